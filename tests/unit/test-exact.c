/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <float.h>
#include <math.h>

#include "base/parindex-exact-private.h"
#include "exact-random.h"

static double
random_double (GRand *rand)
{
  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      return g_rand_int_range (rand, 0, 10001) / 100.0;
    case 1:
      return g_rand_int_range (rand, -G_MAXINT, G_MAXINT) / 1e6;
    case 2:
      return (double) random_integer (rand);
    case 3:
      return double_of_bits (random_bits (rand) & G_GUINT64_CONSTANT (0x800fffffffffffff));
    case 4:
      return g_rand_double (rand);
    case 5:
      return g_rand_double_range (rand, 0, 1e16);
    case 6:
      return (double) random_integer (rand) / pow (10, g_rand_int_range (rand, 0, 30));
    default:
      return double_of_bits (random_bits (rand));
    }
}

/* The fewest digits of printf() that read back: right but for powers of two, whose neighbours are not equally far. */
static void
assert_shortest (double value)
{
  char text[64], expected[64], format[8];
  int n_digits = value < DBL_MIN ? 1 : 15;
  guint64 digits;
  int exponent, n_zeros = 0;
  char *mark;

  do
    {
      g_snprintf (format, sizeof format, "%%.%de", n_digits - 1);
      g_ascii_formatd (expected, sizeof expected, format, value);
      n_digits++;
    }
  while (g_ascii_strtod (expected, NULL) != value);

  parindex_double_shortest (value, &digits, &exponent);
  for (; digits % 10 == 0; digits /= 10)
    n_zeros++;
  g_snprintf (text, sizeof text, "%" G_GUINT64_FORMAT "e%d", digits, exponent + n_zeros);
  g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, value);

  /* 1.2300e+05 becomes 123 */
  mark = strchr (expected, 'e');
  while (mark > expected && (mark[-1] == '0' || mark[-1] == '.'))
    mark--;
  *mark = '\0';
  if (expected[1] == '.')
    memmove (expected + 1, expected + 2, strlen (expected + 2) + 1);
  *strchr (text, 'e') = '\0';
  g_assert_cmpstr (text, ==, expected);
}

static void
test_double_shortest (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < n_rounds (2000000); i++)
    {
      double value = fabs (random_double (rand));
      int exponent;

      if (isfinite (value) && value > 0 && frexp (value, &exponent) != 0.5)
        assert_shortest (value);
    }
}

/* The places where the number of digits changes, from both sides. */
static void
test_double_shortest_edges (void)
{
  for (int power = -323; power <= 308; power += is_under_valgrind () ? 7 : 1)
    {
      char text[16];
      double up, down;

      g_snprintf (text, sizeof text, "1e%d", power);
      up = down = g_ascii_strtod (text, NULL);
      for (guint i = 0; i < 20 && down > 0; i++)
        {
          int exponent;

          if (frexp (up, &exponent) != 0.5)
            assert_shortest (up);
          if (frexp (down, &exponent) != 0.5)
            assert_shortest (down);
          up = nextafter (up, INFINITY);
          down = nextafter (down, 0);
        }
    }
}

static void
test_double_text (void)
{
  static const struct
  {
    double value;
    const char *text;
  } cases[] = {
    { 0.0, "0" },
    { -0.0, "0" },
    { 1.0, "1" },
    { -1.5, "-1.5" },
    { 0.1, "0.1" },
    { 0.1 + 0.2, "0.30000000000000004" },
    { 45.37, "45.37" },
    { 1.005, "1.005" },
    { 100, "100" },
    { 1e15, "1000000000000000" },
    { 999999999999999.9, "999999999999999.9" },
    { 123456789012345.67, "123456789012345.67" },
    { 1e20, "100000000000000000000" },
    { 1.5e20, "150000000000000000000" },
    { 1e21, "1e+21" },
    { 1e22, "1e+22" },
    { -1.25e22, "-1.25e+22" },
    { 9007199254740992.0, "9007199254740992" },
    { 9007199254740994.0, "9007199254740994" },
    { 0x1p60, "1152921504606847000" },
    { 1e-6, "0.000001" },
    { 1e-20, "0.00000000000000000001" },
    { 1e-21, "1e-21" },
    { 1.5e-19, "0.00000000000000000015" },
    { 1.5e-20, "1.5e-20" },
    { 1.2345678901234567e-5, "1.2345678901234568e-5" },
    { -1.2345678901234567e-4, "-0.00012345678901234567" },
    { 0x1p-44, "5.684341886080802e-14" },
    { 5e-324, "5e-324" },
    { 1e-323, "1e-323" },
    { DBL_MIN, "2.2250738585072014e-308" },
    { DBL_MAX, "1.7976931348623157e+308" },
    { -DBL_MAX, "-1.7976931348623157e+308" },
    { INFINITY, "null" },
    { -INFINITY, "null" },
    { NAN, "null" },
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  char text[PARINDEX_DOUBLE_TEXT_SIZE];

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (parindex_double_to_text (cases[i].value, text), ==, cases[i].text);

  for (guint i = 0; i < n_rounds (1000000); i++)
    {
      double value = random_double (rand);
      g_autoptr (ParindexNumber) number = NULL;

      if (!isfinite (value))
        continue;
      parindex_double_to_text (value, text);
      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, value);
      number = parindex_number_new_from_text (text, strlen (text));
      g_assert_nonnull (number);
      g_assert_cmpfloat (parindex_number_to_double (number), ==, value);
    }

  for (int exponent = -1074; exponent < 1024; exponent++)
    {
      double value = ldexp (1, exponent);

      g_assert_cmpfloat (g_ascii_strtod (parindex_double_to_text (value, text), NULL), ==, value);
    }
}

