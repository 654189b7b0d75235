/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "exact-random.h"
#include "fixtures.h"

#include "model/parindex-column-private.h"

/* What a column holds must be what was put into it last, however it is kept. */

static void
assert_cell (const ParindexColumn *column,
             guint                 row,
             const char           *text)
{
  g_autoptr (ParindexNumber) found = parindex_column_number (column, row);
  g_autoptr (ParindexNumber) expected = number (text);
  double nearest = parindex_column_double (column, row);
  mpq_t exact;

  g_assert_cmpint (parindex_column_state (column, row), ==, PARINDEX_CELL_STATE_OBSERVED);
  assert_number (found, text);
  mpq_init (exact);
  parindex_column_get_mpq (column, row, exact);
  g_assert_true (mpq_equal (exact, parindex_number_peek (expected)));
  g_assert_cmpfloat (nearest, ==, parindex_number_to_double (expected));
  mpq_clear (exact);
}

static void
put (ParindexColumn *column,
     guint           row,
     const char     *text)
{
  g_autoptr (ParindexNumber) value = number (text);

  parindex_column_set_number (column, row, value);
}

static void
test_new (void)
{
  ParindexColumn column;

  parindex_column_init (&column, 3);
  for (guint row = 0; row < 3; row++)
    {
      g_assert_cmpint (parindex_column_state (&column, row), ==, PARINDEX_CELL_STATE_MISSING);
      g_assert_true (isnan (parindex_column_double (&column, row)));
      g_assert_cmpint (parindex_column_coefficient (&column, row), ==, 0);
    }
  parindex_column_seal (&column);
  g_assert_cmpuint (column.n_unobserved, ==, 3);
  g_assert_cmpuint (column.max_abs, ==, 0);
  parindex_column_clear (&column);
}

static void
test_growth (void)
{
  ParindexColumn column;

  parindex_column_init (&column, 8);
  put (&column, 0, "5");
  g_assert_cmpint (column.width, ==, 4);
  put (&column, 1, "2.25");
  g_assert_cmpint (column.scale, ==, 2);
  put (&column, 2, "30000000");
  g_assert_cmpint (column.width, ==, 8);
  put (&column, 3, "0.000000000000000001");
  put (&column, 4, "123456789012345678901234567890");
  put (&column, 5, "1/3");
  put (&column, 6, "-9223372036854775807");
  assert_cell (&column, 0, "5");
  assert_cell (&column, 1, "2.25");
  assert_cell (&column, 2, "30000000");
  assert_cell (&column, 3, "0.000000000000000001");
  assert_cell (&column, 4, "123456789012345678901234567890");
  assert_cell (&column, 5, "1/3");
  assert_cell (&column, 6, "-9223372036854775807");
  g_assert_cmpint (parindex_column_state (&column, 7), ==, PARINDEX_CELL_STATE_MISSING);

  /* Over a misfit. */
  put (&column, 4, "4");
  assert_cell (&column, 4, "4");
  g_assert_null (parindex_column_misfit (&column, 4));
  parindex_column_set_unobserved (&column, 5, PARINDEX_CELL_STATE_NOT_APPLICABLE);
  g_assert_cmpint (parindex_column_state (&column, 5), ==, PARINDEX_CELL_STATE_NOT_APPLICABLE);
  g_assert_null (parindex_column_misfit (&column, 5));
  g_assert_cmpint (parindex_column_coefficient (&column, 5), ==, 0);
  parindex_column_clear (&column);
}

static void
test_seal (void)
{
  ParindexColumn column, copy;

  parindex_column_init (&column, 3);
  put (&column, 0, "-7.5");
  put (&column, 1, "2");
  put (&column, 2, "1/3");
  parindex_column_seal (&column);
  g_assert_cmpuint (column.max_abs, ==, 75);
  g_assert_true (column.has_negative);
  g_assert_cmpuint (column.n_unobserved, ==, 0);
  g_assert_null (column.states);

  parindex_column_copy (&column, &copy);
  parindex_column_set_unobserved (&copy, 2, PARINDEX_CELL_STATE_MISSING);
  put (&copy, 0, "3");
  assert_cell (&column, 0, "-7.5");
  assert_cell (&column, 2, "1/3");
  parindex_column_seal (&copy);
  g_assert_cmpuint (copy.max_abs, ==, 30);
  g_assert_false (copy.has_negative);
  g_assert_cmpuint (copy.n_unobserved, ==, 1);
  parindex_column_clear (&copy);
  parindex_column_clear (&column);
}

