/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "base/parindex-balance-private.h"
#include "base/parindex-components-private.h"
#include "base/parindex-linear-algebra-private.h"
#include "base/parindex-linear-program-private.h"
#include "model/parindex-weighting-private.h"
#include "model/parindex-write-private.h"

#include "fixtures.h"

/* Weights that are found, and frameworks that take them. The figures of each method are held against NumPy and SciPy in
 * tests/bindings/test-weights.py. */

#define UNITS "'units': [{'id': 'u', 'name': 'U'}, {'id': 'v', 'name': 'V'}, {'id': 'w', 'name': 'W'}, {'id': 'x', 'name': 'X', 'ranked': false}]"
#define NESTED \
  HEAD "'frameworks': [{'id': 'f', 'aggregation': 'weighted-mean', 'missing': 'skip', 'weighting': {'kind': 'entropy', 'x-why': 1}, 'criteria': [" \
  "{'id': 'p', 'weighting': {'kind': 'budget-allocation', 'experts': [[1, 2], [2, 1], [0, 1]]}, 'criteria': [{'id': 'a', 'max': 10}, {'id': 'b', 'max': 10}]}, " \
  "{'id': 'c', 'max': 10}]}, {'id': 'g', 'aggregation': 'sum', 'missing': 'skip', 'criteria': [{'id': 'z', 'max': 4}, {'id': 'y', 'max': 12}]}], " UNITS ", " \
  "'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u': {'a': 1, 'b': 4, 'c': 10}, 'v': {'a': 2, 'b': 8, 'c': 1}, " \
  "'w': {'a': 9, 'b': 3, 'c': 2}, 'x': {'a': 5, 'b': 5, 'c': 5}}}, " \
  "{'framework': 'g', 'period': '2022', 'values': {'u': {'z': 1, 'y': 12}}}]}"

static char *
written (ParindexDocument *document)
{
  g_autoptr (GBytes) bytes = parindex_document_to_bytes (document, NULL);

  return text_of (bytes);
}

