/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-exact-private.h"
#include "model/parindex-document-private.h"
#include "model/parindex-register-private.h"
#include "model/parindex-series-private.h"

#include "fixtures.h"

/* A district with three communes, one of which has two hamlets. */
#define UNITS \
  "'units': [{'id': 'd', 'name': 'D'}, {'id': 'a', 'name': 'A', 'parent': 'd'}, {'id': 'b', 'name': 'B', 'parent': 'd'}, {'id': 'c', 'name': 'C', 'parent': 'd'}, " \
  "{'id': 'c1', 'name': 'C1', 'parent': 'c'}, {'id': 'c2', 'name': 'C2', 'parent': 'c'}]"

#define RATIO(unit, period, count, of) "{'unit': '" unit "', 'period': '" period "', 'count': " count ", 'of': " of "}"
#define VALUE(unit, period, value) "{'unit': '" unit "', 'period': '" period "', 'value': " value "}"

/* What is read of a unit by a day, as text: "57/100 = 57", "- " and why there is nothing. */
static char *
read_series (const char        *members,
             const char        *unit,
             const char        *first,
             const char        *last,
             ParindexPeriodKind span)
{
  g_autofree char *text = g_strdup_printf (HEAD UNITS ", 'series': [{'id': 's', %s}]}", members);
  g_autoptr (ParindexDocument) document = load (text);
  g_autoptr (GHashTable) below = parindex_document_units_below (document);
  g_autoptr (ParindexPeriod) until = period (last);
  g_autoptr (ParindexPeriod) from = first != NULL ? period (first) : NULL;
  ParindexSeriesWindow window = { .span = span };
  g_auto (ParindexSeriesFigure) figure;
  g_autoptr (ParindexNumber) value = NULL;
  g_autofree char *value_text = NULL;

  parindex_series_figure_init (&figure);
  g_date_clear (&window.first, 1);
  if (from != NULL)
    parindex_period_get_first_day (from, &window.first);
  parindex_period_get_last_day (until, &window.last);
  parindex_series_read (parindex_document_indicator_of_id (document, "s"), below, unit, &window, &figure);
  if (figure.incomplete)
    return g_strdup ("incomplete");
  if (!figure.found)
    return g_strdup ("none");
  value = parindex_number_new_take (figure.value);
  value_text = parindex_number_to_string (value);

  return g_strdup_printf ("%s; %u parts; %u units", value_text, figure.n_parts, figure.n_units);
}

typedef struct
{
  const char *members;
  const char *unit;
  const char *first;
  const char *last;
  ParindexPeriodKind span;
  const char *expected;
} Case;

#define YEAR PARINDEX_PERIOD_KIND_YEAR
#define QUARTER PARINDEX_PERIOD_KIND_QUARTER
#define DAY PARINDEX_PERIOD_KIND_DAY
#define COUNTS(observations) "'kind': 'ratio', 'observations': [" observations "]"
#define LENIENT(observations) "'kind': 'ratio', 'missing': 'skip', 'observations': [" observations "]"
#define NUMBERS(observations) "'kind': 'number', 'observations': [" observations "]"
#define ADDITIVE(observations) "'kind': 'number', 'additive': true, 'observations': [" observations "]"

