/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "scoring/parindex-node-build-private.h"
#include "scoring/parindex-row-shares-private.h"

static void
cut_free (gpointer data)
{
  parindex_column_clear (data);
  g_free (data);
}

static void
add_term (ParindexNodeBuild    *self,
          const ParindexColumn *column,
          mpq_srcptr            factor,
          mpq_t                *factors)
{
  self->linear.columns[self->linear.n_terms] = column;
  mpq_set (factors[self->linear.n_terms++], factor);
}

static void add_cut (ParindexNodeBuild *self, ParindexCriterion *node, mpq_ptr factor, mpq_t *factors);

/* What each term is multiplied by to give its part of the node's score when everything is observed. Terms are the leaves, and nodes that
 * have been combined; where a node below is capped or rounded no line runs through it either, and its results are the term. */
static void
gather_factors (ParindexNodeBuild *self,
                ParindexCriterion *node,
                mpq_t              factor,
                mpq_t             *factors)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (node);
  const ParindexNumber *scale = parindex_criterion_get_scale (node);
  mpq_t own, weight_sum;

  if (plan->index != self->node && parindex_criterion_adjusts_score (node))
    {
      add_cut (self, node, factor, factors);
      return;
    }

  mpq_inits (own, weight_sum, NULL);
  mpq_set (own, factor);

  if (scale != NULL)
    {
      mpq_mul (own, own, parindex_number_peek (scale));
      mpq_div (own, own, parindex_number_peek (plan->given));
    }
  if (parindex_sheet_is_end (self->sheet, node))
    {
      add_term (self, parindex_sheet_end_column (self->sheet, node), own, factors);
      mpq_clears (own, weight_sum, NULL);
      return;
    }

  for (guint i = 0; plan->aggregation == PARINDEX_AGGREGATION_WEIGHTED_MEAN && i < parindex_criterion_n_children (node); i++)
    mpq_add (weight_sum, weight_sum, parindex_number_peek (parindex_criterion_get_weight (parindex_criterion_child (node, i))));

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

/* Terms whose rows have denominators of their own stand apart. Where they are too large for that, or no sum of integers is wanted
 * behind them, such rows go by the definition. */
static void
take_fractions (ParindexNodeBuild *self)
{
  guint n = 0;
  gboolean fits = self->linear.lane == PARINDEX_LANE_64 && !self->is_adjusted;
  g_autofree gint64 *factors = g_new0 (gint64, self->linear.n_terms + 1);

  for (guint j = 0; j < self->linear.n_terms; j++)
    if (parindex_column_has_divisors (self->linear.columns[j]))
      {
        n++;
        fits = fits && parindex_mpz_to_i64 (self->linear.factors[j], &factors[j]) && parindex_fractions_take (self->linear.columns[j], factors[j]);
      }
  self->has_fractions = n > 0;
  self->beyond |= self->is_adjusted && n > 0;
  if (n > 0 && !fits && !self->is_adjusted)
    self->linear.lane = PARINDEX_LANE_BIG;
  if (n == 0 || !fits)
    return;

  self->column->fractions = parindex_fractions_new (self->column->n, n);
  for (guint j = 0; j < self->linear.n_terms; j++)
    if (parindex_column_has_divisors (self->linear.columns[j]))
      {
        parindex_fractions_add (self->column->fractions, self->linear.columns[j], factors[j]);
        mpz_set_ui (self->linear.factors[j], 0);
      }
}

/* Brings the leaves' factors and decimal scales over one denominator: integers from here on. */
static void
build_linear (ParindexNodeBuild *self)
{
  guint n = self->plan->end_leaf - self->plan->first_leaf;
  mpz_t *integers = g_new (mpz_t, n);
  mpq_t *factors = g_new (mpq_t, n);
  mpq_t one;
  mpz_t bound;

  self->linear = (ParindexLinear){ .columns = g_new (const ParindexColumn *, n), .factors = integers };
  for (guint j = 0; j < n; j++)
    {
      mpz_init (integers[j]);
      mpq_init (factors[j]);
    }
  mpq_init (one);
  mpq_set_ui (one, 1, 1);
  gather_factors (self, parindex_framework_node (self->sheet->framework, self->node), one, factors);

  mpz_set_ui (self->column->denominator, 1);
  for (guint j = 0; j < self->linear.n_terms; j++)
    {
      parindex_mpz_set_i64 (mpq_numref (one), 1);
      parindex_mpz_set_i64 (mpq_denref (one), parindex_pow10[self->linear.columns[j]->scale]);
      mpz_mul_ui (mpq_denref (one), mpq_denref (one), self->linear.columns[j]->divisor);
      mpq_mul (factors[j], factors[j], one);
      mpz_lcm (self->column->denominator, self->column->denominator, mpq_denref (factors[j]));
    }
  for (guint j = 0; j < n; j++)
    {
      mpz_divexact (integers[j], self->column->denominator, mpq_denref (factors[j]));
      mpz_mul (integers[j], integers[j], mpq_numref (factors[j]));
    }
  self->linear.ratios = factors;
  mpq_clear (one);

  mpz_init (bound);
  self->linear.lane = parindex_linear_lane (&self->linear, bound);
  /* The denominator takes part in products with the values. */
  if (self->linear.lane == PARINDEX_LANE_64 && mpz_sizeinbase (self->column->denominator, 2) > 62)
    self->linear.lane = PARINDEX_LANE_128;
  if (self->linear.lane == PARINDEX_LANE_128 && mpz_sizeinbase (self->column->denominator, 2) > 125)
    self->linear.lane = PARINDEX_LANE_BIG;
  take_fractions (self);
  if (self->is_adjusted)
    self->beyond |= self->linear.lane == PARINDEX_LANE_BIG
                    || !parindex_adjustment_init (&self->adjustment, parindex_framework_node (self->sheet->framework, self->node), bound,
                                                  self->column->denominator);
  mpz_clear (bound);
  if (self->beyond)
    mpz_set_ui (self->column->denominator, 1);
  self->column->lane = self->is_adjusted || self->beyond ? PARINDEX_LANE_64 : self->linear.lane;
}

