/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "exact-random.h"

#include "base/parindex-csv-private.h"
#include "base/parindex-exact-private.h"

#include <string.h>

#define UNDECLARED PARINDEX_NUMBER_STYLE_UNDECLARED
#define PLAIN PARINDEX_NUMBER_STYLE_PLAIN
#define EN PARINDEX_NUMBER_STYLE_EN
#define VI PARINDEX_NUMBER_STYLE_VI

/* What the number of a cell is, in words: "453/1 vi" (coefficient, scale, what it uses) or the outcome. */
static char *
describe (const char *text, ParindexNumberStyle style)
{
  static const char *const outcomes[] = { "ok", "empty", "n/a", "big", "ambiguous", "style", "percent", "no" };
  static const char *const uses_words[] = { "", " plain", " en", " vi" };
  g_autofree char *exact = g_memdup2 (text, strlen (text));
  g_autofree char *plain_text = (char *) "unset";
  ParindexCsvCell cell = { exact, strlen (text), FALSE, FALSE };
  ParindexNumberStyle uses = G_MAXINT;
  gint64 coefficient;
  int scale;
  ParindexCsvNumber outcome = parindex_csv_cell_number (&cell, style, &coefficient, &scale, &uses, &plain_text);

  g_assert_cmpint (outcome, ==, parindex_csv_cell_number (&cell, style, &coefficient, &scale, NULL, NULL));
  g_assert_cmpint (plain_text != NULL, ==, outcome == PARINDEX_CSV_NUMBER_BIG);
  if (outcome == PARINDEX_CSV_NUMBER_BIG)
    return g_strdup_printf ("big %s%s", plain_text, uses_words[uses]);
  if (outcome == PARINDEX_CSV_NUMBER_OK)
    return g_strdup_printf ("%" G_GINT64_FORMAT "/%d%s", coefficient, scale, uses_words[uses]);
  return g_strdup (outcomes[outcome]);
}

static void
assert_number (const char *text, ParindexNumberStyle style, const char *expected)
{
  g_autofree char *outcome = describe (text, style);
  g_autofree char *found = g_strdup_printf ("\"%s\" in style %d: %s", text, style, outcome);
  g_autofree char *wanted = g_strdup_printf ("\"%s\" in style %d: %s", text, style, expected);

  g_assert_cmpstr (found, ==, wanted);
}

