/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <float.h>
#include <math.h>

#include "base/parindex-exact-private.h"
#include "exact-random.h"

static char *
mpq_text (mpq_srcptr value)
{
  GString *text = g_string_new (NULL);

  parindex_mpq_append_exact (text, value);
  return g_string_free (text, FALSE);
}

/* Whether the double is the nearest one, by exact distances to its neighbours. */
static void
assert_nearest (mpq_srcptr value,
                double     result)
{
  const double sides[] = { -INFINITY, INFINITY };
  guint64 bits;
  mpq_t here, there, other;

  g_assert_true (isfinite (result));
  memcpy (&bits, &result, sizeof bits);
  mpq_inits (here, there, other, NULL);
  mpq_set_d (here, result);
  mpq_sub (here, here, value);
  mpq_abs (here, here);

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      double next = nextafter (result, sides[i]);
      int order;

      if (!isfinite (next))
        continue;
      mpq_set_d (other, next);
      mpq_sub (there, other, value);
      mpq_abs (there, there);
      order = mpq_cmp (here, there);
      g_assert_cmpint (order, <=, 0);
      if (order == 0)
        g_assert_cmpuint (bits & 1, ==, 0);
    }
  mpq_clears (here, there, other, NULL);
}

static void
assert_ratio (__int128 numerator,
              __int128 denominator)
{
  double result = parindex_ratio_to_double_128 (numerator, denominator);
  mpq_t value;

  mpq_init (value);
  parindex_mpz_set_i128 (mpq_numref (value), numerator);
  parindex_mpz_set_i128 (mpq_denref (value), denominator);
  mpq_canonicalize (value);
  assert_nearest (value, result);
  g_assert_cmpfloat (parindex_mpq_to_double (value), ==, result);
  if (numerator >= G_MININT64 && numerator <= G_MAXINT64 && denominator <= G_MAXINT64)
    g_assert_cmpfloat (parindex_ratio_to_double ((gint64) numerator, (gint64) denominator), ==, result);
  mpq_clear (value);
}

/* In one go as one by one, where doubles hold the products and where they do not. */
static void
test_many_ratios (void)
{
  const gint64 limit = G_GINT64_CONSTANT (1) << 53;
  const gint64 numerators[] = { 0, 1, -1, 7, -100, 12345678901, limit - 1, -limit, limit, limit + 1, G_MAXINT64, G_MININT64 };
  const gint64 factors[] = { 1, 3, 100, 1000003, G_MAXINT64 };
  const gint64 denominators[] = { 1, 3, 700, 99991, limit, limit + 3, G_MAXINT64 };

  for (guint n = 0; n <= G_N_ELEMENTS (numerators); n++)
    for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
      for (guint j = 0; j < G_N_ELEMENTS (denominators); j++)
        {
          double out[G_N_ELEMENTS (numerators)];

          parindex_ratios_to_doubles (numerators, n, factors[i], denominators[j], out);
          for (guint k = 0; k < n; k++)
            g_assert_cmpfloat (out[k], ==, parindex_ratio_to_double_128 ((__int128) numerators[k] * factors[i], denominators[j]));
        }
}

static void
test_ratio_to_double (void)
{
  const __int128 lowest = (__int128) 1 << 126;
  const __int128 limit = (__int128) 1 << 53;
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  assert_ratio (0, 1);
  assert_ratio (0, lowest);
  assert_ratio (1, 3);
  assert_ratio (-2 * lowest, 1);
  assert_ratio (-2 * lowest, 3);
  assert_ratio (-2 * lowest, lowest - 1 + lowest);
  assert_ratio (lowest - 1 + lowest, lowest - 1 + lowest);
  assert_ratio (1, lowest - 1 + lowest);
  for (int a = -3; a <= 3; a++)
    for (int b = -3; b <= 3; b++)
      assert_ratio (limit + a, limit + b);

  for (guint i = 0; i < n_rounds (2000000); i++)
    {
      __int128 denominator = random_integer_128 (rand);

      if (denominator != 0)
        assert_ratio (random_integer_128 (rand), denominator < 0 ? -denominator : denominator);
    }
}

/* Halfway between two doubles and one unit off, with factors that keep the 128-bit way busy. */
static void
test_ratio_to_double_halves (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);

  for (guint i = 0; i < n_rounds (1000000); i++)
    {
      __int128 odd = (__int128) ((random_bits (rand) >> 10 | G_GUINT64_CONSTANT (1) << 53) | 1);
      __int128 factor = (__int128) (random_bits (rand) >> g_rand_int_range (rand, 0, 63)) + 1;

      for (int off = -1; off <= 1; off++)
        {
          assert_ratio (odd * factor + off, factor);
          assert_ratio (-odd * factor + off, factor);
          if (factor < ((__int128) 1 << 60))
            assert_ratio (odd * factor + off, factor << 62);
        }
    }
}

