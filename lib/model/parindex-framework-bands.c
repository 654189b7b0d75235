/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-framework-fields-private.h"

/**
 * parindex_framework_list_bands:
 * @self: a framework
 *
 * Lists the bands; once sealed, the best first.
 *
 * Returns: (transfer container) (element-type ParindexBand): the bands
 *
 * Since: 1.0
 */
GPtrArray *
parindex_framework_list_bands (ParindexFramework *self)
{
  GPtrArray *bands;

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  bands = g_ptr_array_new_with_free_func ((GDestroyNotify) parindex_band_unref);
  for (guint i = 0; i < self->bands->len; i++)
    g_ptr_array_add (bands, parindex_band_ref (self->bands->pdata[i]));

  return bands;
}

/**
 * parindex_framework_add_band:
 * @self: a framework
 * @band: a band
 * @error: return location for an error
 *
 * Adds a band.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_add_band (ParindexFramework *self,
                             ParindexBand      *band,
                             GError           **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);
  g_return_val_if_fail (band != NULL, FALSE);

  if (!framework_is_mutable (self, error))
    return FALSE;

  g_ptr_array_add (self->bands, parindex_band_ref (band));

  return TRUE;
}

/**
 * parindex_framework_get_bands_of:
 * @self: a framework
 *
 * Gets what the bands read; unstated is what the ranking reads.
 *
 * Returns: the basis
 *
 * Since: 1.0
 */
ParindexBasis
parindex_framework_get_bands_of (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), PARINDEX_BASIS_UNSTATED);

  return self->bands_of;
}

/**
 * parindex_framework_set_bands_of:
 * @self: a framework
 * @of: the basis
 * @error: return location for an error
 *
 * Sets what the bands read; unstated is what the ranking reads.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_bands_of (ParindexFramework *self, ParindexBasis of, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error)
         && framework_changed (self, parindex_set_scalar (&self->bands_of, of), PROP_BANDS_OF);
}

/**
 * parindex_framework_get_bands_decimals:
 * @self: a framework
 *
 * Gets to how many decimals the value that the bands read is rounded.
 *
 * Returns: the number of decimals; -1 is unstated
 *
 * Since: 1.0
 */
int
parindex_framework_get_bands_decimals (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), -1);

  return self->bands_decimals;
}

/**
 * parindex_framework_set_bands_decimals:
 * @self: a framework
 * @decimals: the number of decimals, from 0 to 15; -1 is unstated
 * @error: return location for an error
 *
 * Sets to how many decimals the value that the bands read is rounded.
 * Unstated, the value is not rounded, unless the bands read what the ranking
 * reads and that is rounded.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed, %PARINDEX_ERROR_RANGE if there are too many decimals
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_bands_decimals (ParindexFramework *self, int decimals, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return framework_is_mutable (self, error) && parindex_check_decimals (decimals, error)
         && framework_changed (self, parindex_set_scalar (&self->bands_decimals, decimals), PROP_BANDS_DECIMALS);
}

ParindexNumber *
parindex_band_edge (const ParindexBand *band)
{
  ParindexNumber *from = parindex_band_get_from (band);

  return from != NULL ? from : parindex_band_get_quantile (band);
}

ParindexReading
parindex_framework_bands_reading (ParindexFramework *self)
{
  ParindexReading reading = parindex_framework_ranking_reading (self);

  if (self->bands_of != PARINDEX_BASIS_UNSTATED)
    reading = (ParindexReading){ self->bands_of, -1, self->rounding };
  if (self->bands_decimals >= 0)
    reading.decimals = self->bands_decimals;

  return reading;
}

GPtrArray *
parindex_framework_bands (ParindexFramework *self)
{
  return self->bands;
}
