/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <string.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-quantise-private.h"
#include "base/parindex-simd-private.h"
#include "scoring/aggregations/parindex-power-mean-private.h"
#include "scoring/parindex-row-shares-private.h"

/* Power means in doubles, with a bound of how far they may be off: nearly always that is enough to tell the last digit. */

/* Rows that are worked on at a time. */
#define BLOCK 512

/* Half the distance of neighbouring doubles at 1. */
#define U 0x1p-53

/* Powers of ten that are exact in doubles. */
#define MAX_EXACT_POWER 22

typedef struct
{
  ParindexCombining *combining;
  gboolean has_power;
  mpq_t exact_power;
  double power;
  gboolean power_is_exact; /* and its inverse */
  double size;         /* what values are taken as parts of: logarithms near 0 are off by less */
  double *factors;     /* of each child: what its coefficients are multiplied by */
  long double *long_factors;
  double **weights;    /* of each group of units, one a child */
  long double **long_weights;
  gint64 *units;       /* what comes out: units / 10^decimals */
  gint16 *unit_decimals;
} Powers;

/* Of a block of rows. */
typedef struct
{
  double values[BLOCK];
  double weights[BLOCK];
  double terms[BLOCK];
  double sum[BLOCK];
  double rest[BLOCK];   /* what sum has lost */
  double size[BLOCK];   /* Σ |terms| */
  double weight[BLOCK];
  double weight_rest[BLOCK];
  double least[BLOCK];
  double most[BLOCK];
  ParindexLongValues of_row;
} Block;

/* Adds to two doubles that are their sum, exactly (Knuth). */
PARINDEX_SIMD static void
add_exactly (double *restrict       sums,
             double *restrict       rests,
             const double *restrict terms,
             guint                  n)
{
  for (guint i = 0; i < n; i++)
    {
      double total = sums[i] + terms[i];
      double part = total - sums[i];

      rests[i] += (sums[i] - (total - part)) + (terms[i] - part);
      sums[i] = total;
    }
}

PARINDEX_SIMD static void
add_sizes (double *restrict       sizes,
           const double *restrict terms,
           guint                  n)
{
  for (guint i = 0; i < n; i++)
    sizes[i] += fabs (terms[i]);
}

/* Each within 5 units U of itself; NaN where the child is not there. */
static void
read_values (const Powers *self,
             guint         child,
             guint         begin,
             guint         n,
             double       *values)
{
  const ParindexCombining *combining = self->combining;
  const ParindexColumn *column = combining->operands[child].column;
  double factor = self->factors[child];

  if (combining->doubles[child] != NULL)
    for (guint i = 0; i < n; i++)
      values[i] = combining->doubles[child][begin + i] * factor;
  else if (column->width == 4)
    for (guint i = 0; i < n; i++)
      values[i] = column->c32[begin + i] * factor;
  else
    for (guint i = 0; i < n; i++)
      values[i] = (double) parindex_column_coefficient (column, begin + i) * factor;
  for (guint i = 0; combining->doubles[child] == NULL && parindex_column_has_divisors (column) && i < n; i++)
    values[i] /= (double) parindex_column_divisor (column, begin + i);
  for (guint i = 0; column->states != NULL && i < n; i++)
    if (column->states[begin + i] != PARINDEX_CELL_STATE_OBSERVED)
      values[i] = NAN;
}

static inline guint
group_of (const Powers *self,
          guint         row)
{
  const guint32 *groups = self->combining->combination->weights.groups;

  return groups != NULL ? groups[row] : 0;
}

/* What is not there has no weight. */
static void
read_weights (const Powers *self,
              guint         child,
              guint         begin,
              guint         n,
              const double *values,
              double       *weights)
{
  const gboolean states = self->combining->operands[child].column->states != NULL;

  for (guint i = 0; i < n; i++)
    weights[i] = self->weights[group_of (self, begin + i)][child];
  for (guint i = 0; states && i < n; i++)
    if (isnan (values[i]))
      weights[i] = 0;
}

/* What has no weight adds nothing; what is out of the domain makes NaN. */
static void
make_terms (const Powers *self,
            guint         n,
            Block        *block)
{
  if (!self->has_power)
    for (guint i = 0; i < n; i++)
      block->terms[i] = block->weights[i] != 0 ? block->weights[i] * log (block->values[i]) : 0;
  else
    for (guint i = 0; i < n; i++)
      block->terms[i] = block->weights[i] == 0 ? 0 : block->values[i] >= 0 ? block->weights[i] * pow (block->values[i], self->power) : NAN;
}

static void
keep_extremes (guint  n,
               Block *block)
{
  for (guint i = 0; i < n; i++)
    if (block->weights[i] != 0 && block->values[i] > 0)
      {
        block->least[i] = fmin (block->least[i], block->values[i]);
        block->most[i] = fmax (block->most[i], block->values[i]);
      }
}

