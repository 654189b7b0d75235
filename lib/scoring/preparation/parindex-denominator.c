/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scoring/preparation/parindex-preparation-private.h"

/* number / attribute of the unit * scale */

/* FALSE after telling why there is none. */
static gboolean
divide (ParindexPreparation        *self,
        guint                       index,
        const ParindexPreparedLeaf *leaf,
        guint                       row,
        mpq_ptr                     number)
{
  const char *name = leaf->rule->denominator;
  const ParindexNumber *attribute = parindex_unit_get_attribute (parindex_assessment_unit (self->assessment, row), name);

  if (attribute == NULL)
    {
      parindex_preparation_tell (self, index, row, PARINDEX_MESSAGE_DENOMINATOR_MISSING, name, NULL);
      return FALSE;
    }
  if (parindex_number_get_sign (attribute) == 0)
    {
      parindex_preparation_tell (self, index, row, PARINDEX_MESSAGE_DENOMINATOR_ZERO, name, NULL);
      return FALSE;
    }

  mpq_div (number, number, parindex_number_peek (attribute));
  if (leaf->rule->denominator_scale != NULL)
    mpq_mul (number, number, parindex_number_peek (leaf->rule->denominator_scale));

  return TRUE;
}

/* The same in integers: coefficient / (10^scale * divisor) / (attribute / 10^decimals) * (p / q). FALSE if one of them does not fit. */
static gboolean
divide_integers (ParindexPreparation        *self,
                 const ParindexPreparedLeaf *leaf,
                 ParindexColumn             *column,
                 guint                       row)
{
  const ParindexNumber *attribute = parindex_unit_get_attribute (parindex_assessment_unit (self->assessment, row), leaf->rule->denominator);
  mpq_srcptr scale = leaf->rule->denominator_scale != NULL ? parindex_number_peek (leaf->rule->denominator_scale) : NULL;
  gint64 coefficient = parindex_column_coefficient (column, row), divisor = column->divisors[row], by, p = 1, q = 1, common;
  int decimals;

  if (attribute == NULL || !parindex_number_to_decimal (attribute, &by, &decimals) || by <= 0 || parindex_column_misfit (column, row) != NULL
      || (scale != NULL && (!parindex_mpz_to_i64 (mpq_numref (scale), &p) || !parindex_mpz_to_i64 (mpq_denref (scale), &q)))
      || __builtin_mul_overflow (p, parindex_pow10[decimals], &p) || __builtin_mul_overflow (by, q, &by))
    return FALSE;

  /* In the lowest terms, so that what follows overflows as late as it can. */
  common = parindex_greatest_common_divisor (p, by);
  p /= common;
  by /= common;
  if (coefficient == G_MININT64 || __builtin_mul_overflow (coefficient, p, &coefficient) || __builtin_mul_overflow (divisor, by, &divisor)
      || coefficient == G_MININT64)
    return FALSE;

  common = parindex_greatest_common_divisor (ABS (coefficient), divisor);
  column->c64[row] = coefficient / common;
  column->divisors[row] = divisor / common;

  return TRUE;
}

void
parindex_prepare_denominator (ParindexPreparation  *self,
                              guint                 index,
                              ParindexPreparedLeaf *leaf)
{
  ParindexColumn *column;
  mpq_t number;

  if (leaf->rule->denominator == NULL)
    return;

  column = leaf->after[PARINDEX_PREPARATION_STEP_DENOMINATOR + 1] = parindex_preparation_copy (leaf->after[PARINDEX_PREPARATION_STEP_DENOMINATOR]);
  mpq_init (number);
  for (guint row = 0; row < column->n; row++)
    {
      if (column->states[row] != PARINDEX_CELL_STATE_OBSERVED || divide_integers (self, leaf, column, row))
        continue;
      parindex_column_get_mpq (column, row, number);
      if (divide (self, index, leaf, row, number))
        parindex_column_put_value (column, row, number);
      else
        column->states[row] = PARINDEX_CELL_STATE_MISSING;
    }
  mpq_clear (number);
}
