/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-target-fields-private.h"

/* The work on a target, as people state it, and deadlines that begin with an event. */

/**
 * parindex_target_get_remedy:
 * @self: a target
 *
 * Gets what is to be done.
 *
 * Returns: (transfer none) (nullable): what is to be done
 *
 * Since: 1.0
 */
const char *
parindex_target_get_remedy (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->remedy;
}

/**
 * parindex_target_set_remedy:
 * @self: a target
 * @remedy: (nullable): what is to be done
 * @error: return location for an error
 *
 * Sets what is to be done.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_remedy (ParindexTarget *self, const char *remedy, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_string (&self->remedy, remedy), PROP_REMEDY);
}

/**
 * parindex_target_get_lead:
 * @self: a target
 *
 * Gets the agency that leads the work, by id.
 *
 * Returns: (transfer none) (nullable): the agency that leads the work, by id
 *
 * Since: 1.0
 */
const char *
parindex_target_get_lead (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->lead;
}

/**
 * parindex_target_set_lead:
 * @self: a target
 * @lead: (nullable): the agency that leads the work, by id
 * @error: return location for an error
 *
 * Sets the agency that leads the work, by id.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_lead (ParindexTarget *self, const char *lead, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_string (&self->lead, lead), PROP_LEAD);
}

/**
 * parindex_target_get_status:
 * @self: a target
 *
 * Gets how far the work is, as it is stated.
 *
 * Returns: (transfer none) (nullable): how far the work is, as it is stated
 *
 * Since: 1.0
 */
const char *
parindex_target_get_status (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->status;
}

/**
 * parindex_target_set_status:
 * @self: a target
 * @status: (nullable): how far the work is, as it is stated
 * @error: return location for an error
 *
 * Sets how far the work is, as it is stated.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_status (ParindexTarget *self, const char *status, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_string (&self->status, status), PROP_STATUS);
}

/**
 * parindex_target_get_after_kind:
 * @self: a target
 *
 * Gets with entries of which kind, such as a publication, the days of a
 * recurring deadline begin.
 *
 * Returns: (transfer none) (nullable): the kind, or %NULL if they do not begin with an entry
 *
 * Since: 1.0
 */
const char *
parindex_target_get_after_kind (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->after_kind;
}

/**
 * parindex_target_get_after_days:
 * @self: a target
 *
 * Gets how many calendar days after such an entry it is due; the last of them
 * is on time.
 *
 * Returns: the days
 *
 * Since: 1.0
 */
guint
parindex_target_get_after_days (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), 0);

  return self->after_days;
}

/**
 * parindex_target_set_after:
 * @self: a target
 * @kind: (nullable): a kind of entries of its register; %NULL if it is not due after one
 * @days: how many calendar days after
 * @error: return location for an error
 *
 * Makes a recurring deadline due some days after each entry of a kind, such as
 * the report within 20 days after each publication. Entries of the units above
 * count too.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_after (ParindexTarget *self,
                           const char     *kind,
                           guint           days,
                           GError        **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_string (&self->after_kind, kind), PROP_AFTER_KIND)
         && target_changed (self, parindex_set_scalar (&self->after_days, days), PROP_AFTER_DAYS);
}
