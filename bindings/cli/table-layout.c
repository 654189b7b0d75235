/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "table-private.h"

/* How narrow names become: at first, before columns are left out or the table is parted, and at last. */
#define ROOMY_NAME 24
#define READABLE_NAME 16
#define NARROWEST_NAME 8

/* How narrow a column may become where names take at least so much. */
static guint
get_least (const Column *column,
           guint         least_name)
{
  return column->kind == PARINDEX_CLI_COLUMN_NAME ? MIN (column->width, least_name) : column->least;
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

      if (column->order == 0 || column->order > left_out)
        total += (i > 0 ? GAP_WIDTH : 0) + get_least (column, READABLE_NAME);
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

guint
parindex_cli_table_sum_widths (ParindexCliTable *self,
                               const guint      *widths)
{
  guint n_shown = 0;
  guint total = 0;

  for (guint i = 0; i < self->columns->len; i++)
    if (widths[i] != HIDDEN)
      total += widths[i] + (n_shown++ > 0 ? GAP_WIDTH : 0);
  return total;
}

/* Takes from the widest names, and from columns whose titles are wider than their cells, until all fit; FALSE if they do not. */
static gboolean
shrink (ParindexCliTable *self,
        guint            *widths,
        guint             line_width,
        guint             least_name,
        gboolean          titles)
{
  guint total = parindex_cli_table_sum_widths (self, widths);

  for (; total > line_width; total--)
    {
      guint *widest = NULL;

      for (guint i = 0; i < self->columns->len; i++)
        {
          const Column *column = get_column (self, i);

          if (widths[i] != HIDDEN && (titles || column->kind == PARINDEX_CLI_COLUMN_NAME)
              && widths[i] > get_least (column, least_name) && (widest == NULL || widths[i] > *widest))
            widest = &widths[i];
        }
      if (widest == NULL)
        return FALSE;
      (*widest)--;
    }
  return TRUE;
}

static void
set_widths (ParindexCliTable *self,
            guint            *widths,
            gboolean          roomy)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (widths[i] != HIDDEN)
      widths[i] = roomy ? get_least (get_column (self, i), ROOMY_NAME) : get_column (self, i)->width;
}

guint
parindex_cli_table_count_keys (ParindexCliTable *self)
{
  guint n = 0;

  while (n < self->columns->len && get_column (self, n)->kind != PARINDEX_CLI_COLUMN_NUMBER)
    n++;
  return n;
}

gboolean
parindex_cli_table_can_part (ParindexCliTable *self,
                             const guint      *widths,
                             guint             line_width)
{
  guint n_keys = parindex_cli_table_count_keys (self);
  guint keys = 0;
  guint widest = 0;

  for (guint i = 0; i < self->columns->len; i++)
    if (widths[i] != HIDDEN && i < n_keys)
      keys += widths[i] + GAP_WIDTH;
    else if (widths[i] != HIDDEN)
      widest = MAX (widest, widths[i]);
  return self->paragraphs->len == 0 && n_keys > 0 && keys + widest <= line_width;
}

guint *
parindex_cli_table_fit_widths (ParindexCliTable *self,
                               guint             line_width)
{
  guint *widths = g_new0 (guint, self->columns->len);
  guint order = choose_order (self, line_width);

  for (guint i = 0; i < self->columns->len; i++)
    widths[i] = is_left_out (self, i, order) ? HIDDEN : get_column (self, i)->width;
  if (line_width == 0 || shrink (self, widths, line_width, ROOMY_NAME, FALSE) || shrink (self, widths, line_width, ROOMY_NAME, TRUE)
      || shrink (self, widths, line_width, READABLE_NAME, TRUE))
    return widths;
  set_widths (self, widths, TRUE);
  if (parindex_cli_table_can_part (self, widths, line_width) || shrink (self, widths, line_width, NARROWEST_NAME, TRUE))
    return widths;
  /* Where it does not fit at all, whole words on long lines are better than parts of them. */
  set_widths (self, widths, FALSE);
  return widths;
}

/* @n_keys where none is an id. */
static guint
find_id (ParindexCliTable *self,
         guint             n_keys)
{
  guint i = 0;

  while (i < n_keys && get_column (self, i)->kind != PARINDEX_CLI_COLUMN_ID)
    i++;
  return i;
}

guint
parindex_cli_table_choose_part (ParindexCliTable *self,
                                const guint      *widths,
                                guint             from,
                                guint             line_width,
                                guint            *part)
{
  guint n_keys = parindex_cli_table_count_keys (self);
  guint id = find_id (self, n_keys);
  guint next = from;

  for (guint i = 0; i < self->columns->len; i++)
    part[i] = i < n_keys && (from == n_keys || id == n_keys || i == id) ? widths[i] : HIDDEN;
  for (; next < self->columns->len; next++)
    {
      part[next] = widths[next];
      if (next > from && parindex_cli_table_sum_widths (self, part) > line_width)
        {
          part[next] = HIDDEN;
          break;
        }
    }
  return next;
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
