/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "exact-random.h"

#include "base/parindex-exact-private.h"
#include "base/parindex-moments-private.h"
#include "base/parindex-sum-private.h"

/* Sums and statistics against rational numbers. */

#define MOST 60
#define TOLERANCE 1e-12

static double
random_finite (GRand *rand)
{
  double value;

  do
    value = double_of_bits (random_bits (rand));
  while (!isfinite (value));

  return value;
}

static void
test_sum (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  mpq_t exact, term, found;

  mpq_inits (exact, term, found, NULL);
  for (guint round = 0; round < n_rounds (400000); round++)
    {
      ParindexSum sum;
      guint n = (guint) g_rand_int_range (rand, 0, round % 50 == 0 ? 3000 : 12);

      parindex_sum_init (&sum);
      mpq_set_ui (exact, 0, 1);
      for (guint i = 0; i < n; i++)
        {
          double value = g_rand_boolean (rand) ? random_finite (rand) : g_rand_int_range (rand, -1000000, 1000000) / 1000.0;

          parindex_sum_add (&sum, value);
          mpq_set_d (term, value);
          mpq_add (exact, exact, term);
        }
      parindex_sum_get_mpq (&sum, found);
      g_assert_true (mpq_equal (found, exact));
      if (isfinite (parindex_mpq_to_double (exact)))
        g_assert_cmpfloat (parindex_sum_get (&sum), ==, parindex_mpq_to_double (exact));
    }
  mpq_clears (exact, term, found, NULL);
}

static void
test_sum_one_size (void)
{
  ParindexSum sum;

  /* More than the digits hold without carries. */
  parindex_sum_init (&sum);
  for (guint i = 0; i < 5000; i++)
    parindex_sum_add (&sum, -0x1.fffffffffffffp+30);
  g_assert_cmpfloat (parindex_sum_get (&sum), ==, 5000 * -0x1.fffffffffffffp+30);

  parindex_sum_init (&sum);
  parindex_sum_add (&sum, 0x1p-1074);
  parindex_sum_add (&sum, 0x1.fffffffffffffp+1023);
  parindex_sum_add (&sum, -0x1.fffffffffffffp+1023);
  g_assert_cmpfloat (parindex_sum_get (&sum), ==, 0x1p-1074);

  parindex_sum_init (&sum);
  parindex_sum_add_product (&sum, 1 + 0x1p-30, 1 - 0x1p-30);
  parindex_sum_add (&sum, -1);
  g_assert_cmpfloat (parindex_sum_get (&sum), ==, -0x1p-60);
}

/* Σ (x - x̄)^a (y - ȳ)^b, exactly. */
static double
power_sum (const double *x,
           const double *y,
           guint         n,
           guint         a,
           guint         b)
{
  double sum;
  mpq_t mean_x, mean_y, total, term, d;

  mpq_inits (mean_x, mean_y, total, term, d, NULL);
  for (guint i = 0; i < n; i++)
    {
      mpq_set_d (d, x[i]);
      mpq_add (mean_x, mean_x, d);
      mpq_set_d (d, y[i]);
      mpq_add (mean_y, mean_y, d);
    }
  mpq_set_ui (d, n, 1);
  mpq_div (mean_x, mean_x, d);
  mpq_div (mean_y, mean_y, d);
  for (guint i = 0; i < n; i++)
    {
      mpq_set_ui (term, 1, 1);
      mpq_set_d (d, x[i]);
      mpq_sub (d, d, mean_x);
      for (guint k = 0; k < a; k++)
        mpq_mul (term, term, d);
      mpq_set_d (d, y[i]);
      mpq_sub (d, d, mean_y);
      for (guint k = 0; k < b; k++)
        mpq_mul (term, term, d);
      mpq_add (total, total, term);
    }
  sum = parindex_mpq_to_double (total);
  mpq_clears (mean_x, mean_y, total, term, d, NULL);

  return sum;
}

static void
assert_close (double found,
              double expected,
              double size)
{
  g_assert_cmpfloat (fabs (found - expected), <=, TOLERANCE * size);
}

