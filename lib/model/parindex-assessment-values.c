/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "model/parindex-assessment-private.h"
#include "model/parindex-framework-private.h"
#include "model/parindex-rule-private.h"

/* The values of an assessment: cells, blocks, and what a scoring reads of them. */

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

static ParindexLayer *
find_layer (ParindexAssessment *self,
            const char         *stage,
            GError            **error)
{
  ParindexLayer *layer = parindex_assessment_layer (self, stage);

  if (layer == NULL)
    {
      g_autofree char *stages = g_strjoinv (", ", (char **) parindex_assessment_get_stages (self));

      parindex_error_report (error, STAGE_UNKNOWN, .value = stage != NULL ? stage : "published", .name = "assessment", .other = stages);
    }

  return layer;
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
  layer = find_layer (self, stage, error);
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

  layer = find_layer (self, stage, error);
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

static gboolean
check_shape (ParindexAssessment *self,
             gsize               given,
             gsize               size,
             GError            **error)
{
  gsize wanted = (gsize) parindex_assessment_get_n_units (self) * parindex_assessment_get_n_inputs (self) * size;
  g_autofree char *given_text = NULL;
  g_autofree char *wanted_text = NULL;

  if (given == wanted)
    return TRUE;

  given_text = g_strdup_printf ("%" G_GSIZE_FORMAT, given);
  wanted_text = g_strdup_printf ("%" G_GSIZE_FORMAT, wanted);
  parindex_error_report (error, BAD_SHAPE, .value = given_text, .other = wanted_text);

  return FALSE;
}

static void
report_bad_double (ParindexAssessment *self,
                   guint               row,
                   guint               column,
                   double              value,
                   int                 decimals,
                   GError            **error)
{
  const char *unit = parindex_unit_get_id (parindex_assessment_unit (self, row));
  const char *criterion = parindex_framework_input (parindex_assessment_get_framework (self), column)->name;
  g_autofree char *limit = g_strdup_printf ("%d", decimals);
  char text[PARINDEX_DOUBLE_TEXT_SIZE];

  if (isinf (value))
    parindex_error_report (error, NOT_FINITE, .unit = unit, .criterion = criterion);
  else
    parindex_error_report (error, MORE_DECIMALS, .unit = unit, .criterion = criterion,
                           .value = parindex_double_to_text (value, text), .other = limit);
}

static gboolean
check_decimals (int      decimals,
                GError **error)
{
  g_autofree char *value = NULL;

  if (decimals >= -1 && decimals <= 15)
    return TRUE;

  value = g_strdup_printf ("%d", decimals);
  parindex_error_report (error, BAD_DECIMALS, .value = value);

  return FALSE;
}

/**
 * parindex_assessment_set_values:
 * @self: an assessment
 * @stage: (nullable): a stage
 * @values: (array length=n_values): units × leaves values, row-major; NaN is missing
 * @n_values: how many
 * @decimals: how many decimals the values have, at most 15, or -1 to take each double as its shortest decimal
 * @error: return location for an error
 *
 * Sets all cells of a stage. A double stands for the shortest decimal that
 * reads back to it; a value with more decimals than stated is an error. On an
 * error the stage is as it was.
 *
 * Returns: %FALSE with an error that names the cell
 *
 * Since: 1.0
 */
gboolean
parindex_assessment_set_values (ParindexAssessment *self,
                                const char         *stage,
                                const double       *values,
                                gsize               n_values,
                                int                 decimals,
                                GError            **error)
{
  ParindexLayer *layer;
  ParindexColumn *columns;
  guint n_inputs, row, column;
  gboolean good;

  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), FALSE);
  g_return_val_if_fail (values != NULL || n_values == 0, FALSE);

  if (!parindex_assessment_check_open (self, error) || !check_shape (self, n_values, 1, error) || !check_decimals (decimals, error))
    return FALSE;

  n_inputs = parindex_assessment_get_n_inputs (self);
  columns = g_new0 (ParindexColumn, n_inputs);
  good = parindex_columns_set_doubles (columns, n_inputs, parindex_assessment_get_n_units (self), values, decimals, &row, &column);
  if (!good)
    report_bad_double (self, row, column, values[(gsize) row * n_inputs + column], decimals, error);
  layer = good ? parindex_assessment_ensure_layer (self, stage, error) : NULL;
  if (layer == NULL)
    {
      parindex_columns_free (columns, n_inputs);
      return FALSE;
    }

  parindex_columns_free (layer->columns, n_inputs);
  layer->columns = columns;
  g_clear_pointer (&layer->wrong_cells, g_array_unref);

  return TRUE;
}

