/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <stdlib.h>

#include "analysis/parindex-shares-private.h"

gboolean
parindex_shares_takes_part (const ParindexShares *self,
                            guint                 i)
{
  return self->scored && parindex_totals_counts (self->plan, &self->scores[i]);
}

void
parindex_shares_get_equal_part (const ParindexShares *self,
                                mpq_ptr               out)
{
  mpq_set_ui (out, MAX (self->totals.n_there, 1), 1);
  mpq_div (out, self->totals.left, out);
}

static gboolean
is_extra (ParindexCriterion *node,
          guint              i)
{
  return parindex_criterion_plan (parindex_criterion_child (node, i))->extra;
}

static void
add_number (mpq_ptr               sum,
            const ParindexNumber *number)
{
  if (number != NULL)
    mpq_add (sum, sum, parindex_number_peek (number));
}

/* To which share of its own max that of a child grew: (m·M/Σm)/m, or (m + left/n)/m. */
static void
grow (const ParindexShares *self,
      guint                 i,
      mpq_ptr               factor)
{
  if (!self->shares_out)
    return;

  if (self->plan->not_applicable == PARINDEX_NOT_APPLICABLE_SHARE_BY_WEIGHT)
    {
      mpq_div (factor, self->max, self->totals.max);
      return;
    }
  parindex_shares_get_equal_part (self, factor);
  mpq_add (factor, factor, self->scores[i].max);
  mpq_div (factor, factor, self->scores[i].max);
}

static void
share_sum (ParindexShares    *self,
           ParindexCriterion *node)
{
  self->shares_out = self->plan->not_applicable != PARINDEX_NOT_APPLICABLE_DROP && !self->plan->extra
                     && mpq_sgn (self->totals.left) != 0 && mpq_sgn (self->totals.max) != 0;
  mpq_set (self->max, self->totals.max);
  if (self->shares_out)
    mpq_add (self->max, self->max, self->totals.left);

  for (guint i = 0; i < self->n; i++)
    {
      add_number (self->full_max, parindex_criterion_plan (parindex_criterion_child (node, i))->max);
      if (!parindex_shares_takes_part (self, i))
        continue;
      mpq_set_ui (self->factors[i], 1, 1);
      if (!is_extra (node, i))
        grow (self, i, self->factors[i]);
    }
}

static void
add_weights (ParindexShares *self)
{
  if (!parindex_aggregation_traits (self->plan->aggregation)->reads_weights)
    return;

  self->shares_out = self->plan->not_applicable == PARINDEX_NOT_APPLICABLE_SHARE_EQUALLY && mpq_sgn (self->totals.left) != 0;
  mpq_set (self->weight_sum, self->totals.weight);
  if (self->shares_out)
    mpq_add (self->weight_sum, self->weight_sum, self->totals.left);
  for (guint i = 0; i < self->n; i++)
    mpq_add (self->full_weight_sum, self->full_weight_sum, self->weights[i]);
}

/* From a point of what is read of a child to a point of its score. */
static void
count_percent (const ParindexShares *self,
               guint                 i)
{
  mpq_t hundred;

  if (self->plan->of != PARINDEX_BASIS_PERCENT)
    return;

  mpq_init (hundred);
  mpq_set_ui (hundred, 100, 1);
  mpq_mul (self->factors[i], self->factors[i], hundred);
  mpq_div (self->factors[i], self->factors[i], self->scores[i].max);
  mpq_clear (hundred);
}

/* Weights that are shared by weight cancel out. */
static void
share_weighted_mean (ParindexShares    *self,
                     ParindexCriterion *node)
{
  mpq_t over;

  mpq_init (over);
  if (self->shares_out)
    parindex_shares_get_equal_part (self, over);
  for (guint i = 0; i < self->n; i++)
    {
      if (!parindex_shares_takes_part (self, i))
        continue;
      mpq_add (self->factors[i], self->weights[i], over);
      mpq_div (self->factors[i], self->factors[i], self->weight_sum);
      count_percent (self, i);
    }
  mpq_clear (over);
}

typedef struct
{
  guint child;
  mpq_t value;
} Place;

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  return mpq_cmp (((const Place *) b)->value, ((const Place *) a)->value);
}

/* Children that are equal have equal parts of what their places count. */
static void
share_ties (ParindexShares *self,
            const Place    *places,
            mpq_t          *counts,
            guint           begin,
            guint           end)
{
  mpq_t part, n;

  mpq_inits (part, n, NULL);
  for (guint i = begin; i < end; i++)
    mpq_add (part, part, counts[i]);
  mpq_set_ui (n, end - begin, 1);
  mpq_div (part, part, n);
  for (guint i = begin; i < end; i++)
    {
      mpq_set (self->factors[places[i].child], part);
      count_percent (self, places[i].child);
    }
  mpq_clears (part, n, NULL);
}

static void
share_order (ParindexShares    *self,
             ParindexCriterion *node)
{
  Place *places = g_new (Place, self->n);
  mpq_t *counts = g_new (mpq_t, self->n);
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    if (parindex_shares_takes_part (self, i))
      {
        places[n].child = i;
        mpq_inits (places[n].value, counts[n], NULL);
        parindex_totals_read (self->plan, &self->scores[i], places[n++].value);
      }
  qsort (places, n, sizeof *places, compare_places);
  parindex_order_counts (self->plan, n, counts);
  for (guint begin = 0, end; begin < n; begin = end)
    {
      for (end = begin + 1; end < n && mpq_equal (places[end].value, places[begin].value); end++)
        ;
      share_ties (self, places, counts, begin, end);
    }
  for (guint i = 0; i < n; i++)
    mpq_clears (places[i].value, counts[i], NULL);
  g_free (places);
  g_free (counts);
}

