/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-serializable-private.h"
#include "model/parindex-framework-fields-private.h"

/**
 * ParindexFramework:
 *
 * One edition of one index for one level of units: the tree of criteria, the
 * policies, the ranking, the rounding and the bands.
 *
 * The tree hangs below [method@Framework.get_root], which also carries the
 * policies that are defaults for the whole tree. A framework is built from one
 * thread; sealing checks it and makes it unchangeable, and from then on it may
 * be read from any thread.
 *
 * Since: 1.0
 */

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexFramework, parindex_framework, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static void
parindex_framework_constructed (GObject *object)
{
  ParindexFramework *self = PARINDEX_FRAMEWORK (object);

  G_OBJECT_CLASS (parindex_framework_parent_class)->constructed (object);

  self->root = parindex_criterion_new (self->id != NULL ? self->id : "", self->title);
  parindex_criterion_make_root (self->root);
}

static void
parindex_framework_finalize (GObject *object)
{
  ParindexFramework *self = PARINDEX_FRAMEWORK (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->index);
  g_free (self->edition);
  g_free (self->level);
  g_free (self->source);
  g_strfreev (self->ranking_keys);
  g_strfreev (self->within);
  g_strfreev (self->stages);
  g_clear_object (&self->root);
  g_clear_pointer (&self->bands, g_ptr_array_unref);
  g_clear_pointer (&self->nodes, g_hash_table_unref);
  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_clear_object (&self->leaves);
  g_clear_pointer (&self->inputs, g_ptr_array_unref);
  parindex_framework_labels_clear (&self->labels);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_framework_parent_class)->finalize (object);
}

static void
parindex_framework_class_init (ParindexFrameworkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = parindex_framework_constructed;
  object_class->finalize = parindex_framework_finalize;

  parindex_framework_install_properties (object_class);
}

static void
parindex_framework_init (ParindexFramework *self)
{
  self->decimals = 2;
  self->ranking_decimals = -1;
  self->bands_decimals = -1;
  self->stages = g_strdupv ((char **) parindex_framework_default_stages);
  self->bands = g_ptr_array_new_with_free_func ((GDestroyNotify) parindex_band_unref);
}

/**
 * parindex_framework_get_id:
 * @self: a framework
 *
 * Gets the id of the framework.
 *
 * Returns: (transfer none): the id
 *
 * Since: 1.0
 */
const char *
parindex_framework_get_id (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return self->id;
}

/**
 * parindex_framework_get_title:
 * @self: a framework
 *
 * Gets the title of the framework.
 *
 * Returns: (transfer none): the title
 *
 * Since: 1.0
 */
const char *
parindex_framework_get_title (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return self->title;
}

/**
 * parindex_framework_get_index:
 * @self: a framework
 *
 * Gets the index that joins editions into a series, such as `pci`.
 *
 * Returns: (transfer none) (nullable): the index
 *
 * Since: 1.0
 */
const char *
parindex_framework_get_index (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return self->index;
}

/**
 * parindex_framework_set_index:
 * @self: a framework
 * @index: (nullable): the index
 * @error: return location for an error
 *
 * Sets the index that joins editions into a series, such as `pci`.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_index (ParindexFramework *self, const char *index, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error)
         && framework_changed (self, parindex_set_string (&self->index, index), PROP_INDEX);
}

/**
 * parindex_framework_get_edition:
 * @self: a framework
 *
 * Gets the edition of the index.
 *
 * Returns: (transfer none) (nullable): the edition
 *
 * Since: 1.0
 */
const char *
parindex_framework_get_edition (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return self->edition;
}

/**
 * parindex_framework_set_edition:
 * @self: a framework
 * @edition: (nullable): the edition
 * @error: return location for an error
 *
 * Sets the edition of the index.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_edition (ParindexFramework *self, const char *edition, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error)
         && framework_changed (self, parindex_set_string (&self->edition, edition), PROP_EDITION);
}

/**
 * parindex_framework_get_level:
 * @self: a framework
 *
 * Gets the level of the units it scores; %NULL scores all units.
 *
 * Returns: (transfer none) (nullable): the level
 *
 * Since: 1.0
 */
const char *
parindex_framework_get_level (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return self->level;
}

/**
 * parindex_framework_set_level:
 * @self: a framework
 * @level: (nullable): the level
 * @error: return location for an error
 *
 * Sets the level of the units it scores; %NULL scores all units.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_level (ParindexFramework *self, const char *level, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error)
         && framework_changed (self, parindex_set_id (&self->level, level), PROP_LEVEL);
}

/**
 * parindex_framework_get_source:
 * @self: a framework
 *
 * Gets where the framework comes from.
 *
 * Returns: (transfer none) (nullable): the source
 *
 * Since: 1.0
 */
