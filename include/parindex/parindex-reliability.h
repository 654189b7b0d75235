/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-scoreboard.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_RELIABILITY (parindex_reliability_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexReliability, parindex_reliability, PARINDEX, RELIABILITY, GObject)

PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_scoreboard_list_reliability (ParindexScoreboard *self, ParindexMeasure of, const char *criterion, const char *within,
                                                  const char *group, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_reliability_get_criterion (ParindexReliability *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_reliability_get_left_out (ParindexReliability *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_reliability_get_n_items (ParindexReliability *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_reliability_get_n_units (ParindexReliability *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_reliability_get_alpha (ParindexReliability *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_reliability_get_standardised_alpha (ParindexReliability *self);

G_END_DECLS
