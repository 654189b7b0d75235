/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Errors of single values that a document or a table states. */

#include "fixtures.h"

#define CRITERIA \
  "{'id': 'f', 'title': 'F', 'aggregation': 'sum', 'missing': 'skip', 'ranking': {'of': 'score'}, 'stages': ['self', 'published'], 'criteria': [" \
  "{'id': 'a', 'title': 'A', 'max': 10}, {'id': 'b', 'title': 'B', 'max': 30, 'rule': {'kind': 'linear', 'input': 'count-of'}}, " \
  "{'id': 'c', 'title': 'C', 'max': 1, 'rule': {'kind': 'yes-no'}}]}"
#define UNITS "{'id': 'u1', 'name': 'U'}, {'id': 'u2', 'name': 'U'}, {'id': 'u3', 'name': 'U'}"
#define WITH(self, published) \
  HEAD "'frameworks': [" CRITERIA "], 'units': [" UNITS "], 'assessments': [{'framework': 'f', 'period': '2025', 'stage': 'self', 'values': " self "}, " \
  "{'framework': 'f', 'period': '2025', 'values': " published "}]}"

static const char with_errors[] = WITH ("{'u1': {'a': {'value': 5, 'sd': 3}}, 'u2': {'a': {'value': 6, 'sd': 0.5}}}",
                                        "{'u1': {'a': 5, 'b': {'count': 40, 'of': 100, 'sd': 2.5, 'note': 'n'}}, "
                                        "'u3': {'a': {'value': 3, 'interval': [2, '20/3'], 'confidence': 0.9}}}");
static const char without[] = WITH ("{'u1': {'a': 5}, 'u2': {'a': 6}}", "{'u1': {'a': 5, 'b': {'count': 40, 'of': 100, 'note': 'n'}}, 'u3': {'a': 3}}");

static ParindexRankDistribution *
simulate (ParindexScoreboard *board,
          const char         *table)
{
  g_autoptr (ParindexSimulation) simulation = parindex_simulation_new (board);
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autoptr (GBytes) bytes = table != NULL ? bytes_of (table) : NULL;
  g_autoptr (GError) error = NULL;
  ParindexRankDistribution *distribution;

  if (table != NULL)
    parindex_loader_load_error_table (loader, simulation, bytes, PARINDEX_NUMBER_STYLE_UNDECLARED, &error);
  else
    parindex_simulation_use_stated_errors (simulation, &error);
  g_assert_no_error (error);
  distribution = parindex_simulation_run (simulation, NULL, &error);
  g_assert_no_error (error);

  return distribution;
}

static void
assert_same_draws (ParindexRankDistribution *a,
                   ParindexRankDistribution *b)
{
  static const char *const units[] = { "u1", "u2", "u3" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GBytes) first = parindex_rank_distribution_get_values_bytes (a, units[i], NULL);
      g_autoptr (GBytes) second = parindex_rank_distribution_get_values_bytes (b, units[i], NULL);

      g_assert_true (g_bytes_equal (first, second));
    }
}

/* No official figure depends on them. */
static void
test_official (void)
{
  g_autoptr (ParindexDocument) plain = load (without);
  g_autoptr (ParindexDocument) document = load (with_errors);
  g_autoptr (ParindexScoreboard) before = score (plain);
  g_autoptr (ParindexScoreboard) after = score (document);

  g_assert_cmpstr (parindex_scoreboard_get_fingerprint (before), ==, parindex_scoreboard_get_fingerprint (after));
}

static void
test_written (void)
{
  g_autoptr (ParindexDocument) document = load (with_errors);
  g_autoptr (GBytes) text = parindex_document_to_bytes (document, NULL);
  g_autoptr (ParindexDocument) again = parindex_document_new_from_bytes (text, NULL, NULL);
  g_autoptr (GBytes) second = parindex_document_to_bytes (again, NULL);
  g_autofree char *string = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));

  g_assert_true (g_bytes_equal (text, second));
  g_assert_nonnull (strstr (string, "\"sd\": 2.5"));
  g_assert_nonnull (strstr (string, "\"20/3\""));
  g_assert_nonnull (strstr (string, "\"confidence\": 0.9"));
}

