/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <float.h>

#include "fixtures.h"

#include "analysis/parindex-trend-private.h"

/* Statistics, association, reliability and trends of small documents; against NumPy, SciPy and pandas they stand in
 * tests/bindings/test-analysis.py. */

/* Every kind of input, a unit that is not ranked, cells that are missing or do not apply. */
#define DOCUMENT \
  HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'skip', 'criteria': [" \
       "{'id': 'a', 'max': 10}, {'id': 'b', 'max': 10, 'rule': {'kind': 'tiers', 'input': 'count-of', 'from': [50, 0], 'points': [10, 1], 'when-none': 'zero'}}, " \
       "{'id': 'c', 'max': 1, 'rule': {'kind': 'yes-no'}}, {'id': 'd', 'max': 1, 'rule': {'kind': 'timeliness', 'due': '2022-06-30'}}, " \
       "{'id': 'g', 'max': 1, 'rule': {'kind': 'growth', 'from': [5], 'points': [1]}}, {'id': 't', 'max': 1, 'rule': {'kind': 'target-relative'}}, " \
       "{'id': 's', 'max': 2, 'rule': {'kind': 'survey-share', 'options': ['x', 'y', 'z'], 'shares': [1, 0.5, 0]}}]}], " \
       "'units': [{'id': 'u', 'name': 'U', 'groups': {'region': 'n'}}, {'id': 'v', 'name': 'V', 'groups': {'region': 'n'}}, " \
       "{'id': 'w', 'name': 'W', 'groups': {'region': 's'}}, {'id': 'x', 'name': 'X', 'ranked': false}], " \
       "'assessments': [{'framework': 'f', 'period': '2022', 'values': {" \
       "'u': {'a': 0, 'b': {'count': 1, 'of': 3}, 'c': true, 'd': '2022-06-01', 'g': {'actual': 110, 'previous': 100}, 't': {'target': 8, 'actual': 6}, 's': {'x': 1, 'y': 1, 'z': 1}}, " \
       "'v': {'a': 'n/a', 'b': {'count': 0, 'of': 0}, 'c': false, 'd': 'not-done', 'g': {'actual': 90, 'previous': 100}, 't': {'target': 8, 'actual': 8}, 's': {'x': 2, 'y': 0, 'z': 0}}, " \
       "'w': {'a': 4, 'b': null, 'c': true, 'd': '2022-07-01', 'g': {'actual': 100, 'previous': 100}, 't': {'target': 4, 'actual': 8}, 's': {'x': 0, 'y': 0, 'z': 1}}, " \
       "'x': {'a': 9, 'b': {'count': 1, 'of': 1}, 'c': true, 'd': '2022-06-01', 'g': {'actual': 1, 'previous': 1}, 't': {'target': 1, 'actual': 1}, 's': {'x': 1, 'y': 1, 'z': 1}}}}]}"

static ParindexStatistics *
statistics_of (GListModel *list,
               const char *criterion,
               const char *group)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      ParindexStatistics *each = item (list, i);

      if (g_str_equal (parindex_criterion_get_id (parindex_statistics_get_criterion (each)), criterion)
          && g_strcmp0 (parindex_statistics_get_group (each), group) == 0)
        return each;
    }
  g_assert_not_reached ();
}

static void
check_counts (ParindexStatistics *self,
              double              n,
              double              missing,
              double              not_applicable)
{
  g_assert_cmpfloat (parindex_statistics_get_figure (self, PARINDEX_STATISTIC_N), ==, n);
  g_assert_cmpfloat (parindex_statistics_get_figure (self, PARINDEX_STATISTIC_MISSING), ==, missing);
  g_assert_cmpfloat (parindex_statistics_get_figure (self, PARINDEX_STATISTIC_NOT_APPLICABLE), ==, not_applicable);
}

