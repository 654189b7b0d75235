/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scoring/parindex-adjustment-private.h"

/* Room for a product and a sign. */
#define WIDE_BITS 125
#define NARROW_BITS 62

/* Over the common denominator; @bound grows to hold the limit. */
static gboolean
set_limit (const ParindexNumber *limit,
           mpz_srcptr            denominator,
           mpz_ptr               bound,
           gboolean             *has_limit,
           __int128             *out)
{
  gboolean fits;
  mpz_t integer;

  *has_limit = limit != NULL;
  if (limit == NULL)
    return TRUE;

  mpz_init (integer);
  mpz_divexact (integer, denominator, mpq_denref (parindex_number_peek (limit)));
  mpz_mul (integer, integer, mpq_numref (parindex_number_peek (limit)));
  if (mpz_cmpabs (integer, bound) > 0)
    mpz_abs (bound, integer);
  fits = mpz_sizeinbase (integer, 2) <= WIDE_BITS && parindex_mpz_to_i128 (integer, out);
  mpz_clear (integer);

  return fits;
}

static void
widen_to (mpz_ptr               denominator,
          const ParindexNumber *limit)
{
  if (limit != NULL)
    mpz_lcm (denominator, denominator, mpq_denref (parindex_number_peek (limit)));
}

/* @bound and @denominator are of the widened values. */
static gboolean
set_rounding (ParindexAdjustment *self,
              ParindexCriterion  *node,
              mpz_ptr             bound,
              mpz_ptr             denominator)
{
  int decimals = parindex_criterion_get_round_decimals (node);

  self->rounded = decimals >= 0;
  if (!self->rounded)
    return TRUE;

  self->mode = parindex_criterion_plan (node)->round_mode;
  self->power = parindex_pow10[decimals];
  mpz_mul_ui (bound, bound, parindex_pow10[decimals]);
  if (mpz_sizeinbase (bound, 2) > WIDE_BITS)
    return FALSE;

  mpz_cdiv_q (bound, bound, denominator);
  mpz_set_ui (denominator, parindex_pow10[decimals]);

  return TRUE;
}

gboolean
parindex_adjustment_init (ParindexAdjustment *self,
                          ParindexCriterion  *node,
                          mpz_srcptr          bound,
                          mpz_ptr             denominator)
{
  const ParindexNumber *from = parindex_criterion_get_cap_from (node);
  const ParindexNumber *to = parindex_criterion_get_cap_to (node);
  gboolean fits;
  mpz_t widen, wide;

  mpz_init_set (widen, denominator);
  mpz_init (wide);
  widen_to (denominator, from);
  widen_to (denominator, to);
  mpz_divexact (widen, denominator, widen);
  mpz_mul (wide, bound, widen);

  fits = mpz_sizeinbase (denominator, 2) <= WIDE_BITS && parindex_mpz_to_i128 (denominator, &self->denominator)
         && parindex_mpz_to_i128 (widen, &self->widen)
         && set_limit (from, denominator, wide, &self->has_from, &self->from)
         && set_limit (to, denominator, wide, &self->has_to, &self->to)
         && mpz_sizeinbase (wide, 2) <= WIDE_BITS
         && set_rounding (self, node, wide, denominator)
         && mpz_sizeinbase (wide, 2) <= NARROW_BITS && mpz_sizeinbase (denominator, 2) <= NARROW_BITS;
  mpz_clears (widen, wide, NULL);

  return fits;
}

static __int128
round_quotient (const ParindexAdjustment *self,
                __int128                  value)
{
  __int128 quotient = value / self->denominator;
  __int128 twice = 2 * (value % self->denominator);
  gboolean away;

  if (self->mode == PARINDEX_ROUNDING_TRUNCATE)
    return quotient;

  if (twice < 0)
    twice = -twice;
  away = twice > self->denominator
         || (twice == self->denominator && (self->mode != PARINDEX_ROUNDING_HALF_EVEN || quotient % 2 != 0));

  return away ? quotient + (value < 0 ? -1 : 1) : quotient;
}

gint64
parindex_adjustment_apply (const ParindexAdjustment *self,
                           __int128                  value)
{
  value *= self->widen;
  if (self->has_from && value < self->from)
    value = self->from;
  if (self->has_to && value > self->to)
    value = self->to;

  return self->rounded ? round_quotient (self, value * self->power) : value;
}
