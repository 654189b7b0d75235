/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "fixtures.h"

#define FROM PARINDEX_CHANGE_NUMBER_FROM
#define TO PARINDEX_CHANGE_NUMBER_TO
#define CHANGE PARINDEX_CHANGE_NUMBER_CHANGE
#define ADDS PARINDEX_CHANGE_NUMBER_CONTRIBUTION
#define BY_FIGURE PARINDEX_CHANGE_NUMBER_BY_FIGURE
#define BY_WEIGHT PARINDEX_CHANGE_NUMBER_BY_WEIGHT
#define OF_WHOLE PARINDEX_CHANGE_NUMBER_OF_WHOLE
#define ADJUSTMENT PARINDEX_CHANGE_NUMBER_ADJUSTMENT
#define REST PARINDEX_CHANGE_NUMBER_REST

/* In the first edition, g has a and b, and h has c and d; in the second b counts for more, n is new, c stands under g, and d is gone. */
#define EDITIONS \
  HEAD "'frameworks': [" \
       "{'id': 'f1', 'index': 'f', 'title': 'Một', 'aggregation': 'sum', 'missing': 'zero', 'criteria': [" \
       "{'id': 'g', 'title': 'G', 'criteria': [{'id': 'a', 'title': 'A', 'max': 10}, {'id': 'b', 'max': 30}]}, " \
       "{'id': 'h', 'round': 0, 'criteria': [{'id': 'c', 'max': 5}, {'id': 'd', 'max': 5}]}]}, " \
       "{'id': 'f2', 'index': 'f', 'title': 'Hai', 'aggregation': 'sum', 'missing': 'zero', 'criteria': [" \
       "{'id': 'g', 'title': 'G mới', 'criteria': [{'id': 'a', 'title': 'A', 'max': 10}, {'id': 'b', 'max': 40}, {'id': 'c', 'max': 5}]}, " \
       "{'id': 'h', 'round': 0, 'criteria': [{'id': 'n', 'max': 7}]}]}, " \
       "{'id': 'f3', 'index': 'f', 'aggregation': 'sum', 'missing': 'zero', 'criteria': [{'id': 'a', 'max': 62}]}], " \
       "'units': [{'id': 'u', 'name': 'U'}, {'id': 'v', 'name': 'V'}, {'id': 'w', 'name': 'W'}], 'assessments': [" \
       "{'framework': 'f1', 'period': '2021', 'values': {'u': {'a': 5, 'b': 20, 'c': 1, 'd': 2.5}, 'v': {'a': 'n/a', 'b': 3, 'c': null, 'd': 1}}}, " \
       "{'framework': 'f1', 'period': '2022', 'values': {'u': {'a': 6, 'b': 15, 'c': 1, 'd': 'n/a'}, 'v': {'a': 4, 'b': 3, 'c': 2, 'd': 1}}}, " \
       "{'framework': 'f2', 'period': '2023', 'values': {'u': {'a': 7, 'b': 30, 'c': 2, 'n': 3.25}, 'v': {'a': 1, 'b': 1, 'c': 1, 'n': 1}}}, " \
       "{'framework': 'f3', 'period': '2024', 'values': {'u': {'a': 31}}}], " \
       "'correspondences': [{'from': 'f1', 'to': 'f2', 'criteria': {'g': 'g', 'h': 'h', 'a': 'a', 'b': 'b', 'c': 'c'}}], " \
       "'results': [{'index': 'f', 'unit': 'w', 'period': '2020', 'score': 40.25, 'max': 50, 'source': 'báo'}, " \
       "{'index': 'f', 'unit': 'w', 'period': '2019', 'score': 39, 'max': 50}, {'index': 'f', 'unit': 'u', 'period': '2020', 'rank': 3, 'of': 9}]}"

static ParindexChangeExplanation *
explain (const char *text,
         const char *from,
         const char *to,
         const char *unit,
         const char *criterion)
{
  const char *const periods[] = { from, to, NULL };
  g_autoptr (ParindexDocument) document = load (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexComparison) comparison = parindex_document_compare (document, NULL, "f", periods, PARINDEX_FACT_SOURCE_EITHER, &error);
  ParindexChangeExplanation *explanation;

  g_assert_no_error (error);
  explanation = parindex_comparison_explain (comparison, unit, criterion, &error);
  g_assert_no_error (error);

  return explanation;
}