static void
test_decimal_from_double (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  gint64 coefficient;
  int scale;

  g_assert_true (parindex_decimal_from_double (-0.0, &coefficient, &scale));
  g_assert_cmpint (coefficient, ==, 0);
  g_assert_cmpint (scale, ==, 0);
  g_assert_true (parindex_decimal_from_double (9e18, &coefficient, &scale));
  g_assert_cmpint (coefficient, ==, G_GINT64_CONSTANT (9000000000000000000));
  g_assert_true (parindex_decimal_from_double (1e-18, &coefficient, &scale));
  g_assert_cmpint (coefficient, ==, 1);
  g_assert_cmpint (scale, ==, 18);

  g_assert_false (parindex_decimal_from_double (1e19, &coefficient, &scale));
  g_assert_false (parindex_decimal_from_double (1e-19, &coefficient, &scale));
  g_assert_false (parindex_decimal_from_double (0.0012345678901234567, &coefficient, &scale));
  g_assert_false (parindex_decimal_from_double (INFINITY, &coefficient, &scale));
  g_assert_false (parindex_decimal_from_double (NAN, &coefficient, &scale));

  /* The same as by way of text. */
  for (guint i = 0; i < n_rounds (1000000); i++)
    {
      double value = random_double (rand);
      char text[PARINDEX_DOUBLE_TEXT_SIZE];
      gint64 expected = 0;
      int expected_scale = 0;
      gboolean fits;

      if (!isfinite (value))
        continue;
      parindex_double_to_text (value, text);
      fits = parindex_decimal_parse (text, strlen (text), &expected, &expected_scale);
      g_assert_cmpint (parindex_decimal_from_double (value, &coefficient, &scale), ==, fits);
      if (fits)
        {
          g_assert_cmpint (coefficient, ==, expected);
          g_assert_cmpint (scale, ==, expected_scale);
        }
    }
}

static void
assert_decimal (const char *text,
                gint64      coefficient,
                int         scale)
{
  gint64 got;
  int got_scale;

  g_assert_true (parindex_decimal_parse (text, strlen (text), &got, &got_scale));
  g_assert_cmpint (got, ==, coefficient);
  g_assert_cmpint (got_scale, ==, scale);
}

