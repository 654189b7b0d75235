/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-explanation-steps-private.h"

/* From the cell of a leaf to its points. */

static gboolean
points_are_made (const ParindexSentences *self)
{
  return parindex_points_are_made (self->node->framework, parindex_scoreboard_sheet (self->node->scoreboard)->inputs,
                                   parindex_criterion_plan (self->node->criterion)->first_leaf, self->node->row);
}

static const char *
cell (ParindexSentences *self)
{
  return parindex_sentences_take (self, parindex_explanation_cell_words (self->node, self->language));
}

static const char *
origin (ParindexSentences *self)
{
  return parindex_sentences_take (self, parindex_explanation_origin_words (self->node, self->language));
}

/* Where the rule has not all that it needs. */
static void
say_no_value (ParindexSentences *self)
{
  if (parindex_explanation_layer (self->node) == NULL)
    parindex_sentences_say (self, PARINDEX_WORDS_CELL_NOWHERE, NULL);
  else if (self->node->score.state == PARINDEX_CELL_STATE_NOT_APPLICABLE)
    parindex_say (self, CELL_NOT_APPLICABLE, parindex_sentences_take (self, parindex_explanation_stage_words (self->node, self->language)));
  else
    parindex_say (self, CELL_INCOMPLETE, cell (self), origin (self));
}

static void
say_note (ParindexSentences *self)
{
  g_autofree char *note = parindex_explanation_read_note (self->node);

  if (note != NULL)
    parindex_say (self, NOTE, note);
}

static void
say_evidence (ParindexSentences *self)
{
  g_auto (GStrv) evidence = parindex_explanation_read_evidence (self->node);
  g_autofree char *list = *evidence != NULL ? g_strjoinv ("; ", evidence) : NULL;

  if (list != NULL)
    parindex_say (self, EVIDENCE, list);
}

static void
say_rule (ParindexSentences *self)
{
  g_autofree char *words = parindex_explanation_rule_words (self->node, self->language);

  parindex_say (self, RULE, words);
}

/* What became of the number before the rule put it in relation to others. */
static void
say_changes (ParindexSentences *self)
{
  static const ParindexWords words[] = {
    [PARINDEX_PREPARATION_STEP_DENOMINATOR] = PARINDEX_WORDS_STEP_DENOMINATOR,
    [PARINDEX_PREPARATION_STEP_TRANSFORM] = PARINDEX_WORDS_STEP_TRANSFORM,
    [PARINDEX_PREPARATION_STEP_IMPUTATION] = PARINDEX_WORDS_STEP_IMPUTATION,
    [PARINDEX_PREPARATION_STEP_TREATMENT] = PARINDEX_WORDS_STEP_TREATMENT,
  };

  for (guint step = 0; step < PARINDEX_N_PREPARATION_STEPS; step++)
    {
      g_autoptr (ParindexCellChange) change = parindex_explanation_change (self->node, step);
      g_autoptr (ParindexNumber) from = NULL;

      if (change == NULL)
        continue;
      from = parindex_cell_change_get_from (change);
      parindex_sentences_say (self, from != NULL ? PARINDEX_WORDS_CHANGED : PARINDEX_WORDS_FILLED_IN, parindex_words (words[step], self->language),
                              parindex_sentences_take (self, parindex_cell_change_text (change, FALSE, self->language)),
                              parindex_sentences_take (self, parindex_cell_change_text (change, TRUE, self->language)),
                              parindex_sentences_take (self, parindex_cell_change_get_reason (change, self->language)), NULL);
    }
}

/* Before the scale. */
static void
say_points (ParindexSentences *self)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (self->node->criterion);
  const char *points;
  mpq_t value;

  mpq_init (value);
  parindex_column_get_mpq (&parindex_scoreboard_sheet (self->node->scoreboard)->columns[plan->first_leaf], self->node->row, value);
  points = parindex_sentences_precise (self, value);
  if (plan->given != NULL)
    parindex_say (self, POINTS_OF_MAX, points, parindex_sentences_precise (self, parindex_number_peek (plan->given)));
  else
    parindex_say (self, POINTS, points);
  mpq_clear (value);
}

static void
say_what_came_of_it (ParindexSentences *self)
{
  g_autofree char *worked_out = parindex_explanation_worked_out (self->node, self->language);

  if (worked_out != NULL)
    parindex_say (self, WORKED_OUT, worked_out);
  switch (self->node->score.state)
    {
    case PARINDEX_CELL_STATE_OBSERVED:
      say_points (self);
      break;
    case PARINDEX_CELL_STATE_NOT_APPLICABLE:
      parindex_sentences_say (self, PARINDEX_WORDS_RULE_NOT_APPLICABLE, NULL);
      break;
    case PARINDEX_CELL_STATE_MISSING:
    default:
      parindex_sentences_say (self, PARINDEX_WORDS_RULE_NO_POINTS, NULL);
    }
}

void
parindex_sentences_add_cell (ParindexSentences *self)
{
  const ParindexNumber *max = parindex_criterion_plan (self->node->criterion)->given;
  gboolean made = points_are_made (self);
  gboolean left = parindex_explanation_is_left (self->node);

  /* There may be a value of a unit that is left, which could not be read. */
  if (made)
    parindex_say (self, CELL, cell (self), origin (self));
  else if (!left)
    say_no_value (self);
  if (parindex_explanation_has_notes (self->node))
    {
      say_note (self);
      say_evidence (self);
    }
  say_rule (self);
  if (left)
    return;
  say_changes (self);
  if (made || parindex_explanation_is_imputed (self->node))
    say_what_came_of_it (self);
  parindex_sentences_add_scale (self, max != NULL ? parindex_number_peek (max) : NULL);
}
