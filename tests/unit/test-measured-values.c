/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Values that are measured anew stay values that their rules take, whatever the error. */

#include "fixtures.h"

#include "analysis/simulation/parindex-rank-distribution-private.h"

#define DRAWS 4000
#define FEW_DRAWS 200

/* One leaf; the cells are of u0, u1 and u2. */
static ParindexScoreboard *
score_leaf (const char *leaf,
            const char *first,
            const char *second,
            const char *third)
{
  g_autofree char *text = g_strdup_printf (
    HEAD "'frameworks': [{'id': 'f', 'title': 'F', 'missing': 'skip', 'aggregation': 'sum', 'ranking': {'of': 'score'}, 'criteria': ["
         "{'id': 'a', 'title': 'A', %s}, {'id': 'b', 'title': 'B', 'max': 10}]}], 'units': [{'id': 'u0', 'name': 'U'}, {'id': 'u1', 'name': 'U'}, "
         "{'id': 'u2', 'name': 'U'}], 'assessments': [{'framework': 'f', 'period': '2025', 'values': {'u0': {'a': %s, 'b': 0}, "
         "'u1': {'a': %s, 'b': 0}, 'u2': {'a': %s, 'b': 0}}}]}",
    leaf, first, second, third);
  g_autoptr (ParindexDocument) document = load (text);

  return score (document);
}