static void
compare_with_exact (const double *x,
                    const double *y,
                    guint         n)
{
  double s2 = power_sum (x, y, n, 2, 0), s3 = power_sum (x, y, n, 3, 0), s4 = power_sum (x, y, n, 4, 0);
  double t2 = power_sum (x, y, n, 0, 2), st = power_sum (x, y, n, 1, 1);
  double skewness, kurtosis;
  ParindexMoments moments;
  gsize n_pairs;

  parindex_moments_init (&moments, x, n);
  parindex_exact_coefficients (x, n, &skewness, &kurtosis);
  g_assert_cmpuint (moments.n, ==, n);
  assert_close (parindex_moments_sd (&moments), sqrt (s2 / (n - 1)), sqrt (s2 / (n - 1)));
  assert_close (parindex_covariance (x, y, n, &n_pairs), st / (n - 1), sqrt (s2 * t2) / (n - 1));
  g_assert_cmpuint (n_pairs, ==, n);
  if (s2 > 0 && t2 > 0)
    assert_close (parindex_pearson (x, y, n, NULL), st / sqrt (s2) / sqrt (t2), 1);
  if (s2 > 0 && n >= 4)
    {
      double g1 = s3 / n / pow (s2 / n, 1.5), g2 = s4 / n / pow (s2 / n, 2) - 3;

      assert_close (skewness, g1 * sqrt (n * (n - 1.0)) / (n - 2), fabs (g1));
      assert_close (kurtosis, (n - 1.0) / ((n - 2.0) * (n - 3.0)) * ((n + 1) * g2 + 6), 10 + fabs (g2));
      assert_close (parindex_moments_skewness (&moments), g1 * sqrt (n * (n - 1.0)) / (n - 2), 10 + fabs (g1));
      assert_close (parindex_moments_kurtosis (&moments), (n - 1.0) / ((n - 2.0) * (n - 3.0)) * ((n + 1) * g2 + 6), 10 + fabs (g2));
    }
}

static void
test_moments (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);

  for (guint round = 0; round < n_rounds (40000); round++)
    {
      double x[MOST], y[MOST];
      guint n = (guint) g_rand_int_range (rand, 2, MOST);
      double offset = round % 3 == 0 ? 1e9 : 0;

      for (guint i = 0; i < n; i++)
        {
          x[i] = offset + (round % 5 == 0 ? g_rand_int_range (rand, 0, 3) : g_rand_int_range (rand, -100000, 100000) / 100.0);
          y[i] = g_rand_double_range (rand, -1, 1) + (round % 2 == 0 ? x[i] : 0);
        }
      compare_with_exact (x, y, n);
    }
}

static void
test_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint round = 0; round < n_rounds (40000); round++)
    {
      double forth[MOST], back[MOST];
      ParindexMoments a, b;

      for (guint i = 0; i < MOST; i++)
        back[MOST - 1 - i] = forth[i] = i % 7 == 3 ? NAN : g_rand_double_range (rand, -1, 1) * pow (10, g_rand_int_range (rand, -9, 9));
      parindex_moments_init (&a, forth, MOST);
      parindex_moments_init (&b, back, MOST);
      g_assert_cmpfloat (a.mean, ==, b.mean);
      g_assert_cmpfloat (a.s2, ==, b.s2);
      g_assert_cmpfloat (a.s3, ==, b.s3);
      g_assert_cmpfloat (a.s4, ==, b.s4);
    }
}

static void
test_ends (void)
{
  const double none[] = { NAN }, one[] = { 3 }, same[] = { 0.1, 0.1, 0.1, 0.1 };
  const double huge[] = { -1e308, 1e308, 1e308, NAN, 0 }, tiny[] = { 1e-300, 0, 0, 0 };
  double skewness, kurtosis;
  ParindexMoments moments;

  parindex_moments_init (&moments, none, 1);
  g_assert_cmpuint (moments.n, ==, 0);
  g_assert_true (isnan (moments.mean) && isnan (moments.min) && isnan (parindex_moments_sd (&moments)));
  parindex_moments_init (&moments, one, 1);
  g_assert_cmpfloat (moments.mean, ==, 3);
  g_assert_true (isnan (parindex_moments_sd (&moments)));
  parindex_moments_init (&moments, same, 4);
  g_assert_cmpfloat (parindex_moments_sd (&moments), ==, 0);
  g_assert_cmpfloat (moments.mean, ==, 0.1);
  g_assert_true (isnan (parindex_moments_skewness (&moments)) && isnan (parindex_moments_kurtosis (&moments)));
  g_assert_true (isnan (parindex_pearson (same, huge, 4, NULL)));
  parindex_moments_init (&moments, huge, 5);
  g_assert_true (isfinite (parindex_moments_sd (&moments)) && isfinite (parindex_moments_kurtosis (&moments)));
  parindex_moments_init (&moments, tiny, 4);
  g_assert_cmpfloat (parindex_moments_kurtosis (&moments), >, 3.9);

  parindex_exact_coefficients (tiny, 4, &skewness, &kurtosis);
  g_assert_true (fabs (skewness - 2) < 1e-15 && fabs (kurtosis - 4) < 1e-15);
  parindex_exact_coefficients (huge, 5, &skewness, &kurtosis);
  g_assert_true (isfinite (skewness) && isfinite (kurtosis));
  parindex_exact_coefficients (same, 4, &skewness, &kurtosis);
  g_assert_true (isnan (skewness) && isnan (kurtosis));
  parindex_exact_coefficients (none, 1, &skewness, &kurtosis);
  g_assert_true (isnan (skewness) && isnan (kurtosis));
}

