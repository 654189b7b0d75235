/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "fixtures.h"

#include "analysis/simulation/parindex-draw-statistics-private.h"
#include "analysis/simulation/parindex-rank-distribution-private.h"
#include "analysis/simulation/parindex-simulation-private.h"
#include "base/parindex-moments-private.h"
#include "base/parindex-philox-private.h"

#define N_GROUPS 4
#define N_LEAVES 3 /* in each group */

/* Weighted means of weighted means; values of one decimal, so that units tie. */
static ParindexScoreboard *
make_board (guint       n_units,
            const char *ranking,
            const char *aggregation,
            const char *missing)
{
  g_autoptr (GString) text = g_string_new (HEAD "'frameworks': [{'id': 'f', 'title': 'F', ");
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (ParindexDocument) document = NULL;

  g_string_append_printf (text, "'aggregation': '%s', 'missing': 'skip', 'ranking': %s, "
                                "'bands': [{'id': 'a', 'from': 60}, {'id': 'b', 'from': 45}, {'id': 'c'}], 'criteria': [",
                          aggregation, ranking);
  for (guint g = 0; g < N_GROUPS; g++)
    {
      g_string_append_printf (text, "%s{'id': 'g%u', 'title': 'G', ", g > 0 ? ", " : "", g);
      if (!g_str_equal (aggregation, "sum"))
        g_string_append_printf (text, "'weight': %u, ", 5 + 3 * g);
      g_string_append (text, "'criteria': [");
      for (guint j = 0; j < N_LEAVES; j++)
        {
          g_string_append_printf (text, "%s{'id': 'c%u-%u', 'title': 'C', ", j > 0 ? ", " : "", g, j);
          if (!g_str_equal (aggregation, "sum"))
            g_string_append_printf (text, "'weight': %u.5, ", 1 + j);
          g_string_append (text, "'max': 100}");
        }
      g_string_append (text, "]}");
    }
  g_string_append (text, "]}], 'units': [");
  for (guint u = 0; u < n_units; u++)
    g_string_append_printf (text, "%s{'id': 'u%u', 'name': 'U'%s}", u > 0 ? ", " : "", u, u == 3 ? ", 'ranked': false" : "");
  g_string_append (text, "], 'assessments': [{'framework': 'f', 'period': '2025', 'values': {");
  for (guint u = 0; u < n_units; u++)
    {
      g_string_append_printf (text, "%s'u%u': {", u > 0 ? ", " : "", u);
      for (guint k = 0; k < N_GROUPS * N_LEAVES; k++)
        if (u == 5 && k == 4 && missing != NULL)
          g_string_append_printf (text, ", 'c1-1': %s", missing);
        else
          g_string_append_printf (text, "%s'c%u-%u': %d", k > 0 ? ", " : "", k / N_LEAVES, k % N_LEAVES, u % 7 == 6 ? 50 : g_rand_int_range (rand, 1, 100));
      g_string_append (text, "}");
    }
  g_string_append (text, "}}]}");
  document = load (text->str);

  return score (document);
}

