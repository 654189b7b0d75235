/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scoring/parindex-unit-score-private.h"

void
parindex_unit_score_init (ParindexUnitScore *self)
{
  self->state = PARINDEX_CELL_STATE_MISSING;
  self->has_max = FALSE;
  mpq_inits (self->score, self->max, NULL);
}

void
parindex_unit_score_clear (ParindexUnitScore *self)
{
  mpq_clears (self->score, self->max, NULL);
}

/* One unit being scored. */
typedef struct
{
  const ParindexSheet *sheet;
  guint row;
  ParindexFaultFunc fault_func;
  gpointer user_data;
} Walk;

static void
report_fault (const Walk        *self,
              ParindexMessage    message,
              ParindexCriterion *node)
{
  if (self->fault_func != NULL)
    self->fault_func (self->row, message, node, self->user_data);
}

/* scale S replaces the score s of max m by S·s/m, with max S. */
static void
apply_scale (ParindexCriterion *node,
             ParindexUnitScore *out)
{
  const ParindexNumber *scale = parindex_criterion_get_scale (node);

  if (scale == NULL || !out->has_max)
    return;

  mpq_mul (out->score, out->score, parindex_number_peek (scale));
  mpq_div (out->score, out->score, out->max);
  mpq_set (out->max, parindex_number_peek (scale));
}

/* Limits are in the points that the node shows: behind its scale, and before it is rounded. */
static void
apply_cap (ParindexCriterion *node,
           ParindexUnitScore *out)
{
  const ParindexNumber *from = parindex_criterion_get_cap_from (node);
  const ParindexNumber *to = parindex_criterion_get_cap_to (node);

  if (from != NULL && mpq_cmp (out->score, parindex_number_peek (from)) < 0)
    mpq_set (out->score, parindex_number_peek (from));
  if (to != NULL && mpq_cmp (out->score, parindex_number_peek (to)) > 0)
    mpq_set (out->score, parindex_number_peek (to));
}

/* From what the children or the cell give to what the node shows. What is missing has 0 points where a parent counts it. */
static void
finish_node (ParindexCriterion *node,
             ParindexUnitScore *out)
{
  int decimals = parindex_criterion_get_round_decimals (node);

  apply_scale (node, out);
  if (out->state != PARINDEX_CELL_STATE_OBSERVED)
    return;
  apply_cap (node, out);
  if (decimals >= 0)
    parindex_mpq_round (out->score, decimals, parindex_criterion_plan (node)->round_mode);
}

static void
compute_leaf (const Walk        *self,
              ParindexCriterion *node,
              ParindexUnitScore *out)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (node);
  const ParindexColumn *column = &self->sheet->columns[plan->first_leaf];

  out->state = parindex_column_state (column, self->row);
  if (out->state == PARINDEX_CELL_STATE_OBSERVED)
    parindex_column_get_mpq (column, self->row, out->score);
  out->has_max = plan->given != NULL;
  if (out->has_max)
    mpq_set (out->max, parindex_number_peek (plan->given));
  finish_node (node, out);
}

/* What the children of a node come to. Those that are there are observed, or missing and count as 0. Bonus and penalty children
 * do not count, unless the node has no others. */
typedef struct
{
  guint n_observed; /* of those that count */
  guint n_missing;
  guint n_uncounted_missing;
  gboolean has_max; /* all that are there have one */
  gboolean maxima_differ;
  mpq_t max;         /* sum: Σ max of those that are there; mean: the max that they share */
  mpq_t missing_max; /* sum: Σ max of the missing ones that leave */
  mpq_t left;        /* sum: Σ max, mean: Σ weight of all that leave */
  mpq_t score;       /* sum: Σ score; mean: Σ weight · value */
  mpq_t plain;       /* sum: Σ score / max; mean: Σ value */
  mpq_t weight;      /* mean: Σ weight */
  mpq_t extra;       /* Σ bonus and penalty points */
  guint n_there;
} Totals;

static void
totals_init (Totals *self)
{
  *self = (Totals){ .has_max = TRUE };
  mpq_inits (self->max, self->missing_max, self->left, self->score, self->plain, self->weight, self->extra, NULL);
}

static void
totals_clear (Totals *self)
{
  mpq_clears (self->max, self->missing_max, self->left, self->score, self->plain, self->weight, self->extra, NULL);
}

/* A child that leaves: what it is worth may go to the others. One that is not applicable is worth its full max; a missing one may
 * have children that are not applicable. */
static void
add_leaving (Totals                  *self,
             const ParindexNodePlan  *plan,
             ParindexCriterion       *child_node,
             const ParindexUnitScore *child)
{
  const ParindexNodePlan *child_plan = parindex_criterion_plan (child_node);

  if (plan->aggregation == PARINDEX_AGGREGATION_WEIGHTED_MEAN)
    mpq_add (self->left, self->left, parindex_number_peek (parindex_criterion_get_weight (child_node)));
  else if (child->state == PARINDEX_CELL_STATE_MISSING)
    {
      mpq_add (self->missing_max, self->missing_max, child->max);
      mpq_add (self->left, self->left, child->max);
    }
  else if (child_plan->max != NULL)
    mpq_add (self->left, self->left, parindex_number_peek (child_plan->max));
}