/* What doubles lose where distances cancel: columns that are nearly symmetric, and far from 0. */
static void
test_exact (void)
{
  const double x[] = { 1e6 - 3, 1e6 - 1, 1e6, 1e6 + 1, 1e6 + 3 + 0x1p-30 }, y[] = { 1, 2, NAN, 2, 1 + 0x1p-50 };
  double skewness, kurtosis;
  mpq_t covariance, square, wanted;

  parindex_exact_coefficients (x, 5, &skewness, &kurtosis);
  assert_close (skewness, sqrt (5) * power_sum (x, x, 5, 3, 0) / pow (power_sum (x, x, 5, 2, 0), 1.5) * sqrt (20) / 3, fabs (skewness));

  mpq_inits (covariance, square, wanted, NULL);
  g_assert_cmpuint (parindex_exact_products (x, y, 5, covariance, square), ==, 4);
  mpq_set_d (wanted, -0x1p-31 + 0x3p-50 + 0x3p-82);
  mpz_mul_ui (mpq_denref (wanted), mpq_denref (wanted), 3);
  mpq_canonicalize (wanted);
  g_assert_true (mpq_equal (covariance, wanted));
  g_assert_cmpint (mpq_sgn (square), >, 0);
  parindex_exact_products (x, (double[]){ 7, 7, 7, 7, 7 }, 5, covariance, square);
  g_assert_cmpint (mpq_sgn (square), <, 0);
  g_assert_cmpint (mpq_sgn (covariance), ==, 0);
  mpq_clears (covariance, square, wanted, NULL);
}

static void
test_quantiles (void)
{
  const double sorted[] = { 1, 2, 4, 8 };
  double out[5];

  g_assert_cmpfloat (parindex_quantile (sorted, 4, 0), ==, 1);
  g_assert_cmpfloat (parindex_quantile (sorted, 4, 0.5), ==, 3);
  g_assert_cmpfloat (parindex_quantile (sorted, 4, 0.25), ==, 1.75);
  g_assert_cmpfloat (parindex_quantile (sorted, 4, 1), ==, 8);
  g_assert_cmpfloat (parindex_quantile (sorted, 1, 0.3), ==, 1);
  g_assert_true (isnan (parindex_quantile (sorted, 0, 0.5)));

  g_assert_cmpuint (parindex_sort_values ((const double[]){ 8, NAN, 1, 4, 2 }, 5, out), ==, 4);
  g_assert_cmpmem (out, sizeof sorted, sorted, sizeof sorted);

  parindex_average_ranks ((const double[]){ 5, 1, NAN, 5, 9 }, 5, out);
  g_assert_cmpfloat (out[0], ==, 2.5);
  g_assert_cmpfloat (out[1], ==, 1);
  g_assert_true (isnan (out[2]));
  g_assert_cmpfloat (out[3], ==, 2.5);
  g_assert_cmpfloat (out[4], ==, 4);
}

/* Numbers beyond the range of doubles. */
static void
test_infinite (void)
{
  const double values[] = { 1, INFINITY, NAN, 3, 4 }, others[] = { 1, 2, -INFINITY, 3, 5 };
  const gsize n = G_N_ELEMENTS (values);
  double skewness = 0, kurtosis = 0;
  ParindexMoments moments;
  mpq_t covariance, square;
  gsize n_pairs = 0;

  parindex_moments_init (&moments, values, n);
  g_assert_cmpuint (moments.n, ==, 4);
  g_assert_true (moments.min == 1 && isinf (moments.max));
  g_assert_true (isnan (moments.mean) && isnan (parindex_moments_sd (&moments)) && isnan (parindex_moments_kurtosis (&moments)));
  parindex_exact_coefficients (values, n, &skewness, &kurtosis);
  g_assert_true (isnan (skewness) && isnan (kurtosis));
  g_assert_true (isnan (parindex_pearson (values, others, n, &n_pairs)) && isnan (parindex_covariance (others, values, n, NULL)));
  g_assert_cmpuint (n_pairs, ==, 4);

  mpq_inits (covariance, square, NULL);
  g_assert_cmpuint (parindex_exact_products (others, values, n, covariance, square), ==, 0);
  g_assert_true (mpq_sgn (covariance) == 0 && mpq_cmp_si (square, -1, 1) == 0);
  mpq_clears (covariance, square, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/moments/sum", test_sum);
  g_test_add_func ("/moments/sum-one-size", test_sum_one_size);
  g_test_add_func ("/moments/moments", test_moments);
  g_test_add_func ("/moments/order", test_order);
  g_test_add_func ("/moments/ends", test_ends);
  g_test_add_func ("/moments/exact", test_exact);
  g_test_add_func ("/moments/quantiles", test_quantiles);
  g_test_add_func ("/moments/infinite", test_infinite);

  return g_test_run ();
}