static ParindexSimulation *
make_simulation (ParindexScoreboard *board,
                 guint               replicates,
                 double              spread)
{
  ParindexSimulation *simulation = parindex_simulation_new (board);

  assert_done (parindex_simulation_set_replicates (simulation, replicates, &error));
  assert_done (parindex_simulation_set_seed (simulation, 42, &error));
  assert_done (parindex_simulation_set_weight_spread (simulation, 0, spread, &error));

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

/* The score of a unit in a draw, as one would write it down; weights are numbered in the order of the tree. */
static double
slow_score (ParindexScoreboard *board,
            guint               row,
            guint               draw,
            double              spread)
{
  double sum = 0, weights = 0;
  guint place = 0;

  for (guint g = 0; g < N_GROUPS; g++)
    {
      double group = (5 + 3 * g) * (1 + spread * (2 * parindex_philox_at (42, PARINDEX_STREAM_WEIGHTS, draw, place++) - 1));
      double inner = 0, inner_weights = 0;

      for (guint j = 0; j < N_LEAVES; j++)
        {
          double weight = (1.5 + j) * (1 + spread * (2 * parindex_philox_at (42, PARINDEX_STREAM_WEIGHTS, draw, place++) - 1));

          inner += weight * parindex_column_double (&parindex_scoreboard_sheet (board)->columns[g * N_LEAVES + j], row);
          inner_weights += weight;
        }
      sum += group * inner / inner_weights;
      weights += group;
    }

  return sum / weights;
}

static double
slow_rank (const double *scores,
           guint         n,
           guint         unit,
           ParindexTies  ties)
{
  guint above = 0, equal = 0, better = 0;

  for (guint i = 0; i < n; i++)
    {
      gboolean first = i != 3;

      if (i == 3)
        continue;
      above += rint (scores[i] * 1e10) > rint (scores[unit] * 1e10);
      equal += rint (scores[i] * 1e10) == rint (scores[unit] * 1e10);
      for (guint k = 0; k < i; k++)
        first = first && (k == 3 || rint (scores[k] * 1e10) != rint (scores[i] * 1e10));
      better += first && rint (scores[i] * 1e10) > rint (scores[unit] * 1e10);
    }
  switch (ties)
    {
    case PARINDEX_TIES_DENSE:
      return better + 1;
    case PARINDEX_TIES_MODIFIED:
      return above + equal;
    case PARINDEX_TIES_AVERAGE:
      return above + (1 + equal) / 2.0;
    case PARINDEX_TIES_COMPETITION:
    case PARINDEX_TIES_ORDINAL:
    default:
      return above + 1;
    }
}

static void
check_against_slow (guint        n_units,
                    const char  *word,
                    ParindexTies ties)
{
  g_autofree char *ranking = g_strdup_printf ("{'of': 'score', 'ties': '%s'}", word);
  g_autoptr (ParindexScoreboard) board = make_board (n_units, ranking, "weighted-mean", NULL);
  g_autoptr (ParindexSimulation) simulation = make_simulation (board, 23, 0.25);
  g_autoptr (ParindexRankDistribution) distribution = run (simulation);
  g_autofree double *scores = g_new (double, n_units);

  for (guint draw = 0; draw < 23; draw++)
    {
      for (guint row = 0; row < n_units; row++)
        scores[row] = slow_score (board, row, draw, 0.25);
      for (guint row = 0; row < n_units; row++)
        {
          g_autofree char *id = g_strdup_printf ("u%u", row);
          g_autoptr (GBytes) values = parindex_rank_distribution_get_values_bytes (distribution, id, NULL);
          g_autoptr (GBytes) ranks = parindex_rank_distribution_get_ranks_bytes (distribution, id, NULL);
          double value = ((const double *) g_bytes_get_data (values, NULL))[draw];
          double rank = ((const double *) g_bytes_get_data (ranks, NULL))[draw];

          g_assert_cmpfloat_with_epsilon (value, scores[row], 1e-12 * 100);
          if (row == 3)
            g_assert_true (isnan (rank));
          else
            g_assert_cmpfloat (rank, ==, slow_rank (scores, n_units, row, ties));
        }
    }
}

static void
test_twin (void)
{
  check_against_slow (30, "competition", PARINDEX_TIES_COMPETITION);
  check_against_slow (30, "dense", PARINDEX_TIES_DENSE);
  check_against_slow (30, "modified", PARINDEX_TIES_MODIFIED);
  check_against_slow (30, "average", PARINDEX_TIES_AVERAGE);
  check_against_slow (200, "competition", PARINDEX_TIES_COMPETITION);
  check_against_slow (200, "average", PARINDEX_TIES_AVERAGE);
}

static void
assert_same (ParindexRankDistribution *a,
             ParindexRankDistribution *b)
{
  g_assert_cmpmem (a->state.ranks, a->state.end * (gsize) a->state.n_ranked * 2, b->state.ranks, b->state.end * (gsize) b->state.n_ranked * 2);
  g_assert_cmpmem (a->state.values, a->state.end * (gsize) a->state.stride * 8, b->state.values, b->state.end * (gsize) b->state.stride * 8);
  for (guint i = 0; i < PARINDEX_N_RANK_FIGURES; i++)
    g_assert_cmpmem (a->figures[i], a->plan->n_slots * 8, b->figures[i], b->plan->n_slots * 8);
  g_assert_cmpfloat (a->mean_shift, ==, b->mean_shift);
}

/* The definition in doubles gives what the line gives, where both can. */
static void
check_tree (const char *aggregation)
{
  g_autoptr (ParindexScoreboard) board = make_board (63, "{'of': 'percent'}", aggregation, NULL);
  g_autoptr (ParindexSimulation) simulation = make_simulation (board, 50, 0.3);
  g_autoptr (ParindexRankDistribution) distribution = run (simulation);
  const ParindexDrawPlan *plan = distribution->plan;
  g_autoptr (GError) error = NULL;
  ParindexDrawTree *tree = parindex_draw_tree_new (board, &plan->weights, plan->rows, plan->n_slots, plan->basis, &error);
  ParindexTreeScratch *scratch = parindex_tree_scratch_new (tree);
  g_autofree double *uniforms = g_new (double, plan->weights.n_uniforms);
  g_autofree double *values = g_new (double, plan->stride);

  g_assert_no_error (error);
  g_assert_nonnull (plan->line);
  for (guint i = 0; i < 50; i++)
    {
      parindex_philox_fill (42, PARINDEX_STREAM_WEIGHTS, i, plan->weights.n_uniforms, uniforms);
      parindex_draw_tree_work (tree, &plan->weights, uniforms, scratch, values);
      for (guint slot = 0; slot < plan->n_slots; slot++)
        g_assert_cmpfloat_with_epsilon (values[slot], distribution->state.values[i * plan->stride + slot], 1e-11);
    }
  parindex_tree_scratch_free (scratch);
  parindex_draw_tree_free (tree);
}

static void
test_tree (void)
{
  check_tree ("weighted-mean");
  check_tree ("sum");
}

static void
check_zero_spread (ParindexScoreboard *board)
{
  g_autoptr (ParindexSimulation) simulation = make_simulation (board, 5, 0);
  g_autoptr (ParindexRankDistribution) distribution = run (simulation);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (distribution));

  for (guint row = 0; row < n; row++)
    {
      g_autoptr (ParindexRankUncertainty) each = g_list_model_get_item (G_LIST_MODEL (distribution), row);
      double nominal = parindex_rank_uncertainty_get_figure (each, PARINDEX_RANK_FIGURE_NOMINAL);

      if (isnan (nominal))
        continue;
      g_assert_cmpfloat (parindex_rank_uncertainty_get_figure (each, PARINDEX_RANK_FIGURE_N), ==, 5);
      g_assert_cmpfloat (parindex_rank_uncertainty_get_figure (each, PARINDEX_RANK_FIGURE_MINIMUM), ==, nominal);
      g_assert_cmpfloat (parindex_rank_uncertainty_get_figure (each, PARINDEX_RANK_FIGURE_MAXIMUM), ==, nominal);
      g_assert_cmpfloat_with_epsilon (parindex_rank_uncertainty_get_figure (each, PARINDEX_RANK_FIGURE_MEAN_VALUE),
                                      parindex_rank_uncertainty_get_figure (each, PARINDEX_RANK_FIGURE_NOMINAL_VALUE), 1e-10);
    }
  g_assert_cmpfloat (parindex_rank_distribution_get_mean_shift (distribution), ==, 0);
  g_assert_cmpuint (parindex_rank_distribution_get_n_failed (distribution), ==, 0);
}

