/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-moments-private.h"

/* Doubles are whole numbers times a power of two. So are their distances from the mean, times their number: where sums of them cancel, nothing
 * is lost. */

#define MANTISSA_BITS 53

/* Numbers beyond the range of doubles. */
static gboolean
has_infinite (const double *values,
              const double *others,
              gsize         n)
{
  for (gsize i = 0; i < n; i++)
    if (!isnan (values[i]) && !isnan (others[i]) && (isinf (values[i]) || isinf (others[i])))
      return TRUE;

  return FALSE;
}

/* Of the last bit of the finest of the rows that count. */
static int
common_exponent (const double *values,
                 const double *others,
                 gsize         n)
{
  int least = G_MAXINT, exponent;

  for (gsize i = 0; i < n; i++)
    if (!isnan (values[i]) && !isnan (others[i]) && values[i] != 0)
      {
        frexp (values[i], &exponent);
        least = MIN (least, exponent - MANTISSA_BITS);
      }

  return least;
}

static void
set_whole (mpz_ptr out,
           double  value,
           int     unit)
{
  int exponent;

  mpz_set_d (out, ldexp (frexp (value, &exponent), MANTISSA_BITS));
  if (value != 0)
    mpz_mul_2exp (out, out, (gulong) (exponent - MANTISSA_BITS - unit));
}

static gsize
find_sum (const double *values,
          const double *others,
          gsize         n,
          int           unit,
          mpz_ptr       sum)
{
  gsize there = 0;
  mpz_t whole;

  mpz_init (whole);
  mpz_set_ui (sum, 0);
  for (gsize i = 0; i < n; i++)
    if (!isnan (values[i]) && !isnan (others[i]))
      {
        set_whole (whole, values[i], unit);
        mpz_add (sum, sum, whole);
        there++;
      }
  mpz_clear (whole);

  return there;
}

/* n * value - sum */
static void
set_distance (mpz_ptr    out,
              double     value,
              int        unit,
              gsize      n,
              mpz_srcptr sum)
{
  set_whole (out, value, unit);
  mpz_mul_ui (out, out, n);
  mpz_sub (out, out, sum);
}

/* sqrt (n) s3 / s2^(3/2) * sqrt (n (n - 1)) / (n - 2): its square is a fraction. */
static double
skewness_of (gulong     n,
             mpz_srcptr s2,
             mpz_srcptr s3)
{
  double square;
  mpq_t exact;

  mpq_init (exact);
  mpz_mul (mpq_numref (exact), s3, s3);
  mpz_mul_ui (mpq_numref (exact), mpq_numref (exact), n);
  mpz_mul_ui (mpq_numref (exact), mpq_numref (exact), n);
  mpz_mul_ui (mpq_numref (exact), mpq_numref (exact), n - 1);
  mpz_pow_ui (mpq_denref (exact), s2, 3);
  mpz_mul_ui (mpq_denref (exact), mpq_denref (exact), n - 2);
  mpz_mul_ui (mpq_denref (exact), mpq_denref (exact), n - 2);
  square = parindex_mpq_to_double (exact);
  mpq_clear (exact);

  return mpz_sgn (s3) * sqrt (square);
}

/* ((n + 1) (n s4 / s2^2 - 3) + 6) (n - 1) / ((n - 2) (n - 3)), over s2^2. */
static double
kurtosis_of (gulong     n,
             mpz_srcptr s2,
             mpz_srcptr s4)
{
  double kurtosis;
  mpq_t exact;
  mpz_t part;

  mpq_init (exact);
  mpz_init (part);
  mpz_mul (part, s2, s2);
  mpz_mul_ui (mpq_numref (exact), s4, n);
  mpz_submul_ui (mpq_numref (exact), part, 3);
  mpz_mul_ui (mpq_numref (exact), mpq_numref (exact), n + 1);
  mpz_addmul_ui (mpq_numref (exact), part, 6);
  mpz_mul_ui (mpq_numref (exact), mpq_numref (exact), n - 1);
  mpz_mul_ui (mpq_denref (exact), part, n - 2);
  mpz_mul_ui (mpq_denref (exact), mpq_denref (exact), n - 3);
  kurtosis = parindex_mpq_to_double (exact);
  mpz_clear (part);
  mpq_clear (exact);

  return kurtosis;
}

