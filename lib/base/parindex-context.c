/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-context.h>
#include <parindex/parindex-enum-types.h>

#include "base/parindex-method-private.h"

/**
 * ParindexContext:
 *
 * What calls share: the registry of methods, the language of displayed texts,
 * and how many threads may work. Nothing is global: two contexts in one
 * process do not know of each other.
 *
 * Set it up from one thread; from then on it may be read from any.
 *
 * Since: 1.0
 */

struct _ParindexContext
{
  GObject parent_instance;

  ParindexLanguage language;
  guint n_threads;
  gboolean leave_faulty;
  GListModel *methods;
  GHashTable *rules; /* kind -> GType */
  GHashTable *aggregations; /* the same */
};

typedef enum
{
  PROP_LANGUAGE = 1,
  PROP_N_THREADS,
  PROP_METHODS,
  PROP_LEAVE_FAULTY,
  N_PROPS,
} ParindexContextProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexContext, parindex_context, G_TYPE_OBJECT)

static void
parindex_context_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  ParindexContext *self = PARINDEX_CONTEXT (object);

  switch ((ParindexContextProperty) prop_id)
    {
    case PROP_LANGUAGE:
      g_value_set_enum (value, self->language);
      break;
    case PROP_N_THREADS:
      g_value_set_uint (value, self->n_threads);
      break;
    case PROP_METHODS:
      g_value_set_object (value, self->methods);
      break;
    case PROP_LEAVE_FAULTY:
      g_value_set_boolean (value, self->leave_faulty);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_context_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  ParindexContext *self = PARINDEX_CONTEXT (object);

  switch ((ParindexContextProperty) prop_id)
    {
    case PROP_LANGUAGE:
      parindex_context_set_language (self, g_value_get_enum (value));
      break;
    case PROP_N_THREADS:
      parindex_context_set_n_threads (self, g_value_get_uint (value));
      break;
    case PROP_LEAVE_FAULTY:
      parindex_context_set_leave_faulty (self, g_value_get_boolean (value));
      break;
    case PROP_METHODS:
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_context_finalize (GObject *object)
{
  g_object_unref (PARINDEX_CONTEXT (object)->methods);
  g_hash_table_unref (PARINDEX_CONTEXT (object)->rules);
  g_hash_table_unref (PARINDEX_CONTEXT (object)->aggregations);

  G_OBJECT_CLASS (parindex_context_parent_class)->finalize (object);
}

static void
parindex_context_class_init (ParindexContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = parindex_context_get_property;
  object_class->set_property = parindex_context_set_property;
  object_class->finalize = parindex_context_finalize;

  /**
   * ParindexContext:language:
   *
   * The language of displayed texts and numbers.
   *
   * Since: 1.0
   */
  props[PROP_LANGUAGE] = g_param_spec_enum ("language", NULL, NULL, PARINDEX_TYPE_LANGUAGE, PARINDEX_LANGUAGE_AUTO, flags);
  /**
   * ParindexContext:n-threads:
   *
   * How many threads may work on one call; 0 for as many as there are
   * processors. The results have the same bits at any number.
   *
   * Since: 1.0
   */
  props[PROP_N_THREADS] = g_param_spec_uint ("n-threads", NULL, NULL, 0, 1024, 0, flags);
  /**
   * ParindexContext:methods:
   *
   * The registered methods.
   *
   * Since: 1.0
   */
  props[PROP_METHODS] = g_param_spec_object ("methods", NULL, NULL, G_TYPE_LIST_MODEL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * ParindexContext:leave-faulty:
   *
   * Whether units with wrong cells are left unscored, instead of nothing being
   * scored until the cells are mended.
   *
   * Since: 1.0
   */
  props[PROP_LEAVE_FAULTY] = g_param_spec_boolean ("leave-faulty", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_context_init (ParindexContext *self)
{
  self->methods = parindex_methods_list ();
  self->rules = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->aggregations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * parindex_context_new:
 *
 * Creates a context with the methods of the library.
 *
 * Returns: (transfer full): a new context
 *
 * Since: 1.0
 */
ParindexContext *
parindex_context_new (void)
{
  return g_object_new (PARINDEX_TYPE_CONTEXT, NULL);
}

/**
 * parindex_context_get_language:
 * @self: a context
 *
 * Gets the language of displayed texts and numbers.
 *
 * Returns: the language
 *
 * Since: 1.0
 */
ParindexLanguage
parindex_context_get_language (ParindexContext *self)
{
  g_return_val_if_fail (PARINDEX_IS_CONTEXT (self), PARINDEX_LANGUAGE_AUTO);

  return self->language;
}

/**
 * parindex_context_set_language:
 * @self: a context
 * @language: a language
 *
 * Sets the language of displayed texts and numbers.
 *
 * Since: 1.0
 */
void
parindex_context_set_language (ParindexContext *self,
                               ParindexLanguage language)
{
  g_return_if_fail (PARINDEX_IS_CONTEXT (self));

  if (self->language == language)
    return;

  self->language = language;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LANGUAGE]);
}

/**
 * parindex_context_get_n_threads:
 * @self: a context
 *
 * Gets how many threads may work on one call.
 *
 * Returns: the number; 0 for as many as there are processors
 *
 * Since: 1.0
 */
guint
parindex_context_get_n_threads (ParindexContext *self)
{
  g_return_val_if_fail (PARINDEX_IS_CONTEXT (self), 0);

  return self->n_threads;
}

/**
 * parindex_context_set_n_threads:
 * @self: a context
 * @n_threads: a number of threads; 0 for as many as there are processors
 *
 * Sets how many threads may work on one call.
 *
 * Since: 1.0
 */
void
parindex_context_set_n_threads (ParindexContext *self,
                                guint            n_threads)
{
  g_return_if_fail (PARINDEX_IS_CONTEXT (self));

  if (self->n_threads == n_threads)
    return;

  self->n_threads = n_threads;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_THREADS]);
}

/**
 * parindex_context_get_leave_faulty:
 * @self: a context
 *
 * Gets whether units with wrong cells are left unscored.
 *
 * Returns: %FALSE if they keep everything from being scored
 *
 * Since: 1.0
 */
gboolean
parindex_context_get_leave_faulty (ParindexContext *self)
{
  g_return_val_if_fail (PARINDEX_IS_CONTEXT (self), FALSE);

  return self->leave_faulty;
}

/**
 * parindex_context_set_leave_faulty:
 * @self: a context
 * @leave_faulty: whether units with wrong cells are left unscored
 *
 * Sets whether units with wrong cells are left unscored: points above the
 * maximum, a label that is no choice, a count above its total, and so on. By
 * default nothing is scored until such cells are mended.
 *
 * Documents loaded and scorers made with this context keep to it. A unit that is left
 * has no score, rank or band on any criterion, whatever the framework says
 * about missing cells, and no part in the ranks, means and quantiles of
 * others. [method@Scoreboard.get_problems] tells what is wrong.
 *
 * Since: 1.0
 */
void
parindex_context_set_leave_faulty (ParindexContext *self,
                                   gboolean         leave_faulty)
{
  g_return_if_fail (PARINDEX_IS_CONTEXT (self));

  leave_faulty = !!leave_faulty;
  if (self->leave_faulty == leave_faulty)
    return;

  self->leave_faulty = leave_faulty;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LEAVE_FAULTY]);
}

