/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <string.h>

#include "base/parindex-simd-private.h"
#include "model/parindex-column-private.h"

void
parindex_column_init (ParindexColumn *self,
                      guint           n)
{
  *self = (ParindexColumn){ .n = n, .divisor = 1 };
  self->states = g_malloc (n);
  memset (self->states, PARINDEX_CELL_STATE_MISSING, n);
}

void
parindex_column_clear (ParindexColumn *self)
{
  g_clear_pointer (&self->data, g_free);
  g_clear_pointer (&self->divisors, g_free);
  g_clear_pointer (&self->states, g_free);
  g_clear_pointer (&self->misfits, g_hash_table_unref);
}

void
parindex_column_put_misfit (ParindexColumn *self,
                            guint           row,
                            ParindexNumber *number)
{
  if (self->misfits == NULL)
    self->misfits = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) parindex_number_unref);
  g_hash_table_insert (self->misfits, GUINT_TO_POINTER (row), parindex_number_ref (number));
}

void
parindex_column_copy (const ParindexColumn *from,
                      ParindexColumn       *to)
{
  GHashTableIter iter;
  gpointer row, number;

  *to = *from;
  to->data = g_memdup2 (from->data, (gsize) from->n * from->width);
  to->divisors = from->divisors != NULL ? g_memdup2 (from->divisors, (gsize) from->n * sizeof *from->divisors) : NULL;
  to->states = g_malloc0 (from->n);
  if (from->states != NULL)
    memcpy (to->states, from->states, from->n);

  to->misfits = NULL;
  if (from->misfits == NULL)
    return;
  g_hash_table_iter_init (&iter, from->misfits);
  while (g_hash_table_iter_next (&iter, &row, &number))
    parindex_column_put_misfit (to, GPOINTER_TO_UINT (row), number);
}

/* A sealed column that was all observed has no states: give them back before it changes. */
static void
ensure_states (ParindexColumn *self)
{
  if (self->states == NULL)
    self->states = g_malloc0 (self->n);
}

static void
widen (ParindexColumn *self)
{
  gint64 *wide = g_new (gint64, self->n);

  for (guint i = 0; i < self->n; i++)
    wide[i] = self->c32[i];
  g_free (self->data);
  self->c64 = wide;
  self->width = 8;
}

PARINDEX_SIMD static void
extremes_32 (const gint32 *coefficients,
             guint         n,
             gint32       *least,
             gint32       *most)
{
  gint32 low = 0, high = 0;

  for (guint i = 0; i < n; i++)
    {
      low = MIN (low, coefficients[i]);
      high = MAX (high, coefficients[i]);
    }
  *least = low;
  *most = high;
}

PARINDEX_SIMD static void
extremes_64 (const gint64 *coefficients,
             guint         n,
             gint64       *least,
             gint64       *most)
{
  gint64 low = 0, high = 0;

  for (guint i = 0; i < n; i++)
    {
      low = MIN (low, coefficients[i]);
      high = MAX (high, coefficients[i]);
    }
  *least = low;
  *most = high;
}

static void
extremes (const ParindexColumn *self,
          gint64               *least,
          gint64               *most)
{
  gint32 least32, most32;

  *least = *most = 0;
  if (self->width == 4)
    {
      extremes_32 (self->c32, self->n, &least32, &most32);
      *least = least32;
      *most = most32;
    }
  else if (self->width == 8)
    extremes_64 (self->c64, self->n, least, most);
}

PARINDEX_SIMD static guint
count_unobserved (const guint8 *states,
                  guint         n)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += states[i] != PARINDEX_CELL_STATE_OBSERVED;

  return count;
}

static guint64
max_abs (const ParindexColumn *self)
{
  gint64 least, most;

  extremes (self, &least, &most);

  return MAX ((guint64) most, -(guint64) least);
}

