/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "fixtures.h"

static void
test_new (void)
{
  ParindexDocument *document = parindex_document_new ();

  g_assert_null (parindex_document_get_title (document));
  g_assert_null (parindex_document_get_language (document));
  g_assert_false (parindex_document_is_sealed (document));
  g_assert_true (g_list_model_get_item_type (parindex_document_get_frameworks (document)) == PARINDEX_TYPE_FRAMEWORK);
  g_assert_true (g_list_model_get_item_type (parindex_document_get_units (document)) == PARINDEX_TYPE_UNIT);
  g_assert_true (g_list_model_get_item_type (parindex_document_get_assessments (document)) == PARINDEX_TYPE_ASSESSMENT);
  g_assert_null (parindex_document_get_framework (document, "f"));
  g_assert_null (parindex_document_get_unit (document, "u"));
  assert_refused (parindex_document_get_assessment (document, NULL, NULL, &error), NOT_FOUND);
  assert_refused (parindex_document_to_bytes (document, &error), UNSEALED);
  assert_refused (parindex_document_to_node (document, &error), UNSEALED);
  assert_done (parindex_document_seal (document, &error));
  assert_done (parindex_document_seal (document, &error));
  g_assert_true (parindex_document_is_sealed (document));
  g_assert_finalize_object (document);
}

static void
test_notify (void)
{
  g_autoptr (ParindexDocument) document = parindex_document_new ();
  g_autoptr (GListModel) units = NULL;
  g_autofree char *title = NULL;

  assert_notifies (document, "title", assert_done (parindex_document_set_title (document, "PCI", &error)), 1);
  assert_notifies (document, "title", g_object_set (document, "title", "PCI", NULL), 0);
  assert_notifies (document, "language", assert_done (parindex_document_set_language (document, "vi", &error)), 1);
  g_object_get (document, "title", &title, "units", &units, NULL);
  g_assert_cmpstr (title, ==, "PCI");
  g_assert_true (units == parindex_document_get_units (document));
}

static void
test_small (void)
{
  g_autoptr (ParindexDocument) document = load (SMALL_DOCUMENT);
  ParindexFramework *framework = parindex_document_get_framework (document, "f");
  ParindexAssessment *assessment = parindex_document_get_assessment (document, "f", "2022", NULL);

  g_assert_true (item (parindex_document_get_frameworks (document), 0) == framework);
  g_assert_true (item (parindex_document_get_units (document), 1) == parindex_document_get_unit (document, "u2"));
  g_assert_true (item (parindex_document_get_assessments (document), 0) == assessment);
  g_assert_true (parindex_document_get_assessment (document, NULL, NULL, NULL) == assessment);
  g_assert_null (parindex_document_get_unit (document, "\xff"));
  assert_refused (parindex_document_get_assessment (document, "g", NULL, &error), NOT_FOUND);
  assert_refused (parindex_document_get_assessment (document, "f", "2021", &error), NOT_FOUND);
  g_assert_true (parindex_document_is_sealed (document));
  g_assert_true (parindex_assessment_is_sealed (assessment));
}

/* The latest period, whatever the order they come in. */
static void
test_periods (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [" SMALL_FRAMEWORK "], 'units': [" SMALL_UNITS "], 'assessments': [{'framework': 'f', 'period': '2022-Q3', 'values': {}}, "
         "{'framework': 'f', 'period': '2023-01', 'values': {}}, {'framework': 'f', 'period': '2022', 'values': {}}, "
         "{'framework': 'f', 'period': '2022', 'stage': 'self', 'values': {}}]}");
  ParindexAssessment *latest = parindex_document_get_assessment (document, NULL, NULL, NULL);

  g_assert_cmpuint (g_list_model_get_n_items (parindex_document_get_assessments (document)), ==, 3);
  g_assert_cmpstr (parindex_period_to_string (parindex_assessment_get_period (latest)), ==, "2023-01");
  g_assert_nonnull (parindex_document_get_assessment (document, NULL, "2022-Q3", NULL));
}

