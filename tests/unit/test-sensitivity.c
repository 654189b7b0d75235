/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixtures.h"

#include <math.h>

#include "analysis/sensitivity/parindex-sensitivity-private.h"
#include "base/parindex-philox-private.h"

/* u1 is best on a, u2 on b, u3 in between; c is the same for all. */
static ParindexSimulation *
make_simulation (guint replicates)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'title': 'F', 'aggregation': 'weighted-mean', 'missing': 'propagate', 'criteria': ["
         "{'id': 'a', 'title': 'A', 'weight': 2, 'max': 100}, {'id': 'b', 'title': 'B', 'weight': 2, 'max': 100}, {'id': 'c', 'title': 'C', 'weight': 1, 'max': 100}]}],"
         "'units': [{'id': 'u1', 'name': 'U'}, {'id': 'u2', 'name': 'U'}, {'id': 'u3', 'name': 'U'}, {'id': 'u4', 'name': 'U'}], 'assessments': "
         "[{'framework': 'f', 'period': '2022', 'values': {'u1': {'a': 90, 'b': 10, 'c': 50}, 'u2': {'a': 10, 'b': 90, 'c': 50}, "
         "'u3': {'a': 50, 'b': 51, 'c': 50}, 'u4': {'a': 50, 'b': 50, 'c': 50}}}]}");
  g_autoptr (ParindexScoreboard) board = score (document);
  ParindexSimulation *simulation = parindex_simulation_new (board);

  assert_done (parindex_simulation_set_replicates (simulation, replicates, &error));
  assert_done (parindex_simulation_set_weight_spread (simulation, 0, 0.5, &error));

  return simulation;
}

static ParindexSensitivity *
make_sensitivity (ParindexSimulation *simulation)
{
  ParindexSensitivity *sensitivity = parindex_sensitivity_new (simulation);

  assert_done (parindex_sensitivity_add_output (sensitivity, PARINDEX_SENSITIVITY_OUTPUT_RANK_SHIFT, NULL, NULL, &error));
  assert_done (parindex_sensitivity_add_output (sensitivity, PARINDEX_SENSITIVITY_OUTPUT_SCORE, "u1", NULL, &error));
  assert_done (parindex_sensitivity_add_output (sensitivity, PARINDEX_SENSITIVITY_OUTPUT_RANK, "u2", NULL, &error));
  assert_done (parindex_sensitivity_add_output (sensitivity, PARINDEX_SENSITIVITY_OUTPUT_ORDER, "u1", "u2", &error));
  assert_done (parindex_sensitivity_add_output (sensitivity, PARINDEX_SENSITIVITY_OUTPUT_SCORE, "u4", NULL, &error));

  return sensitivity;
}

static GListModel *
run (ParindexSensitivity *sensitivity)
{
  g_autoptr (GError) error = NULL;
  GListModel *list = parindex_sensitivity_run (sensitivity, NULL, &error);

  g_assert_no_error (error);

  return list;
}

static double
figure_at (GListModel               *list,
           guint                     index,
           ParindexSensitivityFigure figure)
{
  g_autoptr (ParindexSensitivityIndex) each = g_list_model_get_item (list, index);

  return parindex_sensitivity_index_get_figure (each, figure);
}

/* The outputs of one point, as one would write them down. */
static void
evaluate (const double *uniforms,
          double       *score,
          double       *order)
{
  const double a = 2 * (0.5 + uniforms[0]), b = 2 * (0.5 + uniforms[1]), c = 0.5 + uniforms[2];

  *score = (90 * a + 10 * b + 50 * c) / (a + b + c);
  *order = a > b ? 1 : a < b ? 0 : 0.5;
}

#define N 300

static void
test_twin (void)
{
  g_autoptr (ParindexSimulation) simulation = make_simulation (N);
  g_autoptr (ParindexSensitivity) sensitivity = make_sensitivity (simulation);
  g_autoptr (GListModel) list = run (sensitivity);
  double scores[5 * N], orders[5 * N];
  ParindexSobolIndex of_score[3], of_order[3];

  for (guint j = 0; j < N; j++)
    {
      double point[6];

      parindex_philox_fill (1, PARINDEX_STREAM_WEIGHTS, j, 6, point);
      evaluate (point, &scores[j], &orders[j]);
      evaluate (point + 3, &scores[N + j], &orders[N + j]);
      for (guint i = 0; i < 3; i++)
        {
          double mixed[3] = { point[0], point[1], point[2] };

          mixed[i] = point[3 + i];
          evaluate (mixed, &scores[(2 + i) * N + j], &orders[(2 + i) * N + j]);
        }
    }
  parindex_sobol_indices (&(ParindexSobolSample){ N, 3, scores, scores + N, scores + 2 * N }, 500, 0.95, 1, of_score);
  parindex_sobol_indices (&(ParindexSobolSample){ N, 3, orders, orders + N, orders + 2 * N }, 500, 0.95, 1, of_order);

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 15);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpfloat_with_epsilon (figure_at (list, 3 + i, PARINDEX_SENSITIVITY_FIGURE_FIRST_ORDER), of_score[i].first_order.value, 1e-9);
      g_assert_cmpfloat_with_epsilon (figure_at (list, 3 + i, PARINDEX_SENSITIVITY_FIGURE_TOTAL_LOW), of_score[i].total.low, 1e-9);
      g_assert_cmpfloat_with_epsilon (figure_at (list, 9 + i, PARINDEX_SENSITIVITY_FIGURE_FIRST_ORDER_HIGH), of_order[i].first_order.high, 1e-12);
      g_assert_cmpfloat_with_epsilon (figure_at (list, 9 + i, PARINDEX_SENSITIVITY_FIGURE_TOTAL), of_order[i].total.value, 1e-12);
    }
}

