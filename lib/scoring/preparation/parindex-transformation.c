/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "base/parindex-quantise-private.h"
#include "scoring/preparation/parindex-preparation-private.h"

/* Logarithms, roots and powers of numbers. What has no fraction is rounded once, to 12 decimals; roots and logarithms below 1 have more, and so have
 * those of distances where half of these lie below 1. */

static void
bracket_log (mpfr_ptr      lower,
             mpfr_ptr      upper,
             gconstpointer data)
{
  mpq_srcptr x = data;

  mpfr_set_q (lower, x, MPFR_RNDD);
  mpfr_log (lower, lower, MPFR_RNDD);
  mpfr_set_q (upper, x, MPFR_RNDU);
  mpfr_log (upper, upper, MPFR_RNDU);
}

static void
bracket_log10 (mpfr_ptr      lower,
               mpfr_ptr      upper,
               gconstpointer data)
{
  mpq_srcptr x = data;

  mpfr_set_q (lower, x, MPFR_RNDD);
  mpfr_log10 (lower, lower, MPFR_RNDD);
  mpfr_set_q (upper, x, MPFR_RNDU);
  mpfr_log10 (upper, upper, MPFR_RNDU);
}

static void
set_coefficient (mpq_ptr out,
                 gint64  coefficient,
                 int     exponent)
{
  parindex_mpz_set_i64 (mpq_numref (out), coefficient);
  mpz_ui_pow_ui (mpq_denref (out), 10, (gulong) -exponent);
  mpq_canonicalize (out);
}

/* The C library's logarithms are off by less than two units in the last place, and the double they are taken of by half a one. */
#define LOG_ERROR(log) (1e-15 * (1 + fabs (log)))

/* A logarithm below 1 keeps as many digits as one above it; @log_of is about what it is. */
static int
own_exponent (double          log_of,
              int             exponent,
              ParindexBracket bracket,
              mpq_srcptr      x)
{
  const double size = fabs (log_of);

  if (size > 1.0001)
    return exponent;
  if (size > 1e-9)
    {
      const int place = (int) floor (log10 (size));
      const double scaled = size * pow (10, -place);

      /* Where the double is sure of its first digit. */
      if (scaled > 1.0001 && scaled < 9.999)
        return exponent + place;
    }

  return exponent + MIN (parindex_bracket_place (bracket, x), 0);
}

/* @alone: of a number itself, and not of its distance from others. */
static gboolean
take_log (mpq_srcptr x,
          int        exponent,
          gboolean   alone,
          mpq_ptr    out)
{
  gint64 coefficient;
  double log_of;

  if (mpq_sgn (x) <= 0)
    return FALSE;
  if (mpq_cmp_ui (x, 1, 1) == 0)
    {
      mpq_set_ui (out, 0, 1);
      return TRUE;
    }

  log_of = log (parindex_mpq_to_double (x));
  exponent = alone ? own_exponent (log_of, exponent, bracket_log, x) : exponent;
  if (parindex_quantise_double (&coefficient, exponent, log_of, LOG_ERROR (log_of)))
    set_coefficient (out, coefficient, exponent);
  else
    parindex_quantise (out, exponent, bracket_log, x);

  return TRUE;
}

/* No other number has a decimal logarithm that is a fraction. */
static gboolean
is_power_of_ten (mpq_srcptr x,
                 int       *place)
{
  gboolean equal;
  mpz_t power;

  *place = parindex_decimal_place (x);
  mpz_init (power);
  mpz_ui_pow_ui (power, 10, (gulong) ABS (*place));
  equal = *place >= 0 ? mpz_cmp_ui (mpq_denref (x), 1) == 0 && mpz_cmp (mpq_numref (x), power) == 0
                      : mpz_cmp_ui (mpq_numref (x), 1) == 0 && mpz_cmp (mpq_denref (x), power) == 0;
  mpz_clear (power);

  return equal;
}

static gboolean
take_log10 (mpq_srcptr x,
            int        exponent,
            mpq_ptr    out)
{
  gint64 coefficient;
  double log_of;
  int place;

  if (mpq_sgn (x) <= 0)
    return FALSE;
  if (is_power_of_ten (x, &place))
    {
      mpq_set_si (out, place, 1);
      return TRUE;
    }

  log_of = log10 (parindex_mpq_to_double (x));
  exponent = own_exponent (log_of, exponent, bracket_log10, x);
  if (parindex_quantise_double (&coefficient, exponent, log_of, LOG_ERROR (log_of)))
    set_coefficient (out, coefficient, exponent);
  else
    parindex_quantise (out, exponent, bracket_log10, x);

  return TRUE;
}

