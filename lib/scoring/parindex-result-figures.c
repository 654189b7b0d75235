/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "scoring/parindex-result-fields-private.h"

typedef enum
{
  FIGURE_SCORE,
  FIGURE_MAX,
  FIGURE_PERCENT,
} Figure;

static ParindexNumber *
result_number (ParindexResult *self,
               Figure          figure)
{
  const ParindexNodeColumn *column = result_node (self)->column;
  ParindexNumber *number;
  mpq_t value;

  if (parindex_node_column_state (column, self->row) != PARINDEX_CELL_STATE_OBSERVED
      || (figure != FIGURE_SCORE && !parindex_node_column_has_max (column, self->row)))
    return NULL;

  mpq_init (value);
  if (figure == FIGURE_SCORE)
    parindex_node_column_get_score (column, self->row, value);
  else if (figure == FIGURE_MAX)
    parindex_node_column_get_max (column, self->row, value);
  else
    parindex_node_column_get_percent (column, self->row, value);
  number = parindex_number_new_take (value);
  mpq_clear (value);

  return number;
}

static double
result_double (ParindexResult *self,
               Figure          figure)
{
  g_autoptr (ParindexNumber) number = result_number (self, figure);

  return number != NULL ? parindex_number_to_double (number) : NAN;
}

#define DASH "–"

static char *
result_text (ParindexResult *self,
             Figure          figure)
{
  ParindexFramework *framework = parindex_scoreboard_get_framework (self->scoreboard);
  g_autoptr (ParindexNumber) number = result_number (self, figure);

  if (number == NULL)
    return g_strdup (DASH);

  return parindex_number_format (number, parindex_framework_get_decimals (framework), parindex_framework_get_rounding (framework),
                                 parindex_scoreboard_language (self->scoreboard));
}

static char *
rank_text (ParindexResult *self,
           double          rank)
{
  gboolean vi = parindex_scoreboard_language (self->scoreboard) == PARINDEX_LANGUAGE_VI;

  return isnan (rank) ? g_strdup (DASH) : parindex_rank_to_text (rank, vi ? ',' : '.');
}

static guint
count_of (double of)
{
  return isnan (of) ? 0 : (guint) of;
}

/**
 * parindex_result_get_score:
 * @self: a result
 *
 * Gets the score, the nearest double; NaN where there is none.
 *
 * Returns: the score
 *
 * Since: 1.0
 */
double
parindex_result_get_score (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NAN);

  return result_node (self)->column->scores[self->row];
}

/**
 * parindex_result_get_score_text:
 * @self: a result
 *
 * Gets the score as it is shown.
 *
 * Returns: (transfer full): the score, rounded as the framework says; a dash where there is none
 *
 * Since: 1.0
 */
char *
parindex_result_get_score_text (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NULL);

  return result_text (self, FIGURE_SCORE);
}

/**
 * parindex_result_get_exact_score:
 * @self: a result
 *
 * Gets the exact score.
 *
 * Returns: (transfer full) (nullable): the score; %NULL where there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_result_get_exact_score (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NULL);

  return result_number (self, FIGURE_SCORE);
}

/**
 * parindex_result_get_max:
 * @self: a result
 *
 * Gets the maximum of what is applicable to the unit; NaN where there is none.
 *
 * Returns: the maximum
 *
 * Since: 1.0
 */
double
parindex_result_get_max (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NAN);

  return result_double (self, FIGURE_MAX);
}

/**
 * parindex_result_get_max_text:
 * @self: a result
 *
 * Gets the maximum as it is shown.
 *
 * Returns: (transfer full): the maximum; a dash where there is none
 *
 * Since: 1.0
 */
char *
parindex_result_get_max_text (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NULL);

  return result_text (self, FIGURE_MAX);
}

/**
 * parindex_result_get_exact_max:
 * @self: a result
 *
 * Gets the exact maximum.
 *
 * Returns: (transfer full) (nullable): the maximum; %NULL where there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_result_get_exact_max (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NULL);

  return result_number (self, FIGURE_MAX);
}

/**
 * parindex_result_get_percent:
 * @self: a result
 *
 * Gets the score as a percent of the maximum; NaN where there is none.
 *
 * Returns: the percent
 *
 * Since: 1.0
 */
double
parindex_result_get_percent (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NAN);

  return parindex_scoreboard_percents (self->scoreboard, self->node)[self->row];
}

/**
 * parindex_result_get_percent_text:
 * @self: a result
 *
 * Gets the percent as it is shown.
 *
 * Returns: (transfer full): the percent, without a sign; a dash where there is none
 *
 * Since: 1.0
 */
char *
parindex_result_get_percent_text (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NULL);

  return result_text (self, FIGURE_PERCENT);
}

/**
 * parindex_result_get_exact_percent:
 * @self: a result
 *
 * Gets the exact percent.
 *
 * Returns: (transfer full) (nullable): the percent; %NULL where there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_result_get_exact_percent (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NULL);

  return result_number (self, FIGURE_PERCENT);
}

/**
 * parindex_result_get_rank:
 * @self: a result
 *
 * Gets the rank among all ranked units, 1 is best; NaN if it is not ranked.
 *
 * Returns: the rank
 *
 * Since: 1.0
 */
double
parindex_result_get_rank (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NAN);

  return result_node (self)->ranks[self->row];
}

/**
 * parindex_result_get_rank_text:
 * @self: a result
 *
 * Gets the rank as it is shown.
 *
 * Returns: (transfer full): the rank; a dash if it is not ranked
 *
 * Since: 1.0
 */
