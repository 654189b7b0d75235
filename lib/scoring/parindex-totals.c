/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scoring/parindex-totals-private.h"

void
parindex_totals_init (ParindexTotals *self)
{
  *self = (ParindexTotals){ .has_max = TRUE };
  mpq_inits (self->max, self->missing_max, self->left, self->score, self->plain, self->weight, self->extra, NULL);
}

void
parindex_totals_clear (ParindexTotals *self)
{
  mpq_clears (self->max, self->missing_max, self->left, self->score, self->plain, self->weight, self->extra, NULL);
}

/* A child that leaves: what it is worth may go to the others. One that is not applicable is worth its full max; a missing one may
 * have children that are not applicable. */
static void
add_leaving (ParindexTotals          *self,
             const ParindexNodePlan  *plan,
             ParindexCriterion       *child_node,
             mpq_srcptr               weight,
             const ParindexUnitScore *child)
{
  const ParindexNodePlan *child_plan = parindex_criterion_plan (child_node);

  if (weight != NULL)
    mpq_add (self->left, self->left, weight);
  else if (plan->aggregation != PARINDEX_AGGREGATION_SUM)
    return;
  else if (child->state == PARINDEX_CELL_STATE_MISSING)
    {
      mpq_add (self->missing_max, self->missing_max, child->max);
      mpq_add (self->left, self->left, child->max);
    }
  else if (child_plan->max != NULL)
    mpq_add (self->left, self->left, parindex_number_peek (child_plan->max));
}

static void
add_to_sum (ParindexTotals          *self,
            const ParindexNodePlan  *plan,
            const ParindexUnitScore *child)
{
  mpq_t share;

  self->has_max &= child->has_max;
  mpq_add (self->score, self->score, child->score);
  mpq_add (self->max, self->max, child->max);
  if (plan->not_applicable != PARINDEX_NOT_APPLICABLE_SHARE_EQUALLY)
    return;

  mpq_init (share);
  mpq_div (share, child->score, child->max);
  mpq_add (self->plain, self->plain, share);
  mpq_clear (share);
}

void
parindex_totals_read (const ParindexNodePlan  *plan,
                      const ParindexUnitScore *child,
                      mpq_ptr                  out)
{
  mpq_t hundred;

  mpq_set (out, child->score);
  if (plan->of != PARINDEX_BASIS_PERCENT)
    return;

  mpq_init (hundred);
  mpq_set_ui (hundred, 100, 1);
  mpq_div (out, out, child->max);
  mpq_mul (out, out, hundred);
  mpq_clear (hundred);
}

/* Averages have the one max of those that are there, or 100. */
static void
add_common_max (ParindexTotals          *self,
                const ParindexNodePlan  *plan,
                const ParindexUnitScore *child)
{
  if (plan->of == PARINDEX_BASIS_PERCENT)
    mpq_set_ui (self->max, 100, 1);
  else if (self->n_there == 0)
    {
      self->has_max = child->has_max;
      mpq_set (self->max, child->max);
    }
  else if (child->has_max != self->has_max || (self->has_max && !mpq_equal (child->max, self->max)))
    self->maxima_differ = TRUE;
}

static void
add_to_mean (ParindexTotals          *self,
             const ParindexNodePlan  *plan,
             mpq_srcptr               weight,
             const ParindexUnitScore *child)
{
  mpq_t term;

  add_common_max (self, plan, child);
  if (weight == NULL)
    return;

  mpq_add (self->weight, self->weight, weight);
  if (plan->aggregation != PARINDEX_AGGREGATION_WEIGHTED_MEAN)
    return;

  mpq_init (term);
  parindex_totals_read (plan, child, term);
  if (plan->not_applicable == PARINDEX_NOT_APPLICABLE_SHARE_EQUALLY)
    mpq_add (self->plain, self->plain, term);
  mpq_mul (term, term, weight);
  mpq_add (self->score, self->score, term);
  mpq_clear (term);
}

gboolean
parindex_totals_counts (const ParindexNodePlan  *plan,
                        const ParindexUnitScore *child)
{
  return child->state == PARINDEX_CELL_STATE_OBSERVED
         || (child->state == PARINDEX_CELL_STATE_MISSING && plan->missing == PARINDEX_MISSING_ZERO);
}

void
parindex_totals_add (ParindexTotals          *self,
                     const ParindexNodePlan  *plan,
                     ParindexCriterion       *child_node,
                     mpq_srcptr               weight,
                     const ParindexUnitScore *child)
{
  gboolean extra = parindex_criterion_plan (child_node)->extra;
  gboolean missing = child->state == PARINDEX_CELL_STATE_MISSING;
  gboolean there = parindex_totals_counts (plan, child);

  if (extra != plan->extra)
    self->n_uncounted_missing += missing;
  else
    {
      self->n_missing += missing;
      self->n_observed += child->state == PARINDEX_CELL_STATE_OBSERVED;
    }

  if (extra && there)
    mpq_add (self->extra, self->extra, child->score);
  else if (!extra && !there)
    add_leaving (self, plan, child_node, weight, child);
  else if (!extra)
    {
      if (plan->aggregation == PARINDEX_AGGREGATION_SUM)
        add_to_sum (self, plan, child);
      else
        add_to_mean (self, plan, weight, child);
      self->n_there++;
    }
}

gboolean
parindex_totals_are_below_share (const ParindexTotals *self,
                                 ParindexCriterion    *node)
{
  const ParindexNumber *share = parindex_criterion_get_minimum_share (node);
  guint n_applicable = self->n_observed + self->n_missing;
  gboolean below;
  mpq_t observed;

  if (share == NULL || n_applicable == 0)
    return FALSE;

  mpq_init (observed);
  mpq_set_ui (observed, self->n_observed, n_applicable);
  mpq_canonicalize (observed);
  below = mpq_cmp (observed, parindex_number_peek (share)) < 0;
  mpq_clear (observed);

  return below;
}

ParindexCellState
parindex_totals_state (const ParindexTotals *self,
                       ParindexCriterion    *node)
{
  ParindexMissing missing = parindex_criterion_plan (node)->missing;
  gboolean holds = missing == PARINDEX_MISSING_SKIP || missing == PARINDEX_MISSING_ZERO;

  if (self->n_observed + self->n_missing == 0)
    return PARINDEX_CELL_STATE_NOT_APPLICABLE;
  if (!holds && self->n_missing + self->n_uncounted_missing > 0)
    return PARINDEX_CELL_STATE_MISSING;
  if (parindex_totals_are_below_share (self, node) || (self->n_observed == 0 && missing != PARINDEX_MISSING_ZERO))
    return PARINDEX_CELL_STATE_MISSING;

  return PARINDEX_CELL_STATE_OBSERVED;
}