/* c has no say in who is ahead of whom, and nothing changes the score of u4. */
static void
test_meaning (void)
{
  g_autoptr (ParindexSimulation) simulation = make_simulation (N);
  g_autoptr (ParindexSensitivity) sensitivity = make_sensitivity (simulation);
  g_autoptr (GListModel) list = run (sensitivity);
  g_autoptr (ParindexSensitivityIndex) pair = g_list_model_get_item (list, 9);

  g_assert_cmpint (parindex_sensitivity_index_get_output (pair), ==, PARINDEX_SENSITIVITY_OUTPUT_ORDER);
  g_assert_cmpstr (parindex_unit_get_id (parindex_sensitivity_index_get_unit (pair)), ==, "u1");
  g_assert_cmpstr (parindex_unit_get_id (parindex_sensitivity_index_get_other (pair)), ==, "u2");
  g_assert_cmpstr (parindex_criterion_get_id (parindex_sensitivity_index_get_criterion (pair)), ==, "a");
  g_assert_cmpuint (parindex_sensitivity_index_get_n (pair), ==, N);
  g_assert_cmpfloat (figure_at (list, 11, PARINDEX_SENSITIVITY_FIGURE_TOTAL), ==, 0);
  g_assert_cmpfloat (figure_at (list, 0, PARINDEX_SENSITIVITY_FIGURE_TOTAL), >, 0.3);
  g_assert_cmpfloat (figure_at (list, 2, PARINDEX_SENSITIVITY_FIGURE_TOTAL), ==, 0);
  for (guint i = 12; i < 15; i++)
    g_assert_true (isnan (figure_at (list, i, PARINDEX_SENSITIVITY_FIGURE_FIRST_ORDER)));
}

static void
assert_same (GListModel *a,
             GListModel *b)
{
  g_assert_cmpuint (g_list_model_get_n_items (a), ==, g_list_model_get_n_items (b));
  for (guint i = 0; i < g_list_model_get_n_items (a); i++)
    for (guint figure = 0; figure <= PARINDEX_SENSITIVITY_FIGURE_TOTAL_HIGH; figure++)
      {
        const double first = figure_at (a, i, figure), second = figure_at (b, i, figure);

        g_assert_cmpmem (&first, sizeof first, &second, sizeof second);
      }
}

static void
test_threads (void)
{
  for (guint sequence = 0; sequence <= PARINDEX_SEQUENCE_SOBOL; sequence++)
    {
      g_autoptr (ParindexSimulation) simulation = make_simulation (777);
      g_autoptr (ParindexSensitivity) sensitivity = make_sensitivity (simulation);
      g_autoptr (GListModel) one = NULL;

      assert_done (parindex_simulation_set_sequence (simulation, sequence, &error));
      parindex_simulation_set_n_threads (simulation, 1);
      one = run (sensitivity);
      for (guint n_threads = 2; n_threads <= 8; n_threads *= 4)
        {
          g_autoptr (GListModel) other = NULL;

          parindex_simulation_set_n_threads (simulation, n_threads);
          other = run (sensitivity);
          assert_same (one, other);
        }
    }
}

static void
count_progress (ParindexSimulation *simulation G_GNUC_UNUSED,
                guint               n_done,
                guint               n,
                guint              *last)
{
  g_assert_cmpuint (n_done, >=, *last);
  g_assert_cmpuint (n, ==, N * 5);
  *last = n_done;
}

