/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-campaign-outcome-private.h"
#include "base/parindex-problem-private.h"
#include "base/parindex-property-private.h"

/**
 * ParindexCampaignOutcome:
 *
 * What came of a campaign: a list of [class@NominationOutcome], the eligible
 * first and by the declared order, then those over quota, late, incomplete,
 * and not meeting criteria.
 *
 * Only nominations that are in time, complete and worthy count for the quota
 * of their nominator. Of those the first by the declared order fill it; where
 * the order leaves nominees together and the quota ends among them, none of
 * these is taken. Nothing is decided for people: where no order is declared,
 * no place is told. An outcome never changes and may be read from any thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_DOCUMENT = 1,
  PROP_CAMPAIGN,
  N_PROPS,
} ParindexCampaignOutcomeProperty;

static GParamSpec *props[N_PROPS];

static GType
campaign_outcome_get_item_type (GListModel *model)
{
  return PARINDEX_TYPE_NOMINATION_OUTCOME;
}

static guint
campaign_outcome_get_n_items (GListModel *model)
{
  ParindexCampaignOutcome *self = PARINDEX_CAMPAIGN_OUTCOME (model);

  return self->outcomes != NULL ? parindex_list_length (self->outcomes) : 0;
}

static gpointer
campaign_outcome_get_item (GListModel *model,
                           guint       position)
{
  if (position >= campaign_outcome_get_n_items (model))
    return NULL;

  return g_object_ref (parindex_list_get (PARINDEX_CAMPAIGN_OUTCOME (model)->outcomes, position));
}

static void
campaign_outcome_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = campaign_outcome_get_item_type;
  iface->get_n_items = campaign_outcome_get_n_items;
  iface->get_item = campaign_outcome_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexCampaignOutcome, parindex_campaign_outcome, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, campaign_outcome_list_model_init))

/* Scripts can construct one without anything in it. */
gboolean
parindex_campaign_outcome_is_made (ParindexCampaignOutcome *self)
{
  return PARINDEX_IS_CAMPAIGN_OUTCOME (self) && self->campaign != NULL;
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_DOCUMENT] = PARINDEX_READ (parindex_campaign_outcome_get_document),
  [PROP_CAMPAIGN] = PARINDEX_READ (parindex_campaign_outcome_get_campaign),
};

static void
parindex_campaign_outcome_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_campaign_outcome_finalize (GObject *object)
{
  ParindexCampaignOutcome *self = PARINDEX_CAMPAIGN_OUTCOME (object);

  g_clear_object (&self->document);
  g_clear_object (&self->campaign);
  g_clear_object (&self->outcomes);

  G_OBJECT_CLASS (parindex_campaign_outcome_parent_class)->finalize (object);
}

