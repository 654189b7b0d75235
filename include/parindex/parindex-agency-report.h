/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-document.h>
#include <parindex/parindex-number.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_AGENCY_ROW (parindex_agency_row_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexAgencyRow, parindex_agency_row, PARINDEX, AGENCY_ROW, GObject)

PARINDEX_AVAILABLE_IN_1_0
const char *parindex_agency_row_get_agency (ParindexAgencyRow *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_agency_row_get_title (ParindexAgencyRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexAssignmentRole parindex_agency_row_get_role (ParindexAgencyRow *self);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_agency_row_get_nodes (ParindexAgencyRow *self);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_agency_row_get_weak (ParindexAgencyRow *self);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_agency_row_get_behind (ParindexAgencyRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_agency_row_get_points_lost (ParindexAgencyRow *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_agency_row_get_n_unknown (ParindexAgencyRow *self);

#define PARINDEX_TYPE_AGENCY_REPORT (parindex_agency_report_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexAgencyReport, parindex_agency_report, PARINDEX, AGENCY_REPORT, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexDocument *parindex_agency_report_get_document (ParindexAgencyReport *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_agency_report_get_unit (ParindexAgencyReport *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_agency_report_get_as_of (ParindexAgencyReport *self);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_agency_report_get_without_lead (ParindexAgencyReport *self);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_agency_report_get_with_one_officer (ParindexAgencyReport *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexAgencyReport *parindex_agency_report_new (ParindexDocument *document, ParindexContext *context, const char *unit, const char *as_of, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_agency_report_to_csv (ParindexAgencyReport *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_agency_report_to_json (ParindexAgencyReport *self);

G_END_DECLS
