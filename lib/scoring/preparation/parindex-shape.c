/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "scoring/preparation/parindex-preparation-private.h"

/* Skewness and kurtosis of exact numbers against a limit, decided exactly. */

static void
find_mean (const mpq_t *values,
           guint        n,
           mpq_ptr      out)
{
  mpq_t divisor;

  mpq_init (divisor);
  for (guint i = 0; i < n; i++)
    mpq_add (out, out, values[i]);
  mpq_set_ui (divisor, MAX (n, 1), 1);
  mpq_div (out, out, divisor);
  mpq_clear (divisor);
}

void
parindex_shape_init (ParindexShape *self,
                     const mpq_t   *values,
                     guint          n)
{
  mpq_t mean, distance, power;

  self->n = n;
  mpq_inits (self->s2, self->s3, self->s4, mean, distance, power, NULL);
  find_mean (values, n, mean);
  for (guint i = 0; i < n; i++)
    {
      mpq_sub (distance, values[i], mean);
      mpq_mul (power, distance, distance);
      mpq_add (self->s2, self->s2, power);
      mpq_mul (power, power, distance);
      mpq_add (self->s3, self->s3, power);
      mpq_mul (power, power, distance);
      mpq_add (self->s4, self->s4, power);
    }
  mpq_clears (mean, distance, power, NULL);
}

void
parindex_shape_clear (ParindexShape *self)
{
  mpq_clears (self->s2, self->s3, self->s4, NULL);
}

static void
multiply_ui (mpq_ptr value,
             gulong  numerator,
             gulong  denominator)
{
  mpz_mul_ui (mpq_numref (value), mpq_numref (value), numerator);
  mpz_mul_ui (mpq_denref (value), mpq_denref (value), denominator);
  mpq_canonicalize (value);
}

/* G1^2 = n^2 (n - 1) / (n - 2)^2 * s3^2 / s2^3 against the square of the limit. */
static gboolean
is_skewed (const ParindexShape *self,
           mpq_srcptr           limit)
{
  const gulong n = self->n;
  gboolean skewed;
  mpq_t square, cube;

  mpq_inits (square, cube, NULL);
  mpq_mul (square, self->s3, self->s3);
  multiply_ui (square, n, n - 2);
  multiply_ui (square, n, n - 2);
  multiply_ui (square, n - 1, 1);
  mpq_mul (cube, self->s2, self->s2);
  mpq_mul (cube, cube, self->s2);
  mpq_mul (cube, cube, limit);
  mpq_mul (cube, cube, limit);
  skewed = mpq_cmp (square, cube) >= 0;
  mpq_clears (square, cube, NULL);

  return skewed;
}

/* G2 = ((n + 1) (n s4 / s2^2 - 3) + 6) (n - 1) / ((n - 2) (n - 3)) against the limit. */
static gboolean
is_peaked (const ParindexShape *self,
           mpq_srcptr           limit)
{
  const gulong n = self->n;
  gboolean peaked;
  mpq_t excess, part;

  mpq_inits (excess, part, NULL);
  mpq_mul (part, self->s2, self->s2);
  mpq_div (excess, self->s4, part);
  multiply_ui (excess, n, 1);
  mpq_set_ui (part, 3, 1);
  mpq_sub (excess, excess, part);
  multiply_ui (excess, n + 1, 1);
  mpq_set_ui (part, 6, 1);
  mpq_add (excess, excess, part);
  multiply_ui (excess, n - 1, n - 2);
  multiply_ui (excess, 1, n - 3);
  peaked = mpq_cmp (excess, limit) >= 0;
  mpq_clears (excess, part, NULL);

  return peaked;
}

gboolean
parindex_shape_passes (const ParindexShape *self,
                       mpq_srcptr           skewness,
                       mpq_srcptr           kurtosis)
{
  if (self->n < 4 || mpq_sgn (self->s2) == 0)
    return TRUE;

  return !is_skewed (self, skewness) || !is_peaked (self, kurtosis);
}
