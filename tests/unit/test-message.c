/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "message-cases.h"

/* Every message of the library is reached by some input, and reads well in both languages when it is. */

static const struct
{
  const char *name;
  ParindexError code;
  const char *text[2];
  const char *expected[2];
} messages[] = {
#define MESSAGE(name, severity, code, en, vi, expected_en, expected_vi) \
  { #name, PARINDEX_ERROR_##code, { en, vi }, { expected_en, expected_vi } },
#include "base/parindex-messages.h"
#undef MESSAGE
};

static gboolean seen[PARINDEX_N_MESSAGES];

static const ParindexLanguage languages[] = { PARINDEX_LANGUAGE_EN, PARINDEX_LANGUAGE_VI };

/* The pattern with anything in the place of {fields}. */
static GRegex *
regex_of (const char *pattern)
{
  g_autoptr (GRegex) field = g_regex_new ("\\\\\\{[a-z]+\\\\\\}", 0, 0, NULL);
  g_autofree char *escaped = g_regex_escape_string (pattern, -1);
  g_autofree char *open = g_regex_replace_literal (field, escaped, -1, 0, "(.+)", 0, NULL);

  return g_regex_new (open, G_REGEX_DOTALL, 0, NULL);
}

static void
check_text (ParindexMessage message,
            const char     *pattern,
            const char     *text)
{
  g_autoptr (GRegex) regex = regex_of (pattern);
  g_autoptr (GRegex) left_over = g_regex_new ("\\{[a-z]+\\}", 0, 0, NULL);

  if (text == NULL || !g_regex_match (regex, text, 0, NULL))
    g_test_fail_printf ("%s: \"%s\" does not match \"%s\"", messages[message].name, text, pattern);
  if (text == NULL || g_regex_match (left_over, text, 0, NULL) || strchr (text, '?') != NULL)
    g_test_fail_printf ("%s: \"%s\" is not filled in", messages[message].name, text);
  else
    g_assert_true (g_utf8_validate (text, -1, NULL));
}

void
check_problem (ParindexMessage  message,
               ParindexProblem *problem)
{
  seen[message] = TRUE;
  g_assert_cmpint (parindex_problem_get_code (problem), ==, messages[message].code);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *text = parindex_problem_get_text (problem, languages[i]);
      g_autofree char *expected = parindex_problem_get_expected (problem, languages[i]);
      g_autofree char *line = parindex_problem_to_string (problem, languages[i]);

      check_text (message, messages[message].text[i], text);
      g_assert_nonnull (strstr (line, text));
      if (*messages[message].expected[i] == '\0')
        {
          g_assert_null (expected);
          continue;
        }
      check_text (message, messages[message].expected[i], expected);
      g_assert_nonnull (strstr (line, expected));
    }
}

void
check_error_text (ParindexMessage  message,
                  const GError    *error,
                  ParindexLanguage language)
{
  guint i = language == PARINDEX_LANGUAGE_VI;

  seen[message] = TRUE;
  if (message == PARINDEX_MESSAGE_CANCELLED)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  else
    g_assert_error (error, PARINDEX_ERROR, (int) messages[message].code);
  check_text (message, messages[message].text[i], error->message);
  if (*messages[message].expected[i] != '\0')
    check_text (message, messages[message].expected[i], error->message);
}

/* Both languages say the same things: each field stands in both or in none. */
static void
test_languages_agree (void)
{
  static const char *const fields[] = { "{value}", "{unit}", "{criterion}", "{name}", "{other}" };

  for (guint i = 0; i < PARINDEX_N_MESSAGES; i++)
    {
      g_assert_cmpstr (messages[i].text[0], !=, "");
      g_assert_cmpstr (messages[i].text[1], !=, "");
      g_assert_cmpint (*messages[i].expected[0] == '\0', ==, *messages[i].expected[1] == '\0');
      for (guint k = 0; k < G_N_ELEMENTS (fields); k++)
        {
          g_assert_cmpint (strstr (messages[i].text[0], fields[k]) != NULL, ==, strstr (messages[i].text[1], fields[k]) != NULL);
          g_assert_cmpint (strstr (messages[i].expected[0], fields[k]) != NULL, ==, strstr (messages[i].expected[1], fields[k]) != NULL);
        }
    }
}

/* Runs last. */
static void
test_all_seen (void)
{
  g_autoptr (GString) missed = g_string_new (NULL);
  guint n_seen = 0;

  for (guint i = 0; i < PARINDEX_N_MESSAGES; i++)
    {
      n_seen += seen[i];
      if (!seen[i])
        g_string_append_printf (missed, " %s", messages[i].name);
    }
  if (n_seen == 0)
    {
      g_test_skip ("none of the other tests ran");
      return;
    }
  g_assert_cmpstr (missed->str, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/message/languages-agree", test_languages_agree);
  add_fact_tests ();
  add_aggregation_tests ();
  add_load_tests ();
  add_rule_tests ();
  add_table_tests ();
  add_error_table_tests ();
  add_target_tests ();
  add_campaign_tests ();
  add_use_tests ();
  add_weight_tests ();
  g_test_add_func ("/message/z-all-seen", test_all_seen);

  return g_test_run ();
}
