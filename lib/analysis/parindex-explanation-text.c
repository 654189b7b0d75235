/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/parindex-explanation-words-private.h"
#include "base/parindex-problem-private.h"

/* An explanation as an indented text. */

#define INDENT 2

typedef struct
{
  GString *out;
  ParindexLanguage language;
  int max_depth; /* below 0: no bound */
} Text;

static void
append_line (const Text *text,
             guint       indent,
             const char *line)
{
  for (guint i = 0; i < indent * INDENT; i++)
    g_string_append_c (text->out, ' ');
  g_string_append (text->out, line);
  g_string_append_c (text->out, '\n');
}

/* "87.06 of 99.50 (87.50 %), rank 2 of 11", as far as there are figures. */
static char *
describe (const Text          *text,
          ParindexExplanation *self)
{
  g_autofree char *score = parindex_explanation_figure_words (self, PARINDEX_FIGURE_SCORE, text->language);
  g_autofree char *max = parindex_explanation_figure_words (self, PARINDEX_FIGURE_MAX, text->language);
  g_autofree char *percent = parindex_explanation_figure_words (self, PARINDEX_FIGURE_PERCENT, text->language);
  const ParindexNodeResult *node = parindex_scoreboard_node (self->scoreboard, self->node);
  g_autofree char *rank = parindex_explanation_rank_words (node->ranks[self->row], text->language);
  g_autofree char *of = parindex_explanation_rank_words (node->of[self->row], text->language);
  g_autofree char *figures = NULL;

  if (self->score.state != PARINDEX_CELL_STATE_OBSERVED)
    return parindex_explanation_state_words (self->score.state, text->language);

  figures = self->score.has_max ? parindex_words_format (PARINDEX_WORDS_HEAD_OF_MAX, text->language, score, max, percent, NULL) : g_strdup (score);
  if (isnan (node->ranks[self->row]))
    return g_steal_pointer (&figures);

  return parindex_words_format (PARINDEX_WORDS_HEAD_RANK, text->language, figures, rank, of, NULL);
}

static void
append_node (const Text          *text,
             ParindexExplanation *self,
             guint                depth)
{
  g_autoptr (GPtrArray) steps = parindex_explanation_steps (self, text->language);
  g_autofree char *figures = describe (text, self);
  g_autofree char *line = g_strconcat (parindex_explanation_label (self), ": ", figures, NULL);

  append_line (text, depth, line);
  for (guint i = 0; i < steps->len; i++)
    append_line (text, depth + 2, steps->pdata[i]);
  for (guint i = 0; (text->max_depth < 0 || depth < (guint) text->max_depth) && i < parindex_criterion_n_children (self->criterion); i++)
    append_node (text, parindex_explanation_part (self, i), depth + 1);
}

/**
 * parindex_explanation_to_text:
 * @self: an explanation
 * @language: the language
 * @depth: how many levels of parts to tell; below 0 for all
 *
 * Writes the explanation and those of its parts as an indented text.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
parindex_explanation_to_text (ParindexExplanation *self,
                              ParindexLanguage     language,
                              int                  depth)
{
  Text text = { .language = parindex_language_resolve (language), .max_depth = depth };
  g_autofree char *head = NULL;
  const char *name;
  const char *period;

  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  text.out = g_string_new (NULL);
  name = parindex_result_get_name (self->result);
  period = parindex_period_to_string (parindex_assessment_get_period (parindex_scoreboard_get_assessment (self->scoreboard)));
  head = g_strdup_printf ("%s, %s", name != NULL && *name != '\0' ? name : parindex_result_get_unit_id (self->result), period);
  append_line (&text, 0, head);
  append_node (&text, self, 0);

  return g_string_free (text.out, FALSE);
}

/**
 * parindex_explanation_format_cell:
 * @self: an explanation
 * @language: the language
 *
 * Writes the cell of a leaf as a reader of that language writes it, with all
 * its digits.
 *
 * Returns: (transfer full) (nullable): the text; %NULL on a parent
 *
 * Since: 1.0
 */
char *
parindex_explanation_format_cell (ParindexExplanation *self,
                                  ParindexLanguage     language)
{
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return parindex_explanation_cell_words (self, parindex_language_resolve (language));
}

/**
 * parindex_explanation_list_steps:
 * @self: an explanation
 * @language: the language
 *
 * Lists the sentences of how the number came about.
 *
 * Returns: (transfer full) (array zero-terminated=1): the sentences
 *
 * Since: 1.0
 */
char **
parindex_explanation_list_steps (ParindexExplanation *self,
                                 ParindexLanguage     language)
{
  GPtrArray *steps;

  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  steps = parindex_explanation_steps (self, parindex_language_resolve (language));
  g_ptr_array_add (steps, NULL);

  return (char **) g_ptr_array_free (steps, FALSE);
}
