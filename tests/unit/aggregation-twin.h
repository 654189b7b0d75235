/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gmp.h>
#include <mpfr.h>

#include <glib.h>

/* Aggregations by the book, one unit at a time: exact fractions, and logarithms of 200 digits. Nothing is shared with the library. */

typedef struct
{
  guint n;
  mpq_t *values;
  mpq_t *weights;
} TwinValues;

#define TWIN_BITS 700

static inline void
twin_weighted_mean (const TwinValues *self,
                    gboolean          inverse,
                    mpq_t             out)
{
  mpq_t weight, term;

  mpq_inits (weight, term, NULL);
  mpq_set_ui (out, 0, 1);
  for (guint i = 0; i < self->n; i++)
    {
      mpq_set (term, self->values[i]);
      if (inverse)
        mpq_inv (term, term);
      mpq_mul (term, term, self->weights[i]);
      mpq_add (out, out, term);
      mpq_add (weight, weight, self->weights[i]);
    }
  mpq_div (out, out, weight);
  if (inverse)
    mpq_inv (out, out);
  mpq_clears (weight, term, NULL);
}

/* To units of 10^-decimals, halves up. */
static inline void
twin_quantise (mpq_t value,
               int   decimals)
{
  mpq_t power, half;

  mpq_inits (power, half, NULL);
  mpq_set_ui (power, 1, 1);
  mpz_ui_pow_ui (decimals < 0 ? mpq_denref (power) : mpq_numref (power), 10, ABS (decimals));
  mpq_set_ui (half, 1, 2);
  mpq_mul (value, value, power);
  mpq_add (value, value, half);
  mpz_fdiv_q (mpq_numref (value), mpq_numref (value), mpq_denref (value));
  mpz_set_ui (mpq_denref (value), 1);
  mpq_div (value, value, power);
  mpq_clears (power, half, NULL);
}

/* 12 less the place of the first digit. */
static inline int
twin_decimals (mpq_srcptr size)
{
  mpq_t power;
  int exponent = 0;

  mpq_init (power);
  mpq_set_ui (power, 1, 1);
  for (; mpq_cmp (power, size) > 0; exponent--)
    {
      mpz_mul_ui (mpq_denref (power), mpq_denref (power), 10);
      mpq_canonicalize (power);
    }
  for (;; exponent++)
    {
      mpz_mul_ui (mpq_numref (power), mpq_numref (power), 10);
      mpq_canonicalize (power);
      if (mpq_cmp (power, size) > 0)
        break;
    }
  mpq_clear (power);

  return 12 - exponent;
}

/* @power NULL: the geometric mean. */
static inline void
twin_power_mean (const TwinValues *self,
                 mpq_srcptr        power,
                 mpq_t             out)
{
  mpfr_t sum, weight, term, factor;
  int decimals;

  mpfr_inits2 (TWIN_BITS, sum, weight, term, factor, NULL);
  mpfr_set_ui (sum, 0, MPFR_RNDN);
  mpfr_set_ui (weight, 0, MPFR_RNDN);
  for (guint i = 0; i < self->n; i++)
    {
      mpfr_set_q (factor, self->weights[i], MPFR_RNDN);
      mpfr_add (weight, weight, factor, MPFR_RNDN);
      mpfr_set_q (term, self->values[i], MPFR_RNDN);
      if (mpfr_zero_p (term) && power != NULL)
        continue;
      mpfr_log (term, term, MPFR_RNDN);
      if (power != NULL)
        {
          mpfr_mul_q (term, term, power, MPFR_RNDN);
          mpfr_exp (term, term, MPFR_RNDN);
        }
      mpfr_mul (term, term, factor, MPFR_RNDN);
      mpfr_add (sum, sum, term, MPFR_RNDN);
    }
  mpfr_div (sum, sum, weight, MPFR_RNDN);
  if (power != NULL && !mpfr_zero_p (sum))
    {
      mpfr_log (sum, sum, MPFR_RNDN);
      mpfr_div_q (sum, sum, power, MPFR_RNDN);
    }
  if (power != NULL && mpfr_zero_p (sum) && self->n > 0 && mpq_sgn (self->values[0]) == 0)
    mpq_set_ui (out, 0, 1);
  else
    {
      mpfr_exp (sum, sum, MPFR_RNDN);
      mpfr_get_q (out, sum);
      decimals = twin_decimals (out);
      /* Logarithms of a half lie beside it. */
      twin_quantise (out, decimals + 60);
      twin_quantise (out, decimals);
    }
  mpfr_clears (sum, weight, term, factor, NULL);
}

/* Descending, by counting how many are larger. */
static inline void
twin_sort (const TwinValues *self,
           mpq_t            *sorted)
{
  for (guint i = 0; i < self->n; i++)
    {
      guint place = 0;

      for (guint k = 0; k < self->n; k++)
        place += mpq_cmp (self->values[k], self->values[i]) > 0 || (k < i && mpq_equal (self->values[k], self->values[i]));
      mpq_set (sorted[place], self->values[i]);
    }
}

/* What place @place of @n takes of weights that are drawn as steps over the line from 0 to 1. */
static inline void
twin_owa_count (const mpq_t *weights,
                guint        n_weights,
                guint        place,
                guint        n,
                mpq_t        out)
{
  mpq_t from, to, low, high, total;

  mpq_inits (from, to, low, high, total, NULL);
  mpq_set_ui (out, 0, 1);
  for (guint i = 0; i < n_weights; i++)
    {
      mpq_add (total, total, weights[i]);
      mpq_set_ui (from, place, n);
      mpq_set_ui (to, place + 1, n);
      mpq_set_ui (low, i, n_weights);
      mpq_set_ui (high, i + 1, n_weights);
      mpq_canonicalize (from);
      mpq_canonicalize (to);
      mpq_canonicalize (low);
      mpq_canonicalize (high);
      if (mpq_cmp (from, low) > 0)
        mpq_set (low, from);
      if (mpq_cmp (to, high) < 0)
        mpq_set (high, to);
      mpq_sub (high, high, low);
      if (mpq_sgn (high) <= 0)
        continue;
      mpq_set_ui (low, n_weights, 1);
      mpq_mul (high, high, low);
      mpq_mul (high, high, weights[i]);
      mpq_add (out, out, high);
    }
  mpq_div (out, out, total);
  mpq_clears (from, to, low, high, total, NULL);
}

/* Mean ∓ variance / mean. */
static inline void
twin_mazziotta_pareto (const TwinValues *self,
                       gboolean          plus,
                       mpq_t             out)
{
  mpq_t mean, variance, term, n;

  mpq_inits (mean, variance, term, n, NULL);
  mpq_set_ui (n, self->n, 1);
  for (guint i = 0; i < self->n; i++)
    mpq_add (mean, mean, self->values[i]);
  mpq_div (mean, mean, n);
  for (guint i = 0; i < self->n; i++)
    {
      mpq_sub (term, self->values[i], mean);
      mpq_mul (term, term, term);
      mpq_add (variance, variance, term);
    }
  mpq_div (variance, variance, n);
  mpq_div (variance, variance, mean);
  if (plus)
    mpq_add (out, mean, variance);
  else
    mpq_sub (out, mean, variance);
  mpq_clears (mean, variance, term, n, NULL);
}
