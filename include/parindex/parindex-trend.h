/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-document.h>
#include <parindex/parindex-scoreboard.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_TREND (parindex_trend_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexTrend, parindex_trend, PARINDEX, TREND, GObject)

PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_document_list_trends (ParindexDocument *self, ParindexContext *context, const char *framework, const char *stage,
                                           ParindexMeasure of, const char *const *criteria, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_trend_get_unit (ParindexTrend *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_trend_get_criterion (ParindexTrend *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_trend_get_n_periods (ParindexTrend *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_trend_get_period (ParindexTrend *self, guint index);
PARINDEX_AVAILABLE_IN_1_0
double parindex_trend_get_value (ParindexTrend *self, guint index);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_trend_get_n (ParindexTrend *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_trend_get_first_period (ParindexTrend *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_trend_get_last_period (ParindexTrend *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_trend_get_first (ParindexTrend *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_trend_get_last (ParindexTrend *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_trend_get_percent_change (ParindexTrend *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_trend_get_cagr (ParindexTrend *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_trend_get_slope (ParindexTrend *self);

G_END_DECLS
