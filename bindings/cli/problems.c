/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "problems.h"

#include "display.h"
#include "output.h"

#include <string.h>

void
parindex_cli_problems_init (ParindexCliProblems *self)
{
  *self = (ParindexCliProblems){ .problems = g_ptr_array_new_with_free_func (g_object_unref) };
}

void
parindex_cli_problems_clear (ParindexCliProblems *self)
{
  g_clear_pointer (&self->problems, g_ptr_array_unref);
}

static gboolean
is_same (ParindexProblem *a,
         ParindexProblem *b)
{
  g_autofree char *text_a = parindex_problem_get_text (a, PARINDEX_LANGUAGE_EN);
  g_autofree char *text_b = parindex_problem_get_text (b, PARINDEX_LANGUAGE_EN);

  return strcmp (text_a, text_b) == 0
         && g_strcmp0 (parindex_problem_get_path (a), parindex_problem_get_path (b)) == 0
         && g_strcmp0 (parindex_problem_get_unit (a), parindex_problem_get_unit (b)) == 0
         && g_strcmp0 (parindex_problem_get_criterion (a), parindex_problem_get_criterion (b)) == 0;
}

static gboolean
is_known (const ParindexCliProblems *self,
          guint                      n_known,
          ParindexProblem           *problem)
{
  for (guint i = 0; i < n_known; i++)
    if (is_same (g_ptr_array_index (self->problems, i), problem))
      return TRUE;
  return FALSE;
}

void
parindex_cli_problems_add (ParindexCliProblems *self,
                           GListModel          *list)
{
  guint n = g_list_model_get_n_items (list);
  guint n_known = self->problems->len;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexProblem) problem = g_list_model_get_item (list, i);

      if (is_known (self, n_known, problem))
        continue;
      if (parindex_problem_get_severity (problem) == PARINDEX_SEVERITY_ERROR)
        self->n_errors++;
      else
        self->n_warnings++;
      g_ptr_array_add (self->problems, g_steal_pointer (&problem));
    }
}

/* The place stays in front, where editors look for it. */
static char *
describe (ParindexProblem *problem,
          ParindexLanguage language)
{
  g_autofree char *text = parindex_problem_to_string (problem, language);
  g_autofree char *clean = parindex_cli_clean (text);

  if (parindex_problem_get_severity (problem) == PARINDEX_SEVERITY_ERROR)
    return g_steal_pointer (&clean);
  return parindex_cli_format (language, TEXT_WARNING_LINE, clean, NULL);
}

void
parindex_cli_problems_complain (const ParindexCliProblems *self,
                                ParindexLanguage           language,
                                const GError              *error)
{
  for (guint i = 0; i < self->problems->len; i++)
    {
      g_autofree char *line = describe (g_ptr_array_index (self->problems, i), language);

      parindex_cli_print_message (line);
    }
  if (error != NULL && self->n_errors == 0)
    parindex_cli_complain (error->message);
}

void
parindex_cli_problems_append_lines (const ParindexCliProblems *self,
                                    ParindexLanguage           language,
                                    GString                   *out)
{
  for (guint i = 0; i < self->problems->len; i++)
    {
      g_autofree char *line = describe (g_ptr_array_index (self->problems, i), language);

      g_string_append_printf (out, "%s\n", line);
    }
}

void
parindex_cli_problems_append_csv (const ParindexCliProblems *self,
                                  ParindexLanguage           language,
                                  GString                   *out)
{
  static const char *const names[] = { "severity", "code", "file", "line", "path", "unit",
                                       "criterion", "value", "expected", "text" };

  parindex_cli_append_csv_row (out, names, G_N_ELEMENTS (names));
  for (guint i = 0; i < self->problems->len; i++)
    {
      ParindexProblem *problem = g_ptr_array_index (self->problems, i);
      guint line = parindex_problem_get_line (problem);
      g_autofree char *line_text = line != 0 ? g_strdup_printf ("%u", line) : NULL;
      g_autofree char *expected = parindex_problem_get_expected (problem, language);
      g_autofree char *text = parindex_problem_get_text (problem, language);
      const char *const fields[] = {
        parindex_cli_get_nick (PARINDEX_TYPE_SEVERITY, parindex_problem_get_severity (problem)),
        parindex_cli_get_nick (PARINDEX_TYPE_ERROR, parindex_problem_get_code (problem)),
        parindex_problem_get_file (problem),
        line_text,
        parindex_problem_get_path (problem),
        parindex_problem_get_unit (problem),
        parindex_problem_get_criterion (problem),
        parindex_problem_get_value (problem),
        expected,
        text,
      };

      parindex_cli_append_csv_row (out, fields, G_N_ELEMENTS (fields));
    }
}

static void
add_both_languages (JsonBuilder *builder,
                    const char *name,
                    ParindexProblem *problem,
                    char *(*get) (ParindexProblem *, ParindexLanguage))
{
  g_autofree char *vi = get (problem, PARINDEX_LANGUAGE_VI);
  g_autofree char *en = get (problem, PARINDEX_LANGUAGE_EN);

  json_builder_set_member_name (builder, name);
  if (vi == NULL || en == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  parindex_cli_add_json_string (builder, "vi", vi);
  parindex_cli_add_json_string (builder, "en", en);
  json_builder_end_object (builder);
}

static void
add_line (JsonBuilder *builder,
          guint        line)
{
  json_builder_set_member_name (builder, "line");
  if (line == 0)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, line);
}

void
parindex_cli_problems_add_json (const ParindexCliProblems *self,
                                JsonBuilder               *builder)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->problems->len; i++)
    {
      ParindexProblem *problem = g_ptr_array_index (self->problems, i);

      json_builder_begin_object (builder);
      parindex_cli_add_json_string (builder, "severity",
                                    parindex_cli_get_nick (PARINDEX_TYPE_SEVERITY, parindex_problem_get_severity (problem)));
      parindex_cli_add_json_string (builder, "code",
                                    parindex_cli_get_nick (PARINDEX_TYPE_ERROR, parindex_problem_get_code (problem)));
      parindex_cli_add_json_string (builder, "file", parindex_problem_get_file (problem));
      add_line (builder, parindex_problem_get_line (problem));
      parindex_cli_add_json_string (builder, "path", parindex_problem_get_path (problem));
      parindex_cli_add_json_string (builder, "unit", parindex_problem_get_unit (problem));
      parindex_cli_add_json_string (builder, "criterion", parindex_problem_get_criterion (problem));
      parindex_cli_add_json_string (builder, "value", parindex_problem_get_value (problem));
      add_both_languages (builder, "expected", problem, parindex_problem_get_expected);
      add_both_languages (builder, "text", problem, parindex_problem_get_text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}
