/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <stdlib.h>

#include "analysis/simulation/parindex-draw-statistics-private.h"
#include "base/parindex-simd-private.h"

/* Buckets of equal width, so that a place is looked for among few values only: first it is asked which buckets will be wanted, then their
 * values are brought together. */
#define N_BUCKETS 1024
/* Wanted buckets lie about a few quantiles; those between neighbours are taken with them. */
#define N_SPANS 3
#define SPAN_GAP 16
/* Values that are passed over together where none of them is wanted. */
#define CHUNK 16

typedef struct
{
  double *values;   /* by bucket */
  guint16 *buckets; /* of each value */
  guint8 *chunks;   /* whether any of their values is wanted */
  guint n;
  gboolean is_asking;
  guint32 ends[N_BUCKETS + 1]; /* of the bucket before */
  guint8 wanted[N_BUCKETS];
  guint8 sorted[N_BUCKETS];
} ValueSample;

/* From the first bucket on so many more. */
typedef struct
{
  guint16 first[N_SPANS];
  guint16 more[N_SPANS];
} Spans;

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

static Spans
find_spans (const ValueSample *self)
{
  Spans spans = { { 0 }, { 0 } };
  guint n = 0, last = 0;

  for (guint k = 0; k < N_BUCKETS; k++)
    {
      if (!self->wanted[k])
        continue;
      if (n == 0 || (n < N_SPANS && k - last > SPAN_GAP))
        spans.first[n++] = (guint16) k;
      spans.more[n - 1] = (guint16) (k - spans.first[n - 1]);
      last = k;
    }
  for (; n < N_SPANS; n++)
    {
      spans.first[n] = spans.first[0];
      spans.more[n] = spans.more[0];
    }

  return spans;
}

PARINDEX_SIMD static void
find_chunks (const guint16 *restrict buckets,
             guint                   n_chunks,
             const Spans *restrict   spans,
             guint8 *restrict        chunks)
{
  const guint16 first = spans->first[0], second = spans->first[1], third = spans->first[2];
  const guint16 more_first = spans->more[0], more_second = spans->more[1], more_third = spans->more[2];

  for (guint c = 0; c < n_chunks; c++, buckets += CHUNK)
    {
      guint16 any = 0;

      for (guint i = 0; i < CHUNK; i++)
        any |= (guint16) (buckets[i] - first) <= more_first || (guint16) (buckets[i] - second) <= more_second
               || (guint16) (buckets[i] - third) <= more_third;
      chunks[c] = (guint8) any;
    }
}

