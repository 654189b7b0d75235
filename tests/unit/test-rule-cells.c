/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <glib/gstdio.h>

#include "fixtures.h"

/* From cells of leaves with rules to scores, on ways where something once went wrong. */

#define DOCUMENT(policy, criteria, assessments) \
  HEAD "'frameworks': [{'id': 'f', " policy "'aggregation': 'sum', 'ranking': {'of': 'score'}, 'criteria': [" criteria "]}], " \
       "'units': [{'id': 'u', 'name': 'U'}, {'id': 'v', 'name': 'V'}], 'assessments': [" assessments "]}"
#define ENTRY(stage, values) "{'framework': 'f', 'period': '2022', 'stage': '" stage "', 'values': " values "}"
#define PERCENT "{'id': 'a', 'max': 10, 'rule': {'kind': 'linear', 'input': 'count-of'}}"
#define TARGET "{'id': 'a', 'max': 10, 'rule': {'kind': 'target-relative'}}"

static void
check (const char *text,
       const char *unit,
       const char *expected)
{
  g_autoptr (ParindexDocument) document = load (text);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (board, unit, NULL, NULL);
  g_autoptr (ParindexNumber) found = parindex_result_get_exact_score (result);

  assert_number (found, expected);
}

/* Loads it, and scores it if that is done; the problems must be these: code, unit, criterion, one after the other. */
static void
check_refused (const char *text,
               const char *expected)
{
  g_autofree char *source = json (text);
  g_autoptr (GBytes) bytes = bytes_of (source);
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autoptr (ParindexDocument) document = parindex_loader_load_bytes (loader, bytes, NULL, NULL);
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  if (document == NULL)
    problems = g_object_ref (parindex_loader_get_problems (loader));
  else
    {
      g_autoptr (ParindexScorer) scorer = parindex_scorer_new (parindex_document_get_framework (document, "f"), NULL, NULL);

      problems = parindex_scorer_validate (scorer, parindex_document_get_assessment (document, NULL, NULL, NULL), NULL);
    }
  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      ParindexProblem *problem = item (problems, i);
      g_autofree char *code = g_enum_to_string (PARINDEX_TYPE_ERROR, parindex_problem_get_code (problem));

      g_string_append_printf (found, "%s%s %s %s", i > 0 ? "; " : "", code + strlen ("PARINDEX_ERROR_"), parindex_problem_get_unit (problem),
                              parindex_problem_get_criterion (problem));
    }
  g_assert_cmpstr (found->str, ==, expected);
}

/* Of a column of dates, 0 is a day long before the due date. */
static void
test_missing_is_zero (void)
{
  static const char *const rules[] = {
    "{'kind': 'timeliness', 'due': '2022-12-15'}",
    "{'kind': 'tiers', 'from': [5, 0], 'points': [1, 10]}",
    "{'kind': 'linear', 'floor': 10, 'ceiling': 0, 'form': 'interpolated'}",
    "{'kind': 'choice', 'labels': ['a', 'b'], 'shares': [1, 0]}",
    "{'kind': 'growth', 'from': [-200], 'points': [10]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      static const char *const cells[] = { "'2022-12-16'", "9", "10", "'b'", "{'actual': 1, 'previous': 1}" };
      g_autofree char *text = g_strdup_printf (DOCUMENT ("'missing': 'zero', ", "{'id': 'a', 'max': 10, 'rule': %s}, {'id': 'b', 'max': 1}",
                                                         ENTRY ("published", "{'u': {'b': 0.5}, 'v': {'a': %s, 'b': 1}}")),
                                               rules[i], cells[i]);

      check (text, "u", "0.5");
    }
}

static void
test_whole_cells (void)
{
  const char *both = "{'u': {'a': {'count': 90, 'of': 100}}, 'v': {'a': 'n/a'}}";
  g_autofree char *part = g_strdup_printf (DOCUMENT ("'missing': 'skip', ", PERCENT, ENTRY ("self", "%s") ", " ENTRY ("appraised", "{'u': {'a': {'count': 95}}}")), both);
  g_autofree char *other = g_strdup_printf (DOCUMENT ("'missing': 'skip', ", PERCENT, ENTRY ("self", "%s") ", " ENTRY ("appraised", "{'v': {'a': {'count': 5}}}")), both);

  /* The count of one authority is not set against the total of another. */
  check_refused (part, "RANGE u a");
  check_refused (other, "RANGE v a");
  /* That there is no target is what the later one says. */
  check (DOCUMENT ("'missing': 'skip', ", TARGET, ENTRY ("self", "{'u': {'a': {'target': 100, 'actual': 50}}}") ", "
                                                  ENTRY ("appraised", "{'u': {'a': {'target': null, 'actual': 60}}}")), "u", "10");
  /* A target alone says nothing yet. */
  check (DOCUMENT ("'missing': 'skip', ", TARGET, ENTRY ("self", "{'u': {'a': {'target': 100, 'actual': 50}}}") ", "
                                                  ENTRY ("appraised", "{'u': {'a': {'target': 50}}}")), "u", "2.5");
}

/* "rất tốt" composed and decomposed, and a point in a name. */
#define SURVEY "{'id': '1.1', 'max': 10, 'rule': {'kind': 'survey-share', 'options': ['r\u1ea5t t\u1ed1t', '0.5'], 'shares': [1, 0.5]}}"
#define DECOMPOSED "ra\u0302\u0301t to\u0302\u0301t"

