/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "scoring/aggregations/parindex-aggregations-private.h"
#include "scoring/parindex-combination-private.h"
#include "scoring/parindex-operands-private.h"
#include "scoring/parindex-scoreboard-private.h"
#include "scoring/parindex-totals-private.h"

/* The group of each unit, counted from 1; 0 for those that have no weights of their own. */
static guint32 *
number_groups (ParindexAssessment *assessment,
               const char         *dimension,
               char              **groups)
{
  const guint n = parindex_assessment_get_n_units (assessment);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  guint32 *of_units = g_new0 (guint32, n);

  for (guint i = 0; groups[i] != NULL; i++)
    g_hash_table_insert (numbers, groups[i], GUINT_TO_POINTER (i + 1));
  for (guint row = 0; row < n; row++)
    {
      const char *group = parindex_unit_get_group (parindex_assessment_unit (assessment, row), dimension);

      if (group != NULL)
        of_units[row] = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, group));
    }

  return of_units;
}

static mpq_srcptr
weight_in (ParindexCriterion *node,
           guint              child,
           const char        *group)
{
  ParindexCriterion *child_node = parindex_criterion_child (node, child);
  const ParindexNumber *weight = NULL;

  if (group != NULL)
    weight = parindex_criterion_get_group_weight (node, group, parindex_criterion_get_id (child_node));
  if (weight == NULL)
    weight = parindex_criterion_get_weight (child_node);

  return weight != NULL ? parindex_number_peek (weight) : NULL;
}

static void
weight_table_init (ParindexWeightTable *self,
                   ParindexCriterion   *node,
                   ParindexAssessment  *assessment)
{
  g_auto (GStrv) groups = parindex_criterion_list_weight_groups (node);

  self->n_children = parindex_criterion_n_children (node);
  self->n_groups = 1 + g_strv_length (groups);
  self->weights = g_new (mpq_srcptr, self->n_groups * self->n_children);
  for (guint i = 0; i < self->n_groups * self->n_children; i++)
    self->weights[i] = weight_in (node, i % self->n_children, i < self->n_children ? NULL : groups[i / self->n_children - 1]);
  if (self->n_groups > 1)
    self->groups = number_groups (assessment, parindex_criterion_get_weights_by (node), groups);
}

ParindexCombination **
parindex_combinations_new (ParindexFramework  *framework,
                           ParindexAssessment *assessment)
{
  const guint n = parindex_framework_n_nodes (framework);
  ParindexCombination **self = NULL;

  for (guint i = 0; i < n; i++)
    {
      ParindexCriterion *node = parindex_framework_node (framework, i);

      if (!parindex_criterion_plan (node)->is_combined)
        continue;
      if (self == NULL)
        self = g_new0 (ParindexCombination *, n);
      self[i] = g_new0 (ParindexCombination, 1);
      weight_table_init (&self[i]->weights, node, assessment);
    }

  return self;
}

void
parindex_combinations_free (ParindexCombination **self,
                            guint                 n_nodes)
{
  for (guint i = 0; self != NULL && i < n_nodes; i++)
    {
      if (self[i] == NULL)
        continue;
      parindex_column_clear (&self[i]->column);
      g_clear_pointer (&self[i]->maxima, g_hash_table_unref);
      g_free (self[i]->weights.weights);
      g_free (self[i]->weights.groups);
      g_free (self[i]);
    }
  g_free (self);
}

static void
mark_unfit (ParindexCombining *self,
            guint              row,
            guint8             what)
{
  if (self->unfit == NULL)
    self->unfit = g_malloc0 (self->n);
  self->unfit[row] |= what;
}

/* The state of a unit, by what the node says of children that are not there. */
static void
settle_state (ParindexCombining *self,
              guint              row)
{
  const gboolean shares = self->plan->not_applicable == PARINDEX_NOT_APPLICABLE_SHARE_EQUALLY
                          && parindex_aggregation_traits (self->plan->aggregation)->reads_weights;
  ParindexTotals totals = { 0 };

  for (guint child = 0; child < self->n_children; child++)
    switch (parindex_column_state (self->operands[child].column, row))
      {
      case PARINDEX_CELL_STATE_OBSERVED:
        totals.n_observed++;
        break;
      case PARINDEX_CELL_STATE_MISSING:
        totals.n_missing++;
        break;
      case PARINDEX_CELL_STATE_NOT_APPLICABLE:
      default:
        break;
      }
  self->states[row] = parindex_totals_state (&totals, self->node);
  /* What others take over, what counts as 0 and what nobody has said anything about is left to the definition. */
  if ((shares && totals.n_observed < self->n_children)
      || (totals.n_missing > 0 && (self->plan->missing == PARINDEX_MISSING_ZERO || self->plan->missing == PARINDEX_MISSING_UNSTATED)))
    mark_unfit (self, row, PARINDEX_NO_INTEGERS | PARINDEX_NO_DOUBLES);
}

