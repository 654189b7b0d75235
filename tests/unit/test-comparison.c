/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixtures.h"

#define SCORE PARINDEX_RESULT_COLUMN_SCORE
#define PERCENT PARINDEX_RESULT_COLUMN_PERCENT
#define RANK PARINDEX_RESULT_COLUMN_RANK

/* Two editions. In the second, b counts for half as much, c is new, and x is what a was. North and south become one unit, and east takes in
 * west under its own id. */
#define DOCUMENT \
  HEAD "'frameworks': [" \
       "{'id': 'f1', 'index': 'f', 'title': 'Một', 'aggregation': 'sum', 'missing': 'propagate', 'ranking': {'of': 'percent', 'within': ['region']}, " \
       "'criteria': [{'id': 'a', 'title': 'A', 'max': 10}, {'id': 'b', 'max': 30}]}, " \
       "{'id': 'f2', 'index': 'f', 'title': 'Hai', 'aggregation': 'sum', 'missing': 'propagate', 'ranking': {'of': 'percent', 'within': ['region']}, " \
       "'criteria': [{'id': 'x', 'title': 'X', 'max': 20}, {'id': 'b', 'max': 15}, {'id': 'c', 'max': 5}]}], " \
       "'units': [" \
       "{'id': 'north', 'name': 'Bắc', 'groups': {'region': 'r'}}, {'id': 'south', 'name': 'Nam', 'groups': {'region': 'r'}}, " \
       "{'id': 'east', 'name': 'Đông', 'groups': {'region': 's'}}, {'id': 'west', 'name': 'Tây'}, {'id': 'both', 'name': 'Cả hai', 'groups': {'region': 'r'}}, " \
       "{'id': 'away', 'name': 'Xa'}], 'assessments': [" \
       "{'framework': 'f1', 'period': '2022', 'values': {'north': {'a': 7, 'b': 21}, 'south': {'a': 5, 'b': 5}, 'east': {'a': 10, 'b': 30}, 'west': {'a': 4, 'b': 6}}}, " \
       "{'framework': 'f1', 'period': '2023', 'values': {'north': {'a': 8, 'b': 24}, 'south': {'a': 5, 'b': 15}, 'east': {'a': 9, 'b': 30}, 'west': {'a': 4, 'b': 8}}}, " \
       "{'framework': 'f2', 'period': '2026', 'values': {'both': {'x': 18, 'b': 15, 'c': 5}, 'east': {'x': 10, 'b': 10, 'c': 4}}}], " \
       "'correspondences': [{'from': 'f1', 'to': 'f2', 'criteria': {'x': 'a', 'b': 'b'}}], " \
       "'successions': [{'from': ['north', 'south'], 'to': 'both', 'since': '2025-07-01', 'weights': {'north': 3, 'south': 1}}, " \
       "{'from': ['east', 'west'], 'to': 'east', 'since': '2025-07-01', 'weights': 'equal'}], " \
       "'results': [{'index': 'f', 'unit': 'north', 'period': '2020', 'rank': {'outside': 30}, 'of': 63}, " \
       "{'index': 'f', 'unit': 'north', 'period': '2021', 'rank': 20, 'of': 63, 'change': {'since': '2019', 'score': 1.5}}, " \
       "{'index': 'f', 'unit': 'south', 'period': '2020-2021', 'rank': {'from': 46, 'to': 48}, 'of': 63}]}"

static ParindexComparison *
compare (ParindexDocument  *document,
         const char        *first,
         const char        *second,
         const char        *third,
         ParindexFactSource source)
{
  const char *const periods[] = { first, second, third, NULL };
  g_autoptr (GError) error = NULL;
  ParindexComparison *comparison = parindex_document_compare (document, NULL, "f", periods, source, &error);

  g_assert_no_error (error);

  return comparison;
}

static ParindexComparisonRow *
row_of (ParindexComparison *comparison,
        const char         *unit,
        const char         *criterion,
        const char         *within)
{
  g_autoptr (GError) error = NULL;
  ParindexComparisonRow *row = parindex_comparison_get_row (comparison, unit, criterion, within, &error);

  g_assert_no_error (error);

  return row;
}

