/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-explanation-steps-private.h"

/* From the cell of a leaf to its points. */

static gboolean
points_are_made (const ParindexSentences *self)
{
  return parindex_points_are_made (self->self->framework, parindex_scoreboard_sheet (self->self->scoreboard)->inputs,
                                   parindex_criterion_plan (self->self->criterion)->first_leaf, self->self->row);
}

static void
say_plain (ParindexSentences *self,
           ParindexWords      words)
{
  g_ptr_array_add (self->out, g_strdup (parindex_words (words, self->language)));
}

/* Where the rule has all that it needs. */
static void
say_value (ParindexSentences *self)
{
  g_autofree char *cell = parindex_explanation_cell_words (self->self, self->language);
  g_autofree char *origin = parindex_explanation_origin_words (self->self, self->language);

  parindex_say (self, CELL, cell, origin);
}

static void
say_no_value (ParindexSentences *self)
{
  g_autofree char *words = NULL;
  g_autofree char *cell = NULL;

  if (parindex_explanation_layer (self->self) == NULL)
    say_plain (self, PARINDEX_WORDS_CELL_NOWHERE);
  else if (self->self->score.state == PARINDEX_CELL_STATE_NOT_APPLICABLE)
    {
      words = parindex_explanation_stage_words (self->self, self->language);
      parindex_say (self, CELL_NOT_APPLICABLE, words);
    }
  else
    {
      cell = parindex_explanation_cell_words (self->self, self->language);
      words = parindex_explanation_origin_words (self->self, self->language);
      parindex_say (self, CELL_INCOMPLETE, cell, words);
    }
}

static void
say_note (ParindexSentences *self)
{
  g_autofree char *note = parindex_explanation_read_note (self->self);

  if (note != NULL)
    parindex_say (self, NOTE, note);
}

static void
say_evidence (ParindexSentences *self)
{
  g_auto (GStrv) evidence = parindex_explanation_read_evidence (self->self);
  g_autofree char *list = *evidence != NULL ? g_strjoinv ("; ", evidence) : NULL;

  if (list != NULL)
    parindex_say (self, EVIDENCE, list);
}

static void
say_rule (ParindexSentences *self)
{
  g_autofree char *words = parindex_explanation_rule_words (self->self, self->language);

  parindex_say (self, RULE, words);
}

/* Before the scale. */
static void
say_points (ParindexSentences *self)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (self->self->criterion);
  g_autofree char *points = NULL;
  g_autofree char *of = NULL;
  mpq_t value;

  mpq_init (value);
  parindex_column_get_mpq (&parindex_scoreboard_sheet (self->self->scoreboard)->columns[plan->first_leaf], self->self->row, value);
  points = parindex_sentences_precise (self, value);
  if (plan->given != NULL)
    {
      of = parindex_sentences_precise (self, parindex_number_peek (plan->given));
      parindex_say (self, POINTS_OF_MAX, points, of);
    }
  else
    parindex_say (self, POINTS, points);
  mpq_clear (value);
}

static void
say_what_came_of_it (ParindexSentences *self)
{
  g_autofree char *worked_out = parindex_explanation_worked_out (self->self, self->language);

  if (worked_out != NULL)
    parindex_say (self, WORKED_OUT, worked_out);
  switch (self->self->score.state)
    {
    case PARINDEX_CELL_STATE_OBSERVED:
      say_points (self);
      break;
    case PARINDEX_CELL_STATE_NOT_APPLICABLE:
      say_plain (self, PARINDEX_WORDS_RULE_NOT_APPLICABLE);
      break;
    case PARINDEX_CELL_STATE_MISSING:
    default:
      say_plain (self, PARINDEX_WORDS_RULE_NO_POINTS);
    }
}

void
parindex_sentences_add_cell (ParindexSentences *self)
{
  const ParindexNumber *max = parindex_criterion_plan (self->self->criterion)->given;
  gboolean made = points_are_made (self);

  (made ? say_value : say_no_value) (self);
  say_note (self);
  say_evidence (self);
  say_rule (self);
  if (made)
    say_what_came_of_it (self);
  parindex_sentences_add_scale (self, max != NULL ? parindex_number_peek (max) : NULL);
}
