/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "fixtures.h"

#define DOCUMENT \
  HEAD "'frameworks': [{'id': 'f', 'title': 'Chỉ số', 'aggregation': 'sum', 'missing': 'propagate', 'rounding': {'decimals': 2, 'mode': 'half-up'}, " \
       "'bands': [{'id': 'rest'}, {'id': 'tot', 'title': 'Tốt', 'from': 90}], 'criteria': [{'id': 'p', 'title': 'Phần', 'criteria': [" \
       "{'id': 'a', 'title': 'A', 'max': 3}, {'id': 'b', 'max': 997}]}, {'id': 'c', 'max': 1000}]}], 'units': [" \
       "{'id': 'u1', 'name': 'Một', 'groups': {'region': 'north'}}, {'id': 'u2', 'name': 'Hai', 'groups': {'region': 'north'}}, {'id': 'u3', 'name': 'Ba'}], " \
       "'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u1': {'a': 3, 'b': 797.92, 'c': 999}, 'u2': {'a': 1, 'b': 1000000e-4, 'c': 'n/a'}, 'u3': {'b': 1}}}]}"

typedef struct
{
  ParindexDocument *document;
  ParindexScoreboard *english;
  ParindexScoreboard *vietnamese;
} Fixture;

static ParindexScoreboard *
score_in (ParindexDocument *document,
          ParindexLanguage  language)
{
  g_autoptr (ParindexContext) context = parindex_context_new ();

  parindex_context_set_language (context, language);

  return parindex_document_score (document, context, "f", "2022", NULL, NULL);
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->document = load (DOCUMENT);
  self->english = score_in (self->document, PARINDEX_LANGUAGE_EN);
  self->vietnamese = score_in (self->document, PARINDEX_LANGUAGE_VI);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_assert_finalize_object (self->english);
  g_assert_finalize_object (self->vietnamese);
  g_assert_finalize_object (self->document);
}

static void
test_identity (Fixture      *self,
               gconstpointer data)
{
  g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (self->english, "u1", NULL, NULL);
  g_autoptr (ParindexResult) part = parindex_scoreboard_get_result (self->english, "u1", "p", NULL);

  g_assert_true (parindex_result_get_scoreboard (result) == self->english);
  g_assert_true (parindex_result_get_unit (result) == parindex_document_get_unit (self->document, "u1"));
  g_assert_cmpstr (parindex_result_get_unit_id (result), ==, "u1");
  g_assert_cmpstr (parindex_result_get_name (result), ==, "Một");
  g_assert_cmpstr (parindex_result_get_criterion_id (result), ==, "f");
  g_assert_cmpstr (parindex_result_get_title (result), ==, "Chỉ số");
  g_assert_cmpstr (parindex_criterion_get_id (parindex_result_get_criterion (part)), ==, "p");
  g_assert_cmpstr (parindex_result_get_title (part), ==, "Phần");
  g_assert_cmpstr (parindex_result_get_group (result, "region"), ==, "north");
  g_assert_null (parindex_result_get_group (result, "moon"));
}

/* 1799.92 of 2000 is 89.996 %: it prints as 90.00 and is below the band from 90. */
static void
test_figures (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (self->english, "u1", NULL, NULL);
  g_autoptr (ParindexNumber) exact = parindex_result_get_exact_score (result);
  g_autoptr (ParindexNumber) max = parindex_result_get_exact_max (result);
  g_autoptr (ParindexNumber) percent = parindex_result_get_exact_percent (result);
  g_autofree char *band = parindex_result_get_band_text (result);

  g_assert_cmpint (parindex_result_get_state (result), ==, PARINDEX_CELL_STATE_OBSERVED);
  g_assert_cmpfloat (parindex_result_get_score (result), ==, 1799.92);
  g_assert_cmpfloat (parindex_result_get_max (result), ==, 2000);
  g_assert_cmpfloat (parindex_result_get_percent (result), ==, 89.996);
  assert_number (exact, "1799.92");
  assert_number (max, "2000");
  assert_number (percent, "89.996");
  g_assert_cmpstr (parindex_band_get_id (parindex_result_get_band (result)), ==, "rest");
  g_assert_cmpstr (band, ==, "rest");
  g_assert_cmpfloat (parindex_result_get_rank (result), ==, 1);
  g_assert_cmpuint (parindex_result_get_rank_of (result), ==, 2);
  g_assert_cmpfloat (parindex_result_get_rank_within (result, "region"), ==, 1);
  g_assert_cmpuint (parindex_result_get_rank_within_of (result, "region"), ==, 2);
  g_assert_true (isnan (parindex_result_get_rank_within (result, "moon")));
  g_assert_cmpuint (parindex_result_get_rank_within_of (result, "moon"), ==, 0);
}

