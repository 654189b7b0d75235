/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <stdlib.h>

#include "analysis/simulation/parindex-draw-statistics-private.h"
#include "base/parindex-simd-private.h"

double
parindex_draw_share_error (double share,
                           guint  n)
{
  return n > 0 ? sqrt (share * (1 - share) / n) : NAN;
}

static const ParindexDrawStatistics nothing = { 0, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN };

/* A quantile is where the order statistics lie that its share and the error of the share lead to. */
typedef double (*QuantileFunc) (gpointer sample, double p);

static double
quantile_error (QuantileFunc quantile,
                gpointer     sample,
                double       p,
                guint        n)
{
  double error = parindex_draw_share_error (p, n);

  return (quantile (sample, fmin (p + error, 1)) - quantile (sample, fmax (p - error, 0))) / 2;
}

static void
add_quantiles (ParindexDrawStatistics *out,
               QuantileFunc            quantile,
               gpointer                sample)
{
  out->low = quantile (sample, PARINDEX_INTERVAL_LOW);
  out->median = quantile (sample, 0.5);
  out->high = quantile (sample, PARINDEX_INTERVAL_HIGH);
  out->low_error = quantile_error (quantile, sample, PARINDEX_INTERVAL_LOW, out->n);
  out->median_error = quantile_error (quantile, sample, 0.5, out->n);
  out->high_error = quantile_error (quantile, sample, PARINDEX_INTERVAL_HIGH, out->n);
}

/* Ranks. */

typedef struct
{
  const guint32 *counts;
  guint n_counts;
  guint n;
  guint unit;
} RankSample;

/* The rank at a place of the ascending ranks, and how many of the ranks stand up to it. */
static guint
rank_at (const guint32 *counts,
         guint          n_counts,
         guint          place,
         guint         *up_to)
{
  guint seen = 0;

  for (guint rank = 0; rank < n_counts; rank++)
    {
      seen += counts[rank];
      if (seen > place)
        {
          *up_to = seen;
          return rank;
        }
    }
  *up_to = seen;

  return n_counts - 1;
}

double
parindex_draw_quantile (const guint32 *counts,
                        guint          n_counts,
                        guint          n,
                        double         p)
{
  const double place = (n - 1) * p;
  const guint below = (guint) place;
  guint up_to, rank, next;

  if (n == 0)
    return NAN;

  rank = next = rank_at (counts, n_counts, below, &up_to);
  if (place > below && below + 1 >= up_to)
    for (next = rank + 1; counts[next] == 0; next++)
      ;

  return rank + (place - below) * (double) (next - rank);
}

static double
quantile_of_ranks (gpointer sample,
                   double   p)
{
  const RankSample *self = sample;

  return parindex_draw_quantile (self->counts, self->n_counts, self->n, p) / self->unit;
}

