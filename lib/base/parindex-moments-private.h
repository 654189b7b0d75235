/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gmp.h>

#include <glib.h>

G_BEGIN_DECLS

/* Statistics of a column of doubles, where NaN is no value; NaN is also what is not defined, as nothing but the extremes and places is where
 * one is infinite: a number beyond the range of doubles. None of them depends on the order of the rows. */
typedef struct
{
  guint n;
  double min;
  double max;
  double mean;
  double unit; /* of the distances below, a power of two: powers of them would leave the range of doubles */
  double s2;   /* sums of powers of the distances from the mean */
  double s3;
  double s4;
} ParindexMoments;

void parindex_moments_init (ParindexMoments *self, const double *values, gsize n);
/* Standard deviation of a sample, over n - 1. */
double parindex_moments_sd (const ParindexMoments *self);
/* The sample-corrected coefficients G1 and G2: Joanes and Gill, "Comparing measures of sample skewness and kurtosis", 1998; they need
 * three and four values. G2 is 0 for a normal distribution. */
double parindex_moments_skewness (const ParindexMoments *self);
double parindex_moments_kurtosis (const ParindexMoments *self);

/* The same from exact sums, right to the last bits where distances cancel each other too. */
void parindex_exact_coefficients (const double *values, gsize n, double *skewness, double *kurtosis);

/* Of ascending values: type 7 of Hyndman and Fan, "Sample quantiles in statistical packages", 1996. */
double parindex_quantile (const double *sorted, gsize n, double p);
/* The values without NaN, ascending; how many. */
gsize parindex_sort_values (const double *values, gsize n, double *sorted);
/* Ascending from 1, ties share the mean of their places; NaN for NaN. */
void parindex_average_ranks (const double *values, gsize n, double *ranks);
/* Over the rows that have both, which are @n_pairs. NaN where there are fewer than two of them, or one side is constant. */
double parindex_pearson (const double *x, const double *y, gsize n, gsize *n_pairs);
double parindex_covariance (const double *x, const double *y, gsize n, gsize *n_pairs);
/* How many rows have both, the exact covariance of two or more of them, and the square of the correlation: -1 where one side is constant.
 * 0 rows, -1 where one is infinite. */
gsize parindex_exact_products (const double *x, const double *y, gsize n, mpq_ptr covariance, mpq_ptr square);

G_END_DECLS