const char *
parindex_framework_get_source (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return self->source;
}

/**
 * parindex_framework_set_source:
 * @self: a framework
 * @source: (nullable): the source
 * @error: return location for an error
 *
 * Sets where the framework comes from.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_source (ParindexFramework *self, const char *source, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error)
         && framework_changed (self, parindex_set_string (&self->source, source), PROP_SOURCE);
}

/**
 * parindex_framework_get_root:
 * @self: a framework
 *
 * Gets the whole index as one criterion, with the id of the framework.
 *
 * Returns: (transfer none) (nullable): the root
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_framework_get_root (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return self->root;
}

/**
 * parindex_framework_new:
 * @id: an id, unique in its document
 * @title: (nullable): a title for people
 *
 * Creates a framework without criteria. Its rounding is half-up to 2 decimals.
 *
 * Returns: (transfer full): a new framework
 *
 * Since: 1.0
 */
ParindexFramework *
parindex_framework_new (const char *id,
                        const char *title)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (PARINDEX_TYPE_FRAMEWORK, "id", id, "title", title, NULL);
}

/**
 * parindex_framework_get_criterion:
 * @self: a framework
 * @id: an id; that of the framework names the whole index
 *
 * Finds a criterion. While the framework is being built the tree is walked;
 * once sealed it is looked up.
 *
 * Returns: (transfer none) (nullable): the criterion, or %NULL if there is none
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_framework_get_criterion (ParindexFramework *self,
                                  const char        *id)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  key = parindex_id_normalise (id);
  if (key == NULL)
    return NULL;
  if (self->nodes == NULL)
    {
      g_auto (ParindexFrameworkPlan) plan = { 0 };
      g_auto (ParindexProblems) problems = { 0 };

      parindex_problems_init (&problems);
      parindex_framework_analyse (self, &plan, &problems);
      return g_hash_table_lookup (plan.nodes, key);
    }

  return g_hash_table_lookup (self->nodes, key);
}

/**
 * parindex_framework_get_leaves:
 * @self: a framework
 *
 * Gets the leaves, a list of [class@Criterion]: their order is the order of
 * columns wherever values come in bulk.
 *
 * Returns: (transfer none) (nullable): the leaves; %NULL until the framework is sealed
 *
 * Since: 1.0
 */
GListModel *
parindex_framework_get_leaves (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return self->leaves != NULL ? G_LIST_MODEL (self->leaves) : NULL;
}

guint
parindex_framework_n_nodes (ParindexFramework *self)
{
  return self->order->len;
}

guint
parindex_framework_n_leaves (ParindexFramework *self)
{
  return parindex_list_length (self->leaves);
}

guint
parindex_framework_n_inputs (ParindexFramework *self)
{
  return self->inputs->len;
}

const ParindexInputColumn *
parindex_framework_input (ParindexFramework *self,
                          guint              column)
{
  return self->inputs->pdata[column];
}

ParindexCriterion *
parindex_framework_node (ParindexFramework *self,
                         guint              index)
{
  return self->order->pdata[index];
}

ParindexCriterion *
parindex_framework_leaf (ParindexFramework *self,
                         guint              index)
{
  return parindex_list_get (self->leaves, index);
}

int
parindex_framework_leaf_index (ParindexFramework *self,
                               const char        *id)
{
  ParindexCriterion *node = parindex_framework_get_criterion (self, id);

  if (node == NULL || !parindex_criterion_is_leaf (node))
    return -1;

  return parindex_criterion_plan (node)->first_leaf;
}

char *
parindex_framework_leaf_words (ParindexFramework *self)
{
  const guint shown = 12;
  GString *words = g_string_new (NULL);
  guint n = parindex_framework_n_leaves (self);

  for (guint i = 0; i < MIN (n, shown); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", parindex_criterion_get_id (parindex_framework_leaf (self, i)));
  if (n > shown)
    g_string_append (words, ", …");

  return g_string_free (words, FALSE);
}

ParindexFrameworkLabels *
parindex_framework_labels (ParindexFramework *self)
{
  return &self->labels;
}

GPtrArray **
parindex_framework_extras (ParindexFramework *self)
{
  return &self->extras;
}

gboolean
parindex_framework_shares_index (ParindexFramework *self,
                                 ParindexFramework *other)
{
  return g_strcmp0 (self->id, other->id) == 0 || (self->index != NULL && g_strcmp0 (self->index, other->index) == 0);
}
