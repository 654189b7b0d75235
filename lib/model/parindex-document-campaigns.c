/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-assignment-private.h"
#include "model/parindex-campaign-private.h"
#include "model/parindex-document-fields-private.h"

/* The assignments and campaigns of a document. */

/**
 * parindex_document_get_assignments:
 * @self: a document
 *
 * Gets who answers for what, a list of [class@Assignment].
 *
 * Returns: (transfer none): the assignments
 *
 * Since: 1.0
 */
GListModel *
parindex_document_get_assignments (ParindexDocument *self)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  return G_LIST_MODEL (self->assignments);
}

/**
 * parindex_document_add_assignment:
 * @self: a document
 * @assignment: an assignment
 * @error: return location for an error
 *
 * Adds an assignment. Sealing the document checks that what it names is there.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if the document is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_document_add_assignment (ParindexDocument   *self,
                                  ParindexAssignment *assignment,
                                  GError            **error)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_ASSIGNMENT (assignment), FALSE);

  if (!parindex_is_mutable (self->sealed, "document", error))
    return FALSE;
  parindex_list_append (self->assignments, assignment);

  return TRUE;
}

/**
 * parindex_document_get_campaigns:
 * @self: a document
 *
 * Gets the campaigns, a list of [class@Campaign].
 *
 * Returns: (transfer none): the campaigns
 *
 * Since: 1.0
 */
GListModel *
parindex_document_get_campaigns (ParindexDocument *self)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  return G_LIST_MODEL (self->campaigns);
}

/**
 * parindex_document_add_campaign:
 * @self: a document
 * @campaign: a campaign
 * @error: return location for an error
 *
 * Adds a campaign. Sealing the document checks that it holds together, and that
 * what it names is there.
 *
 * Returns: %FALSE with an error if its id is taken or empty, or the document is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_document_add_campaign (ParindexDocument *self,
                                ParindexCampaign *campaign,
                                GError          **error)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (campaign), FALSE);

  return parindex_document_add_by_id (self, self->campaigns, self->campaign_ids, "campaigns", campaign->id, campaign, error);
}

ParindexCampaign *
parindex_document_campaign_of_id (ParindexDocument *self,
                                  const char       *id)
{
  return document_lookup (self->campaign_ids, id);
}

void
parindex_document_check_campaigns (ParindexDocument *self,
                                   ParindexProblems *problems)
{
  for (guint i = 0; i < parindex_list_length (self->assignments); i++)
    {
      g_autofree char *path = g_strdup_printf ("assignments[%u]", i);

      parindex_assignment_check (parindex_list_get (self->assignments, i), self, problems, (ParindexPlace){ .path = path });
    }
  for (guint i = 0; i < parindex_list_length (self->campaigns); i++)
    {
      g_autofree char *path = g_strdup_printf ("campaigns[%u]", i);

      parindex_campaign_check (parindex_list_get (self->campaigns, i), self, problems, (ParindexPlace){ .path = path });
    }
}

void
parindex_document_seal_campaigns (ParindexDocument *self)
{
  for (guint i = 0; i < parindex_list_length (self->assignments); i++)
    ((ParindexAssignment *) parindex_list_get (self->assignments, i))->sealed = TRUE;
  for (guint i = 0; i < parindex_list_length (self->campaigns); i++)
    parindex_campaign_seal (parindex_list_get (self->campaigns, i));
}
