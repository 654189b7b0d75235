/* SPDX-License-Identifier: LGPL-2.1-or-later */
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

/* Weights that are shared by weight cancel out. */
static void
share_weighted_mean (ParindexShares    *self,
                     ParindexCriterion *node)
{
  mpq_t over, hundred;

  mpq_inits (over, hundred, NULL);
  mpq_set_ui (hundred, 100, 1);
  self->shares_out = self->plan->not_applicable == PARINDEX_NOT_APPLICABLE_SHARE_EQUALLY && mpq_sgn (self->totals.left) != 0;
  mpq_set (self->weight_sum, self->totals.weight);
  if (self->shares_out)
    {
      mpq_add (self->weight_sum, self->weight_sum, self->totals.left);
      parindex_shares_get_equal_part (self, over);
    }

  for (guint i = 0; i < self->n; i++)
    {
      const ParindexNumber *weight = parindex_criterion_get_weight (parindex_criterion_child (node, i));

      add_number (self->full_weight_sum, weight);
      if (!parindex_shares_takes_part (self, i))
        continue;
      mpq_add (self->factors[i], parindex_number_peek (weight), over);
      mpq_div (self->factors[i], self->factors[i], self->weight_sum);
      if (self->plan->of == PARINDEX_BASIS_PERCENT)
        {
          mpq_mul (self->factors[i], self->factors[i], hundred);
          mpq_div (self->factors[i], self->factors[i], self->scores[i].max);
        }
    }
  mpq_set (self->max, self->totals.max);
  mpq_set (self->full_max, self->max);
  mpq_clears (over, hundred, NULL);
}

/* A new aggregation is one more function here. */
static void (*const share_funcs[]) (ParindexShares *self, ParindexCriterion *node) = {
  [PARINDEX_AGGREGATION_SUM] = share_sum,
  [PARINDEX_AGGREGATION_WEIGHTED_MEAN] = share_weighted_mean,
};

static void
apply_scale (ParindexShares          *self,
             ParindexCriterion       *node,
             const ParindexUnitScore *score)
{
  const ParindexNumber *scale = parindex_criterion_get_scale (node);
  mpq_t factor;

  if (scale == NULL || !score->has_max)
    return;

  mpq_init (factor);
  mpq_div (factor, parindex_number_peek (scale), self->max);
  for (guint i = 0; i < self->n; i++)
    mpq_mul (self->factors[i], self->factors[i], factor);
  mpq_clear (factor);
}

static void
add_up (ParindexShares *self)
{
  for (guint i = 0; i < self->n; i++)
    if (parindex_shares_takes_part (self, i))
      {
        mpq_mul (self->contributions[i], self->factors[i], self->scores[i].score);
        mpq_add (self->given, self->given, self->contributions[i]);
      }
}

ParindexShares *
parindex_shares_new (const ParindexSheet     *sheet,
                     ParindexCriterion       *node,
                     guint                    row,
                     const ParindexUnitScore *score)
{
  ParindexShares *self = g_new0 (ParindexShares, 1);

  self->plan = parindex_criterion_plan (node);
  self->scored = score->state == PARINDEX_CELL_STATE_OBSERVED;
  self->n = parindex_criterion_n_children (node);
  self->scores = g_new (ParindexUnitScore, self->n);
  self->factors = g_new (mpq_t, self->n);
  self->contributions = g_new (mpq_t, self->n);
  mpq_inits (self->weight_sum, self->full_weight_sum, self->max, self->full_max, self->given, NULL);
  parindex_totals_init (&self->totals);
  for (guint i = 0; i < self->n; i++)
    {
      ParindexCriterion *child = parindex_criterion_child (node, i);

      mpq_inits (self->factors[i], self->contributions[i], NULL);
      parindex_unit_score_init (&self->scores[i]);
      parindex_unit_score_compute (sheet, parindex_criterion_plan (child)->index, row, &self->scores[i], NULL, NULL);
      parindex_totals_add (&self->totals, self->plan, child, &self->scores[i]);
    }

  /* Where the node has no score, nothing adds to it. */
  if (self->scored)
    {
      share_funcs[self->plan->aggregation](self, node);
      apply_scale (self, node, score);
      add_up (self);
    }

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
  g_free (self->contributions);
  g_free (self->factors);
  g_free (self);
}
