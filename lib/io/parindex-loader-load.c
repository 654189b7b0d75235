/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/simulation/parindex-simulation-private.h"
#include "io/parindex-input-private.h"
#include "io/parindex-loader-private.h"
#include "io/parindex-read-error-private.h"

/* Documents from files, bytes and streams; tables of values and of their errors. */

static gboolean
check_size (ParindexLoader   *self,
            GBytes           *bytes,
            const char       *name,
            ParindexProblems *problems)
{
  g_autofree char *limit = NULL;

  if (g_bytes_get_size (bytes) <= self->max_size)
    return TRUE;

  limit = g_strdup_printf ("%" G_GUINT64_FORMAT, self->max_size);
  parindex_problems_report (problems, TOO_LARGE, .name = name, .other = limit);

  return FALSE;
}

typedef struct
{
  GFile *base;
  guint64 max_size;
  GCancellable *cancellable;
} Tables;

static GBytes *
open_table (const char          *name,
            ParindexProblems    *problems,
            const ParindexPlace *place,
            gpointer             user_data)
{
  const Tables *tables = user_data;
  g_autoptr (GFile) file = parindex_input_resolve (tables->base, name, problems, place);

  return file != NULL ? parindex_input_read_file (file, tables->max_size, tables->cancellable, name, problems, place) : NULL;
}

/* @bytes may be NULL: what kept them from being read is among the problems. */
static ParindexDocument *
load (ParindexLoader   *self,
      GBytes           *bytes,
      GFile            *base,
      GCancellable     *cancellable,
      ParindexProblems *problems,
      GError          **error)
{
  g_autoptr (ParindexDocument) document = NULL;
  Tables tables = { base, self->max_size, cancellable };
  ParindexRead read = {
    .problems = problems,
    .max_cells = self->max_cells,
    .n_threads = parindex_context_get_n_threads (self->context),
    .context = self->context,
    .open_table = base != NULL ? open_table : NULL,
    .open_table_data = &tables,
  };

  if (bytes != NULL)
    {
      gsize size;
      const char *text = g_bytes_get_data (bytes, &size);

      read.path = g_string_new (NULL);
      read.lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      parindex_json_reader_init (&read.json, text != NULL ? text : "", size, self->max_depth);
      document = parindex_read_document (&read);
      g_string_free (read.path, TRUE);
      g_hash_table_unref (read.lines);
    }

  return parindex_loader_keep_problems (self, problems, error) ? g_steal_pointer (&document) : NULL;
}

/**
 * parindex_loader_load_path:
 * @self: a loader
 * @path: (type filename): the path of a document
 * @error: return location for an error
 *
 * Loads a document; its tables are looked for beside it.
 *
 * Returns: (transfer full): the sealed document, or %NULL with the first problem and how many there are
 *
 * Since: 1.0
 */
ParindexDocument *
parindex_loader_load_path (ParindexLoader *self,
                           const char     *path,
                           GError        **error)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (PARINDEX_IS_LOADER (self), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  file = g_file_new_for_path (path);

  return parindex_loader_load_file (self, file, NULL, error);
}

/**
 * parindex_loader_load_file:
 * @self: a loader
 * @file: a document
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Loads a document; its tables are looked for beside it.
 *
 * Returns: (transfer full): the sealed document, or %NULL with the first problem and how many there are
 *
 * Since: 1.0
 */
