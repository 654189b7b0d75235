/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "load.h"
#include "output.h"
#include "report.h"

#define INDENT 4

static void
append_counts (GString                  *lines,
               const ParindexCliOptions *options,
               ParindexUnitExtract      *extract)
{
  GListModel *counts = parindex_unit_extract_get_counts (extract);

  for (guint i = 0; i < g_list_model_get_n_items (counts); i++)
    {
      g_autoptr (ParindexRegisterCount) count = g_list_model_get_item (counts, i);
      g_autofree char *n = g_strdup_printf ("%u", parindex_register_count_get_n_entries (count));
      const char *kind = parindex_register_count_get_kind (count);
      const char *status = parindex_register_count_get_status (count);
      g_autofree char *what = status != NULL ? g_strdup_printf ("%s, %s", parindex_cli_report_title (kind, "–"), status)
                                             : g_strdup (parindex_cli_report_title (kind, "–"));
      const char *title = parindex_cli_report_title (parindex_register_count_get_title (count), parindex_register_count_get_ledger (count));
      g_autofree char *line = parindex_cli_format (options->language, TEXT_IN_REGISTER, title, what, n, NULL);

      parindex_cli_report_append_line (lines, options, line);
    }
}

static void
append_sources (GString                  *lines,
                const ParindexCliOptions *options,
                ParindexUnitExtract      *extract)
{
  for (const char *const *each = parindex_unit_extract_get_sources (extract); *each != NULL; each++)
    {
      g_autofree char *line = parindex_cli_format (options->language, TEXT_FROM_SOURCE, *each, NULL);

      parindex_cli_report_append_line (lines, options, line);
    }
}

/* "Good", or "Good (from the published score)". */
static char *
describe_band (ParindexUnitExtractRow *row,
               ParindexLanguage        language)
{
  const char *title = parindex_cli_report_title (parindex_unit_extract_row_get_band_title (row), parindex_unit_extract_row_get_band (row));

  return parindex_unit_extract_row_get_band_computed (row) ? parindex_cli_format (language, TEXT_BAND_COMPUTED, title, NULL) : g_strdup (title);
}

static void
add_group_ranks (ParindexCliTable       *table,
                 ParindexUnitExtractRow *row,
                 ParindexLanguage        language)
{
  GListModel *ranks = parindex_unit_extract_row_get_group_ranks (row);

  for (guint i = 0; i < g_list_model_get_n_items (ranks); i++)
    {
      g_autoptr (ParindexFact) fact = g_list_model_get_item (ranks, i);
      g_autofree char *rank = parindex_fact_get_text (fact, language);
      g_autofree char *line = parindex_cli_format (language, TEXT_RANK_IN_GROUP, rank, parindex_cli_report_title (parindex_fact_get_group (fact), "–"),
                                                   parindex_fact_get_within (fact), NULL);

      parindex_cli_table_add_paragraph (table, INDENT, line);
    }
}

static void
add_row (ParindexCliTable       *table,
         ParindexUnitExtractRow *row,
         ParindexLanguage        language)
{
  const char *band = parindex_unit_extract_row_get_band (row);

  parindex_cli_table_add (table, parindex_cli_report_title (parindex_unit_extract_row_get_title (row), parindex_unit_extract_row_get_index (row)));
  parindex_cli_table_add (table, parindex_period_to_string (parindex_unit_extract_row_get_period (row)));
  parindex_cli_report_take (table, parindex_fact_get_text (parindex_unit_extract_row_get_percent (row), language));
  parindex_cli_report_take (table, parindex_unit_extract_row_format_change (row, PARINDEX_RESULT_COLUMN_PERCENT, language));
  parindex_cli_report_take (table, parindex_fact_get_text (parindex_unit_extract_row_get_rank (row), language));
  parindex_cli_report_take (table, parindex_unit_extract_row_format_change (row, PARINDEX_RESULT_COLUMN_RANK, language));
  parindex_cli_report_take (table, band != NULL ? describe_band (row, language) : NULL);
  parindex_cli_report_take (table, g_strdup (parindex_unit_extract_row_get_counts_as (row)));
  add_group_ranks (table, row, language);
}

static int
write_table (const ParindexCliOptions *options,
             ParindexUnitExtract      *extract)
{
  static const ParindexCliReportColumn columns[] = {
    { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_INDEX },     { PARINDEX_CLI_COLUMN_TEXT, TEXT_HEAD_PERIOD },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_PERCENT }, { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_CHANGE_OF_PERCENT },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_RANK },    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_RANK_CHANGE },
    { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_BAND },      { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_COUNTS_AS },
  };
  ParindexLanguage language = options->language;
  ParindexUnit *unit = parindex_unit_extract_get_unit (extract);
  g_autoptr (ParindexCliTable) table = parindex_cli_report_table (language, columns, G_N_ELEMENTS (columns));
  g_autofree char *head = parindex_cli_format (language, TEXT_EXTRACTED, parindex_cli_report_title (parindex_unit_get_name (unit), parindex_unit_get_id (unit)),
                                               parindex_period_to_string (parindex_unit_extract_get_as_of (extract)), NULL);
  g_autoptr (GString) lines = g_string_new (NULL);

  parindex_cli_report_append_line (lines, options, head);
  parindex_cli_report_append_words (lines, options, TEXT_TARGETS_MET, parindex_unit_extract_get_met (extract));
  parindex_cli_report_append_words (lines, options, TEXT_TARGETS_MISSED, parindex_unit_extract_get_missed (extract));
  parindex_cli_report_append_words (lines, options, TEXT_TARGETS_UNDECIDED, parindex_unit_extract_get_undecided (extract));
  append_counts (lines, options, extract);
  append_sources (lines, options, extract);
  g_string_append_c (lines, '\n');
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (extract)); i++)
    {
      g_autoptr (ParindexUnitExtractRow) row = g_list_model_get_item (G_LIST_MODEL (extract), i);

      add_row (table, row, language);
    }
  return parindex_cli_write_table (options, lines, table);
}

static int
write_extract (const ParindexCliOptions *options,
               ParindexUnitExtract      *extract)
{
  return PARINDEX_CLI_IN_FORMAT (options, parindex_cli_take (options, parindex_unit_extract_to_csv (extract)),
                                 parindex_cli_take (options, parindex_unit_extract_to_json (extract)),
                                 write_table (options, extract));
}

int
parindex_cli_extract (const ParindexCliOptions *options)
{
  g_autoptr (ParindexContext) context = parindex_cli_new_context (options);
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (ParindexUnitExtract) extract = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *day = parindex_cli_report_day (options);
  const char *unit = options->values[PARINDEX_CLI_OPTION_UNIT];
  int status;

  document = parindex_cli_report_load (options, context, &status);
  if (document == NULL)
    return status;
  extract = parindex_unit_extract_new (document, context, unit, day, &error);
  return extract != NULL ? write_extract (options, extract) : parindex_cli_report_refuse (error);
}
