/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "floor.h"

#include <math.h>
#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define FAST __attribute__ ((target_clones ("arch=x86-64-v4", "avx2", "default"), optimize ("O3")))
#elif defined(__GNUC__) && !defined(__clang__)
#define FAST __attribute__ ((optimize ("O3")))
#else
#define FAST
#endif

/* Sums that stay in the first-level cache. */
#define BLOCK 1024

void
floor_init (Floor        *self,
            const double *values,
            guint         n_rows,
            guint         n_columns,
            double        power)
{
  *self = (Floor){ .n_rows = n_rows, .n_columns = n_columns };
  self->cells = g_new (gint32, (gsize) n_rows * n_columns);
  self->factors = g_new (gint64, n_columns);
  self->sums = g_new (gint64, n_rows);

  for (guint j = 0; j < n_columns; j++)
    {
      self->factors[j] = 1 + j % 20;
      for (guint i = 0; i < n_rows; i++)
        self->cells[(gsize) j * n_rows + i] = (gint32) rint (values[(gsize) i * n_columns + j] * power);
    }
}

void
floor_clear (Floor *self)
{
  g_clear_pointer (&self->cells, g_free);
  g_clear_pointer (&self->factors, g_free);
  g_clear_pointer (&self->sums, g_free);
}

FAST static void
add_column (gint64 *restrict       sums,
            guint                  n,
            const gint32 *restrict column,
            gint64                 factor)
{
  for (guint i = 0; i < n; i++)
    sums[i] += factor * column[i];
}

typedef struct
{
  Floor *floor;
  guint begin;
  guint end;
} Share;

static gpointer
sum_share (gpointer data)
{
  const Share *share = data;
  Floor *self = share->floor;

  for (guint at = share->begin; at < share->end; at += BLOCK)
    {
      guint n = MIN (BLOCK, share->end - at);

      memset (self->sums + at, 0, n * sizeof *self->sums);
      for (guint j = 0; j < self->n_columns; j++)
        add_column (self->sums + at, n, self->cells + (gsize) j * self->n_rows + at, self->factors[j]);
    }

  return NULL;
}

void
floor_sum (Floor *self,
           guint  n_threads)
{
  g_autofree Share *shares = g_new (Share, n_threads);
  g_autofree GThread **threads = g_new (GThread *, n_threads);

  for (guint i = 0; i < n_threads; i++)
    {
      shares[i] = (Share){ self, (guint64) self->n_rows * i / n_threads, (guint64) self->n_rows * (i + 1) / n_threads };
      if (i > 0)
        threads[i] = g_thread_new ("floor", sum_share, &shares[i]);
    }
  sum_share (&shares[0]);
  for (guint i = 1; i < n_threads; i++)
    g_thread_join (threads[i]);
}

FAST guint64
floor_read (const Floor *self)
{
  gsize n = (gsize) self->n_rows * self->n_columns;
  const gint32 *cells = self->cells;
  guint32 all = 0;

  for (gsize i = 0; i < n; i++)
    all ^= (guint32) cells[i];

  return all;
}
