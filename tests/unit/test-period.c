/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include <parindex/parindex-error.h>
#include <parindex/parindex-period.h>

static ParindexPeriod *
period (const char *text)
{
  g_autoptr (GError) error = NULL;
  ParindexPeriod *self = parindex_period_new_from_string (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (self);

  return self;
}

static void
assert_day (const GDate *day,
            const char  *expected)
{
  char text[16];

  g_date_strftime (text, sizeof text, "%d.%m.", day);
  g_assert_true (g_str_has_prefix (expected, text));
  g_assert_cmpint (g_date_get_year (day), ==, g_ascii_strtoll (expected + strlen (text), NULL, 10));
}

static void
assert_period (const char        *text,
               ParindexPeriodKind kind,
               const char        *first,
               const char        *last)
{
  g_autoptr (ParindexPeriod) self = period (text);
  GDate day;

  g_assert_cmpint (parindex_period_get_kind (self), ==, kind);
  g_assert_cmpstr (parindex_period_to_string (self), ==, text);
  parindex_period_get_first_day (self, &day);
  assert_day (&day, first);
  parindex_period_get_last_day (self, &day);
  assert_day (&day, last);
}

static void
test_read (void)
{
  assert_period ("2022", PARINDEX_PERIOD_KIND_YEAR, "01.01.2022", "31.12.2022");
  assert_period ("0001", PARINDEX_PERIOD_KIND_YEAR, "01.01.1", "31.12.1");
  assert_period ("9999", PARINDEX_PERIOD_KIND_YEAR, "01.01.9999", "31.12.9999");
  assert_period ("2022-S1", PARINDEX_PERIOD_KIND_HALF, "01.01.2022", "30.06.2022");
  assert_period ("2022-S2", PARINDEX_PERIOD_KIND_HALF, "01.07.2022", "31.12.2022");
  assert_period ("2024-Q1", PARINDEX_PERIOD_KIND_QUARTER, "01.01.2024", "31.03.2024");
  assert_period ("2024-Q2", PARINDEX_PERIOD_KIND_QUARTER, "01.04.2024", "30.06.2024");
  assert_period ("2024-Q3", PARINDEX_PERIOD_KIND_QUARTER, "01.07.2024", "30.09.2024");
  assert_period ("2024-Q4", PARINDEX_PERIOD_KIND_QUARTER, "01.10.2024", "31.12.2024");
  assert_period ("2024-02", PARINDEX_PERIOD_KIND_MONTH, "01.02.2024", "29.02.2024");
  assert_period ("1900-02", PARINDEX_PERIOD_KIND_MONTH, "01.02.1900", "28.02.1900");
  assert_period ("2000-02", PARINDEX_PERIOD_KIND_MONTH, "01.02.2000", "29.02.2000");
  assert_period ("2022-12", PARINDEX_PERIOD_KIND_MONTH, "01.12.2022", "31.12.2022");
  assert_period ("2020-07-30", PARINDEX_PERIOD_KIND_DAY, "30.07.2020", "30.07.2020");
  assert_period ("2024-02-29", PARINDEX_PERIOD_KIND_DAY, "29.02.2024", "29.02.2024");
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "", "2", "202", "20222", "0000", "-022", "+202", " 2022", "2022 ", "2022-", "2022/07", "2022-S", "2022-S0", "2022-S3",
    "2022-Q0", "2022-Q5", "2022-s1", "2022-q1", "2022-H1", "2022-S11", "2022-00", "2022-13", "2022-7", "2022-007", "2022-07-",
    "2022-07-1", "2022-07-00", "2022-07-32", "2022-02-29", "1900-02-29", "2022-04-31", "2022-07-30 ", "2022-07-301", "2022-13-01",
    "2022-00-10", "2022.07.30", "2022-07/30", "30/7/2020", "2022-Q1-1", "2022-S1-01-1", "năm 2022", "\xff\xff\xff\xff", "２０２２",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (parindex_period_new_from_string (texts[i], &error));
      g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_NUMBER);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_null (parindex_period_new_from_string (texts[i], NULL));
    }
}

static void
test_order (void)
{
  static const char *const ordered[] = {
    "0001", "2021", "2021-S2", "2021-Q4", "2021-12", "2021-12-31", "2022-01-01", "2022-01", "2022-Q1", "2022-S1", "2022-Q2",
    "2022-06", "2022-06-30", "2022-Q3", "2022-09", "2022", "2022-S2", "2022-Q4", "2022-12", "2022-12-31", "9999",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (ordered); k++)
      {
        g_autoptr (ParindexPeriod) a = period (ordered[i]);
        g_autoptr (ParindexPeriod) b = period (ordered[k]);

        g_assert_cmpint (parindex_period_compare (a, b), ==, (i > k) - (i < k));
        g_assert_cmpint (parindex_period_equal (a, b), ==, i == k);
      }
}

/* Every day of a century and more is read, and no day besides; 1900 had no leap day, 2000 had one. */
static void
test_calendar (void)
{
  guint n_days = 0;
  GDate day, expected;

  g_date_clear (&expected, 1);
  g_date_set_dmy (&expected, 1, G_DATE_JANUARY, 1896);
  for (guint year = 1896; year <= 2004; year++)
    for (guint code = 0; code <= 1399; code++)
      {
        g_autofree char *text = g_strdup_printf ("%04u-%02u-%02u", year, code / 100, code % 100);
        g_autoptr (ParindexPeriod) self = parindex_period_new_from_string (text, NULL);

        if (self == NULL)
          continue;
        parindex_period_get_last_day (self, &day);
        g_assert_cmpint (g_date_compare (&day, &expected), ==, 0);
        g_date_add_days (&expected, 1);
        n_days++;
      }
  g_assert_cmpuint (n_days, ==, 109 * 365 + 27);
}

static void
test_boxed (void)
{
  g_autoptr (ParindexPeriod) self = period ("2022-Q3");
  ParindexPeriod *copy = g_boxed_copy (PARINDEX_TYPE_PERIOD, self);

  g_assert_true (copy == self);
  g_boxed_free (PARINDEX_TYPE_PERIOD, copy);
  g_assert_cmpstr (parindex_period_to_string (self), ==, "2022-Q3");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/period/read", test_read);
  g_test_add_func ("/period/refused", test_refused);
  g_test_add_func ("/period/order", test_order);
  g_test_add_func ("/period/calendar", test_calendar);
  g_test_add_func ("/period/boxed", test_boxed);

  return g_test_run ();
}
