/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-assessment-private.h"
#include "model/parindex-framework-private.h"
#include "model/parindex-rule-private.h"

/* The values of an assessment, cell by cell. */

/* Where the cell of a unit is: the columns of a leaf, or the one that "leaf.input" names. */
typedef struct
{
  guint row;
  guint column;
  guint n_columns; /* more than 1: the whole of a leaf with several inputs */
} Cell;

static gboolean
find_column (ParindexFramework *framework,
             const char        *criterion,
             Cell              *cell)
{
  int column = parindex_framework_find_column (framework, criterion);
  int leaf = parindex_framework_leaf_index (framework, criterion);

  if (column < 0 && leaf < 0)
    return FALSE;

  cell->column = column >= 0 ? (guint) column : parindex_criterion_plan (parindex_framework_leaf (framework, leaf))->first_input;
  cell->n_columns = column >= 0 ? 1 : parindex_criterion_plan (parindex_framework_leaf (framework, leaf))->n_inputs;

  return TRUE;
}

static gboolean
find_cell (ParindexAssessment *self,
           const char         *unit,
           const char         *criterion,
           gboolean            one,
           Cell               *cell,
           GError            **error)
{
  ParindexFramework *framework = parindex_assessment_get_framework (self);
  int row = parindex_assessment_row (self, unit);

  if (row < 0)
    {
      parindex_error_report (error, UNIT_UNKNOWN, .value = unit);
      return FALSE;
    }
  cell->row = row;
  if (!find_column (framework, criterion, cell))
    {
      if (parindex_framework_get_criterion (framework, criterion) != NULL)
        parindex_error_report (error, CRITERION_NOT_LEAF, .value = criterion);
      else
        parindex_error_report (error, CRITERION_UNKNOWN, .value = criterion, .name = parindex_framework_get_id (framework));
      return FALSE;
    }
  if (one && cell->n_columns > 1)
    {
      g_autofree char *words = parindex_framework_input_words (framework, parindex_framework_leaf_index (framework, criterion));

      parindex_error_report (error, INPUT_NEEDED, .criterion = criterion, .other = words);
      return FALSE;
    }

  return TRUE;
}

/**
 * parindex_assessment_get_value:
 * @self: an assessment
 * @stage: (nullable): a stage
 * @unit: the id of a unit
 * @criterion: the id of a leaf, or `id.input` for one of several inputs
 * @state: (out) (optional): return location for the state of the cell
 * @error: return location for an error
 *
 * Gets the exact value of a cell.
 *
 * Returns: (transfer full) (nullable): the value; %NULL if it is not observed, or with an error if there is no such cell
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_assessment_get_value (ParindexAssessment *self,
                               const char         *stage,
                               const char         *unit,
                               const char         *criterion,
                               ParindexCellState  *state,
                               GError            **error)
{
  const ParindexLayer *layer;
  ParindexCellState found;
  Cell cell;

  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), NULL);
  g_return_val_if_fail (unit != NULL && criterion != NULL, NULL);

  if (state != NULL)
    *state = PARINDEX_CELL_STATE_MISSING;
  layer = parindex_assessment_find_layer (self, stage, error);
  if (layer == NULL || !find_cell (self, unit, criterion, TRUE, &cell, error))
    return NULL;

  found = parindex_column_state (&layer->columns[cell.column], cell.row);
  if (state != NULL)
    *state = found;

  return found == PARINDEX_CELL_STATE_OBSERVED ? parindex_column_number (&layer->columns[cell.column], cell.row) : NULL;
}

/**
 * parindex_assessment_set_value:
 * @self: an assessment
 * @stage: (nullable): a stage
 * @unit: the id of a unit
 * @criterion: the id of a leaf, or `id.input` for one of several inputs
 * @value: (nullable): the exact value; %NULL is missing
 * @error: return location for an error
 *
 * Sets a cell.
 *
 * Returns: %FALSE with an error if there is no such cell or the assessment is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_assessment_set_value (ParindexAssessment *self,
                               const char         *stage,
                               const char         *unit,
                               const char         *criterion,
                               ParindexNumber     *value,
                               GError            **error)
{
  ParindexLayer *layer;
  Cell cell;

  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), FALSE);
  g_return_val_if_fail (unit != NULL && criterion != NULL, FALSE);

  /* The whole of a leaf can only be made missing. */
  if (!parindex_assessment_check_open (self, error) || !find_cell (self, unit, criterion, value != NULL, &cell, error))
    return FALSE;
  layer = parindex_assessment_ensure_layer (self, stage, error);
  if (layer == NULL)
    return FALSE;

  for (guint k = cell.column; k < cell.column + cell.n_columns; k++)
    {
      parindex_layer_mend (layer, cell.row, k);
      if (value != NULL)
        parindex_column_set_number (&layer->columns[k], cell.row, value);
      else
        parindex_column_set_unobserved (&layer->columns[k], cell.row, PARINDEX_CELL_STATE_MISSING);
    }

  return TRUE;
}