/* The error is that of the stage that the value is taken from; a table says the same, and a program. */
static void
test_drawn (void)
{
  g_autoptr (ParindexDocument) document = load (with_errors);
  g_autoptr (ParindexDocument) plain = load (without);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexScoreboard) other = score (plain);
  g_autoptr (ParindexRankDistribution) stated = simulate (board, NULL);
  g_autoptr (ParindexRankDistribution) table
    = simulate (other, "unit;sd;criterion;low;high;confidence\nu2;0,5;a;;;\nu1;2,5;b;;;\nu3;;a;2;6,666666666666667;0,9\n");
  g_autoptr (ParindexSimulation) simulation = parindex_simulation_new (other);
  g_autoptr (ParindexRankDistribution) told = NULL;

  g_assert_true (parindex_simulation_set_cell_error (simulation, "u2", "a", PARINDEX_VALUE_ERROR_SD, 0.5, NULL));
  g_assert_true (parindex_simulation_set_cell_error (simulation, "u1", "b", PARINDEX_VALUE_ERROR_SD, 2.5, NULL));
  g_assert_true (parindex_simulation_set_cell_confidence_interval (simulation, "u3", "a", 2, 20 / 3.0, 0.9, NULL));
  told = parindex_simulation_run (simulation, NULL, NULL);
  assert_same_draws (stated, told);
  assert_same_draws (stated, table);
}

/* One and none of the draws that a unit is in say nothing of a Monte Carlo error. */
static void
test_one_draw (void)
{
  static const ParindexRankFigure unknown[] = { PARINDEX_RANK_FIGURE_SD, PARINDEX_RANK_FIGURE_MEAN_ERROR, PARINDEX_RANK_FIGURE_LOW_ERROR,
                                                PARINDEX_RANK_FIGURE_MEDIAN_ERROR, PARINDEX_RANK_FIGURE_HIGH_ERROR, PARINDEX_RANK_FIGURE_SD_VALUE,
                                                PARINDEX_RANK_FIGURE_MEAN_VALUE_ERROR, PARINDEX_RANK_FIGURE_MEDIAN_VALUE_ERROR };
  g_autoptr (ParindexDocument) document = load (without);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexSimulation) simulation = parindex_simulation_new (board);
  g_autoptr (ParindexRankDistribution) distribution = NULL;
  g_autoptr (ParindexRankUncertainty) row = NULL;

  g_assert_true (parindex_simulation_set_replicates (simulation, 1, NULL));
  distribution = parindex_simulation_run (simulation, NULL, NULL);
  row = g_list_model_get_item (G_LIST_MODEL (distribution), 0);
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_true (isnan (parindex_rank_uncertainty_get_figure (row, unknown[i])));
  g_assert_true (isnan (parindex_rank_distribution_get_probability_error (distribution, "u1", NULL, 1, NULL)));
  g_assert_true (isnan (parindex_rank_distribution_get_mean_shift_error (distribution)));
}

static ParindexAssessment *
new_assessment (ParindexDocument *document)
{
  g_autoptr (ParindexPeriod) when = period ("2026");
  g_autoptr (GError) error = NULL;
  ParindexAssessment *assessment
    = parindex_assessment_new (item (parindex_document_get_frameworks (document), 0), parindex_document_get_units (document), when, &error);

  g_assert_no_error (error);

  return assessment;
}

