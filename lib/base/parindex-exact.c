/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-simd-private.h"

/* Integers up to here, and quotients of two of them, are right in doubles as the hardware makes them. */
#define DOUBLE_EXACT (G_GINT64_CONSTANT (1) << 53)

const gint64 parindex_pow10[PARINDEX_MAX_SCALE + 1] = {
  G_GINT64_CONSTANT (1),
  G_GINT64_CONSTANT (10),
  G_GINT64_CONSTANT (100),
  G_GINT64_CONSTANT (1000),
  G_GINT64_CONSTANT (10000),
  G_GINT64_CONSTANT (100000),
  G_GINT64_CONSTANT (1000000),
  G_GINT64_CONSTANT (10000000),
  G_GINT64_CONSTANT (100000000),
  G_GINT64_CONSTANT (1000000000),
  G_GINT64_CONSTANT (10000000000),
  G_GINT64_CONSTANT (100000000000),
  G_GINT64_CONSTANT (1000000000000),
  G_GINT64_CONSTANT (10000000000000),
  G_GINT64_CONSTANT (100000000000000),
  G_GINT64_CONSTANT (1000000000000000),
  G_GINT64_CONSTANT (10000000000000000),
  G_GINT64_CONSTANT (100000000000000000),
  G_GINT64_CONSTANT (1000000000000000000),
};

static unsigned __int128
magnitude_128 (__int128 value)
{
  return value < 0 ? -(unsigned __int128) value : (unsigned __int128) value;
}

void
parindex_mpz_set_i64 (mpz_ptr out,
                      gint64  value)
{
  /* On some systems long has 32 bits. */
  if (sizeof (long) == sizeof (gint64))
    mpz_set_si (out, value);
  else
    parindex_mpz_set_i128 (out, value);
}

void
parindex_mpz_set_i128 (mpz_ptr  out,
                       __int128 value)
{
  unsigned __int128 magnitude = magnitude_128 (value);
  guint64 words[2] = { (guint64) magnitude, (guint64) (magnitude >> 64) };

  mpz_import (out, 2, -1, sizeof (guint64), 0, 0, words);
  if (value < 0)
    mpz_neg (out, out);
}

gboolean
parindex_mpz_to_i64 (mpz_srcptr value,
                     gint64    *out)
{
  __int128 wide;

  if (sizeof (long) == sizeof (gint64))
    {
      if (!mpz_fits_slong_p (value))
        return FALSE;
      *out = mpz_get_si (value);
      return TRUE;
    }
  if (!parindex_mpz_to_i128 (value, &wide) || wide < G_MININT64 || wide > G_MAXINT64)
    return FALSE;

  *out = (gint64) wide;
  return TRUE;
}

gboolean
parindex_mpz_to_i128 (mpz_srcptr value,
                      __int128  *out)
{
  const unsigned __int128 lowest = (unsigned __int128) 1 << 127;
  guint64 words[2] = { 0, 0 };
  unsigned __int128 magnitude;

  if (mpz_sizeinbase (value, 2) > 128)
    return FALSE;

  mpz_export (words, NULL, -1, sizeof (guint64), 0, 0, value);
  magnitude = (unsigned __int128) words[1] << 64 | words[0];
  if (magnitude > lowest || (magnitude == lowest && mpz_sgn (value) > 0))
    return FALSE;

  *out = (__int128) (mpz_sgn (value) < 0 ? -magnitude : magnitude);
  return TRUE;
}

/* floor (value / 2^unit) with the last bit set if there is a rest: all that rounding needs to know. */
static guint64
quotient_with_sticky_bit (mpq_srcptr value,
                          int        unit)
{
  mpz_t numerator, denominator;
  guint64 quotient = 0;

  mpz_init (numerator);
  mpz_init (denominator);
  mpz_abs (numerator, mpq_numref (value));
  mpz_set (denominator, mpq_denref (value));
  if (unit >= 0)
    mpz_mul_2exp (denominator, denominator, unit);
  else
    mpz_mul_2exp (numerator, numerator, -unit);

  mpz_tdiv_qr (numerator, denominator, numerator, denominator);
  mpz_export (&quotient, NULL, -1, sizeof quotient, 0, 0, numerator);
  if (mpz_sgn (denominator) != 0)
    quotient |= 1;

  mpz_clear (numerator);
  mpz_clear (denominator);

  return quotient;
}