static GListModel *
find (ParindexDocument *document,
      const char       *framework)
{
  g_autoptr (GError) error = NULL;
  GListModel *found = parindex_document_find_weights (document, NULL, NULL, framework, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return found;
}

static void
assert_weight (ParindexFoundWeights *found,
               const char           *criterion,
               const char           *expected)
{
  g_autoptr (ParindexNumber) weight = parindex_found_weights_get_weight (found, criterion, NULL);

  assert_number (weight, expected);
}

/* Below first, and what is above reads the scores that come of it. */
static void
test_nested (void)
{
  g_autoptr (ParindexDocument) document = load (NESTED);
  g_autoptr (GListModel) found = find (document, "f");
  ParindexFoundWeights *below = item (found, 0);
  ParindexFoundWeights *top = item (found, 1);
  g_autoptr (ParindexDocument) weighted = parindex_document_with_framework (document, parindex_found_weights_get_framework (top), NULL);
  g_autoptr (ParindexScoreboard) board = parindex_document_score (weighted, NULL, "f", NULL, NULL, NULL);
  g_autoptr (ParindexFoundWeights) again = NULL;
  g_autoptr (ParindexNumber) given = NULL;
  g_auto (GStrv) ids = parindex_found_weights_list_criteria (top);
  ParindexCriterion *root = parindex_framework_get_root (parindex_document_get_framework (document, "f"));
  gsize n;

  g_assert_cmpuint (g_list_model_get_n_items (found), ==, 2);
  g_assert_cmpstr (parindex_criterion_get_id (parindex_found_weights_get_criterion (below)), ==, "p");
  assert_weight (below, "a", "0.333333333");
  assert_weight (below, "b", "0.666666667");
  g_assert_cmpstr (ids[0], ==, "p");
  g_assert_cmpstr (ids[1], ==, "c");
  g_assert_true (parindex_found_weights_get_framework (below) == parindex_found_weights_get_framework (top));
  g_assert_nonnull (board);

  /* Of the scores with those weights the same comes again: what stands above does not matter. */
  again = parindex_weighting_find (parindex_criterion_get_weighting (root), board, NULL, NULL);
  given = parindex_found_weights_get_given_weight (again, "p", NULL);
  g_assert_nonnull (given);
  g_assert_null (parindex_found_weights_get_given_weight (top, "p", NULL));
  {
    g_autofree double *first = parindex_found_weights_get_weights (top, &n);
    g_autofree double *second = parindex_found_weights_get_weights (again, &n);

    g_assert_cmpuint (n, ==, 2);
    g_assert_cmpmem (first, sizeof *first * n, second, sizeof *second * n);
  }
  g_assert_true (isnan (parindex_found_weights_get_consistency_ratio (top)));
  g_assert_cmpfloat (parindex_diagnostic_get_value (parindex_found_weights_get_diagnostic (top, "n-units")), ==, 3);
  g_assert_null (parindex_found_weights_get_diagnostic (top, "lambda-max"));
}

/* The document stays what it was; the new one shares its values, and saves as any other. */
static void
test_apply (void)
{
  g_autoptr (ParindexDocument) document = load (NESTED);
  g_autofree char *before = written (document);
  g_autoptr (GListModel) found = find (document, "f");
  g_autoptr (ParindexDocument) partly = parindex_found_weights_apply (item (found, 0), document, NULL);
  g_autoptr (ParindexDocument) weighted = parindex_found_weights_apply (item (found, 1), partly, NULL);
  g_autofree char *after = written (weighted);
  g_autofree char *unchanged = written (document);
  g_autoptr (GBytes) bytes = bytes_of (after);
  g_autoptr (ParindexDocument) loaded = parindex_document_new_from_bytes (bytes, NULL, NULL);
  g_autofree char *again = written (loaded);

  g_assert_cmpstr (before, ==, unchanged);
  g_assert_cmpstr (after, ==, again);
  g_assert_nonnull (strstr (before, "\"weighting\": {\"kind\": \"entropy\", \"x-why\": 1}"));
  g_assert_nonnull (strstr (after, "\"weighting\": {\"kind\": \"budget-allocation\", \"experts\": [[1, 2], [2, 1], [0, 1]]}"));
  g_assert_nonnull (strstr (after, "\"weight\": 0.333333333"));
  g_assert_true (parindex_document_get_framework (document, "g") == parindex_document_get_framework (weighted, "g"));
  g_clear_object (&document);
  g_clear_object (&partly);
  {
    g_autoptr (ParindexScoreboard) board = parindex_document_score (weighted, NULL, "f", NULL, NULL, NULL);
    g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (board, "u", "p", NULL);
    g_autoptr (ParindexNumber) score = parindex_result_get_exact_score (result);

    /* (1 × 0.333333333 + 4 × 0.666666667) / 1 */
    assert_number (score, "3.000000001");
  }
}

/* Thirds have no decimals that add up to 1: equal weights are fractions, and others may be off by their own rounding. */
static void
test_thirds (void)
{
  static const char *const weights[][3] = {
    { "equal", "1/3", "1/3" },
    { "{'kind': 'budget-allocation', 'experts': [[1, 1, 1]]}", "0.333333333", "0.333333333" },
    { "{'kind': 'budget-allocation', 'experts': [[2, 2, 3]]}", "0.285714286", "0.428571429" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      g_autofree char *text = g_strdup_printf (HEAD "'frameworks': [{'id': 'f', 'aggregation': 'weighted-mean', 'missing': 'skip', 'weighting': %s%s%s, "
                                                    "'criteria': [{'id': 'a', 'max': 3}, {'id': 'b', 'max': 3}, {'id': 'c', 'max': 3}]}], " UNITS "}",
                                               i == 0 ? "'" : "", weights[i][0], i == 0 ? "'" : "");
      g_autoptr (ParindexDocument) document = load (text);
      g_autoptr (GListModel) found = find (document, "f");
      g_autoptr (ParindexDocument) weighted = parindex_found_weights_apply (item (found, 0), document, NULL);
      g_autofree char *after = written (weighted);
      g_autoptr (GBytes) bytes = bytes_of (after);
      g_autoptr (ParindexDocument) loaded = parindex_document_new_from_bytes (bytes, NULL, NULL);
      g_autoptr (GListModel) problems = parindex_document_validate (loaded);

      assert_weight (item (found, 0), "a", weights[i][1]);
      assert_weight (item (found, 0), "c", weights[i][2]);
      g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 0);
    }
}

static GBytes *
framework_text (ParindexFramework *framework)
{
  ParindexJsonWriter *writer = parindex_json_writer_new ();

  parindex_framework_write (framework, writer);

  return parindex_json_writer_finish (writer);
}

static void
check_copy (ParindexFramework *framework)
{
  g_autoptr (ParindexFramework) copy = parindex_framework_copy (framework);
  g_autoptr (GBytes) text = framework_text (framework);
  g_autoptr (GBytes) again = NULL;

  g_assert_false (parindex_framework_is_sealed (copy));
  assert_done (parindex_framework_seal (copy, &error));
  again = framework_text (copy);
  g_assert_true (g_bytes_equal (text, again));
}

/* A copy says all that the original says. */
static void
test_copy (void)
{
  static const char *const names[] = { "pci.json", "papi.json", "bac-son-2022.json", "par-index-composition.json", "rules.json", "one-stop.json", "tai.json" };
  g_autoptr (ParindexDocument) labelled = load (
    HEAD "'frameworks': [{'id': 'f', 'aliases': ['F', 'G'], 'words': {'unit': {'vi': 'tỉnh', 'en': 'province'}, 'leaf': 'x'}, 'strengths': {'strong': '1/3', 'weak': 1, 'within': 'r'}, "
         "'aggregation': 'sum', 'missing': 'zero', 'not-applicable': 'share-equally', 'minimum-share': 0.5, 'scale': 100, 'cap': {'from': 0, 'to': 90}, 'round': {'mode': 'truncate', 'decimals': 1}, "
         "'ranking': {'of': 'score', 'decimals': 2, 'ties': 'ordinal', 'keys': ['a'], 'within': ['r']}, 'stages': ['self', 'published'], 'bands': {'of': 'percent', 'decimals': 1, 'levels': [{'id': 'q', 'from': 3}]}, "
         "'criteria': [{'id': 'a', 'title': 'A', 'owner': 'o', 'source': 's', 'max': 5, 'x-note': 1}]}]}");

  check_copy (parindex_document_get_framework (labelled, "f"));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "examples", "data", names[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (ParindexDocument) document = parindex_document_new_from_path (path, &error);
      GListModel *frameworks;

      g_assert_no_error (error);
      frameworks = parindex_document_get_frameworks (document);
      for (guint k = 0; k < g_list_model_get_n_items (frameworks); k++)
        check_copy (item (frameworks, k));
    }
}

static void
assert_effective (ParindexFramework *framework,
                  const char        *criterion,
                  const char        *expected)
{
  g_autoptr (ParindexNumber) weight = parindex_criterion_get_effective_weight (parindex_framework_get_criterion (framework, criterion));

  assert_number (weight, expected);
}

static void
test_effective (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': {'kind': 'weighted-mean', 'of': 'percent'}, 'missing': 'skip', 'criteria': ["
         "{'id': 'p', 'weight': 2, 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 4}, {'id': 'b', 'max': 12}, {'id': 'bonus', 'rule': {'kind': 'bonus'}}]}, "
         "{'id': 'q', 'weight': '1/3', 'max': 5}, {'id': 'zero', 'weight': 0, 'max': 1}]}, "
         "{'id': 'n', 'aggregation': 'sum', 'missing': 'skip', 'ranking': {'of': 'score'}, 'criteria': [{'id': 'c'}, {'id': 'd', 'max': 1}]}]}");
  ParindexFramework *framework = parindex_document_get_framework (document, "f");
  g_autoptr (ParindexFramework) open = parindex_framework_copy (framework);

  assert_effective (framework, "f", "1");
  assert_effective (framework, "p", "6/7");
  assert_effective (framework, "q", "1/7");
  assert_effective (framework, "zero", "0");
  assert_effective (framework, "a", "3/14");
  assert_effective (framework, "b", "9/14");
  assert_effective (framework, "bonus", NULL);
  assert_effective (parindex_document_get_framework (document, "n"), "d", NULL);
  assert_effective (open, "p", NULL);
}

