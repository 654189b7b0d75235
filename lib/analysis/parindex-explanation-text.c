/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <string.h>

#include "analysis/parindex-explanation-steps-private.h"
#include "base/parindex-problem-private.h"

/* An explanation as an indented text. */

#define INDENT 2
#define MAX_INDENT (INDENT * (PARINDEX_MAX_TREE_DEPTH + 2))

typedef struct
{
  GString *out;
  ParindexLanguage language;
  int max_depth; /* below 0: no bound */
  ParindexSentences *sentences;
  char spaces[MAX_INDENT + 1];
} Text;

static const char *
indentation (const Text *self,
             guint       depth)
{
  return self->spaces + MAX_INDENT - MIN (depth * INDENT, MAX_INDENT);
}

/* "87.06 of 99.50 (87.50 %), rank 2 of 11", as far as there are figures. */
static void
append_figures (const Text          *self,
                ParindexExplanation *node)
{
  const ParindexNodeResult *all = parindex_scoreboard_node (node->scoreboard, node->node);
  mpq_srcptr percent = parindex_explanation_figure (node, PARINDEX_FIGURE_PERCENT);
  const char *score = parindex_sentences_shown (self->sentences, node->score.score);

  if (percent != NULL)
    parindex_words_fill (self->out, PARINDEX_WORDS_HEAD_OF_MAX, self->language, score, parindex_sentences_shown (self->sentences, node->score.max),
                         parindex_sentences_shown (self->sentences, percent), NULL);
  else
    g_string_append (self->out, score);
  if (!isnan (all->ranks[node->row]))
    parindex_words_fill (self->out, PARINDEX_WORDS_HEAD_RANK, self->language, parindex_sentences_rank (self->sentences, all->ranks[node->row]),
                         parindex_sentences_rank (self->sentences, all->of[node->row]), NULL);
}

static void
append_head (const Text          *self,
             ParindexExplanation *node,
             guint                depth)
{
  g_string_append (self->out, indentation (self, depth));
  g_string_append (self->out, parindex_criterion_label (node->criterion));
  g_string_append (self->out, ": ");
  if (node->score.state == PARINDEX_CELL_STATE_OBSERVED)
    append_figures (self, node);
  else
    g_string_append (self->out, parindex_explanation_state_words (node->score.state, self->language));
  g_string_append_c (self->out, '\n');
}

static void
append_node (const Text          *self,
             ParindexExplanation *node,
             guint                depth)
{
  self->sentences->node = node;
  append_head (self, node, depth);
  self->sentences->begin = indentation (self, depth + 2);
  parindex_sentences_add (self->sentences, node);
  for (guint i = 0; (self->max_depth < 0 || depth < (guint) self->max_depth) && i < parindex_criterion_n_children (node->criterion); i++)
    append_node (self, parindex_explanation_part (node, i), depth + 1);
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
  ParindexAssessment *assessment;
  const char *name;

  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  memset (text.spaces, ' ', MAX_INDENT);
  text.out = g_string_new (NULL);
  text.sentences = parindex_sentences_new (text.language, text.out, "", '\n');
  assessment = parindex_scoreboard_get_assessment (self->scoreboard);
  name = parindex_unit_get_name (parindex_explanation_unit (self));
  g_string_append_printf (text.out, "%s, %s\n", name != NULL && *name != '\0' ? name : parindex_unit_get_id (parindex_explanation_unit (self)),
                          parindex_period_to_string (parindex_assessment_get_period (assessment)));
  append_node (&text, self, 0);
  parindex_sentences_free (text.sentences);

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
  g_return_val_if_fail (parindex_explanation_is_made (self), NULL);

  return parindex_explanation_steps (self, parindex_language_resolve (language));
}
