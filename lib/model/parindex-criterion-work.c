/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-criterion-fields-private.h"

/* What a criterion says about plans of improvement. */

/**
 * parindex_criterion_get_effort:
 * @self: a criterion
 *
 * Gets the effort of a point here, and below until restated.
 *
 * Returns: (transfer none) (nullable): the effort, or %NULL if it is not stated
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_criterion_get_effort (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->effort;
}

/**
 * parindex_criterion_set_effort:
 * @self: a criterion
 * @effort: (nullable): the effort of a point, from 0
 * @error: return location for an error
 *
 * Sets the effort of a point, for plans of improvement.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_effort (ParindexCriterion *self, ParindexNumber *effort, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error) && criterion_changed (self, parindex_set_number (&self->effort, effort), PROP_EFFORT);
}

/**
 * parindex_criterion_get_fixed:
 * @self: a criterion
 *
 * Gets whether plans of improvement leave the criterion, and all below it, as
 * they are.
 *
 * Returns: whether it is fixed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_get_fixed (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return self->fixed;
}

/**
 * parindex_criterion_set_fixed:
 * @self: a criterion
 * @fixed: whether it is fixed
 * @error: return location for an error
 *
 * Sets whether plans of improvement leave the criterion, and all below it, as
 * they are.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_fixed (ParindexCriterion *self, gboolean fixed, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error) && criterion_changed (self, parindex_set_scalar (&self->fixed, fixed), PROP_FIXED);
}