/**
 * parindex_assessment_set_values_bytes:
 * @self: an assessment
 * @stage: (nullable): a stage
 * @values: units × leaves native float64, row-major, without padding; NaN is missing
 * @decimals: how many decimals the values have, at most 15, or -1 to take each double as its shortest decimal
 * @error: return location for an error
 *
 * Sets all cells of a stage, as [method@Assessment.set_values] does, from
 * bytes: the way for scripts, where an array would cost a conversion per value.
 *
 * Returns: %FALSE with an error that names the cell
 *
 * Since: 1.0
 */
gboolean
parindex_assessment_set_values_bytes (ParindexAssessment *self,
                                      const char         *stage,
                                      GBytes             *values,
                                      int                 decimals,
                                      GError            **error)
{
  g_autofree double *aligned = NULL;
  gconstpointer data;
  gsize size;

  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), FALSE);
  g_return_val_if_fail (values != NULL, FALSE);

  data = g_bytes_get_data (values, &size);
  if (!check_shape (self, size, sizeof (double), error))
    return FALSE;
  /* A slice of bytes may begin anywhere. */
  if (((guintptr) data) % sizeof (double) != 0)
    data = aligned = g_memdup2 (data, size);

  return parindex_assessment_set_values (self, stage, data, size / sizeof (double), decimals, error);
}

/**
 * parindex_assessment_get_values:
 * @self: an assessment
 * @stage: (nullable): a stage
 * @n_values: (out): return location for their number
 * @error: return location for an error
 *
 * Gets all values of a stage as the nearest doubles: units × leaves,
 * row-major, NaN where not observed.
 *
 * Returns: (array length=n_values) (transfer full): the values, or %NULL if there is no such stage
 *
 * Since: 1.0
 */
double *
parindex_assessment_get_values (ParindexAssessment *self,
                                const char         *stage,
                                gsize              *n_values,
                                GError            **error)
{
  const ParindexLayer *layer;
  double *values;
  guint n_units;

  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), NULL);
  g_return_val_if_fail (n_values != NULL, NULL);

  *n_values = 0;
  layer = find_layer (self, stage, error);
  if (layer == NULL)
    return NULL;

  n_units = parindex_assessment_get_n_units (self);
  *n_values = (gsize) n_units * layer->n_columns;
  values = g_new (double, *n_values);
  for (guint row = 0; row < n_units; row++)
    for (guint column = 0; column < layer->n_columns; column++)
      values[(gsize) row * layer->n_columns + column] = parindex_column_double (&layer->columns[column], row);

  return values;
}

/**
 * parindex_assessment_get_values_bytes:
 * @self: an assessment
 * @stage: (nullable): a stage
 * @error: return location for an error
 *
 * Gets all values of a stage as [method@Assessment.get_values] does, as bytes
 * of native float64.
 *
 * Returns: (transfer full): the values, or %NULL if there is no such stage
 *
 * Since: 1.0
 */
GBytes *
parindex_assessment_get_values_bytes (ParindexAssessment *self,
                                      const char         *stage,
                                      GError            **error)
{
  gsize n_values;
  double *values;

  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), NULL);

  values = parindex_assessment_get_values (self, stage, &n_values, error);

  return values != NULL ? g_bytes_new_take (values, n_values * sizeof (double)) : NULL;
}

/**
 * parindex_assessment_set_states_bytes:
 * @self: an assessment
 * @stage: (nullable): a stage
 * @states: units × leaves bytes, row-major: 0 observed, 1 missing, 2 not applicable
 * @error: return location for an error
 *
 * Sets the states of all cells of a stage, after its values: a cell said to be
 * observed must have a value, the others lose theirs. On an error nothing has
 * changed.
 *
 * Returns: %FALSE with an error that names the cell
 *
 * Since: 1.0
 */
