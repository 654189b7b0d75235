/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "model/parindex-target-fields-private.h"

/* What is to be reached. */

/**
 * parindex_target_get_value:
 * @self: a target
 *
 * Gets the value of the goal; of a range its lower edge.
 *
 * Returns: (transfer none) (nullable): the exact value
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_target_get_value (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->value;
}

/**
 * parindex_target_set_value:
 * @self: a target
 * @value: (nullable): the exact value
 * @error: return location for an error
 *
 * Sets the value of the goal; of a range its lower edge.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_value (ParindexTarget *self, ParindexNumber *value, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_number (&self->value, value), PROP_VALUE);
}

/**
 * parindex_target_get_value_to:
 * @self: a target
 *
 * Gets the upper edge of the goal.
 *
 * Returns: (transfer none) (nullable): the exact value
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_target_get_value_to (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->value_to;
}

/**
 * parindex_target_set_value_to:
 * @self: a target
 * @value_to: (nullable): the exact value
 * @error: return location for an error
 *
 * Sets the upper edge of the goal.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_value_to (ParindexTarget *self, ParindexNumber *value_to, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_number (&self->value_to, value_to), PROP_VALUE_TO);
}

/**
 * parindex_target_get_tolerance:
 * @self: a target
 *
 * Gets how far from the value is still about it.
 *
 * Returns: (transfer none) (nullable): the exact tolerance
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_target_get_tolerance (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->tolerance;
}

/**
 * parindex_target_set_tolerance:
 * @self: a target
 * @tolerance: (nullable): the exact tolerance
 * @error: return location for an error
 *
 * Sets how far from the value is still about it.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_tolerance (ParindexTarget *self, ParindexNumber *tolerance, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_number (&self->tolerance, tolerance), PROP_TOLERANCE);
}

/**
 * parindex_target_get_band:
 * @self: a target
 *
 * Gets the band of the goal.
 *
 * Returns: (transfer none) (nullable): the id or title of a band
 *
 * Since: 1.0
 */
const char *
parindex_target_get_band (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->band;
}

/**
 * parindex_target_set_band:
 * @self: a target
 * @band: (nullable): the id or title of a band
 * @error: return location for an error
 *
 * Sets the band of the goal.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_band (ParindexTarget *self, const char *band, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_id (&self->band, band), PROP_BAND);
}

/**
 * parindex_target_get_bands:
 * @self: a target
 *
 * Gets the bands of the index from the best one down, where no framework says
 * them.
 *
 * Returns: (transfer none) (array zero-terminated=1) (nullable): the ids
 *
 * Since: 1.0
 */
const char *const *
parindex_target_get_bands (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return (const char *const *) self->bands;
}

/**
 * parindex_target_set_bands:
 * @self: a target
 * @bands: (nullable) (array zero-terminated=1): the ids
 * @error: return location for an error
 *
 * Sets the bands of the index from the best one down, where no framework says
 * them.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_bands (ParindexTarget *self, const char *const *bands, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_words (&self->bands, bands), PROP_BANDS);
}

/**
 * parindex_target_get_date:
 * @self: a target
 *
 * Gets the deadline, or the first day of the window.
 *
 * Returns: (transfer none) (nullable): the period
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_target_get_date (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->date;
}

/**
 * parindex_target_set_date:
 * @self: a target
 * @date: (nullable): the period
 * @error: return location for an error
 *
 * Sets the deadline, or the first day of the window.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_date (ParindexTarget *self, ParindexPeriod *date, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_period (&self->date, date), PROP_DATE);
}

/**
 * parindex_target_get_date_to:
 * @self: a target
 *
 * Gets the last day of the window.
 *
 * Returns: (transfer none) (nullable): the day
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_target_get_date_to (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->date_to;
}

/**
 * parindex_target_set_date_to:
 * @self: a target
 * @date_to: (nullable): the day
 * @error: return location for an error
 *
 * Sets the last day of the window.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_date_to (ParindexTarget *self, ParindexPeriod *date_to, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_period (&self->date_to, date_to), PROP_DATE_TO);
}

/**
 * parindex_target_get_documents:
 * @self: a target
 *
 * Gets the kinds of entries that must all be there.
 *
 * Returns: (transfer none) (array zero-terminated=1) (nullable): the kinds
 *
 * Since: 1.0
 */
const char *const *
parindex_target_get_documents (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return (const char *const *) self->documents;
}

/**
 * parindex_target_set_documents:
 * @self: a target
 * @documents: (nullable) (array zero-terminated=1): the kinds
 * @error: return location for an error
 *
 * Sets the kinds of entries that must all be there.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_documents (ParindexTarget *self, const char *const *documents, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_words (&self->documents, documents), PROP_DOCUMENTS);
}

/**
 * parindex_target_get_every:
 * @self: a target
 *
 * Gets how often the target is due anew: `year`, `half`, `quarter` or `month`.
 *
 * Returns: (transfer none) (nullable): the length of a period; %NULL if it is due once
 *
 * Since: 1.0
 */
const char *
parindex_target_get_every (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->every;
}

/**
 * parindex_target_set_every:
 * @self: a target
 * @every: (nullable): `year`, `half`, `quarter` or `month`; %NULL if it is due once
 * @error: return location for an error
 *
 * Sets how often the target is due anew.
 *
 * Returns: %FALSE with an error if there is no such word, or the target is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_every (ParindexTarget *self,
                           const char     *every,
                           GError        **error)
{
  ParindexPeriodKind kind;

  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  if (!target_is_mutable (self, error))
    return FALSE;
  if (every != NULL && !parindex_target_read_every (every, &kind))
    {
      parindex_error_report (error, UNKNOWN_WORD, .name = "every", .value = every, .other = PARINDEX_EVERY_WORDS);
      return FALSE;
    }

  return target_changed (self, parindex_set_string (&self->every, every), PROP_EVERY);
}

gboolean
parindex_target_read_every (const char         *every,
                            ParindexPeriodKind *out)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (PARINDEX_TYPE_PERIOD_KIND);
  GEnumValue *kind = every != NULL ? g_enum_get_value_by_nick (kinds, every) : NULL;

  if (kind == NULL || kind->value == PARINDEX_PERIOD_KIND_DAY)
    return FALSE;
  *out = kind->value;

  return TRUE;
}
