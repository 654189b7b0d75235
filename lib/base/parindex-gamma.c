/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <float.h>
#include <math.h>

#include "base/parindex-gamma-private.h"

#define MAX_TERMS 100000
#define MAX_STEPS 60

/* P(a, x) by its power series: x^a e^-x / Γ(a + 1) · Σ x^n / ((a + 1) … (a + n)). */
static double
series (double shape,
        double x,
        double density)
{
  double term = 1 / shape, sum = term;

  for (guint n = 1; n < MAX_TERMS && term > sum * DBL_EPSILON; n++)
    {
      term *= x / (shape + n);
      sum += term;
    }

  return sum * x * density;
}

/* Q(a, x) by its continued fraction, after Lentz. */
static double
fraction (double shape,
          double x,
          double density)
{
  double b = x + 1 - shape, c = 1 / DBL_MIN, d = 1 / b, product = d;

  for (guint n = 1; n < MAX_TERMS; n++)
    {
      const double a = -(double) n * (n - shape);
      double factor;

      b += 2;
      d = a * d + b;
      d = 1 / (fabs (d) < DBL_MIN ? DBL_MIN : d);
      c = b + a / c;
      c = fabs (c) < DBL_MIN ? DBL_MIN : c;
      factor = d * c;
      product *= factor;
      if (fabs (factor - 1) < DBL_EPSILON)
        break;
    }

  return product * x * density;
}

/* Wilson and Hilferty's cube for large shapes, the first term of the series for small values. */
static double
guess (double shape,
       double p,
       double log_gamma)
{
  double t = sqrt (-2 * log (p < 0.5 ? p : 1 - p));
  double z = t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t));
  double cube;

  z = p < 0.5 ? -z : z;
  cube = 1 - 1 / (9 * shape) + z / (3 * sqrt (shape));
  if (shape > 1 && cube > 0.2)
    return shape * cube * cube * cube;

  return exp ((log (p) + log (shape) + log_gamma) / shape);
}

/* Newton's steps, and halves of the interval where they would leave it. */
double
parindex_gamma_quantile (double shape,
                         double p)
{
  int sign;
  const double log_gamma = lgamma_r (shape, &sign);
  double low = 0, high = INFINITY, x;

  if (p <= 0)
    return DBL_MIN;

  x = fmax (guess (shape, p, log_gamma), DBL_MIN);
  for (guint i = 0; i < MAX_STEPS && x > DBL_MIN; i++)
    {
      const double density = exp ((shape - 1) * log (x) - x - log_gamma);
      const double over = x < shape + 1 ? series (shape, x, density) - p : 1 - p - fraction (shape, x, density);
      double next = x - over / density;

      if (over > 0)
        high = x;
      else
        low = x;
      if (!(next > low && next < high))
        next = isfinite (high) ? (low + high) / 2 : 2 * x;
      if (fabs (next - x) <= 4 * DBL_EPSILON * x)
        return fmax (next, DBL_MIN);
      x = next;
    }

  return fmax (x, DBL_MIN);
}

double
parindex_gamma_log_quantile (double shape,
                             double p)
{
  const double x = parindex_gamma_quantile (shape, p);
  int sign;

  /* So far down the first term of the series is all of it. */
  return x > DBL_MIN ? log (x) : (log (p) + lgamma_r (shape + 1, &sign)) / shape;
}
