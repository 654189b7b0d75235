/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "analysis/parindex-change-words-private.h"
#include "analysis/parindex-explanation-words-private.h"
#include "base/parindex-exact-private.h"
#include "base/parindex-fill-private.h"
#include "base/parindex-problem-private.h"

/* The numbers of a change in words, and the whole as an indented text. */

#define INDENT 2
#define MAX_FILLS 5

static const struct
{
  const char *en;
  const char *vi;
} pairs[PARINDEX_N_CHANGE_WORDS] = {
#define CHANGE_WORDS(name, en, vi) { en, vi },
#include "analysis/parindex-change-words.h"
#undef CHANGE_WORDS
};

static const char *
pattern_of (ParindexChangeWords words,
            ParindexLanguage    language)
{
  return language == PARINDEX_LANGUAGE_VI ? pairs[words].vi : pairs[words].en;
}

char *
parindex_change_words (ParindexChangeWords words,
                       ParindexLanguage    language,
                       ...)
{
  GString *out = g_string_new (NULL);
  const char *values[MAX_FILLS];
  const char *value;
  guint n_values = 0;
  va_list list;

  va_start (list, language);
  while ((value = va_arg (list, const char *)) != NULL && n_values < MAX_FILLS)
    values[n_values++] = value;
  va_end (list);
  parindex_append_filled (out, pattern_of (words, language), values, n_values);

  return g_string_free (out, FALSE);
}

static char *
number_text (ParindexChangeExplanation *self,
             ParindexNumber            *number,
             ParindexLanguage           language)
{
  return self->decimals < 0 ? parindex_number_text (number, language) : parindex_number_format (number, self->decimals, self->rounding, language);
}

char *
parindex_change_explanation_signed (ParindexChangeExplanation *self,
                                    mpq_srcptr                 value,
                                    ParindexLanguage           language)
{
  g_autoptr (ParindexNumber) number = parindex_explanation_number (value);
  g_autofree char *text = number_text (self, number, language);

  return text[0] != '-' && strpbrk (text, "123456789") != NULL ? g_strconcat ("+", text, NULL) : g_steal_pointer (&text);
}

char *
parindex_change_explanation_text (ParindexChangeExplanation *self,
                                  ParindexChangeNumber       number,
                                  ParindexLanguage           language)
{
  g_autofree char *text = NULL;

  if (self->numbers[number] == NULL)
    return NULL;
  if (number != PARINDEX_CHANGE_NUMBER_FROM && number != PARINDEX_CHANGE_NUMBER_TO)
    return parindex_change_explanation_signed (self, parindex_number_peek (self->numbers[number]), language);
  text = number_text (self, self->numbers[number], language);

  return self->basis == PARINDEX_BASIS_PERCENT ? g_strconcat (text, " %", NULL) : g_steal_pointer (&text);
}

/**
 * parindex_change_explanation_format_number:
 * @self: an explanation
 * @number: which one
 * @language: the language
 *
 * Writes one of its numbers as it is shown; changes with their sign.
 *
 * Returns: (transfer full) (nullable): the text; %NULL where the number is not known
 *
 * Since: 1.0
 */
char *
parindex_change_explanation_format_number (ParindexChangeExplanation *self,
                                           ParindexChangeNumber       number,
                                           ParindexLanguage           language)
{
  g_return_val_if_fail (parindex_change_explanation_is_made (self), NULL);
  g_return_val_if_fail (number < PARINDEX_N_CHANGE_NUMBERS, NULL);

  return parindex_change_explanation_text (self, number, parindex_language_resolve (language));
}

const char *
parindex_change_explanation_side_words (ParindexChangeExplanation *self,
                                        ParindexExplanation       *side,
                                        ParindexLanguage           language)
{
  if (side != NULL)
    return parindex_explanation_state_words (side->score.state, language);

  return pattern_of (self->row != NULL ? PARINDEX_CHANGE_WORDS_NOTHING_KNOWN : PARINDEX_CHANGE_WORDS_NOT_IN_EDITION, language);
}

/**
 * parindex_change_explanation_list_steps:
 * @self: an explanation
 * @language: the language
 *
 * Lists the sentences of how the change came about.
 *
 * Returns: (transfer full) (array zero-terminated=1): the sentences
 *
 * Since: 1.0
 */
