/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "golden.h"

/* The Provincial Competitiveness Index as VCCI published it: composites, all 63 ranks, classes. */

typedef struct
{
  const char *year;
  const char *framework;
} Edition;

static const Edition editions[] = {
  { "2009", "pci-2009" },
  { "2013", "pci-2013" },
  { "2015", "pci-2013" },
};

static void
test_pci (gconstpointer data)
{
  const Edition *edition = data;
  g_autoptr (ParindexDocument) document = golden_load ("pci.json");
  g_autoptr (ParindexScoreboard) board = golden_score (document, edition->framework, edition->year);
  g_autoptr (GoldenTable) published = golden_table_load (GOLDEN_PUBLISHED, "pci.csv");
  guint n = 0;

  for (guint i = 0; i < published->rows->len; i++)
    {
      g_autoptr (ParindexResult) result = NULL;
      const char *tier = golden_table_cell (published, i, "tier");

      if (!g_str_equal (golden_table_cell (published, i, "year"), edition->year))
        continue;
      n++;
      result = golden_result (board, golden_table_cell (published, i, "unit"), NULL);
      g_assert_cmpfloat_with_epsilon (parindex_result_get_score (result),
                                      g_ascii_strtod (golden_table_cell (published, i, "composite"), NULL), 1e-5);
      g_assert_cmpfloat (parindex_result_get_rank (result), ==, g_ascii_strtod (golden_table_cell (published, i, "rank"), NULL));
      g_assert_cmpuint (parindex_result_get_rank_of (result), ==, 63);
      golden_assert_exact (parindex_result_get_exact_max (result), 100, 1);
      if (*tier == '\0')
        g_assert_null (parindex_result_get_band (result));
      else
        {
          g_autofree char *band = parindex_result_get_band_text (result);

          g_assert_cmpstr (band, ==, tier);
        }
    }

  g_assert_cmpuint (n, ==, 63);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (board)), ==, 63);
}

static void
test_regions (gconstpointer data)
{
  const Edition *edition = data;
  g_autoptr (ParindexDocument) document = golden_load ("pci.json");
  g_autoptr (ParindexScoreboard) board = golden_score (document, edition->framework, edition->year);

  golden_assert_ranks_within_regions (board);
}

/* Sub-index 6 from its 14 indicators: 11 - (9 (x - min) / (max - min) + 1), with the ends of the years to date. */
static void
test_bias (gconstpointer data)
{
  const char *year = data;
  g_autoptr (ParindexDocument) document = golden_load ("pci-bias.json");
  g_autoptr (ParindexScoreboard) board = golden_score (document, "pci-bias", year);
  g_autoptr (GoldenTable) published = golden_table_load (GOLDEN_PUBLISHED, "pci-bias.csv");
  const double epsilon = g_str_equal (year, "2013") ? 1e-5 : 4e-3;
  guint n = 0;

  for (guint i = 0; i < published->rows->len; i++)
    {
      g_autoptr (ParindexResult) result = NULL;

      if (!g_str_equal (golden_table_cell (published, i, "year"), year))
        continue;
      n++;
      result = golden_result (board, golden_table_cell (published, i, "unit"), NULL);
      g_assert_cmpfloat_with_epsilon (parindex_result_get_score (result), g_ascii_strtod (golden_table_cell (published, i, "score"), NULL), epsilon);
    }

  g_assert_cmpuint (n, ==, 63);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (editions); i++)
    {
      g_autofree char *published = g_strconcat ("/pci/", editions[i].year, "/published", NULL);
      g_autofree char *regions = g_strconcat ("/pci/", editions[i].year, "/regions", NULL);

      g_test_add_data_func (published, &editions[i], test_pci);
      g_test_add_data_func (regions, &editions[i], test_regions);
    }

  g_test_add_data_func ("/pci/bias/2013", "2013", test_bias);
  g_test_add_data_func ("/pci/bias/2014", "2014", test_bias);

  return g_test_run ();
}
