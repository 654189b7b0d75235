/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-sensitivity-index.h>
#include <parindex/parindex-simulation.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_SENSITIVITY (parindex_sensitivity_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexSensitivity, parindex_sensitivity, PARINDEX, SENSITIVITY, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexSensitivity *parindex_sensitivity_new (ParindexSimulation *simulation);
PARINDEX_AVAILABLE_IN_1_0
ParindexSimulation *parindex_sensitivity_get_simulation (ParindexSensitivity *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_sensitivity_add_output (ParindexSensitivity *self, ParindexSensitivityOutput output, const char *unit, const char *other,
                                          GError **error);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_sensitivity_run (ParindexSensitivity *self, GCancellable *cancellable, GError **error);
PARINDEX_AVAILABLE_IN_1_0
void parindex_sensitivity_run_async (ParindexSensitivity *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_sensitivity_run_finish (ParindexSensitivity *self, GAsyncResult *result, GError **error);

G_END_DECLS
