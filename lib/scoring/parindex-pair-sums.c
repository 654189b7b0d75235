/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "scoring/parindex-pair-sums-private.h"

/* Arithmetic with pairs of doubles: T. J. Dekker, "A floating-point technique for extending the available precision", 1971. Each operation is
 * off by less than 2^-100 of its result, or of the larger operand of a sum. */

typedef struct
{
  double high;
  double low;
} Pair;

/* What each operation may lose, far above what it does. */
#define LOSS 0x1p-96
/* Beyond these, what is lost may leave the range of doubles. */
#define LEAST 0x1p-800
#define MOST 0x1p800

static inline Pair
sum_of (double a,
        double b)
{
  double high = a + b, part = high - a;

  return (Pair){ high, (a - (high - part)) + (b - part) };
}

static inline Pair
add (Pair a,
     Pair b)
{
  Pair high = sum_of (a.high, b.high), low = sum_of (a.low, b.low);

  high = sum_of (high.high, high.low + low.high);

  return sum_of (high.high, high.low + low.low);
}

static inline Pair
multiply (Pair a,
          Pair b)
{
  double high = a.high * b.high;

  return sum_of (high, fma (a.high, b.high, -high) + (a.high * b.low + a.low * b.high));
}

static inline Pair
divide (Pair a,
        Pair b)
{
  double first = a.high / b.high;
  Pair taken = multiply (b, (Pair){ first, 0 });
  Pair rest = add (a, (Pair){ -taken.high, -taken.low });
  double second = rest.high / b.high;

  taken = multiply (b, (Pair){ second, 0 });
  rest = add (rest, (Pair){ -taken.high, -taken.low });

  return add (sum_of (first, second), (Pair){ rest.high / b.high, 0 });
}

static inline Pair
pair_of_integer (gint64 value)
{
  double high = (double) value;

  return (Pair){ high, (double) ((__int128) value - (__int128) high) };
}

/* The first three limbs tell all that a pair holds. */
static Pair
pair_of_mpz (mpz_srcptr value)
{
  const mp_size_t n = (mp_size_t) mpz_size (value), last = MAX (n - 3, 0);
  Pair pair = { 0, 0 };

  for (mp_size_t k = n; k-- > last;)
    {
      mp_limb_t limb = mpz_getlimbn (value, k);

      /* Halves of a limb are doubles. */
      for (int shift = GMP_NUMB_BITS / 2; shift >= 0; shift -= GMP_NUMB_BITS / 2)
        pair = add ((Pair){ ldexp (pair.high, GMP_NUMB_BITS / 2), ldexp (pair.low, GMP_NUMB_BITS / 2) },
                    (Pair){ (double) ((limb >> shift) & (((mp_limb_t) 1 << (GMP_NUMB_BITS / 2)) - 1)), 0 });
    }
  pair.high = mpz_sgn (value) * ldexp (pair.high, (int) MIN (last, 1000) * GMP_NUMB_BITS);
  pair.low = mpz_sgn (value) * ldexp (pair.low, (int) MIN (last, 1000) * GMP_NUMB_BITS);

  return pair;
}

static Pair
pair_of_mpq (mpq_srcptr value)
{
  return divide (pair_of_mpz (mpq_numref (value)), pair_of_mpz (mpq_denref (value)));
}

gboolean
parindex_pair_sums_are_better (const ParindexLinear *linear)
{
  for (guint j = 0; j < linear->n_terms; j++)
    if (linear->ratios != NULL && (parindex_column_has_divisors (linear->columns[j]) || linear->columns[j]->max_abs > G_MAXUINT32))
      return TRUE;

  return FALSE;
}

ParindexPairSums *
parindex_pair_sums_new (const ParindexLinear *linear,
                        guint                 n)
{
  ParindexPairSums *self = g_new0 (ParindexPairSums, 1);

  self->n_terms = linear->n_terms;
  self->columns = g_memdup2 (linear->columns, linear->n_terms * sizeof *linear->columns);
  self->factors = g_new (mpq_t, linear->n_terms);
  for (guint j = 0; j < linear->n_terms; j++)
    {
      mpq_init (self->factors[j]);
      mpq_set (self->factors[j], linear->ratios[j]);
    }
  self->high = g_new0 (double, n);
  self->low = g_new0 (double, n);
  self->error = g_new0 (double, n);

  return self;
}

void
parindex_pair_sums_free (ParindexPairSums *self)
{
  if (self == NULL)
    return;

  for (guint j = 0; j < self->n_terms; j++)
    mpq_clear (self->factors[j]);
  g_free (self->factors);
  g_free (self->columns);
  g_free (self->high);
  g_free (self->low);
  g_free (self->error);
  g_free (self);
}

