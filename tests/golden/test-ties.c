/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "golden.h"

/* What ties, and what ties only when printed: the stage of rounding is part of how an index ranks. */

static ParindexDocument *
load_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  ParindexDocument *document = parindex_document_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static void
assert_rank (ParindexScoreboard *board,
             const char         *unit,
             const char         *score,
             double              rank)
{
  g_autoptr (ParindexResult) result = golden_result (board, unit, NULL);
  g_autofree char *text = parindex_result_get_score_text (result);

  g_assert_cmpstr (text, ==, score);
  g_assert_cmpfloat (parindex_result_get_rank (result), ==, rank);
}

/* The mean of twelve figures with one decimal, as the Index of Economic Freedom has it; the figures are ours. Two units have the
 * mean 73.025; added up as doubles in this order and divided, they give 73.02499999999999 and 73.025. */
static const char *const means[][2] = {
  { "late", "64.8, 81.3, 82.4, 57.7, 77.5, 96.1, 78.3, 48.8, 84.9, 92.0, 51.0, 61.5" },
  { "even", "95.4, 40.9, 79.0, 62.1, 83.2, 42.9, 94.0, 62.7, 84.8, 90.7, 96.6, 44.0" },
  { "less", "73, 73, 73, 73, 73, 73, 73, 73, 73, 73, 73, 73.2" },
};

static char *
mean_document (const char *ranking)
{
  g_autoptr (GString) criteria = g_string_new (NULL);
  g_autoptr (GString) units = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);

  for (guint i = 0; i < 12; i++)
    g_string_append_printf (criteria, "%s{\"id\": \"c%u\", \"weight\": 1, \"max\": 100}", i > 0 ? ", " : "", i);
  for (guint unit = 0; unit < G_N_ELEMENTS (means); unit++)
    {
      g_auto (GStrv) figures = g_strsplit (means[unit][1], ", ", -1);

      g_string_append_printf (units, "%s{\"id\": \"%s\", \"name\": \"%s\"}", unit > 0 ? ", " : "", means[unit][0], means[unit][0]);
      g_string_append_printf (values, "%s\"%s\": {", unit > 0 ? ", " : "", means[unit][0]);
      for (guint i = 0; i < 12; i++)
        g_string_append_printf (values, "%s\"c%u\": %s", i > 0 ? ", " : "", i, figures[i]);
      g_string_append (values, "}");
    }

  return g_strdup_printf ("{\"format\": \"parindex-document\", \"version\": 1, \"frameworks\": [{\"id\": \"f\", \"aggregation\": \"weighted-mean\", "
                          "\"ranking\": {%s}, \"rounding\": {\"decimals\": 2}, \"criteria\": [%s]}], \"units\": [%s], "
                          "\"assessments\": [{\"framework\": \"f\", \"period\": \"2019\", \"values\": {%s}}]}",
                          ranking, criteria->str, units->str, values->str);
}

