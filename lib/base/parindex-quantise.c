/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <float.h>
#include <math.h>

#include "base/parindex-quantise-private.h"

/* value * 10^power */
static void
shift (mpq_ptr value,
       int     power)
{
  mpz_t factor;

  mpz_init (factor);
  mpz_ui_pow_ui (factor, 10, (gulong) ABS (power));
  if (power >= 0)
    mpz_mul (mpq_numref (value), mpq_numref (value), factor);
  else
    mpz_mul (mpq_denref (value), mpq_denref (value), factor);
  mpq_canonicalize (value);
  mpz_clear (factor);
}

int
parindex_decimal_place (mpq_srcptr value)
{
  /* The number of digits is told right or one too large. */
  int place = (int) mpz_sizeinbase (mpq_numref (value), 10) - (int) mpz_sizeinbase (mpq_denref (value), 10) + 1;
  mpq_t size, power;

  mpq_inits (size, power, NULL);
  mpq_abs (size, value);
  for (;; place--)
    {
      mpq_set_ui (power, 1, 1);
      shift (power, place);
      if (mpq_cmp (power, size) <= 0)
        break;
    }
  mpq_clears (size, power, NULL);

  return place;
}

static void
finish (mpq_ptr out,
        mpz_t   coefficient,
        int     exponent)
{
  mpq_set_z (out, coefficient);
  shift (out, exponent);
}

/* Enough for most numbers at once. */
#define FIRST_BITS 96

int
parindex_bracket_place (ParindexBracket bracket,
                        gconstpointer   data)
{
  gboolean decided = FALSE;
  int place = 0;
  mpq_t low, high;

  mpq_inits (low, high, NULL);
  for (mpfr_prec_t bits = FIRST_BITS; !decided; bits *= 2)
    {
      mpfr_t lower, upper;

      mpfr_inits2 (bits, lower, upper, NULL);
      bracket (lower, upper, data);
      mpfr_get_q (low, lower);
      mpfr_get_q (high, upper);
      mpfr_clears (lower, upper, NULL);
      if (mpq_sgn (low) == 0 || mpq_sgn (high) == 0)
        continue;
      place = parindex_decimal_place (low);
      decided = parindex_decimal_place (high) == place;
    }
  mpq_clears (low, high, NULL);
  mpfr_free_cache ();

  return place;
}

void
parindex_quantise (mpq_ptr         out,
                   int             exponent,
                   ParindexBracket bracket,
                   gconstpointer   data)
{
  mpz_t power, low, high;
  gboolean decided = FALSE;

  mpz_inits (power, low, high, NULL);
  mpz_ui_pow_ui (power, 10, (gulong) ABS (exponent));
  for (mpfr_prec_t bits = FIRST_BITS; !decided; bits *= 2)
    {
      mpfr_t lower, upper;

      mpfr_inits2 (bits, lower, upper, NULL);
      bracket (lower, upper, data);
      if (exponent <= 0)
        {
          mpfr_mul_z (lower, lower, power, MPFR_RNDD);
          mpfr_mul_z (upper, upper, power, MPFR_RNDU);
        }
      else
        {
          mpfr_div_z (lower, lower, power, MPFR_RNDD);
          mpfr_div_z (upper, upper, power, MPFR_RNDU);
        }
      mpfr_get_z (low, lower, MPFR_RNDN);
      mpfr_get_z (high, upper, MPFR_RNDN);
      decided = mpz_cmp (low, high) == 0;
      mpfr_clears (lower, upper, NULL);
    }
  finish (out, low, exponent);
  mpz_clears (power, low, high, NULL);
  /* What MPFR keeps for each thread would be lost with the thread. */
  mpfr_free_cache ();
}

