/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-method-private.h"
#include "model/parindex-criterion-fields-private.h"

/**
 * parindex_criterion_get_aggregation:
 * @self: a criterion
 *
 * Gets the registered name of the aggregation; %NULL takes that of the parent.
 *
 * Returns: (transfer none) (nullable): the name
 *
 * Since: 1.0
 */
const char *
parindex_criterion_get_aggregation (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->aggregation;
}

/**
 * parindex_criterion_get_aggregation_of:
 * @self: a criterion
 *
 * Gets what of the children is aggregated.
 *
 * Returns: the basis
 *
 * Since: 1.0
 */
ParindexBasis
parindex_criterion_get_aggregation_of (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), PARINDEX_BASIS_UNSTATED);

  return self->aggregation_of;
}

/**
 * parindex_criterion_get_missing:
 * @self: a criterion
 *
 * Gets how missing children are treated.
 *
 * Returns: the policy
 *
 * Since: 1.0
 */
ParindexMissing
parindex_criterion_get_missing (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), PARINDEX_MISSING_UNSTATED);

  return self->missing;
}

/**
 * parindex_criterion_set_missing:
 * @self: a criterion
 * @missing: the policy
 * @error: return location for an error
 *
 * Sets how missing children are treated.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_missing (ParindexCriterion *self, ParindexMissing missing, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && criterion_changed (self, parindex_set_scalar (&self->missing, missing), PROP_MISSING);
}

/**
 * parindex_criterion_get_not_applicable:
 * @self: a criterion
 *
 * Gets how children that are not applicable are treated.
 *
 * Returns: the policy
 *
 * Since: 1.0
 */
ParindexNotApplicable
parindex_criterion_get_not_applicable (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), PARINDEX_NOT_APPLICABLE_UNSTATED);

  return self->not_applicable;
}

