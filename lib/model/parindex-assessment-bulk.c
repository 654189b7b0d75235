/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "model/parindex-assessment-private.h"
#include "model/parindex-framework-private.h"

/* The values of an assessment in bulk. */

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

  if (!parindex_assessment_check_open (self, error) || !check_shape (self, n_values, 1, error) || !parindex_check_decimals (decimals, error))
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
  layer = parindex_assessment_find_layer (self, stage, error);
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

  layer = parindex_assessment_find_layer (self, stage, error);
  if (layer == NULL)
    return NULL;

  n_units = parindex_assessment_get_n_units (self);
  states = g_new (guint8, (gsize) n_units * layer->n_columns);
  for (guint row = 0; row < n_units; row++)
    for (guint column = 0; column < layer->n_columns; column++)
      states[(gsize) row * layer->n_columns + column] = parindex_column_state (&layer->columns[column], row);

  return g_bytes_new_take (states, (gsize) n_units * layer->n_columns);
}
