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

static void
compute_leaf (const Walk        *self,
              ParindexCriterion *node,
              ParindexUnitScore *out)
{
  const ParindexColumn *column = &self->sheet->columns[parindex_criterion_plan (node)->first_leaf];
  const ParindexNumber *max = parindex_criterion_get_max (node);

  out->state = parindex_column_state (column, self->row);
  if (out->state != PARINDEX_CELL_STATE_OBSERVED)
    return;

  parindex_column_get_mpq (column, self->row, out->score);
  out->has_max = max != NULL;
  if (max != NULL)
    mpq_set (out->max, parindex_number_peek (max));
  apply_scale (node, out);
}

/* Σ of the children's scores and maxima. */
static void
add_to_sum (ParindexUnitScore       *out,
            const ParindexUnitScore *child,
            gboolean                 first)
{
  out->has_max = child->has_max && (first || out->has_max);
  mpq_add (out->score, out->score, child->score);
  mpq_add (out->max, out->max, child->max);
}

/* Σ w·s and Σ w; the common maximum, which percents do not need. */
static void
add_to_mean (ParindexCriterion       *node,
             ParindexCriterion       *child_node,
             ParindexUnitScore       *out,
             const ParindexUnitScore *child,
             mpq_t                    weight_sum,
             gboolean                 first,
             gboolean                *maxima_differ)
{
  mpq_srcptr weight = parindex_number_peek (parindex_criterion_get_weight (child_node));
  mpq_t term;

  mpq_init (term);
  mpq_mul (term, weight, child->score);
  if (parindex_criterion_plan (node)->of == PARINDEX_BASIS_PERCENT)
    {
      mpq_div (term, term, child->max);
      mpq_set_ui (out->max, 100, 1);
      mpq_mul (term, term, out->max);
      out->has_max = TRUE;
    }
  else if (first)
    {
      out->has_max = child->has_max;
      mpq_set (out->max, child->max);
    }
  else if (child->has_max != out->has_max || (out->has_max && !mpq_equal (child->max, out->max)))
    *maxima_differ = TRUE;

  mpq_add (out->score, out->score, term);
  mpq_add (weight_sum, weight_sum, weight);
  mpq_clear (term);
}

static void
finish_mean (const Walk        *self,
             ParindexCriterion *node,
             ParindexUnitScore *out,
             mpq_t              weight_sum)
{
  if (mpq_sgn (weight_sum) != 0)
    mpq_div (out->score, out->score, weight_sum);
  else
    {
      report_fault (self, PARINDEX_MESSAGE_UNIT_WEIGHTS_ZERO, node);
      out->state = PARINDEX_CELL_STATE_MISSING;
    }
}

static void compute (const Walk *self, ParindexCriterion *node, ParindexUnitScore *out);

static void
compute_parent (const Walk        *self,
                ParindexCriterion *node,
                ParindexUnitScore *out)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (node);
  gboolean mean = plan->aggregation == PARINDEX_AGGREGATION_WEIGHTED_MEAN;
  gboolean maxima_differ = FALSE;
  guint n_observed = 0;
  guint n_missing = 0;
  mpq_t weight_sum;

  mpq_init (weight_sum);
  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    {
      ParindexCriterion *child_node = parindex_criterion_child (node, i);
      ParindexUnitScore child;

      parindex_unit_score_init (&child);
      compute (self, child_node, &child);
      n_missing += child.state == PARINDEX_CELL_STATE_MISSING;
      /* What is missing for want of a policy below has been told there. */
      if (child.state == PARINDEX_CELL_STATE_MISSING && plan->missing == PARINDEX_MISSING_UNSTATED
          && (parindex_criterion_is_leaf (child_node) || parindex_criterion_plan (child_node)->missing != PARINDEX_MISSING_UNSTATED))
        report_fault (self, PARINDEX_MESSAGE_MISSING_NO_POLICY, child_node);
      if (child.state == PARINDEX_CELL_STATE_OBSERVED)
        {
          if (mean)
            add_to_mean (node, child_node, out, &child, weight_sum, n_observed == 0, &maxima_differ);
          else
            add_to_sum (out, &child, n_observed == 0);
          n_observed++;
        }
      parindex_unit_score_clear (&child);
    }

  if (n_missing > 0 && (n_observed == 0 || plan->missing != PARINDEX_MISSING_SKIP))
    out->state = PARINDEX_CELL_STATE_MISSING;
  else if (n_observed == 0)
    out->state = PARINDEX_CELL_STATE_NOT_APPLICABLE;
  else
    {
      out->state = PARINDEX_CELL_STATE_OBSERVED;
      /* A node that can do without a max for one unit has none for any. */
      out->has_max &= plan->max != NULL;
      if (maxima_differ)
        report_fault (self, PARINDEX_MESSAGE_UNIT_MAX_DIFFERS, node);
      if (mean)
        finish_mean (self, node, out, weight_sum);
      apply_scale (node, out);
    }
  mpq_clear (weight_sum);
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

  compute (&self, parindex_framework_node (sheet->framework, node), out);
}
