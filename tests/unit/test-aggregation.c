/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "fixtures.h"

#include "base/parindex-method-private.h"
#include "model/parindex-aggregation-private.h"

/* By hand. */
typedef struct
{
  const char *members;
  const char *criteria;
  const char *values;
  const char *score; /* "missing", "n/a" */
  const char *max;
} Case;

#define TWO "{'id': 'a', 'max': 10, 'weight': 1}, {'id': 'b', 'max': 10, 'weight': 1}"
#define THREE TWO ", {'id': 'c', 'max': 10, 'weight': 2}"
#define PLAIN "{'id': 'a', 'max': 10}, {'id': 'b', 'max': 10}"
#define PLAIN_THREE PLAIN ", {'id': 'c', 'max': 10}"
#define OPEN "{'id': 'a', 'weight': 1}, {'id': 'b', 'weight': 1}"
#define GEO "'aggregation': 'geometric-mean'"
#define HARMONIC "'aggregation': 'harmonic-mean'"
#define POWER(p) "'aggregation': {'kind': 'power-mean', 'power': " p "}"
#define OWA(weights) "'aggregation': {'kind': 'owa', 'weights': [" weights "]}"
#define MPI "'aggregation': 'mazziotta-pareto'"
#define SKIP ", 'missing': 'skip'"
#define ZERO ", 'missing': 'zero'"
#define EQUALLY ", 'not-applicable': 'share-equally'"

