/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-exact-private.h"
#include "scoring/aggregations/parindex-integers-private.h"

/* Mean minus (or plus) penalty: M ∓ S · cv, where S is the standard deviation of the values of a unit over its children (all of them, hence over n) and
 * cv = S / M. De Muro, Mazziotta and Pareto, "Composite indices of development and poverty: an application to MDGs", 2011. As S · cv = S² / M, no root
 * has to be taken. */

static ParindexMessage
combine (const ParindexUnitValues *values,
         mpq_ptr                   out)
{
  gboolean minus = parindex_criterion_get_aggregation_penalty (values->plan->method) == PARINDEX_PENALTY_MINUS;
  gboolean positive;
  mpq_t squares, term, n;

  mpq_inits (squares, term, n, NULL);
  mpq_set_ui (n, values->n, 1);
  mpq_set_ui (out, 0, 1);
  for (guint i = 0; i < values->n; i++)
    {
      mpq_add (out, out, values->values[i]);
      mpq_mul (term, values->values[i], values->values[i]);
      mpq_add (squares, squares, term);
    }
  mpq_div (out, out, n);
  positive = mpq_sgn (out) > 0;
  if (positive)
    {
      /* S² / M = (Σ x² / n) / M - M */
      mpq_div (term, squares, n);
      mpq_div (term, term, out);
      mpq_sub (term, term, out);
      if (minus)
        mpq_sub (out, out, term);
      else
        mpq_add (out, out, term);
    }
  mpq_clears (squares, term, n, NULL);

  return positive ? PARINDEX_N_MESSAGES : PARINDEX_MESSAGE_MEAN_NOT_POSITIVE;
}

/* Of integers X over D with the sums s and q of them and their squares: (2 s² - n q) / (n s D), or q / (s D). FALSE where the mean is not above 0. */
static gboolean
combine_integers (const gint64 *values,
                  guint         n,
                  mpz_srcptr    denominator,
                  gboolean      minus,
                  mpz_ptr       sum,
                  mpq_ptr       out)
{
  mpz_set_ui (sum, 0);
  mpz_set_ui (mpq_numref (out), 0);
  for (guint i = 0; i < n; i++)
    {
      parindex_mpz_set_i64 (mpq_denref (out), values[i]);
      mpz_add (sum, sum, mpq_denref (out));
      mpz_addmul (mpq_numref (out), mpq_denref (out), mpq_denref (out));
    }
  mpz_mul (mpq_denref (out), sum, denominator);
  if (minus)
    {
      mpz_mul_ui (mpq_denref (out), mpq_denref (out), n);
      mpz_mul_ui (mpq_numref (out), mpq_numref (out), n);
      mpz_neg (mpq_numref (out), mpq_numref (out));
      mpz_addmul (mpq_numref (out), sum, sum);
      mpz_addmul (mpq_numref (out), sum, sum);
    }
  if (mpz_sgn (sum) <= 0)
    return FALSE;
  mpq_canonicalize (out);

  return TRUE;
}

static void
combine_columns (ParindexCombining *self)
{
  gboolean minus = parindex_criterion_get_aggregation_penalty (self->plan->method) == PARINDEX_PENALTY_MINUS;
  g_autofree gint64 *values = g_new (gint64, self->n_children);
  ParindexIntegers integers;
  mpz_t sum;
  mpq_t out;

  mpz_init (sum);
  mpq_init (out);
  if (parindex_integers_init (&integers, self, G_MAXINT64 / 4))
    for (guint row = 0; row < self->n; row++)
      if (parindex_combining_may (self, row, PARINDEX_NO_INTEGERS)
          && combine_integers (values, parindex_integers_read (&integers, row, values), integers.denominator, minus, sum, out))
        {
          parindex_column_put_value (&self->combination->column, row, out);
          self->left[row] = FALSE;
        }
  parindex_integers_clear (&integers);
  mpz_clear (sum);
  mpq_clear (out);
}

const ParindexAggregationOps parindex_mazziotta_pareto_ops = {
  .combine = combine,
  .combine_columns = combine_columns,
};
