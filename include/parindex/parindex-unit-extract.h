/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-document.h>
#include <parindex/parindex-fact.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_UNIT_EXTRACT_ROW (parindex_unit_extract_row_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexUnitExtractRow, parindex_unit_extract_row, PARINDEX, UNIT_EXTRACT_ROW, GObject)

PARINDEX_AVAILABLE_IN_1_0
const char *parindex_unit_extract_row_get_index (ParindexUnitExtractRow *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_unit_extract_row_get_title (ParindexUnitExtractRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_unit_extract_row_get_period (ParindexUnitExtractRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_unit_extract_row_get_previous (ParindexUnitExtractRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFact *parindex_unit_extract_row_get_score (ParindexUnitExtractRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFact *parindex_unit_extract_row_get_percent (ParindexUnitExtractRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFact *parindex_unit_extract_row_get_rank (ParindexUnitExtractRow *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_unit_extract_row_get_group_ranks (ParindexUnitExtractRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_unit_extract_row_get_percent_change (ParindexUnitExtractRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_unit_extract_row_get_rank_change (ParindexUnitExtractRow *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_unit_extract_row_get_band (ParindexUnitExtractRow *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_unit_extract_row_get_band_title (ParindexUnitExtractRow *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_unit_extract_row_get_band_computed (ParindexUnitExtractRow *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_unit_extract_row_get_counts_as (ParindexUnitExtractRow *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_unit_extract_row_get_source (ParindexUnitExtractRow *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_unit_extract_row_format_change (ParindexUnitExtractRow *self, ParindexResultColumn what, ParindexLanguage language);

#define PARINDEX_TYPE_REGISTER_COUNT (parindex_register_count_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexRegisterCount, parindex_register_count, PARINDEX, REGISTER_COUNT, GObject)

PARINDEX_AVAILABLE_IN_1_0
const char *parindex_register_count_get_ledger (ParindexRegisterCount *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_register_count_get_title (ParindexRegisterCount *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_register_count_get_kind (ParindexRegisterCount *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_register_count_get_status (ParindexRegisterCount *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_register_count_get_n_entries (ParindexRegisterCount *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_register_count_get_source (ParindexRegisterCount *self);

#define PARINDEX_TYPE_UNIT_EXTRACT (parindex_unit_extract_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexUnitExtract, parindex_unit_extract, PARINDEX, UNIT_EXTRACT, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexDocument *parindex_unit_extract_get_document (ParindexUnitExtract *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_unit_extract_get_unit (ParindexUnitExtract *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_unit_extract_get_as_of (ParindexUnitExtract *self);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_unit_extract_get_met (ParindexUnitExtract *self);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_unit_extract_get_missed (ParindexUnitExtract *self);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_unit_extract_get_undecided (ParindexUnitExtract *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_unit_extract_get_counts (ParindexUnitExtract *self);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_unit_extract_get_sources (ParindexUnitExtract *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexUnitExtract *parindex_unit_extract_new (ParindexDocument *document, ParindexContext *context, const char *unit, const char *as_of, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_unit_extract_to_csv (ParindexUnitExtract *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_unit_extract_to_json (ParindexUnitExtract *self);

G_END_DECLS
