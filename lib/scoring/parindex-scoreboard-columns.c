/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <string.h>

#include "scoring/parindex-scoreboard-fields-private.h"

static void
fill_maxima (const ParindexNodeColumn *column,
             double                   *values)
{
  double full = column->max != NULL ? parindex_number_to_double (column->max) : NAN;
  mpq_t max;

  mpq_init (max);
  for (guint row = 0; row < column->n; row++)
    if (!parindex_node_column_has_max (column, row))
      values[row] = NAN;
    else if (column->max64 == NULL && column->own == NULL)
      values[row] = full;
    else
      {
        parindex_node_column_get_max (column, row, max);
        values[row] = parindex_mpq_to_double (max);
      }
  mpq_clear (max);
}

void
parindex_scoreboard_fill_column (ParindexScoreboard      *self,
                                 ParindexResultColumn     column,
                                 guint                    index,
                                 const ParindexDimension *dimension,
                                 double                  *values)
{
  const ParindexNodeResult *node = parindex_scoreboard_node (self, index);
  gsize size = self->sheet.n_units * sizeof (double);
  gboolean rank = column == PARINDEX_RESULT_COLUMN_RANK;

  switch (column)
    {
    case PARINDEX_RESULT_COLUMN_SCORE:
      memcpy (values, node->column->scores, size);
      break;
    case PARINDEX_RESULT_COLUMN_MAX:
      fill_maxima (node->column, values);
      break;
    case PARINDEX_RESULT_COLUMN_PERCENT:
      memcpy (values, parindex_scoreboard_percents (self, index), size);
      break;
    case PARINDEX_RESULT_COLUMN_AVAILABILITY:
      for (guint row = 0; row < self->sheet.n_units; row++)
        {
          ParindexAvailability found = parindex_availability_count (self->sheet.framework, self->sheet.inputs, row, index);

          values[row] = found.n_applicable > 0 ? (double) found.n_there / found.n_applicable : NAN;
        }
      break;
    case PARINDEX_RESULT_COLUMN_RANK:
    case PARINDEX_RESULT_COLUMN_RANK_OF:
    default:
      if (dimension != NULL)
        {
          const ParindexGroupRanks *ranks = parindex_scoreboard_ranks_within (self, index, dimension);

          memcpy (values, rank ? ranks->ranks : ranks->of, size);
        }
      else
        memcpy (values, rank ? node->ranks : node->of, size);
    }
}

/**
 * parindex_scoreboard_get_column:
 * @self: a scoreboard
 * @column: which figure
 * @criterion: (nullable): the id of a criterion; %NULL for the whole index
 * @within: (nullable): a dimension; ranks are then within its groups
 * @n_values: (out): return location for the number of units
 * @error: return location for an error
 *
 * Gets one figure of all units, in the order of the rows: the nearest doubles
 * of the exact values, NaN where there is none.
 *
 * This method may be called from any thread.
 *
 * Returns: (array length=n_values) (transfer full): the figures, or %NULL if there is no such criterion or dimension
 *
 * Since: 1.0
 */
double *
parindex_scoreboard_get_column (ParindexScoreboard  *self,
                                ParindexResultColumn column,
                                const char          *criterion,
                                const char          *within,
                                gsize               *n_values,
                                GError             **error)
{
  const ParindexDimension *dimension = NULL;
  ParindexCriterion *node;
  double *values;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);
  g_return_val_if_fail (n_values != NULL, NULL);

  *n_values = 0;
  node = parindex_scoreboard_criterion (self, criterion, error);
  if (node == NULL)
    return NULL;
  if (within != NULL)
    {
      dimension = parindex_scoreboard_dimension (self, within, error);
      if (dimension == NULL)
        return NULL;
    }
  values = g_new (double, self->sheet.n_units);
  parindex_scoreboard_fill_column (self, column, parindex_criterion_plan (node)->index, dimension, values);
  *n_values = self->sheet.n_units;

  return values;
}

/**
 * parindex_scoreboard_get_column_bytes:
 * @self: a scoreboard
 * @column: which figure
 * @criterion: (nullable): the id of a criterion; %NULL for the whole index
 * @within: (nullable): a dimension; ranks are then within its groups
 * @error: return location for an error
 *
 * Gets one figure of all units as [method@Scoreboard.get_column] does, as
 * bytes of native float64: the way for scripts.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full): the figures, or %NULL if there is no such criterion or dimension
 *
 * Since: 1.0
 */
GBytes *
parindex_scoreboard_get_column_bytes (ParindexScoreboard  *self,
                                      ParindexResultColumn column,
                                      const char          *criterion,
                                      const char          *within,
                                      GError             **error)
{
  gsize n_values;
  double *values;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  values = parindex_scoreboard_get_column (self, column, criterion, within, &n_values, error);

  return values != NULL ? g_bytes_new_take (values, n_values * sizeof (double)) : NULL;
}
