/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/parindex-explanation-private.h"
#include "analysis/parindex-explanation-words-private.h"
#include "base/parindex-exact-private.h"

/* The figures of an explanation, one by one. */

#define DASH "–"

static double
figure_double (ParindexExplanation *self,
               ParindexFigure       figure)
{
  mpq_srcptr value = parindex_explanation_figure (self, figure);

  return value != NULL ? parindex_mpq_to_double (value) : NAN;
}

static ParindexNumber *
figure_number (ParindexExplanation *self,
               ParindexFigure       figure)
{
  return parindex_explanation_number (parindex_explanation_figure (self, figure));
}

static char *
figure_text (ParindexExplanation *self,
             ParindexFigure       figure)
{
  return parindex_explanation_figure_words (self, figure, parindex_scoreboard_language (self->scoreboard));
}

/**
 * parindex_explanation_get_score:
 * @self: an explanation
 *
 * Gets the score, as the nearest double.
 *
 * Returns: the score; NaN where there is none
 *
 * Since: 1.0
 */
double
parindex_explanation_get_score (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NAN);

  return figure_double (self, PARINDEX_FIGURE_SCORE);
}

/**
 * parindex_explanation_get_score_text:
 * @self: an explanation
 *
 * Gets the score as it is shown.
 *
 * Returns: (transfer full): the score in the language of the scorer; a dash where there is none
 *
 * Since: 1.0
 */
char *
parindex_explanation_get_score_text (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return figure_text (self, PARINDEX_FIGURE_SCORE);
}

/**
 * parindex_explanation_get_exact_score:
 * @self: an explanation
 *
 * Gets the score, exactly.
 *
 * Returns: (transfer full) (nullable): the score; %NULL where there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_explanation_get_exact_score (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return figure_number (self, PARINDEX_FIGURE_SCORE);
}

/**
 * parindex_explanation_get_max:
 * @self: an explanation
 *
 * Gets the maximum of what is applicable to the unit, as the nearest double.
 *
 * Returns: the maximum; NaN where there is none
 *
 * Since: 1.0
 */
double
parindex_explanation_get_max (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NAN);

  return figure_double (self, PARINDEX_FIGURE_MAX);
}

/**
 * parindex_explanation_get_max_text:
 * @self: an explanation
 *
 * Gets the maximum as it is shown.
 *
 * Returns: (transfer full): the maximum in the language of the scorer; a dash where there is none
 *
 * Since: 1.0
 */
char *
parindex_explanation_get_max_text (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return figure_text (self, PARINDEX_FIGURE_MAX);
}

/**
 * parindex_explanation_get_exact_max:
 * @self: an explanation
 *
 * Gets the maximum of what is applicable to the unit, exactly.
 *
 * Returns: (transfer full) (nullable): the maximum; %NULL where there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_explanation_get_exact_max (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return figure_number (self, PARINDEX_FIGURE_MAX);
}

/**
 * parindex_explanation_get_percent:
 * @self: an explanation
 *
 * Gets the score as a percent of the maximum, as the nearest double.
 *
 * Returns: the percent; NaN where there is none
 *
 * Since: 1.0
 */
double
parindex_explanation_get_percent (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NAN);

  return figure_double (self, PARINDEX_FIGURE_PERCENT);
}

/**
 * parindex_explanation_get_percent_text:
 * @self: an explanation
 *
 * Gets the percent as it is shown.
 *
 * Returns: (transfer full): the percent in the language of the scorer; a dash where there is none
 *
 * Since: 1.0
 */
char *
parindex_explanation_get_percent_text (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return figure_text (self, PARINDEX_FIGURE_PERCENT);
}

