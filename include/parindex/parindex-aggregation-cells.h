/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-enums.h>
#include <parindex/parindex-number.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_AGGREGATION_CELLS (parindex_aggregation_cells_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexAggregationCells, parindex_aggregation_cells, PARINDEX, AGGREGATION_CELLS, GObject)

PARINDEX_AVAILABLE_IN_1_0
guint parindex_aggregation_cells_get_n_units (ParindexAggregationCells *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_aggregation_cells_get_n_children (ParindexAggregationCells *self);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_aggregation_cells_get_values_bytes (ParindexAggregationCells *self, guint child);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_aggregation_cells_get_value (ParindexAggregationCells *self, guint unit, guint child);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_aggregation_cells_get_weights_bytes (ParindexAggregationCells *self, guint child);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_aggregation_cells_get_weight (ParindexAggregationCells *self, guint unit, guint child);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_aggregation_cells_is_ranked (ParindexAggregationCells *self, guint unit);
PARINDEX_AVAILABLE_IN_1_0
void parindex_aggregation_cells_set_score (ParindexAggregationCells *self, guint unit, ParindexNumber *score);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_aggregation_cells_set_scores_bytes (ParindexAggregationCells *self, GBytes *scores, int decimals, GError **error);
PARINDEX_AVAILABLE_IN_1_0
void parindex_aggregation_cells_report (ParindexAggregationCells *self, guint unit, const char *text);

G_END_DECLS