static ParindexRankDistribution *
run (ParindexSimulation *simulation,
     guint               draws)
{
  ParindexRankDistribution *distribution;
  g_autoptr (GError) error = NULL;

  g_assert_true (parindex_simulation_set_replicates (simulation, draws, NULL));
  distribution = parindex_simulation_run (simulation, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (parindex_rank_distribution_get_n_failed (distribution), ==, 0);

  return distribution;
}

static ParindexRankDistribution *
measure (ParindexScoreboard *board,
         ParindexValueError  kind,
         double              size,
         guint               draws)
{
  g_autoptr (ParindexSimulation) simulation = parindex_simulation_new (board);

  g_assert_true (parindex_simulation_set_value_error (simulation, "a", kind, size, NULL));

  return run (simulation, draws);
}

static double
figure (ParindexRankDistribution *distribution,
        ParindexRankFigure        which,
        guint                     row)
{
  return distribution->figures[which][row];
}

/* A maximum without an end in decimals, and points without one. */
static void
test_points (void)
{
  static const char *const leaves[] = { "'max': '20/3'", "'max': '20/3', 'rule': {'kind': 'points'}" };

  for (guint i = 0; i < G_N_ELEMENTS (leaves); i++)
    {
      g_autoptr (ParindexScoreboard) board = score_leaf (leaves[i], "'1/3'", "6", "'2/7'");
      g_autoptr (ParindexRankDistribution) distribution = measure (board, PARINDEX_VALUE_ERROR_SD, 5, DRAWS);

      g_assert_cmpfloat (figure (distribution, PARINDEX_RANK_FIGURE_MINIMUM_VALUE, 0), ==, 0);
      g_assert_cmpfloat_with_epsilon (figure (distribution, PARINDEX_RANK_FIGURE_MAXIMUM_VALUE, 1), 20 / 3.0, 0.01);
      g_assert_cmpfloat (figure (distribution, PARINDEX_RANK_FIGURE_MAXIMUM_VALUE, 1), <=, 20 / 3.0);
    }
}

/* Items are counted: there is no half of one. */
static void
test_items (void)
{
  static const char *const leaves[] = { "'max': 10, 'rule': {'kind': 'count', 'per-item': 2}", "'rule': {'kind': 'bonus', 'per-item': 2}",
                                        "'rule': {'kind': 'penalty', 'per-item': 2}" };

  for (guint i = 0; i < G_N_ELEMENTS (leaves); i++)
    for (ParindexValueError kind = PARINDEX_VALUE_ERROR_SD; kind <= PARINDEX_VALUE_ERROR_SAMPLING; kind++)
      {
        g_autoptr (ParindexScoreboard) board = score_leaf (leaves[i], "0", "2", "4");
        g_autoptr (ParindexRankDistribution) distribution = measure (board, kind, 2, FEW_DRAWS);

        for (guint row = 1; row < 3; row++)
          for (guint draw = 0; draw < FEW_DRAWS; draw++)
            {
              const double points = distribution->state.values[(gsize) draw * distribution->state.stride + distribution->slots[row]];

              g_assert_cmpfloat (fmod (points, 2), ==, 0);
            }
        g_assert_cmpfloat (figure (distribution, PARINDEX_RANK_FIGURE_SD_VALUE, 2), >, 0);
      }
}

/* So many answers as there were, each with the probabilities of its unit. */
static void
test_answers (void)
{
  static const double answers[2][3] = { { 30, 20, 50 }, { 2, 1, 1 } };
  g_autoptr (ParindexScoreboard) board = score_leaf ("'max': 1, 'rule': {'kind': 'survey-share', 'options': ['x', 'y', 'z'], 'shares': [1, 0.5, 0]}",
                                                     "{'x': 30, 'y': 20, 'z': 50}", "{'x': 2, 'y': 1, 'z': 1}", "{'x': 0, 'y': 3, 'z': 0}");
  g_autoptr (ParindexRankDistribution) distribution = measure (board, PARINDEX_VALUE_ERROR_SAMPLING, 1, DRAWS);

  for (guint row = 0; row < 2; row++)
    {
      const double n = answers[row][0] + answers[row][1] + answers[row][2];
      const double mean = (answers[row][0] + answers[row][1] / 2) / n;
      const double sd = sqrt (((answers[row][0] + answers[row][1] / 4) / n - mean * mean) / n);

      g_assert_cmpfloat_with_epsilon (figure (distribution, PARINDEX_RANK_FIGURE_MEAN_VALUE, row), mean, 4 * sd / sqrt (DRAWS));
      g_assert_cmpfloat_with_epsilon (figure (distribution, PARINDEX_RANK_FIGURE_SD_VALUE, row), sd, 0.04 * sd);
    }
  g_assert_cmpfloat (figure (distribution, PARINDEX_RANK_FIGURE_SD_VALUE, 2), ==, 0);
}

/* Percents of a sample do not pass 100, whatever the rule takes. */
static void
test_percents (void)
{
  g_autoptr (ParindexScoreboard) board = score_leaf ("'max': 1, 'rule': {'kind': 'linear', 'floor': 0, 'ceiling': 200}", "99", "50", "0");
  g_autoptr (ParindexRankDistribution) distribution = measure (board, PARINDEX_VALUE_ERROR_SAMPLING, 10, DRAWS);

  g_assert_cmpfloat (figure (distribution, PARINDEX_RANK_FIGURE_MAXIMUM_VALUE, 0), ==, 0.5);
  g_assert_cmpfloat (figure (distribution, PARINDEX_RANK_FIGURE_SD_VALUE, 2), ==, 0);
}

/* Few of a total are no matter of a normal distribution: of 4 draws, three quarters none with 0.75^4. */
static void
test_few (void)
{
  g_autoptr (ParindexScoreboard) board
    = score_leaf ("'max': 4, 'rule': {'kind': 'linear', 'input': 'count-of'}", "{'count': 1, 'of': 4}", "{'count': 3, 'of': 4}", "{'count': 4, 'of': 4}");
  g_autoptr (ParindexRankDistribution) distribution = measure (board, PARINDEX_VALUE_ERROR_SAMPLING, 1, DRAWS);
  guint hits[2][5] = { { 0 } };

  for (guint row = 0; row < 2; row++)
    for (guint draw = 0; draw < DRAWS; draw++)
      hits[row][(guint) rint (distribution->state.values[(gsize) draw * distribution->state.stride + distribution->slots[row]])]++;
  for (guint k = 0; k <= 4; k++)
    {
      static const double choices[] = { 1, 4, 6, 4, 1 };
      const double p = choices[k] * pow (0.25, k) * pow (0.75, 4 - k);
      const double error = 4 * sqrt (p * (1 - p) / DRAWS);

      g_assert_cmpfloat_with_epsilon (hits[0][k] / (double) DRAWS, p, error);
      g_assert_cmpfloat_with_epsilon (hits[1][4 - k] / (double) DRAWS, p, error);
    }
}

/* One value by itself, whatever is said of the others, before or after. */
static void
test_cells (void)
{
  g_autoptr (ParindexScoreboard) board = score_leaf ("'max': 100", "50", "50", "50");
  g_autoptr (ParindexSimulation) simulation = parindex_simulation_new (board);
  g_autoptr (ParindexRankDistribution) distribution = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (parindex_simulation_set_cell_interval (simulation, "u0", "a", 40, 46, NULL));
  g_assert_true (parindex_simulation_set_value_error (simulation, "a", PARINDEX_VALUE_ERROR_SD, 1, NULL));
  g_assert_true (parindex_simulation_set_cell_error (simulation, "u1", "a", PARINDEX_VALUE_ERROR_SD, 0, NULL));
  distribution = run (simulation, DRAWS);
  g_assert_cmpfloat_with_epsilon (figure (distribution, PARINDEX_RANK_FIGURE_MINIMUM_VALUE, 0), 40, 0.02);
  g_assert_cmpfloat_with_epsilon (figure (distribution, PARINDEX_RANK_FIGURE_MAXIMUM_VALUE, 0), 46, 0.02);
  g_assert_cmpfloat_with_epsilon (figure (distribution, PARINDEX_RANK_FIGURE_MEAN_VALUE, 0), 43, 0.12);
  g_assert_cmpfloat (figure (distribution, PARINDEX_RANK_FIGURE_SD_VALUE, 1), ==, 0);
  g_assert_cmpfloat_with_epsilon (figure (distribution, PARINDEX_RANK_FIGURE_SD_VALUE, 2), 1, 0.05);

  g_assert_false (parindex_simulation_set_cell_interval (simulation, "u0", "a", 40, 46, &error));
  g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_SEALED);
}