/**
 * parindex_explanation_get_exact_percent:
 * @self: an explanation
 *
 * Gets the score as a percent of the maximum, exactly.
 *
 * Returns: (transfer full) (nullable): the percent; %NULL where there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_explanation_get_exact_percent (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return figure_number (self, PARINDEX_FIGURE_PERCENT);
}

/**
 * parindex_explanation_get_weight:
 * @self: an explanation
 *
 * Gets the weight among the children of the parent, as the nearest double.
 *
 * Returns: the weight; NaN where there is none
 *
 * Since: 1.0
 */
double
parindex_explanation_get_weight (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NAN);

  return figure_double (self, PARINDEX_FIGURE_WEIGHT);
}

/**
 * parindex_explanation_get_weight_text:
 * @self: an explanation
 *
 * Gets the weight as it is shown.
 *
 * Returns: (transfer full): the weight in the language of the scorer; a dash where there is none
 *
 * Since: 1.0
 */
char *
parindex_explanation_get_weight_text (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return figure_text (self, PARINDEX_FIGURE_WEIGHT);
}

/**
 * parindex_explanation_get_exact_weight:
 * @self: an explanation
 *
 * Gets the weight among the children of the parent, exactly.
 *
 * Returns: (transfer full) (nullable): the weight; %NULL where there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_explanation_get_exact_weight (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return figure_number (self, PARINDEX_FIGURE_WEIGHT);
}

/**
 * parindex_explanation_get_factor:
 * @self: an explanation
 *
 * Gets how much a point here counts in the score of the parent, behind
 * weights, scales and shares of what does not apply, as the nearest double.
 *
 * Returns: the factor; NaN where there is none
 *
 * Since: 1.0
 */
double
parindex_explanation_get_factor (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NAN);

  return figure_double (self, PARINDEX_FIGURE_FACTOR);
}

/**
 * parindex_explanation_get_factor_text:
 * @self: an explanation
 *
 * Gets how much a point here counts in the score of the parent, behind
 * weights, scales and shares of what does not apply as it is shown.
 *
 * Returns: (transfer full): the factor in the language of the scorer; a dash where there is none
 *
 * Since: 1.0
 */
char *
parindex_explanation_get_factor_text (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return figure_text (self, PARINDEX_FIGURE_FACTOR);
}

/**
 * parindex_explanation_get_exact_factor:
 * @self: an explanation
 *
 * Gets how much a point here counts in the score of the parent, behind
 * weights, scales and shares of what does not apply, exactly.
 *
 * Returns: (transfer full) (nullable): the factor; %NULL where there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_explanation_get_exact_factor (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return figure_number (self, PARINDEX_FIGURE_FACTOR);
}

/**
 * parindex_explanation_get_contribution:
 * @self: an explanation
 *
 * Gets what this adds to the score of the parent: the contributions of all
 * parts and the adjustment are its score, as the nearest double.
 *
 * Returns: the contribution; NaN where there is none
 *
 * Since: 1.0
 */
double
parindex_explanation_get_contribution (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NAN);

  return figure_double (self, PARINDEX_FIGURE_CONTRIBUTION);
}

/**
 * parindex_explanation_get_contribution_text:
 * @self: an explanation
 *
 * Gets the contribution as it is shown.
 *
 * Returns: (transfer full): the contribution in the language of the scorer; a dash where there is none
 *
 * Since: 1.0
 */
char *
parindex_explanation_get_contribution_text (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return figure_text (self, PARINDEX_FIGURE_CONTRIBUTION);
}

/**
 * parindex_explanation_get_exact_contribution:
 * @self: an explanation
 *
 * Gets what this adds to the score of the parent: the contributions of all
 * parts and the adjustment are its score, exactly.
 *
 * Returns: (transfer full) (nullable): the contribution; %NULL where there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_explanation_get_exact_contribution (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return figure_number (self, PARINDEX_FIGURE_CONTRIBUTION);
}

/**
 * parindex_explanation_get_adjustment:
 * @self: an explanation
 *
 * Gets how much a cap and a rounding of the score itself changed it: 0 where
 * they changed nothing, or there is neither, as the nearest double.
 *
 * Returns: the change; NaN where there is none
 *
 * Since: 1.0
 */
