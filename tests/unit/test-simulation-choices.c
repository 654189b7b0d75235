/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What varies in a simulation beside the spread of weights. */

#include "fixtures.h"

#include "analysis/simulation/parindex-rank-distribution-private.h"
#include "base/parindex-gamma-private.h"
#include "base/parindex-philox-private.h"

#define N_UNITS 7

/* Three leaves; whole numbers from 1 to 100. */
static ParindexDocument *
make_document (const char *aggregation,
               const char *alternatives)
{
  g_autoptr (GString) text = g_string_new (HEAD "'frameworks': [{'id': 'f', 'title': 'F', 'missing': 'skip', ");

  g_string_append_printf (text, "'aggregation': '%s', 'criteria': [", aggregation);
  for (guint i = 0; i < 3; i++)
    g_string_append_printf (text, "%s{'id': 'c%u', 'title': 'C', 'weight': %u, 'max': 100}", i > 0 ? ", " : "", i, i + 1);
  g_string_append (text, "]}], 'units': [");
  for (guint u = 0; u < N_UNITS; u++)
    g_string_append_printf (text, "%s{'id': 'u%u', 'name': 'U'}", u > 0 ? ", " : "", u);
  g_string_append (text, "], 'assessments': [{'framework': 'f', 'period': '2025', 'values': {");
  for (guint u = 0; u < N_UNITS; u++)
    g_string_append_printf (text, "%s'u%u': {'c0': %u, 'c1': %u, 'c2': %u}", u > 0 ? ", " : "", u, 1 + u * 37 % 100, 1 + u * 61 % 100, 1 + u * 83 % 100);
  g_string_append_printf (text, "}}], 'alternatives': [%s]}", alternatives);

  return load (text->str);
}

#define ALTERNATIVES \
  "{'id': 'geometric', 'changes': {'aggregation': 'geometric-mean'}}, {'id': 'lowest', 'changes': {'aggregation': 'minimum'}}"

static ParindexSimulation *
make_simulation (ParindexScoreboard *board,
                 guint               replicates)
{
  ParindexSimulation *simulation = parindex_simulation_new (board);

  g_assert_true (parindex_simulation_set_replicates (simulation, replicates, NULL));
  g_assert_true (parindex_simulation_set_seed (simulation, 42, NULL));

  return simulation;
}

static ParindexRankDistribution *
run (ParindexSimulation *simulation)
{
  g_autoptr (GError) error = NULL;
  ParindexRankDistribution *distribution = parindex_simulation_run (simulation, NULL, &error);

  g_assert_no_error (error);

  return distribution;
}

static void
add_choice (ParindexSimulation *simulation,
            GListModel         *alternatives,
            ParindexDocument   *document)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (parindex_simulation_add_choice (simulation, alternatives, document, &error));
  g_assert_no_error (error);
}

static double
rank_in (ParindexScoreboard *board,
         guint               row)
{
  g_autoptr (ParindexResult) result = g_list_model_get_item (G_LIST_MODEL (board), row);

  return parindex_result_get_rank (result);
}

static double
score_in (ParindexScoreboard *board,
          guint               row)
{
  g_autoptr (ParindexResult) result = g_list_model_get_item (G_LIST_MODEL (board), row);

  return parindex_result_get_score (result);
}

/* Whether a draw is one of a scoreboard. */
static gboolean
is_draw_of (ParindexRankDistribution *distribution,
            guint                     draw,
            ParindexScoreboard       *board)
{
  const ParindexDrawState *state = &distribution->state;

  for (guint row = 0; row < N_UNITS; row++)
    {
      const guint slot = distribution->slots[row];

      if (state->ranks[(gsize) draw * state->n_ranked + slot] != rank_in (board, row)
          || fabs (state->values[(gsize) draw * state->stride + slot] - score_in (board, row)) > 1e-9)
        return FALSE;
    }

  return TRUE;
}

