/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "report.h"

#include "display.h"
#include "load.h"
#include "output.h"

#define DASH "–"

ParindexCliTable *
parindex_cli_report_table (ParindexLanguage               language,
                           const ParindexCliReportColumn *columns,
                           guint                          n_columns)
{
  ParindexCliTable *table = parindex_cli_table_new ();

  for (guint i = 0; i < n_columns; i++)
    parindex_cli_table_add_column (table, columns[i].kind, parindex_cli_text (language, columns[i].head));
  return table;
}

const char *
parindex_cli_report_title (const char *title,
                           const char *id)
{
  return title != NULL && *title != '\0' ? title : id;
}

void
parindex_cli_report_take (ParindexCliTable *table,
                          char             *text)
{
  parindex_cli_table_take (table, text != NULL ? text : g_strdup (DASH));
}

void
parindex_cli_report_append_line (GString                  *lines,
                                 const ParindexCliOptions *options,
                                 const char               *text)
{
  g_autofree char *clean = parindex_cli_clean (text);
  ParindexCliStyle style;

  parindex_cli_style_init (&style, options);
  parindex_cli_append_wrapped (lines, clean, 0, style.width);
}

void
parindex_cli_report_append_words (GString                  *lines,
                                  const ParindexCliOptions *options,
                                  ParindexCliText           text,
                                  const char *const        *words)
{
  g_autofree char *joined = words != NULL && *words != NULL ? g_strjoinv (", ", (char **) words) : NULL;
  g_autofree char *line = joined != NULL ? parindex_cli_format (options->language, text, joined, NULL) : NULL;

  if (line != NULL)
    parindex_cli_report_append_line (lines, options, line);
}

ParindexDocument *
parindex_cli_report_load (const ParindexCliOptions *options,
                          ParindexContext          *context,
                          int                      *status)
{
  g_autoptr (ParindexDocument) document = NULL;

  *status = PARINDEX_CLI_WRONG_USE;
  if (options->values[PARINDEX_CLI_OPTION_UNIT] == NULL)
    {
      parindex_cli_complain (parindex_cli_text (options->language, TEXT_WANT_UNIT));
      return NULL;
    }
  document = parindex_cli_load_and_tell (options, context);
  if (document == NULL)
    *status = PARINDEX_CLI_WRONG_INPUT;
  return document != NULL && parindex_cli_check_unit (options, document) ? g_steal_pointer (&document) : NULL;
}

char *
parindex_cli_report_day (const ParindexCliOptions *options)
{
  const char *as_of = options->values[PARINDEX_CLI_OPTION_AS_OF];
  g_autoptr (GDateTime) now = as_of == NULL ? g_date_time_new_now_local () : NULL;

  return as_of != NULL ? g_strdup (as_of) : g_date_time_format (now, "%Y-%m-%d");
}

int
parindex_cli_report_refuse (const GError *error)
{
  parindex_cli_complain (error->message);
  return PARINDEX_CLI_WRONG_USE;
}
