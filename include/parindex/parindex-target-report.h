/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-document.h>
#include <parindex/parindex-target-outcome.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_TARGET_TOTAL (parindex_target_total_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexTargetTotal, parindex_target_total, PARINDEX, TARGET_TOTAL, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexTarget *parindex_target_total_get_target (ParindexTargetTotal *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_target_total_get_n_units (ParindexTargetTotal *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_target_total_count (ParindexTargetTotal *self, ParindexTargetState state);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_target_total_format (ParindexTargetTotal *self, ParindexLanguage language);

#define PARINDEX_TYPE_TARGET_REPORT (parindex_target_report_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexTargetReport, parindex_target_report, PARINDEX, TARGET_REPORT, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexTargetReport *parindex_target_report_new (ParindexDocument *document, ParindexContext *context, const char *as_of, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexDocument *parindex_target_report_get_document (ParindexTargetReport *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_target_report_get_as_of (ParindexTargetReport *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_target_report_get_totals (ParindexTargetReport *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexTargetOutcome *parindex_target_report_get_outcome (ParindexTargetReport *self, const char *target, const char *unit, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_target_report_to_csv (ParindexTargetReport *self, const char *target, const char *unit, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_target_report_to_json (ParindexTargetReport *self, const char *target, const char *unit, ParindexLanguage language, GError **error);

G_END_DECLS