/**
 * parindex_context_get_methods:
 * @self: a context
 *
 * Gets the registered methods, a list of [class@Method].
 *
 * Returns: (transfer none): the methods
 *
 * Since: 1.0
 */
GListModel *
parindex_context_get_methods (ParindexContext *self)
{
  g_return_val_if_fail (PARINDEX_IS_CONTEXT (self), NULL);

  return self->methods;
}

/**
 * parindex_context_lookup_method:
 * @self: a context
 * @kind: what the method is for
 * @name: a name
 *
 * Finds a registered method.
 *
 * Returns: (transfer full) (nullable): the method, or %NULL if there is none
 *
 * Since: 1.0
 */
ParindexMethod *
parindex_context_lookup_method (ParindexContext   *self,
                                ParindexMethodKind kind,
                                const char        *name)
{
  guint n;

  g_return_val_if_fail (PARINDEX_IS_CONTEXT (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  n = g_list_model_get_n_items (self->methods);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexMethod) method = g_list_model_get_item (self->methods, i);

      if (parindex_method_get_kind (method) == kind && g_str_equal (parindex_method_get_name (method), name))
        return g_steal_pointer (&method);
    }

  return NULL;
}

/**
 * parindex_context_add_rule:
 * @self: a context
 * @kind: the word for it in documents
 * @type: a type derived from [class@Rule]
 *
 * Makes a rule of one's own known to documents that are loaded with this
 * context: `{"kind": "…"}` makes an object of the type, and the other members
 * are its properties. Words of built-in rules keep their meaning.
 *
 * Properties that are a [struct@Number], text, a list of texts, a word of an
 * enumeration, or yes or no can stand in a document; others cannot. They are
 * set once, when the document is read, and written back if they are not at
 * their defaults.
 *
 * Since: 1.0
 */
