/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-enums.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_NUMBER (parindex_number_get_type ())

PARINDEX_AVAILABLE_IN_1_0
GType parindex_number_get_type (void) G_GNUC_CONST;
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_number_new_from_string (const char *text, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_number_new_from_int (gint64 value);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_number_new_from_ratio (gint64 numerator, gint64 denominator, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_number_new_from_double (double value, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_number_ref (ParindexNumber *self);
PARINDEX_AVAILABLE_IN_1_0
void parindex_number_unref (ParindexNumber *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_number_to_double (const ParindexNumber *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_number_to_string (const ParindexNumber *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_number_format (const ParindexNumber *self, guint decimals, ParindexRounding rounding, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_number_get_numerator (const ParindexNumber *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_number_get_denominator (const ParindexNumber *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_number_is_decimal (const ParindexNumber *self);
PARINDEX_AVAILABLE_IN_1_0
int parindex_number_get_sign (const ParindexNumber *self);
PARINDEX_AVAILABLE_IN_1_0
int parindex_number_compare (const ParindexNumber *a, const ParindexNumber *b);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_number_equal (const ParindexNumber *a, const ParindexNumber *b);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_number_hash (const ParindexNumber *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParindexNumber, parindex_number_unref)

G_END_DECLS