/* Scale, cap, rounding, percents, bonus points, shares and group weights: without a spread every draw is the nominal one. */
static void
test_policies (void)
{
  static const char *const documents[] = {
    "'aggregation': 'sum', 'missing': 'zero', 'not-applicable': 'share-equally', 'scale': 50, 'ranking': {'of': 'percent'}, 'criteria': ["
    "{'id': 'a', 'title': 'A', 'criteria': [{'id': 'a1', 'title': 'A', 'max': 10}, {'id': 'a2', 'title': 'A', 'max': 20}]}, "
    "{'id': 'b', 'title': 'B', 'max': 30}]",
    "'aggregation': 'sum', 'missing': 'skip', 'not-applicable': 'share-by-weight', 'ranking': {'of': 'score', 'decimals': 1}, 'criteria': ["
    "{'id': 'a', 'title': 'A', 'round': {'decimals': 1}, 'criteria': [{'id': 'a1', 'title': 'A', 'max': 10}, {'id': 'a2', 'title': 'A', 'max': 20}]}, "
    "{'id': 'b', 'title': 'B', 'max': 30}]",
    "'aggregation': {'kind': 'weighted-mean', 'of': 'percent'}, 'missing': 'skip', 'not-applicable': 'share-equally', 'cap': 70, 'criteria': ["
    "{'id': 'a', 'title': 'A', 'weight': 2, 'criteria': [{'id': 'a1', 'title': 'A', 'weight': 1, 'max': 10}, {'id': 'a2', 'title': 'A', 'weight': 3, 'max': 20}]}, "
    "{'id': 'b', 'title': 'B', 'weight': 3, 'max': 30}]",
    "'aggregation': {'kind': 'weighted-mean', 'of': 'percent'}, 'missing': 'propagate', 'criteria': ["
    "{'id': 'a', 'title': 'A', 'weight': 2, 'criteria': [{'id': 'a1', 'title': 'A', 'weight': 1, 'max': 10}, {'id': 'a2', 'title': 'A', 'weight': 3, 'max': 20}]}, "
    "{'id': 'b', 'title': 'B', 'weight': 3, 'max': 30}]",
  };
  static const char values[] = "{'u0': {'a1': 7, 'a2': 'n/a', 'b': 20}, 'u1': {'a1': 3.25, 'a2': 12.05, 'b': 30}, 'u2': {'a1': null, 'a2': 14, 'b': 11}, "
                               "'u3': {'a1': 9, 'a2': 19, 'b': 29.5}, 'u4': {'a1': 'n/a', 'a2': 'n/a', 'b': 15}}";

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *text = g_strdup_printf (HEAD "'frameworks': [{'id': 'f', 'title': 'F', %s}], 'units': [{'id': 'u0', 'name': 'U'}, "
                                                    "{'id': 'u1', 'name': 'U'}, {'id': 'u2', 'name': 'U'}, {'id': 'u3', 'name': 'U'}, {'id': 'u4', 'name': 'U'}], "
                                                    "'assessments': [{'framework': 'f', 'period': '2025', 'values': %s}]}",
                                               documents[i], values);
      g_autoptr (ParindexDocument) document = load (text);
      g_autoptr (ParindexScoreboard) board = score (document);

      check_zero_spread (board);
    }
}

