/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "random-index.h"

#include "scoring/parindex-scoreboard-private.h"

/* Scores worked out by hand: the definition in rational numbers, and then the quick ways beside it. */
typedef struct
{
  const char *framework;
  const char *values;
  const char *score; /* "missing" and "n/a" for the other states */
  const char *max;   /* NULL: none */
} Case;

#define TREE(members, criteria) "{'id': 'f', " members ", 'criteria': [" criteria "]}"
#define PART(members, criteria) "{'id': 'p', " members ", 'criteria': [" criteria "]}"
#define A "{'id': 'a', 'max': 10}"
#define B "{'id': 'b', 'max': 30}"
#define C "{'id': 'c', 'max': 60}"
#define WEIGHTED "{'id': 'a', 'weight': 1, 'max': 10}, {'id': 'b', 'weight': 2, 'max': 10}"
#define THREE_WEIGHTS WEIGHTED ", {'id': 'c', 'weight': 3, 'max': 10}"
#define X "{'id': 'x', 'rule': {'kind': 'bonus'}}"
#define Y "{'id': 'y', 'rule': {'kind': 'penalty'}}"
#define SUM "'aggregation': 'sum'"
#define ZERO SUM ", 'missing': 'zero'"
#define BY_WEIGHT SUM ", 'not-applicable': 'share-by-weight'"
#define EQUALLY SUM ", 'not-applicable': 'share-equally'"
#define HALF SUM ", 'minimum-share': '1/2'"
#define PERCENTS "'aggregation': {'kind': 'weighted-mean', 'of': 'percent'}"

