/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-simulation.h>

#include "analysis/simulation/parindex-draw-state-private.h"
#include "base/parindex-exact-private.h"
#include "model/parindex-cell-error-private.h"

G_BEGIN_DECLS

struct _ParindexSimulation
{
  GObject parent_instance;

  ParindexScoreboard *nominal;
  guint replicates;
  guint64 seed;
  ParindexSequence sequence;
  guint n_threads; /* 0: as the scorer has */
  ParindexUncertainties uncertainties;

  GMutex lock; /* over what is made on demand */
  ParindexDrawPlan *plan; /* once it is sealed */
};

/* Seals the simulation; NULL with an error if it cannot be run. A new reference. Thread-safe. */
ParindexDrawPlan *parindex_simulation_plan (ParindexSimulation *self, GError **error);
/* As short as it was given, for problems: those of what is no number, too. */
const char *parindex_simulation_number_text (double value, char buffer[PARINDEX_DOUBLE_TEXT_SIZE]);
/* FALSE with an error once it was run. */
gboolean parindex_simulation_check_open (ParindexSimulation *self, GError **error);
/* One that was checked, of a cell of the nominal ranking. */
void parindex_simulation_take_stated_error (ParindexSimulation *self, guint row, guint leaf, const ParindexCellError *stated);
guint parindex_simulation_threads (ParindexSimulation *self);
void parindex_simulation_emit_progress (ParindexSimulation *self, guint n_done, guint n);
/* Of what is simulated: PARINDEX_STATE_SUM bytes. */
void parindex_simulation_fingerprint (ParindexSimulation *self, guint8 *out);

G_END_DECLS
