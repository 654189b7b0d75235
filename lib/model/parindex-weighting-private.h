/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-diagnostic.h>
#include <parindex/parindex-weighting.h>

#include "model/parindex-rule-private.h"

G_BEGIN_DECLS

/* What weights are found from. */
typedef struct
{
  const char *node;             /* the id of the parent */
  guint n;                      /* children */
  const char *const *criteria;  /* their ids, NULL-terminated */
  guint n_units;                /* those with all scores; 0 for kinds that read none */
  const char *const *units;     /* their ids, NULL-terminated */
  const double *scores;         /* a column a child */
} ParindexWeighing;

static inline const double *
parindex_weighing_column (const ParindexWeighing *self, guint child)
{
  return self->scores + (gsize) child * self->n_units;
}

/* What was found: the weights, unrounded, with sum 1, and what is to be known of them. */
typedef struct
{
  guint n;
  mpq_t *weights;
  GPtrArray *diagnostics; /* ParindexDiagnostic */
  gboolean exact;         /* they are fractions to be kept, such as 1/3 */
} ParindexWeights;

/* What a kind is beside its properties. */
typedef struct
{
  const char *kind;
  guint min_units; /* how many units with scores it needs; 0: it reads no scores */
  ParindexRuleField fields[PARINDEX_RULE_MAX_FIELDS + 1];
  /* Tells what is wrong with the parameters for so many children. */
  void (*check) (ParindexWeighting *self, guint n_children, ParindexRuleReport report, gpointer user_data);
  /* Nothing is found where problems are told. */
  void (*find) (ParindexWeighting *self, const ParindexWeighing *from, ParindexWeights *weights, ParindexProblems *problems);
} ParindexWeightingOps;

void parindex_weighting_class_set_ops (ParindexWeightingClass *klass, const ParindexWeightingOps *ops);
const ParindexWeightingOps *parindex_weighting_ops (ParindexWeighting *self);
/* G_TYPE_INVALID: there is no such kind. One that this build cannot find weights with may still stand in documents. */
GType parindex_weighting_type_of_kind (const char *kind);

void parindex_weights_init (ParindexWeights *self, guint n);
void parindex_weights_clear (ParindexWeights *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexWeights, parindex_weights_clear)
/* From doubles, in proportion to them. */
void parindex_weights_set_doubles (ParindexWeights *self, const double *weights);

/* Each adds a diagnostic. Names of rows and columns are NULL-terminated lists; NULL: there is one without a name. Values are row by row. */
void parindex_weights_tell (ParindexWeights *self, const char *name, double value);
void parindex_weights_tell_column (ParindexWeights *self, const char *name, const char *const *rows, const double *values);
void parindex_weights_tell_table (ParindexWeights *self, const char *name, const char *const *rows, const char *const *columns, const double *values);

ParindexDiagnostic *parindex_diagnostic_new (const char *name, const char *const *rows, const char *const *columns, const double *values);

/* What the kinds share. */
#define PARINDEX_DEFINE_WEIGHTING(Name, name) G_DEFINE_FINAL_TYPE_WITH_CODE (Name, name, PARINDEX_TYPE_WEIGHTING, PARINDEX_IMPLEMENT_SERIALIZABLE)

/* TRUE if all is well: numbers from 0, one for each of @n children; not all 0. Of @bounds there may be one for all, and it may be 0. */
gboolean parindex_check_weighting_numbers (const char *name, const ParindexNumbers *numbers, guint n, gboolean bounds, ParindexRuleReport report, gpointer user_data);
/* TRUE if there are rows and each has a number or null for each of @n children. */
gboolean parindex_check_weighting_rows (ParindexWeighting *self, const char *name, const ParindexRows *rows, guint n, ParindexRuleReport report, gpointer user_data);
/* TRUE if every child's scores differ. */
gboolean parindex_weighing_check_differing (const ParindexWeighing *self, ParindexProblems *problems);
/* TRUE if no score is below 0. */
gboolean parindex_weighing_check_from_zero (const ParindexWeighing *self, ParindexProblems *problems);
/* TRUE if every child has a score above 0. */
gboolean parindex_weighing_check_not_nothing (const ParindexWeighing *self, ParindexProblems *problems);
/* Pearson's of each pair of children, which all differ. */
void parindex_weighing_correlations (const ParindexWeighing *self, double *correlations);

G_END_DECLS