static const Case cases[] = {
  { TREE ("'aggregation': 'sum'", A ", " B), "{'a': 7.5, 'b': 20}", "27.5", "40" },
  { TREE ("'aggregation': 'sum', 'scale': 100", A ", " B), "{'a': 7.5, 'b': 20}", "68.75", "100" },
  { TREE ("'aggregation': 'sum'", A ", " B), "{'a': 'n/a', 'b': 20}", "20", "30" },
  { TREE ("'aggregation': 'sum', 'scale': 100", A ", " B), "{'a': 'n/a', 'b': 20}", "200/3", "100" },
  { TREE ("'aggregation': 'sum'", A ", " B), "{'a': 'n/a', 'b': 'n/a'}", "n/a", NULL },
  { TREE ("'aggregation': 'sum', 'missing': 'propagate'", A ", " B), "{'a': 1}", "missing", NULL },
  { TREE ("'aggregation': 'sum', 'missing': 'propagate'", A ", " B), "{'a': 'n/a'}", "missing", NULL },
  { TREE ("'aggregation': 'sum', 'missing': 'skip'", A ", " B), "{'a': 1}", "1", "10" },
  { TREE ("'aggregation': 'sum', 'missing': 'skip'", A ", " B), "{'a': 'n/a'}", "missing", NULL },
  { TREE ("'aggregation': 'sum', 'missing': 'skip'", A ", " B), "{}", "missing", NULL },
  { TREE ("'aggregation': 'sum', 'ranking': {'of': 'score'}", "{'id': 'a'}, {'id': 'b', 'max': 5}"), "{'a': -7, 'b': 2}", "-5", NULL },
  { TREE ("'aggregation': 'weighted-mean'", WEIGHTED), "{'a': 4, 'b': 9}", "22/3", "10" },
  { TREE ("'aggregation': 'weighted-mean', 'scale': 100", WEIGHTED), "{'a': 4, 'b': 9}", "220/3", "100" },
  { TREE ("'aggregation': 'weighted-mean'", WEIGHTED), "{'a': 'n/a', 'b': 9}", "9", "10" },
  { TREE (PERCENTS, "{'id': 'a', 'weight': 1, 'max': 10}, {'id': 'b', 'weight': 3, 'max': 20}"), "{'a': 5, 'b': 20}", "87.5", "100" },
  { TREE (PERCENTS ", 'missing': 'skip'", "{'id': 'a', 'weight': 1, 'max': 10}, {'id': 'b', 'weight': 3, 'max': 20}"), "{'a': 5}", "50", "100" },
  { TREE ("'aggregation': 'sum'", "{'id': 'a', 'max': 3, 'scale': 10}, {'id': 'b', 'max': '10/3'}"), "{'a': 1, 'b': '1/3'}", "11/3", "40/3" },
  { TREE ("'aggregation': 'sum', 'missing': 'propagate'", A ", " PART ("'missing': 'skip'", B ", " C)), "{'a': 1, 'b': 5}", "6", "40" },
  { TREE ("'aggregation': 'sum', 'missing': 'skip'", A ", " PART ("'missing': 'propagate'", B ", " C)), "{'a': 1, 'b': 5}", "1", "10" },
  { TREE ("'aggregation': 'sum', 'missing': 'skip'", A ", " PART ("'scale': 45", B ", " C)), "{'a': 1, 'b': 5}", "8.5", "55" },
  { TREE ("'aggregation': 'sum', 'missing': 'skip'", A ", " PART ("'missing': 'skip'", B ", " C)), "{'a': 1, 'b': 'n/a', 'c': 'n/a'}", "1", "10" },
  { TREE (PERCENTS, "{'id': 'a', 'weight': '1/3', 'max': 10}, {'id': 'p', 'weight': '2/3', 'aggregation': 'sum', 'criteria': [" B ", " C "]}"),
    "{'a': 5, 'b': 30, 'c': 'n/a'}", "250/3", "100" },
  { TREE (PERCENTS, "{'id': 'p', 'weight': 1, 'criteria': [{'id': 'a', 'weight': 1, 'max': 4}, {'id': 'b', 'weight': 1, 'max': 8}]}"),
    "{'a': 4, 'b': 2}", "62.5", "100" },

  /* missing: zero */
  { TREE (ZERO, A ", " B), "{'a': 7.5}", "7.5", "40" },
  { TREE (ZERO, A ", " B), "{}", "0", "40" },
  { TREE (ZERO, A ", " B), "{'a': 'n/a'}", "0", "30" },
  { TREE (ZERO, A ", " B), "{'a': 'n/a', 'b': 'n/a'}", "n/a", NULL },
  { TREE ("'aggregation': 'weighted-mean', 'missing': 'zero'", WEIGHTED), "{'b': 9}", "6", "10" },
  { TREE (ZERO, A ", " PART ("'missing': 'propagate'", B ", " C)), "{'a': 1, 'b': 5}", "1", "100" },
  { TREE (ZERO, A ", " PART ("'missing': 'propagate'", B ", " C)), "{'a': 1, 'c': 'n/a'}", "1", "40" },
  { TREE (ZERO, A ", " PART ("'missing': 'propagate', 'scale': 50", B ", " C)), "{'a': 1, 'c': 'n/a'}", "1", "60" },
  { TREE (ZERO, A ", " PART ("'missing': 'propagate', 'not-applicable': 'share-equally'", B ", " C)), "{'a': 1, 'c': 'n/a'}", "1", "100" },

  /* not-applicable: share-by-weight, share-equally */
  { TREE (BY_WEIGHT, A ", " B ", " C), "{'a': 'n/a', 'b': 30, 'c': 30}", "200/3", "100" },
  { TREE (EQUALLY, A ", " B ", " C), "{'a': 'n/a', 'b': 30, 'c': 30}", "67.5", "100" },
  { TREE (EQUALLY ", 'missing': 'skip'", A ", " B ", " C), "{'b': 30, 'c': 30}", "67.5", "100" },
  { TREE (EQUALLY ", 'missing': 'zero'", A ", " B ", " C), "{'a': 'n/a', 'b': 30}", "35", "100" },
  { TREE (EQUALLY, A ", " B ", " C), "{'a': 'n/a', 'b': 'n/a', 'c': 30}", "50", "100" },
  { TREE (EQUALLY, A ", " B), "{'a': 'n/a', 'b': 'n/a'}", "n/a", NULL },
  { TREE (EQUALLY ", 'scale': 10", A ", " B ", " C), "{'a': 'n/a', 'b': 30, 'c': 30}", "6.75", "10" },
  { TREE ("'aggregation': 'weighted-mean', 'not-applicable': 'share-equally'", THREE_WEIGHTS), "{'a': 'n/a', 'b': 4, 'c': 10}", "7.5", "10" },
  { TREE ("'aggregation': 'weighted-mean', 'not-applicable': 'share-by-weight'", THREE_WEIGHTS), "{'a': 'n/a', 'b': 4, 'c': 10}", "7.6", "10" },
  { TREE ("'aggregation': 'weighted-mean'", THREE_WEIGHTS), "{'a': 'n/a', 'b': 4, 'c': 10}", "7.6", "10" },
  { TREE ("'aggregation': {'kind': 'weighted-mean', 'of': 'percent'}, 'not-applicable': 'share-equally'", THREE_WEIGHTS), "{'a': 'n/a', 'b': 4, 'c': 10}", "75", "100" },
  { TREE (BY_WEIGHT, A ", " PART ("'not-applicable': 'drop'", B ", " C)), "{'a': 'n/a', 'b': 15, 'c': 'n/a'}", "20", "40" },
  { TREE (BY_WEIGHT, A ", " PART ("'not-applicable': 'drop'", B ", " C)), "{'a': 5, 'b': 'n/a', 'c': 'n/a'}", "50", "100" },
  { TREE (BY_WEIGHT, A ", " PART ("'not-applicable': 'drop'", B ", " C)), "{'a': 5, 'b': 15, 'c': 'n/a'}", "20", "40" },
  { TREE (BY_WEIGHT, A ", " PART ("'not-applicable': 'share-equally'", B ", " C)), "{'a': 5, 'b': 15, 'c': 'n/a'}", "50", "100" },
  { TREE (BY_WEIGHT ", 'missing': 'skip'", A ", " PART ("'not-applicable': 'drop', 'missing': 'propagate'", B ", " C)), "{'a': 5, 'c': 'n/a'}", "20", "40" },

  /* minimum-share */
  { TREE (HALF ", 'missing': 'skip'", A ", " B ", " C), "{'a': 1}", "missing", NULL },
  { TREE (HALF ", 'missing': 'skip'", A ", " B ", " C), "{'a': 1, 'b': 2}", "3", "40" },
  { TREE (HALF ", 'missing': 'skip'", A ", " B ", " C), "{'a': 1, 'b': 'n/a'}", "1", "10" },
  { TREE (HALF ", 'missing': 'zero'", A ", " B ", " C), "{'a': 1}", "missing", NULL },
  { TREE (HALF ", 'missing': 'zero'", A ", " B ", " C), "{'a': 1, 'b': 2}", "3", "100" },
  { TREE (HALF ", 'missing': 'zero'", A ", " B ", " C), "{}", "missing", NULL },
  { TREE (HALF ", 'missing': 'skip'", A ", " B ", " PART ("'missing': 'zero'", C)), "{'a': 1}", "1", "70" },

  /* cap and round */
  { TREE (SUM ", 'cap': 25", A ", " B), "{'a': 7.5, 'b': 20}", "25", "40" },
  { TREE (SUM ", 'cap': {'from': 30}", A ", " B), "{'a': 7.5, 'b': 20}", "30", "40" },
  { TREE (SUM ", 'cap': {'from': '1/3', 'to': '2/3'}", A ", " B), "{'a': 0.5, 'b': 0}", "0.5", "40" },
  { TREE (SUM ", 'scale': 100, 'cap': 60", A ", " B), "{'a': 7.5, 'b': 20}", "60", "100" },
  { TREE (SUM, A ", " PART ("'round': 0", B ", " C)), "{'a': 1, 'b': 10.5, 'c': 20}", "32", "100" },
  { TREE (SUM, A ", " PART ("'round': {'mode': 'half-even', 'decimals': 0}", B ", " C)), "{'a': 1, 'b': 10.5, 'c': 20}", "31", "100" },
  { TREE (SUM ", 'rounding': {'mode': 'truncate'}", A ", " PART ("'round': 0", B ", " C)), "{'a': 1, 'b': 10.9, 'c': 20}", "31", "100" },
  { TREE (SUM, "{'id': 'a', 'max': 10, 'round': 1}, {'id': 'b', 'max': 10, 'round': 1}"), "{'a': 7.25, 'b': 7.25}", "14.6", "20" },
  { TREE (SUM, "{'id': 'a', 'max': 3, 'scale': 10, 'cap': 2.55, 'round': 1}, " B), "{'a': 1, 'b': 0}", "2.6", "40" },
  { TREE (SUM ", 'scale': 10, 'round': 3", A ", " C), "{'a': 1, 'c': 0}", "0.143", "10" },

  /* bonus and penalty */
  { TREE (SUM, A ", " B ", " X), "{'a': 10, 'b': 30, 'x': 5}", "45", "40" },
  { TREE (SUM, A ", " B ", " Y), "{'a': 10, 'b': 30, 'y': 5}", "35", "40" },
  { TREE (SUM ", 'cap': 40", A ", " B ", " X), "{'a': 10, 'b': 30, 'x': 5}", "40", "40" },
  { TREE (SUM ", 'scale': 100", A ", " B ", " X), "{'a': 10, 'b': 26, 'x': 2}", "95", "100" },
  { TREE (SUM, A ", " B ", " PART ("'cap': 5", X ", " Y)), "{'a': 10, 'b': 20, 'x': 9, 'y': 2}", "35", "40" },
  { TREE (SUM, A ", " B ", " PART ("'cap': {'from': -1}", X ", " Y)), "{'a': 10, 'b': 20, 'x': 1, 'y': 4}", "29", "40" },
  { TREE (SUM, A ", " B ", " PART ("'cap': {'from': 1}", X ", " Y)), "{'a': 10, 'b': 20, 'x': 'n/a', 'y': 'n/a'}", "30", "40" },
  { TREE (SUM, A ", " B ", " X), "{'a': 'n/a', 'b': 20, 'x': 1}", "21", "30" },
  { TREE (SUM, A ", " B ", " X), "{'a': 'n/a', 'b': 'n/a', 'x': 1}", "n/a", NULL },
  { TREE (SUM ", 'missing': 'propagate'", A ", " B ", " X), "{'a': 1, 'b': 2}", "missing", NULL },
  { TREE (SUM ", 'missing': 'skip'", A ", " B ", " X), "{'a': 1, 'b': 2}", "3", "40" },
  { TREE (SUM ", 'missing': 'skip'", A ", " B ", " X), "{'x': 2}", "missing", NULL },
  { TREE (ZERO, A ", " B ", " X), "{'x': 2}", "2", "40" },
  { TREE (BY_WEIGHT, A ", " B ", " X), "{'a': 'n/a', 'b': 15, 'x': 2}", "22", "40" },
  { TREE (EQUALLY, A ", " B ", " X), "{'a': 5, 'b': 15, 'x': 'n/a'}", "20", "40" },
  { TREE (SUM ", 'missing': 'skip', 'minimum-share': 1", A ", " B ", " X), "{'a': 1, 'b': 2}", "3", "40" },
  { TREE (SUM ", 'missing': 'skip', 'minimum-share': '2/3'", A ", " B ", " X), "{'a': 1, 'x': 2}", "missing", NULL },
  { TREE (SUM ", 'missing': 'skip'", A ", " PART ("'minimum-share': 1", X ", " Y)), "{'a': 1, 'x': 2}", "1", "10" },
  { TREE (SUM ", 'ranking': {'of': 'score'}", X ", " Y), "{'x': 2, 'y': 3}", "-1", NULL },
};

