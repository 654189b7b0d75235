/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "load.h"
#include "output.h"
#include "report.h"

#define INDENT 4

static void
add_outcome (ParindexCliTable          *table,
             ParindexNominationOutcome *outcome,
             ParindexLanguage           language)
{
  ParindexNomination *nomination = parindex_nomination_outcome_get_nomination (outcome);
  ParindexUnit *nominator = parindex_nomination_outcome_get_nominator (outcome);
  g_auto (GStrv) reasons = parindex_nomination_outcome_list_reasons (outcome, language);
  guint place = parindex_nomination_outcome_get_place (outcome);

  parindex_cli_table_add (table, parindex_nomination_get_id (nomination));
  parindex_cli_table_add (table, parindex_cli_report_title (parindex_nomination_get_title (nomination), parindex_nomination_get_id (nomination)));
  parindex_cli_table_add (table, parindex_cli_report_title (parindex_unit_get_name (nominator), parindex_unit_get_id (nominator)));
  parindex_cli_report_take (table, parindex_nomination_outcome_format_state (outcome, language));
  parindex_cli_report_take (table, place > 0 ? g_strdup_printf ("%u", place) : NULL);
  for (char **reason = reasons; *reason != NULL; reason++)
    parindex_cli_table_add_paragraph (table, INDENT, *reason);
}

static int
write_table (const ParindexCliOptions *options,
             ParindexCampaignOutcome  *outcome)
{
  static const ParindexCliReportColumn columns[] = {
    { PARINDEX_CLI_COLUMN_TEXT, TEXT_HEAD_ID },         { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_NOMINEE },
    { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_NOMINATOR },  { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_STATE },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_PLACE },
  };
  ParindexCampaign *campaign = parindex_campaign_outcome_get_campaign (outcome);
  g_autoptr (ParindexCliTable) table = parindex_cli_report_table (options->language, columns, G_N_ELEMENTS (columns));
  g_autofree char *count = parindex_cli_count (options->language, TEXT_N_NOMINATIONS, g_list_model_get_n_items (G_LIST_MODEL (outcome)));
  g_autofree char *eligible = parindex_cli_count (options->language, TEXT_N_ELIGIBLE,
                                                  parindex_campaign_outcome_count (outcome, PARINDEX_NOMINATION_STATE_ELIGIBLE));
  g_autofree char *counts = g_strdup_printf ("%s, %s", count, eligible);
  g_autoptr (GString) lines = g_string_new (NULL);

  parindex_cli_report_append_line (lines, options, parindex_cli_report_title (parindex_campaign_get_title (campaign), parindex_campaign_get_id (campaign)));
  parindex_cli_report_append_line (lines, options, counts);
  g_string_append_c (lines, '\n');
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (outcome)); i++)
    {
      g_autoptr (ParindexNominationOutcome) each = g_list_model_get_item (G_LIST_MODEL (outcome), i);

      add_outcome (table, each, options->language);
    }
  return parindex_cli_write_table (options, lines, table);
}

static int
write_outcome (const ParindexCliOptions *options,
               ParindexCampaignOutcome  *outcome)
{
  return PARINDEX_CLI_IN_FORMAT (options, parindex_cli_take (options, parindex_campaign_outcome_to_csv (outcome, options->language)),
                                 parindex_cli_take (options, parindex_campaign_outcome_to_json (outcome, options->language)),
                                 write_table (options, outcome));
}

int
parindex_cli_campaign (const ParindexCliOptions *options)
{
  g_autoptr (ParindexContext) context = parindex_cli_new_context (options);
  g_autoptr (ParindexDocument) document = parindex_cli_load_and_tell (options, context);
  g_autoptr (ParindexCampaignOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  if (document == NULL)
    return PARINDEX_CLI_WRONG_INPUT;
  outcome = parindex_campaign_outcome_new (document, context, options->values[PARINDEX_CLI_OPTION_CAMPAIGN], &error);
  return outcome != NULL ? write_outcome (options, outcome) : parindex_cli_report_refuse (error);
}
