/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-criterion-fields-private.h"

/**
 * parindex_criterion_get_screening_availability:
 * @self: a criterion
 *
 * Gets the share of the applicable leaves below of which a unit must have a
 * value to be ranked.
 *
 * Returns: (transfer none) (nullable): the share, or %NULL if none is asked for
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_criterion_get_screening_availability (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->screening_availability;
}

/**
 * parindex_criterion_get_screening_nonzero:
 * @self: a criterion
 *
 * Gets the share of a unit's values below that must not be 0 for it to be
 * ranked.
 *
 * Returns: (transfer none) (nullable): the share, or %NULL if none is asked for
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_criterion_get_screening_nonzero (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->screening_nonzero;
}

/**
 * parindex_criterion_get_screening_include:
 * @self: a criterion
 *
 * Gets the units that are ranked whatever the shares are.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the ids, or %NULL
 *
 * Since: 1.0
 */
const char *const *
parindex_criterion_get_screening_include (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return (const char *const *) self->screening_include;
}

/**
 * parindex_criterion_get_screening_exclude:
 * @self: a criterion
 *
 * Gets the units that are not ranked whatever the shares are.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the ids, or %NULL
 *
 * Since: 1.0
 */
const char *const *
parindex_criterion_get_screening_exclude (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return (const char *const *) self->screening_exclude;
}

/**
 * parindex_criterion_set_screening:
 * @self: a criterion
 * @availability: (nullable): the share of the applicable leaves below of which a unit must have a value, above 0 and at most 1
 * @nonzero: (nullable): the share of its values there that must not be 0, the same
 * @include: (nullable) (array zero-terminated=1): the ids of units that are ranked whatever these shares are
 * @exclude: (nullable) (array zero-terminated=1): the ids of units that are not
 * @error: return location for an error
 *
 * Sets which units are ranked: those with data enough on this criterion. A unit
 * that is screened out is scored as one that is not ranked, is in nobody's
 * cohort, and is on record with the reason.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_set_screening (ParindexCriterion *self,
                                  ParindexNumber    *availability,
                                  ParindexNumber    *nonzero,
                                  const char *const *include,
                                  const char *const *exclude,
                                  GError           **error)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  if (!criterion_is_mutable (self, error))
    return FALSE;

  g_object_freeze_notify (G_OBJECT (self));
  criterion_changed (self, parindex_set_number (&self->screening_availability, availability), PROP_SCREENING_AVAILABILITY);
  criterion_changed (self, parindex_set_number (&self->screening_nonzero, nonzero), PROP_SCREENING_NONZERO);
  criterion_changed (self, parindex_set_words (&self->screening_include, include), PROP_SCREENING_INCLUDE);
  criterion_changed (self, parindex_set_words (&self->screening_exclude, exclude), PROP_SCREENING_EXCLUDE);
  g_object_thaw_notify (G_OBJECT (self));

  return TRUE;
}

gboolean
parindex_criterion_screens (ParindexCriterion *self)
{
  return self->screening_availability != NULL || self->screening_nonzero != NULL || (self->screening_include != NULL && *self->screening_include != NULL)
         || (self->screening_exclude != NULL && *self->screening_exclude != NULL);
}
