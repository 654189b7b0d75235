/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "analysis/simulation/parindex-simulation-private.h"

G_BEGIN_DECLS

/* Who is told how far a run is. */
typedef struct
{
  ParindexSimulation *simulation;
  guint n;
  GTask *task;     /* of an asynchronous run; NULL: tell at once */
  gint n_done;     /* atomic */
  gint is_waiting; /* atomic: a source is on its way */
} ParindexRunProgress;

/* A ParindexProgressFunc: emits the signal of the simulation. */
void parindex_run_progress_tell (guint n_done, gpointer user_data);

G_END_DECLS