/* Roots below 1 keep as many digits as one above it. */
static gboolean
take_root (mpq_srcptr x,
           int        exponent,
           mpq_ptr    out)
{
  mpq_t none;

  if (mpq_sgn (x) < 0)
    return FALSE;

  if (mpq_sgn (x) > 0)
    {
      int place = MIN (parindex_decimal_place (x), 0);

      /* Rounded down: the root of 0.05 lies in the first decimal. */
      exponent -= (1 - place) / 2;
    }
  mpq_init (none);
  parindex_quantise_root (out, exponent, none, 1, x);
  mpq_clear (none);

  return TRUE;
}

/* A power with an exponent that is no whole number. */
typedef struct
{
  mpq_srcptr base;
  mpq_srcptr lambda;
} Power;

/* One side of (base^lambda - 1) / lambda, which grows with the base, be lambda above 0 or below. */
static void
bound_power (const Power *self,
             mpfr_ptr     out,
             mpfr_rnd_t   towards)
{
  mpfr_rnd_t away = towards == MPFR_RNDD ? MPFR_RNDU : MPFR_RNDD;
  mpfr_rnd_t inner = mpq_sgn (self->lambda) > 0 ? towards : away;

  mpfr_set_q (out, self->base, towards);
  mpfr_log (out, out, towards);
  mpfr_mul_q (out, out, self->lambda, inner);
  mpfr_expm1 (out, out, inner);
  mpfr_div_q (out, out, self->lambda, towards);
}

static void
bracket_power (mpfr_ptr      lower,
               mpfr_ptr      upper,
               gconstpointer data)
{
  bound_power (data, lower, MPFR_RNDD);
  bound_power (data, upper, MPFR_RNDU);
}

/* base^lambda, if that is a fraction: the base is then a power of the denominator of lambda. */
static gboolean
take_exact_power (mpq_srcptr base,
                  mpq_srcptr lambda,
                  mpq_ptr    out)
{
  gulong degree = mpz_get_ui (mpq_denref (lambda)), times;
  gboolean exact;
  mpz_t size;

  exact = mpz_root (mpq_numref (out), mpq_numref (base), degree) != 0;
  exact = mpz_root (mpq_denref (out), mpq_denref (base), degree) != 0 && exact;
  if (!exact)
    return FALSE;

  mpz_init (size);
  mpz_abs (size, mpq_numref (lambda));
  times = mpz_get_ui (size);
  mpz_clear (size);
  mpz_pow_ui (mpq_numref (out), mpq_numref (out), times);
  mpz_pow_ui (mpq_denref (out), mpq_denref (out), times);
  if (mpq_sgn (lambda) < 0)
    mpq_inv (out, out);

  return TRUE;
}

/* @base is at least 1. */
static void
take_box_cox (mpq_srcptr base,
              mpq_srcptr lambda,
              int        exponent,
              mpq_ptr    out)
{
  const Power power = { base, lambda };
  mpq_t one;

  if (mpq_sgn (lambda) == 0)
    {
      take_log (base, exponent, FALSE, out);
      return;
    }
  if (!take_exact_power (base, lambda, out))
    {
      parindex_quantise (out, exponent, bracket_power, &power);
      return;
    }

  mpq_init (one);
  mpq_set_ui (one, 1, 1);
  mpq_sub (out, out, one);
  mpq_div (out, out, lambda);
  mpq_clear (one);
}

/* (highest - lowest) / 100 beyond the end that the distance is taken from. */
static gboolean
take_shifted_log (const ParindexTransformation *self,
                  mpq_srcptr                    number,
                  mpq_ptr                       out)
{
  gboolean found;
  mpq_t shift, hundred;

  mpq_inits (shift, hundred, NULL);
  mpq_set_ui (hundred, 100, 1);
  mpq_sub (shift, self->ends->highest, self->ends->lowest);
  mpq_div (shift, shift, hundred);
  mpq_add (shift, shift, self->mirrored ? self->ends->highest : number);
  mpq_sub (shift, shift, self->mirrored ? number : self->ends->lowest);
  found = take_log (shift, self->exponent, FALSE, out);
  if (self->mirrored)
    mpq_neg (out, out);
  mpq_clears (shift, hundred, NULL);

  return found;
}

/* (highest - 1) * (number - lowest) / (highest - lowest) + 1; below a highest of 1 it would turn the order around. */
static gboolean
take_gii_log (const ParindexTransformation *self,
              mpq_srcptr                    number,
              mpq_ptr                       out)
{
  gboolean found;
  mpq_t one, range, argument;

  if (mpq_cmp_ui (self->ends->highest, 1, 1) <= 0)
    return FALSE;

  mpq_inits (one, range, argument, NULL);
  mpq_set_ui (one, 1, 1);
  mpq_sub (range, self->ends->highest, self->ends->lowest);
  mpq_sub (argument, number, self->ends->lowest);
  mpq_div (argument, argument, range);
  mpq_sub (range, self->ends->highest, one);
  mpq_mul (argument, argument, range);
  mpq_add (argument, argument, one);
  found = take_log (argument, self->exponent, FALSE, out);
  mpq_clears (one, range, argument, NULL);

  return found;
}

