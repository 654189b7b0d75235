/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-document.h>
#include <parindex/parindex-fact.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_COMPARISON (parindex_comparison_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexComparison, parindex_comparison, PARINDEX, COMPARISON, GObject)

PARINDEX_AVAILABLE_IN_1_0
const char *parindex_comparison_get_index (ParindexComparison *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFactSource parindex_comparison_get_source (ParindexComparison *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_comparison_get_from (ParindexComparison *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_comparison_get_to (ParindexComparison *self);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_comparison_list_periods (ParindexComparison *self);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_comparison_list_criteria (ParindexComparison *self, const char *unit);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_comparison_list_rows (ParindexComparison *self, const char *criterion, const char *within, gboolean complete);
PARINDEX_AVAILABLE_IN_1_0
ParindexComparisonRow *parindex_comparison_get_row (ParindexComparison *self, const char *unit, const char *criterion, const char *within, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexChangeExplanation *parindex_comparison_explain (ParindexComparison *self, const char *unit, const char *criterion, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_comparison_to_csv (ParindexComparison *self, const char *unit, const char *criterion, const char *within, gboolean all, ParindexPrecision precision, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_comparison_to_json (ParindexComparison *self, const char *unit, const char *criterion, const char *within, gboolean all, ParindexPrecision precision, GError **error);

#define PARINDEX_TYPE_COMPARISON_ROW (parindex_comparison_row_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexComparisonRow, parindex_comparison_row, PARINDEX, COMPARISON_ROW, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_comparison_row_get_unit (ParindexComparisonRow *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_comparison_row_get_criterion_id (ParindexComparisonRow *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_comparison_row_get_title (ParindexComparisonRow *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_comparison_row_get_within (ParindexComparisonRow *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_comparison_row_get_group (ParindexComparisonRow *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_comparison_row_get_points (ParindexComparisonRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexBasis parindex_comparison_row_get_basis (ParindexComparisonRow *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_comparison_row_is_complete (ParindexComparisonRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexCertainty parindex_comparison_row_get_certainty (ParindexComparisonRow *self, ParindexResultColumn column);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_comparison_row_get_change (ParindexComparisonRow *self, ParindexResultColumn column);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_comparison_row_get_change_low (ParindexComparisonRow *self, ParindexResultColumn column);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_comparison_row_get_change_high (ParindexComparisonRow *self, ParindexResultColumn column);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_comparison_row_get_change_text (ParindexComparisonRow *self, ParindexResultColumn column, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_comparison_row_get_band_change (ParindexComparisonRow *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_comparison_row_get_band_text (ParindexComparisonRow *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_comparison_row_get_n_values (ParindexComparisonRow *self, ParindexResultColumn column);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_comparison_row_get_range (ParindexComparisonRow *self, ParindexResultColumn column);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_comparison_row_get_sd (ParindexComparisonRow *self, ParindexResultColumn column);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_comparison_row_list_notes (ParindexComparisonRow *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_comparison_row_to_text (ParindexComparisonRow *self, ParindexLanguage language);

#define PARINDEX_TYPE_COMPARISON_POINT (parindex_comparison_point_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexComparisonPoint, parindex_comparison_point, PARINDEX, COMPARISON_POINT, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_comparison_point_get_period (ParindexComparisonPoint *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFramework *parindex_comparison_point_get_framework (ParindexComparisonPoint *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_comparison_point_get_criterion_id (ParindexComparisonPoint *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFact *parindex_comparison_point_get_fact (ParindexComparisonPoint *self, ParindexResultColumn column);
PARINDEX_AVAILABLE_IN_1_0
ParindexCertainty parindex_comparison_point_get_certainty (ParindexComparisonPoint *self, ParindexResultColumn column);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_comparison_point_get_change (ParindexComparisonPoint *self, ParindexResultColumn column);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_comparison_point_get_change_text (ParindexComparisonPoint *self, ParindexResultColumn column, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
ParindexFact *parindex_comparison_point_get_band (ParindexComparisonPoint *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_comparison_point_get_band_change (ParindexComparisonPoint *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_comparison_point_get_band_text (ParindexComparisonPoint *self, ParindexLanguage language);

G_END_DECLS
