/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "draw-floor.h"

#include <Random123/philox.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define FAST __attribute__ ((target_clones ("arch=x86-64-v4", "avx2", "default"), optimize ("O3")))
#elif defined(__GNUC__) && !defined(__clang__)
#define FAST __attribute__ ((optimize ("O3")))
#else
#define FAST
#endif

#define SPREAD 0.25
#define SEED 1
/* Above, ranks come from a sort. */
#define MAX_COUNTED 200
#define TILE 4

typedef struct
{
  DrawFloor *floor;
  guint begin;
  guint end;
  guint16 *ranks; /* of all draws */
  guint64 shifts;
} Share;

FAST static void
add_leaf (double *restrict       sums,
          gsize                  stride,
          guint                  n,
          const double *restrict points,
          const double          *weights)
{
  double *restrict a = sums, *restrict b = sums + stride, *restrict c = sums + 2 * stride, *restrict d = sums + 3 * stride;

  for (guint i = 0; i < n; i++)
    {
      a[i] += weights[0] * points[i];
      b[i] += weights[1] * points[i];
      c[i] += weights[2] * points[i];
      d[i] += weights[3] * points[i];
    }
}

FAST static void
count_above (const double *restrict keys,
             guint                  n,
             gint64 *restrict       above)
{
  memset (above, 0, n * sizeof *above);
  for (guint j = 0; j < n; j++)
    for (guint i = 0; i < n; i++)
      above[i] += keys[j] > keys[i];
}

typedef struct
{
  double value;
  guint unit;
} Sorted;

static int
compare_sorted (const void *a,
                const void *b)
{
  const double first = ((const Sorted *) a)->value, second = ((const Sorted *) b)->value;

  return (first < second) - (first > second);
}

static void
rank (const double *scores,
      guint         n,
      gint64       *above,
      double       *keys,
      Sorted       *sorted,
      guint16      *ranks)
{
  for (guint i = 0; i < n; i++)
    keys[i] = (scores[i] * 1e10 + 0x1.8p52) - 0x1.8p52;
  if (n <= MAX_COUNTED)
    {
      count_above (keys, n, above);
      for (guint i = 0; i < n; i++)
        ranks[i] = 1 + above[i];
      return;
    }
  for (guint i = 0; i < n; i++)
    sorted[i] = (Sorted){ keys[i], i };
  qsort (sorted, n, sizeof *sorted, compare_sorted);
  for (guint i = 0, first = 0; i < n; i++)
    {
      first = sorted[i].value == sorted[first].value ? first : i;
      ranks[sorted[i].unit] = first + 1;
    }
}

/* The library numbers the weights in the order of its tree: each group in front of its leaves. */
static void
draw_weights (const DrawFloor *self,
              guint            draw,
              double          *words,
              double          *weights)
{
  const philox4x64_key_t key = { { SEED, 0 } };
  const guint n = self->n_leaves + self->n_groups;
  double group_sum = 0;

  for (guint i = 0; i < n; i += 4)
    {
      const philox4x64_ctr_t counter = { { i / 4, draw, 0, 0 } };
      const philox4x64_ctr_t block = philox4x64 (counter, key);

      for (guint k = 0; k < 4; k++)
        words[i + k] = 1 + SPREAD * (2 * ((double) (block.v[k] >> 11) * 0x1p-53) - 1);
    }
  for (guint j = 0, g = 0, at = 0; g < self->n_groups; g++)
    {
      const guint first = j;
      const double group = draw_floor_group_weight (g) * words[at++];
      double sum = 0;

      group_sum += group;
      for (; j < self->n_leaves && draw_floor_group (j, self->n_leaves, self->n_groups) == g; j++)
        sum += weights[j * TILE] = draw_floor_leaf_weight (j) * words[at++];
      for (guint k = first; k < j; k++)
        weights[k * TILE] *= group / sum;
    }
  for (guint j = 0; j < self->n_leaves; j++)
    weights[j * TILE] /= group_sum;
}

static gpointer
work (gpointer data)
{
  Share *share = data;
  const DrawFloor *self = share->floor;
  g_autofree double *words = g_new (double, self->n_leaves + self->n_groups + 4);
  g_autofree double *weights = g_new0 (double, TILE * self->n_leaves);
  g_autofree double *sums = g_new (double, TILE * self->stride);
  g_autofree double *keys = g_new (double, self->stride);
  g_autofree gint64 *above = g_new (gint64, self->stride);
  g_autofree Sorted *sorted = g_new (Sorted, self->n_units);

  for (guint draw = share->begin; draw < share->end; draw += TILE)
    {
      const guint n = MIN (TILE, share->end - draw);

      for (guint k = 0; k < n; k++)
        draw_weights (self, draw + k, words, weights + k);
      memset (sums, 0, TILE * self->stride * sizeof *sums);
      for (guint j = 0; j < self->n_leaves; j++)
        add_leaf (sums, self->stride, self->n_units, self->points + (gsize) j * self->stride, weights + j * TILE);
      for (guint k = 0; k < n; k++)
        {
          guint16 *ranks = share->ranks + (gsize) (draw + k) * self->n_units;

          rank (sums + k * self->stride, self->n_units, above, keys, sorted, ranks);
          for (guint i = 0; i < self->n_units; i++)
            share->shifts += (guint) abs ((int) ranks[i] - (int) self->nominal[i]);
        }
    }

  return NULL;
}

