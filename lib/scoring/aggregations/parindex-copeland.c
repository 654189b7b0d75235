/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <string.h>

#include "base/parindex-simd-private.h"
#include "model/parindex-assessment-private.h"
#include "scoring/aggregations/parindex-aggregations-private.h"

/* Copeland's rule: how many units one beats, less how many it loses to. It beats another where it is ahead on children with more than half the weight
 * of those on which both have a value; where they are equal each has half of the weight. A child that one of the two lacks says nothing about the
 * pair, in either direction. Copeland, "A reasonable social welfare function", 1951; Munda and Nardo, "Noncompensatory/nonlinear composite indicators
 * for ranking countries", 2009. */

/* Rows that the comparisons of one unit are done for at a time. */
#define BLOCK 1024

typedef struct
{
  ParindexCombining *combining;
  double **places;     /* of each child, by row: higher is better; NaN, which is neither above nor below anything: there is no value */
  gint64 *weights;     /* as integers; NULL: they are too large for that */
  const guint8 *ranked; /* NULL: all */
  gint64 *scores;
} Copeland;

typedef struct
{
  const ParindexOperand *operand;
} Order;

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const ParindexColumn *column = ((const Order *) user_data)->operand->column;
  guint one = *(const guint *) a, other = *(const guint *) b;
  mpq_t value, against;
  int order;

  if (parindex_column_is_decimal (column) && column->misfits == NULL)
    {
      gint64 x = parindex_column_coefficient (column, one), y = parindex_column_coefficient (column, other);

      return (x > y) - (x < y);
    }

  mpq_inits (value, against, NULL);
  parindex_column_get_mpq (column, one, value);
  parindex_column_get_mpq (column, other, against);
  order = mpq_cmp (value, against);
  mpq_clears (value, against, NULL);

  return order;
}

/* Factors are above 0: they change no order. */
static void
set_places (const ParindexCombining *combining,
            guint                    child,
            double                  *places)
{
  Order order = { &combining->operands[child] };
  g_autofree guint *rows = g_new (guint, combining->n);
  guint n = 0;

  for (guint row = 0; row < combining->n; row++)
    {
      places[row] = NAN;
      if (combining->left[row] && parindex_combining_has (combining, child, row))
        rows[n++] = row;
    }
  g_qsort_with_data (rows, n, sizeof *rows, compare_rows, &order);
  for (guint i = 0; i < n; i++)
    places[rows[i]] = i == 0 ? 0 : places[rows[i - 1]] + (compare_rows (&rows[i - 1], &rows[i], &order) != 0);
}

/* FALSE if sums over them could be too large. */
static gboolean
set_weights (Copeland *self)
{
  const ParindexWeightTable *table = &self->combining->combination->weights;
  gboolean fits = TRUE;
  mpz_t denominator, weight, sum;

  mpz_init_set_ui (denominator, 1);
  mpz_inits (weight, sum, NULL);
  for (guint i = 0; i < table->n_children; i++)
    mpz_lcm (denominator, denominator, mpq_denref (table->weights[i]));
  for (guint i = 0; i < table->n_children && fits; i++)
    {
      mpz_divexact (weight, denominator, mpq_denref (table->weights[i]));
      mpz_mul (weight, weight, mpq_numref (table->weights[i]));
      mpz_add (sum, sum, weight);
      fits = mpz_sizeinbase (sum, 2) <= 62 && parindex_mpz_to_i64 (weight, &self->weights[i]);
    }
  mpz_clears (denominator, weight, sum, NULL);

  return fits;
}

/* Adds the weight of a child to what one unit is ahead of each of the others, or takes it away. */
PARINDEX_SIMD static void
add_child (gint64 *restrict       ahead,
           double                 place,
           const double *restrict others,
           guint                  n,
           gint64                 weight)
{
  for (guint i = 0; i < n; i++)
    ahead[i] += (place > others[i] ? weight : 0) - (place < others[i] ? weight : 0);
}

static gboolean
is_ranked (const Copeland *self,
           guint           row)
{
  return self->combining->left[row] && (self->ranked == NULL || self->ranked[row]);
}

static void
settle_pair (Copeland *self,
             guint     one,
             guint     other,
             int       sign)
{
  if (is_ranked (self, other))
    self->scores[one] += sign;
  if (is_ranked (self, one))
    self->scores[other] -= sign;
}

/* One unit against those of rows begin … begin + n - 1. */
static void
compare_block (Copeland *self,
               guint     row,
               guint     begin,
               guint     n)
{
  gint64 ahead[BLOCK];

  memset (ahead, 0, n * sizeof *ahead);
  for (guint child = 0; child < self->combining->n_children; child++)
    if (!isnan (self->places[child][row]) && self->weights[child] != 0)
      add_child (ahead, self->places[child][row], self->places[child] + begin, n, self->weights[child]);
  for (guint i = 0; i < n; i++)
    if (self->combining->left[begin + i])
      settle_pair (self, row, begin + i, (ahead[i] > 0) - (ahead[i] < 0));
}

static void
compare_exactly (Copeland *self,
                 guint     one,
                 guint     other)
{
  const ParindexWeightTable *table = &self->combining->combination->weights;
  mpq_t ahead;

  mpq_init (ahead);
  for (guint child = 0; child < table->n_children; child++)
    {
      double place = self->places[child][one], against = self->places[child][other];

      if (place > against)
        mpq_add (ahead, ahead, table->weights[child]);
      else if (place < against)
        mpq_sub (ahead, ahead, table->weights[child]);
    }
  settle_pair (self, one, other, mpq_sgn (ahead));
  mpq_clear (ahead);
}

static void
compare_all (Copeland *self)
{
  const guint n = self->combining->n;

  for (guint row = 0; row < n; row++)
    {
      if (!self->combining->left[row])
        continue;
      for (guint at = row + 1; at < n && self->weights != NULL; at += BLOCK)
        compare_block (self, row, at, MIN (BLOCK, n - at));
      for (guint at = row + 1; at < n && self->weights == NULL; at++)
        if (self->combining->left[at])
          compare_exactly (self, row, at);
    }
}

static void
combine_columns (ParindexCombining *combining)
{
  Copeland self = { .combining = combining, .ranked = parindex_assessment_ranked (combining->assessment) };

  parindex_combining_complete (combining);
  self.places = g_new (double *, combining->n_children);
  self.weights = g_new (gint64, combining->n_children);
  self.scores = g_new0 (gint64, combining->n);
  if (!set_weights (&self))
    g_clear_pointer (&self.weights, g_free);
  for (guint child = 0; child < combining->n_children; child++)
    {
      self.places[child] = g_new (double, combining->n);
      set_places (combining, child, self.places[child]);
    }
  compare_all (&self);
  for (guint row = 0; row < combining->n; row++)
    if (combining->left[row])
      parindex_column_set_decimal (&combining->combination->column, row, self.scores[row], 0);
  memset (combining->left, FALSE, combining->n);
  for (guint child = 0; child < combining->n_children; child++)
    g_free (self.places[child]);
  g_free (self.places);
  g_free (self.weights);
  g_free (self.scores);
}

const ParindexAggregationOps parindex_copeland_ops = {
  .combine_columns = combine_columns,
};