static void
test_mean (void)
{
  static const struct
  {
    const char *ranking;
    double ranks[3];
  } cases[] = {
    { "", { 1, 1, 3 } },
    { "\"ties\": \"dense\"", { 1, 1, 2 } },
    { "\"ties\": \"modified\"", { 2, 2, 3 } },
    { "\"ties\": \"average\"", { 1.5, 1.5, 3 } },
    { "\"ties\": \"ordinal\", \"keys\": [\"c11\"]", { 1, 2, 3 } },
    { "\"ties\": \"ordinal\", \"keys\": [\"c0\", \"c11\"]", { 2, 1, 3 } },
    { "\"decimals\": 0", { 1, 1, 1 } },
    { "\"decimals\": 1", { 1, 1, 1 } },
    { "\"decimals\": 2", { 1, 1, 3 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = mean_document (cases[i].ranking);
      g_autoptr (ParindexDocument) document = load_text (text);
      g_autoptr (ParindexScoreboard) board = golden_score (document, "f", "2019");
      g_autoptr (ParindexResult) first = golden_result (board, "late", NULL);

      golden_assert_exact (parindex_result_get_exact_score (first), 73025, 1000);
      for (guint unit = 0; unit < 3; unit++)
        assert_rank (board, means[unit][0], unit < 2 ? "73.03" : "73.02", cases[i].ranks[unit]);
    }
}

/* The Human Development Index is ranked by the value with three decimals; the values are ours. */
static void
test_three_decimals (void)
{
  static const char *const pattern =
    "{\"format\": \"parindex-document\", \"version\": 1, \"frameworks\": [{\"id\": \"f\", \"aggregation\": \"sum\", "
    "\"ranking\": {\"of\": \"score\"%s}, \"rounding\": {\"decimals\": 3}, \"criteria\": [{\"id\": \"a\", \"max\": 1}]}], "
    "\"units\": [{\"id\": \"u\", \"name\": \"U\"}, {\"id\": \"v\", \"name\": \"V\"}, {\"id\": \"w\", \"name\": \"W\"}, {\"id\": \"x\", \"name\": \"X\"}], "
    "\"assessments\": [{\"framework\": \"f\", \"period\": \"2021\", \"values\": "
    "{\"u\": {\"a\": 0.9615}, \"v\": {\"a\": 0.9624}, \"w\": {\"a\": 0.9614999}, \"x\": {\"a\": 0.9625}}}]}";
  static const double ranks[2][4] = { { 3, 2, 4, 1 }, { 2, 2, 4, 1 } };
  static const char *const texts[] = { "0.962", "0.962", "0.961", "0.963" };
  static const char *const units[] = { "u", "v", "w", "x" };

  for (guint rounded = 0; rounded < 2; rounded++)
    {
      g_autofree char *text = g_strdup_printf (pattern, rounded ? ", \"decimals\": 3" : "");
      g_autoptr (ParindexDocument) document = load_text (text);
      g_autoptr (ParindexScoreboard) board = golden_score (document, "f", "2021");

      for (guint i = 0; i < 4; i++)
        assert_rank (board, units[i], texts[i], ranks[rounded][i]);
    }
}

/* A composite of the published table, in hundredths, rounded half-up. */
static gint64
hundredths (const GoldenTable *table,
            guint              row)
{
  return (golden_micro (golden_table_cell (table, row, "composite")) + 5000) / 10000;
}

/* The PCI of 2015 ranks unrounded composites. Ranked as printed, Lâm Đồng and Sóc Trăng would share the rank 21. */
static void
test_pci_as_printed (void)
{
  g_autoptr (ParindexDocument) original = golden_load ("pci.json");
  g_autoptr (GBytes) bytes = parindex_document_to_bytes (original, NULL);
  g_autofree char *source = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) parts = g_strsplit (source, "\"ties\": \"competition\"", -1);
  g_autofree char *text = g_strjoinv ("\"decimals\": 2, \"ties\": \"competition\"", parts);
  g_autoptr (ParindexDocument) document = load_text (text);
  g_autoptr (ParindexScoreboard) board = golden_score (document, "pci-2013", "2015");
  g_autoptr (GoldenTable) published = golden_table_load (GOLDEN_PUBLISHED, "pci.csv");
  guint n_ties = 0;

  for (guint i = 0; i < published->rows->len; i++)
    {
      g_autoptr (ParindexResult) result = NULL;
      guint rank = 1;

      if (!g_str_equal (golden_table_cell (published, i, "year"), "2015"))
        continue;
      for (guint k = 0; k < published->rows->len; k++)
        if (g_str_equal (golden_table_cell (published, k, "year"), "2015"))
          {
            rank += hundredths (published, k) > hundredths (published, i);
            n_ties += k < i && hundredths (published, k) == hundredths (published, i);
          }
      result = golden_result (board, golden_table_cell (published, i, "unit"), NULL);
      g_assert_cmpfloat (parindex_result_get_rank (result), ==, rank);
    }
  g_assert_cmpuint (n_ties, >, 0);
  assert_rank (board, "lam-dong", "59.04", 21);
  assert_rank (board, "soc-trang", "59.04", 21);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ties/mean", test_mean);
  g_test_add_func ("/ties/three-decimals", test_three_decimals);
  g_test_add_func ("/ties/pci-as-printed", test_pci_as_printed);

  return g_test_run ();
}