/* A new aggregation is one more line here, where its score is a sum over its children. */
static void (*const share_funcs[PARINDEX_N_AGGREGATIONS]) (ParindexShares *self, ParindexCriterion *node) = {
  [PARINDEX_AGGREGATION_SUM] = share_sum,
  [PARINDEX_AGGREGATION_WEIGHTED_MEAN] = share_weighted_mean,
  [PARINDEX_AGGREGATION_MINIMUM] = share_order,
  [PARINDEX_AGGREGATION_MAXIMUM] = share_order,
  [PARINDEX_AGGREGATION_MEDIAN] = share_order,
  [PARINDEX_AGGREGATION_OWA] = share_order,
};

/* How much of a point of what the parts give a point of the score is. */
static void
get_scale (const ParindexShares    *self,
           ParindexCriterion       *node,
           const ParindexUnitScore *score,
           mpq_ptr                  factor)
{
  const ParindexNumber *scale = parindex_criterion_get_scale (node);

  mpq_set_ui (factor, 1, 1);
  if (scale != NULL && score->has_max)
    mpq_div (factor, parindex_number_peek (scale), self->max);
}

static void
add_up (ParindexShares *self,
        mpq_srcptr      scale)
{
  for (guint i = 0; i < self->n; i++)
    {
      mpq_mul (self->factors[i], self->factors[i], scale);
      if (!parindex_shares_takes_part (self, i))
        continue;
      mpq_mul (self->contributions[i], self->factors[i], self->scores[i].score);
      mpq_add (self->given, self->given, self->contributions[i]);
    }
}

/* Where the node has no score, nothing adds to it. */
static void
share (ParindexShares          *self,
       const ParindexSheet     *sheet,
       ParindexCriterion       *node,
       guint                    row,
       const ParindexUnitScore *score)
{
  mpq_t scale;

  if (!self->scored)
    return;

  mpq_init (scale);
  if (self->plan->aggregation != PARINDEX_AGGREGATION_SUM)
    {
      mpq_set (self->max, self->totals.max);
      mpq_set (self->full_max, self->max);
      add_weights (self);
    }
  if (self->adds_up)
    share_funcs[self->plan->aggregation](self, node);
  get_scale (self, node, score, scale);
  if (self->adds_up)
    add_up (self, scale);
  else
    {
      parindex_column_get_mpq (parindex_sheet_end_column (sheet, node), row, self->given);
      mpq_mul (self->given, self->given, scale);
    }
  mpq_clear (scale);
}

void
parindex_shares_get_values (const ParindexShares *self,
                            ParindexCriterion    *node,
                            ParindexUnitValues   *values)
{
  mpq_t weight;

  mpq_init (weight);
  parindex_unit_values_init (values, node);
  for (guint i = 0; i < self->n; i++)
    {
      if (!parindex_shares_takes_part (self, i))
        continue;
      mpq_set_ui (weight, 0, 1);
      if (self->shares_out)
        parindex_shares_get_equal_part (self, weight);
      if (self->weights[i] != NULL)
        mpq_add (weight, weight, self->weights[i]);
      if (self->weights[i] == NULL || mpq_sgn (weight) != 0)
        parindex_unit_values_add (values, parindex_criterion_child (node, i), self->weights[i] != NULL ? weight : NULL, &self->scores[i]);
    }
  mpq_clear (weight);
}

ParindexShares *
parindex_shares_new (const ParindexSheet     *sheet,
                     ParindexCriterion       *node,
                     guint                    row,
                     const ParindexUnitScore *score)
{
  ParindexShares *self = g_new0 (ParindexShares, 1);

  self->plan = parindex_criterion_plan (node);
  self->adds_up = share_funcs[self->plan->aggregation] != NULL;
  self->scored = score->state == PARINDEX_CELL_STATE_OBSERVED;
  self->n = parindex_criterion_n_children (node);
  self->scores = g_new (ParindexUnitScore, self->n);
  self->weights = g_new (mpq_srcptr, self->n);
  self->factors = g_new (mpq_t, self->n);
  self->contributions = g_new (mpq_t, self->n);
  mpq_inits (self->weight_sum, self->full_weight_sum, self->max, self->full_max, self->given, NULL);
  parindex_totals_init (&self->totals);
  for (guint i = 0; i < self->n; i++)
    {
      ParindexCriterion *child = parindex_criterion_child (node, i);

      mpq_inits (self->factors[i], self->contributions[i], NULL);
      self->weights[i] = parindex_sheet_weight (sheet, node, i, row);
      parindex_unit_score_init (&self->scores[i]);
      parindex_unit_score_compute (sheet, parindex_criterion_plan (child)->index, row, &self->scores[i], NULL, NULL);
      parindex_totals_add (&self->totals, self->plan, child, self->weights[i], &self->scores[i]);
    }
  share (self, sheet, node, row, score);

  return self;
}

void
parindex_shares_free (ParindexShares *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      parindex_unit_score_clear (&self->scores[i]);
      mpq_clears (self->factors[i], self->contributions[i], NULL);
    }
  parindex_totals_clear (&self->totals);
  mpq_clears (self->weight_sum, self->full_weight_sum, self->max, self->full_max, self->given, NULL);
  g_free (self->scores);
  g_free (self->weights);
  g_free (self->contributions);
  g_free (self->factors);
  g_free (self);
}
