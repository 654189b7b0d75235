/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/simulation/parindex-workers-private.h"

static void
work_in_pool (gpointer work,
              gpointer data)
{
  ParindexWorkFunc *func = work;

  (*func) (data, FALSE);
}

void
parindex_work_in_threads (guint            n_threads,
                          guint            n_parts,
                          ParindexWorkFunc work,
                          gpointer         data)
{
  GThreadPool *pool = NULL;

  n_threads = MIN (n_threads > 0 ? n_threads : g_get_num_processors (), n_parts);
  /* Without helpers this thread does it alone. */
  if (n_threads > 1)
    pool = g_thread_pool_new (work_in_pool, data, (gint) n_threads - 1, FALSE, NULL);
  for (guint i = 1; pool != NULL && i < n_threads; i++)
    g_thread_pool_push (pool, &work, NULL);
  work (data, TRUE);
  if (pool != NULL)
    g_thread_pool_free (pool, FALSE, TRUE);
}
