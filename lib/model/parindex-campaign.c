/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "base/parindex-serializable-private.h"
#include "model/parindex-campaign-fields-private.h"

/**
 * ParindexCampaign:
 *
 * An award round: who may put forward how many nominees, which criteria these
 * have to meet, which documents are handed in by when, and what was handed in.
 *
 * What comes of it is told by a [class@CampaignOutcome]; who is awarded is
 * decided by people. It is built from one thread and sealed with its document;
 * from then on it never changes and may be read from any thread.
 *
 * Since: 1.0
 */

GParamSpec *parindex_campaign_props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexCampaign, parindex_campaign, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static gboolean
init_id (ParindexCampaign *self, const char *id, GError **error)
{
  parindex_set_id (&self->id, id);

  return TRUE;
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_ID] = PARINDEX_READ_WRITE (parindex_campaign_get_id, init_id),
  [PROP_TITLE] = PARINDEX_READ_WRITE (parindex_campaign_get_title, parindex_campaign_set_title),
  [PROP_LEGAL_BASIS] = PARINDEX_READ_WRITE (parindex_campaign_get_legal_basis, parindex_campaign_set_legal_basis),
  [PROP_SOURCE] = PARINDEX_READ_WRITE (parindex_campaign_get_source, parindex_campaign_set_source),
  [PROP_WINDOW_FROM] = PARINDEX_READ (parindex_campaign_get_window_from),
  [PROP_WINDOW_TO] = PARINDEX_READ (parindex_campaign_get_window_to),
  [PROP_DEADLINE] = PARINDEX_READ (parindex_campaign_get_deadline),
  [PROP_DEADLINE_BEFORE] = PARINDEX_READ (parindex_campaign_get_deadline_before),
  [PROP_PROPOSER] = PARINDEX_READ_WRITE (parindex_campaign_get_proposer, parindex_campaign_set_proposer),
  [PROP_APPRAISER] = PARINDEX_READ_WRITE (parindex_campaign_get_appraiser, parindex_campaign_set_appraiser),
  [PROP_AUTHORITY] = PARINDEX_READ_WRITE (parindex_campaign_get_authority, parindex_campaign_set_authority),
  [PROP_NOMINATOR_DOCUMENTS] = PARINDEX_READ_WRITE (parindex_campaign_get_nominator_documents, parindex_campaign_set_nominator_documents),
  [PROP_NOMINEE_DOCUMENTS] = PARINDEX_READ_WRITE (parindex_campaign_get_nominee_documents, parindex_campaign_set_nominee_documents),
  [PROP_QUOTAS] = PARINDEX_READ (parindex_campaign_get_quotas),
  [PROP_CRITERIA] = PARINDEX_READ (parindex_campaign_get_criteria),
  [PROP_DOSSIERS] = PARINDEX_READ (parindex_campaign_get_dossiers),
  [PROP_NOMINATIONS] = PARINDEX_READ (parindex_campaign_get_nominations),
};

static void
parindex_campaign_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_campaign_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  parindex_property_set (object, &properties[prop_id], value);
}

static void
order_key_free (gpointer data)
{
  ParindexOrderKey *self = data;

  g_free (self->key);
  g_free (self);
}

static void
parindex_campaign_finalize (GObject *object)
{
  ParindexCampaign *self = PARINDEX_CAMPAIGN (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->legal_basis);
  g_free (self->source);
  g_clear_pointer (&self->window_from, parindex_period_unref);
  g_clear_pointer (&self->window_to, parindex_period_unref);
  g_clear_pointer (&self->deadline, parindex_period_unref);
  g_clear_pointer (&self->deadline_before, parindex_period_unref);
  g_free (self->proposer);
  g_free (self->appraiser);
  g_free (self->authority);
  g_strfreev (self->nominator_documents);
  g_strfreev (self->nominee_documents);
  g_clear_object (&self->quotas);
  g_clear_object (&self->criteria);
  g_clear_object (&self->dossiers);
  g_clear_object (&self->nominations);
  g_ptr_array_unref (self->order);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_campaign_parent_class)->finalize (object);
}

