/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "random-index.h"

#include "scoring/parindex-ranking-private.h"

/* Ranking set beside counting: a rank is one more than the number of those that are better, or what the tie rule makes of it. */

typedef struct
{
  guint n;
  gboolean *takes_part;
  mpq_t *values;
} Naive;

static void
naive_init (Naive              *self,
            const RandomIndex  *index,
            guint               node,
            ParindexBasis       basis,
            const guint8       *in_cohort)
{
  mpq_t hundred;

  self->n = index->sheet.n_units;
  self->takes_part = g_new0 (gboolean, self->n);
  self->values = g_new (mpq_t, self->n);
  mpq_init (hundred);
  mpq_set_ui (hundred, 100, 1);
  for (guint row = 0; row < self->n; row++)
    {
      ParindexUnitScore twin;

      parindex_unit_score_init (&twin);
      parindex_unit_score_compute (&index->definition, node, row, &twin, NULL, NULL);
      self->takes_part[row] = (in_cohort == NULL || in_cohort[row]) && twin.state == PARINDEX_CELL_STATE_OBSERVED
                              && (basis == PARINDEX_BASIS_SCORE || twin.has_max);
      mpq_init (self->values[row]);
      mpq_set (self->values[row], twin.score);
      if (self->takes_part[row] && basis == PARINDEX_BASIS_PERCENT)
        {
          mpq_div (self->values[row], self->values[row], twin.max);
          mpq_mul (self->values[row], self->values[row], hundred);
        }
      parindex_unit_score_clear (&twin);
    }
  mpq_clear (hundred);
}

static void
naive_clear (Naive *self)
{
  for (guint row = 0; row < self->n; row++)
    mpq_clear (self->values[row]);
  g_free (self->values);
  g_free (self->takes_part);
}

static gboolean
naive_takes_part (const Naive   *self,
                  const guint32 *groups,
                  guint          row,
                  guint          other)
{
  return self->takes_part[other] && (groups == NULL || groups[other] == groups[row]);
}

/* How many different values of the group are better. */
static guint
naive_better_values (const Naive   *self,
                     const guint32 *groups,
                     guint          row)
{
  guint n = 0;

  for (guint other = 0; other < self->n; other++)
    {
      gboolean first = TRUE;

      if (!naive_takes_part (self, groups, row, other) || mpq_cmp (self->values[other], self->values[row]) <= 0)
        continue;
      for (guint before = 0; before < other; before++)
        first &= !(naive_takes_part (self, groups, row, before) && mpq_equal (self->values[before], self->values[other]));
      n += first;
    }

  return n;
}

/* The rank of a row among those of its group, and how many they are; 0 if it is not ranked. */
static double
naive_rank (const Naive   *self,
            ParindexTies   ties,
            const guint32 *groups,
            guint          row,
            guint         *of)
{
  guint n_better = 0;
  guint n_equal = 0;

  *of = 0;
  if (!self->takes_part[row] || (groups != NULL && groups[row] == G_MAXUINT32))
    return 0;
  for (guint other = 0; other < self->n; other++)
    if (naive_takes_part (self, groups, row, other))
      {
        ++*of;
        n_better += mpq_cmp (self->values[other], self->values[row]) > 0;
        n_equal += mpq_equal (self->values[other], self->values[row]) != 0;
      }

  switch (ties)
    {
    case PARINDEX_TIES_DENSE:
      return naive_better_values (self, groups, row) + 1;
    case PARINDEX_TIES_MODIFIED:
      return n_better + n_equal;
    case PARINDEX_TIES_AVERAGE:
      return n_better + (n_equal + 1) / 2.0;
    case PARINDEX_TIES_COMPETITION:
    case PARINDEX_TIES_ORDINAL:
    default:
      return n_better + 1;
    }
}

