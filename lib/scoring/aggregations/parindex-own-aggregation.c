/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-problem-private.h"
#include "model/parindex-assessment-private.h"
#include "scoring/aggregations/parindex-aggregations-private.h"

/* An aggregation of a program. */

static void
report (guint       row,
        const char *text,
        gpointer    user_data)
{
  ParindexCombining *self = user_data;

  parindex_problems_report (self->problems, RULE_COMPLAINT, .criterion = parindex_criterion_get_id (self->node), .value = text,
                            .unit = parindex_unit_get_id (parindex_assessment_unit (self->assessment, row)));
}

static void
combine_columns (ParindexCombining *self)
{
  ParindexAggregation *own = parindex_criterion_get_own_aggregation (self->plan->method);
  const ParindexAggregating aggregating = {
    .n = self->n,
    .n_children = self->n_children,
    .operands = self->operands,
    .states = self->states,
    .ranked = parindex_assessment_ranked (self->assessment),
    .weights = &self->combination->weights,
    .scores = &self->combination->column,
    .report = report,
    .user_data = self,
  };
  g_autoptr (ParindexAggregationCells) cells = NULL;
  g_autoptr (GError) error = NULL;

  parindex_combining_complete (self);
  cells = parindex_aggregation_cells_new (&aggregating);
  /* Python tells an exception that is no GError on its standard error only. */
  if (!PARINDEX_AGGREGATION_GET_CLASS (own)->aggregate (own, cells, &error))
    {
      if (error != NULL)
        parindex_problems_report (self->problems, AGGREGATION_FAILED, .criterion = parindex_criterion_get_id (self->node), .value = error->message);
      else
        parindex_problems_report (self->problems, AGGREGATION_GAVE_UP, .criterion = parindex_criterion_get_id (self->node));
    }
  parindex_aggregation_cells_detach (cells);
  for (guint row = 0; row < self->n; row++)
    {
      if (self->left[row])
        self->states[row] = parindex_column_state (&self->combination->column, row);
      self->left[row] = FALSE;
    }
}

const ParindexAggregationOps parindex_own_aggregation_ops = {
  .combine_columns = combine_columns,
};
