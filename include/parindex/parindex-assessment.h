/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-enums.h>
#include <parindex/parindex-framework.h>
#include <parindex/parindex-period.h>
#include <parindex/parindex-unit.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_ASSESSMENT (parindex_assessment_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexAssessment, parindex_assessment, PARINDEX, ASSESSMENT, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexAssessment *parindex_assessment_new (ParindexFramework *framework, GListModel *units, ParindexPeriod *period, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexFramework *parindex_assessment_get_framework (ParindexAssessment *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_assessment_get_period (ParindexAssessment *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_assessment_get_units (ParindexAssessment *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_assessment_get_n_units (ParindexAssessment *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_assessment_get_n_inputs (ParindexAssessment *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_assessment_get_n_leaves (ParindexAssessment *self);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_assessment_get_stages (ParindexAssessment *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_assessment_get_source (ParindexAssessment *self, const char *stage);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_assessment_set_source (ParindexAssessment *self, const char *stage, const char *source, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_assessment_get_value (ParindexAssessment *self, const char *stage, const char *unit, const char *criterion, ParindexCellState *state, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_assessment_set_value (ParindexAssessment *self, const char *stage, const char *unit, const char *criterion, ParindexNumber *value, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_assessment_get_text (ParindexAssessment *self, const char *stage, const char *unit, const char *criterion, ParindexLanguage language, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_assessment_set_text (ParindexAssessment *self, const char *stage, const char *unit, const char *criterion, const char *text, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_assessment_set_not_applicable (ParindexAssessment *self, const char *stage, const char *unit, const char *criterion, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_assessment_set_value_error (ParindexAssessment *self, const char *stage, const char *unit, const char *criterion, ParindexValueError kind, double size, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_assessment_set_value_interval (ParindexAssessment *self, const char *stage, const char *unit, const char *criterion, double low, double high, double confidence, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_assessment_set_values (ParindexAssessment *self, const char *stage, const double *values, gsize n_values, int decimals, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_assessment_set_values_bytes (ParindexAssessment *self, const char *stage, GBytes *values, int decimals, GError **error);
PARINDEX_AVAILABLE_IN_1_0
double *parindex_assessment_get_values (ParindexAssessment *self, const char *stage, gsize *n_values, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_assessment_get_values_bytes (ParindexAssessment *self, const char *stage, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_assessment_set_states_bytes (ParindexAssessment *self, const char *stage, GBytes *states, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_assessment_get_states_bytes (ParindexAssessment *self, const char *stage, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_assessment_pool (ParindexAssessment *self, const char *stage, GListModel *sources, ParindexMissing missing, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_assessment_seal (ParindexAssessment *self, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_assessment_is_sealed (ParindexAssessment *self);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_assessment_to_table_bytes (ParindexAssessment *self, const char *stage, GError **error);

G_END_DECLS