static const Case cases[] = {
  /* its own */
  { COUNTS (RATIO ("a", "2023", "57", "100")), "a", NULL, "2023-12-31", YEAR, "57; 0 parts; 0 units" },
  { COUNTS (RATIO ("a", "2023", "57", "100")), "a", NULL, "2023-12-30", YEAR, "none" },
  { COUNTS (RATIO ("a", "2023", "57", "100")), "a", "2024", "2024-12-31", YEAR, "none" },
  { COUNTS (RATIO ("a", "2023", "1", "3")), "a", NULL, "2023-12-31", YEAR, "100/3; 0 parts; 0 units" },
  { COUNTS (RATIO ("a", "2023", "0", "0")), "a", NULL, "2023-12-31", YEAR, "none" },
  { COUNTS (RATIO ("a", "2023", "57", "100") ", " RATIO ("a", "2022", "1", "100")), "a", NULL, "2024-12-31", YEAR, "57; 0 parts; 0 units" },

  /* months add up to the year so far, without a gap */
  { COUNTS (RATIO ("a", "2023-02", "6", "10") ", " RATIO ("a", "2023-01", "5", "10")), "a", NULL, "2023-12-31", YEAR, "55; 2 parts; 0 units" },
  { COUNTS (RATIO ("a", "2023-02", "6", "10") ", " RATIO ("a", "2023-01", "5", "10")), "a", NULL, "2023-02-27", YEAR, "50; 1 parts; 0 units" },
  { COUNTS (RATIO ("a", "2023-03", "6", "10") ", " RATIO ("a", "2023-01", "5", "10")), "a", NULL, "2023-12-31", YEAR, "incomplete" },
  { LENIENT (RATIO ("a", "2023-03", "6", "10") ", " RATIO ("a", "2023-01", "5", "10")), "a", NULL, "2023-12-31", YEAR, "55; 2 parts; 0 units" },
  { COUNTS (RATIO ("a", "2022-12", "1", "10") ", " RATIO ("a", "2023-01", "5", "10")), "a", NULL, "2023-12-31", YEAR, "50; 1 parts; 0 units" },
  { COUNTS (RATIO ("a", "2023-Q1", "1", "10") ", " RATIO ("a", "2023-04", "5", "10") ", " RATIO ("a", "2023-Q2", "4", "10")), "a", NULL, "2023-12-31", YEAR, "25; 2 parts; 0 units" },
  { COUNTS (RATIO ("a", "2023-01", "5", "10") ", " RATIO ("a", "2023", "90", "100")), "a", NULL, "2023-12-31", YEAR, "90; 0 parts; 0 units" },
  { COUNTS (RATIO ("a", "2023-04", "5", "10") ", " RATIO ("a", "2023-05", "7", "10")), "a", NULL, "2023-06-30", QUARTER, "60; 2 parts; 0 units" },
  { COUNTS (RATIO ("a", "2023-01", "5", "10") ", " RATIO ("a", "2023-02", "7", "10")), "a", NULL, "2023-03-15", DAY, "60; 2 parts; 0 units" },

  /* days do not */
  { COUNTS (RATIO ("a", "2023-01-31", "5", "10") ", " RATIO ("a", "2023-02-28", "11", "20")), "a", NULL, "2023-12-31", YEAR, "55; 0 parts; 0 units" },

  /* units below are pooled: never means of percentages */
  { COUNTS (RATIO ("a", "2023", "1", "1") ", " RATIO ("b", "2023", "0", "9") ", " RATIO ("c", "2023", "1", "10")), "d", NULL, "2023-12-31", YEAR, "10; 0 parts; 3 units" },
  { COUNTS (RATIO ("a", "2023", "1", "1") ", " RATIO ("b", "2023", "0", "9")), "d", NULL, "2023-12-31", YEAR, "incomplete" },
  { LENIENT (RATIO ("a", "2023", "1", "1") ", " RATIO ("b", "2023", "0", "9")), "d", NULL, "2023-12-31", YEAR, "10; 0 parts; 2 units" },
  { COUNTS (RATIO ("a", "2023", "1", "1") ", " RATIO ("b", "2023", "0", "9") ", " RATIO ("c", "2022", "1", "10")), "d", NULL, "2023-12-31", YEAR, "incomplete" },
  { COUNTS (RATIO ("a", "2023", "1", "1") ", " RATIO ("b", "2023", "0", "9") ", " RATIO ("c1", "2023", "1", "4") ", " RATIO ("c2", "2023", "0", "6")), "d", NULL, "2023-12-31", YEAR, "10; 0 parts; 3 units" },
  { COUNTS (RATIO ("a", "2023", "1", "1") ", " RATIO ("b", "2023", "0", "9") ", " RATIO ("c1", "2023", "1", "4")), "d", NULL, "2023-12-31", YEAR, "incomplete" },
  { COUNTS (RATIO ("a", "2023", "1", "1") ", " RATIO ("d", "2023", "1", "4")), "d", NULL, "2023-12-31", YEAR, "25; 0 parts; 0 units" },
  { COUNTS (""), "d", NULL, "2023-12-31", YEAR, "none" },

  /* numbers only where they are additive */
  { NUMBERS (VALUE ("a", "2023", "15") ", " VALUE ("b", "2023", "20") ", " VALUE ("c", "2023", "10")), "d", NULL, "2023-12-31", YEAR, "none" },
  { ADDITIVE (VALUE ("a", "2023", "15") ", " VALUE ("b", "2023", "20") ", " VALUE ("c", "2023", "10")), "d", NULL, "2023-12-31", YEAR, "45; 0 parts; 3 units" },
  { NUMBERS (VALUE ("a", "2023-01", "15") ", " VALUE ("a", "2023-02", "20")), "a", NULL, "2023-12-31", YEAR, "20; 0 parts; 0 units" },
  { ADDITIVE (VALUE ("a", "2023-01", "15") ", " VALUE ("a", "2023-02", "20")), "a", NULL, "2023-12-31", YEAR, "35; 2 parts; 0 units" },
};

static void
test_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *self = &cases[i];
      g_autofree char *found = read_series (self->members, self->unit, self->first, self->last, self->span);

      if (!g_str_equal (found, self->expected))
        g_test_fail_printf ("case %u: %s instead of %s", (guint) i, found, self->expected);
    }
}

