/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "table.h"

#include "display.h"

#define GAP "  "
#define GAP_WIDTH 2
#define NARROWEST_NAME 8
/* Columns are left out before names are cut to less. */
#define READABLE_NAME 16
#define BOLD "\033[1m"
#define NORMAL "\033[0m"

typedef struct
{
  ParindexCliColumn kind;
  char *title;
  guint width;
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

static void
column_clear (gpointer data)
{
  Column *column = data;

  g_free (column->title);
}

static void
paragraph_clear (gpointer data)
{
  Paragraph *paragraph = data;

  g_free (paragraph->text);
}

static Column *
get_column (ParindexCliTable *self,
            guint             i)
{
  return &g_array_index (self->columns, Column, i);
}

ParindexCliTable *
parindex_cli_table_new (void)
{
  ParindexCliTable *self = g_new (ParindexCliTable, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, column_clear);
  self->paragraphs = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  g_array_set_clear_func (self->paragraphs, paragraph_clear);
  self->cells = g_ptr_array_new ();
  self->texts = g_string_chunk_new (4096);
  return self;
}

void
parindex_cli_table_free (ParindexCliTable *self)
{
  g_array_unref (self->columns);
  g_array_unref (self->paragraphs);
  g_ptr_array_unref (self->cells);
  g_string_chunk_free (self->texts);
  g_free (self);
}

void
parindex_cli_table_add_column (ParindexCliTable *self,
                               ParindexCliColumn kind,
                               const char       *title)
{
  Column column = { .kind = kind };

  if (title != NULL)
    {
      column.title = parindex_cli_clean (title);
      column.width = parindex_cli_width (column.title);
    }
  g_array_append_val (self->columns, column);
}

void
parindex_cli_table_may_leave_out (ParindexCliTable *self,
                                  guint             order)
{
  get_column (self, self->columns->len - 1)->order = order;
}

void
parindex_cli_table_add (ParindexCliTable *self,
                        const char       *text)
{
  Column *column = get_column (self, self->cells->len % self->columns->len);
  g_autofree char *clean = parindex_cli_clean (text);

  column->width = MAX (column->width, parindex_cli_width (clean));
  g_ptr_array_add (self->cells, g_string_chunk_insert (self->texts, clean));
}

void
parindex_cli_table_take (ParindexCliTable *self,
                         char             *text)
{
  parindex_cli_table_add (self, text);
  g_free (text);
}

void
parindex_cli_table_add_paragraph (ParindexCliTable *self,
                                  guint             indent,
                                  const char       *text)
{
  Paragraph paragraph = { self->cells->len, indent, parindex_cli_clean (text) };

  g_array_append_val (self->paragraphs, paragraph);
}

/* The widest name that can still give a cell, or NULL. */
static guint *
find_widest_name (ParindexCliTable *self,
                  guint            *widths)
{
  guint *widest = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    if (get_column (self, i)->kind == PARINDEX_CLI_COLUMN_NAME && widths[i] > NARROWEST_NAME
        && (widest == NULL || widths[i] > *widest))
      widest = &widths[i];
  return widest;
}

/* What the columns take, names no wider than they must be to be read, without those up to an order. */
static guint
least_width (ParindexCliTable *self,
             guint             left_out)
{
  guint total = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = get_column (self, i);

      if (column->order > 0 && column->order <= left_out)
        continue;
      total += i > 0 ? GAP_WIDTH : 0;
      total += column->kind == PARINDEX_CLI_COLUMN_NAME ? MIN (column->width, READABLE_NAME) : column->width;
    }
  return total;
}

/* Up to which order columns are left out: as few as have to be. */
static guint
choose_order (ParindexCliTable *self,
              guint             line_width)
{
  guint last = 0;
  guint order = 0;

  for (guint i = 0; i < self->columns->len; i++)
    last = MAX (last, get_column (self, i)->order);
  while (line_width > 0 && order < last && least_width (self, order) > line_width)
    order++;
  return order;
}

static gboolean
is_left_out (ParindexCliTable *self,
             guint             i,
             guint             order)
{
  const Column *column = get_column (self, i);

  return column->order > 0 && column->order <= order;
}

char *
parindex_cli_table_list_left_out (ParindexCliTable       *self,
                                  const ParindexCliStyle *style)
{
  guint order = choose_order (self, style->width);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    if (is_left_out (self, i, order) && (i == 0 || get_column (self, i - 1)->order != get_column (self, i)->order))
      g_string_append_printf (titles, "%s%s", titles->len > 0 ? ", " : "", get_column (self, i)->title);
  return g_string_free (titles, titles->len == 0);
}

