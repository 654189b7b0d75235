/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-scoreboard.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_WEIGHT_BOUND (parindex_weight_bound_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexWeightBound, parindex_weight_bound, PARINDEX, WEIGHT_BOUND, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_weight_bound_get_weight (ParindexWeightBound *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_weight_bound_get_share (ParindexWeightBound *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_weight_bound_get_inclusive (ParindexWeightBound *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_weight_bound_get_entering (ParindexWeightBound *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_weight_bound_get_leaving (ParindexWeightBound *self);

G_END_DECLS
