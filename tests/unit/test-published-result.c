/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixtures.h"

#define RANK PARINDEX_RESULT_COLUMN_RANK
#define SCORE PARINDEX_RESULT_COLUMN_SCORE
#define PERCENT PARINDEX_RESULT_COLUMN_PERCENT

/* Everything that results, successions and correspondences can say, in the canonical form. */
#define FACTS \
  "  \"correspondences\": [\n" \
  "    {\"from\": \"f\", \"to\": \"g\", \"criteria\": {\"c\": \"a\"}, \"source\": \"s\", \"x-a\": 1}\n" \
  "  ],\n" \
  "  \"successions\": [\n" \
  "    {\"from\": [\"u1\", \"u2\"], \"to\": \"u3\", \"since\": \"2025-07-01\", \"weights\": \"equal\", \"source\": \"s\", \"x-a\": [1]},\n" \
  "    {\"from\": [\"u1\", \"u2\"], \"to\": \"u1\", \"since\": \"2026\", \"weights\": {\"u1\": 2, \"u2\": \"1/3\"}}\n" \
  "  ],\n" \
  "  \"results\": [\n" \
  "    {\"index\": \"i\", \"unit\": \"u1\", \"period\": \"2022\", \"criterion\": \"k\", \"title\": \"K\", \"score\": 87.06, \"max\": 99.5, \"percent\": 87.5, " \
  "\"rank\": 2, \"of\": 11, \"within\": \"region\", \"band\": \"good\", \"change\": {\"since\": \"2021\", \"score\": 4.97, \"percent\": \"1/3\", \"rank\": -5, \"x-b\": 1}, " \
  "\"source\": \"s\", \"note\": \"n\", \"x-a\": {\"b\": [1]}},\n" \
  "    {\"index\": \"i\", \"unit\": \"u1\", \"period\": \"2016-2021\", \"percent\": {\"from\": 80}},\n" \
  "    {\"index\": \"i\", \"unit\": \"u1\", \"period\": \"2016-S1/2017-S2\", \"rank\": {\"from\": 46, \"to\": 48}, \"band\": [\"x\", \"y\"]},\n" \
  "    {\"index\": \"i\", \"unit\": \"u2\", \"period\": \"2023\", \"rank\": {\"outside\": 30}},\n" \
  "    {\"index\": \"i\", \"unit\": \"u2\", \"period\": \"2024\", \"score\": {\"to\": \"10/3\"}}\n" \
  "  ]\n"

#define BOTH SMALL_FRAMEWORK ", {'id': 'g', 'aggregation': 'sum', 'criteria': [{'id': 'c', 'max': 1}]}"

