/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <locale.h>
#include <string.h>

#include "base/parindex-problem-fields-private.h"

const ParindexMessageText parindex_message_texts[PARINDEX_N_MESSAGES] = {
#define MESSAGE(name, severity, code, en, vi, expected_en, expected_vi) \
  { PARINDEX_SEVERITY_##severity, PARINDEX_ERROR_##code, { en, vi }, { expected_en, expected_vi } },
#include "base/parindex-messages.h"
#undef MESSAGE
};

ParindexLanguage
parindex_language_resolve (ParindexLanguage language)
{
  const char *locale;

  if (language != PARINDEX_LANGUAGE_AUTO)
    return language;

  locale = setlocale (LC_MESSAGES, NULL);
  /* A program that never called setlocale() runs in "C": the environment says what its user reads. */
  if (locale == NULL || g_str_equal (locale, "C"))
    locale = g_get_language_names ()[0];

  return g_str_has_prefix (locale, "vi") ? PARINDEX_LANGUAGE_VI : PARINDEX_LANGUAGE_EN;
}

static const char *
problem_field (ParindexProblem *self,
               const char      *name,
               gsize            length)
{
  const struct
  {
    const char *name;
    const char *value;
  } fields[] = {
    { "value", self->value },
    { "unit", self->unit },
    { "criterion", self->criterion },
    { "name", self->name },
    { "other", self->other },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (strlen (fields[i].name) == length && strncmp (fields[i].name, name, length) == 0)
      return fields[i].value != NULL ? fields[i].value : "?";

  return NULL;
}

#define LONGEST_FIELD 300
/* What would have been right: the longest list of the library's own words, the kinds of targets, fits. */
#define LONGEST_OTHER 400

/* What stood in an input must neither steer the terminal that shows it nor fill it. */
static void
append_printable (GString    *text,
                  const char *field,
                  guint       longest)
{
  guint n = 0;

  for (const char *at = field; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char_validated (at, -1);

      if (n++ == longest)
        {
          g_string_append (text, "…");
          break;
        }
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          g_string_append (text, "\357\277\275");
          break;
        }
      if (g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        g_string_append_printf (text, "\\u%04X", c);
      else
        g_string_append_unichar (text, c);
    }
}

static char *
problem_expand (ParindexProblem *self,
                const char      *pattern)
{
  GString *text = g_string_new (NULL);

  while (*pattern != '\0')
    {
      const char *close = *pattern == '{' ? strchr (pattern, '}') : NULL;
      const char *field = close != NULL ? problem_field (self, pattern + 1, close - pattern - 1) : NULL;

      if (field != NULL)
        {
          append_printable (text, field, field == self->other ? LONGEST_OTHER : LONGEST_FIELD);
          pattern = close + 1;
        }
      else
        g_string_append_c (text, *pattern++);
    }

  return g_string_free (text, FALSE);
}

/**
 * parindex_problem_get_expected:
 * @self: a problem
 * @language: the language to say it in
 *
 * Says what was expected.
 *
 * Returns: (nullable) (transfer full): what was expected
 *
 * Since: 1.0
 */
char *
parindex_problem_get_expected (ParindexProblem *self,
                               ParindexLanguage language)
{
  const char *pattern;

  g_return_val_if_fail (PARINDEX_IS_PROBLEM (self), NULL);

  pattern = parindex_message_texts[self->message].expected[parindex_language_resolve (language) == PARINDEX_LANGUAGE_VI];

  return *pattern != '\0' ? problem_expand (self, pattern) : NULL;
}

/**
 * parindex_problem_get_text:
 * @self: a problem
 * @language: the language to say it in
 *
 * Says what is wrong, without the place.
 *
 * Returns: (transfer full): the problem in words
 *
 * Since: 1.0
 */
char *
parindex_problem_get_text (ParindexProblem *self,
                           ParindexLanguage language)
{
  g_return_val_if_fail (PARINDEX_IS_PROBLEM (self), NULL);

  return problem_expand (self, parindex_message_texts[self->message].text[parindex_language_resolve (language) == PARINDEX_LANGUAGE_VI]);
}

/**
 * parindex_problem_to_string:
 * @self: a problem
 * @language: the language to say it in
 *
 * Says everything in one line: file, line and path, what is wrong, and what
 * was expected.
 *
 * Returns: (transfer full): the line, without a newline
 *
 * Since: 1.0
 */
char *
parindex_problem_to_string (ParindexProblem *self,
                            ParindexLanguage language)
{
  GString *line;
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;

  g_return_val_if_fail (PARINDEX_IS_PROBLEM (self), NULL);

  line = g_string_new (NULL);
  language = parindex_language_resolve (language);
  text = parindex_problem_get_text (self, language);
  expected = parindex_problem_get_expected (self, language);

  if (self->file != NULL)
    {
      append_printable (line, self->file, LONGEST_FIELD);
      g_string_append_c (line, ':');
    }
  if (self->line != 0)
    g_string_append_printf (line, "%u:", self->line);
  if (line->len > 0)
    g_string_append_c (line, ' ');
  if (self->path != NULL && *self->path != '\0')
    {
      append_printable (line, self->path, LONGEST_FIELD);
      g_string_append (line, ": ");
    }
  g_string_append (line, text);
  if (expected != NULL)
    g_string_append_printf (line, language == PARINDEX_LANGUAGE_VI ? " (cần: %s)" : " (expected: %s)", expected);

  return g_string_free (line, FALSE);
}
