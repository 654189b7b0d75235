/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "scoring/parindex-big-sums-private.h"

/* Three limbs of 31 bits. */
#define MAX_FACTOR_BITS 92
#define MAX_SUM_BITS 124

/* Σ max |coefficient|, by which errors of the factors count. */
static guint64
sum_of_bounds (const ParindexLinear *linear)
{
  guint64 sum = 0;

  for (guint j = 0; j < linear->n_terms; j++)
    if (__builtin_add_overflow (sum, linear->columns[j]->max_abs, &sum))
      return G_MAXUINT64;

  return sum;
}

static guint
bits_of (guint64 value)
{
  return value == 0 ? 0 : 64 - (guint) __builtin_clzll (value);
}

/* So many bits of the largest factor / denominator as the sums have room for. */
static int
choose_shift (const ParindexBigSums *self,
              guint                  bits)
{
  gint64 largest = 0;

  for (guint j = 0; j < self->linear.n_terms; j++)
    largest = MAX (largest, (gint64) mpz_sizeinbase (self->linear.factors[j], 2));

  /* The quotient of numbers with so many bits has one bit more at most. */
  return (int) (bits - (largest - (gint64) mpz_sizeinbase (self->denominator, 2) + 1));
}

/* value · 2^shift, rounded down. */
static void
shift_left (mpz_ptr value,
            int     shift)
{
  if (shift >= 0)
    mpz_mul_2exp (value, value, (mp_bitcnt_t) shift);
  else
    mpz_fdiv_q_2exp (value, value, (mp_bitcnt_t) -shift);
}

/* Factors of others stay theirs. */
static ParindexLinear
copy_linear (const ParindexLinear *linear)
{
  ParindexLinear copy = { .n_terms = linear->n_terms, .lane = linear->lane };

  copy.columns = g_memdup2 (linear->columns, linear->n_terms * sizeof *linear->columns);
  copy.factors = g_new (mpz_t, linear->n_terms);
  for (guint j = 0; j < linear->n_terms; j++)
    mpz_init_set (copy.factors[j], linear->factors[j]);

  return copy;
}

static void
clear_linear (ParindexLinear *self)
{
  for (guint j = 0; j < self->n_terms; j++)
    mpz_clear (self->factors[j]);
  g_free (self->factors);
  g_free (self->columns);
}

ParindexBigSums *
parindex_big_sums_new (const ParindexLinear *linear,
                       GPtrArray            *owned,
                       mpz_srcptr            denominator,
                       guint                 n)
{
  ParindexBigSums *self = g_new0 (ParindexBigSums, 1);

  self->linear = copy_linear (linear);
  self->owned = g_ptr_array_ref (owned);
  self->n = n;
  mpz_init_set (self->denominator, denominator);
  if (parindex_pair_sums_are_better (linear))
    {
      self->pairs = parindex_pair_sums_new (linear, n);
      return self;
    }
  self->near = g_new (__int128, n);
  self->shift = choose_shift (self, MIN (MAX_FACTOR_BITS, MAX_SUM_BITS - bits_of (sum_of_bounds (&self->linear))));
  /* A factor is rounded down: by less than 1, and less than 1 more where it is shifted right first. */
  self->error = (__int128) sum_of_bounds (&self->linear) * 2 + 1;

  return self;
}

void
parindex_big_sums_free (ParindexBigSums *self)
{
  if (self == NULL)
    return;

  clear_linear (&self->linear);
  parindex_pair_sums_free (self->pairs);
  g_ptr_array_unref (self->owned);
  mpz_clear (self->denominator);
  g_free (self->near);
  g_free (self);
}

void
parindex_big_sums_sum (ParindexBigSums *self,
                       guint            begin,
                       guint            end)
{
  ParindexLinear near;

  if (self->pairs != NULL)
    {
      parindex_pair_sums_sum (self->pairs, begin, end);
      return;
    }

  near = copy_linear (&self->linear);
  for (guint j = 0; j < near.n_terms; j++)
    {
      shift_left (near.factors[j], self->shift);
      mpz_fdiv_q (near.factors[j], near.factors[j], self->denominator);
    }
  parindex_linear_sum_128 (&near, begin, end, self->near);
  clear_linear (&near);
}

void
parindex_big_sums_get (const ParindexBigSums *self,
                       guint                  row,
                       mpq_ptr                out)
{
  if (self->pairs != NULL)
    {
      parindex_pair_sums_get (self->pairs, row, out);
      return;
    }

  parindex_linear_sum_big (&self->linear, row, mpq_numref (out));
  mpz_set (mpq_denref (out), self->denominator);
  mpq_canonicalize (out);
}

double
parindex_big_sums_round (const ParindexBigSums *self,
                         guint                  row)
{
  /* Both conversions round to the nearest double: if the ends of where the value lies round alike, so does the value. */
  double low, high, value;
  mpq_t exact;

  if (self->pairs != NULL)
    return parindex_pair_sums_round (self->pairs, row);

  low = (double) (self->near[row] - self->error);
  high = (double) (self->near[row] + self->error);
  value = ldexp (low, -self->shift);
  if (low == high && fabs (value) > 0x1p-1000 && isfinite (value))
    return value;

  mpq_init (exact);
  parindex_big_sums_get (self, row, exact);
  value = parindex_mpq_to_double (exact);
  mpq_clear (exact);

  return value;
}

/* Equal units are equal in all terms more often than not. */
static gboolean
same_terms (const ParindexBigSums *self,
            guint                  a,
            guint                  b)
{
  for (guint j = 0; j < self->linear.n_terms; j++)
    if (parindex_column_coefficient (self->linear.columns[j], a) != parindex_column_coefficient (self->linear.columns[j], b))
      return FALSE;

  return TRUE;
}

int
parindex_big_sums_compare (const ParindexBigSums *self,
                           guint                  a,
                           guint                  b)
{
  __int128 difference;
  int order;
  mpz_t one, other;

  if (self->pairs != NULL)
    return parindex_pair_sums_compare (self->pairs, a, b);

  difference = self->near[a] - self->near[b];
  if (difference > 2 * self->error || difference < -2 * self->error)
    return difference > 0 ? 1 : -1;
  if (same_terms (self, a, b))
    return 0;

  mpz_inits (one, other, NULL);
  parindex_linear_sum_big (&self->linear, a, one);
  parindex_linear_sum_big (&self->linear, b, other);
  order = CLAMP (mpz_cmp (one, other), -1, 1);
  mpz_clears (one, other, NULL);

  return order;
}
