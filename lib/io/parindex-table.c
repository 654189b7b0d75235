/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-csv-private.h"
#include "io/parindex-read-private.h"
#include "io/parindex-table-number-private.h"
#include "io/parindex-table-rows-private.h"
#include "model/parindex-framework-private.h"

/* Tables: wide (unit, then a column a leaf) or long (unit, criterion, value). */

typedef struct
{
  ParindexCsvReader csv;
  ParindexNumberStyle style;
  ParindexNumberStyle used; /* where no style is declared: the one the cells so far are written in */
  ParindexDocument *document;
  ParindexAssessment *assessment;
  ParindexFramework *framework;
  ParindexLayer *layer;
  ParindexProblems *problems;
  const char *file;
  GArray *columns;   /* int: the column of values for each one behind the first; -1 is passed over */
  gboolean all_numbers; /* no column that is unknown, or whose cells are labels, dates, yes or no */
  guint n_threads;
  guint8 *column_seen;
  guint8 *row_seen;
  guint row;
  const char *unit;
} Table;

#define table_report(self, message, ...) \
  parindex_problems_report ((self)->problems, message, .file = (self)->file, .line = (self)->csv.line, __VA_ARGS__)

/* A cell that is wrong in itself, not in how the table is written. */
static void
report_cell (Table          *self,
             int             column,
             ParindexMessage message,
             ParindexPlace   place)
{
  place.file = self->file;
  place.line = self->csv.line;
  place.unit = self->unit;
  parindex_layer_report (self->layer, self->row, column, self->problems, message, &place);
}

static const char *
column_name (Table *self,
             int    column)
{
  return parindex_framework_input (self->framework, column)->name;
}

/* A leaf with several inputs has no column of its own. */
static gboolean
report_whole_leaf (Table      *self,
                   const char *name)
{
  int leaf = parindex_framework_leaf_index (self->framework, name);
  g_autofree char *inputs = NULL;

  if (leaf < 0)
    return FALSE;
  inputs = parindex_framework_input_words (self->framework, leaf);
  table_report (self, INPUT_NEEDED, .unit = self->unit, .criterion = name, .other = inputs);

  return TRUE;
}

static void
add_column (Table                 *self,
            const ParindexCsvCell *cell)
{
  g_autofree char *name = parindex_csv_cell_dup (cell);
  g_autofree char *known = NULL;
  int column = parindex_framework_find_column (self->framework, g_strstrip (name));

  if (column < 0 && report_whole_leaf (self, name))
    ;
  else if (column < 0)
    {
      known = parindex_framework_leaf_words (self->framework);
      table_report (self, COLUMN_UNKNOWN, .value = name, .name = parindex_framework_get_id (self->framework), .other = known);
    }
  else if (self->column_seen[column])
    {
      table_report (self, COLUMN_TWICE, .value = name, .criterion = column_name (self, column));
      column = -1;
    }
  else
    self->column_seen[column] = TRUE;
  self->all_numbers &= column >= 0 && parindex_framework_input (self->framework, column)->type == PARINDEX_INPUT_TYPE_NUMBER;
  g_array_append_val (self->columns, column);
}

/* A table that stops after the header, or whose first column is not the units, is not one of ours. */
static gboolean
read_header (Table    *self,
             gboolean *is_long)
{
  ParindexCsvReader first;
  ParindexCsvCell cell, second, third;
  guint n = 0;

  if (!parindex_csv_reader_next_row (&self->csv) || !parindex_csv_reader_next_cell (&self->csv, &cell))
    {
      if (self->csv.fault == PARINDEX_CSV_FAULT_NONE)
        table_report (self, TABLE_EMPTY, .value = NULL);
      return FALSE;
    }
  if (!parindex_csv_cell_equal (&cell, "unit"))
    {
      g_autofree char *value = parindex_csv_cell_dup (&cell);

      table_report (self, TABLE_NO_UNIT_COLUMN, .value = value);
      return FALSE;
    }

  first = self->csv;
  *is_long = parindex_csv_reader_next_cell (&self->csv, &second) && parindex_csv_cell_equal (&second, "criterion")
             && parindex_csv_reader_next_cell (&self->csv, &third) && parindex_csv_cell_equal (&third, "value")
             && parindex_framework_find_column (self->framework, "criterion") < 0;
  if (*is_long)
    return TRUE;

  self->csv = first;
  while (parindex_csv_reader_next_cell (&self->csv, &cell))
    if (n++ < G_MAXUINT16 * 16)
      add_column (self, &cell);

  return self->csv.fault == PARINDEX_CSV_FAULT_NONE;
}

