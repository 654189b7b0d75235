/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-exact-private.h"
#include "scoring/aggregations/parindex-integers-private.h"
#include "scoring/aggregations/parindex-power-mean-private.h"

/* Harmonic means of values x = X / D with the weights w = W / L: Σ W / (D · Σ (W / X)), where only the last sum is one of fractions. */

typedef struct
{
  ParindexCombining *combining;
  ParindexIntegers integers;
  mpz_t *weights; /* of each child, for each group of units; over a denominator of their own */
  mpz_t *numerators;
  mpz_t *denominators;
} Harmonic;

static void
set_weights (Harmonic *self)
{
  const ParindexWeightTable *table = &self->combining->combination->weights;
  mpz_t denominator;

  self->weights = g_new (mpz_t, table->n_groups * table->n_children);
  mpz_init_set_ui (denominator, 1);
  for (guint i = 0; i < table->n_groups * table->n_children; i++)
    mpz_lcm (denominator, denominator, mpq_denref (table->weights[i]));
  for (guint i = 0; i < table->n_groups * table->n_children; i++)
    {
      mpz_init (self->weights[i]);
      mpz_divexact (self->weights[i], denominator, mpq_denref (table->weights[i]));
      mpz_mul (self->weights[i], self->weights[i], mpq_numref (table->weights[i]));
    }
  mpz_clear (denominator);
}

/* FALSE if the definition has to tell what is wrong. */
static gboolean
combine_row (Harmonic *self,
             guint     row,
             mpq_ptr   weight,
             mpq_ptr   out)
{
  const ParindexWeightTable *table = &self->combining->combination->weights;
  const mpz_t *weights = (const mpz_t *) self->weights + (table->groups != NULL ? table->groups[row] : 0) * table->n_children;
  guint n = 0;

  mpq_set_ui (weight, 0, 1);
  for (guint child = 0; child < table->n_children; child++)
    {
      gint64 value;

      if (!parindex_combining_has (self->combining, child, row) || mpz_sgn (weights[child]) == 0)
        continue;
      value = parindex_integers_get (&self->integers, row, child);
      if (value <= 0)
        return FALSE;
      mpz_set (self->numerators[n], weights[child]);
      parindex_mpz_set_i64 (self->denominators[n++], value);
      mpz_add (mpq_numref (weight), mpq_numref (weight), weights[child]);
    }
  if (n == 0)
    return FALSE;

  parindex_sum_fractions (n, self->numerators, self->denominators, out);
  mpq_div (out, weight, out);
  mpz_mul (mpq_denref (out), mpq_denref (out), self->integers.denominator);
  mpq_canonicalize (out);

  return TRUE;
}

static void
combine_rows (Harmonic *self)
{
  ParindexCombining *combining = self->combining;
  mpq_t weight, value;

  mpq_inits (weight, value, NULL);
  for (guint row = 0; row < combining->n; row++)
    if (parindex_combining_may (combining, row, PARINDEX_NO_INTEGERS) && combine_row (self, row, weight, value))
      {
        parindex_column_put_value (&combining->combination->column, row, value);
        combining->left[row] = FALSE;
      }
  mpq_clears (weight, value, NULL);
}

void
parindex_harmonic_mean_combine_columns (ParindexCombining *combining)
{
  const ParindexWeightTable *table = &combining->combination->weights;
  Harmonic self = { .combining = combining };

  if (parindex_integers_init (&self.integers, combining, G_MAXINT64 / 4))
    {
      set_weights (&self);
      self.numerators = g_new (mpz_t, table->n_children);
      self.denominators = g_new (mpz_t, table->n_children);
      for (guint i = 0; i < table->n_children; i++)
        mpz_inits (self.numerators[i], self.denominators[i], NULL);
      combine_rows (&self);
      for (guint i = 0; i < table->n_children; i++)
        mpz_clears (self.numerators[i], self.denominators[i], NULL);
      for (guint i = 0; i < table->n_groups * table->n_children; i++)
        mpz_clear (self.weights[i]);
      g_free (self.numerators);
      g_free (self.denominators);
      g_free (self.weights);
    }
  parindex_integers_clear (&self.integers);
}
