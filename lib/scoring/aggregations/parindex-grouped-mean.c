/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scoring/aggregations/parindex-integers-private.h"

/* A weighted mean with weights for groups of units. What a single unit gets is the definition of any weighted mean. */

/* The weights of all groups as integers whose sums are the same; FALSE if sums over them could be too large. */
static gboolean
get_integer_weights (const ParindexWeightTable *table,
                     guint64                    largest,
                     gint64                    *weights,
                     gint64                    *total)
{
  const guint n = table->n_groups * table->n_children;
  gboolean fits = TRUE;
  mpq_t *sums = g_new (mpq_t, table->n_groups);
  mpz_t common;
  mpq_t share;

  mpz_init_set_ui (common, 1);
  mpq_init (share);
  for (guint group = 0; group < table->n_groups; group++)
    mpq_init (sums[group]);
  for (guint i = 0; i < n; i++)
    mpq_add (sums[i / table->n_children], sums[i / table->n_children], table->weights[i]);
  for (guint i = 0; i < n; i++)
    {
      mpq_div (share, table->weights[i], sums[i / table->n_children]);
      mpz_lcm (common, common, mpq_denref (share));
    }
  for (guint i = 0; i < n && fits; i++)
    {
      mpq_div (share, table->weights[i], sums[i / table->n_children]);
      mpz_mul (mpq_numref (share), mpq_numref (share), common);
      mpz_divexact (mpq_numref (share), mpq_numref (share), mpq_denref (share));
      fits = parindex_mpz_to_i64 (mpq_numref (share), &weights[i]);
    }
  fits = fits && parindex_mpz_to_i64 (common, total);
  mpz_mul_ui (common, common, MAX (largest, 1));
  fits = fits && mpz_sizeinbase (common, 2) <= 62;
  for (guint group = 0; group < table->n_groups; group++)
    mpq_clear (sums[group]);
  g_free (sums);
  mpz_clear (common);
  mpq_clear (share);

  return fits;
}

static void
combine_columns (ParindexCombining *self)
{
  const ParindexWeightTable *table = &self->combination->weights;
  g_autofree gint64 *weights = g_new (gint64, (gsize) table->n_groups * table->n_children);
  g_autofree gint64 *values = g_new (gint64, self->n_children);
  ParindexIntegers integers;
  gint64 total;

  if (parindex_integers_init (&integers, self, G_MAXINT64 / 4) && get_integer_weights (table, integers.largest, weights, &total)
      && parindex_integers_begin_column (&integers, &self->combination->column, total))
    for (guint row = 0; row < self->n; row++)
      {
        const gint64 *own = weights + (table->groups != NULL ? table->groups[row] : 0) * table->n_children;
        gint64 sum = 0;

        if (!parindex_combining_may (self, row, PARINDEX_NO_INTEGERS) || parindex_integers_read (&integers, row, values) < self->n_children)
          continue;
        for (guint child = 0; child < self->n_children; child++)
          sum += own[child] * values[child];
        parindex_integers_put (&integers, self, row, sum);
      }
  parindex_integers_clear (&integers);
}

const ParindexAggregationOps parindex_grouped_mean_ops = {
  .combine_columns = combine_columns,
};