static const Case cases[] = {
  { GEO, TWO, "{'a': 4, 'b': 9}", "6", "10" },
  { GEO, TWO, "{'a': 2, 'b': 3}", "2.449489742783", "10" },
  { GEO, THREE, "{'a': 4, 'b': 9, 'c': 6}", "6", "10" },
  { GEO, TWO, "{'a': 0.1, 'b': 0.1}", "0.1", "10" },
  { GEO ", 'scale': 100", TWO, "{'a': 4, 'b': 9}", "60", "100" },
  { GEO ", 'scale': '1/3'", TWO, "{'a': 4, 'b': 9}", "0.2", "1/3" },
  { GEO ", 'round': 1", TWO, "{'a': 2, 'b': 3}", "2.4", "10" },
  { GEO ", 'cap': 2", TWO, "{'a': 2, 'b': 3}", "2", "10" },
  { GEO, TWO, "{'a': 'n/a', 'b': 9}", "9", "10" },
  { GEO, TWO, "{'a': 'n/a', 'b': 'n/a'}", "n/a", NULL },
  { GEO SKIP, TWO, "{'a': 4}", "4", "10" },
  { GEO SKIP, TWO, "{}", "missing", NULL },
  { GEO ", 'missing': 'propagate'", TWO, "{'a': 4}", "missing", NULL },
  { GEO SKIP ", 'minimum-share': '2/3'", TWO, "{'a': 4}", "missing", NULL },
  { GEO, "{'id': 'a', 'max': 10, 'weight': 1}, {'id': 'b', 'max': 10, 'weight': 0}", "{'a': 4, 'b': 0}", "4", "10" },
  { GEO EQUALLY, THREE, "{'a': 'n/a', 'b': 4, 'c': 9}", "6.640091518202", "10" },
  { GEO ", 'not-applicable': 'share-by-weight'", THREE, "{'a': 'n/a', 'b': 8, 'c': 1}", "2", "10" },
  /* A weight of 0 takes over its part too. */
  { GEO EQUALLY, "{'id': 'a', 'max': 10, 'weight': 2}, {'id': 'b', 'max': 10, 'weight': 0}, {'id': 'c', 'max': 10, 'weight': 0}",
    "{'a': 'n/a', 'b': 4, 'c': 9}", "6", "10" },
  { "'aggregation': {'kind': 'geometric-mean', 'of': 'percent'}", "{'id': 'a', 'max': 5, 'weight': 1}, {'id': 'b', 'max': 20, 'weight': 1}",
    "{'a': 0.8, 'b': 1.8}", "12", "100" },
  /* By its own size, wherever the point stands and whatever the max is. */
  { GEO, OPEN, "{'a': 2, 'b': 3}", "2.449489742783", NULL },
  { GEO, OPEN, "{'a': 2000000, 'b': 3000000}", "2449489.742783", NULL },
  { GEO, OPEN, "{'a': 0.000000002, 'b': 0.000000003}", "0.000000002449489742783", NULL },
  { GEO, OPEN, "{'a': 2e20, 'b': 3e20}", "244948974278300000000", NULL },
  { GEO, OPEN, "{'a': 10, 'b': 100000}", "1000", NULL },
  { GEO, OPEN, "{'a': 10, 'b': 99999.9999999}", "999.9999999995", NULL },
  { GEO, OPEN, "{'a': 1, 'b': 0.999999999999}", "0.9999999999995", NULL },
  { GEO, TWO, "{'a': 0.000000002, 'b': 0.000000003}", "0.000000002449489742783", "10" },
  { GEO, TWO, "{'a': 2e-30, 'b': 3e-30}", "0.000000000000000000000000000002449489742783", "10" },
  { POWER ("3"), TWO, "{'a': 1e-15, 'b': 2e-15}", "0.000000000000001650963624447", "10" },
  { POWER ("-2"), TWO, "{'a': 1e-20, 'b': 7e-20}", "0.000000000000000000014", "10" },
  { POWER ("340.7"), TWO, "{'a': 1e-15, 'b': 3e-15}", "0.000000000000002993902765821", "10" },
  { GEO, TWO, "{'a': 10, 'b': 10}", "10", "10" },
  { GEO, TWO, "{'a': 10, 'b': 9.9999999999999}", "10", "10" },
  { GEO, TWO, "{'a': 10, 'b': 9.9999999999980001}", "9.999999999999", "10" },
  { GEO, TWO, "{'a': 1, 'b': 0.9999999999998}", "0.9999999999999", "10" },
  { GEO, TWO, "{'a': 1, 'b': 0.99999999999998}", "1", "10" },
  /* Halves, which no precision tells apart: up. */
  { GEO, "{'id': 'a', 'max': 10, 'weight': 1}", "{'a': 1.0000000000005}", "1.000000000001", "10" },
  { GEO, "{'id': 'a', 'max': 10, 'weight': 1}", "{'a': 0.99999999999995}", "1", "10" },
  { GEO, "{'id': 'a', 'max': 10, 'weight': '123456789/7'}", "{'a': 1.0000000000005}", "1.000000000001", "10" },
  { GEO, TWO, "{'a': 0.50000000000025, 'b': 2.000000000001}", "1.000000000001", "10" },
  { GEO, TWO, "{'a': 0.50000000000024999999, 'b': 2.000000000001}", "1", "10" },
  { GEO, TWO, "{'a': 0.000000000050000000000025, 'b': 0.0000000002000000000001}", "0.0000000001000000000001", "10" },
  { POWER ("2"), "{'id': 'a', 'max': 10, 'weight': 1}, {'id': 'b', 'max': 10, 'weight': '1/7'}",
    "{'a': 1.0000000000005, 'b': 1.0000000000005}", "1.000000000001", "10" },
  { POWER ("'1/2'"), TWO, "{'a': 4.000000000002, 'b': 0}", "1.000000000001", "10" },
  { POWER ("-2"), "{'id': 'a', 'max': 10, 'weight': 1}", "{'a': 1.0000000000005}", "1.000000000001", "10" },

  { HARMONIC, TWO, "{'a': 2, 'b': 6}", "3", "10" },
  { HARMONIC, TWO, "{'a': 1, 'b': '1/3'}", "0.5", "10" },
  { HARMONIC, THREE, "{'a': 1, 'b': 2, 'c': 3}", "24/13", "10" },
  { HARMONIC EQUALLY, THREE, "{'a': 'n/a', 'b': 1, 'c': 2}", "16/11", "10" },
  { POWER ("-1"), THREE, "{'a': 1, 'b': 2, 'c': 3}", "24/13", "10" },
  { POWER ("1"), THREE, "{'a': 1, 'b': 2, 'c': '1/3'}", "11/12", "10" },
  { POWER ("1"), TWO, "{'a': 0, 'b': 0}", "0", "10" },
  { POWER ("2"), TWO, "{'a': 1, 'b': 7}", "5", "10" },
  { POWER ("2"), TWO, "{'a': 0, 'b': 0}", "0", "10" },
  { POWER ("0.5"), TWO, "{'a': 1, 'b': 9}", "4", "10" },
  { POWER ("0.5"), TWO, "{'a': 0, 'b': 4}", "1", "10" },
  { POWER ("-2"), TWO, "{'a': 1, 'b': 7}", "1.4", "10" },
  { POWER ("'1/3'"), TWO, "{'a': 1, 'b': 8}", "3.375", "10" },
  { POWER ("3"), TWO, "{'a': 1, 'b': 2}", "1.650963624447", "10" },
  { POWER ("1000"), TWO, "{'a': 1, 'b': 2}", "1.998614185981", "10" },
  { POWER ("0.001"), TWO, "{'a': 1, 'b': 2}", "1.414298497818", "10" },

  { "'aggregation': 'minimum'", PLAIN_THREE, "{'a': 4, 'b': '1/3', 'c': 2}", "1/3", "10" },
  { "'aggregation': 'minimum'", PLAIN_THREE, "{'a': 4, 'b': 'n/a', 'c': 2}", "2", "10" },
  { "'aggregation': 'minimum'" ZERO, PLAIN_THREE, "{'a': 4, 'c': 2}", "0", "10" },
  { "'aggregation': 'minimum'" SKIP, PLAIN_THREE, "{'a': 4, 'c': 2}", "2", "10" },
  { "'aggregation': 'minimum'", "{'id': 'a'}, {'id': 'b'}", "{'a': -4, 'b': 2}", "-4", NULL },
  { "'aggregation': {'kind': 'minimum', 'of': 'percent'}", "{'id': 'a', 'max': 4}, {'id': 'b', 'max': 10}", "{'a': 2, 'b': 4}", "40", "100" },
  { "'aggregation': 'maximum'", PLAIN_THREE, "{'a': 4, 'b': '1/3', 'c': 2}", "4", "10" },
  { "'aggregation': 'median'", PLAIN_THREE, "{'a': 4, 'b': '1/3', 'c': 2}", "2", "10" },
  { "'aggregation': 'median'", PLAIN_THREE, "{'a': 4, 'b': 'n/a', 'c': 2}", "3", "10" },
  { "'aggregation': 'median'" SKIP, PLAIN_THREE, "{'c': 2}", "2", "10" },
  { "'aggregation': 'median'", PLAIN, "{'a': 1, 'b': '1/3'}", "2/3", "10" },
  { OWA ("0.5, 0.3, 0.2"), PLAIN_THREE, "{'a': 2, 'b': 9, 'c': 4}", "6.1", "10" },
  { OWA ("3, 2, 1"), PLAIN_THREE, "{'a': 2, 'b': 9, 'c': 4}", "37/6", "10" },
  { OWA ("1, 0, 0"), PLAIN_THREE, "{'a': 2, 'b': 'n/a', 'c': 4}", "4", "10" },
  { OWA ("0, 0, 1"), PLAIN_THREE, "{'a': 2, 'b': 'n/a', 'c': 4}", "2", "10" },
  { OWA ("0, 1, 0"), PLAIN_THREE, "{'a': 2, 'b': 'n/a', 'c': 4}", "3", "10" },
  { OWA ("'1/3', '1/3', '1/3'"), PLAIN_THREE, "{'a': 2, 'b': 'n/a', 'c': 4}", "3", "10" },
  { OWA ("2, 1, 1"), PLAIN_THREE, "{'a': 2, 'b': 'n/a', 'c': 4}", "3.25", "10" },
  { OWA ("2, 1, 1"), PLAIN_THREE, "{'a': 2, 'b': 'n/a', 'c': 'n/a'}", "2", "10" },
  { OWA ("2, 1, 1") ZERO, PLAIN_THREE, "{'a': 2}", "1", "10" },

  { MPI, PLAIN, "{'a': 1, 'b': 3}", "1.5", NULL },
  { "'aggregation': {'kind': 'mazziotta-pareto', 'penalty': 'plus'}", PLAIN, "{'a': 1, 'b': 3}", "2.5", NULL },
  { MPI, PLAIN, "{'a': 3, 'b': 3}", "3", NULL },
  { MPI SKIP, PLAIN, "{'a': 3}", "3", NULL },
  { MPI, "{'id': 'a'}, {'id': 'b'}", "{'a': -1, 'b': 2}", "-4", NULL },
  { "'aggregation': {'kind': 'mazziotta-pareto', 'of': 'percent'}", "{'id': 'a', 'max': 4}, {'id': 'b', 'max': 10}", "{'a': 2, 'b': 10}", "200/3", NULL },

  { "'aggregation': 'copeland'", TWO, "{'a': 1, 'b': 2}", "0", NULL },

  /* in trees */
  { "'aggregation': 'sum'", "{'id': 'p', " GEO ", 'criteria': [" TWO "]}, {'id': 'c', 'max': 5}", "{'a': 4, 'b': 9, 'c': 1}", "7", "15" },
  { "'aggregation': 'sum'" ZERO, "{'id': 'p', " GEO ", 'missing': 'propagate', 'criteria': [" TWO "]}, {'id': 'c', 'max': 5}", "{'a': 4, 'c': 1}", "1", "15" },
  { "'aggregation': 'sum'", "{'id': 'p', " GEO ", 'criteria': [" TWO "]}, {'id': 'c', 'max': 5}", "{'a': 'n/a', 'b': 'n/a', 'c': 1}", "1", "5" },
  { "'aggregation': 'sum', 'not-applicable': 'share-by-weight'", "{'id': 'p', " GEO ", 'criteria': [" TWO "]}, {'id': 'c', 'max': 5}",
    "{'a': 'n/a', 'b': 'n/a', 'c': 1}", "3", "15" },
  { GEO, "{'id': 'p', 'weight': 1, 'criteria': [" TWO "]}, {'id': 'c', 'max': 10, 'weight': 1}", "{'a': 4, 'b': 9, 'c': 1.5}", "3", "10" },
  { GEO, "{'id': 'p', 'weight': 1, 'scale': 1, 'criteria': [" TWO "]}, {'id': 'c', 'max': 1, 'weight': 1}", "{'a': 4, 'b': 9, 'c': 0.15}", "0.3", "1" },
  /* Small scores are no zeros. */
  { GEO, "{'id': 'p', 'weight': 1, 'criteria': [" TWO "]}, {'id': 'c', 'max': 10, 'weight': 1}", "{'a': 1e-20, 'b': 4e-20, 'c': 8}",
    "0.0000000004", "10" },
  { HARMONIC, "{'id': 'p', 'weight': 1, 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 4}, {'id': 'b', 'max': 6}]}, {'id': 'c', 'max': 10, 'weight': 1}",
    "{'a': 1, 'b': 1, 'c': 6}", "3", "10" },
  { "'aggregation': {'kind': 'harmonic-mean', 'of': 'percent'}",
    "{'id': 'p', 'weight': 1, 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 4}, {'id': 'b', 'max': 6}]}, {'id': 'c', 'max': 10, 'weight': 1}",
    "{'a': 1, 'b': 'n/a', 'c': 7.5}", "37.5", "100" },
  /* The max of a unit runs through, if it is the same for all children. */
  { "'aggregation': 'minimum'", "{'id': 'p', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 4}, {'id': 'b', 'max': 6}]}",
    "{'a': 1, 'b': 'n/a'}", "1", "4" },
  { "'aggregation': 'sum'", "{'id': 'q', 'aggregation': 'minimum', 'criteria': [{'id': 'p', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 4}, "
                           "{'id': 'b', 'max': 6}]}]}, {'id': 'c', 'max': 1}",
    "{'a': 1, 'b': 'n/a', 'c': 1}", "2", "5" },
  /* inherited, with parameters */
  { POWER ("2"), "{'id': 'p', 'weight': 1, 'criteria': [" TWO "]}", "{'a': 1, 'b': 7}", "5", "10" },
  /* weights for groups of units: u is in the north */
  { "'aggregation': 'weighted-mean', 'weights-by': {'dimension': 'region', 'weights': {'north': {'a': 3}, 'south': {'a': 0}}}", TWO,
    "{'a': 4, 'b': 8}", "5", "10" },
  { "'aggregation': 'weighted-mean', 'weights-by': {'dimension': 'region', 'weights': {'south': {'a': 0}}}", TWO, "{'a': 4, 'b': 8}", "6", "10" },
  { "'aggregation': 'weighted-mean', 'weights-by': {'dimension': 'moon', 'weights': {'north': {'a': 0}}}", TWO, "{'a': 4, 'b': 8}", "6", "10" },
  { "'aggregation': 'weighted-mean', 'weights-by': {'dimension': 'region', 'weights': {'north': {'a': 3}}}", THREE, "{'a': 4, 'b': 8, 'c': 'n/a'}", "5", "10" },
  { GEO ", 'weights-by': {'dimension': 'region', 'weights': {'north': {'a': 3, 'b': '3/2'}}}", TWO, "{'a': 1, 'b': 8}", "2", "10" },
  { HARMONIC ", 'weights-by': {'dimension': 'region', 'weights': {'north': {'a': 0}}}", TWO, "{'a': 0, 'b': 8}", "8", "10" },
};

