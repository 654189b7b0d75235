/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <float.h>
#include <math.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-quantise-private.h"
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

void
parindex_add_fractions (mpz_t *numerators,
                        mpz_t *denominators,
                        guint  n)
{
  guint half = n / 2;

  if (n == 1)
    return;

  parindex_add_fractions (numerators, denominators, half);
  parindex_add_fractions (numerators + half, denominators + half, n - half);
  mpz_mul (numerators[0], numerators[0], denominators[half]);
  mpz_addmul (numerators[0], numerators[half], denominators[0]);
  mpz_mul (denominators[0], denominators[0], denominators[half]);
}

/* Σ w x / Σ w, or Σ w / Σ (w / x). */
static void
combine_rational (const ParindexUnitValues *values,
                  gboolean                  harmonic,
                  mpq_ptr                   out)
{
  mpz_t *numerators = g_new (mpz_t, values->n);
  mpz_t *denominators = g_new (mpz_t, values->n);
  mpq_t term, weight;

  mpq_inits (term, weight, NULL);
  for (guint i = 0; i < values->n; i++)
    {
      if (harmonic)
        mpq_div (term, values->weights[i], values->values[i]);
      else
        mpq_mul (term, values->weights[i], values->values[i]);
      mpz_init_set (numerators[i], mpq_numref (term));
      mpz_init_set (denominators[i], mpq_denref (term));
      mpq_add (weight, weight, values->weights[i]);
    }
  parindex_add_fractions (numerators, denominators, values->n);
  mpz_set (mpq_numref (out), numerators[0]);
  mpz_set (mpq_denref (out), denominators[0]);
  mpq_canonicalize (out);
  if (harmonic)
    mpq_div (out, weight, out);
  else
    mpq_div (out, out, weight);
  for (guint i = 0; i < values->n; i++)
    mpz_clears (numerators[i], denominators[i], NULL);
  g_free (numerators);
  g_free (denominators);
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

long double
parindex_power_mean_double (mpq_srcptr value)
{
  return to_long_double (mpq_numref (value)) / to_long_double (mpq_denref (value)) * mpq_sgn (value);
}

/* What the long doubles on the way are good for, each within a few units of 2^-62: where they have fewer bits, nothing is sure. */
#define UNIT 0x1p-62L

/* A sum, and what it has lost. */
typedef struct
{
  long double sum;
  long double rest;
} Total;

/* Knuth's. */
static void
add (Total      *total,
     long double term)
{
  long double sum = total->sum + term;
  long double part = sum - total->sum;

  total->rest += (total->sum - (sum - part)) + (term - part);
  total->sum = sum;
}

/* The mean, and how far it may be off as a part of it: the two units of each value and weight, half a one for each function of them, a quarter for each
 * product, rounded up. */
static long double
mean (const ParindexLongValues *values,
      mpq_srcptr                power,
      long double              *error)
{
  long double p = power != NULL ? parindex_power_mean_double (power) : 0;
  long double size = 0, least = INFINITY, most = 0, average, farthest;
  Total terms = { 0 }, weights = { 0 };

  for (guint i = 0; i < values->n; i++)
    {
      long double x = values->values[i];
      long double w = values->weights[i];
      long double term = power == NULL ? w * logl (x) : x > 0 ? w * expl (p * logl (x)) : 0;

      add (&terms, term);
      add (&weights, w);
      size += fabsl (term);
      least = x > 0 ? fminl (least, x) : least;
      most = fmaxl (most, x);
    }
  average = (terms.sum + terms.rest) / (weights.sum + weights.rest);
  if (power == NULL)
    {
      *error = UNIT * (6 * size / weights.sum + 4);
      return expl (average);
    }

  /* What is so small has lost digits. */
  if (!(average > LDBL_MIN / LDBL_EPSILON))
    return NAN;
  average = logl (average) / p;
  farthest = fmaxl (fabsl (average), fmaxl (fabsl (logl (least)), fabsl (logl (most))));
  *error = UNIT * (4 + 6 / fabsl (p) + 6 * farthest);
  return expl (average);
}

static long double
scale_by_ten (long double value,
              int         power)
{
  return power >= 0 ? value * powl (10, power) : value / powl (10, -power);
}

gboolean
parindex_power_mean_round_quickly (const ParindexLongValues *values,
                                   mpq_srcptr                power,
                                   gint64                   *units,
                                   int                      *decimals)
{
  long double error, scaled, whole;
  long double value = mean (values, power, &error);

  if (!(value > 0x1p-900L && value < 0x1p900L) || value + value * 0x1p-63L == value || !(error < 0x1p-20L))
    return FALSE;

  *decimals = PARINDEX_QUANTISE_DECIMALS - (int) floorl (log10l (value));
  scaled = scale_by_ten (value, *decimals);
  /* Next to a power of ten. */
  if (scaled < PARINDEX_LEAST_UNITS)
    scaled = scale_by_ten (value, ++*decimals);
  error = scaled * (error + 8 * UNIT);
  whole = floorl (scaled + 0.5L);
  if (!(fabsl (scaled - whole) < 0.5L - error) || !parindex_power_mean_is_in_place (whole, error))
    return FALSE;
  *units = (gint64) whole;

  return TRUE;
}

void
parindex_power_mean_set_units (mpq_ptr out,
                               gint64  units,
                               int     decimals)
{
  parindex_mpz_set_i64 (mpq_numref (out), units);
  mpz_set_ui (mpq_denref (out), 1);
  parindex_mpz_mul_pow10 (decimals >= 0 ? mpq_denref (out) : mpq_numref (out), ABS (decimals));
  mpq_canonicalize (out);
}

/* FALSE if the last digit is not sure. */
static gboolean
round_quickly (const ParindexUnitValues *values,
               mpq_srcptr                power,
               mpq_ptr                   out)
{
  g_autofree long double *numbers = g_new (long double, 2 * values->n);
  const ParindexLongValues of_unit = { values->n, numbers, numbers + values->n };
  gboolean sure;
  gint64 units;
  int decimals;

  for (guint i = 0; i < values->n; i++)
    {
      of_unit.values[i] = parindex_power_mean_double (values->values[i]);
      of_unit.weights[i] = parindex_power_mean_double (values->weights[i]);
    }
  sure = parindex_power_mean_round_quickly (&of_unit, power, &units, &decimals);
  if (sure)
    parindex_power_mean_set_units (out, units, decimals);

  return sure;
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

/* The rational ones have ways of their own. */
static void
combine_columns (ParindexCombining *self)
{
  gboolean has_power;
  mpq_t power;

  mpq_init (power);
  has_power = parindex_power_of (self->plan, power);
  if (has_power && mpq_cmp_si (power, 1, 1) == 0)
    parindex_grouped_mean_ops.combine_columns (self);
  else if (has_power && mpq_cmp_si (power, -1, 1) == 0)
    parindex_harmonic_mean_combine_columns (self);
  else
    parindex_power_mean_combine_columns (self);
  mpq_clear (power);
}

const ParindexAggregationOps parindex_power_mean_ops = {
  .check = check_value,
  .combine = combine,
  .combine_columns = combine_columns,
};
