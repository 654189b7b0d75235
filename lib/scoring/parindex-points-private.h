/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/parindex-assessment-private.h"
#include "model/parindex-rule-private.h"

G_BEGIN_DECLS

/* The points of all leaves, a column each: what rules made of the values. A leaf whose values are its points borrows their column. */
typedef struct
{
  guint n_leaves;
  guint n_units;
  ParindexColumn *columns;
  gboolean *borrowed;
  guint8 *faulty; /* rows with a cell that is wrong; NULL: none */
} ParindexPoints;

/* Scores every leaf of the stage that @inputs are of; wrong cells go to @wrong, everything else to @problems, which may be the same. */
ParindexPoints *parindex_points_new (ParindexAssessment *assessment, const char *stage, const ParindexColumn *inputs, guint n_threads,
                                     ParindexProblems *wrong, ParindexProblems *problems);
/* Scores the leaves whose rules look at all units once more, without the faulty ones. */
void parindex_points_leave_faulty (ParindexPoints *self, ParindexAssessment *assessment, const ParindexColumn *inputs, ParindexProblems *wrong,
                                   ParindexProblems *problems);
void parindex_points_free (ParindexPoints *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParindexPoints, parindex_points_free)

/* What stands in the cell of a leaf, for people: "97, 100" or a label; NULL if nothing does. */
char *parindex_points_cell_text (ParindexFramework *framework, const ParindexColumn *inputs, guint leaf, guint row, ParindexLanguage language);

G_END_DECLS