static double
power_ratio_to_double (long   numerator,
                       int    exponent,
                       int    offset_exponent,
                       int    offset)
{
  double result;
  mpq_t value, part;

  mpq_inits (value, part, NULL);
  mpq_set_si (value, numerator, 1);
  mpq_set_si (part, offset, 1);
  if (exponent < 0)
    mpq_div_2exp (value, value, -exponent);
  else
    mpq_mul_2exp (value, value, exponent);
  mpq_div_2exp (part, part, offset_exponent);
  mpq_add (value, value, part);
  result = parindex_mpq_to_double (value);
  mpq_clears (value, part, NULL);

  return result;
}

static void
test_mpq_to_double_edges (void)
{
  const double least = double_of_bits (1);
  const long all_ones = (1L << 54) - 1; /* halfway above DBL_MAX at 2^970 */

  g_assert_cmpfloat (power_ratio_to_double (1, -1074, 2000, 0), ==, least);
  g_assert_cmpfloat (power_ratio_to_double (1, -1075, 2000, 0), ==, 0.0);
  g_assert_cmpfloat (power_ratio_to_double (1, -1075, 2000, 1), ==, least);
  g_assert_cmpfloat (power_ratio_to_double (-1, -1075, 2000, -1), ==, -least);
  g_assert_cmpfloat (power_ratio_to_double (1, -1076, 2000, 0), ==, 0.0);
  g_assert_cmpfloat (power_ratio_to_double (1, -3000, 4000, 0), ==, 0.0);
  g_assert_cmpfloat (power_ratio_to_double (3, -1075, 2000, 0), ==, 2 * least);
  g_assert_cmpfloat (power_ratio_to_double (3, -1075, 2000, -1), ==, least);
  g_assert_false (signbit (power_ratio_to_double (-1, -1076, 2000, 0)));

  /* Around the smallest normal number. */
  g_assert_cmpfloat (power_ratio_to_double (all_ones, -1076, 2000, 0), ==, DBL_MIN);
  g_assert_cmpfloat (power_ratio_to_double (all_ones, -1076, 2000, -1), ==, DBL_MIN);
  g_assert_cmpfloat (power_ratio_to_double (all_ones - 2, -1076, 2000, -1), ==, nextafter (DBL_MIN, 0));

  g_assert_cmpfloat (power_ratio_to_double (all_ones >> 1, 971, 1, 0), ==, DBL_MAX);
  g_assert_cmpfloat (power_ratio_to_double (all_ones, 970, 1, -1), ==, DBL_MAX);
  g_assert_cmpfloat (power_ratio_to_double (all_ones, 970, 1, 0), ==, INFINITY);
  g_assert_cmpfloat (power_ratio_to_double (-all_ones, 970, 1, 0), ==, -INFINITY);
  g_assert_cmpfloat (power_ratio_to_double (1, 5000, 1, 0), ==, INFINITY);
  g_assert_cmpfloat (power_ratio_to_double (-1, 1025, 1, 0), ==, -INFINITY);
}

/* Values of the whole range of doubles, subnormals among them. */
static void
test_mpq_to_double_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  mpq_t value;

  mpq_init (value);
  for (guint i = 0; i < n_rounds (500000); i++)
    {
      int exponent = g_rand_int_range (rand, -1200, 900);
      gint64 denominator = random_integer (rand);

      if (denominator == 0)
        continue;
      parindex_mpz_set_i128 (mpq_numref (value), random_integer_128 (rand));
      parindex_mpz_set_i64 (mpq_denref (value), denominator);
      mpq_canonicalize (value);
      if (exponent < 0)
        mpq_div_2exp (value, value, -exponent);
      else
        mpq_mul_2exp (value, value, exponent);
      if (isfinite (parindex_mpq_to_double (value)))
        assert_nearest (value, parindex_mpq_to_double (value));
    }
  mpq_clear (value);
}

static void
test_mpz_integers (void)
{
  const gint64 edges[] = { 0, 1, -1, G_MAXINT32, G_MININT32, G_MAXINT64, G_MININT64 };
  const __int128 highest = (__int128) (~(unsigned __int128) 0 >> 1);
  const __int128 wide[] = { 0, -1, (__int128) G_MAXINT64 + 1, (__int128) G_MININT64 - 1, highest, -highest - 1 };
  gint64 narrow_out;
  __int128 wide_out;
  mpz_t value;

  mpz_init (value);
  for (gsize i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, edges[i]);
      char digits[24];

      parindex_mpz_set_i64 (value, edges[i]);
      g_assert_cmpstr (mpz_get_str (digits, 10, value), ==, text);
      g_assert_true (parindex_mpz_to_i64 (value, &narrow_out));
      g_assert_cmpint (narrow_out, ==, edges[i]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wide); i++)
    {
      parindex_mpz_set_i128 (value, wide[i]);
      g_assert_true (parindex_mpz_to_i128 (value, &wide_out));
      g_assert_true (wide_out == wide[i]);
      g_assert_cmpint (parindex_mpz_to_i64 (value, &narrow_out), ==, i < 2);
    }

  parindex_mpz_set_i128 (value, highest);
  mpz_add_ui (value, value, 1);
  g_assert_false (parindex_mpz_to_i128 (value, &wide_out));
  mpz_neg (value, value);
  mpz_sub_ui (value, value, 1);
  g_assert_false (parindex_mpz_to_i128 (value, &wide_out));
  mpz_mul_2exp (value, value, 1);
  g_assert_false (parindex_mpz_to_i128 (value, &wide_out));
  mpz_clear (value);
}

