/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "simulate-run.h"

#include "output.h"
#include "problems.h"

#include <glib-unix.h>
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Where nothing else is said to vary. */
#define DEFAULT_SPREAD 0.25

typedef struct
{
  const ParindexCliOptions *options;
  GMainLoop *loop;
  GCancellable *cancellable;
  gboolean shows; /* the progress */
  guint percent;
  ParindexCliFinish finish;
  gpointer result;
  GError *error;
} Run;

static void
show_progress (ParindexSimulation *simulation,
               guint               n_done,
               guint               n,
               gpointer            data)
{
  Run *self = data;
  const guint percent = (guint) ((guint64) n_done * 100 / MAX (n, 1));

  if (!self->shows || percent == self->percent)
    return;
  self->percent = percent;
  fprintf (stderr, "\r%s %3u %%", parindex_cli_text (self->options->language, TEXT_SIMULATING), percent);
  fflush (stderr);
}

/* The line goes, so that nothing of it stays above the table. */
static void
clear_progress (const Run *self)
{
  if (self->shows && self->percent != G_MAXUINT)
    fprintf (stderr, "\r\033[K");
}

static gboolean
stop (gpointer data)
{
  g_cancellable_cancel (((Run *) data)->cancellable);
  return G_SOURCE_CONTINUE;
}

static void
end_run (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Run *self = data;

  self->result = self->finish (source, result, &self->error);
  g_main_loop_quit (self->loop);
}

static int
fail (Run *self)
{
  g_autoptr (GError) error = g_steal_pointer (&self->error);

  if (g_cancellable_is_cancelled (self->cancellable))
    {
      parindex_cli_complain (parindex_cli_text (self->options->language, TEXT_STOPPED));
      return PARINDEX_CLI_STOPPED;
    }
  parindex_cli_complain (error->message);
  return PARINDEX_CLI_WRONG_INPUT;
}

gpointer
parindex_cli_run (const ParindexCliOptions *options,
                  ParindexSimulation       *simulation,
                  gpointer                  object,
                  ParindexCliStart          start,
                  ParindexCliFinish         finish,
                  int                      *status)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Run run = { .options = options, .loop = loop, .cancellable = cancellable, .shows = isatty (STDERR_FILENO), .percent = G_MAXUINT, .finish = finish };
  const guint interrupted = g_unix_signal_add (SIGINT, stop, &run);
  const guint terminated = g_unix_signal_add (SIGTERM, stop, &run);

  g_signal_connect (simulation, "progress", G_CALLBACK (show_progress), &run);
  start (object, cancellable, end_run, &run);
  g_main_loop_run (loop);
  g_signal_handlers_disconnect_by_data (simulation, &run);
  g_source_remove (interrupted);
  g_source_remove (terminated);
  clear_progress (&run);
  *status = run.result != NULL ? PARINDEX_CLI_DONE : fail (&run);
  return run.result;
}

static void
start_simulation (gpointer            object,
                  GCancellable       *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer            user_data)
{
  parindex_simulation_run_async (object, cancellable, callback, user_data);
}

static gpointer
finish_simulation (gpointer      object,
                   GAsyncResult *result,
                   GError      **error)
{
  return parindex_simulation_run_finish (object, result, error);
}

ParindexRankDistribution *
parindex_cli_run_simulation (const ParindexCliOptions *options,
                             ParindexSimulation       *simulation,
                             int                      *status)
{
  return parindex_cli_run (options, simulation, simulation, start_simulation, finish_simulation, status);
}

static gboolean
refuse (const ParindexCliOptions *options,
        const char               *name,
        const char               *value,
        const char               *wanted)
{
  g_autofree char *message = parindex_cli_format (options->language, TEXT_NOT_WANTED, name, value, wanted, NULL);

  parindex_cli_complain (message);
  return FALSE;
}

static gboolean
read_whole (const ParindexCliOptions *options,
            ParindexCliOption         option,
            const char               *name,
            guint64                   least,
            guint64                   most,
            guint64                  *number)
{
  const char *value = options->values[option];
  g_autofree char *wanted = NULL;

  if (value == NULL || g_ascii_string_to_unsigned (value, 10, least, most, number, NULL))
    return TRUE;
  wanted = g_strdup_printf ("%" G_GUINT64_FORMAT " … %" G_GUINT64_FORMAT, least, most);
  return refuse (options, name, value, wanted);
}

