/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <string.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-sum-private.h"

#define DIGIT_BITS 32

#define MANTISSA_BITS 52
#define EXPONENT_MASK 0x7ff

/* The exponent of the last bit of the least double. */
#define LEAST_EXPONENT -1074

/* A value brings less than 2^53 to a digit; 2^10 of them stay below 2^63. */
#define MAX_PENDING 1000

void
parindex_sum_init (ParindexSum *self)
{
  memset (self, 0, sizeof *self);
}

static void
carry (ParindexSum *self)
{
  for (guint i = 0; i + 1 < PARINDEX_SUM_DIGITS; i++)
    {
      gint64 up = self->digits[i] >> DIGIT_BITS;

      self->digits[i] -= up * ((gint64) 1 << DIGIT_BITS);
      self->digits[i + 1] += up;
    }
  self->pending = 0;
}

void
parindex_sum_add (ParindexSum *self,
                  double       value)
{
  guint64 bits;
  guint exponent;
  gint64 mantissa;
  guint digit, shift;
  gint64 sign;

  memcpy (&bits, &value, sizeof bits);
  exponent = (guint) (bits >> MANTISSA_BITS) & EXPONENT_MASK;
  mantissa = (gint64) (bits & ((G_GUINT64_CONSTANT (1) << MANTISSA_BITS) - 1));
  sign = (bits >> 63) != 0 ? -1 : 1;

  /* Subnormal numbers have the exponent of the least normal one and no leading bit. */
  if (exponent == 0)
    exponent = 1;
  else
    mantissa |= G_GINT64_CONSTANT (1) << MANTISSA_BITS;

  digit = (exponent - 1) / DIGIT_BITS;
  shift = (exponent - 1) % DIGIT_BITS;
  self->digits[digit] += sign * ((mantissa & ((G_GINT64_CONSTANT (1) << (DIGIT_BITS - shift)) - 1)) << shift);
  self->digits[digit + 1] += sign * (mantissa >> (DIGIT_BITS - shift));
  if (++self->pending == MAX_PENDING)
    carry (self);
}

void
parindex_sum_add_product (ParindexSum *self,
                          double       a,
                          double       b)
{
  double product = a * b;

  parindex_sum_add (self, product);
  parindex_sum_add (self, fma (a, b, -product));
}

void
parindex_sum_get_mpq (ParindexSum *self,
                      mpq_ptr      out)
{
  mpz_t digit;

  mpz_init (digit);
  mpq_set_ui (out, 0, 1);
  for (guint i = PARINDEX_SUM_DIGITS; i-- > 0;)
    {
      mpz_mul_2exp (mpq_numref (out), mpq_numref (out), DIGIT_BITS);
      parindex_mpz_set_i64 (digit, self->digits[i]);
      mpz_add (mpq_numref (out), mpq_numref (out), digit);
    }
  mpz_clear (digit);
  mpq_div_2exp (out, out, -LEAST_EXPONENT);
}

double
parindex_sum_get (ParindexSum *self)
{
  double sum;
  mpq_t exact;

  mpq_init (exact);
  parindex_sum_get_mpq (self, exact);
  sum = parindex_mpq_to_double (exact);
  mpq_clear (exact);

  return sum;
}
