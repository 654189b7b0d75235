/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <string.h>

#include "base/parindex-exact-private.h"
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
  double power;
  gboolean power_is_exact; /* and its inverse */
  double scale;        /* from the mean, as a part of the max, to units of the last place; not without a max */
  int decimals;        /* the same; G_MAXINT: they go by the mean */
  double *factors;     /* of each child: what its coefficients are multiplied by */
  double **weights;    /* of each group of units, one a child */
  gint64 *units;       /* what comes out: units / 10^decimals */
  gint16 *unit_decimals;
} Powers;

/* Of a block of rows. */
typedef struct
{
  double values[BLOCK];
  double sum[BLOCK];
  double rest[BLOCK];   /* what sum has lost */
  double size[BLOCK];   /* Σ |terms| */
  double weight[BLOCK];
  double weight_rest[BLOCK];
  double least[BLOCK];
  double most[BLOCK];
} Block;

/* Two doubles that are their sum, exactly (Knuth). */
static inline void
add_exactly (double *sum,
             double *rest,
             double  term)
{
  double total = *sum + term;
  double part = total - *sum;

  *rest += (*sum - (total - part)) + (term - part);
  *sum = total;
}

/* Each within 3 units U of itself; NaN where the child is not there. */
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

static inline double
weight_of (const Powers *self,
           guint         row,
           guint         child)
{
  const guint32 *groups = self->combining->combination->weights.groups;

  return self->weights[groups != NULL ? groups[row] : 0][child];
}

/* What is no number, or has no weight, adds nothing; what is out of the domain makes NaN. */
static void
add_child (const Powers *self,
           guint         child,
           guint         begin,
           guint         n,
           Block        *block)
{
  read_values (self, child, begin, n, block->values);
  for (guint i = 0; i < n; i++)
    {
      double x = block->values[i];
      double w = weight_of (self, begin + i, child);
      double term;

      if (isnan (x) || w == 0)
        continue;
      if (!self->has_power)
        term = w * log (x);
      else
        term = x >= 0 ? w * pow (x, self->power) : NAN;
      add_exactly (&block->sum[i], &block->rest[i], term);
      add_exactly (&block->weight[i], &block->weight_rest[i], w);
      block->size[i] += fabs (term);
      if (x > 0 && !self->power_is_exact)
        {
          block->least[i] = fmin (block->least[i], x);
          block->most[i] = fmax (block->most[i], x);
        }
    }
}

/* The mean, and how far it may be off as a part of it: for each child 3 U for its value, 2 for log() or pow(), 2 for its weight and the product; then
 * those of the sums, the division and the root. */
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
      *error = U * (12 * size + 12);
      return exp (mean);
    }

  /* Terms that were too small for a double do not show in such a sum. */
  if (!(mean > 0x1p-900 && mean < 0x1p900))
    return NAN;
  *error = U * (12 + 12 / fabs (self->power));
  if (!self->power_is_exact)
    *error += U * 3 * fmax (fabs (log (block->least[i])), fabs (log (block->most[i])));

  return pow (mean, 1 / self->power);
}

/* FALSE if the doubles do not tell the last digit. */
static gboolean
round_mean (const Powers *self,
            double        mean,
            double        error,
            gint64       *units,
            gint16       *decimals)
{
  int exponent = self->decimals;
  double scaled, whole;

  /* Far from where doubles lose digits. */
  if (!(mean > 0x1p-500 && mean < 0x1p500))
    return FALSE;
  if (exponent != G_MAXINT)
    scaled = mean * self->scale;
  else
    {
      double digits = log10 (mean);

      /* Near a power of ten it is not sure how many decimals there are. */
      if (fabs (digits - nearbyint (digits)) < 1e-12)
        return FALSE;
      exponent = 12 - (int) floor (digits);
      if (exponent < -MAX_EXACT_POWER || exponent > MAX_EXACT_POWER)
        return FALSE;
      scaled = exponent >= 0 ? mean * __builtin_powi (10, exponent) : mean / __builtin_powi (10, -exponent);
    }
  whole = nearbyint (scaled);
  if (fabs (scaled - whole) > 0.5 - scaled * (error + 4 * U))
    return FALSE;

  *units = (gint64) whole;
  *decimals = exponent;

  return TRUE;
}

static void
finish_row (const Powers *self,
            const Block  *block,
            guint         row,
            guint         i)
{
  double error = 0;
  double mean = finish_mean (self, block, i, &error);

  if (parindex_combining_may (self->combining, row, PARINDEX_NO_DOUBLES) && round_mean (self, mean, error, &self->units[row], &self->unit_decimals[row]))
    self->combining->left[row] = FALSE;
}