static void
test_threads (void)
{
  g_autoptr (ParindexScoreboard) board = make_board (63, "{'of': 'score'}", "weighted-mean", NULL);
  g_autoptr (ParindexSimulation) simulation = make_simulation (board, 1001, 0.25);
  g_autoptr (ParindexRankDistribution) one = NULL;
  static const guint n_threads[] = { 2, 8 };

  parindex_simulation_set_n_threads (simulation, 1);
  one = run (simulation);
  for (guint i = 0; i < G_N_ELEMENTS (n_threads); i++)
    {
      g_autoptr (ParindexRankDistribution) other = NULL;

      parindex_simulation_set_n_threads (simulation, n_threads[i]);
      other = run (simulation);
      assert_same (one, other);
    }
}

/* Quasi-random draws: the same in any threads and shards, others than those of Philox, and refused beside them. */
static void
test_sequence (void)
{
  g_autoptr (ParindexScoreboard) board = make_board (63, "{'of': 'score'}", "weighted-mean", NULL);
  g_autoptr (ParindexSimulation) random = make_simulation (board, 500, 0.25);
  g_autoptr (ParindexSimulation) simulation = make_simulation (board, 500, 0.25);
  g_autoptr (ParindexRankDistribution) of_random = run (random);
  g_autoptr (ParindexRankDistribution) whole = NULL;
  g_autoptr (ParindexRankDistribution) merged = NULL;
  g_autoptr (GPtrArray) shards = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GError) error = NULL;

  g_assert_true (parindex_simulation_set_sequence (simulation, PARINDEX_SEQUENCE_SOBOL, &error));
  g_assert_cmpint (parindex_simulation_get_sequence (simulation), ==, PARINDEX_SEQUENCE_SOBOL);
  parindex_simulation_set_n_threads (simulation, 8);
  whole = run (simulation);
  parindex_simulation_set_n_threads (simulation, 1);
  g_ptr_array_add (shards, parindex_simulation_run_shard (simulation, 77, 500, NULL, &error));
  g_ptr_array_add (shards, parindex_simulation_run_shard (simulation, 0, 77, NULL, &error));
  merged = parindex_simulation_merge (simulation, shards, &error);
  g_assert_no_error (error);
  assert_same (whole, merged);
  g_assert_cmpint (memcmp (whole->state.values, of_random->state.values, 500 * sizeof (double)), !=, 0);
  g_assert_cmpfloat (fabs (parindex_rank_distribution_get_mean_shift (whole) - parindex_rank_distribution_get_mean_shift (of_random)), <, 0.5);
  g_assert_null (parindex_simulation_merge (random, shards, &error));
  assert_code (error, INVALID_ARGUMENT);
  g_assert_false (parindex_simulation_set_sequence (simulation, PARINDEX_SEQUENCE_PSEUDO_RANDOM, &error));
  assert_code (error, SEALED);
}

