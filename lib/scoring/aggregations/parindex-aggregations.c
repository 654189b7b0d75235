/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scoring/aggregations/parindex-aggregations-private.h"
#include "scoring/parindex-totals-private.h"

/* One line an aggregation; NULL: it is a sum of factors times scores, and no more. */
static const ParindexAggregationOps *const all_ops[PARINDEX_N_AGGREGATIONS] = {
  [PARINDEX_AGGREGATION_WEIGHTED_MEAN] = &parindex_grouped_mean_ops,
  [PARINDEX_AGGREGATION_GEOMETRIC_MEAN] = &parindex_power_mean_ops,
  [PARINDEX_AGGREGATION_HARMONIC_MEAN] = &parindex_power_mean_ops,
  [PARINDEX_AGGREGATION_POWER_MEAN] = &parindex_power_mean_ops,
  [PARINDEX_AGGREGATION_MINIMUM] = &parindex_order_ops,
  [PARINDEX_AGGREGATION_MAXIMUM] = &parindex_order_ops,
  [PARINDEX_AGGREGATION_MEDIAN] = &parindex_order_ops,
  [PARINDEX_AGGREGATION_OWA] = &parindex_order_ops,
  [PARINDEX_AGGREGATION_COPELAND] = &parindex_copeland_ops,
  [PARINDEX_AGGREGATION_MAZZIOTTA_PARETO] = &parindex_mazziotta_pareto_ops,
  [PARINDEX_AGGREGATION_OWN] = &parindex_own_aggregation_ops,
};

const ParindexAggregationOps *
parindex_aggregation_ops (ParindexAggregationKind kind)
{
  return all_ops[kind];
}

void
parindex_unit_values_init (ParindexUnitValues *self,
                           ParindexCriterion  *node)
{
  guint n = parindex_criterion_n_children (node);

  *self = (ParindexUnitValues){ .plan = parindex_criterion_plan (node), .size = n };
  self->values = g_new (mpq_t, n);
  self->weights = g_new (mpq_t, n);
  self->children = g_new (ParindexCriterion *, n);
  for (guint i = 0; i < n; i++)
    mpq_inits (self->values[i], self->weights[i], NULL);
}

void
parindex_unit_values_clear (ParindexUnitValues *self)
{
  for (guint i = 0; i < self->size; i++)
    mpq_clears (self->values[i], self->weights[i], NULL);
  g_free (self->values);
  g_free (self->weights);
  g_free (self->children);
}

void
parindex_unit_values_add (ParindexUnitValues      *self,
                          ParindexCriterion       *child_node,
                          mpq_srcptr               weight,
                          const ParindexUnitScore *child)
{
  parindex_totals_read (self->plan, child, self->values[self->n]);
  if (weight != NULL)
    mpq_set (self->weights[self->n], weight);
  else
    mpq_set_ui (self->weights[self->n], 1, 1);
  self->children[self->n++] = child_node;
}