static void
test_values (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (GListModel) list = parindex_scoreboard_list_statistics (board, PARINDEX_MEASURE_VALUE, NULL, NULL, NULL);
  ParindexStatistics *a = statistics_of (list, "a", NULL);
  double mean;

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 7);
  check_counts (a, 2, 0, 1);
  g_assert_cmpfloat (parindex_statistics_get_figure (a, PARINDEX_STATISTIC_AVAILABILITY), ==, 1);
  g_assert_cmpfloat (parindex_statistics_get_figure (a, PARINDEX_STATISTIC_ZEROS), ==, 1);
  g_object_get (a, "mean", &mean, NULL);
  g_assert_cmpfloat (mean, ==, 2);
  g_assert_true (isnan (parindex_statistics_get_figure (a, PARINDEX_STATISTIC_SKEWNESS)));
  /* A percent of nothing is no value, though it was scored. */
  check_counts (statistics_of (list, "b", NULL), 1, 2, 0);
  g_assert_cmpfloat (parindex_statistics_get_figure (statistics_of (list, "b", NULL), PARINDEX_STATISTIC_MAX), ==, 100.0 / 3);
  g_assert_cmpfloat (parindex_statistics_get_figure (statistics_of (list, "c", NULL), PARINDEX_STATISTIC_MEAN), ==, 2.0 / 3);
  check_counts (statistics_of (list, "d", NULL), 0, 3, 0);
  g_assert_cmpfloat (parindex_statistics_get_figure (statistics_of (list, "g", NULL), PARINDEX_STATISTIC_MEAN), ==, 100);
  /* In percent of the target. */
  g_assert_cmpfloat (parindex_statistics_get_figure (statistics_of (list, "t", NULL), PARINDEX_STATISTIC_MAX), ==, 200);
  check_counts (statistics_of (list, "s", NULL), 0, 3, 0);
}

static void
test_scores (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (GListModel) scores = parindex_scoreboard_list_statistics (board, PARINDEX_MEASURE_SCORE, NULL, NULL, NULL);
  g_autoptr (GListModel) groups = parindex_scoreboard_list_statistics (board, PARINDEX_MEASURE_PERCENT, "region", NULL, NULL);
  g_autoptr (GListModel) south = parindex_scoreboard_list_statistics (board, PARINDEX_MEASURE_PERCENT, "region", "s", NULL);

  g_assert_cmpuint (g_list_model_get_n_items (scores), ==, 8);
  g_assert_cmpuint (g_list_model_get_n_items (groups), ==, 16);
  g_assert_cmpuint (g_list_model_get_n_items (south), ==, 8);
  check_counts (statistics_of (scores, "f", NULL), 3, 0, 0);
  check_counts (statistics_of (scores, "b", NULL), 2, 1, 0);
  check_counts (statistics_of (groups, "f", "n"), 2, 0, 0);
  check_counts (statistics_of (south, "b", "s"), 0, 1, 0);
  g_assert_true (isnan (parindex_statistics_get_figure (statistics_of (south, "b", "s"), PARINDEX_STATISTIC_UNIQUE_SHARE)));
  assert_refused (parindex_scoreboard_list_statistics (board, PARINDEX_MEASURE_SCORE, "moon", NULL, &error), NOT_FOUND);
  assert_refused (parindex_scoreboard_list_statistics (board, PARINDEX_MEASURE_SCORE, "region", "e", &error), NOT_FOUND);
}

