/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-serializable-private.h"
#include "model/parindex-criterion-fields-private.h"

/**
 * ParindexCriterion:
 *
 * A node of an index: an area, a criterion or a sub-criterion.
 *
 * A leaf has a rule that makes points of its input; a parent has children and
 * an aggregation. It is built from one thread and sealed with its framework;
 * from then on it never changes and may be read from any thread.
 *
 * Since: 1.0
 */

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexCriterion, parindex_criterion, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static void
parindex_criterion_finalize (GObject *object)
{
  ParindexCriterion *self = PARINDEX_CRITERION (object);

  g_free (self->id);
  g_free (self->title);
  g_clear_pointer (&self->weight, parindex_number_unref);
  g_clear_pointer (&self->max, parindex_number_unref);
  g_clear_pointer (&self->scale, parindex_number_unref);
  g_clear_pointer (&self->minimum_share, parindex_number_unref);
  g_clear_pointer (&self->screening_availability, parindex_number_unref);
  g_clear_pointer (&self->screening_nonzero, parindex_number_unref);
  g_strfreev (self->screening_include);
  g_strfreev (self->screening_exclude);
  g_clear_pointer (&self->cap_from, parindex_number_unref);
  g_clear_pointer (&self->cap_to, parindex_number_unref);
  g_free (self->owner);
  g_clear_pointer (&self->effort, parindex_number_unref);
  g_free (self->source);
  g_free (self->aggregation);
  g_clear_object (&self->own_aggregation);
  g_clear_pointer (&self->power, parindex_number_unref);
  g_strfreev (self->ordered_weights);
  g_clear_pointer (&self->ordered, g_ptr_array_unref);
  g_free (self->weights_by);
  g_clear_pointer (&self->group_weight_set, g_hash_table_unref);
  g_clear_pointer (&self->group_weights, g_ptr_array_unref);
  g_clear_object (&self->rule);
  g_clear_object (&self->weighting);
  for (guint i = 0; i < parindex_list_length (self->children); i++)
    PARINDEX_CRITERION (parindex_list_get (self->children, i))->parent = NULL;
  g_clear_object (&self->children);
  g_clear_pointer (&self->plan.max, parindex_number_unref);
  g_clear_pointer (&self->plan.given, parindex_number_unref);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_criterion_parent_class)->finalize (object);
}

static void
parindex_criterion_class_init (ParindexCriterionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = parindex_criterion_finalize;

  parindex_criterion_install_properties (object_class);
}

static void
parindex_criterion_init (ParindexCriterion *self)
{
  self->children = parindex_list_new (PARINDEX_TYPE_CRITERION);
  self->round_decimals = -1;
  self->round_mode = PARINDEX_ROUNDING_UNSTATED;
}

/**
 * parindex_criterion_get_id:
 * @self: a criterion
 *
 * Gets the id of the criterion.
 *
 * Returns: (transfer none): the id
 *
 * Since: 1.0
 */
const char *
parindex_criterion_get_id (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->id;
}

/**
 * parindex_criterion_get_title:
 * @self: a criterion
 *
 * Gets the title of the criterion.
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 1.0
 */
const char *
parindex_criterion_get_title (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->title;
}