static void
assert_change (ParindexComparisonRow *row,
               ParindexResultColumn   column,
               const char            *text)
{
  g_autofree char *own = parindex_comparison_row_get_change_text (row, column, PARINDEX_LANGUAGE_EN);

  g_assert_cmpstr (own, ==, text);
}

static void
assert_note (ParindexComparisonRow *row,
             guint                  i,
             const char            *en,
             const char            *vi)
{
  g_auto (GStrv) english = parindex_comparison_row_list_notes (row, PARINDEX_LANGUAGE_EN);
  g_auto (GStrv) vietnamese = parindex_comparison_row_list_notes (row, PARINDEX_LANGUAGE_VI);

  g_assert_cmpuint (g_strv_length (english), >, i);
  g_assert_cmpuint (g_strv_length (english), ==, g_strv_length (vietnamese));
  g_assert_cmpstr (english[i], ==, en);
  g_assert_cmpstr (vietnamese[i], ==, vi);
}

static void
test_computed (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexComparison) comparison = compare (document, "2022", "2023", NULL, PARINDEX_FACT_SOURCE_COMPUTED);
  g_autoptr (ParindexComparisonRow) north = row_of (comparison, "north", NULL, NULL);
  g_autoptr (ParindexComparisonRow) south = row_of (comparison, "south", "f", "region");
  g_autoptr (ParindexComparisonRow) leaf = row_of (comparison, "south", "b", NULL);
  g_autoptr (ParindexNumber) range = parindex_comparison_row_get_range (leaf, SCORE);
  g_autoptr (ParindexNumber) sd = parindex_comparison_row_get_sd (leaf, SCORE);

  assert_number (parindex_comparison_row_get_change (north, SCORE), "4");
  assert_number (parindex_comparison_row_get_change (north, PERCENT), "10");
  assert_number (parindex_comparison_row_get_change (north, RANK), "0");
  assert_change (north, SCORE, "+4.00");
  assert_change (north, RANK, "0");
  g_assert_cmpint (parindex_comparison_row_get_basis (north), ==, PARINDEX_BASIS_SCORE);
  g_assert_true (parindex_comparison_row_is_complete (north));
  assert_change (south, RANK, "0");
  g_assert_cmpstr (parindex_comparison_row_get_group (south), ==, "r");
  assert_change (leaf, SCORE, "+10.00");

  /* 5 and 15: a sample of two. */
  assert_number (range, "10");
  assert_number (sd, "7.071067811865");
  g_assert_cmpuint (parindex_comparison_row_get_n_values (leaf, SCORE), ==, 2);
}

/* Ranks that only bounds are published of, and years without any. */
static void
test_bounds (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexComparison) comparison = compare (document, "2019", "2020", "2021", PARINDEX_FACT_SOURCE_PUBLISHED);
  g_autoptr (ParindexComparison) two = compare (document, "2020", "2021", NULL, PARINDEX_FACT_SOURCE_PUBLISHED);
  g_autoptr (ParindexComparison) either = compare (document, "2021", "2022", NULL, PARINDEX_FACT_SOURCE_EITHER);
  g_autoptr (ParindexComparison) since = compare (document, "2019", "2021", NULL, PARINDEX_FACT_SOURCE_EITHER);
  g_autoptr (ParindexComparisonRow) gap = row_of (comparison, "south", NULL, NULL);
  g_autoptr (ParindexComparisonRow) listed = row_of (two, "north", NULL, NULL);
  g_autoptr (ParindexComparisonRow) south = row_of (two, "south", NULL, NULL);
  g_autoptr (ParindexComparisonRow) mixed = row_of (either, "north", NULL, NULL);
  g_autoptr (ParindexComparisonRow) stated = row_of (since, "north", NULL, NULL);

  assert_change (gap, RANK, "–");
  g_assert_false (parindex_comparison_row_is_complete (gap));
  assert_note (gap, 0, "2019: nothing is known of this period", "2019: không có dữ liệu của kỳ này");
  assert_change (listed, RANK, "+11 to +43");
  g_assert_null (parindex_comparison_row_get_change (listed, RANK));
  assert_number (parindex_comparison_row_get_change_low (listed, RANK), "11");
  assert_number (parindex_comparison_row_get_change_high (listed, RANK), "43");
  assert_change (south, RANK, "-2 to +2");

  assert_change (mixed, RANK, "+18");
  assert_note (mixed, 0, "ranked among 63 units, then among 4: percentiles 69.35 and 66.67", "xếp hạng trong 63 đơn vị, sau đó trong 4: vị trí phần trăm 69,35 và 66,67");
  assert_note (mixed, 1, "2021 published, 2022 computed", "2021 công bố, 2022 tính được");

  assert_change (stated, SCORE, "+1.5");
}

