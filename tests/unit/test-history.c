/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-history-private.h"
#include "fixtures.h"

/* The index is computed in 2022 and 2023, and published for other years. North and south become one unit in 2025; east goes on under its
 * own id and takes in west. */
#define DOCUMENT \
  HEAD "'frameworks': [{'id': 'f22', 'index': 'f', 'aliases': ['Chỉ số F'], 'aggregation': 'sum', 'missing': 'propagate', " \
       "'ranking': {'of': 'percent', 'within': ['region']}, 'bands': [{'id': 'high', 'from': 50}, {'id': 'low'}], " \
       "'criteria': [{'id': 'a', 'max': 10}, {'id': 'b', 'max': 30}]}], 'units': [" \
       "{'id': 'north', 'name': 'Bắc', 'groups': {'region': 'r'}, 'attributes': {'population': 3}}, " \
       "{'id': 'south', 'name': 'Nam', 'groups': {'region': 'r'}, 'attributes': {'population': 1}}, " \
       "{'id': 'east', 'name': 'Đông'}, {'id': 'west', 'name': 'Tây', 'ranked': false}, {'id': 'both', 'name': 'Hai'}], 'assessments': [" \
       "{'framework': 'f22', 'period': '2022', 'values': {'north': {'a': 7, 'b': 21}, 'south': {'a': 5, 'b': 5}, 'east': {'a': 10, 'b': 'n/a'}, " \
       "'west': {'a': 10, 'b': 10}, 'both': {'a': null, 'b': null}}}, " \
       "{'framework': 'f22', 'period': '2023', 'values': {'north': {'a': 8, 'b': 24}}}], " \
       "'successions': [{'from': ['north', 'south'], 'to': 'both', 'since': '2025-07-01', 'weights': 'population'}, " \
       "{'from': ['east', 'west'], 'to': 'east', 'since': '2025-07-01', 'weights': {'east': 1, 'west': 3}}], " \
       "'results': [{'index': 'f', 'unit': 'north', 'period': '2020', 'rank': 25, 'of': 63, 'change': {'since': '2015', 'rank': 38}, 'source': 'báo'}, " \
       "{'index': 'f', 'unit': 'north', 'period': '2017-2019', 'rank': {'from': 46, 'to': 48}, 'of': 63, 'band': ['high', 'low']}, " \
       "{'index': 'f', 'unit': 'north', 'period': '2018', 'rank': 47, 'of': 63}, " \
       "{'index': 'f', 'unit': 'north', 'period': '2024', 'rank': {'outside': 30}, 'score': 30, 'max': 48}, " \
       "{'index': 'f', 'unit': 'south', 'period': '2024', 'percent': {'from': 80}, 'change': {'since': '2023', 'score': 4.97}}, " \
       "{'index': 'f', 'unit': 'south', 'period': '2023', 'score': 75.82, 'max': 100}, " \
       "{'index': 'f', 'unit': 'north', 'period': '2022', 'criterion': 'a', 'score': 7.5, 'rank': 1, 'of': 2, 'within': 'region'}]}"

static ParindexFact *
ask_as_of (ParindexHistory     *history,
           const char          *unit,
           const char          *criterion,
           const char          *when,
           ParindexResultColumn what,
           const char          *within,
           ParindexFactSource   source,
           const char          *as_of)
{
  g_autoptr (ParindexPeriod) at = period (when);
  g_autoptr (ParindexPeriod) seen = as_of != NULL ? period (as_of) : NULL;

  return parindex_history_ask (history, &(ParindexQuestion){ "f", unit, criterion, at, what, within, source, seen });
}

static ParindexFact *
ask (ParindexHistory     *history,
     const char          *unit,
     const char          *when,
     ParindexResultColumn what)
{
  return ask_as_of (history, unit, NULL, when, what, NULL, PARINDEX_FACT_SOURCE_EITHER, NULL);
}

