/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis.h"

#include "display.h"
#include "output.h"

gboolean
parindex_cli_check_criterion_id (const ParindexCliOptions *options,
                                 ParindexFramework        *framework,
                                 const char               *id)
{
  g_autoptr (GPtrArray) ids = NULL;

  if (parindex_framework_get_criterion (framework, id) != NULL)
    return TRUE;

  ids = g_ptr_array_new_with_free_func (g_free);
  for (guint level = 0;; level++)
    {
      g_auto (GStrv) some = parindex_framework_list_level (framework, NULL, level);

      if (some[0] == NULL)
        break;
      for (char **each = some; *each != NULL; each++)
        g_ptr_array_add (ids, g_strdup (*each));
    }
  g_ptr_array_add (ids, NULL);
  parindex_cli_refuse (options, TEXT_UNKNOWN_CRITERION, id, (const char *const *) ids->pdata);
  return FALSE;
}

gboolean
parindex_cli_check_group (const ParindexCliOptions *options)
{
  if (options->values[PARINDEX_CLI_OPTION_GROUP] == NULL || options->values[PARINDEX_CLI_OPTION_WITHIN] != NULL)
    return TRUE;
  parindex_cli_complain (parindex_cli_text (options->language, TEXT_GROUP_NEEDS));
  return FALSE;
}

gboolean
parindex_cli_check_criterion (const ParindexCliOptions *options,
                              ParindexFramework        *framework)
{
  const char *id = options->values[PARINDEX_CLI_OPTION_CRITERION];

  return id == NULL || parindex_cli_check_criterion_id (options, framework, id);
}

const char *
parindex_cli_criterion_title (ParindexCriterion *criterion)
{
  const char *title = parindex_criterion_get_title (criterion);

  return title != NULL && *title != '\0' ? title : parindex_criterion_get_id (criterion);
}

const char *
parindex_cli_unit_name (ParindexUnit *unit)
{
  const char *name = parindex_unit_get_name (unit);

  return name != NULL && *name != '\0' ? name : parindex_unit_get_id (unit);
}

void
parindex_cli_add_unit_columns (ParindexCliRecords       *records,
                               const ParindexCliOptions *options,
                               ParindexFramework        *framework)
{
  g_autofree char *head = parindex_cli_capitalise (parindex_framework_get_word (framework, "unit", options->language));

  parindex_cli_records_add_column (records, "unit", NULL, PARINDEX_CLI_RECORD_TEXT, 0);
  parindex_cli_records_add_column (records, "name", head, PARINDEX_CLI_RECORD_NAME, 0);
}

void
parindex_cli_add_unit (ParindexCliRecords *records,
                       ParindexUnit       *unit)
{
  parindex_cli_records_add_text (records, parindex_unit_get_id (unit));
  parindex_cli_records_add_text (records, parindex_cli_unit_name (unit));
}

void
parindex_cli_add_criterion_columns (ParindexCliRecords       *records,
                                    const ParindexCliOptions *options)
{
  parindex_cli_records_add_column (records, NULL, parindex_cli_text (options->language, TEXT_HEAD_CRITERION), PARINDEX_CLI_RECORD_NAME, 0);
  parindex_cli_records_add_column (records, "criterion", parindex_cli_text (options->language, TEXT_HEAD_ID), PARINDEX_CLI_RECORD_ID, 0);
}

void
parindex_cli_add_criterion (ParindexCliRecords *records,
                            ParindexCriterion  *criterion)
{
  parindex_cli_records_add_text (records, parindex_cli_criterion_title (criterion));
  parindex_cli_records_add_text (records, parindex_criterion_get_id (criterion));
}

void
parindex_cli_append_heading (GString    *out,
                             const char *text)
{
  g_autofree char *clean = parindex_cli_clean (text);

  /* One empty line, whatever is above. */
  g_string_append_printf (out, "%s%s\n\n", g_str_has_suffix (out->str, "\n\n") ? "" : "\n", clean);
}

GString *
parindex_cli_json_begin_of (const char         *format,
                            ParindexScoreboard *scoreboard)
{
  GString *out = parindex_cli_json_begin (format);

  parindex_cli_json_add_text (out, "framework", parindex_framework_get_id (parindex_scoreboard_get_framework (scoreboard)));
  parindex_cli_json_add_text (out, "period", parindex_period_to_string (parindex_assessment_get_period (parindex_scoreboard_get_assessment (scoreboard))));
  parindex_cli_json_add_text (out, "stage", parindex_scoreboard_get_stage (scoreboard));
  return out;
}
