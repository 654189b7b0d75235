/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "fixtures.h"

/* Equal inputs have equal fingerprints, however they were put in; different ones have different. */

#define WITH(members) \
  "{'id': 'f', 'title': 'Chỉ số', 'aggregation': 'sum', 'missing': 'propagate', " members ", " \
  "'criteria': [{'id': 'a', 'title': 'A', 'max': 10}, {'id': 'b', 'title': 'B', 'max': 30}]}"
#define RANKED_BY(ranking) WITH ("'ranking': {" ranking "}")
#define WITH_BANDS(bands) WITH ("'bands': " bands)

static char *
fingerprint_of (const char *framework,
                const char *units,
                const char *values)
{
  g_autofree char *text = g_strdup_printf (HEAD "'frameworks': [%s], 'units': [%s], 'assessments': [{'framework': 'f', 'period': '2022', 'values': %s}]}",
                                           framework, units, values);
  g_autoptr (ParindexDocument) document = load (text);
  g_autoptr (ParindexScoreboard) board = score (document);
  const char *fingerprint = parindex_scoreboard_get_fingerprint (board);

  g_assert_cmpuint (strlen (fingerprint), ==, 64);
  g_assert_true (parindex_scoreboard_get_fingerprint (board) == fingerprint);

  return g_strdup (fingerprint);
}

static void
test_same (void)
{
  g_autofree char *first = fingerprint_of (SMALL_FRAMEWORK, SMALL_UNITS, SMALL_VALUES);
  g_autofree char *again = fingerprint_of (SMALL_FRAMEWORK, SMALL_UNITS, SMALL_VALUES);
  g_autofree char *other_scale = fingerprint_of (SMALL_FRAMEWORK, SMALL_UNITS,
                                                 "{'u3': {'a': 9.000, 'b': 3e1}, 'u1': {'b': 20.0, 'a': 7.50}, 'u2': {'a': 10, 'b': 'n/a'}}");

  g_assert_cmpstr (first, ==, again);
  g_assert_cmpstr (first, ==, other_scale);
}

static void
test_different (void)
{
  g_autofree char *first = fingerprint_of (SMALL_FRAMEWORK, SMALL_UNITS, SMALL_VALUES);
  g_autofree char *value = fingerprint_of (SMALL_FRAMEWORK, SMALL_UNITS, "{'u1': {'a': 7.51, 'b': 20}, 'u2': {'a': 10, 'b': 'n/a'}, 'u3': {'a': 9, 'b': 30}}");
  g_autofree char *state = fingerprint_of (SMALL_FRAMEWORK, SMALL_UNITS, "{'u1': {'a': 7.5, 'b': 20}, 'u2': {'a': 10}, 'u3': {'a': 9, 'b': 30}}");
  g_autofree char *unit = fingerprint_of (SMALL_FRAMEWORK, SMALL_UNITS ", {'id': 'u4', 'name': 'X'}", SMALL_VALUES);
  g_autofree char *framework = fingerprint_of ("{'id': 'f', 'aggregation': 'sum', 'missing': 'skip', 'criteria': [{'id': 'a', 'title': 'A', 'max': 10}, "
                                               "{'id': 'b', 'title': 'B', 'max': 30}]}",
                                               SMALL_UNITS, SMALL_VALUES);
  g_autofree char *decimals = fingerprint_of (RANKED_BY ("'decimals': 2"), SMALL_UNITS, SMALL_VALUES);
  g_autofree char *ties = fingerprint_of (RANKED_BY ("'ties': 'average'"), SMALL_UNITS, SMALL_VALUES);
  g_autofree char *key_a = fingerprint_of (RANKED_BY ("'ties': 'ordinal', 'keys': ['a']"), SMALL_UNITS, SMALL_VALUES);
  g_autofree char *key_b = fingerprint_of (RANKED_BY ("'ties': 'ordinal', 'keys': ['b']"), SMALL_UNITS, SMALL_VALUES);
  g_autofree char *from = fingerprint_of (WITH_BANDS ("[{'id': 'x', 'from': 0.5}]"), SMALL_UNITS, SMALL_VALUES);
  g_autofree char *quantile = fingerprint_of (WITH_BANDS ("[{'id': 'x', 'quantile': 0.5}]"), SMALL_UNITS, SMALL_VALUES);
  g_autofree char *bands_of = fingerprint_of (WITH_BANDS ("{'of': 'score', 'levels': [{'id': 'x', 'from': 0.5}]}"), SMALL_UNITS, SMALL_VALUES);
  g_autofree char *bands_decimals = fingerprint_of (WITH_BANDS ("{'decimals': 0, 'levels': [{'id': 'x', 'from': 0.5}]}"), SMALL_UNITS, SMALL_VALUES);
  const char *const others[] = { value, state, unit, framework, decimals, ties, key_a, key_b, from, quantile, bands_of, bands_decimals };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_assert_cmpstr (first, !=, others[i]);
      for (guint k = 0; k < i; k++)
        g_assert_cmpstr (others[k], !=, others[i]);
    }
}

/* What stands in the side table of a column depends on the order in which values came; the fingerprint must not. */
static void
test_order_of_cells (void)
{
  static const char *const units[] = { "u1", "u2", "u3" };
  static const char *const values[] = { "0.000000000000000001", "9.5", "10" };
  char *fingerprints[2];

  for (int backwards = 0; backwards < 2; backwards++)
    {
      g_autoptr (ParindexDocument) document = load (SMALL_DOCUMENT);
      g_autoptr (ParindexAssessment) assessment = empty_assessment (document);
      g_autoptr (ParindexScorer) scorer = parindex_scorer_new (parindex_document_get_framework (document, "f"), NULL, NULL);
      g_autoptr (ParindexScoreboard) board = NULL;

      for (int i = 0; i < 3; i++)
        set_cell (assessment, NULL, units[backwards ? 2 - i : i], "a", values[backwards ? 2 - i : i]);
      assert_done (parindex_assessment_seal (assessment, &error));
      board = parindex_scorer_score (scorer, assessment, NULL, NULL);
      fingerprints[backwards] = g_strdup (parindex_scoreboard_get_fingerprint (board));
    }
  g_assert_cmpstr (fingerprints[0], ==, fingerprints[1]);
  g_free (fingerprints[0]);
  g_free (fingerprints[1]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fingerprint/same", test_same);
  g_test_add_func ("/fingerprint/different", test_different);
  g_test_add_func ("/fingerprint/order-of-cells", test_order_of_cells);

  return g_test_run ();
}
