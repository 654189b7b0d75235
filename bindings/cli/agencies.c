/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "commands.h"

#include "load.h"
#include "output.h"
#include "report.h"

#define INDENT 4

static void
add_count (ParindexCliTable  *table,
           const char *const *words)
{
  parindex_cli_table_take (table, g_strdup_printf ("%u", words != NULL ? g_strv_length ((char **) words) : 0));
}

static void
add_words (ParindexCliTable  *table,
           ParindexLanguage   language,
           ParindexCliText    text,
           const char *const *words)
{
  g_autofree char *joined = words != NULL && *words != NULL ? g_strjoinv (", ", (char **) words) : NULL;
  g_autofree char *line = joined != NULL ? parindex_cli_format (language, text, joined, NULL) : NULL;

  if (line != NULL)
    parindex_cli_table_add_paragraph (table, INDENT, line);
}

/* They are in no sum of points. */
static void
add_unknown (ParindexCliTable *table,
             ParindexLanguage  language,
             guint             n_unknown)
{
  g_autofree char *count = g_strdup_printf ("%u", n_unknown);
  g_autofree char *line = n_unknown > 0 ? parindex_cli_format (language, TEXT_OF_UNKNOWN, count, NULL) : NULL;

  if (line != NULL)
    parindex_cli_table_add_paragraph (table, INDENT, line);
}

/* How many, and below which: lists are too wide for columns. */
static void
add_row (ParindexCliTable  *table,
         ParindexAgencyRow *row,
         ParindexLanguage   language)
{
  static const ParindexCliText roles[] = {
    [PARINDEX_ASSIGNMENT_ROLE_LEAD] = TEXT_ROLE_LEAD,
    [PARINDEX_ASSIGNMENT_ROLE_COORDINATING] = TEXT_ROLE_COORDINATING,
    [PARINDEX_ASSIGNMENT_ROLE_ACCOUNTABLE] = TEXT_ROLE_ACCOUNTABLE,
    [PARINDEX_ASSIGNMENT_ROLE_OFFICER] = TEXT_ROLE_OFFICER,
  };
  ParindexNumber *lost = parindex_agency_row_get_points_lost (row);

  parindex_cli_table_add (table, parindex_cli_report_title (parindex_agency_row_get_title (row), parindex_agency_row_get_agency (row)));
  parindex_cli_table_add (table, parindex_cli_text (language, roles[parindex_agency_row_get_role (row)]));
  add_count (table, parindex_agency_row_get_nodes (row));
  parindex_cli_report_take (table, lost != NULL ? parindex_number_format (lost, 2, PARINDEX_ROUNDING_HALF_UP, language) : NULL);
  add_count (table, parindex_agency_row_get_weak (row));
  add_count (table, parindex_agency_row_get_behind (row));
  add_words (table, language, TEXT_OF_NODES, parindex_agency_row_get_nodes (row));
  add_unknown (table, language, parindex_agency_row_get_n_unknown (row));
  add_words (table, language, TEXT_OF_WEAK, parindex_agency_row_get_weak (row));
  add_words (table, language, TEXT_OF_BEHIND, parindex_agency_row_get_behind (row));
}

static int
write_table (const ParindexCliOptions *options,
             ParindexAgencyReport     *report)
{
  static const ParindexCliReportColumn columns[] = {
    { PARINDEX_CLI_COLUMN_NAME, TEXT_HEAD_AGENCY },   { PARINDEX_CLI_COLUMN_TEXT, TEXT_HEAD_ROLE },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_NODES },  { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_POINTS_LOST },
    { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_WEAK },   { PARINDEX_CLI_COLUMN_NUMBER, TEXT_HEAD_BEHIND },
  };
  g_autoptr (ParindexCliTable) table = parindex_cli_report_table (options->language, columns, G_N_ELEMENTS (columns));
  g_autoptr (GString) lines = g_string_new (NULL);

  parindex_cli_report_append_words (lines, options, TEXT_NO_LEAD, parindex_agency_report_get_without_lead (report));
  parindex_cli_report_append_words (lines, options, TEXT_ONE_OFFICER, parindex_agency_report_get_with_one_officer (report));
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (report)); i++)
    {
      g_autoptr (ParindexAgencyRow) row = g_list_model_get_item (G_LIST_MODEL (report), i);

      add_row (table, row, options->language);
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (report)) == 0)
    parindex_cli_table_add_paragraph (table, 0, parindex_cli_text (options->language, TEXT_NO_AGENCIES));
  return parindex_cli_write_table (options, lines, table);
}

static int
write_report (const ParindexCliOptions *options,
              ParindexAgencyReport     *report)
{
  return PARINDEX_CLI_IN_FORMAT (options, parindex_cli_take (options, parindex_agency_report_to_csv (report)),
                                 parindex_cli_take (options, parindex_agency_report_to_json (report)),
                                 write_table (options, report));
}

int
parindex_cli_agencies (const ParindexCliOptions *options)
{
  g_autoptr (ParindexContext) context = parindex_cli_new_context (options);
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (ParindexAgencyReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *day = parindex_cli_report_day (options);
  const char *unit = options->values[PARINDEX_CLI_OPTION_UNIT];
  int status;

  document = parindex_cli_report_load (options, context, &status);
  if (document == NULL)
    return status;
  report = parindex_agency_report_new (document, context, unit, day, &error);
  return report != NULL ? write_report (options, report) : parindex_cli_report_refuse (error);
}
