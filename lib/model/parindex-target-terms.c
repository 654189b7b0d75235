/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-target-fields-private.h"

/* Against what a target is judged, among whom, and by when. */

/**
 * parindex_target_get_cohort_n:
 * @self: a target
 *
 * Gets among how many units the rank is meant.
 *
 * Returns: the number; 0 if it is not known
 *
 * Since: 1.0
 */
guint
parindex_target_get_cohort_n (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), 0);

  return self->cohort_n;
}

/**
 * parindex_target_get_cohort_units:
 * @self: a target
 *
 * Gets among which units the rank is meant.
 *
 * Returns: (transfer none) (array zero-terminated=1) (nullable): the ids
 *
 * Since: 1.0
 */
const char *const *
parindex_target_get_cohort_units (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return (const char *const *) self->cohort_units;
}

/**
 * parindex_target_get_baseline_period:
 * @self: a target
 *
 * Gets the period it is compared with.
 *
 * Returns: (transfer none) (nullable): the period
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_target_get_baseline_period (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->baseline_period;
}

/**
 * parindex_target_set_baseline_period:
 * @self: a target
 * @baseline_period: (nullable): the period
 * @error: return location for an error
 *
 * Sets the period it is compared with.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_baseline_period (ParindexTarget *self, ParindexPeriod *baseline_period, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_period (&self->baseline_period, baseline_period), PROP_BASELINE_PERIOD);
}

/**
 * parindex_target_get_baseline_value:
 * @self: a target
 *
 * Gets the figure of the baseline; of a range its lower edge.
 *
 * Returns: (transfer none) (nullable): the exact figure
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_target_get_baseline_value (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->baseline_value;
}

/**
 * parindex_target_set_baseline_value:
 * @self: a target
 * @baseline_value: (nullable): the exact figure
 * @error: return location for an error
 *
 * Sets the figure of the baseline; of a range its lower edge.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_baseline_value (ParindexTarget *self, ParindexNumber *baseline_value, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_number (&self->baseline_value, baseline_value), PROP_BASELINE_VALUE);
}

/**
 * parindex_target_get_baseline_value_to:
 * @self: a target
 *
 * Gets the upper edge of the baseline.
 *
 * Returns: (transfer none) (nullable): the exact figure
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_target_get_baseline_value_to (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->baseline_value_to;
}

/**
 * parindex_target_set_baseline_value_to:
 * @self: a target
 * @baseline_value_to: (nullable): the exact figure
 * @error: return location for an error
 *
 * Sets the upper edge of the baseline.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_baseline_value_to (ParindexTarget *self, ParindexNumber *baseline_value_to, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_number (&self->baseline_value_to, baseline_value_to), PROP_BASELINE_VALUE_TO);
}

/**
 * parindex_target_get_baseline_band:
 * @self: a target
 *
 * Gets the band of the baseline.
 *
 * Returns: (transfer none) (nullable): the id or title of a band
 *
 * Since: 1.0
 */
const char *
parindex_target_get_baseline_band (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->baseline_band;
}

/**
 * parindex_target_set_baseline_band:
 * @self: a target
 * @baseline_band: (nullable): the id or title of a band
 * @error: return location for an error
 *
 * Sets the band of the baseline.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_baseline_band (ParindexTarget *self, const char *baseline_band, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_id (&self->baseline_band, baseline_band), PROP_BASELINE_BAND);
}

/**
 * parindex_target_get_baseline_of:
 * @self: a target
 *
 * Gets of how many units the rank of the baseline is.
 *
 * Returns: the number; 0 if it is not known
 *
 * Since: 1.0
 */
guint
parindex_target_get_baseline_of (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), 0);

  return self->baseline_of;
}

/**
 * parindex_target_set_baseline_of:
 * @self: a target
 * @baseline_of: the number; 0 if it is not known
 * @error: return location for an error
 *
 * Sets of how many units the rank of the baseline is.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_baseline_of (ParindexTarget *self, guint baseline_of, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_scalar (&self->baseline_of, baseline_of), PROP_BASELINE_OF);
}

/**
 * parindex_target_get_baseline_source:
 * @self: a target
 *
 * Gets where the baseline is from.
 *
 * Returns: (transfer none) (nullable): the source
 *
 * Since: 1.0
 */
const char *
parindex_target_get_baseline_source (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->baseline_source;
}

/**
 * parindex_target_set_baseline_source:
 * @self: a target
 * @baseline_source: (nullable): the source
 * @error: return location for an error
 *
 * Sets where the baseline is from.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_baseline_source (ParindexTarget *self, const char *baseline_source, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_string (&self->baseline_source, baseline_source), PROP_BASELINE_SOURCE);
}

/**
 * parindex_target_get_baseline_previous:
 * @self: a target
 *
 * Gets whether each period is compared with the one before it.
 *
 * Returns: whether it is
 *
 * Since: 1.0
 */
