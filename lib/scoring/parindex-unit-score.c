/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scoring/parindex-totals-private.h"

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

void
parindex_unit_score_cap (ParindexCriterion *node,
                         mpq_ptr            score)
{
  const ParindexNumber *from = parindex_criterion_get_cap_from (node);
  const ParindexNumber *to = parindex_criterion_get_cap_to (node);

  if (from != NULL && mpq_cmp (score, parindex_number_peek (from)) < 0)
    mpq_set (score, parindex_number_peek (from));
  if (to != NULL && mpq_cmp (score, parindex_number_peek (to)) > 0)
    mpq_set (score, parindex_number_peek (to));
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
  parindex_unit_score_cap (node, out->score);
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

/* Each child scores its share of a max that grew: to m·M/Σm, or to m + left/n. */
static void
finish_sum (const ParindexNodePlan *plan,
            ParindexTotals         *totals,
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
             ParindexTotals    *totals,
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
             const ParindexTotals   *totals,
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
              ParindexTotals    *totals)
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
      parindex_totals_add (totals, plan, child_node, &child);
    }
  parindex_unit_score_clear (&child);
}

static void
compute_parent (const Walk        *self,
                ParindexCriterion *node,
                ParindexUnitScore *out)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (node);
  ParindexTotals totals;

  parindex_totals_init (&totals);
  add_children (self, node, &totals);
  out->state = parindex_totals_state (&totals, node);
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
  parindex_totals_clear (&totals);
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
