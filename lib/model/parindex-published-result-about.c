/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-published-result-private.h"

/**
 * parindex_published_result_get_index:
 * @self: a published result
 *
 * Gets the index, the id of a series of editions or of a framework.
 *
 * Returns: (transfer none): the index, the id of a series of editions or of a framework
 *
 * Since: 1.0
 */
const char *
parindex_published_result_get_index (ParindexPublishedResult *self)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), NULL);

  return self->index;
}

/**
 * parindex_published_result_get_unit:
 * @self: a published result
 *
 * Gets the id of the unit.
 *
 * Returns: (transfer none): the id of the unit
 *
 * Since: 1.0
 */
const char *
parindex_published_result_get_unit (ParindexPublishedResult *self)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), NULL);

  return self->unit;
}

/**
 * parindex_published_result_get_period:
 * @self: a published result
 *
 * Gets the period, the first one where the result holds for several.
 *
 * Returns: (transfer none): the period, the first one where the result holds for several
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_published_result_get_period (ParindexPublishedResult *self)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), NULL);

  return self->period;
}

/**
 * parindex_published_result_get_until:
 * @self: a published result
 *
 * Gets the last period for which the result holds; %NULL for one period.
 *
 * Returns: (transfer none) (nullable): the last period for which the result holds; %NULL for one period
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_published_result_get_until (ParindexPublishedResult *self)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), NULL);

  return self->until;
}

/**
 * parindex_published_result_set_until:
 * @self: a published result
 * @until: (nullable): the last period; %NULL for one period
 * @error: return location for an error
 *
 * Sets the last period for which the result holds.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_published_result_set_until (ParindexPublishedResult *self,
                                     ParindexPeriod          *until,
                                     GError                 **error)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), FALSE);

  return parindex_published_result_is_mutable (self, error)
         && parindex_published_result_changed (self, parindex_set_period (&self->until, until), "until");
}

/**
 * parindex_published_result_get_criterion:
 * @self: a published result
 *
 * Gets the criterion the result is on; %NULL for the whole index.
 *
 * Returns: (transfer none) (nullable): the criterion the result is on; %NULL for the whole index
 *
 * Since: 1.0
 */
const char *
parindex_published_result_get_criterion (ParindexPublishedResult *self)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), NULL);

  return self->criterion;
}

/**
 * parindex_published_result_set_criterion:
 * @self: a published result
 * @criterion: (nullable): the id of a criterion; %NULL for the whole index
 * @error: return location for an error
 *
 * Sets the criterion the result is on; %NULL for the whole index.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_published_result_set_criterion (ParindexPublishedResult *self,
                                         const char              *criterion,
                                         GError                 **error)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), FALSE);

  return parindex_published_result_is_mutable (self, error)
         && parindex_published_result_changed (self, parindex_set_id (&self->criterion, criterion), "criterion");
}

/**
 * parindex_published_result_get_title:
 * @self: a published result
 *
 * Gets what the criterion is called, where no framework says it.
 *
 * Returns: (transfer none) (nullable): what the criterion is called, where no framework says it
 *
 * Since: 1.0
 */
const char *
parindex_published_result_get_title (ParindexPublishedResult *self)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), NULL);

  return self->title;
}

/**
 * parindex_published_result_set_title:
 * @self: a published result
 * @title: (nullable): the title
 * @error: return location for an error
 *
 * Sets what the criterion is called, where no framework says it.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_published_result_set_title (ParindexPublishedResult *self,
                                     const char              *title,
                                     GError                 **error)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), FALSE);

  return parindex_published_result_is_mutable (self, error)
         && parindex_published_result_changed (self, parindex_set_string (&self->title, title), "title");
}

/**
 * parindex_published_result_get_within:
 * @self: a published result
 *
 * Gets the dimension within whose group the rank is given; %NULL for a rank among all.
 *
 * Returns: (transfer none) (nullable): the dimension within whose group the rank is given; %NULL for a rank among all
 *
 * Since: 1.0
 */
const char *
parindex_published_result_get_within (ParindexPublishedResult *self)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), NULL);

  return self->within;
}

