/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-list-private.h"
#include "io/parindex-loader-private.h"

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

gboolean
parindex_loader_keep_problems (ParindexLoader   *self,
                               ParindexProblems *problems,
                               GError          **error)
{
  gboolean good = parindex_problems_propagate (problems, error);

  g_set_object (&self->problems, NULL);
  self->problems = parindex_problems_to_list (problems);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROBLEMS]);

  return good;
}
