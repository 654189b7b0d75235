/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-shares-private.h"

static gboolean
takes_part (const ParindexShares *self,
            guint                 i)
{
  return self->scores[i].state == PARINDEX_CELL_STATE_OBSERVED;
}

static void
add_number (mpq_ptr               sum,
            const ParindexNumber *number)
{
  if (number != NULL)
    mpq_add (sum, sum, parindex_number_peek (number));
}

static void
share_sum (ParindexShares    *self,
           ParindexCriterion *node)
{
  for (guint i = 0; i < self->n; i++)
    {
      add_number (self->full_max, parindex_criterion_plan (parindex_criterion_child (node, i))->max);
      if (!takes_part (self, i))
        continue;
      mpq_set_ui (self->factors[i], 1, 1);
      if (self->scores[i].has_max)
        mpq_add (self->max, self->max, self->scores[i].max);
    }
}

static void
share_weighted_mean (ParindexShares    *self,
                     ParindexCriterion *node)
{
  gboolean percent = parindex_criterion_plan (node)->of == PARINDEX_BASIS_PERCENT;

  for (guint i = 0; i < self->n; i++)
    {
      const ParindexNumber *weight = parindex_criterion_get_weight (parindex_criterion_child (node, i));

      add_number (self->full_weight_sum, weight);
      if (takes_part (self, i))
        add_number (self->weight_sum, weight);
    }

  for (guint i = 0; i < self->n; i++)
    {
      if (!takes_part (self, i))
        continue;
      mpq_div (self->factors[i], parindex_number_peek (parindex_criterion_get_weight (parindex_criterion_child (node, i))), self->weight_sum);
      mpq_set_ui (self->max, 100, 1);
      if (percent)
        {
          mpq_mul (self->factors[i], self->factors[i], self->max);
          mpq_div (self->factors[i], self->factors[i], self->scores[i].max);
        }
      else
        mpq_set (self->max, self->scores[i].max);
    }
  mpq_set (self->full_max, self->max);
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

ParindexShares *
parindex_shares_new (const ParindexSheet     *sheet,
                     ParindexCriterion       *node,
                     guint                    row,
                     const ParindexUnitScore *score)
{
  ParindexShares *self = g_new0 (ParindexShares, 1);

  self->n = parindex_criterion_n_children (node);
  self->scores = g_new (ParindexUnitScore, self->n);
  self->factors = g_new (mpq_t, self->n);
  mpq_inits (self->weight_sum, self->full_weight_sum, self->max, self->full_max, NULL);
  for (guint i = 0; i < self->n; i++)
    {
      mpq_init (self->factors[i]);
      parindex_unit_score_init (&self->scores[i]);
      parindex_unit_score_compute (sheet, parindex_criterion_plan (parindex_criterion_child (node, i))->index, row, &self->scores[i], NULL, NULL);
    }

  /* Where the node has no score, nothing adds to it. */
  if (score->state == PARINDEX_CELL_STATE_OBSERVED)
    {
      share_funcs[parindex_criterion_plan (node)->aggregation](self, node);
      apply_scale (self, node, score);
    }

  return self;
}

void
parindex_shares_free (ParindexShares *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      parindex_unit_score_clear (&self->scores[i]);
      mpq_clear (self->factors[i]);
    }
  mpq_clears (self->weight_sum, self->full_weight_sum, self->max, self->full_max, NULL);
  g_free (self->scores);
  g_free (self->factors);
  g_free (self);
}
