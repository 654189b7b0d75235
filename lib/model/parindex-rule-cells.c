/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "base/parindex-problem-private.h"
#include "model/parindex-rule-cells-private.h"

/**
 * ParindexRuleCells:
 *
 * All cells of a leaf, as a rule of one's own sees them, and the points it
 * gives.
 *
 * Units are counted from 0, in the order of the assessment. A unit whose cell
 * is observed and that is given no points stays missing. The object is empty
 * after the rule's method has returned.
 *
 * Since: 1.0
 */
struct _ParindexRuleCells
{
  GObject parent_instance;

  ParindexRuleScoring *scoring; /* NULL once detached */
  ParindexRuleCellsReport report;
  gpointer user_data;
};

G_DEFINE_FINAL_TYPE (ParindexRuleCells, parindex_rule_cells, G_TYPE_OBJECT)

static void
parindex_rule_cells_class_init (ParindexRuleCellsClass *klass)
{
}

static void
parindex_rule_cells_init (ParindexRuleCells *self)
{
}

ParindexRuleCells *
parindex_rule_cells_new (ParindexRuleScoring    *scoring,
                         ParindexRuleCellsReport report,
                         gpointer                user_data)
{
  ParindexRuleCells *self = g_object_new (PARINDEX_TYPE_RULE_CELLS, NULL);

  self->scoring = scoring;
  self->report = report;
  self->user_data = user_data;

  return self;
}

void
parindex_rule_cells_detach (ParindexRuleCells *self)
{
  self->scoring = NULL;
}

static ParindexCellState
state_of (ParindexRuleCells *self,
          guint              unit)
{
  return self->scoring->states != NULL ? self->scoring->states[unit] : PARINDEX_CELL_STATE_OBSERVED;
}

static gboolean
has_cell (ParindexRuleCells *self,
          guint              unit)
{
  return self->scoring != NULL && unit < self->scoring->n && state_of (self, unit) == PARINDEX_CELL_STATE_OBSERVED;
}

/**
 * parindex_rule_cells_get_n_units:
 * @self: cells
 *
 * Gets how many units there are.
 *
 * Returns: their number
 *
 * Since: 1.0
 */
guint
parindex_rule_cells_get_n_units (ParindexRuleCells *self)
{
  g_return_val_if_fail (PARINDEX_IS_RULE_CELLS (self), 0);

  return self->scoring != NULL ? self->scoring->n : 0;
}

/**
 * parindex_rule_cells_get_max:
 * @self: cells
 *
 * Gets the maximum of the leaf.
 *
 * Returns: (transfer full) (nullable): the maximum, if it has one
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_rule_cells_get_max (ParindexRuleCells *self)
{
  ParindexNumber *max;
  mpq_t copy;

  g_return_val_if_fail (PARINDEX_IS_RULE_CELLS (self), NULL);

  if (self->scoring == NULL || self->scoring->max == NULL)
    return NULL;

  mpq_init (copy);
  mpq_set (copy, self->scoring->max);
  max = parindex_number_new_take (copy);
  mpq_clear (copy);

  return max;
}

/**
 * parindex_rule_cells_get_values_bytes:
 * @self: cells
 * @input: which input, from 0
 *
 * Gets the nearest doubles of an input, NaN where the cell is not observed.
 *
 * Returns: (transfer full): native float64, one a unit
 *
 * Since: 1.0
 */
GBytes *
parindex_rule_cells_get_values_bytes (ParindexRuleCells *self,
                                      guint              input)
{
  double *values;

  g_return_val_if_fail (PARINDEX_IS_RULE_CELLS (self), NULL);

  if (self->scoring == NULL || input >= self->scoring->n_inputs)
    return g_bytes_new (NULL, 0);

  values = g_new (double, self->scoring->n);
  for (guint row = 0; row < self->scoring->n; row++)
    values[row] = has_cell (self, row) ? parindex_column_double (&self->scoring->inputs[input], row) : NAN;

  return g_bytes_new_take (values, self->scoring->n * sizeof (double));
}

