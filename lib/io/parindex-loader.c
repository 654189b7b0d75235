/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-loader.h>

#include "analysis/simulation/parindex-simulation-private.h"
#include "base/parindex-list-private.h"
#include "io/parindex-input-private.h"
#include "io/parindex-read-error-private.h"

/**
 * ParindexLoader:
 *
 * Reads documents and tables, within limits, and keeps all problems found.
 *
 * Loading is all or nothing: a document with an error is not returned. The
 * [struct@GLib.Error] carries the first problem and the count;
 * [method@Loader.get_problems] has all of them, warnings too. A loader is used
 * from one thread at a time.
 *
 * Since: 1.0
 */

struct _ParindexLoader
{
  GObject parent_instance;

  ParindexContext *context;
  guint64 max_size;
  guint max_depth;
  guint64 max_cells;
  GListModel *problems;
};

#define DEFAULT_MAX_SIZE (G_GUINT64_CONSTANT (512) << 20)
/* A tree as deep as a framework may be: an object and an array for each level. */
#define DEFAULT_MAX_DEPTH 160
#define LARGEST_MAX_DEPTH 512
#define DEFAULT_MAX_CELLS 100000000

typedef enum
{
  PROP_CONTEXT = 1,
  PROP_MAX_SIZE,
  PROP_MAX_DEPTH,
  PROP_MAX_CELLS,
  PROP_PROBLEMS,
  N_PROPS,
} ParindexLoaderProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexLoader, parindex_loader, G_TYPE_OBJECT)

static void
parindex_loader_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  ParindexLoader *self = PARINDEX_LOADER (object);

  switch ((ParindexLoaderProperty) prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, self->context);
      break;
    case PROP_MAX_SIZE:
      g_value_set_uint64 (value, self->max_size);
      break;
    case PROP_MAX_DEPTH:
      g_value_set_uint (value, self->max_depth);
      break;
    case PROP_MAX_CELLS:
      g_value_set_uint64 (value, self->max_cells);
      break;
    case PROP_PROBLEMS:
      g_value_set_object (value, self->problems);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_loader_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  ParindexLoader *self = PARINDEX_LOADER (object);

  switch ((ParindexLoaderProperty) prop_id)
    {
    case PROP_CONTEXT:
      self->context = g_value_dup_object (value);
      break;
    case PROP_MAX_SIZE:
      parindex_loader_set_max_size (self, g_value_get_uint64 (value));
      break;
    case PROP_MAX_DEPTH:
      parindex_loader_set_max_depth (self, g_value_get_uint (value));
      break;
    case PROP_MAX_CELLS:
      parindex_loader_set_max_cells (self, g_value_get_uint64 (value));
      break;
    case PROP_PROBLEMS:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_loader_constructed (GObject *object)
{
  ParindexLoader *self = PARINDEX_LOADER (object);

  G_OBJECT_CLASS (parindex_loader_parent_class)->constructed (object);

  if (self->context == NULL)
    self->context = parindex_context_new ();
}

static void
parindex_loader_finalize (GObject *object)
{
  ParindexLoader *self = PARINDEX_LOADER (object);

  g_clear_object (&self->context);
  g_clear_object (&self->problems);

  G_OBJECT_CLASS (parindex_loader_parent_class)->finalize (object);
}

static void
parindex_loader_class_init (ParindexLoaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = parindex_loader_get_property;
  object_class->set_property = parindex_loader_set_property;
  object_class->constructed = parindex_loader_constructed;
  object_class->finalize = parindex_loader_finalize;

  /**
   * ParindexLoader:context:
   *
   * The context.
   *
   * Since: 1.0
   */
  props[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, PARINDEX_TYPE_CONTEXT,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * ParindexLoader:max-size:
   *
   * How many bytes a document or a table may have.
   *
   * Since: 1.0
   */
  props[PROP_MAX_SIZE] = g_param_spec_uint64 ("max-size", NULL, NULL, 0, G_MAXUINT64, DEFAULT_MAX_SIZE, flags);
  /**
   * ParindexLoader:max-depth:
   *
   * How deep the text may be nested; at most 512.
   *
   * Since: 1.0
   */
  props[PROP_MAX_DEPTH] = g_param_spec_uint ("max-depth", NULL, NULL, 1, LARGEST_MAX_DEPTH, DEFAULT_MAX_DEPTH, flags);
  /**
   * ParindexLoader:max-cells:
   *
   * How many cells, units times leaf criteria, an assessment may have.
   *
   * Since: 1.0
   */
  props[PROP_MAX_CELLS] = g_param_spec_uint64 ("max-cells", NULL, NULL, 0, G_MAXUINT64, DEFAULT_MAX_CELLS, flags);
  /**
   * ParindexLoader:problems:
   *
   * The problems of the last load.
   *
   * Since: 1.0
   */
  props[PROP_PROBLEMS] = g_param_spec_object ("problems", NULL, NULL, G_TYPE_LIST_MODEL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_loader_init (ParindexLoader *self)
{
  self->max_size = DEFAULT_MAX_SIZE;
  self->max_depth = DEFAULT_MAX_DEPTH;
  self->max_cells = DEFAULT_MAX_CELLS;
  self->problems = G_LIST_MODEL (parindex_list_new (PARINDEX_TYPE_PROBLEM));
}

/**
 * parindex_loader_new:
 * @context: (nullable): the context; %NULL for the defaults
 *
 * Creates a loader.
 *
 * Returns: (transfer full): a new loader
 *
 * Since: 1.0
 */
ParindexLoader *
parindex_loader_new (ParindexContext *context)
{
  g_return_val_if_fail (context == NULL || PARINDEX_IS_CONTEXT (context), NULL);

  return g_object_new (PARINDEX_TYPE_LOADER, "context", context, NULL);
}

/**
 * parindex_loader_get_context:
 * @self: a loader
 *
 * Gets the context of the loader.
 *
 * Returns: (transfer none): the context
 *
 * Since: 1.0
 */
ParindexContext *
parindex_loader_get_context (ParindexLoader *self)
{
  g_return_val_if_fail (PARINDEX_IS_LOADER (self), NULL);

  return self->context;
}

/**
 * parindex_loader_get_max_size:
 * @self: a loader
 *
 * Gets how many bytes a document or a table may have.
 *
 * Returns: the limit; 512 MiB unless set
 *
 * Since: 1.0
 */
guint64
parindex_loader_get_max_size (ParindexLoader *self)
{
  g_return_val_if_fail (PARINDEX_IS_LOADER (self), 0);

  return self->max_size;
}

/**
 * parindex_loader_set_max_size:
 * @self: a loader
 * @max_size: a number of bytes
 *
 * Sets how many bytes a document or a table may have.
 *
 * Since: 1.0
 */
void
parindex_loader_set_max_size (ParindexLoader *self,
                              guint64         max_size)
{
  g_return_if_fail (PARINDEX_IS_LOADER (self));

  if (self->max_size == max_size)
    return;

  self->max_size = max_size;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MAX_SIZE]);
}

/**
 * parindex_loader_get_max_depth:
 * @self: a loader
 *
 * Gets how deep the text may be nested.
 *
 * Returns: the limit; 160 unless set
 *
 * Since: 1.0
 */
guint
parindex_loader_get_max_depth (ParindexLoader *self)
{
  g_return_val_if_fail (PARINDEX_IS_LOADER (self), 0);

  return self->max_depth;
}

/**
 * parindex_loader_set_max_depth:
 * @self: a loader
 * @max_depth: a number of levels, from 1 to 512
 *
 * Sets how deep the text may be nested.
 *
 * Since: 1.0
 */
void
parindex_loader_set_max_depth (ParindexLoader *self,
                               guint           max_depth)
{
  g_return_if_fail (PARINDEX_IS_LOADER (self));

  max_depth = CLAMP (max_depth, 1, LARGEST_MAX_DEPTH);
  if (self->max_depth == max_depth)
    return;

  self->max_depth = max_depth;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MAX_DEPTH]);
}

