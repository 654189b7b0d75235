/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-method.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_CONTEXT (parindex_context_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexContext, parindex_context, PARINDEX, CONTEXT, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexContext *parindex_context_new (void);
PARINDEX_AVAILABLE_IN_1_0
ParindexLanguage parindex_context_get_language (ParindexContext *self);
PARINDEX_AVAILABLE_IN_1_0
void parindex_context_set_language (ParindexContext *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_context_get_n_threads (ParindexContext *self);
PARINDEX_AVAILABLE_IN_1_0
void parindex_context_set_n_threads (ParindexContext *self, guint n_threads);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_context_get_leave_faulty (ParindexContext *self);
PARINDEX_AVAILABLE_IN_1_0
void parindex_context_set_leave_faulty (ParindexContext *self, gboolean leave_faulty);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_context_get_methods (ParindexContext *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexMethod *parindex_context_lookup_method (ParindexContext *self, ParindexMethodKind kind, const char *name);
PARINDEX_AVAILABLE_IN_1_0
void parindex_context_add_rule (ParindexContext *self, const char *kind, GType type);
PARINDEX_AVAILABLE_IN_1_0
GType parindex_context_find_rule (ParindexContext *self, const char *kind);
PARINDEX_AVAILABLE_IN_1_0
void parindex_context_add_aggregation (ParindexContext *self, const char *kind, GType type);
PARINDEX_AVAILABLE_IN_1_0
GType parindex_context_find_aggregation (ParindexContext *self, const char *kind);

G_END_DECLS
