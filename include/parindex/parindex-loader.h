/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-document.h>
#include <parindex/parindex-simulation.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_LOADER (parindex_loader_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexLoader, parindex_loader, PARINDEX, LOADER, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexLoader *parindex_loader_new (ParindexContext *context);
PARINDEX_AVAILABLE_IN_1_0
ParindexContext *parindex_loader_get_context (ParindexLoader *self);
PARINDEX_AVAILABLE_IN_1_0
guint64 parindex_loader_get_max_size (ParindexLoader *self);
PARINDEX_AVAILABLE_IN_1_0
void parindex_loader_set_max_size (ParindexLoader *self, guint64 max_size);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_loader_get_max_depth (ParindexLoader *self);
PARINDEX_AVAILABLE_IN_1_0
void parindex_loader_set_max_depth (ParindexLoader *self, guint max_depth);
PARINDEX_AVAILABLE_IN_1_0
guint64 parindex_loader_get_max_cells (ParindexLoader *self);
PARINDEX_AVAILABLE_IN_1_0
void parindex_loader_set_max_cells (ParindexLoader *self, guint64 max_cells);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_loader_get_problems (ParindexLoader *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexDocument *parindex_loader_load_path (ParindexLoader *self, const char *path, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexDocument *parindex_loader_load_file (ParindexLoader *self, GFile *file, GCancellable *cancellable, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexDocument *parindex_loader_load_bytes (ParindexLoader *self, GBytes *bytes, GFile *base, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexDocument *parindex_loader_load_stream (ParindexLoader *self, GInputStream *stream, GFile *base, GCancellable *cancellable, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_loader_load_table (ParindexLoader *self, ParindexAssessment *assessment, const char *stage, GBytes *table, ParindexNumberStyle style, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_loader_load_error_table (ParindexLoader *self, ParindexSimulation *simulation, GBytes *table, ParindexNumberStyle style, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_loader_load_error_file (ParindexLoader *self, ParindexSimulation *simulation, GFile *file, ParindexNumberStyle style,
                                          GCancellable *cancellable, GError **error);

G_END_DECLS
