/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-column-private.h"

static void
put_coefficient (ParindexColumn *self,
                 guint           row,
                 gint64          coefficient)
{
  if (self->width == 4)
    self->c32[row] = coefficient;
  else
    self->c64[row] = coefficient;
}

void
parindex_column_put_mpq (ParindexColumn *self,
                         guint           row,
                         mpq_t           value)
{
  ParindexNumber *number;
  gint64 coefficient, divisor;
  mpz_t product;
  mpq_t scaled;

  if (parindex_column_is_decimal (self))
    {
      number = parindex_number_new_take (value);
      parindex_column_set_number (self, row, number);
      parindex_number_unref (number);
      return;
    }

  mpq_init (scaled);
  /* value = coefficient / (10^scale · divisor · divisor of the row), the last of which may be chosen where it is the column's own. */
  mpz_init (product);
  parindex_mpz_set_i64 (product, self->divisor);
  mpz_mul_ui (product, product, parindex_pow10[self->scale]);
  if (self->divisors == NULL)
    mpz_mul_ui (product, product, parindex_column_divisor (self, row));
  mpq_set_z (scaled, product);
  mpq_mul (scaled, scaled, value);
  if (parindex_mpz_to_i64 (mpq_numref (scaled), &coefficient) && parindex_mpz_to_i64 (mpq_denref (scaled), &divisor)
      && (divisor == 1 || self->divisors != NULL) && (self->width == 8 || coefficient == (gint32) coefficient))
    {
      put_coefficient (self, row, coefficient);
      if (self->divisors != NULL)
        self->divisors[row] = divisor;
    }
  else
    {
      put_coefficient (self, row, 0);
      number = parindex_number_new_take (value);
      parindex_column_put_misfit (self, row, number);
      parindex_number_unref (number);
    }
  mpz_clear (product);
  mpq_clear (scaled);
}