/* Brings all coefficients to more decimals; FALSE if one would not fit. */
static gboolean
rescale (ParindexColumn *self,
         int             scale)
{
  gint64 factor = parindex_pow10[scale - self->scale];
  guint64 max = max_abs (self);

  if (max > (guint64) (G_MAXINT64 / factor))
    return FALSE;

  if (self->width == 4 && max * factor > G_MAXINT32)
    widen (self);
  if (self->width == 4)
    for (guint i = 0; i < self->n; i++)
      self->c32[i] *= factor;
  else
    for (guint i = 0; i < self->n; i++)
      self->c64[i] *= factor;
  self->scale = scale;

  return TRUE;
}

/* TRUE if the decimal fits the column, which is rescaled for it if need be; @coefficient is then at the column's scale. */
static gboolean
adapt (ParindexColumn *self,
       gint64         *coefficient,
       int             scale)
{
  if (self->width == 0)
    {
      self->c32 = g_new0 (gint32, self->n);
      self->width = 4;
      self->scale = scale;
    }

  while (scale > self->scale && *coefficient % 10 == 0)
    {
      *coefficient /= 10;
      scale--;
    }
  if (scale > self->scale && !rescale (self, scale))
    return FALSE;

  return !__builtin_mul_overflow (*coefficient, parindex_pow10[self->scale - scale], coefficient)
         && *coefficient != G_MININT64;
}

void
parindex_column_set_decimal (ParindexColumn *self,
                             guint           row,
                             gint64          coefficient,
                             int             scale)
{
  gint64 own = coefficient;

  ensure_states (self);
  self->states[row] = PARINDEX_CELL_STATE_OBSERVED;
  if (self->misfits != NULL)
    g_hash_table_remove (self->misfits, GUINT_TO_POINTER (row));

  if (!adapt (self, &own, scale))
    {
      ParindexNumber *number = parindex_number_new_from_decimal (coefficient, scale);

      parindex_column_put_misfit (self, row, number);
      parindex_number_unref (number);
      own = 0;
    }

  if (self->width == 4 && own != (gint32) own)
    widen (self);
  if (self->width == 4)
    self->c32[row] = own;
  else
    self->c64[row] = own;
}

void
parindex_column_set_number (ParindexColumn *self,
                            guint           row,
                            ParindexNumber *number)
{
  gint64 coefficient;
  int scale;

  if (parindex_number_to_decimal (number, &coefficient, &scale))
    {
      parindex_column_set_decimal (self, row, coefficient, scale);
      return;
    }

  parindex_column_set_decimal (self, row, 0, 0);
  parindex_column_put_misfit (self, row, number);
}

void
parindex_column_set_unobserved (ParindexColumn   *self,
                                guint             row,
                                ParindexCellState state)
{
  if (self->width != 0)
    parindex_column_set_decimal (self, row, 0, 0);
  ensure_states (self);
  self->states[row] = state;
}

/* To the nearest integer, halves to even, for |value| < 2^51, without a call into libm. */
static inline double
round_to_integer (double value)
{
  const double shift = 0x1.8p52;

  return value + shift - shift;
}

/* Doubles that are the nearest to coefficient / 10^decimals; the state of NaN is missing. Returns how many it took: the
 * next one needs the long way. */
static guint
doubles_at_scale (const double *restrict values,
                  gsize                  stride,
                  guint                  n,
                  double                 power,
                  gint32 *restrict       coefficients,
                  guint8 *restrict       states)
{
  for (guint i = 0; i < n; i++)
    {
      double value = values[i * stride];
      double scaled = value * power;
      double rounded = round_to_integer (scaled);

      if (G_LIKELY (fabs (scaled) < G_MAXINT32 && rounded / power == value))
        {
          coefficients[i] = (gint32) rounded;
          states[i] = PARINDEX_CELL_STATE_OBSERVED;
        }
      else if (isnan (value))
        {
          coefficients[i] = 0;
          states[i] = PARINDEX_CELL_STATE_MISSING;
        }
      else
        return i;
    }

  return n;
}