static void
add_child (const Powers *self,
           guint         child,
           guint         begin,
           guint         n,
           Block        *block)
{
  read_values (self, child, begin, n, block->values);
  read_weights (self, child, begin, n, block->values, block->weights);
  make_terms (self, n, block);
  add_exactly (block->sum, block->rest, block->terms, n);
  add_exactly (block->weight, block->weight_rest, block->weights, n);
  add_sizes (block->size, block->terms, n);
  if (!self->power_is_exact)
    keep_extremes (n, block);
}

/* The mean, and how far it may be off as a part of it: for each child 5 U for its value, 2 for log() or pow(), 2 for its weight and the product; then
 * 4 for the sums and the division, and 2 for exp() or the root. */
static double
finish_mean (const Powers *self,
             const Block  *block,
             guint         i,
             double       *error)
{
  double sum = block->sum[i] + block->rest[i];
  double weight = block->weight[i] + block->weight_rest[i];
  double mean = sum / weight;
  double size = block->size[i] / weight;

  if (!self->has_power)
    {
      *error = U * (8 * size + 8);
      return exp (mean);
    }

  /* Terms that were too small for a double do not show in such a sum. */
  if (!(mean > 0x1p-900 && mean < 0x1p900))
    return NAN;
  *error = U * (8 + 8 / fabs (self->power));
  if (!self->power_is_exact)
    *error += U * 3 * fmax (fabs (log (mean) / self->power), fmax (fabs (log (block->least[i])), fabs (log (block->most[i]))));

  return pow (mean, 1 / self->power);
}

static double
scale_by_ten (double value,
              int    power)
{
  return power >= 0 ? value * __builtin_powi (10, power) : value / __builtin_powi (10, -power);
}

/* FALSE if the doubles do not tell the last digit. */
static gboolean
round_mean (double  mean,
            double  error,
            gint64 *units,
            gint16 *decimals)
{
  double scaled, whole;
  int exponent;

  /* Far from where doubles lose digits. */
  if (!(mean > 0x1p-500 && mean < 0x1p500))
    return FALSE;

  exponent = PARINDEX_QUANTISE_DECIMALS - (int) floor (log10 (mean));
  if (ABS (exponent) >= MAX_EXACT_POWER)
    return FALSE;
  scaled = scale_by_ten (mean, exponent);
  /* Next to a power of ten. */
  if (scaled < PARINDEX_LEAST_UNITS)
    scaled = scale_by_ten (mean, ++exponent);
  error = scaled * (error + 6 * U);
  whole = nearbyint (scaled);
  if (fabs (scaled - whole) > 0.5 - error || !parindex_power_mean_is_in_place (whole, error))
    return FALSE;

  *units = (gint64) whole;
  *decimals = exponent;

  return TRUE;
}

/* The same in longer doubles, for one row. FALSE if a value is out of the domain. */
static gboolean
read_row (const Powers       *self,
          guint               row,
          ParindexLongValues *out)
{
  const ParindexCombining *combining = self->combining;
  guint group = group_of (self, row);

  out->n = 0;
  for (guint child = 0; child < combining->n_children; child++)
    {
      const ParindexColumn *column = combining->operands[child].column;
      long double value;

      if (!parindex_combining_has (combining, child, row) || self->weights[group][child] == 0)
        continue;
      value = (long double) parindex_column_coefficient (column, row) * self->long_factors[child] / (long double) parindex_column_divisor (column, row);
      if (value < 0 || (value == 0 && !(self->has_power && self->power > 0)))
        return FALSE;
      out->values[out->n] = value;
      out->weights[out->n++] = self->long_weights[group][child];
    }

  return out->n > 0;
}

static gboolean
round_row (const Powers       *self,
           guint               row,
           ParindexLongValues *of_row)
{
  int decimals;

  if (!parindex_combining_may (self->combining, row, PARINDEX_NO_INTEGERS) || !read_row (self, row, of_row)
      || !parindex_power_mean_round_quickly (of_row, self->has_power ? self->exact_power : NULL, &self->units[row], &decimals))
    return FALSE;
  self->unit_decimals[row] = decimals;

  return TRUE;
}

static void
finish_row (const Powers *self,
            Block        *block,
            guint         row,
            guint         i)
{
  double error = 0;
  double mean = finish_mean (self, block, i, &error);

  if (!parindex_combining_may (self->combining, row, PARINDEX_NO_DOUBLES))
    return;
  if (round_mean (mean * self->size, error, &self->units[row], &self->unit_decimals[row]) || round_row (self, row, &block->of_row))
    self->combining->left[row] = FALSE;
}