static void
assert_told (ParindexChangeExplanation *self,
             ParindexChangeNumber       which,
             const char                *expected)
{
  g_autoptr (ParindexNumber) value = parindex_change_explanation_get_number (self, which);
  g_autofree char *text = value != NULL ? parindex_number_to_string (value) : NULL;

  g_assert_cmpstr (text, ==, expected);
}

static ParindexChangeExplanation *
part_of (ParindexChangeExplanation *self,
         guint                      i)
{
  return g_list_model_get_item (G_LIST_MODEL (self), i);
}

/* As the shortest decimals that read back: the figures of these tests are exact in doubles, or fail. */
static double
value_of (ParindexChangeExplanation *self,
          ParindexChangeNumber       which)
{
  g_autoptr (ParindexNumber) value = parindex_change_explanation_get_number (self, which);

  return value != NULL ? parindex_number_to_double (value) : 0;
}

/* What every tree must hold: parts and adjustment are the change, and what a part adds is of two kinds. */
static void
check_tree (ParindexChangeExplanation *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self));
  g_autoptr (ParindexNumber) rest = parindex_change_explanation_get_number (self, REST);
  double sum = value_of (self, ADJUSTMENT);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexChangeExplanation) part = part_of (self, i);

      sum += value_of (part, ADDS);
      g_assert_cmpfloat_with_epsilon (value_of (part, ADDS), value_of (part, BY_FIGURE) + value_of (part, BY_WEIGHT), 1e-12);
      check_tree (part);
    }
  if (rest != NULL)
    {
      assert_told (self, REST, "0");
      g_assert_cmpfloat_with_epsilon (sum, value_of (self, CHANGE), 1e-12);
    }
}

/* One edition: the max of u falls with d, so percents are compared; those of g stay scores. */
static void
test_one_edition (void)
{
  g_autoptr (ParindexChangeExplanation) whole = explain (EDITIONS, "2021", "2022", "u", NULL);
  g_autoptr (ParindexChangeExplanation) g = part_of (whole, 0);
  g_autoptr (ParindexChangeExplanation) h = part_of (whole, 1);
  g_autoptr (ParindexChangeExplanation) a = part_of (g, 0);
  g_autoptr (ParindexChangeExplanation) d = part_of (h, 1);

  check_tree (whole);
  /* (25 + 4) of 50, then (21 + 1) of 45 */
  g_assert_cmpint (parindex_change_explanation_get_basis (whole), ==, PARINDEX_BASIS_PERCENT);
  assert_told (whole, FROM, "58");
  assert_told (whole, TO, "440/9");
  assert_told (whole, CHANGE, "-82/9");
  g_assert_cmpint (parindex_change_explanation_get_basis (g), ==, PARINDEX_BASIS_SCORE);
  assert_told (g, CHANGE, "-4");
  /* A point was 2 %, and is 20/9 % */
  assert_told (g, BY_FIGURE, "-76/9");
  assert_told (g, BY_WEIGHT, "46/9");
  assert_told (g, ADDS, "-10/3");
  assert_told (a, ADDS, "1");
  assert_told (a, OF_WHOLE, "19/9");
  /* 4 of 10, rounded from 3.5, then 1 of 5 */
  g_assert_cmpint (parindex_change_explanation_get_basis (h), ==, PARINDEX_BASIS_PERCENT);
  assert_told (h, CHANGE, "-20");
  assert_told (h, ADJUSTMENT, "-5");
  g_assert_cmpint (parindex_change_explanation_get_state (d), ==, PARINDEX_CHANGE_STATE_LEFT);
  assert_told (d, ADDS, "-25");
  assert_told (d, TO, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (d)), ==, 0);
}

