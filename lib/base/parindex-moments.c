/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-moments-private.h"
#include "base/parindex-sum-private.h"

/* The mean as a double and what is left of it, so that distances of values close to each other are right to their last bit; and the
 * unit that distances are told in. */
typedef struct
{
  double value;
  double rest;
  int exponent;
} Mean;

static Mean
mean_of_sum (ParindexSum *sum,
             gsize        n)
{
  Mean mean = { .exponent = 0 };
  mpq_t exact, part;

  mpq_inits (exact, part, NULL);
  parindex_sum_get_mpq (sum, exact);
  mpq_set_ui (part, n, 1);
  mpq_div (exact, exact, part);
  mean.value = parindex_mpq_to_double (exact);
  mpq_set_d (part, mean.value);
  mpq_sub (exact, exact, part);
  mean.rest = parindex_mpq_to_double (exact);
  mpq_clears (exact, part, NULL);

  return mean;
}

static inline double
distance (double      value,
          const Mean *mean)
{
  /* Halves, because a difference of two doubles may be none. */
  double half = (value / 2 - mean->value / 2) - mean->rest / 2;

  return ldexp (half, 1 - mean->exponent);
}

/* NaN where there is nothing, and of numbers beyond the range of doubles. */
static Mean
find_mean (const double    *values,
           gsize            n,
           ParindexMoments *self)
{
  Mean mean;
  ParindexSum sum;

  parindex_sum_init (&sum);
  for (gsize i = 0; i < n; i++)
    if (!isnan (values[i]))
      {
        if (isfinite (values[i]))
          parindex_sum_add (&sum, values[i]);
        self->min = self->n == 0 ? values[i] : MIN (self->min, values[i]);
        self->max = self->n == 0 ? values[i] : MAX (self->max, values[i]);
        self->n++;
      }

  if (self->n == 0 || !isfinite (self->min) || !isfinite (self->max))
    return (Mean){ NAN, 0, 0 };
  if (self->min == self->max)
    return (Mean){ self->min, 0, 0 };

  mean = mean_of_sum (&sum, self->n);
  mean.exponent = ilogb (MAX (self->max / 2 - self->min / 2, DBL_MIN));

  return mean;
}

void
parindex_moments_init (ParindexMoments *self,
                       const double    *values,
                       gsize            n)
{
  ParindexSum s2, s3, s4;
  Mean mean;

  *self = (ParindexMoments){ 0, NAN, NAN, NAN, NAN, NAN, NAN, NAN };
  mean = find_mean (values, n, self);
  if (isnan (mean.value))
    return;

  parindex_sum_init (&s2);
  parindex_sum_init (&s3);
  parindex_sum_init (&s4);
  for (gsize i = 0; i < n; i++)
    if (!isnan (values[i]))
      {
        double d = distance (values[i], &mean);

        parindex_sum_add (&s2, d * d);
        parindex_sum_add (&s3, d * d * d);
        parindex_sum_add (&s4, d * d * (d * d));
      }
  self->mean = mean.value;
  self->unit = ldexp (1, mean.exponent);
  self->s2 = parindex_sum_get (&s2);
  self->s3 = parindex_sum_get (&s3);
  self->s4 = parindex_sum_get (&s4);
}

double
parindex_moments_sd (const ParindexMoments *self)
{
  return self->n < 2 ? NAN : sqrt (self->s2 / (self->n - 1)) * self->unit;
}

double
parindex_moments_skewness (const ParindexMoments *self)
{
  double n = self->n;

  if (self->n < 3 || self->s2 <= 0)
    return NAN;

  return sqrt (n) * self->s3 / (self->s2 * sqrt (self->s2)) * sqrt (n * (n - 1)) / (n - 2);
}

double
parindex_moments_kurtosis (const ParindexMoments *self)
{
  double n = self->n;

  if (self->n < 4 || self->s2 <= 0)
    return NAN;

  return ((n + 1) * (n * self->s4 / (self->s2 * self->s2) - 3) + 6) * (n - 1) / ((n - 2) * (n - 3));
}

