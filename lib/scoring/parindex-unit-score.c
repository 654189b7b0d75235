/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scoring/aggregations/parindex-aggregations-private.h"
#include "scoring/parindex-totals-private.h"

mpq_srcptr
parindex_sheet_weight (const ParindexSheet *self,
                       ParindexCriterion   *node,
                       guint                child,
                       guint                row)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (node);
  const ParindexCombination *combination = parindex_sheet_combination (self, plan->index);

  if (!parindex_aggregation_traits (plan->aggregation)->reads_weights)
    return NULL;
  if (combination != NULL)
    return parindex_weight_table_get (&combination->weights, row, child);

  return parindex_number_peek (parindex_criterion_get_weight (parindex_criterion_child (node, child)));
}

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
              ParindexCriterion *node,
              mpq_srcptr         value)
{
  if (self->fault_func != NULL)
    self->fault_func (self->row, message, node, value, self->user_data);
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
    report_fault (self, PARINDEX_MESSAGE_UNIT_MAX_DIFFERS, node, NULL);

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
      report_fault (self, PARINDEX_MESSAGE_UNIT_WEIGHTS_ZERO, node, NULL);
      out->state = PARINDEX_CELL_STATE_MISSING;
    }
  mpq_clear (part);
}

/* Each takes an equal part of the weight that left; those that then have none take no part. */
static void
settle_weights (ParindexUnitValues   *values,
                const ParindexTotals *totals)
{
  mpq_t part;
  guint n = 0;

  mpq_init (part);
  if (values->plan->not_applicable == PARINDEX_NOT_APPLICABLE_SHARE_EQUALLY && values->n > 0)
    {
      mpq_set_ui (part, values->n, 1);
      mpq_div (part, totals->left, part);
    }
  for (guint i = 0; i < values->n; i++)
    {
      mpq_add (values->weights[i], values->weights[i], part);
      if (mpq_sgn (values->weights[i]) == 0)
        continue;
      mpq_swap (values->weights[n], values->weights[i]);
      mpq_swap (values->values[n], values->values[i]);
      values->children[n++] = values->children[i];
    }
  values->n = n;
  mpq_clear (part);
}

/* TRUE if the aggregation can be taken of all of them. */
static gboolean
check_values (const Walk               *self,
              const ParindexUnitValues *values)
{
  const ParindexAggregationOps *ops = parindex_aggregation_ops (values->plan->aggregation);
  gboolean good = TRUE;

  for (guint i = 0; ops->check != NULL && i < values->n; i++)
    {
      ParindexMessage message = ops->check (values->plan, values->values[i]);

      if (message == PARINDEX_N_MESSAGES)
        continue;
      report_fault (self, message, values->children[i], values->values[i]);
      good = FALSE;
    }

  return good;
}

/* By the formula of the aggregation. Where it has no value that has been told: 1 keeps nodes above from telling what follows from it. */
static void
finish_combined (const Walk         *self,
                 ParindexCriterion  *node,
                 ParindexTotals     *totals,
                 ParindexUnitValues *values,
                 ParindexUnitScore  *out)
{
  const ParindexAggregationTraits *traits = parindex_aggregation_traits (values->plan->aggregation);
  const ParindexAggregationOps *ops = parindex_aggregation_ops (values->plan->aggregation);
  ParindexMessage message = PARINDEX_N_MESSAGES;

  if (totals->maxima_differ && traits->common_max)
    report_fault (self, PARINDEX_MESSAGE_UNIT_MAX_DIFFERS, node, NULL);
  mpq_set (out->max, totals->max);
  if (traits->reads_weights)
    settle_weights (values, totals);
  /* Comparisons in pairs need none: without weights a unit is equal to all others. */
  if (values->n == 0 && values->plan->aggregation != PARINDEX_AGGREGATION_COPELAND)
    message = PARINDEX_MESSAGE_UNIT_WEIGHTS_ZERO;
  else if (!check_values (self, values))
    mpq_set_ui (out->score, 1, 1);
  else if (ops->combine != NULL)
    message = ops->combine (values, out->score);
  if (message == PARINDEX_N_MESSAGES)
    return;

  report_fault (self, message, node, values->n > 0 ? out->score : NULL);
  mpq_set_ui (out->score, 1, 1);
}

/* A missing node may count as 0 above it: its max is then that of all that applies. @totals is read under sums. */
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

  if (plan->aggregation != PARINDEX_AGGREGATION_SUM)
    mpq_set (out->max, parindex_number_peek (plan->given));
  else if (plan->not_applicable == PARINDEX_NOT_APPLICABLE_DROP)
    mpq_add (out->max, totals->max, totals->missing_max);
  else
    mpq_add (out->max, totals->max, totals->left);
}

static void compute (const Walk *self, ParindexCriterion *node, ParindexUnitScore *out);