/* The distances are n times as large as they should be: their sums are s2 n^2, s3 n^3 and s4 n^4, and the quotients do not change. */
void
parindex_exact_coefficients (const double *values,
                             gsize         n,
                             double       *skewness,
                             double       *kurtosis)
{
  const int unit = common_exponent (values, values, n);
  mpz_t sum, distance, power, s2, s3, s4;
  gsize there;

  *skewness = *kurtosis = NAN;
  if (has_infinite (values, values, n))
    return;

  mpz_inits (sum, distance, power, s2, s3, s4, NULL);
  there = find_sum (values, values, n, unit, sum);
  for (gsize i = 0; i < n; i++)
    if (!isnan (values[i]))
      {
        set_distance (distance, values[i], unit, there, sum);
        mpz_mul (power, distance, distance);
        mpz_add (s2, s2, power);
        mpz_addmul (s3, power, distance);
        mpz_addmul (s4, power, power);
      }
  *skewness = there < 3 || mpz_sgn (s2) == 0 ? NAN : skewness_of (there, s2, s3);
  *kurtosis = there < 4 || mpz_sgn (s2) == 0 ? NAN : kurtosis_of (there, s2, s4);
  mpz_clears (sum, distance, power, s2, s3, s4, NULL);
}

gsize
parindex_exact_products (const double *x,
                         const double *y,
                         gsize         n,
                         mpq_ptr       covariance,
                         mpq_ptr       square)
{
  const int unit_x = common_exponent (x, y, n), unit_y = common_exponent (y, x, n);
  /* One side is 0 throughout: any unit will do. */
  const int unit = (unit_x < G_MAXINT ? unit_x : 0) + (unit_y < G_MAXINT ? unit_y : 0);
  mpz_t sum_x, sum_y, dx, dy, xx, yy, xy;
  gsize there;

  mpq_set_ui (covariance, 0, 1);
  mpq_set_si (square, -1, 1);
  if (has_infinite (x, y, n))
    return 0;

  mpz_inits (sum_x, sum_y, dx, dy, xx, yy, xy, NULL);
  there = find_sum (x, y, n, unit_x, sum_x);
  find_sum (y, x, n, unit_y, sum_y);
  for (gsize i = 0; i < n; i++)
    if (!isnan (x[i]) && !isnan (y[i]))
      {
        set_distance (dx, x[i], unit_x, there, sum_x);
        set_distance (dy, y[i], unit_y, there, sum_y);
        mpz_addmul (xx, dx, dx);
        mpz_addmul (yy, dy, dy);
        mpz_addmul (xy, dx, dy);
      }

  /* Over n^2 (n - 1). */
  mpq_set_z (covariance, xy);
  mpz_set_ui (mpq_denref (covariance), MAX (there, 1));
  mpz_mul_ui (mpq_denref (covariance), mpq_denref (covariance), MAX (there, 1));
  mpz_mul_ui (mpq_denref (covariance), mpq_denref (covariance), MAX (there, 2) - 1);
  mpq_canonicalize (covariance);
  if (unit >= 0)
    mpq_mul_2exp (covariance, covariance, (gulong) unit);
  else
    mpq_div_2exp (covariance, covariance, (gulong) -unit);

  if (mpz_sgn (xx) != 0 && mpz_sgn (yy) != 0)
    {
      mpz_mul (mpq_numref (square), xy, xy);
      mpz_mul (mpq_denref (square), xx, yy);
      mpq_canonicalize (square);
    }
  mpz_clears (sum_x, sum_y, dx, dy, xx, yy, xy, NULL);

  return there;
}