/* From the lowest, which becomes 1. */
static gboolean
take_from_one (const ParindexTransformation *self,
               mpq_srcptr                    number,
               mpq_ptr                       out)
{
  mpq_t base, one;

  mpq_inits (base, one, NULL);
  mpq_set_ui (one, 1, 1);
  mpq_sub (base, number, self->ends->lowest);
  mpq_add (base, base, one);
  if (self->kind == PARINDEX_TRANSFORM_LOG_PLUS_ONE)
    take_log (base, self->exponent, FALSE, out);
  else
    take_box_cox (base, self->lambda, self->exponent, out);
  mpq_clears (base, one, NULL);

  return TRUE;
}

/* Whether it hangs on where the cohort ends. */
static gboolean
reads_ends (ParindexTransform kind)
{
  return kind >= PARINDEX_TRANSFORM_LOG_SHIFTED;
}

/* Units that are not ranked are held to the ends of those that are; a cohort without a range stays as it is. */
gboolean
parindex_transformation_apply (const ParindexTransformation *self,
                               mpq_srcptr                    number,
                               mpq_ptr                       out)
{
  if (reads_ends (self->kind))
    {
      if (self->ends->n == 0 || mpq_equal (self->ends->lowest, self->ends->highest))
        {
          mpq_set (out, number);
          return TRUE;
        }
      if (mpq_cmp (number, self->ends->lowest) < 0)
        number = self->ends->lowest;
      else if (mpq_cmp (number, self->ends->highest) > 0)
        number = self->ends->highest;
    }

  switch (self->kind)
    {
    case PARINDEX_TRANSFORM_LOG:
      return take_log (number, self->exponent, TRUE, out);
    case PARINDEX_TRANSFORM_LOG10:
      return take_log10 (number, self->exponent, out);
    case PARINDEX_TRANSFORM_ROOT:
      return take_root (number, self->exponent, out);
    case PARINDEX_TRANSFORM_SQUARE:
      mpq_mul (out, number, number);
      return TRUE;
    case PARINDEX_TRANSFORM_LOG_SHIFTED:
    case PARINDEX_TRANSFORM_LOG_MIRRORED:
      return take_shifted_log (self, number, out);
    case PARINDEX_TRANSFORM_LOG_GII:
      return take_gii_log (self, number, out);
    case PARINDEX_TRANSFORM_LOG_PLUS_ONE:
    case PARINDEX_TRANSFORM_BOX_COX:
      return take_from_one (self, number, out);
    case PARINDEX_TRANSFORM_NONE:
    default:
      mpq_set (out, number);
      return TRUE;
    }
}

static int
compare (const void *a,
         const void *b)
{
  return mpq_cmp (*(const mpq_t *) a, *(const mpq_t *) b);
}

/* The place of the lower median of the distances from the lowest, of those above 0; 0: there is none below 1. */
static int
place_of_median (const ParindexTransformation *self,
                 const mpq_t                  *values,
                 guint                         n)
{
  g_autofree mpq_t *distances = g_new (mpq_t, n + 1);
  guint n_above = 0;
  int place = 0;

  for (guint i = 0; i < n; i++)
    {
      mpq_init (distances[n_above]);
      mpq_sub (distances[n_above], values[i], self->ends->lowest);
      if (mpq_sgn (distances[n_above]) > 0)
        n_above++;
      else
        mpq_clear (distances[n_above]);
    }
  if (n_above > 0)
    {
      qsort (distances, n_above, sizeof *distances, compare);
      place = MIN (parindex_decimal_place (distances[(n_above - 1) / 2]), 0);
    }
  for (guint i = 0; i < n_above; i++)
    mpq_clear (distances[i]);

  return place;
}

void
parindex_transformation_fit (ParindexTransformation *self,
                             const mpq_t            *values,
                             guint                   n)
{
  ParindexShape shape;

  self->exponent = -PARINDEX_QUANTISE_DECIMALS;
  if (self->kind == PARINDEX_TRANSFORM_LOG_PLUS_ONE || self->kind == PARINDEX_TRANSFORM_BOX_COX)
    self->exponent += place_of_median (self, values, n);
  if (self->kind != PARINDEX_TRANSFORM_LOG_MIRRORED)
    return;

  parindex_shape_init (&shape, values, n);
  self->mirrored = mpq_sgn (shape.s3) <= 0;
  parindex_shape_clear (&shape);
}
