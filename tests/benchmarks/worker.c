/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The side of the library in bench.py. Reads a command a line, with words parted by tabs, and answers with a line: nanoseconds where
 * something was timed. Everything is freed and made anew each time, so that nothing is carried from one run to the next. */

#include "floor.h"
#include "index.h"

#include <gio/gio.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  ParindexContext *context;
  guint n_threads;
  guint n_units;
  guint n_criteria;
  int decimals;
  GBytes *values; /* the caller's own buffer */
  GListModel *units;
  ParindexFramework *framework;
  ParindexAssessment *assessment;
  ParindexScoreboard *scoreboard;
  Floor floor;
} Worker;

static GBytes *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, &error);

  check (file != NULL, error);

  return g_mapped_file_get_bytes (file);
}

static void
write_file (const char *path,
            const char *text,
            gssize      size)
{
  g_autoptr (GError) error = NULL;

  check (g_file_set_contents (path, text, size, &error), error);
}

static guint
parse_guint (const char *text)
{
  g_autoptr (GError) error = NULL;
  guint64 value;

  check (g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT32, &value, &error), error);

  return value;
}

/* matrix UNITS CRITERIA DECIMALS FILE: native float64, row-major */
static void
do_matrix (Worker      *self,
           char *const *words)
{
  double power = 1;

  self->n_units = parse_guint (words[0]);
  self->n_criteria = parse_guint (words[1]);
  self->decimals = parse_guint (words[2]);
  g_clear_pointer (&self->values, g_bytes_unref);
  self->values = read_file (words[3]);
  g_clear_object (&self->units);
  self->units = make_units (self->n_units);

  for (int i = 0; i < self->decimals; i++)
    power *= 10;
  floor_clear (&self->floor);
  floor_init (&self->floor, g_bytes_get_data (self->values, NULL), self->n_units, self->n_criteria, power);
  printf ("ok\n");
}

/* weights WEIGHT…: of the framework from here on */
static void
do_weights (Worker      *self,
            char *const *words)
{
  check (g_strv_length ((char **) words) == self->n_criteria, NULL);
  g_clear_object (&self->framework);
  self->framework = make_framework (self->n_criteria, (const char *const *) words);
  printf ("ok\n");
}

/* framework FILE: that of a document, from here on */
static void
do_framework (Worker      *self,
              char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexLoader) loader = parindex_loader_new (self->context);
  g_autoptr (ParindexDocument) document = parindex_loader_load_path (loader, words[0], &error);

  check (document != NULL, error);
  g_clear_object (&self->framework);
  self->framework = g_list_model_get_item (parindex_document_get_frameworks (document), 0);
  printf ("ok\n");
}

/* document FILE: the first framework and assessment of a document, from here on */
static void
do_document (Worker      *self,
             char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexLoader) loader = parindex_loader_new (self->context);
  g_autoptr (ParindexDocument) document = parindex_loader_load_path (loader, words[0], &error);

  check (document != NULL, error);
  g_clear_object (&self->framework);
  g_clear_object (&self->assessment);
  self->framework = g_list_model_get_item (parindex_document_get_frameworks (document), 0);
  self->assessment = g_list_model_get_item (parindex_document_get_assessments (document), 0);
  printf ("ok\n");
}

/* seal: the time of an empty assessment, and of its values and sealing */
static void
do_seal (Worker      *self,
         char *const *words)
{
  g_autoptr (GError) error = NULL;
  gint64 begin, made, sealed;

  g_clear_object (&self->assessment);
  begin = now ();
  self->assessment = make_assessment (self->framework, self->units);
  made = now ();
  check (parindex_assessment_set_values_bytes (self->assessment, NULL, self->values, self->decimals, &error), error);
  check (parindex_assessment_seal (self->assessment, &error), error);
  sealed = now ();
  printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", made - begin, sealed - made);
}

/* score: from the sealed assessment to the columns of scores and ranks */
static void
do_score (Worker      *self,
          char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexScorer) scorer = NULL;
  g_autoptr (GBytes) scores = NULL;
  g_autoptr (GBytes) ranks = NULL;
  gint64 begin, end;

  g_clear_object (&self->scoreboard);
  begin = now ();
  scorer = parindex_scorer_new (self->framework, self->context, &error);
  check (scorer != NULL, error);
  self->scoreboard = parindex_scorer_score (scorer, self->assessment, NULL, &error);
  check (self->scoreboard != NULL, error);
  scores = parindex_scoreboard_get_column_bytes (self->scoreboard, PARINDEX_RESULT_COLUMN_SCORE, NULL, NULL, &error);
  check (scores != NULL, error);
  ranks = parindex_scoreboard_get_column_bytes (self->scoreboard, PARINDEX_RESULT_COLUMN_RANK, NULL, NULL, &error);
  check (ranks != NULL, error);
  end = now ();
  printf ("%" G_GINT64_FORMAT "\n", end - begin);
}

/* results FILE: exact score, its double and the rank of each unit as last scored */
static void
do_results (Worker      *self,
            char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree double *scores = NULL;
  g_autofree double *ranks = NULL;
  gsize n;

  scores = parindex_scoreboard_get_column (self->scoreboard, PARINDEX_RESULT_COLUMN_SCORE, NULL, NULL, &n, &error);
  check (scores != NULL, error);
  ranks = parindex_scoreboard_get_column (self->scoreboard, PARINDEX_RESULT_COLUMN_RANK, NULL, NULL, &n, &error);
  check (ranks != NULL, error);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexResult) result = g_list_model_get_item (G_LIST_MODEL (self->scoreboard), i);
      g_autoptr (ParindexNumber) exact = parindex_result_get_exact_score (result);
      g_autofree char *exact_text = parindex_number_to_string (exact);

      g_string_append_printf (text, "%s %a %.0f\n", exact_text, scores[i], ranks[i]);
    }
  write_file (words[0], text->str, text->len);
  printf ("ok\n");
}