static void
report_number (Table             *self,
               int                column,
               const char        *value,
               ParindexCsvNumber  number)
{
  const ParindexPlace place = { .file = self->file, .line = self->csv.line, .unit = self->unit, .criterion = column_name (self, column), .value = value };

  if (!parindex_table_report_style (self->problems, number, self->style, place))
    report_cell (self, column, PARINDEX_MESSAGE_CELL_NOT_A_NUMBER, place);
}

static gboolean
agree (Table              *self,
       int                 column,
       const char         *value,
       ParindexNumberStyle uses)
{
  const ParindexPlace place = { .file = self->file, .line = self->csv.line, .unit = self->unit, .criterion = column_name (self, column), .value = value };

  return self->style != PARINDEX_NUMBER_STYLE_UNDECLARED || parindex_table_styles_agree (self->problems, &self->used, uses, place);
}

/* A label, a date, yes or no. */
static void
put_word (Table                 *self,
          int                    column,
          const ParindexCsvCell *cell)
{
  const ParindexInputColumn *input = parindex_framework_input (self->framework, column);
  ParindexColumn *values = &self->layer->columns[column];
  g_autofree char *text = parindex_csv_cell_dup (cell);
  g_autoptr (ParindexNumber) value = NULL;
  g_autofree char *words = NULL;
  gint64 coefficient;
  int scale;
  ParindexCsvNumber number = parindex_csv_cell_number (cell, self->style, &coefficient, &scale, NULL, NULL);

  if (number == PARINDEX_CSV_NUMBER_EMPTY)
    return;
  value = parindex_input_parse_text (input, text, self->style);
  /* "Không áp dụng" may be one of the labels; "n/a" never is. */
  if (number == PARINDEX_CSV_NUMBER_NOT_APPLICABLE && (value == NULL || g_ascii_strcasecmp (g_strstrip (text), "n/a") == 0))
    {
      parindex_column_set_unobserved (values, self->row, PARINDEX_CELL_STATE_NOT_APPLICABLE);
      return;
    }
  if (value != NULL)
    {
      parindex_column_set_number (values, self->row, value);
      return;
    }
  words = parindex_input_words (input);
  report_cell (self, column, parindex_input_fault (input), (ParindexPlace){ .criterion = input->name, .value = text, .other = words });
}

static void
put_cell (Table                 *self,
          int                    column,
          const ParindexCsvCell *cell)
{
  ParindexColumn *values = &self->layer->columns[column];
  ParindexNumberStyle uses = PARINDEX_NUMBER_STYLE_UNDECLARED;
  g_autofree char *plain = NULL;
  g_autofree char *value = NULL;
  g_autoptr (ParindexNumber) big = NULL;
  gint64 coefficient;
  int scale;
  ParindexCsvNumber number = parindex_csv_cell_number (cell, self->style, &coefficient, &scale, &uses, &plain);

  switch (number)
    {
    case PARINDEX_CSV_NUMBER_OK:
      value = parindex_csv_cell_dup (cell);
      if (agree (self, column, value, uses))
        parindex_column_put (values, self->row, coefficient, scale);
      break;
    case PARINDEX_CSV_NUMBER_EMPTY:
      break;
    case PARINDEX_CSV_NUMBER_NOT_APPLICABLE:
      parindex_column_set_unobserved (values, self->row, PARINDEX_CELL_STATE_NOT_APPLICABLE);
      break;
    case PARINDEX_CSV_NUMBER_BIG:
      value = parindex_csv_cell_dup (cell);
      big = parindex_number_new_from_text (plain, strlen (plain));
      if (big == NULL)
        table_report (self, NUMBER_TOO_LARGE, .unit = self->unit, .criterion = column_name (self, column), .value = value);
      else if (agree (self, column, value, uses))
        parindex_column_set_number (values, self->row, big);
      break;
    case PARINDEX_CSV_NUMBER_AMBIGUOUS:
    case PARINDEX_CSV_NUMBER_STYLE:
    case PARINDEX_CSV_NUMBER_PERCENT:
    case PARINDEX_CSV_NUMBER_NOT_A_NUMBER:
    default:
      value = parindex_csv_cell_dup (cell);
      /* Our own tables have fractions where programs set them; elsewhere 1/3 is a date. */
      if (self->style == PARINDEX_NUMBER_STYLE_PLAIN && strchr (value, '/') != NULL)
        big = parindex_number_new_from_text (value, strlen (value));
      if (big != NULL)
        parindex_column_set_number (values, self->row, big);
      else
        report_number (self, column, value, number);
    }
}

