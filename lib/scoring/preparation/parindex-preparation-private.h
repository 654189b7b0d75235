/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-document.h>

#include "model/parindex-assessment-private.h"
#include "model/parindex-framework-private.h"
#include "model/rules/parindex-normalise-private.h"

G_BEGIN_DECLS

#define PARINDEX_N_PREPARATION_STEPS 4

/* What stood in for a missing number. */
typedef struct
{
  guint row;
  guint n;              /* how many numbers it was made of */
  ParindexPeriod *from; /* of the number before; NULL: none; borrowed */
  ParindexPeriod *to;   /* of the number after */
} ParindexImputedCell;

/* What was done about the outliers of a cohort. */
typedef struct
{
  guint n; /* numbers in it */
  double *nearest; /* those from before, ascending; NULL: it was not treated */
  guint n_high; /* winsorised at this end */
  guint n_low;
  gboolean treated;
  gboolean transformed;
} ParindexTreatedCohort;

/* A leaf's numbers from its cells to its rule. */
typedef struct
{
  const ParindexNormaliseRule *rule;
  /* As they are read, and after each step; where a step does nothing, those from before it. Each has states of its own. */
  ParindexColumn *after[PARINDEX_N_PREPARATION_STEPS + 1];
  guint32 *groups; /* of each row, its cohort; NULL: one */
  guint n_groups;
  GArray *imputed; /* ParindexImputedCell, by row */
  ParindexTreatedCohort *treated; /* one a cohort; NULL: the rule treats none */
  ParindexCohortColumn *others;
  guint n_others;
} ParindexPreparedLeaf;

typedef void (*ParindexPreparationReport) (guint leaf, guint row, ParindexMessage message, const char *name, const char *value, gpointer user_data);

/* An assessment whose numbers are prepared. */
typedef struct _ParindexPreparation
{
  ParindexDocument *document; /* NULL: it stands alone; borrowed */
  ParindexAssessment *assessment;
  const ParindexColumn *inputs;
  ParindexColumn *merged;  /* what inputs points at, if it is this one's own */
  const guint8 *ranked;
  guint8 *own_ranked;      /* what ranked points at, the same */
  const guint8 *hidden;    /* rows that are left; NULL: none */
  ParindexPreparedLeaf **leaves;
  GPtrArray *series;       /* ParindexPreparation of the other periods; NULL: not asked for yet */
  ParindexPreparationReport report; /* NULL: nobody listens */
  gpointer user_data;
} ParindexPreparation;

/* Whether a leaf's numbers are not normalised as they are read. */
gboolean parindex_preparation_is_needed (ParindexFramework *framework);

ParindexPreparation *parindex_preparation_new (ParindexDocument *document, ParindexAssessment *assessment, const ParindexColumn *inputs, const guint8 *ranked);
void parindex_preparation_free (ParindexPreparation *self);
/* Prepares all leaves whose rules ask for it, without the hidden rows. */
void parindex_preparation_run (ParindexPreparation *self, const guint8 *hidden, ParindexPreparationReport report, gpointer user_data);
/* What is known of a leaf; NULL: it is not prepared. */
const ParindexPreparedLeaf *parindex_preparation_leaf (const ParindexPreparation *self, guint leaf);

static inline const ParindexColumn *
parindex_prepared_numbers (const ParindexPreparedLeaf *self)
{
  return self->after[PARINDEX_N_PREPARATION_STEPS];
}

/* Of a cell that was missing. */
const ParindexImputedCell *parindex_prepared_leaf_imputed (const ParindexPreparedLeaf *self, guint row);
static inline guint
parindex_prepared_group (const ParindexPreparedLeaf *self,
                         guint                       row)
{
  return self->groups != NULL ? self->groups[row] : 0;
}

/* Whether a step gave or changed the number of a row, and why. VI or EN. */
gboolean parindex_prepared_leaf_changes (const ParindexPreparedLeaf *self, guint row, ParindexPreparationStep step);
char *parindex_prepared_leaf_reason (const ParindexPreparedLeaf *self, ParindexUnit *unit, guint row, ParindexPreparationStep step, ParindexLanguage language);

/* For the steps. */

