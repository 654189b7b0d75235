/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <float.h>
#include <math.h>

#include "base/parindex-p-value-private.h"

/* Far beyond what it takes: about the square root of the larger parameter. */
#define MAX_STEPS 100000

/* The continued fraction DLMF 8.17.22, from its front by the method of Lentz; it converges fast for x < (a + 1) / (a + b + 2). */
static double
beta_fraction (double a,
               double b,
               double x)
{
  const double tiny = DBL_MIN / DBL_EPSILON;
  double c = 1;
  double d = 1 - (a + b) * x / (a + 1);
  double value;

  d = 1 / (fabs (d) < tiny ? tiny : d);
  value = d;
  for (guint m = 1; m < MAX_STEPS; m++)
    {
      double steps[] = { m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)) };
      double before = value;

      for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
        {
          d = 1 + steps[i] * d;
          c = 1 + steps[i] / c;
          d = 1 / (fabs (d) < tiny ? tiny : d);
          c = fabs (c) < tiny ? tiny : c;
          value *= c * d;
        }
      if (fabs (value - before) <= DBL_EPSILON / 2 * fabs (value))
        break;
    }

  return value;
}

double
parindex_incomplete_beta (double a,
                          double b,
                          double x,
                          double y,
                          double factor)
{
  double powers;

  if (x <= 0 || y <= 0)
    return x <= 0 ? 0 : 1;

  /* By the smaller one: what was rounded off the larger would be raised to the power of a. */
  powers = factor * exp (a * (x < y ? log (x) : log1p (-y)) + b * (y < x ? log (y) : log1p (-x)));
  if (x < (a + 1) / (a + b + 2))
    return powers * beta_fraction (a, b, x) / a;

  return 1 - powers * beta_fraction (b, a, y) / b;
}

/* 1 / B(n / 2, 1 / 2), from 1 / pi and 1 / 2 up by the recurrence of the gamma function: no logarithm loses digits. */
static double
half_beta_factor (gsize n)
{
  gsize k = n % 2 == 1 ? 1 : 2;
  double factor = k == 1 ? M_1_PI : 0.5;

  for (; k < n; k += 2)
    factor *= ((double) k + 1) / (double) k;

  return factor;
}

double
parindex_p_value_t (double coefficient,
                    gsize  n)
{
  double r = fabs (coefficient);

  if (n < 2 || isnan (r))
    return NAN;
  if (n == 2)
    return 1;

  return parindex_incomplete_beta ((double) (n - 2) / 2, 0.5, (1 - r) * (1 + r), r * r, half_beta_factor (n - 2));
}

double
parindex_p_value_normal (double z)
{
  return erfc (fabs (z) * M_SQRT1_2);
}

/* shares[k]: of all orders of @n things, those with k discordant pairs, up to @most. A thing more can stand in front of 0 to n - 1 others. */
static double *
count_orders (gsize  n,
              gsize  most)
{
  double *shares = g_new0 (double, most + 1);
  g_autofree double *sums = g_new (double, most + 1);

  shares[0] = 1;
  for (gsize j = 2; j <= n; j++)
    {
      double sum = 0;

      for (gsize k = 0; k <= most; k++)
        sums[k] = sum += shares[k];
      for (gsize k = 0; k <= most; k++)
        shares[k] = (k < j ? sums[k] : sums[k] - sums[k - j]) / (double) j;
    }

  return shares;
}

double
parindex_p_value_kendall (gsize   n,
                          guint64 n_discordant)
{
  guint64 n_pairs = (guint64) n * (n - 1) / 2;
  gsize few = MIN (n_discordant, n_pairs - n_discordant);
  g_autofree double *shares = NULL;
  double p = 0;

  if (n < 3 || 2 * few == n_pairs)
    return 1;

  shares = count_orders (n, few);
  for (gsize k = 0; k <= few; k++)
    p += 2 * shares[k];

  return MIN (p, 1);
}
