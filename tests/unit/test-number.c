/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <string.h>

#include <parindex/parindex-band.h>
#include <parindex/parindex-error.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-problem-private.h"

static ParindexNumber *
number (const char *text)
{
  g_autoptr (GError) error = NULL;
  ParindexNumber *self = parindex_number_new_from_string (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (self);

  return self;
}

static void
assert_string (ParindexNumber *self,
               const char     *expected)
{
  g_autoptr (ParindexNumber) owned = self;
  g_autofree char *text = parindex_number_to_string (owned);
  g_autoptr (ParindexNumber) again = number (text);

  g_assert_cmpstr (text, ==, expected);
  g_assert_true (parindex_number_equal (owned, again));
}

static void
assert_format (const char      *text,
               guint            decimals,
               ParindexRounding rounding,
               const char      *expected)
{
  g_autoptr (ParindexNumber) self = number (text);
  g_autofree char *en = parindex_number_format (self, decimals, rounding, PARINDEX_LANGUAGE_EN);
  g_autofree char *vi = parindex_number_format (self, decimals, rounding, PARINDEX_LANGUAGE_VI);

  g_assert_cmpstr (en, ==, expected);
  g_strdelimit (en, ".", ',');
  g_assert_cmpstr (vi, ==, en);
}

static void
test_read_and_write (void)
{
  assert_string (number ("0"), "0");
  assert_string (number ("-0"), "0");
  assert_string (number ("0.000"), "0");
  assert_string (number ("87.06"), "87.06");
  assert_string (number ("-87.060"), "-87.06");
  assert_string (number ("1e3"), "1000");
  assert_string (number ("1.5E+3"), "1500");
  assert_string (number ("-1.5e-3"), "-0.0015");
  assert_string (number ("10/3"), "10/3");
  assert_string (number ("-10/4"), "-2.5");
  assert_string (number ("0/7"), "0");
  assert_string (number ("-0/7"), "0");
  assert_string (number ("6/3"), "2");
  assert_string (number ("1/1024"), "0.0009765625");
  assert_string (number ("1/3125"), "0.00032");
  assert_string (number ("123456789012345678901234567890.5"), "123456789012345678901234567890.5");
  assert_string (number ("5e-1"), "0.5");
}

static void
assert_refused (const char *text,
                int         code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexNumber) self = parindex_number_new_from_string (text, &error);

  g_assert_error (error, PARINDEX_ERROR, code);
  g_assert_null (self);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (parindex_number_new_from_string (text, NULL));
  g_assert_null (parindex_number_new_from_text (text, strlen (text)));
}

static void
test_refused (void)
{
  static const char *const not_numbers[] = {
    "", " ", "-", "+1", " 1", "1 ", "01", "-01", ".5", "5.", "1,5", "1.000,5", "0x10", "1e", "1e+", "1.e5", "NaN", "nan", "Infinity",
    "-inf", "null", "n/a", "1/", "/1", "/", "1/2/3", "1/-2", "-1/-2", "1/+2", "+1/2", "1 /2", "1/ 2", "1.5/2", "1/2.5", "1e1/2",
    "1/1e1", "01/2", "1/02", "1/00", "١", "½", "87,06 %", "\xff\xfe", "1\xff",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (not_numbers); i++)
    assert_refused (not_numbers[i], PARINDEX_ERROR_NUMBER);

  assert_refused ("1/0", PARINDEX_ERROR_RANGE);
  assert_refused ("0/0", PARINDEX_ERROR_RANGE);
  assert_refused ("1e401", PARINDEX_ERROR_RANGE);
  assert_refused ("0e-401", PARINDEX_ERROR_RANGE);
  assert_refused ("1e99999999999999999999999999", PARINDEX_ERROR_RANGE);
  g_assert_null (parindex_number_new_from_text ("1\0002", 3));
  g_assert_null (parindex_number_new_from_text ("", 0));
}

/* @n digits, then @tail. */
static char *
long_number (gsize       n,
             const char *tail)
{
  g_autofree char *digits = g_strnfill (n, '7');

  return g_strconcat (digits, tail, NULL);
}

