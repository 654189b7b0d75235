/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The side of the library in bench-simulation.py: simulate UNITS CRITERIA GROUPS DRAWS THREADS. Answers each line, "library" or "floor", with
 * nanoseconds, and "memory" with by how many bytes the peak of the resident memory rises in a run. */

#include "draw-floor.h"
#include "index.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double
leaf_value (guint unit,
            guint leaf)
{
  guint32 mixed = (unit * 2654435761u) ^ (leaf * 2246822519u);

  mixed = (mixed ^ (mixed >> 15)) * 2246822519u;
  mixed ^= mixed >> 13;

  return (mixed % 10001) / 100.0;
}

static ParindexFramework *
make_grouped (guint n_criteria,
              guint n_groups)
{
  ParindexFramework *framework = parindex_framework_new ("benchmark", "Benchmark");
  ParindexCriterion *root = parindex_framework_get_root (framework);
  g_autoptr (ParindexNumber) max = parindex_number_new_from_int (100);
  g_autoptr (GError) error = NULL;

  check (parindex_criterion_set_aggregation (root, "weighted-mean", PARINDEX_BASIS_UNSTATED, &error), error);
  for (guint g = 0; g < n_groups; g++)
    {
      g_autofree char *id = g_strdup_printf ("g%u", g);
      g_autoptr (ParindexCriterion) group = parindex_criterion_new (id, id);
      g_autoptr (ParindexNumber) weight = parindex_number_new_from_int (draw_floor_group_weight (g));

      check (parindex_criterion_set_weight (group, weight, &error), error);
      check (parindex_criterion_append (root, group, &error), error);
      for (guint j = 0; j < n_criteria; j++)
        {
          g_autofree char *leaf_id = g_strdup_printf ("c%03u", j);
          g_autoptr (ParindexCriterion) leaf = parindex_criterion_new (leaf_id, leaf_id);
          g_autoptr (ParindexNumber) leaf_weight = parindex_number_new_from_int (draw_floor_leaf_weight (j));

          if (draw_floor_group (j, n_criteria, n_groups) != g)
            continue;
          check (parindex_criterion_set_weight (leaf, leaf_weight, &error), error);
          check (parindex_criterion_set_max (leaf, max, &error), error);
          check (parindex_criterion_append (group, leaf, &error), error);
        }
    }
  check (parindex_framework_seal (framework, &error), error);

  return framework;
}

static ParindexScoreboard *
make_board (guint n_units,
            guint n_criteria,
            guint n_groups)
{
  g_autoptr (ParindexFramework) framework = make_grouped (n_criteria, n_groups);
  g_autoptr (GListModel) units = make_units (n_units);
  g_autoptr (ParindexAssessment) assessment = make_assessment (framework, units);
  g_autoptr (ParindexScorer) scorer = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  ParindexScoreboard *board;
  double *values = g_new (double, (gsize) n_units * n_criteria);

  for (guint i = 0; i < n_units; i++)
    for (guint j = 0; j < n_criteria; j++)
      values[(gsize) i * n_criteria + j] = leaf_value (i, j);
  bytes = g_bytes_new_take (values, (gsize) n_units * n_criteria * sizeof *values);
  check (parindex_assessment_set_values_bytes (assessment, NULL, bytes, 2, &error), error);
  check (parindex_assessment_seal (assessment, &error), error);
  scorer = parindex_scorer_new (framework, NULL, &error);
  check (scorer != NULL, error);
  board = parindex_scorer_score (scorer, assessment, NULL, &error);
  check (board != NULL, error);

  return board;
}

static double
run_library (ParindexScoreboard *board,
             guint               n_draws,
             guint               n_threads)
{
  g_autoptr (ParindexSimulation) simulation = parindex_simulation_new (board);
  g_autoptr (ParindexRankDistribution) distribution = NULL;
  g_autoptr (GError) error = NULL;

  parindex_simulation_set_n_threads (simulation, n_threads);
  check (parindex_simulation_set_replicates (simulation, n_draws, &error), error);
  check (parindex_simulation_set_weight_spread (simulation, 0, 0.25, &error), error);
  distribution = parindex_simulation_run (simulation, NULL, &error);
  check (distribution != NULL, error);

  return parindex_rank_distribution_get_mean_shift (distribution);
}

static gint64
status_figure (const char *name)
{
  g_autofree char *text = NULL;
  const char *found;

  if (!g_file_get_contents ("/proc/self/status", &text, NULL, NULL) || (found = strstr (text, name)) == NULL)
    return -1;

  return g_ascii_strtoll (found + strlen (name) + 1, NULL, 10) * 1024;
}

int
main (int   argc,
      char *argv[])
{
  guint n_units, n_criteria, n_groups, n_draws, n_threads;
  g_autoptr (ParindexScoreboard) board = NULL;
  DrawFloor floor;
  char line[64];

  if (argc != 6)
    {
      fprintf (stderr, "usage: %s UNITS CRITERIA GROUPS DRAWS THREADS\n", argv[0]);
      return 2;
    }
  n_units = strtoul (argv[1], NULL, 10);
  n_criteria = strtoul (argv[2], NULL, 10);
  n_groups = strtoul (argv[3], NULL, 10);
  n_draws = strtoul (argv[4], NULL, 10);
  n_threads = strtoul (argv[5], NULL, 10);
  board = make_board (n_units, n_criteria, n_groups);
  draw_floor_init (&floor, n_units, n_criteria, n_groups, leaf_value);

  while (fgets (line, sizeof line, stdin) != NULL)
    {
      const gint64 begin = now ();
      const clock_t busy = clock ();

      if (g_str_has_prefix (line, "memory"))
        {
          const gint64 before = status_figure ("VmRSS:");

          run_library (board, n_draws, n_threads);
          printf ("%" G_GINT64_FORMAT "\n", status_figure ("VmHWM:") - before);
        }
      else
        {
          const double shift = g_str_has_prefix (line, "library") ? run_library (board, n_draws, n_threads) : draw_floor_run (&floor, n_draws, n_threads);

          printf ("%" G_GINT64_FORMAT " %.9f %.9f\n", now () - begin, shift, (double) (clock () - busy) / CLOCKS_PER_SEC);
        }
      fflush (stdout);
    }
  draw_floor_clear (&floor);

  return 0;
}