/**
 * parindex_assessment_get_text:
 * @self: an assessment
 * @stage: (nullable): a stage; %NULL is "published"
 * @unit: the id of a unit
 * @criterion: the id of a leaf, or `id.input` for one of several inputs
 * @language: a language
 * @error: return location for an error
 *
 * Gets a cell as text: a number, a label, a date, yes or no.
 *
 * Returns: (transfer full) (nullable): the text; %NULL without an error if the cell is not observed
 *
 * Since: 1.0
 */
char *
parindex_assessment_get_text (ParindexAssessment *self,
                              const char         *stage,
                              const char         *unit,
                              const char         *criterion,
                              ParindexLanguage    language,
                              GError            **error)
{
  const ParindexInputColumn *input;
  const ParindexLayer *layer;
  g_autoptr (ParindexNumber) value = NULL;
  char *text;
  Cell cell;

  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), NULL);
  g_return_val_if_fail (unit != NULL && criterion != NULL, NULL);

  layer = parindex_assessment_find_layer (self, stage, error);
  if (layer == NULL || !find_cell (self, unit, criterion, TRUE, &cell, error)
      || parindex_column_state (&layer->columns[cell.column], cell.row) != PARINDEX_CELL_STATE_OBSERVED)
    return NULL;

  input = parindex_framework_input (parindex_assessment_get_framework (self), cell.column);
  value = parindex_column_number (&layer->columns[cell.column], cell.row);
  text = input->rule != NULL ? parindex_rule_cell_text (input->rule, value, parindex_language_resolve (language)) : NULL;

  return text != NULL ? text : parindex_number_to_string (value);
}

/**
 * parindex_assessment_set_text:
 * @self: an assessment
 * @stage: (nullable): a stage; %NULL is "published"
 * @unit: the id of a unit
 * @criterion: the id of a leaf, or `id.input` for one of several inputs
 * @text: what a document would hold there: a number, a label, a date, yes or no
 * @error: return location for an error
 *
 * Sets a cell from text.
 *
 * Returns: %FALSE if the text is none of what the criterion takes
 *
 * Since: 1.0
 */
gboolean
parindex_assessment_set_text (ParindexAssessment *self,
                              const char         *stage,
                              const char         *unit,
                              const char         *criterion,
                              const char         *text,
                              GError            **error)
{
  const ParindexInputColumn *input;
  g_autoptr (ParindexNumber) value = NULL;
  Cell cell;

  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), FALSE);
  g_return_val_if_fail (unit != NULL && criterion != NULL && text != NULL, FALSE);

  if (!parindex_assessment_check_open (self, error) || !find_cell (self, unit, criterion, TRUE, &cell, error))
    return FALSE;

  input = parindex_framework_input (parindex_assessment_get_framework (self), cell.column);
  value = parindex_input_parse_text (input, text, PARINDEX_NUMBER_STYLE_PLAIN);
  if (value == NULL)
    {
      g_autofree char *words = parindex_input_words (input);

      parindex_error_report_place (error, parindex_input_fault (input),
                                   &(ParindexPlace){ .unit = unit, .criterion = criterion, .value = text, .other = words });
      return FALSE;
    }

  return parindex_assessment_set_value (self, stage, unit, criterion, value, error);
}

/**
 * parindex_assessment_set_not_applicable:
 * @self: an assessment
 * @stage: (nullable): a stage
 * @unit: the id of a unit
 * @criterion: the id of a leaf, or `id.input` for one of several inputs
 * @error: return location for an error
 *
 * Says that a criterion does not concern a unit.
 *
 * Returns: %FALSE with an error if there is no such cell or the assessment is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_assessment_set_not_applicable (ParindexAssessment *self,
                                        const char         *stage,
                                        const char         *unit,
                                        const char         *criterion,
                                        GError            **error)
{
  ParindexLayer *layer;
  Cell cell;

  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), FALSE);
  g_return_val_if_fail (unit != NULL && criterion != NULL, FALSE);

  if (!parindex_assessment_check_open (self, error) || !find_cell (self, unit, criterion, FALSE, &cell, error))
    return FALSE;
  layer = parindex_assessment_ensure_layer (self, stage, error);
  if (layer == NULL)
    return FALSE;

  for (guint k = cell.column; k < cell.column + cell.n_columns; k++)
    {
      parindex_layer_mend (layer, cell.row, k);
      parindex_column_set_unobserved (&layer->columns[k], cell.row, PARINDEX_CELL_STATE_NOT_APPLICABLE);
    }

  return TRUE;
}