static void
test_input_names (void)
{
  const char *text = DOCUMENT ("'missing': 'skip', ", SURVEY, ENTRY ("published", "{'u': {'1.1': {'" DECOMPOSED "': 3, '0.5': 1}}}"));
  g_autoptr (ParindexDocument) document = load (text);
  ParindexAssessment *assessment = parindex_document_get_assessment (document, NULL, NULL, NULL);
  g_autoptr (ParindexNumber) first = parindex_assessment_get_value (assessment, NULL, "u", "1.1." DECOMPOSED, NULL, NULL);
  g_autoptr (ParindexNumber) second = parindex_assessment_get_value (assessment, NULL, "u", "1.1.0.5", NULL, NULL);

  check (text, "u", "8.75");
  assert_number (first, "3");
  assert_number (second, "1");
}

/* One input is the value, whatever its name. */
static void
test_only_input (void)
{
  const char *text = DOCUMENT ("'missing': 'skip', ", "{'id': 'a', 'max': 10, 'rule': {'kind': 'survey-share', 'options': ['yes'], 'shares': [0.5]}}",
                               ENTRY ("published", "{'u': {'a': {'value': 3, 'note': 'ghi'}}, 'v': {'a': {'yes': 1, 'note': 'ghi'}}}"));
  g_autoptr (ParindexDocument) document = load (text);
  g_autoptr (GBytes) bytes = parindex_document_to_bytes (document, NULL);
  g_autoptr (ParindexDocument) again = parindex_document_new_from_bytes (bytes, NULL, NULL);

  check (text, "u", "5");
  g_assert_nonnull (again);
}

static void
test_beside_not_applicable (void)
{
  check_refused (DOCUMENT ("", PERCENT, ENTRY ("published", "{'u': {'a': {'count': 1, 'of': 2, 'value': 'n/a'}}, 'v': {'a': {'value': 'n/a', 'count': 1, 'of': 2}}}")),
                 "STRUCTURE u a; STRUCTURE v a; STRUCTURE v a");
  check_refused (DOCUMENT ("", TARGET, ENTRY ("published", "{'u': {'a': {'target': 1, 'actual': 'n/a'}}, 'v': {'a': {'target': 'n/a', 'actual': 1}}}")),
                 "RANGE u a; RANGE v a");
}

/* A wrong cell has been told, and is not missing as well; what is missing elsewhere is told too. */
static void
test_told_once (void)
{
  check_refused (DOCUMENT ("", PERCENT ", {'id': 'b', 'max': 1}", ENTRY ("published", "{'u': {'a': {'count': 3, 'of': 2}, 'b': 1}, 'v': {'a': {'count': 1}}}")),
                 "RANGE v a; RANGE u a; POLICY v b");
}

/* A leaf of several inputs in front of the one that both feed. */
static void
test_survey (void)
{
  check_refused (DOCUMENT ("", PERCENT ", {'id': 'b', 'max': 1}, {'id': 'c', 'max': 10, 'rule': {'kind': 'linear', 'input': 'count-of'}}",
                           ENTRY ("survey", "{'u': {'b': 1, 'c': {'count': 1, 'of': 2}}}") ", " ENTRY ("published", "{'u': {'a': {'count': 1, 'of': 2}, 'c': {'count': 1, 'of': 2}}}")),
                 "DUPLICATE (null) c");
}

/* "Không áp dụng" is not applicable, unless it is one of the labels. */
static void
test_label_in_table (void)
{
  static const struct
  {
    const char *label;
    ParindexCellState state;
  } cases[] = { { "Không áp dụng", PARINDEX_CELL_STATE_OBSERVED }, { "Không", PARINDEX_CELL_STATE_NOT_APPLICABLE } };
  g_autofree char *folder = g_dir_make_tmp ("parindex-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "t.csv", NULL);
  g_autoptr (GFile) base = g_file_new_for_path (folder);

  g_assert_true (g_file_set_contents (path, "unit,a\nu,không áp dụng\nv,N/A\n", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (DOCUMENT ("", "{'id': 'a', 'max': 10, 'rule': {'kind': 'choice', 'labels': ['%s'], 'shares': [1]}}",
                                                         "{'framework': 'f', 'period': '2022', 'table': 't.csv'}"), cases[i].label);
      g_autofree char *source = json (text);
      g_autoptr (GBytes) bytes = bytes_of (source);
      g_autoptr (GError) error = NULL;
      g_autoptr (ParindexDocument) document = parindex_document_new_from_bytes (bytes, base, &error);
      ParindexCellState states[2];
      static const char *const units[] = { "u", "v" };

      g_assert_no_error (error);
      for (guint k = 0; k < 2; k++)
        {
          g_autoptr (ParindexNumber) value = parindex_assessment_get_value (parindex_document_get_assessment (document, NULL, NULL, NULL), NULL,
                                                                            units[k], "a", &states[k], NULL);
        }
      g_assert_cmpint (states[0], ==, cases[i].state);
      g_assert_cmpint (states[1], ==, PARINDEX_CELL_STATE_NOT_APPLICABLE);
    }
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rule-cells/missing-is-zero", test_missing_is_zero);
  g_test_add_func ("/rule-cells/whole-cells", test_whole_cells);
  g_test_add_func ("/rule-cells/input-names", test_input_names);
  g_test_add_func ("/rule-cells/only-input", test_only_input);
  g_test_add_func ("/rule-cells/beside-not-applicable", test_beside_not_applicable);
  g_test_add_func ("/rule-cells/told-once", test_told_once);
  g_test_add_func ("/rule-cells/survey", test_survey);
  g_test_add_func ("/rule-cells/label-in-table", test_label_in_table);

  return g_test_run ();
}