static ParindexDocument *
load_case (const char *members,
           const char *criteria,
           const char *values)
{
  g_autofree char *text = g_strdup_printf (
    HEAD "'frameworks': [{'id': 'f', 'ranking': {'of': 'score'}, %s, 'criteria': [%s]}], 'units': [{'id': 'u', 'name': 'U', 'groups': {'region': 'north'}}], "
         "'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u': %s}}]}",
    members, criteria, values);

  return load (text);
}

static void
test_by_hand (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (ParindexDocument) document = load_case (self->members, self->criteria, self->values);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexResult) result = g_list_model_get_item (G_LIST_MODEL (board), 0);
  g_autoptr (ParindexNumber) exact = parindex_result_get_exact_score (result);
  g_autoptr (ParindexNumber) max = parindex_result_get_exact_max (result);
  g_autoptr (ParindexExplanation) explanation = parindex_explanation_new (board, "u", NULL, NULL);
  g_auto (GStrv) steps = parindex_explanation_list_steps (explanation, PARINDEX_LANGUAGE_VI);

  if (exact != NULL)
    assert_number (exact, self->score);
  else
    g_assert_cmpint (parindex_result_get_state (result), ==,
                     g_str_equal (self->score, "n/a") ? PARINDEX_CELL_STATE_NOT_APPLICABLE : PARINDEX_CELL_STATE_MISSING);
  assert_number (max, self->max);
  g_assert_cmpuint (g_strv_length (steps), >, 0);
}

