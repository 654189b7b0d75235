/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "golden.h"

/* Figures that doubles get wrong, and that official tables must not. */

static ParindexNumber *
number (const char *text)
{
  g_autoptr (GError) error = NULL;
  ParindexNumber *value = parindex_number_new_from_string (text, &error);

  g_assert_no_error (error);

  return value;
}

/* Scores a framework, made of JSON, on rows of JSON. */
static ParindexScoreboard *
score (const char *framework,
       const char *units,
       const char *rows)
{
  g_autofree char *text = g_strdup_printf ("{'format': 'parindex-document', 'version': 1, 'frameworks': [{'id': 'f', %s}], 'units': [%s], "
                                           "'assessments': [{'framework': 'f', 'period': '2022', 'values': {%s}}]}",
                                           framework, units, rows);
  g_autoptr (GBytes) bytes = g_bytes_new (g_strdelimit (text, "'", '"'), strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexDocument) document = parindex_document_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);

  return golden_score (document, NULL, NULL);
}

static void
assert_score_text (ParindexScoreboard *board,
                   const char         *unit,
                   const char         *expected)
{
  g_autoptr (ParindexResult) result = golden_result (board, unit, NULL);
  g_autofree char *text = parindex_result_get_score_text (result);

  g_assert_cmpstr (text, ==, expected);
}

static double
rank_of (ParindexScoreboard *board,
         const char         *unit)
{
  g_autoptr (ParindexResult) result = golden_result (board, unit, NULL);

  return parindex_result_get_rank (result);
}

/* The mean of i/100 and (i + 1)/100 ends in 5, and rounds up: each of them. */
static void
test_means (void)
{
  const guint n = 2000;
  g_autoptr (GString) units = g_string_new (NULL);
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (ParindexScoreboard) board = NULL;
  ParindexNumber *mean;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (units, "%s{'id': 'u%u', 'name': 'U', 'groups': {'pair': '%u'}}", i > 0 ? ", " : "", i, i / 2);
      g_string_append_printf (rows, "%s'u%u': {'a': %u.%02u, 'b': %u.%02u}", i > 0 ? ", " : "", i, i / 100, i % 100, (i + 1) / 100, (i + 1) % 100);
    }
  board = score ("'aggregation': 'weighted-mean', 'criteria': [{'id': 'a', 'max': 100, 'weight': 1}, {'id': 'b', 'max': 100, 'weight': 1}]", units->str, rows->str);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *unit = g_strdup_printf ("u%u", i);
      g_autofree char *expected = g_strdup_printf ("%u.%02u", (i + 1) / 100, (i + 1) % 100);

      assert_score_text (board, unit, expected);
    }

  /* Of a group: 11.34 and 11.35. */
  mean = parindex_scoreboard_get_group_mean (board, PARINDEX_BASIS_SCORE, "a", "pair", "567", NULL, NULL);
  text = parindex_number_format (mean, 2, PARINDEX_ROUNDING_HALF_UP, PARINDEX_LANGUAGE_EN);
  g_assert_cmpstr (text, ==, "11.35");
  golden_assert_exact (mean, 11345, 1000);
}

/* 0.1 + 0.2 is 0.3, and 0.30000000000000004 is more. */
static void
test_tie (void)
{
  g_autoptr (ParindexScoreboard) board = score ("'aggregation': 'sum', 'ranking': {'of': 'score'}, 'criteria': [{'id': 'a', 'max': 1}, {'id': 'b', 'max': 1}]",
                                                "{'id': 'u', 'name': 'U'}, {'id': 'v', 'name': 'V'}, {'id': 'w', 'name': 'W'}",
                                                "'u': {'a': 0.1, 'b': 0.2}, 'v': {'a': 0.3, 'b': 0}, 'w': {'a': 0.30000000000000004, 'b': 0}");

  g_assert_cmpfloat (rank_of (board, "u"), ==, 2);
  g_assert_cmpfloat (rank_of (board, "v"), ==, 2);
  g_assert_cmpfloat (rank_of (board, "w"), ==, 1);
}