/* One double at a time, where the fast way does not reach. */
static gboolean
put_double (ParindexColumn *self,
            guint           row,
            double          value,
            int             decimals)
{
  ParindexNumber *number;
  gint64 coefficient;
  int scale;

  if (isnan (value))
    {
      parindex_column_set_unobserved (self, row, PARINDEX_CELL_STATE_MISSING);
      return TRUE;
    }
  if (parindex_decimal_from_double (value, &coefficient, &scale))
    {
      if (decimals >= 0 && scale > decimals)
        return FALSE;
      parindex_column_set_decimal (self, row, coefficient, scale);
      return TRUE;
    }

  number = parindex_number_new_from_double (value, NULL);
  if (number == NULL)
    return FALSE;
  /* Beyond 64 bits: many decimals, or a huge whole number. */
  if (decimals >= 0 && fabs (value) < 1e15)
    {
      parindex_number_unref (number);
      return FALSE;
    }
  parindex_column_set_number (self, row, number);
  parindex_number_unref (number);

  return TRUE;
}

static gboolean
put_doubles (ParindexColumn *self,
             const double   *values,
             gsize           stride,
             guint           begin,
             guint           end,
             int             decimals,
             guint          *bad_row)
{
  for (guint row = begin; row < end; row++)
    {
      /* As long as no value has brought the column to another width or scale. */
      if (self->width == 4 && self->scale == decimals)
        row += doubles_at_scale (values + row * stride, stride, end - row, (double) parindex_pow10[decimals],
                                 self->c32 + row, self->states + row);
      if (row < end && !put_double (self, row, values[row * stride], decimals))
        {
          *bad_row = row;
          return FALSE;
        }
    }

  return TRUE;
}

/* Columns taken together: their doubles in one row share a cache line. */
#define GROUP 8

/* Rows of GROUP adjacent columns, as long as every value is the nearest double to a coefficient that fits; returns how many. */
PARINDEX_SIMD static guint
group_at_scale (const double *restrict values,
                gsize                  stride,
                guint                  n,
                double                 power,
                gint32 *const          columns[GROUP])
{
  for (guint i = 0; i < n; i++)
    {
      const double *row = values + i * stride;
      gint32 coefficients[GROUP];
      gboolean all = TRUE;

      for (guint k = 0; k < GROUP; k++)
        {
          double scaled = row[k] * power;
          double rounded = round_to_integer (scaled);
          gboolean good = (fabs (scaled) < G_MAXINT32) & (rounded / power == row[k]);

          all &= good;
          coefficients[k] = (gint32) (good ? rounded : 0);
        }
      if (!all)
        return i;
      for (guint k = 0; k < GROUP; k++)
        columns[k][i] = coefficients[k];
    }

  return n;
}

/* The whole block at once where it is nothing but decimals of the stated scale; else how many rows were. */
static guint
put_group (ParindexColumn *columns,
           const double   *values,
           gsize           stride,
           guint           begin,
           guint           end,
           int             decimals)
{
  gint32 *coefficients[GROUP];
  guint n;

  for (guint k = 0; k < GROUP; k++)
    {
      if (columns[k].width != 4 || columns[k].scale != decimals)
        return 0;
      coefficients[k] = columns[k].c32 + begin;
    }

  n = group_at_scale (values + begin * stride, stride, end - begin, (double) parindex_pow10[decimals], coefficients);
  for (guint k = 0; k < GROUP; k++)
    memset (columns[k].states + begin, PARINDEX_CELL_STATE_OBSERVED, n);

  return n;
}

static gboolean
put_block (ParindexColumn *columns,
           guint           n_columns,
           const double   *values,
           guint           begin,
           guint           end,
           int             decimals,
           guint          *bad_row,
           guint          *bad_column)
{
  guint done = 0;

  for (guint k = 0; k < n_columns; k++)
    {
      if (k % GROUP == 0)
        done = decimals >= 0 && k + GROUP <= n_columns ? put_group (&columns[k], values + k, n_columns, begin, end, decimals) : 0;
      if (!put_doubles (&columns[k], values + k, n_columns, begin + done, end, decimals, bad_row))
        {
          *bad_column = k;
          return FALSE;
        }
    }

  return TRUE;
}

/* Rows taken at a time: their doubles stay in the second-level cache while one group of columns after the other picks its own. */
#define BLOCK 256

