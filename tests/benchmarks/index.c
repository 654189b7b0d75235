/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "index.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

void
check (gboolean good,
       GError  *error)
{
  if (good)
    return;

  fprintf (stderr, "%s\n", error != NULL ? error->message : "failed");
  exit (2);
}

gint64
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);

  return (gint64) time.tv_sec * 1000000000 + time.tv_nsec;
}

ParindexFramework *
make_framework (guint              n_criteria,
                const char *const *weights)
{
  ParindexFramework *framework = parindex_framework_new ("benchmark", "Benchmark");
  ParindexCriterion *root = parindex_framework_get_root (framework);
  g_autoptr (ParindexNumber) max = parindex_number_new_from_int (100);
  g_autoptr (GError) error = NULL;

  check (parindex_criterion_set_aggregation (root, "weighted-mean", PARINDEX_BASIS_UNSTATED, &error), error);
  for (guint i = 0; i < n_criteria; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%03u", i);
      g_autoptr (ParindexCriterion) leaf = parindex_criterion_new (id, id);
      g_autoptr (ParindexNumber) weight = parindex_number_new_from_string (weights[i], &error);

      check (weight != NULL, error);
      check (parindex_criterion_set_weight (leaf, weight, &error), error);
      check (parindex_criterion_set_max (leaf, max, &error), error);
      check (parindex_criterion_append (root, leaf, &error), error);
    }
  check (parindex_framework_seal (framework, &error), error);

  return framework;
}

GListModel *
make_units (guint n_units)
{
  GListStore *units = g_list_store_new (PARINDEX_TYPE_UNIT);

  for (guint i = 0; i < n_units; i++)
    {
      g_autofree char *id = g_strdup_printf ("u%05u", i);
      g_autofree char *name = g_strdup_printf ("Xã %u", i);
      g_autoptr (ParindexUnit) unit = parindex_unit_new (id, name);

      g_list_store_append (units, unit);
    }

  return G_LIST_MODEL (units);
}

ParindexAssessment *
make_assessment (ParindexFramework *framework,
                 GListModel        *units)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexPeriod) period = parindex_period_new_from_string ("2025", &error);
  ParindexAssessment *assessment;

  check (period != NULL, error);
  assessment = parindex_assessment_new (framework, units, period, &error);
  check (assessment != NULL, error);

  return assessment;
}