static void
assert_state (ParindexCellState  state,
              const char        *text)
{
  g_assert_cmpint (state, ==, g_str_equal (text, "missing") ? PARINDEX_CELL_STATE_MISSING
                              : g_str_equal (text, "n/a")   ? PARINDEX_CELL_STATE_NOT_APPLICABLE
                                                            : PARINDEX_CELL_STATE_OBSERVED);
}

static void
test_by_hand (gconstpointer data)
{
  const Case *self = data;
  g_autofree char *text = g_strdup_printf (HEAD "'frameworks': [%s], 'units': [{'id': 'u', 'name': 'U'}], 'assessments': "
                                                "[{'framework': 'f', 'period': '2022', 'values': {'u': %s}}]}",
                                           self->framework, self->values);
  g_autoptr (ParindexDocument) document = load (text);
  g_autoptr (ParindexScoreboard) board = score (document);
  g_autoptr (ParindexResult) kept = g_list_model_get_item (G_LIST_MODEL (board), 0);
  const ParindexSheet *sheet = parindex_scoreboard_sheet (board);
  g_autoptr (ParindexNumber) exact = parindex_result_get_exact_score (kept);
  g_autoptr (ParindexNumber) max = parindex_result_get_exact_max (kept);
  ParindexUnitScore twin;

  assert_state (parindex_result_get_state (kept), self->score);
  if (parindex_result_get_state (kept) == PARINDEX_CELL_STATE_OBSERVED)
    assert_number (exact, self->score);
  assert_number (max, self->max);

  parindex_unit_score_init (&twin);
  parindex_unit_score_compute (sheet, 0, 0, &twin, NULL, NULL);
  assert_state (twin.state, self->score);
  if (twin.state == PARINDEX_CELL_STATE_OBSERVED)
    {
      g_assert_cmpint (twin.has_max, ==, self->max != NULL);
      g_assert_true (mpq_equal (twin.score, parindex_number_peek (exact)));
      if (max != NULL)
        g_assert_true (mpq_equal (twin.max, parindex_number_peek (max)));
    }
  parindex_unit_score_clear (&twin);
}