/* Another edition: percents instead of scores, and criteria by correspondence only. */
static void
test_editions (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexComparison) comparison = compare (document, "2022", "2023", "2026", PARINDEX_FACT_SOURCE_COMPUTED);
  g_autoptr (ParindexComparisonRow) x = row_of (comparison, "both", "x", NULL);
  g_autoptr (ParindexComparisonRow) c = row_of (comparison, "both", "c", NULL);
  g_autoptr (ParindexNumber) no_range = parindex_comparison_row_get_range (x, SCORE);
  g_autoptr (ParindexNumber) range = parindex_comparison_row_get_range (x, PERCENT);
  ParindexComparisonPoint *first = item (parindex_comparison_row_get_points (x), 0);
  g_auto (GStrv) criteria = parindex_comparison_list_criteria (comparison, NULL);
  g_autofree char *list = g_strjoinv (" ", criteria);

  g_assert_cmpstr (list, ==, "x b c");
  g_assert_cmpstr (parindex_comparison_row_get_title (x), ==, "X");
  g_assert_cmpstr (parindex_comparison_point_get_criterion_id (first), ==, "a");
  g_assert_cmpint (parindex_comparison_row_get_basis (x), ==, PARINDEX_BASIS_PERCENT);
  assert_change (x, SCORE, "–");
  assert_number (parindex_comparison_row_get_change (x, PERCENT), "25"); /* 90 - (3 * 70 + 50) / 4 */
  assert_note (x, 0, "another edition: f1 in 2023, f2 in 2026", "bộ chỉ số khác nhau: f1 kỳ 2023, f2 kỳ 2026");
  assert_note (x, 1, "the maximum changed from 10.00 in 2022 to 20.00 in 2026: percents are compared, not scores",
               "điểm tối đa đổi từ 10,00 kỳ 2022 sang 20,00 kỳ 2026: so sánh tỷ lệ, không so sánh điểm");
  g_assert_null (no_range);
  assert_number (range, "25");

  assert_change (c, PERCENT, "–");
  assert_note (c, 1, "2022: no correspondence says which criterion it was", "2022: chưa khai báo tiêu chí tương ứng");
}

/* Who came to be in between has the mean of the predecessors; who is no more says where it went. */
static void
test_successions (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexComparison) comparison = compare (document, "2023", "2026", NULL, PARINDEX_FACT_SOURCE_COMPUTED);
  g_autoptr (ParindexComparisonRow) both = row_of (comparison, "both", NULL, NULL);
  g_autoptr (ParindexComparisonRow) east = row_of (comparison, "east", NULL, NULL);
  g_autoptr (ParindexComparisonRow) north = row_of (comparison, "north", NULL, NULL);
  g_autoptr (GListModel) all = parindex_comparison_list_rows (comparison, NULL, NULL, FALSE);
  g_autoptr (GListModel) complete = parindex_comparison_list_rows (comparison, NULL, NULL, TRUE);

  assert_number (parindex_comparison_row_get_change (both, PERCENT), "22.5"); /* 95 - (3 * 80 + 50) / 4 */
  assert_change (both, RANK, "–");
  assert_note (both, 1, "2023: score 29.00, weighted mean of the predecessors: north 32.00 (weight 3); south 20.00 (weight 1)",
               "2023: điểm 29,00, bình quân có trọng số của các đơn vị tiền thân: north 32,00 (trọng số 3); south 20,00 (trọng số 1)");

  /* 39 and 12 of 40, and not the 39 of the old east. */
  assert_number (parindex_comparison_row_get_change (east, PERCENT), "-3.75");
  assert_note (north, 1, "2026: the unit is part of both since 2025-07-01", "2026: đơn vị đã thuộc both từ 2025-07-01");
  g_assert_cmpuint (g_list_model_get_n_items (complete), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (all), >, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (comparison)), ==, g_list_model_get_n_items (all));
}

