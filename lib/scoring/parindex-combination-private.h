/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/parindex-assessment-private.h"
#include "scoring/parindex-unit-score-private.h"

G_BEGIN_DECLS

/* Of all nodes that no line runs through, with the weights that units have there, and no scores yet. NULL: there is no such node. */
ParindexCombination **parindex_combinations_new (ParindexFramework *framework, ParindexAssessment *assessment);
void parindex_combinations_free (ParindexCombination **self, guint n_nodes);
/* Works out their scores from the bottom up, and tells all that keeps units from having one. They are those of the sheet. */
void parindex_combinations_make (ParindexCombination **self, const ParindexSheet *sheet, ParindexAssessment *assessment, guint n_threads,
                                 ParindexProblems *problems);

G_END_DECLS
