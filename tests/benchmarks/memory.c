/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* How far the peak of the resident memory rises above what the program had with its values in hand, from the framework to the ranks:
 * memory UNITS CRITERIA LIMIT, the limit in sizes of the matrix (units × criteria × 8 bytes); 0 sets none. */

#include "index.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A figure of /proc/self/status in bytes. */
static gint64
status_figure (const char *name)
{
  g_autofree char *text = NULL;
  const char *found;

  if (!g_file_get_contents ("/proc/self/status", &text, NULL, NULL))
    return -1;
  found = strstr (text, name);

  return found != NULL ? g_ascii_strtoll (found + strlen (name) + 1, NULL, 10) * 1024 : -1;
}

/* Where the kernel refuses, the peak of the start counts too, which only makes the figure larger. */
static void
reset_peak (void)
{
  FILE *file = fopen ("/proc/self/clear_refs", "w");

  if (file == NULL)
    return;
  fputs ("5", file);
  fclose (file);
}

static GBytes *
make_values (guint n_units,
             guint n_criteria)
{
  gsize n = (gsize) n_units * n_criteria;
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  double *values = g_new (double, n);

  for (gsize i = 0; i < n; i++)
    values[i] = g_rand_int_range (rand, 0, 10001) / 100.0;

  return g_bytes_new_take (values, n * sizeof *values);
}

static char **
make_weights (guint n_criteria)
{
  char **weights = g_new0 (char *, n_criteria + 1);

  for (guint i = 0; i < n_criteria; i++)
    weights[i] = g_strdup_printf ("%u", 1 + i % 20);

  return weights;
}

static void
print_step (const char *step,
            gint64      before,
            gsize       matrix)
{
  gint64 growth = status_figure ("VmRSS:") - before;

  printf ("  %-34s %8.2f MB  %5.2f × the matrix\n", step, growth / 1e6, (double) growth / matrix);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) weights = NULL;
  g_autoptr (GBytes) values = NULL;
  g_autoptr (ParindexContext) context = NULL;
  g_autoptr (ParindexFramework) framework = NULL;
  g_autoptr (GListModel) units = NULL;
  g_autoptr (ParindexAssessment) assessment = NULL;
  g_autoptr (ParindexScorer) scorer = NULL;
  g_autoptr (ParindexScoreboard) scoreboard = NULL;
  g_autoptr (GBytes) scores = NULL;
  g_autoptr (GBytes) ranks = NULL;
  guint n_units, n_criteria;
  double limit, ratio;
  gint64 before, growth;
  gsize matrix;

  if (argc != 4)
    {
      fprintf (stderr, "usage: %s UNITS CRITERIA LIMIT\n", argv[0]);
      return 2;
    }
  n_units = strtoul (argv[1], NULL, 10);
  n_criteria = strtoul (argv[2], NULL, 10);
  limit = g_ascii_strtod (argv[3], NULL);
  matrix = (gsize) n_units * n_criteria * sizeof (double);

  values = make_values (n_units, n_criteria);
  weights = make_weights (n_criteria);
  before = status_figure ("VmRSS:");
  if (before < 0)
    {
      printf ("no /proc/self/status: nothing to measure\n");
      return 77;
    }
  reset_peak ();

  printf ("memory, %u × %u, matrix %.2f MB, caller's buffer not counted\n", n_units, n_criteria, matrix / 1e6);
  context = parindex_context_new ();
  parindex_context_set_n_threads (context, 2);
  framework = make_framework (n_criteria, (const char *const *) weights);
  units = make_units (n_units);
  print_step ("after framework and units", before, matrix);
  assessment = make_assessment (framework, units);
  check (parindex_assessment_set_values_bytes (assessment, NULL, values, 2, &error), error);
  check (parindex_assessment_seal (assessment, &error), error);
  print_step ("after the sealed assessment", before, matrix);
  scorer = parindex_scorer_new (framework, context, &error);
  check (scorer != NULL, error);
  scoreboard = parindex_scorer_score (scorer, assessment, NULL, &error);
  check (scoreboard != NULL, error);
  scores = parindex_scoreboard_get_column_bytes (scoreboard, PARINDEX_RESULT_COLUMN_SCORE, NULL, NULL, &error);
  check (scores != NULL, error);
  ranks = parindex_scoreboard_get_column_bytes (scoreboard, PARINDEX_RESULT_COLUMN_RANK, NULL, NULL, &error);
  check (ranks != NULL, error);
  print_step ("after scores and ranks", before, matrix);

  growth = status_figure ("VmHWM:") - before;
  ratio = (double) growth / matrix;
  printf ("  %-34s %8.2f MB  %5.2f × the matrix", "growth of the peak", growth / 1e6, ratio);
  if (limit > 0)
    printf (", at most %g: %s", limit, ratio <= limit ? "ok" : "MISSED");
  printf ("\n");

  return limit > 0 && ratio > limit ? 1 : 0;
}
