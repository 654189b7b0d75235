/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "fixtures.h"

/* Which units have data enough to be ranked. */

#define UNITS "'units': [{'id': 'a', 'name': 'An'}, {'id': 'b', 'name': 'Bình'}, {'id': 'c', 'name': 'Cát'}, {'id': 'd', 'name': 'Dũng'}, {'id': 'e', 'name': 'Em', 'ranked': false}]"

/* Four leaves, three of them in a branch, and a bonus. */
#define FRAMEWORK(framework, branch) \
  "'frameworks': [{'id': 'f', 'title': 'Chỉ số', 'aggregation': 'sum', 'missing': 'skip', 'ranking': {'of': 'score'}" framework ", 'criteria': [" \
  "{'id': 'p', 'title': 'Phần'" branch ", 'criteria': [{'id': 'x', 'rule': {'kind': 'normalise', 'when-constant': 0}}, {'id': 'y', 'rule': {'kind': 'linear', 'input': 'count-of'}, 'max': 1}, {'id': 'z'}]}, " \
  "{'id': 'w', 'rule': {'kind': 'yes-no'}, 'max': 1}, {'id': 'extra', 'rule': {'kind': 'bonus'}}]}]"

#define VALUES \
  "'assessments': [{'framework': 'f', 'period': '2022', 'values': {" \
  "'a': {'x': 4, 'y': {'count': 1, 'of': 2}, 'z': 1, 'w': true, 'extra': 0}, " \
  "'b': {'x': 0, 'y': {'count': 0, 'of': 2}, 'z': null, 'w': false}, " \
  "'c': {'x': 100, 'y': 'n/a'}, " \
  "'d': {'x': 8, 'z': 0, 'w': 'n/a'}, " \
  "'e': {}}}]"

static ParindexScoreboard *
score_with (const char *framework,
            const char *branch)
{
  g_auto (GStrv) parts = g_strsplit (FRAMEWORK ("@1", "@2"), "@", 3);
  g_autofree char *text = g_strconcat (HEAD, parts[0], framework, parts[1] + 1, branch, parts[2] + 1, ", " UNITS ", " VALUES "}", NULL);
  g_autoptr (ParindexDocument) document = load (text);

  return score (document);
}

static void
assert_availability (ParindexScoreboard *board,
                     const char         *unit,
                     const char         *criterion,
                     const char         *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexNumber) share = parindex_scoreboard_get_availability (board, unit, criterion, &error);

  g_assert_no_error (error);
  assert_number (share, wanted);
}

static void
test_availability (void)
{
  g_autoptr (ParindexScoreboard) board = score_with ("", "");
  g_autoptr (GListModel) screening = parindex_scoreboard_get_screening (board);
  g_autoptr (GError) error = NULL;
  gsize n;
  g_autofree double *column = parindex_scoreboard_get_column (board, PARINDEX_RESULT_COLUMN_AVAILABILITY, "p", NULL, &n, NULL);

  assert_availability (board, "a", NULL, "1");
  assert_availability (board, "b", NULL, "0.75");
  assert_availability (board, "c", NULL, "1/3");
  assert_availability (board, "c", "p", "0.5");
  assert_availability (board, "c", "y", NULL);
  assert_availability (board, "d", NULL, "2/3");
  assert_availability (board, "e", "p", "0");
  assert_availability (board, "a", "extra", NULL);
  g_assert_cmpfloat (column[1], ==, 2.0 / 3);
  g_assert_null (parindex_scoreboard_get_availability (board, "q", NULL, &error));
  assert_code (error, NOT_FOUND);
  g_assert_null (parindex_scoreboard_get_availability (board, "a", "q", &error));
  assert_code (error, NOT_FOUND);
  g_assert_cmpuint (g_list_model_get_n_items (screening), ==, 0);
}

static void
assert_screened (ParindexScoreboard     *board,
                 guint                   index,
                 const char             *unit,
                 const char             *criterion,
                 ParindexScreeningReason reason,
                 const char             *share)
{
  g_autoptr (GListModel) screening = parindex_scoreboard_get_screening (board);
  ParindexScreenedUnit *found = item (screening, index);
  g_autoptr (ParindexNumber) part = parindex_screened_unit_get_share (found);

  g_assert_cmpstr (parindex_unit_get_id (parindex_screened_unit_get_unit (found)), ==, unit);
  g_assert_cmpstr (parindex_criterion_get_id (parindex_screened_unit_get_criterion (found)), ==, criterion);
  g_assert_cmpint (parindex_screened_unit_get_reason (found), ==, reason);
  g_assert_cmpint (parindex_screened_unit_get_ranked (found), ==, reason == PARINDEX_SCREENING_REASON_INCLUDED);
  assert_number (part, share);
}

static double
rank_of (ParindexScoreboard *board,
         const char         *unit)
{
  g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (board, unit, NULL, NULL);

  return parindex_result_get_rank (result);
}