static void
cancel (ParindexSimulation *simulation G_GNUC_UNUSED,
        guint               n_done G_GNUC_UNUSED,
        guint               n G_GNUC_UNUSED,
        GCancellable       *cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
test_progress (void)
{
  g_autoptr (ParindexSimulation) simulation = make_simulation (N);
  g_autoptr (ParindexSensitivity) sensitivity = parindex_sensitivity_new (simulation);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GListModel) list = NULL;
  g_autoptr (GError) error = NULL;
  guint last = 0;

  parindex_simulation_set_n_threads (simulation, 1);
  g_signal_connect (simulation, "progress", G_CALLBACK (count_progress), &last);
  list = run (sensitivity);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 3);
  g_assert_cmpuint (last, ==, N * 5);
  last = 0;
  g_signal_connect (simulation, "progress", G_CALLBACK (cancel), cancellable);
  g_assert_null (parindex_sensitivity_run (sensitivity, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (last, <, N * 5);
}

static void
keep_result (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  *(GListModel **) user_data = parindex_sensitivity_run_finish (PARINDEX_SENSITIVITY (source), result, &error);
  g_assert_no_error (error);
}

/* Where a choice or the values alone vary, they explain everything; beside each other they share it. */
static void
test_choices_and_values (void)
{
  for (guint which = 1; which < 4; which++)
    {
      g_autoptr (ParindexSimulation) simulation = make_simulation (N);
      g_autoptr (ParindexSensitivity) sensitivity = parindex_sensitivity_new (simulation);
      ParindexFramework *framework = parindex_scoreboard_get_framework (parindex_simulation_get_nominal (simulation));
      g_autoptr (GListModel) without = parindex_framework_list_without_each (framework, FALSE);
      g_autoptr (GListModel) list = NULL;
      double sum = 0;

      assert_done (parindex_simulation_set_weight_spread (simulation, 0, 0, &error));
      if ((which & 1) != 0)
        assert_done (parindex_simulation_add_choice (simulation, without, NULL, &error));
      if ((which & 2) != 0)
        assert_done (parindex_simulation_set_value_error (simulation, NULL, PARINDEX_VALUE_ERROR_SD, 15, &error));
      assert_done (parindex_sensitivity_add_output (sensitivity, PARINDEX_SENSITIVITY_OUTPUT_SCORE, "u1", NULL, &error));
      list = run (sensitivity);
      g_assert_cmpuint (g_list_model_get_n_items (list), ==, which == 3 ? 2 : 1);
      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (ParindexSensitivityIndex) each = g_list_model_get_item (list, i);
          const gboolean is_choice = (which & 1) != 0 && i == 0;

          g_assert_null (parindex_sensitivity_index_get_criterion (each));
          g_assert_cmpuint (parindex_sensitivity_index_get_choice (each), ==, is_choice);
          g_assert_cmpint (parindex_sensitivity_index_get_source (each), ==,
                           is_choice ? PARINDEX_SENSITIVITY_SOURCE_CHOICE : PARINDEX_SENSITIVITY_SOURCE_VALUES);
          if (which < 3)
            {
              g_assert_cmpfloat_with_epsilon (figure_at (list, i, PARINDEX_SENSITIVITY_FIGURE_TOTAL), 1, 0.2);
              g_assert_cmpfloat_with_epsilon (figure_at (list, i, PARINDEX_SENSITIVITY_FIGURE_FIRST_ORDER), 1, 0.2);
            }
          g_assert_cmpfloat (figure_at (list, i, PARINDEX_SENSITIVITY_FIGURE_TOTAL), >, 0.05);
          sum += figure_at (list, i, PARINDEX_SENSITIVITY_FIGURE_TOTAL);
        }
      g_assert_cmpfloat (sum, >, 0.8);
    }
}

static void
test_async (void)
{
  g_autoptr (ParindexSimulation) simulation = make_simulation (N);
  g_autoptr (ParindexSensitivity) sensitivity = make_sensitivity (simulation);
  g_autoptr (GListModel) list = run (sensitivity);
  g_autoptr (GListModel) other = NULL;

  parindex_sensitivity_run_async (sensitivity, NULL, keep_result, &other);
  while (other == NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_same (list, other);
}

static void
test_wrong (void)
{
  g_autoptr (ParindexSimulation) simulation = make_simulation (N);
  g_autoptr (ParindexSensitivity) sensitivity = parindex_sensitivity_new (simulation);
  g_autoptr (GError) error = NULL;

  g_assert_false (parindex_sensitivity_add_output (sensitivity, PARINDEX_SENSITIVITY_OUTPUT_RANK, "nobody", NULL, &error));
  assert_code (error, NOT_FOUND);
  g_assert_false (parindex_sensitivity_add_output (sensitivity, PARINDEX_SENSITIVITY_OUTPUT_ORDER, "u1", "nobody", &error));
  assert_code (error, NOT_FOUND);
  g_assert_true (parindex_simulation_set_replicates (simulation, G_MAXINT32, NULL));
  g_assert_null (parindex_sensitivity_run (sensitivity, NULL, &error));
  assert_code (error, LIMIT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sensitivity/twin", test_twin);
  g_test_add_func ("/sensitivity/meaning", test_meaning);
  g_test_add_func ("/sensitivity/threads", test_threads);
  g_test_add_func ("/sensitivity/progress", test_progress);
  g_test_add_func ("/sensitivity/choices-and-values", test_choices_and_values);
  g_test_add_func ("/sensitivity/async", test_async);
  g_test_add_func ("/sensitivity/wrong", test_wrong);

  return g_test_run ();
}