char *
parindex_result_get_rank_text (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NULL);

  return rank_text (self, parindex_result_get_rank (self));
}

/**
 * parindex_result_get_rank_of:
 * @self: a result
 *
 * Gets how many units were ranked; 0 if this one is not.
 *
 * Returns: how many
 *
 * Since: 1.0
 */
guint
parindex_result_get_rank_of (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), 0);

  return count_of (result_node (self)->of[self->row]);
}

/**
 * parindex_result_get_rank_of_text:
 * @self: a result
 *
 * Gets how many units were ranked as it is shown.
 *
 * Returns: (transfer full): the number; a dash if this one is not ranked
 *
 * Since: 1.0
 */
char *
parindex_result_get_rank_of_text (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NULL);

  return rank_text (self, result_node (self)->of[self->row]);
}

/**
 * parindex_result_get_band:
 * @self: a result
 *
 * Gets the band of the whole index; %NULL on other criteria.
 *
 * Returns: (transfer none) (nullable): the band
 *
 * Since: 1.0
 */
ParindexBand *
parindex_result_get_band (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), NULL);

  return self->node == 0 ? parindex_scoreboard_band (self->scoreboard, self->row) : NULL;
}

/**
 * parindex_result_get_band_text:
 * @self: a result
 *
 * Gets the title of the band.
 *
 * Returns: (transfer full): the title, or a dash if there is no band
 *
 * Since: 1.0
 */
char *
parindex_result_get_band_text (ParindexResult *self)
{
  const ParindexBand *band;
  const char *title;

  g_return_val_if_fail (result_is_made (self), NULL);

  band = parindex_result_get_band (self);
  title = band != NULL ? parindex_band_get_title (band) : NULL;
  if (band == NULL)
    return g_strdup (DASH);

  return g_strdup (title != NULL ? title : parindex_band_get_id (band));
}

/**
 * parindex_result_get_n_answered:
 * @self: a result
 *
 * Gets how many of the leaf criteria below have an answer: a value, or that
 * they do not apply. Bonus and penalty criteria are not counted.
 *
 * Returns: how many
 *
 * Since: 1.0
 */
guint
parindex_result_get_n_answered (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), 0);

  return parindex_scoreboard_completeness (self->scoreboard, self->row, self->node).n_answered;
}

/**
 * parindex_result_get_n_criteria:
 * @self: a result
 *
 * Gets how many leaf criteria there are below, without bonus and penalty
 * criteria: what [method@Result.get_n_answered] is out of.
 *
 * Returns: how many
 *
 * Since: 1.0
 */
guint
parindex_result_get_n_criteria (ParindexResult *self)
{
  g_return_val_if_fail (result_is_made (self), 0);

  return parindex_scoreboard_completeness (self->scoreboard, self->row, self->node).n_criteria;
}

/**
 * parindex_result_get_answered_text:
 * @self: a result
 *
 * Gets the completeness as it is shown, such as `7/16`.
 *
 * Returns: (transfer full): the text; a dash where nothing is asked for
 *
 * Since: 1.0
 */
char *
parindex_result_get_answered_text (ParindexResult *self)
{
  ParindexCompleteness found;

  g_return_val_if_fail (result_is_made (self), NULL);

  found = parindex_scoreboard_completeness (self->scoreboard, self->row, self->node);

  return found.n_criteria > 0 ? g_strdup_printf ("%u/%u", found.n_answered, found.n_criteria) : g_strdup (DASH);
}

/* NaN where the unit has no group in the dimension or is not ranked. */
static double
rank_within (ParindexResult *self,
             const char     *within,
             gboolean        of)
{
  const ParindexDimension *dimension = parindex_scoreboard_dimension (self->scoreboard, within, NULL);
  const ParindexGroupRanks *ranks;

  if (dimension == NULL)
    return NAN;

  ranks = parindex_scoreboard_ranks_within (self->scoreboard, self->node, dimension);

  return of ? ranks->of[self->row] : ranks->ranks[self->row];
}

/**
 * parindex_result_get_rank_within:
 * @self: a result
 * @within: a dimension
 *
 * Gets the rank within the unit's group of a dimension.
 *
 * Returns: the rank; NaN if it has no group or is not ranked
 *
 * Since: 1.0
 */
double
parindex_result_get_rank_within (ParindexResult *self,
                                 const char     *within)
{
  g_return_val_if_fail (result_is_made (self), NAN);
  g_return_val_if_fail (within != NULL, NAN);

  return rank_within (self, within, FALSE);
}

/**
 * parindex_result_get_rank_within_text:
 * @self: a result
 * @within: a dimension
 *
 * Gets the rank within the unit's group as it is shown.
 *
 * Returns: (transfer full): the rank; a dash if it has no group or is not ranked
 *
 * Since: 1.0
 */
char *
parindex_result_get_rank_within_text (ParindexResult *self,
                                      const char     *within)
{
  g_return_val_if_fail (result_is_made (self), NULL);
  g_return_val_if_fail (within != NULL, NULL);

  return rank_text (self, rank_within (self, within, FALSE));
}

/**
 * parindex_result_get_rank_within_of:
 * @self: a result
 * @within: a dimension
 *
 * Gets how many units were ranked in the unit's group.
 *
 * Returns: how many; 0 if it has no group or is not ranked
 *
 * Since: 1.0
 */
guint
parindex_result_get_rank_within_of (ParindexResult *self,
                                    const char     *within)
{
  g_return_val_if_fail (result_is_made (self), 0);
  g_return_val_if_fail (within != NULL, 0);

  return count_of (rank_within (self, within, TRUE));
}
