/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixtures.h"

/* b is doubled by its scale, so that a score is not its value. */
#define DOCUMENT \
  HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'skip', 'criteria': [{'id': 'a', 'title': 'A', 'max': 10}, " \
       "{'id': 'b', 'max': 15, 'scale': 30}, {'id': 's', 'max': 5}]}], " \
       "'units': [{'id': 'u1', 'name': 'Một'}, {'id': 'u2', 'name': 'Hai'}, {'id': 'u3', 'name': 'Ba'}], 'assessments': [" \
       "{'framework': 'f', 'period': '2022', 'stage': 'self', 'values': {'u1': {'a': 10, 'b': 15}, 'u2': {'a': 5.50, 'b': 'n/a'}, 'u3': {'a': '1/3'}}}, " \
       "{'framework': 'f', 'period': '2022', 'stage': 'appraised', 'values': {'u1': {'a': 9.3, 'b': 12.25}, 'u2': {'a': 5.5, 'b': 3}, 'u3': {'a': '1/3'}}}, " \
       "{'framework': 'f', 'period': '2022', 'stage': 'survey', 'values': {'u1': {'s': 5}}}]}"

static ParindexGap *
gap_of (ParindexDocument *document,
        const char       *from,
        const char       *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexScoreboard) before = parindex_document_score (document, NULL, NULL, NULL, from, NULL);
  g_autoptr (ParindexScoreboard) after = parindex_document_score (document, NULL, NULL, NULL, to, NULL);
  ParindexGap *gap = parindex_gap_new (before, after, &error);

  g_assert_no_error (error);
  g_assert_true (parindex_gap_get_from (gap) == before);
  g_assert_true (parindex_gap_get_to (gap) == after);

  return gap;
}

static void
check_row (ParindexGapRow *row,
           const char     *unit,
           const char     *criterion,
           const char     *from,
           const char     *to,
           const char     *difference)
{
  g_autoptr (ParindexNumber) from_score = parindex_gap_row_get_from_score (row);
  g_autoptr (ParindexNumber) to_score = parindex_gap_row_get_to_score (row);
  g_autoptr (ParindexNumber) exact = parindex_gap_row_get_exact_difference (row);
  g_autofree char *unit_id = NULL;
  g_autofree char *criterion_id = NULL;

  g_object_get (row, "unit-id", &unit_id, "criterion-id", &criterion_id, NULL);
  g_assert_cmpstr (unit_id, ==, unit);
  g_assert_cmpstr (criterion_id, ==, criterion);
  assert_number (from_score, from);
  assert_number (to_score, to);
  assert_number (exact, difference);
  if (difference == NULL)
    g_assert_true (isnan (parindex_gap_row_get_difference (row)));
  else
    g_assert_cmpfloat (parindex_gap_row_get_difference (row), ==, parindex_number_to_double (exact));
}

static void
test_cells (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexGap) gap = gap_of (document, "self", "appraised");
  g_autoptr (ParindexGapRow) first = g_list_model_get_item (G_LIST_MODEL (gap), 0);
  g_autoptr (ParindexGapRow) second = g_list_model_get_item (G_LIST_MODEL (gap), 1);
  g_autoptr (ParindexGapRow) changed = g_list_model_get_item (G_LIST_MODEL (gap), 2);
  g_autofree char *value = parindex_gap_row_get_to_value_text (first);
  g_autofree char *state = parindex_gap_row_get_from_value_text (changed);
  g_autofree char *note = parindex_gap_row_get_note (changed);
  g_autofree char *difference = parindex_gap_row_get_difference_text (first);
  g_autofree char *dash = parindex_gap_row_get_difference_text (changed);

  /* 5.50 is 5.5, and a third is a third. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gap)), ==, 3);
  g_assert_true (item (gap, 0) == first);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (gap), 3));
  check_row (first, "u1", "a", "10", "9.3", "-0.7");
  check_row (second, "u1", "b", "30", "24.5", "-5.5");
  check_row (changed, "u2", "b", NULL, "6", NULL);
  g_assert_cmpstr (value, ==, "9.3");
  g_assert_cmpstr (state, ==, "not applicable");
  g_assert_cmpstr (note, ==, "was not applicable, is observed");
  g_assert_cmpstr (difference, ==, "-0.70");
  g_assert_cmpstr (dash, ==, "–");
  g_assert_null (parindex_gap_row_get_note (first));
}

static void
test_totals (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexGap) gap = gap_of (document, "self", NULL);
  GListModel *units = parindex_gap_get_units (gap);
  GListModel *criteria = parindex_gap_get_criteria (gap);
  g_autofree char *value = parindex_gap_row_get_from_value_text (item (units, 0));

  g_assert_cmpuint (g_list_model_get_n_items (units), ==, 2);
  check_row (item (units, 0), "u1", "f", "45", "38.8", "-6.2");
  check_row (item (units, 1), "u2", "f", "5.5", "11.5", "6");
  g_assert_cmpuint (parindex_gap_row_get_n_cells (item (units, 0)), ==, 2);
  g_assert_cmpstr (value, ==, "–");
  g_assert_null (parindex_gap_row_get_from_value (item (units, 0)));

  g_assert_cmpuint (g_list_model_get_n_items (criteria), ==, 2);
  check_row (item (criteria, 0), NULL, "a", "95/6", "227/15", "-0.7");
  check_row (item (criteria, 1), NULL, "b", "30", "24.5", "-5.5");
  g_assert_cmpuint (parindex_gap_row_get_n_cells (item (criteria, 1)), ==, 2);
}

/* Of a criterion that nobody has on both sides there is nothing to add up. */
static void
test_nobody (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexGap) gap = gap_of (document, "survey", "self");
  GListModel *criteria = parindex_gap_get_criteria (gap);

  check_row (item (criteria, 0), NULL, "a", NULL, NULL, NULL);
  g_assert_cmpint (parindex_gap_row_get_to_state (item (criteria, 0)), ==, PARINDEX_CELL_STATE_MISSING);
}

static void
test_same (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexGap) gap = gap_of (document, "self", "self");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gap)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (parindex_gap_get_units (gap)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (parindex_gap_get_criteria (gap)), ==, 0);
}

static void
test_written (void)
{
  g_autoptr (ParindexDocument) document = load (DOCUMENT);
  g_autoptr (ParindexGap) gap = gap_of (document, "self", "appraised");
  g_autofree char *csv = parindex_gap_to_csv (gap, NULL, PARINDEX_PRECISION_EXACT, NULL);
  g_autofree char *one = parindex_gap_to_json (gap, "u2", PARINDEX_PRECISION_DISPLAY, NULL);

  g_assert_cmpstr (csv, ==,
                   "unit,name,criterion,title,from_value,to_value,from_score,to_score,difference\n"
                   "u1,Một,a,A,10,9.3,10,9.3,-0.7\n"
                   "u1,Một,b,,15,12.25,30,24.5,-5.5\n"
                   "u2,Hai,b,,n/a,3,,6,\n");
  g_assert_null (strstr (one, "\"u1\""));
  g_assert_nonnull (strstr (one, "\"difference\": 6.00"));
  assert_refused (parindex_gap_to_csv (gap, "u9", PARINDEX_PRECISION_EXACT, &error), NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gap/cells", test_cells);
  g_test_add_func ("/gap/totals", test_totals);
  g_test_add_func ("/gap/nobody", test_nobody);
  g_test_add_func ("/gap/same", test_same);
  g_test_add_func ("/gap/written", test_written);

  return g_test_run ();
}