static void
test_flags (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (GListModel) list = parindex_scoreboard_list_statistics (board, PARINDEX_MEASURE_VALUE, NULL, NULL, NULL);
  ParindexStatistics *b = statistics_of (list, "b", NULL);
  ParindexStatistics *a = statistics_of (list, "a", NULL);
  g_autofree char *english = parindex_statistics_get_flags_text (b, PARINDEX_LANGUAGE_EN);
  g_autofree char *vietnamese = parindex_statistics_get_flags_text (b, PARINDEX_LANGUAGE_VI);
  g_autofree char *zeros = NULL;
  g_autofree char *nothing = parindex_statistics_get_flags_text (a, PARINDEX_LANGUAGE_EN);

  g_assert_cmpint (parindex_statistics_get_flags (b), ==, PARINDEX_STATISTICS_FLAGS_LOW_AVAILABILITY);
  g_assert_cmpstr (english, ==, "many values missing");
  g_assert_cmpstr (vietnamese, ==, "thiếu nhiều số liệu");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpint (parindex_statistics_find_flags (a, NAN, NAN, 0.4, NAN, NAN), ==, PARINDEX_STATISTICS_FLAGS_MANY_ZEROS);
  g_assert_cmpint (parindex_statistics_find_flags (a, NAN, 1.1, NAN, NAN, NAN), ==, PARINDEX_STATISTICS_FLAGS_FEW_UNIQUE);
  g_assert_cmpint (parindex_statistics_find_flags (b, NAN, NAN, NAN, NAN, NAN), ==, PARINDEX_STATISTICS_FLAGS_NONE);
  zeros = parindex_statistics_describe_flags (PARINDEX_STATISTICS_FLAGS_MANY_ZEROS | PARINDEX_STATISTICS_FLAGS_FEW_UNIQUE, PARINDEX_LANGUAGE_EN);
  g_assert_cmpstr (zeros, ==, "few different values, many zeros");
}

static void
test_association (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexScoreboard) board = score (document);
  static const char *const rows[] = { "g", "t", "c", "f", NULL }, *const columns[] = { "g", "d", NULL }, *const wrong[] = { "z", NULL };
  g_autoptr (ParindexAssociation) square = parindex_association_new (board, PARINDEX_CORRELATION_METHOD_SPEARMAN, PARINDEX_MEASURE_VALUE, rows, NULL, NULL, NULL, NULL);
  g_autoptr (ParindexAssociation) other = parindex_association_new (board, PARINDEX_CORRELATION_METHOD_KENDALL, PARINDEX_MEASURE_VALUE, rows, columns, NULL, NULL, NULL);
  g_autoptr (GListModel) flagged = parindex_association_list_flagged (square, 0.9);
  g_autoptr (GBytes) values = parindex_association_get_values_bytes (other);
  ParindexAssociatedPair *pair = item (flagged, 0);
  g_autofree char *text = parindex_associated_pair_get_text (pair, PARINDEX_LANGUAGE_VI);

  g_assert_cmpfloat (parindex_association_get_value (square, 0, 0), ==, 1);
  g_assert_cmpfloat (parindex_association_get_value (square, 0, 1), ==, -0.5);
  g_assert_cmpuint (parindex_association_get_n_pairs (square, 0, 1), ==, 3);
  /* Parents have no value, dates have none, and nothing is beyond the matrix. */
  g_assert_true (isnan (parindex_association_get_value (square, 3, 0)) && isnan (parindex_association_get_p_value (square, 3, 3)));
  g_assert_true (isnan (parindex_association_get_value (other, 0, 1)));
  g_assert_cmpuint (parindex_association_get_n_pairs (other, 0, 1), ==, 0);
  g_assert_true (isnan (parindex_association_get_value (other, 4, 0)) && isnan (parindex_association_get_value (other, 0, 2)));
  g_assert_cmpuint (g_bytes_get_size (values), ==, 8 * sizeof (double));
  g_assert_cmpuint (g_list_model_get_n_items (parindex_association_get_columns (other)), ==, 2);

  g_assert_cmpuint (g_list_model_get_n_items (flagged), ==, 1);
  g_assert_cmpint (parindex_associated_pair_get_flag (pair), ==, PARINDEX_ASSOCIATION_FLAG_NEGATIVE);
  g_assert_cmpstr (text, ==, "g và t ngược chiều nhau (-0,500)");
  assert_refused (parindex_association_new (board, PARINDEX_CORRELATION_METHOD_PEARSON, PARINDEX_MEASURE_SCORE, wrong, NULL, NULL, NULL, &error), NOT_FOUND);
  /* A dimension without its group would be several matrices. */
  assert_refused (parindex_association_new (board, PARINDEX_CORRELATION_METHOD_PEARSON, PARINDEX_MEASURE_SCORE, rows, NULL, "region", NULL, &error), NOT_FOUND);
}

