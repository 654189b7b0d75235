/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/parindex-assessment-private.h"
#include "model/parindex-rule-private.h"

G_BEGIN_DECLS

/* The points of all leaves, a column each: what rules made of the values. A leaf whose values are its points borrows their column. */
typedef struct
{
  guint n_leaves;
  ParindexColumn *columns;
  gboolean *borrowed;
  guint8 *faulty; /* rows with a cell that is wrong; NULL: none */
} ParindexPoints;

/* Scores every leaf; everything that is wrong with the values goes to @problems. */
ParindexPoints *parindex_points_new (ParindexAssessment *assessment, const ParindexColumn *inputs, guint n_threads, ParindexProblems *problems);
void parindex_points_free (ParindexPoints *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParindexPoints, parindex_points_free)

/* What stands in the cell of a leaf, for people: "97, 100" or a label; NULL if nothing does. */
char *parindex_points_cell_text (ParindexFramework *framework, const ParindexColumn *inputs, guint leaf, guint row, ParindexLanguage language);

G_END_DECLS
