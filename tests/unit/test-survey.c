/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixtures.h"

/* The layer of surveys beside the stages. */

#define FRAMEWORK(stages) \
  "{'id': 'f', " stages "'aggregation': 'sum', 'missing': 'propagate', 'criteria': [{'id': 'a', 'max': 80}, {'id': 's', 'max': 20}]}"
#define DOCUMENT(stages, assessments) \
  HEAD "'frameworks': [" FRAMEWORK (stages) "], 'units': [{'id': 'u', 'name': 'U'}], 'assessments': [" assessments "]}"
#define ENTRY(stage, values) "{'framework': 'f', 'period': '2022', 'stage': '" stage "', 'values': {'u': " values "}}"

static void
check (ParindexDocument *document,
       const char       *stage,
       const char       *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexScoreboard) board = parindex_document_score (document, NULL, NULL, NULL, stage, &error);
  g_autoptr (ParindexResult) result = NULL;
  g_autoptr (ParindexNumber) found = NULL;

  g_assert_no_error (error);
  result = parindex_scoreboard_get_result (board, "u", NULL, NULL);
  found = parindex_result_get_exact_score (result);
  assert_number (found, expected);
}

static void
test_beside_stages (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT ("", ENTRY ("survey", "{'s': 18.5}") ", " ENTRY ("self", "{'a': 80}") ", " ENTRY ("appraised", "{'a': 75.25}")));
  ParindexAssessment *assessment = parindex_document_get_assessment (document, NULL, NULL, NULL);

  g_assert_cmpstr (parindex_assessment_get_stages (assessment)[2], ==, "survey");
  check (document, NULL, "93.75");
  check (document, "self", "98.5");
  check (document, "appraised", "93.75");
  check (document, "survey", NULL);
}

/* Stages of its own do not shut the survey out. */
static void
test_own_stages (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT ("'stages': ['draft'], ", ENTRY ("draft", "{'a': 80}") ", " ENTRY ("survey", "{'s': 1}")));
  g_autoptr (ParindexDocument) listed = load (DOCUMENT ("'stages': ['survey', 'draft'], ", ENTRY ("draft", "{'a': 80}") ", " ENTRY ("survey", "{'s': 1}")));

  check (document, NULL, "81");
  check (document, "draft", "81");
  check (listed, NULL, "81");
}

static void
test_not_both (void)
{
  g_autoptr (ParindexDocument) document = load (SMALL_DOCUMENT);
  g_autoptr (ParindexAssessment) assessment = empty_assessment (document);

  set_cell (assessment, "self", "u1", "a", "1");
  set_cell (assessment, "survey", "u1", "b", "1");
  /* Another unit makes no difference: it is the leaf that is fed. */
  set_cell (assessment, "survey", "u2", "a", "1");
  assert_refused (parindex_assessment_seal (assessment, &error), DUPLICATE);
  set_cell (assessment, "survey", "u2", "a", NULL);
  assert_done (parindex_assessment_seal (assessment, &error));
}

/* Where no survey is held the rest is what counts: 68.69 of 79.5. The figures are those of a district whose notice gives them
 * with the survey, 87.06 of 99.5. */
static void
test_rescaled (void)
{
  static const char *const policies[][2] = { { "'missing': 'skip', ", "null" }, { "'missing': 'propagate', 'not-applicable': 'drop', ", "'n/a'" } };

  for (guint i = 0; i < G_N_ELEMENTS (policies); i++)
    {
      g_autofree char *text = g_strdup_printf (
        HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', %s'criteria': [{'id': 'rest', 'max': 79.5}, {'id': 'survey', 'max': 20}]}, "
             "{'id': 'g', 'scale': 100, 'aggregation': 'sum', %s'criteria': [{'id': 'rest', 'max': 79.5}, {'id': 'survey', 'max': 20}]}], "
             "'units': [{'id': 'u', 'name': 'U'}], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u': {'rest': 68.69, 'survey': %s}}}, "
             "{'framework': 'g', 'period': '2022', 'values': {'u': {'rest': 68.69, 'survey': %s}}}]}",
        policies[i][0], policies[i][0], policies[i][1], policies[i][1]);
      g_autoptr (ParindexDocument) document = load (text);

      for (guint k = 0; k < 2; k++)
        {
          g_autoptr (ParindexScoreboard) board = parindex_document_score (document, NULL, k == 0 ? "f" : "g", NULL, NULL, NULL);
          g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (board, "u", NULL, NULL);
          g_autoptr (ParindexNumber) percent = parindex_result_get_exact_percent (result);
          g_autoptr (ParindexNumber) points = parindex_result_get_exact_score (result);
          g_autoptr (ParindexNumber) max = parindex_result_get_exact_max (result);
          g_autofree char *shown = parindex_result_get_percent_text (result);

          assert_number (percent, "13738/159");
          g_assert_cmpstr (shown, ==, "86.40");
          assert_number (points, k == 0 ? "68.69" : "13738/159");
          assert_number (max, k == 0 ? "79.5" : "100");
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/survey/beside-stages", test_beside_stages);
  g_test_add_func ("/survey/own-stages", test_own_stages);
  g_test_add_func ("/survey/not-both", test_not_both);
  g_test_add_func ("/survey/rescaled", test_rescaled);

  return g_test_run ();
}
