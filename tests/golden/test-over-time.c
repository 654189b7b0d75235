/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "golden.h"

/* What the founding documents say of years, and what was published of PCI. */

#define SCORE PARINDEX_RESULT_COLUMN_SCORE
#define RANK PARINDEX_RESULT_COLUMN_RANK

static ParindexComparison *
compare (ParindexDocument  *document,
         const char        *index,
         const char        *from,
         const char        *to,
         ParindexFactSource source)
{
  const char *const periods[] = { from, to, NULL };
  g_autoptr (GError) error = NULL;
  ParindexComparison *comparison = parindex_document_compare (document, NULL, index, periods, source, &error);

  g_assert_no_error (error);

  return comparison;
}

static void
assert_change (ParindexComparison  *comparison,
               const char          *unit,
               ParindexResultColumn column,
               const char          *from,
               const char          *to,
               const char          *change)
{
  g_autoptr (ParindexComparisonRow) row = parindex_comparison_get_row (comparison, unit, NULL, NULL, NULL);
  GListModel *points = parindex_comparison_row_get_points (row);
  g_autoptr (ParindexComparisonPoint) first = g_list_model_get_item (points, 0);
  g_autoptr (ParindexComparisonPoint) last = g_list_model_get_item (points, g_list_model_get_n_items (points) - 1);
  g_autofree char *from_text = parindex_fact_get_text (parindex_comparison_point_get_fact (first, column), PARINDEX_LANGUAGE_EN);
  g_autofree char *to_text = parindex_fact_get_text (parindex_comparison_point_get_fact (last, column), PARINDEX_LANGUAGE_EN);
  g_autofree char *change_text = parindex_comparison_row_get_change_text (row, column, PARINDEX_LANGUAGE_EN);

  g_assert_cmpstr (from_text, ==, from);
  g_assert_cmpstr (to_text, ==, to);
  g_assert_cmpstr (change_text, ==, change);
}

static void
test_bac_son (void)
{
  g_autoptr (ParindexDocument) document = golden_load ("founding-results.json");
  g_autoptr (ParindexComparison) par = compare (document, "par-index", "2021", "2022", PARINDEX_FACT_SOURCE_EITHER);
  g_autoptr (ParindexComparison) ddci = compare (document, "ddci", "2021", "2022", PARINDEX_FACT_SOURCE_PUBLISHED);

  assert_change (par, "bac-son", RANK, "7", "2 of 11", "+5");
  assert_change (ddci, "bac-son", RANK, "4", "1 of 11", "+3");
  assert_change (ddci, "bac-son", SCORE, "75.82", "80.79", "+4.97");
}

static void
test_bac_kan (void)
{
  static const char *const ranks[] = { "60 of 63", "49 of 63", "49 of 63", "55 of 63" };
  static const char *const changes[] = { "–", "+11", "0", "-6" };
  static const char *const years[] = { "2016", "2017", "2018", "2019", NULL };
  g_autoptr (ParindexDocument) document = golden_load ("founding-results.json");
  g_autoptr (ParindexComparison) comparison = parindex_document_compare (document, NULL, "par-index", years, PARINDEX_FACT_SOURCE_PUBLISHED, NULL);
  g_autoptr (ParindexComparisonRow) row = parindex_comparison_get_row (comparison, "bac-kan", NULL, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    {
      g_autoptr (ParindexComparisonPoint) point = g_list_model_get_item (parindex_comparison_row_get_points (row), i);
      g_autofree char *rank = parindex_fact_get_text (parindex_comparison_point_get_fact (point, RANK), PARINDEX_LANGUAGE_EN);
      g_autofree char *change = parindex_comparison_point_get_change_text (point, RANK, PARINDEX_LANGUAGE_EN);

      g_assert_cmpstr (rank, ==, ranks[i]);
      g_assert_cmpstr (change, ==, changes[i]);
    }
}

static void
test_dien_bien (void)
{
  g_autoptr (ParindexDocument) document = golden_load ("founding-results.json");
  g_autoptr (ParindexComparison) comparison = compare (document, "par-index", "2015", "2020", PARINDEX_FACT_SOURCE_EITHER);
  g_autoptr (ParindexComparison) pci = compare (document, "pci", "2018", "2019", PARINDEX_FACT_SOURCE_EITHER);
  g_autoptr (ParindexComparisonRow) row = parindex_comparison_get_row (comparison, "dien-bien", NULL, NULL, NULL);
  g_autoptr (ParindexComparisonPoint) first = g_list_model_get_item (parindex_comparison_row_get_points (row), 0);

  assert_change (comparison, "dien-bien", RANK, "63", "25 of 63", "+38");
  g_assert_cmpint (parindex_fact_get_derivation (parindex_comparison_point_get_fact (first, RANK)), ==, PARINDEX_DERIVATION_CHANGE);
  assert_change (pci, "dien-bien", RANK, "46 to 48 of 63", "46 to 48 of 63", "-2 to +2");
}

/* Every change of a computed rank is that of the published ranks. */
static void
test_pci (void)
{
  g_autoptr (ParindexDocument) document = golden_load ("pci.json");
  g_autoptr (ParindexComparison) comparison = compare (document, "pci", "2013", "2015", PARINDEX_FACT_SOURCE_COMPUTED);
  g_autoptr (GoldenTable) published = golden_table_load (GOLDEN_PUBLISHED, "pci.csv");
  g_autoptr (GHashTable) ranks = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint i = 0; i < published->rows->len; i++)
    if (g_str_equal (golden_table_cell (published, i, "year"), "2013"))
      g_hash_table_insert (ranks, (gpointer) golden_table_cell (published, i, "unit"), GINT_TO_POINTER (atoi (golden_table_cell (published, i, "rank"))));
  for (guint i = 0; i < published->rows->len; i++)
    {
      const char *unit = golden_table_cell (published, i, "unit");
      g_autoptr (ParindexComparisonRow) row = NULL;

      if (!g_str_equal (golden_table_cell (published, i, "year"), "2015"))
        continue;
      row = parindex_comparison_get_row (comparison, unit, NULL, NULL, NULL);
      golden_assert_exact (parindex_number_ref (parindex_comparison_row_get_change (row, RANK)),
                           GPOINTER_TO_INT (g_hash_table_lookup (ranks, unit)) - atoi (golden_table_cell (published, i, "rank")), 1);
      n++;
    }

  g_assert_cmpuint (n, ==, 63);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (comparison)), ==, 63);
}

