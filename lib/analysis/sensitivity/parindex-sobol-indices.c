/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/sensitivity/parindex-sobol-indices-private.h"
#include "base/parindex-moments-private.h"
#include "base/parindex-philox-private.h"

/* The points that take part. */
typedef struct
{
  guint n;
  double *a; /* about the mean */
  double *b;
  double *shifts; /* by input, by point: from A to where the input is of B */
  guint32 *counts; /* how often each point is taken */
} Work;

static gboolean
is_complete (const ParindexSobolSample *sample,
             guint                      point)
{
  gboolean finite = isfinite (sample->a[point]) && isfinite (sample->b[point]);

  for (guint i = 0; finite && i < sample->n_inputs; i++)
    finite = isfinite (sample->ab[(gsize) i * sample->n + point]);

  return finite;
}

/* About one of the outputs first, so that outputs that are all the same have no variance at all. */
static void
centre (Work *self)
{
  const double origin = self->n > 0 ? self->a[0] : 0;
  double mean = 0;

  for (guint k = 0; k < self->n; k++)
    mean += (self->a[k] -= origin) + (self->b[k] -= origin);
  mean /= 2.0 * self->n;
  for (guint k = 0; k < self->n; k++)
    {
      self->a[k] -= mean;
      self->b[k] -= mean;
    }
}

static void
work_init (Work                      *self,
           const ParindexSobolSample *sample)
{
  *self = (Work){
    .a = g_new (double, sample->n),
    .b = g_new (double, sample->n),
    .shifts = g_new (double, (gsize) sample->n_inputs * sample->n),
    .counts = g_new (guint32, sample->n),
  };
  for (guint j = 0; j < sample->n; j++)
    if (is_complete (sample, j))
      {
        self->a[self->n] = sample->a[j];
        self->b[self->n] = sample->b[j];
        for (guint i = 0; i < sample->n_inputs; i++)
          self->shifts[(gsize) i * sample->n + self->n] = sample->ab[(gsize) i * sample->n + j] - sample->a[j];
        self->n++;
      }
  centre (self);
}

static void
work_clear (Work *self)
{
  g_free (self->a);
  g_free (self->b);
  g_free (self->shifts);
  g_free (self->counts);
}

/* The first sample is that of the points themselves. */
static void
draw_counts (Work   *self,
             guint   resample,
             guint64 seed)
{
  for (guint k = 0; k < self->n; k++)
    self->counts[k] = resample == 0;
  for (guint k = 0; resample > 0 && k < self->n; k += PARINDEX_PHILOX_WORDS)
    {
      const philox4x64_ctr_t block = parindex_philox_block (seed, PARINDEX_STREAM_RESAMPLES, resample, k / PARINDEX_PHILOX_WORDS);

      for (guint i = 0; i < MIN (self->n - k, PARINDEX_PHILOX_WORDS); i++)
        self->counts[(guint) (parindex_philox_uniform (block.v[i]) * self->n)]++;
    }
}

/* Of both samples together. One point alone would always come to the same, and so be sure of it. What does not vary has no variance, whatever rounding
 * leaves of it. */
static double
variance_of (const Work *work)
{
  double sum = 0, squares = 0, n = 2.0 * work->n, low = INFINITY, high = -INFINITY;

  if (work->n < 2)
    return NAN;

  for (guint k = 0; k < work->n; k++)
    {
      sum += work->counts[k] * (work->a[k] + work->b[k]);
      squares += work->counts[k] * (work->a[k] * work->a[k] + work->b[k] * work->b[k]);
      if (work->counts[k] > 0)
        {
          low = fmin (low, fmin (work->a[k], work->b[k]));
          high = fmax (high, fmax (work->a[k], work->b[k]));
        }
    }

  return low < high ? squares / n - sum / n * (sum / n) : 0;
}

static void
estimate (const Work   *work,
          const double *shifts,
          double        variance,
          double       *first_order,
          double       *total)
{
  double products = 0, squares = 0;

  for (guint k = 0; k < work->n; k++)
    {
      products += work->counts[k] * (work->b[k] * shifts[k]);
      squares += work->counts[k] * (shifts[k] * shifts[k]);
    }
  *first_order = variance > 0 ? products / work->n / variance : NAN;
  *total = variance > 0 ? squares / (2.0 * work->n) / variance : NAN;
}

/* @values are that of the points and those of the resamples, of which some may have no variance. */
static ParindexEstimate
make_estimate (const double *values,
               guint         n_resamples,
               double        level,
               double       *sorted)
{
  const gsize n = parindex_sort_values (values + 1, n_resamples, sorted);

  return (ParindexEstimate){
    .value = values[0],
    .low = n > 0 ? parindex_quantile (sorted, n, (1 - level) / 2) : NAN,
    .high = n > 0 ? parindex_quantile (sorted, n, (1 + level) / 2) : NAN,
  };
}

guint
parindex_sobol_indices (const ParindexSobolSample *sample,
                        guint                      n_resamples,
                        double                     level,
                        guint64                    seed,
                        ParindexSobolIndex        *indices)
{
  const gsize n_samples = (gsize) n_resamples + 1;
  g_autofree double *first = g_new (double, n_samples * sample->n_inputs);
  g_autofree double *total = g_new (double, n_samples * sample->n_inputs);
  g_autofree double *sorted = g_new (double, n_samples);
  Work work;

  work_init (&work, sample);
  for (guint r = 0; r < n_samples; r++)
    {
      double variance;

      draw_counts (&work, r, seed);
      variance = variance_of (&work);
      for (guint i = 0; i < sample->n_inputs; i++)
        estimate (&work, work.shifts + (gsize) i * sample->n, variance, &first[i * n_samples + r], &total[i * n_samples + r]);
    }
  for (guint i = 0; i < sample->n_inputs; i++)
    indices[i] = (ParindexSobolIndex){
      .first_order = make_estimate (first + i * n_samples, n_resamples, level, sorted),
      .total = make_estimate (total + i * n_samples, n_resamples, level, sorted),
    };
  work_clear (&work);

  return work.n;
}
