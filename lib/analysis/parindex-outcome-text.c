/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-target-report-private.h"

#include "base/parindex-problem-private.h"

/* An outcome in words. */

static guint
language_place (ParindexLanguage language)
{
  return parindex_language_resolve (language) == PARINDEX_LANGUAGE_VI;
}

/**
 * parindex_target_outcome_format_reason:
 * @self: an outcome
 * @language: the language
 *
 * Writes the sentence that says why the target stands so, where one does.
 *
 * Returns: (transfer full) (nullable): the sentence
 *
 * Since: 1.0
 */
char *
parindex_target_outcome_format_reason (ParindexTargetOutcome *self,
                                       ParindexLanguage       language)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET_OUTCOME (self), NULL);

  return self->reason >= 0 ? g_strdup (self->steps[language_place (language)]->pdata[self->reason]) : NULL;
}

/**
 * parindex_target_outcome_list_steps:
 * @self: an outcome
 * @language: the language
 *
 * Lists the sentences of how the outcome came about.
 *
 * Returns: (transfer full) (array zero-terminated=1): the sentences
 *
 * Since: 1.0
 */
char **
parindex_target_outcome_list_steps (ParindexTargetOutcome *self,
                                    ParindexLanguage       language)
{
  GPtrArray *steps;
  char **list;

  g_return_val_if_fail (PARINDEX_IS_TARGET_OUTCOME (self), NULL);

  steps = self->steps[language_place (language)];
  list = g_new0 (char *, steps->len + 1);
  for (guint i = 0; i < steps->len; i++)
    list[i] = g_strdup (steps->pdata[i]);

  return list;
}

static const char *
label_of (const char *title,
          const char *id)
{
  return title != NULL && *title != '\0' ? title : id;
}

static void
append_outcome (GString               *out,
                ParindexTargetOutcome *self,
                ParindexLanguage       language,
                guint                  depth)
{
  const char *label = self->part != NULL ? label_of (self->part_title, self->part) : label_of (self->target->title, self->target->id);
  GPtrArray *steps = self->steps[language == PARINDEX_LANGUAGE_VI];

  g_string_append_printf (out, "%*s%s: %s\n", (int) depth * 2, "", label, parindex_target_state_words (self->state, language));
  for (guint i = 0; i < steps->len; i++)
    g_string_append_printf (out, "%*s%s\n", (int) (depth + 2) * 2, "", (const char *) steps->pdata[i]);
  for (guint i = 0; self->parts != NULL && i < parindex_list_length (self->parts); i++)
    append_outcome (out, parindex_list_get (self->parts, i), language, depth + 1);
}

/**
 * parindex_target_outcome_to_text:
 * @self: an outcome
 * @language: the language
 *
 * Writes the outcome and those of its parts as an indented text.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
parindex_target_outcome_to_text (ParindexTargetOutcome *self,
                                 ParindexLanguage       language)
{
  g_autofree char *day = NULL;
  GString *out;

  g_return_val_if_fail (parindex_target_outcome_is_made (self), NULL);

  language = parindex_language_resolve (language);
  day = parindex_day_text (&self->as_of, language);
  out = g_string_new (NULL);
  g_string_append_printf (out, "%s, %s\n", label_of (parindex_unit_get_name (self->unit), parindex_unit_get_id (self->unit)), day);
  append_outcome (out, self, language, 0);

  return g_string_free (out, FALSE);
}