static void
test_bounds (void)
{
  static const struct
  {
    gsize n;
    const char *tail;
    gboolean taken;
  } cases[] = {
    { 1000, "", TRUE },       { 1001, "", FALSE },     { 999, ".5", TRUE },     { 1000, ".5", FALSE },
    { 600, "e400", TRUE },    { 601, "e400", FALSE },  { 1000, "e0", TRUE },    { 999, "e-400", TRUE },
    { 1000, "e-1", TRUE },    { 1000, "/7", TRUE },    { 1001, "/7", FALSE },   { 1000000, "", FALSE },
    { 400, "e-400", TRUE },   { 1, "e-400", TRUE },    { 1, "e-401", FALSE },   { 1, "e000000000400", TRUE },
  };
  g_autofree char *fraction = NULL;
  g_autofree char *power = NULL;
  mpz_t value;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = long_number (cases[i].n, cases[i].tail);

      if (cases[i].taken)
        {
          ParindexNumber *self = number (text);
          g_autofree char *written = parindex_number_to_string (self);

          assert_string (self, written);
        }
      else
        assert_refused (text, PARINDEX_ERROR_RANGE);
    }

  /* Decimals that end, but far beyond the bound: written as fractions, so that they can be read again. */
  mpz_init (value);
  mpz_ui_pow_ui (value, 2, 3000);
  power = mpz_get_str (NULL, 10, value);
  mpz_clear (value);
  fraction = g_strconcat ("1/", power, NULL);
  assert_string (number (fraction), fraction);
}

static void
test_from_int_and_ratio (void)
{
  g_autoptr (GError) error = NULL;

  assert_string (parindex_number_new_from_int (0), "0");
  assert_string (parindex_number_new_from_int (G_MAXINT64), "9223372036854775807");
  assert_string (parindex_number_new_from_int (G_MININT64), "-9223372036854775808");
  assert_string (parindex_number_new_from_decimal (-4537, 2), "-45.37");
  assert_string (parindex_number_new_from_decimal (1, 18), "0.000000000000000001");
  assert_string (parindex_number_new_from_ratio (8706, 9950, NULL), "4353/4975");
  assert_string (parindex_number_new_from_ratio (1, -2, NULL), "-0.5");
  assert_string (parindex_number_new_from_ratio (-6, -3, NULL), "2");
  assert_string (parindex_number_new_from_ratio (G_MININT64, -1, NULL), "9223372036854775808");
  assert_string (parindex_number_new_from_ratio (G_MININT64, G_MININT64, NULL), "1");

  g_assert_null (parindex_number_new_from_ratio (1, 0, &error));
  g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_RANGE);
  g_assert_null (parindex_number_new_from_ratio (0, 0, NULL));
}

static void
test_from_double (void)
{
  const double refused[] = { NAN, INFINITY, -INFINITY };

  assert_string (parindex_number_new_from_double (0.1, NULL), "0.1");
  assert_string (parindex_number_new_from_double (-0.0, NULL), "0");
  assert_string (parindex_number_new_from_double (2.675, NULL), "2.675");
  assert_string (parindex_number_new_from_double (1e22, NULL), "10000000000000000000000");
  assert_string (parindex_number_new_from_double (-1.5e-20, NULL), "-0.000000000000000000015");

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (parindex_number_new_from_double (refused[i], &error));
      g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_RANGE);
    }
}

static void
test_to_double (void)
{
  const double values[] = { 0, 0.1, -45.37, 1e22, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 1.0 / 3 };
  g_autoptr (ParindexNumber) third = number ("1/3");
  g_autoptr (ParindexNumber) large = number ("1e400");
  g_autoptr (ParindexNumber) small = number ("-1e-400");

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (ParindexNumber) self = parindex_number_new_from_double (values[i], NULL);

      g_assert_cmpfloat (parindex_number_to_double (self), ==, values[i]);
    }
  g_assert_cmpfloat (parindex_number_to_double (third), ==, 1.0 / 3);
  g_assert_cmpfloat (parindex_number_to_double (large), ==, INFINITY);
  g_assert_cmpfloat (parindex_number_to_double (small), ==, 0.0);
}