static void
test_simd (void)
{
  g_autoptr (ParindexScoreboard) board = make_board (63, "{'of': 'score', 'ties': 'average'}", "weighted-mean", NULL);
  g_autoptr (ParindexSimulation) simulation = make_simulation (board, 300, 0.4);
  g_autoptr (ParindexRankDistribution) best = run (simulation);

  for (guint simd = 0; simd <= parindex_simd_find (); simd++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ParindexDrawPlan) plan = parindex_draw_plan_new (board, &simulation->uncertainties, simd, &error);
      g_auto (ParindexDrawState) state = { 0 };

      g_assert_no_error (error);
      g_assert_true (parindex_draw_state_init (&state, plan, 0, 300, &error));
      g_assert_true (parindex_draw_state_run (&state, plan, 42, PARINDEX_SEQUENCE_PSEUDO_RANDOM, 1, NULL, NULL, NULL, &error));
      g_assert_cmpmem (state.ranks, 300 * state.n_ranked * 2, best->state.ranks, 300 * state.n_ranked * 2);
      g_assert_cmpmem (state.values, 300 * state.stride * 8, best->state.values, 300 * state.stride * 8);
    }
}

static void
test_shards (void)
{
  g_autoptr (ParindexScoreboard) board = make_board (63, "{'of': 'score'}", "weighted-mean", NULL);
  g_autoptr (ParindexSimulation) simulation = make_simulation (board, 500, 0.25);
  g_autoptr (ParindexSimulation) elsewhere = make_simulation (board, 500, 0.25);
  g_autoptr (ParindexSimulation) stranger = make_simulation (board, 500, 0.2);
  g_autoptr (ParindexRankDistribution) whole = run (simulation);
  g_autoptr (ParindexRankDistribution) merged = NULL;
  g_autoptr (GPtrArray) shards = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GBytes) damaged = NULL;
  g_autoptr (GError) error = NULL;
  static const guint bounds[][2] = { { 131, 400 }, { 400, 500 }, { 0, 7 }, { 7, 131 }, { 0, 7 } };
  g_autofree guint8 *copy = NULL;
  gsize size;

  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    {
      if (i == 3)
        {
          g_assert_null (parindex_simulation_merge (simulation, shards, &error));
          assert_code (error, INVALID_ARGUMENT);
        }
      g_ptr_array_add (shards, parindex_simulation_run_shard (elsewhere, bounds[i][0], bounds[i][1], NULL, &error));
      g_assert_no_error (error);
    }
  merged = parindex_simulation_merge (simulation, shards, &error);
  g_assert_no_error (error);
  assert_same (whole, merged);

  g_assert_null (parindex_simulation_merge (stranger, shards, &error));
  assert_code (error, INVALID_ARGUMENT);
  copy = g_memdup2 (g_bytes_get_data (shards->pdata[2], &size), g_bytes_get_size (shards->pdata[2]));
  copy[size - 1] ^= 1;
  g_ptr_array_remove_index (shards, 2);
  g_ptr_array_add (shards, g_bytes_new_take (g_steal_pointer (&copy), size));
  g_assert_null (parindex_simulation_merge (simulation, shards, &error));
  assert_code (error, INVALID_ARGUMENT);
  g_assert_null (parindex_simulation_run_shard (simulation, 7, 7, NULL, &error));
  assert_code (error, INVALID_ARGUMENT);
  g_assert_null (parindex_simulation_run_shard (simulation, 7, 501, NULL, &error));
  assert_code (error, INVALID_ARGUMENT);
}

