/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "options.h"

G_BEGIN_DECLS

/* Rows of named cells, which can be shown as a table, as CSV and as JSON. */
typedef struct _ParindexCliRecords ParindexCliRecords;

typedef enum
{
  PARINDEX_CLI_RECORD_TEXT,
  PARINDEX_CLI_RECORD_NAME,   /* text that may take several lines in a table */
  PARINDEX_CLI_RECORD_ID,     /* text that says alone which record it is */
  PARINDEX_CLI_RECORD_NOTE,   /* text below the row of a table, whatever its title */
  PARINDEX_CLI_RECORD_COUNT,  /* a whole number */
  PARINDEX_CLI_RECORD_NUMBER, /* to the decimals of its column in a table */
  PARINDEX_CLI_RECORD_P_VALUE,
  PARINDEX_CLI_RECORD_RANK, /* whole, or a half where ties share it */
} ParindexCliRecordKind;

ParindexCliRecords *parindex_cli_records_new (const ParindexCliOptions *options);
void parindex_cli_records_free (ParindexCliRecords *self);

/* All columns come before the first cell. @name is the member in JSON, and the head of CSV with _ for -; NULL: only in tables. @title is the head of
 * a table; NULL: not in tables. */
void parindex_cli_records_add_column (ParindexCliRecords *self, const char *name, const char *title, ParindexCliRecordKind kind, guint decimals);
/* The next cell, row by row. NULL and NaN are none. */
void parindex_cli_records_add_text (ParindexCliRecords *self, const char *text);
void parindex_cli_records_take_text (ParindexCliRecords *self, char *text);
void parindex_cli_records_add_number (ParindexCliRecords *self, double number);

guint parindex_cli_records_get_n_rows (ParindexCliRecords *self);
void parindex_cli_records_append_table (ParindexCliRecords *self, GString *out);
void parindex_cli_records_append_csv (ParindexCliRecords *self, GString *out);

/* A JSON document of several members, of which some are lists of records. */
GString *parindex_cli_json_begin (const char *format);
void parindex_cli_json_add_text (GString *out, const char *name, const char *text);
void parindex_cli_json_add_records (GString *out, const char *name, ParindexCliRecords *records);
void parindex_cli_json_end (GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParindexCliRecords, parindex_cli_records_free)

G_END_DECLS
