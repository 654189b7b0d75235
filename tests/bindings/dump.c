/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Prints the bits of every number of every scoreboard of a document, for test-same-bits.py: dump DOCUMENT THREADS */

#include <parindex/parindex.h>

#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static const struct
{
  const char *name;
  ParindexResultColumn column;
} columns[] = {
  { "score", PARINDEX_RESULT_COLUMN_SCORE },
  { "max", PARINDEX_RESULT_COLUMN_MAX },
  { "percent", PARINDEX_RESULT_COLUMN_PERCENT },
  { "rank", PARINDEX_RESULT_COLUMN_RANK },
};

static void
dump_column (ParindexScoreboard  *board,
             const char          *label,
             const char *const   *units,
             ParindexResultColumn column,
             const char          *column_name,
             const char          *criterion,
             const char          *within)
{
  g_autoptr (GError) error = NULL;
  gsize n_values;
  g_autofree double *values = parindex_scoreboard_get_column (board, column, criterion, within, &n_values, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (n_values, ==, g_strv_length ((char **) units));

  for (gsize i = 0; i < n_values; i++)
    {
      guint64 bits;

      memcpy (&bits, &values[i], sizeof bits);
      printf ("%s %s %s %s %s ", label, units[i], criterion ? criterion : "-", column_name, within ? within : "-");
      if (isnan (values[i]))
        printf ("nan\n");
      else
        printf ("%016" G_GINT64_MODIFIER "x\n", bits);
    }
}

static void
dump_criterion (ParindexScoreboard *board,
                const char         *label,
                const char *const  *units,
                ParindexCriterion  *criterion,
                gboolean            is_root)
{
  GListModel *children = parindex_criterion_get_children (criterion);

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    dump_column (board, label, units, columns[i].column, columns[i].name,
                 is_root ? NULL : parindex_criterion_get_id (criterion), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (ParindexCriterion) child = g_list_model_get_item (children, i);

      dump_criterion (board, label, units, child, FALSE);
    }
}

static void
dump_assessment (ParindexDocument   *document,
                 ParindexContext    *context,
                 ParindexAssessment *assessment)
{
  ParindexFramework *framework = parindex_assessment_get_framework (assessment);
  const char *id = parindex_framework_get_id (framework);
  const char *period = parindex_period_to_string (parindex_assessment_get_period (assessment));
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexScoreboard) board = parindex_document_score (document, context, id, period, NULL, &error);
  g_autofree char *label = g_strdup_printf ("%s %s", id, period);
  g_auto (GStrv) units = NULL;
  g_auto (GStrv) dimensions = NULL;

  g_assert_no_error (error);
  units = parindex_scoreboard_list_units (board);
  dimensions = parindex_scoreboard_list_dimensions (board);

  dump_criterion (board, label, (const char *const *) units, parindex_framework_get_root (framework), TRUE);
  for (gsize i = 0; dimensions[i] != NULL; i++)
    dump_column (board, label, (const char *const *) units, PARINDEX_RESULT_COLUMN_RANK, "rank", NULL, dimensions[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexContext) context = parindex_context_new ();
  g_autoptr (ParindexDocument) document = NULL;
  GListModel *assessments;

  /* Only then does a locale with a decimal comma take hold. */
  setlocale (LC_ALL, "");

  g_assert_cmpint (argc, ==, 3);
  parindex_context_set_n_threads (context, (guint) g_ascii_strtoull (argv[2], NULL, 10));

  document = parindex_document_new_from_path (argv[1], &error);
  g_assert_no_error (error);

  assessments = parindex_document_get_assessments (document);
  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (ParindexAssessment) assessment = g_list_model_get_item (assessments, i);

      dump_assessment (document, context, assessment);
    }

  return 0;
}
