/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "load.h"
#include "output.h"
#include "report.h"

#define INDENT 4

/* A figure of the kind that the rule of low and high reads. */
static void
add_figure (ParindexCliTable *table,
            ParindexFact     *rank,
            ParindexFact     *percent,
            gboolean          percents,
            ParindexLanguage  language)
{
  ParindexFact *fact = percents ? percent : rank;
  g_autofree char *text = fact != NULL ? parindex_fact_get_text (fact, language) : NULL;

  if (percents && text != NULL && parindex_fact_get_certainty (fact) != PARINDEX_CERTAINTY_NONE)
    parindex_cli_table_take (table, g_strconcat (text, " %", NULL));
  else
    parindex_cli_report_take (table, g_steal_pointer (&text));
}

static void
add_row (ParindexCliTable    *table,
         ParindexFollowUpRow *row,
         gboolean             percents,
         gboolean             two,
         ParindexLanguage     language)
{
  const char *const *leads = parindex_follow_up_row_get_lead_titles (row);

  parindex_cli_table_add (table, parindex_cli_report_title (parindex_follow_up_row_get_title (row), parindex_follow_up_row_get_criterion (row)));
  parindex_cli_report_take (table, parindex_follow_up_row_format_state (row, language));
  add_figure (table, parindex_follow_up_row_get_rank_before (row), parindex_follow_up_row_get_percent_before (row), percents, language);
  if (two)
    add_figure (table, parindex_follow_up_row_get_rank_after (row), parindex_follow_up_row_get_percent_after (row), percents, language);
  parindex_cli_report_take (table, g_strdup_printf ("%u/%u", parindex_follow_up_row_get_n_weak (row), parindex_follow_up_row_get_n_known (row)));
  parindex_cli_table_take (table, g_strdup_printf ("%u", parindex_follow_up_row_get_n_changes (row)));
  parindex_cli_report_take (table, leads != NULL ? g_strjoinv (", ", (char **) leads) : NULL);
}

static ParindexCliTable *
list_components (const ParindexCliOptions *options,
                 ParindexFollowUp         *follow_up)
{
  ParindexPeriod *to = parindex_follow_up_get_to (follow_up);
  gboolean percents = parindex_framework_get_strength_basis (parindex_follow_up_get_framework (follow_up)) == PARINDEX_STRENGTH_BASIS_PERCENT;
  ParindexCliTable *table = parindex_cli_table_new ();

  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NAME, parindex_cli_text (options->language, TEXT_HEAD_CRITERION));
  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NAME, parindex_cli_text (options->language, TEXT_HEAD_STATE));
  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NUMBER, parindex_period_to_string (parindex_follow_up_get_from (follow_up)));
  if (to != NULL)
    parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NUMBER, parindex_period_to_string (to));
  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NUMBER, parindex_cli_text (options->language, TEXT_HEAD_WEAK_IN));
  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NUMBER, parindex_cli_text (options->language, TEXT_HEAD_CHANGES));
  parindex_cli_table_add_column (table, PARINDEX_CLI_COLUMN_NAME, parindex_cli_text (options->language, TEXT_HEAD_LEAD));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (follow_up)); i++)
    {
      g_autoptr (ParindexFollowUpRow) row = g_list_model_get_item (G_LIST_MODEL (follow_up), i);

      add_row (table, row, percents, to != NULL, options->language);
    }
  return table;
}

static void
add_target (ParindexCliTable    *table,
            ParindexFollowUpRow *row,
            ParindexLanguage     language)
{
  ParindexTarget *target = parindex_follow_up_row_get_target (row);
  g_autofree char *remedy = parindex_target_get_remedy (target) != NULL
                              ? parindex_cli_format (language, TEXT_REMEDY, parindex_target_get_remedy (target), NULL)
                              : NULL;

  parindex_cli_table_add (table, parindex_cli_report_title (parindex_follow_up_row_get_title (row), parindex_follow_up_row_get_criterion (row)));
  parindex_cli_report_take (table, parindex_follow_up_row_format_goal (row, language));
  parindex_cli_table_add (table, parindex_period_to_string (parindex_target_get_horizon (target)));
  parindex_cli_report_take (table, g_strdup (parindex_follow_up_row_get_target_lead (row)));
  parindex_cli_report_take (table, g_strdup (parindex_target_get_status (target)));
  if (remedy != NULL)
    parindex_cli_table_add_paragraph (table, INDENT, remedy);
}

/* What is to be raised and to be kept next; NULL: nothing. */
static ParindexCliTable *
list_targets (const ParindexCliOptions *options,
              ParindexFollowUp         *follow_up)
{
  static const ParindexCliReportColumn columns[] = {
    { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_TARGET }, { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_GOAL },   { PARINDEX_CLI_COLUMN_TEXT, TEXT_HEAD_DUE },
    { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_LEAD },   { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_STATUS },
  };
  g_autoptr (ParindexCliTable) table = parindex_cli_report_table (options->language, columns, G_N_ELEMENTS (columns));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (follow_up)); i++)
    {
      g_autoptr (ParindexFollowUpRow) row = g_list_model_get_item (G_LIST_MODEL (follow_up), i);

      if (parindex_follow_up_row_get_target (row) == NULL)
        continue;
      add_target (table, row, options->language);
      n++;
    }
  return n > 0 ? g_steal_pointer (&table) : NULL;
}

static int
write_table (const ParindexCliOptions *options,
             ParindexFollowUp         *follow_up)
{
  ParindexPeriod *to = parindex_follow_up_get_to (follow_up);
  const char *from = parindex_period_to_string (parindex_follow_up_get_from (follow_up));
  ParindexUnit *unit = parindex_follow_up_get_unit (follow_up);
  ParindexFramework *framework = parindex_follow_up_get_framework (follow_up);
  g_autoptr (ParindexCliTable) components = list_components (options, follow_up);
  g_autoptr (ParindexCliTable) targets = list_targets (options, follow_up);
  g_autofree char *periods = to != NULL ? g_strdup_printf ("%s – %s", from, parindex_period_to_string (to)) : g_strdup (from);
  g_autofree char *head = parindex_cli_format (options->language, TEXT_FOLLOWED_UP,
                                               parindex_cli_report_title (parindex_framework_get_title (framework), parindex_framework_get_id (framework)),
                                               parindex_cli_report_title (parindex_unit_get_name (unit), parindex_unit_get_id (unit)), periods, NULL);
  g_autoptr (GString) out = g_string_new (NULL);

  parindex_cli_report_append_line (out, options, head);
  g_string_append_c (out, '\n');
  parindex_cli_append_table (options, out, components);
  if (targets != NULL)
    {
      g_string_append_printf (out, "\n%s\n\n", parindex_cli_text (options->language, TEXT_NEXT_TARGETS));
      parindex_cli_append_table (options, out, targets);
    }
  return parindex_cli_write (options, out->str);
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
  int status;

  document = parindex_cli_report_load (options, context, &status);
  if (document == NULL)
    return status;
  follow_up = parindex_follow_up_new (document, context, options->values[PARINDEX_CLI_OPTION_INDEX], unit, options->values[PARINDEX_CLI_OPTION_FROM],
                                      options->values[PARINDEX_CLI_OPTION_TO], &error);
  return follow_up != NULL ? write_follow_up (options, follow_up) : parindex_cli_report_refuse (error);
}