static void
test_reliability (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (GListModel) list = parindex_scoreboard_list_reliability (board, PARINDEX_MEASURE_SCORE, NULL, NULL, NULL, NULL);
  g_autoptr (GListModel) leaf = parindex_scoreboard_list_reliability (board, PARINDEX_MEASURE_SCORE, "a", NULL, NULL, NULL);
  ParindexReliability *whole = item (list, 0);
  ParindexReliability *without = item (list, 7);

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 8);
  g_assert_cmpuint (g_list_model_get_n_items (leaf), ==, 0);
  g_assert_null (parindex_reliability_get_left_out (whole));
  g_assert_cmpuint (parindex_reliability_get_n_items (whole), ==, 7);
  g_assert_cmpuint (parindex_reliability_get_n_items (without), ==, 6);
  g_assert_cmpstr (parindex_criterion_get_id (parindex_reliability_get_left_out (without)), ==, "s");
  g_assert_cmpuint (parindex_reliability_get_n_units (whole), ==, 1);
  g_assert_true (isnan (parindex_reliability_get_alpha (whole)));
  assert_refused (parindex_scoreboard_list_reliability (board, PARINDEX_MEASURE_SCORE, "z", NULL, NULL, &error), NOT_FOUND);
}

static void
test_times (void)
{
  static const struct { const char *from, *to; double months; } cases[] = {
    { "2015", "2016", 12 }, { "2015-S1", "2015-S2", 6 }, { "2014-Q4", "2015-Q3", 9 }, { "2015-02", "2015-12-31", 10 },
    { "2016-02-28", "2016-02-29", 1.0 / 29 }, { "2016-02-29", "2016-03-01", 1.0 / 31 }, { "1999-12-31", "2023-01-31", 277 }, { "2015", "2015", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ParindexPeriod) from = period (cases[i].from);
      g_autoptr (ParindexPeriod) to = period (cases[i].to);

      g_assert_cmpfloat_with_epsilon (parindex_period_months_between (from, to), cases[i].months, 2 * DBL_EPSILON);
    }
}

#define EDITION(id, members) "{'id': '" id "', 'index': 'i', 'aggregation': 'weighted-mean', 'missing': 'propagate', 'criteria': [{'id': 'a', 'weight': 1, 'max': 10}" members "]}"
#define PERIOD(framework, period, values) "{'framework': '" framework "', 'period': '" period "', 'values': " values "}"

