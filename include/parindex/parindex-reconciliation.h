/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-document.h>
#include <parindex/parindex-fact.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_RECONCILIATION (parindex_reconciliation_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexReconciliation, parindex_reconciliation, PARINDEX, RECONCILIATION, GObject)

PARINDEX_AVAILABLE_IN_1_0
guint parindex_reconciliation_count (ParindexReconciliation *self, ParindexAgreement agreement);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_reconciliation_to_csv (ParindexReconciliation *self, const char *unit, gboolean all, ParindexPrecision precision);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_reconciliation_to_json (ParindexReconciliation *self, const char *unit, gboolean all, ParindexPrecision precision);

#define PARINDEX_TYPE_RECONCILIATION_ROW (parindex_reconciliation_row_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexReconciliationRow, parindex_reconciliation_row, PARINDEX, RECONCILIATION_ROW, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_reconciliation_row_get_unit (ParindexReconciliationRow *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_reconciliation_row_get_figure (ParindexReconciliationRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFact *parindex_reconciliation_row_get_published (ParindexReconciliationRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFact *parindex_reconciliation_row_get_computed (ParindexReconciliationRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_reconciliation_row_get_difference (ParindexReconciliationRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexAgreement parindex_reconciliation_row_get_agreement (ParindexReconciliationRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_reconciliation_row_get_low (ParindexReconciliationRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_reconciliation_row_get_high (ParindexReconciliationRow *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_reconciliation_row_get_text (ParindexReconciliationRow *self, ParindexLanguage language);

G_END_DECLS
