/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-exact-private.h"
#include "scoring/aggregations/parindex-aggregations-private.h"

/* Where irrational scores are rounded. */
#define DIGITS 12

static void
set_power_of_ten (mpq_ptr out,
                  int     exponent)
{
  mpq_set_ui (out, 1, 1);
  mpz_ui_pow_ui (exponent >= 0 ? mpq_numref (out) : mpq_denref (out), 10, ABS (exponent));
}

/* The largest e with 10^e <= value. */
static int
floor_log10 (mpq_srcptr value)
{
  int exponent = (int) mpz_sizeinbase (mpq_numref (value), 10) - (int) mpz_sizeinbase (mpq_denref (value), 10) + 1;
  mpq_t power;

  /* Never too small, and too large by a few at most. */
  mpq_init (power);
  for (set_power_of_ten (power, exponent); mpq_cmp (power, value) > 0; set_power_of_ten (power, exponent))
    exponent--;
  mpq_clear (power);

  return exponent;
}

int
parindex_quantum_decimals (mpq_srcptr size)
{
  return DIGITS - floor_log10 (size);
}

void
parindex_quantum_round (mpq_ptr value,
                        int     decimals)
{
  int sign = mpq_sgn (value);
  mpq_t power, half;

  mpq_inits (power, half, NULL);
  set_power_of_ten (power, decimals);
  mpq_set_ui (half, 1, 2);
  mpq_abs (value, value);
  mpq_mul (value, value, power);
  mpq_add (value, value, half);
  mpz_fdiv_q (mpq_numref (value), mpq_numref (value), mpq_denref (value));
  mpz_set_ui (mpq_denref (value), 1);
  mpq_div (value, value, power);
  if (sign < 0)
    mpq_neg (value, value);
  mpq_clears (power, half, NULL);
}