static void
test_trends (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [" EDITION ("old", ", {'id': 'b', 'weight': 0, 'max': 10}") ", " EDITION ("new", "") "], 'units': [{'id': 'u', 'name': 'U'}, {'id': 'v', 'name': 'V'}], "
         "'assessments': [" PERIOD ("new", "2024", "{'u': {'a': 8}, 'v': {'a': 0}}") ", " PERIOD ("old", "2021", "{'u': {'a': 2, 'b': 1}, 'v': {'a': 5, 'b': 1}}") ", "
         PERIOD ("old", "2022", "{'u': {'a': null, 'b': 1}, 'v': {'a': null, 'b': 1}}") ", " PERIOD ("old", "2023-Q1", "{'u': {'a': 1, 'b': 1}, 'v': {'a': 1, 'b': 1}}") "]}");
  static const char *const a[] = { "a", NULL }, *const wrong[] = { "b", NULL };
  g_autoptr (GListModel) list = parindex_document_list_trends (document, NULL, "new", NULL, PARINDEX_MEASURE_SCORE, NULL, NULL);
  g_autoptr (GListModel) values = parindex_document_list_trends (document, NULL, "new", NULL, PARINDEX_MEASURE_VALUE, a, NULL);
  ParindexTrend *u = item (list, 0);
  ParindexTrend *v = item (list, 1);

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  g_assert_cmpuint (parindex_trend_get_n_periods (u), ==, 3);
  g_assert_cmpuint (parindex_trend_get_n (u), ==, 2);
  g_assert_cmpstr (parindex_period_to_string (parindex_trend_get_first_period (u)), ==, "2021");
  g_assert_cmpstr (parindex_period_to_string (parindex_trend_get_period (u, 1)), ==, "2022");
  g_assert_null (parindex_trend_get_period (u, 3));
  g_assert_true (isnan (parindex_trend_get_value (u, 1)) && isnan (parindex_trend_get_value (u, 9)));
  g_assert_cmpfloat_with_epsilon (parindex_trend_get_cagr (u), cbrt (4) - 1, 1e-15);
  g_assert_cmpfloat (parindex_trend_get_slope (u), ==, 2);
  g_assert_cmpfloat (parindex_trend_get_percent_change (u), ==, 300);
  /* Down to 0 there is no rate. */
  g_assert_true (isnan (parindex_trend_get_cagr (v)));
  g_assert_cmpfloat (parindex_trend_get_percent_change (v), ==, -100);
  g_assert_cmpfloat (parindex_trend_get_value (item (values, 0), 2), ==, 8);
  assert_refused (parindex_document_list_trends (document, NULL, "new", NULL, PARINDEX_MEASURE_SCORE, wrong, &error), NOT_FOUND);
  assert_refused (parindex_document_list_trends (document, NULL, NULL, NULL, PARINDEX_MEASURE_SCORE, NULL, &error), NOT_FOUND);
  assert_refused (parindex_document_list_trends (document, NULL, "new", "self", PARINDEX_MEASURE_SCORE, NULL, &error), NOT_FOUND);
}

/* Of figures that hardly differ, a month apart. */
static void
test_small_trends (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [" EDITION ("f", "") "], 'units': [{'id': 'u', 'name': 'U'}], "
         "'assessments': [" PERIOD ("f", "2024-03", "{'u': {'a': 1}}") ", " PERIOD ("f", "2024-04", "{'u': {'a': 1.00000000186264514923095703125}}") "]}");
  g_autoptr (GListModel) list = parindex_document_list_trends (document, NULL, "f", NULL, PARINDEX_MEASURE_SCORE, NULL, NULL);
  ParindexTrend *u = item (list, 0);
  const double step = 0x1p-29;

  g_assert_cmpfloat_with_epsilon (parindex_trend_get_slope (u), 12 * step, 12 * step * 1e-15);
  /* (1 + x)^12 - 1 = 12 x + 66 x^2 + … */
  g_assert_cmpfloat_with_epsilon (parindex_trend_get_cagr (u), 12 * step + 66 * step * step, 12 * step * 1e-15);
}

/* Growth of a day, a year long, is more than a double holds. */
static void
test_great_trends (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [" EDITION ("f", "") "], 'units': [{'id': 'u', 'name': 'U'}], "
         "'assessments': [" PERIOD ("f", "2024-03-01", "{'u': {'a': 1}}") ", " PERIOD ("f", "2024-03-02", "{'u': {'a': 10}}") "]}");
  g_autoptr (GListModel) list = parindex_document_list_trends (document, NULL, "f", NULL, PARINDEX_MEASURE_SCORE, NULL, NULL);
  ParindexTrend *u = item (list, 0);

  g_assert_true (isnan (parindex_trend_get_cagr (u)));
  g_assert_cmpfloat (parindex_trend_get_percent_change (u), ==, 900);
  g_assert_cmpfloat_with_epsilon (parindex_trend_get_slope (u), 9 * 31 * 12, 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/statistics/values", test_values);
  g_test_add_func ("/statistics/scores", test_scores);
  g_test_add_func ("/statistics/flags", test_flags);
  g_test_add_func ("/statistics/association", test_association);
  g_test_add_func ("/statistics/reliability", test_reliability);
  g_test_add_func ("/statistics/times", test_times);
  g_test_add_func ("/statistics/trends", test_trends);
  g_test_add_func ("/statistics/small-trends", test_small_trends);
  g_test_add_func ("/statistics/great-trends", test_great_trends);

  return g_test_run ();
}
