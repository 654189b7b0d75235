/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <stdlib.h>

#include "base/parindex-simd-private.h"
#include "scoring/aggregations/parindex-integers-private.h"

/* Averages over places instead of children: minimum, maximum, median, and the ordered weighted average (Yager, "On ordered weighted averaging
 * aggregation operators in multicriteria decisionmaking", 1988). */

/* Σ of the first @places ordered weights, where the part of a place counts in proportion. */
static void
sum_weights (const GPtrArray *weights,
             mpq_srcptr       places,
             mpq_ptr          sum)
{
  mpz_t whole;
  mpq_t part;
  guint n;

  mpz_init (whole);
  mpq_init (part);
  mpz_fdiv_q (whole, mpq_numref (places), mpq_denref (places));
  n = mpz_get_ui (whole);
  mpq_set_ui (sum, 0, 1);
  for (guint i = 0; i < n; i++)
    mpq_add (sum, sum, parindex_number_peek (weights->pdata[i]));
  if (n < weights->len)
    {
      mpq_set_z (part, whole);
      mpq_sub (part, places, part);
      mpq_mul (part, part, parindex_number_peek (weights->pdata[n]));
      mpq_add (sum, sum, part);
    }
  mpz_clear (whole);
  mpq_clear (part);
}

/* Where fewer children are there than weights, each place takes the part of them that falls to it: the quantifier of Yager, "Quantifier guided
 * aggregation using OWA operators", 1996, drawn through the weights as a line. */
static void
set_owa_counts (const GPtrArray *weights,
                guint            n,
                mpq_t           *counts)
{
  mpq_t places, before, total;

  mpq_inits (places, before, total, NULL);
  mpq_set_ui (places, weights->len, 1);
  sum_weights (weights, places, total);
  for (guint i = 0; i < n; i++)
    {
      mpq_set_ui (places, (gulong) (i + 1) * weights->len, n);
      mpq_canonicalize (places);
      sum_weights (weights, places, counts[i]);
      mpq_sub (counts[i], counts[i], before);
      mpq_add (before, before, counts[i]);
      mpq_div (counts[i], counts[i], total);
    }
  mpq_clears (places, before, total, NULL);
}

void
parindex_order_counts (const ParindexNodePlan *plan,
                       guint                   n,
                       mpq_t                  *counts)
{
  for (guint i = 0; i < n; i++)
    mpq_set_ui (counts[i], 0, 1);

  switch (plan->aggregation)
    {
    case PARINDEX_AGGREGATION_MINIMUM:
      mpq_set_ui (counts[n - 1], 1, 1);
      break;
    case PARINDEX_AGGREGATION_MAXIMUM:
      mpq_set_ui (counts[0], 1, 1);
      break;
    case PARINDEX_AGGREGATION_MEDIAN:
      mpq_set_ui (counts[(n - 1) / 2], 1, n % 2 == 0 ? 2 : 1);
      mpq_set (counts[n / 2], counts[(n - 1) / 2]);
      break;
    default:
      set_owa_counts (parindex_criterion_ordered_weights (plan->method), n, counts);
    }
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  return mpq_cmp (*(mpq_srcptr const *) b, *(mpq_srcptr const *) a);
}

static ParindexMessage
combine (const ParindexUnitValues *values,
         mpq_ptr                   out)
{
  g_autofree mpq_srcptr *sorted = g_new (mpq_srcptr, values->n);
  mpq_t *counts = g_new (mpq_t, values->n);
  mpq_t term;

  mpq_init (term);
  for (guint i = 0; i < values->n; i++)
    {
      mpq_init (counts[i]);
      sorted[i] = values->values[i];
    }
  qsort (sorted, values->n, sizeof *sorted, compare_values);
  parindex_order_counts (values->plan, values->n, counts);
  mpq_set_ui (out, 0, 1);
  for (guint i = 0; i < values->n; i++)
    {
      mpq_mul (term, counts[i], sorted[i]);
      mpq_add (out, out, term);
      mpq_clear (counts[i]);
    }
  g_free (counts);
  mpq_clear (term);

  return PARINDEX_N_MESSAGES;
}

static int
compare_integers (gconstpointer a,
                  gconstpointer b)
{
  const gint64 *one = a;
  const gint64 *other = b;

  return (*other > *one) - (*other < *one);
}