gboolean
parindex_target_get_baseline_previous (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return self->baseline_previous;
}

/**
 * parindex_target_set_baseline_previous:
 * @self: a target
 * @baseline_previous: whether it is
 * @error: return location for an error
 *
 * Sets whether each period is compared with the one before it.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_baseline_previous (ParindexTarget *self, gboolean baseline_previous, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_scalar (&self->baseline_previous, baseline_previous), PROP_BASELINE_PREVIOUS);
}

/**
 * parindex_target_get_since:
 * @self: a target
 *
 * Gets the first of the periods in which something recurring is due.
 *
 * Returns: (transfer none) (nullable): the period; %NULL for the last one that has ended
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_target_get_since (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->since;
}

/**
 * parindex_target_set_since:
 * @self: a target
 * @since: (nullable): the period
 * @error: return location for an error
 *
 * Sets the first of the periods in which something recurring is due.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_since (ParindexTarget *self, ParindexPeriod *since, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_period (&self->since, since), PROP_SINCE);
}

/**
 * parindex_target_get_horizon:
 * @self: a target
 *
 * Gets the period by whose end the target is due.
 *
 * Returns: (transfer none) (nullable): the period
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_target_get_horizon (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->horizon;
}

/**
 * parindex_target_set_horizon:
 * @self: a target
 * @horizon: (nullable): the period
 * @error: return location for an error
 *
 * Sets the period by whose end the target is due.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_horizon (ParindexTarget *self, ParindexPeriod *horizon, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_period (&self->horizon, horizon), PROP_HORIZON);
}

/**
 * parindex_target_get_succession:
 * @self: a target
 *
 * Gets whether the target passes to the successors of its units.
 *
 * Returns: whether it passes to them
 *
 * Since: 1.0
 */
gboolean
parindex_target_get_succession (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return self->succession;
}

/**
 * parindex_target_set_succession:
 * @self: a target
 * @succession: whether it passes to them
 * @error: return location for an error
 *
 * Sets whether the target passes to the successors of its units.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_succession (ParindexTarget *self, gboolean succession, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_scalar (&self->succession, succession), PROP_SUCCESSION);
}

/**
 * parindex_target_set_cohort:
 * @self: a target
 * @n: among how many units the rank is meant; 0 if it is not known
 * @units: (nullable) (array zero-terminated=1): among which, where that is known
 * @error: return location for an error
 *
 * Sets the units among which a rank is meant. A rank among others is never
 * silently taken for it.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_cohort (ParindexTarget    *self,
                            guint              n,
                            const char *const *units,
                            GError           **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_scalar (&self->cohort_n, n), PROP_COHORT_N)
         && target_changed (self, parindex_set_words (&self->cohort_units, units), PROP_COHORT_UNITS);
}

/**
 * parindex_target_list_milestones:
 * @self: a target
 *
 * Lists the periods that have a milestone, in the order given.
 *
 * Returns: (transfer full) (array zero-terminated=1): the periods
 *
 * Since: 1.0
 */
char **
parindex_target_list_milestones (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return parindex_named_values_list (&self->milestones);
}

/**
 * parindex_target_get_milestone:
 * @self: a target
 * @period: a period
 *
 * Gets the figure that is to be reached by the end of a period on the way.
 *
 * Returns: (transfer none) (nullable): the exact figure, or %NULL if there is no milestone
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_target_get_milestone (ParindexTarget *self,
                               const char     *period)
{
  const ParindexNamedValue *value;

  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);
  g_return_val_if_fail (period != NULL, NULL);

  value = parindex_named_values_find (&self->milestones, period);

  return value != NULL ? value->number : NULL;
}

/**
 * parindex_target_set_milestone:
 * @self: a target
 * @period: a period
 * @value: the exact figure that is to be reached by its end
 * @error: return location for an error
 *
 * Sets a milestone.
 *
 * Returns: %FALSE with an error if that is no period, or the target is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_milestone (ParindexTarget *self,
                               const char     *period,
                               ParindexNumber *value,
                               GError        **error)
{
  g_autoptr (ParindexPeriod) when = NULL;

  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);
  g_return_val_if_fail (period != NULL && value != NULL, FALSE);

  if (!target_is_mutable (self, error))
    return FALSE;
  when = parindex_period_new_from_string (period, error);
  if (when == NULL)
    return FALSE;
  parindex_set_number (&parindex_named_values_ensure (&self->milestones, period)->number, value);

  return TRUE;
}