/* A unit is part of what it became when it did not go on under its id, in whatever order that is stated. */
static void
test_went_on_before (void)
{
  static const char *const went_on = "{'from': ['a', 'b'], 'to': 'a', 'since': '2024'}, {'from': ['a'], 'to': 'd', 'since': '2024-01'}";
  static const char *const gone = "{'from': ['a'], 'to': 'c', 'since': '2026-01'}, {'from': ['a'], 'to': 'd', 'since': '2026-01-01'}";

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *text = g_strdup_printf (
        HEAD "'frameworks': [], 'assessments': [], 'units': [{'id': 'a', 'name': 'A'}, {'id': 'b', 'name': 'B'}, {'id': 'c', 'name': 'C'}, {'id': 'd', 'name': 'D'}], 'successions': [%s, %s], 'results': ["
             "{'index': 'f', 'unit': 'a', 'period': '2023', 'percent': 40}, {'index': 'f', 'unit': 'b', 'period': '2025', 'percent': 30}, "
             "{'index': 'f', 'unit': 'b', 'period': '2026', 'percent': 20}]}",
        i == 0 ? went_on : gone, i == 0 ? gone : went_on);
      g_autoptr (ParindexDocument) document = load (text);
      g_autoptr (ParindexComparison) comparison = compare (document, "2023", "2025", "2026", PARINDEX_FACT_SOURCE_EITHER);
      g_autoptr (ParindexComparisonRow) row = row_of (comparison, "a", NULL, NULL);

      assert_note (row, 1, "2025: the unit is not in it", "2025: không có đơn vị này");
      assert_note (row, 2, "2026: the unit is part of c, d since 2026-01", "2026: đơn vị đã thuộc c, d từ 2026-01");
    }
}

/* What a unit was split into is named whole, and another number of units in a rank also where the last period has none. */
static void
test_split_and_cohort (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [], 'assessments': [], 'units': [{'id': 'a', 'name': 'A'}, {'id': 'b', 'name': 'B'}, {'id': 'c', 'name': 'C'}], 'successions': ["
         "{'from': ['a'], 'to': 'b', 'since': '2026'}, {'from': ['a'], 'to': 'c', 'since': '2026'}], 'results': ["
         "{'index': 'f', 'unit': 'a', 'period': '2023', 'rank': 40, 'of': 63}, {'index': 'f', 'unit': 'a', 'period': '2025', 'rank': 20, 'of': 34}, "
         "{'index': 'f', 'unit': 'b', 'period': '2026', 'rank': 22, 'of': 35}]}");
  g_autoptr (ParindexComparison) comparison = compare (document, "2023", "2025", "2026", PARINDEX_FACT_SOURCE_EITHER);
  g_autoptr (ParindexComparisonRow) row = row_of (comparison, "a", NULL, NULL);

  assert_note (row, 0, "2026: the unit is part of b, c since 2026", "2026: đơn vị đã thuộc b, c từ 2026");
  assert_note (row, 1, "ranked among 63 units, then among 34: percentiles 37.10 and 42.42", "xếp hạng trong 63 đơn vị, sau đó trong 34: vị trí phần trăm 37,10 và 42,42");
}

static void
test_words (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexComparison) comparison = compare (document, "2020", "2021", NULL, PARINDEX_FACT_SOURCE_EITHER);
  g_autoptr (ParindexComparisonRow) row = row_of (comparison, "north", NULL, NULL);
  g_autofree char *en = parindex_comparison_row_to_text (row, PARINDEX_LANGUAGE_EN);
  g_autofree char *vi = parindex_comparison_row_to_text (row, PARINDEX_LANGUAGE_VI);

  g_assert_cmpstr (en, ==, "Bắc, f\n  2020: rank beyond 30 of 63; published\n  2021: rank 20 of 63 (+11 to +43); published\n"
                           "  2020 to 2021: score –, percent –, rank +11 to +43\n");
  g_assert_cmpstr (vi, ==, "Bắc, f\n  2020: hạng ngoài 30 trên 63; công bố\n  2021: hạng 20 trên 63 (+11 đến +43); công bố\n"
                           "  2020 đến 2021: điểm –, tỷ lệ –, hạng +11 đến +43\n");
}

