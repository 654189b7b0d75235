/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "fixtures.h"

#include "scoring/parindex-scoreboard-private.h"

/* Ranks, bands and means of documents, worked out by hand. */

/* Six units of two blocks, u6 not ranked; on the whole u2 and u3 tie, and u1, u4 and u6 do. */
#define UNITS \
  "{'id': 'u1', 'name': 'Một', 'groups': {'block': 'x'}}, {'id': 'u2', 'name': 'Hai', 'groups': {'block': 'x'}}, " \
  "{'id': 'u3', 'name': 'Ba', 'groups': {'block': 'y'}}, {'id': 'u4', 'name': 'Bốn', 'groups': {'block': 'x'}}, " \
  "{'id': 'u5', 'name': 'Năm', 'groups': {'block': 'y'}}, {'id': 'u6', 'name': 'Sáu', 'groups': {'block': 'x'}, 'ranked': false}"
#define VALUES \
  "{'u1': {'a': 1, 'b': 4}, 'u2': {'a': 3, 'b': 5}, 'u3': {'a': 2, 'b': 6}, 'u4': {'a': 1.5, 'b': 3.5}, 'u5': {'a': 9, 'b': 9}, 'u6': {'a': 2, 'b': 3}}"

static ParindexDocument *
load_values (const char *members,
             const char *values)
{
  g_autofree char *text = g_strdup_printf (HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'skip', %s, "
                                                "'criteria': [{'id': 'a', 'max': 10}, {'id': 'b', 'max': 10}]}], 'units': [" UNITS "], "
                                                "'assessments': [{'framework': 'f', 'period': '2022', 'values': %s}]}",
                                           members, values);

  return load (text);
}

static ParindexScoreboard *
score_with (const char *members)
{
  g_autoptr (ParindexDocument) document = load_values (members, VALUES);

  return score (document);
}

static void
assert_ranks (ParindexScoreboard *board,
              const char         *criterion,
              const char         *within,
              const double       *expected)
{
  gsize n;
  g_autofree double *ranks = parindex_scoreboard_get_column (board, PARINDEX_RESULT_COLUMN_RANK, criterion, within, &n, NULL);

  g_assert_cmpuint (n, ==, 6);
  for (guint i = 0; i < n; i++)
    if (!(ranks[i] == expected[i] || (isnan (ranks[i]) && isnan (expected[i]))))
      g_test_fail_printf ("%s, %s, row %u: rank %g instead of %g", criterion, within, i, ranks[i], expected[i]);
}

static void
test_rules (void)
{
  static const struct
  {
    const char *ranking;
    double overall[6];
    double within[6];
  } cases[] = {
    { "'ranking': {}", { 4, 2, 2, 4, 1, NAN }, { 2, 1, 2, 2, 1, NAN } },
    { "'ranking': {'ties': 'dense'}", { 3, 2, 2, 3, 1, NAN }, { 2, 1, 2, 2, 1, NAN } },
    { "'ranking': {'ties': 'modified'}", { 5, 3, 3, 5, 1, NAN }, { 3, 1, 2, 3, 1, NAN } },
    { "'ranking': {'ties': 'average'}", { 4.5, 2.5, 2.5, 4.5, 1, NAN }, { 2.5, 1, 2, 2.5, 1, NAN } },
    { "'ranking': {'ties': 'ordinal', 'keys': ['a']}", { 5, 2, 3, 4, 1, NAN }, { 3, 1, 2, 2, 1, NAN } },
    { "'ranking': {'ties': 'ordinal', 'keys': ['f', 'b', 'a']}", { 4, 3, 2, 5, 1, NAN }, { 2, 1, 2, 3, 1, NAN } },
  };
  static const double of[] = { 5, 5, 5, 5, 5, NAN };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ParindexScoreboard) board = score_with (cases[i].ranking);
      gsize n;
      g_autofree double *counts = parindex_scoreboard_get_column (board, PARINDEX_RESULT_COLUMN_RANK_OF, NULL, NULL, &n, NULL);

      assert_ranks (board, NULL, NULL, cases[i].overall);
      assert_ranks (board, NULL, "block", cases[i].within);
      for (guint row = 0; row < n; row++)
        g_assert_true (counts[row] == of[row] || (isnan (counts[row]) && isnan (of[row])));
    }
}

/* The keys tell units apart on the whole index; what they leave on a single criterion is shared. */
static void
test_ordinal_below (void)
{
  g_autoptr (ParindexDocument) document = load_values ("'ranking': {'ties': 'ordinal', 'keys': ['a']}",
                                                       "{'u1': {'a': 1, 'b': 4}, 'u2': {'a': 1, 'b': 4.5}, 'u3': {'a': 2, 'b': 4}, 'u4': {'a': 2, 'b': 3}}");
  g_autoptr (ParindexScoreboard) board = score (document);

  assert_ranks (board, NULL, NULL, (double[]){ 4, 2, 1, 3, NAN, NAN });
  assert_ranks (board, "a", NULL, (double[]){ 3, 3, 1, 1, NAN, NAN });
  assert_ranks (board, "b", NULL, (double[]){ 3, 1, 2, 4, NAN, NAN });
}