/* What does not apply is answered; what is missing is not; bonus points are not asked for. */
static void
test_completeness (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'skip', 'criteria': [{'id': 'p', 'criteria': [{'id': 'a', 'max': 3}, {'id': 'b', 'max': 2}]}, "
         "{'id': 'c', 'max': 1}, {'id': 'q', 'criteria': [{'id': 'x', 'rule': {'kind': 'bonus'}}]}]}], 'units': [{'id': 'u', 'name': 'U'}, {'id': 'v', 'name': 'V'}], "
         "'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u': {'a': 1, 'c': 'n/a', 'x': 1}, 'v': {}}}]}");
  g_autoptr (ParindexScoreboard) board = score (document);
  static const struct
  {
    const char *unit;
    const char *criterion;
    guint n_answered;
    guint n_criteria;
    const char *text;
  } cases[] = {
    { "u", NULL, 2, 3, "2/3" }, { "u", "p", 1, 2, "1/2" }, { "u", "a", 1, 1, "1/1" }, { "u", "b", 0, 1, "0/1" },
    { "u", "c", 1, 1, "1/1" },  { "u", "q", 0, 0, "–" },   { "u", "x", 0, 0, "–" },   { "v", NULL, 0, 3, "0/3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (board, cases[i].unit, cases[i].criterion, NULL);
      g_autofree char *text = NULL;
      guint n_answered, n_criteria;

      g_object_get (result, "n-answered", &n_answered, "n-criteria", &n_criteria, "answered-text", &text, NULL);
      g_assert_cmpuint (n_answered, ==, cases[i].n_answered);
      g_assert_cmpuint (n_criteria, ==, cases[i].n_criteria);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

#define assert_text(call, expected) \
  G_STMT_START \
  { \
    g_autofree char *text_ = (call); \
    g_assert_cmpstr (text_, ==, (expected)); \
  } \
  G_STMT_END

static void
test_texts (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (ParindexResult) english = parindex_scoreboard_get_result (self->english, "u1", NULL, NULL);
  g_autoptr (ParindexResult) vietnamese = parindex_scoreboard_get_result (self->vietnamese, "u1", NULL, NULL);

  assert_text (parindex_result_get_score_text (english), "1799.92");
  assert_text (parindex_result_get_score_text (vietnamese), "1799,92");
  assert_text (parindex_result_get_max_text (vietnamese), "2000,00");
  assert_text (parindex_result_get_percent_text (english), "90.00");
  assert_text (parindex_result_get_percent_text (vietnamese), "90,00");
  assert_text (parindex_result_get_state_text (english), "observed");
  assert_text (parindex_result_get_state_text (vietnamese), "có số liệu");
  assert_text (parindex_result_get_rank_text (english), "1");
  assert_text (parindex_result_get_rank_of_text (english), "2");
  assert_text (parindex_result_get_rank_within_text (english, "region"), "1");
  assert_text (parindex_result_get_rank_within_text (english, "moon"), "–");
}

static void
test_missing (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (self->english, "u3", NULL, NULL);
  g_autoptr (ParindexResult) not_applicable = parindex_scoreboard_get_result (self->vietnamese, "u2", "c", NULL);
  g_autoptr (ParindexResult) observed = parindex_scoreboard_get_result (self->english, "u3", "b", NULL);

  g_assert_cmpint (parindex_result_get_state (result), ==, PARINDEX_CELL_STATE_MISSING);
  g_assert_true (isnan (parindex_result_get_score (result)) && isnan (parindex_result_get_max (result)));
  g_assert_true (isnan (parindex_result_get_percent (result)) && isnan (parindex_result_get_rank (result)));
  g_assert_null (parindex_result_get_exact_score (result));
  g_assert_null (parindex_result_get_exact_max (result));
  g_assert_null (parindex_result_get_exact_percent (result));
  g_assert_cmpuint (parindex_result_get_rank_of (result), ==, 0);
  g_assert_null (parindex_result_get_band (result));
  assert_text (parindex_result_get_score_text (result), "–");
  assert_text (parindex_result_get_max_text (result), "–");
  assert_text (parindex_result_get_percent_text (result), "–");
  assert_text (parindex_result_get_rank_text (result), "–");
  assert_text (parindex_result_get_rank_of_text (result), "–");
  assert_text (parindex_result_get_band_text (result), "–");
  assert_text (parindex_result_get_state_text (result), "missing");
  assert_text (parindex_result_get_state_text (not_applicable), "không áp dụng");
  g_assert_cmpfloat (parindex_result_get_score (observed), ==, 1);
  g_assert_cmpfloat (parindex_result_get_rank (observed), ==, 3);
  g_assert_null (parindex_result_get_band (observed));
}

static void
test_children (Fixture      *self,
               gconstpointer data)
{
  g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (self->english, "u1", NULL, NULL);
  GListModel *children = parindex_result_get_children (result);
  GListModel *below = parindex_result_get_children (item (children, 0));

  g_assert_true (children == parindex_result_get_children (result));
  g_assert_true (g_list_model_get_item_type (children) == PARINDEX_TYPE_RESULT);
  g_assert_cmpuint (g_list_model_get_n_items (children), ==, 2);
  g_assert_cmpstr (parindex_result_get_criterion_id (item (children, 0)), ==, "p");
  g_assert_cmpstr (parindex_result_get_unit_id (item (children, 1)), ==, "u1");
  g_assert_cmpstr (parindex_result_get_criterion_id (item (below, 1)), ==, "b");
  /* A tree view would show an expander for any list, an empty one too. */
  g_assert_null (parindex_result_get_children (item (below, 1)));
  g_assert_null (parindex_result_get_title (item (below, 1)));
}

/* Each property gives what its getter gives. */
static void
test_properties (Fixture      *self,
                 gconstpointer data)
{
  static const char *const units[] = { "u1", "u3" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (self->vietnamese, units[i], NULL, NULL);
      guint n;
      g_autofree GParamSpec **specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (result), &n);
      g_autofree char *score_text = parindex_result_get_score_text (result);
      g_autofree char *found_text = NULL;
      g_autoptr (ParindexNumber) exact = parindex_result_get_exact_score (result);
      g_autoptr (ParindexNumber) found_exact = NULL;
      double figures[4];
      guint rank_of;

      for (guint k = 0; k < n; k++)
        {
          g_auto (GValue) value = G_VALUE_INIT;

          g_assert_false (specs[k]->flags & G_PARAM_WRITABLE);
          g_object_get_property (G_OBJECT (result), specs[k]->name, &value);
          if (g_str_has_suffix (specs[k]->name, "-text"))
            g_assert_nonnull (g_value_get_string (&value));
        }
      g_object_get (result, "score", &figures[0], "max", &figures[1], "percent", &figures[2], "rank", &figures[3], "rank-of", &rank_of,
                    "score-text", &found_text, "exact-score", &found_exact, NULL);
      g_assert_cmpint (isnan (figures[0]), ==, i);
      g_assert_cmpint (isnan (figures[1]), ==, i);
      g_assert_cmpint (isnan (figures[2]), ==, i);
      g_assert_cmpint (isnan (figures[3]), ==, i);
      g_assert_cmpuint (rank_of, ==, i == 0 ? 2 : 0);
      g_assert_cmpstr (found_text, ==, score_text);
      g_assert_true (exact == NULL ? found_exact == NULL : parindex_number_equal (exact, found_exact));
    }
}

#define ADD(name, function) g_test_add ("/result/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("identity", test_identity);
  ADD ("figures", test_figures);
  ADD ("texts", test_texts);
  ADD ("missing", test_missing);
  ADD ("children", test_children);
  ADD ("properties", test_properties);

  g_test_add_func ("/result/completeness", test_completeness);

  return g_test_run ();
}
