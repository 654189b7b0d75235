/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-exact-private.h"
#include "model/parindex-aggregation-private.h"
#include "model/parindex-criterion-fields-private.h"

/* The parameters of aggregations, and weights for groups of units. */

/**
 * parindex_criterion_get_own_aggregation:
 * @self: a criterion
 *
 * Gets the aggregation of a program.
 *
 * Returns: (transfer none) (nullable): the aggregation; %NULL where it is a built-in one
 *
 * Since: 1.0
 */
ParindexAggregation *
parindex_criterion_get_own_aggregation (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->own_aggregation;
}

/**
 * parindex_criterion_set_own_aggregation:
 * @self: a criterion
 * @aggregation: an aggregation
 * @of: what of the children it reads; unstated is the score
 * @error: return location for an error
 *
 * Sets an aggregation of one's own. [method@Criterion.get_aggregation] then gives
 * its kind; [method@Criterion.set_aggregation] takes it away.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_own_aggregation (ParindexCriterion   *self,
                                        ParindexAggregation *aggregation,
                                        ParindexBasis        of,
                                        GError             **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_AGGREGATION (aggregation), FALSE);

  if (!criterion_is_mutable (self, error))
    return FALSE;

  g_object_freeze_notify (G_OBJECT (self));
  criterion_changed (self, parindex_set_string (&self->aggregation, parindex_aggregation_get_kind (aggregation)), PROP_AGGREGATION);
  criterion_changed (self, parindex_set_scalar (&self->aggregation_of, of), PROP_AGGREGATION_OF);
  criterion_changed (self, g_set_object (&self->own_aggregation, aggregation), PROP_OWN_AGGREGATION);
  g_object_thaw_notify (G_OBJECT (self));

  return TRUE;
}

/**
 * parindex_criterion_get_aggregation_power:
 * @self: a criterion
 *
 * Gets the power of a `power-mean`.
 *
 * Returns: (transfer none) (nullable): the power, or %NULL if none is stated
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_criterion_get_aggregation_power (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->power;
}

const ParindexNumber *
parindex_criterion_power (ParindexCriterion *self)
{
  return self->power;
}

/**
 * parindex_criterion_set_aggregation_power:
 * @self: a criterion
 * @power: (nullable): a power between 1/1000 and 1000, or between -1000 and -1/1000; 0 would be the `geometric-mean`
 * @error: return location for an error
 *
 * Sets the power of a `power-mean`: 2 is the quadratic mean, 1 the arithmetic
 * and -1 the harmonic one.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_aggregation_power (ParindexCriterion *self,
                                          ParindexNumber    *power,
                                          GError           **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && criterion_changed (self, parindex_set_number (&self->power, power), PROP_AGGREGATION_POWER);
}

/**
 * parindex_criterion_get_aggregation_weights:
 * @self: a criterion
 *
 * Gets the ordered weights of an `owa`.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the weights as texts, from the best of the children to the worst; %NULL if none are stated
 *
 * Since: 1.0
 */
const char *const *
parindex_criterion_get_aggregation_weights (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return (const char *const *) self->ordered_weights;
}

const GPtrArray *
parindex_criterion_ordered_weights (ParindexCriterion *self)
{
  return self->ordered;
}

/* NULL with an error if a text is no number. */
static GPtrArray *
parse_weights (const char *const *texts,
               GError           **error)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func ((GDestroyNotify) parindex_number_unref);

  for (; *texts != NULL; texts++)
    {
      ParindexNumber *number = parindex_number_new_from_string (*texts, error);

      if (number == NULL)
        return NULL;
      g_ptr_array_add (numbers, number);
    }

  return g_steal_pointer (&numbers);
}