/* Scores that are small beside the max have steps of their own. */
static void
test_small_scores (void)
{
  static const char *const aggregations[] = { "weighted-mean", "geometric-mean" };
  static const char *const of[] = { "score", "percent" };

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *text = g_strdup_printf (
        HEAD "'frameworks': [{'id': 'f', 'aggregation': '%s', 'missing': 'skip', 'ranking': {'of': '%s'}, "
             "'criteria': [{'id': 'a', 'weight': 1, 'max': 100}, {'id': 'b', 'weight': 2, 'max': 100}]}], "
             "'units': [{'id': 'u', 'name': 'U'}, {'id': 'v', 'name': 'V'}, {'id': 'w', 'name': 'W'}], "
             "'assessments': [{'framework': 'f', 'period': '2025', 'values': {'u': {'a': 1e-13, 'b': 2e-13}, 'v': {'a': 1.0001e-13, 'b': 2e-13}, "
             "'w': {'a': 1.0002e-13, 'b': 2e-13}}}]}",
        aggregations[i % 2], of[i / 2]);
      g_autoptr (ParindexDocument) document = load (text);
      g_autoptr (ParindexScoreboard) board = score (document);

      check_zero_spread (board);
    }
}

static void
test_zero_spread (void)
{
  g_autoptr (ParindexScoreboard) mean = make_board (63, "{'of': 'score'}", "weighted-mean", NULL);
  g_autoptr (ParindexScoreboard) percent = make_board (63, "{'of': 'percent', 'ties': 'dense'}", "weighted-mean", NULL);
  g_autoptr (ParindexScoreboard) sum = make_board (63, "{'of': 'percent'}", "sum", NULL);
  g_autoptr (ParindexScoreboard) rounded = make_board (63, "{'of': 'score', 'decimals': 0, 'ties': 'average'}", "weighted-mean", NULL);

  static const char *const aggregations[] = { "geometric-mean", "harmonic-mean", "minimum", "median", "mazziotta-pareto", "weighted-mean", "sum" };
  static const char *const missings[] = { "null", "'n/a'" };

  for (guint i = 0; i < G_N_ELEMENTS (aggregations); i++)
    for (guint k = 0; k < G_N_ELEMENTS (missings); k++)
      {
        g_autoptr (ParindexScoreboard) other = make_board (30, "{'of': 'score'}", aggregations[i], missings[k]);

        check_zero_spread (other);
      }
  check_zero_spread (mean);
  check_zero_spread (percent);
  check_zero_spread (sum);
  check_zero_spread (rounded);
}

/* Five draws of three units, by hand. */
static void
test_statistics (void)
{
  double values[5][PARINDEX_DRAW_PADDING] = { { 3, 2, 1 }, { 5, 4, 1 }, { 1, 2, 3 }, { 2, 2, 1 }, { NAN, 7, 6 } };
  guint16 ranks[] = { 1, 2, 3, 1, 2, 3, 3, 2, 1, 1, 1, 3, 0, 1, 2 };
  ParindexDrawState state = { 0, 5, PARINDEX_DRAW_PADDING, 3, values[0], ranks };
  ParindexDrawStatistics found[3], of_values[3];

  parindex_draw_rank_statistics (&state, 1, 0, 3, found);
  parindex_draw_value_statistics (&state, 0, 3, of_values);
  g_assert_cmpuint (found[0].n, ==, 4);
  g_assert_cmpfloat (found[0].mean, ==, 1.5);
  g_assert_cmpfloat (found[0].sd, ==, 1);
  g_assert_cmpfloat (found[0].median, ==, 1);
  g_assert_cmpfloat_with_epsilon (found[0].high, 1 + 2 * 0.85, 1e-15);
  g_assert_cmpfloat (found[0].mean_error, ==, 0.5);
  g_assert_cmpfloat (found[1].median, ==, 2);
  g_assert_cmpfloat (found[2].minimum, ==, 1);
  g_assert_cmpfloat (found[2].maximum, ==, 3);
  g_assert_cmpuint (of_values[0].n, ==, 4);
  g_assert_cmpfloat (of_values[0].median, ==, 2.5);
  g_assert_cmpfloat (of_values[1].median, ==, 2);
  g_assert_cmpfloat (of_values[1].mean, ==, 3.4);
}