static void
test_decimal_parse (void)
{
  static const char *const refused[] = {
    "", "-", ".", "-.", ".5", "5.", "-.5", "01", "-01", "00", "+1", " 1", "1 ", "1,5", "0x1", "1e", "1e+", "e5", "1.e5", "1.5.2",
    "1..2", "--1", "1-", "NaN", "inf", "1/3", "9223372036854775808", "-9223372036854775809", "1e19", "1e-19",
    "0.1234567890123456789", "1e999", "1e99999999999999999999",
  };
  gint64 coefficient;
  int scale;

  assert_decimal ("0", 0, 0);
  assert_decimal ("-0", 0, 0);
  assert_decimal ("0.00", 0, 0);
  assert_decimal ("45.37", 4537, 2);
  assert_decimal ("-45.370", -4537, 2);
  assert_decimal ("100", 100, 0);
  assert_decimal ("1E2", 100, 0);
  assert_decimal ("1.5e-3", 15, 4);
  assert_decimal ("100e-2", 1, 0);
  assert_decimal ("0e5", 0, 0);
  assert_decimal ("1e18", G_GINT64_CONSTANT (1000000000000000000), 0);
  assert_decimal ("1000000000000000000000e-5", G_GINT64_CONSTANT (10000000000000000), 0);
  assert_decimal ("9223372036854775807", G_MAXINT64, 0);
  assert_decimal ("-9223372036854775808", G_MININT64, 0);
  assert_decimal ("9.223372036854775807", G_MAXINT64, 18);
  assert_decimal ("0.123456789012345678", G_GINT64_CONSTANT (123456789012345678), 18);
  assert_decimal ("-99999999999999999.9", G_GINT64_CONSTANT (-999999999999999999), 1);
  assert_decimal ("1.50000000000000000000000000", 15, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (parindex_decimal_parse (refused[i], strlen (refused[i]), &coefficient, &scale));
  g_assert_false (parindex_decimal_parse ("1\0002", 3, &coefficient, &scale));
}

/* Random text of the letters of numbers, against a regular expression and the exact value. */
static void
test_decimal_parse_random (void)
{
  static const char letters[] = "00123456789..--eE+/ ";
  g_autoptr (GRegex) grammar = g_regex_new ("^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?$", G_REGEX_DOLLAR_ENDONLY, 0, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  guint n_taken = 0;

  for (guint i = 0; i < n_rounds (5000000); i++)
    {
      char text[32] = "";
      int length = g_rand_int_range (rand, 0, 24);
      int n_letters = g_rand_boolean (rand) ? 13 : (int) strlen (letters);
      g_autoptr (ParindexNumber) number = NULL;
      gint64 coefficient = 0, expected = 0;
      int scale = 0, expected_scale = 0;
      gboolean taken, fits, matches;

      for (int k = 0; k < length; k++)
        text[k] = letters[g_rand_int_range (rand, 0, n_letters)];

      taken = parindex_decimal_parse (text, length, &coefficient, &scale);
      number = parindex_number_new_from_text (text, length);
      matches = g_regex_match (grammar, text, 0, NULL);
      if (number != NULL)
        g_assert_true (matches || strchr (text, '/') != NULL);
      else if (matches)
        g_assert_nonnull (strpbrk (text, "eE"));
      if (number == NULL || !matches)
        {
          g_assert_false (taken);
          continue;
        }
      fits = parindex_number_to_decimal (number, &expected, &expected_scale);
      g_assert_cmpint (taken, ==, fits);
      g_assert_cmpint (coefficient, ==, expected);
      g_assert_cmpint (scale, ==, expected_scale);
      n_taken += taken;
    }

  g_assert_cmpuint (n_taken, >, n_rounds (5000000) / 50);
}

static void
test_excerpt (void)
{
  g_autofree char *whole = parindex_text_excerpt ("87,06", 5);
  g_autofree char *none = parindex_text_excerpt ("", 0);
  g_autofree char *broken = parindex_text_excerpt ("\xff" "1", 2);
  g_autofree char *many = g_strnfill (5000, '7');
  g_autofree char *cut = parindex_text_excerpt (many, 5000);
  g_autoptr (GString) vowels = g_string_new (NULL);
  g_autofree char *vowels_cut = NULL;

  g_assert_cmpstr (whole, ==, "87,06");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (broken, ==, "\xef\xbf\xbd" "1");
  g_assert_cmpint (strlen (cut), ==, 60 + strlen ("…"));
  g_assert_true (g_str_has_suffix (cut, "7…"));

  /* Cut between characters, wherever the bound falls. */
  for (guint i = 0; i < 40; i++)
    g_string_append (vowels, "ệ");
  for (guint i = 0; i < 3; i++)
    {
      g_clear_pointer (&vowels_cut, g_free);
      g_string_prepend_c (vowels, 'a');
      vowels_cut = parindex_text_excerpt (vowels->str, vowels->len);
      g_assert_null (strstr (vowels_cut, "\xef\xbf\xbd"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exact/double/shortest", test_double_shortest);
  g_test_add_func ("/exact/double/shortest-edges", test_double_shortest_edges);
  g_test_add_func ("/exact/double/text", test_double_text);
  g_test_add_func ("/exact/double/decimal", test_decimal_from_double);
  g_test_add_func ("/exact/decimal/parse", test_decimal_parse);
  g_test_add_func ("/exact/decimal/parse-random", test_decimal_parse_random);
  g_test_add_func ("/exact/text/excerpt", test_excerpt);

  return g_test_run ();
}
