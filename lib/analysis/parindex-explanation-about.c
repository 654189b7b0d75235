/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/parindex-explanation-private.h"
#include "analysis/parindex-explanation-words-private.h"

/**
 * parindex_explanation_get_scoreboard:
 * @self: an explanation
 *
 * Gets the scoreboard the explanation is of.
 *
 * Returns: (transfer none): the scoreboard
 *
 * Since: 1.0
 */
ParindexScoreboard *
parindex_explanation_get_scoreboard (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return self->scoreboard;
}

/**
 * parindex_explanation_get_result:
 * @self: an explanation
 *
 * Gets the result that is explained: it has the ranks within groups too.
 *
 * Returns: (transfer none): the result
 *
 * Since: 1.0
 */
ParindexResult *
parindex_explanation_get_result (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return parindex_explanation_result (self);
}

/**
 * parindex_explanation_get_unit:
 * @self: an explanation
 *
 * Gets the unit.
 *
 * Returns: (transfer none): the unit
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_explanation_get_unit (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return parindex_explanation_unit (self);
}

/**
 * parindex_explanation_get_criterion:
 * @self: an explanation
 *
 * Gets the criterion; that of the whole index has the id of the framework.
 *
 * Returns: (transfer none): the criterion
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_explanation_get_criterion (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return self->criterion;
}

/**
 * parindex_explanation_get_unit_id:
 * @self: an explanation
 *
 * Gets the id of the unit.
 *
 * Returns: (transfer none): the id
 *
 * Since: 1.0
 */
const char *
parindex_explanation_get_unit_id (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return parindex_unit_get_id (parindex_explanation_unit (self));
}

/**
 * parindex_explanation_get_name:
 * @self: an explanation
 *
 * Gets the name of the unit.
 *
 * Returns: (transfer none) (nullable): the name
 *
 * Since: 1.0
 */
const char *
parindex_explanation_get_name (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return parindex_unit_get_name (parindex_explanation_unit (self));
}

/**
 * parindex_explanation_get_criterion_id:
 * @self: an explanation
 *
 * Gets the id of the criterion.
 *
 * Returns: (transfer none): the id
 *
 * Since: 1.0
 */
const char *
parindex_explanation_get_criterion_id (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return parindex_criterion_get_id (self->criterion);
}

/**
 * parindex_explanation_get_title:
 * @self: an explanation
 *
 * Gets the title of the criterion.
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 1.0
 */
const char *
parindex_explanation_get_title (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return parindex_criterion_get_title (self->criterion);
}

/**
 * parindex_explanation_get_state:
 * @self: an explanation
 *
 * Gets whether there is a score, or why not.
 *
 * Returns: the state
 *
 * Since: 1.0
 */
ParindexCellState
parindex_explanation_get_state (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), PARINDEX_CELL_STATE_MISSING);

  return self->score.state;
}

/**
 * parindex_explanation_get_state_text:
 * @self: an explanation
 *
 * Gets the state in words.
 *
 * Returns: (transfer full): the state in the language of the scorer
 *
 * Since: 1.0
 */
char *
parindex_explanation_get_state_text (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return g_strdup (parindex_explanation_state_words (self->score.state, parindex_scoreboard_language (self->scoreboard)));
}

/**
 * parindex_explanation_get_stage:
 * @self: an explanation
 *
 * Gets the stage the cell of a leaf came from: the latest authority that has
 * it, or the one that was scored.
 *
 * Returns: (transfer none) (nullable): the stage; %NULL if no stage has the cell, and on a parent
 *
 * Since: 1.0
 */
const char *
parindex_explanation_get_stage (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return parindex_explanation_stage (self);
}

/**
 * parindex_explanation_get_stage_text:
 * @self: an explanation
 *
 * Gets the stage in words.
 *
 * Returns: (transfer full): the stage in the language of the scorer; a dash where there is none
 *
 * Since: 1.0
 */
char *
parindex_explanation_get_stage_text (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return parindex_explanation_stage_words (self, parindex_scoreboard_language (self->scoreboard));
}

/**
 * parindex_explanation_get_cell_text:
 * @self: an explanation
 *
 * Gets the cell of a leaf as a reader writes it, with all its digits.
 *
 * Returns: (transfer full) (nullable): the cell in the language of the scorer; %NULL on a parent
 *
 * Since: 1.0
 */
