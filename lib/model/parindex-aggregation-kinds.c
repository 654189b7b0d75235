/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-aggregation-private.h"

/* One line an aggregation. */
static const ParindexAggregationTraits traits[PARINDEX_N_AGGREGATIONS] = {
  [PARINDEX_AGGREGATION_NONE] = { .is_linear = TRUE },
  [PARINDEX_AGGREGATION_SUM] = { "sum", .has_max = TRUE, .is_linear = TRUE },
  [PARINDEX_AGGREGATION_WEIGHTED_MEAN] = { "weighted-mean", .reads_weights = TRUE, .common_max = TRUE, .has_max = TRUE, .is_linear = TRUE },
  [PARINDEX_AGGREGATION_GEOMETRIC_MEAN] = { "geometric-mean", .reads_weights = TRUE, .common_max = TRUE, .has_max = TRUE },
  [PARINDEX_AGGREGATION_HARMONIC_MEAN] = { "harmonic-mean", .reads_weights = TRUE, .common_max = TRUE, .has_max = TRUE },
  [PARINDEX_AGGREGATION_POWER_MEAN] = { "power-mean", .reads_weights = TRUE, .common_max = TRUE, .has_max = TRUE, .parameter = "power" },
  [PARINDEX_AGGREGATION_MINIMUM] = { "minimum", .common_max = TRUE, .has_max = TRUE },
  [PARINDEX_AGGREGATION_MAXIMUM] = { "maximum", .common_max = TRUE, .has_max = TRUE },
  [PARINDEX_AGGREGATION_MEDIAN] = { "median", .common_max = TRUE, .has_max = TRUE },
  [PARINDEX_AGGREGATION_OWA] = { "owa", .common_max = TRUE, .has_max = TRUE, .parameter = "weights" },
  [PARINDEX_AGGREGATION_COPELAND] = { "copeland", .reads_weights = TRUE },
  [PARINDEX_AGGREGATION_MAZZIOTTA_PARETO] = { "mazziotta-pareto", .common_max = TRUE, .parameter = "penalty" },
  [PARINDEX_AGGREGATION_OWN] = { NULL },
};

const ParindexAggregationTraits *
parindex_aggregation_traits (ParindexAggregationKind kind)
{
  return &traits[kind];
}

ParindexAggregationKind
parindex_aggregation_kind_of_name (const char *name)
{
  for (guint i = 0; i < PARINDEX_N_AGGREGATIONS; i++)
    if (traits[i].name != NULL && g_strcmp0 (traits[i].name, name) == 0)
      return i;

  return PARINDEX_AGGREGATION_NONE;
}
