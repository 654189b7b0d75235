/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "base/parindex-exact-private.h"

G_BEGIN_DECLS

/* One input of one leaf for all units: cell = coefficient / 10^scale, exactly. What does not fit 64 bits at the
 * column's scale stands in a side table. Points that a rule made may be fractions: cell = coefficient / (10^scale · divisor), where
 * divisor is the product of one for the column and, where there are divisors, one for the row. */
typedef struct
{
  guint n;
  guint8 width; /* bytes of a coefficient: 4 or 8; 0 until there is a value */
  guint8 scale;
  union
  {
    gint32 *c32;
    gint64 *c64;
    gpointer data;
  };
  gint64 divisor;       /* above 0 */
  gint64 *divisors;     /* above 0; NULL: all 1, but for: */
  const gint32 *divisors32; /* the totals that a percent is of, borrowed from their own column; what is not above 0 there counts as 1 */
  guint8 *states;       /* ParindexCellState; NULL: all observed */
  GHashTable *misfits;  /* row -> ParindexNumber; the coefficient there is 0 */
  guint64 max_abs;      /* of the coefficients; once sealed */
  guint n_unobserved;   /* once sealed */
  gboolean has_negative; /* a coefficient below 0; once sealed */
} ParindexColumn;

void parindex_column_init (ParindexColumn *self, guint n);
void parindex_column_clear (ParindexColumn *self);
void parindex_column_copy (const ParindexColumn *from, ParindexColumn *to);
void parindex_column_set_decimal (ParindexColumn *self, guint row, gint64 coefficient, int scale);
/* The exact value of a row whose coefficient does not tell it. */
void parindex_column_put_misfit (ParindexColumn *self, guint row, ParindexNumber *number);
void parindex_column_set_number (ParindexColumn *self, guint row, ParindexNumber *number);
/* Missing or not applicable. */
void parindex_column_set_unobserved (ParindexColumn *self, guint row, ParindexCellState state);
/* Makes columns of row-major doubles; NaN is missing. @decimals -1 takes each as its shortest decimal. FALSE with the cell that is
 * infinite or has more decimals; the columns are then to be cleared. */
gboolean parindex_columns_set_doubles (ParindexColumn *columns, guint n_columns, guint n_rows, const double *values, int decimals,
                                       guint *bad_row, guint *bad_column);
void parindex_column_seal (ParindexColumn *self);
/* Takes other values: native float64, one a row, where NaN, and what is not observed in @states (nullable), is missing. FALSE with an error if the
 * block has the wrong size, or a double is infinite or has more decimals. */
gboolean parindex_column_replace_doubles (ParindexColumn *self, guint n, const guint8 *states, GBytes *bytes, int decimals, GError **error);

static inline ParindexCellState
parindex_column_state (const ParindexColumn *self,
                       guint                 row)
{
  return self->states != NULL ? self->states[row] : PARINDEX_CELL_STATE_OBSERVED;
}

static inline gint64
parindex_column_coefficient (const ParindexColumn *self,
                             guint                 row)
{
  return self->width == 4 ? self->c32[row] : self->width == 8 ? self->c64[row] : 0;
}

static inline ParindexNumber *
parindex_column_misfit (const ParindexColumn *self,
                        guint                 row)
{
  return self->misfits != NULL ? g_hash_table_lookup (self->misfits, GUINT_TO_POINTER (row)) : NULL;
}

static inline gboolean
parindex_column_is_decimal (const ParindexColumn *self)
{
  return self->divisor == 1 && self->divisors == NULL && self->divisors32 == NULL;
}

/* If rows have divisors of their own. */
static inline gboolean
parindex_column_has_divisors (const ParindexColumn *self)
{
  return self->divisors != NULL || self->divisors32 != NULL;
}

static inline gint64
parindex_column_divisor (const ParindexColumn *self,
                         guint                 row)
{
  if (self->divisors32 != NULL)
    return self->divisors32[row] > 0 ? self->divisors32[row] : 1;

  return self->divisors != NULL ? self->divisors[row] : 1;
}

/* The value of an observed cell; a new reference. */
ParindexNumber *parindex_column_number (const ParindexColumn *self, guint row);
/* Sets @out to it. */
void parindex_column_get_mpq (const ParindexColumn *self, guint row, mpq_ptr out);
/* The nearest double; NaN if it is not observed. */
double parindex_column_double (const ParindexColumn *self, guint row);

void parindex_column_put_coefficient (ParindexColumn *column, guint row, gint64 coefficient);
/* Puts an exact value where the fast way could not: as the column has them, over a denominator of the row, or aside. Takes the value. */
void parindex_column_put_value (ParindexColumn *column, guint row, mpq_t value);
/* The same as parindex_column_double(), of fractions too. */
double parindex_column_nearest (const ParindexColumn *self, guint row);
/* Gives each row a denominator of its own. */
void parindex_column_make_fractions (ParindexColumn *self);

/* The way through big tables: a value with no more decimals than the column has, that fits it. */
static inline void
parindex_column_put (ParindexColumn *self,
                     guint           row,
                     gint64          coefficient,
                     int             scale)
{
  guint missing_decimals = (guint) (self->scale - scale);

  /* 32 bits times 10^9 cannot overflow 64. */
  if (G_LIKELY (self->width == 4 && missing_decimals <= 9 && coefficient == (gint32) coefficient && self->misfits == NULL))
    {
      gint64 own = missing_decimals == 0 ? coefficient : coefficient * parindex_pow10[missing_decimals];

      if (G_LIKELY (own == (gint32) own))
        {
          self->c32[row] = (gint32) own;
          self->states[row] = PARINDEX_CELL_STATE_OBSERVED;
          return;
        }
    }
  parindex_column_set_decimal (self, row, coefficient, scale);
}

G_END_DECLS