static void
test_wrong_cells (void)
{
  g_autoptr (ParindexScoreboard) board = score_leaf ("'max': 100", "50", "50", "50");
  g_autoptr (ParindexSimulation) simulation = parindex_simulation_new (board);

  g_assert_false (parindex_simulation_set_cell_error (simulation, "nobody", "a", PARINDEX_VALUE_ERROR_SD, 1, NULL));
  g_assert_false (parindex_simulation_set_cell_error (simulation, "u0", "nothing", PARINDEX_VALUE_ERROR_SD, 1, NULL));
  g_assert_false (parindex_simulation_set_cell_error (simulation, "u0", "f", PARINDEX_VALUE_ERROR_SD, 1, NULL));
  g_assert_false (parindex_simulation_set_cell_error (simulation, "u0", "a", PARINDEX_VALUE_ERROR_SD, NAN, NULL));
  g_assert_false (parindex_simulation_set_cell_interval (simulation, "u0", "a", 1, NAN, NULL));
  g_assert_false (parindex_simulation_set_cell_interval (simulation, "u0", "a", 1, INFINITY, NULL));
}

/* Another interval is another simulation. */
static void
test_shards (void)
{
  g_autoptr (ParindexScoreboard) board = score_leaf ("'max': 100", "50", "50", "50");
  g_autoptr (GPtrArray) shards = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (ParindexSimulation) simulation = parindex_simulation_new (board);
      g_autoptr (ParindexRankDistribution) distribution = NULL;

      g_assert_true (parindex_simulation_set_cell_interval (simulation, "u0", "a", 40, i < 2 ? 46 : 47, NULL));
      if (i == 0)
        g_ptr_array_add (shards, parindex_simulation_run_shard (simulation, 0, parindex_simulation_get_replicates (simulation), NULL, NULL));
      distribution = parindex_simulation_merge (simulation, shards, NULL);
      g_assert_true ((distribution != NULL) == (i < 2));
    }
}

/* A rule of a program: the value is the points. It counts how often it is asked, and may stop the run that asks. */
typedef struct
{
  ParindexRule parent_instance;
} ValueRule;
typedef ParindexRuleClass ValueRuleClass;

GType value_rule_get_type (void);
G_DEFINE_TYPE (ValueRule, value_rule, PARINDEX_TYPE_RULE)

static GThread *maker;
static guint n_calls, n_calls_elsewhere;
static guint last_call; /* that is answered before it is stopped; 0: none is */
static GCancellable *stop;

static const char *
value_rule_get_kind (ParindexRule *rule)
{
  return "value";
}

static char **
value_rule_list_inputs (ParindexRule *rule)
{
  return g_strsplit ("value", " ", 0);
}

static gboolean
value_rule_score_column (ParindexRule      *rule,
                         ParindexRuleCells *cells,
                         GError           **error)
{
  for (guint unit = 0; unit < parindex_rule_cells_get_n_units (cells); unit++)
    {
      g_autoptr (ParindexNumber) value = parindex_rule_cells_get_value (cells, unit, 0);

      if (value != NULL)
        parindex_rule_cells_set_points (cells, unit, value);
    }
  n_calls_elsewhere += g_thread_self () != maker;
  if (++n_calls == last_call)
    g_cancellable_cancel (stop);

  return TRUE;
}

static void
value_rule_class_init (ValueRuleClass *klass)
{
  klass->get_kind = value_rule_get_kind;
  klass->list_inputs = value_rule_list_inputs;
  klass->score_column = value_rule_score_column;
}