/* Quantiles of many values against sorting them. */
static void
test_quantiles (void)
{
  g_autoptr (ParindexScoreboard) board = make_board (40, "{'of': 'score'}", "weighted-mean", NULL);
  g_autoptr (ParindexSimulation) simulation = make_simulation (board, 777, 0.3);
  g_autoptr (ParindexRankDistribution) distribution = run (simulation);

  for (guint row = 0; row < 40; row++)
    {
      g_autofree char *id = g_strdup_printf ("u%u", row);
      g_autoptr (GBytes) values = parindex_rank_distribution_get_values_bytes (distribution, id, NULL);
      g_autoptr (GBytes) ranks = parindex_rank_distribution_get_ranks_bytes (distribution, id, NULL);
      g_autoptr (GBytes) histogram = parindex_rank_distribution_get_histogram_bytes (distribution, id, NULL);
      g_autoptr (ParindexRankUncertainty) each = g_list_model_get_item (G_LIST_MODEL (distribution), row);
      double sorted[777], sum = 0, share, mean = 0;
      gsize n = parindex_sort_values (g_bytes_get_data (values, NULL), 777, sorted);

      g_assert_cmpfloat (parindex_rank_uncertainty_get_figure (each, PARINDEX_RANK_FIGURE_LOW_VALUE), ==, parindex_quantile (sorted, n, 0.05));
      g_assert_cmpfloat (parindex_rank_uncertainty_get_figure (each, PARINDEX_RANK_FIGURE_HIGH_VALUE), ==, parindex_quantile (sorted, n, 0.95));
      if (row == 3)
        continue;
      n = parindex_sort_values (g_bytes_get_data (ranks, NULL), 777, sorted);
      g_assert_cmpfloat_with_epsilon (parindex_rank_uncertainty_get_figure (each, PARINDEX_RANK_FIGURE_LOW), parindex_quantile (sorted, n, 0.05), 1e-12);
      g_assert_cmpfloat (parindex_rank_distribution_get_rank_quantile (distribution, id, 0.95, NULL), ==,
                         parindex_rank_uncertainty_get_figure (each, PARINDEX_RANK_FIGURE_HIGH));
      for (guint i = 0; i < 39; i++)
        {
          double count = ((const double *) g_bytes_get_data (histogram, NULL))[i];

          sum += count;
          mean += count * (i + 1) / 777;
        }
      g_assert_cmpfloat (sum, ==, 777);
      g_assert_cmpfloat_with_epsilon (mean, parindex_rank_uncertainty_get_figure (each, PARINDEX_RANK_FIGURE_MEAN), 1e-12);
      g_assert_cmpfloat (parindex_rank_distribution_get_probability_at_most (distribution, id, 39, NULL), ==, 1);
      g_assert_cmpfloat (parindex_rank_distribution_get_probability_error (distribution, id, NULL, 0.5, NULL), ==, sqrt (0.25 / 777));
      sum = 0;
      for (guint band = 0; band < 3; band++)
        sum += parindex_rank_distribution_get_probability_in_band (distribution, id, (const char *[]){ "a", "b", "c" }[band], NULL);
      g_assert_cmpfloat_with_epsilon (sum, 1, 1e-12);
      share = parindex_rank_distribution_get_probability_above (distribution, id, "u0", NULL);
      g_assert_cmpfloat_with_epsilon (share + parindex_rank_distribution_get_probability_above (distribution, "u0", id, NULL), 1, 1e-12);
    }
  /* Two units of the same values tie in every draw. */
  g_assert_cmpfloat (parindex_rank_distribution_get_probability_above (distribution, "u6", "u13", NULL), ==, 0.5);
  assert_refused (!isnan (parindex_rank_distribution_get_probability_in_band (distribution, "u0", "z", &error)), NOT_FOUND);
  assert_refused (!isnan (parindex_rank_distribution_get_probability_above (distribution, "u0", "z", &error)), NOT_FOUND);
}