static void
test_with_weights (void)
{
  static const char *const ids[] = { "q", "p", NULL };
  static const char *const unknown[] = { "q", "nobody", NULL };
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'weighted-mean', 'missing': 'skip', 'criteria': [{'id': 'p', 'weight': 1}, {'id': 'q', 'weight': 1}]}], " UNITS "}");
  ParindexFramework *framework = parindex_document_get_framework (document, "f");
  g_autoptr (GPtrArray) weights = g_ptr_array_new_with_free_func ((GDestroyNotify) parindex_number_unref);
  g_autoptr (ParindexFramework) heavier = NULL;
  g_autoptr (ParindexFramework) open = parindex_framework_copy (framework);
  g_autoptr (ParindexFramework) other = parindex_framework_new ("other", NULL);
  g_autoptr (ParindexDocument) unsealed = parindex_document_new ();

  g_ptr_array_add (weights, number ("3"));
  g_ptr_array_add (weights, number ("1/2"));
  heavier = parindex_framework_with_weights (framework, ids, (ParindexNumber **) weights->pdata, weights->len, NULL);
  g_assert_true (parindex_framework_is_sealed (heavier));
  assert_effective (heavier, "p", "1/7");
  assert_effective (framework, "p", "0.5");
  assert_refused (parindex_framework_with_weights (framework, unknown, (ParindexNumber **) weights->pdata, weights->len, &error), NOT_FOUND);
  g_ptr_array_add (weights, number ("1"));
  assert_refused (parindex_framework_with_weights (framework, ids, (ParindexNumber **) weights->pdata, weights->len, &error), SHAPE);
  g_ptr_array_set_size (weights, 0);
  g_ptr_array_add (weights, number ("0"));
  g_ptr_array_add (weights, number ("0"));
  assert_refused (parindex_framework_with_weights (framework, ids, (ParindexNumber **) weights->pdata, weights->len, &error), STRUCTURE);

  assert_refused (parindex_document_with_framework (document, open, &error), UNSEALED);
  assert_refused (parindex_document_with_framework (unsealed, heavier, &error), UNSEALED);
  {
    g_autoptr (ParindexCriterion) leaf = parindex_criterion_new ("x", NULL);

    parindex_criterion_append (parindex_framework_get_root (other), leaf, NULL);
    parindex_framework_set_ranking_of (other, PARINDEX_BASIS_SCORE, NULL);
    parindex_criterion_set_aggregation (parindex_framework_get_root (other), "sum", PARINDEX_BASIS_UNSTATED, NULL);
    assert_done (parindex_framework_seal (other, &error));
  }
  assert_refused (parindex_document_with_framework (document, other, &error), NOT_FOUND);
}