double
parindex_mpq_to_double (mpq_srcptr value)
{
  /* 2^(bits - 1) < |value| < 2^(bits + 1) */
  gint64 bits = (gint64) mpz_sizeinbase (mpq_numref (value), 2) - (gint64) mpz_sizeinbase (mpq_denref (value), 2);
  guint64 quotient, rest, half;
  int unit, extra;
  double result;

  if (mpq_sgn (value) == 0 || bits < -1076)
    return 0.0;
  if (bits > 1025)
    return mpq_sgn (value) * INFINITY;

  /* Two bits below the last one that the double can have, or three if the quotient turns out one longer. */
  unit = MAX ((int) bits - 53, -1074) - 2;
  quotient = quotient_with_sticky_bit (value, unit);
  extra = quotient >> 55 != 0 ? 3 : 2;

  half = G_GUINT64_CONSTANT (1) << (extra - 1);
  rest = quotient & (2 * half - 1);
  quotient >>= extra;
  if (rest > half || (rest == half && (quotient & 1) != 0))
    quotient++;
  if (quotient == 0)
    return 0.0;

  /* Exact, or infinity: the digits are rounded to the place that even a subnormal can hold. */
  result = ldexp ((double) quotient, unit + extra);
  return mpq_sgn (value) < 0 ? -result : result;
}

static int
leading_zeros_128 (unsigned __int128 value)
{
  guint64 high = (guint64) (value >> 64);

  return high != 0 ? __builtin_clzll (high) : 64 + __builtin_clzll ((guint64) value);
}

/* floor (n * 2^64 / d) for 2^126 <= n < 2^127 <= d, by one division of 128 by 64 bits: the estimate from the high half of d
 * is at most 2 too large (Knuth, The Art of Computer Programming, 4.3.1, theorem B). */
static guint64
divide_normalised (unsigned __int128 n,
                   unsigned __int128 d,
                   gboolean         *inexact)
{
  guint64 high = (guint64) (d >> 64);
  guint64 quotient = (guint64) (n / high);
  unsigned __int128 rest = (unsigned __int128) ((guint64) n - quotient * high) << 64;
  unsigned __int128 taken = (unsigned __int128) quotient * (guint64) d;
  unsigned __int128 excess;

  if (rest >= taken)
    {
      *inexact = rest != taken;
      return quotient;
    }

  for (excess = taken - rest; excess > d; excess -= d)
    quotient--;
  *inexact = excess != d;

  return quotient - 1;
}

static double
ratio_to_double_wide (__int128 numerator,
                      __int128 denominator)
{
  unsigned __int128 n = magnitude_128 (numerator);
  unsigned __int128 d = (unsigned __int128) denominator;
  int n_shift, d_shift;
  gboolean inexact;
  guint64 quotient;
  double result;

  if (n == 0)
    return 0.0;

  n_shift = leading_zeros_128 (n) - 1;
  d_shift = leading_zeros_128 (d);
  /* Only 2^127 is too long by a bit, and that bit is 0. */
  n = n_shift < 0 ? n >> 1 : n << n_shift;
  d <<= d_shift;

  /* At least 62 bits and a sticky one: the conversion rounds as if it saw the whole quotient. */
  quotient = divide_normalised (n, d, &inexact);
  quotient = quotient >> 1 | (quotient & 1) | (inexact ? 1 : 0);
  result = ldexp ((double) (gint64) quotient, d_shift - n_shift - 63);

  return numerator < 0 ? -result : result;
}

double
parindex_ratio_to_double (gint64 numerator,
                          gint64 denominator)
{
  return parindex_ratio_to_double_128 (numerator, denominator);
}

double
parindex_ratio_to_double_128 (__int128 numerator,
                              __int128 denominator)
{
  if (numerator >= -DOUBLE_EXACT && numerator <= DOUBLE_EXACT && denominator <= DOUBLE_EXACT)
    return (double) (gint64) numerator / (double) (gint64) denominator;

  return ratio_to_double_wide (numerator, denominator);
}

PARINDEX_SIMD static guint64
largest_magnitude (const gint64 *values,
                   guint         n)
{
  guint64 largest = 0;

  for (guint i = 0; i < n; i++)
    {
      guint64 magnitude = values[i] < 0 ? -(guint64) values[i] : (guint64) values[i];

      largest = MAX (largest, magnitude);
    }

  return largest;
}

/* All of it is exact in doubles but the quotient, which is rounded once. */
PARINDEX_SIMD static void
divide_all (const gint64 *numerators,
            guint         n,
            gint64        factor,
            double        denominator,
            double       *out)
{
  for (guint i = 0; i < n; i++)
    out[i] = (double) (numerators[i] * factor) / denominator;
}

void
parindex_ratios_to_doubles (const gint64 *numerators,
                            guint         n,
                            gint64        factor,
                            gint64        denominator,
                            double       *out)
{
  if (denominator <= DOUBLE_EXACT && largest_magnitude (numerators, n) <= (guint64) (DOUBLE_EXACT / factor))
    divide_all (numerators, n, factor, (double) denominator, out);
  else
    for (guint i = 0; i < n; i++)
      out[i] = parindex_ratio_to_double_128 ((__int128) numerators[i] * factor, denominator);
}
