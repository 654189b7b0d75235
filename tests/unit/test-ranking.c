/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "random-index.h"

#include "scoring/parindex-ranking-private.h"

/* Ranking set beside counting: a rank is one more than the number of those that are better. */

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
      parindex_unit_score_compute (&index->sheet, node, row, &twin, NULL, NULL);
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

/* The rank of a row among those of its group, and how many they are; 0 if it is not ranked. */
static guint
naive_rank (const Naive   *self,
            const guint32 *groups,
            guint          row,
            guint         *of)
{
  guint rank = 1;

  *of = 0;
  if (!self->takes_part[row] || (groups != NULL && groups[row] == G_MAXUINT32))
    return 0;
  for (guint other = 0; other < self->n; other++)
    if (self->takes_part[other] && (groups == NULL || groups[other] == groups[row]))
      {
        ++*of;
        rank += mpq_cmp (self->values[other], self->values[row]) > 0;
      }

  return rank;
}

static void
compare_ranks (const ParindexRanking *ranking,
               const Naive           *naive,
               const guint32         *groups,
               guint                  n_groups)
{
  g_autofree double *ranks = g_new (double, naive->n);
  g_autofree double *of = g_new (double, naive->n);

  parindex_ranking_competition (ranking, naive->n, groups, n_groups, ranks, of);
  for (guint row = 0; row < naive->n; row++)
    {
      guint n;
      guint rank = naive_rank (naive, groups, row, &n);

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
compare_node (const RandomIndex *index,
              guint              node,
              ParindexBasis      basis)
{
  guint n = index->sheet.n_units;
  ParindexNodeColumn *column = parindex_node_column_new (&index->sheet, node, 1, NULL, NULL);
  g_autofree guint8 *in_cohort = g_new (guint8, n);
  g_autofree guint32 *groups = g_new (guint32, n);
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
      check_order (&ranking, &naive);
      compare_ranks (&ranking, &naive, NULL, 0);
      compare_ranks (&ranking, &naive, groups, 4);
      naive_clear (&naive);
      parindex_ranking_clear (&ranking);
    }
  parindex_node_column_free (column);
}

static void
test_random (void)
{
  GRand *rand = g_rand_new_with_seed (2023);

  for (guint round = 0; round < n_rounds (1000) + 5; round++)
    for (int weights = 0; weights < N_WEIGHTS; weights++)
      for (int cells = 0; cells < N_CELLS; cells++)
        {
          RandomIndex index;

          random_index_init (&index, rand, weights, cells, TRUE, 40);
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