/* What was missing counts as 0 where the framework says so, and what did not apply begins to count. */
static void
test_missing (void)
{
  g_autoptr (ParindexChangeExplanation) whole = explain (EDITIONS, "2021", "2022", "v", NULL);
  g_autoptr (ParindexChangeExplanation) g = part_of (whole, 0);
  g_autoptr (ParindexChangeExplanation) h = part_of (whole, 1);
  g_autoptr (ParindexChangeExplanation) a = part_of (g, 0);
  g_autoptr (ParindexChangeExplanation) c = part_of (h, 0);

  check_tree (whole);
  g_assert_cmpint (parindex_change_explanation_get_state (a), ==, PARINDEX_CHANGE_STATE_ENTERED);
  assert_told (a, ADDS, "10");
  g_assert_cmpint (parindex_change_explanation_get_state (c), ==, PARINDEX_CHANGE_STATE_MOVED);
  assert_told (c, FROM, "0");
  assert_told (c, ADDS, "2");
}

/* Two editions, joined by a correspondence. */
static void
test_editions (void)
{
  g_autoptr (ParindexChangeExplanation) whole = explain (EDITIONS, "2021", "2023", "u", NULL);
  g_autoptr (ParindexChangeExplanation) g = part_of (whole, 0);
  g_autoptr (ParindexChangeExplanation) h = part_of (whole, 1);
  g_autoptr (ParindexChangeExplanation) b = part_of (g, 1);
  g_autoptr (ParindexChangeExplanation) c = part_of (g, 2);
  g_autoptr (ParindexChangeExplanation) gone = part_of (h, 1);
  g_auto (GStrv) steps = parindex_change_explanation_list_steps (c, PARINDEX_LANGUAGE_EN);

  check_tree (whole);
  g_assert_cmpstr (parindex_change_explanation_get_title (g), ==, "G mới");
  g_assert_cmpint (parindex_change_explanation_get_basis (b), ==, PARINDEX_BASIS_PERCENT);
  /* 20 of 30, then 30 of 40 */
  assert_told (b, CHANGE, "25/3");
  g_assert_cmpint (parindex_change_explanation_get_state (c), ==, PARINDEX_CHANGE_STATE_ENTERED);
  g_assert_null (parindex_change_explanation_get_before (c));
  g_assert_cmpstr (steps[g_strv_length (steps) - 1], ==, "The earlier edition has it elsewhere in its tree.");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (h)), ==, 3);
  g_assert_cmpstr (parindex_change_explanation_get_criterion_id (gone), ==, "c");
  g_assert_cmpint (parindex_change_explanation_get_state (gone), ==, PARINDEX_CHANGE_STATE_LEFT);
}

static void
assert_step (ParindexChangeExplanation *self,
             guint                      i,
             const char                *en,
             const char                *vi)
{
  g_auto (GStrv) english = parindex_change_explanation_list_steps (self, PARINDEX_LANGUAGE_EN);
  g_auto (GStrv) vietnamese = parindex_change_explanation_list_steps (self, PARINDEX_LANGUAGE_VI);

  g_assert_cmpuint (g_strv_length (english), ==, g_strv_length (vietnamese));
  g_assert_cmpuint (i, <, g_strv_length (english));
  g_assert_cmpstr (english[i], ==, en);
  g_assert_cmpstr (vietnamese[i], ==, vi);
}

/* What cannot be traced says why. */
static void
test_untraced (void)
{
  g_autoptr (ParindexChangeExplanation) published = explain (EDITIONS, "2019", "2020", "w", NULL);
  g_autoptr (ParindexChangeExplanation) mixed = explain (EDITIONS, "2020", "2021", "u", NULL);
  g_autoptr (ParindexChangeExplanation) apart = explain (EDITIONS, "2023", "2024", "u", NULL);

  g_assert_cmpint (parindex_change_explanation_get_state (published), ==, PARINDEX_CHANGE_STATE_UNTRACED);
  assert_told (published, CHANGE, "1.25");
  assert_told (published, REST, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (published)), ==, 0);
  g_assert_null (parindex_change_explanation_get_before (published));
  assert_step (published, 0, "Not traced to parts: only what is computed in both periods can be. In 2019: published; in 2020: published (báo).",
               "Không phân tích theo từng phần: chỉ làm được khi cả hai kỳ đều tính được. Kỳ 2019: công bố; kỳ 2020: công bố (báo).");
  assert_told (mixed, CHANGE, NULL);
  g_assert_nonnull (parindex_change_explanation_get_after (mixed));
  assert_step (apart, 0, "Not traced to parts: no correspondence says which criteria of f3 were which of f2.",
               "Không phân tích theo từng phần: chưa khai báo tiêu chí nào của f3 tương ứng với tiêu chí nào của f2.");
  assert_told (apart, REST, NULL);
}