double
parindex_explanation_get_adjustment (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NAN);

  return figure_double (self, PARINDEX_FIGURE_ADJUSTMENT);
}

/**
 * parindex_explanation_get_adjustment_text:
 * @self: an explanation
 *
 * Gets how much a cap and a rounding of the score itself changed it: 0 where
 * they changed nothing, or there is neither as it is shown.
 *
 * Returns: (transfer full): the change in the language of the scorer; a dash where there is none
 *
 * Since: 1.0
 */
char *
parindex_explanation_get_adjustment_text (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return figure_text (self, PARINDEX_FIGURE_ADJUSTMENT);
}

/**
 * parindex_explanation_get_exact_adjustment:
 * @self: an explanation
 *
 * Gets how much a cap and a rounding of the score itself changed it: 0 where
 * they changed nothing, or there is neither, exactly.
 *
 * Returns: (transfer full) (nullable): the change; %NULL where there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_explanation_get_exact_adjustment (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return figure_number (self, PARINDEX_FIGURE_ADJUSTMENT);
}

/**
 * parindex_explanation_get_lost:
 * @self: an explanation
 *
 * Gets how far the score is below the maximum, as the nearest double.
 *
 * Returns: the points lost; NaN where there is none
 *
 * Since: 1.0
 */
double
parindex_explanation_get_lost (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NAN);

  return figure_double (self, PARINDEX_FIGURE_LOST);
}

/**
 * parindex_explanation_get_lost_text:
 * @self: an explanation
 *
 * Gets the points lost as it is shown.
 *
 * Returns: (transfer full): the points lost in the language of the scorer; a dash where there is none
 *
 * Since: 1.0
 */
char *
parindex_explanation_get_lost_text (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return figure_text (self, PARINDEX_FIGURE_LOST);
}

/**
 * parindex_explanation_get_exact_lost:
 * @self: an explanation
 *
 * Gets how far the score is below the maximum, exactly.
 *
 * Returns: (transfer full) (nullable): the points lost; %NULL where there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_explanation_get_exact_lost (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return figure_number (self, PARINDEX_FIGURE_LOST);
}

/**
 * parindex_explanation_get_lost_of_whole:
 * @self: an explanation
 *
 * Gets how much of the score of the whole index is lost here, as the nearest
 * double.
 *
 * Returns: the points lost of the whole index; NaN where there is none
 *
 * Since: 1.0
 */
double
parindex_explanation_get_lost_of_whole (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NAN);

  return figure_double (self, PARINDEX_FIGURE_LOST_OF_WHOLE);
}

/**
 * parindex_explanation_get_lost_of_whole_text:
 * @self: an explanation
 *
 * Gets the points lost of the whole index as it is shown.
 *
 * Returns: (transfer full): the points lost of the whole index in the language of the scorer; a dash where there is none
 *
 * Since: 1.0
 */
char *
parindex_explanation_get_lost_of_whole_text (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return figure_text (self, PARINDEX_FIGURE_LOST_OF_WHOLE);
}

/**
 * parindex_explanation_get_exact_lost_of_whole:
 * @self: an explanation
 *
 * Gets how much of the score of the whole index is lost here, exactly.
 *
 * Returns: (transfer full) (nullable): the points lost of the whole index; %NULL where there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_explanation_get_exact_lost_of_whole (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return figure_number (self, PARINDEX_FIGURE_LOST_OF_WHOLE);
}

/**
 * parindex_explanation_get_rounding_difference:
 * @self: an explanation
 *
 * Gets how far the sum of the contributions, as it is shown, is above the
 * contributions as they are shown: nothing is computed from rounded parts, so
 * that they need not add up. That sum is the score, but for the adjustment.
 *
 * Returns: (transfer full) (nullable): the difference; %NULL where there is nothing to add up
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_explanation_get_rounding_difference (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return parindex_explanation_difference (self);
}
