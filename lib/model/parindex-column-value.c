/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "model/parindex-column-private.h"

/* Single exact values of columns that were computed. */

void
parindex_column_put_coefficient (ParindexColumn *column,
                                 guint           row,
                                 gint64          coefficient)
{
  if (column->width == 4)
    column->c32[row] = coefficient;
  else
    column->c64[row] = coefficient;
}

void
parindex_column_put_value (ParindexColumn *column,
                           guint           row,
                           mpq_t           value)
{
  ParindexNumber *number;
  gint64 coefficient, divisor;
  mpz_t product;
  mpq_t scaled;

  if (parindex_column_is_decimal (column))
    {
      number = parindex_number_new_take (value);
      parindex_column_set_number (column, row, number);
      parindex_number_unref (number);
      return;
    }

  mpq_init (scaled);
  /* value = coefficient / (10^scale · divisor · divisor of the row), the last of which may be chosen where it is the column's own. */
  mpz_init (product);
  parindex_mpz_set_i64 (product, column->divisor);
  mpz_mul_ui (product, product, parindex_pow10[column->scale]);
  if (column->divisors == NULL)
    mpz_mul_ui (product, product, parindex_column_divisor (column, row));
  mpq_set_z (scaled, product);
  mpq_mul (scaled, scaled, value);
  if (parindex_mpz_to_i64 (mpq_numref (scaled), &coefficient) && parindex_mpz_to_i64 (mpq_denref (scaled), &divisor)
      && (divisor == 1 || column->divisors != NULL) && (column->width == 8 || coefficient == (gint32) coefficient))
    {
      parindex_column_put_coefficient (column, row, coefficient);
      if (column->divisors != NULL)
        column->divisors[row] = divisor;
      if (column->misfits != NULL)
        g_hash_table_remove (column->misfits, GUINT_TO_POINTER (row));
    }
  else
    {
      parindex_column_put_coefficient (column, row, 0);
      number = parindex_number_new_take (value);
      parindex_column_put_misfit (column, row, number);
      parindex_number_unref (number);
    }
  mpz_clear (product);
  mpq_clear (scaled);
}

double
parindex_column_nearest (const ParindexColumn *self,
                         guint                 row)
{
  gint64 divisor = self->divisor;
  double nearest;
  mpq_t value;

  if (parindex_column_state (self, row) != PARINDEX_CELL_STATE_OBSERVED)
    return NAN;
  if (parindex_column_misfit (self, row) == NULL && !__builtin_mul_overflow (divisor, parindex_column_divisor (self, row), &divisor))
    return parindex_ratio_to_double_128 (parindex_column_coefficient (self, row), (__int128) divisor * parindex_pow10[self->scale]);

  mpq_init (value);
  parindex_column_get_mpq (self, row, value);
  nearest = parindex_mpq_to_double (value);
  mpq_clear (value);

  return nearest;
}

void
parindex_column_make_fractions (ParindexColumn *self)
{
  gint64 *wide, *divisors;

  if (self->divisors != NULL)
    return;

  wide = g_new0 (gint64, self->n);
  divisors = g_new (gint64, self->n);
  for (guint row = 0; row < self->n; row++)
    {
      wide[row] = parindex_column_coefficient (self, row);
      divisors[row] = parindex_column_divisor (self, row);
    }
  g_free (self->data);
  self->c64 = wide;
  self->width = 8;
  self->divisors = divisors;
  self->divisors32 = NULL;
}