static void
test_styles (void)
{
  static const struct
  {
    const char *text;
    const char *undeclared, *plain, *en, *vi;
  } cases[] = {
    { "0", "0/0", "0/0 plain", "0/0 en", "0/0 vi" },
    { "45", "45/0", "45/0 plain", "45/0 en", "45/0 vi" },
    { "-45", "-45/0", "-45/0 plain", "-45/0 en", "-45/0 vi" },
    { "+45", "45/0", "45/0 plain", "45/0 en", "45/0 vi" },
    { "\xe2\x88\x92" "45.5", "-455/1 plain", "-455/1 plain", "-455/1 en", "style" },
    { "007", "7/0", "7/0 plain", "7/0 en", "7/0 vi" },
    { "-0", "0/0", "0/0 plain", "0/0 en", "0/0 vi" },
    { "000", "0/0", "0/0 plain", "0/0 en", "0/0 vi" },
    { "45.30", "453/1 plain", "453/1 plain", "453/1 en", "style" },
    { "1234.5", "12345/1 plain", "12345/1 plain", "12345/1 en", "style" },
    { "0.333", "333/3 plain", "333/3 plain", "333/3 en", "style" },
    { "00.333", "333/3 plain", "333/3 plain", "333/3 en", "style" },
    { ".5", "5/1 plain", "5/1 plain", "5/1 en", "style" },
    { "-,5", "-5/1 vi", "style", "style", "-5/1 vi" },
    { "12.34", "1234/2 plain", "1234/2 plain", "1234/2 en", "style" },
    { "87,06", "8706/2 vi", "style", "style", "8706/2 vi" },
    { "0,333", "333/3 vi", "style", "style", "333/3 vi" },
    { "1234,567", "1234567/3 vi", "style", "style", "1234567/3 vi" },
    { "2.000", "ambiguous", "2/0 plain", "2/0 en", "2000/0 vi" },
    { "2,000", "ambiguous", "style", "2000/0 en", "2/0 vi" },
    { "12.345", "ambiguous", "12345/3 plain", "12345/3 en", "12345/0 vi" },
    { "-12,345", "ambiguous", "style", "-12345/0 en", "-12345/3 vi" },
    { "1234.567", "1234567/3 plain", "1234567/3 plain", "1234567/3 en", "style" },
    { "2,000.5", "20005/1 plain", "style", "20005/1 en", "style" },
    { "1,234,567", "1234567/0 plain", "style", "1234567/0 en", "style" },
    { "1.234.567", "1234567/0 vi", "style", "style", "1234567/0 vi" },
    { "1.234.567,8", "12345678/1 vi", "style", "style", "12345678/1 vi" },
    { "1E+05", "100000/0", "100000/0 plain", "100000/0 en", "100000/0 vi" },
    { "1.5e3", "1500/0 plain", "1500/0 plain", "1500/0 en", "style" },
    { "1,234E+05", "123400/0 vi", "style", "style", "123400/0 vi" },
    { "1.234E-2", "1234/5 plain", "1234/5 plain", "1234/5 en", "style" },
    { "9223372036854775807", "9223372036854775807/0", "9223372036854775807/0 plain", "9223372036854775807/0 en",
      "9223372036854775807/0 vi" },
    { "0009223372036854775808", "big 9223372036854775808", "big 9223372036854775808 plain", "big 9223372036854775808 en",
      "big 9223372036854775808 vi" },
    { "-0,1234567890123456789", "big -0.1234567890123456789 vi", "style", "style", "big -0.1234567890123456789 vi" },
    { ",1234567890123456789", "big 0.1234567890123456789 vi", "style", "style", "big 0.1234567890123456789 vi" },
    { "12.345.678.901.234.567.890", "big 12345678901234567890 vi", "style", "style", "big 12345678901234567890 vi" },
    { "1e400", "big 1e400", "big 1e400 plain", "big 1e400 en", "big 1e400 vi" },
    { "87%", "percent", "percent", "percent", "percent" },
    { "87,06 %", "percent", "percent", "percent", "percent" },
    { "-2.000\xc2\xa0%", "percent", "percent", "percent", "percent" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const expected[] = { cases[i].undeclared, cases[i].plain, cases[i].en, cases[i].vi };

      for (ParindexNumberStyle style = UNDECLARED; style <= VI; style++)
        assert_number (cases[i].text, style, expected[style]);
    }
}

/* The same in all styles. */
static void
test_neutral (void)
{
  static const struct
  {
    const char *outcome;
    const char *texts[24];
  } groups[] = {
    { "empty", { "", " ", "\t \r\n", "\xc2\xa0", " \xe2\x80\xaf\xc2\xa0 " } },
    { "n/a", { "n/a", "N/A", " n/A ", "\xc2\xa0N/a\xe2\x80\xaf", "không áp dụng", "Không áp dụng", "KHÔNG ÁP DỤNG",
               " kho\xcc\x82ng a\xcc\x81p du\xcc\xa3ng", "Kh\xc3\xb4ng a\xcc\x81p d\xe1\xbb\xa5ng\xc2\xa0" } },
    { "no", { "-", "+", "\xe2\x88\x92", ".", ",", "%", " % ", "abc", "5.", "5,", "1..2", "1,,2", "1.2.3", "1,23,456", "12,3456.7",
              "1.234,567.8", "1.234.56", "0.123.456", "1 000", "1\xc2\xa0" "000", "1e", "1e+", "e5" } },
    { "no", { "- 5", "--5", "+-5", "5-", "(5)", "0x1F", "NaN", "inf", "1.234.567E2", "30/7/2020", "n/", "na", "không", "$5", "5 km",
              "87%%", "5\xe2\x80\xafk", "1e5.5", "-.", "khong ap dung ...", ".-5", "1.5," } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    for (const char *const *text = groups[i].texts; text < groups[i].texts + 24 && *text != NULL; text++)
      for (ParindexNumberStyle style = UNDECLARED; style <= VI; style++)
        assert_number (*text, style, groups[i].outcome);
}

static void
test_huge (void)
{
  g_autofree char *digits = g_strnfill (5000000, '9');
  g_autofree char *spaces = g_strnfill (5000000, ' ');
  g_autofree char *found = describe (digits, PLAIN);
  g_autofree char *blank = describe (spaces, PLAIN);

  g_assert_true (g_str_has_prefix (found, "big 9999"));
  g_assert_cmpstr (blank, ==, "empty");
}

/* The obvious way: TRUE if the cell at @text is such a number. */
static gboolean
twin_plain_number (const char *text, char delimiter, gint64 *coefficient, int *scale, gsize *length)
{
  __int128 value = 0;
  gsize i = text[0] == '-' ? 1 : 0;
  gsize first = i;
  int decimals = -1;

  for (; text[i] != '\0' && text[i] != delimiter && text[i] != '\n' && text[i] != '\r'; i++)
    {
      if (text[i] == '.' && decimals < 0 && i > first)
        decimals = 0;
      else if (g_ascii_isdigit (text[i]) && value <= G_MAXINT64)
        {
          value = value * 10 + (text[i] - '0');
          decimals += decimals >= 0;
        }
      else
        return FALSE;
    }
  if (i == first || decimals == 0 || decimals > PARINDEX_MAX_SCALE)
    return FALSE;
  if (first == 1)
    value = -value;
  if (value < G_MININT64 || value > G_MAXINT64)
    return FALSE;
  *coefficient = (gint64) value;
  *scale = MAX (decimals, 0);
  *length = i;
  return TRUE;
}

static void
append_random_cell (GString *text)
{
  guint n = (guint) g_test_rand_int_range (0, g_test_rand_int_range (0, 4) > 0 ? 9 : 26);

  if (g_test_rand_int_range (0, 5) == 0)
    g_string_append_c (text, '-');
  for (guint i = 0; i < n; i++)
    switch (g_test_rand_int_range (0, 12))
      {
      case 0:
      case 1:
        g_string_append_c (text, '.');
        break;
      case 2:
        if (g_test_rand_int_range (0, 10) == 0)
          g_string_append_c (text, "-/:+ \"ex\x7f"[g_test_rand_int_range (0, 9)]);
        break;
      default:
        g_string_append_c (text, (char) ('0' + g_test_rand_int_range (0, 10)));
      }
}

/* Rows of cells like these, each tried at its place: what the twin takes is taken, with the same value, and what it
 * does not take is left as it was. */
static void
check_plain_row (const char *text, gsize length, char delimiter)
{
  g_autofree char *exact = g_memdup2 (text, length);
  ParindexCsvReader reader;
  ParindexCsvCell cell;

  parindex_csv_reader_init (&reader, exact, length);
  reader.delimiter = delimiter;
  while (parindex_csv_reader_next_row (&reader))
    while (reader.row_open)
      {
        ParindexCsvReader before = reader;
        gsize at = (gsize) (reader.pos - exact), twin_length = 0;
        gint64 coefficient = 0, twin_coefficient = 0;
        int scale = 0, twin_scale = 0;
        gboolean takes = twin_plain_number (text + at, delimiter, &twin_coefficient, &twin_scale, &twin_length);

        g_assert_cmpint (parindex_csv_reader_next_plain_number (&reader, &coefficient, &scale), ==, takes);
        if (takes)
          {
            ParindexCsvReader other = before;
            gint64 slow_coefficient;
            int slow_scale;

            g_assert_cmpint (coefficient, ==, twin_coefficient);
            g_assert_cmpint (scale, ==, twin_scale);
            g_assert_true (parindex_csv_reader_next_cell (&other, &cell));
            g_assert_cmpuint (cell.length, ==, twin_length);
            g_assert_true (reader.pos == other.pos && reader.row_open == other.row_open);
            g_assert_true (reader.line == other.line && reader.next_line == other.next_line);
            g_assert_cmpint (parindex_csv_cell_number (&cell, PLAIN, &slow_coefficient, &slow_scale, NULL, NULL), ==,
                             PARINDEX_CSV_NUMBER_OK);
            for (; scale > slow_scale; scale--)
              slow_coefficient *= 10;
            g_assert_cmpint (coefficient, ==, slow_coefficient);
          }
        else
          {
            g_assert_true (reader.pos == before.pos && reader.row_open == before.row_open);
            g_assert_true (reader.line == before.line && reader.next_line == before.next_line);
            if (!parindex_csv_reader_next_cell (&reader, &cell))
              break;
          }
      }
}

static void
test_plain_numbers (void)
{
  static const char delimiters[] = ",;\t";
  static const char *const ends[] = { "\n", "\r\n", "\r", "" };

  for (guint round = 0; round < n_rounds (8000000); round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n = (guint) g_test_rand_int_range (1, 40);
      char delimiter = delimiters[round % 3];

      while (n-- > 0)
        {
          append_random_cell (text);
          if (g_test_rand_int_range (0, 8) > 0)
            g_string_append_c (text, delimiter);
          else
            g_string_append (text, ends[g_test_rand_int_range (0, 3)]);
        }
      append_random_cell (text);
      g_string_append (text, ends[g_test_rand_int_range (0, 4)]);
      check_plain_row (text->str, text->len, delimiter);
    }
}

/* Every length of cell and place of the point, with every amount of text behind it. */
static void
test_plain_places (void)
{
  for (guint length = 1; length <= 25; length++)
    for (guint point = 0; point <= length; point++)
      for (guint behind = 0; behind <= 100; behind += behind < 20 ? 1 : 20)
        for (guint sign = 0; sign < 2; sign++)
          {
            g_autoptr (GString) text = g_string_new (sign == 1 ? "-" : "");

            for (guint i = 0; i < length; i++)
              g_string_append_c (text, i == point ? '.' : "3141592653"[i % 10]);
            for (guint i = 0; i < behind; i++)
              g_string_append (text, i == 0 ? "," : "7");
            check_plain_row (text->str, text->len, ',');
          }
}

static void
test_plain_limits (void)
{
  static const char *const texts[] = {
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551616",
    "0.000000000000000001", "0.0000000000000000001", "9.223372036854775807", "00000000000000000000000001", "-0", "-0.0", "-", "-.5",
    "5.", "", "99999999", "999999999", "9999999.", "1/2", "1-2", "1:2",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *row = g_strdup_printf ("x,%s", texts[i]);
      g_autofree char *inside = g_strdup_printf ("%s,%0100d\n", row, 0);

      check_plain_row (row, strlen (row), ',');
      check_plain_row (inside, strlen (inside), ',');
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/number/styles", test_styles);
  g_test_add_func ("/csv/number/neutral", test_neutral);
  g_test_add_func ("/csv/number/huge", test_huge);
  g_test_add_func ("/csv/plain/random", test_plain_numbers);
  g_test_add_func ("/csv/plain/places", test_plain_places);
  g_test_add_func ("/csv/plain/limits", test_plain_limits);
  return g_test_run ();
}