/* What is written is read again, to the same scores under the same fingerprint. */
static void
test_round_trip (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (ParindexDocument) document = load_case (self->members, self->criteria, self->values);
  g_autoptr (GBytes) bytes = parindex_document_to_bytes (document, NULL);
  g_autoptr (ParindexDocument) again = parindex_document_new_from_bytes (bytes, NULL, NULL);
  g_autoptr (GBytes) same = parindex_document_to_bytes (again, NULL);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexScoreboard) other = score (again);

  g_assert_true (g_bytes_equal (bytes, same));
  g_assert_cmpstr (parindex_scoreboard_get_fingerprint (board), ==, parindex_scoreboard_get_fingerprint (other));
}

/* Parameters, and weights of groups, are part of the fingerprint. */
static void
test_fingerprints (void)
{
  static const char *const members[] = {
    GEO, HARMONIC, POWER ("2"), POWER ("3"), OWA ("1, 2"), OWA ("2, 1"), MPI, "'aggregation': {'kind': 'mazziotta-pareto', 'penalty': 'plus'}",
    GEO ", 'weights-by': {'dimension': 'region', 'weights': {'south': {'a': 3}}}", GEO ", 'weights-by': {'dimension': 'region', 'weights': {'south': {'a': 2}}}",
  };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autoptr (ParindexDocument) document = load_case (members[i], TWO, "{'a': 3, 'b': 3}");
      g_autoptr (ParindexScoreboard) board = score (document);

      g_assert_true (g_hash_table_add (seen, g_strdup (parindex_scoreboard_get_fingerprint (board))));
    }
}

