/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-enums.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_METHOD (parindex_method_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexMethod, parindex_method, PARINDEX, METHOD, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexMethodKind parindex_method_get_kind (ParindexMethod *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_method_get_name (ParindexMethod *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_method_get_summary (ParindexMethod *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_method_get_parameters (ParindexMethod *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexParameterType parindex_method_get_parameter_type (ParindexMethod *self, const char *parameter);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_method_get_parameter_words (ParindexMethod *self, const char *parameter);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_method_is_parameter_required (ParindexMethod *self, const char *parameter);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_method_get_parameter_summary (ParindexMethod *self, const char *parameter, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_method_get_description (ParindexMethod *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_method_get_example (ParindexMethod *self, const char **cell, const char **points);

G_END_DECLS
