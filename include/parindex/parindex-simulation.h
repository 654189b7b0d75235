/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-document.h>
#include <parindex/parindex-rank-distribution.h>
#include <parindex/parindex-scoreboard.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_SIMULATION (parindex_simulation_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexSimulation, parindex_simulation, PARINDEX, SIMULATION, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexSimulation *parindex_simulation_new (ParindexScoreboard *nominal);
PARINDEX_AVAILABLE_IN_1_0
ParindexScoreboard *parindex_simulation_get_nominal (ParindexSimulation *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_simulation_get_replicates (ParindexSimulation *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_simulation_set_replicates (ParindexSimulation *self, guint replicates, GError **error);
PARINDEX_AVAILABLE_IN_1_0
guint64 parindex_simulation_get_seed (ParindexSimulation *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_simulation_set_seed (ParindexSimulation *self, guint64 seed, GError **error);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_simulation_get_n_threads (ParindexSimulation *self);
PARINDEX_AVAILABLE_IN_1_0
void parindex_simulation_set_n_threads (ParindexSimulation *self, guint n_threads);
PARINDEX_AVAILABLE_IN_1_0
ParindexSequence parindex_simulation_get_sequence (ParindexSimulation *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_simulation_set_sequence (ParindexSimulation *self, ParindexSequence sequence, GError **error);
PARINDEX_AVAILABLE_IN_1_0
double parindex_simulation_get_weight_spread (ParindexSimulation *self, guint level);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_simulation_set_weight_spread (ParindexSimulation *self, guint level, double spread, GError **error);
PARINDEX_AVAILABLE_IN_1_0
double parindex_simulation_get_weight_concentration (ParindexSimulation *self, guint level);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_simulation_set_weight_concentration (ParindexSimulation *self, guint level, double concentration, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_simulation_add_choice (ParindexSimulation *self, GListModel *alternatives, ParindexDocument *document, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_simulation_set_value_error (ParindexSimulation *self, const char *criterion, ParindexValueError kind, double size, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_simulation_set_cell_error (ParindexSimulation *self, const char *unit, const char *criterion, ParindexValueError kind, double size,
                                             GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_simulation_set_cell_interval (ParindexSimulation *self, const char *unit, const char *criterion, double low, double high, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_simulation_set_cell_confidence_interval (ParindexSimulation *self, const char *unit, const char *criterion, double low, double high,
                                                           double confidence, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_simulation_use_stated_errors (ParindexSimulation *self, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_simulation_is_sealed (ParindexSimulation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexRankDistribution *parindex_simulation_run (ParindexSimulation *self, GCancellable *cancellable, GError **error);
PARINDEX_AVAILABLE_IN_1_0
void parindex_simulation_run_async (ParindexSimulation *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
PARINDEX_AVAILABLE_IN_1_0
ParindexRankDistribution *parindex_simulation_run_finish (ParindexSimulation *self, GAsyncResult *result, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_simulation_run_shard (ParindexSimulation *self, guint begin, guint end, GCancellable *cancellable, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexRankDistribution *parindex_simulation_merge (ParindexSimulation *self, GPtrArray *shards, GError **error);

G_END_DECLS
