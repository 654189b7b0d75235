/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixtures.h"

/* One index over two years, another that is only published, four targets, and registers. */
#define DOCUMENT \
  HEAD "'frameworks': [{'id': 'f', 'index': 'i', 'title': 'I', 'aggregation': 'sum', 'missing': 'propagate', 'bands': [" \
       "{'id': 'good', 'title': 'Good', 'from': 80, 'counts-as': 'well done'}, {'id': 'poor', 'title': 'Poor'}], 'criteria': [{'id': 'a', 'max': 30}]}], " \
       "'units': [{'id': 'u', 'name': 'U'}, {'id': 'v', 'name': 'V'}], 'assessments': [" \
       "{'framework': 'f', 'period': '2021', 'stage': 'self', 'values': {'u': {'a': 10}, 'v': {'a': 20}}}, " \
       "{'framework': 'f', 'period': '2022', 'stage': 'self', 'source': 'decision 1', 'values': {'u': {'a': 25}, 'v': {'a': 20}}}], " \
       "'results': [{'index': 'p', 'unit': 'u', 'period': '2022', 'rank': 3, 'of': 9, 'source': 'list 2'}], " \
       "'registers': [{'id': 'r', 'title': 'R', 'source': 'book', 'entries': [" \
       "{'unit': 'u', 'kind': 'initiative', 'date': '2022-03-01', 'status': 'done'}, {'unit': 'u', 'kind': 'initiative', 'date': '2022-04-01', 'status': 'done'}, " \
       "{'unit': 'u', 'kind': 'initiative', 'date': '2022-05-01', 'status': 'begun'}, {'unit': 'u', 'kind': 'report', 'date': '2023-05-01'}, " \
       "{'unit': 'v', 'kind': 'initiative', 'date': '2022-03-01', 'status': 'done'}]}], 'targets': [" \
       "{'id': 't1', 'kind': 'min', 'unit': 'u', 'index': 'i', 'value': 20, 'horizon': '2022'}, " \
       "{'id': 't2', 'kind': 'rank-at-most', 'unit': 'u', 'index': 'p', 'value': 2, 'horizon': '2022'}, " \
       "{'id': 't3', 'kind': 'min', 'unit': 'u', 'index': 'i', 'value': 20, 'horizon': '2030'}, {'id': 't4', 'kind': 'use-of-result', 'unit': 'u'}]}"

static ParindexUnitExtract *
extract_on (ParindexDocument *document,
            const char       *day)
{
  g_autoptr (GError) error = NULL;
  ParindexUnitExtract *extract = parindex_unit_extract_new (document, NULL, "u", day, &error);

  g_assert_no_error (error);

  return extract;
}

static void
check_csv (const char *day,
           const char *expected)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexUnitExtract) extract = extract_on (document, day);
  g_autofree char *csv = parindex_unit_extract_to_csv (extract);

  g_assert_cmpstr (csv, ==, expected);
}

#define CSV_HEAD "kind,id,title,period,score,percent,rank,of,percent_change,rank_change,band,counts_as,state,n,source,within,group,band_computed\n"

/* Nothing later than the day is told. */
static void
test_days (void)
{
  check_csv ("2022-12-31", CSV_HEAD "index,i,I,2022,25,250/3,1,2,50,1,good,well done,,,decision 1,,,\n"
                                    "index,p,,2022,,,3,9,,,,,,,list 2,,,\n"
                                    "target,t1,,,,,,,,,,,met,,,,,\n"
                                    "target,t3,,,,,,,,,,,met,,,,,\n"
                                    "target,t2,,,,,,,,,,,missed,,,,,\n"
                                    "target,t4,,,,,,,,,,,undecided,,,,,\n"
                                    "register,r,initiative,,,,,,,,,,done,2,book,,,\n"
                                    "register,r,initiative,,,,,,,,,,begun,1,book,,,\n");
  check_csv ("2021-12-31", CSV_HEAD "index,i,I,2021,10,100/3,2,2,,,poor,,,,,,,\n"
                                    "target,t1,,,,,,,,,,,undecided,,,,,\n"
                                    "target,t2,,,,,,,,,,,undecided,,,,,\n"
                                    "target,t3,,,,,,,,,,,undecided,,,,,\n"
                                    "target,t4,,,,,,,,,,,undecided,,,,,\n");
}

static void
test_properties (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexUnitExtract) extract = extract_on (document, "2022-12-31");
  g_autoptr (ParindexUnitExtractRow) row = g_list_model_get_item (G_LIST_MODEL (extract), 0);
  g_autoptr (ParindexRegisterCount) count = g_list_model_get_item (parindex_unit_extract_get_counts (extract), 0);
  g_autofree char *change = parindex_unit_extract_row_format_change (row, PARINDEX_RESULT_COLUMN_RANK, PARINDEX_LANGUAGE_EN);

  g_assert_cmpstr (parindex_unit_extract_row_get_band_title (row), ==, "Good");
  g_assert_cmpstr (parindex_period_to_string (parindex_unit_extract_row_get_previous (row)), ==, "2021");
  g_assert_cmpstr (change, ==, "+1");
  g_assert_cmpuint (parindex_register_count_get_n_entries (count), ==, 2);
  g_assert_cmpstr (parindex_register_count_get_title (count), ==, "R");
  g_assert_cmpuint (g_strv_length ((char **) parindex_unit_extract_get_sources (extract)), ==, 3);
}

