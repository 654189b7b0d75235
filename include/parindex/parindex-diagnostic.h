/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-enums.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_DIAGNOSTIC (parindex_diagnostic_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexDiagnostic, parindex_diagnostic, PARINDEX, DIAGNOSTIC, GObject)

PARINDEX_AVAILABLE_IN_1_0
const char *parindex_diagnostic_get_name (ParindexDiagnostic *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_diagnostic_get_title (ParindexDiagnostic *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
double parindex_diagnostic_get_value (ParindexDiagnostic *self);
PARINDEX_AVAILABLE_IN_1_0
double *parindex_diagnostic_get_values (ParindexDiagnostic *self, gsize *n_values);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_diagnostic_get_values_bytes (ParindexDiagnostic *self);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_diagnostic_get_rows (ParindexDiagnostic *self);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_diagnostic_get_columns (ParindexDiagnostic *self);

G_END_DECLS