static void
test_setters (void)
{
  g_autoptr (ParindexDocument) document = load (without);
  g_autoptr (ParindexAssessment) assessment = new_assessment (document);

  g_assert_true (parindex_assessment_set_value_error (assessment, NULL, "u1", "a", PARINDEX_VALUE_ERROR_RELATIVE_SD, 0.05, NULL));
  g_assert_true (parindex_assessment_set_value_error (assessment, NULL, "u1", "a", PARINDEX_VALUE_ERROR_SAMPLING, 400, NULL));
  g_assert_true (parindex_assessment_set_value_interval (assessment, NULL, "u1", "b", 30, 50, 1, NULL));
  assert_refused (parindex_assessment_set_value_error (assessment, NULL, "u1", "c", PARINDEX_VALUE_ERROR_SD, 1, &error), UNSUPPORTED);
  assert_refused (parindex_assessment_set_value_error (assessment, NULL, "u1", "a", PARINDEX_VALUE_ERROR_SD, NAN, &error), RANGE);
  assert_refused (parindex_assessment_set_value_error (assessment, NULL, "u1", "a", PARINDEX_VALUE_ERROR_SD, -1, &error), RANGE);
  assert_refused (parindex_assessment_set_value_error (assessment, NULL, "u9", "a", PARINDEX_VALUE_ERROR_SD, 1, &error), NOT_FOUND);
  assert_refused (parindex_assessment_set_value_error (assessment, NULL, "u1", "z", PARINDEX_VALUE_ERROR_SD, 1, &error), NOT_FOUND);
  assert_refused (parindex_assessment_set_value_error (assessment, NULL, "u1", "f", PARINDEX_VALUE_ERROR_SD, 1, &error), REFERENCE);
  assert_refused (parindex_assessment_set_value_error (assessment, NULL, "u1", "a", PARINDEX_VALUE_ERROR_INTERVAL, 1, &error), STRUCTURE);
  assert_refused (parindex_assessment_set_value_interval (assessment, NULL, "u1", "a", 2, 1, 1, &error), RANGE);
  assert_refused (parindex_assessment_set_value_interval (assessment, NULL, "u1", "a", 1, 2, 95, &error), RANGE);
  g_assert_true (parindex_assessment_seal (assessment, NULL));
  assert_refused (parindex_assessment_set_value_error (assessment, NULL, "u1", "a", PARINDEX_VALUE_ERROR_SD, 1, &error), SEALED);
}

/* Numbers that are refused are told as they were given. */
static void
test_told (void)
{
  static const struct
  {
    double spread;
    const char *text;
  } cases[] = { { -0.1, "spread -0.1 of" }, { NAN, "spread nan of" }, { INFINITY, "spread inf of" } };
  g_autoptr (ParindexDocument) document = load (without);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexSimulation) simulation = parindex_simulation_new (board);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (parindex_simulation_set_weight_spread (simulation, 0, cases[i].spread, &error));
      g_assert_nonnull (strstr (error->message, cases[i].text));
    }
}

/* Errors beyond what can be held do not wrap around. */
static void
test_far (void)
{
  g_autoptr (ParindexDocument) document = load (HEAD "'frameworks': [{'id': 'f', 'title': 'F', 'aggregation': 'weighted-mean', 'missing': 'skip', 'criteria': ["
                                                     "{'id': 'a', 'title': 'A', 'weight': 1, 'rule': {'kind': 'normalise', 'method': 'none'}}]}], "
                                                     "'units': [" UNITS "], 'assessments': [{'framework': 'f', 'period': '2025', 'values': "
                                                     "{'u1': {'a': 1}, 'u2': {'a': 2}, 'u3': {'a': 3}}}]}");
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexSimulation) simulation = parindex_simulation_new (board);
  g_autoptr (ParindexRankDistribution) distribution = NULL;
  g_autoptr (GBytes) values = NULL;

  g_assert_true (parindex_simulation_set_value_error (simulation, NULL, PARINDEX_VALUE_ERROR_SD, 1e30, NULL));
  distribution = parindex_simulation_run (simulation, NULL, NULL);
  values = parindex_rank_distribution_get_values_bytes (distribution, "u1", NULL);
  for (guint i = 0; i < 1000; i++)
    g_assert_cmpfloat (((const double *) g_bytes_get_data (values, NULL))[i], >=, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stated-errors/official", test_official);
  g_test_add_func ("/stated-errors/written", test_written);
  g_test_add_func ("/stated-errors/drawn", test_drawn);
  g_test_add_func ("/stated-errors/one-draw", test_one_draw);
  g_test_add_func ("/stated-errors/setters", test_setters);
  g_test_add_func ("/stated-errors/told", test_told);
  g_test_add_func ("/stated-errors/far", test_far);

  return g_test_run ();
}
