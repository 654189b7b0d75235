/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-exact-private.h"
#include "scoring/aggregations/parindex-integers-private.h"
#include "scoring/aggregations/parindex-power-mean-private.h"

/* Harmonic means of values x = X / D with the weights w = W / L: Σ W / (D · Σ (W / X)), where only the last sum is one of fractions. */

typedef struct
{
  ParindexCombining *combining;
  ParindexIntegers integers;
  gint64 *weights; /* of each child, for each group of units; over a denominator of their own */
  mpz_t *numerators; /* of parts of the sum */
  mpz_t *denominators;
  guint n; /* parts */
} Harmonic;

/* FALSE if one is too large. */
static gboolean
set_weights (Harmonic *self)
{
  const ParindexWeightTable *table = &self->combining->combination->weights;
  const guint n = table->n_groups * table->n_children;
  gboolean fits = TRUE;
  mpz_t denominator, weight;

  self->weights = g_new (gint64, n);
  mpz_init_set_ui (denominator, 1);
  mpz_init (weight);
  for (guint i = 0; i < n; i++)
    mpz_lcm (denominator, denominator, mpq_denref (table->weights[i]));
  for (guint i = 0; i < n && fits; i++)
    {
      mpz_divexact (weight, denominator, mpq_denref (table->weights[i]));
      mpz_mul (weight, weight, mpq_numref (table->weights[i]));
      fits = parindex_mpz_to_i64 (weight, &self->weights[i]);
    }
  mpz_clears (denominator, weight, NULL);

  return fits;
}

static void
put_part (Harmonic *self,
          gint64    numerator,
          gint64    denominator)
{
  parindex_mpz_set_i64 (self->numerators[self->n], numerator);
  parindex_mpz_set_i64 (self->denominators[self->n++], denominator);
}

/* Adds weight / value to a part while that goes in 64 bits; all are above 0. */
static gboolean
extend_part (gint64 *numerator,
             gint64 *denominator,
             gint64  weight,
             gint64  value)
{
  gint64 old, added, product;

  if (__builtin_mul_overflow (*numerator, value, &old) || __builtin_mul_overflow (weight, *denominator, &added)
      || __builtin_add_overflow (old, added, &old) || __builtin_mul_overflow (*denominator, value, &product))
    return FALSE;

  *numerator = old;
  *denominator = product;

  return TRUE;
}

/* Puts the sum of weights into @total; FALSE if the definition has to tell what is wrong. */
static gboolean
make_parts (Harmonic *self,
            guint     row,
            mpz_ptr   total)
{
  const ParindexWeightTable *table = &self->combining->combination->weights;
  const gint64 *weights = self->weights + (table->groups != NULL ? table->groups[row] : 0) * table->n_children;
  gint64 numerator = 0, denominator = 1;

  self->n = 0;
  mpz_set_ui (total, 0);
  for (guint child = 0; child < table->n_children; child++)
    {
      gint64 value;

      if (!parindex_combining_has (self->combining, child, row) || weights[child] == 0)
        continue;
      value = parindex_integers_get (&self->integers, row, child);
      if (value <= 0)
        return FALSE;
      mpz_add_ui (total, total, (gulong) weights[child]);
      if (extend_part (&numerator, &denominator, weights[child], value))
        continue;
      put_part (self, numerator, denominator);
      numerator = weights[child];
      denominator = value;
    }
  put_part (self, numerator, denominator);

  return mpz_sgn (total) > 0;
}

/* The common divisor of so long numbers takes longer than all else: it is taken out once. */
static void
combine_row (Harmonic *self,
             guint     row,
             mpq_ptr   out)
{
  ParindexNumber *number;

  if (!make_parts (self, row, mpq_numref (out)))
    return;

  parindex_add_fractions (self->numerators, self->denominators, self->n);
  mpz_mul (mpq_numref (out), mpq_numref (out), self->denominators[0]);
  mpz_mul (mpq_denref (out), self->integers.denominator, self->numerators[0]);
  mpq_canonicalize (out);
  number = parindex_number_new_reduced (out);
  parindex_column_set_number (&self->combining->combination->column, row, number);
  parindex_number_unref (number);
  self->combining->left[row] = FALSE;
}

static void
combine_rows (Harmonic *self)
{
  const guint n = self->combining->n_children;
  mpq_t out;

  mpq_init (out);
  self->numerators = g_new (mpz_t, n);
  self->denominators = g_new (mpz_t, n);
  for (guint i = 0; i < n; i++)
    mpz_inits (self->numerators[i], self->denominators[i], NULL);
  for (guint row = 0; row < self->combining->n; row++)
    if (parindex_combining_may (self->combining, row, PARINDEX_NO_INTEGERS))
      combine_row (self, row, out);
  for (guint i = 0; i < n; i++)
    mpz_clears (self->numerators[i], self->denominators[i], NULL);
  g_free (self->numerators);
  g_free (self->denominators);
  mpq_clear (out);
}

void
parindex_harmonic_mean_combine_columns (ParindexCombining *combining)
{
  Harmonic self = { .combining = combining };

  if (parindex_integers_init (&self.integers, combining, G_MAXINT64 / 4) && set_weights (&self))
    combine_rows (&self);
  g_free (self.weights);
  parindex_integers_clear (&self.integers);
}
