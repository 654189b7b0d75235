/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "golden.h"

#include <math.h>

/* The governance index PAPI: dimensions and totals of 2016 as published, those of 2018 and 2022 against sums of integers. */

/* By the first digit of the codes of their sub-dimensions. */
static const char *const dimensions[] = {
  "participation",
  "transparency",
  "accountability",
  "corruption",
  "procedures",
  "service",
  "environment",
  "e-governance",
};

static void
test_published (void)
{
  g_autoptr (ParindexDocument) document = golden_load ("papi.json");
  g_autoptr (ParindexScoreboard) board = golden_score (document, "papi-2016", "2016");
  g_autoptr (GoldenTable) published = golden_table_load (GOLDEN_PUBLISHED, "papi-2016.csv");

  g_assert_cmpuint (published->rows->len, ==, 63);
  for (guint i = 0; i < published->rows->len; i++)
    {
      const char *unit = golden_table_cell (published, i, "unit");
      double total = g_ascii_strtod (golden_table_cell (published, i, "total"), NULL);
      g_autoptr (ParindexResult) result = golden_result (board, unit, NULL);
      guint rank = 1;

      g_assert_cmpfloat_with_epsilon (parindex_result_get_score (result), total, 1e-5);
      golden_assert_exact (parindex_result_get_exact_max (result), 60, 1);
      for (guint d = 0; d < 6; d++)
        {
          g_autoptr (ParindexResult) part = golden_result (board, unit, dimensions[d]);

          g_assert_cmpfloat_with_epsilon (parindex_result_get_score (part),
                                          g_ascii_strtod (golden_table_cell (published, i, dimensions[d]), NULL), 1e-5);
          golden_assert_exact (parindex_result_get_exact_max (part), 10, 1);
        }

      for (guint k = 0; k < published->rows->len; k++)
        rank += g_ascii_strtod (golden_table_cell (published, k, "total"), NULL) > total;
      g_assert_cmpfloat (parindex_result_get_rank (result), ==, rank);
    }
}

typedef struct
{
  const char *year;
  const char *framework;
  const char *table;
  const char *partial[2];
} Edition;

static const Edition editions[] = {
  { "2018", "papi-2018", "papi-2018.csv", { "quang-ninh", "dong-thap" } },
  { "2022", "papi-2022", "papi-2022.csv", { "bac-giang", "bac-ninh" } },
};

/* Σ of a province's cells whose code begins with @prefix, in millionths; -1 if one is empty. */
static gint64
sum_of (const GoldenTable *table,
        guint row,
        const char *prefix)
{
  gint64 sum = 0;

  for (guint i = 1; table->header[i] != NULL; i++)
    {
      const char *cell = ((char **) table->rows->pdata[row])[i];

      if (!g_str_has_prefix (table->header[i], prefix))
        continue;
      if (*cell == '\0')
        return -1;
      sum += golden_micro (cell);
    }

  return sum;
}

static void
assert_sum (ParindexScoreboard *board,
            const char *unit,
            const char *criterion,
            gint64 sum,
            int max)
{
  g_autoptr (ParindexResult) result = golden_result (board, unit, criterion);

  if (sum < 0)
    {
      g_assert_cmpint (parindex_result_get_state (result), ==, PARINDEX_CELL_STATE_MISSING);
      g_assert_null (parindex_result_get_exact_score (result));
      g_assert_true (isnan (parindex_result_get_score (result)));
      g_assert_true (isnan (parindex_result_get_rank (result)));
      return;
    }

  golden_assert_exact (parindex_result_get_exact_score (result), sum, 1000000);
  golden_assert_exact (parindex_result_get_exact_percent (result), sum, 10000 * max);
  g_assert_cmpfloat (parindex_result_get_score (result), ==, sum / 1e6);
}

static void
test_sums (gconstpointer data)
{
  const Edition *edition = data;
  g_autoptr (ParindexDocument) document = golden_load ("papi.json");
  g_autoptr (ParindexScoreboard) board = golden_score (document, edition->framework, edition->year);
  g_autoptr (GoldenTable) table = golden_table_load (GOLDEN_DATA, edition->table);

  g_assert_cmpuint (table->rows->len, ==, 63);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const char *unit = golden_table_cell (table, i, "unit");

      assert_sum (board, unit, NULL, sum_of (table, i, "sc"), 80);
      for (guint d = 0; d < G_N_ELEMENTS (dimensions); d++)
        {
          char prefix[] = { 's', 'c', '1' + d, '\0' };

          assert_sum (board, unit, dimensions[d], sum_of (table, i, prefix), 10);
        }
    }
}

static void
test_ranks (gconstpointer data)
{
  const Edition *edition = data;
  g_autoptr (ParindexDocument) document = golden_load ("papi.json");
  g_autoptr (ParindexScoreboard) board = golden_score (document, edition->framework, edition->year);
  g_autoptr (GoldenTable) table = golden_table_load (GOLDEN_DATA, edition->table);
  guint n_partial = 0;

  for (guint i = 0; i < table->rows->len; i++)
    {
      const char *unit = golden_table_cell (table, i, "unit");
      g_autoptr (ParindexResult) result = golden_result (board, unit, NULL);
      gint64 sum = sum_of (table, i, "sc");
      guint rank = 1;

      if (sum < 0)
        {
          n_partial++;
          g_assert_true (g_str_equal (unit, edition->partial[0]) || g_str_equal (unit, edition->partial[1]));
          continue;
        }
      for (guint k = 0; k < table->rows->len; k++)
        rank += sum_of (table, k, "sc") > sum;
      g_assert_cmpfloat (parindex_result_get_rank (result), ==, rank);
      g_assert_cmpuint (parindex_result_get_rank_of (result), ==, 61);
    }

  g_assert_cmpuint (n_partial, ==, 2);
  golden_assert_ranks_within_regions (board);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/papi/2016/published", test_published);
  for (gsize i = 0; i < G_N_ELEMENTS (editions); i++)
    {
      g_autofree char *sums = g_strconcat ("/papi/", editions[i].year, "/sums", NULL);
      g_autofree char *ranks = g_strconcat ("/papi/", editions[i].year, "/ranks", NULL);

      g_test_add_data_func (sums, &editions[i], test_sums);
      g_test_add_data_func (ranks, &editions[i], test_ranks);
    }

  return g_test_run ();
}
