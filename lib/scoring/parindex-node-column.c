/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "scoring/parindex-node-column-private.h"

typedef struct
{
  const ParindexSheet *sheet;
  guint node;
  const ParindexNodePlan *plan;
  ParindexNodeColumn *column;
  ParindexLinear linear;
  guint8 *irregular; /* rows with a cell that is not observed (1, 2) or beyond the columns (4); NULL: none */
} Build;

static void
own_free (gpointer data)
{
  parindex_unit_score_clear (data);
  g_free (data);
}

/* What a leaf's value is multiplied by to give its part of the node's score when everything is observed. */
static void
gather_factors (Build             *self,
                ParindexCriterion *node,
                mpq_t              factor,
                mpq_t             *factors)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (node);
  const ParindexNumber *scale = parindex_criterion_get_scale (node);
  gboolean leaf = parindex_criterion_is_leaf (node);
  mpq_t own, weight_sum;

  mpq_inits (own, weight_sum, NULL);
  mpq_set (own, factor);

  if (leaf && scale != NULL)
    {
      mpq_mul (own, own, parindex_number_peek (scale));
      mpq_div (own, own, parindex_number_peek (parindex_criterion_get_max (node)));
    }
  if (leaf)
    {
      mpq_set (factors[plan->first_leaf - self->plan->first_leaf], own);
      mpq_clears (own, weight_sum, NULL);
      return;
    }

  for (guint i = 0; plan->aggregation == PARINDEX_AGGREGATION_WEIGHTED_MEAN && i < parindex_criterion_n_children (node); i++)
    mpq_add (weight_sum, weight_sum, parindex_number_peek (parindex_criterion_get_weight (parindex_criterion_child (node, i))));

  if (scale != NULL)
    {
      /* The node's max before scaling: what its children give. */
      mpq_t max;

      mpq_init (max);
      if (plan->aggregation == PARINDEX_AGGREGATION_SUM)
        for (guint i = 0; i < parindex_criterion_n_children (node); i++)
          mpq_add (max, max, parindex_number_peek (parindex_criterion_plan (parindex_criterion_child (node, i))->max));
      else if (plan->of == PARINDEX_BASIS_PERCENT)
        mpq_set_ui (max, 100, 1);
      else
        mpq_set (max, parindex_number_peek (parindex_criterion_plan (parindex_criterion_child (node, 0))->max));
      mpq_mul (own, own, parindex_number_peek (scale));
      mpq_div (own, own, max);
      mpq_clear (max);
    }

  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    {
      ParindexCriterion *child = parindex_criterion_child (node, i);
      mpq_t below, hundred;

      mpq_inits (below, hundred, NULL);
      mpq_set (below, own);
      if (plan->aggregation == PARINDEX_AGGREGATION_WEIGHTED_MEAN)
        {
          mpq_mul (below, below, parindex_number_peek (parindex_criterion_get_weight (child)));
          mpq_div (below, below, weight_sum);
          if (plan->of == PARINDEX_BASIS_PERCENT)
            {
              mpq_set_ui (hundred, 100, 1);
              mpq_mul (below, below, hundred);
              mpq_div (below, below, parindex_number_peek (parindex_criterion_plan (child)->max));
            }
        }
      gather_factors (self, child, below, factors);
      mpq_clears (below, hundred, NULL);
    }
  mpq_clears (own, weight_sum, NULL);
}

