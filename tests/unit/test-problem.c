/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "base/parindex-problem-private.h"

#include "fixtures.h"

static void
test_fields (void)
{
  ParindexProblem *problem = parindex_problem_new (PARINDEX_MESSAGE_POINTS_OUTSIDE,
                                                   &(ParindexPlace){ .file = "d.json", .line = 7, .path = "a.b", .unit = "hà-nội", .criterion = "1.1",
                                                                     .value = "11", .other = "10" });
  g_autofree char *english = parindex_problem_to_string (problem, PARINDEX_LANGUAGE_EN);
  g_autofree char *vietnamese = parindex_problem_to_string (problem, PARINDEX_LANGUAGE_VI);
  g_autofree char *file = NULL;
  g_autofree char *path = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *criterion = NULL;
  g_autofree char *value = NULL;
  g_autofree char *text = NULL;
  ParindexSeverity severity;
  ParindexError code;
  guint line;

  g_assert_cmpstr (english, ==, "d.json:7: a.b: 11 of hà-nội, 1.1 is outside of 0 to 10 (expected: points from 0 to 10)");
  g_assert_cmpstr (vietnamese, ==, "d.json:7: a.b: 11 của hà-nội, 1.1 nằm ngoài khoảng 0 đến 10 (cần: điểm từ 0 đến 10)");
  g_object_get (problem, "severity", &severity, "code", &code, "file", &file, "line", &line, "path", &path, "unit", &unit, "criterion", &criterion,
                "value", &value, "text", &text, NULL);
  g_assert_cmpint (severity, ==, PARINDEX_SEVERITY_ERROR);
  g_assert_cmpint (code, ==, PARINDEX_ERROR_RANGE);
  g_assert_cmpstr (file, ==, parindex_problem_get_file (problem));
  g_assert_cmpuint (line, ==, 7);
  g_assert_cmpstr (path, ==, parindex_problem_get_path (problem));
  g_assert_cmpstr (unit, ==, "hà-nội");
  g_assert_cmpstr (criterion, ==, "1.1");
  g_assert_cmpstr (value, ==, "11");
  g_assert_cmpstr (text, ==, "11 of hà-nội, 1.1 is outside of 0 to 10");
  g_assert_finalize_object (problem);
}

static void
test_without_place (void)
{
  g_autoptr (ParindexProblem) problem = parindex_problem_new (PARINDEX_MESSAGE_CANCELLED, &(ParindexPlace){ 0 });
  g_autofree char *english = parindex_problem_to_string (problem, PARINDEX_LANGUAGE_EN);

  g_assert_cmpstr (english, ==, "cancelled");
  g_assert_null (parindex_problem_get_expected (problem, PARINDEX_LANGUAGE_EN));
  g_assert_null (parindex_problem_get_file (problem));
  g_assert_cmpuint (parindex_problem_get_line (problem), ==, 0);
}

/* What stood in an input is shown as text of bounded length, and never read as a pattern. */
static void
test_hostile_values (void)
{
  g_autofree char *huge = g_strnfill (100000, 'x');
  const char *const values[] = { huge, "{unit}", "%s%n", "a\nb\x01\x1b[31m", "\xff\xfe", "", "“?”" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (ParindexProblem) problem = parindex_problem_new (PARINDEX_MESSAGE_NOT_A_NUMBER, &(ParindexPlace){ .value = values[i], .unit = "U" });
      g_autofree char *text = parindex_problem_get_text (problem, PARINDEX_LANGUAGE_EN);

      g_assert_cmpuint (strlen (text), <, 300);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_null (strchr (text, '\x1b'));
      g_assert_null (strchr (text, '\n'));
      if (i == 1)
        g_assert_cmpstr (text, ==, "\"{unit}\" is not a number");
    }
}

/* Ids too may be anything that stood in an input. */
static void
test_hostile_ids (void)
{
  g_autofree char *huge = g_strnfill (100000, 'x');
  const char *const ids[] = { huge, "a\nb\x1b[31m" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (ParindexProblem) problem = parindex_problem_new (PARINDEX_MESSAGE_CELL_TWICE,
                                                                  &(ParindexPlace){ .path = ids[i], .unit = ids[i], .criterion = ids[i] });
      g_autofree char *text = parindex_problem_to_string (problem, PARINDEX_LANGUAGE_EN);

      g_assert_cmpuint (strlen (text), <, 1000);
      g_assert_null (strchr (text, '\x1b'));
      g_assert_null (strchr (text, '\n'));
    }
}

static void
test_collect (void)
{
  g_auto (ParindexProblems) problems = { 0 };
  g_autoptr (GListModel) list = NULL;
  g_autoptr (GError) first = NULL;

  parindex_problems_init (&problems);
  problems.file = "d.json";
  parindex_problems_report (&problems, WEIGHT_UNUSED, .criterion = "a");
  g_assert_true (parindex_problems_propagate (&problems, NULL));
  parindex_problems_report (&problems, ID_EMPTY, .file = "t.csv");
  parindex_problems_report (&problems, CANCELLED, .line = 1);
  g_assert_false (parindex_problems_propagate (&problems, NULL));
  g_assert_false (parindex_problems_propagate (&problems, &first));
  g_assert_error (first, PARINDEX_ERROR, PARINDEX_ERROR_REFERENCE);
  g_assert_true (g_str_has_prefix (first->message, "t.csv: an id is empty"));
  g_assert_true (g_str_has_suffix (first->message, " (and 1 more)"));
  list = parindex_problems_to_list (&problems);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 3);
  g_assert_cmpstr (parindex_problem_get_file (item (list, 0)), ==, "d.json");
  g_assert_cmpint (parindex_problem_get_severity (item (list, 0)), ==, PARINDEX_SEVERITY_WARNING);
}

static void
test_error_domain (void)
{
  g_assert_cmpstr (g_quark_to_string (PARINDEX_ERROR), ==, "parindex-error-quark");
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/problem/fields", test_fields);
  g_test_add_func ("/problem/without-place", test_without_place);
  g_test_add_func ("/problem/hostile-values", test_hostile_values);
  g_test_add_func ("/problem/collect", test_collect);
  g_test_add_func ("/problem/error-domain", test_error_domain);
  g_test_add_func ("/problem/hostile-ids", test_hostile_ids);

  return g_test_run ();
}