/* Sums of ranks and their squares are whole numbers far below 2^64, whatever the order. */
static void
describe_ranks (RankSample             *sample,
                ParindexDrawStatistics *out)
{
  guint64 sum = 0, squares = 0;
  guint first = 0, last = 0;
  double n = sample->n;

  *out = nothing;
  out->n = sample->n;
  if (sample->n == 0)
    return;

  for (guint rank = 1; rank < sample->n_counts; rank++)
    {
      const guint64 count = sample->counts[rank];

      if (count == 0)
        continue;
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
  add_quantiles (out, quantile_of_ranks, sample);
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
          RankSample sample = { own, n_counts, n_draws - own[0], unit };

          /* No rank is none. */
          own[0] = 0;
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

/* Values. */

/* Buckets of equal width, so that a place is looked for among few values only: first it is asked which buckets will be wanted, then their
 * values are brought together. */
#define N_BUCKETS 1024

typedef struct
{
  double *values;   /* by bucket */
  guint16 *buckets; /* of each value */
  guint n;
  gboolean is_asking;
  guint32 ends[N_BUCKETS + 1]; /* of the bucket before */
  gboolean wanted[N_BUCKETS];
  gboolean sorted[N_BUCKETS];
} ValueSample;

static int
compare_doubles (const void *a,
                 const void *b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return (first > second) - (first < second);
}

PARINDEX_SIMD static void
find_buckets (const double *restrict values,
              guint                  n,
              double                 minimum,
              double                 per_bucket,
              guint16 *restrict      buckets)
{
  for (guint i = 0; i < n; i++)
    {
      const double bucket = (values[i] - minimum) * per_bucket;

      buckets[i] = (guint16) (gint32) (bucket < N_BUCKETS - 1 ? bucket : N_BUCKETS - 1);
    }
}

static void
count_buckets (ValueSample  *self,
               const double *values,
               guint         n,
               double        minimum,
               double        maximum)
{
  const double per_bucket = N_BUCKETS / (maximum - minimum);

  self->n = n;
  memset (self->ends, 0, sizeof self->ends);
  memset (self->wanted, 0, sizeof self->wanted);
  memset (self->sorted, 0, sizeof self->sorted);
  /* Values that hardly differ, or beyond all measure, stand in one. */
  find_buckets (values, n, minimum, isfinite (per_bucket) ? per_bucket : 0, self->buckets);
  for (guint i = 0; i < n; i++)
    self->ends[self->buckets[i] + 1]++;
  for (guint k = 0; k < N_BUCKETS; k++)
    self->ends[k + 1] += self->ends[k];
}

static void
fill_buckets (ValueSample  *self,
              const double *values)
{
  guint32 at[N_BUCKETS];

  memcpy (at, self->ends, sizeof at);
  for (guint i = 0; i < self->n; i++)
    if (self->wanted[self->buckets[i]])
      self->values[at[self->buckets[i]]++] = values[i];
}

static double
value_at (ValueSample *self,
          guint        place)
{
  guint low = 0, high = N_BUCKETS;

  while (high - low > 1)
    {
      const guint middle = (low + high) / 2;

      if (self->ends[middle] <= place)
        low = middle;
      else
        high = middle;
    }
  if (self->is_asking)
    {
      self->wanted[low] = TRUE;
      return 0;
    }
  if (!self->sorted[low])
    qsort (self->values + self->ends[low], self->ends[low + 1] - self->ends[low], sizeof *self->values, compare_doubles);
  self->sorted[low] = TRUE;

  return self->values[place];
}

static double
quantile_of_values (gpointer sample,
                    double   p)
{
  ValueSample *self = sample;
  const double place = (self->n - 1) * p;
  const guint below = (guint) place;
  const double first = value_at (self, below);

  return place > below ? first + (place - below) * (value_at (self, below + 1) - first) : first;
}

/* Slots that share a line of the cache. */
#define VALUE_BLOCK 8

/* Of a block of slots, side by side. */
typedef struct
{
  double sum[VALUE_BLOCK];
  double squares[VALUE_BLOCK]; /* of the distances from the mean */
  double mean[VALUE_BLOCK];
  double minimum[VALUE_BLOCK];
  double maximum[VALUE_BLOCK];
} ValueSums;

/* Each slot adds its values in the order of the draws, whatever threads worked on them. */
PARINDEX_SIMD static void
add_values (ValueSums *restrict    self,
            const double *restrict values,
            gsize                  step,
            guint                  n)
{
  for (guint i = 0; i < n; i++, values += step)
    for (guint k = 0; k < VALUE_BLOCK; k++)
      {
        self->sum[k] += values[k];
        self->minimum[k] = values[k] < self->minimum[k] ? values[k] : self->minimum[k];
        self->maximum[k] = values[k] > self->maximum[k] ? values[k] : self->maximum[k];
      }
}

PARINDEX_SIMD static void
add_squares (ValueSums *restrict    self,
             const double *restrict values,
             gsize                  step,
             guint                  n)
{
  for (guint i = 0; i < n; i++, values += step)
    for (guint k = 0; k < VALUE_BLOCK; k++)
      self->squares[k] += (values[k] - self->mean[k]) * (values[k] - self->mean[k]);
}

static void
sum_values (ValueSums    *self,
            const double *values,
            gsize         step,
            guint         n)
{
  *self = (ValueSums){ 0 };
  for (guint k = 0; k < VALUE_BLOCK; k++)
    {
      self->minimum[k] = INFINITY;
      self->maximum[k] = -INFINITY;
    }
  add_values (self, values, step, n);
  for (guint k = 0; k < VALUE_BLOCK; k++)
    self->mean[k] = self->sum[k] / n;
  add_squares (self, values, step, n);
}

/* @values are the @n that there are of the slot. */
static void
describe_values (const ValueSums        *sums,
                 guint                   k,
                 const double           *values,
                 guint                   n,
                 ValueSample            *sample,
                 ParindexDrawStatistics *out)
{
  *out = nothing;
  out->n = n;
  if (n == 0)
    return;

  out->minimum = sums->minimum[k];
  out->maximum = sums->maximum[k];
  out->mean = sums->mean[k];
  if (n > 1)
    {
      out->sd = sqrt (sums->squares[k] / (n - 1));
      out->mean_error = out->sd / sqrt (n);
    }
  count_buckets (sample, values, n, out->minimum, out->maximum);
  sample->is_asking = TRUE;
  add_quantiles (out, quantile_of_values, sample);
  fill_buckets (sample, values);
  sample->is_asking = FALSE;
  add_quantiles (out, quantile_of_values, sample);
}

/* A slot of which some draws have no value is summed alone, over those that have; so is one too near to the end of its row. */
static void
describe_column (const ValueSums        *sums,
                 guint                   k,
                 double                 *column,
                 guint                   n_draws,
                 ValueSample            *sample,
                 ParindexDrawStatistics *out)
{
  ValueSums alone;
  guint n = 0;

  if (sums->sum[k] == sums->sum[k])
    {
      describe_values (sums, k, column, n_draws, sample, out);
      return;
    }

  for (guint i = 0; i < n_draws; i++)
    if (column[i] == column[i])
      column[n++] = column[i];
  sum_values (&alone, column, 1, n);
  describe_values (&alone, 0, column, n, sample, out);
}

void
parindex_draw_value_statistics (const ParindexDrawState *state,
                                guint                    begin,
                                guint                    end,
                                ParindexDrawStatistics  *out)
{
  const guint n_draws = state->end - state->begin;
  g_autofree double *columns = g_new0 (double, (gsize) VALUE_BLOCK * (n_draws + 1));
  g_autofree double *values = g_new (double, (gsize) n_draws + 1);
  g_autofree guint16 *buckets = g_new (guint16, (gsize) n_draws + 1);
  g_autofree ValueSample *sample = g_new (ValueSample, 1);

  sample->values = values;
  sample->buckets = buckets;
  for (guint at = begin; at < end; at += VALUE_BLOCK)
    {
      const guint n = MIN (VALUE_BLOCK, end - at);
      ValueSums sums = { .sum = { NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN } };

      for (guint i = 0; i < n_draws; i++)
        for (guint k = 0; k < n; k++)
          columns[(gsize) k * n_draws + i] = state->values[(gsize) i * state->stride + at + k];
      if (at + VALUE_BLOCK <= state->stride)
        sum_values (&sums, state->values + at, state->stride, n_draws);
      for (guint k = 0; k < n; k++)
        describe_column (&sums, k, columns + (gsize) k * n_draws, n_draws, sample, &out[at - begin + k]);
    }
}
