/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-nomination-fields-private.h"

/* What was handed in for a nominee, and found out about it. */

/**
 * parindex_nomination_get_submitted:
 * @self: a nomination
 *
 * Gets the day it was handed in.
 *
 * Returns: (transfer none) (nullable): the day it was handed in
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_nomination_get_submitted (ParindexNomination *self)
{
  g_return_val_if_fail (PARINDEX_IS_NOMINATION (self), NULL);

  return self->submitted;
}

/**
 * parindex_nomination_set_submitted:
 * @self: a nomination
 * @submitted: (nullable): the day it was handed in
 * @error: return location for an error
 *
 * Sets the day it was handed in.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_nomination_set_submitted (ParindexNomination *self, ParindexPeriod *submitted, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_NOMINATION (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_period (&self->submitted, submitted), PROP_SUBMITTED);
}

/**
 * parindex_nomination_get_documents:
 * @self: a nomination
 *
 * Gets the documents of the nominee that were handed in.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the documents
 * of the nominee that were handed in
 *
 * Since: 1.0
 */
const char *const *
parindex_nomination_get_documents (ParindexNomination *self)
{
  g_return_val_if_fail (PARINDEX_IS_NOMINATION (self), NULL);

  return (const char *const *) self->documents;
}

/**
 * parindex_nomination_set_documents:
 * @self: a nomination
 * @documents: (nullable) (array zero-terminated=1): the documents of the nominee that were handed in
 * @error: return location for an error
 *
 * Sets the documents of the nominee that were handed in.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_nomination_set_documents (ParindexNomination *self, const char *const *documents, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_NOMINATION (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_words (&self->documents, documents), PROP_DOCUMENTS);
}

/**
 * parindex_nomination_get_met:
 * @self: a nomination
 *
 * Gets the criteria that people found met, by id.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the criteria
 * that people found met
 *
 * Since: 1.0
 */
const char *const *
parindex_nomination_get_met (ParindexNomination *self)
{
  g_return_val_if_fail (PARINDEX_IS_NOMINATION (self), NULL);

  return (const char *const *) self->met;
}

/**
 * parindex_nomination_set_met:
 * @self: a nomination
 * @met: (nullable) (array zero-terminated=1): the criteria that people found met
 * @error: return location for an error
 *
 * Sets the criteria that people found met, by id.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_nomination_set_met (ParindexNomination *self, const char *const *met, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_NOMINATION (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_words (&self->met, met), PROP_MET);
}

/**
 * parindex_nomination_get_not_met:
 * @self: a nomination
 *
 * Gets the criteria that people found not met, by id.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the criteria
 * that people found not met
 *
 * Since: 1.0
 */
const char *const *
parindex_nomination_get_not_met (ParindexNomination *self)
{
  g_return_val_if_fail (PARINDEX_IS_NOMINATION (self), NULL);

  return (const char *const *) self->not_met;
}

/**
 * parindex_nomination_set_not_met:
 * @self: a nomination
 * @not_met: (nullable) (array zero-terminated=1): the criteria that people found not met
 * @error: return location for an error
 *
 * Sets the criteria that people found not met, by id.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_nomination_set_not_met (ParindexNomination *self, const char *const *not_met, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_NOMINATION (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_words (&self->not_met, not_met), PROP_NOT_MET);
}

/**
 * parindex_nomination_get_reference:
 * @self: a nomination
 *
 * Gets a document number, or an address.
 *
 * Returns: (transfer none) (nullable): a document number
 *
 * Since: 1.0
 */
const char *
parindex_nomination_get_reference (ParindexNomination *self)
{
  g_return_val_if_fail (PARINDEX_IS_NOMINATION (self), NULL);

  return self->reference;
}

/**
 * parindex_nomination_set_reference:
 * @self: a nomination
 * @reference: (nullable): a document number
 * @error: return location for an error
 *
 * Sets a document number, or an address.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_nomination_set_reference (ParindexNomination *self, const char *reference, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_NOMINATION (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_string (&self->reference, reference), PROP_REFERENCE);
}

/**
 * parindex_nomination_list_values:
 * @self: a nomination
 *
 * Lists what it has numbers for: criteria, and keys of the order.
 *
 * Returns: (transfer full) (array zero-terminated=1): the names
 *
 * Since: 1.0
 */
char **
parindex_nomination_list_values (ParindexNomination *self)
{
  g_return_val_if_fail (PARINDEX_IS_NOMINATION (self), NULL);

  return parindex_named_values_list (&self->values);
}

/**
 * parindex_nomination_get_value:
 * @self: a nomination
 * @name: the id of a criterion, or a key of the order
 *
 * Gets a number of the nominee.
 *
 * Returns: (transfer none) (nullable): the exact number
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_nomination_get_value (ParindexNomination *self,
                               const char         *name)
{
  const ParindexNamedValue *value;

  g_return_val_if_fail (PARINDEX_IS_NOMINATION (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  value = parindex_named_values_find (&self->values, name);

  return value != NULL ? value->number : NULL;
}

/**
 * parindex_nomination_set_value:
 * @self: a nomination
 * @name: the id of a criterion, or a key of the order
 * @value: the exact number
 * @error: return location for an error
 *
 * Sets a number of the nominee.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_nomination_set_value (ParindexNomination *self,
                               const char         *name,
                               ParindexNumber     *value,
                               GError            **error)
{
  g_return_val_if_fail (PARINDEX_IS_NOMINATION (self), FALSE);
  g_return_val_if_fail (name != NULL && value != NULL, FALSE);

  if (!is_mutable (self, error))
    return FALSE;
  parindex_set_number (&parindex_named_values_ensure (&self->values, name)->number, value);

  return TRUE;
}
