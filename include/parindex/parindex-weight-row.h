/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-scoreboard.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_WEIGHT_ROW (parindex_weight_row_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexWeightRow, parindex_weight_row, PARINDEX, WEIGHT_ROW, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_weight_row_get_criterion (ParindexWeightRow *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_weight_row_get_depth (ParindexWeightRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_weight_row_get_effective_weight (ParindexWeightRow *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_weight_row_get_importance (ParindexWeightRow *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_weight_row_get_importance_share (ParindexWeightRow *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_weight_row_get_rank_importance (ParindexWeightRow *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_weight_row_get_n_units (ParindexWeightRow *self);

PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_scoreboard_list_weights (ParindexScoreboard *self, const char *criterion, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_scoreboard_weights_to_csv (ParindexScoreboard *self, const char *criterion, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_scoreboard_weights_to_json (ParindexScoreboard *self, const char *criterion, GError **error);

G_END_DECLS