/* Brings the leaves' factors and decimal scales over one denominator: integers from here on. */
static void
build_linear (Build *self)
{
  guint n = self->plan->end_leaf - self->plan->first_leaf;
  const ParindexColumn **columns = g_new (const ParindexColumn *, n);
  mpz_t *integers = g_new (mpz_t, n);
  mpq_t *factors = g_new (mpq_t, n);
  mpq_t one;
  mpz_t bound;

  for (guint j = 0; j < n; j++)
    mpq_init (factors[j]);
  mpq_init (one);
  mpq_set_ui (one, 1, 1);
  gather_factors (self, parindex_framework_node (self->sheet->framework, self->node), one, factors);

  mpz_set_ui (self->column->denominator, 1);
  for (guint j = 0; j < n; j++)
    {
      columns[j] = &self->sheet->columns[self->plan->first_leaf + j];
      parindex_mpz_set_i64 (mpq_numref (one), 1);
      parindex_mpz_set_i64 (mpq_denref (one), parindex_pow10[columns[j]->scale]);
      mpz_mul_ui (mpq_denref (one), mpq_denref (one), columns[j]->divisor);
      mpq_mul (factors[j], factors[j], one);
      mpz_lcm (self->column->denominator, self->column->denominator, mpq_denref (factors[j]));
    }
  for (guint j = 0; j < n; j++)
    {
      mpz_init (integers[j]);
      mpz_divexact (integers[j], self->column->denominator, mpq_denref (factors[j]));
      mpz_mul (integers[j], integers[j], mpq_numref (factors[j]));
      mpq_clear (factors[j]);
    }
  mpq_clear (one);
  g_free (factors);

  self->linear = (ParindexLinear){ .n_terms = n, .columns = columns, .factors = integers };
  mpz_init (bound);
  self->linear.lane = parindex_linear_lane (&self->linear, bound);
  /* The denominator takes part in products with the values. */
  if (self->linear.lane == PARINDEX_LANE_64 && mpz_sizeinbase (self->column->denominator, 2) > 62)
    self->linear.lane = PARINDEX_LANE_128;
  if (self->linear.lane == PARINDEX_LANE_128 && mpz_sizeinbase (self->column->denominator, 2) > 125)
    self->linear.lane = PARINDEX_LANE_BIG;
  mpz_clear (bound);
  self->column->lane = self->linear.lane;
}

static void
clear_linear (Build *self)
{
  for (guint j = 0; j < self->linear.n_terms; j++)
    mpz_clear (self->linear.factors[j]);
  g_free (self->linear.factors);
  g_free ((gpointer) self->linear.columns);
}

static void
find_irregular (Build *self)
{
  guint n = self->sheet->n_units;

  for (guint j = 0; j < self->linear.n_terms; j++)
    {
      const ParindexColumn *column = self->linear.columns[j];
      GHashTableIter iter;
      gpointer row;

      if ((column->states == NULL || column->n_unobserved == 0) && column->misfits == NULL && column->divisors == NULL)
        continue;
      if (self->irregular == NULL)
        self->irregular = g_malloc0 (n);
      for (guint i = 0; column->divisors != NULL && i < n; i++)
        self->irregular[i] |= 4;
      for (guint i = 0; column->states != NULL && i < n; i++)
        self->irregular[i] |= column->states[i];
      if (column->misfits == NULL)
        continue;
      g_hash_table_iter_init (&iter, column->misfits);
      while (g_hash_table_iter_next (&iter, &row, NULL))
        self->irregular[GPOINTER_TO_UINT (row)] |= 4;
    }
}

static gpointer
sum_range (Build *self,
           guint  begin,
           guint  end)
{
  ParindexNodeColumn *column = self->column;

  switch (column->lane)
    {
    case PARINDEX_LANE_64:
      parindex_linear_sum_64 (&self->linear, begin, end, column->v64);
      break;
    case PARINDEX_LANE_128:
      parindex_linear_sum_128 (&self->linear, begin, end, column->v128);
      break;
    case PARINDEX_LANE_BIG:
    default:
      for (guint row = begin; row < end; row++)
        parindex_linear_sum_big (&self->linear, row, column->vbig[row]);
    }

  return NULL;
}

static void
round_range (Build *self,
             guint  begin,
             guint  end)
{
  ParindexNodeColumn *column = self->column;
  gint64 d64 = 1;
  __int128 d128 = 1;
  mpq_t value;

  switch (column->lane)
    {
    case PARINDEX_LANE_64:
      parindex_mpz_to_i64 (column->denominator, &d64);
      for (guint row = begin; row < end; row++)
        column->scores[row] = parindex_ratio_to_double (column->v64[row], d64);
      break;
    case PARINDEX_LANE_128:
      parindex_mpz_to_i128 (column->denominator, &d128);
      for (guint row = begin; row < end; row++)
        column->scores[row] = parindex_ratio_to_double_128 (column->v128[row], d128);
      break;
    case PARINDEX_LANE_BIG:
    default:
      mpq_init (value);
      for (guint row = begin; row < end; row++)
        {
          mpz_set (mpq_numref (value), column->vbig[row]);
          mpz_set (mpq_denref (value), column->denominator);
          mpq_canonicalize (value);
          column->scores[row] = parindex_mpq_to_double (value);
        }
      mpq_clear (value);
    }
}