/* The numbers of a leaf up to a step, made if they are not there; NULL if its rule normalises nothing. */
const ParindexColumn *parindex_preparation_numbers (ParindexPreparation *self, guint leaf, ParindexPreparationStep up_to);
/* The other periods. */
GPtrArray *parindex_preparation_series (ParindexPreparation *self);
/* By the group of a dimension, numbered as they come, on from those in @numbers (nullable); NULL for a NULL dimension. */
guint32 *parindex_preparation_groups (ParindexAssessment *assessment, const char *dimension, GHashTable *numbers, guint *n_groups);
/* A column for the results of a step: the numbers of the last one as fractions. */
ParindexColumn *parindex_preparation_copy (const ParindexColumn *from);
void parindex_preparation_tell (ParindexPreparation *self, guint leaf, guint row, ParindexMessage message, const char *name, mpq_srcptr value);
/* Whether the unit is ranked and has a number. */
gboolean parindex_preparation_counts (const ParindexPreparation *self, const ParindexColumn *numbers, guint row);

/* Two observed numbers of a column, exactly. */
int parindex_preparation_compare (const ParindexColumn *numbers, guint a, guint b);
/* Sorts rows with observed numbers, the lowest first; @nearest is set to the doubles of the numbers, in their order. */
void parindex_preparation_sort (const ParindexColumn *numbers, guint *rows, guint n, double *nearest);

/* A whole number from 1, or what holds where none is stated. */
guint parindex_preparation_count (const ParindexNumber *number, guint otherwise);

/* The lowest and highest number of each cohort. */
typedef struct
{
  guint n;
  mpq_t lowest;
  mpq_t highest;
} ParindexEnds;
ParindexEnds *parindex_ends_new (const ParindexPreparation *self, const ParindexPreparedLeaf *leaf, const ParindexColumn *numbers);
void parindex_ends_free (ParindexEnds *self, guint n);

/* The steps: each fills the column after it, or leaves it to be that before it. */
void parindex_prepare_denominator (ParindexPreparation *self, guint index, ParindexPreparedLeaf *leaf);
void parindex_prepare_transform (ParindexPreparation *self, guint index, ParindexPreparedLeaf *leaf);
void parindex_prepare_imputation (ParindexPreparation *self, guint index, ParindexPreparedLeaf *leaf);
void parindex_prepare_treatment (ParindexPreparation *self, guint index, ParindexPreparedLeaf *leaf);
/* By numbers of other periods; FALSE if there are none. */
gboolean parindex_impute_previous (ParindexPreparation *self, guint index, const ParindexPreparedLeaf *leaf, ParindexImputedCell *cell, mpq_ptr out);
gboolean parindex_impute_linear (ParindexPreparation *self, guint index, const ParindexPreparedLeaf *leaf, ParindexImputedCell *cell, mpq_ptr out);

/* The leaf of the same id in another edition, if its numbers are made of the same inputs; -1: there is none. */
int parindex_preparation_find_leaf (const ParindexPreparation *self, guint index, const ParindexPreparation *other);

/* What units have on the other normalised leaves of the same parent. */
typedef struct _ParindexNeighbours ParindexNeighbours;
ParindexNeighbours *parindex_neighbours_new (ParindexPreparation *preparation, guint leaf);
void parindex_neighbours_free (ParindexNeighbours *self);
gboolean parindex_neighbours_impute_row (const ParindexNeighbours *self, ParindexImputedCell *cell, mpq_ptr out);
gboolean parindex_neighbours_impute_nearest (const ParindexNeighbours *self, ParindexImputedCell *cell, mpq_ptr out);

/* A transformation of numbers of a column. */
typedef struct
{
  ParindexTransform kind;
  mpq_srcptr lambda;     /* NULL: none */
  const ParindexEnds *ends; /* of the cohort */
  gboolean mirrored;     /* the logarithm is taken from the other end */
  int exponent;          /* of what it is rounded to */
} ParindexTransformation;

/* FALSE if there is no such number. */
gboolean parindex_transformation_apply (const ParindexTransformation *self, mpq_srcptr number, mpq_ptr out);
/* Sets what the numbers of a cohort decide; @values are those of its ranked units. */
void parindex_transformation_fit (ParindexTransformation *self, const mpq_t *values, guint n);

/* Where a column's numbers lie about their mean, by the sample-corrected coefficients. */
typedef struct
{
  guint n;
  mpq_t s2; /* sums of powers of the distances from the mean */
  mpq_t s3;
  mpq_t s4;
} ParindexShape;

void parindex_shape_init (ParindexShape *self, const mpq_t *values, guint n);
void parindex_shape_clear (ParindexShape *self);
/* Whether they have no outliers: |skewness| or kurtosis is below its limit, or there are too few to tell. */
gboolean parindex_shape_passes (const ParindexShape *self, mpq_srcptr skewness, mpq_srcptr kurtosis);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParindexPreparation, parindex_preparation_free)

G_END_DECLS