#define GROUPS \
  HEAD "'frameworks': [{'id': 'f', 'index': 'i', 'title': 'I', 'aggregation': 'sum', 'missing': 'propagate', 'ranking': {'within': ['block']}, " \
       "'bands': [{'id': 'good', 'from': 80}, {'id': 'poor'}], 'criteria': [{'id': 'a', 'max': 100}]}], " \
       "'units': [{'id': 'u', 'name': 'U', 'groups': {'block': 'north', 'kind': 'city'}}, {'id': 'v', 'name': 'V', 'groups': {'block': 'south'}}, {'id': 'w', 'name': 'W', 'groups': {'block': 'north'}}], "

/* Overall and within each group that is ranked, computed or published. */
static void
test_groups (void)
{
  g_autoptr (ParindexDocument) document = load (GROUPS "'assessments': [{'framework': 'f', 'period': '2021', 'stage': 'self', 'values': "
                                                       "{'u': {'a': 10}, 'v': {'a': 20}, 'w': {'a': 5}}}], 'results': ["
                                                       "{'index': 'p', 'unit': 'u', 'period': '2021', 'rank': 2, 'of': 4, 'within': 'block'}]}");
  g_autoptr (ParindexUnitExtract) extract = extract_on (document, "2021-12-31");
  g_autoptr (ParindexUnitExtractRow) row = g_list_model_get_item (G_LIST_MODEL (extract), 0);
  g_autoptr (ParindexUnitExtractRow) published = g_list_model_get_item (G_LIST_MODEL (extract), 1);
  g_autoptr (ParindexFact) rank = g_list_model_get_item (parindex_unit_extract_row_get_group_ranks (row), 0);
  g_autoptr (ParindexFact) stated = g_list_model_get_item (parindex_unit_extract_row_get_group_ranks (published), 0);
  g_autofree char *csv = parindex_unit_extract_to_csv (extract);
  g_autofree char *json = parindex_unit_extract_to_json (extract);

  g_assert_cmpuint (g_list_model_get_n_items (parindex_unit_extract_row_get_group_ranks (row)), ==, 1);
  g_assert_cmpuint (parindex_fact_get_of (parindex_unit_extract_row_get_rank (row)), ==, 3);
  g_assert_cmpuint (parindex_fact_get_of (rank), ==, 2);
  g_assert_cmpstr (parindex_fact_get_group (rank), ==, "north");
  g_assert_cmpint (parindex_fact_get_certainty (parindex_unit_extract_row_get_rank (published)), ==, PARINDEX_CERTAINTY_NONE);
  g_assert_cmpuint (parindex_fact_get_of (stated), ==, 4);
  g_assert_cmpstr (csv, ==, CSV_HEAD "index,i,I,2021,10,10,2,3,,,poor,,,,,,,\n"
                                     "group-rank,i,I,2021,,,1,2,,,,,,,,block,north,\n"
                                     "index,p,,2021,,,,,,,,,,,,,,\n"
                                     "group-rank,p,,2021,,,2,4,,,,,,,,block,north,\n");
  g_assert_nonnull (strstr (json, "\"within\": \"block\""));
}

static void
check_band (const char *figures,
            const char *expected)
{
  g_autofree char *text = g_strdup_printf (GROUPS "'results': [{'index': 'i', 'unit': 'u', 'period': '2021', %s}]}", figures);
  g_autoptr (ParindexDocument) document = load (text);
  g_autoptr (ParindexUnitExtract) extract = extract_on (document, "2021-12-31");
  g_autoptr (ParindexUnitExtractRow) row = g_list_model_get_item (G_LIST_MODEL (extract), 0);

  g_assert_cmpstr (parindex_unit_extract_row_get_band (row), ==, expected);
  g_assert_cmpint (parindex_unit_extract_row_get_band_computed (row), ==, expected != NULL && strstr (figures, "band") == NULL);
}

/* A figure that was published without a band has one where its rounding leaves no doubt. */
static void
test_published_band (void)
{
  check_band ("'percent': 80.01", "good");
  check_band ("'percent': 79.99", "poor");
  check_band ("'percent': 87.06, 'score': 10", "good");
  check_band ("'percent': 79.99, 'band': 'good'", "good");
  check_band ("'percent': 80", NULL);     /* 79.6 is 80, too */
  check_band ("'percent': 79.9", "poor"); /* below 79.95 */
  check_band ("'score': 90", NULL);       /* bands read percents */
  check_band ("'score': 90, 'max': 100", NULL);
  check_band ("'rank': 1", NULL);
}

static void
test_refused (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (GError) error = NULL;

  g_assert_null (parindex_unit_extract_new (document, NULL, "z", "2023-06-30", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (parindex_unit_extract_new (document, NULL, "u", "2023", &error));
  g_assert_nonnull (error);
}

/* What a band counts as stays in the document. */
static void
test_round_trip (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (GBytes) bytes = parindex_document_to_bytes (document, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_nonnull (strstr (text, "\"counts-as\": \"well done\""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unit-extract/days", test_days);
  g_test_add_func ("/unit-extract/properties", test_properties);
  g_test_add_func ("/unit-extract/groups", test_groups);
  g_test_add_func ("/unit-extract/published-band", test_published_band);
  g_test_add_func ("/unit-extract/refused", test_refused);
  g_test_add_func ("/unit-extract/round-trip", test_round_trip);

  return g_test_run ();
}
