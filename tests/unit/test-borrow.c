/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "fixtures.h"

/* Rules that take what is missing from elsewhere in the document. */

#define UNITS "{'id': 'u', 'name': 'U'}, {'id': 'v', 'name': 'V'}, {'id': 'w', 'name': 'W'}"
#define PAR \
  "{'id': 'par', 'aggregation': 'sum', 'missing': 'skip', 'criteria': [{'id': 'own', 'max': 90}, " \
  "{'id': 'sipas', 'max': 10, 'rule': {'kind': 'mapping', 'framework': 'sipas'}}]}"
#define SIPAS "{'id': 'sipas', 'aggregation': 'sum', 'missing': 'skip', 'criteria': [{'id': 'q', 'max': 30, 'rule': {'kind': 'linear', 'input': 'count-of'}}]}"

static void
assert_score (ParindexScoreboard *board,
              const char         *unit,
              const char         *criterion,
              const char         *expected)
{
  g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (board, unit, criterion, NULL);
  g_autoptr (ParindexNumber) score = parindex_result_get_exact_score (result);

  if (expected == NULL)
    g_assert_null (score);
  else
    assert_number (score, expected);
}

/* SIPAS of 82.3 % of its 30 points makes 8.23 of 10; a value that is given stands. */
static void
test_index (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [" PAR ", " SIPAS "], 'units': [" UNITS "], 'assessments': ["
         "{'framework': 'par', 'period': '2022', 'values': {'u': {'own': 80}, 'v': {'own': 80, 'sipas': 50}, 'w': {'own': 70}}}, "
         "{'framework': 'sipas', 'period': '2021', 'values': {'w': {'q': {'count': 1, 'of': 2}}}}, "
         "{'framework': 'sipas', 'period': '2022', 'values': {'u': {'q': {'count': 823, 'of': 1000}}, 'v': {'q': {'count': 1, 'of': 1}}}}]}");
  g_autoptr (ParindexScoreboard) board = parindex_document_score (document, NULL, "par", NULL, NULL, NULL);
  g_autoptr (ParindexScorer) scorer = parindex_scorer_new (parindex_document_get_framework (document, "par"), NULL, NULL);
  g_autoptr (ParindexScoreboard) alone = NULL;

  g_assert_nonnull (board);
  assert_score (board, "u", "sipas", "8.23");
  assert_score (board, "u", NULL, "88.23");
  assert_score (board, "v", "sipas", "5");
  assert_score (board, "w", "sipas", NULL);

  /* Without its document nothing is known of the other index. */
  alone = parindex_scorer_score (scorer, parindex_document_get_assessment (document, "par", NULL, NULL), NULL, NULL);
  assert_score (alone, "u", "sipas", NULL);
}

static void
test_previous (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'g', 'index': 'i', 'aggregation': 'sum', 'missing': 'skip', 'criteria': [{'id': 'x', 'max': 1, "
         "'rule': {'kind': 'growth', 'from': [5, '>0'], 'points': [1, 0.5]}}, {'id': 'own', 'max': 1}]}], 'units': [" UNITS "], 'assessments': ["
         "{'framework': 'g', 'period': '2019', 'values': {'u': {'x': {'actual': 1}}}}, "
         "{'framework': 'g', 'period': '2020', 'values': {'u': {'x': {'actual': 100, 'previous': 1}}, 'v': {'x': {'actual': 100, 'previous': 1}}, 'w': {'own': 1}}}, "
         "{'framework': 'g', 'period': '2021-Q4', 'values': {'u': {'x': {'actual': 1}}}}, "
         "{'framework': 'g', 'period': '2022', 'values': {'u': {'x': {'actual': 105}}, 'v': {'x': {'actual': 105, 'previous': 104}}, 'w': {'own': 1}}}]}");
  g_autoptr (ParindexScoreboard) board = parindex_document_score (document, NULL, "g", "2022", NULL, NULL);

  g_assert_nonnull (board);
  assert_score (board, "u", "x", "1");
  assert_score (board, "v", "x", "0.5");
  assert_score (board, "w", "x", NULL);
}

static void
test_refused (void)
{
  g_autoptr (ParindexDocument) unknown = load (
    HEAD "'frameworks': [" PAR "], 'units': [" UNITS "], 'assessments': [{'framework': 'par', 'period': '2022', 'values': {'u': {'own': 1}}}]}");
  g_autoptr (ParindexDocument) cycle = load (
    HEAD "'frameworks': [" PAR ", {'id': 'sipas', 'aggregation': 'sum', 'missing': 'skip', 'criteria': [{'id': 'q', 'max': 3}, "
         "{'id': 'r', 'max': 1, 'rule': {'kind': 'mapping', 'framework': 'par'}}]}], 'units': [" UNITS "], 'assessments': ["
         "{'framework': 'par', 'period': '2022', 'values': {'u': {'own': 1}}}, {'framework': 'sipas', 'period': '2022', 'values': {'u': {'q': 1}}}]}");
  g_autoptr (GListModel) problems = parindex_document_validate (cycle);

  assert_refused (parindex_document_score (unknown, NULL, NULL, NULL, NULL, &error), REFERENCE);
  assert_refused (parindex_document_score (cycle, NULL, "par", NULL, NULL, &error), FAILED);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 2);
}