/**
 * parindex_criterion_set_aggregation_weights:
 * @self: a criterion
 * @weights: (nullable) (array zero-terminated=1): a weight for each child, from the best of them to the worst: numbers as texts, such as "0.5" and "1/3"
 * @error: return location for an error
 *
 * Sets the ordered weights of an `owa`. They belong to places, not to children:
 * the first one to whichever child has the best score.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed, %PARINDEX_ERROR_NUMBER if a text is no number
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_aggregation_weights (ParindexCriterion *self,
                                            const char *const *weights,
                                            GError           **error)
{
  GPtrArray *numbers = NULL;

  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  if (!criterion_is_mutable (self, error))
    return FALSE;
  if (weights != NULL)
    {
      numbers = parse_weights (weights, error);
      if (numbers == NULL)
        return FALSE;
    }
  g_clear_pointer (&self->ordered, g_ptr_array_unref);
  self->ordered = numbers;

  return criterion_changed (self, parindex_set_words (&self->ordered_weights, weights), PROP_AGGREGATION_WEIGHTS);
}

/**
 * parindex_criterion_get_aggregation_penalty:
 * @self: a criterion
 *
 * Gets what `mazziotta-pareto` does with the penalty.
 *
 * Returns: the sign
 *
 * Since: 1.0
 */
ParindexPenalty
parindex_criterion_get_aggregation_penalty (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), PARINDEX_PENALTY_MINUS);

  return self->penalty;
}

/**
 * parindex_criterion_set_aggregation_penalty:
 * @self: a criterion
 * @penalty: the sign
 * @error: return location for an error
 *
 * Sets what `mazziotta-pareto` does with the penalty.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_aggregation_penalty (ParindexCriterion *self,
                                            ParindexPenalty    penalty,
                                            GError           **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && criterion_changed (self, parindex_set_scalar (&self->penalty, penalty), PROP_AGGREGATION_PENALTY);
}

/**
 * parindex_criterion_get_weights_by:
 * @self: a criterion
 *
 * Gets the dimension whose groups of units have weights of their own.
 *
 * Returns: (transfer none) (nullable): the name of the dimension, or %NULL if all units have the same weights
 *
 * Since: 1.0
 */
const char *
parindex_criterion_get_weights_by (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->weights_by;
}

/**
 * parindex_criterion_set_weights_by:
 * @self: a criterion
 * @dimension: (nullable): the name of a dimension; %NULL if all units have the same weights
 * @error: return location for an error
 *
 * Sets the dimension whose groups of units have weights of their own:
 * [method@Criterion.set_group_weight].
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_weights_by (ParindexCriterion *self,
                                   const char        *dimension,
                                   GError           **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && criterion_changed (self, parindex_set_id (&self->weights_by, dimension), PROP_WEIGHTS_BY);
}

static void
group_weight_free (gpointer data)
{
  ParindexGroupWeight *weight = data;

  g_free (weight->group);
  g_free (weight->child);
  parindex_number_unref (weight->weight);
  g_free (weight);
}

void
parindex_criterion_drop_group_weights (ParindexCriterion *self,
                                       const char        *child)
{
  for (guint i = self->group_weights != NULL ? self->group_weights->len : 0; i-- > 0;)
    {
      ParindexGroupWeight *weight = self->group_weights->pdata[i];

      if (child != NULL && !g_str_equal (weight->child, child))
        continue;
      g_hash_table_remove (self->group_weight_set, weight);
      g_ptr_array_remove_index (self->group_weights, i);
    }
  if (self->group_weights != NULL && self->group_weights->len > 0)
    return;
  g_clear_pointer (&self->group_weight_set, g_hash_table_unref);
  g_clear_pointer (&self->group_weights, g_ptr_array_unref);
  parindex_set_id (&self->weights_by, NULL);
}

const GPtrArray *
parindex_criterion_group_weights (ParindexCriterion *self)
{
  return self->group_weights;
}

static guint
group_weight_hash (gconstpointer data)
{
  const ParindexGroupWeight *weight = data;

  return g_str_hash (weight->group) * 31 + g_str_hash (weight->child);
}

static gboolean
group_weight_equal (gconstpointer a,
                    gconstpointer b)
{
  const ParindexGroupWeight *one = a;
  const ParindexGroupWeight *other = b;

  return g_str_equal (one->group, other->group) && g_str_equal (one->child, other->child);
}

/* NULL if there is none. */
static ParindexGroupWeight *
find_group_weight (ParindexCriterion *self,
                   const char        *group,
                   const char        *child)
{
  const ParindexGroupWeight key = { (char *) group, (char *) child, NULL };

  return self->group_weight_set != NULL ? g_hash_table_lookup (self->group_weight_set, &key) : NULL;
}