/* What it says in English, and where it comes from. */
static void
assert_fact (ParindexFact      *fact,
             const char        *text,
             ParindexFactSource source,
             ParindexDerivation derivation)
{
  g_autoptr (ParindexFact) owned = fact;
  g_autofree char *own = parindex_fact_get_text (fact, PARINDEX_LANGUAGE_EN);

  g_assert_cmpstr (own, ==, text);
  g_assert_cmpint (parindex_fact_get_source (fact), ==, source);
  g_assert_cmpint (parindex_fact_get_derivation (fact), ==, derivation);
  g_assert_cmpint (parindex_fact_get_absence (fact), ==, PARINDEX_ABSENCE_NONE);
}

static void
assert_absent (ParindexFact   *fact,
               ParindexAbsence absence)
{
  g_autoptr (ParindexFact) owned = fact;
  g_autofree char *text = parindex_fact_get_text (fact, PARINDEX_LANGUAGE_EN);

  g_assert_cmpint (parindex_fact_get_certainty (fact), ==, PARINDEX_CERTAINTY_NONE);
  g_assert_cmpint (parindex_fact_get_absence (fact), ==, absence);
  g_assert_cmpstr (text, ==, "–");
}

#define COMPUTED PARINDEX_FACT_SOURCE_COMPUTED
#define PUBLISHED PARINDEX_FACT_SOURCE_PUBLISHED
#define EITHER PARINDEX_FACT_SOURCE_EITHER
#define SCORE PARINDEX_RESULT_COLUMN_SCORE
#define MAXIMUM PARINDEX_RESULT_COLUMN_MAX
#define PERCENT PARINDEX_RESULT_COLUMN_PERCENT
#define RANK PARINDEX_RESULT_COLUMN_RANK
#define PLAIN PARINDEX_DERIVATION_NONE

static void
test_sources (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexHistory) history = parindex_history_new (document, NULL);

  assert_fact (ask (history, "north", "2022", SCORE), "28.00", COMPUTED, PLAIN);
  assert_fact (ask (history, "north", "2022", MAXIMUM), "40.00", COMPUTED, PLAIN);
  assert_fact (ask (history, "north", "2022", PERCENT), "70.00", COMPUTED, PLAIN);
  assert_fact (ask (history, "north", "2022", RANK), "2 of 3", COMPUTED, PLAIN);
  assert_fact (ask_as_of (history, "north", NULL, "2022", RANK, "region", COMPUTED, NULL), "1 of 2", COMPUTED, PLAIN);
  assert_fact (ask_as_of (history, "north", "a", "2022", RANK, "region", PUBLISHED, NULL), "1 of 2", PUBLISHED, PLAIN);
  assert_fact (ask_as_of (history, "north", "a", "2022", SCORE, NULL, EITHER, NULL), "7.00", COMPUTED, PLAIN);
  assert_fact (ask_as_of (history, "north", "f22", "2022", SCORE, NULL, COMPUTED, NULL), "28.00", COMPUTED, PLAIN);
  assert_fact (ask_as_of (history, "north", "f", "2020", RANK, NULL, EITHER, NULL), "25 of 63", PUBLISHED, PLAIN);
  assert_fact (ask (history, "south", "2023", SCORE), "75.82", PUBLISHED, PLAIN);
}