static void
assert_rounded_parts (ParindexReconciliation *reconciliation,
                      const char             *unit,
                      const char             *published,
                      const char             *computed)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (reconciliation)); i++)
    {
      g_autoptr (ParindexReconciliationRow) row = g_list_model_get_item (G_LIST_MODEL (reconciliation), i);
      g_autofree char *there = parindex_fact_get_text (parindex_reconciliation_row_get_published (row), PARINDEX_LANGUAGE_EN);
      g_autofree char *here = parindex_fact_get_text (parindex_reconciliation_row_get_computed (row), PARINDEX_LANGUAGE_EN);

      if (!g_str_equal (parindex_unit_get_id (parindex_reconciliation_row_get_unit (row)), unit)
          || !g_str_equal (parindex_reconciliation_row_get_figure (row), "score"))
        continue;
      g_assert_cmpstr (there, ==, published);
      g_assert_cmpstr (here, ==, computed);
      g_assert_cmpint (parindex_reconciliation_row_get_agreement (row), ==, PARINDEX_AGREEMENT_ROUNDED_PARTS);
      return;
    }
  g_assert_not_reached ();
}

static void
test_reconcile (void)
{
  g_autoptr (ParindexDocument) document = golden_load ("par-index-composition.json");
  g_autoptr (ParindexReconciliation) reconciliation = parindex_document_reconcile (document, NULL, NULL, NULL, NULL);

  assert_rounded_parts (reconciliation, "ninh-thuan", "85.78", "85.79");
  assert_rounded_parts (reconciliation, "bac-giang", "88.65", "88.64");
  g_assert_cmpuint (parindex_reconciliation_count (reconciliation, PARINDEX_AGREEMENT_UNEXPLAINED), ==, 0);
}

/* The nine parts of the one index add up; the eight of the other do not, whose weights nobody published. */
static void
test_reconcile_notice (void)
{
  g_autoptr (ParindexDocument) document = golden_load ("founding-results.json");
  g_autoptr (ParindexReconciliation) par = parindex_document_reconcile (document, NULL, "par-index", "2022", NULL);
  g_autoptr (ParindexReconciliation) ddci = parindex_document_reconcile (document, NULL, "ddci", NULL, NULL);
  g_autoptr (ParindexReconciliationRow) whole = g_list_model_get_item (G_LIST_MODEL (par), 0);

  g_assert_cmpint (parindex_reconciliation_row_get_agreement (whole), ==, PARINDEX_AGREEMENT_AGREES);
  g_assert_cmpuint (parindex_reconciliation_count (ddci, PARINDEX_AGREEMENT_MISSING_WEIGHTS), ==, 1);
}

/* 63 provinces and what 23 of the 34 came from. */
static void
test_successors (void)
{
  g_autoptr (ParindexDocument) document = golden_load ("successors-2025.json");

  g_assert_cmpuint (g_list_model_get_n_items (parindex_document_get_units (document)), ==, 63);
  g_assert_cmpuint (g_list_model_get_n_items (parindex_document_get_successions (document)), ==, 23);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/over-time/bac-son", test_bac_son);
  g_test_add_func ("/over-time/bac-kan", test_bac_kan);
  g_test_add_func ("/over-time/dien-bien", test_dien_bien);
  g_test_add_func ("/over-time/pci", test_pci);
  g_test_add_func ("/over-time/reconcile", test_reconcile);
  g_test_add_func ("/over-time/reconcile-notice", test_reconcile_notice);
  g_test_add_func ("/over-time/successors", test_successors);

  return g_test_run ();
}
