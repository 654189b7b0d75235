/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixtures.h"

/* Three parts with two decimals; a weighted mean above two of them, rounded to one decimal. */
#define FRAMEWORK \
  "{'id': 'f', 'title': 'F', 'aggregation': 'sum', 'missing': 'skip', 'ranking': {'of': 'score'}, 'bands': [{'id': 'high', 'title': 'Cao', 'from': 15}, {'id': 'low'}], " \
  "'criteria': [{'id': 'a', 'max': 10}, {'id': 'm', 'aggregation': 'weighted-mean', 'round': 1, 'criteria': [{'id': 'b', 'max': 10, 'weight': 3}, " \
  "{'id': 'c', 'max': 10, 'weight': 1}]}]}"
#define UNITS "{'id': 'u', 'name': 'U'}, {'id': 'v', 'name': 'V'}, {'id': 'w', 'name': 'W', 'ranked': false}"
#define VALUES "{'u': {'a': 6.25, 'b': 8.33, 'c': 9}, 'v': {'a': 10, 'b': 10, 'c': 10}, 'w': {'a': 'n/a', 'b': null, 'c': null}}"

static ParindexReconciliation *
reconcile (const char *stage,
           const char *results)
{
  g_autofree char *text = g_strdup_printf (HEAD "'frameworks': [" FRAMEWORK "], 'units': [" UNITS "], 'assessments': [{'framework': 'f', 'period': '2022', "
                                                "'stage': '%s', 'values': " VALUES "}], 'results': [%s]}",
                                           stage, results);
  g_autoptr (ParindexDocument) document = load (text);
  g_autoptr (GError) error = NULL;
  ParindexReconciliation *reconciliation = parindex_document_reconcile (document, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return reconciliation;
}

static void
assert_row (ParindexReconciliation *reconciliation,
            guint                   i,
            const char             *figure,
            ParindexAgreement       agreement,
            const char             *difference,
            const char             *low,
            const char             *high)
{
  ParindexReconciliationRow *row = item (G_LIST_MODEL (reconciliation), i);

  g_assert_cmpstr (parindex_reconciliation_row_get_figure (row), ==, figure);
  g_assert_cmpint (parindex_reconciliation_row_get_agreement (row), ==, agreement);
  assert_number (parindex_reconciliation_row_get_difference (row), difference);
  assert_number (parindex_reconciliation_row_get_low (row), low);
  assert_number (parindex_reconciliation_row_get_high (row), high);
}

#define RESULT(members) "{'index': 'f', 'unit': 'u', 'period': '2022', " members "}"

/* u: (3 * 8.33 + 9) / 4 = 8.4975, rounded 8.5; with 6.25 it is 14.75. */
static void
test_agrees (void)
{
  g_autoptr (ParindexReconciliation) each = reconcile ("published", RESULT ("'score': 14.75, 'max': 20, 'percent': 73.75, 'rank': 2, 'of': 2, 'band': 'low'"));
  g_autoptr (ParindexReconciliation) bounds = reconcile ("published", RESULT ("'score': {'from': 14}, 'rank': {'to': 2}, 'band': ['Cao', 'low']"));

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (each)), ==, 5);
  g_assert_cmpuint (parindex_reconciliation_count (each, PARINDEX_AGREEMENT_AGREES), ==, 5);
  assert_row (each, 0, "score", PARINDEX_AGREEMENT_AGREES, "0", NULL, NULL);
  g_assert_cmpuint (parindex_reconciliation_count (bounds, PARINDEX_AGREEMENT_AGREES), ==, 3);
}

/* The lower ends, 6.245, 8.325 and 8.995, give 6.245 + 8.5; the upper ones 6.255 + 8.5: the mean between is rounded again. */
static void
test_parts (void)
{
  g_autoptr (ParindexReconciliation) rounded = reconcile ("published", RESULT ("'score': 14.76"));
  g_autoptr (ParindexReconciliation) beyond = reconcile ("published", RESULT ("'score': 14.77"));
  g_autoptr (ParindexReconciliation) unknown = reconcile ("self", RESULT ("'score': 14.77"));
  g_autoptr (ParindexReconciliation) percent = reconcile ("published", RESULT ("'criterion': 'a', 'percent': 62.54"));

  assert_row (rounded, 0, "score", PARINDEX_AGREEMENT_ROUNDED_PARTS, "0.01", "14.745", "14.755");
  assert_row (beyond, 0, "score", PARINDEX_AGREEMENT_PARTS_DIFFER, "0.02", "14.745", "14.755");
  assert_row (unknown, 0, "score", PARINDEX_AGREEMENT_UNEXPLAINED, "0.02", "14.745", "14.755");
  assert_row (percent, 0, "percent", PARINDEX_AGREEMENT_ROUNDED_PARTS, "0.04", "62.45", "62.55");
}

