/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-cell-error-private.h"

/* How wrong single values may be, as documents and programs state it beside them. */

static void
free_error (gpointer data)
{
  parindex_cell_error_clear (data);
  g_free (data);
}

void
parindex_layer_take_error (ParindexLayer     *self,
                           guint              row,
                           guint              column,
                           ParindexCellError *cell_error)
{
  const gint64 key = (gint64) row * self->n_columns + column;

  if (self->errors == NULL)
    self->errors = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_error);
  g_hash_table_replace (self->errors, g_memdup2 (&key, sizeof key), g_memdup2 (cell_error, sizeof *cell_error));
  *cell_error = (ParindexCellError){ 0 };
}

const ParindexCellError *
parindex_layer_error (const ParindexLayer *self,
                      guint                row,
                      guint                column)
{
  const gint64 key = (gint64) row * self->n_columns + column;

  return self->errors != NULL ? g_hash_table_lookup (self->errors, &key) : NULL;
}

/* A value of another stage has an error of its own, or none. */
static gboolean
foreach_of_layer (ParindexAssessment   *self,
                  const ParindexLayer  *layer,
                  const char           *stage,
                  ParindexCellErrorFunc func,
                  gpointer              user_data)
{
  ParindexFramework *framework = parindex_assessment_get_framework (self);
  gboolean found = FALSE;
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, layer->errors);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const guint row = (guint) (*(const gint64 *) key / layer->n_columns), column = (guint) (*(const gint64 *) key % layer->n_columns);
      const guint leaf = parindex_framework_input (framework, column)->leaf;
      const ParindexNodePlan *plan = parindex_criterion_plan (parindex_framework_leaf (framework, leaf));

      if (parindex_assessment_source_layer (self, stage, row, plan->first_input, plan->n_inputs) != layer)
        continue;
      func (row, leaf, value, user_data);
      found = TRUE;
    }

  return found;
}

gboolean
parindex_assessment_foreach_error (ParindexAssessment   *self,
                                   const char           *stage,
                                   ParindexCellErrorFunc func,
                                   gpointer              user_data)
{
  gboolean found = FALSE;

  for (guint i = 0; i < parindex_assessment_n_layers (self); i++)
    {
      const ParindexLayer *layer = parindex_assessment_layer_at (self, i);

      if (layer->errors != NULL && foreach_of_layer (self, layer, stage, func, user_data))
        found = TRUE;
    }

  return found;
}

/* Takes what is in @cell_error. */
static gboolean
set_error (ParindexAssessment *self,
           const char         *stage,
           const char         *unit,
           const char         *criterion,
           ParindexCellError  *cell_error,
           GError            **error)
{
  ParindexFramework *framework = parindex_assessment_get_framework (self);
  g_auto (ParindexProblems) problems = { 0 };
  ParindexCriterion *leaf;
  ParindexLayer *layer;
  int row, place;

  if (!parindex_assessment_check_open (self, error))
    return FALSE;
  row = parindex_assessment_row (self, unit);
  place = parindex_framework_leaf_index (framework, criterion);
  if (row < 0)
    parindex_error_report (error, UNIT_UNKNOWN, .value = unit);
  else if (place < 0 && parindex_framework_get_criterion (framework, criterion) != NULL)
    parindex_error_report (error, CRITERION_NOT_LEAF, .value = criterion);
  else if (place < 0)
    parindex_error_report (error, CRITERION_UNKNOWN, .value = criterion, .name = parindex_framework_get_id (framework));
  if (row < 0 || place < 0)
    return FALSE;

  leaf = parindex_framework_leaf (framework, (guint) place);
  parindex_problems_init (&problems);
  parindex_cell_error_check (cell_error, framework, leaf, &problems, (ParindexPlace){ .unit = unit, .criterion = criterion });
  if (!parindex_problems_propagate (&problems, error) || (layer = parindex_assessment_ensure_layer (self, stage, error)) == NULL)
    return FALSE;
  parindex_layer_take_error (layer, (guint) row, parindex_criterion_plan (leaf)->first_input, cell_error);

  return TRUE;
}

/**
 * parindex_assessment_set_value_error:
 * @self: an assessment
 * @stage: (nullable): a stage
 * @unit: the id of a unit
 * @criterion: the id of a leaf
 * @kind: how the value is wrong; not %PARINDEX_VALUE_ERROR_INTERVAL, of which [method@Assessment.set_value_interval] states both ends
 * @size: how far, as in [method@Simulation.set_value_error]; 0 for not at all
 * @error: return location for an error
 *
 * States how wrong the value of a cell may be, in the place of what was stated
 * before. No score or rank depends on it: simulations draw it where they are asked to
 * ([method@Simulation.use_stated_errors]).
 *
 * Returns: %FALSE with an error if it is no such number, there is no such cell or no number is measured for it, or the assessment is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_assessment_set_value_error (ParindexAssessment *self,
                                     const char         *stage,
                                     const char         *unit,
                                     const char         *criterion,
                                     ParindexValueError  kind,
                                     double              size,
                                     GError            **error)
{
  static const ParindexErrorPart parts[] = { PARINDEX_ERROR_PART_SD, PARINDEX_ERROR_PART_RELATIVE_SD, PARINDEX_ERROR_PART_LOW,
                                             PARINDEX_ERROR_PART_SAMPLING };
  g_auto (ParindexCellError) cell_error = { 0 };

  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), FALSE);
  g_return_val_if_fail (unit != NULL && criterion != NULL, FALSE);
  g_return_val_if_fail (kind <= PARINDEX_VALUE_ERROR_SAMPLING, FALSE);

  if (kind == PARINDEX_VALUE_ERROR_INTERVAL)
    {
      parindex_error_report (error, INTERVAL_ENDS, .value = "1");
      return FALSE;
    }

  cell_error.parts[parts[kind]] = parindex_number_new_from_double (size, error);

  return cell_error.parts[parts[kind]] != NULL && set_error (self, stage, unit, criterion, &cell_error, error);
}

/**
 * parindex_assessment_set_value_interval:
 * @self: an assessment
 * @stage: (nullable): a stage
 * @unit: the id of a unit
 * @criterion: the id of a leaf
 * @low: the lower end
 * @high: the upper end
 * @confidence: the share of the values that lie within it, from above 0 to below 1, as of a normal distribution; 1 if all do, each as likely
 * @error: return location for an error
 *
 * States in which interval the value of a cell may lie, in the place of what was
 * stated before.
 *
 * Returns: %FALSE with an error if it is no interval, there is no such cell or no number is measured for it, or the assessment is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_assessment_set_value_interval (ParindexAssessment *self,
                                        const char         *stage,
                                        const char         *unit,
                                        const char         *criterion,
                                        double              low,
                                        double              high,
                                        double              confidence,
                                        GError            **error)
{
  g_auto (ParindexCellError) cell_error = { 0 };
  ParindexNumber **parts = cell_error.parts;

  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), FALSE);
  g_return_val_if_fail (unit != NULL && criterion != NULL, FALSE);

  if ((parts[PARINDEX_ERROR_PART_LOW] = parindex_number_new_from_double (low, error)) == NULL
      || (parts[PARINDEX_ERROR_PART_HIGH] = parindex_number_new_from_double (high, error)) == NULL
      || (confidence != 1 && (parts[PARINDEX_ERROR_PART_CONFIDENCE] = parindex_number_new_from_double (confidence, error)) == NULL))
    return FALSE;

  return set_error (self, stage, unit, criterion, &cell_error, error);
}