/* Takes @group and @child. */
static void
add_group_weight (ParindexCriterion *self,
                  char              *group,
                  char              *child,
                  ParindexNumber    *weight)
{
  ParindexGroupWeight *own = g_new (ParindexGroupWeight, 1);

  *own = (ParindexGroupWeight){ group, child, parindex_number_ref (weight) };
  if (self->group_weights == NULL)
    {
      self->group_weights = g_ptr_array_new_with_free_func (group_weight_free);
      self->group_weight_set = g_hash_table_new (group_weight_hash, group_weight_equal);
    }
  g_ptr_array_add (self->group_weights, own);
  g_hash_table_add (self->group_weight_set, own);
}

/**
 * parindex_criterion_list_weight_groups:
 * @self: a criterion
 *
 * Lists the groups of units that have weights of their own.
 *
 * Returns: (transfer full) (array zero-terminated=1): their names, in the order in which they were set
 *
 * Since: 1.0
 */
char **
parindex_criterion_list_weight_groups (ParindexCriterion *self)
{
  g_autoptr (GStrvBuilder) groups = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  for (guint i = 0; self->group_weights != NULL && i < self->group_weights->len; i++)
    {
      ParindexGroupWeight *weight = self->group_weights->pdata[i];

      if (g_hash_table_add (seen, weight->group))
        g_strv_builder_add (groups, weight->group);
    }

  return g_strv_builder_end (groups);
}

/**
 * parindex_criterion_get_group_weight:
 * @self: a criterion
 * @group: the name of a group of units
 * @child: the id of a child
 *
 * Gets the weight that a child has for the units of a group.
 *
 * Returns: (transfer none) (nullable): the weight; %NULL where it is the plain one of the child
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_criterion_get_group_weight (ParindexCriterion *self,
                                     const char        *group,
                                     const char        *child)
{
  const ParindexGroupWeight *weight;

  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);
  g_return_val_if_fail (group != NULL, NULL);
  g_return_val_if_fail (child != NULL, NULL);

  weight = find_group_weight (self, group, child);

  return weight != NULL ? weight->weight : NULL;
}

/**
 * parindex_criterion_set_group_weight:
 * @self: a criterion
 * @group: the name of a group of units in the dimension of [property@Criterion:weights-by]
 * @child: the id of a child, which may be added later
 * @weight: (nullable): the weight, from 0; %NULL takes the plain one of the child
 * @error: return location for an error
 *
 * Sets the weight that a child has for the units of a group. Units of other
 * groups, and of none, take the plain weights.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_group_weight (ParindexCriterion *self,
                                     const char        *group,
                                     const char        *child,
                                     ParindexNumber    *weight,
                                     GError           **error)
{
  g_autofree char *group_id = parindex_id_normalise (group);
  g_autofree char *child_id = parindex_id_normalise (child);
  ParindexGroupWeight *known;

  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);
  g_return_val_if_fail (group_id != NULL, FALSE);
  g_return_val_if_fail (child_id != NULL, FALSE);

  if (!criterion_is_mutable (self, error))
    return FALSE;

  known = find_group_weight (self, group_id, child_id);
  if (weight == NULL && known != NULL)
    {
      g_hash_table_remove (self->group_weight_set, known);
      g_ptr_array_remove (self->group_weights, known);
    }
  else if (weight != NULL && known != NULL)
    parindex_set_number (&known->weight, weight);
  else if (weight != NULL)
    add_group_weight (self, g_steal_pointer (&group_id), g_steal_pointer (&child_id), weight);

  return TRUE;
}
