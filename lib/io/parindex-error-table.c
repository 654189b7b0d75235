/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-csv-private.h"
#include "io/parindex-read-error-private.h"
#include "io/parindex-table-number-private.h"

/* How wrong values may be: a row for each cell, and a column for each of the words that say it. */

/* Where a cell of a row goes: an ErrorPart, or one of these. */
#define TO_UNIT PARINDEX_N_ERROR_PARTS
#define TO_CRITERION (PARINDEX_N_ERROR_PARTS + 1)
#define N_COLUMNS (PARINDEX_N_ERROR_PARTS + 2)

typedef struct
{
  ParindexCsvReader csv;
  ParindexNumberStyle style;
  ParindexNumberStyle used;
  ParindexAssessment *assessment;
  ParindexFramework *framework;
  ParindexProblems *problems;
  GArray *columns;  /* int: where a cell goes; -1 is passed over */
  GHashTable *seen; /* row * leaves + leaf */
  GArray *rows;
  char *unit;
  char *criterion;
} ErrorTable;

#define table_report(self, message, ...) \
  parindex_problems_report ((self)->problems, message, .line = (self)->csv.line, .unit = (self)->unit, __VA_ARGS__)

static void
clear_row (gpointer data)
{
  parindex_cell_error_clear (&((ParindexErrorRow *) data)->cell_error);
}

static const char *
column_word (guint column)
{
  return column == TO_UNIT ? "unit" : column == TO_CRITERION ? "criterion" : parindex_error_part_word (column);
}

static int
find_column (const char *name)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    if (g_str_equal (name, column_word (i)))
      return (int) i;

  return -1;
}

static gboolean
has_column (const ErrorTable *self,
            int               wanted)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, int, i) == wanted)
      return TRUE;

  return FALSE;
}

static void
add_column (ErrorTable            *self,
            const ParindexCsvCell *cell)
{
  g_autofree char *name = parindex_csv_cell_dup (cell);
  int column = find_column (g_strstrip (name));

  if (column < 0)
    table_report (self, ERROR_COLUMN_UNKNOWN, .value = name, .other = "unit, criterion, sd, relative-sd, sampling, low, high, confidence");
  else if (has_column (self, column))
    {
      table_report (self, COLUMN_TWICE, .value = name);
      column = -1;
    }
  g_array_append_val (self->columns, column);
}

/* FALSE if rows cannot be read. */
static gboolean
read_header (ErrorTable *self)
{
  static const int needed[] = { TO_UNIT, TO_CRITERION };
  ParindexCsvCell cell;
  gboolean good = TRUE;

  if (!parindex_csv_reader_next_row (&self->csv))
    {
      if (self->csv.fault == PARINDEX_CSV_FAULT_NONE)
        table_report (self, TABLE_EMPTY, .value = NULL);
      return FALSE;
    }
  while (parindex_csv_reader_next_cell (&self->csv, &cell))
    add_column (self, &cell);
  for (guint i = 0; i < G_N_ELEMENTS (needed) && self->csv.fault == PARINDEX_CSV_FAULT_NONE; i++)
    if (!has_column (self, needed[i]))
      {
        table_report (self, ERROR_COLUMN_MISSING, .name = column_word (needed[i]));
        good = FALSE;
      }

  return good && self->csv.fault == PARINDEX_CSV_FAULT_NONE;
}

/* NULL if there is none, or after reporting. */
static ParindexNumber *
read_number (ErrorTable            *self,
             const ParindexCsvCell *cell)
{
  ParindexNumberStyle uses = PARINDEX_NUMBER_STYLE_UNDECLARED;
  g_autofree char *value = parindex_csv_cell_dup (cell);
  g_autofree char *plain = NULL;
  g_autoptr (ParindexNumber) number = NULL;
  gint64 coefficient;
  int scale;
  const ParindexCsvNumber kind = parindex_csv_cell_number (cell, self->style, &coefficient, &scale, &uses, &plain);
  const ParindexPlace place = { .line = self->csv.line, .unit = self->unit, .criterion = self->criterion, .value = value };

  if (kind == PARINDEX_CSV_NUMBER_EMPTY || parindex_table_report_style (self->problems, kind, self->style, place))
    return NULL;
  if (kind != PARINDEX_CSV_NUMBER_OK && kind != PARINDEX_CSV_NUMBER_BIG)
    {
      parindex_problems_add (self->problems, PARINDEX_MESSAGE_CELL_NOT_A_NUMBER, &place);
      return NULL;
    }
  number = kind == PARINDEX_CSV_NUMBER_OK ? parindex_number_new_from_decimal (coefficient, scale) : parindex_number_new_from_text (plain, strlen (plain));
  if (number == NULL)
    parindex_problems_add (self->problems, PARINDEX_MESSAGE_NUMBER_TOO_LARGE, &place);
  else if (self->style == PARINDEX_NUMBER_STYLE_UNDECLARED && !parindex_table_styles_agree (self->problems, &self->used, uses, place))
    g_clear_pointer (&number, parindex_number_unref);

  return g_steal_pointer (&number);
}