static void
test_ranks (void)
{
  g_autoptr (ParindexReconciliation) others = reconcile ("published", RESULT ("'rank': 2, 'of': 11"));
  g_autoptr (ParindexReconciliation) wrong = reconcile ("published", RESULT ("'rank': 1, 'of': 2, 'band': 'high'"));
  g_autoptr (ParindexReconciliation) unranked = reconcile ("published", "{'index': 'f', 'unit': 'w', 'period': '2022', 'rank': 1}");

  assert_row (others, 0, "rank", PARINDEX_AGREEMENT_COHORT_DIFFERS, "0", NULL, NULL);
  assert_row (wrong, 0, "rank", PARINDEX_AGREEMENT_UNEXPLAINED, "-1", NULL, NULL);
  assert_row (wrong, 1, "band", PARINDEX_AGREEMENT_UNEXPLAINED, NULL, NULL, NULL);
  assert_row (unranked, 0, "rank", PARINDEX_AGREEMENT_NOT_COMPUTED, NULL, NULL, NULL);
}

#define ELSEWHERE(unit, members) "{'index': 'i', 'unit': '" unit "', 'period': '2020', " members "}"

/* Of an index without a framework only its own parts can be asked. */
static void
test_published (void)
{
  g_autoptr (ParindexReconciliation) sum = reconcile ("published", ELSEWHERE ("u", "'score': 12.5, 'max': 30") ", " ELSEWHERE ("u", "'criterion': 'p', 'score': 5.25, 'max': 10") ", "
                                                                   ELSEWHERE ("u", "'criterion': 'q', 'score': 7.25, 'max': 20") ", "
                                                                   ELSEWHERE ("v", "'score': 12.51, 'max': 30") ", " ELSEWHERE ("v", "'criterion': 'p', 'score': 5.25, 'max': 10") ", "
                                                                   ELSEWHERE ("v", "'criterion': 'q', 'score': 7.25, 'max': 20") ", "
                                                                   ELSEWHERE ("w", "'score': 12.6, 'max': 30") ", " ELSEWHERE ("w", "'criterion': 'p', 'score': 5.25, 'max': 10") ", "
                                                                   ELSEWHERE ("w", "'criterion': 'q', 'score': 7.25, 'max': 20"));
  g_autoptr (ParindexReconciliation) weights = reconcile ("published", ELSEWHERE ("u", "'score': 60, 'max': 100") ", " ELSEWHERE ("u", "'criterion': 'p', 'score': 5, 'max': 10") ", "
                                                                       ELSEWHERE ("u", "'criterion': 'q', 'score': 8, 'max': 10") ", "
                                                                       ELSEWHERE ("v", "'score': 90, 'max': 100") ", " ELSEWHERE ("v", "'criterion': 'p', 'score': 5, 'max': 10") ", "
                                                                       ELSEWHERE ("v", "'criterion': 'q', 'score': 8, 'max': 10") ", "
                                                                       ELSEWHERE ("w", "'score': 60") ", " ELSEWHERE ("w", "'criterion': 'p', 'score': 5") ", "
                                                                       ELSEWHERE ("w", "'criterion': 'q', 'score': 8"));
  g_autoptr (ParindexReconciliation) ratio = reconcile ("published", ELSEWHERE ("u", "'score': 87.06, 'max': 99.5, 'percent': 87.5") ", " ELSEWHERE ("v", "'score': 1, 'max': 3, 'percent': 33.34"));

  assert_row (sum, 0, "score", PARINDEX_AGREEMENT_AGREES, NULL, "12.49", "12.51");
  assert_row (sum, 6, "score", PARINDEX_AGREEMENT_ROUNDED_PARTS, NULL, "12.49", "12.51");
  assert_row (sum, 12, "score", PARINDEX_AGREEMENT_PARTS_DIFFER, NULL, "12.49", "12.51");
  assert_row (weights, 0, "score", PARINDEX_AGREEMENT_MISSING_WEIGHTS, NULL, "50", "80");
  assert_row (weights, 6, "score", PARINDEX_AGREEMENT_PARTS_DIFFER, NULL, "50", "80");
  assert_row (weights, 12, "score", PARINDEX_AGREEMENT_MISSING_WEIGHTS, NULL, NULL, NULL);
  assert_row (ratio, 2, "percent", PARINDEX_AGREEMENT_AGREES, "1/398", NULL, NULL);
  assert_row (ratio, 5, "percent", PARINDEX_AGREEMENT_UNEXPLAINED, "1/150", NULL, NULL);
}