/* explain UNIT DEPTH: from the scoreboard to the explanation of a unit with its direct parts, and its text with so many levels of them */
static void
do_explain (Worker      *self,
            char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexExplanation) explanation = NULL;
  g_autofree char *text = NULL;
  int depth = (int) parse_guint (words[1]);
  gint64 begin, end;

  begin = now ();
  explanation = parindex_explanation_new (self->scoreboard, words[0], NULL, &error);
  check (explanation != NULL, error);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (explanation)); i++)
    {
      g_autoptr (ParindexExplanation) part = g_list_model_get_item (G_LIST_MODEL (explanation), i);
    }
  text = parindex_explanation_to_text (explanation, PARINDEX_LANGUAGE_VI, depth);
  end = now ();
  printf ("%" G_GINT64_FORMAT "\n", end - begin);
}

/* explained UNIT FILE: all of it as JSON */
static void
do_explained (Worker      *self,
              char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexExplanation) explanation = parindex_explanation_new (self->scoreboard, words[0], NULL, &error);
  g_autofree char *json = NULL;

  check (explanation != NULL, error);
  json = parindex_explanation_to_json (explanation, PARINDEX_LANGUAGE_EN, -1);
  write_file (words[1], json, strlen (json));
  printf ("ok\n");
}

/* floor: the bare sums in one thread, in all, and only reading the cells */
static void
do_floor (Worker      *self,
          char *const *words)
{
  gint64 times[4] = { now () };
  volatile guint64 all;

  floor_sum (&self->floor, 1);
  times[1] = now ();
  floor_sum (&self->floor, self->n_threads);
  times[2] = now ();
  all = floor_read (&self->floor);
  times[3] = now ();
  (void) all;
  printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
          times[1] - times[0], times[2] - times[1], times[3] - times[2]);
}

/* csv FILE: from the file to a sealed assessment */
static void
do_csv (Worker      *self,
        char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexLoader) loader = parindex_loader_new (self->context);
  g_autoptr (GBytes) text = NULL;
  gint64 begin, end;

  g_clear_object (&self->assessment);
  begin = now ();
  text = read_file (words[0]);
  self->assessment = make_assessment (self->framework, self->units);
  check (parindex_loader_load_table (loader, self->assessment, NULL, text, PARINDEX_NUMBER_STYLE_PLAIN, &error), error);
  check (parindex_assessment_seal (self->assessment, &error), error);
  end = now ();
  printf ("%" G_GINT64_FORMAT "\n", end - begin);
}

/* json FILE: from the file to a sealed document, whose first assessment is kept */
static void
do_json (Worker      *self,
         char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexLoader) loader = parindex_loader_new (self->context);
  g_autoptr (ParindexDocument) document = NULL;
  gint64 begin, end;

  g_clear_object (&self->assessment);
  begin = now ();
  document = parindex_loader_load_path (loader, words[0], &error);
  check (document != NULL, error);
  end = now ();
  self->assessment = g_list_model_get_item (parindex_document_get_assessments (document), 0);
  printf ("%" G_GINT64_FORMAT "\n", end - begin);
}

/* table FILE: the exact values of the assessment at hand */
static void
do_table (Worker      *self,
          char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) table = parindex_assessment_to_table_bytes (self->assessment, NULL, &error);
  const char *text;
  gsize size;

  check (table != NULL, error);
  text = g_bytes_get_data (table, &size);
  write_file (words[0], text, size);
  printf ("ok\n");
}

static const struct
{
  const char *name;
  guint n_words; /* at least */
  void (*run) (Worker *self, char *const *words);
} commands[] = {
  { "matrix", 4, do_matrix },
  { "weights", 1, do_weights },
  { "framework", 1, do_framework },
  { "document", 1, do_document },
  { "seal", 0, do_seal },
  { "score", 0, do_score },
  { "results", 1, do_results },
  { "explain", 2, do_explain },
  { "explained", 2, do_explained },
  { "floor", 0, do_floor },
  { "csv", 1, do_csv },
  { "json", 1, do_json },
  { "table", 1, do_table },
};

static void
run_line (Worker *self,
          char   *line)
{
  g_auto (GStrv) words = g_strsplit (g_strchomp (line), "\t", -1);
  guint n_words = g_strv_length (words);

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (n_words > commands[i].n_words && g_str_equal (words[0], commands[i].name))
      {
        commands[i].run (self, words + 1);
        fflush (stdout);
        return;
      }
  g_printerr ("What is “%s”?\n", line);
  check (FALSE, NULL);
}

int
main (int   argc,
      char *argv[])
{
  Worker self = { .context = parindex_context_new () };
  char *line = NULL;
  size_t size = 0;

  if (argc != 2)
    {
      g_printerr ("usage: %s THREADS\n", argv[0]);
      return 2;
    }
  self.n_threads = MAX (parse_guint (argv[1]), 1);
  parindex_context_set_n_threads (self.context, self.n_threads);

  while (getline (&line, &size, stdin) > 0)
    run_line (&self, line);

  free (line);
  floor_clear (&self.floor);
  g_clear_object (&self.scoreboard);
  g_clear_object (&self.assessment);
  g_clear_object (&self.framework);
  g_clear_object (&self.units);
  g_clear_pointer (&self.values, g_bytes_unref);
  g_clear_object (&self.context);

  return 0;
}