/* The unit and the criterion first, wherever they stand: problems name them. FALSE if the row is too short or too long. */
static gboolean
read_names (ErrorTable *self)
{
  ParindexCsvReader at = self->csv;
  g_autofree char *given = NULL;
  g_autofree char *wanted = NULL;
  ParindexCsvCell cell;
  guint n = 0;

  for (; parindex_csv_reader_next_cell (&at, &cell); n++)
    {
      const int column = n < self->columns->len ? g_array_index (self->columns, int, n) : -1;
      char **name = column == TO_UNIT ? &self->unit : column == TO_CRITERION ? &self->criterion : NULL;

      if (name != NULL)
        *name = g_strstrip (parindex_csv_cell_dup (&cell));
      /* Excel likes to end rows with empty cells. */
      if (n >= self->columns->len && cell.length == 0)
        n--;
    }
  if (at.fault != PARINDEX_CSV_FAULT_NONE)
    self->csv = at;
  if (n == self->columns->len || at.fault != PARINDEX_CSV_FAULT_NONE)
    return at.fault == PARINDEX_CSV_FAULT_NONE;

  given = g_strdup_printf ("%u", n);
  wanted = g_strdup_printf ("%u", self->columns->len);
  if (n < self->columns->len)
    table_report (self, ROW_SHORT, .value = given, .other = wanted);
  else
    table_report (self, ROW_LONG, .value = given, .other = wanted);

  return FALSE;
}

/* FALSE after reporting. */
static gboolean
find_place (ErrorTable       *self,
            ParindexErrorRow *row)
{
  const int unit = parindex_assessment_row (self->assessment, self->unit);
  const int leaf = parindex_framework_leaf_index (self->framework, self->criterion);
  g_autofree char *shown = parindex_text_excerpt (self->criterion, strlen (self->criterion));

  if (unit < 0)
    table_report (self, ROW_UNKNOWN_UNIT, .criterion = NULL);
  if (leaf < 0 && parindex_framework_get_criterion (self->framework, self->criterion) != NULL)
    table_report (self, VALUE_FOR_PARENT, .criterion = shown);
  else if (leaf < 0)
    table_report (self, VALUE_UNKNOWN_CRITERION, .criterion = shown, .name = parindex_framework_get_id (self->framework));
  if (unit < 0 || leaf < 0)
    return FALSE;

  row->row = (guint) unit;
  row->leaf = (guint) leaf;
  if (g_hash_table_add (self->seen, GSIZE_TO_POINTER ((gsize) unit * parindex_framework_n_leaves (self->framework) + (gsize) leaf + 1)))
    return TRUE;
  table_report (self, CELL_TWICE, .criterion = self->criterion);

  return FALSE;
}

static void
read_numbers (ErrorTable       *self,
              ParindexErrorRow *row)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const int column = g_array_index (self->columns, int, i);
      ParindexCsvCell cell;

      if (parindex_csv_reader_next_cell (&self->csv, &cell) && column >= 0 && column < PARINDEX_N_ERROR_PARTS)
        row->cell_error.parts[column] = read_number (self, &cell);
    }
}

static void
read_row (ErrorTable *self)
{
  ParindexErrorRow row = { 0 };
  const guint n_errors = self->problems->n_errors;

  if (!read_names (self) || !find_place (self, &row))
    return;
  read_numbers (self, &row);
  if (self->problems->n_errors == n_errors
      && parindex_cell_error_check (&row.cell_error, self->framework, parindex_framework_leaf (self->framework, row.leaf), self->problems,
                                    (ParindexPlace){ .line = self->csv.line, .unit = self->unit, .criterion = self->criterion }))
    g_array_append_val (self->rows, row);
  else
    clear_row (&row);
}

GArray *
parindex_error_table_read (GBytes             *table,
                           ParindexNumberStyle style,
                           ParindexAssessment *assessment,
                           ParindexProblems   *problems)
{
  ErrorTable self = { .style = style, .assessment = assessment, .framework = parindex_assessment_get_framework (assessment), .problems = problems };
  gsize size;
  const char *text = g_bytes_get_data (table, &size);

  parindex_csv_reader_init (&self.csv, text != NULL ? text : "", size);
  self.columns = g_array_new (FALSE, FALSE, sizeof (int));
  self.seen = g_hash_table_new (NULL, NULL);
  self.rows = g_array_new (FALSE, FALSE, sizeof (ParindexErrorRow));
  g_array_set_clear_func (self.rows, clear_row);
  if (read_header (&self))
    while (parindex_csv_reader_next_row (&self.csv))
      {
        read_row (&self);
        g_clear_pointer (&self.unit, g_free);
        g_clear_pointer (&self.criterion, g_free);
      }
  if (self.csv.fault == PARINDEX_CSV_FAULT_ENCODING)
    parindex_problems_report (problems, NOT_UTF8, .line = self.csv.fault_line);
  else if (self.csv.fault == PARINDEX_CSV_FAULT_QUOTE)
    parindex_problems_report (problems, CSV_QUOTE, .line = self.csv.fault_line);
  g_array_unref (self.columns);
  g_hash_table_unref (self.seen);

  return self.rows;
}