/* A unit without a value on a key comes after those that have one. */
static void
test_key_without_value (void)
{
  g_autoptr (ParindexDocument) document = load_values ("'ranking': {'of': 'score', 'ties': 'ordinal', 'keys': ['a', 'b']}",
                                                       "{'u1': {'a': null, 'b': 4}, 'u2': {'a': 0, 'b': 4}, 'u3': {'a': 4, 'b': 'n/a'}, 'u4': {'a': 1, 'b': 3}}");
  g_autoptr (ParindexScoreboard) board = score (document);

  assert_ranks (board, NULL, NULL, (double[]){ 4, 3, 1, 2, NAN, NAN });
}

/* All ties that are left are told, each with the first unit of its place; units that are not ranked tie with nobody. */
static void
test_ties_left (void)
{
  g_autoptr (ParindexDocument) document = load_values ("'ranking': {'ties': 'ordinal', 'keys': ['b']}",
                                                       "{'u1': {'a': 1, 'b': 1}, 'u2': {'a': 5, 'b': 2}, 'u3': {'a': 1, 'b': 1.0}, 'u4': {'a': 5, 'b': '4/2'}, "
                                                       "'u5': {'a': 1, 'b': 1}, 'u6': {'a': 1, 'b': 1}}");
  g_autoptr (ParindexScorer) scorer = parindex_scorer_new (parindex_document_get_framework (document, "f"), NULL, NULL);
  g_autoptr (GListModel) problems = parindex_scorer_validate (scorer, parindex_document_get_assessment (document, NULL, NULL, NULL), NULL);
  static const char *const expected[][3] = { { "u4", "u2", "35" }, { "u3", "u1", "10" }, { "u5", "u1", "10" } };

  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      ParindexProblem *problem = item (problems, i);
      g_autofree char *text = parindex_problem_get_text (problem, PARINDEX_LANGUAGE_EN);

      g_assert_cmpint (parindex_problem_get_code (problem), ==, PARINDEX_ERROR_POLICY);
      g_assert_cmpstr (parindex_problem_get_unit (problem), ==, expected[i][0]);
      g_assert_cmpstr (parindex_problem_get_value (problem), ==, expected[i][2]);
      g_assert_nonnull (strstr (text, expected[i][1]));
    }
}