/* A column that is left out is 0 wide. */
static guint *
fit_widths (ParindexCliTable *self,
            guint             line_width)
{
  guint *widths = g_new0 (guint, self->columns->len);
  guint order = choose_order (self, line_width);
  guint total = 0;
  guint *widest;

  for (guint i = 0; i < self->columns->len; i++)
    {
      if (is_left_out (self, i, order))
        continue;
      widths[i] = get_column (self, i)->width;
      total += widths[i] + (i > 0 ? GAP_WIDTH : 0);
    }
  while (line_width > 0 && total > line_width && (widest = find_widest_name (self, widths)) != NULL)
    {
      (*widest)--;
      total--;
    }
  /* Where it does not fit at all, whole names on long lines are better than cut ones. */
  for (guint i = 0; line_width > 0 && total > line_width && i < self->columns->len; i++)
    if (!is_left_out (self, i, order))
      widths[i] = get_column (self, i)->width;
  return widths;
}

gboolean
parindex_cli_table_fits (ParindexCliTable       *self,
                         const ParindexCliStyle *style)
{
  guint total = GAP_WIDTH * (self->columns->len - 1);

  for (guint i = 0; i < self->columns->len; i++)
    total += get_column (self, i)->width;
  return style->width == 0 || total <= style->width;
}

static void
append_spaces (GString *out,
               guint    n)
{
  while (n-- > 0)
    g_string_append_c (out, ' ');
}

static void
append_cell (ParindexCliTable       *self,
             guint                   i,
             const char             *text,
             const guint            *widths,
             const ParindexCliStyle *style,
             GString                *out)
{
  g_autofree char *shown = NULL;
  gboolean right = get_column (self, i)->kind == PARINDEX_CLI_COLUMN_NUMBER;
  guint padding;

  if (widths[i] == 0 && get_column (self, i)->order > 0)
    return;
  shown = parindex_cli_truncate (text, widths[i], style->utf8 ? "…" : "...");
  padding = widths[i] - parindex_cli_width (shown);

  if (i > 0)
    g_string_append (out, GAP);
  if (right)
    append_spaces (out, padding);
  g_string_append (out, shown);
  if (!right && i + 1 < self->columns->len)
    append_spaces (out, padding);
}

static void
append_header (ParindexCliTable       *self,
               const guint            *widths,
               const ParindexCliStyle *style,
               GString                *out)
{
  if (style->bold)
    g_string_append (out, BOLD);
  for (guint i = 0; i < self->columns->len; i++)
    append_cell (self, i, get_column (self, i)->title, widths, style, out);
  if (style->bold)
    g_string_append (out, NORMAL);
  g_string_append_c (out, '\n');

  for (guint i = 0; i < self->columns->len; i++)
    {
      if (i > 0 && (widths[i] > 0 || get_column (self, i)->order == 0))
        g_string_append (out, GAP);
      for (guint j = 0; j < widths[i]; j++)
        g_string_append (out, style->utf8 ? "─" : "-");
    }
  g_string_append_c (out, '\n');
}

static void
trim_line (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

/* From the paragraph at @next on, those behind so many cells; gives the place of the first of the rest. */
static guint
append_paragraphs (ParindexCliTable       *self,
                   guint                   next,
                   guint                   n_cells,
                   const ParindexCliStyle *style,
                   GString                *out)
{
  for (; next < self->paragraphs->len; next++)
    {
      const Paragraph *paragraph = &g_array_index (self->paragraphs, Paragraph, next);

      if (paragraph->n_cells > n_cells)
        break;
      parindex_cli_append_wrapped (out, paragraph->text, paragraph->indent, style->width);
    }
  return next;
}

void
parindex_cli_table_render (ParindexCliTable       *self,
                           const ParindexCliStyle *style,
                           GString                *out)
{
  g_autofree guint *widths = fit_widths (self, style->width);
  guint n_columns = self->columns->len;
  /* Where there is no row, what is said stands alone. */
  guint next = append_paragraphs (self, 0, 0, style, out);

  if (get_column (self, 0)->title != NULL && (self->cells->len > 0 || self->paragraphs->len == 0))
    append_header (self, widths, style, out);
  for (guint i = 0; i < self->cells->len; i++)
    {
      append_cell (self, i % n_columns, g_ptr_array_index (self->cells, i), widths, style, out);
      if ((i + 1) % n_columns == 0)
        {
          trim_line (out);
          next = append_paragraphs (self, next, i + 1, style, out);
        }
    }
}