double
parindex_quantile (const double *sorted,
                   gsize         n,
                   double        p)
{
  double place;
  gsize below;

  if (n == 0)
    return NAN;

  place = (double) (n - 1) * p;
  below = (gsize) floor (place);
  if (below + 1 >= n)
    return sorted[n - 1];

  return sorted[below] + (place - (double) below) * (sorted[below + 1] - sorted[below]);
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

gsize
parindex_sort_values (const double *values,
                      gsize         n,
                      double       *sorted)
{
  gsize there = 0;

  for (gsize i = 0; i < n; i++)
    if (!isnan (values[i]))
      sorted[there++] = values[i];
  qsort (sorted, there, sizeof *sorted, compare_doubles);

  return there;
}

typedef struct
{
  double value;
  gsize row;
} Place;

static int
compare_places (const void *a,
                const void *b)
{
  return compare_doubles (&((const Place *) a)->value, &((const Place *) b)->value);
}

void
parindex_average_ranks (const double *values,
                        gsize         n,
                        double       *ranks)
{
  g_autofree Place *places = g_new (Place, n + 1);
  gsize there = 0;

  for (gsize i = 0; i < n; i++)
    {
      ranks[i] = NAN;
      if (!isnan (values[i]))
        places[there++] = (Place){ values[i], i };
    }
  qsort (places, there, sizeof *places, compare_places);

  for (gsize begin = 0, end; begin < there; begin = end)
    {
      for (end = begin; end < there && places[end].value == places[begin].value; end++)
        ;
      for (gsize i = begin; i < end; i++)
        ranks[places[i].row] = (double) (begin + 1 + end) / 2;
    }
}

/* Sums over the pairs of distances from their means. */
typedef struct
{
  gsize n;
  double xx;
  double yy;
  double xy;
  int exponent; /* of the unit of xy */
} Products;

static Products
products (const double *x,
          const double *y,
          gsize         n)
{
  Products self = { 0, 0, 0, 0, 0 };
  g_autofree double *both_x = g_new (double, n + 1);
  g_autofree double *both_y = g_new (double, n + 1);
  ParindexMoments of_x, of_y;
  ParindexSum xx, yy, xy;
  Mean mean_x, mean_y;

  for (gsize i = 0; i < n; i++)
    if (!isnan (x[i]) && !isnan (y[i]))
      {
        both_x[self.n] = x[i];
        both_y[self.n++] = y[i];
      }

  of_x.n = of_y.n = 0;
  mean_x = find_mean (both_x, self.n, &of_x);
  mean_y = find_mean (both_y, self.n, &of_y);
  if (isnan (mean_x.value) || isnan (mean_y.value))
    {
      self.xx = self.yy = self.xy = NAN;
      return self;
    }

  parindex_sum_init (&xx);
  parindex_sum_init (&yy);
  parindex_sum_init (&xy);
  for (gsize i = 0; i < self.n; i++)
    {
      double dx = distance (both_x[i], &mean_x);
      double dy = distance (both_y[i], &mean_y);

      parindex_sum_add_product (&xx, dx, dx);
      parindex_sum_add_product (&yy, dy, dy);
      parindex_sum_add_product (&xy, dx, dy);
    }
  self.xx = parindex_sum_get (&xx);
  self.yy = parindex_sum_get (&yy);
  self.xy = parindex_sum_get (&xy);
  self.exponent = mean_x.exponent + mean_y.exponent;

  return self;
}

double
parindex_covariance (const double *x,
                     const double *y,
                     gsize         n,
                     gsize        *n_pairs)
{
  Products sums = products (x, y, n);

  if (n_pairs != NULL)
    *n_pairs = sums.n;

  return sums.n < 2 ? NAN : ldexp (sums.xy / (double) (sums.n - 1), sums.exponent);
}

double
parindex_pearson (const double *x,
                  const double *y,
                  gsize         n,
                  gsize        *n_pairs)
{
  Products sums = products (x, y, n);

  if (n_pairs != NULL)
    *n_pairs = sums.n;
  if (sums.n < 2 || sums.xx <= 0 || sums.yy <= 0)
    return NAN;

  /* One root: of a column and itself it is exact. */
  return CLAMP (sums.xy / sqrt (sums.xx * sums.yy), -1, 1);
}