/* Mean, deviation, extremes and three quantiles of a unit, from its histogram. */
static double
describe (const guint16 *ranks,
          guint          n_units,
          guint          n_draws,
          guint          unit,
          guint32       *histogram)
{
  static const double shares[] = { 0.05, 0.5, 0.95 };
  double sum = 0, squares = 0, quantiles = 0;

  memset (histogram, 0, (n_units + 1) * sizeof *histogram);
  for (guint i = 0; i < n_draws; i++)
    histogram[ranks[(gsize) i * n_units + unit]]++;
  for (guint r = 1; r <= n_units; r++)
    {
      sum += (double) histogram[r] * r;
      squares += (double) histogram[r] * r * r;
    }
  for (guint k = 0; k < 3; k++)
    {
      guint seen = 0, r = 0;

      while (seen <= shares[k] * (n_draws - 1))
        seen += histogram[++r];
      quantiles += r;
    }

  return sum / n_draws + sqrt (fmax (squares - sum * sum / n_draws, 0) / n_draws) + quantiles;
}

void
draw_floor_init (DrawFloor *self,
                 guint      n_units,
                 guint      n_leaves,
                 guint      n_groups,
                 double (*value) (guint unit, guint leaf))
{
  g_autofree double *scores = g_new0 (double, n_units);
  double group_sum = 0;

  *self = (DrawFloor){ .n_units = n_units, .stride = (n_units + 7) / 8 * 8, .n_leaves = n_leaves, .n_groups = n_groups };
  self->points = g_new0 (double, (gsize) self->stride * n_leaves);
  self->nominal = g_new (guint, n_units);
  for (guint j = 0; j < n_leaves; j++)
    for (guint i = 0; i < n_units; i++)
      self->points[(gsize) j * self->stride + i] = value (i, j);
  for (guint g = 0; g < n_groups; g++)
    group_sum += draw_floor_group_weight (g);
  for (guint g = 0; g < n_groups; g++)
    {
      double sum = 0;

      for (guint j = 0; j < n_leaves; j++)
        sum += draw_floor_group (j, n_leaves, n_groups) == g ? draw_floor_leaf_weight (j) : 0;
      for (guint j = 0; j < n_leaves; j++)
        for (guint i = 0; draw_floor_group (j, n_leaves, n_groups) == g && i < n_units; i++)
          scores[i] += value (i, j) * draw_floor_leaf_weight (j) / sum * draw_floor_group_weight (g) / group_sum;
    }
  for (guint i = 0; i < n_units; i++)
    {
      self->nominal[i] = 1;
      for (guint k = 0; k < n_units; k++)
        self->nominal[i] += scores[k] > scores[i] + 1e-9;
    }
}

void
draw_floor_clear (DrawFloor *self)
{
  g_clear_pointer (&self->points, g_free);
  g_clear_pointer (&self->nominal, g_free);
}

double
draw_floor_run (DrawFloor *self,
                guint      n_draws,
                guint      n_threads)
{
  g_autofree Share *shares = g_new (Share, n_threads);
  g_autofree GThread **threads = g_new (GThread *, n_threads);
  g_autofree guint16 *ranks = g_new (guint16, (gsize) n_draws * self->n_units);
  g_autofree guint32 *histogram = g_new (guint32, self->n_units + 1);
  volatile double all = 0;
  guint64 shifts = 0;

  for (guint i = 0; i < n_threads; i++)
    {
      shares[i] = (Share){ self, n_draws / n_threads * i, i + 1 < n_threads ? n_draws / n_threads * (i + 1) : n_draws, ranks, 0 };
      if (i > 0)
        threads[i] = g_thread_new ("floor", work, &shares[i]);
    }
  work (&shares[0]);
  for (guint i = 1; i < n_threads; i++)
    g_thread_join (threads[i]);
  for (guint i = 0; i < n_threads; i++)
    shifts += shares[i].shifts;
  for (guint i = 0; i < self->n_units; i++)
    all += describe (ranks, self->n_units, n_draws, i, histogram);

  return (double) shifts / n_draws / self->n_units;
}
