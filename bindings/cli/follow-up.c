/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "load.h"
#include "output.h"
#include "report.h"

static void
add_rank (ParindexCliTable *table,
          ParindexFact     *fact,
          ParindexLanguage  language)
{
  parindex_cli_report_take (table, fact != NULL ? parindex_fact_get_text (fact, language) : NULL);
}

static void
add_row (ParindexCliTable    *table,
         ParindexFollowUpRow *row,
         ParindexLanguage     language)
{
  const char *const *leads = parindex_follow_up_row_get_leads (row);

  parindex_cli_table_add (table, parindex_cli_report_title (parindex_follow_up_row_get_title (row), parindex_follow_up_row_get_criterion (row)));
  parindex_cli_report_take (table, parindex_follow_up_row_format_state (row, language));
  add_rank (table, parindex_follow_up_row_get_rank_before (row), language);
  add_rank (table, parindex_follow_up_row_get_rank_after (row), language);
  parindex_cli_report_take (table, g_strdup_printf ("%u/%u", parindex_follow_up_row_get_n_weak (row), parindex_follow_up_row_get_n_known (row)));
  parindex_cli_report_take (table, leads != NULL ? g_strjoinv (", ", (char **) leads) : NULL);
}

static int
write_table (const ParindexCliOptions *options,
             ParindexFollowUp         *follow_up)
{
  ParindexPeriod *to = parindex_follow_up_get_to (follow_up);
  ParindexUnit *unit = parindex_follow_up_get_unit (follow_up);
  ParindexFramework *framework = parindex_follow_up_get_framework (follow_up);
  const char *heads[] = { parindex_period_to_string (parindex_follow_up_get_from (follow_up)), to != NULL ? parindex_period_to_string (to) : "–" };
  g_autoptr (ParindexCliTable) table = parindex_cli_table_new ();
  g_autofree char *periods = to != NULL ? g_strdup_printf ("%s – %s", heads[0], heads[1]) : g_strdup (heads[0]);
  g_autofree char *head = parindex_cli_format (options->language, TEXT_FOLLOWED_UP,
                                               parindex_cli_report_title (parindex_framework_get_title (framework), parindex_framework_get_id (framework)),
                                               parindex_cli_report_title (parindex_unit_get_name (unit), parindex_unit_get_id (unit)), periods, NULL);
  g_autoptr (GString) lines = g_string_new (NULL);

  g_string_append_printf (lines, "%s\n\n", head);
  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NAME, parindex_cli_text (options->language, TEXT_HEAD_CRITERION));
  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NAME, parindex_cli_text (options->language, TEXT_HEAD_STATE));
  for (guint i = 0; i < 2; i++)
    parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NUMBER, heads[i]);
  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NUMBER, parindex_cli_text (options->language, TEXT_HEAD_WEAK_IN));
  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NAME, parindex_cli_text (options->language, TEXT_HEAD_LEAD));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (follow_up)); i++)
    {
      g_autoptr (ParindexFollowUpRow) row = g_list_model_get_item (G_LIST_MODEL (follow_up), i);

      add_row (table, row, options->language);
    }
  return parindex_cli_write_table (options, lines, table);
}

static int
write_follow_up (const ParindexCliOptions *options,
                 ParindexFollowUp         *follow_up)
{
  return PARINDEX_CLI_IN_FORMAT (options, parindex_cli_take (options, parindex_follow_up_to_csv (follow_up)),
                                 parindex_cli_take (options, parindex_follow_up_to_json (follow_up, options->language)),
                                 write_table (options, follow_up));
}

int
parindex_cli_follow_up (const ParindexCliOptions *options)
{
  g_autoptr (ParindexContext) context = parindex_cli_new_context (options);
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (ParindexFollowUp) follow_up = NULL;
  g_autoptr (GError) error = NULL;
  const char *unit = options->values[PARINDEX_CLI_OPTION_UNIT];

  if (unit == NULL)
    {
      parindex_cli_complain (parindex_cli_text (options->language, TEXT_WANT_UNIT));
      return PARINDEX_CLI_WRONG_USE;
    }
  document = parindex_cli_load_and_tell (options, context);
  if (document == NULL)
    return PARINDEX_CLI_WRONG_INPUT;
  follow_up = parindex_follow_up_new (document, context, options->values[PARINDEX_CLI_OPTION_INDEX], unit, options->values[PARINDEX_CLI_OPTION_FROM],
                                      options->values[PARINDEX_CLI_OPTION_TO], &error);
  return follow_up != NULL ? write_follow_up (options, follow_up) : parindex_cli_report_refuse (error);
}