ParindexDocument *
parindex_loader_load_file (ParindexLoader *self,
                           GFile          *file,
                           GCancellable   *cancellable,
                           GError        **error)
{
  g_auto (ParindexProblems) problems = { 0 };
  g_autoptr (GFile) base = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (PARINDEX_IS_LOADER (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_parse_name (file);
  base = g_file_get_parent (file);
  parindex_problems_init (&problems);
  problems.file = name;
  bytes = parindex_input_read_file (file, self->max_size, cancellable, name, &problems, &(ParindexPlace){ 0 });

  return load (self, bytes, base, cancellable, &problems, error);
}

/**
 * parindex_loader_load_bytes:
 * @self: a loader
 * @bytes: the text of a document
 * @base: (nullable): the folder of its tables; without one tables are refused
 * @error: return location for an error
 *
 * Loads a document from memory.
 *
 * Returns: (transfer full): the sealed document, or %NULL with the first problem and how many there are
 *
 * Since: 1.0
 */
ParindexDocument *
parindex_loader_load_bytes (ParindexLoader *self,
                            GBytes         *bytes,
                            GFile          *base,
                            GError        **error)
{
  g_auto (ParindexProblems) problems = { 0 };
  gboolean fits;

  g_return_val_if_fail (PARINDEX_IS_LOADER (self), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  parindex_problems_init (&problems);
  fits = check_size (self, bytes, "document", &problems);

  return load (self, fits ? bytes : NULL, base, NULL, &problems, error);
}

/**
 * parindex_loader_load_stream:
 * @self: a loader
 * @stream: the text of a document
 * @base: (nullable): the folder of its tables; without one tables are refused
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Loads a document from a stream, which is read to its end and left open.
 *
 * Returns: (transfer full): the sealed document, or %NULL with the first problem and how many there are
 *
 * Since: 1.0
 */
ParindexDocument *
parindex_loader_load_stream (ParindexLoader *self,
                             GInputStream   *stream,
                             GFile          *base,
                             GCancellable   *cancellable,
                             GError        **error)
{
  g_auto (ParindexProblems) problems = { 0 };
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (PARINDEX_IS_LOADER (self), NULL);
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  parindex_problems_init (&problems);
  bytes = parindex_input_read_stream (stream, self->max_size, cancellable, "stream", &problems, &(ParindexPlace){ 0 });

  return load (self, bytes, base, cancellable, &problems, error);
}

/**
 * parindex_loader_load_table:
 * @self: a loader
 * @assessment: an assessment that is not sealed
 * @stage: (nullable): a stage that has no values yet
 * @table: the text of a table, wide or long
 * @style: how its numbers are written
 * @error: return location for an error
 *
 * Reads a table of values into a stage. On an error the assessment is as it
 * was.
 *
 * Returns: %FALSE with the first problem and how many there are
 *
 * Since: 1.0
 */
gboolean
parindex_loader_load_table (ParindexLoader     *self,
                            ParindexAssessment *assessment,
                            const char         *stage,
                            GBytes             *table,
                            ParindexNumberStyle style,
                            GError            **error)
{
  g_auto (ParindexProblems) problems = { 0 };
  g_autoptr (ParindexLayer) layer = NULL;

  g_return_val_if_fail (PARINDEX_IS_LOADER (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (assessment), FALSE);
  g_return_val_if_fail (table != NULL, FALSE);

  if (!parindex_assessment_check_open (assessment, error))
    return FALSE;

  parindex_problems_init (&problems);
  layer = parindex_layer_new (assessment);
  layer->keeps_wrong_cells = parindex_context_get_leave_faulty (self->context);
  if (check_size (self, table, "table", &problems))
    parindex_table_read (table, style, NULL, assessment, layer, &problems, NULL, parindex_context_get_n_threads (self->context));
  if (!parindex_loader_keep_problems (self, &problems, error) || !parindex_assessment_add_layer (assessment, layer, stage, error))
    return FALSE;
  layer = NULL;

  return TRUE;
}

/* All errors or none; @table may be NULL: what kept it from being read is among the problems. */
static gboolean
load_errors (ParindexLoader     *self,
             ParindexSimulation *simulation,
             GBytes             *table,
             ParindexNumberStyle style,
             ParindexProblems   *problems,
             GError            **error)
{
  ParindexAssessment *assessment = parindex_scoreboard_get_assessment (parindex_simulation_get_nominal (simulation));
  g_autoptr (GArray) rows = table != NULL ? parindex_error_table_read (table, style, assessment, problems) : NULL;

  if (!parindex_loader_keep_problems (self, problems, error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const ParindexErrorRow *row = &g_array_index (rows, ParindexErrorRow, i);

      parindex_simulation_take_stated_error (simulation, row->row, row->leaf, &row->cell_error);
    }

  return TRUE;
}

/**
 * parindex_loader_load_error_table:
 * @self: a loader
 * @simulation: a simulation that was not run yet
 * @table: the text of a table
 * @style: how its numbers are written
 * @error: return location for an error
 *
 * Has a simulation measure values anew by the errors in a table. Its columns
 * are `unit` and `criterion`, and of `sd`, `relative-sd`, `sampling`, `low`, `high` and `confidence` those that are
 * needed: each row has one of the first three, or an interval from low to high,
 * in which all draws lie evenly or, with a confidence, that share of them normally. They
 * stand in the place of what was said of these cells before. On an error the simulation is as it was.
 *
 * Returns: %FALSE with the first problem and how many there are
 *
 * Since: 1.0
 */
gboolean
parindex_loader_load_error_table (ParindexLoader     *self,
                                  ParindexSimulation *simulation,
                                  GBytes             *table,
                                  ParindexNumberStyle style,
                                  GError            **error)
{
  g_auto (ParindexProblems) problems = { 0 };
  gboolean fits;

  g_return_val_if_fail (PARINDEX_IS_LOADER (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_SIMULATION (simulation), FALSE);
  g_return_val_if_fail (parindex_simulation_get_nominal (simulation) != NULL, FALSE);
  g_return_val_if_fail (table != NULL, FALSE);

  if (!parindex_simulation_check_open (simulation, error))
    return FALSE;

  parindex_problems_init (&problems);
  fits = check_size (self, table, "table", &problems);

  return load_errors (self, simulation, fits ? table : NULL, style, &problems, error);
}

/**
 * parindex_loader_load_error_file:
 * @self: a loader
 * @simulation: a simulation that was not run yet
 * @file: a table
 * @style: how its numbers are written
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * The same as [method@Loader.load_error_table], from a file.
 *
 * Returns: %FALSE with the first problem and how many there are
 *
 * Since: 1.0
 */
gboolean
parindex_loader_load_error_file (ParindexLoader     *self,
                                 ParindexSimulation *simulation,
                                 GFile              *file,
                                 ParindexNumberStyle style,
                                 GCancellable       *cancellable,
                                 GError            **error)
{
  g_auto (ParindexProblems) problems = { 0 };
  g_autoptr (GBytes) table = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (PARINDEX_IS_LOADER (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_SIMULATION (simulation), FALSE);
  g_return_val_if_fail (parindex_simulation_get_nominal (simulation) != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (!parindex_simulation_check_open (simulation, error))
    return FALSE;

  name = g_file_get_parse_name (file);
  parindex_problems_init (&problems);
  problems.file = name;
  table = parindex_input_read_file (file, self->max_size, cancellable, name, &problems, &(ParindexPlace){ 0 });

  return load_errors (self, simulation, table, style, &problems, error);
}
