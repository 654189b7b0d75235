/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "table.h"

G_BEGIN_DECLS

#define GAP_WIDTH 2
/* The width of a column that is not shown. */
#define HIDDEN G_MAXUINT

typedef struct
{
  ParindexCliColumn kind;
  char *title;
  guint width;
  guint least; /* with the title on several lines */
  guint order; /* in which it is left out where the line is too narrow; 0: never */
} Column;

typedef struct
{
  guint n_cells; /* it stands behind so many cells */
  guint indent;
  char *text;
} Paragraph;

struct _ParindexCliTable
{
  GArray *columns;
  GArray *paragraphs;
  GPtrArray *cells;     /* row after row, in @texts */
  GStringChunk *texts;
};

static inline Column *
get_column (ParindexCliTable *self,
            guint             i)
{
  return &g_array_index (self->columns, Column, i);
}

/* The widths of all columns in a line of so many cells, 0 is any. */
guint *parindex_cli_table_fit_widths (ParindexCliTable *self, guint line_width);
/* What the columns that are shown take together. */
guint parindex_cli_table_sum_widths (ParindexCliTable *self, const guint *widths);
/* The columns before the first number: they say what a row is of. */
guint parindex_cli_table_count_keys (ParindexCliTable *self);
/* Whether columns can stand below each other, in parts, behind the keys of the row. */
gboolean parindex_cli_table_can_part (ParindexCliTable *self, const guint *widths, guint line_width);
/* As many columns from @from on as fit behind the keys; gives the first of the rest. */
guint parindex_cli_table_choose_part (ParindexCliTable *self, const guint *widths, guint from, guint line_width, guint *part);

G_END_DECLS