/* Every problem of values at once. */
static void
test_domain (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'geometric-mean', 'criteria': [{'id': 'a', 'max': 10, 'weight': 1}, "
         "{'id': 'p', 'weight': 1, 'aggregation': 'harmonic-mean', 'criteria': [{'id': 'b', 'max': 10, 'weight': 1}, {'id': 'c', 'max': 10, 'weight': 0}]}]}], "
         "'units': [" SMALL_UNITS "], 'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u1': {'a': 0, 'b': 0, 'c': 0}, "
         "'u2': {'a': 1, 'b': 0.0, 'c': 1}, 'u3': {'a': 2, 'b': 3, 'c': 0}}}]}");
  g_autoptr (GListModel) problems = parindex_document_validate_assessment (document, NULL, NULL, NULL, NULL, NULL);
  static const char *const wanted[] = { "u1 b", "u2 b", "u1 a" };

  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      ParindexProblem *problem = item (problems, i);
      g_autofree char *where = g_strdup_printf ("%s %s", parindex_problem_get_unit (problem), parindex_problem_get_criterion (problem));
      g_autofree char *text = parindex_problem_get_text (problem, PARINDEX_LANGUAGE_EN);

      g_assert_cmpstr (where, ==, wanted[i]);
      g_assert_cmpstr (parindex_problem_get_value (problem), ==, "0");
      g_assert_nonnull (strstr (text, i < 2 ? "harmonic-mean" : "geometric-mean"));
    }
}

