/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "golden.h"

/* The Technology Achievement Index under a geometric mean of the raw indicators, whose ranks the Handbook prints. */

#define N_INDICATORS 8

static ParindexNumber *
number (const char *text)
{
  g_autoptr (GError) error = NULL;
  ParindexNumber *value = parindex_number_new_from_string (text, &error);

  g_assert_no_error (error);

  return value;
}

static ParindexFramework *
make_framework (const GoldenTable *table)
{
  ParindexFramework *framework = parindex_framework_new ("tai", NULL);
  ParindexCriterion *root = parindex_framework_get_root (framework);
  g_autoptr (ParindexNumber) one = number ("1");
  g_autoptr (GError) error = NULL;

  parindex_criterion_set_aggregation (root, "geometric-mean", PARINDEX_BASIS_SCORE, &error);
  for (guint i = 1; i <= N_INDICATORS; i++)
    {
      g_autoptr (ParindexCriterion) leaf = parindex_criterion_new (table->header[i], NULL);

      parindex_criterion_set_weight (leaf, one, &error);
      parindex_criterion_append (root, leaf, &error);
    }
  parindex_framework_seal (framework, &error);
  g_assert_no_error (error);

  return framework;
}

static ParindexAssessment *
make_assessment (ParindexFramework *framework,
                 const GoldenTable *table)
{
  g_autoptr (GListStore) units = g_list_store_new (PARINDEX_TYPE_UNIT);
  g_autoptr (ParindexPeriod) period = parindex_period_new_from_string ("2001", NULL);
  g_autoptr (GError) error = NULL;
  ParindexAssessment *assessment;

  for (guint row = 0; row < table->rows->len; row++)
    {
      const char *id = golden_table_cell (table, row, "unit");
      g_autoptr (ParindexUnit) unit = parindex_unit_new (id, id);

      g_list_store_append (units, unit);
    }
  assessment = parindex_assessment_new (framework, G_LIST_MODEL (units), period, &error);
  for (guint row = 0; row < table->rows->len; row++)
    for (guint i = 1; i <= N_INDICATORS; i++)
      {
        g_autoptr (ParindexNumber) value = number (golden_table_cell (table, row, table->header[i]));

        parindex_assessment_set_value (assessment, NULL, golden_table_cell (table, row, "unit"), table->header[i], value, &error);
      }
  parindex_assessment_seal (assessment, &error);
  g_assert_no_error (error);

  return assessment;
}

static void
test_ranks (void)
{
  g_autoptr (GoldenTable) table = golden_table_load (GOLDEN_PUBLISHED, "tai-geometric.csv");
  g_autoptr (ParindexFramework) framework = make_framework (table);
  g_autoptr (ParindexAssessment) assessment = make_assessment (framework, table);
  g_autoptr (ParindexScorer) scorer = parindex_scorer_new (framework, NULL, NULL);
  g_autoptr (ParindexScoreboard) board = parindex_scorer_score (scorer, assessment, NULL, NULL);

  g_assert_cmpuint (table->rows->len, ==, 23);
  for (guint row = 0; row < table->rows->len; row++)
    {
      g_autoptr (ParindexResult) result = golden_result (board, golden_table_cell (table, row, "unit"), NULL);

      g_assert_cmpfloat (parindex_result_get_rank (result), ==, g_ascii_strtod (golden_table_cell (table, row, "rank"), NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/golden/tai-geometric/ranks", test_ranks);

  return g_test_run ();
}
