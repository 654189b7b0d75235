/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "fixtures.h"

/* Counts of communes and months added up to those of a district and a quarter: 1/2 and 98/98 are 99 of 100, not 75 %. */

#define FRAMEWORK \
  "{'id': 'f', 'aggregation': 'sum', 'missing': 'skip', 'criteria': [" \
  "{'id': 'on-time', 'max': 2, 'rule': {'kind': 'linear', 'input': 'count-of', 'when-none': 'max'}}, " \
  "{'id': 'tier', 'max': 1, 'rule': {'kind': 'tiers', 'input': 'count-of', 'from': [99, 0], 'points': [1, 0]}}, " \
  "{'id': 'survey', 'max': 5, 'rule': {'kind': 'survey-share', 'options': ['a', 'b'], 'shares': [1, 0]}}, " \
  "{'id': 'items', 'max': 10, 'rule': {'kind': 'count', 'per-item': 1}}, " \
  "{'id': 'points', 'max': 10}, " \
  "{'id': 'percent', 'max': 10, 'rule': {'kind': 'mapping'}}]}"

#define UNITS \
  "{'id': 'd', 'name': 'Huyện', 'level': 'district'}, {'id': 'e', 'name': 'Huyện khác', 'level': 'district'}, " \
  "{'id': 'c1', 'name': 'Xã 1', 'parent': 'd'}, {'id': 'c2', 'name': 'Xã 2', 'parent': 'd'}"

static ParindexDocument *
load_months (const char *january,
             const char *february)
{
  g_autofree char *text = g_strdup_printf (
    HEAD "'frameworks': [" FRAMEWORK "], 'units': [" UNITS "], 'assessments': [{'framework': 'f', 'period': '2022-01', 'values': %s}, "
         "{'framework': 'f', 'period': '2022-02', 'values': %s}]}", january, february);

  return load (text);
}

static ParindexAssessment *
empty_quarter (ParindexDocument *document,
               const char       *when)
{
  g_autoptr (ParindexPeriod) quarter = period (when);
  g_autoptr (GListStore) districts = g_list_store_new (PARINDEX_TYPE_UNIT);

  g_list_store_append (districts, parindex_document_get_unit (document, "d"));
  g_list_store_append (districts, parindex_document_get_unit (document, "e"));

  return parindex_assessment_new (parindex_document_get_framework (document, "f"), G_LIST_MODEL (districts), quarter, NULL);
}

static void
assert_cell (ParindexAssessment *assessment,
             const char         *criterion,
             const char         *expected)
{
  ParindexCellState state;
  g_autoptr (ParindexNumber) value = parindex_assessment_get_value (assessment, NULL, "d", criterion, &state, NULL);

  if (g_str_equal (expected, "missing"))
    g_assert_cmpint (state, ==, PARINDEX_CELL_STATE_MISSING);
  else if (g_str_equal (expected, "n/a"))
    g_assert_cmpint (state, ==, PARINDEX_CELL_STATE_NOT_APPLICABLE);
  else
    assert_number (value, expected);
}

#define JANUARY \
  "{'d': {'on-time': {'count': 1, 'of': 2}, 'points': 3}, 'c1': {'on-time': {'count': 40, 'of': 40}, 'survey': {'a': 3, 'b': 1}, " \
  "'items': 2, 'percent': 50, 'tier': 'n/a'}, 'c2': {'on-time': 'n/a', 'survey': {'a': 0, 'b': 2}, 'items': 1, 'points': 1, 'tier': 'n/a'}}"
#define FEBRUARY \
  "{'d': {'on-time': {'count': 0, 'of': 0}}, 'c1': {'on-time': {'count': 58, 'of': 58}, 'survey': {'a': 1, 'b': 0}, 'items': 0, 'tier': 'n/a'}, " \
  "'c2': {'on-time': 'n/a', 'survey': {'a': 1, 'b': 1}, 'items': 4, 'tier': 'n/a'}}"

static void
test_sums (void)
{
  g_autoptr (ParindexDocument) document = load_months (JANUARY, FEBRUARY);
  g_autoptr (ParindexAssessment) quarter = empty_quarter (document, "2022-Q1");
  g_autoptr (ParindexScorer) scorer = parindex_scorer_new (parindex_document_get_framework (document, "f"), NULL, NULL);
  g_autoptr (ParindexScoreboard) board = NULL;
  g_autoptr (ParindexResult) result = NULL;
  g_autoptr (ParindexNumber) score = NULL;

  assert_done (parindex_assessment_pool (quarter, NULL, parindex_document_get_assessments (document), PARINDEX_MISSING_SKIP, &error));
  assert_cell (quarter, "on-time.count", "99");
  assert_cell (quarter, "on-time.of", "100");
  assert_cell (quarter, "survey.a", "5");
  assert_cell (quarter, "survey.b", "4");
  assert_cell (quarter, "items", "7");
  assert_cell (quarter, "points", "missing");
  assert_cell (quarter, "percent", "missing");
  assert_done (parindex_assessment_seal (quarter, &error));

  /* 2 · 0.99 + 5 · 5/9 + 7 */
  board = parindex_scorer_score (scorer, quarter, NULL, NULL);
  g_assert_nonnull (board);
  result = parindex_scoreboard_get_result (board, "d", NULL, NULL);
  score = parindex_result_get_exact_score (result);
  assert_number (score, "5291/450");
}

static void
test_missing (void)
{
  static const struct
  {
    ParindexMissing missing;
    const char *items;
  } cases[] = { { PARINDEX_MISSING_SKIP, "3" }, { PARINDEX_MISSING_ZERO, "3" }, { PARINDEX_MISSING_PROPAGATE, "missing" } };
  g_autoptr (ParindexDocument) document = load_months ("{'d': {'items': 1, 'tier': 'n/a'}, 'c1': {'items': 2, 'tier': 'n/a'}, 'c2': {'tier': 'n/a'}}",
                                                       "{'d': {'tier': 'n/a'}, 'c1': {'tier': 'n/a'}, 'c2': {'tier': 'n/a'}}");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ParindexAssessment) quarter = empty_quarter (document, "2022-Q1");

      assert_done (parindex_assessment_pool (quarter, NULL, parindex_document_get_assessments (document), cases[i].missing, &error));
      assert_cell (quarter, "items", cases[i].items);
      assert_cell (quarter, "tier.count", "n/a");
    }
}

static void
test_refused (void)
{
  g_autoptr (ParindexDocument) document = load_months ("{'d': {'items': 1}, 'c1': {}}", "{}");
  g_autoptr (ParindexAssessment) quarter = empty_quarter (document, "2022-Q1");
  g_autoptr (ParindexAssessment) later = empty_quarter (document, "2022-Q2");
  GListModel *months = parindex_document_get_assessments (document);

  assert_refused (parindex_assessment_pool (quarter, NULL, months, PARINDEX_MISSING_UNSTATED, &error), POLICY);
  g_assert_null (parindex_assessment_get_stages (quarter)[0]);
  assert_refused (parindex_assessment_pool (later, NULL, months, PARINDEX_MISSING_SKIP, &error), INVALID_ARGUMENT);
  assert_done (parindex_assessment_pool (quarter, NULL, months, PARINDEX_MISSING_SKIP, &error));
  assert_refused (parindex_assessment_pool (quarter, NULL, months, PARINDEX_MISSING_SKIP, &error), DUPLICATE);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pool/sums", test_sums);
  g_test_add_func ("/pool/missing", test_missing);
  g_test_add_func ("/pool/refused", test_refused);

  return g_test_run ();
}