/* A change must be the difference of the figures beside it, but for rounding. */
static void
test_changes (void)
{
  g_autoptr (ParindexReconciliation) changes = reconcile (
    "published", ELSEWHERE ("u", "'score': 75.82, 'rank': 4") ", {'index': 'i', 'unit': 'u', 'period': '2021', 'score': 80.79, 'rank': 1, 'change': {'since': '2020', 'score': 4.98, 'rank': 2}}, "
                 "{'index': 'i', 'unit': 'v', 'period': '2021', 'score': 80.79, 'change': {'since': '2020', 'score': 4.98}}");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (changes)), ==, 7);
  assert_row (changes, 3, "score-change", PARINDEX_AGREEMENT_ROUNDED_PARTS, "0.01", "4.96", "4.98");
  assert_row (changes, 5, "rank-change", PARINDEX_AGREEMENT_UNEXPLAINED, "-1", NULL, NULL);
}

/* A statement for several years is held against each that is computed. */
static void
test_spans (void)
{
  g_autoptr (ParindexReconciliation) span = reconcile ("published", "{'index': 'f', 'unit': 'u', 'period': '2020-2023', 'percent': {'from': 80}}");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (span)), ==, 1);
  assert_row (span, 0, "percent", PARINDEX_AGREEMENT_UNEXPLAINED, NULL, NULL, NULL);
}

/* What is published of a successor before its time is held against the mean of those it came from: no scoreboard has it, nor its parts. */
static void
test_successor (void)
{
  g_autoptr (ParindexDocument) document
    = load (HEAD "'frameworks': [" FRAMEWORK "], 'units': [" UNITS ", {'id': 'n', 'name': 'N'}], 'assessments': [{'framework': 'f', 'period': '2022', 'values': " VALUES "}], "
                 "'successions': [{'from': ['u', 'v'], 'to': 'n', 'since': '2023'}], "
                 "'results': [{'index': 'f', 'unit': 'n', 'period': '2022', 'score': 17.38, 'max': 20, 'percent': 86, 'rank': 1, 'band': 'high'}]}");
  g_autoptr (ParindexReconciliation) reconciliation = parindex_document_reconcile (document, NULL, NULL, NULL, NULL);
  g_autofree char *en = NULL;
  g_autofree char *vi = NULL;

  assert_row (reconciliation, 0, "score", PARINDEX_AGREEMENT_AGREES, "0.005", NULL, NULL);
  assert_row (reconciliation, 2, "percent", PARINDEX_AGREEMENT_UNEXPLAINED, "-0.875", NULL, NULL);
  en = parindex_reconciliation_row_get_text (item (G_LIST_MODEL (reconciliation), 2), PARINDEX_LANGUAGE_EN);
  vi = parindex_reconciliation_row_get_text (item (G_LIST_MODEL (reconciliation), 2), PARINDEX_LANGUAGE_VI);
  g_assert_cmpstr (en, ==, "published 86, computed 86.88 (weighted mean of the predecessors: u 73.75 (weight 1); v 100.00 (weight 1)); unexplained");
  g_assert_cmpstr (vi, ==, "công bố 86, tính được 86,88 (bình quân có trọng số của các đơn vị tiền thân: u 73,75 (trọng số 1); v 100,00 (trọng số 1)); chưa giải thích được");
}