/* Three communes below u, with 90, 200/3 and 0 % of their index; one below v without a result; none below w. */
#define CHILDREN(rule) \
  HEAD "'frameworks': [{'id': 'up', 'level': 'province', 'aggregation': 'sum', 'missing': 'skip', 'criteria': [{'id': 'own', 'max': 90}, " \
       "{'id': 'communes', 'max': 10, 'rule': {'kind': 'children', 'framework': 'down'" rule "}}]}, " \
       "{'id': 'down', 'level': 'commune', 'aggregation': 'sum', 'missing': 'propagate', 'bands': [{'id': 'good', 'from': 90}, {'id': 'fair', 'from': '200/3'}, {'id': 'poor'}], " \
       "'criteria': [{'id': 'x', 'max': 30}]}], 'units': [" \
       "{'id': 'u', 'name': 'U', 'level': 'province'}, {'id': 'v', 'name': 'V', 'level': 'province'}, {'id': 'w', 'name': 'W', 'level': 'province'}, " \
       "{'id': 'u1', 'name': 'U1', 'level': 'commune', 'parent': 'u'}, {'id': 'u2', 'name': 'U2', 'level': 'commune', 'parent': 'u'}, " \
       "{'id': 'u3', 'name': 'U3', 'level': 'commune', 'parent': 'u'}, {'id': 'u4', 'name': 'U4', 'level': 'commune', 'parent': 'u'}, " \
       "{'id': 'v1', 'name': 'V1', 'level': 'commune', 'parent': 'v'}, {'id': 'v2', 'name': 'V2', 'level': 'commune', 'parent': 'v'}], 'assessments': [" \
       "{'framework': 'up', 'period': '2025', 'values': {'u': {'own': 80}, 'v': {'own': 80}, 'w': {'own': 70, 'communes': 50}}}, " \
       "{'framework': 'down', 'period': '2025', 'values': {'u1': {'x': 27}, 'u2': {'x': 20}, 'u3': {'x': 0}, 'u4': {'x': 'n/a'}, 'v1': {'x': 15}, 'v2': {}}}]}"

static void
check_children (const char *text,
                const char *u,
                const char *v)
{
  g_autoptr (ParindexDocument) document = load (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexScoreboard) board = parindex_document_score (document, NULL, "up", NULL, NULL, &error);

  g_assert_no_error (error);
  assert_score (board, "u", "communes", u);
  assert_score (board, "v", "communes", v);
  assert_score (board, "w", "communes", "5");
}

/* (90 + 200/3 + 0) / 3 = 470/9 %; edges belong to what begins there. */
static void
test_children (void)
{
  check_children (CHILDREN (""), "47/9", NULL);
  check_children (CHILDREN (", 'skip-missing': true"), "47/9", "5");
  check_children (CHILDREN (", 'at-least': '200/3'"), "20/3", NULL);
  check_children (CHILDREN (", 'at-least': 66.66666666666666666667"), "10/3", NULL);
  check_children (CHILDREN (", 'at-least': 50, 'skip-missing': true"), "20/3", "10");
  check_children (CHILDREN (", 'band-at-least': 'good', 'skip-missing': true"), "10/3", "0");
  check_children (CHILDREN (", 'band-at-least': 'fair', 'skip-missing': true"), "20/3", "0");
  check_children (CHILDREN (", 'band-at-least': 'poor', 'skip-missing': true"), "10", "10");
}

