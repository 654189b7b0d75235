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

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/par-index/bac-son", test_bac_son);
  g_test_add_func ("/par-index/percent-before-points", test_percent_before_points);

  return g_test_run ();
}