gboolean
parindex_columns_set_doubles (ParindexColumn *columns,
                              guint           n_columns,
                              guint           n_rows,
                              const double   *values,
                              int             decimals,
                              guint          *bad_row,
                              guint          *bad_column)
{
  for (guint k = 0; k < n_columns; k++)
    {
      parindex_column_init (&columns[k], n_rows);
      if (decimals >= 0)
        {
          columns[k].c32 = g_new0 (gint32, n_rows);
          columns[k].width = 4;
          columns[k].scale = decimals;
        }
    }

  for (guint begin = 0; begin < n_rows; begin += BLOCK)
    if (!put_block (columns, n_columns, values, begin, MIN (begin + BLOCK, n_rows), decimals, bad_row, bad_column))
      return FALSE;

  return TRUE;
}

PARINDEX_SIMD static gboolean
all_multiples_of_ten (const gint32 *coefficients,
                      guint         n)
{
  gint32 rest = 0;

  for (guint i = 0; i < n; i++)
    rest |= coefficients[i] % 10;

  return rest == 0;
}

/* Whole numbers that came with decimals, as doubles do: without them they fit more ways. A look at the first few spares most
 * columns the rest. */
static void
lower_scale (ParindexColumn *self)
{
  while (self->width == 4 && self->scale > 0 && self->misfits == NULL && all_multiples_of_ten (self->c32, MIN (self->n, 8))
         && all_multiples_of_ten (self->c32, self->n))
    {
      for (guint i = 0; i < self->n; i++)
        self->c32[i] /= 10;
      self->scale--;
    }
}

void
parindex_column_seal (ParindexColumn *self)
{
  gint64 least, most;

  lower_scale (self);
  extremes (self, &least, &most);
  self->max_abs = MAX ((guint64) most, -(guint64) least);
  self->has_negative = least < 0;
  self->n_unobserved = 0;
  if (self->states == NULL)
    return;

  self->n_unobserved = count_unobserved (self->states, self->n);
  if (self->n_unobserved == 0)
    g_clear_pointer (&self->states, g_free);
}

static ParindexNumber *
number_of_fraction (const ParindexColumn *self,
                    guint                 row)
{
  ParindexNumber *number;
  mpq_t value;

  mpq_init (value);
  parindex_column_get_mpq (self, row, value);
  number = parindex_number_new_take (value);
  mpq_clear (value);

  return number;
}

ParindexNumber *
parindex_column_number (const ParindexColumn *self,
                        guint                 row)
{
  ParindexNumber *misfit = parindex_column_misfit (self, row);

  if (misfit != NULL)
    return parindex_number_ref (misfit);
  if (parindex_column_is_decimal (self))
    return parindex_number_new_from_decimal (parindex_column_coefficient (self, row), self->scale);

  return number_of_fraction (self, row);
}

void
parindex_column_get_mpq (const ParindexColumn *self,
                         guint                 row,
                         mpq_ptr               out)
{
  const ParindexNumber *misfit = parindex_column_misfit (self, row);

  if (misfit != NULL)
    {
      mpq_set (out, parindex_number_peek (misfit));
      return;
    }

  parindex_mpz_set_i64 (mpq_numref (out), parindex_column_coefficient (self, row));
  parindex_mpz_set_i64 (mpq_denref (out), parindex_pow10[self->scale]);
  mpz_mul_ui (mpq_denref (out), mpq_denref (out), self->divisor);
  mpz_mul_ui (mpq_denref (out), mpq_denref (out), parindex_column_divisor (self, row));
  mpq_canonicalize (out);
}

double
parindex_column_double (const ParindexColumn *self,
                        guint                 row)
{
  const ParindexNumber *misfit;

  if (parindex_column_state (self, row) != PARINDEX_CELL_STATE_OBSERVED)
    return NAN;

  misfit = parindex_column_misfit (self, row);

  return misfit != NULL ? parindex_number_to_double (misfit)
                        : parindex_ratio_to_double (parindex_column_coefficient (self, row), parindex_pow10[self->scale]);
}
