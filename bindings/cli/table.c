/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "table-private.h"

#include "display.h"

#define GAP "  "
#define BOLD "\033[1m"
#define NORMAL "\033[0m"

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
      column.least = parindex_cli_widest_word (column.title);
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
  guint width = parindex_cli_width (clean);

  column->width = MAX (column->width, width);
  column->least = MAX (column->least, width);
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

gboolean
parindex_cli_table_is_empty (ParindexCliTable *self)
{
  return self->cells->len == 0;
}

static void
append_spaces (GString *out,
               guint    n)
{
  while (n-- > 0)
    g_string_append_c (out, ' ');
}

static void
trim_line (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

static void
append_cell (const Column *column,
             const char   *text,
             guint         width,
             GString      *out)
{
  gboolean right = column->kind == PARINDEX_CLI_COLUMN_NUMBER;
  guint padding = width - parindex_cli_width (text);

  if (right)
    append_spaces (out, padding);
  g_string_append (out, text);
  if (!right)
    append_spaces (out, padding);
}

/* The text of each column, on as many lines as the longest takes; the others stand on the first of them, titles on the last. */
static void
append_row (ParindexCliTable  *self,
            const char *const *texts,
            const guint       *widths,
            gboolean           titles,
            GString           *out)
{
  g_autoptr (GPtrArray) wrapped = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  guint n_lines = 1;

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_ptr_array_add (wrapped, widths[i] != HIDDEN ? parindex_cli_wrap (texts[i], widths[i], TRUE) : NULL);
      if (widths[i] != HIDDEN)
        n_lines = MAX (n_lines, g_strv_length (wrapped->pdata[i]));
    }
  for (guint line = 0; line < n_lines; line++)
    {
      gboolean first = TRUE;

      for (guint i = 0; i < self->columns->len; i++)
        {
          guint n = widths[i] != HIDDEN ? g_strv_length (wrapped->pdata[i]) : 0;
          guint skipped = titles ? n_lines - n : 0;

          if (widths[i] == HIDDEN)
            continue;
          g_string_append (out, first ? "" : GAP);
          append_cell (get_column (self, i), line >= skipped && line - skipped < n ? ((char **) wrapped->pdata[i])[line - skipped] : "", widths[i], out);
          first = FALSE;
        }
      trim_line (out);
    }
}

static void
append_header (ParindexCliTable       *self,
               const guint            *widths,
               const ParindexCliStyle *style,
               GString                *out)
{
  g_autofree const char **titles = g_new0 (const char *, self->columns->len);
  gboolean first = TRUE;

  for (guint i = 0; i < self->columns->len; i++)
    titles[i] = get_column (self, i)->title;
  if (style->bold)
    g_string_append (out, BOLD);
  append_row (self, titles, widths, TRUE, out);
  if (style->bold)
    g_string_insert (out, out->len - 1, NORMAL);

  for (guint i = 0; i < self->columns->len; i++)
    if (widths[i] != HIDDEN)
      {
        g_string_append (out, first ? "" : GAP);
        for (guint j = 0; j < widths[i]; j++)
          g_string_append (out, style->utf8 ? "─" : "-");
        first = FALSE;
      }
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

/* The header and all rows, of the columns that are not hidden. */
static void
append_part (ParindexCliTable       *self,
             const guint            *widths,
             guint                   next_paragraph,
             const ParindexCliStyle *style,
             GString                *out)
{
  guint n_columns = self->columns->len;

  if (get_column (self, 0)->title != NULL && (self->cells->len > 0 || self->paragraphs->len == 0))
    append_header (self, widths, style, out);
  for (guint i = 0; i < self->cells->len; i += n_columns)
    {
      append_row (self, (const char *const *) &self->cells->pdata[i], widths, FALSE, out);
      next_paragraph = append_paragraphs (self, next_paragraph, i + n_columns, style, out);
    }
}

void
parindex_cli_table_render (ParindexCliTable       *self,
                           const ParindexCliStyle *style,
                           GString                *out)
{
  g_autofree guint *widths = parindex_cli_table_fit_widths (self, style->width);
  g_autofree guint *part = g_new0 (guint, self->columns->len);
  /* Where there is no row, what is said stands alone. */
  guint next_paragraph = append_paragraphs (self, 0, 0, style, out);

  if (style->width == 0 || parindex_cli_table_sum_widths (self, widths) <= style->width || !parindex_cli_table_can_part (self, widths, style->width))
    append_part (self, widths, next_paragraph, style, out);
  else
    for (guint from = parindex_cli_table_count_keys (self); from < self->columns->len;)
      {
        from = parindex_cli_table_choose_part (self, widths, from, style->width, part);
        append_part (self, part, next_paragraph, style, out);
        g_string_append (out, from < self->columns->len ? "\n" : "");
      }
}