static void
test_to_decimal (void)
{
  g_autoptr (ParindexNumber) score = number ("-87.060");
  g_autoptr (ParindexNumber) third = number ("1/3");
  g_autoptr (ParindexNumber) fine = number ("1e-19");
  g_autoptr (ParindexNumber) large = number ("9223372036854775808");
  gint64 coefficient;
  int scale;

  g_assert_true (parindex_number_to_decimal (score, &coefficient, &scale));
  g_assert_cmpint (coefficient, ==, -8706);
  g_assert_cmpint (scale, ==, 2);
  g_assert_false (parindex_number_to_decimal (third, &coefficient, &scale));
  g_assert_false (parindex_number_to_decimal (fine, &coefficient, &scale));
  g_assert_false (parindex_number_to_decimal (large, &coefficient, &scale));
}

static void
test_format_half_up (void)
{
  const ParindexRounding mode = PARINDEX_ROUNDING_HALF_UP;

  assert_format ("2.675", 2, mode, "2.68");
  assert_format ("1.005", 2, mode, "1.01");
  assert_format ("-2.345", 2, mode, "-2.35");
  assert_format ("87.285", 2, mode, "87.29");
  assert_format ("87.2849999", 2, mode, "87.28");
  assert_format ("89.996", 2, mode, "90.00");
  assert_format ("-0.004", 2, mode, "0.00");
  assert_format ("-0.005", 2, mode, "-0.01");
  assert_format ("0", 2, mode, "0.00");
  assert_format ("0.5", 0, mode, "1");
  assert_format ("-0.4", 0, mode, "0");
  assert_format ("99.5", 0, mode, "100");
  assert_format ("2/3", 4, mode, "0.6667");
}

static void
test_format_other_modes (void)
{
  assert_format ("2.675", 2, PARINDEX_ROUNDING_HALF_EVEN, "2.68");
  assert_format ("2.665", 2, PARINDEX_ROUNDING_HALF_EVEN, "2.66");
  assert_format ("-2.345", 2, PARINDEX_ROUNDING_HALF_EVEN, "-2.34");
  assert_format ("0.5", 0, PARINDEX_ROUNDING_HALF_EVEN, "0");
  assert_format ("-0.5", 0, PARINDEX_ROUNDING_HALF_EVEN, "0");
  assert_format ("1.5", 0, PARINDEX_ROUNDING_HALF_EVEN, "2");
  assert_format ("0.50001", 0, PARINDEX_ROUNDING_HALF_EVEN, "1");
  assert_format ("2.679", 2, PARINDEX_ROUNDING_TRUNCATE, "2.67");
  assert_format ("-2.679", 2, PARINDEX_ROUNDING_TRUNCATE, "-2.67");
  assert_format ("-0.009", 2, PARINDEX_ROUNDING_TRUNCATE, "0.00");
  assert_format ("1.5", 4, PARINDEX_ROUNDING_TRUNCATE, "1.5000");
}

static void
test_format_language (void)
{
  g_autoptr (ParindexNumber) self = number ("1234.5");
  g_autofree char *by_locale = parindex_number_format (self, 1, PARINDEX_ROUNDING_HALF_UP, PARINDEX_LANGUAGE_AUTO);
  g_autofree char *longest = parindex_number_format (self, G_MAXUINT, PARINDEX_ROUNDING_HALF_UP, PARINDEX_LANGUAGE_EN);

  g_assert_cmpstr (by_locale, ==, parindex_language_resolve (PARINDEX_LANGUAGE_AUTO) == PARINDEX_LANGUAGE_VI ? "1234,5" : "1234.5");
  g_assert_cmpuint (strlen (longest), ==, strlen ("1234.") + 1000);
}

