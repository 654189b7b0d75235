/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-scoreboard.h>

#include "base/parindex-problem-private.h"
#include "base/parindex-util-private.h"
#include "scoring/parindex-scoreboard-private.h"

/* Means of the ranked units of a group. */

typedef struct
{
  const ParindexNodeColumn *column;
  ParindexReading reading;
  const guint32 *rows;
} Values;

/* By halves: denominators of their own grow with each unit, and this way only the last few sums are long. */
static void
add_values (const Values *self,
            guint         begin,
            guint         end,
            mpq_ptr       sum)
{
  guint middle = begin + (end - begin) / 2;
  mpq_t rest;

  if (end - begin == 1)
    {
      parindex_node_column_read (self->column, &self->reading, self->rows[begin], sum);
      return;
    }

  mpq_init (rest);
  add_values (self, begin, middle, sum);
  add_values (self, middle, end, rest);
  mpq_add (sum, sum, rest);
  mpq_clear (rest);
}

guint
parindex_scoreboard_mean (ParindexScoreboard      *self,
                          guint                    index,
                          ParindexBasis            of,
                          const ParindexDimension *dimension,
                          guint                    group,
                          mpq_ptr                  mean)
{
  const ParindexNodeResult *node = parindex_scoreboard_node (self, index);
  g_autofree guint32 *rows = g_new (guint32, node->ranking.n);
  mpq_t count;
  guint n = 0;

  for (guint i = 0; i < node->ranking.n; i++)
    {
      guint32 row = node->ranking.rows[i];

      if ((dimension == NULL || dimension->groups[row] == group) && parindex_node_column_has_value (node->column, of, row))
        rows[n++] = row;
    }
  if (n == 0)
    return 0;

  add_values (&(Values){ node->column, { .basis = of, .decimals = -1 }, rows }, 0, n, mean);
  mpq_init (count);
  mpq_set_ui (count, n, 1);
  mpq_div (mean, mean, count);
  mpq_clear (count);

  return n;
}

/**
 * parindex_scoreboard_list_groups:
 * @self: a scoreboard
 * @within: a dimension
 * @error: return location for an error
 *
 * Lists the ids of the groups of a dimension, in the order of the units.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids, or %NULL if there is no such dimension
 *
 * Since: 1.0
 */
char **
parindex_scoreboard_list_groups (ParindexScoreboard *self,
                                 const char         *within,
                                 GError            **error)
{
  const ParindexDimension *dimension;
  char **groups;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);
  g_return_val_if_fail (within != NULL, NULL);

  dimension = parindex_scoreboard_dimension (self, within, error);
  if (dimension == NULL)
    return NULL;

  groups = g_new0 (char *, dimension->names->len + 1);
  for (guint i = 0; i < dimension->names->len; i++)
    groups[i] = g_strdup (dimension->names->pdata[i]);

  return groups;
}

gboolean
parindex_dimension_find_group (const ParindexDimension *self,
                               const char              *group,
                               guint                   *number,
                               GError                 **error)
{
  g_autofree char *id = parindex_id_normalise (group);
  GString *words;

  if (id != NULL && g_ptr_array_find_with_equal_func (self->names, id, g_str_equal, number))
    return TRUE;

  words = g_string_new (NULL);
  for (guint i = 0; i < self->names->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", (const char *) self->names->pdata[i]);
  parindex_error_report (error, GROUP_UNKNOWN, .name = self->name, .value = group, .other = words->str);
  g_string_free (words, TRUE);

  return FALSE;
}

static gboolean
find_group (ParindexScoreboard       *self,
            const char               *within,
            const char               *group,
            const ParindexDimension **dimension,
            guint                    *number,
            GError                  **error)
{
  *dimension = NULL;
  *number = 0;
  if (within == NULL)
    return TRUE;
  *dimension = parindex_scoreboard_dimension (self, within, error);

  return *dimension != NULL && parindex_dimension_find_group (*dimension, group, number, error);
}

/**
 * parindex_scoreboard_get_group_mean:
 * @self: a scoreboard
 * @of: of which figure; unstated is the one that the ranking reads
 * @criterion: (nullable): the id of a criterion; %NULL for the whole index
 * @within: (nullable): a dimension; %NULL for all units
 * @group: (nullable): the id of a group of the dimension; %NULL without a dimension
 * @n_units: (out) (optional): return location for the number of units it is the mean of
 * @error: return location for an error
 *
 * Gets the exact mean of a figure over the ranked units of a group. It is that
 * of the unrounded values, also where the ranking reads rounded ones.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full) (nullable): the mean; %NULL without an error if no ranked unit of the group has the figure
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_scoreboard_get_group_mean (ParindexScoreboard *self,
                                    ParindexBasis       of,
                                    const char         *criterion,
                                    const char         *within,
                                    const char         *group,
                                    guint              *n_units,
                                    GError            **error)
{
  const ParindexDimension *dimension;
  ParindexCriterion *node;
  ParindexNumber *number = NULL;
  guint group_number, index, n;
  mpq_t mean;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);
  g_return_val_if_fail ((within == NULL) == (group == NULL), NULL);

  if (n_units != NULL)
    *n_units = 0;
  node = parindex_scoreboard_criterion (self, criterion, error);
  if (node == NULL || !find_group (self, within, group, &dimension, &group_number, error))
    return NULL;

  index = parindex_criterion_plan (node)->index;
  if (of == PARINDEX_BASIS_UNSTATED)
    of = parindex_scoreboard_node (self, index)->reading.basis;
  mpq_init (mean);
  n = parindex_scoreboard_mean (self, index, of, dimension, group_number, mean);
  if (n > 0)
    number = parindex_number_new_take (mean);
  mpq_clear (mean);
  if (n_units != NULL)
    *n_units = n;

  return number;
}
