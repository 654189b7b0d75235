/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-number.h>
#include <parindex/parindex-period.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_TARGET (parindex_target_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexTarget, parindex_target, PARINDEX, TARGET, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexTarget *parindex_target_new (const char *id, ParindexTargetKind kind);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_id (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexTargetKind parindex_target_get_kind (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_title (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_title (ParindexTarget *self, const char *title, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_legal_basis (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_legal_basis (ParindexTarget *self, const char *legal_basis, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_source (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_source (ParindexTarget *self, const char *source, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_measure (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_measure (ParindexTarget *self, const char *measure, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_scope (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_scope (ParindexTarget *self, const char *scope, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_target_get_units (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_level (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_dimension (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_group (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_index (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_index (ParindexTarget *self, const char *index, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_target_get_nodes (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_nodes (ParindexTarget *self, const char *const *nodes, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexTargetFigure parindex_target_get_figure (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_figure (ParindexTarget *self, ParindexTargetFigure figure, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_within (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_within (ParindexTarget *self, const char *within, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexFactSource parindex_target_get_prefer (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_prefer (ParindexTarget *self, ParindexFactSource prefer, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_series (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_series (ParindexTarget *self, const char *series, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_ledger (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_ledger (ParindexTarget *self, const char *ledger, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_entry_kind (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_entry_kind (ParindexTarget *self, const char *entry_kind, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_entry_status (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_entry_status (ParindexTarget *self, const char *entry_status, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_target_get_value (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_value (ParindexTarget *self, ParindexNumber *value, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_target_get_value_to (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_value_to (ParindexTarget *self, ParindexNumber *value_to, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_target_get_tolerance (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_tolerance (ParindexTarget *self, ParindexNumber *tolerance, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_band (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_band (ParindexTarget *self, const char *band, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_target_get_bands (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_bands (ParindexTarget *self, const char *const *bands, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_target_get_date (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_date (ParindexTarget *self, ParindexPeriod *date, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_target_get_date_to (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_date_to (ParindexTarget *self, ParindexPeriod *date_to, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_target_get_documents (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_documents (ParindexTarget *self, const char *const *documents, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_every (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_target_get_cohort_n (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_target_get_cohort_units (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_target_get_baseline_period (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_baseline_period (ParindexTarget *self, ParindexPeriod *baseline_period, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_target_get_baseline_value (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_baseline_value (ParindexTarget *self, ParindexNumber *baseline_value, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_target_get_baseline_value_to (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_baseline_value_to (ParindexTarget *self, ParindexNumber *baseline_value_to, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_baseline_band (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_baseline_band (ParindexTarget *self, const char *baseline_band, GError **error);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_target_get_baseline_of (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_baseline_of (ParindexTarget *self, guint baseline_of, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_baseline_source (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_baseline_source (ParindexTarget *self, const char *baseline_source, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_get_baseline_previous (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_baseline_previous (ParindexTarget *self, gboolean baseline_previous, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_target_get_since (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_since (ParindexTarget *self, ParindexPeriod *since, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_target_get_horizon (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_horizon (ParindexTarget *self, ParindexPeriod *horizon, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_get_succession (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_succession (ParindexTarget *self, gboolean succession, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_applies_to (ParindexTarget *self, const char *const *units, const char *level, const char *dimension, const char *group, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_every (ParindexTarget *self, const char *every, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_cohort (ParindexTarget *self, guint n, const char *const *units, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_remedy (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_remedy (ParindexTarget *self, const char *remedy, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_lead (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_lead (ParindexTarget *self, const char *lead, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_status (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_status (ParindexTarget *self, const char *status, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_get_after_kind (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_target_get_after_days (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_after (ParindexTarget *self, const char *kind, guint days, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_target_list_milestones (ParindexTarget *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_target_get_milestone (ParindexTarget *self, const char *period);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_target_set_milestone (ParindexTarget *self, const char *period, ParindexNumber *value, GError **error);

G_END_DECLS