static void
settle_states (ParindexCombining *self)
{
  gboolean all = self->sheet->faulty == NULL;

  for (guint child = 0; all && child < self->n_children; child++)
    all = self->operands[child].column->states == NULL;
  for (guint row = 0; row < self->n; row++)
    {
      if (self->sheet->faulty != NULL && self->sheet->faulty[row])
        self->states[row] = PARINDEX_CELL_STATE_MISSING;
      else if (!all)
        settle_state (self, row);
      self->left[row] = self->states[row] == PARINDEX_CELL_STATE_OBSERVED || (self->unfit != NULL && self->unfit[row] != 0);
    }
}

/* By the definition. */
static void
combine_row (ParindexCombining *self,
             guint              row,
             ParindexUnitScore *score)
{
  ParindexCombination *combination = self->combination;

  parindex_unit_score_combine (self->sheet, self->plan->index, row, score, parindex_combining_report, self);
  self->states[row] = score->state;
  if (score->state != PARINDEX_CELL_STATE_OBSERVED)
    return;

  parindex_column_put_value (&combination->column, row, score->score);
  if (!score->has_max || mpq_equal (score->max, parindex_number_peek (self->plan->given)))
    return;
  if (combination->maxima == NULL)
    combination->maxima = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) parindex_number_unref);
  g_hash_table_insert (combination->maxima, GUINT_TO_POINTER (row), parindex_number_new_take (score->max));
}

static void
combine_rows (ParindexCombining *self)
{
  ParindexUnitScore score;

  parindex_unit_score_init (&score);
  for (guint row = 0; row < self->n; row++)
    if (self->left[row])
      combine_row (self, row, &score);
  parindex_unit_score_clear (&score);
}

/* Sums run over all rows: what is not observed must not count. */
static void
clear_unobserved (ParindexCombination *self)
{
  ParindexColumn *column = &self->column;

  for (guint row = 0; column->width != 0 && row < column->n; row++)
    if (column->states[row] != PARINDEX_CELL_STATE_OBSERVED)
      {
        if (column->width == 4)
          column->c32[row] = 0;
        else
          column->c64[row] = 0;
      }
}

static void
combine_node (ParindexCombining *self)
{
  const ParindexAggregationOps *ops = parindex_aggregation_ops (self->plan->aggregation);

  parindex_column_init (&self->combination->column, self->n);
  parindex_operands_init (self);
  settle_states (self);
  if (ops->combine_columns != NULL)
    ops->combine_columns (self);
  combine_rows (self);
  g_free (self->combination->column.states);
  self->combination->column.states = g_steal_pointer (&self->states);
  clear_unobserved (self->combination);
  parindex_column_seal (&self->combination->column);
  self->combination->is_made = TRUE;
  parindex_operands_clear (self);
  g_free (self->left);
  g_free (self->unfit);
}

void
parindex_combinations_make (ParindexCombination **self,
                            const ParindexSheet  *sheet,
                            ParindexAssessment   *assessment,
                            guint                 n_threads,
                            ParindexProblems     *problems)
{
  /* Children come after their parents. */
  for (guint i = parindex_framework_n_nodes (sheet->framework); self != NULL && i-- > 0;)
    if (self[i] != NULL)
      {
        ParindexCriterion *node = parindex_framework_node (sheet->framework, i);
        ParindexCombining combining = {
          .sheet = sheet,
          .assessment = assessment,
          .node = node,
          .plan = parindex_criterion_plan (node),
          .combination = self[i],
          .n = sheet->n_units,
          .n_children = parindex_criterion_n_children (node),
          .n_threads = n_threads,
          .states = g_malloc0 (sheet->n_units),
          .left = g_malloc0 (sheet->n_units),
          .problems = problems,
        };

        combine_node (&combining);
      }
}