static void
test_bounds (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexHistory) history = parindex_history_new (document, NULL);
  g_autoptr (ParindexPeriod) y2017 = period ("2017");
  g_autoptr (ParindexFact) band = NULL;
  g_autofree char *text = NULL;
  g_autofree char *vi = NULL;

  assert_fact (ask (history, "north", "2017", RANK), "46 to 48 of 63", PUBLISHED, PLAIN);
  assert_fact (ask (history, "north", "2018", RANK), "47 of 63", PUBLISHED, PLAIN);
  assert_fact (ask (history, "north", "2019", RANK), "46 to 48 of 63", PUBLISHED, PLAIN);
  assert_fact (ask (history, "north", "2024", RANK), "beyond 30", PUBLISHED, PLAIN);
  assert_fact (ask (history, "south", "2024", PERCENT), "at least 80", PUBLISHED, PLAIN);

  band = parindex_history_ask_band (history, &(ParindexQuestion){ "Chỉ số f", "north", NULL, y2017, SCORE, NULL, EITHER, NULL });
  text = parindex_fact_get_text (band, PARINDEX_LANGUAGE_EN);
  g_assert_cmpstr (text, ==, "high or low");
  g_assert_cmpint (parindex_fact_get_certainty (band), ==, PARINDEX_CERTAINTY_RANGE);
  vi = parindex_fact_get_text (band, PARINDEX_LANGUAGE_VI);
  g_assert_cmpstr (vi, ==, "high hoặc low");
}

static void
test_derived (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexHistory) history = parindex_history_new (document, NULL);
  g_autoptr (ParindexFact) earlier = ask (history, "north", "2015", RANK);
  g_autofree char *origin = parindex_fact_get_origin_text (earlier, PARINDEX_LANGUAGE_EN);
  g_autofree char *vi = parindex_fact_get_origin_text (earlier, PARINDEX_LANGUAGE_VI);

  assert_fact (g_object_ref (earlier), "63", PUBLISHED, PARINDEX_DERIVATION_CHANGE);
  g_assert_cmpstr (origin, ==, "derived from the change of +38 since 2015 published for 2020 (báo)");
  g_assert_cmpstr (vi, ==, "suy ra từ mức thay đổi +38 so với 2015 công bố cho kỳ 2020 (báo)");
  assert_fact (ask (history, "south", "2024", SCORE), "80.79", PUBLISHED, PARINDEX_DERIVATION_CHANGE);
  assert_fact (ask (history, "north", "2024", PERCENT), "62.50", PUBLISHED, PARINDEX_DERIVATION_RATIO);
}

static void
test_absent (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexHistory) history = parindex_history_new (document, NULL);

  assert_absent (ask (history, "north", "2010", RANK), PARINDEX_ABSENCE_NO_PERIOD);
  assert_absent (ask (history, "east", "2020", RANK), PARINDEX_ABSENCE_NO_UNIT);
  assert_absent (ask (history, "nobody", "2022", RANK), PARINDEX_ABSENCE_NO_UNIT);
  assert_absent (ask (history, "north", "2020", SCORE), PARINDEX_ABSENCE_NOT_STATED);
  assert_absent (ask (history, "both", "2021", PERCENT), PARINDEX_ABSENCE_PREDECESSOR);
}

static void
test_states (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexHistory) history = parindex_history_new (document, NULL);

  assert_absent (ask (history, "west", "2022", RANK), PARINDEX_ABSENCE_NOT_RANKED);
  assert_absent (ask (history, "south", "2023", RANK), PARINDEX_ABSENCE_MISSING);
  assert_absent (ask_as_of (history, "east", "b", "2022", SCORE, NULL, COMPUTED, NULL), PARINDEX_ABSENCE_NOT_APPLICABLE);
  assert_absent (ask_as_of (history, "east", "zz", "2022", SCORE, NULL, COMPUTED, NULL), PARINDEX_ABSENCE_NO_CRITERION);
  assert_absent (ask_as_of (history, "east", NULL, "2022", RANK, "region", COMPUTED, NULL), PARINDEX_ABSENCE_NO_GROUP);
}