static void
clear_linear (ParindexNodeBuild *self)
{
  for (guint j = 0; j < self->plan->end_leaf - self->plan->first_leaf; j++)
    {
      mpz_clear (self->linear.factors[j]);
      mpq_clear (self->linear.ratios[j]);
    }
  g_free (self->linear.factors);
  g_free (self->linear.ratios);
  g_free (self->linear.columns);
  g_clear_pointer (&self->cuts, g_ptr_array_unref);
}

static void
sum_range (ParindexNodeBuild *self,
           guint              begin,
           guint              end)
{
  ParindexNodeColumn *column = self->column;

  switch (self->linear.lane)
    {
    case PARINDEX_LANE_64:
      parindex_linear_sum_64 (&self->linear, begin, end, column->v64);
      if (column->fractions != NULL)
        parindex_fractions_sum (column->fractions, column->v64, begin, end);
      break;
    case PARINDEX_LANE_128:
      parindex_linear_sum_128 (&self->linear, begin, end, self->wide != NULL ? self->wide : column->v128);
      break;
    case PARINDEX_LANE_BIG:
    default:
      parindex_big_sums_sum (column->big, begin, end);
    }
}

static void
adjust_range (ParindexNodeBuild *self,
              guint              begin,
              guint              end)
{
  gint64 *values = self->column->v64;

  for (guint row = begin; row < end; row++)
    values[row] = parindex_adjustment_apply (&self->adjustment, self->wide != NULL ? self->wide[row] : values[row]);
}

static void
round_fractions (ParindexNodeBuild *self,
                 guint              begin,
                 guint              end,
                 gint64             denominator)
{
  ParindexNodeColumn *column = self->column;
  mpq_t value;

  mpq_init (value);
  for (guint row = begin; row < end; row++)
    if (!parindex_fractions_round (column->fractions, row, 1, denominator, &column->scores[row]))
      {
        parindex_node_column_get_score (column, row, value);
        column->scores[row] = parindex_mpq_to_double (value);
      }
  mpq_clear (value);
}

static void
round_range (ParindexNodeBuild *self,
             guint              begin,
             guint              end)
{
  ParindexNodeColumn *column = self->column;
  gint64 d64 = 1;
  __int128 d128 = 1;

  switch (column->lane)
    {
    case PARINDEX_LANE_64:
      parindex_mpz_to_i64 (column->denominator, &d64);
      if (column->fractions != NULL)
        round_fractions (self, begin, end, d64);
      else
        parindex_ratios_to_doubles (column->v64 + begin, end - begin, 1, d64, column->scores + begin);
      break;
    case PARINDEX_LANE_128:
      parindex_mpz_to_i128 (column->denominator, &d128);
      for (guint row = begin; row < end; row++)
        column->scores[row] = parindex_ratio_to_double_128 (column->v128[row], d128);
      break;
    case PARINDEX_LANE_BIG:
    default:
      for (guint row = begin; row < end; row++)
        column->scores[row] = parindex_big_sums_round (column->big, row);
    }
}

static void
work_share (guint    begin,
            guint    end,
            gpointer data)
{
  ParindexNodeBuild *self = data;

  sum_range (self, begin, end);
  if (self->is_adjusted)
    adjust_range (self, begin, end);
  if (!self->bare)
    round_range (self, begin, end);
}

/* Below this many cells a thread costs more than it brings (measured: a thread starts in some 40 µs). */
#define CELLS_PER_THREAD 2000000
/* A term with a denominator of its own takes two divisions. */
#define CELLS_PER_FRACTION 40