static void
parindex_campaign_outcome_class_init (ParindexCampaignOutcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_campaign_outcome_get_property;
  object_class->finalize = parindex_campaign_outcome_finalize;

  /**
   * ParindexCampaignOutcome:document:
   *
   * The document of the campaign.
   *
   * Since: 1.0
   */
  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, PARINDEX_TYPE_DOCUMENT, readable);
  /**
   * ParindexCampaignOutcome:campaign:
   *
   * The campaign.
   *
   * Since: 1.0
   */
  props[PROP_CAMPAIGN] = g_param_spec_object ("campaign", NULL, NULL, PARINDEX_TYPE_CAMPAIGN, readable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_campaign_outcome_init (ParindexCampaignOutcome *self)
{
}

/**
 * parindex_campaign_outcome_get_document:
 * @self: a campaign outcome
 *
 * Gets the document of the campaign.
 *
 * Returns: (transfer none) (nullable): the document of the campaign
 *
 * Since: 1.0
 */
ParindexDocument *
parindex_campaign_outcome_get_document (ParindexCampaignOutcome *self)
{
  g_return_val_if_fail (parindex_campaign_outcome_is_made (self), NULL);

  return self->document;
}

/**
 * parindex_campaign_outcome_get_campaign:
 * @self: a campaign outcome
 *
 * Gets the campaign.
 *
 * Returns: (transfer none) (nullable): the campaign
 *
 * Since: 1.0
 */
ParindexCampaign *
parindex_campaign_outcome_get_campaign (ParindexCampaignOutcome *self)
{
  g_return_val_if_fail (parindex_campaign_outcome_is_made (self), NULL);

  return self->campaign;
}

static ParindexCampaign *
choose_campaign (ParindexDocument *document,
                 const char       *id,
                 GError          **error)
{
  GListModel *campaigns = parindex_document_get_campaigns (document);
  g_autoptr (ParindexCampaign) only = g_list_model_get_n_items (campaigns) == 1 ? g_list_model_get_item (campaigns, 0) : NULL;
  ParindexCampaign *campaign = id != NULL ? parindex_document_campaign_of_id (document, id) : only;
  g_autoptr (GString) words = g_string_new (NULL);

  if (campaign != NULL)
    return campaign;
  for (guint i = 0; i < g_list_model_get_n_items (campaigns); i++)
    {
      g_autoptr (ParindexCampaign) each = g_list_model_get_item (campaigns, i);

      parindex_append_word (words, each->id);
    }
  if (words->len == 0)
    parindex_error_report (error, CAMPAIGN_NONE);
  else if (id == NULL)
    parindex_error_report (error, CAMPAIGN_AMBIGUOUS, .other = words->str);
  else
    parindex_error_report (error, CAMPAIGN_UNKNOWN, .value = id, .other = words->str);

  return NULL;
}

/**
 * parindex_campaign_outcome_new:
 * @document: a sealed document
 * @context: (nullable): a context, for what targets ask to be scored; %NULL for a plain one
 * @campaign: (nullable): the id of a campaign; %NULL if there is only one
 * @error: return location for an error
 *
 * Sorts the nominations of a campaign.
 *
 * Returns: (transfer full): the outcome, or %NULL with an error if there is no such campaign, or the document is not sealed
 *
 * Since: 1.0
 */
ParindexCampaignOutcome *
parindex_campaign_outcome_new (ParindexDocument *document,
                               ParindexContext  *context,
                               const char       *campaign,
                               GError          **error)
{
  ParindexCampaign *chosen;
  ParindexCampaignOutcome *self;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (document), NULL);

  if (!parindex_document_is_sealed (document))
    {
      parindex_error_report (error, UNSEALED, .name = "document");
      return NULL;
    }
  chosen = choose_campaign (document, campaign, error);
  if (chosen == NULL)
    return NULL;

  self = g_object_new (PARINDEX_TYPE_CAMPAIGN_OUTCOME, NULL);
  self->document = g_object_ref (document);
  self->campaign = g_object_ref (chosen);
  self->outcomes = parindex_list_new (PARINDEX_TYPE_NOMINATION_OUTCOME);
  parindex_campaign_judge (self, context);

  return self;
}

/**
 * parindex_campaign_outcome_count:
 * @self: a campaign outcome
 * @state: a state
 *
 * Gets how many nominations were sorted into a state.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
guint
parindex_campaign_outcome_count (ParindexCampaignOutcome *self,
                                 ParindexNominationState  state)
{
  g_return_val_if_fail (PARINDEX_IS_CAMPAIGN_OUTCOME (self), 0);
  g_return_val_if_fail (state < PARINDEX_N_NOMINATION_STATES, 0);

  return self->counts[state];
}

/**
 * parindex_campaign_outcome_get_outcome:
 * @self: a campaign outcome
 * @nomination: the id of a nomination
 * @error: return location for an error
 *
 * Gets what a nomination was sorted into.
 *
 * Returns: (transfer none): the outcome, or %NULL with an error that names what there is
 *
 * Since: 1.0
 */
ParindexNominationOutcome *
parindex_campaign_outcome_get_outcome (ParindexCampaignOutcome *self,
                                       const char              *nomination,
                                       GError                 **error)
{
  g_autofree char *id = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  g_return_val_if_fail (parindex_campaign_outcome_is_made (self), NULL);
  g_return_val_if_fail (nomination != NULL, NULL);

  id = parindex_id_normalise (nomination);
  for (guint i = 0; i < parindex_list_length (self->outcomes); i++)
    {
      ParindexNominationOutcome *outcome = parindex_list_get (self->outcomes, i);

      if (g_strcmp0 (outcome->nomination->id, id) == 0)
        return outcome;
      parindex_append_word (words, outcome->nomination->id);
    }
  parindex_error_report (error, NOMINATION_UNKNOWN, .name = self->campaign->id, .value = nomination, .other = words->len > 0 ? words->str : "–");

  return NULL;
}