/* "25%" or "0.25"; NaN if it is neither. */
static double
read_share (const char *text)
{
  char *end;
  double share = g_ascii_strtod (text, &end);

  if (end == text)
    return NAN;
  if (strcmp (end, "%") == 0)
    return share / 100;
  return *end == '\0' ? share : NAN;
}

/* One for all levels, or one for each from the top. */
static gboolean
set_weights (const ParindexCliOptions *options,
             ParindexSimulation       *simulation)
{
  const char *value = options->values[PARINDEX_CLI_OPTION_WEIGHTS];
  g_auto (GStrv) words = g_strsplit (value, ",", -1);
  const guint n = g_strv_length (words);

  for (guint i = 0; i < n; i++)
    {
      const double spread = read_share (words[i]);

      if (!(spread >= 0 && spread <= 1) || !parindex_simulation_set_weight_spread (simulation, n == 1 ? 0 : i + 1, spread, NULL))
        return refuse (options, "weights", words[i], "0% … 100%");
    }
  return n > 0 || refuse (options, "weights", value, "0% … 100%");
}

static gboolean
set_concentration (const ParindexCliOptions *options,
                   ParindexSimulation       *simulation)
{
  const char *value = options->values[PARINDEX_CLI_OPTION_CONCENTRATION];
  char *end;
  const double concentration = g_ascii_strtod (value, &end);

  return (end != value && *end == '\0' && concentration > 0 && parindex_simulation_set_weight_concentration (simulation, 0, concentration, NULL))
         || refuse (options, "concentration", value, "> 0");
}

/* "5%" of the value, "0.5" of its unit, "±2" up and down, or a sample of "n400". NaN if it is none of them. */
static double
read_error (const char         *text,
            ParindexValueError *kind)
{
  static const char *const signs[] = { "±", "+-", NULL };

  *kind = g_str_has_suffix (text, "%") ? PARINDEX_VALUE_ERROR_RELATIVE_SD : PARINDEX_VALUE_ERROR_SD;
  for (guint i = 0; signs[i] != NULL; i++)
    if (g_str_has_prefix (text, signs[i]))
      {
        *kind = PARINDEX_VALUE_ERROR_INTERVAL;
        text += strlen (signs[i]);
        return strchr (text, '%') == NULL ? read_share (text) : NAN;
      }
  if (*text == 'n')
    {
      *kind = PARINDEX_VALUE_ERROR_SAMPLING;
      return strchr (text, '%') == NULL && read_share (text + 1) >= 1 ? read_share (text + 1) : NAN;
    }

  return read_share (text);
}

/* Of all values, of those below a criterion: "CRITERION=5%", or as the document states them. */
static gboolean
set_value (const ParindexCliOptions *options,
           ParindexSimulation       *simulation,
           char                     *word)
{
  char *sign = strrchr (word, '=');
  g_autoptr (GError) error = NULL;
  ParindexValueError kind;
  double size;

  if (strcmp (word, "document") == 0)
    parindex_simulation_use_stated_errors (simulation, &error);
  else
    {
      size = read_error (sign != NULL ? sign + 1 : word, &kind);
      if (!(size >= 0))
        return refuse (options, "values", word, "[ID=]N, [ID=]N%, [ID=]±N, [ID=]nN, document");
      if (sign != NULL)
        *sign = '\0';
      parindex_simulation_set_value_error (simulation, sign != NULL ? word : NULL, kind, size, &error);
    }
  if (error != NULL)
    parindex_cli_complain (error->message);
  return error == NULL;
}