static void
work (ParindexNodeBuild *self)
{
  guint n = self->sheet->n_units;
  guint64 cells = (guint64) n * (self->linear.n_terms + CELLS_PER_FRACTION * (self->column->fractions != NULL ? self->column->fractions->n_terms : 0));

  parindex_share_rows (n, self->n_threads, cells, CELLS_PER_THREAD, work_share, self);
}

static void
allocate_values (ParindexNodeBuild *self)
{
  ParindexNodeColumn *column = self->column;

  if (self->is_adjusted && !self->beyond && self->linear.lane == PARINDEX_LANE_128)
    self->wide = g_new (__int128, column->n);
  switch (column->lane)
    {
    case PARINDEX_LANE_64:
      column->v64 = g_new0 (gint64, column->n);
      break;
    case PARINDEX_LANE_128:
      column->v128 = g_new (__int128, column->n);
      break;
    case PARINDEX_LANE_BIG:
    default:
      column->big = parindex_big_sums_new (&self->linear, self->cuts, column->denominator, column->n);
    }
  if (!self->bare)
    column->scores = g_new (double, column->n);
}

static void
build_init (ParindexNodeBuild   *self,
            const ParindexSheet *sheet,
            guint                node,
            guint                n_threads)
{
  ParindexCriterion *criterion = parindex_framework_node (sheet->framework, node);

  *self = (ParindexNodeBuild){ .sheet = sheet, .node = node, .n_threads = n_threads };
  self->cuts = g_ptr_array_new_with_free_func (cut_free);
  self->plan = parindex_criterion_plan (criterion);
  self->is_adjusted = parindex_criterion_adjusts_score (criterion);
  self->column = g_new0 (ParindexNodeColumn, 1);
  self->column->n = sheet->n_units;
  mpz_init (self->column->denominator);
  if (self->plan->max != NULL)
    self->column->max = parindex_number_ref (self->plan->max);

  build_linear (self);
}

static void
build_clear (ParindexNodeBuild *self)
{
  clear_linear (self);
  g_free (self->irregular);
  g_free (self->wide);
}

/* The integers as a column like those of cells. */
static ParindexColumn *
column_of_values (gint64 *values,
                  guint   n)
{
  ParindexColumn *column = g_new (ParindexColumn, 1);

  parindex_column_init (column, n);
  g_clear_pointer (&column->states, g_free);
  column->width = 8;
  column->c64 = values;
  for (guint row = 0; row < n; row++)
    column->max_abs = MAX (column->max_abs, (guint64) ABS (values[row]));

  return column;
}

static void
add_cut (ParindexNodeBuild *self,
         ParindexCriterion *node,
         mpq_ptr            factor,
         mpq_t             *factors)
{
  ParindexColumn *column;
  ParindexNodeBuild cut;
  mpq_t unit;

  build_init (&cut, self->sheet, parindex_criterion_plan (node)->index, self->n_threads);
  cut.bare = TRUE;
  self->beyond |= cut.beyond || cut.has_fractions;
  if (!self->beyond)
    {
      allocate_values (&cut);
      work (&cut);
      column = column_of_values (g_steal_pointer (&cut.column->v64), self->sheet->n_units);
      g_ptr_array_add (self->cuts, column);

      mpq_init (unit);
      mpq_set_z (unit, cut.column->denominator);
      mpq_div (unit, factor, unit);
      add_term (self, column, unit, factors);
      mpq_clear (unit);
    }
  build_clear (&cut);
  parindex_node_column_free (cut.column);
}

static ParindexNodeColumn *
build (ParindexNodeBuild *self,
       ParindexFaultFunc  fault_func,
       gpointer           user_data)
{
  parindex_node_build_find_irregular (self);
  allocate_values (self);
  if (!self->beyond)
    work (self);
  parindex_node_build_settle_irregular (self, fault_func, user_data);
  build_clear (self);

  return self->column;
}

ParindexNodeColumn *
parindex_node_column_new (const ParindexSheet *sheet,
                          guint                node,
                          guint                n_threads,
                          ParindexFaultFunc    fault_func,
                          gpointer             user_data)
{
  ParindexNodeBuild self;

  build_init (&self, sheet, node, n_threads);

  return build (&self, fault_func, user_data);
}

ParindexNodeColumn *
parindex_node_column_new_bare (const ParindexSheet *sheet,
                               guint                node)
{
  ParindexNodeBuild self;

  build_init (&self, sheet, node, 1);
  self.bare = TRUE;

  return build (&self, NULL, NULL);
}

void
parindex_node_column_free (ParindexNodeColumn *self)
{
  if (self == NULL)
    return;

  if (self->lane == PARINDEX_LANE_BIG)
    parindex_big_sums_free (self->big);
  else
    g_free (self->v64);
  mpz_clear (self->denominator);
  parindex_fractions_free (self->fractions);
  g_free (self->states);
  g_free (self->scores);
  g_free (self->percents);
  g_clear_pointer (&self->max, parindex_number_unref);
  g_free (self->max64);
  g_clear_pointer (&self->own, g_hash_table_unref);
  g_free (self);
}