static void
compare_ranks (const ParindexRanking *ranking,
               const Naive           *naive,
               ParindexTies           ties,
               const guint32         *groups,
               guint                  n_groups)
{
  g_autofree double *ranks = g_new (double, naive->n);
  g_autofree double *of = g_new (double, naive->n);

  parindex_ranking_ranks (ranking, ties, naive->n, groups, n_groups, ranks, of);
  for (guint row = 0; row < naive->n; row++)
    {
      guint n;
      double rank = naive_rank (naive, ties, groups, row, &n);

      if (rank == 0)
        g_assert_true (isnan (ranks[row]) && isnan (of[row]));
      else
        {
          g_assert_cmpfloat (ranks[row], ==, rank);
          g_assert_cmpfloat (of[row], ==, n);
        }
    }
}

/* Best first, equal ones in document order and in one class. */
static void
check_order (const ParindexRanking *ranking,
             const Naive           *naive)
{
  guint n = 0;

  for (guint row = 0; row < naive->n; row++)
    n += naive->takes_part[row];
  g_assert_cmpuint (ranking->n, ==, n);
  for (guint i = 1; i < ranking->n; i++)
    {
      int order = mpq_cmp (naive->values[ranking->rows[i - 1]], naive->values[ranking->rows[i]]);

      g_assert_cmpint (order, >=, 0);
      g_assert_cmpuint (ranking->classes[i], ==, ranking->classes[i - 1] + (order != 0));
      if (order == 0)
        g_assert_cmpuint (ranking->rows[i - 1], <, ranking->rows[i]);
    }
}

static void
compare_all (const ParindexRanking *ranking,
             const Naive           *naive,
             const guint32         *groups)
{
  check_order (ranking, naive);
  for (int ties = PARINDEX_TIES_COMPETITION; ties <= PARINDEX_TIES_ORDINAL; ties++)
    {
      compare_ranks (ranking, naive, ties, NULL, 0);
      compare_ranks (ranking, naive, ties, groups, 4);
    }
}

/* Rounded by their digits, as texts: the slow twin of rounding. */
static void
naive_round (Naive                 *self,
             const ParindexReading *reading)
{
  for (guint row = 0; row < self->n; row++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (ParindexNumber) rounded = NULL;

      parindex_mpq_append_rounded (text, self->values[row], reading->decimals, reading->rounding, '.');
      rounded = number (text->str);
      mpq_set (self->values[row], parindex_number_peek (rounded));
    }
}

/* Ties broken by keys are as values that lie a little apart: 1 for the value, less than 1 for the keys. */
static void
compare_keys (ParindexRanking *ranking,
              Naive           *naive,
              GRand           *rand,
              const guint32   *groups)
{
  g_autofree guint32 *first = g_new (guint32, naive->n);
  g_autofree guint32 *second = g_new (guint32, naive->n);
  guint32 *keys[] = { first, second };
  mpq_t part;

  mpq_init (part);
  for (guint row = 0; row < naive->n; row++)
    {
      first[row] = g_rand_int_range (rand, 0, 4) == 0 ? G_MAXUINT32 : (guint32) g_rand_int_range (rand, 0, 3);
      second[row] = g_rand_int_range (rand, 0, 9);
    }
  /* The values become their number in the order, so that what is taken off for the keys cannot pass the next value. */
  for (guint i = ranking->n; i-- > 0;)
    {
      guint32 row = ranking->rows[i];
      guint32 place = first[row] == G_MAXUINT32 ? 3 : first[row];

      mpq_set_si (naive->values[row], -(long) ranking->classes[i], 1);
      mpq_set_si (part, -(long) (place * 10 + second[row]), 100);
      mpq_canonicalize (part);
      mpq_add (naive->values[row], naive->values[row], part);
    }
  mpq_clear (part);
  parindex_ranking_break_ties (ranking, keys, 2);
  compare_all (ranking, naive, groups);
}