/* Who is screened out is in nobody's cohort: without c the highest x is 8. */
static void
test_shares (void)
{
  g_autoptr (ParindexScoreboard) board = score_with (", 'screening': {'availability': '2/3'}", "");
  g_autoptr (ParindexResult) a = parindex_scoreboard_get_result (board, "a", "x", NULL);
  g_autoptr (ParindexNumber) share = parindex_result_get_exact_score (a);
  g_autoptr (ParindexScreenedUnit) found = parindex_scoreboard_find_screened (board, "c");
  g_autofree char *en = parindex_screened_unit_get_text (found, PARINDEX_LANGUAGE_EN);
  g_autofree char *vi = parindex_screened_unit_get_text (found, PARINDEX_LANGUAGE_VI);
  g_autoptr (ParindexExplanation) explanation = parindex_explanation_new (board, "c", NULL, NULL);
  g_autofree char *text = parindex_explanation_to_text (explanation, PARINDEX_LANGUAGE_EN, 0);

  assert_number (share, "0.5");
  assert_screened (board, 0, "c", "f", PARINDEX_SCREENING_REASON_AVAILABILITY, "1/3");
  g_assert_cmpstr (en, ==, "too few values: 1 of 3 criteria below Chỉ số");
  g_assert_cmpstr (vi, ==, "quá ít số liệu: 1/3 tiêu chí thuộc Chỉ số");
  g_assert_nonnull (strstr (text, "Not ranked: too few values: 1 of 3 criteria below Chỉ số."));
  g_assert_null (parindex_scoreboard_find_screened (board, "a"));
  g_assert_null (parindex_scoreboard_find_screened (board, "e"));
  g_assert_true (isnan (rank_of (board, "c")));
  g_assert_cmpfloat (rank_of (board, "a"), ==, 1);
}

static void
test_zeros (void)
{
  g_autoptr (ParindexScoreboard) board = score_with ("", ", 'screening': {'nonzero': 0.5}");

  assert_screened (board, 0, "b", "p", PARINDEX_SCREENING_REASON_NONZERO, "0");
  g_assert_true (isnan (rank_of (board, "b")));
  g_assert_false (isnan (rank_of (board, "d")));
}

static void
test_names (void)
{
  g_autoptr (ParindexScoreboard) board = score_with (", 'screening': {'availability': 1, 'include': ['b', 'a', 'd'], 'exclude': ['c']}",
                                                     ", 'screening': {'availability': '2/3', 'include': ['c']}");

  /* One screening may keep a unit that another leaves out. */
  assert_screened (board, 0, "b", "f", PARINDEX_SCREENING_REASON_INCLUDED, "0.75");
  assert_screened (board, 1, "c", "f", PARINDEX_SCREENING_REASON_EXCLUDED, "1/3");
  assert_screened (board, 2, "d", "f", PARINDEX_SCREENING_REASON_INCLUDED, "2/3");
  g_assert_false (isnan (rank_of (board, "b")));
  g_assert_true (isnan (rank_of (board, "c")));
  g_assert_false (isnan (rank_of (board, "d")));
}

/* What was imputed is not there: screening comes first. */
static void
test_text (void)
{
  static const char *const texts[] = {
    "\"screening\": {\"availability\": \"2/3\", \"nonzero\": 0.05, \"include\": [\"a\"], \"exclude\": [\"b\", \"c\"], \"x-why\": 1}",
    "\"screening\": {\"exclude\": [\"b\"]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *rest = json (", 'criteria': [{'id': 'p', 'criteria': [{'id': 'x', 'max': 1}]}]}]}");
      g_autofree char *head = json (HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', ");
      g_autofree char *text = g_strconcat (head, texts[i], rest, NULL);
      g_autoptr (ParindexDocument) document = load (text);
      g_autoptr (GBytes) bytes = parindex_document_to_bytes (document, NULL);
      g_autofree char *written = text_of (bytes);

      if (strstr (written, texts[i]) == NULL)
        g_test_fail_printf ("%s\nis written as\n%s", texts[i], written);
    }
}

static void
test_setter (void)
{
  static const char *const names[] = { "a", NULL };
  g_autoptr (ParindexCriterion) criterion = parindex_criterion_new ("p", NULL);
  g_autoptr (ParindexNumber) half = number ("0.5");

  assert_notifies (criterion, "screening-availability", assert_done (parindex_criterion_set_screening (criterion, half, NULL, names, NULL, &error)), 1);
  assert_notifies (criterion, "screening-include", assert_done (parindex_criterion_set_screening (criterion, half, half, NULL, names, &error)), 1);
  assert_number (parindex_criterion_get_screening_nonzero (criterion), "0.5");
  g_assert_null (parindex_criterion_get_screening_include (criterion));
  g_assert_cmpstr (parindex_criterion_get_screening_exclude (criterion)[0], ==, "a");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/screening/availability", test_availability);
  g_test_add_func ("/screening/shares", test_shares);
  g_test_add_func ("/screening/zeros", test_zeros);
  g_test_add_func ("/screening/names", test_names);
  g_test_add_func ("/screening/text", test_text);
  g_test_add_func ("/screening/setter", test_setter);

  return g_test_run ();
}