static void
cancel_it (ParindexSimulation *simulation,
           guint               n_done,
           guint               n,
           GCancellable       *cancellable)
{
  g_assert_cmpuint (n_done, <, n);
  g_cancellable_cancel (cancellable);
}

static void
test_cancel (void)
{
  g_autoptr (ParindexScoreboard) board = make_board (63, "{'of': 'score'}", "weighted-mean", NULL);
  g_autoptr (ParindexSimulation) simulation = make_simulation (board, 20000, 0.25);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_signal_connect (simulation, "progress", G_CALLBACK (cancel_it), cancellable);
  assert_cancelled (parindex_simulation_run (simulation, cancellable, &error));
  g_assert_true (parindex_simulation_is_sealed (simulation));
  assert_refused (parindex_simulation_set_seed (simulation, 1, &error), SEALED);
}

typedef struct
{
  GMainLoop *loop;
  guint told;
  GThread *thread;
  ParindexRankDistribution *distribution;
} Wait;

static void
count_progress (ParindexSimulation *simulation,
                guint               n_done,
                guint               n,
                Wait               *wait)
{
  g_assert_true (wait->thread == g_thread_self ());
  wait->told++;
}

static void
finish (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  Wait *wait = user_data;
  g_autoptr (GError) error = NULL;

  wait->distribution = parindex_simulation_run_finish (PARINDEX_SIMULATION (source), result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (wait->loop);
}

static void
test_async (void)
{
  g_autoptr (ParindexScoreboard) board = make_board (63, "{'of': 'score'}", "weighted-mean", NULL);
  g_autoptr (ParindexSimulation) simulation = make_simulation (board, 3000, 0.25);
  g_autoptr (ParindexRankDistribution) here = run (simulation);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Wait wait = { .loop = loop, .thread = g_thread_self () };

  g_signal_connect (simulation, "progress", G_CALLBACK (count_progress), &wait);
  parindex_simulation_run_async (simulation, NULL, finish, &wait);
  g_main_loop_run (loop);
  assert_same (here, wait.distribution);
  g_object_unref (wait.distribution);
}

static void
test_settings (void)
{
  g_autoptr (ParindexScoreboard) board = make_board (10, "{'of': 'score'}", "weighted-mean", NULL);
  g_autoptr (ParindexSimulation) simulation = parindex_simulation_new (board);

  assert_refused (parindex_simulation_set_replicates (simulation, 0, &error), RANGE);
  assert_refused (parindex_simulation_set_weight_spread (simulation, 1, 1.5, &error), RANGE);
  assert_refused (parindex_simulation_set_weight_spread (simulation, 1, NAN, &error), RANGE);
  assert_done (parindex_simulation_set_weight_spread (simulation, 2, 0.1, &error));
  g_assert_cmpfloat (parindex_simulation_get_weight_spread (simulation, 1), ==, 0);
  g_assert_cmpfloat (parindex_simulation_get_weight_spread (simulation, 2), ==, 0.1);
  assert_notifies (simulation, "replicates", assert_done (parindex_simulation_set_replicates (simulation, 7, &error)), 1);
  assert_notifies (simulation, "seed", assert_done (parindex_simulation_set_seed (simulation, 7, &error)), 1);
  g_assert_cmpuint (parindex_simulation_get_replicates (simulation), ==, 7);
  g_assert_cmpuint (parindex_simulation_get_seed (simulation), ==, 7);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/simulation/twin", test_twin);
  g_test_add_func ("/simulation/tree", test_tree);
  g_test_add_func ("/simulation/policies", test_policies);
  g_test_add_func ("/simulation/threads", test_threads);
  g_test_add_func ("/simulation/sequence", test_sequence);
  g_test_add_func ("/simulation/simd", test_simd);
  g_test_add_func ("/simulation/shards", test_shards);
  g_test_add_func ("/simulation/zero-spread", test_zero_spread);
  g_test_add_func ("/simulation/small-scores", test_small_scores);
  g_test_add_func ("/simulation/statistics", test_statistics);
  g_test_add_func ("/simulation/quantiles", test_quantiles);
  g_test_add_func ("/simulation/cancel", test_cancel);
  g_test_add_func ("/simulation/async", test_async);
  g_test_add_func ("/simulation/settings", test_settings);

  return g_test_run ();
}