/* A rank 3 among 34 and a rank 5 among 63 have no mean between them. */
static void
test_spread_of_ranks (void)
{
  static const char document_of[] =
    HEAD "'units': [{'id': 'a', 'name': 'A'}, {'id': 'b', 'name': 'B'}], 'results': [{'index': 'f', 'unit': 'a', 'period': '2021', 'rank': 5, 'of': 63}, "
         "{'index': 'f', 'unit': 'a', 'period': '2022', 'rank': 3, 'of': 34}, {'index': 'f', 'unit': 'b', 'period': '2021', 'rank': 5, 'of': 63}, "
         "{'index': 'f', 'unit': 'b', 'period': '2022', 'rank': 3}]}";
  g_autoptr (ParindexDocument) document = load (document_of);
  g_autoptr (ParindexComparison) comparison = compare (document, "2021", "2022", NULL, PARINDEX_FACT_SOURCE_EITHER);
  g_autoptr (ParindexNumber) none = parindex_comparison_row_get_sd (item (G_LIST_MODEL (comparison), 0), PARINDEX_RESULT_COLUMN_RANK);
  g_autoptr (ParindexNumber) range = parindex_comparison_row_get_range (item (G_LIST_MODEL (comparison), 1), PARINDEX_RESULT_COLUMN_RANK);

  g_assert_null (none);
  assert_number (range, "2");
}

static void
test_properties (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexComparison) comparison = compare (document, "2023", "2022", "2023", PARINDEX_FACT_SOURCE_EITHER);
  ParindexComparisonRow *row = item (G_LIST_MODEL (comparison), 0);
  g_autofree char *unit = NULL;
  g_autofree char *criterion = NULL;
  g_autoptr (ParindexNumber) change = NULL;
  g_autoptr (GError) error = NULL;

  g_object_get (row, "unit-id", &unit, "criterion-id", &criterion, "percent-change", &change, NULL);
  g_assert_cmpstr (unit, ==, "north");
  g_assert_cmpstr (criterion, ==, "f");
  assert_number (change, "10");
  g_assert_cmpstr (parindex_period_to_string (parindex_comparison_get_from (comparison)), ==, "2022");
  g_assert_cmpstr (parindex_period_to_string (parindex_comparison_get_to (comparison)), ==, "2023");
  g_assert_null (parindex_comparison_get_row (comparison, "nobody", NULL, NULL, &error));
  g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_NOT_FOUND);
}

static void
test_csv (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexComparison) comparison = compare (document, "2020", "2021", NULL, PARINDEX_FACT_SOURCE_PUBLISHED);
  g_autofree char *csv = parindex_comparison_to_csv (comparison, "north", NULL, NULL, FALSE, PARINDEX_PRECISION_DISPLAY, NULL);

  g_assert_cmpstr (csv, ==,
                   "unit,name,criterion,title,group,from,to,score_from,score_to,score_change,percent_from,percent_to,percent_change,"
                   "rank_from,of_from,rank_to,of_to,rank_change,band_from,band_to,band_change,score_source,percent_source,rank_source,note\n"
                   "north,Bắc,f,f,,2020,2021,,,,,,,>30,63,20,63,11..43,,,,,,published,\n");
  g_assert_null (parindex_comparison_to_csv (comparison, "nobody", NULL, NULL, FALSE, PARINDEX_PRECISION_DISPLAY, NULL));
}

