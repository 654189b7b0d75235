/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/simulation/parindex-draw-statistics-private.h"
#include "base/parindex-simd-private.h"

double
parindex_draw_share_error (double share,
                           guint  n)
{
  return n > 1 ? sqrt (share * (1 - share) / n) : NAN;
}

const ParindexDrawStatistics parindex_draw_no_statistics = { 0, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN };

/* A quantile is where the order statistics lie that its share and the error of the share lead to. */
static double
quantile_error (ParindexQuantileFunc quantile,
                gpointer             sample,
                double               p,
                guint                n)
{
  double error = parindex_draw_share_error (p, n);

  if (n < 2)
    return NAN;

  return (quantile (sample, fmin (p + error, 1)) - quantile (sample, fmax (p - error, 0))) / 2;
}

void
parindex_draw_add_quantiles (ParindexDrawStatistics *out,
                             ParindexQuantileFunc    quantile,
                             gpointer                sample)
{
  out->low = quantile (sample, PARINDEX_INTERVAL_LOW);
  out->median = quantile (sample, 0.5);
  out->high = quantile (sample, PARINDEX_INTERVAL_HIGH);
  out->low_error = quantile_error (quantile, sample, PARINDEX_INTERVAL_LOW, out->n);
  out->median_error = quantile_error (quantile, sample, 0.5, out->n);
  out->high_error = quantile_error (quantile, sample, PARINDEX_INTERVAL_HIGH, out->n);
}

/* Most ranks are nobody's in most draws: whole stretches of empty ones are passed over, or thousands of units would take the square of
 * their number. */
#define STRETCH 64

typedef struct
{
  const guint32 *counts;
  guint n_counts;
  guint n;
  guint unit;
  const guint32 *stretches; /* the sums of the counts; NULL: not known */
} RankSample;

static guint
n_stretches (guint n_counts)
{
  return (n_counts + STRETCH - 1) / STRETCH;
}

PARINDEX_SIMD static void
add_stretches (const guint32 *restrict counts,
               guint                   n_counts,
               guint32 *restrict       stretches)
{
  const guint n_full = n_counts / STRETCH;

  for (guint k = 0; k < n_full; k++)
    {
      guint32 sum = 0;

      for (guint i = 0; i < STRETCH; i++)
        sum += counts[k * STRETCH + i];
      stretches[k] = sum;
    }
  if (n_full * STRETCH < n_counts)
    stretches[n_full] = 0;
  for (guint rank = n_full * STRETCH; rank < n_counts; rank++)
    stretches[n_full] += counts[rank];
}

/* The first rank from @rank on that somebody has; n_counts if there is none. */
static guint
next_rank (const RankSample *self,
           guint             rank)
{
  while (rank < self->n_counts && self->counts[rank] == 0)
    rank = self->stretches != NULL && rank % STRETCH == 0 && self->stretches[rank / STRETCH] == 0 ? rank + STRETCH : rank + 1;

  return MIN (rank, self->n_counts);
}

/* The rank at a place of the ascending ranks, and how many of the ranks stand up to it. */
static guint
rank_at (const RankSample *self,
         guint             place,
         guint            *up_to)
{
  guint seen = 0, rank = 0;

  for (; self->stretches != NULL && rank + STRETCH < self->n_counts && seen + self->stretches[rank / STRETCH] <= place; rank += STRETCH)
    seen += self->stretches[rank / STRETCH];
  for (; rank < self->n_counts; rank++)
    {
      seen += self->counts[rank];
      if (seen > place)
        {
          *up_to = seen;
          return rank;
        }
    }
  *up_to = seen;

  return self->n_counts - 1;
}

static double
quantile_in_units (const RankSample *self,
                   double            p)
{
  const double place = (self->n - 1) * p;
  const guint below = (guint) place;
  guint up_to, rank, next;

  if (self->n == 0)
    return NAN;

  rank = next = rank_at (self, below, &up_to);
  if (place > below && below + 1 >= up_to)
    next = next_rank (self, rank + 1);

  return rank + (place - below) * (double) (next - rank);
}

double
parindex_draw_quantile (const guint32 *counts,
                        guint          n_counts,
                        guint          n,
                        double         p)
{
  return quantile_in_units (&(RankSample){ .counts = counts, .n_counts = n_counts, .n = n }, p);
}

static double
quantile_of_ranks (gpointer sample,
                   double   p)
{
  const RankSample *self = sample;

  return quantile_in_units (self, p) / self->unit;
}

/* Sums of ranks and their squares are whole numbers far below 2^64, whatever the order. */
static void
describe_ranks (RankSample             *sample,
                ParindexDrawStatistics *out)
{
  guint64 sum = 0, squares = 0;
  guint first = 0, last = 0;
  double n = sample->n;

  *out = parindex_draw_no_statistics;
  out->n = sample->n;
  if (sample->n == 0)
    return;

  for (guint rank = next_rank (sample, 1); rank < sample->n_counts; rank = next_rank (sample, rank + 1))
    {
      const guint64 count = sample->counts[rank];

      first = first == 0 ? rank : first;
      last = rank;
      sum += count * rank;
      squares += count * rank * rank;
    }
  out->mean = (double) sum / n / sample->unit;
  if (sample->n > 1)
    {
      const unsigned __int128 spread = (unsigned __int128) squares * sample->n - (unsigned __int128) sum * sum;

      out->sd = sqrt ((double) spread / (n * (n - 1))) / sample->unit;
      out->mean_error = out->sd / sqrt (n);
    }
  out->minimum = (double) first / sample->unit;
  out->maximum = (double) last / sample->unit;
  parindex_draw_add_quantiles (out, quantile_of_ranks, sample);
}

/* Slots that share their lines of the cache. */
#define RANK_BLOCK 32

void
parindex_draw_rank_statistics (const ParindexDrawState *state,
                               guint                    unit,
                               guint                    begin,
                               guint                    end,
                               ParindexDrawStatistics  *out)
{
  const guint n_counts = state->n_ranked * unit + 1;
  const guint n_draws = state->end - state->begin;
  g_autofree guint32 *counts = g_new (guint32, (gsize) RANK_BLOCK * n_counts);
  g_autofree guint32 *stretches = g_new (guint32, n_stretches (n_counts));

  for (guint at = begin; at < end; at += RANK_BLOCK)
    {
      const guint n = MIN (RANK_BLOCK, end - at);

      memset (counts, 0, (gsize) n * n_counts * sizeof *counts);
      for (guint i = 0; i < n_draws; i++)
        {
          const guint16 *ranks = state->ranks + (gsize) i * state->n_ranked + at;

          for (guint k = 0; k < n; k++)
            counts[(gsize) k * n_counts + ranks[k]]++;
        }
      for (guint k = 0; k < n; k++)
        {
          guint32 *own = counts + (gsize) k * n_counts;
          RankSample sample = { own, n_counts, n_draws - own[0], unit, stretches };

          /* No rank is none. */
          own[0] = 0;
          add_stretches (own, n_counts, stretches);
          describe_ranks (&sample, &out[at - begin + k]);
        }
    }
}

guint
parindex_draw_count_ranks (const ParindexDrawState *state,
                           guint                    slot,
                           guint32                 *counts,
                           guint                    n_counts)
{
  guint n;

  memset (counts, 0, n_counts * sizeof *counts);
  for (guint i = 0; i < state->end - state->begin; i++)
    counts[state->ranks[(gsize) i * state->n_ranked + slot]]++;
  n = state->end - state->begin - counts[0];
  counts[0] = 0;

  return n;
}