/* The value is rounded before it is compared, on every node and in the keys. */
static void
test_rounded (void)
{
  static const char *const values =
    "{'u1': {'a': 2.5, 'b': 1}, 'u2': {'a': 2.4, 'b': 1.2}, 'u3': {'a': 1.5, 'b': 2.1}, 'u4': {'a': 1.4, 'b': 1.1}, 'u5': {'a': 0.5, 'b': 0}}";
  static const struct
  {
    const char *mode;
    double ranks[6];
  } cases[] = {
    { "half-up", { 1, 2, 2, 4, 4, NAN } },
    { "half-even", { 1, 1, 1, 4, 5, NAN } },
    { "truncate", { 1, 1, 3, 3, 5, NAN } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members = g_strdup_printf ("'ranking': {'of': 'score', 'decimals': 0}, 'rounding': {'mode': '%s'}", cases[i].mode);
      g_autoptr (ParindexDocument) document = load_values (members, values);
      g_autoptr (ParindexScoreboard) board = score (document);

      assert_ranks (board, "a", NULL, cases[i].ranks);
    }
  {
    g_autoptr (ParindexDocument) document = load_values ("'ranking': {'of': 'score', 'decimals': 0, 'ties': 'ordinal', 'keys': ['a', 'b']}", values);
    g_autoptr (ParindexScoreboard) board = score (document);

    /* 3.5, 3.6, 3.6 are 4, on a 3, 2, 2 and on b 1, 1, 2; then 2.5 is 3 and 0.5 is 1. */
    assert_ranks (board, NULL, NULL, (double[]){ 1, 3, 2, 4, 5, NAN });
  }
}

static void
assert_bands (const char        *members,
              const char *const *expected)
{
  g_autoptr (ParindexScoreboard) board = score_with (members);

  for (guint row = 0; row < 6; row++)
    {
      ParindexBand *band = parindex_scoreboard_band (board, row);

      g_assert_cmpstr (band != NULL ? parindex_band_get_id (band) : NULL, ==, expected[row]);
    }
}

/* Scores are 5, 8, 8, 5, 18 and, unranked, 5; in percent 25, 40, 40, 25, 90, 25. */
static void
test_bands (void)
{
  assert_bands ("'bands': [{'id': 'lo', 'quantile': 0}, {'id': 'hi', 'quantile': 0.75}, {'id': 'mid', 'quantile': '1/2'}]",
                (const char *const[]){ "lo", "hi", "hi", "lo", "hi", "lo" });
  assert_bands ("'bands': [{'id': 'top', 'quantile': 0.9}, {'id': 'rest'}]", (const char *const[]){ "rest", "rest", "rest", "rest", "top", "rest" });
  assert_bands ("'bands': [{'id': 'top', 'quantile': 0.3}]", (const char *const[]){ NULL, "top", "top", NULL, "top", NULL });
  assert_bands ("'bands': {'of': 'score', 'levels': [{'id': 'x', 'from': 18}]}", (const char *const[]){ NULL, NULL, NULL, NULL, "x", NULL });
  assert_bands ("'bands': [{'id': 'x', 'from': 18}]", (const char *const[]){ "x", "x", "x", "x", "x", "x" });
  assert_bands ("'ranking': {'of': 'score'}, 'bands': {'of': 'percent', 'levels': [{'id': 'x', 'from': 40}]}",
                (const char *const[]){ NULL, "x", "x", NULL, "x", NULL });
  assert_bands ("'bands': [], 'ranking': {}", (const char *const[]){ NULL, NULL, NULL, NULL, NULL, NULL });
}

/* 89.996 prints 90.00; whether that reaches a band from 90 is for the framework to say. */
static void
test_bands_as_rounded (void)
{
  static const struct
  {
    const char *members;
    const char *band;
  } cases[] = {
    { "'bands': [{'id': 'x', 'from': 90}]", NULL },
    { "'ranking': {'decimals': 2}, 'bands': [{'id': 'x', 'from': 90}]", "x" },
    { "'ranking': {'decimals': 3}, 'bands': {'decimals': 2, 'levels': [{'id': 'x', 'from': 90}]}", "x" },
    { "'ranking': {'decimals': 2}, 'bands': {'of': 'percent', 'levels': [{'id': 'x', 'from': 90}]}", NULL },
    { "'bands': {'of': 'percent', 'decimals': 2, 'levels': [{'id': 'x', 'from': 90}]}", "x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ParindexDocument) document = load_values (cases[i].members, "{'u1': {'a': 8.9996, 'b': 'n/a'}}");
      g_autoptr (ParindexScoreboard) board = score (document);
      ParindexBand *band = parindex_scoreboard_band (board, 0);

      g_assert_cmpstr (band != NULL ? parindex_band_get_id (band) : NULL, ==, cases[i].band);
    }
}

static void
assert_edge (ParindexScoreboard *board,
             const char         *band,
             const char         *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexNumber) edge = parindex_scoreboard_get_band_edge (board, band, &error);

  g_assert_no_error (error);
  assert_number (edge, expected);
}

static void
test_edges (void)
{
  g_autoptr (ParindexScoreboard) board = score_with ("'ranking': {'of': 'score'}, 'bands': [{'id': 'a', 'quantile': 1}, {'id': 'b', 'quantile': 0.8}, "
                                                     "{'id': 'c', 'quantile': '1/3'}, {'id': 'd', 'quantile': 0}, {'id': 'e'}]");
  g_autoptr (ParindexDocument) nobody = load_values ("'bands': [{'id': 'a', 'quantile': 0.5}, {'id': 'b'}]", "{'u6': {'a': 1, 'b': 1}}");
  g_autoptr (ParindexScoreboard) empty = score (nobody);

  /* 5 5 8 8 18: places 4, 3.2, 4/3 and 0. */
  assert_edge (board, "a", "18");
  assert_edge (board, "b", "10");
  assert_edge (board, "c", "6");
  assert_edge (board, "d", "5");
  assert_edge (board, "e", NULL);
  assert_refused (parindex_scoreboard_get_band_edge (board, "z", &error), NOT_FOUND);
  /* Where nobody is ranked there are no quantiles, and nothing lies below them. */
  assert_edge (empty, "a", NULL);
  for (guint row = 0; row < 6; row++)
    g_assert_null (parindex_scoreboard_band (empty, row));
}

static void
assert_mean (ParindexScoreboard *board,
             ParindexBasis       of,
             const char         *criterion,
             const char         *within,
             const char         *group,
             const char         *expected,
             guint               expected_n)
{
  guint n = 99;
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexNumber) mean = parindex_scoreboard_get_group_mean (board, of, criterion, within, group, &n, &error);

  g_assert_no_error (error);
  assert_number (mean, expected);
  g_assert_cmpuint (n, ==, expected_n);
}