static void
compare_node (const RandomIndex *index,
              guint              node,
              ParindexBasis      basis)
{
  guint n = index->sheet.n_units;
  ParindexNodeColumn *column = parindex_node_column_new (&index->sheet, node, 1, NULL, NULL);
  g_autofree guint8 *in_cohort = g_new (guint8, n);
  g_autofree guint32 *groups = g_new (guint32, n);
  ParindexReading reading = { basis, g_rand_int_range (index->rand, 0, 4), g_rand_int_range (index->rand, 0, 3) };
  ParindexRanking ranking;
  Naive naive;

  for (guint row = 0; row < n; row++)
    {
      in_cohort[row] = g_rand_int_range (index->rand, 0, 5) > 0;
      groups[row] = g_rand_int_range (index->rand, 0, 6) == 0 ? G_MAXUINT32 : (guint32) g_rand_int_range (index->rand, 0, 4);
    }
  for (int all = 0; all < 2; all++)
    {
      parindex_ranking_init (&ranking, column, basis, all ? NULL : in_cohort);
      naive_init (&naive, index, node, basis, all ? NULL : in_cohort);
      compare_all (&ranking, &naive, groups);
      naive_round (&naive, &reading);
      parindex_ranking_round (&ranking, column, &reading);
      compare_all (&ranking, &naive, groups);
      compare_keys (&ranking, &naive, index->rand, groups);
      naive_clear (&naive);
      parindex_ranking_clear (&ranking);
    }
  parindex_node_column_free (column);
}

static void
test_random (void)
{
  GRand *rand = g_rand_new_with_seed (2023);

  for (guint round = 0; round < n_rounds (600) + 1; round++)
    for (int weights = 0; weights < N_WEIGHTS; weights++)
      for (int cells = 0; cells < N_CELLS; cells++)
        {
          RandomIndex index;

          random_index_init (&index, rand, weights, cells, TRUE, 24);
          for (guint node = 0; node < parindex_framework_n_nodes (index.framework); node++)
            {
              compare_node (&index, node, PARINDEX_BASIS_SCORE);
              compare_node (&index, node, PARINDEX_BASIS_PERCENT);
            }
          random_index_clear (&index);
        }
  g_rand_free (rand);
}

/* Scores that no double tells apart, and ones that only look different. */
static void
test_close (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [{'id': 'f', 'aggregation': 'sum', 'criteria': [{'id': 'a', 'max': 3}, {'id': 'b', 'max': 3}]}], 'units': ["
         "{'id': 'u', 'name': 'U'}, {'id': 'v', 'name': 'V'}, {'id': 'w', 'name': 'W'}, {'id': 'x', 'name': 'X'}], "
         "'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u': {'a': 1.00000000000000000001, 'b': 0.3}, 'v': {'a': 1, 'b': 0.3}, "
         "'w': {'a': 1.1, 'b': 0.2}, 'x': {'a': 1.2, 'b': 0.10000000000000000000}}}]}");
  g_autoptr (ParindexScoreboard) board = score (document);
  static const double ranks[] = { 1, 2, 2, 2 };

  for (guint row = 0; row < 4; row++)
    {
      g_autoptr (ParindexResult) result = g_list_model_get_item (G_LIST_MODEL (board), row);

      g_assert_cmpfloat (parindex_result_get_score (result), ==, 1.3);
      g_assert_cmpfloat (parindex_result_get_rank (result), ==, ranks[row]);
    }
}

/* No unit that can be ranked. */
static void
test_nobody (void)
{
  g_autoptr (ParindexDocument) document = load (
    HEAD "'frameworks': [" SMALL_FRAMEWORK "], 'units': [{'id': 'u', 'name': 'U', 'ranked': false}, {'id': 'v', 'name': 'V'}], "
         "'assessments': [{'framework': 'f', 'period': '2022', 'values': {'u': {'a': 1, 'b': 1}}}]}");
  g_autoptr (ParindexScoreboard) board = score (document);

  for (guint row = 0; row < 2; row++)
    {
      g_autoptr (ParindexResult) result = g_list_model_get_item (G_LIST_MODEL (board), row);
      g_autofree char *text = parindex_result_get_rank_text (result);

      g_assert_true (isnan (parindex_result_get_rank (result)));
      g_assert_cmpuint (parindex_result_get_rank_of (result), ==, 0);
      g_assert_cmpstr (text, ==, "–");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ranking/random", test_random);
  g_test_add_func ("/ranking/close", test_close);
  g_test_add_func ("/ranking/nobody", test_nobody);

  return g_test_run ();
}
