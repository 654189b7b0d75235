/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "base/parindex-problem-private.h"
#include "model/parindex-aggregation-cells-private.h"

/**
 * ParindexAggregationCells:
 *
 * The scores of all units on the children of a criterion, as an aggregation of
 * one's own sees them, and the scores that it gives.
 *
 * Units are counted from 0 in the order of the assessment, children in that of
 * the framework. Which units get a score has been settled by what the framework
 * says about missing cells: a unit that has none there shows no values, and one
 * that is given no score is missing. The object is empty after the method of the
 * aggregation has returned.
 *
 * Since: 1.0
 */
struct _ParindexAggregationCells
{
  GObject parent_instance;

  const ParindexAggregating *aggregating; /* NULL once detached */
};

G_DEFINE_FINAL_TYPE (ParindexAggregationCells, parindex_aggregation_cells, G_TYPE_OBJECT)

static void
parindex_aggregation_cells_class_init (ParindexAggregationCellsClass *klass)
{
}

static void
parindex_aggregation_cells_init (ParindexAggregationCells *self)
{
}

ParindexAggregationCells *
parindex_aggregation_cells_new (const ParindexAggregating *aggregating)
{
  ParindexAggregationCells *self = g_object_new (PARINDEX_TYPE_AGGREGATION_CELLS, NULL);

  self->aggregating = aggregating;

  return self;
}

void
parindex_aggregation_cells_detach (ParindexAggregationCells *self)
{
  self->aggregating = NULL;
}

/* Whether a unit gets a score. */
static gboolean
has_unit (ParindexAggregationCells *self,
          guint                     unit)
{
  return self->aggregating != NULL && unit < self->aggregating->n
         && (self->aggregating->states == NULL || self->aggregating->states[unit] == PARINDEX_CELL_STATE_OBSERVED);
}

static gboolean
has_child (ParindexAggregationCells *self,
           guint                     child)
{
  return self->aggregating != NULL && child < self->aggregating->n_children;
}

static gboolean
has_cell (ParindexAggregationCells *self,
          guint                     unit,
          guint                     child)
{
  return has_unit (self, unit) && has_child (self, child)
         && parindex_column_state (self->aggregating->operands[child].column, unit) == PARINDEX_CELL_STATE_OBSERVED;
}

/* Of a cell that is there. */
static void
read_cell (ParindexAggregationCells *self,
           guint                     unit,
           guint                     child,
           mpq_ptr                   value)
{
  const ParindexOperand *operand = &self->aggregating->operands[child];

  parindex_column_get_mpq (operand->column, unit, value);
  mpq_mul (value, value, operand->factor);
}

static ParindexNumber *
copy_number (mpq_srcptr value)
{
  ParindexNumber *number;
  mpq_t copy;

  if (value == NULL)
    return NULL;

  mpq_init (copy);
  mpq_set (copy, value);
  number = parindex_number_new_take (copy);
  mpq_clear (copy);

  return number;
}

/**
 * parindex_aggregation_cells_get_n_units:
 * @self: cells
 *
 * Gets how many units there are.
 *
 * Returns: their number
 *
 * Since: 1.0
 */
guint
parindex_aggregation_cells_get_n_units (ParindexAggregationCells *self)
{
  g_return_val_if_fail (PARINDEX_IS_AGGREGATION_CELLS (self), 0);

  return self->aggregating != NULL ? self->aggregating->n : 0;
}

/**
 * parindex_aggregation_cells_get_n_children:
 * @self: cells
 *
 * Gets how many children the criterion has.
 *
 * Returns: their number
 *
 * Since: 1.0
 */
guint
parindex_aggregation_cells_get_n_children (ParindexAggregationCells *self)
{
  g_return_val_if_fail (PARINDEX_IS_AGGREGATION_CELLS (self), 0);

  return self->aggregating != NULL ? self->aggregating->n_children : 0;
}

/**
 * parindex_aggregation_cells_get_values_bytes:
 * @self: cells
 * @child: which child, from 0
 *
 * Gets the nearest doubles of the scores on a child, or of its percents where
 * the framework says so; NaN where there is none, or the unit gets no score.
 *
 * Returns: (transfer full): native float64, one a unit
 *
 * Since: 1.0
 */
GBytes *
parindex_aggregation_cells_get_values_bytes (ParindexAggregationCells *self,
                                             guint                     child)
{
  double *values;
  guint n;
  mpq_t value;

  g_return_val_if_fail (PARINDEX_IS_AGGREGATION_CELLS (self), NULL);

  if (!has_child (self, child))
    return g_bytes_new (NULL, 0);

  n = self->aggregating->n;
  values = g_new (double, n);
  mpq_init (value);
  for (guint row = 0; row < n; row++)
    {
      values[row] = NAN;
      if (!has_cell (self, row, child))
        continue;
      read_cell (self, row, child, value);
      values[row] = parindex_mpq_to_double (value);
    }
  mpq_clear (value);

  return g_bytes_new_take (values, n * sizeof (double));
}