typedef struct
{
  Build *build;
  guint begin;
  guint end;
} Share;

static gpointer
work_share (gpointer data)
{
  Share *share = data;

  sum_range (share->build, share->begin, share->end);
  round_range (share->build, share->begin, share->end);

  return NULL;
}

/* Below this many cells a thread costs more than it brings (measured: a thread starts in some 40 µs). */
#define CELLS_PER_THREAD 2000000

static void
work (Build *self,
      guint  n_threads)
{
  guint n = self->sheet->n_units;
  guint64 cells = (guint64) n * self->linear.n_terms;
  g_autofree Share *shares = NULL;
  g_autofree GThread **threads = NULL;

  if (n_threads == 0)
    n_threads = g_get_num_processors ();
  n_threads = CLAMP (cells / CELLS_PER_THREAD, 1, n_threads);

  shares = g_new (Share, n_threads);
  threads = g_new0 (GThread *, n_threads);
  for (guint i = 0; i < n_threads; i++)
    {
      shares[i] = (Share){ self, (guint64) n * i / n_threads, (guint64) n * (i + 1) / n_threads };
      if (i > 0)
        threads[i] = g_thread_try_new ("parindex", work_share, &shares[i], NULL);
    }
  work_share (&shares[0]);
  for (guint i = 1; i < n_threads; i++)
    if (threads[i] != NULL)
      g_thread_join (threads[i]);
    else
      work_share (&shares[i]);
}

static void
allocate_values (Build *self)
{
  ParindexNodeColumn *column = self->column;

  switch (column->lane)
    {
    case PARINDEX_LANE_64:
      column->v64 = g_new (gint64, column->n);
      break;
    case PARINDEX_LANE_128:
      column->v128 = g_new (__int128, column->n);
      break;
    case PARINDEX_LANE_BIG:
    default:
      column->vbig = g_new (mpz_t, column->n);
      for (guint row = 0; row < column->n; row++)
        mpz_init (column->vbig[row]);
    }
  column->scores = g_new (double, column->n);
}

/* Where all nodes below are plain sums under one policy, a unit with cells that drop out needs no rational numbers: the
 * coefficients of such cells are 0, and only its maximum is its own. */
static gboolean
is_plain_sum (Build *self)
{
  for (guint i = self->plan->index; i < self->plan->end; i++)
    {
      ParindexCriterion *node = parindex_framework_node (self->sheet->framework, i);
      const ParindexNodePlan *plan = parindex_criterion_plan (node);

      if (parindex_criterion_is_leaf (node) ? plan->max == NULL
                                            : plan->aggregation != PARINDEX_AGGREGATION_SUM
                                                || parindex_criterion_get_scale (node) != NULL
                                                || plan->missing != self->plan->missing)
        return FALSE;
    }

  return self->column->lane == PARINDEX_LANE_64;
}

/* The leaves' maxima over one denominator; FALSE if they do not fit. */
static gboolean
integer_maxima (Build  *self,
                gint64 *maxima)
{
  mpz_t denominator, integer;
  gboolean fits = TRUE;
  gint64 total = 0;

  mpz_init_set_ui (denominator, 1);
  mpz_init (integer);
  for (guint j = 0; j < self->linear.n_terms; j++)
    mpz_lcm (denominator, denominator,
             mpq_denref (parindex_number_peek (parindex_criterion_plan (parindex_framework_leaf (self->sheet->framework, self->plan->first_leaf + j))->max)));
  fits = parindex_mpz_to_i64 (denominator, &self->column->max_denominator);
  for (guint j = 0; fits && j < self->linear.n_terms; j++)
    {
      mpq_srcptr max = parindex_number_peek (parindex_criterion_plan (parindex_framework_leaf (self->sheet->framework, self->plan->first_leaf + j))->max);

      mpz_divexact (integer, denominator, mpq_denref (max));
      mpz_mul (integer, integer, mpq_numref (max));
      fits = parindex_mpz_to_i64 (integer, &maxima[j]) && !__builtin_add_overflow (total, maxima[j], &total);
    }
  mpz_clears (denominator, integer, NULL);

  return fits;
}

