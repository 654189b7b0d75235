/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/simulation/parindex-run-progress-private.h"

static gboolean
tell_in_context (gpointer user_data)
{
  ParindexRunProgress *progress = user_data;

  g_atomic_int_set (&progress->is_waiting, FALSE);
  if (!g_task_get_completed (progress->task))
    parindex_simulation_emit_progress (progress->simulation, (guint) g_atomic_int_get (&progress->n_done), progress->n);

  return G_SOURCE_REMOVE;
}

static void
unref_task (gpointer user_data)
{
  g_object_unref (((ParindexRunProgress *) user_data)->task);
}

/* Through a source: invoking would run it here where nobody owns the context yet. */
void
parindex_run_progress_tell (guint    n_done,
                            gpointer user_data)
{
  ParindexRunProgress *progress = user_data;
  g_autoptr (GSource) source = NULL;

  if (progress->task == NULL)
    {
      parindex_simulation_emit_progress (progress->simulation, n_done, progress->n);
      return;
    }

  g_atomic_int_set (&progress->n_done, (gint) n_done);
  if (!g_atomic_int_compare_and_exchange (&progress->is_waiting, FALSE, TRUE))
    return;
  source = g_idle_source_new ();
  g_object_ref (progress->task);
  g_source_set_callback (source, tell_in_context, progress, unref_task);
  g_source_attach (source, g_task_get_context (progress->task));
}
