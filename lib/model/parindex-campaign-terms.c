/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-campaign-fields-private.h"

/* What a campaign is called, who takes part, and its days. */

/**
 * parindex_campaign_get_title:
 * @self: a campaign
 *
 * Gets the title.
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 1.0
 */
const char *
parindex_campaign_get_title (ParindexCampaign *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), NULL);

  return self->title;
}

/**
 * parindex_campaign_set_title:
 * @self: a campaign
 * @title: (nullable): the title
 * @error: return location for an error
 *
 * Sets the title.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_set_title (ParindexCampaign *self, const char *title, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_string (&self->title, title), PROP_TITLE);
}

/**
 * parindex_campaign_get_legal_basis:
 * @self: a campaign
 *
 * Gets the document that launches it.
 *
 * Returns: (transfer none) (nullable): the document that launches it
 *
 * Since: 1.0
 */
const char *
parindex_campaign_get_legal_basis (ParindexCampaign *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), NULL);

  return self->legal_basis;
}

/**
 * parindex_campaign_set_legal_basis:
 * @self: a campaign
 * @legal_basis: (nullable): the document that launches it
 * @error: return location for an error
 *
 * Sets the document that launches it.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_set_legal_basis (ParindexCampaign *self, const char *legal_basis, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_string (&self->legal_basis, legal_basis), PROP_LEGAL_BASIS);
}

/**
 * parindex_campaign_get_source:
 * @self: a campaign
 *
 * Gets where it was read.
 *
 * Returns: (transfer none) (nullable): where it was read
 *
 * Since: 1.0
 */
const char *
parindex_campaign_get_source (ParindexCampaign *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), NULL);

  return self->source;
}

/**
 * parindex_campaign_set_source:
 * @self: a campaign
 * @source: (nullable): where it was read
 * @error: return location for an error
 *
 * Sets where it was read.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_set_source (ParindexCampaign *self, const char *source, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_string (&self->source, source), PROP_SOURCE);
}

/**
 * parindex_campaign_get_window_from:
 * @self: a campaign
 *
 * Gets the first day that counts.
 *
 * Returns: (transfer none) (nullable): the first day that counts
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_campaign_get_window_from (ParindexCampaign *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), NULL);

  return self->window_from;
}

/**
 * parindex_campaign_get_window_to:
 * @self: a campaign
 *
 * Gets the last day that counts.
 *
 * Returns: (transfer none) (nullable): the last day that counts
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_campaign_get_window_to (ParindexCampaign *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), NULL);

  return self->window_to;
}

/**
 * parindex_campaign_set_window:
 * @self: a campaign
 * @from: (nullable): the first day that counts
 * @to: (nullable): the last day that counts
 * @error: return location for an error
 *
 * Sets the days whose merits count: entries of registers outside of them do not.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_set_window (ParindexCampaign *self,
                              ParindexPeriod   *from,
                              ParindexPeriod   *to,
                              GError          **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_period (&self->window_from, from), PROP_WINDOW_FROM)
         && changed (self, parindex_set_period (&self->window_to, to), PROP_WINDOW_TO);
}

/**
 * parindex_campaign_get_deadline:
 * @self: a campaign
 *
 * Gets the last day for handing in.
 *
 * Returns: (transfer none) (nullable): the last day for handing in
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_campaign_get_deadline (ParindexCampaign *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), NULL);

  return self->deadline;
}

/**
 * parindex_campaign_set_deadline:
 * @self: a campaign
 * @day: (nullable): a day
 * @included: whether that day is still in time
 * @error: return location for an error
 *
 * Sets by when nominations are to be handed in: on that day at the latest, or
 * before it.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_set_deadline (ParindexCampaign *self,
                                ParindexPeriod   *day,
                                gboolean          included,
                                GError          **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_period (&self->deadline, included ? day : NULL), PROP_DEADLINE)
         && changed (self, parindex_set_period (&self->deadline_before, included ? NULL : day), PROP_DEADLINE_BEFORE);
}

/**
 * parindex_campaign_get_deadline_before:
 * @self: a campaign
 *
 * Gets the day before which is to be handed in.
 *
 * Returns: (transfer none) (nullable): the day before which is to be handed in
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_campaign_get_deadline_before (ParindexCampaign *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), NULL);

  return self->deadline_before;
}

/**
 * parindex_campaign_get_proposer:
 * @self: a campaign
 *
 * Gets who proposes the awards.
 *
 * Returns: (transfer none) (nullable): who proposes the awards
 *
 * Since: 1.0
 */
const char *
parindex_campaign_get_proposer (ParindexCampaign *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), NULL);

  return self->proposer;
}

/**
 * parindex_campaign_set_proposer:
 * @self: a campaign
 * @proposer: (nullable): who proposes the awards
 * @error: return location for an error
 *
 * Sets who proposes the awards.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_set_proposer (ParindexCampaign *self, const char *proposer, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_string (&self->proposer, proposer), PROP_PROPOSER);
}

/**
 * parindex_campaign_get_appraiser:
 * @self: a campaign
 *
 * Gets who appraises the nominations.
 *
 * Returns: (transfer none) (nullable): who appraises the nominations
 *
 * Since: 1.0
 */
const char *
parindex_campaign_get_appraiser (ParindexCampaign *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), NULL);

  return self->appraiser;
}

/**
 * parindex_campaign_set_appraiser:
 * @self: a campaign
 * @appraiser: (nullable): who appraises the nominations
 * @error: return location for an error
 *
 * Sets who appraises the nominations.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_set_appraiser (ParindexCampaign *self, const char *appraiser, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_string (&self->appraiser, appraiser), PROP_APPRAISER);
}

/**
 * parindex_campaign_get_authority:
 * @self: a campaign
 *
 * Gets who decides on the awards.
 *
 * Returns: (transfer none) (nullable): who decides on the awards
 *
 * Since: 1.0
 */
const char *
parindex_campaign_get_authority (ParindexCampaign *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), NULL);

  return self->authority;
}

/**
 * parindex_campaign_set_authority:
 * @self: a campaign
 * @authority: (nullable): who decides on the awards
 * @error: return location for an error
 *
 * Sets who decides on the awards.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_set_authority (ParindexCampaign *self, const char *authority, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_string (&self->authority, authority), PROP_AUTHORITY);
}