/* Whether @whole <= start + sign * sqrt (square). */
static gboolean
reaches (mpz_srcptr whole,
         mpq_srcptr start,
         int        sign,
         mpq_srcptr square)
{
  gboolean reached;
  mpq_t gap;

  mpq_init (gap);
  mpq_set_z (gap, whole);
  mpq_sub (gap, gap, start);
  if (sign < 0)
    mpq_neg (gap, gap);
  if (mpq_sgn (gap) < 0)
    reached = sign > 0;
  else
    {
      mpq_mul (gap, gap, gap);
      reached = sign > 0 ? mpq_cmp (square, gap) >= 0 : mpq_cmp (square, gap) <= 0;
    }
  mpq_clear (gap);

  return reached;
}

/* Whether start + sign * sqrt (square) is below 0. */
static gboolean
is_negative (mpq_srcptr start,
             int        sign,
             mpq_srcptr square)
{
  gboolean negative;
  mpz_t zero;

  mpz_init (zero);
  negative = !reaches (zero, start, sign, square);
  mpz_clear (zero);

  return negative;
}

void
parindex_quantise_root (mpq_ptr    out,
                        int        exponent,
                        mpq_srcptr start,
                        int        sign,
                        mpq_srcptr square)
{
  gboolean negative = is_negative (start, sign, square);
  mpq_t from, scaled, half;
  mpz_t nearest, root;

  mpq_inits (from, scaled, half, NULL);
  mpz_inits (nearest, root, NULL);
  mpq_set (from, start);
  if (negative)
    {
      mpq_neg (from, from);
      sign = -sign;
    }
  shift (from, -exponent);
  mpq_set (scaled, square);
  shift (scaled, -2 * exponent);
  mpq_set_ui (half, 1, 2);
  mpq_add (from, from, half);

  /* floor (from + sign * root), first from the whole parts. */
  mpz_fdiv_q (root, mpq_numref (scaled), mpq_denref (scaled));
  mpz_sqrt (root, root);
  mpz_fdiv_q (nearest, mpq_numref (from), mpq_denref (from));
  if (sign < 0)
    {
      mpz_sub (nearest, nearest, root);
      mpz_sub_ui (nearest, nearest, 2);
    }
  else
    mpz_add (nearest, nearest, root);
  for (mpz_add_ui (nearest, nearest, 1); reaches (nearest, from, sign, scaled); mpz_add_ui (nearest, nearest, 1))
    ;
  mpz_sub_ui (nearest, nearest, 1);

  if (negative)
    mpz_neg (nearest, nearest);
  finish (out, nearest, exponent);
  mpq_clears (from, scaled, half, NULL);
  mpz_clears (nearest, root, NULL);
}

void
parindex_quantise_ratio (mpq_ptr    out,
                         int        exponent,
                         mpq_srcptr value)
{
  int sign = mpq_sgn (value);
  mpz_t coefficient;
  mpq_t scaled;

  mpz_init (coefficient);
  mpq_init (scaled);
  mpq_abs (scaled, value);
  shift (scaled, -exponent);
  /* floor (scaled + 1/2) */
  mpz_mul_2exp (coefficient, mpq_numref (scaled), 1);
  mpz_add (coefficient, coefficient, mpq_denref (scaled));
  mpz_mul_2exp (mpq_denref (scaled), mpq_denref (scaled), 1);
  mpz_fdiv_q (coefficient, coefficient, mpq_denref (scaled));
  if (sign < 0)
    mpz_neg (coefficient, coefficient);
  finish (out, coefficient, exponent);
  mpq_clear (scaled);
  mpz_clear (coefficient);
}

gboolean
parindex_quantise_double (gint64 *out,
                          int     exponent,
                          double  value,
                          double  error)
{
  /* The powers that are exact in doubles. */
  static const double powers[] = { 1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                   1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };
  const double largest = 1e15;
  double scaled, nearest;

  if (exponent > 0 || exponent <= -(int) G_N_ELEMENTS (powers))
    return FALSE;

  scaled = value * powers[-exponent];
  if (!(fabs (scaled) < largest))
    return FALSE;
  nearest = nearbyint (scaled);
  *out = (gint64) nearest;

  return fabs (scaled - nearest) + error * powers[-exponent] * (1 + DBL_EPSILON) + fabs (scaled) * DBL_EPSILON < 0.5 - DBL_EPSILON;
}