gboolean
parindex_assessment_set_states_bytes (ParindexAssessment *self,
                                      const char         *stage,
                                      GBytes             *states,
                                      GError            **error)
{
  g_autoptr (ParindexLayer) fresh = NULL;
  ParindexLayer *layer;
  const guint8 *data;
  gsize size;

  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), FALSE);
  g_return_val_if_fail (states != NULL, FALSE);

  data = g_bytes_get_data (states, &size);
  if (!parindex_assessment_check_open (self, error) || !check_shape (self, size, 1, error))
    return FALSE;
  layer = parindex_assessment_layer (self, stage);
  if (layer == NULL)
    layer = fresh = parindex_layer_new (self);

  for (gsize i = 0; i < size; i++)
    {
      guint row = i / layer->n_columns;
      guint column = i % layer->n_columns;

      if (data[i] > PARINDEX_CELL_STATE_NOT_APPLICABLE)
        {
          g_autofree char *value = g_strdup_printf ("%u", data[i]);

          parindex_error_report (error, BAD_STATE, .value = value);
          return FALSE;
        }
      if (data[i] == PARINDEX_CELL_STATE_OBSERVED
          && parindex_column_state (&layer->columns[column], row) != PARINDEX_CELL_STATE_OBSERVED)
        {
          parindex_error_report (error, STATE_WITHOUT_VALUE, .unit = parindex_unit_get_id (parindex_assessment_unit (self, row)),
                                 .criterion = parindex_framework_input (parindex_assessment_get_framework (self), column)->name);
          return FALSE;
        }
    }

  for (gsize i = 0; i < size; i++)
    if (data[i] != PARINDEX_CELL_STATE_OBSERVED)
      parindex_column_set_unobserved (&layer->columns[i % layer->n_columns], i / layer->n_columns, data[i]);

  if (fresh != NULL && !parindex_assessment_add_layer (self, fresh, stage, error))
    return FALSE;
  fresh = NULL;

  return TRUE;
}

/**
 * parindex_assessment_get_states_bytes:
 * @self: an assessment
 * @stage: (nullable): a stage
 * @error: return location for an error
 *
 * Gets the states of all cells of a stage: units × leaves bytes, row-major,
 * 0 observed, 1 missing, 2 not applicable.
 *
 * Returns: (transfer full): the states, or %NULL if there is no such stage
 *
 * Since: 1.0
 */
GBytes *
parindex_assessment_get_states_bytes (ParindexAssessment *self,
                                      const char         *stage,
                                      GError            **error)
{
  const ParindexLayer *layer;
  guint8 *states;
  guint n_units;

  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), NULL);

  layer = find_layer (self, stage, error);
  if (layer == NULL)
    return NULL;

  n_units = parindex_assessment_get_n_units (self);
  states = g_new (guint8, (gsize) n_units * layer->n_columns);
  for (guint row = 0; row < n_units; row++)
    for (guint column = 0; column < layer->n_columns; column++)
      states[(gsize) row * layer->n_columns + column] = parindex_column_state (&layer->columns[column], row);

  return g_bytes_new_take (states, (gsize) n_units * layer->n_columns);
}

static gint64 *
note_key (const ParindexLayer *layer,
          guint                row,
          guint                column,
          gint64              *key)
{
  *key = (gint64) row * layer->n_columns + column;

  return key;
}

void
parindex_layer_add_note (ParindexLayer           *self,
                         guint                    row,
                         guint                    column,
                         const char              *name,
                         const ParindexJsonSlice *raw)
{
  GPtrArray *notes = parindex_layer_notes (self, row, column);
  gboolean fresh = notes == NULL;
  gint64 key;

  parindex_extras_add (&notes, name, raw);
  if (!fresh)
    return;

  if (self->notes == NULL)
    self->notes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_hash_table_insert (self->notes, g_memdup2 (note_key (self, row, column, &key), sizeof key), notes);
}

GPtrArray *
parindex_layer_notes (const ParindexLayer *self,
                      guint                row,
                      guint                column)
{
  gint64 key;

  return self->notes != NULL ? g_hash_table_lookup (self->notes, note_key (self, row, column, &key)) : NULL;
}

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
      ParindexLayer *layer = find_layer (self, stage, error);
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