/* A unit whose score cannot be said: the node and the reason. */
typedef struct
{
  guint n;
  ParindexMessage message;
  ParindexCriterion *node;
} Fault;

static void
keep_fault (guint              row,
            ParindexMessage    message,
            ParindexCriterion *node,
            mpq_srcptr         value,
            gpointer           user_data)
{
  Fault *fault = user_data;

  *fault = (Fault){ fault->n + 1, message, node };
}

static void
test_faults (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'weighted-mean', 'missing': 'skip', 'criteria': ["
         "{'id': 'p', 'weight': 1, 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 4}, {'id': 'b', 'max': 6}]}, {'id': 'c', 'weight': 0, 'max': 10}]}], "
         "'units': [{'id': 'u', 'name': 'U'}, {'id': 'v', 'name': 'V'}, {'id': 'w', 'name': 'W'}], 'assessments': [{'framework': 'f', 'period': '2022', "
         "'values': {'u': {'a': 1, 'b': 'n/a', 'c': 1}, 'v': {'a': 'n/a', 'b': 'n/a', 'c': 1}, 'w': {'a': 1, 'b': 1, 'c': 1}}}]}");
  ParindexAssessment *assessment = item (parindex_document_get_assessments (document), 0);
  ParindexColumn *merged;
  ParindexSheet sheet = {
    .framework = parindex_document_get_framework (document, "f"),
    .columns = parindex_assessment_columns (assessment, NULL, &merged, NULL),
    .n_units = 3,
  };
  static const ParindexMessage messages[] = { PARINDEX_MESSAGE_UNIT_MAX_DIFFERS, PARINDEX_MESSAGE_UNIT_WEIGHTS_ZERO };

  for (guint row = 0; row < 3; row++)
    {
      Fault fault = { 0 };
      ParindexUnitScore twin;

      parindex_unit_score_init (&twin);
      parindex_unit_score_compute (&sheet, 0, row, &twin, keep_fault, &fault);
      g_assert_cmpint (fault.n, ==, row < 2);
      if (fault.n > 0)
        {
          g_assert_cmpint (fault.message, ==, messages[row]);
          g_assert_cmpstr (parindex_criterion_get_id (fault.node), ==, "f");
        }
      parindex_unit_score_clear (&twin);
    }
}