static void
add_to_sum (Totals                  *self,
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

static void
add_to_mean (Totals                  *self,
             const ParindexNodePlan  *plan,
             ParindexCriterion       *child_node,
             const ParindexUnitScore *child)
{
  mpq_srcptr weight = parindex_number_peek (parindex_criterion_get_weight (child_node));
  mpq_t term;

  mpq_init (term);
  mpq_set (term, child->score);
  if (plan->of == PARINDEX_BASIS_PERCENT)
    {
      mpq_div (term, term, child->max);
      mpq_set_ui (self->max, 100, 1);
      mpq_mul (term, term, self->max);
    }
  else if (self->n_there == 0)
    {
      self->has_max = child->has_max;
      mpq_set (self->max, child->max);
    }
  else if (child->has_max != self->has_max || (self->has_max && !mpq_equal (child->max, self->max)))
    self->maxima_differ = TRUE;

  mpq_add (self->plain, self->plain, term);
  mpq_mul (term, term, weight);
  mpq_add (self->score, self->score, term);
  mpq_add (self->weight, self->weight, weight);
  mpq_clear (term);
}

static void
add_child (Totals                  *self,
           const ParindexNodePlan  *plan,
           ParindexCriterion       *child_node,
           const ParindexUnitScore *child)
{
  gboolean extra = parindex_criterion_plan (child_node)->extra;
  gboolean missing = child->state == PARINDEX_CELL_STATE_MISSING;
  gboolean there = child->state == PARINDEX_CELL_STATE_OBSERVED || (missing && plan->missing == PARINDEX_MISSING_ZERO);

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
    add_leaving (self, plan, child_node, child);
  else if (!extra)
    {
      if (plan->aggregation == PARINDEX_AGGREGATION_WEIGHTED_MEAN)
        add_to_mean (self, plan, child_node, child);
      else
        add_to_sum (self, plan, child);
      self->n_there++;
    }
}

static gboolean
is_below_share (ParindexCriterion *node,
                const Totals      *totals)
{
  const ParindexNumber *share = parindex_criterion_get_minimum_share (node);
  guint n_applicable = totals->n_observed + totals->n_missing;
  gboolean below;
  mpq_t observed;

  if (share == NULL || n_applicable == 0)
    return FALSE;

  mpq_init (observed);
  mpq_set_ui (observed, totals->n_observed, n_applicable);
  mpq_canonicalize (observed);
  below = mpq_cmp (observed, parindex_number_peek (share)) < 0;
  mpq_clear (observed);

  return below;
}

static ParindexCellState
state_of (ParindexCriterion *node,
          const Totals      *totals)
{
  ParindexMissing missing = parindex_criterion_plan (node)->missing;
  gboolean holds = missing == PARINDEX_MISSING_SKIP || missing == PARINDEX_MISSING_ZERO;

  if (totals->n_observed + totals->n_missing == 0)
    return PARINDEX_CELL_STATE_NOT_APPLICABLE;
  if (!holds && totals->n_missing + totals->n_uncounted_missing > 0)
    return PARINDEX_CELL_STATE_MISSING;
  if (is_below_share (node, totals) || (totals->n_observed == 0 && missing != PARINDEX_MISSING_ZERO))
    return PARINDEX_CELL_STATE_MISSING;

  return PARINDEX_CELL_STATE_OBSERVED;
}

/* Each child scores its share of a max that grew: to m·M/Σm, or to m + left/n. */
static void
finish_sum (const ParindexNodePlan *plan,
            Totals                 *totals,
            ParindexUnitScore      *out)
{
  mpq_t part;

  mpq_init (part);
  mpq_set (out->max, totals->max);
  mpq_set (out->score, totals->score);
  if (plan->not_applicable != PARINDEX_NOT_APPLICABLE_DROP && !plan->extra)
    mpq_add (out->max, out->max, totals->left);
  if (plan->not_applicable == PARINDEX_NOT_APPLICABLE_SHARE_BY_WEIGHT && mpq_sgn (totals->max) != 0)
    {
      mpq_div (part, out->max, totals->max);
      mpq_mul (out->score, out->score, part);
    }
  else if (plan->not_applicable == PARINDEX_NOT_APPLICABLE_SHARE_EQUALLY && totals->n_there > 0)
    {
      mpq_set_ui (part, totals->n_there, 1);
      mpq_div (part, totals->left, part);
      mpq_mul (part, part, totals->plain);
      mpq_add (out->score, out->score, part);
    }
  mpq_add (out->score, out->score, totals->extra);
  mpq_clear (part);
}

/* Weights that are shared by weight cancel out. */
static void
finish_mean (const Walk        *self,
             ParindexCriterion *node,
             Totals            *totals,
             ParindexUnitScore *out)
{
  mpq_t part;

  if (totals->maxima_differ)
    report_fault (self, PARINDEX_MESSAGE_UNIT_MAX_DIFFERS, node);

  mpq_init (part);
  mpq_set (out->max, totals->max);
  mpq_set (out->score, totals->score);
  if (parindex_criterion_plan (node)->not_applicable == PARINDEX_NOT_APPLICABLE_SHARE_EQUALLY)
    {
      mpq_set_ui (part, totals->n_there, 1);
      mpq_div (part, totals->left, part);
      mpq_mul (part, part, totals->plain);
      mpq_add (out->score, out->score, part);
      mpq_add (totals->weight, totals->weight, totals->left);
    }
  if (mpq_sgn (totals->weight) != 0)
    mpq_div (out->score, out->score, totals->weight);
  else
    {
      report_fault (self, PARINDEX_MESSAGE_UNIT_WEIGHTS_ZERO, node);
      out->state = PARINDEX_CELL_STATE_MISSING;
    }
  mpq_clear (part);
}

/* A missing node may count as 0 above it: its max is then that of all that applies. */
static void
set_missing (const ParindexNodePlan *plan,
             const Totals           *totals,
             ParindexUnitScore      *out)
{
  out->state = PARINDEX_CELL_STATE_MISSING;
  out->has_max = plan->max != NULL;
  mpq_set_ui (out->score, 0, 1);
  if (plan->given == NULL)
    return;

  if (plan->aggregation == PARINDEX_AGGREGATION_WEIGHTED_MEAN)
    mpq_set (out->max, parindex_number_peek (plan->given));
  else if (plan->not_applicable == PARINDEX_NOT_APPLICABLE_DROP)
    mpq_add (out->max, totals->max, totals->missing_max);
  else
    mpq_add (out->max, totals->max, totals->left);
}

static void compute (const Walk *self, ParindexCriterion *node, ParindexUnitScore *out);

static void
add_children (const Walk        *self,
              ParindexCriterion *node,
              Totals            *totals)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (node);
  ParindexUnitScore child;

  parindex_unit_score_init (&child);
  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    {
      ParindexCriterion *child_node = parindex_criterion_child (node, i);

      compute (self, child_node, &child);
      /* What is missing for want of a policy below has been told there. */
      if (child.state == PARINDEX_CELL_STATE_MISSING && plan->missing == PARINDEX_MISSING_UNSTATED
          && (parindex_criterion_is_leaf (child_node) || parindex_criterion_plan (child_node)->missing != PARINDEX_MISSING_UNSTATED))
        report_fault (self, PARINDEX_MESSAGE_MISSING_NO_POLICY, child_node);
      add_child (totals, plan, child_node, &child);
    }
  parindex_unit_score_clear (&child);
}

