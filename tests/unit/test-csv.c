/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "exact-random.h"

#include "base/parindex-csv-private.h"

#include <string.h>

#include <glib.h>

/* All cells, as "[a|b][c]"; a fault as "!" and its line. The text ends where its memory ends. */
static char *
read_all (const char *bytes, gsize length)
{
  g_autofree char *text = g_memdup2 (bytes, length);
  GString *out = g_string_new (NULL);
  ParindexCsvReader reader;
  ParindexCsvCell cell;

  parindex_csv_reader_init (&reader, text, length);
  while (parindex_csv_reader_next_row (&reader))
    {
      const char *before = "[";

      while (parindex_csv_reader_next_cell (&reader, &cell))
        {
          g_autofree char *value = parindex_csv_cell_dup (&cell);

          g_assert_true (parindex_csv_cell_equal (&cell, value));
          g_string_append_printf (out, "%s%s", before, value);
          before = "|";
        }
      g_string_append_c (out, ']');
    }
  if (reader.fault != PARINDEX_CSV_FAULT_NONE)
    {
      g_string_append_printf (out, "!%u", reader.fault_line);
      g_assert_true (reader.fault_pos >= text && reader.fault_pos <= text + length);
      g_assert_false (parindex_csv_reader_next_row (&reader));
      g_assert_false (parindex_csv_reader_next_cell (&reader, &cell));
    }
  return g_string_free (out, FALSE);
}

