/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/rules/parindex-children-rule-private.h"
#include "scoring/parindex-scoreboard-private.h"

G_BEGIN_DECLS

/* The place of the rule's band among those of the framework, best first; -1 if it has none of that name, with those it has. */
int parindex_children_rule_find_band (const ParindexChildrenRule *self, ParindexFramework *framework, char **known);
/* What the results of the units below make of each unit of @above: a new array; NULL where nothing follows from them. @last_place is that of the
 * band, or -1. */
ParindexNumber **parindex_children_rule_work_out (const ParindexChildrenRule *self, ParindexScoreboard *board, int last_place, ParindexAssessment *above);

G_END_DECLS