char *
parindex_explanation_get_cell_text (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return parindex_explanation_cell_words (self, parindex_scoreboard_language (self->scoreboard));
}

/**
 * parindex_explanation_get_note:
 * @self: an explanation
 *
 * Gets the note of the cell.
 *
 * Returns: (transfer full) (nullable): the note; %NULL if there is none
 *
 * Since: 1.0
 */
char *
parindex_explanation_get_note (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return parindex_explanation_read_note (self);
}

/**
 * parindex_explanation_get_evidence:
 * @self: an explanation
 *
 * Gets the references of the cell's evidence.
 *
 * Returns: (transfer full) (array zero-terminated=1): the references; empty if there is none
 *
 * Since: 1.0
 */
char **
parindex_explanation_get_evidence (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return parindex_explanation_read_evidence (self);
}

/**
 * parindex_explanation_get_rule_text:
 * @self: an explanation
 *
 * Gets the rule of a leaf in words.
 *
 * Returns: (transfer full) (nullable): the rule in the language of the scorer; %NULL on a parent
 *
 * Since: 1.0
 */
char *
parindex_explanation_get_rule_text (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return parindex_explanation_rule_words (self, parindex_scoreboard_language (self->scoreboard));
}

/**
 * parindex_explanation_get_rank:
 * @self: an explanation
 *
 * Gets the rank among all ranked units, 1 is best.
 *
 * Returns: the rank; NaN if it is not ranked
 *
 * Since: 1.0
 */
double
parindex_explanation_get_rank (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NAN);

  return parindex_result_get_rank (parindex_explanation_result (self));
}

/**
 * parindex_explanation_get_rank_text:
 * @self: an explanation
 *
 * Gets the rank as it is shown.
 *
 * Returns: (transfer full): the rank; a dash if it is not ranked
 *
 * Since: 1.0
 */
char *
parindex_explanation_get_rank_text (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return parindex_result_get_rank_text (parindex_explanation_result (self));
}

/**
 * parindex_explanation_get_rank_of:
 * @self: an explanation
 *
 * Gets how many units were ranked.
 *
 * Returns: how many; 0 if this one is not
 *
 * Since: 1.0
 */
guint
parindex_explanation_get_rank_of (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), 0);

  return parindex_result_get_rank_of (parindex_explanation_result (self));
}

/**
 * parindex_explanation_get_rank_of_text:
 * @self: an explanation
 *
 * Gets how many units were ranked as it is shown.
 *
 * Returns: (transfer full): the number; a dash if this one is not ranked
 *
 * Since: 1.0
 */
char *
parindex_explanation_get_rank_of_text (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return parindex_result_get_rank_of_text (parindex_explanation_result (self));
}

/**
 * parindex_explanation_get_band:
 * @self: an explanation
 *
 * Gets the band of the whole index.
 *
 * Returns: (transfer none) (nullable): the band; %NULL on other criteria
 *
 * Since: 1.0
 */
ParindexBand *
parindex_explanation_get_band (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return parindex_result_get_band (parindex_explanation_result (self));
}

/**
 * parindex_explanation_get_band_text:
 * @self: an explanation
 *
 * Gets the title of the band.
 *
 * Returns: (transfer full): the title, or a dash if there is no band
 *
 * Since: 1.0
 */
char *
parindex_explanation_get_band_text (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return parindex_result_get_band_text (parindex_explanation_result (self));
}

/**
 * parindex_explanation_crosses_edge:
 * @self: an explanation
 *
 * Tells whether the value of the band, as it is shown, lies in another band
 * than the exact one: 89.996 prints 90.00 and is below a band from 90.
 *
 * Returns: whether it does
 *
 * Since: 1.0
 */
gboolean
parindex_explanation_crosses_edge (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), FALSE);

  return parindex_explanation_is_across_edge (self);
}

/**
 * parindex_explanation_get_steps:
 * @self: an explanation
 *
 * Gets the sentences of how the number came about.
 *
 * Returns: (transfer full) (array zero-terminated=1): the sentences in the language of the scorer
 *
 * Since: 1.0
 */
char **
parindex_explanation_get_steps (ParindexExplanation *self)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return parindex_explanation_list_steps (self, parindex_scoreboard_language (self->scoreboard));
}
