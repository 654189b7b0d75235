/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-campaign-fields-private.h"

/* What a campaign asks for, and what was handed in. */

/**
 * parindex_campaign_get_nominator_documents:
 * @self: a campaign
 *
 * Gets the documents that each nominator has to hand in.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the documents
 * that each nominator has to hand in
 *
 * Since: 1.0
 */
const char *const *
parindex_campaign_get_nominator_documents (ParindexCampaign *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), NULL);

  return (const char *const *) self->nominator_documents;
}

/**
 * parindex_campaign_set_nominator_documents:
 * @self: a campaign
 * @nominator_documents: (nullable) (array zero-terminated=1): the documents that each nominator has to hand in
 * @error: return location for an error
 *
 * Sets the documents that each nominator has to hand in.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_set_nominator_documents (ParindexCampaign *self, const char *const *nominator_documents, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_words (&self->nominator_documents, nominator_documents), PROP_NOMINATOR_DOCUMENTS);
}

/**
 * parindex_campaign_get_nominee_documents:
 * @self: a campaign
 *
 * Gets the documents that are to be handed in for each nominee.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the documents
 * that are to be handed in for each nominee
 *
 * Since: 1.0
 */
const char *const *
parindex_campaign_get_nominee_documents (ParindexCampaign *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), NULL);

  return (const char *const *) self->nominee_documents;
}

/**
 * parindex_campaign_set_nominee_documents:
 * @self: a campaign
 * @nominee_documents: (nullable) (array zero-terminated=1): the documents that are to be handed in for each nominee
 * @error: return location for an error
 *
 * Sets the documents that are to be handed in for each nominee.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_set_nominee_documents (ParindexCampaign *self, const char *const *nominee_documents, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_words (&self->nominee_documents, nominee_documents), PROP_NOMINEE_DOCUMENTS);
}

/**
 * parindex_campaign_get_quotas:
 * @self: a campaign
 *
 * Gets the quotas, a list of [class@CampaignQuota]; the first that binds a
 * nominator holds.
 *
 * Returns: (transfer none): the quotas
 *
 * Since: 1.0
 */
GListModel *
parindex_campaign_get_quotas (ParindexCampaign *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), NULL);

  return G_LIST_MODEL (self->quotas);
}

/**
 * parindex_campaign_add_quota:
 * @self: a campaign
 * @quota: a quota
 * @error: return location for an error
 *
 * Adds a quota. Sealing the document checks what it names.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_add_quota (ParindexCampaign *self, ParindexCampaignQuota *quota, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_QUOTA (quota), FALSE);

  if (!is_mutable (self, error))
    return FALSE;
  parindex_list_append (self->quotas, quota);

  return TRUE;
}

/**
 * parindex_campaign_get_criteria:
 * @self: a campaign
 *
 * Gets the criteria, a list of [class@CampaignCriterion].
 *
 * Returns: (transfer none): the criteria
 *
 * Since: 1.0
 */
GListModel *
parindex_campaign_get_criteria (ParindexCampaign *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), NULL);

  return G_LIST_MODEL (self->criteria);
}

/**
 * parindex_campaign_add_criterion:
 * @self: a campaign
 * @criterion: a criterion
 * @error: return location for an error
 *
 * Adds a criterion. Sealing the document checks what it names.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_add_criterion (ParindexCampaign *self, ParindexCampaignCriterion *criterion, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_CRITERION (criterion), FALSE);

  if (!is_mutable (self, error))
    return FALSE;
  parindex_list_append (self->criteria, criterion);

  return TRUE;
}

/**
 * parindex_campaign_get_dossiers:
 * @self: a campaign
 *
 * Gets what nominators handed in, a list of [class@CampaignDossier].
 *
 * Returns: (transfer none): what nominators handed in
 *
 * Since: 1.0
 */
GListModel *
parindex_campaign_get_dossiers (ParindexCampaign *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), NULL);

  return G_LIST_MODEL (self->dossiers);
}

/**
 * parindex_campaign_add_dossier:
 * @self: a campaign
 * @dossier: a dossier
 * @error: return location for an error
 *
 * Adds a dossier. Sealing the document checks what it names.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_add_dossier (ParindexCampaign *self, ParindexCampaignDossier *dossier, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_DOSSIER (dossier), FALSE);

  if (!is_mutable (self, error))
    return FALSE;
  parindex_list_append (self->dossiers, dossier);

  return TRUE;
}

/**
 * parindex_campaign_get_nominations:
 * @self: a campaign
 *
 * Gets the nominations, a list of [class@Nomination].
 *
 * Returns: (transfer none): the nominations
 *
 * Since: 1.0
 */
GListModel *
parindex_campaign_get_nominations (ParindexCampaign *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), NULL);

  return G_LIST_MODEL (self->nominations);
}

/**
 * parindex_campaign_add_nomination:
 * @self: a campaign
 * @nomination: a nomination
 * @error: return location for an error
 *
 * Adds a nomination. Sealing the document checks what it names.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_add_nomination (ParindexCampaign *self, ParindexNomination *nomination, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_NOMINATION (nomination), FALSE);

  if (!is_mutable (self, error))
    return FALSE;
  parindex_list_append (self->nominations, nomination);

  return TRUE;
}

/**
 * parindex_campaign_list_order_keys:
 * @self: a campaign
 *
 * Lists what the eligible are ordered by: ids of criteria, or names of values of
 * the nominations. The first decides first.
 *
 * Returns: (transfer full) (array zero-terminated=1): the keys
 *
 * Since: 1.0
 */
char **
parindex_campaign_list_order_keys (ParindexCampaign *self)
{
  char **keys;

  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), NULL);

  keys = g_new0 (char *, self->order->len + 1);
  for (guint i = 0; i < self->order->len; i++)
    keys[i] = g_strdup (((ParindexOrderKey *) self->order->pdata[i])->key);

  return keys;
}

/**
 * parindex_campaign_get_order_direction:
 * @self: a campaign
 * @key: a key of the order
 *
 * Gets which values of a key come first.
 *
 * Returns: the direction; higher for what is no key
 *
 * Since: 1.0
 */
ParindexDirection
parindex_campaign_get_order_direction (ParindexCampaign *self,
                                       const char       *key)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), PARINDEX_DIRECTION_HIGHER);
  g_return_val_if_fail (key != NULL, PARINDEX_DIRECTION_HIGHER);

  for (guint i = 0; i < self->order->len; i++)
    if (g_str_equal (((ParindexOrderKey *) self->order->pdata[i])->key, key))
      return ((ParindexOrderKey *) self->order->pdata[i])->direction;

  return PARINDEX_DIRECTION_HIGHER;
}

/**
 * parindex_campaign_add_order_key:
 * @self: a campaign
 * @key: the id of a criterion with a number, or the name of a value of the nominations
 * @direction: which values come first
 * @error: return location for an error
 *
 * Adds a key that orders those whom the keys before it leave together.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_campaign_add_order_key (ParindexCampaign *self,
                                 const char       *key,
                                 ParindexDirection direction,
                                 GError          **error)
{
  ParindexOrderKey *order;

  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  if (!is_mutable (self, error))
    return FALSE;
  order = g_new (ParindexOrderKey, 1);
  order->key = parindex_id_normalise (key);
  order->direction = direction;
  g_ptr_array_add (self->order, order);

  return TRUE;
}