/* The row of the unit that a row of the table is of; FALSE after reporting. */
static gboolean
find_row (Table                 *self,
          const ParindexCsvCell *cell,
          int                    expected)
{
  g_autofree char *id = NULL;
  int row;

  if (cell->escaped)
    {
      id = parindex_csv_cell_dup (cell);
      row = parindex_assessment_row (self->assessment, id);
    }
  else
    row = parindex_find_row (self->assessment, cell->text, cell->length, expected);
  if (row < 0)
    {
      g_autofree char *whole = parindex_csv_cell_dup (cell);
      g_autofree char *shown = parindex_text_excerpt (whole, strlen (whole));

      parindex_report_no_row (self->problems, self->document, self->assessment,
                              (ParindexPlace){ .file = self->file, .line = self->csv.line, .unit = shown });
      return FALSE;
    }
  self->row = row;
  self->unit = parindex_unit_get_id (parindex_assessment_unit (self->assessment, row));

  return TRUE;
}

static void
report_row_length (Table *self,
                   guint  n_given,
                   guint  n_wanted)
{
  g_autofree char *given = g_strdup_printf ("%u", n_given);
  g_autofree char *wanted = g_strdup_printf ("%u", n_wanted);

  if (n_given < n_wanted)
    table_report (self, ROW_SHORT, .unit = self->unit, .value = given, .other = wanted);
  else
    table_report (self, ROW_LONG, .unit = self->unit, .value = given, .other = wanted);
}

/* Excel likes to end rows with empty cells; anything else there is a cell too many, such as the 5 of 8,5. TRUE if there is none. */
static gboolean
check_row_end (Table *self,
               guint  n_wanted)
{
  ParindexCsvCell cell;

  while (parindex_csv_reader_next_cell (&self->csv, &cell))
    if (cell.length > 0)
      {
        report_row_length (self, n_wanted + 1, n_wanted);
        return FALSE;
      }

  return TRUE;
}

/* Without a declared style three decimals may be thousands, and a point must agree with the other cells: such cells take
 * the long way. */
static gboolean
put_undeclared (Table *self,
                int    column)
{
  ParindexCsvReader before = self->csv;
  gint64 coefficient;
  int scale;

  if (!parindex_csv_reader_next_plain_number (&self->csv, &coefficient, &scale))
    return FALSE;
  if (scale == 3 || (scale > 0 && self->used != PARINDEX_NUMBER_STYLE_PLAIN))
    {
      self->csv = before;
      return FALSE;
    }
  parindex_column_put (&self->layer->columns[column], self->row, coefficient, scale);

  return TRUE;
}

/* Plain numbers go straight to their column. */
static gboolean
put_plain (Table *self,
           int    column)
{
  gint64 coefficient;
  int scale;

  if (self->style == PARINDEX_NUMBER_STYLE_VI || column < 0
      || parindex_framework_input (self->framework, column)->type != PARINDEX_INPUT_TYPE_NUMBER)
    return FALSE;
  if (self->style == PARINDEX_NUMBER_STYLE_UNDECLARED)
    return put_undeclared (self, column);
  if (!parindex_csv_reader_next_plain_number (&self->csv, &coefficient, &scale))
    return FALSE;
  parindex_column_put (&self->layer->columns[column], self->row, coefficient, scale);

  return TRUE;
}

static void
put_any (Table                 *self,
         int                    column,
         const ParindexCsvCell *cell)
{
  if (parindex_framework_input (self->framework, column)->type == PARINDEX_INPUT_TYPE_NUMBER)
    put_cell (self, column, cell);
  else
    put_word (self, column, cell);
}

static void
read_wide_row (Table                  *self,
               const ParindexTableRow *row)
{
  const int *columns = (const int *) self->columns->data;
  guint n_columns = self->columns->len;
  ParindexCsvCell cell;
  guint n;

  for (n = 0; n < row->n_plain; n++)
    parindex_column_put (&self->layer->columns[columns[n]], self->row, row->coefficients[n], row->scales[n]);
  for (; n < n_columns; n++)
    {
      if (put_plain (self, columns[n]))
        continue;
      if (!parindex_csv_reader_next_cell (&self->csv, &cell))
        break;
      if (columns[n] >= 0)
        put_any (self, columns[n], &cell);
    }
  if (self->csv.fault != PARINDEX_CSV_FAULT_NONE)
    return;
  if (n < n_columns)
    report_row_length (self, n + 1, n_columns + 1);
  else
    check_row_end (self, n_columns + 1);
}