/* Units that are not ranked are compared with the ranked ones, and not the other way round; weights too long for integers; the order of units. */
static void
test_copeland_cohort (void)
{
  static const char *const weights[] = { "1", "123456789012345678901234567890.5" };
  static const char *const units[] = {
    "{'id': 'u', 'name': 'U'}, {'id': 'v', 'name': 'V'}, {'id': 'w', 'name': 'W', 'ranked': false}",
    "{'id': 'w', 'name': 'W', 'ranked': false}, {'id': 'v', 'name': 'V'}, {'id': 'u', 'name': 'U'}",
  };

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *text = g_strdup_printf (
        HEAD "'frameworks': [{'id': 'f', 'aggregation': 'copeland', 'missing': 'skip', 'criteria': [{'id': 'a', 'weight': %s}, {'id': 'b', 'weight': 1, 'max': 3}, "
             "{'id': 'c', 'weight': 1}]}], 'units': [%s], 'assessments': [{'framework': 'f', 'period': '2022', 'values': "
             "{'u': {'a': 2, 'b': 1}, 'v': {'a': 1, 'b': 1, 'c': 9}, 'w': {'a': 3, 'c': 1}}}]}",
        weights[i % 2], units[i / 2]);
      g_autoptr (ParindexDocument) document = load (text);
      g_autoptr (ParindexScoreboard) board = score (document);
      static const char *const ids[] = { "u", "v", "w" };
      /* w is ahead of u on a and has nothing else with it; against v it is ahead on a and behind on c. */
      const char *wanted[] = { "1", "-1", i % 2 == 0 ? "1" : "2" };

      for (guint k = 0; k < 3; k++)
        {
          g_autoptr (ParindexResult) result = parindex_scoreboard_get_result (board, ids[k], NULL, NULL);
          g_autoptr (ParindexNumber) exact = parindex_result_get_exact_score (result);

          assert_number (exact, wanted[k]);
          g_assert_true (isnan (parindex_result_get_percent (result)));
        }
    }
}

