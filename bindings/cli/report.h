/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "options.h"

G_BEGIN_DECLS

/* What reports share that are a head, a table, and the same as CSV and JSON. */

typedef struct
{
  ParindexCliColumn kind;
  ParindexCliText head;
} ParindexCliReportColumn;

ParindexCliTable *parindex_cli_report_table (ParindexLanguage language, const ParindexCliReportColumn *columns, guint n_columns);
/* The title, or the id where there is none. */
const char *parindex_cli_report_title (const char *title, const char *id);
/* Takes the text; NULL is a dash. */
void parindex_cli_report_take (ParindexCliTable *table, char *text);
/* A line above the table: clean, and in the width of the terminal. */
void parindex_cli_report_append_line (GString *lines, const ParindexCliOptions *options, const char *text);
/* A line with words behind the text; none where there are no words, or for NULL. */
void parindex_cli_report_append_words (GString *lines, const ParindexCliOptions *options, ParindexCliText text, const char *const *words);
/* The document, which has the unit of --unit; NULL after telling what is wrong, and the exit status. */
ParindexDocument *parindex_cli_report_load (const ParindexCliOptions *options, ParindexContext *context, int *status);
/* Today, or the day of --as-of. */
char *parindex_cli_report_day (const ParindexCliOptions *options);
/* Tells the error and gives the exit status for wrong use. */
int parindex_cli_report_refuse (const GError *error);

G_END_DECLS