static void
test_levels (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'level': 'province', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 1}]}, "
         "{'id': 'g', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 1}]}], 'units': [{'id': 'p', 'name': 'P', 'level': 'province'}, "
         "{'id': 'd', 'name': 'D', 'level': 'district', 'parent': 'p'}, {'id': 'x', 'name': 'X'}]}");
  g_autoptr (GListModel) some = parindex_document_list_scored_units (document, parindex_document_get_framework (document, "f"));
  g_autoptr (GListModel) all = parindex_document_list_scored_units (document, parindex_document_get_framework (document, "g"));

  g_assert_cmpuint (g_list_model_get_n_items (some), ==, 1);
  g_assert_true (item (some, 0) == parindex_document_get_unit (document, "p"));
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 3);
  g_assert_true (g_list_model_get_item_type (all) == PARINDEX_TYPE_UNIT);
}

/* Built by calls, without any text. */
static void
test_build (void)
{
  g_autoptr (ParindexDocument) source = load (SMALL_DOCUMENT);
  g_autoptr (ParindexDocument) document = parindex_document_new ();
  ParindexFramework *framework = parindex_document_get_framework (source, "f");
  g_autoptr (ParindexAssessment) assessment = empty_assessment (source);
  g_autoptr (ParindexAssessment) again = NULL;
  GListModel *units = parindex_assessment_get_units (assessment);

  assert_refused (parindex_document_add_assessment (document, assessment, &error), NOT_FOUND);
  assert_done (parindex_document_add_framework (document, framework, &error));
  assert_refused (parindex_document_add_framework (document, framework, &error), DUPLICATE);
  assert_refused (parindex_document_add_assessment (document, assessment, &error), REFERENCE);
  for (guint i = 0; i < 3; i++)
    assert_done (parindex_document_add_unit (document, item (units, i), &error));
  assert_refused (parindex_document_add_unit (document, item (units, 0), &error), DUPLICATE);
  assert_done (parindex_document_add_assessment (document, assessment, &error));
  again = parindex_assessment_new (framework, units, parindex_assessment_get_period (assessment), NULL);
  assert_refused (parindex_document_add_assessment (document, again, &error), DUPLICATE);
  set_cell (assessment, NULL, "u1", "a", "5");
  set_cell (assessment, NULL, "u1", "b", "5");
  assert_refused (parindex_document_score (document, NULL, NULL, NULL, NULL, &error), UNSEALED);
  assert_done (parindex_document_seal (document, &error));
  g_object_unref (score (document));

  assert_refused (parindex_document_set_title (document, "x", &error), SEALED);
  assert_refused (parindex_document_set_language (document, "vi", &error), SEALED);
  assert_refused (parindex_document_add_framework (document, framework, &error), SEALED);
  assert_refused (parindex_document_add_unit (document, item (units, 0), &error), SEALED);
  assert_refused (parindex_document_add_assessment (document, assessment, &error), SEALED);
}

static void
test_parents (void)
{
  static const struct
  {
    const char *parents[4]; /* of units 0, 1, 2, 3 */
    guint n_problems;
  } cases[] = {
    { { NULL, "0", "1", "2" }, 0 },
    { { "9", "0", "1", "2" }, 1 },
    { { "0", NULL, NULL, NULL }, 1 },
    { { "1", "0", NULL, NULL }, 2 },
    { { "1", "2", "0", "0" }, 3 },
    { { "1", "1", "0", "2" }, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ParindexDocument) document = parindex_document_new ();
      g_autoptr (GListModel) problems = NULL;

      for (guint k = 0; k < 4; k++)
        {
          char id[] = { '0' + k, '\0' };
          g_autoptr (ParindexUnit) unit = parindex_unit_new (id, id);

          assert_done (parindex_unit_set_parent (unit, cases[i].parents[k], &error));
          assert_done (parindex_document_add_unit (document, unit, &error));
        }
      problems = parindex_document_validate (document);
      g_assert_cmpuint (g_list_model_get_n_items (problems), ==, cases[i].n_problems);
      g_assert_cmpint (parindex_document_seal (document, NULL), ==, cases[i].n_problems == 0);
    }
}