static void
work (guint    begin,
      guint    end,
      gpointer data)
{
  const Powers *self = data;
  g_autofree Block *block = g_new (Block, 1);
  g_autofree long double *numbers = g_new (long double, 2 * self->combining->n_children);

  for (guint at = begin; at < end; at += BLOCK)
    {
      guint n = MIN (BLOCK, end - at);

      memset (block, 0, sizeof *block);
      block->of_row = (ParindexLongValues){ 0, numbers, numbers + self->combining->n_children };
      for (guint i = 0; i < n; i++)
        block->least[i] = INFINITY;
      for (guint child = 0; child < self->combining->n_children; child++)
        add_child (self, child, at, n, block);
      for (guint i = 0; i < n; i++)
        finish_row (self, block, at + i, i);
    }
}

/* What each coefficient stands for. */
static void
set_factors (Powers *self)
{
  const ParindexCombining *combining = self->combining;
  const ParindexNumber *max = combining->plan->given;
  mpq_t factor, unit;

  self->size = max != NULL ? parindex_number_to_double (max) : 1;
  mpq_inits (factor, unit, NULL);
  for (guint child = 0; child < combining->n_children; child++)
    {
      const ParindexOperand *operand = &combining->operands[child];

      parindex_mpz_set_i64 (mpq_numref (unit), operand->column->divisor);
      mpz_set_ui (mpq_denref (unit), 1);
      parindex_mpz_mul_pow10 (mpq_numref (unit), operand->column->scale);
      mpq_div (factor, operand->factor, unit);
      self->long_factors[child] = parindex_power_mean_double (factor);
      if (combining->doubles[child] != NULL)
        mpq_set (factor, operand->factor);
      if (max != NULL)
        mpq_div (factor, factor, parindex_number_peek (max));
      self->factors[child] = parindex_mpq_to_double (factor);
    }
  mpq_clears (factor, unit, NULL);
}

/* FALSE if one is too small for a double. */
static gboolean
set_weights (Powers *self)
{
  const ParindexWeightTable *table = &self->combining->combination->weights;
  gboolean fits = TRUE;

  self->weights = g_new (double *, table->n_groups);
  self->long_weights = g_new (long double *, table->n_groups);
  for (guint group = 0; group < table->n_groups; group++)
    {
      self->weights[group] = g_new (double, table->n_children);
      self->long_weights[group] = g_new (long double, table->n_children);
      for (guint child = 0; child < table->n_children; child++)
        {
          mpq_srcptr weight = table->weights[group * table->n_children + child];

          self->weights[group][child] = parindex_mpq_to_double (weight);
          self->long_weights[group][child] = parindex_power_mean_double (weight);
          fits &= mpq_sgn (weight) == 0 || self->weights[group][child] > 0x1p-900;
        }
    }

  return fits;
}

static void
set_power (Powers *self)
{
  mpq_t back;

  mpq_init (back);
  self->has_power = parindex_power_of (self->combining->plan, self->exact_power);
  self->power = self->has_power ? parindex_mpq_to_double (self->exact_power) : 0;
  mpq_set_d (back, self->power);
  self->power_is_exact = !self->has_power || mpq_equal (back, self->exact_power);
  mpz_abs (mpq_numref (back), mpq_numref (back));
  self->power_is_exact &= !self->has_power || mpz_popcount (mpq_numref (back)) == 1;
  mpq_clear (back);
}

static void
put_units (const Powers *self,
           guint         row)
{
  ParindexColumn *column = &self->combining->combination->column;
  int decimals = self->unit_decimals[row];
  mpq_t value;

  if (decimals >= 0 && decimals <= PARINDEX_MAX_SCALE)
    {
      parindex_column_set_decimal (column, row, self->units[row], decimals);
      return;
    }

  mpq_init (value);
  parindex_power_mean_set_units (value, self->units[row], decimals);
  parindex_column_put_value (column, row, value);
  mpq_clear (value);
}

/* A cell takes the time of a logarithm. */
#define CELLS_PER_THREAD 100000

void
parindex_power_mean_combine_columns (ParindexCombining *self)
{
  const guint n_groups = self->combination->weights.n_groups;
  g_autofree double *factors = g_new (double, self->n_children);
  g_autofree long double *long_factors = g_new (long double, self->n_children);
  g_autofree gint64 *units = g_new (gint64, self->n);
  g_autofree gint16 *unit_decimals = g_new (gint16, self->n);
  g_autofree guint8 *left = g_memdup2 (self->left, self->n);
  Powers powers = { .combining = self, .factors = factors, .long_factors = long_factors, .units = units, .unit_decimals = unit_decimals };

  mpq_init (powers.exact_power);
  set_power (&powers);
  set_factors (&powers);
  if (set_weights (&powers))
    parindex_share_rows (self->n, self->n_threads, (guint64) self->n * self->n_children, CELLS_PER_THREAD, work, &powers);
  for (guint row = 0; row < self->n; row++)
    if (left[row] && !self->left[row])
      put_units (&powers, row);
  for (guint group = 0; group < n_groups; group++)
    {
      g_free (powers.weights[group]);
      g_free (powers.long_weights[group]);
    }
  g_free (powers.weights);
  g_free (powers.long_weights);
  mpq_clear (powers.exact_power);
}