static void
test_words (void)
{
  g_autoptr (ParindexReconciliation) rounded = reconcile ("published", RESULT ("'score': 14.76"));
  g_autofree char *en = parindex_reconciliation_row_get_text (item (G_LIST_MODEL (rounded), 0), PARINDEX_LANGUAGE_EN);
  g_autofree char *vi = parindex_reconciliation_row_get_text (item (G_LIST_MODEL (rounded), 0), PARINDEX_LANGUAGE_VI);
  g_autofree char *csv = parindex_reconciliation_to_csv (rounded, NULL, FALSE, PARINDEX_PRECISION_DISPLAY);

  g_assert_cmpstr (en, ==, "published 14.76, computed 14.75; 3 rounded parts: unrounded, each within half a unit of its last digit, they give 14.745 to 14.755, which allows it");
  g_assert_cmpstr (vi, ==, "công bố 14,76, tính được 14,75; 3 phần đã làm tròn: trước khi làm tròn, mỗi phần lệch tối đa nửa đơn vị chữ số cuối, kết quả từ 14,745 đến 14,755, phù hợp với số công bố");
  g_assert_cmpstr (csv, ==, "unit,name,index,criterion,period,within,figure,published,computed,difference,agreement,low,high\n"
                            "u,U,f,,2022,,score,14.76,14.75,0.01,rounded-parts,14.745,14.755\n");
}

/* Parts that contradict their total: which, what they add up to, what was published, and how far off it is. */
static void
test_contradictions (void)
{
  g_autoptr (ParindexReconciliation) sum = reconcile ("published", ELSEWHERE ("w", "'score': 12.6, 'max': 30") ", " ELSEWHERE ("w", "'criterion': 'p', 'title': 'P', 'score': 5.25, 'max': 10") ", "
                                                                   ELSEWHERE ("w", "'criterion': 'q', 'score': 7.25, 'max': 20") ", "
                                                                   ELSEWHERE ("u", "'score': 90, 'max': 100") ", " ELSEWHERE ("u", "'criterion': 'p', 'score': 5, 'max': 10") ", "
                                                                   ELSEWHERE ("u", "'criterion': 'q', 'score': 8, 'max': 10"));
  g_autoptr (ParindexReconciliation) scored = reconcile ("published", RESULT ("'score': 14.77"));
  g_autofree char *en = parindex_reconciliation_row_get_text (item (G_LIST_MODEL (sum), 0), PARINDEX_LANGUAGE_EN);
  g_autofree char *vi = parindex_reconciliation_row_get_text (item (G_LIST_MODEL (sum), 0), PARINDEX_LANGUAGE_VI);
  g_autofree char *mean = parindex_reconciliation_row_get_text (item (G_LIST_MODEL (sum), 6), PARINDEX_LANGUAGE_EN);
  g_autofree char *of_framework = parindex_reconciliation_row_get_text (item (G_LIST_MODEL (scored), 0), PARINDEX_LANGUAGE_EN);
  g_autofree char *written = parindex_reconciliation_to_json (sum, "w", FALSE, PARINDEX_PRECISION_EXACT);

  g_assert_true (g_str_has_suffix (en, "; the 2 published parts add up to 12.5, and the published total 12.6 is 0.1 more; however they were rounded, they give 12.49 to 12.51; the parts: P 5.25; q 7.25"));
  g_assert_true (g_str_has_suffix (vi, "; 2 phần đã công bố cộng lại được 12,5, còn tổng công bố 12,6 lớn hơn 0,1; dù làm tròn thế nào, các phần cho từ 12,49 đến 12,51; các phần: P 5,25; q 7,25"));
  g_assert_true (g_str_has_suffix (mean, "they do not add up to it; the parts: p 5; q 8"));
  g_assert_nonnull (strstr (of_framework, "; the parts: "));
  g_assert_nonnull (strstr (written, "\"sum\": 12.5, \"excess\": 0.1, \"parts\": ["));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reconciliation/agrees", test_agrees);
  g_test_add_func ("/reconciliation/parts", test_parts);
  g_test_add_func ("/reconciliation/ranks", test_ranks);
  g_test_add_func ("/reconciliation/published", test_published);
  g_test_add_func ("/reconciliation/contradictions", test_contradictions);
  g_test_add_func ("/reconciliation/changes", test_changes);
  g_test_add_func ("/reconciliation/spans", test_spans);
  g_test_add_func ("/reconciliation/successor", test_successor);
  g_test_add_func ("/reconciliation/words", test_words);

  return g_test_run ();
}
