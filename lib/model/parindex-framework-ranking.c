/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-framework-fields-private.h"

/**
 * parindex_framework_get_ranking_of:
 * @self: a framework
 *
 * Gets what the ranking reads; unstated is the percent under a sum, else the score.
 *
 * Returns: the basis
 *
 * Since: 1.0
 */
ParindexBasis
parindex_framework_get_ranking_of (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), PARINDEX_BASIS_UNSTATED);

  return self->ranking_of;
}

/**
 * parindex_framework_set_ranking_of:
 * @self: a framework
 * @of: the basis
 * @error: return location for an error
 *
 * Sets what the ranking reads; unstated is the percent under a sum, else the score.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_ranking_of (ParindexFramework *self, ParindexBasis of, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error)
         && framework_changed (self, parindex_set_scalar (&self->ranking_of, of), PROP_RANKING_OF);
}

/**
 * parindex_framework_get_ties:
 * @self: a framework
 *
 * Gets how equal values share ranks.
 *
 * Returns: the tie rule
 *
 * Since: 1.0
 */
ParindexTies
parindex_framework_get_ties (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), PARINDEX_TIES_COMPETITION);

  return self->ties;
}

/**
 * parindex_framework_set_ties:
 * @self: a framework
 * @ties: the tie rule
 * @error: return location for an error
 *
 * Sets how equal values share ranks.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_ties (ParindexFramework *self, ParindexTies ties, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error)
         && framework_changed (self, parindex_set_scalar (&self->ties, ties), PROP_TIES);
}

/**
 * parindex_framework_get_ranking_decimals:
 * @self: a framework
 *
 * Gets to how many decimals the value that the ranking reads is rounded.
 *
 * Returns: the number of decimals; -1 ranks unrounded values
 *
 * Since: 1.0
 */
int
parindex_framework_get_ranking_decimals (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), -1);

  return self->ranking_decimals;
}

/**
 * parindex_framework_set_ranking_decimals:
 * @self: a framework
 * @decimals: the number of decimals, from 0 to 15; -1 ranks unrounded values
 * @error: return location for an error
 *
 * Sets to how many decimals the value that the ranking reads is rounded, in
 * the framework's [property@Framework:rounding]. Values that are equal when
 * rounded tie.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed, %PARINDEX_ERROR_RANGE if there are too many decimals
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_ranking_decimals (ParindexFramework *self, int decimals, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error) && parindex_check_decimals (decimals, error)
         && framework_changed (self, parindex_set_scalar (&self->ranking_decimals, decimals), PROP_RANKING_DECIMALS);
}

/**
 * parindex_framework_get_ranking_keys:
 * @self: a framework
 *
 * Gets the ids of the criteria that break ties one after the other.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the ids
 *
 * Since: 1.0
 */
const char *const *
parindex_framework_get_ranking_keys (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return (const char *const *) self->ranking_keys;
}

/**
 * parindex_framework_set_ranking_keys:
 * @self: a framework
 * @keys: (nullable) (array zero-terminated=1): the ids of criteria
 * @error: return location for an error
 *
 * Sets the criteria that break ties one after the other: the unit that is
 * better on the first of them comes first. Only %PARINDEX_TIES_ORDINAL reads
 * them, and it needs them.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_ranking_keys (ParindexFramework *self, const char *const *keys, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error)
         && framework_changed (self, parindex_set_words (&self->ranking_keys, keys), PROP_RANKING_KEYS);
}

/**
 * parindex_framework_get_within:
 * @self: a framework
 *
 * Gets the group dimensions within which ranks are given too.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the dimensions
 *
 * Since: 1.0
 */
const char *const *
parindex_framework_get_within (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return (const char *const *) self->within;
}

/**
 * parindex_framework_set_within:
 * @self: a framework
 * @within: (nullable) (array zero-terminated=1): the dimensions
 * @error: return location for an error
 *
 * Sets the group dimensions within which ranks are given too.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_within (ParindexFramework *self, const char *const *within, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error)
         && framework_changed (self, parindex_set_words (&self->within, within), PROP_WITHIN);
}

/**
 * parindex_framework_get_rounding:
 * @self: a framework
 *
 * Gets how exact values are shown.
 *
 * Returns: the rounding
 *
 * Since: 1.0
 */
ParindexRounding
parindex_framework_get_rounding (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), PARINDEX_ROUNDING_HALF_UP);

  return self->rounding;
}

/**
 * parindex_framework_get_decimals:
 * @self: a framework
 *
 * Gets how many decimals are shown.
 *
 * Returns: the number of decimals
 *
 * Since: 1.0
 */
guint
parindex_framework_get_decimals (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), 2);

  return self->decimals;
}

/**
 * parindex_framework_set_rounding:
 * @self: a framework
 * @rounding: how exact values are shown; unstated is half-up
 * @decimals: how many decimals are shown, from 0 to 15
 * @error: return location for an error
 *
 * Sets how values are shown. Ranks, bands and percents read the exact values.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed, %PARINDEX_ERROR_RANGE if there are too many decimals
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_rounding (ParindexFramework *self,
                                 ParindexRounding   rounding,
                                 guint              decimals,
                                 GError           **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  if (!framework_is_mutable (self, error))
    return FALSE;

  if (decimals > 15)
    {
      g_autofree char *value = g_strdup_printf ("%u", decimals);

      parindex_error_report (error, BAD_DECIMALS, .value = value);
      return FALSE;
    }
  if (rounding == PARINDEX_ROUNDING_UNSTATED)
    rounding = PARINDEX_ROUNDING_HALF_UP;

  g_object_freeze_notify (G_OBJECT (self));
  framework_changed (self, parindex_set_scalar (&self->rounding, rounding), PROP_ROUNDING);
  framework_changed (self, parindex_set_scalar (&self->decimals, decimals), PROP_DECIMALS);
  g_object_thaw_notify (G_OBJECT (self));

  return TRUE;
}

ParindexBasis
parindex_framework_effective_of (ParindexFramework *self)
{
  if (self->ranking_of != PARINDEX_BASIS_UNSTATED)
    return self->ranking_of;

  return parindex_criterion_plan (self->root)->aggregation == PARINDEX_AGGREGATION_SUM ? PARINDEX_BASIS_PERCENT
                                                                                       : PARINDEX_BASIS_SCORE;
}

ParindexReading
parindex_framework_ranking_reading (ParindexFramework *self)
{
  return (ParindexReading){ parindex_framework_effective_of (self), self->ranking_decimals, self->rounding };
}
