/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "base/parindex-exact-private.h"
#include "scoring/aggregations/parindex-aggregations-private.h"
#include "scoring/aggregations/parindex-power-mean-private.h"

/* Weighted power means (Hardy, Littlewood, Pólya, "Inequalities", 1934): (Σ w x^p / Σ w)^(1/p), of which the harmonic mean is the one with p = -1 and
 * the geometric mean the limit at p = 0. */

gboolean
parindex_power_of (const ParindexNodePlan *plan,
                   mpq_ptr                 power)
{
  if (plan->aggregation == PARINDEX_AGGREGATION_HARMONIC_MEAN)
    mpq_set_si (power, -1, 1);
  else if (plan->aggregation == PARINDEX_AGGREGATION_POWER_MEAN)
    mpq_set (power, parindex_number_peek (parindex_criterion_power (plan->method)));

  return plan->aggregation != PARINDEX_AGGREGATION_GEOMETRIC_MEAN;
}

/* The arithmetic mean takes any value. */
static ParindexMessage
check_value (const ParindexNodePlan *plan,
             mpq_srcptr              value)
{
  ParindexMessage message = PARINDEX_N_MESSAGES;
  mpq_t power;

  if (mpq_sgn (value) > 0)
    return message;

  mpq_init (power);
  if (!parindex_power_of (plan, power) || mpq_sgn (power) < 0)
    message = PARINDEX_MESSAGE_VALUE_NOT_POSITIVE;
  else if (mpq_sgn (value) < 0 && mpq_cmp_ui (power, 1, 1) != 0)
    message = PARINDEX_MESSAGE_VALUE_NEGATIVE;
  mpq_clear (power);

  return message;
}

/* Σ w x / Σ w, or Σ w / Σ (w / x). */
static void
combine_rational (const ParindexUnitValues *values,
                  gboolean                  harmonic,
                  mpq_ptr                   out)
{
  mpq_t term, weight;

  mpq_inits (term, weight, NULL);
  mpq_set_ui (out, 0, 1);
  for (guint i = 0; i < values->n; i++)
    {
      if (harmonic)
        mpq_div (term, values->weights[i], values->values[i]);
      else
        mpq_mul (term, values->weights[i], values->values[i]);
      mpq_add (out, out, term);
      mpq_add (weight, weight, values->weights[i]);
    }
  mpq_div (out, out, weight);
  if (harmonic)
    mpq_inv (out, out);
  mpq_clears (term, weight, NULL);
}

static ParindexMessage
combine (const ParindexUnitValues *values,
         mpq_ptr                   out)
{
  gboolean has_power;
  mpq_t power;

  mpq_init (power);
  has_power = parindex_power_of (values->plan, power);
  if (has_power && (mpq_cmp_si (power, 1, 1) == 0 || mpq_cmp_si (power, -1, 1) == 0))
    combine_rational (values, mpq_sgn (power) < 0, out);
  else
    parindex_power_mean_round (values, has_power ? power : NULL, out);
  mpq_clear (power);

  return PARINDEX_N_MESSAGES;
}

/* What the long doubles on the way are good for, each within a few units of 2^-62: where they have fewer bits, nothing is sure. */
#define UNIT 0x1p-62L

static long double
to_long_double (mpz_srcptr value)
{
  gsize bits = mpz_sizeinbase (value, 2);
  gsize shift = bits > 64 ? bits - 64 : 0;
  long double out;
  mpz_t top;

  mpz_init (top);
  mpz_tdiv_q_2exp (top, value, shift);
  out = ldexpl ((long double) mpz_get_ui (top), (int) shift);
  mpz_clear (top);

  return out;
}

static long double
ratio (mpq_srcptr value)
{
  return to_long_double (mpq_numref (value)) / to_long_double (mpq_denref (value));
}

/* The mean, and how far it may be off as a part of it. Twice what adding up the roundings gives. */
static long double
mean (const ParindexUnitValues *values,
      mpq_srcptr                power,
      long double              *error)
{
  long double p = power != NULL ? ratio (power) * mpq_sgn (power) : 0;
  long double sum = 0, size = 0, weight = 0, farthest = 0;

  for (guint i = 0; i < values->n; i++)
    {
      long double x = ratio (values->values[i]);
      long double w = ratio (values->weights[i]);
      long double logarithm = x > 0 ? logl (x) : 0;
      long double term = power == NULL ? w * logarithm : x > 0 ? w * expl (p * logarithm) : 0;

      sum += term;
      size += fabsl (term);
      weight += w;
      farthest = fmaxl (farthest, fabsl (logarithm));
    }
  if (power == NULL)
    {
      *error = (20 + values->n) * UNIT * (size / weight + 1);
      return expl (sum / weight);
    }

  *error = UNIT * (20 + (20 + values->n) / fabsl (p) + 8 * farthest);
  return expl (logl (sum / weight) / p);
}

/* FALSE if the last digit is not sure. */
static gboolean
round_quickly (const ParindexUnitValues *values,
               mpq_srcptr                power,
               mpq_ptr                   out)
{
  const ParindexNumber *max = values->plan->given;
  long double error, value, scaled, whole;
  mpq_t size;
  int decimals;

  value = mean (values, power, &error);
  if (!(value > 0x1p-900L && value < 0x1p900L) || value + value * 0x1p-63L == value || !(error < 0x1p-20L))
    return FALSE;

  mpq_init (size);
  if (max != NULL)
    decimals = parindex_quantum_decimals (parindex_number_peek (max));
  else
    {
      mpq_set_d (size, (double) value);
      decimals = parindex_quantum_decimals (size);
      /* Next to a power of ten it is not sure how many there are. */
      scaled = value * powl (10, decimals - 12);
      if (scaled - 1 < 1e-15L || 10 - scaled < 1e-14L)
        decimals = G_MAXINT;
    }
  mpq_clear (size);
  if (ABS (decimals) > 300)
    return FALSE;

  scaled = decimals >= 0 ? value * powl (10, decimals) : value / powl (10, -decimals);
  error = scaled * (error + 8 * UNIT);
  whole = floorl (scaled + 0.5L);
  if (!(scaled < 0x1p62L) || fabsl (scaled - whole) > 0.5L - error)
    return FALSE;

  parindex_mpz_set_i64 (mpq_numref (out), (gint64) whole);
  mpz_set_ui (mpq_denref (out), 1);
  if (decimals >= 0)
    {
      parindex_mpz_mul_pow10 (mpq_denref (out), decimals);
      mpq_canonicalize (out);
    }
  else
    parindex_mpz_mul_pow10 (mpq_numref (out), -decimals);

  return TRUE;
}

static gboolean
is_all_zero (const ParindexUnitValues *values)
{
  for (guint i = 0; i < values->n; i++)
    if (mpq_sgn (values->values[i]) != 0)
      return FALSE;

  return TRUE;
}

void
parindex_power_mean_round (const ParindexUnitValues *values,
                           mpq_srcptr                power,
                           mpq_ptr                   out)
{
  if (is_all_zero (values))
    mpq_set_ui (out, 0, 1);
  else if (!round_quickly (values, power, out))
    parindex_power_mean_round_slowly (values, power, out);
}

const ParindexAggregationOps parindex_power_mean_ops = {
  .check = check_value,
  .combine = combine,
  .combine_columns = parindex_power_mean_combine_columns,
};
