/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "golden.h"

#include <string.h>

/* Table 15 of the OECD and JRC's Handbook on Constructing Composite Indicators (2008): mean years of schooling of 23 countries, normalised in ten
 * ways. */

typedef struct
{
  const char *column;
  const char *rule;
  guint decimals; /* as printed */
} Way;

static const Way ways[] = {
  { "rank-ascending", "'method': 'rank'", 0 },
  { "zscore", "'method': 'z-score'", 2 },
  { "minmax", "'method': 'min-max'", 2 },
  { "dist-mean-ratio", "'method': 'distance', 'reference': 'mean'", 2 },
  { "dist-best-ratio", "'method': 'distance', 'reference': 'best'", 2 },
  { "dist-worst-ratio", "'method': 'distance', 'reference': 'worst'", 2 },
  { "dist-mean-diff", "'method': 'distance', 'reference': 'mean', 'form': 'difference'", 2 },
  { "dist-worst-diff", "'method': 'distance', 'reference': 'worst', 'form': 'difference'", 2 },
  { "above-below", "'method': 'above-below', 'band': 0.2", 0 },
  { "percentile", "'method': 'percentile-rank', 'basis': 'n', 'range': [0, 100]", 1 },
};

/* One leaf for each way, of the same values. */
static ParindexDocument *
load_table (const GoldenTable *table)
{
  g_autoptr (GString) text = g_string_new ("{'format': 'parindex-document', 'version': 1, 'frameworks': [{'id': 'f', 'aggregation': 'sum', 'missing': 'propagate', 'ranking': {'of': 'score'}, 'criteria': [");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  ParindexDocument *document;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    g_string_append_printf (text, "%s{'id': '%s', 'rule': {'kind': 'normalise', %s}}", i > 0 ? ", " : "", ways[i].column, ways[i].rule);
  g_string_append (text, "]}], 'units': [");
  for (guint i = 0; i < table->rows->len; i++)
    g_string_append_printf (text, "%s{'id': '%s', 'name': 'Nước'}", i > 0 ? ", " : "", golden_table_cell (table, i, "unit"));
  g_string_append (text, "], 'assessments': [{'framework': 'f', 'period': '2000', 'values': {");
  for (guint i = 0; i < table->rows->len; i++)
    {
      g_string_append_printf (text, "%s'%s': {", i > 0 ? ", " : "", golden_table_cell (table, i, "unit"));
      for (guint k = 0; k < G_N_ELEMENTS (ways); k++)
        g_string_append_printf (text, "%s'%s': %s", k > 0 ? ", " : "", ways[k].column, golden_table_cell (table, i, "schooling"));
      g_string_append_c (text, '}');
    }
  g_string_append (text, "}}]}");
  g_strdelimit (text->str, "'", '"');
  bytes = g_bytes_new (text->str, text->len);
  document = parindex_document_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return document;
}

/* Each number printed is the number computed, rounded as it was printed: not off by more than half a unit of its last digit. */
static void
test_table_15 (void)
{
  g_autoptr (GoldenTable) table = golden_table_load (GOLDEN_PUBLISHED, "handbook-schooling.csv");
  g_autoptr (ParindexDocument) document = load_table (table);
  g_autoptr (ParindexScoreboard) board = golden_score (document, "f", "2000");

  g_assert_cmpuint (table->rows->len, ==, 23);
  for (guint i = 0; i < table->rows->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (ways); k++)
      {
        g_autoptr (ParindexResult) result = golden_result (board, golden_table_cell (table, i, "unit"), ways[k].column);
        g_autoptr (ParindexNumber) exact = parindex_result_get_exact_score (result);
        double printed = g_ascii_strtod (golden_table_cell (table, i, ways[k].column), NULL), half = 0.5;

        for (guint d = 0; d < ways[k].decimals; d++)
          half /= 10;
        g_assert_cmpfloat_with_epsilon (parindex_number_to_double (exact), printed, half + 1e-12);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/handbook/table-15", test_table_15);

  return g_test_run ();
}