/* Ordered weights of all places as integers; FALSE if sums over them could be too large. Σ weights is their denominator. */
static gboolean
get_integer_weights (const ParindexNodePlan *plan,
                     guint64                 largest,
                     gint64                 *weights,
                     gint64                 *total)
{
  const GPtrArray *ordered = parindex_criterion_ordered_weights (plan->method);
  gboolean fits = TRUE;
  mpz_t denominator, weight, sum;

  mpz_init_set_ui (denominator, 1);
  mpz_inits (weight, sum, NULL);
  for (guint i = 0; i < ordered->len; i++)
    mpz_lcm (denominator, denominator, mpq_denref (parindex_number_peek (ordered->pdata[i])));
  for (guint i = 0; i < ordered->len && fits; i++)
    {
      mpq_srcptr number = parindex_number_peek (ordered->pdata[i]);

      mpz_divexact (weight, denominator, mpq_denref (number));
      mpz_mul (weight, weight, mpq_numref (number));
      mpz_add (sum, sum, weight);
      fits = parindex_mpz_to_i64 (weight, &weights[i]);
    }
  fits = fits && parindex_mpz_to_i64 (sum, total);
  mpz_mul_ui (sum, sum, MAX (largest, 1));
  fits = fits && mpz_sizeinbase (sum, 2) <= 62;
  mpz_clears (denominator, weight, sum, NULL);

  return fits;
}

/* The lowest, or the highest. */
static gint64
find_extreme (const gint64 *values,
              guint         n,
              gboolean      lowest)
{
  gint64 found = values[0];

  for (guint i = 1; i < n; i++)
    if (lowest ? values[i] < found : values[i] > found)
      found = values[i];

  return found;
}

PARINDEX_SIMD static guint64
count_up_to (const gint64 *restrict values,
             guint                  n,
             gint64                 limit)
{
  guint64 count = 0;

  for (guint i = 0; i < n; i++)
    count += values[i] <= limit;

  return count;
}

/* The least of those above a number that is not the largest. */
PARINDEX_SIMD static gint64
find_next (const gint64 *restrict values,
           guint                  n,
           gint64                 number)
{
  gint64 next = G_MAXINT64;

  for (guint i = 0; i < n; i++)
    next = values[i] > number && values[i] < next ? values[i] : next;

  return next;
}

/* The sum of the middle two, or twice the middle one: found by halving the range that it lies in, which moves nothing. */
static gint64
find_median (const gint64 *values,
             guint         n)
{
  const guint middle = (n - 1) / 2;
  gint64 low = find_extreme (values, n, TRUE), high = find_extreme (values, n, FALSE);

  while (low < high)
    {
      gint64 limit = low + (high - low) / 2;

      if (count_up_to (values, n, limit) > middle)
        high = limit;
      else
        low = limit + 1;
    }

  return low + (count_up_to (values, n, low) > n / 2 ? low : find_next (values, n, low));
}

/* What comes of values, over the times of the denominator that the column has; they change places. */
static gint64
combine_integers (ParindexAggregationKind kind,
                  gint64                 *values,
                  guint                   n,
                  const gint64           *weights)
{
  gint64 sum = 0;

  if (kind == PARINDEX_AGGREGATION_MINIMUM || kind == PARINDEX_AGGREGATION_MAXIMUM)
    return find_extreme (values, n, kind == PARINDEX_AGGREGATION_MINIMUM);
  if (kind == PARINDEX_AGGREGATION_MEDIAN)
    return find_median (values, n);

  qsort (values, n, sizeof *values, compare_integers);
  for (guint i = 0; i < n; i++)
    sum += weights[i] * values[i];

  return sum;
}

static void
combine_columns (ParindexCombining *self)
{
  const ParindexAggregationKind kind = self->plan->aggregation;
  g_autofree gint64 *values = g_new (gint64, self->n_children);
  g_autofree gint64 *weights = g_new (gint64, self->n_children);
  gint64 times = kind == PARINDEX_AGGREGATION_MEDIAN ? 2 : 1;
  ParindexIntegers integers;

  if (parindex_integers_init (&integers, self, G_MAXINT64 / 4)
      && (kind != PARINDEX_AGGREGATION_OWA || get_integer_weights (self->plan, integers.largest, weights, &times))
      && parindex_integers_begin_column (&integers, &self->combination->column, times))
    for (guint row = 0; row < self->n; row++)
      {
        guint n;

        if (!parindex_combining_may (self, row, PARINDEX_NO_INTEGERS))
          continue;
        n = parindex_integers_read (&integers, row, values);
        if (kind == PARINDEX_AGGREGATION_OWA && n < self->n_children)
          continue;
        parindex_integers_put (&integers, self, row, combine_integers (kind, values, n, weights));
      }
  parindex_integers_clear (&integers);
}

const ParindexAggregationOps parindex_order_ops = {
  .combine = combine,
  .combine_columns = combine_columns,
};