static gboolean
is_built (const char *kind)
{
  g_autoptr (ParindexContext) context = parindex_context_new ();
  g_autoptr (ParindexMethod) method = parindex_context_lookup_method (context, PARINDEX_METHOD_KIND_WEIGHTING, kind);

  return method != NULL;
}

static void
test_weighting (void)
{
  static const char *const rows[] = { "1 null", " 1/3,1 ", NULL };
  static const char *const wrong_rows[] = { "1 x", "1 1", NULL };
  g_autoptr (ParindexWeighting) wrong = g_object_new (PARINDEX_TYPE_AHP_WEIGHTING, "judgements", wrong_rows, NULL);
  g_autoptr (ParindexWeighting) ahp = g_object_new (PARINDEX_TYPE_AHP_WEIGHTING, "judgements", rows, NULL);
  g_autoptr (ParindexWeighting) equal = g_object_new (PARINDEX_TYPE_EQUAL_WEIGHTING, NULL);
  g_autoptr (ParindexWeighting) entropy = parindex_weighting_for_kind ("entropy", NULL);
  g_autoptr (ParindexDocument) document = load (NESTED);
  ParindexFramework *framework = parindex_document_get_framework (document, "f");
  g_auto (GStrv) read = NULL;
  g_autofree char *kind = NULL;

  g_object_get (ahp, "judgements", &read, "kind", &kind, NULL);
  g_assert_cmpstr (kind, ==, "ahp");
  g_assert_cmpstr (read[1], ==, rows[1]);
  g_assert_false (parindex_weighting_reads_scores (ahp));
  g_assert_true (parindex_weighting_reads_scores (entropy));
  assert_refused (parindex_weighting_for_kind ("guess", &error), UNKNOWN_METHOD);
  if (is_built ("ahp"))
    assert_refused (parindex_weighting_find_in_framework (wrong, framework, NULL, &error), NUMBER);
  else
    assert_refused (parindex_weighting_find_in_framework (wrong, framework, NULL, &error), UNSUPPORTED);
  assert_refused (parindex_weighting_find_in_framework (equal, framework, "nobody", &error), NOT_FOUND);
  assert_refused (parindex_weighting_find_in_framework (equal, framework, "c", &error), STRUCTURE);
  assert_refused (parindex_document_find_weights (document, NULL, NULL, "f", NULL, NULL, "nobody", &error), NOT_FOUND);
  assert_refused (parindex_document_find_weights (document, NULL, NULL, "g", NULL, NULL, NULL, &error), NOT_FOUND);

  /* What is judged one way is judged the other way too. */
  if (is_built ("ahp"))
    {
      g_autoptr (ParindexFoundWeights) found = parindex_weighting_find_in_framework (ahp, framework, NULL, NULL);

      assert_weight (found, "p", "0.75");
      assert_weight (found, "c", "0.25");
      g_assert_cmpfloat (parindex_found_weights_get_consistency_ratio (found), ==, 0);
      assert_refused (parindex_found_weights_get_weight (found, "a", &error), NOT_FOUND);
    }
}

