/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scoring/aggregations/parindex-integers-private.h"

/* What the coefficients of a child are multiplied by. */
static void
get_unit (const ParindexOperand *operand,
          mpq_ptr                unit)
{
  mpq_t scale;

  mpq_init (scale);
  parindex_mpz_set_i64 (mpq_numref (scale), operand->column->divisor);
  parindex_mpz_mul_pow10 (mpq_numref (scale), operand->column->scale);
  mpq_div (unit, operand->factor, scale);
  mpq_clear (scale);
}

gboolean
parindex_integers_init (ParindexIntegers        *self,
                        const ParindexCombining *combining,
                        guint64                  bound)
{
  gboolean fits = TRUE;
  mpz_t multiplier, limit;
  mpq_t unit;

  *self = (ParindexIntegers){ .combining = combining, .multipliers = g_new (gint64, combining->n_children) };
  mpz_init_set_ui (self->denominator, 1);
  mpz_inits (multiplier, limit, NULL);
  mpq_init (unit);
  for (guint child = 0; child < combining->n_children; child++)
    {
      get_unit (&combining->operands[child], unit);
      mpz_lcm (self->denominator, self->denominator, mpq_denref (unit));
    }
  for (guint child = 0; fits && child < combining->n_children; child++)
    {
      const ParindexColumn *column = combining->operands[child].column;

      get_unit (&combining->operands[child], unit);
      mpz_divexact (multiplier, self->denominator, mpq_denref (unit));
      mpz_mul (multiplier, multiplier, mpq_numref (unit));
      mpz_mul_ui (limit, multiplier, MAX (column->max_abs, 1));
      fits = !parindex_column_has_divisors (column) && mpz_cmp_ui (limit, bound) <= 0 && parindex_mpz_to_i64 (multiplier, &self->multipliers[child]);
      if (fits)
        self->largest = MAX (self->largest, mpz_get_ui (limit));
    }
  mpz_clears (multiplier, limit, NULL);
  mpq_clear (unit);

  return fits;
}

void
parindex_integers_clear (ParindexIntegers *self)
{
  g_free (self->multipliers);
  mpz_clear (self->denominator);
}

guint
parindex_integers_read (const ParindexIntegers *self,
                        guint                   row,
                        gint64                 *values)
{
  guint n = 0;

  for (guint child = 0; child < self->combining->n_children; child++)
    if (parindex_combining_has (self->combining, child, row))
      values[n++] = parindex_integers_get (self, row, child);

  return n;
}

gboolean
parindex_integers_begin_column (const ParindexIntegers *self,
                                ParindexColumn         *column,
                                gint64                  times)
{
  gint64 divisor;
  mpz_t product;
  gboolean fits;

  mpz_init (product);
  parindex_mpz_set_i64 (product, times);
  mpz_mul (product, product, self->denominator);
  fits = parindex_mpz_to_i64 (product, &divisor);
  mpz_clear (product);
  if (!fits)
    return FALSE;

  column->width = 8;
  column->c64 = g_new0 (gint64, column->n);
  column->divisor = divisor;

  return TRUE;
}

void
parindex_integers_put (const ParindexIntegers *self,
                       ParindexCombining      *combining,
                       guint                   row,
                       gint64                  value)
{
  combining->combination->column.c64[row] = value;
  combining->left[row] = FALSE;
}