static void
fill_buckets (ValueSample  *self,
              const double *values)
{
  const guint n_chunks = self->n / CHUNK;
  const Spans spans = find_spans (self);
  guint32 at[N_BUCKETS];

  memcpy (at, self->ends, sizeof at);
  find_chunks (self->buckets, n_chunks, &spans, self->chunks);
  self->chunks[n_chunks] = TRUE;
  for (guint c = 0; c <= n_chunks; c++)
    for (guint i = c * CHUNK; self->chunks[c] && i < MIN ((c + 1) * CHUNK, self->n); i++)
      {
        const guint bucket = self->buckets[i];

        /* What is not wanted is written over, or never read: that costs less than to ask for each. */
        self->values[at[bucket]] = values[i];
        at[bucket] += self->wanted[bucket];
      }
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

typedef double Line __attribute__ ((vector_size (VALUE_BLOCK * sizeof (double)), aligned (sizeof (double)), may_alias));
typedef gint64 Places __attribute__ ((vector_size (VALUE_BLOCK * sizeof (gint64))));

typedef struct
{
  double sum;
  double minimum;
  double maximum;
} ValueSums;

static double
add_lanes (const Line *lanes)
{
  double sum = 0;

  for (guint k = 0; k < VALUE_BLOCK; k++)
    sum += (*lanes)[k];

  return sum;
}

/* The lanes of @first or of @second; a function that is not compiled for wide vectors could not return them. */
#define CHOOSE(which, first, second) ((Line) (((which) & (Places) (first)) | (~(which) & (Places) (second))))

/* In lanes that do not wait for each other, and always in the same ones. The sum is NaN if any of the values is. */
PARINDEX_SIMD static ValueSums
sum_values (const double *values,
            guint         n)
{
  Line first = { 0 }, second = { 0 }, low = first + INFINITY, high = first - INFINITY;
  ValueSums sums = { .minimum = INFINITY, .maximum = -INFINITY };
  guint i = 0;

  for (; i + 2 * VALUE_BLOCK <= n; i += 2 * VALUE_BLOCK)
    {
      const Line a = *(const Line *) (values + i), b = *(const Line *) (values + i + VALUE_BLOCK);
      const Line lower = CHOOSE (a < b, a, b), higher = CHOOSE (a < b, b, a);

      first += a;
      second += b;
      low = CHOOSE (lower < low, lower, low);
      high = CHOOSE (higher > high, higher, high);
    }
  for (guint k = 0; k < VALUE_BLOCK; k++)
    {
      sums.minimum = low[k] < sums.minimum ? low[k] : sums.minimum;
      sums.maximum = high[k] > sums.maximum ? high[k] : sums.maximum;
    }
  first += second;
  sums.sum = add_lanes (&first);
  for (; i < n; i++)
    {
      sums.sum += values[i];
      sums.minimum = values[i] < sums.minimum ? values[i] : sums.minimum;
      sums.maximum = values[i] > sums.maximum ? values[i] : sums.maximum;
    }

  return sums;
}

/* Of the distances from the mean. */
PARINDEX_SIMD static double
sum_squares (const double *values,
             guint         n,
             double        mean)
{
  Line first = { 0 }, second = { 0 };
  double sum;
  guint i = 0;

  for (; i + 2 * VALUE_BLOCK <= n; i += 2 * VALUE_BLOCK)
    {
      const Line a = *(const Line *) (values + i) - mean, b = *(const Line *) (values + i + VALUE_BLOCK) - mean;

      first += a * a;
      second += b * b;
    }
  first += second;
  sum = add_lanes (&first);
  for (; i < n; i++)
    sum += (values[i] - mean) * (values[i] - mean);

  return sum;
}

/* A draw in which the slot has no value does not count. */
static void
describe_values (double                 *values,
                 guint                   n,
                 ValueSample            *sample,
                 ParindexDrawStatistics *out)
{
  ValueSums sums = sum_values (values, n);

  if (sums.sum != sums.sum)
    {
      const guint n_draws = n;

      n = 0;
      for (guint i = 0; i < n_draws; i++)
        if (values[i] == values[i])
          values[n++] = values[i];
      sums = sum_values (values, n);
    }
  *out = parindex_draw_no_statistics;
  out->n = n;
  if (n == 0)
    return;

  out->minimum = sums.minimum;
  out->maximum = sums.maximum;
  /* What never varies has no standard deviation, whatever its sum is rounded to. */
  out->mean = sums.minimum < sums.maximum ? sums.sum / n : sums.minimum;
  if (n > 1)
    {
      out->sd = sqrt (sum_squares (values, n, out->mean) / (n - 1));
      out->mean_error = out->sd / sqrt (n);
    }
  count_buckets (sample, values, n, out->minimum, out->maximum);
  sample->is_asking = TRUE;
  parindex_draw_add_quantiles (out, quantile_of_values, sample);
  fill_buckets (sample, values);
  sample->is_asking = FALSE;
  parindex_draw_add_quantiles (out, quantile_of_values, sample);
}

/* A square of values, rows to columns, in three steps of which each moves half of them by 1, 2 and 4 places. */
static inline __attribute__ ((always_inline)) void
turn_square (const double *rows,
             gsize         stride,
             double       *columns,
             gsize         n_draws)
{
  const Places ones[2] = { { 0, 8, 2, 10, 4, 12, 6, 14 }, { 1, 9, 3, 11, 5, 13, 7, 15 } };
  const Places twos[2] = { { 0, 1, 8, 9, 4, 5, 12, 13 }, { 2, 3, 10, 11, 6, 7, 14, 15 } };
  const Places fours[2] = { { 0, 1, 2, 3, 8, 9, 10, 11 }, { 4, 5, 6, 7, 12, 13, 14, 15 } };
  Line a[VALUE_BLOCK], b[VALUE_BLOCK];

  for (guint i = 0; i < VALUE_BLOCK; i++)
    a[i] = *(const Line *) (rows + i * stride);
  for (guint i = 0; i < VALUE_BLOCK; i++)
    b[i] = __builtin_shuffle (a[i & ~1u], a[i | 1], ones[i & 1]);
  for (guint i = 0; i < VALUE_BLOCK; i++)
    a[i] = __builtin_shuffle (b[i & ~2u], b[i | 2], twos[i >> 1 & 1]);
  for (guint i = 0; i < VALUE_BLOCK; i++)
    *(Line *) (columns + i * n_draws) = __builtin_shuffle (a[i & ~4u], a[i | 4], fours[i >> 2 & 1]);
}

/* Rows are padded, so that each has a whole line. */
PARINDEX_SIMD static void
take_columns (const double *rows,
              gsize         stride,
              guint         n_draws,
              double       *columns)
{
  const guint whole = n_draws / VALUE_BLOCK * VALUE_BLOCK;

  for (guint i = 0; i < whole; i += VALUE_BLOCK)
    turn_square (rows + i * stride, stride, columns + i, n_draws);
  for (guint i = whole; i < n_draws; i++)
    for (guint k = 0; k < VALUE_BLOCK; k++)
      columns[(gsize) k * n_draws + i] = rows[i * stride + k];
}

G_STATIC_ASSERT (PARINDEX_DRAW_PADDING % VALUE_BLOCK == 0);

void
parindex_draw_value_statistics (const ParindexDrawState *state,
                                guint                    begin,
                                guint                    end,
                                ParindexDrawStatistics  *out)
{
  const guint n_draws = state->end - state->begin;
  g_autofree double *columns = g_new (double, (gsize) VALUE_BLOCK * (n_draws + 1));
  g_autofree double *values = g_new (double, (gsize) n_draws + 1);
  g_autofree guint16 *buckets = g_new (guint16, (gsize) n_draws + 1);
  g_autofree guint8 *chunks = g_new (guint8, (gsize) n_draws / CHUNK + 1);
  g_autofree ValueSample *sample = g_new (ValueSample, 1);

  sample->values = values;
  sample->buckets = buckets;
  sample->chunks = chunks;
  for (guint at = begin, n; at < end; at += n)
    {
      /* From the line's beginning on: a share of slots may begin anywhere in it. */
      const guint line = at / VALUE_BLOCK * VALUE_BLOCK;

      n = MIN (line + VALUE_BLOCK, end) - at;
      take_columns (state->values + line, state->stride, n_draws, columns);
      for (guint k = 0; k < n; k++)
        describe_values (columns + (gsize) (at - line + k) * n_draws, n_draws, sample, &out[at - begin + k]);
    }
}