static void
settle_sum (Build        *self,
            guint         row,
            const gint64 *maxima)
{
  ParindexNodeColumn *column = self->column;
  gboolean missing = FALSE;
  guint n_observed = 0;
  gint64 max = 0;

  for (guint j = 0; j < self->linear.n_terms; j++)
    switch (parindex_column_state (self->linear.columns[j], row))
      {
      case PARINDEX_CELL_STATE_OBSERVED:
        n_observed++;
        max += maxima[j];
        break;
      case PARINDEX_CELL_STATE_MISSING:
        missing = TRUE;
        break;
      case PARINDEX_CELL_STATE_NOT_APPLICABLE:
      default:
        break;
      }

  column->max64[row] = max;
  if (missing && (n_observed == 0 || self->plan->missing != PARINDEX_MISSING_SKIP))
    column->states[row] = PARINDEX_CELL_STATE_MISSING;
  else if (n_observed == 0)
    column->states[row] = PARINDEX_CELL_STATE_NOT_APPLICABLE;
}

static void
settle_own (Build            *self,
            guint             row,
            ParindexFaultFunc fault_func,
            gpointer          user_data)
{
  ParindexNodeColumn *column = self->column;
  ParindexUnitScore *score = g_new (ParindexUnitScore, 1);

  parindex_unit_score_init (score);
  parindex_unit_score_compute (self->sheet, self->node, row, score, fault_func, user_data);
  column->states[row] = score->state;
  if (score->state != PARINDEX_CELL_STATE_OBSERVED)
    {
      own_free (score);
      return;
    }

  column->scores[row] = parindex_mpq_to_double (score->score);
  if (column->own == NULL)
    column->own = g_hash_table_new_full (NULL, NULL, NULL, own_free);
  g_hash_table_insert (column->own, GUINT_TO_POINTER (row), score);
}

static void
settle_irregular (Build            *self,
                  ParindexFaultFunc fault_func,
                  gpointer          user_data)
{
  ParindexNodeColumn *column = self->column;
  g_autofree gint64 *maxima = NULL;
  gint64 full = 0;

  if (self->irregular == NULL)
    return;

  column->states = g_malloc0 (column->n);
  if (is_plain_sum (self))
    {
      maxima = g_new (gint64, self->linear.n_terms);
      if (!integer_maxima (self, maxima))
        g_clear_pointer (&maxima, g_free);
    }
  if (maxima != NULL)
    {
      for (guint j = 0; j < self->linear.n_terms; j++)
        full += maxima[j];
      column->max64 = g_new (gint64, column->n);
      for (guint row = 0; row < column->n; row++)
        column->max64[row] = full;
    }

  for (guint row = 0; row < column->n; row++)
    {
      if (self->irregular[row] == 0)
        continue;
      if (maxima != NULL && self->irregular[row] < 4)
        settle_sum (self, row, maxima);
      else
        settle_own (self, row, fault_func, user_data);
      if (column->states[row] != PARINDEX_CELL_STATE_OBSERVED)
        column->scores[row] = NAN;
    }
}

ParindexNodeColumn *
parindex_node_column_new (const ParindexSheet *sheet,
                          guint                node,
                          guint                n_threads,
                          ParindexFaultFunc    fault_func,
                          gpointer             user_data)
{
  Build self = { .sheet = sheet, .node = node };

  self.column = g_new0 (ParindexNodeColumn, 1);
  self.column->n = sheet->n_units;
  mpz_init (self.column->denominator);
  self.plan = parindex_criterion_plan (parindex_framework_node (sheet->framework, node));
  if (self.plan->max != NULL)
    self.column->max = parindex_number_ref (self.plan->max);

  build_linear (&self);
  find_irregular (&self);
  allocate_values (&self);
  work (&self, n_threads);
  settle_irregular (&self, fault_func, user_data);

  clear_linear (&self);
  g_free (self.irregular);

  return self.column;
}

void
parindex_node_column_free (ParindexNodeColumn *self)
{
  if (self == NULL)
    return;

  if (self->lane == PARINDEX_LANE_BIG)
    for (guint row = 0; row < self->n; row++)
      mpz_clear (self->vbig[row]);
  g_free (self->v64);
  mpz_clear (self->denominator);
  g_free (self->states);
  g_free (self->scores);
  g_free (self->percents);
  g_clear_pointer (&self->max, parindex_number_unref);
  g_free (self->max64);
  g_clear_pointer (&self->own, g_hash_table_unref);
  g_free (self);
}
