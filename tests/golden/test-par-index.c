/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "golden.h"

/* The administrative reform index of Bắc Sơn district, as its notice gives it. */

static void
assert_texts (ParindexResult *result,
              const char *score,
              const char *max,
              const char *percent)
{
  g_autofree char *own_score = parindex_result_get_score_text (result);
  g_autofree char *own_max = parindex_result_get_max_text (result);
  g_autofree char *own_percent = parindex_result_get_percent_text (result);

  g_assert_cmpstr (own_score, ==, score);
  g_assert_cmpstr (own_max, ==, max);
  g_assert_cmpstr (own_percent, ==, percent);
}

static void
test_bac_son (void)
{
  g_autoptr (ParindexDocument) document = golden_load ("bac-son-2022.json");
  g_autoptr (ParindexScoreboard) board = golden_score (document, NULL, NULL);
  g_autoptr (ParindexResult) result = golden_result (board, "bac-son", NULL);

  golden_assert_exact (parindex_result_get_exact_score (result), 8706, 100);
  golden_assert_exact (parindex_result_get_exact_max (result), 995, 10);
  golden_assert_exact (parindex_result_get_exact_percent (result), 8706 * 10, 995);
  assert_texts (result, "87.06", "99.50", "87.50");
  g_assert_cmpfloat (parindex_result_get_rank (result), ==, 1);
  g_assert_cmpuint (parindex_result_get_rank_of (result), ==, 1);
}

/* 87.06 of 99.5 is better than 87.30 of 100. */
static void
test_percent_before_points (void)
{
  g_autoptr (ParindexDocument) document = golden_load ("percent-before-points.json");
  g_autoptr (ParindexScoreboard) board = golden_score (document, NULL, NULL);
  g_autoptr (ParindexResult) better = golden_result (board, "bac-son", NULL);
  g_autoptr (ParindexResult) worse = golden_result (board, "vi-du", NULL);
  g_autoptr (ParindexResult) dropped = golden_result (board, "bac-son", "half-point");

  assert_texts (better, "87.06", "99.50", "87.50");
  assert_texts (worse, "87.30", "100.00", "87.30");
  g_assert_cmpfloat (parindex_result_get_score (better), <, parindex_result_get_score (worse));
  g_assert_cmpfloat (parindex_result_get_rank (better), ==, 1);
  g_assert_cmpfloat (parindex_result_get_rank (worse), ==, 2);
  g_assert_cmpint (parindex_result_get_state (dropped), ==, PARINDEX_CELL_STATE_NOT_APPLICABLE);
}

/* The parts as they were published, each rounded, do not add up to the published index, which was rounded once: 88.65 and 85.78. The
 * difference lies within half a hundredth a part. */
static void
test_composition (void)
{
  g_autoptr (ParindexDocument) document = golden_load ("par-index-composition.json");
  g_autoptr (ParindexScoreboard) y2021 = golden_score (document, "par-index-parts-2021", "2021");
  g_autoptr (ParindexScoreboard) y2022 = golden_score (document, "par-index-parts-2022", "2022");
  g_autoptr (ParindexResult) bac_giang = golden_result (y2021, "bac-giang", NULL);
  g_autoptr (ParindexResult) ninh_thuan = golden_result (y2022, "ninh-thuan", NULL);
  g_autoptr (ParindexResult) appraisal = golden_result (y2022, "ninh-thuan", "appraisal");
  g_autoptr (ParindexResult) survey = golden_result (y2022, "ninh-thuan", "survey");

  assert_texts (bac_giang, "88.64", "100.00", "88.64");
  assert_texts (ninh_thuan, "85.79", "100.00", "85.79");
  assert_texts (appraisal, "54.20", "61.50", "88.13");
  assert_texts (survey, "31.59", "38.50", "82.05");
  g_assert_cmpfloat (ABS (parindex_result_get_percent (bac_giang) - 88.65), <, 4 * 0.005);
  g_assert_cmpfloat (ABS (parindex_result_get_percent (ninh_thuan) - 85.78), <, 4 * 0.005);
}

/* The index is found by what people call it. */
static void
test_names (void)
{
  g_autoptr (ParindexDocument) document = golden_load ("bac-son-2022.json");
  static const char *const names[] = { "par-index", "PARINDEX", "Par Index", "chỉ số cchc", "Chỉ số cải cách hành chính" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_nonnull (parindex_document_find_framework (document, names[i], NULL));
  g_assert_cmpstr (parindex_framework_get_word (parindex_document_get_framework (document, "par-index"), "leaf", PARINDEX_LANGUAGE_VI), ==,
                   "chỉ số thành phần");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/par-index/bac-son", test_bac_son);
  g_test_add_func ("/par-index/percent-before-points", test_percent_before_points);
  g_test_add_func ("/par-index/composition", test_composition);
  g_test_add_func ("/par-index/names", test_names);

  return g_test_run ();
}
