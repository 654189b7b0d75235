/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "golden.h"

/* Tables 35 and 36 of the OECD and JRC's Handbook on Constructing Composite Indicators (2008): the share of the weights on which one country is
 * ahead of another. Logarithms are those of table 35, with three decimals: with two, two pairs of countries would be equal. */

#define N_INDICATORS 8

/* The countries of some rows, in this order. */
static ParindexDocument *
load_table (const GoldenTable *table,
            const char        *aggregation,
            const char        *rule,
            const guint       *rows,
            guint              n_rows)
{
  g_autoptr (GString) text = g_string_new ("{'format': 'parindex-document', 'version': 1, 'frameworks': [{'id': 'f', 'missing': 'propagate', ");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  ParindexDocument *document;

  g_string_append_printf (text, "'aggregation': '%s', 'ranking': {'of': 'score'}, 'criteria': [", aggregation);
  for (guint k = 1; k <= N_INDICATORS; k++)
    g_string_append_printf (text, "%s{'id': '%s', 'weight': '1/8', 'rule': {'kind': 'normalise', %s}}", k > 1 ? ", " : "", table->header[k], rule);
  g_string_append (text, "]}], 'units': [");
  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (text, "%s{'id': '%s', 'name': 'Nước'}", i > 0 ? ", " : "", golden_table_cell (table, rows[i], "unit"));
  g_string_append (text, "], 'assessments': [{'framework': 'f', 'period': '2000', 'values': {");
  for (guint i = 0; i < n_rows; i++)
    {
      g_string_append_printf (text, "%s'%s': {", i > 0 ? ", " : "", golden_table_cell (table, rows[i], "unit"));
      for (guint k = 1; k <= N_INDICATORS; k++)
        g_string_append_printf (text, "%s'%s': %s", k > 1 ? ", " : "", table->header[k], golden_table_cell (table, rows[i], table->header[k]));
      g_string_append_c (text, '}');
    }
  g_string_append (text, "}}]}");
  g_strdelimit (text->str, "'", '"');
  bytes = g_bytes_new (text->str, text->len);
  document = parindex_document_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return document;
}

static gint64
eighths (ParindexScoreboard *board,
         const char         *unit)
{
  g_autoptr (ParindexResult) result = golden_result (board, unit, NULL);
  g_autoptr (ParindexNumber) score = parindex_result_get_exact_score (result);
  double found = parindex_number_to_double (score) * N_INDICATORS;

  g_assert_cmpfloat (found, ==, (gint64) found);

  return (gint64) found;
}

/* Of two units, Borda counts are 1 where one is ahead: their mean is its share of the weights. An indicator on which both are equal gives half to
 * each. */
static void
test_shares (void)
{
  g_autoptr (GoldenTable) table = golden_table_load (GOLDEN_PUBLISHED, "handbook-outranking.csv");
  guint n = 0;

  for (guint i = 0; i < table->rows->len; i++)
    for (guint k = 0; k < table->rows->len; k++)
      {
        const guint rows[] = { i, k };
        const char *one = golden_table_cell (table, i, "unit"), *other = golden_table_cell (table, k, "unit");
        g_autoptr (ParindexDocument) document = NULL;
        g_autoptr (ParindexScoreboard) board = NULL;

        if (i == k)
          continue;
        document = load_table (table, "weighted-mean", "'method': 'borda', 'when-constant': 0", rows, G_N_ELEMENTS (rows));
        board = golden_score (document, "f", "2000");
        g_assert_cmpfloat ((double) (N_INDICATORS + eighths (board, one) - eighths (board, other)) / (2 * N_INDICATORS), ==,
                           g_ascii_strtod (golden_table_cell (table, i, other), NULL));
        n++;
      }
  g_assert_cmpuint (n, ==, 20);
}

/* A country beats another where the printed share is above one half. */
static void
test_copeland (void)
{
  g_autoptr (GoldenTable) table = golden_table_load (GOLDEN_PUBLISHED, "handbook-outranking.csv");
  const guint orders[][5] = { { 0, 1, 2, 3, 4 }, { 4, 2, 0, 3, 1 } };

  for (guint order = 0; order < G_N_ELEMENTS (orders); order++)
    {
      g_autoptr (ParindexDocument) document = load_table (table, "copeland", "'method': 'none'", orders[order], 5);
      g_autoptr (ParindexScoreboard) board = golden_score (document, "f", "2000");

      for (guint i = 0; i < table->rows->len; i++)
        {
          const char *one = golden_table_cell (table, i, "unit");
          g_autoptr (ParindexResult) result = golden_result (board, one, NULL);
          int printed = 0;

          for (guint k = 0; k < table->rows->len; k++)
            {
              double share = k != i ? g_ascii_strtod (golden_table_cell (table, i, golden_table_cell (table, k, "unit")), NULL) : 0.5;

              printed += (share > 0.5) - (share < 0.5);
            }
          golden_assert_exact (parindex_result_get_exact_score (result), printed, 1);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/golden/outranking/shares", test_shares);
  g_test_add_func ("/golden/outranking/copeland", test_copeland);

  return g_test_run ();
}