static void
assert_same_double (double a,
                    double b)
{
  g_assert_true (memcmp (&a, &b, sizeof a) == 0 || (isnan (a) && isnan (b)));
}

static void
compare_unit (const RandomIndex  *self,
              ParindexNodeColumn *column,
              guint               node,
              guint               row,
              mpq_t               value)
{
  const double *percents = parindex_node_column_percents (column);
  ParindexUnitScore twin;

  parindex_unit_score_init (&twin);
  parindex_unit_score_compute (&self->definition, node, row, &twin, NULL, NULL);
  g_assert_cmpint (parindex_node_column_state (column, row), ==, twin.state);
  if (twin.state != PARINDEX_CELL_STATE_OBSERVED)
    {
      assert_same_double (column->scores[row], NAN);
      assert_same_double (percents[row], NAN);
      g_assert_false (parindex_node_column_has_max (column, row));
    }
  else
    {
      parindex_node_column_get_score (column, row, value);
      g_assert_true (mpq_equal (value, twin.score));
      assert_same_double (column->scores[row], parindex_mpq_to_double (twin.score));
      g_assert_cmpint (parindex_node_column_has_max (column, row), ==, twin.has_max);
    }
  if (twin.state == PARINDEX_CELL_STATE_OBSERVED && !twin.has_max)
    assert_same_double (percents[row], NAN);
  else if (twin.state == PARINDEX_CELL_STATE_OBSERVED)
    {
      parindex_node_column_get_max (column, row, value);
      g_assert_true (mpq_equal (value, twin.max));
      mpq_div (twin.score, twin.score, twin.max);
      mpq_set_ui (twin.max, 100, 1);
      mpq_mul (twin.score, twin.score, twin.max);
      parindex_node_column_get_percent (column, row, value);
      g_assert_true (mpq_equal (value, twin.score));
      assert_same_double (percents[row], parindex_mpq_to_double (twin.score));
    }
  parindex_unit_score_clear (&twin);
}