/* Numbers one by one, without a framework. */
static void
test_algebra (void)
{
  const double unit[4] = { 1, 0, 0, 1 };
  const double same[4] = { 1, 1, 1, 1 };
  const double half[4] = { 0.5, 0.5, 0.5, 0.5 };
  double values[2], vectors[4], solution[2];
  double tied[] = { -0.5, 0.5, 0.5 };
  g_auto (ParindexComponents) components = { 0 };
  ParindexConstraint constraint = { (double[]){ 1, 2 }, 4 };

  parindex_vector_fix_sign (tied, 3);
  g_assert_cmpfloat (tied[0], ==, 0.5);
  if (!parindex_symmetric_eigen (unit, 2, values, vectors))
    {
      g_test_skip ("built without LAPACK");
      return;
    }
  g_assert_cmpfloat (values[0], ==, 1);
  g_assert_cmpfloat (values[1], ==, 1);
  g_assert_false (parindex_solve_definite (same, 2, half, solution));
  g_assert_true (parindex_solve_definite (unit, 2, half, solution));
  g_assert_cmpfloat (solution[1], ==, 0.5);
  g_assert_true (parindex_components_init (&components, unit, 2));
  /* Neither explains more than its own, so it takes both to pass 60 %. */
  g_assert_cmpuint (parindex_components_n_factors (&components), ==, 2);

  /* Two that say the same share whatever is asked for. */
  parindex_balance (same, 2, (const double[]){ 0.9, 0.1 }, solution);
  g_assert_cmpfloat_with_epsilon (solution[0] + solution[1], 1, 1e-15);
  parindex_importances (same, 2, solution, values);
  g_assert_cmpfloat_with_epsilon (values[0], 0.5, 1e-15);
  /* Of two without a correlation the squared weights are the importances. */
  parindex_balance (unit, 2, (const double[]){ 0.8, 0.2 }, solution);
  g_assert_cmpfloat_with_epsilon (solution[0], 2.0 / 3, 1e-15);

  if (parindex_maximise ((const double[]){ 1, 1 }, 2, &constraint, 1, solution))
    {
      g_assert_cmpfloat_with_epsilon (solution[0], 4, 1e-12);
      g_assert_cmpfloat_with_epsilon (solution[1], 0, 1e-12);
      /* Nothing holds the second one. */
      constraint.coefficients[1] = 0;
      g_assert_false (parindex_maximise ((const double[]){ 1, 1 }, 2, &constraint, 1, solution));
    }
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/weighting/nested", test_nested);
  g_test_add_func ("/weighting/apply", test_apply);
  g_test_add_func ("/weighting/thirds", test_thirds);
  g_test_add_func ("/weighting/copy", test_copy);
  g_test_add_func ("/weighting/effective", test_effective);
  g_test_add_func ("/weighting/with-weights", test_with_weights);
  g_test_add_func ("/weighting/weighting", test_weighting);
  g_test_add_func ("/weighting/algebra", test_algebra);

  return g_test_run ();
}
