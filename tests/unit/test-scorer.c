/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "exact-random.h"
#include "fixtures.h"

static void
test_new (void)
{
  g_autoptr (ParindexDocument) document = load (SMALL_DOCUMENT);
  g_autoptr (ParindexFramework) open = parindex_framework_new ("o", NULL);
  ParindexFramework *framework = parindex_document_get_framework (document, "f");
  ParindexScorer *scorer = parindex_scorer_new (framework, NULL, NULL);
  g_autoptr (ParindexFramework) found = NULL;
  gboolean thread_safe;

  g_assert_true (parindex_scorer_get_framework (scorer) == framework);
  g_assert_true (parindex_scorer_is_thread_safe (scorer));
  g_object_get (scorer, "framework", &found, "thread-safe", &thread_safe, NULL);
  g_assert_true (found == framework && thread_safe);
  assert_refused (parindex_scorer_new (open, NULL, &error), UNSEALED);
  g_assert_finalize_object (scorer);
}

static void
test_refused (void)
{
  g_autoptr (ParindexDocument) document = load (SMALL_DOCUMENT);
  g_autoptr (ParindexDocument) other = load (SMALL_DOCUMENT);
  g_autoptr (ParindexScorer) scorer = parindex_scorer_new (parindex_document_get_framework (document, "f"), NULL, NULL);
  g_autoptr (ParindexAssessment) open = empty_assessment (document);

  assert_refused (parindex_scorer_score (scorer, open, NULL, &error), UNSEALED);
  assert_done (parindex_assessment_seal (open, &error));
  assert_refused (parindex_scorer_score (scorer, open, NULL, &error), NOT_FOUND);
  assert_refused (parindex_scorer_score (scorer, parindex_document_get_assessment (document, NULL, NULL, NULL), "self", &error), NOT_FOUND);
  assert_refused (parindex_scorer_score (scorer, parindex_document_get_assessment (other, NULL, NULL, NULL), NULL, &error), INVALID_ARGUMENT);
}

/* All that stands in the way at once, and the same in the error. */
static void
test_problems (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 10}, {'id': 'p', 'missing': 'skip', 'criteria': [{'id': 'b', 'max': 2}]}]}], "
         "'units': [" SMALL_UNITS "], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u1': {'a': 10.000000001, 'b': 2}, "
         "'u2': {'b': -0.1}, 'u3': {'a': 0, 'b': 0}}}]}");
  ParindexAssessment *assessment = parindex_document_get_assessment (document, NULL, NULL, NULL);
  g_autoptr (ParindexScorer) scorer = parindex_scorer_new (parindex_document_get_framework (document, "f"), NULL, NULL);
  g_autoptr (GListModel) problems = parindex_scorer_validate (scorer, assessment, NULL);
  static const struct
  {
    ParindexError code;
    const char *unit;
    const char *criterion;
  } expected[] = {
    { PARINDEX_ERROR_RANGE, "u1", "a" },
    { PARINDEX_ERROR_RANGE, "u2", "b" },
    { PARINDEX_ERROR_POLICY, "u2", "a" },
  };

  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      ParindexProblem *problem = item (problems, i);

      g_assert_cmpint (parindex_problem_get_code (problem), ==, expected[i].code);
      g_assert_cmpstr (parindex_problem_get_unit (problem), ==, expected[i].unit);
      g_assert_cmpstr (parindex_problem_get_criterion (problem), ==, expected[i].criterion);
    }
  assert_refused (parindex_scorer_score (scorer, assessment, NULL, &error), RANGE);
}

/* A part that is missing although its own cells have a policy: its parent must have one too. */
static void
test_missing_part (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 10}, {'id': 'p', 'missing': 'skip', 'criteria': [{'id': 'b', 'max': 2}]}]}], "
         "'units': [" SMALL_UNITS "], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u1': {'a': 1}, 'u2': {'a': 1, 'b': 1}, 'u3': {'a': 1, 'b': 1}}}]}");

  assert_refused (parindex_document_score (document, NULL, NULL, NULL, NULL, &error), POLICY);
}

