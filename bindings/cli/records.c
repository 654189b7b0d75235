/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "records.h"

#include "output.h"

#include <math.h>
#include <string.h>

#define DASH "–"
#define P_DECIMALS 3
#define NOTE_INDENT 4

typedef struct
{
  char *name;
  char *title;
  ParindexCliRecordKind kind;
  guint decimals;
} Column;

typedef struct
{
  char *text;
  double number;
} Cell;

struct _ParindexCliRecords
{
  const ParindexCliOptions *options;
  GArray *columns;
  GArray *cells; /* row after row */
};

static void
column_clear (gpointer data)
{
  g_free (((Column *) data)->name);
  g_free (((Column *) data)->title);
}

static void
cell_clear (gpointer data)
{
  g_free (((Cell *) data)->text);
}

ParindexCliRecords *
parindex_cli_records_new (const ParindexCliOptions *options)
{
  ParindexCliRecords *self = g_new (ParindexCliRecords, 1);

  self->options = options;
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (self->columns, column_clear);
  g_array_set_clear_func (self->cells, cell_clear);
  return self;
}

void
parindex_cli_records_free (ParindexCliRecords *self)
{
  g_array_unref (self->columns);
  g_array_unref (self->cells);
  g_free (self);
}

void
parindex_cli_records_add_column (ParindexCliRecords   *self,
                                 const char           *name,
                                 const char           *title,
                                 ParindexCliRecordKind kind,
                                 guint                 decimals)
{
  Column column = { g_strdup (name), g_strdup (title), kind, decimals };

  g_array_append_val (self->columns, column);
}

void
parindex_cli_records_take_text (ParindexCliRecords *self,
                                char               *text)
{
  Cell cell = { text, NAN };

  g_array_append_val (self->cells, cell);
}

void
parindex_cli_records_add_text (ParindexCliRecords *self,
                               const char         *text)
{
  parindex_cli_records_take_text (self, g_strdup (text));
}

void
parindex_cli_records_add_number (ParindexCliRecords *self,
                                 double              number)
{
  Cell cell = { NULL, number };

  g_array_append_val (self->cells, cell);
}

guint
parindex_cli_records_get_n_rows (ParindexCliRecords *self)
{
  return self->cells->len / self->columns->len;
}

static const Column *
column_at (const ParindexCliRecords *self,
           guint                     i)
{
  return &g_array_index (self->columns, Column, i);
}

static const Cell *
cell_at (const ParindexCliRecords *self,
         guint                     row,
         guint                     i)
{
  return &g_array_index (self->cells, Cell, row * self->columns->len + i);
}

static gboolean
is_number (const Column *column)
{
  return column->kind >= PARINDEX_CLI_RECORD_COUNT;
}

static char *
format_number (double           number,
               guint            decimals,
               ParindexLanguage language)
{
  g_autoptr (ParindexNumber) exact = parindex_number_new_from_double (number, NULL);

  return parindex_number_format (exact, decimals, PARINDEX_ROUNDING_HALF_UP, language);
}

/* As people read it. */
static char *
show (const ParindexCliRecords *self,
      const Column             *column,
      const Cell               *cell)
{
  ParindexLanguage language = self->options->language;

  if (!is_number (column))
    return g_strdup (cell->text != NULL ? cell->text : DASH);
  if (!isfinite (cell->number))
    return g_strdup (DASH);
  if (column->kind == PARINDEX_CLI_RECORD_P_VALUE && cell->number < pow (10, -P_DECIMALS))
    return g_strdup (language == PARINDEX_LANGUAGE_VI ? "<0,001" : "<0.001");
  if (column->kind == PARINDEX_CLI_RECORD_RANK)
    return format_number (cell->number, cell->number != floor (cell->number), language);
  return format_number (cell->number, column->kind == PARINDEX_CLI_RECORD_COUNT ? 0 : column->decimals, language);
}

/* The shortest digits that give the same double back. */
static char *
write_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint digits = 15; digits <= 17; digits++)
    {
      g_autofree char *format = g_strdup_printf ("%%.%ug", digits);

      g_ascii_formatd (text, sizeof text, format, number);
      if (g_ascii_strtod (text, NULL) == number)
        break;
    }
  return g_strdup (text);
}

/* Whether tables have a column of it. */
static gboolean
is_in_row (const Column *column)
{
  return column->title != NULL && column->kind != PARINDEX_CLI_RECORD_NOTE;
}