static void
compute_parent (const Walk        *self,
                ParindexCriterion *node,
                ParindexUnitScore *out)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (node);
  Totals totals;

  totals_init (&totals);
  add_children (self, node, &totals);
  out->state = state_of (node, &totals);
  if (out->state == PARINDEX_CELL_STATE_OBSERVED)
    {
      /* A node that can do without a max for one unit has none for any. */
      out->has_max = totals.has_max && plan->max != NULL;
      if (plan->aggregation == PARINDEX_AGGREGATION_WEIGHTED_MEAN)
        finish_mean (self, node, &totals, out);
      else
        finish_sum (plan, &totals, out);
    }
  if (out->state == PARINDEX_CELL_STATE_MISSING)
    set_missing (plan, &totals, out);
  finish_node (node, out);
  totals_clear (&totals);
}

static void
compute (const Walk        *self,
         ParindexCriterion *node,
         ParindexUnitScore *out)
{
  out->has_max = FALSE;
  mpq_set_ui (out->score, 0, 1);
  mpq_set_ui (out->max, 0, 1);

  if (parindex_criterion_is_leaf (node))
    compute_leaf (self, node, out);
  else
    compute_parent (self, node, out);
}

void
parindex_unit_score_compute (const ParindexSheet *sheet,
                             guint                node,
                             guint                row,
                             ParindexUnitScore   *out,
                             ParindexFaultFunc    fault_func,
                             gpointer             user_data)
{
  const Walk self = { sheet, row, fault_func, user_data };

  /* No policy makes something of a unit that is left. */
  if (sheet->faulty != NULL && sheet->faulty[row])
    {
      out->state = PARINDEX_CELL_STATE_MISSING;
      out->has_max = FALSE;
      return;
    }

  compute (&self, parindex_framework_node (sheet->framework, node), out);
}