/* A document that cannot be sealed can still be mended: nothing in it is sealed. */
static void
test_seal_all_or_nothing (void)
{
  g_autoptr (ParindexDocument) document = parindex_document_new ();
  g_autoptr (ParindexFramework) good = parindex_framework_new ("good", NULL);
  g_autoptr (ParindexFramework) bad = parindex_framework_new ("bad", NULL);
  g_autoptr (ParindexCriterion) child = parindex_criterion_new ("a", NULL);
  g_autoptr (ParindexNumber) one = number ("1");

  assert_done (parindex_criterion_set_max (child, one, &error));
  assert_done (parindex_criterion_append (parindex_framework_get_root (good), child, &error));
  assert_done (parindex_criterion_set_aggregation (parindex_framework_get_root (good), "sum", PARINDEX_BASIS_UNSTATED, &error));
  assert_done (parindex_document_add_framework (document, good, &error));
  assert_done (parindex_document_add_framework (document, bad, &error));
  assert_refused (parindex_document_seal (document, &error), STRUCTURE);
  g_assert_false (parindex_document_is_sealed (document));
  g_assert_false (parindex_framework_is_sealed (good));
}

/* Units that no framework scores are sealed with the others. */
static void
test_seal_units (void)
{
  g_autoptr (ParindexDocument) document = parindex_document_new ();
  g_autoptr (ParindexUnit) unit = parindex_unit_new ("agency", "Sở Nội vụ");

  assert_done (parindex_document_add_unit (document, unit, &error));
  assert_done (parindex_document_seal (document, &error));
  assert_refused (parindex_unit_set_name (unit, "other", &error), SEALED);
}

static void
test_validate (void)
{
  g_autoptr (ParindexDocument) good = load (SMALL_DOCUMENT);
  g_autoptr (ParindexDocument) bad = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 10, 'weight': 1}, {'id': 'b', 'max': 30}]}], 'units': ["
    SMALL_UNITS "], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u1': {'a': 11, 'b': 3}, 'u2': {'a': -1, 'b': 'n/a'}}}]}");
  g_autoptr (GListModel) none = parindex_document_validate (good);
  g_autoptr (GListModel) problems = parindex_document_validate (bad);
  guint n_errors = 0;

  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    n_errors += parindex_problem_get_severity (item (problems, i)) == PARINDEX_SEVERITY_ERROR;
  /* Two values outside, two missing cells, and an unused weight. */
  g_assert_cmpuint (n_errors, ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 5);
  assert_refused (parindex_document_score (bad, NULL, NULL, NULL, NULL, &error), RANGE);
}

static void
test_lifetimes (void)
{
  ParindexDocument *document = load (SMALL_DOCUMENT);
  ParindexFramework *framework = g_object_ref (parindex_document_get_framework (document, "f"));
  ParindexAssessment *assessment = g_object_ref (parindex_document_get_assessment (document, NULL, NULL, NULL));
  ParindexUnit *unit = g_object_ref (parindex_document_get_unit (document, "u1"));

  g_assert_finalize_object (document);
  g_assert_true (parindex_assessment_get_framework (assessment) == framework);
  g_assert_finalize_object (assessment);
  g_assert_finalize_object (unit);
  g_assert_finalize_object (framework);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/new", test_new);
  g_test_add_func ("/document/notify", test_notify);
  g_test_add_func ("/document/small", test_small);
  g_test_add_func ("/document/periods", test_periods);
  g_test_add_func ("/document/levels", test_levels);
  g_test_add_func ("/document/build", test_build);
  g_test_add_func ("/document/parents", test_parents);
  g_test_add_func ("/document/validate", test_validate);
  g_test_add_func ("/document/lifetimes", test_lifetimes);
  g_test_add_func ("/document/seal-all-or-nothing", test_seal_all_or_nothing);
  g_test_add_func ("/document/seal-units", test_seal_units);

  return g_test_run ();
}