void
parindex_context_add_rule (ParindexContext *self,
                           const char      *kind,
                           GType            type)
{
  g_return_if_fail (PARINDEX_IS_CONTEXT (self));
  g_return_if_fail (kind != NULL);
  g_return_if_fail (g_type_is_a (type, G_TYPE_OBJECT));

  g_hash_table_insert (self->rules, g_strdup (kind), GSIZE_TO_POINTER (type));
}

/**
 * parindex_context_find_rule:
 * @self: a context
 * @kind: a word
 *
 * Gets the type that was added for a word.
 *
 * Returns: the type, or %G_TYPE_INVALID
 *
 * Since: 1.0
 */
GType
parindex_context_find_rule (ParindexContext *self,
                            const char      *kind)
{
  g_return_val_if_fail (PARINDEX_IS_CONTEXT (self), G_TYPE_INVALID);
  g_return_val_if_fail (kind != NULL, G_TYPE_INVALID);

  return GPOINTER_TO_SIZE (g_hash_table_lookup (self->rules, kind));
}

/**
 * parindex_context_add_aggregation:
 * @self: a context
 * @kind: the word for it in documents
 * @type: a type derived from [class@Aggregation]
 *
 * Makes an aggregation of one's own known to documents that are loaded with
 * this context: `"aggregation": {"kind": "…"}` makes an object of the type, and
 * the other members are its properties. Words of built-in aggregations keep
 * their meaning. What holds of the properties of rules holds here:
 * [method@Context.add_rule].
 *
 * Since: 1.0
 */
void
parindex_context_add_aggregation (ParindexContext *self,
                                  const char      *kind,
                                  GType            type)
{
  g_return_if_fail (PARINDEX_IS_CONTEXT (self));
  g_return_if_fail (kind != NULL);
  g_return_if_fail (g_type_is_a (type, G_TYPE_OBJECT));

  g_hash_table_insert (self->aggregations, g_strdup (kind), GSIZE_TO_POINTER (type));
}

/**
 * parindex_context_find_aggregation:
 * @self: a context
 * @kind: a word
 *
 * Gets the type that was added for a word.
 *
 * Returns: the type, or %G_TYPE_INVALID
 *
 * Since: 1.0
 */
GType
parindex_context_find_aggregation (ParindexContext *self,
                                   const char      *kind)
{
  g_return_val_if_fail (PARINDEX_IS_CONTEXT (self), G_TYPE_INVALID);
  g_return_val_if_fail (kind != NULL, G_TYPE_INVALID);

  return GPOINTER_TO_SIZE (g_hash_table_lookup (self->aggregations, kind));
}