#define KINDS \
  HEAD "'frameworks': [{'id': 'f', 'aggregation': %s, 'missing': 'skip', 'rounding': {'decimals': 1}, %s 'criteria': [" \
       "{'id': 'a', 'title': 'A', 'weight': 2, 'max': 10}, {'id': 'b', 'weight': 1, 'max': 10}, {'id': 'c', 'weight': 4, 'max': 10}]}], " \
       "'units': [{'id': 'u', 'name': 'u'}, {'id': 'v', 'name': 'v'}], 'assessments': [" \
       "{'framework': 'f', 'period': '2021', 'values': {'u': {'a': 4, 'b': 5, 'c': 6}, 'v': {'a': 1, 'b': 2, 'c': 3}}}, " \
       "{'framework': 'f', 'period': '2022', 'values': {'u': {'a': 7, 'b': 5, 'c': 'n/a'}, 'v': {'a': 1, 'b': 3, 'c': 3}}}]}"

/* Whatever adds up does so exactly; what does not says so. */
static void
test_kinds (void)
{
  static const struct
  {
    const char *aggregation;
    gboolean sums;
  } kinds[] = {
    { "'sum'", TRUE },
    { "'weighted-mean'", TRUE },
    { "{'kind': 'weighted-mean', 'of': 'percent'}", TRUE },
    { "'minimum'", TRUE },
    { "'maximum'", TRUE },
    { "'median'", TRUE },
    { "'geometric-mean'", FALSE },
    { "'harmonic-mean'", FALSE },
  };
  static const char *const members[] = { "", "'scale': 100,", "'not-applicable': 'share-equally'," };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint k = 0; k < G_N_ELEMENTS (members); k++)
      {
        g_autofree char *text = g_strdup_printf (KINDS, kinds[i].aggregation, members[k]);
        g_autoptr (ParindexChangeExplanation) whole = explain (text, "2021", "2022", "u", NULL);
        g_autoptr (ParindexNumber) rest = parindex_change_explanation_get_number (whole, REST);

        check_tree (whole);
        g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (whole)), ==, 3);
        g_assert_cmpint (rest != NULL, ==, kinds[i].sums);
        if (!kinds[i].sums)
          assert_step (whole, 0, "The score is no sum of its parts: their changes are told, and not what each adds.",
                       "Điểm không phải tổng của các phần: chỉ nêu mức thay đổi của từng phần, không nêu mức góp.");
      }
}