/**
 * parindex_loader_get_max_cells:
 * @self: a loader
 *
 * Gets how many cells an assessment may have.
 *
 * Returns: the limit; 100 million unless set
 *
 * Since: 1.0
 */
guint64
parindex_loader_get_max_cells (ParindexLoader *self)
{
  g_return_val_if_fail (PARINDEX_IS_LOADER (self), 0);

  return self->max_cells;
}

/**
 * parindex_loader_set_max_cells:
 * @self: a loader
 * @max_cells: a number of cells
 *
 * Sets how many cells, units times leaf criteria, an assessment may have.
 *
 * Since: 1.0
 */
void
parindex_loader_set_max_cells (ParindexLoader *self,
                               guint64         max_cells)
{
  g_return_if_fail (PARINDEX_IS_LOADER (self));

  if (self->max_cells == max_cells)
    return;

  self->max_cells = max_cells;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MAX_CELLS]);
}

/**
 * parindex_loader_get_problems:
 * @self: a loader
 *
 * Gets the problems of the last load, warnings too, a list of [class@Problem].
 *
 * Returns: (transfer none): the problems
 *
 * Since: 1.0
 */
GListModel *
parindex_loader_get_problems (ParindexLoader *self)
{
  g_return_val_if_fail (PARINDEX_IS_LOADER (self), NULL);

  return self->problems;
}

/* Keeps the problems of a load for get_problems(); FALSE with the first if there is an error. */
static gboolean
keep_problems (ParindexLoader   *self,
               ParindexProblems *problems,
               GError          **error)
{
  gboolean good = parindex_problems_propagate (problems, error);

  g_set_object (&self->problems, NULL);
  self->problems = parindex_problems_to_list (problems);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROBLEMS]);

  return good;
}

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

  return keep_problems (self, problems, error) ? g_steal_pointer (&document) : NULL;
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
  if (!keep_problems (self, &problems, error) || !parindex_assessment_add_layer (assessment, layer, stage, error))
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

  if (!keep_problems (self, problems, error))
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