static void
add_notes (ParindexCliRecords *self,
           guint               row,
           ParindexCliTable   *table)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const char *text = cell_at (self, row, i)->text;

      if (column_at (self, i)->kind == PARINDEX_CLI_RECORD_NOTE && text != NULL && *text != '\0')
        parindex_cli_table_add_paragraph (table, NOTE_INDENT, text);
    }
}

void
parindex_cli_records_append_table (ParindexCliRecords *self,
                                   GString            *out)
{
  static const ParindexCliColumn kinds[] = {
    [PARINDEX_CLI_RECORD_TEXT] = PARINDEX_CLI_COLUMN_TEXT,
    [PARINDEX_CLI_RECORD_NAME] = PARINDEX_CLI_COLUMN_NAME,
    [PARINDEX_CLI_RECORD_ID] = PARINDEX_CLI_COLUMN_ID,
  };
  g_autoptr (ParindexCliTable) table = parindex_cli_table_new ();

  for (guint i = 0; i < self->columns->len; i++)
    if (is_in_row (column_at (self, i)))
      parindex_cli_table_add_column (table, is_number (column_at (self, i)) ? PARINDEX_CLI_COLUMN_NUMBER : kinds[column_at (self, i)->kind],
                                     column_at (self, i)->title);
  for (guint row = 0; row < parindex_cli_records_get_n_rows (self); row++)
    {
      for (guint i = 0; i < self->columns->len; i++)
        if (is_in_row (column_at (self, i)))
          parindex_cli_table_take (table, show (self, column_at (self, i), cell_at (self, row, i)));
      add_notes (self, row, table);
    }
  parindex_cli_append_table (self->options, out, table);
}

/* NULL where there is nothing. */
static char *
write_cell (const Column *column,
            const Cell   *cell)
{
  if (!is_number (column))
    return g_strdup (cell->text);
  return isfinite (cell->number) ? write_number (cell->number) : NULL;
}

void
parindex_cli_records_append_csv (ParindexCliRecords *self,
                                 GString            *out)
{
  guint n_rows = parindex_cli_records_get_n_rows (self);

  for (guint row = 0; row <= n_rows; row++)
    {
      g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);

      for (guint i = 0; i < self->columns->len; i++)
        if (column_at (self, i)->name != NULL)
          g_ptr_array_add (fields, row == 0 ? g_strdelimit (g_strdup (column_at (self, i)->name), "-", '_')
                                            : write_cell (column_at (self, i), cell_at (self, row - 1, i)));
      parindex_cli_append_csv_row (out, (const char *const *) fields->pdata, fields->len);
    }
}

static void
append_json_string (GString    *out,
                    const char *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL)
    {
      g_string_append (out, "null");
      return;
    }
  valid = g_utf8_make_valid (text, -1);
  g_string_append_c (out, '"');
  for (const char *at = valid; *at != '\0'; at++)
    if (*at == '"' || *at == '\\')
      g_string_append_printf (out, "\\%c", *at);
    else if ((guchar) *at < ' ')
      g_string_append_printf (out, "\\u%04x", (guchar) *at);
    else
      g_string_append_c (out, *at);
  g_string_append_c (out, '"');
}

static void
append_json_row (ParindexCliRecords *self,
                 guint               row,
                 GString            *out)
{
  gboolean first = TRUE;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const Column *column = column_at (self, i);
      g_autofree char *text = write_cell (column, cell_at (self, row, i));

      if (column->name == NULL)
        continue;
      g_string_append_printf (out, "%s\"%s\": ", first ? "{" : ", ", column->name);
      if (is_number (column) && text != NULL)
        g_string_append (out, text);
      else
        append_json_string (out, text);
      first = FALSE;
    }
  g_string_append_c (out, '}');
}

GString *
parindex_cli_json_begin (const char *format)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "{\n  \"format\": \"%s\",\n  \"version\": 1,\n  \"library\": \"%s\"", format, PARINDEX_VERSION_STRING);
  return out;
}

void
parindex_cli_json_add_text (GString    *out,
                            const char *name,
                            const char *text)
{
  g_string_append_printf (out, ",\n  \"%s\": ", name);
  append_json_string (out, text);
}

void
parindex_cli_json_add_records (GString            *out,
                               const char         *name,
                               ParindexCliRecords *records)
{
  guint n = parindex_cli_records_get_n_rows (records);

  g_string_append_printf (out, ",\n  \"%s\": [", name);
  for (guint row = 0; row < n; row++)
    {
      g_string_append_printf (out, "%s\n    ", row > 0 ? "," : "");
      append_json_row (records, row, out);
    }
  g_string_append (out, n > 0 ? "\n  ]" : "]");
}

void
parindex_cli_json_end (GString *out)
{
  g_string_append (out, "\n}\n");
}