/**
 * parindex_criterion_set_not_applicable:
 * @self: a criterion
 * @not_applicable: the policy
 * @error: return location for an error
 *
 * Sets how children that are not applicable are treated.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_not_applicable (ParindexCriterion *self, ParindexNotApplicable not_applicable, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && criterion_changed (self, parindex_set_scalar (&self->not_applicable, not_applicable), PROP_NOT_APPLICABLE);
}

/**
 * parindex_criterion_set_aggregation:
 * @self: a criterion
 * @aggregation: (nullable): the registered name of an aggregation; %NULL takes that of the parent
 * @of: what of the children is aggregated; unstated is the score
 * @error: return location for an error
 *
 * Sets how the children become the score.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed, %PARINDEX_ERROR_UNKNOWN_METHOD if there is no such aggregation
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_aggregation (ParindexCriterion *self,
                                    const char        *aggregation,
                                    ParindexBasis      of,
                                    GError           **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  if (!criterion_is_mutable (self, error))
    return FALSE;

  if (aggregation != NULL && !parindex_methods_knows (PARINDEX_METHOD_KIND_AGGREGATION, aggregation))
    {
      g_autofree char *words = parindex_methods_words (PARINDEX_METHOD_KIND_AGGREGATION);

      parindex_error_report (error, UNKNOWN_WORD, .name = "aggregation", .value = aggregation, .other = words);
      return FALSE;
    }

  g_object_freeze_notify (G_OBJECT (self));
  criterion_changed (self, parindex_set_string (&self->aggregation, aggregation), PROP_AGGREGATION);
  criterion_changed (self, parindex_set_scalar (&self->aggregation_of, of), PROP_AGGREGATION_OF);
  criterion_changed (self, g_set_object (&self->own_aggregation, NULL), PROP_OWN_AGGREGATION);
  g_object_thaw_notify (G_OBJECT (self));

  return TRUE;
}

/**
 * parindex_criterion_get_minimum_share:
 * @self: a criterion
 *
 * Gets the share of the applicable children that must be observed.
 *
 * Returns: (transfer none) (nullable): the share, or %NULL if none is asked for
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_criterion_get_minimum_share (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->minimum_share;
}

/**
 * parindex_criterion_set_minimum_share:
 * @self: a criterion
 * @minimum_share: (nullable): a share above 0 and at most 1
 * @error: return location for an error
 *
 * Sets the share of the applicable children that must be observed: with fewer
 * of them the criterion is missing. It is not inherited.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_minimum_share (ParindexCriterion *self,
                                      ParindexNumber    *minimum_share,
                                      GError           **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return criterion_is_mutable (self, error)
         && criterion_changed (self, parindex_set_number (&self->minimum_share, minimum_share), PROP_MINIMUM_SHARE);
}

/**
 * parindex_criterion_get_cap_from:
 * @self: a criterion
 *
 * Gets the least score there is.
 *
 * Returns: (transfer none) (nullable): the limit, or %NULL if there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_criterion_get_cap_from (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->cap_from;
}

/**
 * parindex_criterion_get_cap_to:
 * @self: a criterion
 *
 * Gets the largest score there is.
 *
 * Returns: (transfer none) (nullable): the limit, or %NULL if there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_criterion_get_cap_to (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->cap_to;
}

/**
 * parindex_criterion_set_cap:
 * @self: a criterion
 * @from: (nullable): the least score there is; %NULL is no limit
 * @to: (nullable): the largest score there is; %NULL is no limit
 * @error: return location for an error
 *
 * Limits the score. The limits are in the points that the criterion shows,
 * after its scale; its maximum stays what it is.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_cap (ParindexCriterion *self,
                            ParindexNumber    *from,
                            ParindexNumber    *to,
                            GError           **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  if (!criterion_is_mutable (self, error))
    return FALSE;

  g_object_freeze_notify (G_OBJECT (self));
  criterion_changed (self, parindex_set_number (&self->cap_from, from), PROP_CAP_FROM);
  criterion_changed (self, parindex_set_number (&self->cap_to, to), PROP_CAP_TO);
  g_object_thaw_notify (G_OBJECT (self));

  return TRUE;
}

/**
 * parindex_criterion_get_round_decimals:
 * @self: a criterion
 *
 * Gets to how many decimals the score itself is rounded.
 *
 * Returns: the decimals; -1 if it stays exact
 *
 * Since: 1.0
 */
int
parindex_criterion_get_round_decimals (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), -1);

  return self->round_decimals;
}

/**
 * parindex_criterion_get_round_mode:
 * @self: a criterion
 *
 * Gets how the score itself is rounded.
 *
 * Returns: the mode; unstated is as the framework shows numbers
 *
 * Since: 1.0
 */
ParindexRounding
parindex_criterion_get_round_mode (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), PARINDEX_ROUNDING_UNSTATED);

  return self->round_mode;
}

/**
 * parindex_criterion_set_round:
 * @self: a criterion
 * @decimals: to how many decimals, from 0 to 15; -1 leaves the score exact
 * @mode: how; unstated is as the framework shows numbers
 * @error: return location for an error
 *
 * Rounds the score itself: the parent and the percent read the rounded one.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed, %PARINDEX_ERROR_RANGE if there are too many decimals
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_round (ParindexCriterion *self,
                              int                decimals,
                              ParindexRounding   mode,
                              GError           **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  if (!criterion_is_mutable (self, error) || !parindex_check_decimals (decimals, error))
    return FALSE;

  g_object_freeze_notify (G_OBJECT (self));
  criterion_changed (self, parindex_set_scalar (&self->round_decimals, decimals), PROP_ROUND_DECIMALS);
  criterion_changed (self, parindex_set_scalar (&self->round_mode, mode), PROP_ROUND_MODE);
  g_object_thaw_notify (G_OBJECT (self));

  return TRUE;
}

gboolean
parindex_criterion_adjusts_score (ParindexCriterion *self)
{
  return self->cap_from != NULL || self->cap_to != NULL || self->round_decimals >= 0;
}