/* @values is NULL where their sums are enough. */
static void
add_children (const Walk         *self,
              ParindexCriterion  *node,
              ParindexTotals     *totals,
              ParindexUnitValues *values)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (node);
  ParindexUnitScore child;

  parindex_unit_score_init (&child);
  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    {
      ParindexCriterion *child_node = parindex_criterion_child (node, i);
      mpq_srcptr weight = parindex_sheet_weight (self->sheet, node, i, self->row);

      compute (self, child_node, &child);
      /* What is missing for want of a policy below has been told there. */
      if (child.state == PARINDEX_CELL_STATE_MISSING && plan->missing == PARINDEX_MISSING_UNSTATED
          && (parindex_criterion_is_leaf (child_node) || parindex_criterion_plan (child_node)->missing != PARINDEX_MISSING_UNSTATED))
        report_fault (self, PARINDEX_MESSAGE_MISSING_NO_POLICY, child_node, NULL);
      parindex_totals_add (totals, plan, child_node, weight, &child);
      if (values != NULL && parindex_totals_counts (plan, &child))
        parindex_unit_values_add (values, child_node, weight, &child);
    }
  parindex_unit_score_clear (&child);
}

/* What the children give, before scale, cap and rounding. */
static void
combine_children (const Walk        *self,
                  ParindexCriterion *node,
                  ParindexUnitScore *out)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (node);
  gboolean linear = parindex_aggregation_traits (plan->aggregation)->is_linear;
  ParindexUnitValues values;
  ParindexTotals totals;

  parindex_totals_init (&totals);
  if (!linear)
    parindex_unit_values_init (&values, node);
  add_children (self, node, &totals, linear ? NULL : &values);
  out->state = parindex_totals_state (&totals, node);
  if (out->state == PARINDEX_CELL_STATE_OBSERVED)
    {
      /* A node that can do without a max for one unit has none for any. */
      out->has_max = totals.has_max && plan->max != NULL;
      if (plan->aggregation == PARINDEX_AGGREGATION_SUM)
        finish_sum (plan, &totals, out);
      else if (linear)
        finish_mean (self, node, &totals, out);
      else
        finish_combined (self, node, &totals, &values, out);
    }
  if (out->state == PARINDEX_CELL_STATE_MISSING)
    set_missing (plan, &totals, out);
  if (!linear)
    parindex_unit_values_clear (&values);
  parindex_totals_clear (&totals);
}

/* Worked out for all units before. */
static void
read_combination (const Walk                *self,
                  ParindexCriterion         *node,
                  const ParindexCombination *combination,
                  ParindexUnitScore         *out)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (node);
  ParindexNumber *max = NULL;

  out->state = parindex_column_state (&combination->column, self->row);
  if (out->state == PARINDEX_CELL_STATE_MISSING)
    set_missing (plan, NULL, out);
  if (out->state != PARINDEX_CELL_STATE_OBSERVED)
    return;

  parindex_column_get_mpq (&combination->column, self->row, out->score);
  out->has_max = plan->max != NULL;
  if (combination->maxima != NULL)
    max = g_hash_table_lookup (combination->maxima, GUINT_TO_POINTER (self->row));
  if (out->has_max)
    mpq_set (out->max, parindex_number_peek (max != NULL ? max : plan->given));
}

static void
reset (ParindexUnitScore *out)
{
  out->has_max = FALSE;
  mpq_set_ui (out->score, 0, 1);
  mpq_set_ui (out->max, 0, 1);
}

static void
compute (const Walk        *self,
         ParindexCriterion *node,
         ParindexUnitScore *out)
{
  const ParindexCombination *combination = parindex_sheet_combination (self->sheet, parindex_criterion_plan (node)->index);

  reset (out);
  if (parindex_criterion_is_leaf (node))
    {
      compute_leaf (self, node, out);
      return;
    }

  if (combination != NULL && combination->is_made)
    read_combination (self, node, combination, out);
  else
    combine_children (self, node, out);
  finish_node (node, out);
}

/* No policy makes something of a unit that is left. */
static gboolean
leave_faulty (const ParindexSheet *sheet,
              guint                row,
              ParindexUnitScore   *out)
{
  if (sheet->faulty == NULL || !sheet->faulty[row])
    return FALSE;

  out->state = PARINDEX_CELL_STATE_MISSING;
  out->has_max = FALSE;

  return TRUE;
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

  if (!leave_faulty (sheet, row, out))
    compute (&self, parindex_framework_node (sheet->framework, node), out);
}

void
parindex_unit_score_combine (const ParindexSheet *sheet,
                             guint                node,
                             guint                row,
                             ParindexUnitScore   *out,
                             ParindexFaultFunc    fault_func,
                             gpointer             user_data)
{
  const Walk self = { sheet, row, fault_func, user_data };

  if (leave_faulty (sheet, row, out))
    return;

  reset (out);
  combine_children (&self, parindex_framework_node (sheet->framework, node), out);
}