/* n of 100 reaches n percent: as a percent, as a tier and as a band, for every n (100 · 0.57 is below 57 in doubles). */
static void
test_percents (void)
{
  for (guint i = 0; i <= 100; i++)
    {
      g_autofree char *framework = g_strdup_printf ("'aggregation': 'sum', 'bands': [{'id': 'reached', 'from': %u}, {'id': 'not'}], 'criteria': [{'id': 'a', 'max': 1, "
                                                    "'rule': {'kind': 'tiers', 'input': 'count-of', 'from': [%u, '>-1'], 'points': [1, 0]}}, "
                                                    "{'id': 'b', 'max': 99, 'rule': {'kind': 'linear', 'input': 'count-of'}}]", i == 0 ? 0 : i, i);
      g_autofree char *rows = g_strdup_printf ("'u': {'a': {'count': %u, 'of': 100}, 'b': {'count': %u, 'of': 99}}, 'v': {'a': {'count': %u, 'of': 300}, 'b': {'count': %u, 'of': 99}}",
                                               i, i > 0 ? i - 1 : 0, i > 0 ? 3 * i - 1 : 0, i > 0 ? i - 1 : 0);
      g_autoptr (ParindexScoreboard) board = score (framework, "{'id': 'u', 'name': 'U'}, {'id': 'v', 'name': 'V'}", rows);
      g_autoptr (ParindexResult) tier = golden_result (board, "u", "a");
      g_autoptr (ParindexResult) below = golden_result (board, "v", "a");
      g_autoptr (ParindexResult) whole = golden_result (board, "u", NULL);

      g_assert_cmpfloat (parindex_result_get_score (tier), ==, 1);
      g_assert_cmpfloat (parindex_result_get_score (below), ==, i > 0 ? 0 : 1);
      /* One point for the tier and i - 1 for the line are i of 100. */
      g_assert_cmpfloat (parindex_result_get_percent (whole), ==, i > 0 ? i : 1);
      g_assert_cmpstr (parindex_band_get_id (parindex_result_get_band (whole)), ==, "reached");
    }
}

/* Joins the texts in another order. */
static char *
shuffled (GRand     *rand,
          GPtrArray *texts)
{
  for (guint i = texts->len; i > 1; i--)
    {
      guint k = g_rand_int_range (rand, 0, i);
      gpointer text = texts->pdata[i - 1];

      texts->pdata[i - 1] = texts->pdata[k];
      texts->pdata[k] = text;
    }
  g_ptr_array_add (texts, NULL);

  return g_strjoinv (", ", (char **) texts->pdata);
}

/* Values that add up to something else in each order, in doubles. */
static const char *const values[] = { "0.1", "0.2", "0.3", "0.7", "1e15", "0.000001", "123456789.987654", "1e-9", "33.33", "0.05", "2.675", "9007199254740993" };
#define N_VALUES G_N_ELEMENTS (values)
#define N_UNITS 6

static char *
random_criteria (GRand   *rand,
                 gboolean weighted)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_VALUES; i++)
    g_ptr_array_add (texts, weighted ? g_strdup_printf ("{'id': 'c%u', 'max': 1e20, 'weight': '%u/7'}", i, i + 1) : g_strdup_printf ("{'id': 'c%u'}", i));

  return shuffled (rand, texts);
}

static char *
random_units (GRand *rand)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint u = 0; u < N_UNITS; u++)
    g_ptr_array_add (texts, g_strdup_printf ("{'id': 'u%u', 'name': 'U'}", u));

  return shuffled (rand, texts);
}

/* Units have the same values, each on other criteria. */
static char *
random_rows (GRand *rand)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint u = 0; u < N_UNITS; u++)
    {
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *row = NULL;

      for (guint i = 0; i < N_VALUES; i++)
        g_ptr_array_add (cells, g_strdup_printf ("'c%u': %s", i, values[(i + 5 * u) % N_VALUES]));
      row = shuffled (rand, cells);
      g_ptr_array_add (texts, g_strdup_printf ("'u%u': {%s}", u, row));
    }

  return shuffled (rand, texts);
}