static void
test_extremes (void)
{
  ParindexColumn column;
  static const gint64 values[] = { G_MAXINT32, G_MININT32, G_MAXINT64, -G_MAXINT64, G_MININT64, 0 };

  parindex_column_init (&column, G_N_ELEMENTS (values));
  for (guint row = 0; row < G_N_ELEMENTS (values); row++)
    parindex_column_set_decimal (&column, row, values[row], 0);
  for (guint row = 0; row < G_N_ELEMENTS (values); row++)
    {
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, values[row]);

      assert_cell (&column, row, text);
    }
  parindex_column_seal (&column);
  g_assert_cmpuint (column.max_abs, ==, G_MAXINT64);
  parindex_column_clear (&column);
}

/* Random writes to few rows, beside an array of numbers. */
static void
test_random (void)
{
  GRand *rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < n_rounds (10000) + 20; round++)
    {
      ParindexColumn column;
      ParindexNumber *kept[5] = { NULL };

      parindex_column_init (&column, 5);
      for (guint step = 0; step < 30; step++)
        {
          guint row = g_rand_int_range (rand, 0, 5);
          gint64 coefficient = random_integer (rand);
          int scale = g_rand_int_range (rand, 0, PARINDEX_MAX_SCALE + 1);

          g_clear_pointer (&kept[row], parindex_number_unref);
          if (g_rand_int_range (rand, 0, 6) == 0)
            parindex_column_set_unobserved (&column, row, PARINDEX_CELL_STATE_MISSING);
          else
            {
              kept[row] = parindex_number_new_from_decimal (coefficient, scale);
              parindex_column_put (&column, row, coefficient, scale);
            }
          for (guint i = 0; i < 5; i++)
            {
              g_autoptr (ParindexNumber) found = NULL;

              g_assert_cmpint (parindex_column_state (&column, i) == PARINDEX_CELL_STATE_OBSERVED, ==, kept[i] != NULL);
              if (kept[i] == NULL)
                continue;
              found = parindex_column_number (&column, i);
              g_assert_true (parindex_number_equal (found, kept[i]));
            }
        }
      parindex_column_clear (&column);
      for (guint i = 0; i < 5; i++)
        g_clear_pointer (&kept[i], parindex_number_unref);
    }
  g_rand_free (rand);
}

/* Doubles in bulk are what each would be alone. */
static void
test_doubles (void)
{
  static const double doubles[] = { 0,    -0.0, 0.1,  87.06, 1e-15, 123456.789, 2147483647, 2147483648, -2147483649, 1e15 + 0.5,
                                    1e18, 1e19, 5e-7, -3.25, 99.5,  0.30000000000000004, 1.0 / 3, 5e-324, 1.7976931348623157e308, 1e22 };

  for (int decimals = -1; decimals <= 15; decimals++)
    for (guint i = 0; i < G_N_ELEMENTS (doubles); i++)
      {
        const double rows[] = { 1, 2, NAN, doubles[i], 3, 4 };
        ParindexColumn columns[2];
        g_autoptr (ParindexNumber) shortest = parindex_number_new_from_double (doubles[i], NULL);
        g_autofree char *text = parindex_number_to_string (shortest);
        const char *point = strchr (text, '.');
        gboolean fits = decimals < 0 || point == NULL || (int) strlen (point + 1) <= decimals;
        guint bad_row = 9, bad_column = 9;

        g_assert_cmpint (parindex_columns_set_doubles (columns, 2, 3, rows, decimals, &bad_row, &bad_column), ==, fits);
        if (fits)
          {
            assert_cell (&columns[1], 1, text);
            assert_cell (&columns[0], 0, "1");
            assert_cell (&columns[1], 2, "4");
            g_assert_cmpint (parindex_column_state (&columns[0], 1), ==, PARINDEX_CELL_STATE_MISSING);
          }
        else
          {
            g_assert_cmpuint (bad_row, ==, 1);
            g_assert_cmpuint (bad_column, ==, 1);
          }
        parindex_column_clear (&columns[0]);
        parindex_column_clear (&columns[1]);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/column/new", test_new);
  g_test_add_func ("/column/growth", test_growth);
  g_test_add_func ("/column/seal", test_seal);
  g_test_add_func ("/column/extremes", test_extremes);
  g_test_add_func ("/column/random", test_random);
  g_test_add_func ("/column/doubles", test_doubles);

  return g_test_run ();
}
