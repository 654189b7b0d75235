/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <gmp.h>
#include <mpfr.h>

#include "scoring/aggregations/parindex-aggregations-private.h"

/* Power means where doubles leave the last digit open: between two bounds that come as close as need be. */

typedef struct
{
  mpfr_t low;
  mpfr_t high;
} Interval;

static void
interval_init (Interval   *self,
               mpfr_prec_t precision)
{
  mpfr_inits2 (precision, self->low, self->high, NULL);
  mpfr_set_zero (self->low, 1);
  mpfr_set_zero (self->high, 1);
}

static void
interval_clear (Interval *self)
{
  mpfr_clears (self->low, self->high, NULL);
}

/* Of something above 0. */
static void
interval_log (Interval *self)
{
  mpfr_log (self->low, self->low, MPFR_RNDD);
  mpfr_log (self->high, self->high, MPFR_RNDU);
}

static void
interval_exp (Interval *self)
{
  mpfr_exp (self->low, self->low, MPFR_RNDD);
  mpfr_exp (self->high, self->high, MPFR_RNDU);
}

static void
interval_mul (Interval  *self,
              mpq_srcptr factor)
{
  if (mpq_sgn (factor) < 0)
    mpfr_swap (self->low, self->high);
  mpfr_mul_q (self->low, self->low, factor, MPFR_RNDD);
  mpfr_mul_q (self->high, self->high, factor, MPFR_RNDU);
}

static void
interval_add (Interval       *self,
              const Interval *other)
{
  mpfr_add (self->low, self->low, other->low, MPFR_RNDD);
  mpfr_add (self->high, self->high, other->high, MPFR_RNDU);
}

/* Sets it to the mean; @power is NULL for the geometric one. */
static void
bound_mean (const ParindexUnitValues *values,
            mpq_srcptr                power,
            mpfr_prec_t               precision,
            Interval                 *out)
{
  Interval term;
  mpq_t factor;

  interval_init (&term, precision);
  mpq_init (factor);
  for (guint i = 0; i < values->n; i++)
    {
      mpq_add (factor, factor, values->weights[i]);
      if (mpq_sgn (values->values[i]) == 0)
        continue;
      mpfr_set_q (term.low, values->values[i], MPFR_RNDD);
      mpfr_set_q (term.high, values->values[i], MPFR_RNDU);
      interval_log (&term);
      if (power != NULL)
        {
          interval_mul (&term, power);
          interval_exp (&term);
        }
      interval_mul (&term, values->weights[i]);
      interval_add (out, &term);
    }
  mpq_inv (factor, factor);
  interval_mul (out, factor);
  if (power != NULL)
    {
      interval_log (out);
      mpq_inv (factor, power);
      interval_mul (out, factor);
    }
  interval_exp (out);
  mpq_clear (factor);
  interval_clear (&term);
}

static void
round_bound (mpfr_srcptr bound,
             mpq_ptr     out)
{
  mpfr_get_q (out, bound);
  parindex_quantum_round (out);
}

/* Numbers above 1 that have no divisor in common, and of whose powers all numbers given are made. */
static void
add_to_base (GPtrArray *base,
             mpz_srcptr number)
{
  GQueue work = G_QUEUE_INIT;
  mpz_t divisor;

  mpz_init (divisor);
  g_queue_push_tail (&work, g_new (mpz_t, 1));
  mpz_init_set (*(mpz_t *) work.tail->data, number);
  while (!g_queue_is_empty (&work))
    {
      mpz_t *next = g_queue_pop_head (&work);
      gboolean shared = FALSE;

      for (guint i = 0; mpz_cmp_ui (*next, 1) > 0 && i < base->len && !shared; i++)
        {
          mpz_t *other = base->pdata[i];

          mpz_gcd (divisor, *next, *other);
          shared = mpz_cmp_ui (divisor, 1) > 0;
          if (!shared)
            continue;
          g_ptr_array_steal_index_fast (base, i);
          mpz_divexact (*other, *other, divisor);
          mpz_divexact (*next, *next, divisor);
          g_queue_push_tail (&work, other);
          g_queue_push_tail (&work, next);
          g_queue_push_tail (&work, g_new (mpz_t, 1));
          mpz_init_set (*(mpz_t *) work.tail->data, divisor);
        }
      if (shared)
        continue;
      if (mpz_cmp_ui (*next, 1) > 0)
        {
          g_ptr_array_add (base, next);
          continue;
        }
      mpz_clear (*next);
      g_free (next);
    }
  mpz_clear (divisor);
}

static void
number_free (gpointer data)
{
  mpz_clear (*(mpz_t *) data);
  g_free (data);
}

/* Adds weight · (how often the divisor goes into the value). */
static void
add_exponent (mpq_ptr    sum,
              mpq_srcptr value,
              mpz_srcptr divisor,
              mpq_srcptr weight)
{
  mpz_t rest;
  mpq_t exponent;
  long times;

  mpz_init (rest);
  mpq_init (exponent);
  times = (long) mpz_remove (rest, mpq_numref (value), divisor) - (long) mpz_remove (rest, mpq_denref (value), divisor);
  mpq_set_si (exponent, times, 1);
  mpq_mul (exponent, exponent, weight);
  mpq_add (sum, sum, exponent);
  mpz_clear (rest);
  mpq_clear (exponent);
}

