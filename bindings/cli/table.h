/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PARINDEX_CLI_COLUMN_TEXT,   /* to the left */
  PARINDEX_CLI_COLUMN_NAME,   /* to the left, on several lines where a terminal is too narrow */
  PARINDEX_CLI_COLUMN_ID,     /* to the left; it says alone which row it is where a table is in parts */
  PARINDEX_CLI_COLUMN_NUMBER, /* to the right */
} ParindexCliColumn;

/* What the place written to can show. */
typedef struct
{
  gboolean utf8;
  gboolean bold;
  guint width; /* cells of a line; 0: as many as needed */
} ParindexCliStyle;

typedef struct _ParindexCliTable ParindexCliTable;

ParindexCliTable *parindex_cli_table_new (void);
void parindex_cli_table_free (ParindexCliTable *self);
/* All columns are added before the first cell. A table whose first column has no title has no header. */
void parindex_cli_table_add_column (ParindexCliTable *self, ParindexCliColumn kind, const char *title);
/* The column added last may be left out where the line is too narrow: those of order 1 first. */
void parindex_cli_table_may_leave_out (ParindexCliTable *self, guint order);
/* The titles of what is left out, as a list, of columns of one order side by side the first; NULL: nothing is. */
char *parindex_cli_table_list_left_out (ParindexCliTable *self, const ParindexCliStyle *style);
/* The next cell, row by row. */
void parindex_cli_table_add (ParindexCliTable *self, const char *text);
void parindex_cli_table_take (ParindexCliTable *self, char *text);
/* Text below the last row, across all columns, wrapped where the line ends. */
void parindex_cli_table_add_paragraph (ParindexCliTable *self, guint indent, const char *text);
gboolean parindex_cli_table_is_empty (ParindexCliTable *self);
/* Whether every row takes one line. */
gboolean parindex_cli_table_fits (ParindexCliTable *self, const ParindexCliStyle *style);
/* Columns that do not fit beside each other stand below each other, in parts, behind what says which row it is. */
void parindex_cli_table_render (ParindexCliTable *self, const ParindexCliStyle *style, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParindexCliTable, parindex_cli_table_free)

G_END_DECLS