static void
work (guint    begin,
      guint    end,
      gpointer data)
{
  const Powers *self = data;
  g_autofree Block *block = g_new (Block, 1);

  for (guint at = begin; at < end; at += BLOCK)
    {
      guint n = MIN (BLOCK, end - at);

      memset (block, 0, sizeof *block);
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
  mpq_t factor, unit;

  mpq_inits (factor, unit, NULL);
  for (guint child = 0; child < combining->n_children; child++)
    {
      const ParindexOperand *operand = &combining->operands[child];

      mpq_set (factor, operand->factor);
      if (combining->plan->given != NULL)
        mpq_div (factor, factor, parindex_number_peek (combining->plan->given));
      if (combining->doubles[child] == NULL)
        {
          mpz_set_ui (mpq_numref (unit), 1);
          mpz_set_ui (mpq_denref (unit), operand->column->divisor);
          parindex_mpz_mul_pow10 (mpq_denref (unit), operand->column->scale);
          mpq_mul (factor, factor, unit);
        }
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
  for (guint group = 0; group < table->n_groups; group++)
    {
      self->weights[group] = g_new (double, table->n_children);
      for (guint child = 0; child < table->n_children; child++)
        {
          mpq_srcptr weight = table->weights[group * table->n_children + child];

          self->weights[group][child] = parindex_mpq_to_double (weight);
          fits &= mpq_sgn (weight) == 0 || self->weights[group][child] > 0x1p-900;
        }
    }

  return fits;
}

/* FALSE if the last place is beyond what doubles can be scaled to. */
static gboolean
set_scale (Powers *self)
{
  const ParindexNumber *max = self->combining->plan->given;
  gboolean fits;
  mpq_t scale;

  self->decimals = G_MAXINT;
  if (max == NULL)
    return TRUE;

  self->decimals = parindex_quantum_decimals (parindex_number_peek (max));
  fits = self->decimals >= 0 && self->decimals <= PARINDEX_MAX_SCALE;
  mpq_init (scale);
  if (fits)
    {
      parindex_mpz_set_i64 (mpq_numref (scale), parindex_pow10[self->decimals]);
      mpq_mul (scale, scale, parindex_number_peek (max));
      self->scale = parindex_mpq_to_double (scale);
    }
  mpq_clear (scale);

  return fits;
}

/* FALSE: p = 1 and p = -1 are rational. */
static gboolean
set_power (Powers *self)
{
  gboolean rational;
  mpq_t power, back;

  mpq_inits (power, back, NULL);
  self->has_power = parindex_power_of (self->combining->plan, power);
  rational = self->has_power && (mpq_cmp_si (power, 1, 1) == 0 || mpq_cmp_si (power, -1, 1) == 0);
  self->power = self->has_power ? parindex_mpq_to_double (power) : 0;
  mpq_set_d (back, self->power);
  self->power_is_exact = !self->has_power || (mpq_equal (back, power) && mpz_popcount (mpq_numref (back)) == 1);
  mpq_clears (power, back, NULL);

  return !rational;
}

static void
put_units (const Powers *self,
           guint         row)
{
  ParindexColumn *column = &self->combining->combination->column;
  int decimals = self->unit_decimals[row];
  g_autoptr (ParindexNumber) number = NULL;
  mpq_t value;

  if (decimals >= 0 && decimals <= PARINDEX_MAX_SCALE)
    {
      parindex_column_set_decimal (column, row, self->units[row], decimals);
      return;
    }

  mpq_init (value);
  parindex_mpz_set_i64 (mpq_numref (value), self->units[row]);
  parindex_mpz_mul_pow10 (decimals < 0 ? mpq_numref (value) : mpq_denref (value), ABS (decimals));
  number = parindex_number_new_take (value);
  parindex_column_set_number (column, row, number);
  mpq_clear (value);
}

/* A cell takes the time of a logarithm. */
#define CELLS_PER_THREAD 100000

void
parindex_power_mean_combine_columns (ParindexCombining *self)
{
  g_autofree double *factors = g_new (double, self->n_children);
  g_autofree gint64 *units = g_new (gint64, self->n);
  g_autofree gint16 *unit_decimals = g_new (gint16, self->n);
  g_autofree guint8 *left = g_memdup2 (self->left, self->n);
  Powers powers = { .combining = self, .factors = factors, .units = units, .unit_decimals = unit_decimals };

  if (!set_power (&powers) || !set_scale (&powers))
    return;

  set_factors (&powers);
  if (set_weights (&powers))
    parindex_share_rows (self->n, self->n_threads, (guint64) self->n * self->n_children, CELLS_PER_THREAD, work, &powers);
  for (guint row = 0; row < self->n; row++)
    if (left[row] && !self->left[row])
      put_units (&powers, row);
  for (guint group = 0; group < self->combination->weights.n_groups; group++)
    g_free (powers.weights[group]);
  g_free (powers.weights);
}