/* Bands of one edition have an order; what is one of several bands has no place in it, nor a band that nobody declares. */
static void
test_bands (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'propagate', 'bands': [{'id': 'a', 'title': 'Tốt', 'from': 80}, {'id': 'b', 'title': 'Khá', 'from': 60}, "
         "{'id': 'c', 'title': 'Thấp'}], 'criteria': [{'id': 'x', 'max': 100}]}], 'units': [{'id': 'u', 'name': 'U'}, {'id': 'v', 'name': 'V'}, {'id': 'w', 'name': 'W'}], 'assessments': ["
         "{'framework': 'f', 'period': '2021', 'values': {'u': {'x': 59}, 'v': {'x': 90}}}, {'framework': 'f', 'period': '2022', 'values': {'u': {'x': 85}, 'v': {'x': 61}}}], "
         "'results': [{'index': 'f', 'unit': 'v', 'period': '2023', 'band': 'khá'}, {'index': 'f', 'unit': 'u', 'period': '2023', 'band': ['a', 'b']}, "
         "{'index': 'f', 'unit': 'w', 'period': '2021', 'band': 'z'}, {'index': 'f', 'unit': 'w', 'period': '2023', 'band': 'z'}, "
         "{'index': 'f', 'unit': 'w', 'period': '2022', 'band': 'y'}]}");
  g_autoptr (ParindexComparison) comparison = compare (document, "2021", "2022", "2023", PARINDEX_FACT_SOURCE_EITHER);
  g_autoptr (ParindexComparison) computed = compare (document, "2021", "2022", NULL, PARINDEX_FACT_SOURCE_COMPUTED);
  g_autoptr (ParindexComparisonRow) u = row_of (comparison, "u", NULL, NULL);
  g_autoptr (ParindexComparisonRow) v = row_of (comparison, "v", NULL, NULL);
  g_autoptr (ParindexComparisonRow) w = row_of (comparison, "w", NULL, NULL);
  g_autoptr (ParindexComparisonRow) up = row_of (computed, "u", NULL, NULL);
  g_autoptr (ParindexComparisonRow) leaf = row_of (computed, "u", "x", NULL);
  g_autoptr (ParindexComparisonPoint) last = g_list_model_get_item (parindex_comparison_row_get_points (u), 2);
  g_autoptr (ParindexComparisonPoint) middle = g_list_model_get_item (parindex_comparison_row_get_points (u), 1);
  g_autofree char *u_text = parindex_comparison_row_get_band_text (u, PARINDEX_LANGUAGE_VI);
  g_autofree char *v_text = parindex_comparison_row_get_band_text (v, PARINDEX_LANGUAGE_EN);
  g_autofree char *w_text = parindex_comparison_row_get_band_text (w, PARINDEX_LANGUAGE_EN);
  g_autofree char *leaf_text = parindex_comparison_row_get_band_text (leaf, PARINDEX_LANGUAGE_EN);
  g_autofree char *middle_text = parindex_comparison_point_get_band_text (middle, PARINDEX_LANGUAGE_EN);
  g_autofree char *words = parindex_comparison_row_to_text (up, PARINDEX_LANGUAGE_EN);
  g_autofree char *csv = parindex_comparison_to_csv (computed, "u", NULL, NULL, FALSE, PARINDEX_PRECISION_EXACT, NULL);

  assert_number (parindex_comparison_row_get_band_change (up), "2");
  assert_number (parindex_comparison_point_get_band_change (middle), "2");
  g_assert_cmpstr (middle_text, ==, "Tốt (+2)");
  g_assert_null (parindex_comparison_point_get_band_change (last));
  g_assert_cmpuint (g_strv_length ((char **) parindex_fact_get_bands (parindex_comparison_point_get_band (last))), ==, 2);
  g_assert_null (parindex_comparison_row_get_band_change (u));
  g_assert_cmpstr (u_text, ==, "Thấp → a hoặc b");
  assert_number (parindex_comparison_row_get_band_change (v), "-1");
  g_assert_cmpstr (v_text, ==, "Tốt → khá (-1)");
  assert_number (parindex_comparison_row_get_band_change (w), "0");
  g_assert_cmpstr (w_text, ==, "z → z (0)");
  g_assert_null (leaf_text);
  g_assert_nonnull (strstr (words, "band Tốt (+2)"));
  g_assert_nonnull (strstr (words, "band Thấp → Tốt (+2)\n"));
  g_assert_nonnull (strstr (csv, ",c,a,2,computed,computed,computed,\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison/computed", test_computed);
  g_test_add_func ("/comparison/bounds", test_bounds);
  g_test_add_func ("/comparison/editions", test_editions);
  g_test_add_func ("/comparison/successions", test_successions);
  g_test_add_func ("/comparison/spread-of-ranks", test_spread_of_ranks);
  g_test_add_func ("/comparison/went-on-before", test_went_on_before);
  g_test_add_func ("/comparison/split-and-cohort", test_split_and_cohort);
  g_test_add_func ("/comparison/words", test_words);
  g_test_add_func ("/comparison/properties", test_properties);
  g_test_add_func ("/comparison/csv", test_csv);
  g_test_add_func ("/comparison/bands", test_bands);

  return g_test_run ();
}
