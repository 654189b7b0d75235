/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-assessment-private.h"
#include "model/parindex-framework-private.h"
#include "model/parindex-rule-private.h"

/* What a scoring reads: one stage, or the latest authority of each cell. */

static void
override_input (ParindexColumn       *below,
                const ParindexColumn *above,
                guint                 row)
{
  ParindexNumber *misfit = parindex_column_misfit (above, row);
  ParindexCellState state = parindex_column_state (above, row);

  if (state != PARINDEX_CELL_STATE_OBSERVED)
    parindex_column_set_unobserved (below, row, state);
  else if (misfit != NULL)
    parindex_column_set_number (below, row, misfit);
  else
    parindex_column_set_decimal (below, row, parindex_column_coefficient (above, row), above->scale);
}

/* Whether something stands there; an input that may be missing beside the others does not count alone. */
static gboolean
is_given (const ParindexColumn  *inputs,
          guint                  n_inputs,
          const ParindexRuleOps *ops,
          guint                  row)
{
  for (guint k = 0; k < n_inputs; k++)
    {
      ParindexCellState state = parindex_column_state (&inputs[k], row);

      if (state == PARINDEX_CELL_STATE_NOT_APPLICABLE || (state == PARINDEX_CELL_STATE_OBSERVED && !parindex_rule_ops_is_optional (ops, k)))
        return TRUE;
    }

  return FALSE;
}

/* Missing never overrides; an observed or n/a cell of a higher authority does, with all its inputs. */
static void
override_leaf (ParindexCriterion    *leaf,
               ParindexColumn       *below,
               const ParindexColumn *above)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (leaf);
  ParindexRule *rule = parindex_criterion_get_rule (leaf);
  const ParindexRuleOps *ops = rule != NULL ? parindex_rule_ops (rule) : NULL;

  below += plan->first_input;
  above += plan->first_input;
  for (guint row = 0; row < above->n; row++)
    if (is_given (above, plan->n_inputs, ops, row))
      for (guint k = 0; k < plan->n_inputs; k++)
        override_input (&below[k], &above[k], row);
}

static void
override (ParindexFramework    *framework,
          ParindexColumn       *below,
          const ParindexColumn *above)
{
  for (guint i = 0; i < parindex_framework_n_leaves (framework); i++)
    override_leaf (parindex_framework_leaf (framework, i), below, above);
}

static ParindexColumn *
copy_columns (const ParindexLayer *layer)
{
  ParindexColumn *columns = g_new0 (ParindexColumn, layer->n_columns);

  for (guint k = 0; k < layer->n_columns; k++)
    parindex_column_copy (&layer->columns[k], &columns[k]);

  return columns;
}

static void
seal_columns (ParindexColumn *columns,
              guint           n)
{
  for (guint k = 0; k < n; k++)
    parindex_column_seal (&columns[k]);
}

ParindexColumn *
parindex_assessment_columns (ParindexAssessment *self,
                             const char         *stage,
                             ParindexColumn    **merged,
                             GError            **error)
{
  ParindexFramework *framework = parindex_assessment_get_framework (self);
  guint n_inputs = parindex_assessment_get_n_inputs (self);
  guint n_layers = parindex_assessment_n_layers (self);

  *merged = NULL;
  if (stage != NULL)
    {
      ParindexLayer *layer = parindex_assessment_find_layer (self, stage, error);
      const ParindexLayer *survey = parindex_assessment_layer (self, PARINDEX_STAGE_SURVEY);

      if (layer == NULL || survey == NULL || layer == survey)
        return layer != NULL ? layer->columns : NULL;

      /* The stage, with the leaves that the survey feeds: those have no other stage to be read from. */
      *merged = copy_columns (layer);
      override (framework, *merged, survey->columns);
      seal_columns (*merged, n_inputs);
      return *merged;
    }
  if (n_layers == 0)
    {
      parindex_error_report (error, NO_STAGES, .name = parindex_framework_get_id (parindex_assessment_get_framework (self)));
      return NULL;
    }
  if (n_layers == 1)
    return parindex_assessment_layer_at (self, 0)->columns;

  *merged = copy_columns (parindex_assessment_layer_at (self, 0));
  for (guint i = 1; i < n_layers; i++)
    override (framework, *merged, parindex_assessment_layer_at (self, i)->columns);
  seal_columns (*merged, n_inputs);

  return *merged;
}

void
parindex_assessment_check (ParindexAssessment *self,
                           ParindexProblems   *problems)
{
  const guint64 safe = G_GUINT64_CONSTANT (1000000000000000);

  for (guint i = 0; i < parindex_assessment_n_layers (self); i++)
    {
      ParindexLayer *layer = parindex_assessment_layer_at (self, i);

      for (guint column = 0; column < layer->n_columns; column++)
        if (layer->columns[column].max_abs >= safe || layer->columns[column].misfits != NULL)
          {
            parindex_problems_report (problems, PRECISION_HIGH,
                                      .criterion = parindex_framework_input (parindex_assessment_get_framework (self), column)->name);
          }
    }
}
