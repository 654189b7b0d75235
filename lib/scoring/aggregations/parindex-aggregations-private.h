/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "scoring/parindex-unit-score-private.h"

G_BEGIN_DECLS

/* A unit's values on the children of a node that are there and take part. */
typedef struct
{
  const ParindexNodePlan *plan; /* of the node */
  guint n;
  mpq_t *values;
  mpq_t *weights; /* above 0; 1 where none are read */
  ParindexCriterion **children;
  guint size;
} ParindexUnitValues;

void parindex_unit_values_init (ParindexUnitValues *self, ParindexCriterion *node);
void parindex_unit_values_clear (ParindexUnitValues *self);
/* @weight is NULL where none is read. */
void parindex_unit_values_add (ParindexUnitValues *self, ParindexCriterion *child_node, mpq_srcptr weight, const ParindexUnitScore *child);

/* What the fast ways cannot do with a row. */
enum
{
  PARINDEX_NO_INTEGERS = 1,
  PARINDEX_NO_DOUBLES = 2,
};

/* A node being combined, all units at once. */
typedef struct
{
  const ParindexSheet *sheet;
  ParindexAssessment *assessment;
  ParindexCriterion *node;
  const ParindexNodePlan *plan;
  ParindexCombination *combination;
  guint n; /* units */
  guint n_children;
  guint n_threads;
  ParindexOperand *operands;
  double **doubles;  /* of each child: the nearest ones, where they are at hand; NULL: the column has them */
  guint8 *unfit;     /* of each row, as above; NULL: none */
  guint8 *states;    /* of the node */
  guint8 *left;      /* rows that have yet to get their value */
  ParindexProblems *problems;
} ParindexCombining;

/* A ParindexFaultFunc for the definition of a unit on the node, the user data being @self: what is wrong further down was told when the columns of the
 * children were made. */
void parindex_combining_report (guint row, ParindexMessage message, ParindexCriterion *node, mpq_srcptr value, gpointer self);

/* One aggregation. */
typedef struct
{
  /* Whether a value may stand there: PARINDEX_N_MESSAGES if it may. NULL: any may. */
  ParindexMessage (*check) (const ParindexNodePlan *plan, mpq_srcptr value);
  /* The definition, of at least one value; or why there is none, with the number that is to blame in @out. NULL: it is no matter of one unit. */
  ParindexMessage (*combine) (const ParindexUnitValues *values, mpq_ptr out);
  /* Rows at once, as far as it goes; those that are done no longer stand in left. NULL: there is no such way. */
  void (*combine_columns) (ParindexCombining *self);
} ParindexAggregationOps;

const ParindexAggregationOps *parindex_aggregation_ops (ParindexAggregationKind kind);

/* Whether there is a value in a child's cell. */
static inline gboolean
parindex_combining_has (const ParindexCombining *self,
                        guint                    child,
                        guint                    row)
{
  return parindex_column_state (self->operands[child].column, row) == PARINDEX_CELL_STATE_OBSERVED;
}

/* Whether one of the fast ways may do a row. */
static inline gboolean
parindex_combining_may (const ParindexCombining *self,
                        guint                    row,
                        guint8                   what)
{
  return self->left[row] && (self->unfit == NULL || (self->unfit[row] & what) == 0);
}

/* Replaces what the columns cannot say by what the definition says: then they hold all values of all units that get a score. */
void parindex_combining_complete (ParindexCombining *self);

/* Irrational scores are rounded to so many decimals: twelve behind their own first digit; they are above 0. May be below 0. */
int parindex_quantum_decimals (mpq_srcptr value);
/* Halves go up. */
void parindex_quantum_round (mpq_ptr value);

/* (Σ w x^p / Σ w)^(1/p), or exp (Σ w ln x / Σ w) where @power is NULL, correctly rounded to the quantum. The values are not below 0, and above 0
 * unless the power is. */
void parindex_power_mean_round (const ParindexUnitValues *values, mpq_srcptr power, mpq_ptr out);
/* The same whatever doubles give: for tests. */
void parindex_power_mean_round_slowly (const ParindexUnitValues *values, mpq_srcptr power, mpq_ptr out);
/* Whether that mean is the number, exactly. */
gboolean parindex_power_mean_is (const ParindexUnitValues *values, mpq_srcptr power, mpq_srcptr number);
/* The power that makes an aggregation a power mean; FALSE: it is the geometric mean. */
gboolean parindex_power_of (const ParindexNodePlan *plan, mpq_ptr power);

/* What each of @n places counts, from the best to the worst, where there are so many: @counts is initialised. Σ counts = 1. */
void parindex_order_counts (const ParindexNodePlan *plan, guint n, mpq_t *counts);

/* Each aggregation's functions stand in the file of its name. */
extern const ParindexAggregationOps parindex_power_mean_ops;
extern const ParindexAggregationOps parindex_order_ops;
extern const ParindexAggregationOps parindex_mazziotta_pareto_ops;
extern const ParindexAggregationOps parindex_copeland_ops;
extern const ParindexAggregationOps parindex_own_aggregation_ops;
extern const ParindexAggregationOps parindex_grouped_mean_ops;

G_END_DECLS