static void
test_means (void)
{
  g_autoptr (ParindexScoreboard) board = score_with ("'ranking': {'decimals': 0}");
  g_auto (GStrv) groups = parindex_scoreboard_list_groups (board, "block", NULL);
  g_autoptr (ParindexDocument) nobody = load_values ("'ranking': {}", "{'u1': {'a': 1}, 'u6': {'a': 1, 'b': 1}}");
  g_autoptr (ParindexScoreboard) empty = score (nobody);

  g_assert_cmpstr (groups[0], ==, "x");
  g_assert_cmpstr (groups[1], ==, "y");
  g_assert_null (groups[2]);
  assert_mean (board, PARINDEX_BASIS_SCORE, NULL, "block", "x", "6", 3);
  assert_mean (board, PARINDEX_BASIS_PERCENT, NULL, "block", "y", "65", 2);
  assert_mean (board, PARINDEX_BASIS_UNSTATED, "a", "block", "x", "55/3", 3);
  assert_mean (board, PARINDEX_BASIS_SCORE, "f", NULL, NULL, "8.8", 5);
  assert_mean (empty, PARINDEX_BASIS_SCORE, NULL, "block", "y", NULL, 0);
  assert_mean (empty, PARINDEX_BASIS_SCORE, "b", "block", "x", NULL, 0);
  assert_mean (empty, PARINDEX_BASIS_SCORE, NULL, "block", "x", "1", 1);
  assert_refused (parindex_scoreboard_list_groups (board, "moon", &error), NOT_FOUND);
  assert_refused (parindex_scoreboard_get_group_mean (board, PARINDEX_BASIS_SCORE, NULL, "moon", "x", NULL, &error), NOT_FOUND);
  assert_refused (parindex_scoreboard_get_group_mean (board, PARINDEX_BASIS_SCORE, NULL, "block", "z", NULL, &error), NOT_FOUND);
  assert_refused (parindex_scoreboard_get_group_mean (board, PARINDEX_BASIS_SCORE, "z", NULL, NULL, NULL, &error), NOT_FOUND);
}

static void
test_texts (void)
{
  g_autoptr (ParindexDocument) document = load_values ("'ranking': {'ties': 'average'}", VALUES);
  static const char *const texts[] = { "2,5", "2.5" };

  for (ParindexLanguage language = PARINDEX_LANGUAGE_VI; language <= PARINDEX_LANGUAGE_EN; language++)
    {
      g_autoptr (ParindexContext) context = parindex_context_new ();
      g_autoptr (ParindexScoreboard) board = NULL;
      g_autoptr (ParindexResult) result = NULL;
      g_autofree char *rank = NULL;
      g_autofree char *within = NULL;
      g_autofree char *of = NULL;
      g_autofree char *csv = NULL;
      g_autofree char *json_text = NULL;

      parindex_context_set_language (context, language);
      board = parindex_document_score (document, context, NULL, NULL, NULL, NULL);
      result = parindex_scoreboard_get_result (board, "u2", NULL, NULL);
      rank = parindex_result_get_rank_text (result);
      within = parindex_result_get_rank_within_text (result, "block");
      of = parindex_result_get_rank_of_text (result);
      csv = parindex_scoreboard_to_csv (board, NULL, "u2", FALSE, PARINDEX_PRECISION_DISPLAY, NULL);
      json_text = parindex_scoreboard_to_json (board, "block", NULL, FALSE, PARINDEX_PRECISION_EXACT, NULL);
      g_assert_cmpstr (rank, ==, texts[language == PARINDEX_LANGUAGE_EN]);
      g_assert_cmpstr (within, ==, "1");
      g_assert_cmpstr (of, ==, "5");
      g_assert_nonnull (strstr (csv, ",2.5,5,"));
      g_assert_nonnull (strstr (json_text, "\"rank\": 2.5, \"rank-of\": 3"));
      g_assert_nonnull (strstr (json_text, "{\"group\": \"x\", \"ranked\": 3, \"score\": 6, \"percent\": 30}"));
      g_assert_nonnull (strstr (json_text, "{\"group\": \"y\", \"ranked\": 2, \"score\": 13, \"percent\": 65}"));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ties/rules", test_rules);
  g_test_add_func ("/ties/ordinal-below", test_ordinal_below);
  g_test_add_func ("/ties/key-without-value", test_key_without_value);
  g_test_add_func ("/ties/left", test_ties_left);
  g_test_add_func ("/ties/rounded", test_rounded);
  g_test_add_func ("/ties/bands", test_bands);
  g_test_add_func ("/ties/bands-as-rounded", test_bands_as_rounded);
  g_test_add_func ("/ties/edges", test_edges);
  g_test_add_func ("/ties/means", test_means);
  g_test_add_func ("/ties/texts", test_texts);

  return g_test_run ();
}