/**
 * parindex_criterion_set_title:
 * @self: a criterion
 * @title: (nullable): the title
 * @error: return location for an error
 *
 * Sets the title of the criterion.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_title (ParindexCriterion *self, const char *title, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && criterion_changed (self, parindex_set_string (&self->title, title), PROP_TITLE);
}

/**
 * parindex_criterion_get_weight:
 * @self: a criterion
 *
 * Gets the weight among its siblings; relative, from 0.
 *
 * Returns: (transfer none) (nullable): the weight
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_criterion_get_weight (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->weight;
}

/**
 * parindex_criterion_set_weight:
 * @self: a criterion
 * @weight: (nullable): the weight
 * @error: return location for an error
 *
 * Sets the weight among its siblings; relative, from 0.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_weight (ParindexCriterion *self, ParindexNumber *weight, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && criterion_changed (self, parindex_set_number (&self->weight, weight), PROP_WEIGHT);
}

/**
 * parindex_criterion_get_max:
 * @self: a criterion
 *
 * Gets the maximum of points; on a parent it only checks what the children give.
 *
 * Returns: (transfer none) (nullable): the maximum
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_criterion_get_max (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->max;
}

/**
 * parindex_criterion_set_max:
 * @self: a criterion
 * @max: (nullable): the maximum
 * @error: return location for an error
 *
 * Sets the maximum of points; on a parent it only checks what the children give.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_max (ParindexCriterion *self, ParindexNumber *max, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && criterion_changed (self, parindex_set_number (&self->max, max), PROP_MAX);
}

/**
 * parindex_criterion_get_scale:
 * @self: a criterion
 *
 * Gets the maximum to which the score is scaled.
 *
 * Returns: (transfer none) (nullable): the scale
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_criterion_get_scale (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->scale;
}

/**
 * parindex_criterion_set_scale:
 * @self: a criterion
 * @scale: (nullable): the scale
 * @error: return location for an error
 *
 * Sets the maximum to which the score is scaled.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_scale (ParindexCriterion *self, ParindexNumber *scale, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && criterion_changed (self, parindex_set_number (&self->scale, scale), PROP_SCALE);
}

/**
 * parindex_criterion_get_owner:
 * @self: a criterion
 *
 * Gets who answers for the criterion.
 *
 * Returns: (transfer none) (nullable): the owner
 *
 * Since: 1.0
 */
const char *
parindex_criterion_get_owner (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->owner;
}

/**
 * parindex_criterion_set_owner:
 * @self: a criterion
 * @owner: (nullable): the owner
 * @error: return location for an error
 *
 * Sets who answers for the criterion.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_owner (ParindexCriterion *self, const char *owner, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && criterion_changed (self, parindex_set_string (&self->owner, owner), PROP_OWNER);
}

/**
 * parindex_criterion_get_source:
 * @self: a criterion
 *
 * Gets where the criterion comes from.
 *
 * Returns: (transfer none) (nullable): the source
 *
 * Since: 1.0
 */
const char *
parindex_criterion_get_source (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->source;
}

/**
 * parindex_criterion_set_source:
 * @self: a criterion
 * @source: (nullable): the source
 * @error: return location for an error
 *
 * Sets where the criterion comes from.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_source (ParindexCriterion *self, const char *source, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && criterion_changed (self, parindex_set_string (&self->source, source), PROP_SOURCE);
}

/**
 * parindex_criterion_get_rule:
 * @self: a criterion
 *
 * Gets how the input of a leaf becomes points; %NULL is `points`.
 *
 * Returns: (transfer none) (nullable): the rule
 *
 * Since: 1.0
 */
ParindexRule *
parindex_criterion_get_rule (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->rule;
}

/**
 * parindex_criterion_set_rule:
 * @self: a criterion
 * @rule: (nullable): the rule
 * @error: return location for an error
 *
 * Sets how the input of a leaf becomes points; %NULL is `points`.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_rule (ParindexCriterion *self, ParindexRule *rule, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && criterion_changed (self, g_set_object (&self->rule, rule), PROP_RULE);
}

/**
 * parindex_criterion_new:
 * @id: an id, unique in its framework
 * @title: (nullable): a title for people
 *
 * Creates a criterion.
 *
 * Returns: (transfer full): a new criterion
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_criterion_new (const char *id,
                        const char *title)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (PARINDEX_TYPE_CRITERION, "id", id, "title", title, NULL);
}

/**
 * parindex_criterion_is_sealed:
 * @self: a criterion
 *
 * Tells whether the criterion can no longer be changed.
 *
 * Returns: whether it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_is_sealed (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return self->sealed;
}

ParindexNodePlan *
parindex_criterion_plan (ParindexCriterion *self)
{
  return &self->plan;
}

GPtrArray **
parindex_criterion_extras (ParindexCriterion *self)
{
  return &self->extras;
}