/**
 * parindex_aggregation_cells_get_value:
 * @self: cells
 * @unit: which unit, from 0
 * @child: which child, from 0
 *
 * Gets one score, or percent, exactly.
 *
 * Returns: (transfer full) (nullable): the value; %NULL where there is none, or the unit gets no score
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_aggregation_cells_get_value (ParindexAggregationCells *self,
                                      guint                     unit,
                                      guint                     child)
{
  ParindexNumber *number;
  mpq_t value;

  g_return_val_if_fail (PARINDEX_IS_AGGREGATION_CELLS (self), NULL);

  if (!has_cell (self, unit, child))
    return NULL;

  mpq_init (value);
  read_cell (self, unit, child, value);
  number = parindex_number_new_take (value);
  mpq_clear (value);

  return number;
}

/**
 * parindex_aggregation_cells_get_weights_bytes:
 * @self: cells
 * @child: which child, from 0
 *
 * Gets the nearest doubles of the weight that a child has for each unit: the
 * same for all, unless groups of units have weights of their own. NaN where it
 * has none.
 *
 * Returns: (transfer full): native float64, one a unit
 *
 * Since: 1.0
 */
GBytes *
parindex_aggregation_cells_get_weights_bytes (ParindexAggregationCells *self,
                                              guint                     child)
{
  double *weights;
  guint n;

  g_return_val_if_fail (PARINDEX_IS_AGGREGATION_CELLS (self), NULL);

  if (!has_child (self, child))
    return g_bytes_new (NULL, 0);

  n = self->aggregating->n;
  weights = g_new (double, n);
  for (guint row = 0; row < n; row++)
    {
      mpq_srcptr weight = parindex_weight_table_get (self->aggregating->weights, row, child);

      weights[row] = weight != NULL ? parindex_mpq_to_double (weight) : NAN;
    }

  return g_bytes_new_take (weights, n * sizeof (double));
}

/**
 * parindex_aggregation_cells_get_weight:
 * @self: cells
 * @unit: which unit, from 0
 * @child: which child, from 0
 *
 * Gets the weight that a child has for a unit, exactly.
 *
 * Returns: (transfer full) (nullable): the weight; %NULL where it has none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_aggregation_cells_get_weight (ParindexAggregationCells *self,
                                       guint                     unit,
                                       guint                     child)
{
  g_return_val_if_fail (PARINDEX_IS_AGGREGATION_CELLS (self), NULL);

  if (!has_child (self, child) || unit >= self->aggregating->n)
    return NULL;

  return copy_number (parindex_weight_table_get (self->aggregating->weights, unit, child));
}

/**
 * parindex_aggregation_cells_is_ranked:
 * @self: cells
 * @unit: which unit, from 0
 *
 * Tells whether a unit takes part in the ranking: only those are to be compared
 * with.
 *
 * Returns: whether it is ranked
 *
 * Since: 1.0
 */
gboolean
parindex_aggregation_cells_is_ranked (ParindexAggregationCells *self,
                                      guint                     unit)
{
  g_return_val_if_fail (PARINDEX_IS_AGGREGATION_CELLS (self), FALSE);

  return self->aggregating != NULL && unit < self->aggregating->n && (self->aggregating->ranked == NULL || self->aggregating->ranked[unit]);
}

/**
 * parindex_aggregation_cells_set_score:
 * @self: cells
 * @unit: which unit, from 0
 * @score: its score
 *
 * Gives a unit a score, exactly. Units that get none take none.
 *
 * Since: 1.0
 */
void
parindex_aggregation_cells_set_score (ParindexAggregationCells *self,
                                      guint                     unit,
                                      ParindexNumber           *score)
{
  g_return_if_fail (PARINDEX_IS_AGGREGATION_CELLS (self));
  g_return_if_fail (score != NULL);

  if (has_unit (self, unit))
    parindex_column_set_number (self->aggregating->scores, unit, score);
}

/**
 * parindex_aggregation_cells_set_scores_bytes:
 * @self: cells
 * @scores: native float64, one a unit; NaN gives none
 * @decimals: how many decimals they have, or -1 to take each as its shortest decimal
 * @error: return location for an error
 *
 * Gives all units scores at once.
 *
 * Returns: %FALSE if the block has the wrong size, or a double is infinite or has more decimals
 *
 * Since: 1.0
 */
gboolean
parindex_aggregation_cells_set_scores_bytes (ParindexAggregationCells *self,
                                             GBytes                   *scores,
                                             int                       decimals,
                                             GError                  **error)
{
  g_return_val_if_fail (PARINDEX_IS_AGGREGATION_CELLS (self), FALSE);
  g_return_val_if_fail (scores != NULL, FALSE);

  if (self->aggregating == NULL)
    {
      parindex_error_report (error, BAD_SHAPE, .value = "–", .other = "0");
      return FALSE;
    }

  return parindex_column_replace_doubles (self->aggregating->scores, self->aggregating->n, self->aggregating->states, scores, decimals, error);
}

/**
 * parindex_aggregation_cells_report:
 * @self: cells
 * @unit: which unit, from 0
 * @text: what is wrong with its values
 *
 * Tells that a unit cannot be given a score. The scoring then fails, with all
 * such problems.
 *
 * Since: 1.0
 */
void
parindex_aggregation_cells_report (ParindexAggregationCells *self,
                                   guint                     unit,
                                   const char               *text)
{
  g_return_if_fail (PARINDEX_IS_AGGREGATION_CELLS (self));
  g_return_if_fail (text != NULL);

  if (self->aggregating != NULL && unit < self->aggregating->n)
    self->aggregating->report (unit, text, self->aggregating->user_data);
}