static void
test_children_explained (void)
{
  g_autoptr (ParindexDocument) document = load (CHILDREN (", 'at-least': 80"));
  g_autoptr (ParindexScoreboard) board = parindex_document_score (document, NULL, "up", NULL, NULL, NULL);
  g_autoptr (ParindexExplanation) explanation = parindex_explanation_new (board, "u", "communes", NULL);
  g_autofree char *en = parindex_explanation_to_text (explanation, PARINDEX_LANGUAGE_EN, -1);
  g_autofree char *vi = parindex_explanation_to_text (explanation, PARINDEX_LANGUAGE_VI, -1);

  g_assert_nonnull (strstr (en, "the share of the units below that reach 80%"));
  g_assert_nonnull (strstr (en, "from down, 2025"));
  g_assert_nonnull (strstr (vi, "tỷ lệ đơn vị trực thuộc đạt từ 80% trở lên"));
}

/* Not a band of the other index; an index that takes its own results. */
static void
test_children_refused (void)
{
  g_autoptr (ParindexDocument) band = load (CHILDREN (", 'band-at-least': 'best'"));
  g_autoptr (ParindexDocument) cycle = load (
    HEAD "'frameworks': [{'id': 'down', 'aggregation': 'sum', 'missing': 'skip', 'criteria': [{'id': 'x', 'max': 1, 'rule': {'kind': 'children', 'framework': 'down'}}, "
         "{'id': 'y', 'max': 1}]}], 'units': [" UNITS "], 'assessments': [{'framework': 'down', 'period': '2025', 'values': {'u': {'y': 1}}}]}");

  assert_refused (parindex_document_score (band, NULL, "up", NULL, NULL, &error), NOT_FOUND);
  assert_refused (parindex_document_score (cycle, NULL, NULL, NULL, NULL, &error), STRUCTURE);
}

/* What is told is what scoring would stumble over: not what the document has elsewhere, and at this stage only. */
static void
test_validate (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'par', 'aggregation': 'sum', 'criteria': [{'id': 'own', 'max': 90}, "
         "{'id': 'sipas', 'max': 10, 'rule': {'kind': 'mapping', 'framework': 'sipas'}}]}, " SIPAS "], 'units': [" UNITS "], 'assessments': ["
         "{'framework': 'par', 'period': '2022', 'values': {'u': {'own': 80}, 'v': {'own': 80}, 'w': {}}}, "
         "{'framework': 'sipas', 'period': '2022', 'values': {'u': {'q': {'count': 823, 'of': 1000}}, 'v': {'q': {'count': 1, 'of': 1}}}}]}");
  g_autoptr (GListModel) problems = parindex_document_validate_assessment (document, NULL, "par", NULL, NULL, NULL);
  g_autoptr (GListModel) none = parindex_document_validate_assessment (document, NULL, "sipas", "2022", "published", NULL);

  g_assert_cmpuint (g_list_model_get_n_items (problems), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (ParindexProblem) problem = g_list_model_get_item (problems, i);

      g_assert_cmpint (parindex_problem_get_code (problem), ==, PARINDEX_ERROR_POLICY);
      g_assert_cmpstr (parindex_problem_get_unit (problem), ==, "w");
    }
  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
  assert_refused (parindex_document_score (document, NULL, "par", NULL, NULL, &error), POLICY);
  assert_refused (parindex_document_validate_assessment (document, NULL, NULL, NULL, NULL, &error), NOT_FOUND);
  assert_refused (parindex_document_validate_assessment (document, NULL, "par", "1999", NULL, &error), NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/borrow/index", test_index);
  g_test_add_func ("/borrow/previous", test_previous);
  g_test_add_func ("/borrow/children", test_children);
  g_test_add_func ("/borrow/children-explained", test_children_explained);
  g_test_add_func ("/borrow/children-refused", test_children_refused);
  g_test_add_func ("/borrow/refused", test_refused);
  g_test_add_func ("/borrow/validate", test_validate);

  return g_test_run ();
}