/* Missing never overrides; what does not apply does. */
static void
test_stages (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [" SMALL_FRAMEWORK "], 'units': [" SMALL_UNITS "], 'assessments': ["
         "{'framework': 'f', 'period': '2022', 'stage': 'published', 'values': {'u1': {'a': 3}, 'u2': {'b': 'n/a'}, 'u3': {'a': 1.00000000000000000000001}}}, "
         "{'framework': 'f', 'period': '2022', 'stage': 'self', 'values': {'u1': {'a': 9, 'b': 20.5}, 'u2': {'a': 8, 'b': 8}, 'u3': {'a': 7, 'b': 7}}}]}");
  static const struct
  {
    const char *stage;
    const char *scores[3];
  } cases[] = {
    { NULL, { "23.5", "8", "8.00000000000000000000001" } },
    { "self", { "29.5", "16", "14" } },
    { "published", { NULL, NULL, NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ParindexScoreboard) board = parindex_document_score (document, NULL, NULL, NULL, cases[i].stage, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (parindex_scoreboard_get_stage (board), ==, cases[i].stage);
      for (guint row = 0; row < 3; row++)
        {
          g_autoptr (ParindexResult) result = g_list_model_get_item (G_LIST_MODEL (board), row);
          g_autoptr (ParindexNumber) exact = parindex_result_get_exact_score (result);

          assert_number (exact, cases[i].scores[row]);
        }
    }
}

/* A big sheet of 12 leaves. */
#define N_LEAVES 12

static ParindexAssessment *
big_assessment (guint       n_units,
                const char *weight)
{
  g_autoptr (ParindexFramework) framework = parindex_framework_new ("f", NULL);
  g_autoptr (GListStore) units = g_list_store_new (PARINDEX_TYPE_UNIT);
  g_autoptr (ParindexPeriod) when = period ("2022");
  g_autoptr (ParindexNumber) max = number ("100");
  g_autofree double *values = g_new (double, (gsize) n_units * N_LEAVES);
  GRand *rand = g_rand_new_with_seed (42);
  ParindexAssessment *assessment;

  assert_done (parindex_criterion_set_aggregation (parindex_framework_get_root (framework), "weighted-mean", PARINDEX_BASIS_UNSTATED, &error));
  assert_done (parindex_criterion_set_missing (parindex_framework_get_root (framework), PARINDEX_MISSING_SKIP, &error));
  for (guint i = 0; i < N_LEAVES; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", i);
      g_autofree char *text = g_strdup_printf ("%s%u", weight, i + 1);
      g_autoptr (ParindexCriterion) leaf = parindex_criterion_new (id, NULL);
      g_autoptr (ParindexNumber) own = number (text);

      assert_done (parindex_criterion_set_max (leaf, max, &error));
      assert_done (parindex_criterion_set_weight (leaf, own, &error));
      assert_done (parindex_criterion_append (parindex_framework_get_root (framework), leaf, &error));
    }
  assert_done (parindex_framework_seal (framework, &error));
  for (guint i = 0; i < n_units; i++)
    {
      char id[16];
      g_autoptr (ParindexUnit) unit = NULL;

      g_snprintf (id, sizeof id, "u%u", i);
      unit = parindex_unit_new (id, NULL);
      g_list_store_append (units, unit);
    }
  for (gsize i = 0; i < (gsize) n_units * N_LEAVES; i++)
    values[i] = g_rand_int_range (rand, 0, 1000) == 0 ? NAN : g_rand_int_range (rand, 0, 10001) / 100.0;
  g_rand_free (rand);
  assessment = parindex_assessment_new (framework, G_LIST_MODEL (units), when, NULL);
  assert_done (parindex_assessment_set_values (assessment, NULL, values, (gsize) n_units * N_LEAVES, 2, &error));
  assert_done (parindex_assessment_seal (assessment, &error));

  return assessment;
}

/* The same bits from any number of threads, in every lane. */
static void
test_threads_same_bits (void)
{
  /* The work is divided from some number of cells on, so that only a slow test has all seven at work. */
  guint n_units = g_test_slow () ? 1200000 : is_under_valgrind () ? 30000 : 340000;
  static const char *const weights[] = { "", "123456789012345", "1234567890123456789012345678901234567890" };
  static const guint n_threads[] = { 1, 2, 7 };

  for (guint w = 0; w < (g_test_slow () ? G_N_ELEMENTS (weights) : 1); w++)
    {
      g_autoptr (ParindexAssessment) assessment = big_assessment (n_units, weights[w]);
      GBytes *first[2] = { NULL };

      for (guint t = 0; t < G_N_ELEMENTS (n_threads); t++)
        {
          g_autoptr (ParindexContext) context = parindex_context_new ();
          g_autoptr (ParindexScorer) scorer = NULL;
          g_autoptr (ParindexScoreboard) board = NULL;

          parindex_context_set_n_threads (context, n_threads[t]);
          scorer = parindex_scorer_new (parindex_assessment_get_framework (assessment), context, NULL);
          board = parindex_scorer_score (scorer, assessment, NULL, NULL);
          for (guint column = 0; column < 2; column++)
            {
              GBytes *bytes = parindex_scoreboard_get_column_bytes (board, column == 0 ? PARINDEX_RESULT_COLUMN_SCORE : PARINDEX_RESULT_COLUMN_RANK,
                                                                    NULL, NULL, NULL);

              if (t > 0)
                {
                  g_assert_true (g_bytes_equal (bytes, first[column]));
                  g_bytes_unref (bytes);
                }
              else
                first[column] = bytes;
            }
        }
      g_bytes_unref (first[0]);
      g_bytes_unref (first[1]);
    }
}

/* One scorer in eight threads at once. */
static gpointer
score_often (gpointer data)
{
  ParindexScorer *scorer = data;
  ParindexAssessment *assessment = g_object_get_data (data, "assessment");
  const char *expected = g_object_get_data (data, "csv");

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (ParindexScoreboard) board = parindex_scorer_score (scorer, assessment, NULL, NULL);
      g_autofree char *csv = parindex_scoreboard_to_csv (board, "region", NULL, TRUE, PARINDEX_PRECISION_EXACT, NULL);
      g_autoptr (GListModel) problems = parindex_scorer_validate (scorer, assessment, NULL);

      g_assert_cmpstr (csv, ==, expected);
      g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 0);
    }

  return NULL;
}

static void
test_threads_one_scorer (void)
{
  g_autoptr (ParindexDocument) document = load (SMALL_DOCUMENT);
  g_autoptr (ParindexScorer) scorer = parindex_scorer_new (parindex_document_get_framework (document, "f"), NULL, NULL);
  g_autoptr (ParindexScoreboard) board = score (document);
  GThread *threads[8];

  g_object_set_data (G_OBJECT (scorer), "assessment", parindex_document_get_assessment (document, NULL, NULL, NULL));
  g_object_set_data_full (G_OBJECT (scorer), "csv", parindex_scoreboard_to_csv (board, "region", NULL, TRUE, PARINDEX_PRECISION_EXACT, NULL), g_free);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("score", score_often, scorer);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scorer/new", test_new);
  g_test_add_func ("/scorer/refused", test_refused);
  g_test_add_func ("/scorer/problems", test_problems);
  g_test_add_func ("/scorer/stages", test_stages);
  g_test_add_func ("/scorer/threads-one-scorer", test_threads_one_scorer);
  g_test_add_func ("/scorer/threads-same-bits", test_threads_same_bits);
  g_test_add_func ("/scorer/missing-part", test_missing_part);

  return g_test_run ();
}