static void
value_rule_init (ValueRule *self)
{
}

static ParindexSimulation *
simulate_own (void)
{
  g_autofree char *source = json (HEAD "'frameworks': [{'id': 'f', 'title': 'F', 'missing': 'skip', 'aggregation': 'sum', 'ranking': {'of': 'score'}, "
                                       "'bands': {'of': 'percent', 'levels': [{'id': 'hi', 'title': 'H', 'from': 45}, {'id': 'lo', 'title': 'L'}]}, 'criteria': ["
                                       "{'id': 'a', 'title': 'A', 'max': 100, 'rule': {'kind': 'value'}}]}], 'units': [" SMALL_UNITS "], "
                                       "'assessments': [{'framework': 'f', 'period': '2025', 'values': {'u1': {'a': 40}, 'u2': {'a': 50}, 'u3': {'a': 60}}}]}");
  g_autoptr (ParindexContext) context = parindex_context_new ();
  g_autoptr (ParindexLoader) loader = parindex_loader_new (context);
  g_autoptr (GBytes) bytes = bytes_of (source);
  g_autoptr (ParindexDocument) document = NULL;
  g_autoptr (ParindexScoreboard) board = NULL;
  g_autoptr (GError) error = NULL;
  ParindexSimulation *simulation;

  parindex_context_add_rule (context, "value", value_rule_get_type ());
  document = parindex_loader_load_bytes (loader, bytes, NULL, &error);
  g_assert_no_error (error);
  board = score (document);
  simulation = parindex_simulation_new (board);
  g_assert_true (parindex_simulation_set_value_error (simulation, NULL, PARINDEX_VALUE_ERROR_SD, 1, NULL));
  g_assert_true (parindex_simulation_set_replicates (simulation, FEW_DRAWS, NULL));
  maker = g_thread_self ();
  n_calls = n_calls_elsewhere = last_call = 0;

  return simulation;
}

/* Between two draws, not behind all that are worked out in one go. */
static void
test_cancel (void)
{
  g_autoptr (ParindexSimulation) simulation = simulate_own ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  stop = cancellable;
  last_call = 3;
  assert_cancelled (parindex_simulation_run (simulation, cancellable, &error));
  g_assert_cmpuint (n_calls, ==, 3);
}

static void
finish_run (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (ParindexRankDistribution) distribution = parindex_simulation_run_finish (PARINDEX_SIMULATION (source), result, data);

  g_assert_null (distribution);
}

/* Draws are made once more for the percents that bands read. */
static gpointer
ask_band (gpointer distribution)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (isnan (parindex_rank_distribution_get_probability_in_band (distribution, "u2", "hi", &error)));
  g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_UNSUPPORTED);

  return NULL;
}

/* What scores anew in each draw asks rules of a program in the thread that scored. */
static void
test_own_rule (void)
{
  g_autoptr (ParindexSimulation) simulation = simulate_own ();
  g_autoptr (ParindexRankDistribution) distribution = NULL;
  GError *error = NULL;

  parindex_simulation_set_n_threads (simulation, 4);
  distribution = run (simulation, FEW_DRAWS);
  g_assert_cmpuint (n_calls, >=, FEW_DRAWS);
  g_assert_cmpuint (n_calls_elsewhere, ==, 0);

  parindex_simulation_run_async (simulation, NULL, finish_run, &error);
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_UNSUPPORTED);
  g_clear_error (&error);

  g_thread_join (g_thread_new ("band", ask_band, distribution));
  /* Nothing is kept of draws that could not be made, to be lost when it is asked again. */
  g_assert_null (distribution->banded.values);
  g_assert_cmpuint (n_calls_elsewhere, ==, 0);
  g_assert_cmpfloat (parindex_rank_distribution_get_probability_in_band (distribution, "u2", "hi", &error), >, 0.9);
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measured-values/points", test_points);
  g_test_add_func ("/measured-values/items", test_items);
  g_test_add_func ("/measured-values/answers", test_answers);
  g_test_add_func ("/measured-values/percents", test_percents);
  g_test_add_func ("/measured-values/few", test_few);
  g_test_add_func ("/measured-values/cells", test_cells);
  g_test_add_func ("/measured-values/wrong-cells", test_wrong_cells);
  g_test_add_func ("/measured-values/shards", test_shards);
  g_test_add_func ("/measured-values/cancel", test_cancel);
  g_test_add_func ("/measured-values/own-rule", test_own_rule);

  return g_test_run ();
}
