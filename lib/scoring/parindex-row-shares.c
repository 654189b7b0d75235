/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scoring/parindex-row-shares-private.h"

typedef struct
{
  ParindexRowFunc func;
  gpointer data;
  guint begin;
  guint end;
} Share;

static gpointer
work_share (gpointer data)
{
  Share *share = data;

  share->func (share->begin, share->end, share->data);

  return NULL;
}

void
parindex_share_rows (guint           n_rows,
                     guint           n_threads,
                     guint64         cost,
                     guint64         per_thread,
                     ParindexRowFunc func,
                     gpointer        data)
{
  g_autofree Share *shares = NULL;
  g_autofree GThread **threads = NULL;

  if (n_threads == 0)
    n_threads = g_get_num_processors ();
  n_threads = CLAMP (cost / per_thread, 1, n_threads);

  shares = g_new (Share, n_threads);
  threads = g_new0 (GThread *, n_threads);
  for (guint i = 0; i < n_threads; i++)
    {
      shares[i] = (Share){ func, data, (guint64) n_rows * i / n_threads, (guint64) n_rows * (i + 1) / n_threads };
      if (i > 0)
        threads[i] = g_thread_try_new ("parindex", work_share, &shares[i], NULL);
    }
  work_share (&shares[0]);
  for (guint i = 1; i < n_threads; i++)
    if (threads[i] != NULL)
      g_thread_join (threads[i]);
    else
      work_share (&shares[i]);
}
