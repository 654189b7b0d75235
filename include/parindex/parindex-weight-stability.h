/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-weight-bound.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_WEIGHT_STABILITY (parindex_weight_stability_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexWeightStability, parindex_weight_stability, PARINDEX, WEIGHT_STABILITY, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_weight_stability_get_criterion (ParindexWeightStability *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_weight_stability_get_weight (ParindexWeightStability *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_weight_stability_get_share (ParindexWeightStability *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexWeightBound *parindex_weight_stability_get_low (ParindexWeightStability *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexWeightBound *parindex_weight_stability_get_high (ParindexWeightStability *self);

PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_scoreboard_list_weight_stability (ParindexScoreboard *self, guint k, const char *criterion, GCancellable *cancellable, GError **error);

G_END_DECLS