/* Each draw is the index as it is or under an alternative, as the exact scorer has it, each about equally often. */
static void
check_choice (ParindexScoreboard *board,
              ParindexDocument   *document,
              GListModel         *list)
{
  g_autoptr (ParindexAlternatives) alternatives = parindex_alternatives_new (board, document, list);
  g_autoptr (ParindexSimulation) simulation = make_simulation (board, 900);
  g_autoptr (ParindexRankDistribution) distribution = NULL;
  const guint n = g_list_model_get_n_items (list);
  guint counts[8] = { 0 };

  add_choice (simulation, list, document);
  distribution = run (simulation);
  for (guint i = 0; i < 900; i++)
    {
      guint found = is_draw_of (distribution, i, board) ? 0 : n + 1;

      for (guint k = 0; found > n && k < n; k++)
        {
          g_autoptr (ParindexAlternativeOutcome) outcome = g_list_model_get_item (G_LIST_MODEL (alternatives), k);

          if (is_draw_of (distribution, i, parindex_alternative_outcome_get_scoreboard (outcome)))
            found = k + 1;
        }
      g_assert_cmpuint (found, <=, n);
      counts[found]++;
    }
  for (guint k = 0; k <= n; k++)
    g_assert_cmpuint (counts[k], >, 900 / (n + 1) - 70);
  g_assert_cmpuint (parindex_rank_distribution_get_n_failed (distribution), ==, 0);
}

static void
test_choices (void)
{
  g_autoptr (ParindexDocument) document = make_document ("weighted-mean", ALTERNATIVES);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (GListModel) without = parindex_framework_list_without_each (parindex_scoreboard_get_framework (board), TRUE);

  check_choice (board, document, parindex_document_get_alternatives (document));
  check_choice (board, NULL, without);
}

/* Aggregations of all units at once are scored in each draw. */
static void
test_copeland (void)
{
  g_autoptr (ParindexDocument) document = make_document ("weighted-mean", "{'id': 'copeland', 'changes': {'aggregation': 'copeland'}}");
  g_autoptr (ParindexScoreboard) board = score (document);

  check_choice (board, document, parindex_document_get_alternatives (document));
}

static void
test_copeland_weights (void)
{
  static const char *const ids[] = { "c0", "c1", "c2", NULL };
  g_autoptr (ParindexDocument) document = make_document ("copeland", "");
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexSimulation) simulation = make_simulation (board, 20);
  g_autoptr (ParindexRankDistribution) distribution = NULL;

  g_assert_true (parindex_simulation_set_weight_spread (simulation, 0, 0.9, NULL));
  distribution = run (simulation);
  for (guint i = 0; i < 20; i++)
    {
      ParindexNumber *weights[3];
      g_autoptr (GError) error = NULL;
      g_autoptr (ParindexScorer) scorer = NULL;
      g_autoptr (ParindexScoreboard) other = NULL;
      g_autoptr (ParindexFramework) framework = NULL;
      g_autoptr (ParindexAssessment) assessment = NULL;

      for (guint k = 0; k < 3; k++)
        weights[k] = parindex_number_new_from_decimal (
          llround ((k + 1) * (1 + 0.9 * (2 * parindex_philox_at (42, PARINDEX_STREAM_WEIGHTS, i, k) - 1)) * 1e9), 9);
      framework = parindex_framework_with_weights (parindex_scoreboard_get_framework (board), ids, weights, 3, &error);
      g_assert_no_error (error);
      assessment = parindex_assessment_with_framework (parindex_scoreboard_get_assessment (board), framework, &error);
      scorer = parindex_scorer_new (framework, NULL, &error);
      other = parindex_scorer_score (scorer, assessment, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (is_draw_of (distribution, i, other));
      for (guint k = 0; k < 3; k++)
        parindex_number_unref (weights[k]);
    }
}