char **
parindex_change_explanation_list_steps (ParindexChangeExplanation *self,
                                        ParindexLanguage           language)
{
  GPtrArray *steps;

  g_return_val_if_fail (parindex_change_explanation_is_made (self), NULL);

  steps = parindex_change_explanation_steps (self, parindex_language_resolve (language));
  g_ptr_array_set_free_func (steps, NULL);
  g_ptr_array_add (steps, NULL);

  return (char **) g_ptr_array_free (steps, FALSE);
}

static void
append_taken (GString *out,
              char    *text)
{
  g_string_append (out, text);
  g_free (text);
}

static const char *
state_words (ParindexChangeExplanation *self,
             ParindexLanguage           language)
{
  switch (self->state)
    {
    case PARINDEX_CHANGE_STATE_ENTERED:
      return pattern_of (PARINDEX_CHANGE_WORDS_ENTERED, language);
    case PARINDEX_CHANGE_STATE_LEFT:
      return pattern_of (PARINDEX_CHANGE_WORDS_LEFT, language);
    case PARINDEX_CHANGE_STATE_NONE:
      return pattern_of (PARINDEX_CHANGE_WORDS_NONE, language);
    case PARINDEX_CHANGE_STATE_MOVED:
    case PARINDEX_CHANGE_STATE_UNTRACED:
    default:
      return pattern_of (PARINDEX_CHANGE_WORDS_NOTHING_KNOWN, language);
    }
}

/* "Title: 5.12 → 6.03 (+0.91), adds +0.09" */
static void
append_head (GString                   *out,
             ParindexChangeExplanation *self,
             ParindexLanguage           language)
{
  g_autofree char *from = parindex_change_explanation_text (self, PARINDEX_CHANGE_NUMBER_FROM, language);
  g_autofree char *to = parindex_change_explanation_text (self, PARINDEX_CHANGE_NUMBER_TO, language);
  g_autofree char *change = parindex_change_explanation_text (self, PARINDEX_CHANGE_NUMBER_CHANGE, language);
  g_autofree char *adds = parindex_change_explanation_text (self, PARINDEX_CHANGE_NUMBER_CONTRIBUTION, language);

  g_string_append_printf (out, "%s: ", self->title != NULL && *self->title != '\0' ? self->title : self->criterion);
  if (from != NULL && to != NULL && change != NULL)
    append_taken (out, parindex_change_words (PARINDEX_CHANGE_WORDS_HEAD_CHANGED, language, from, to, change, NULL));
  else
    g_string_append (out, change != NULL ? change : state_words (self, language));
  if (adds != NULL)
    append_taken (out, parindex_change_words (PARINDEX_CHANGE_WORDS_HEAD_ADDS, language, adds, NULL));
  g_string_append_c (out, '\n');
}

static void
append_node (GString                   *out,
             ParindexChangeExplanation *self,
             ParindexLanguage           language,
             guint                      depth,
             int                        max_depth)
{
  g_autoptr (GPtrArray) steps = parindex_change_explanation_steps (self, language);

  g_string_append_printf (out, "%*s", (int) depth * INDENT, "");
  append_head (out, self, language);
  for (guint i = 0; i < steps->len; i++)
    g_string_append_printf (out, "%*s%s\n", (int) (depth + 2) * INDENT, "", (const char *) steps->pdata[i]);
  for (guint i = 0; (max_depth < 0 || depth < (guint) max_depth) && i < parindex_list_length (self->parts); i++)
    append_node (out, parindex_change_explanation_part (self, i), language, depth + 1, max_depth);
}

/**
 * parindex_change_explanation_to_text:
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
parindex_change_explanation_to_text (ParindexChangeExplanation *self,
                                     ParindexLanguage           language,
                                     int                        depth)
{
  GString *out;
  const char *name;

  g_return_val_if_fail (parindex_change_explanation_is_made (self), NULL);

  out = g_string_new (NULL);
  name = parindex_unit_get_name (self->unit);
  g_string_append_printf (out, "%s, %s → %s\n", name != NULL ? name : parindex_unit_get_id (self->unit), parindex_period_to_string (self->from),
                          parindex_period_to_string (self->to));
  append_node (out, self, parindex_language_resolve (language), 0, depth);

  return g_string_free (out, FALSE);
}
