/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-framework.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_ALTERNATIVE (parindex_alternative_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexAlternative, parindex_alternative, PARINDEX, ALTERNATIVE, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexAlternative *parindex_alternative_new (const char *id, const char *title);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_framework_list_without_each (ParindexFramework *self, gboolean leaves);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_alternative_get_id (ParindexAlternative *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_alternative_get_title (ParindexAlternative *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_alternative_get_framework (ParindexAlternative *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_alternative_set_framework (ParindexAlternative *self, const char *framework, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_alternative_get_equal_weights (ParindexAlternative *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_alternative_set_equal_weights (ParindexAlternative *self, gboolean equal_weights, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_alternative_change (ParindexAlternative *self, const char *criterion, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_alternative_change_normalisation (ParindexAlternative *self, const char *criterion, const char *parameter,
                                                    const char *const *values, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_alternative_list_changed (ParindexAlternative *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_alternative_leave_out (ParindexAlternative *self, const char *criterion, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_alternative_list_left_out (ParindexAlternative *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFramework *parindex_alternative_apply (ParindexAlternative *self, ParindexFramework *framework, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_alternative_is_sealed (ParindexAlternative *self);

G_END_DECLS