typedef struct
{
  guint lanes[3];
  guint n_adjusted; /* units on nodes that are capped or rounded */
  guint n_slow;     /* those of them that went through the definition */
} Ways;

static void
count_ways (const RandomIndex        *self,
            const ParindexNodeColumn *column,
            guint                     node,
            Ways                     *ways)
{
  ways->lanes[column->lane]++;
  if (!parindex_criterion_adjusts_score (parindex_framework_node (self->framework, node)))
    return;

  ways->n_adjusted += column->n;
  ways->n_slow += column->own != NULL ? g_hash_table_size (column->own) : 0;
}

static void
compare_nodes (const RandomIndex *self,
               Ways              *ways)
{
  mpq_t value;

  mpq_init (value);
  for (guint node = 0; node < parindex_framework_n_nodes (self->framework); node++)
    {
      ParindexNodeColumn *column = parindex_node_column_new (&self->sheet, node, 1, NULL, NULL);

      count_ways (self, column, node, ways);
      for (guint row = 0; row < self->sheet.n_units; row++)
        compare_unit (self, column, node, row, value);
      parindex_node_column_free (column);
    }
  mpq_clear (value);
}

/* Every lane, with every kind of cell, gives what the definition gives. */
static void
test_lanes (void)
{
  GRand *rand = g_rand_new_with_seed (2022);

  for (int weights = 0; weights < N_WEIGHTS; weights++)
    for (int cells = 0; cells < N_CELLS; cells++)
      {
        Ways ways = { 0 };

        for (guint round = 0; round < n_rounds (15000) + 5; round++)
          {
            RandomIndex index;

            random_index_init (&index, rand, weights, cells, round % 3 == 0, 25);
            compare_nodes (&index, &ways);
            random_index_clear (&index);
          }
        g_test_message ("weights %d, cells %d: %u nodes in 64 bits, %u in 128, %u in none; adjusted units: %u, %u of them slowly", weights, cells,
                        ways.lanes[0], ways.lanes[1], ways.lanes[2], ways.n_adjusted, ways.n_slow);
        g_assert_cmpuint (ways.lanes[weights], >, 0);
        g_assert_cmpuint (ways.n_slow, <, ways.n_adjusted);
      }
  g_rand_free (rand);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/unit-score/by-hand-%03u", (guint) i);

      g_test_add_data_func (path, &cases[i], test_by_hand);
    }
  g_test_add_func ("/unit-score/faults", test_faults);
  g_test_add_func ("/unit-score/lanes", test_lanes);

  return g_test_run ();
}