static void
read_wide (Table *self)
{
  gboolean plain = self->style == PARINDEX_NUMBER_STYLE_PLAIN && self->all_numbers;
  g_autoptr (ParindexTableRows) rows = parindex_table_rows_new (&self->csv, self->columns->len, plain, self->n_threads);
  const ParindexTableRow *row;
  int last = -1;

  while ((row = parindex_table_rows_next (rows)) != NULL)
    {
      self->csv = row->behind;
      self->csv.line = row->line;
      if (self->csv.fault != PARINDEX_CSV_FAULT_NONE || !find_row (self, &row->unit, last + 1))
        continue;
      last = self->row;
      if (self->row_seen[last])
        {
          table_report (self, ROW_TWICE, .unit = self->unit);
          continue;
        }
      self->row_seen[last] = TRUE;
      read_wide_row (self, row);
    }
}

static void
read_long_row (Table   *self,
               guint8  *seen)
{
  ParindexCsvCell name, value;
  g_autofree char *criterion = NULL;
  g_autofree char *shown = NULL;
  gsize at;
  int column;

  if (!parindex_csv_reader_next_cell (&self->csv, &name) || !parindex_csv_reader_next_cell (&self->csv, &value))
    {
      if (self->csv.fault == PARINDEX_CSV_FAULT_NONE)
        table_report (self, ROW_SHORT, .unit = self->unit, .value = "1–2", .other = "3");
      return;
    }
  if (!check_row_end (self, 3))
    return;

  criterion = parindex_csv_cell_dup (&name);
  shown = parindex_text_excerpt (criterion, strlen (criterion));
  column = parindex_framework_find_column (self->framework, criterion);
  if (column < 0 && report_whole_leaf (self, criterion))
    return;
  if (column < 0 && parindex_framework_get_criterion (self->framework, criterion) != NULL)
    report_cell (self, -1, PARINDEX_MESSAGE_VALUE_FOR_PARENT, (ParindexPlace){ .criterion = shown });
  else if (column < 0)
    table_report (self, VALUE_UNKNOWN_CRITERION, .unit = self->unit, .criterion = shown, .name = parindex_framework_get_id (self->framework));
  if (column < 0)
    return;

  at = (gsize) self->row * self->layer->n_columns + column;
  if (seen[at])
    {
      table_report (self, CELL_TWICE, .unit = self->unit, .criterion = column_name (self, column));
      return;
    }
  seen[at] = TRUE;
  put_any (self, column, &value);
}

static void
read_long (Table *self)
{
  g_autofree guint8 *seen = g_malloc0 ((gsize) parindex_assessment_get_n_units (self->assessment) * self->layer->n_columns);
  ParindexCsvCell unit;
  int row = -1;

  while (parindex_csv_reader_next_row (&self->csv))
    {
      /* Rows of one unit follow one another. */
      if (!parindex_csv_reader_next_cell (&self->csv, &unit) || !find_row (self, &unit, row < 0 ? 0 : row))
        continue;
      row = self->row;
      read_long_row (self, seen);
    }
}

void
parindex_table_read (GBytes             *table,
                     ParindexNumberStyle style,
                     ParindexDocument   *document,
                     ParindexAssessment *assessment,
                     ParindexLayer      *layer,
                     ParindexProblems   *problems,
                     const char         *file,
                     guint               n_threads)
{
  Table self = {
    .style = style,
    .document = document,
    .assessment = assessment,
    .framework = parindex_assessment_get_framework (assessment),
    .layer = layer,
    .problems = problems,
    .file = file,
    .n_threads = n_threads,
    .all_numbers = TRUE,
  };
  gboolean is_long;
  gsize size;
  const char *text = g_bytes_get_data (table, &size);

  parindex_csv_reader_init (&self.csv, text, size);
  self.columns = g_array_new (FALSE, FALSE, sizeof (int));
  self.column_seen = g_malloc0 (layer->n_columns);
  self.row_seen = g_malloc0 (parindex_assessment_get_n_units (assessment));

  if (read_header (&self, &is_long))
    {
      if (is_long)
        read_long (&self);
      else
        read_wide (&self);
    }
  if (self.csv.fault == PARINDEX_CSV_FAULT_ENCODING)
    parindex_problems_report (problems, NOT_UTF8, .file = file, .line = self.csv.fault_line);
  else if (self.csv.fault == PARINDEX_CSV_FAULT_QUOTE)
    parindex_problems_report (problems, CSV_QUOTE, .file = file, .line = self.csv.fault_line);

  g_array_unref (self.columns);
  g_free (self.column_seen);
  g_free (self.row_seen);
}