/* What cannot be scored is counted, and says why. */
static void
test_failed (void)
{
  g_autoptr (ParindexDocument) document = make_document ("weighted-mean", "{'id': 'broken', 'changes': {'criteria': {'c0': {'max': 1}}}}");
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexSimulation) simulation = make_simulation (board, 500);
  g_autoptr (ParindexRankDistribution) distribution = NULL;
  GListModel *problems;
  g_autoptr (ParindexProblem) problem = NULL;
  guint n_failed;

  add_choice (simulation, parindex_document_get_alternatives (document), document);
  distribution = run (simulation);
  n_failed = parindex_rank_distribution_get_n_failed (distribution);
  problems = parindex_rank_distribution_get_problems (distribution);
  g_assert_cmpuint (n_failed, >, 200);
  g_assert_cmpuint (n_failed, <, 300);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1);
  g_assert_cmpuint (parindex_rank_distribution_get_n_failed_by (distribution, 0), ==, n_failed);
  problem = g_list_model_get_item (problems, 0);
  g_assert_cmpint (parindex_problem_get_severity (problem), ==, PARINDEX_SEVERITY_ERROR);
  g_assert_cmpfloat (distribution->figures[PARINDEX_RANK_FIGURE_N][0], ==, 500 - n_failed);
  g_assert_cmpfloat (distribution->figures[PARINDEX_RANK_FIGURE_SD][0], ==, 0);
}

static void
assert_same (ParindexRankDistribution *a,
             ParindexRankDistribution *b)
{
  g_assert_cmpmem (a->state.ranks, a->state.end * (gsize) a->state.n_ranked * 2, b->state.ranks, b->state.end * (gsize) b->state.n_ranked * 2);
  g_assert_cmpmem (a->state.values, a->state.end * (gsize) a->state.stride * 8, b->state.values, b->state.end * (gsize) b->state.stride * 8);
}

static ParindexSimulation *
vary_all (ParindexScoreboard *board,
          ParindexDocument   *document,
          guint               n_threads)
{
  ParindexSimulation *simulation = make_simulation (board, 200);
  g_autoptr (GListModel) without = parindex_framework_list_without_each (parindex_scoreboard_get_framework (board), TRUE);

  g_assert_true (parindex_simulation_set_weight_concentration (simulation, 0, 20, NULL));
  add_choice (simulation, parindex_document_get_alternatives (document), document);
  add_choice (simulation, without, document);
  g_assert_true (parindex_simulation_set_value_error (simulation, "c1", PARINDEX_VALUE_ERROR_SD, 3, NULL));
  parindex_simulation_set_n_threads (simulation, n_threads);

  return simulation;
}

static void
test_same_bits (void)
{
  g_autoptr (ParindexDocument) document = make_document ("weighted-mean", ALTERNATIVES);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexSimulation) first = vary_all (board, document, 1);
  g_autoptr (ParindexSimulation) second = vary_all (board, document, 3);
  g_autoptr (ParindexRankDistribution) one = run (first);
  g_autoptr (ParindexRankDistribution) three = run (second);
  g_autoptr (GPtrArray) shards = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (ParindexRankDistribution) merged = NULL;
  g_autoptr (GError) error = NULL;

  assert_same (one, three);
  g_ptr_array_add (shards, parindex_simulation_run_shard (second, 77, 200, NULL, &error));
  g_assert_no_error (error);
  g_ptr_array_add (shards, parindex_simulation_run_shard (second, 0, 77, NULL, &error));
  g_assert_no_error (error);
  merged = parindex_simulation_merge (first, shards, &error);
  g_assert_no_error (error);
  assert_same (one, merged);
  g_assert_false (parindex_simulation_set_value_error (first, NULL, PARINDEX_VALUE_ERROR_SD, 1, &error));
  g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_SEALED);
}