/* What is shown lies as near as the mode says, by exact distance. */
static void
assert_rounded (mpq_srcptr       value,
                guint            decimals,
                ParindexRounding rounding)
{
  g_autoptr (GString) text = g_string_new ("=");
  g_autoptr (ParindexNumber) shown = NULL;
  const char *point;
  mpq_t distance, unit;
  gint64 last_digit;
  gint64 units;
  gboolean exact;

  parindex_mpq_append_rounded (text, value, decimals, rounding, '.');
  point = strchr (text->str, '.');
  g_assert_cmpint (point == NULL ? 0 : strlen (point + 1), ==, decimals);
  shown = parindex_number_new_from_text (text->str + 1, text->len - 1);
  g_assert_nonnull (shown);
  g_assert_true (text->str[1] != '-' || parindex_number_get_sign (shown) < 0);
  if (parindex_mpq_round_small (value, decimals, rounding, &units, &exact))
    g_assert_cmpint (exact, ==, mpq_equal (parindex_number_peek (shown), value) != 0);

  mpq_inits (distance, unit, NULL);
  mpz_ui_pow_ui (mpq_denref (unit), 10, decimals);
  mpz_set_ui (mpq_numref (unit), 1);
  mpq_sub (distance, parindex_number_peek (shown), value);
  if (mpq_sgn (value) < 0)
    mpq_neg (distance, distance);
  mpq_div (distance, distance, unit);
  last_digit = text->str[text->len - 1] - '0';

  if (rounding == PARINDEX_ROUNDING_TRUNCATE)
    g_assert_true (mpq_sgn (distance) <= 0 && mpq_cmp_si (distance, -1, 1) > 0);
  else if (rounding == PARINDEX_ROUNDING_HALF_UP)
    g_assert_true (mpq_cmp_si (distance, 1, 2) <= 0 && mpq_cmp_si (distance, -1, 2) > 0);
  else
    {
      g_assert_true (mpq_cmp_si (distance, 1, 2) <= 0 && mpq_cmp_si (distance, -1, 2) >= 0);
      if (mpq_cmp_si (distance, 1, 2) == 0 || mpq_cmp_si (distance, -1, 2) == 0)
        g_assert_cmpint (last_digit % 2, ==, 0);
    }
  mpq_clears (distance, unit, NULL);
}

static void
test_append_rounded (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  mpq_t value;

  mpq_init (value);
  for (guint i = 0; i < n_rounds (500000); i++)
    {
      gint64 denominator = g_rand_boolean (rand) ? parindex_pow10[g_rand_int_range (rand, 0, 19)] : random_integer (rand);

      if (denominator == 0)
        continue;
      /* Halves often. */
      parindex_mpz_set_i64 (mpq_numref (value), random_integer (rand));
      if (g_rand_boolean (rand))
        mpz_mul_ui (mpq_numref (value), mpq_numref (value), 5);
      parindex_mpz_set_i64 (mpq_denref (value), denominator);
      mpq_canonicalize (value);
      for (ParindexRounding rounding = PARINDEX_ROUNDING_HALF_UP; rounding <= PARINDEX_ROUNDING_TRUNCATE; rounding++)
        assert_rounded (value, (guint) g_rand_int_range (rand, 0, 20), rounding);
    }
  mpq_clear (value);
}

static void
test_append_exact (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  mpq_t value;

  mpq_init (value);
  for (guint i = 0; i < n_rounds (500000); i++)
    {
      gint64 denominator = g_rand_boolean (rand) ? parindex_pow10[g_rand_int_range (rand, 0, 19)] : random_integer (rand);
      g_autofree char *text = NULL;
      g_autoptr (ParindexNumber) read = NULL;

      if (denominator == 0)
        continue;
      parindex_mpz_set_i64 (mpq_numref (value), random_integer (rand));
      parindex_mpz_set_i64 (mpq_denref (value), denominator);
      mpq_canonicalize (value);
      text = mpq_text (value);
      read = parindex_number_new_from_text (text, strlen (text));
      g_assert_nonnull (read);
      g_assert_true (mpq_equal (parindex_number_peek (read), value));
      g_assert_cmpint (strchr (text, '/') == NULL, ==, parindex_number_is_decimal (read));
    }
  mpq_clear (value);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ratio/to-double", test_ratio_to_double);
  g_test_add_func ("/ratio/many", test_many_ratios);
  g_test_add_func ("/ratio/to-double-halves", test_ratio_to_double_halves);
  g_test_add_func ("/ratio/mpq-to-double-edges", test_mpq_to_double_edges);
  g_test_add_func ("/ratio/mpq-to-double-random", test_mpq_to_double_random);
  g_test_add_func ("/ratio/mpz-integers", test_mpz_integers);
  g_test_add_func ("/ratio/mpq-append-rounded", test_append_rounded);
  g_test_add_func ("/ratio/mpq-append-exact", test_append_exact);

  return g_test_run ();
}