static ParindexDocument *
load_facts (void)
{
  g_autofree char *head = json (HEAD "'frameworks': [" BOTH "], 'units': [" SMALL_UNITS "], ");
  g_autofree char *text = g_strconcat (head, FACTS "}", NULL);
  g_autoptr (GBytes) bytes = bytes_of (text);
  g_autoptr (GError) error = NULL;
  ParindexDocument *document = parindex_document_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static void
test_round_trip (void)
{
  g_autoptr (ParindexDocument) document = load_facts ();
  g_autoptr (GBytes) bytes = parindex_document_to_bytes (document, NULL);
  g_autoptr (ParindexDocument) again = parindex_document_new_from_bytes (bytes, NULL, NULL);
  g_autoptr (GBytes) twice = parindex_document_to_bytes (again, NULL);
  g_autofree char *text = text_of (bytes);

  g_assert_true (g_str_has_suffix (text, FACTS "}\n"));
  g_assert_true (g_bytes_equal (bytes, twice));
}

/* Where they stand among units and frameworks does not matter. */
static void
test_order (void)
{
  g_autoptr (ParindexDocument) document = load (HEAD "'results': [{'index': 'f', 'unit': 'u1', 'period': '2022', 'criterion': 'a', 'rank': 1}], "
                                                     "'units': [" SMALL_UNITS "], 'frameworks': [" SMALL_FRAMEWORK "]}");

  g_assert_cmpuint (g_list_model_get_n_items (parindex_document_get_results (document)), ==, 1);
}

static void
test_read (void)
{
  g_autoptr (ParindexDocument) document = load_facts ();
  GListModel *results = parindex_document_get_results (document);
  ParindexPublishedResult *first = item (results, 0);
  ParindexPublishedResult *years = item (results, 1);
  ParindexPublishedResult *halves = item (results, 2);
  ParindexPublishedResult *outside = item (results, 3);
  g_autoptr (ParindexPeriod) y2018 = period ("2018");
  g_autoptr (ParindexPeriod) y2022 = period ("2022");
  g_autoptr (ParindexPeriod) half = period ("2016-S2");
  g_autofree char *title = NULL;
  g_auto (GStrv) bands = NULL;
  guint of;

  assert_number (parindex_published_result_get_low (first, SCORE), "87.06");
  assert_number (parindex_published_result_get_change (first, RANK), "-5");
  g_assert_cmpint (parindex_published_result_get_certainty (first, RANK), ==, PARINDEX_CERTAINTY_EXACT);
  g_object_get (first, "title", &title, "of", &of, "bands", &bands, NULL);
  g_assert_cmpstr (title, ==, "K");
  g_assert_cmpuint (of, ==, 11);
  g_assert_cmpstr (bands[0], ==, "good");
  g_assert_cmpstr (parindex_published_result_get_within (first), ==, "region");
  g_assert_cmpstr (parindex_published_result_get_note (first), ==, "n");
  g_assert_cmpstr (parindex_period_to_string (parindex_published_result_get_since (first)), ==, "2021");

  g_assert_true (parindex_published_result_covers (years, y2018));
  g_assert_false (parindex_published_result_covers (years, y2022));
  g_assert_false (parindex_published_result_covers (years, half));
  g_assert_true (parindex_published_result_covers (halves, half));
  g_assert_cmpint (parindex_published_result_get_certainty (years, PERCENT), ==, PARINDEX_CERTAINTY_AT_LEAST);
  g_assert_null (parindex_published_result_get_high (years, PERCENT));
  g_assert_cmpint (parindex_published_result_get_certainty (halves, RANK), ==, PARINDEX_CERTAINTY_RANGE);
  g_assert_cmpint (parindex_published_result_get_certainty (outside, RANK), ==, PARINDEX_CERTAINTY_OUTSIDE_LIST);
  assert_number (parindex_published_result_get_low (outside, RANK), "30");
  g_assert_cmpint (parindex_published_result_get_certainty (item (results, 4), SCORE), ==, PARINDEX_CERTAINTY_AT_MOST);
}

static void
test_build (void)
{
  g_autoptr (ParindexDocument) document = parindex_document_new ();
  g_autoptr (ParindexUnit) unit = parindex_unit_new ("u", "U");
  g_autoptr (ParindexUnit) old = parindex_unit_new ("o", "O");
  g_autoptr (ParindexPeriod) y2022 = period ("2022");
  g_autoptr (ParindexPublishedResult) result = parindex_published_result_new ("i", "u", y2022);
  g_autoptr (ParindexSuccession) succession = parindex_succession_new ("u", y2022);
  g_autoptr (ParindexNumber) value = number ("3");
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexNumber) zero = number ("0");
  static const char *const from[] = { "o", NULL };
  static const char *const stranger[] = { "x", NULL };

  g_assert_true (parindex_document_add_unit (document, unit, NULL));
  g_assert_true (parindex_document_add_unit (document, old, NULL));
  g_assert_false (parindex_document_add_result (document, result, &error));
  g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_STRUCTURE);
  g_clear_error (&error);
  g_assert_true (parindex_published_result_set_figure (result, RANK, value, NULL));
  g_assert_true (parindex_document_add_result (document, result, &error));
  g_assert_no_error (error);
  g_assert_false (parindex_document_add_result (document, result, &error));
  g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_DUPLICATE);
  g_clear_error (&error);

  g_assert_false (parindex_document_add_succession (document, succession, NULL));
  g_assert_true (parindex_succession_set_from (succession, from, NULL));
  g_assert_true (parindex_succession_set_weight (succession, "o", value, NULL));
  g_assert_null (parindex_succession_get_weights (succession));
  g_assert_true (parindex_document_add_succession (document, succession, &error));
  g_assert_no_error (error);

  /* What is set after it was added is checked too. */
  g_assert_true (parindex_succession_set_weight (succession, "o", zero, NULL));
  g_assert_false (parindex_document_seal (document, &error));
  g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_RANGE);
  g_clear_error (&error);
  g_assert_true (parindex_succession_set_weight (succession, "o", value, NULL));
  g_assert_true (parindex_succession_set_from (succession, stranger, NULL));
  g_assert_false (parindex_document_seal (document, NULL));
  g_assert_true (parindex_succession_set_from (succession, from, NULL));
  g_assert_true (parindex_document_seal (document, NULL));
  g_assert_false (parindex_published_result_set_note (result, "x", &error));
  g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_SEALED);
  g_clear_error (&error);
  g_assert_false (parindex_succession_set_source (succession, "x", &error));
  g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_SEALED);
  g_clear_error (&error);
  g_assert_false (parindex_document_add_result (document, result, &error));
  g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_SEALED);
}

/* What was published elsewhere decides no result here. */
static void
test_fingerprint (void)
{
  g_autoptr (ParindexDocument) plain = load (SMALL_DOCUMENT);
  g_autoptr (ParindexDocument) told = load (
    HEAD "'frameworks': [" SMALL_FRAMEWORK "], 'units': [" SMALL_UNITS "], "
         "'assessments': [{'framework': 'f', 'period': '2022', 'values': " SMALL_VALUES "}], "
         "'results': [{'index': 'f', 'unit': 'u1', 'period': '2022', 'rank': 2}], "
         "'successions': [{'from': ['u1', 'u2'], 'to': 'u3', 'since': '2020', 'weights': 'equal'}]}");
  g_autoptr (ParindexScoreboard) a = score (plain);
  g_autoptr (ParindexScoreboard) b = score (told);

  g_assert_cmpstr (parindex_scoreboard_get_fingerprint (a), ==, parindex_scoreboard_get_fingerprint (b));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/published-result/round-trip", test_round_trip);
  g_test_add_func ("/published-result/order", test_order);
  g_test_add_func ("/published-result/read", test_read);
  g_test_add_func ("/published-result/build", test_build);
  g_test_add_func ("/published-result/fingerprint", test_fingerprint);

  return g_test_run ();
}