static void
test_gamma (void)
{
  for (guint i = 1; i < 100; i++)
    {
      const double p = i / 100.0;
      double x = parindex_gamma_quantile (2, p);

      g_assert_cmpfloat_with_epsilon (parindex_gamma_quantile (1, p), -log1p (-p), 1e-12);
      /* 1 - e^-x (1 + x), and erf (√x). */
      g_assert_cmpfloat_with_epsilon (1 - exp (-x) * (1 + x), p, 1e-13);
      g_assert_cmpfloat_with_epsilon (erf (sqrt (parindex_gamma_quantile (0.5, p))), p, 1e-13);
      g_assert_cmpfloat_with_epsilon (parindex_gamma_quantile (400, p), parindex_gamma_quantile (400, p + 1e-9), 1e-4);
    }
  g_assert_cmpfloat (parindex_gamma_quantile (0.001, 0.01), >, 0);
  g_assert_cmpfloat (parindex_gamma_quantile (3, 0), >, 0);
}

/* Where only one leaf has points, a unit's score is the share of its weight. */
static void
check_dirichlet (double concentration)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'title': 'F', 'missing': 'skip', 'aggregation': 'weighted-mean', 'criteria': ["
         "{'id': 'a', 'title': 'A', 'weight': 1, 'max': 1}, {'id': 'b', 'title': 'B', 'weight': 2, 'max': 1}, {'id': 'c', 'title': 'C', 'weight': 5, 'max': 1}]}], "
         "'units': [{'id': 'a', 'name': 'U'}, {'id': 'b', 'name': 'U'}, {'id': 'c', 'name': 'U'}], 'assessments': [{'framework': 'f', 'period': '2025', 'values': "
         "{'a': {'a': 1, 'b': 0, 'c': 0}, 'b': {'a': 0, 'b': 1, 'c': 0}, 'c': {'a': 0, 'b': 0, 'c': 1}}}]}");
  static const double shares[] = { 0.125, 0.25, 0.625 };
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexSimulation) simulation = make_simulation (board, 20000);
  g_autoptr (ParindexRankDistribution) distribution = NULL;

  g_assert_true (parindex_simulation_set_weight_concentration (simulation, 1, concentration, NULL));
  g_assert_cmpfloat (parindex_simulation_get_weight_concentration (simulation, 1), ==, concentration);
  distribution = run (simulation);
  for (guint row = 0; row < 3; row++)
    {
      const double sd = sqrt (shares[row] * (1 - shares[row]) / (concentration + 1));

      g_assert_cmpfloat_with_epsilon (distribution->figures[PARINDEX_RANK_FIGURE_MEAN_VALUE][row], shares[row], 5 * sd / sqrt (20000));
      g_assert_cmpfloat_with_epsilon (distribution->figures[PARINDEX_RANK_FIGURE_SD_VALUE][row], sd, 0.02 * sd);
    }
}

/* With a small concentration one weight is nearly all, and all numbers that they are drawn from may be too small for doubles. */
static void
test_dirichlet (void)
{
  check_dirichlet (8);
  check_dirichlet (0.5);
  check_dirichlet (0.001);
}

/* Weights of exact scorings are rounded, and must not come to nothing. */
static void
test_dirichlet_exact (void)
{
  g_autoptr (ParindexDocument) document = make_document ("copeland", "");
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexSimulation) simulation = make_simulation (board, 100);
  g_autoptr (ParindexRankDistribution) distribution = NULL;

  g_assert_true (parindex_simulation_set_weight_concentration (simulation, 0, 0.05, NULL));
  distribution = run (simulation);
  g_assert_cmpuint (parindex_rank_distribution_get_n_failed (distribution), ==, 0);
}

static double
sd_of (ParindexScoreboard *board,
       const char         *criterion,
       ParindexValueError  kind,
       double              size,
       double             *low,
       double             *high)
{
  g_autoptr (ParindexSimulation) simulation = make_simulation (board, 1500);
  g_autoptr (ParindexRankDistribution) distribution = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (parindex_simulation_set_value_error (simulation, criterion, kind, size, &error));
  g_assert_no_error (error);
  distribution = run (simulation);
  g_assert_cmpuint (parindex_rank_distribution_get_n_failed (distribution), ==, 0);
  *low = distribution->figures[PARINDEX_RANK_FIGURE_MINIMUM_VALUE][1];
  *high = distribution->figures[PARINDEX_RANK_FIGURE_MAXIMUM_VALUE][1];

  return distribution->figures[PARINDEX_RANK_FIGURE_SD_VALUE][1];
}