static gboolean
set_values (const ParindexCliOptions *options,
            ParindexSimulation       *simulation)
{
  const char *value = options->values[PARINDEX_CLI_OPTION_VALUES];
  g_auto (GStrv) words = g_strsplit (value, ",", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (!set_value (options, simulation, words[i]))
      return FALSE;
  return words[0] != NULL || refuse (options, "values", value, "[ID=]N, [ID=]N%, [ID=]±N, [ID=]nN, document");
}

/* Of single values, from a table. */
static gboolean
set_errors (const ParindexCliOptions *options,
            ParindexSimulation       *simulation)
{
  const char *path = options->values[PARINDEX_CLI_OPTION_ERRORS];
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_auto (ParindexCliProblems) problems;
  gboolean done = TRUE;

  parindex_cli_problems_init (&problems);
  if (path != NULL)
    {
      file = g_file_new_for_path (path);
      done = parindex_loader_load_error_file (loader, simulation, file, options->style, NULL, &error);
      parindex_cli_problems_add (&problems, parindex_loader_get_problems (loader));
      parindex_cli_problems_complain (&problems, options->language, error);
    }
  return done;
}

static gboolean
set_uncertainties (const ParindexCliOptions *options,
                   ParindexSimulation       *simulation)
{
  if (options->values[PARINDEX_CLI_OPTION_VALUES] != NULL && !set_values (options, simulation))
    return FALSE;
  if (options->values[PARINDEX_CLI_OPTION_CONCENTRATION] != NULL)
    return set_concentration (options, simulation);
  if (options->values[PARINDEX_CLI_OPTION_WEIGHTS] != NULL)
    return set_weights (options, simulation);
  if (options->values[PARINDEX_CLI_OPTION_VALUES] != NULL || options->values[PARINDEX_CLI_OPTION_ERRORS] != NULL
      || options->values[PARINDEX_CLI_OPTION_ALTERNATIVES] != NULL
      || options->values[PARINDEX_CLI_OPTION_WITHOUT_EACH] != NULL)
    return TRUE;
  return parindex_simulation_set_weight_spread (simulation, 0, DEFAULT_SPREAD, NULL);
}

static gboolean
add_choice (ParindexSimulation *simulation,
            GListModel         *alternatives,
            ParindexDocument   *document)
{
  g_autoptr (GError) error = NULL;

  if (parindex_simulation_add_choice (simulation, alternatives, document, &error))
    return TRUE;
  parindex_cli_complain (error->message);
  return FALSE;
}

static gboolean
add_choices (const ParindexCliOptions *options,
             ParindexDocument         *document,
             ParindexSimulation       *simulation)
{
  ParindexFramework *framework = parindex_scoreboard_get_framework (parindex_simulation_get_nominal (simulation));
  GListModel *own = parindex_document_get_alternatives (document);

  if (options->values[PARINDEX_CLI_OPTION_ALTERNATIVES] != NULL)
    {
      if (g_list_model_get_n_items (own) == 0)
        {
          parindex_cli_complain (parindex_cli_text (options->language, TEXT_NO_ALTERNATIVES));
          return FALSE;
        }
      if (!add_choice (simulation, own, document))
        return FALSE;
    }
  if (options->values[PARINDEX_CLI_OPTION_WITHOUT_EACH] != NULL)
    {
      g_autoptr (GListModel) without = parindex_framework_list_without_each (framework, options->leaves);

      return add_choice (simulation, without, document);
    }
  return TRUE;
}

gboolean
parindex_cli_set_simulation (const ParindexCliOptions *options,
                             ParindexDocument         *document,
                             ParindexSimulation       *simulation,
                             int                      *status)
{
  guint64 replicates = parindex_simulation_get_replicates (simulation);
  guint64 seed = parindex_simulation_get_seed (simulation);
  guint64 n_threads = 0;

  *status = PARINDEX_CLI_WRONG_USE;
  if (options->values[PARINDEX_CLI_OPTION_WEIGHTS] != NULL && options->values[PARINDEX_CLI_OPTION_CONCENTRATION] != NULL)
    {
      parindex_cli_refuse_pair (options, "weights", "concentration");
      return FALSE;
    }
  if (!read_whole (options, PARINDEX_CLI_OPTION_REPLICATES, "replicates", 1, G_MAXINT32, &replicates)
      || !read_whole (options, PARINDEX_CLI_OPTION_SEED, "seed", 0, G_MAXUINT64, &seed)
      || !read_whole (options, PARINDEX_CLI_OPTION_THREADS, "threads", 1, 1024, &n_threads) || !set_uncertainties (options, simulation))
    return FALSE;

  parindex_simulation_set_replicates (simulation, (guint) replicates, NULL);
  parindex_simulation_set_seed (simulation, seed, NULL);
  parindex_simulation_set_n_threads (simulation, (guint) n_threads);
  parindex_simulation_set_sequence (simulation, options->sequence, NULL);
  *status = PARINDEX_CLI_WRONG_INPUT;
  return set_errors (options, simulation) && add_choices (options, document, simulation);
}
