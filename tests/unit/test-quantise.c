/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-quantise-private.h"


static void
set_text (mpq_t       out,
          const char *text)
{
  g_assert_cmpint (parindex_mpq_set_text (out, text, strlen (text)), ==, PARINDEX_NUMBER_FAULT_NONE);
}

static void
assert_exact (mpq_t       value,
              const char *text)
{
  g_autoptr (GString) found = g_string_new (NULL);

  parindex_mpq_append_exact (found, value);
  g_assert_cmpstr (found->str, ==, text);
}

static void
test_place (void)
{
  static const struct
  {
    const char *text;
    int place;
  } cases[] = { { "1", 0 }, { "9.999", 0 }, { "10", 1 }, { "99", 1 }, { "1000", 3 }, { "0.1", -1 }, { "0.0999", -2 }, { "1/3", -1 }, { "-20", 1 }, { "1e-300", -300 }, { "1e300", 300 }, { "999999999999999999999", 20 } };
  mpq_t value;

  mpq_init (value);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_text (value, cases[i].text);
      g_assert_cmpint (parindex_decimal_place (value), ==, cases[i].place);
    }
  mpq_clear (value);
}

static void
test_root (void)
{
  static const struct
  {
    const char *start;
    int sign;
    const char *square;
    int exponent;
    const char *wanted;
  } cases[] = {
    { "0", 1, "2", -12, "1.414213562373" },
    { "0", -1, "2", -12, "-1.414213562373" },
    { "10", -1, "2", -3, "8.586" },
    { "1", -1, "2", -3, "-0.414" },
    { "0", 1, "4", -12, "2" },
    { "0.5", 1, "0", 0, "1" },
    { "-0.5", 1, "0", 0, "-1" },
    { "0.25", 1, "1/16", 0, "1" },
    { "0", 1, "1e40", 12, "1e+20" },
    { "0", 1, "2e30", 3, "1414213562373e3" },
  };
  mpq_t start, square, out;

  mpq_inits (start, square, out, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      set_text (start, cases[i].start);
      set_text (square, cases[i].square);
      parindex_quantise_root (out, cases[i].exponent, start, cases[i].sign, square);
      set_text (start, cases[i].wanted);
      parindex_mpq_append_exact (text, start);
      assert_exact (out, text->str);
    }
  mpq_clears (start, square, out, NULL);
}

/* By the definition: no multiple is nearer. */
static void
assert_nearest (mpq_t start,
                int   sign,
                mpq_t square,
                mpq_t found,
                int   exponent)
{
  mpq_t half, edge;

  mpq_inits (half, edge, NULL);
  mpq_set_ui (half, 1, 2);
  for (int i = exponent; i < 0; i++)
    {
      mpq_set_ui (edge, 1, 10);
      mpq_mul (half, half, edge);
    }
  for (int side = -1; side <= 1; side += 2)
    {
      /* start + sign * root is on the inner side of found + side * half */
      if (side > 0)
        mpq_add (edge, found, half);
      else
        mpq_sub (edge, found, half);
      mpq_sub (edge, edge, start);
      if (sign < 0)
        mpq_neg (edge, edge);
      if (side * sign > 0)
        g_assert_cmpint (mpq_sgn (edge), >=, 0);
      if (mpq_sgn (edge) >= 0)
        {
          mpq_mul (edge, edge, edge);
          g_assert_cmpint (side * sign * mpq_cmp (edge, square), >=, 0);
        }
    }
  mpq_clears (half, edge, NULL);
}

static void
random_ratio (mpq_t out,
              gint  low)
{
  mpq_set_si (out, g_test_rand_int_range (low, 1000000), g_test_rand_int_range (1, 10000));
  mpq_canonicalize (out);
}

static void
test_random_roots (void)
{
  mpq_t start, square, out;

  mpq_inits (start, square, out, NULL);
  for (guint i = 0; i < 20000; i++)
    {
      int exponent = -g_test_rand_int_range (0, 15);
      int sign = g_test_rand_bit () ? 1 : -1;

      random_ratio (start, -1000000);
      random_ratio (square, 0);
      parindex_quantise_root (out, exponent, start, sign, square);
      assert_nearest (start, sign, square, out, exponent);
    }
  mpq_clears (start, square, out, NULL);
}

static void
bracket_log (mpfr_ptr      lower,
             mpfr_ptr      upper,
             gconstpointer data)
{
  const double *x = data;

  mpfr_set_d (lower, *x, MPFR_RNDN);
  mpfr_log (upper, lower, MPFR_RNDU);
  mpfr_log (lower, lower, MPFR_RNDD);
}

/* Digits of logarithms from tables. */
static void
test_bracket (void)
{
  static const struct
  {
    double x;
    int exponent;
    const char *wanted;
  } cases[] = {
    { 2, -12, "0.693147180560" },
    { 2, -40, "0.6931471805599453094172321214581765680755" },
    { 10, -12, "2.302585092994" },
    { 1e300, 1, "690" },
  };
  mpq_t out, wanted;

  mpq_inits (out, wanted, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      parindex_quantise (out, cases[i].exponent, bracket_log, &cases[i].x);
      set_text (wanted, cases[i].wanted);
      g_assert_true (mpq_equal (out, wanted));
    }
  mpq_clears (out, wanted, NULL);
}

/* Doubles decide only what they know. */
static void
test_double (void)
{
  gint64 found;

  g_assert_true (parindex_quantise_double (&found, -12, 1.4142135623730951, 1e-15));
  g_assert_cmpint (found, ==, G_GINT64_CONSTANT (1414213562373));
  g_assert_true (parindex_quantise_double (&found, 0, -2.4999, 1e-5));
  g_assert_cmpint (found, ==, -2);
  g_assert_false (parindex_quantise_double (&found, 0, 2.5, 0));
  g_assert_false (parindex_quantise_double (&found, 0, 2.4999, 1e-3));
  g_assert_false (parindex_quantise_double (&found, -12, 1e6, 0));
  g_assert_false (parindex_quantise_double (&found, 1, 5, 0));
  g_assert_false (parindex_quantise_double (&found, -23, 0, 0));
  g_assert_false (parindex_quantise_double (&found, 0, NAN, 0));
  g_assert_false (parindex_quantise_double (&found, 0, INFINITY, 0));
}

static void
test_random_doubles (void)
{
  mpq_t square, none, out, other;

  mpq_inits (square, none, out, other, NULL);
  for (guint i = 0; i < 20000; i++)
    {
      gint64 found;
      double root;

      random_ratio (square, 0);
      root = sqrt (parindex_mpq_to_double (square));
      if (!parindex_quantise_double (&found, -10, root, root * 4e-16))
        continue;
      parindex_quantise_root (out, -10, none, 1, square);
      mpq_set_si (other, found, 10000000000);
      mpq_canonicalize (other);
      g_assert_true (mpq_equal (out, other));
    }
  mpq_clears (square, none, out, other, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quantise/place", test_place);
  g_test_add_func ("/quantise/root", test_root);
  g_test_add_func ("/quantise/random-roots", test_random_roots);
  g_test_add_func ("/quantise/bracket", test_bracket);
  g_test_add_func ("/quantise/double", test_double);
  g_test_add_func ("/quantise/random-doubles", test_random_doubles);

  return g_test_run ();
}
