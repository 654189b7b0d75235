/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/parindex-aggregation-private.h"
#include "model/parindex-criterion-private.h"

G_BEGIN_DECLS

/* An aggregation of one unit's values in doubles. */
typedef struct
{
  ParindexAggregationKind kind;
  double power;
  gboolean minus;  /* the penalty is taken away */
  double **counts; /* of so many children, what each place counts, from the best */
  guint n_counts;
} ParindexDrawFormula;

/* FALSE if it is no matter of one unit's values. */
gboolean parindex_draw_formula_init (ParindexDrawFormula *self, const ParindexNodePlan *plan, guint n_children);
void parindex_draw_formula_clear (ParindexDrawFormula *self);
/* Of at least one value; may change them. NaN or infinite where there is no result. */
double parindex_draw_formula_combine (const ParindexDrawFormula *self, double *values, const double *weights, guint n);
/* As a node rounds its score; @max is that of the node or NaN. Unrounded for -1. */
double parindex_draw_formula_round (double score, double max, int decimals, ParindexRounding mode);

G_END_DECLS