/**
 * parindex_published_result_set_within:
 * @self: a published result
 * @within: (nullable): a dimension, such as `region`
 * @error: return location for an error
 *
 * Sets the dimension within whose group the rank is given; %NULL for a rank among all.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_published_result_set_within (ParindexPublishedResult *self,
                                      const char              *within,
                                      GError                 **error)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), FALSE);

  return parindex_published_result_is_mutable (self, error)
         && parindex_published_result_changed (self, parindex_set_id (&self->within, within), "within");
}

/**
 * parindex_published_result_get_source:
 * @self: a published result
 *
 * Gets who published it, and where.
 *
 * Returns: (transfer none) (nullable): who published it, and where
 *
 * Since: 1.0
 */
const char *
parindex_published_result_get_source (ParindexPublishedResult *self)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), NULL);

  return self->source;
}

/**
 * parindex_published_result_set_source:
 * @self: a published result
 * @source: (nullable): the source
 * @error: return location for an error
 *
 * Sets who published it, and where.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_published_result_set_source (ParindexPublishedResult *self,
                                      const char              *source,
                                      GError                 **error)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), FALSE);

  return parindex_published_result_is_mutable (self, error)
         && parindex_published_result_changed (self, parindex_set_string (&self->source, source), "source");
}

/**
 * parindex_published_result_get_note:
 * @self: a published result
 *
 * Gets what else is to be known of it.
 *
 * Returns: (transfer none) (nullable): what else is to be known of it
 *
 * Since: 1.0
 */
const char *
parindex_published_result_get_note (ParindexPublishedResult *self)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), NULL);

  return self->note;
}

/**
 * parindex_published_result_set_note:
 * @self: a published result
 * @note: (nullable): the note
 * @error: return location for an error
 *
 * Sets what else is to be known of it.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_published_result_set_note (ParindexPublishedResult *self,
                                    const char              *note,
                                    GError                 **error)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), FALSE);

  return parindex_published_result_is_mutable (self, error)
         && parindex_published_result_changed (self, parindex_set_string (&self->note, note), "note");
}

/**
 * parindex_published_result_get_of:
 * @self: a published result
 *
 * Gets how many units the rank is among; 0 where that was not published.
 *
 * Returns: how many units the rank is among; 0 where that was not published
 *
 * Since: 1.0
 */
guint
parindex_published_result_get_of (ParindexPublishedResult *self)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), 0);

  return self->of;
}

/**
 * parindex_published_result_set_of:
 * @self: a published result
 * @of: how many; 0 if it is not known
 * @error: return location for an error
 *
 * Sets how many units the rank is among.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_published_result_set_of (ParindexPublishedResult *self,
                                  guint                    of,
                                  GError                 **error)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), FALSE);

  return parindex_published_result_is_mutable (self, error)
         && parindex_published_result_changed (self, parindex_set_scalar (&self->of, of), "of");
}

/**
 * parindex_published_result_get_bands:
 * @self: a published result
 *
 * Gets the band; several where the publication says it is one of them.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the band; several where the publication says it is one of them
 *
 * Since: 1.0
 */
const char *const *
parindex_published_result_get_bands (ParindexPublishedResult *self)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), NULL);

  return (const char *const *) self->bands;
}

/**
 * parindex_published_result_set_bands:
 * @self: a published result
 * @bands: (nullable) (array zero-terminated=1): ids or titles of bands
 * @error: return location for an error
 *
 * Sets the band, or several of which it is one.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_published_result_set_bands (ParindexPublishedResult *self,
                                     const char *const       *bands,
                                     GError                 **error)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), FALSE);

  return parindex_published_result_is_mutable (self, error)
         && parindex_published_result_changed (self, parindex_set_words (&self->bands, bands), "bands");
}

/**
 * parindex_published_result_get_since:
 * @self: a published result
 *
 * Gets the period that the changes are against.
 *
 * Returns: (transfer none) (nullable): the period that the changes are against
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_published_result_get_since (ParindexPublishedResult *self)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), NULL);

  return self->since;
}

/**
 * parindex_published_result_set_since:
 * @self: a published result
 * @since: (nullable): an earlier period
 * @error: return location for an error
 *
 * Sets the period that the changes are against.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_published_result_set_since (ParindexPublishedResult *self,
                                     ParindexPeriod          *since,
                                     GError                 **error)
{
  g_return_val_if_fail (PARINDEX_IS_PUBLISHED_RESULT (self), FALSE);

  return parindex_published_result_is_mutable (self, error)
         && parindex_published_result_changed (self, parindex_set_period (&self->since, since), "since");
}