/* Nothing weighs between two units: they are level, also where other cells are wrong and all problems are collected. */
static void
test_copeland_without_weight (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'copeland', 'missing': 'skip', 'criteria': [{'id': 'p', 'weight': 1, 'criteria': ["
         "{'id': 'a', 'weight': 1}, {'id': 'b', 'weight': 0}]}, {'id': 'c', 'weight': 1, 'rule': {'kind': 'normalise'}}]}], "
         "'units': [{'id': 'u1', 'name': 'A'}, {'id': 'u2', 'name': 'B'}], 'assessments': ["
         "{'framework': 'f', 'period': '2021', 'values': {'u1': {'a': 'n/a', 'b': 1, 'c': 1}, 'u2': {'a': 1, 'b': 2, 'c': 2}}}, "
         "{'framework': 'f', 'period': '2022', 'values': {'u1': {'a': 'n/a', 'b': 1, 'c': 7}, 'u2': {'a': 1, 'b': 2, 'c': 7}}}]}");
  g_autoptr (GListModel) none = parindex_document_validate_assessment (document, NULL, "f", "2021", NULL, NULL);
  g_autoptr (GListModel) constant = parindex_document_validate_assessment (document, NULL, NULL, "2022", NULL, NULL);

  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (constant), ==, 1);
  g_assert_cmpstr (parindex_problem_get_criterion (item (constant, 0)), ==, "c");
}

/* The words of the registry are those that the model knows, and the other way round. */
static void
test_words (void)
{
  g_autoptr (ParindexContext) context = parindex_context_new ();
  g_autoptr (ParindexCriterion) node = parindex_criterion_new ("a", NULL);
  guint n = 0;

  for (guint kind = 0; kind < PARINDEX_N_AGGREGATIONS; kind++)
    {
      const ParindexAggregationTraits *traits = parindex_aggregation_traits (kind);
      g_autoptr (ParindexMethod) method = NULL;

      if (traits->name == NULL)
        continue;
      n++;
      method = parindex_context_lookup_method (context, PARINDEX_METHOD_KIND_AGGREGATION, traits->name);
      g_assert_nonnull (method);
      g_assert_cmpuint (parindex_aggregation_kind_of_name (traits->name), ==, kind);
      assert_done (parindex_criterion_set_aggregation (node, traits->name, PARINDEX_BASIS_UNSTATED, &error));
      if (traits->parameter != NULL)
        {
          g_autofree char *property = g_strconcat ("aggregation-", traits->parameter, NULL);

          g_assert_true (g_strv_contains (parindex_method_get_parameters (method), traits->parameter));
          g_assert_nonnull (g_object_class_find_property (G_OBJECT_GET_CLASS (node), property));
        }
    }
  for (guint i = 0; i < g_list_model_get_n_items (parindex_context_get_methods (context)); i++)
    n -= parindex_method_get_kind (item (parindex_context_get_methods (context), i)) == PARINDEX_METHOD_KIND_AGGREGATION;
  g_assert_cmpuint (n, ==, 0);
}

static void
test_properties (void)
{
  g_autoptr (ParindexCriterion) node = parindex_criterion_new ("a", NULL);
  g_autoptr (ParindexNumber) power = number ("1/2");
  g_autoptr (ParindexNumber) same = number ("0.5");
  static const char *const weights[] = { "0.50", "1/3", NULL };
  static const char *const bad[] = { "1", "much", NULL };
  g_auto (GStrv) groups = NULL;

  g_assert_null (parindex_criterion_get_aggregation_power (node));
  g_assert_null (parindex_criterion_get_aggregation_weights (node));
  g_assert_null (parindex_criterion_get_weights_by (node));
  g_assert_null (parindex_criterion_get_own_aggregation (node));
  g_assert_cmpint (parindex_criterion_get_aggregation_penalty (node), ==, PARINDEX_PENALTY_MINUS);
  assert_notifies (node, "aggregation-power", g_object_set (node, "aggregation-power", power, NULL), 1);
  assert_notifies (node, "aggregation-power", g_object_set (node, "aggregation-power", same, NULL), 0);
  assert_number (parindex_criterion_get_aggregation_power (node), "0.5");
  assert_notifies (node, "aggregation-weights", g_object_set (node, "aggregation-weights", weights, NULL), 1);
  g_assert_cmpstr (parindex_criterion_get_aggregation_weights (node)[1], ==, "1/3");
  assert_refused (parindex_criterion_set_aggregation_weights (node, bad, &error), NUMBER);
  g_assert_cmpstr (parindex_criterion_get_aggregation_weights (node)[1], ==, "1/3");
  assert_notifies (node, "aggregation-penalty", g_object_set (node, "aggregation-penalty", PARINDEX_PENALTY_PLUS, NULL), 1);
  assert_notifies (node, "weights-by", g_object_set (node, "weights-by", "region", NULL), 1);
  assert_done (parindex_criterion_set_group_weight (node, "north", "b", power, &error));
  assert_done (parindex_criterion_set_group_weight (node, "south", "b", power, &error));
  assert_done (parindex_criterion_set_group_weight (node, "north", "c", power, &error));
  assert_done (parindex_criterion_set_group_weight (node, "north", "b", NULL, &error));
  assert_done (parindex_criterion_set_group_weight (node, "north", "x", NULL, &error));
  groups = parindex_criterion_list_weight_groups (node);
  g_assert_cmpuint (g_strv_length (groups), ==, 2);
  g_assert_cmpstr (groups[0], ==, "south");
  g_assert_null (parindex_criterion_get_group_weight (node, "north", "b"));
  assert_number (parindex_criterion_get_group_weight (node, "north", "c"), "0.5");
}

static void
test_sealed (void)
{
  g_autoptr (ParindexDocument) document = load_case (GEO, TWO, "{}");
  ParindexCriterion *root = parindex_framework_get_root (parindex_document_get_framework (document, "f"));
  g_autoptr (ParindexNumber) one = number ("1");

  assert_refused (parindex_criterion_set_aggregation_power (root, one, &error), SEALED);
  assert_refused (parindex_criterion_set_aggregation_weights (root, NULL, &error), SEALED);
  assert_refused (parindex_criterion_set_aggregation_penalty (root, PARINDEX_PENALTY_PLUS, &error), SEALED);
  assert_refused (parindex_criterion_set_weights_by (root, "x", &error), SEALED);
  assert_refused (parindex_criterion_set_group_weight (root, "x", "a", one, &error), SEALED);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/aggregation/by-hand-%03u", (guint) i);
      g_autofree char *again = g_strdup_printf ("/aggregation/round-trip-%03u", (guint) i);

      g_test_add_data_func (path, &cases[i], test_by_hand);
      g_test_add_data_func (again, &cases[i], test_round_trip);
    }
  g_test_add_func ("/aggregation/copeland-cohort", test_copeland_cohort);
  g_test_add_func ("/aggregation/copeland-without-weight", test_copeland_without_weight);
  g_test_add_func ("/aggregation/fingerprints", test_fingerprints);
  g_test_add_func ("/aggregation/domain", test_domain);
  g_test_add_func ("/aggregation/words", test_words);
  g_test_add_func ("/aggregation/properties", test_properties);
  g_test_add_func ("/aggregation/sealed", test_sealed);

  return g_test_run ();
}