/**
 * parindex_rule_cells_get_states_bytes:
 * @self: cells
 *
 * Gets the states of the cells.
 *
 * Returns: (transfer full): a byte a unit, each a [enum@CellState]
 *
 * Since: 1.0
 */
GBytes *
parindex_rule_cells_get_states_bytes (ParindexRuleCells *self)
{
  guint8 *states;

  g_return_val_if_fail (PARINDEX_IS_RULE_CELLS (self), NULL);

  if (self->scoring == NULL)
    return g_bytes_new (NULL, 0);

  states = g_malloc (self->scoring->n);
  for (guint row = 0; row < self->scoring->n; row++)
    states[row] = state_of (self, row);

  return g_bytes_new_take (states, self->scoring->n);
}

/**
 * parindex_rule_cells_get_value:
 * @self: cells
 * @unit: which unit, from 0
 * @input: which input, from 0
 *
 * Gets one value, exactly.
 *
 * Returns: (transfer full) (nullable): the value; %NULL if the cell is not observed
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_rule_cells_get_value (ParindexRuleCells *self,
                               guint              unit,
                               guint              input)
{
  g_return_val_if_fail (PARINDEX_IS_RULE_CELLS (self), NULL);

  return has_cell (self, unit) && input < self->scoring->n_inputs ? parindex_column_number (&self->scoring->inputs[input], unit) : NULL;
}

/**
 * parindex_rule_cells_set_points:
 * @self: cells
 * @unit: which unit, from 0
 * @points: its points
 *
 * Gives a unit points, exactly. Units whose cell is not observed take none.
 *
 * Since: 1.0
 */
void
parindex_rule_cells_set_points (ParindexRuleCells *self,
                                guint              unit,
                                ParindexNumber    *points)
{
  g_return_if_fail (PARINDEX_IS_RULE_CELLS (self));
  g_return_if_fail (points != NULL);

  if (has_cell (self, unit))
    parindex_column_set_number (self->scoring->points, unit, points);
}

/**
 * parindex_rule_cells_set_not_applicable:
 * @self: cells
 * @unit: which unit, from 0
 *
 * Says that the criterion does not apply to a unit.
 *
 * Since: 1.0
 */
void
parindex_rule_cells_set_not_applicable (ParindexRuleCells *self,
                                        guint              unit)
{
  g_return_if_fail (PARINDEX_IS_RULE_CELLS (self));

  if (has_cell (self, unit))
    parindex_column_set_unobserved (self->scoring->points, unit, PARINDEX_CELL_STATE_NOT_APPLICABLE);
}

/**
 * parindex_rule_cells_set_points_bytes:
 * @self: cells
 * @points: native float64, one a unit; NaN gives none
 * @decimals: how many decimals they have, or -1 to take each as its shortest decimal
 * @error: return location for an error
 *
 * Gives all units points at once.
 *
 * Returns: %FALSE if the block has the wrong size, or a double is infinite or has more decimals
 *
 * Since: 1.0
 */
gboolean
parindex_rule_cells_set_points_bytes (ParindexRuleCells *self,
                                      GBytes            *points,
                                      int                decimals,
                                      GError           **error)
{
  g_return_val_if_fail (PARINDEX_IS_RULE_CELLS (self), FALSE);
  g_return_val_if_fail (points != NULL, FALSE);

  if (self->scoring == NULL)
    {
      parindex_error_report (error, BAD_SHAPE, .value = "–", .other = "0");
      return FALSE;
    }

  return parindex_column_replace_doubles (self->scoring->points, self->scoring->n, self->scoring->states, points, decimals, error);
}

/**
 * parindex_rule_cells_report:
 * @self: cells
 * @unit: which unit, from 0
 * @text: what is wrong with its cell
 *
 * Tells that a cell cannot be scored. The scoring then fails, with all such
 * problems.
 *
 * Since: 1.0
 */
void
parindex_rule_cells_report (ParindexRuleCells *self,
                            guint              unit,
                            const char        *text)
{
  g_return_if_fail (PARINDEX_IS_RULE_CELLS (self));
  g_return_if_fail (text != NULL);

  if (self->scoring != NULL && unit < self->scoring->n)
    self->report (unit, text, self->user_data);
}
