/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/parindex-assessment-private.h"
#include "model/parindex-rule-private.h"
#include "scoring/preparation/parindex-preparation-private.h"

G_BEGIN_DECLS

/* What the points of a rule that looks at all units go by: found out when the first of them is told. */
typedef struct
{
  gsize done;
  guint32 *groups; /* NULL: one */
  gpointer found;  /* NULL: the rule looks at one unit at a time */
  GDestroyNotify free_found;
} ParindexStudy;

/* The points of all leaves, a column each: what rules made of the values. A leaf whose values are its points borrows their column. */
typedef struct
{
  guint n_leaves;
  guint n_units;
  ParindexColumn *columns;
  gboolean *borrowed;
  ParindexStudy *studies; /* one a leaf */
  guint8 *faulty; /* rows with a cell that is wrong; NULL: none */
  const guint8 *ranked; /* borrowed; NULL: all */
  ParindexPreparation *preparation; /* NULL: no rule asks for it */
} ParindexPoints;

/* Scores every leaf of the stage that @inputs are of, in a document (nullable), over the ranked units; wrong cells go to @wrong, everything else to @problems, which may be the same. */
ParindexPoints *parindex_points_new (ParindexDocument *document, ParindexAssessment *assessment, const char *stage, const ParindexColumn *inputs,
                                     const guint8 *ranked, guint n_threads, ParindexProblems *wrong, ParindexProblems *problems);
/* Scores the leaves whose rules look at all units once more, without the faulty ones. */
void parindex_points_leave_faulty (ParindexPoints *self, ParindexAssessment *assessment, const ParindexColumn *inputs, ParindexProblems *wrong,
                                   ParindexProblems *problems);
void parindex_points_free (ParindexPoints *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParindexPoints, parindex_points_free)

/* The group of each row in the dimension that a built-in rule asks for, by number; NULL if it asks for none. */
guint32 *parindex_points_number_groups (ParindexAssessment *assessment, ParindexRule *rule);
/* Has a scoring read what was prepared for a leaf, if anything was. */
void parindex_points_take_numbers (const ParindexPoints *self, guint leaf, ParindexRuleScoring *scoring);
/* Whether a number stands in for a missing cell. */
gboolean parindex_points_is_imputed (const ParindexPoints *self, guint leaf, guint row);

/* What stands in the cell of a leaf, for people: "97, 100" or a label; NULL if nothing does. */
char *parindex_points_cell_text (ParindexFramework *framework, const ParindexColumn *inputs, guint leaf, guint row, ParindexLanguage language);
/* Whether everything that the rule of a leaf needs is there. */
gboolean parindex_points_are_made (ParindexFramework *framework, const ParindexColumn *inputs, guint leaf, guint row);
/* How such a cell came to its points, where that is not plain from the cell: "97 of 100 = 97 %"; else NULL. VI or EN. */
char *parindex_points_work_out (const ParindexPoints *self, ParindexAssessment *assessment, const ParindexColumn *inputs, guint leaf, guint row,
                                ParindexLanguage language);

G_END_DECLS
