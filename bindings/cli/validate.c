/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "load.h"
#include "output.h"

/* "63 units, 2 frameworks, 3 assessments" */
static void
append_contents (GString          *out,
                 ParindexDocument *document,
                 ParindexLanguage  language)
{
  guint n_units = g_list_model_get_n_items (parindex_document_get_units (document));
  guint n_frameworks = g_list_model_get_n_items (parindex_document_get_frameworks (document));
  guint n_assessments = g_list_model_get_n_items (parindex_document_get_assessments (document));
  g_autofree char *units = parindex_cli_count (language, TEXT_N_UNITS, n_units);
  g_autofree char *frameworks = parindex_cli_count (language, TEXT_N_FRAMEWORKS, n_frameworks);
  g_autofree char *assessments = parindex_cli_count (language, TEXT_N_ASSESSMENTS, n_assessments);

  g_string_append_printf (out, "%s, %s, %s: ", units, frameworks, assessments);
}

static void
append_verdict (GString                   *out,
                const ParindexCliProblems *problems,
                ParindexLanguage           language)
{
  g_autofree char *errors = parindex_cli_count (language, TEXT_N_ERRORS, problems->n_errors);
  g_autofree char *warnings = parindex_cli_count (language, TEXT_N_WARNINGS, problems->n_warnings);

  if (problems->n_errors > 0 && problems->n_warnings > 0)
    g_string_append_printf (out, "%s, %s\n", errors, warnings);
  else if (problems->n_errors > 0)
    g_string_append_printf (out, "%s\n", errors);
  else if (problems->n_warnings > 0)
    g_string_append_printf (out, "%s\n", warnings);
  else
    g_string_append_printf (out, "%s\n", parindex_cli_text (language, TEXT_NO_PROBLEMS));
}

static int
write_lines (const ParindexCliOptions  *options,
             ParindexDocument          *document,
             const ParindexCliProblems *problems)
{
  g_autoptr (GString) out = g_string_new (NULL);

  parindex_cli_problems_append_lines (problems, options->language, out);
  if (document != NULL)
    append_contents (out, document, options->language);
  append_verdict (out, problems, options->language);
  return parindex_cli_write (options, out->str);
}

static int
write_csv (const ParindexCliOptions  *options,
           const ParindexCliProblems *problems)
{
  g_autoptr (GString) out = g_string_new (NULL);

  parindex_cli_problems_append_csv (problems, options->language, out);
  return parindex_cli_write (options, out->str);
}

static int
write_json (const ParindexCliOptions  *options,
            const ParindexCliProblems *problems)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  parindex_cli_add_json_string (builder, "format", "parindex-problems");
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, 1);
  json_builder_set_member_name (builder, "problems");
  parindex_cli_problems_add_json (problems, builder);
  json_builder_end_object (builder);
  return parindex_cli_write_json (options, builder);
}

static int
write_report (const ParindexCliOptions  *options,
              ParindexDocument          *document,
              const ParindexCliProblems *problems)
{
  return PARINDEX_CLI_IN_FORMAT (options, write_csv (options, problems), write_json (options, problems), write_lines (options, document, problems));
}

int
parindex_cli_validate (const ParindexCliOptions *options)
{
  g_autoptr (ParindexContext) context = parindex_cli_new_context (options);
  g_auto (ParindexCliProblems) problems;
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  parindex_cli_problems_init (&problems);
  document = parindex_cli_load (options, context, &problems, &error);
  if (document != NULL)
    {
      g_autoptr (GListModel) more = parindex_document_validate (document);

      parindex_cli_problems_add (&problems, more);
    }

  status = write_report (options, document, &problems);
  if (status == PARINDEX_CLI_DONE && (document == NULL || problems.n_errors > 0))
    status = PARINDEX_CLI_WRONG_INPUT;
  return status;
}