static void
test_by_hand (void)
{
  g_autoptr (ParindexSeries) series = parindex_series_new ("s", PARINDEX_SERIES_KIND_RATIO);
  g_autoptr (ParindexPeriod) year = period ("2023");
  g_autoptr (ParindexNumber) one = number ("1");
  g_autoptr (ParindexNumber) two = number ("2");
  g_autoptr (ParindexObservation) good = parindex_observation_new_ratio ("a", year, one, two, "báo cáo");
  g_autoptr (ParindexObservation) above = parindex_observation_new_ratio ("b", year, two, one, NULL);
  g_autoptr (ParindexObservation) other = parindex_observation_new_number ("b", year, one, NULL);
  g_autoptr (ParindexObservation) done = parindex_observation_new_yes_no ("b", year, TRUE, NULL);
  g_autoptr (ParindexDocument) document = parindex_document_new ();
  g_autoptr (ParindexUnit) unit = parindex_unit_new ("a", "A");

  g_assert_true (parindex_series_add_observation (series, good, NULL));
  assert_refused (parindex_series_add_observation (series, good, &error), DUPLICATE);
  assert_refused (parindex_series_add_observation (series, above, &error), RANGE);
  assert_refused (parindex_series_add_observation (series, other, &error), TYPE);
  assert_refused (parindex_series_add_observation (series, done, &error), TYPE);
  g_assert_cmpuint (g_list_model_get_n_items (parindex_series_get_observations (series)), ==, 1);
  g_assert_cmpstr (parindex_observation_get_source (good), ==, "báo cáo");
  g_assert_true (parindex_observation_get_of (good) != NULL);
  g_assert_false (parindex_observation_get_done (good));

  g_assert_true (parindex_series_set_title (series, "Đúng hạn", NULL));
  g_assert_true (parindex_series_set_measure (series, "%", NULL));
  g_assert_true (parindex_series_set_missing (series, PARINDEX_MISSING_SKIP, NULL));
  g_assert_true (parindex_document_add_series (document, series, NULL));
  assert_refused (parindex_document_add_series (document, series, &error), DUPLICATE);

  /* The unit is not there yet. */
  assert_refused (parindex_document_seal (document, &error), REFERENCE);
  g_assert_true (parindex_document_add_unit (document, unit, NULL));
  g_assert_true (parindex_document_seal (document, NULL));
  assert_refused (parindex_series_set_title (series, "x", &error), SEALED);
  assert_refused (parindex_series_add_observation (series, other, &error), SEALED);
}

static void
test_register (void)
{
  g_autoptr (ParindexRegister) ledger = parindex_register_new ("r");
  g_autoptr (ParindexPeriod) day = period ("2023-05-06");
  g_autoptr (ParindexPeriod) through = period ("2023-12-31");
  g_autoptr (ParindexRegisterEntry) dated = parindex_register_entry_new ("a", "report", "Báo cáo", day, "approved", "12/BC");
  g_autoptr (ParindexRegisterEntry) plain = parindex_register_entry_new ("a", NULL, NULL, NULL, NULL, NULL);
  ParindexRegisterSearch search = { .unit = "a" };
  guint at = 0;
  GDate last;

  g_assert_true (parindex_register_add_entry (ledger, dated, NULL));
  g_assert_true (parindex_register_add_entry (ledger, plain, NULL));
  g_assert_true (parindex_register_set_through (ledger, through, NULL));
  g_assert_cmpstr (parindex_register_entry_get_reference (dated), ==, "12/BC");

  parindex_period_get_last_day (day, &last);
  search.last = &last;
  g_assert_true (parindex_register_next (ledger, &search, &at) == dated);
  g_assert_true (parindex_register_next (ledger, &search, &at) == plain);
  g_assert_null (parindex_register_next (ledger, &search, &at));
  g_assert_true (parindex_register_is_complete (ledger, &last));

  g_date_subtract_days (&last, 1);
  at = 0;
  g_assert_true (parindex_register_next (ledger, &search, &at) == plain);
  at = 0;
  search.kind = "report";
  g_assert_null (parindex_register_next (ledger, &search, &at));

  parindex_period_get_last_day (through, &last);
  at = 0;
  search.status = "approved";
  g_assert_true (parindex_register_next (ledger, &search, &at) == dated);
  g_date_add_days (&last, 1);
  g_assert_false (parindex_register_is_complete (ledger, &last));
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/series/read", test_read);
  g_test_add_func ("/series/by-hand", test_by_hand);
  g_test_add_func ("/series/register", test_register);

  return g_test_run ();
}