static void
test_succession (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexHistory) history = parindex_history_new (document, NULL);
  g_autoptr (ParindexFact) rank = ask (history, "both", "2022", RANK);
  g_autoptr (ParindexFact) percent = ask (history, "both", "2022", PERCENT);
  g_autoptr (ParindexNumber) percentile = parindex_fact_get_percentile (rank);
  g_autofree char *origin = parindex_fact_get_origin_text (percent, PARINDEX_LANGUAGE_EN);

  /* 3 to 1: (3 * 70 + 25) / 4. */
  assert_fact (g_object_ref (percent), "58.75", COMPUTED, PARINDEX_DERIVATION_SUCCESSION);
  g_assert_cmpstr (origin, ==, "weighted mean of the predecessors: north 70.00 (weight 3); south 25.00 (weight 1)");
  assert_fact (ask (history, "both", "2022", SCORE), "23.50", COMPUTED, PARINDEX_DERIVATION_SUCCESSION);

  /* 2 and 3 of 3 have the percentiles 50 and 0. */
  assert_absent (g_object_ref (rank), PARINDEX_ABSENCE_NO_SUCCESSOR_RANK);
  assert_number (percentile, "37.5");

  /* One computed, one published: it is neither. */
  assert_fact (ask (history, "both", "2023", PERCENT), "78.96", EITHER, PARINDEX_DERIVATION_SUCCESSION);
  assert_absent (ask_as_of (history, "both", NULL, "2023", PERCENT, NULL, COMPUTED, NULL), PARINDEX_ABSENCE_PREDECESSOR);

  /* East is what it was, or what it became. */
  assert_fact (ask (history, "east", "2022", PERCENT), "100.00", COMPUTED, PLAIN);
  assert_fact (ask_as_of (history, "east", NULL, "2022", PERCENT, NULL, EITHER, "2026"), "62.50", COMPUTED, PARINDEX_DERIVATION_SUCCESSION);
  assert_absent (ask_as_of (history, "east", NULL, "2022", SCORE, NULL, EITHER, "2026"), PARINDEX_ABSENCE_MAXIMA_DIFFER);
  assert_fact (ask_as_of (history, "east", NULL, "2022", PERCENT, NULL, EITHER, "2024"), "100.00", COMPUTED, PLAIN);
}

/* Forty times a unit got another name, or two units were shuffled into two: each predecessor is asked once, or this would not end. */
static void
test_many_successions (void)
{
  enum { N = 40 };
  g_autoptr (GString) text = g_string_new (HEAD "'frameworks': [], 'assessments': [], 'units': [{'id': 'a0', 'name': 'A'}, {'id': 'b0', 'name': 'B'}");
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (ParindexHistory) history = NULL;
  g_autofree char *last = g_strdup_printf ("a%d", N);

  for (int i = 1; i <= N; i++)
    g_string_append_printf (text, ", {'id': 'a%d', 'name': 'A'}, {'id': 'b%d', 'name': 'B'}", i, i);
  g_string_append (text, "], 'results': [{'index': 'f', 'unit': 'a0', 'period': '1900', 'score': 1, 'max': 2}, "
                         "{'index': 'f', 'unit': 'b0', 'period': '1900', 'score': 2, 'max': 2}], 'successions': [");
  for (int i = 1; i <= N; i++)
    g_string_append_printf (text, "%s{'from': ['a%d', 'b%d'], 'to': 'a%d', 'since': '%d'}, {'from': ['a%d', 'b%d'], 'to': 'b%d', 'since': '%d'}",
                            i > 1 ? ", " : "", i - 1, i - 1, i, 1900 + i, i - 1, i - 1, i, 1900 + i);
  g_string_append (text, "]}");
  document = load (text->str);
  history = parindex_history_new (document, NULL);

  assert_fact (ask (history, last, "1900", SCORE), "1.50", PUBLISHED, PARINDEX_DERIVATION_SUCCESSION);
  assert_fact (ask (history, last, "1900", PERCENT), "75.00", PUBLISHED, PARINDEX_DERIVATION_SUCCESSION);
}