/* Unit u1 has 38, 62 and 84; c1 has a third of the weight. */
static void
test_value_errors (void)
{
  g_autoptr (ParindexDocument) document = make_document ("weighted-mean", "");
  g_autoptr (ParindexScoreboard) board = score (document);
  double low, high;

  g_assert_cmpfloat_with_epsilon (sd_of (board, "c1", PARINDEX_VALUE_ERROR_SD, 3, &low, &high), 1, 0.06);
  g_assert_cmpfloat_with_epsilon (sd_of (board, "c1", PARINDEX_VALUE_ERROR_RELATIVE_SD, 0.1, &low, &high), 6.2 / 3, 0.12);
  g_assert_cmpfloat_with_epsilon (sd_of (board, "c1", PARINDEX_VALUE_ERROR_SAMPLING, 100, &low, &high), sqrt (62 * 38 / 100.0) / 3, 0.1);
  g_assert_cmpfloat_with_epsilon (sd_of (board, "c1", PARINDEX_VALUE_ERROR_INTERVAL, 6, &low, &high), 2 / sqrt (3), 0.06);
  g_assert_cmpfloat (low, >=, score_in (board, 1) - 2);
  g_assert_cmpfloat (high, <=, score_in (board, 1) + 2);
  /* Points stay within their maximum. */
  g_assert_cmpfloat (sd_of (board, NULL, PARINDEX_VALUE_ERROR_SD, 200, &low, &high), >, 0);
  g_assert_cmpfloat (low, >=, 0);
  g_assert_cmpfloat (high, <=, 100);
  g_assert_cmpfloat (sd_of (board, NULL, PARINDEX_VALUE_ERROR_SD, 0, &low, &high), ==, 0);
}

/* The sample of a count is the total beside it. */
static void
test_counts (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'title': 'F', 'missing': 'skip', 'aggregation': 'sum', 'criteria': ["
         "{'id': 'a', 'title': 'A', 'max': 100, 'rule': {'kind': 'linear', 'input': 'count-of'}}]}], "
         "'units': [{'id': 'u0', 'name': 'U'}, {'id': 'u1', 'name': 'U'}], 'assessments': [{'framework': 'f', 'period': '2025', 'values': "
         "{'u0': {'a': {'count': 0, 'of': 50}}, 'u1': {'a': {'count': 100, 'of': 400}}}}]}");
  g_autoptr (ParindexScoreboard) board = score (document);
  double low, high;

  g_assert_cmpfloat_with_epsilon (sd_of (board, NULL, PARINDEX_VALUE_ERROR_SAMPLING, 1, &low, &high), sqrt (25 * 75 / 400.0), 0.12);
  g_assert_cmpfloat_with_epsilon (low * 4, round (low * 4), 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/simulation-choices/choices", test_choices);
  g_test_add_func ("/simulation-choices/copeland", test_copeland);
  g_test_add_func ("/simulation-choices/copeland-weights", test_copeland_weights);
  g_test_add_func ("/simulation-choices/failed", test_failed);
  g_test_add_func ("/simulation-choices/same-bits", test_same_bits);
  g_test_add_func ("/simulation-choices/gamma", test_gamma);
  g_test_add_func ("/simulation-choices/dirichlet", test_dirichlet);
  g_test_add_func ("/simulation-choices/dirichlet-exact", test_dirichlet_exact);
  g_test_add_func ("/simulation-choices/value-errors", test_value_errors);
  g_test_add_func ("/simulation-choices/counts", test_counts);

  return g_test_run ();
}
