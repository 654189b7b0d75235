/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/parindex-rule-private.h"

G_BEGIN_DECLS

typedef void (*ParindexRuleCellsReport) (guint row, const char *text, gpointer user_data);

/* Lends the cells to a rule from elsewhere; points go to scoring->points, which is set up here. */
ParindexRuleCells *parindex_rule_cells_new (ParindexRuleScoring *scoring, ParindexRuleCellsReport report, gpointer user_data);
/* From here on the object, should somebody still hold it, is empty. */
void parindex_rule_cells_detach (ParindexRuleCells *self);

G_END_DECLS