static void
parindex_campaign_class_init (ParindexCampaignClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_campaign_get_property;
  object_class->set_property = parindex_campaign_set_property;
  object_class->finalize = parindex_campaign_finalize;

  /**
   * ParindexCampaign:id:
   *
   * The id of the campaign.
   *
   * Since: 1.0
   */
  parindex_campaign_props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, construct);
  /**
   * ParindexCampaign:title:
   *
   * The title.
   *
   * Since: 1.0
   */
  parindex_campaign_props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, writable);
  /**
   * ParindexCampaign:legal-basis:
   *
   * The document that launches it.
   *
   * Since: 1.0
   */
  parindex_campaign_props[PROP_LEGAL_BASIS] = g_param_spec_string ("legal-basis", NULL, NULL, NULL, writable);
  /**
   * ParindexCampaign:source:
   *
   * Where it was read.
   *
   * Since: 1.0
   */
  parindex_campaign_props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, writable);
  /**
   * ParindexCampaign:window-from:
   *
   * The first day that counts.
   *
   * Since: 1.0
   */
  parindex_campaign_props[PROP_WINDOW_FROM] = g_param_spec_boxed ("window-from", NULL, NULL, PARINDEX_TYPE_PERIOD, readable);
  /**
   * ParindexCampaign:window-to:
   *
   * The last day that counts.
   *
   * Since: 1.0
   */
  parindex_campaign_props[PROP_WINDOW_TO] = g_param_spec_boxed ("window-to", NULL, NULL, PARINDEX_TYPE_PERIOD, readable);
  /**
   * ParindexCampaign:deadline:
   *
   * The last day for handing in.
   *
   * Since: 1.0
   */
  parindex_campaign_props[PROP_DEADLINE] = g_param_spec_boxed ("deadline", NULL, NULL, PARINDEX_TYPE_PERIOD, readable);
  /**
   * ParindexCampaign:deadline-before:
   *
   * The day before which is to be handed in.
   *
   * Since: 1.0
   */
  parindex_campaign_props[PROP_DEADLINE_BEFORE] = g_param_spec_boxed ("deadline-before", NULL, NULL, PARINDEX_TYPE_PERIOD, readable);
  /**
   * ParindexCampaign:proposer:
   *
   * Who proposes the awards.
   *
   * Since: 1.0
   */
  parindex_campaign_props[PROP_PROPOSER] = g_param_spec_string ("proposer", NULL, NULL, NULL, writable);
  /**
   * ParindexCampaign:appraiser:
   *
   * Who appraises the nominations.
   *
   * Since: 1.0
   */
  parindex_campaign_props[PROP_APPRAISER] = g_param_spec_string ("appraiser", NULL, NULL, NULL, writable);
  /**
   * ParindexCampaign:authority:
   *
   * Who decides on the awards.
   *
   * Since: 1.0
   */
  parindex_campaign_props[PROP_AUTHORITY] = g_param_spec_string ("authority", NULL, NULL, NULL, writable);
  /**
   * ParindexCampaign:nominator-documents:
   *
   * The documents that each nominator has to hand in.
   *
   * Since: 1.0
   */
  parindex_campaign_props[PROP_NOMINATOR_DOCUMENTS] = g_param_spec_boxed ("nominator-documents", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * ParindexCampaign:nominee-documents:
   *
   * The documents that are to be handed in for each nominee.
   *
   * Since: 1.0
   */
  parindex_campaign_props[PROP_NOMINEE_DOCUMENTS] = g_param_spec_boxed ("nominee-documents", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * ParindexCampaign:quotas:
   *
   * The quotas, a list of [class@CampaignQuota]; the first that binds a
   * nominator holds.
   *
   * Since: 1.0
   */
  parindex_campaign_props[PROP_QUOTAS] = g_param_spec_object ("quotas", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * ParindexCampaign:criteria:
   *
   * The criteria, a list of [class@CampaignCriterion].
   *
   * Since: 1.0
   */
  parindex_campaign_props[PROP_CRITERIA] = g_param_spec_object ("criteria", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * ParindexCampaign:dossiers:
   *
   * What nominators handed in, a list of [class@CampaignDossier].
   *
   * Since: 1.0
   */
  parindex_campaign_props[PROP_DOSSIERS] = g_param_spec_object ("dossiers", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * ParindexCampaign:nominations:
   *
   * The nominations, a list of [class@Nomination].
   *
   * Since: 1.0
   */
  parindex_campaign_props[PROP_NOMINATIONS] = g_param_spec_object ("nominations", NULL, NULL, G_TYPE_LIST_MODEL, readable);

  g_object_class_install_properties (object_class, N_PROPS, parindex_campaign_props);
}

static void
parindex_campaign_init (ParindexCampaign *self)
{
  self->quotas = parindex_list_new (PARINDEX_TYPE_CAMPAIGN_QUOTA);
  self->criteria = parindex_list_new (PARINDEX_TYPE_CAMPAIGN_CRITERION);
  self->dossiers = parindex_list_new (PARINDEX_TYPE_CAMPAIGN_DOSSIER);
  self->nominations = parindex_list_new (PARINDEX_TYPE_NOMINATION);
  self->order = g_ptr_array_new_with_free_func (order_key_free);
}

/**
 * parindex_campaign_new:
 * @id: the id of the campaign
 *
 * Creates a campaign that says nothing else yet.
 *
 * Returns: (transfer full): a new campaign
 *
 * Since: 1.0
 */
ParindexCampaign *
parindex_campaign_new (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (PARINDEX_TYPE_CAMPAIGN, "id", id, NULL);
}

/**
 * parindex_campaign_get_id:
 * @self: a campaign
 *
 * Gets the id of the campaign.
 *
 * Returns: (transfer none) (nullable): the id of the campaign
 *
 * Since: 1.0
 */
const char *
parindex_campaign_get_id (ParindexCampaign *self)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN (self), NULL);

  return self->id;
}

void
parindex_campaign_seal (ParindexCampaign *self)
{
  self->sealed = TRUE;
  for (guint i = 0; i < parindex_list_length (self->quotas); i++)
    ((ParindexCampaignQuota *) parindex_list_get (self->quotas, i))->sealed = TRUE;
  for (guint i = 0; i < parindex_list_length (self->criteria); i++)
    ((ParindexCampaignCriterion *) parindex_list_get (self->criteria, i))->sealed = TRUE;
  for (guint i = 0; i < parindex_list_length (self->dossiers); i++)
    ((ParindexCampaignDossier *) parindex_list_get (self->dossiers, i))->sealed = TRUE;
  for (guint i = 0; i < parindex_list_length (self->nominations); i++)
    ((ParindexNomination *) parindex_list_get (self->nominations, i))->sealed = TRUE;
}

GPtrArray **
parindex_campaign_extras (ParindexCampaign *self)
{
  return &self->extras;
}