/* 8/7, 5/7 and 24/7 are 37/7, then 14/3 and 5/3 are 19/3: what c counted goes to the others. */
static void
test_words (void)
{
  g_autofree char *text = g_strdup_printf (KINDS, "'weighted-mean'", "");
  g_autoptr (ParindexChangeExplanation) whole = explain (text, "2021", "2022", "u", NULL);
  g_autoptr (ParindexChangeExplanation) a = part_of (whole, 0);
  g_autoptr (ParindexChangeExplanation) c = part_of (whole, 2);
  g_autofree char *en = parindex_change_explanation_to_text (whole, PARINDEX_LANGUAGE_EN, -1);
  g_autofree char *head = parindex_change_explanation_to_text (whole, PARINDEX_LANGUAGE_VI, 0);
  g_autofree char *told = parindex_change_explanation_format_number (a, ADDS, PARINDEX_LANGUAGE_VI);
  g_autofree char *written = parindex_change_explanation_to_json (whole, PARINDEX_LANGUAGE_EN, 1);

  assert_told (whole, CHANGE, "22/21");
  assert_told (a, BY_FIGURE, "10/7");
  assert_told (a, BY_WEIGHT, "44/21");
  assert_told (c, ADDS, "-24/7");
  g_assert_cmpstr (told, ==, "+3,5");
  assert_step (whole, 0, "The parts add: +3.5 +1.0 -3.4 ≈ +1.0.", "Các phần góp: +3,5 +1,0 -3,4 ≈ +1,0.");
  assert_step (whole, 1, "As printed these add up to +1.1, not +1.0: the total is made of the unrounded parts.",
               "Cộng các số đã làm tròn này được +1,1, không phải +1,0: tổng được tính từ các số chưa làm tròn.");
  assert_step (a, 0, "Value: 4 in 2021, 7 in 2022.", "Giá trị: 4 kỳ 2021, 7 kỳ 2022.");
  assert_step (a, 1, "It adds +3.5 to the change one level up: +1.4 by its own change, and +2.1 because it counts for more or less.",
               "Phần này góp +3,5 vào mức thay đổi ở cấp trên: +1,4 do chính nó thay đổi và +2,1 do mức tính của nó thay đổi.");
  assert_step (a, 2, "A point here counts ≈ 0.2857 one level up in 2021, and ≈ 0.6667 in 2022.",
               "Một điểm ở đây bằng ≈ 0,2857 ở cấp trên kỳ 2021, và ≈ 0,6667 kỳ 2022.");
  assert_step (c, 1, "In 2022: not applicable.", "Kỳ 2022: không áp dụng.");
  g_assert_true (g_str_has_prefix (en, "u, 2021 → 2022\nf: 5.3 → 6.3 (+1.0)\n"));
  g_assert_nonnull (strstr (en, "\n  A: 4.0 → 7.0 (+3.0), adds +3.5\n"));
  g_assert_nonnull (strstr (en, "\n  c: gone, adds -3.4\n"));
  g_assert_null (strstr (head, "A:"));
  g_assert_nonnull (strstr (written, "\"by-weight\": {\"exact\": \"44/21\""));
}

static void
test_properties (void)
{
  g_autoptr (ParindexChangeExplanation) leaf = explain (EDITIONS, "2021", "2022", "u", "a");
  g_autoptr (ParindexChangeExplanation) empty = g_object_new (PARINDEX_TYPE_CHANGE_EXPLANATION, NULL);
  const char *const periods[] = { "2021", "2022", NULL };
  g_autoptr (ParindexDocument) document = load (EDITIONS);
  g_autoptr (ParindexComparison) comparison = parindex_document_compare (document, NULL, "f", periods, PARINDEX_FACT_SOURCE_EITHER, NULL);
  g_autoptr (ParindexNumber) change = NULL;
  g_autoptr (ParindexNumber) adds = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *criterion = NULL;
  ParindexChangeState state;
  g_autoptr (GError) error = NULL;

  g_object_get (leaf, "unit-id", &unit, "criterion-id", &criterion, "change", &change, "contribution", &adds, "state", &state, NULL);
  g_assert_cmpstr (unit, ==, "u");
  g_assert_cmpstr (criterion, ==, "a");
  g_assert_cmpint (state, ==, PARINDEX_CHANGE_STATE_MOVED);
  assert_number (change, "1");
  g_assert_null (adds);
  assert_told (leaf, OF_WHOLE, "1");
  g_assert_cmpstr (parindex_period_to_string (parindex_change_explanation_get_from (leaf)), ==, "2021");
  g_assert_cmpstr (parindex_period_to_string (parindex_change_explanation_get_to (leaf)), ==, "2022");
  g_assert_cmpstr (parindex_unit_get_id (parindex_change_explanation_get_unit (leaf)), ==, "u");
  g_assert_null (parindex_change_explanation_get_unit_id (empty));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (empty)), ==, 0);
  g_assert_null (parindex_comparison_explain (comparison, "nobody", NULL, &error));
  g_assert_error (error, PARINDEX_ERROR, PARINDEX_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change-explanation/one-edition", test_one_edition);
  g_test_add_func ("/change-explanation/missing", test_missing);
  g_test_add_func ("/change-explanation/editions", test_editions);
  g_test_add_func ("/change-explanation/untraced", test_untraced);
  g_test_add_func ("/change-explanation/kinds", test_kinds);
  g_test_add_func ("/change-explanation/words", test_words);
  g_test_add_func ("/change-explanation/properties", test_properties);

  return g_test_run ();
}
