/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/rules/parindex-normalise-integers-private.h"

/* Rows whose points take more than 64 bits on the way, in 128: numbers per inhabitant have denominators of their own. What the points have in
 * common with their denominator is taken out at the end, factor by factor, because few have more than 64 bits. */

static unsigned __int128
size_of (__int128 value)
{
  return value < 0 ? -(unsigned __int128) value : (unsigned __int128) value;
}

static guint
bits_of (__int128 value)
{
  const unsigned __int128 size = size_of (value);
  const guint64 high = (guint64) (size >> 64), low = (guint64) size;

  if (high != 0)
    return 128 - (guint) __builtin_clzll (high);

  return low != 0 ? 64 - (guint) __builtin_clzll (low) : 0;
}

/* Two products may still be added up. */
#define MOST_BITS 126

static __int128
multiply (__int128  a,
          __int128  b,
          gboolean *overflow)
{
  if (bits_of (a) + bits_of (b) > MOST_BITS)
    {
      *overflow = TRUE;
      return 0;
    }

  return a * b;
}

static __int128
common_divisor (__int128 a,
                __int128 b)
{
  while (b > G_MAXINT64)
    {
      __int128 rest = a % b;

      a = b;
      b = rest;
    }

  return b != 0 ? parindex_greatest_common_divisor ((gint64) b, (gint64) (a % b)) : a;
}

/* Takes what both have in common out of them; @factor is above 0. */
static void
reduce (__int128 *numerator,
        __int128 *factor)
{
  const __int128 common = common_divisor (*numerator < 0 ? -*numerator : *numerator, *factor);

  if (common == 1)
    return;
  *numerator /= common;
  *factor /= common;
}

static void
put_aside (ParindexColumn *points,
           guint           row,
           __int128        numerator,
           __int128        whole,
           __int128        divisor)
{
  ParindexNumber *number;
  mpq_t value;

  reduce (&numerator, &divisor);
  mpq_init (value);
  parindex_mpz_set_i128 (mpq_numref (value), numerator);
  parindex_mpz_set_i128 (mpq_denref (value), whole);
  mpz_mul_ui (mpq_denref (value), mpq_denref (value), (gulong) divisor);
  number = parindex_number_new_reduced (value);
  mpq_clear (value);
  points->c64[row] = 0;
  points->divisors[row] = 1;
  parindex_column_put_misfit (points, row, number);
  parindex_number_unref (number);
}

/* numerator / (self->divisor · of · span) */
static void
put (const ParindexNormaliseIntegers *self,
     guint                            row,
     __int128                         numerator,
     __int128                         of,
     __int128                         span)
{
  ParindexColumn *points = self->scoring->points;

  reduce (&numerator, &of);
  reduce (&numerator, &span);
  if (bits_of (numerator) < 64 && bits_of (of) + bits_of (span) < 64)
    {
      points->c64[row] = (gint64) numerator;
      points->divisors[row] = (gint64) (of * span);
    }
  else
    put_aside (points, row, numerator, of * span, self->divisor);
}

gboolean
parindex_normalise_score_wide (const ParindexNormaliseIntegers *self,
                               guint                            row,
                               const ParindexEnds64            *ends,
                               const ParindexRatio64           *number)
{
  const gint64 common = parindex_greatest_common_divisor (number->of, ends->high.of), of = number->of / common;
  __int128 part = (__int128) number->value * ends->low.of - (__int128) ends->low.value * number->of, whole;
  gboolean overflow = FALSE;

  whole = multiply (of, ends->wide_span, &overflow);
  part = multiply (part, ends->high.of / common, &overflow);
  if (self->rule->direction == PARINDEX_DIRECTION_LOWER)
    part = whole - part;
  if (overflow || !parindex_normalise_bound (self, row, &part, whole))
    return FALSE;

  part = multiply (self->width, part, &overflow);
  part += multiply (self->lower, whole, &overflow);
  if (overflow)
    return FALSE;
  put (self, row, part, of, ends->wide_span);

  return TRUE;
}
