/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Builds an index of two criteria without a document, scores an array of doubles and prints it as CSV. */

#include <parindex/parindex.h>

#include <stdio.h>

static ParindexFramework *
build_framework (GError **error)
{
  static const struct
  {
    const char *id;
    const char *title;
    int max;
  } criteria[] = {
    { "procedures", "Administrative procedures", 60 },
    { "e-services", "Online services", 40 },
  };
  g_autoptr (ParindexFramework) framework = parindex_framework_new ("service-index", "Public service index");
  ParindexCriterion *root = parindex_framework_get_root (framework);

  if (!parindex_criterion_set_aggregation (root, "sum", PARINDEX_BASIS_UNSTATED, error) ||
      !parindex_criterion_set_missing (root, PARINDEX_MISSING_PROPAGATE, error))
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (criteria); i++)
    {
      g_autoptr (ParindexCriterion) criterion = parindex_criterion_new (criteria[i].id, criteria[i].title);
      g_autoptr (ParindexNumber) max = parindex_number_new_from_int (criteria[i].max);

      if (!parindex_criterion_set_max (criterion, max, error) ||
          !parindex_criterion_append (root, criterion, error))
        return NULL;
    }

  return g_steal_pointer (&framework);
}

static char *
score (GError **error)
{
  /* One row a commune, one column a criterion. */
  static const double values[] = { 51.25, 31.5, 55, 27.75, 48.5, 36 };
  g_autoptr (ParindexFramework) framework = build_framework (error);
  g_autoptr (ParindexPeriod) period = parindex_period_new_from_string ("2025", NULL);
  g_autoptr (GListStore) units = g_list_store_new (PARINDEX_TYPE_UNIT);
  g_autoptr (ParindexAssessment) assessment = NULL;
  g_autoptr (ParindexScorer) scorer = NULL;
  g_autoptr (ParindexScoreboard) board = NULL;

  if (framework == NULL || !parindex_framework_seal (framework, error))
    return NULL;

  for (int i = 1; i <= 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("commune-%d", i);
      g_autofree char *name = g_strdup_printf ("Commune %d", i);
      g_autoptr (ParindexUnit) unit = parindex_unit_new (id, name);

      g_list_store_append (units, unit);
    }

  assessment = parindex_assessment_new (framework, G_LIST_MODEL (units), period, error);
  if (assessment == NULL ||
      !parindex_assessment_set_values (assessment, "appraised", values, G_N_ELEMENTS (values), 2, error) ||
      !parindex_assessment_seal (assessment, error))
    return NULL;

  scorer = parindex_scorer_new (framework, NULL, error);
  if (scorer == NULL)
    return NULL;

  board = parindex_scorer_score (scorer, assessment, NULL, error);
  if (board == NULL)
    return NULL;

  return parindex_scoreboard_to_csv (board, NULL, NULL, FALSE, PARINDEX_PRECISION_DISPLAY, error);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *csv = score (&error);

  if (csv == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }

  fputs (csv, stdout);
  return 0;
}