static void
test_dialects (void)
{
  static const struct
  {
    const char *text;
    const char *cells;
  } cases[] = {
    { "", "" },
    { "\n\r\n\r", "" },
    { "\xef\xbb\xbf", "" },
    { "a", "[a]" },
    { "a\n", "[a]" },
    { "a,b\n1,2\n", "[a|b][1|2]" },
    { "a,b\r\n1,2\r\n", "[a|b][1|2]" },
    { "a,b\r1,2\r", "[a|b][1|2]" },
    { "a,b\n1,2", "[a|b][1|2]" },
    { "\xef\xbb\xbf" "a;b\n1,5;2,5\n", "[a|b][1,5|2,5]" },
    { "a\tb c\n1\t2,3\n", "[a|b c][1|2,3]" },
    { "a;b,c\n1;2,3", "[a;b|c][1;2|3]" },
    { "a;b;c,d\n1;2;3,4", "[a|b|c,d][1|2|3,4]" },
    { "\"a,b,c\";d\n1;2", "[a,b,c|d][1|2]" },
    { "\"a\"\",,\";d\n1;2", "[a\",,|d][1|2]" },
    { "unit\nha-noi\nhue\n", "[unit][ha-noi][hue]" },
    { "sep=;\na,b;c\n", "[a,b|c]" },
    { "SEP=\t\r\na;b;c\td\r\n", "[a;b;c|d]" },
    { "\xef\xbb\xbfsep=,\ra;b;c,d", "[a;b;c|d]" },
    { "sep=;", "" },
    { "sep=;;\n1;2", "[sep=||][1|2]" },
    { "sep=x\n", "[sep=x]" },
    { "sep=", "[sep=]" },
    { "a,b\n\n \n,\n\t ,\t\n1,2\n\n", "[a|b][1|2]" },
    { "a,b\n;\n1,2", "[a|b][;][1|2]" },
    { "a,b\n\"\",\n", "[a|b][|]" },
    { "a,b,\n1,,\n,2", "[a|b|][1||][|2]" },
    { "\n\na;b\n1;2", "[a|b][1|2]" },
    { "a,\"b\nc\",d", "[a|b\nc|d]" },
    { "a,\"b\r\nc\r\"\r\nd", "[a|b\r\nc\r][d]" },
    { "\"a\"\"b\",\"\"\"\"", "[a\"b|\"]" },
    { "a\"b,c \"d\",\" e\"", "[a\"b|c \"d\"| e]" },
    { " \"a\",b", "[ \"a\"|b]" },
    { "\"a\"\r\n\"b\"", "[a][b]" },
    { "Hà Nội,Thừa Thiên Huế\n87,06", "[Hà Nội|Thừa Thiên Huế][87|06]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *cells = read_all (cases[i].text, strlen (cases[i].text));

      g_assert_cmpstr (cells, ==, cases[i].cells);
    }
}

static void
test_faults (void)
{
  static const struct
  {
    const char *text;
    gsize length;
    const char *cells;
    ParindexCsvFault fault;
    gsize place;
  } cases[] = {
    { "a,b\n1,\"2\n3\n", 11, "[a|b][1]!2", PARINDEX_CSV_FAULT_QUOTE, 6 },
    { "a,b\n\"1\n\"x,2\n", 12, "[a|b]]!3", PARINDEX_CSV_FAULT_QUOTE, 8 },
    { "a,b\n\"1\" ,2\n", 11, "[a|b]]!2", PARINDEX_CSV_FAULT_QUOTE, 7 },
    { "\"", 1, "]!1", PARINDEX_CSV_FAULT_QUOTE, 0 },
    { "\"a\"\"", 4, "]!1", PARINDEX_CSV_FAULT_QUOTE, 0 },
    { "a\r\nb\r\nT\xean", 9, "!3", PARINDEX_CSV_FAULT_ENCODING, 7 },
    { "\xff\xfe" "a\0,\0", 6, "!1", PARINDEX_CSV_FAULT_ENCODING, 0 },
    { "a\0,\0b\0", 6, "!1", PARINDEX_CSV_FAULT_ENCODING, 1 },
    { "a,b\n1,\0\n", 8, "!2", PARINDEX_CSV_FAULT_ENCODING, 6 },
    { "a,b\n1,\xe1\xba", 8, "!2", PARINDEX_CSV_FAULT_ENCODING, 6 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *cells = read_all (cases[i].text, cases[i].length);
      ParindexCsvReader reader;

      g_assert_cmpstr (cells, ==, cases[i].cells);
      parindex_csv_reader_init (&reader, cases[i].text, cases[i].length);
      while (parindex_csv_reader_next_row (&reader))
        ;
      g_assert_cmpint (reader.fault, ==, cases[i].fault);
      g_assert_cmpuint ((gsize) (reader.fault_pos - cases[i].text), ==, cases[i].place);
    }
}

/* Each cell here says the line it starts on. */
static void
test_lines (void)
{
  static const char text[] = "1,1\r\n\r\n3,\"3\n4\r\n\",5,\"5\r\"\r7\n\n9,9";
  g_autofree char *exact = g_memdup2 (text, strlen (text));
  ParindexCsvReader reader;
  ParindexCsvCell cell;
  gint64 number;
  int scale;

  parindex_csv_reader_init (&reader, exact, strlen (text));
  while (parindex_csv_reader_next_row (&reader))
    for (guint row_line = reader.line, first = TRUE;; first = FALSE)
      {
        if (parindex_csv_reader_next_plain_number (&reader, &number, &scale))
          g_assert_cmpuint (reader.line, ==, (guint) number);
        else if (parindex_csv_reader_next_cell (&reader, &cell))
          g_assert_cmpuint (reader.line, ==, (guint) (cell.text[0] - '0'));
        else
          break;
        if (first)
          g_assert_cmpuint (reader.line, ==, row_line);
      }
  g_assert_cmpuint (reader.next_line, ==, 9);
}

/* What is left of a row is skipped, quotes and all. */
static void
test_skip_rest (void)
{
  static const char text[] = "a,b\nx,\"1\n2\",3\ny,4";
  ParindexCsvReader reader;
  ParindexCsvCell cell;

  parindex_csv_reader_init (&reader, text, strlen (text));
  g_assert_true (parindex_csv_reader_next_row (&reader));
  g_assert_true (parindex_csv_reader_next_row (&reader));
  g_assert_true (parindex_csv_reader_next_cell (&reader, &cell));
  g_assert_true (parindex_csv_cell_equal (&cell, "x"));
  g_assert_false (parindex_csv_cell_equal (&cell, "xy"));
  g_assert_false (parindex_csv_cell_equal (&cell, ""));
  g_assert_true (parindex_csv_reader_next_row (&reader));
  g_assert_cmpuint (reader.line, ==, 4);
  g_assert_true (parindex_csv_reader_next_cell (&reader, &cell));
  g_assert_true (parindex_csv_cell_equal (&cell, "y"));
  g_assert_true (parindex_csv_reader_next_cell (&reader, &cell));
  g_assert_false (parindex_csv_reader_next_cell (&reader, &cell));
  g_assert_false (parindex_csv_reader_next_row (&reader));
}

static void
test_append (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *const *p = (const char *const[]){ "a b", "Hà Nội", "", NULL, "1,5", "x;y", "a\"b", "a\nb", " a", "a\t", NULL },
                         *const *end = p + 10;
       p < end; p++)
    {
      parindex_csv_append_cell (out, *p, ',');
      g_string_append_c (out, ',');
    }
  g_assert_cmpstr (out->str, ==, "a b,Hà Nội,,,\"1,5\",\"x;y\",\"a\"\"b\",\"a\nb\",\" a\",\"a\t\",");
}

static void
append_random_cell (GString *cell)
{
  static const char *const pieces[] = { "a", "đ", "\"", ",", ";", "\t", "\n", "\r", " ", "1", "45.37", "-", "sep=", "\"\"" };
  guint n = (guint) g_test_rand_int_range (0, 6);

  for (guint i = 0; i < n; i++)
    g_string_append (cell, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
}

/* Any table that is written is read again. */
static void
test_round_trip (void)
{
  static const char delimiters[] = ",;\t";

  for (guint round = 0; round < n_rounds (1200000); round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autofree char *cells = NULL;
      char delimiter = delimiters[g_test_rand_int_range (0, 3)];
      guint columns = (guint) g_test_rand_int_range (2, 5);
      guint rows = (guint) g_test_rand_int_range (1, 5);

      for (guint i = 0; i < rows; i++)
        {
          for (guint j = 0; j < columns; j++)
            {
              g_autoptr (GString) cell = g_string_new (j == 0 ? "u" : NULL);

              append_random_cell (cell);
              parindex_csv_append_cell (text, cell->str, delimiter);
              g_string_append_c (text, j + 1 < columns ? delimiter : '\n');
              g_string_append_printf (expected, "%c%s", j == 0 ? '[' : '|', cell->str);
            }
          g_string_append_c (expected, ']');
        }
      cells = read_all (text->str, text->len);
      g_assert_cmpstr (cells, ==, expected->str);
    }
}

/* Hostile text ends in cells or in a fault; with numbers taken the quick way there are as many cells. */
static void
test_mutations (void)
{
  static const char bytes[] = ",;\t\"\n\r -.0987654321ab\0\xc3\xa0\xe2\xff=";

  for (guint round = 0; round < n_rounds (3000000); round++)
    {
      g_autoptr (GString) text = g_string_new ("unit,c1,c2\n");
      g_autofree char *exact = NULL;
      guint n = (guint) g_test_rand_int_range (0, 150);
      guint counts[2] = { 0, 0 };
      guint lines[2];

      for (guint i = 0; i < n; i++)
        if (g_test_rand_int_range (0, 3) > 0)
          g_string_append_printf (text, "%d.%u,", g_test_rand_int_range (-99, 100), (guint) g_test_rand_int_range (0, 1000));
        else if (g_test_rand_int_range (0, 40) > 0)
          g_string_append_c (text, ",\n-.\"5"[g_test_rand_int_range (0, 6)]);
        else
          g_string_append_c (text, bytes[g_test_rand_int_range (0, sizeof bytes)]);
      exact = g_memdup2 (text->str, text->len);

      for (guint quick = 0; quick < 2; quick++)
        {
          ParindexCsvReader reader;
          ParindexCsvCell cell;
          gint64 number;
          int scale;

          parindex_csv_reader_init (&reader, exact, text->len);
          while (parindex_csv_reader_next_row (&reader))
            while ((quick == 1 && parindex_csv_reader_next_plain_number (&reader, &number, &scale))
                   || parindex_csv_reader_next_cell (&reader, &cell))
              counts[quick] += reader.line;
          lines[quick] = reader.fault != PARINDEX_CSV_FAULT_NONE ? reader.fault_line : reader.next_line;
        }
      g_assert_cmpuint (counts[0], ==, counts[1]);
      g_assert_cmpuint (lines[0], ==, lines[1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/dialects", test_dialects);
  g_test_add_func ("/csv/faults", test_faults);
  g_test_add_func ("/csv/lines", test_lines);
  g_test_add_func ("/csv/skip-rest", test_skip_rest);
  g_test_add_func ("/csv/append", test_append);
  g_test_add_func ("/csv/round-trip", test_round_trip);
  g_test_add_func ("/csv/mutations", test_mutations);
  return g_test_run ();
}