static void
test_parts (void)
{
  g_autoptr (ParindexNumber) self = number ("-6/4");
  g_autoptr (ParindexNumber) third = number ("1/3");
  g_autoptr (ParindexNumber) zero = number ("0");
  g_autofree char *numerator = parindex_number_get_numerator (self);
  g_autofree char *denominator = parindex_number_get_denominator (self);
  g_autofree char *zero_denominator = parindex_number_get_denominator (zero);

  g_assert_cmpstr (numerator, ==, "-3");
  g_assert_cmpstr (denominator, ==, "2");
  g_assert_cmpstr (zero_denominator, ==, "1");
  g_assert_cmpint (parindex_number_get_sign (self), ==, -1);
  g_assert_cmpint (parindex_number_get_sign (zero), ==, 0);
  g_assert_cmpint (parindex_number_get_sign (third), ==, 1);
  g_assert_true (parindex_number_is_decimal (self));
  g_assert_true (parindex_number_is_decimal (zero));
  g_assert_false (parindex_number_is_decimal (third));
}

static void
test_compare (void)
{
  static const char *const ordered[] = { "-1e300", "-2", "-5/3", "-1.5", "0", "1e-300", "1/3", "0.34", "1", "10/3", "1e300" };

  for (gsize i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (ordered); k++)
      {
        g_autoptr (ParindexNumber) a = number (ordered[i]);
        g_autoptr (ParindexNumber) b = number (ordered[k]);

        g_assert_cmpint (parindex_number_compare (a, b), ==, (i > k) - (i < k));
        g_assert_cmpint (parindex_number_equal (a, b), ==, i == k);
        g_assert_cmpint (parindex_number_hash (a) == parindex_number_hash (b), ==, i == k);
      }
}

static void
test_boxed (void)
{
  ParindexNumber *self = number ("87.06");
  g_auto (GValue) value = G_VALUE_INIT;
  mpq_t taken;

  g_value_init (&value, PARINDEX_TYPE_NUMBER);
  g_value_take_boxed (&value, self);
  g_assert_true (parindex_number_ref (self) == self);
  parindex_number_unref (self);
  g_assert_true (g_value_get_boxed (&value) == self);
  g_assert_cmpstr (G_VALUE_TYPE_NAME (&value), ==, "ParindexNumber");

  mpq_init (taken);
  mpz_set_si (mpq_numref (taken), 6);
  mpz_set_si (mpq_denref (taken), -4);
  assert_string (parindex_number_new_take (taken), "-1.5");
  g_assert_cmpint (mpq_sgn (taken), ==, 0);
  mpq_clear (taken);
}

static void
test_band (void)
{
  g_autoptr (ParindexNumber) edge = number ("62");
  g_autoptr (ParindexBand) band = parindex_band_new ("rat-tot", "Rất tốt", edge);
  g_autoptr (ParindexBand) rest = parindex_band_new ("rest", NULL, NULL);
  ParindexBand *copy = g_boxed_copy (PARINDEX_TYPE_BAND, band);

  g_assert_true (copy == band);
  g_boxed_free (PARINDEX_TYPE_BAND, copy);
  g_clear_pointer (&edge, parindex_number_unref);

  g_assert_cmpstr (parindex_band_get_id (band), ==, "rat-tot");
  g_assert_cmpstr (parindex_band_get_title (band), ==, "Rất tốt");
  edge = number ("62.0");
  g_assert_true (parindex_number_equal (parindex_band_get_from (band), edge));
  g_assert_null (parindex_band_get_title (rest));
  g_assert_null (parindex_band_get_from (rest));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number/read-and-write", test_read_and_write);
  g_test_add_func ("/number/refused", test_refused);
  g_test_add_func ("/number/bounds", test_bounds);
  g_test_add_func ("/number/from-int-and-ratio", test_from_int_and_ratio);
  g_test_add_func ("/number/from-double", test_from_double);
  g_test_add_func ("/number/to-double", test_to_double);
  g_test_add_func ("/number/to-decimal", test_to_decimal);
  g_test_add_func ("/number/format/half-up", test_format_half_up);
  g_test_add_func ("/number/format/other-modes", test_format_other_modes);
  g_test_add_func ("/number/format/language", test_format_language);
  g_test_add_func ("/number/parts", test_parts);
  g_test_add_func ("/number/compare", test_compare);
  g_test_add_func ("/number/boxed", test_boxed);
  g_test_add_func ("/band", test_band);

  return g_test_run ();
}