/* All scores, exactly and as doubles, and the ranks. */
static char *
score_in_some_order (GRand   *rand,
                     gboolean weighted)
{
  g_autofree char *criteria = random_criteria (rand, weighted);
  g_autofree char *units = random_units (rand);
  g_autofree char *rows = random_rows (rand);
  g_autofree char *framework = g_strdup_printf ("'aggregation': '%s', 'ranking': {'of': 'score'}, 'criteria': [%s]", weighted ? "weighted-mean" : "sum", criteria);
  g_autoptr (ParindexScoreboard) board = score (framework, units, rows);
  GString *all = g_string_new (NULL);

  for (guint u = 0; u < N_UNITS; u++)
    {
      g_autofree char *unit = g_strdup_printf ("u%u", u);
      g_autoptr (ParindexResult) result = golden_result (board, unit, NULL);
      g_autoptr (ParindexNumber) exact = parindex_result_get_exact_score (result);
      g_autofree char *text = parindex_number_to_string (exact);

      g_string_append_printf (all, "%s %a %g; ", text, parindex_result_get_score (result), parindex_result_get_rank (result));
    }

  return g_string_free (all, FALSE);
}

static void
test_order (void)
{
  GRand *rand = g_rand_new_with_seed (3);

  for (guint weighted = 0; weighted < 2; weighted++)
    {
      g_autofree char *expected = score_in_some_order (rand, weighted);

      for (guint round = 0; round < 40; round++)
        {
          g_autofree char *found = score_in_some_order (rand, weighted);

          g_assert_cmpstr (found, ==, expected);
        }
    }
  g_rand_free (rand);
}

/* 2.675 is 2.67499999999999982236431605997495353221893310546875 as a double. */
static void
test_halves (void)
{
  static const char *const cases[][4] = {
    { "2.675", "2.68", "2.68", "2.67" },
    { "1.005", "1.01", "1.00", "1.00" },
    { "-2.345", "-2.35", "-2.34", "-2.34" },
    { "87.285", "87.29", "87.28", "87.28" },
    { "89.995", "90.00", "90.00", "89.99" },
    { "-0.004", "0.00", "0.00", "0.00" },
    { "-0.005", "-0.01", "0.00", "0.00" },
  };
  static const char *const modes[] = { "half-up", "half-even", "truncate" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint mode = 0; mode < G_N_ELEMENTS (modes); mode++)
      {
        g_autofree char *framework = g_strdup_printf ("'aggregation': 'sum', 'rounding': {'mode': '%s', 'decimals': 2}, 'criteria': [{'id': 'a'}, {'id': 'r', 'round': 2}], "
                                                      "'ranking': {'of': 'score'}", modes[mode]);
        g_autofree char *rows = g_strdup_printf ("'u': {'a': %s, 'r': %s}, 'v': {'a': %s, 'r': 0}", cases[i][0], cases[i][0], cases[i][0]);
        g_autoptr (ParindexScoreboard) board = score (framework, "{'id': 'u', 'name': 'U'}, {'id': 'v', 'name': 'V'}", rows);
        g_autoptr (ParindexResult) rounded = golden_result (board, "u", "r");
        g_autoptr (ParindexNumber) found = parindex_result_get_exact_score (rounded);
        g_autoptr (ParindexNumber) expected = number (cases[i][1 + mode]);

        assert_score_text (board, "v", cases[i][1 + mode]);
        /* A node's own rounding replaces its score. */
        g_assert_true (parindex_number_equal (found, expected));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figures/means", test_means);
  g_test_add_func ("/figures/tie", test_tie);
  g_test_add_func ("/figures/percents", test_percents);
  g_test_add_func ("/figures/order", test_order);
  g_test_add_func ("/figures/halves", test_halves);

  return g_test_run ();
}