/* A unit that took in others twice is asked about as each of the units that it was. */
static void
test_goes_on_twice (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'units': [{'id': 'e', 'name': 'E'}, {'id': 'f', 'name': 'F'}, {'id': 'g', 'name': 'G'}], 'results': ["
         "{'index': 'f', 'unit': 'e', 'period': '2022', 'score': 1, 'change': {'since': '2021', 'score': 0.25}}, "
         "{'index': 'f', 'unit': 'f', 'period': '2022', 'score': 3}, {'index': 'f', 'unit': 'g', 'period': '2022', 'score': 10}], 'successions': ["
         "{'from': ['e', 'f'], 'to': 'e', 'since': '2024', 'weights': 'equal'}, {'from': ['e', 'g'], 'to': 'e', 'since': '2025', 'weights': 'equal'}]}");
  g_autoptr (ParindexHistory) history = parindex_history_new (document, NULL);

  assert_fact (ask_as_of (history, "e", NULL, "2022", SCORE, NULL, EITHER, "2024"), "2.00", PUBLISHED, PARINDEX_DERIVATION_SUCCESSION);
  assert_fact (ask_as_of (history, "e", NULL, "2022", SCORE, NULL, EITHER, "2025"), "6.00", PUBLISHED, PARINDEX_DERIVATION_SUCCESSION);
  /* A change from before both is that of one unit. */
  assert_fact (ask (history, "e", "2021", SCORE), "0.75", PUBLISHED, PARINDEX_DERIVATION_CHANGE);
}

static void
test_lists (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexHistory) history = parindex_history_new (document, NULL);
  g_autoptr (ParindexPeriod) y2022 = period ("2022");
  g_autoptr (GPtrArray) all = parindex_history_list_periods (history, "f", NULL, EITHER);
  g_autoptr (GPtrArray) computed = parindex_history_list_periods (history, "f22", "north", COMPUTED);
  g_autoptr (GPtrArray) published = parindex_history_list_periods (history, "f", "south", PUBLISHED);
  g_auto (GStrv) criteria = parindex_history_list_criteria (history, "f", "north", y2022, EITHER);
  g_auto (GStrv) cohort = parindex_history_list_cohort (history, "f", "north", y2022, NULL);
  g_auto (GStrv) region = parindex_history_list_cohort (history, "f", "north", y2022, "region");

  g_assert_cmpuint (all->len, ==, 8);
  g_assert_cmpstr (parindex_period_to_string (all->pdata[0]), ==, "2015");
  g_assert_cmpstr (parindex_period_to_string (all->pdata[7]), ==, "2024");
  g_assert_cmpuint (computed->len, ==, 2);
  g_assert_cmpuint (published->len, ==, 2);
  g_assert_cmpuint (g_strv_length (criteria), ==, 2);
  g_assert_cmpuint (g_strv_length (cohort), ==, 3);
  g_assert_cmpuint (g_strv_length (region), ==, 2);
}

static void
test_changes (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexHistory) history = parindex_history_new (document, NULL);
  g_autoptr (ParindexPeriod) y2024 = period ("2024");
  g_autoptr (ParindexPeriod) y2023 = period ("2023");
  ParindexQuestion question = { "f", "south", NULL, y2024, SCORE, NULL, EITHER, NULL };
  ParindexPublishedResult *published = NULL;
  g_autoptr (ParindexNumber) change = parindex_history_published_change (history, &question, y2023, &published);

  assert_number (change, "4.97");
  g_assert_cmpstr (parindex_published_result_get_unit (published), ==, "south");
  question.what = RANK;
  g_assert_null (parindex_history_published_change (history, &question, y2023, &published));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/sources", test_sources);
  g_test_add_func ("/history/bounds", test_bounds);
  g_test_add_func ("/history/derived", test_derived);
  g_test_add_func ("/history/absent", test_absent);
  g_test_add_func ("/history/states", test_states);
  g_test_add_func ("/history/succession", test_succession);
  g_test_add_func ("/history/many-successions", test_many_successions);
  g_test_add_func ("/history/goes-on-twice", test_goes_on_twice);
  g_test_add_func ("/history/lists", test_lists);
  g_test_add_func ("/history/changes", test_changes);

  return g_test_run ();
}