/* Π x^w = number^Σw: each divisor goes into both sides equally often. */
static gboolean
geometric_mean_is (const ParindexUnitValues *values,
                   mpq_srcptr                number)
{
  g_autoptr (GPtrArray) base = g_ptr_array_new_with_free_func (number_free);
  gboolean same = TRUE;
  mpq_t weight, sum;

  mpq_inits (weight, sum, NULL);
  add_to_base (base, mpq_numref (number));
  add_to_base (base, mpq_denref (number));
  for (guint i = 0; i < values->n; i++)
    {
      add_to_base (base, mpq_numref (values->values[i]));
      add_to_base (base, mpq_denref (values->values[i]));
      mpq_sub (weight, weight, values->weights[i]);
    }
  for (guint k = 0; k < base->len && same; k++)
    {
      const mpz_t *divisor = base->pdata[k];

      mpq_set_ui (sum, 0, 1);
      add_exponent (sum, number, *divisor, weight);
      for (guint i = 0; i < values->n; i++)
        add_exponent (sum, values->values[i], *divisor, values->weights[i]);
      same = mpq_sgn (sum) == 0;
    }
  mpq_clears (weight, sum, NULL);

  return same;
}

/* value = root^degree; FALSE if there is no such number. No number there is has a root of a degree beyond 32 bits, but for 1. */
static gboolean
take_root (mpq_srcptr value,
           mpz_srcptr degree,
           mpq_ptr    root)
{
  mpq_set (root, value);
  if (mpq_cmp_ui (value, 1, 1) == 0)
    return TRUE;
  if (mpz_cmp_ui (degree, G_MAXUINT32) > 0)
    return FALSE;

  return mpz_root (mpq_numref (root), mpq_numref (value), mpz_get_ui (degree)) != 0
         && mpz_root (mpq_denref (root), mpq_denref (value), mpz_get_ui (degree)) != 0;
}

/* Σ w (x / number)^(a/b) = Σ w. The roots of different numbers add up to a rational number only where each is one itself
 * (Besicovitch, "On the linear independence of fractional powers of integers", 1940). */
static gboolean
power_mean_is (const ParindexUnitValues *values,
               mpq_srcptr                power,
               mpq_srcptr                number)
{
  gboolean same = mpq_sgn (number) > 0;
  mpq_t sum, term, root;

  mpq_inits (sum, term, root, NULL);
  for (guint i = 0; i < values->n && same; i++)
    {
      mpq_sub (sum, sum, values->weights[i]);
      if (mpq_sgn (values->values[i]) == 0)
        continue;
      mpq_div (term, values->values[i], number);
      same = take_root (term, mpq_denref (power), root);
      if (!same)
        break;
      if (mpq_sgn (power) < 0)
        mpq_inv (root, root);
      /* What is no 1 has roots of small degrees only, and so the power is small too. */
      if (mpq_cmp_ui (root, 1, 1) != 0)
        {
          mpz_pow_ui (mpq_numref (term), mpq_numref (root), mpz_get_ui (mpq_numref (power)));
          mpz_pow_ui (mpq_denref (term), mpq_denref (root), mpz_get_ui (mpq_numref (power)));
        }
      else
        mpq_set_ui (term, 1, 1);
      mpq_mul (term, term, values->weights[i]);
      mpq_add (sum, sum, term);
    }
  same = same && mpq_sgn (sum) == 0;
  mpq_clears (sum, term, root, NULL);

  return same;
}

gboolean
parindex_power_mean_is (const ParindexUnitValues *values,
                        mpq_srcptr                power,
                        mpq_srcptr                number)
{
  return power != NULL ? power_mean_is (values, power, number) : geometric_mean_is (values, number);
}

#define FIRST_PRECISION 128
/* From here on it is asked whether the mean lies halfway between two decimals: then no precision is enough. */
#define TIE_PRECISION 512

void
parindex_power_mean_round_slowly (const ParindexUnitValues *values,
                                  mpq_srcptr                power,
                                  mpq_ptr                   out)
{
  gboolean sure = FALSE;
  mpq_t high, middle;

  mpq_inits (high, middle, NULL);
  for (mpfr_prec_t precision = FIRST_PRECISION; !sure; precision *= 2)
    {
      Interval bounds;

      interval_init (&bounds, precision);
      bound_mean (values, power, precision, &bounds);
      round_bound (bounds.low, out);
      round_bound (bounds.high, high);
      sure = mpq_equal (out, high);
      interval_clear (&bounds);
      if (sure || precision < TIE_PRECISION)
        continue;
      mpq_set_ui (middle, 1, 2);
      mpq_add (high, high, out);
      mpq_mul (middle, middle, high);
      mpq_sub (high, high, out);
      sure = parindex_power_mean_is (values, power, middle);
      /* Halves go away from zero, and nothing here is below it. */
      if (sure)
        mpq_set (out, high);
    }
  mpq_clears (high, middle, NULL);
  mpfr_free_cache ();
}