/* The column's own scale and divisor are part of the factor; numbers aside know nothing of them. */
static Pair
whole_of (const ParindexColumn *column)
{
  return multiply (pair_of_integer (parindex_pow10[column->scale]), pair_of_integer (column->divisor));
}

static Pair
cell (const ParindexColumn *column,
      guint                 row,
      Pair                  whole)
{
  const ParindexNumber *misfit = parindex_column_misfit (column, row);
  Pair coefficient;

  if (misfit != NULL)
    return multiply (pair_of_mpq (parindex_number_peek (misfit)), whole);

  coefficient = pair_of_integer (parindex_column_coefficient (column, row));

  return parindex_column_has_divisors (column) ? divide (coefficient, pair_of_integer (parindex_column_divisor (column, row))) : coefficient;
}

/* Rows whose cells are not observed are settled elsewhere. */
void
parindex_pair_sums_sum (ParindexPairSums *self,
                        guint             begin,
                        guint             end)
{
  for (guint j = 0; j < self->n_terms; j++)
    {
      const Pair factor = pair_of_mpq (self->factors[j]), whole = whole_of (self->columns[j]);

      for (guint row = begin; row < end; row++)
        {
          Pair term = multiply (cell (self->columns[j], row, whole), factor);
          Pair sum = add ((Pair){ self->high[row], self->low[row] }, term);

          self->high[row] = sum.high;
          self->low[row] = sum.low;
          self->error[row] += fabs (term.high);
        }
    }
  for (guint row = begin; row < end; row++)
    self->error[row] *= (self->n_terms + 8) * LOSS;
}

void
parindex_pair_sums_get (const ParindexPairSums *self,
                        guint                   row,
                        mpq_ptr                 out)
{
  mpq_t term, whole;

  mpq_inits (term, whole, NULL);
  mpq_set_ui (out, 0, 1);
  for (guint j = 0; j < self->n_terms; j++)
    {
      parindex_column_get_mpq (self->columns[j], row, term);
      mpq_mul (term, term, self->factors[j]);
      mpq_set_ui (whole, (gulong) self->columns[j]->divisor, 1);
      mpz_mul_ui (mpq_numref (whole), mpq_numref (whole), (gulong) parindex_pow10[self->columns[j]->scale]);
      mpq_mul (term, term, whole);
      mpq_add (out, out, term);
    }
  mpq_clears (term, whole, NULL);
}

double
parindex_pair_sums_round (const ParindexPairSums *self,
                          guint                   row)
{
  double below = self->high[row] + (self->low[row] - self->error[row]), above = self->high[row] + (self->low[row] + self->error[row]);
  mpq_t exact;

  if (below == above && fabs (below) > LEAST && fabs (below) < MOST)
    return below;

  mpq_init (exact);
  parindex_pair_sums_get (self, row, exact);
  below = parindex_mpq_to_double (exact);
  mpq_clear (exact);

  return below;
}

static gboolean
same_terms (const ParindexPairSums *self,
            guint                   a,
            guint                   b)
{
  for (guint j = 0; j < self->n_terms; j++)
    {
      const ParindexColumn *column = self->columns[j];

      if (parindex_column_misfit (column, a) != NULL || parindex_column_misfit (column, b) != NULL
          || parindex_column_coefficient (column, a) != parindex_column_coefficient (column, b)
          || parindex_column_divisor (column, a) != parindex_column_divisor (column, b))
        return FALSE;
    }

  return TRUE;
}

int
parindex_pair_sums_compare (const ParindexPairSums *self,
                            guint                   a,
                            guint                   b)
{
  double difference = (self->high[a] - self->high[b]) + (self->low[a] - self->low[b]);
  double error = 2 * (self->error[a] + self->error[b]) + fabs (difference) * 0x1p-50 + (fabs (self->low[a]) + fabs (self->low[b])) * 0x1p-50;
  int order;
  mpq_t one, other;

  if (fabs (difference) > error && fabs (difference) > LEAST && fabs (difference) < MOST)
    return difference > 0 ? 1 : -1;
  if (same_terms (self, a, b))
    return 0;

  mpq_inits (one, other, NULL);
  parindex_pair_sums_get (self, a, one);
  parindex_pair_sums_get (self, b, other);
  order = CLAMP (mpq_cmp (one, other), -1, 1);
  mpq_clears (one, other, NULL);

  return order;
}
