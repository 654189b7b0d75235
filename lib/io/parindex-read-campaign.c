/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "io/parindex-read-private.h"
#include "model/parindex-campaign-private.h"
#include "model/parindex-document-private.h"

/* The member `campaigns` of a document. */

#define CAMPAIGN_MEMBERS \
  "id, title, legal-basis, source, window, deadline-within, deadline-before, proposer, appraiser, authority, documents, quotas, criteria, " \
  "order, dossiers, nominations"
#define WINDOW_MEMBERS "from, to"
#define DOCUMENTS_MEMBERS "nominator, nominee"
#define QUOTA_MEMBERS "count, title, units, level, group"
#define CRITERION_MEMBERS "id, title, for, at-least, register, entries, target"
#define ENTRIES_MEMBERS "kind, status"
#define ORDER_MEMBERS "by, direction"
#define DOSSIER_MEMBERS "nominator, documents"
#define NOMINATION_MEMBERS "id, nominator, nominee, title, unit, submitted, documents, met, not-met, values, reference"

#define MAX_COUNT 1000000

#define FIELD(type, name, kind, field) { name, PARINDEX_READ_FIELD_##kind, G_STRUCT_OFFSET (type, field) }

/* quotas */

static gboolean
read_group (ParindexRead *self,
            const char   *dimension,
            gpointer      data)
{
  ParindexCampaignQuota *quota = data;

  if (quota->dimension != NULL)
    parindex_read_report (self, MEMBERS_EXCLUDE, .name = quota->dimension, .other = dimension);
  parindex_set_id (&quota->dimension, dimension);
  g_free (quota->group);
  quota->group = parindex_read_text (self);

  return TRUE;
}

static gboolean
read_quota_member (ParindexRead *self,
                   const char   *name,
                   gpointer      data)
{
  static const ParindexReadField fields[] = {
    FIELD (ParindexCampaignQuota, "title", TEXT, title),
    FIELD (ParindexCampaignQuota, "units", WORDS, units),
    FIELD (ParindexCampaignQuota, "level", TEXT, level),
  };
  ParindexCampaignQuota *quota = data;

  if (g_str_equal (name, "count"))
    parindex_read_count (self, MAX_COUNT, &quota->count);
  else if (g_str_equal (name, "group"))
    parindex_read_object (self, "", read_group, quota, NULL);
  else
    return parindex_read_field (self, fields, G_N_ELEMENTS (fields), name, quota);

  return TRUE;
}

static void
read_quota (ParindexRead *self,
            gpointer      data)
{
  ParindexCampaign *campaign = data;
  g_autoptr (ParindexCampaignQuota) quota = parindex_campaign_quota_new (0);
  guint line = parindex_read_line (self);
  guint before = self->problems->n_errors;

  quota->count = G_MAXUINT;
  parindex_read_object (self, QUOTA_MEMBERS, read_quota_member, quota, parindex_campaign_quota_extras (quota));
  if (quota->count == G_MAXUINT && self->problems->n_errors == before)
    parindex_read_report (self, MEMBER_MISSING, .line = line, .name = "count");
  parindex_list_append (campaign->quotas, quota);
}

/* criteria */

static gboolean
read_entries_member (ParindexRead *self,
                     const char   *name,
                     gpointer      data)
{
  static const ParindexReadField fields[] = {
    FIELD (ParindexCampaignCriterion, "kind", TEXT, entry_kind),
    FIELD (ParindexCampaignCriterion, "status", TEXT, entry_status),
  };

  return parindex_read_field (self, fields, G_N_ELEMENTS (fields), name, data);
}

static gboolean
read_criterion_member (ParindexRead *self,
                       const char   *name,
                       gpointer      data)
{
  static const ParindexReadField fields[] = {
    FIELD (ParindexCampaignCriterion, "id", ID, id),
    FIELD (ParindexCampaignCriterion, "title", TEXT, title),
    FIELD (ParindexCampaignCriterion, "at-least", NUMBER, at_least),
    FIELD (ParindexCampaignCriterion, "register", ID, ledger),
    FIELD (ParindexCampaignCriterion, "target", ID, target),
  };
  ParindexCampaignCriterion *criterion = data;
  int nominee = PARINDEX_NOMINEE_KIND_ANY;

  if (g_str_equal (name, "for"))
    {
      parindex_read_enum (self, name, PARINDEX_TYPE_NOMINEE_KIND, PARINDEX_NOMINEE_KIND_COLLECTIVE, &nominee);
      criterion->nominee = nominee;
    }
  else if (g_str_equal (name, "entries"))
    parindex_read_object (self, ENTRIES_MEMBERS, read_entries_member, criterion, NULL);
  else
    return parindex_read_field (self, fields, G_N_ELEMENTS (fields), name, criterion);

  return TRUE;
}

static void
read_criterion (ParindexRead *self,
                gpointer      data)
{
  ParindexCampaign *campaign = data;
  g_autofree char *id = parindex_read_id (self);
  g_autoptr (ParindexCampaignCriterion) criterion = NULL;

  if (id == NULL)
    return;
  criterion = parindex_campaign_criterion_new (id);
  parindex_read_object (self, CRITERION_MEMBERS, read_criterion_member, criterion, parindex_campaign_criterion_extras (criterion));
  parindex_list_append (campaign->criteria, criterion);
}

/* the order */

static gboolean
read_order_member (ParindexRead *self,
                   const char   *name,
                   gpointer      data)
{
  static const ParindexReadField fields[] = { FIELD (ParindexOrderKey, "by", ID, key) };
  ParindexOrderKey *key = data;
  int direction = PARINDEX_DIRECTION_HIGHER;

  if (!g_str_equal (name, "direction"))
    return parindex_read_field (self, fields, G_N_ELEMENTS (fields), name, key);
  parindex_read_enum (self, name, PARINDEX_TYPE_DIRECTION, PARINDEX_DIRECTION_HIGHER, &direction);
  key->direction = direction;

  return TRUE;
}

static void
read_order_key (ParindexRead *self,
                gpointer      data)
{
  ParindexOrderKey key = { NULL, PARINDEX_DIRECTION_HIGHER };
  guint line = parindex_read_line (self);
  guint before = self->problems->n_errors;

  parindex_read_object (self, ORDER_MEMBERS, read_order_member, &key, NULL);
  if (key.key != NULL)
    parindex_campaign_add_order_key (data, key.key, key.direction, NULL);
  else if (self->problems->n_errors == before)
    parindex_read_report (self, MEMBER_MISSING, .line = line, .name = "by");
  g_free (key.key);
}

/* dossiers and nominations */

static gboolean
read_dossier_member (ParindexRead *self,
                     const char   *name,
                     gpointer      data)
{
  static const ParindexReadField fields[] = {
    FIELD (ParindexCampaignDossier, "nominator", ID, nominator),
    FIELD (ParindexCampaignDossier, "documents", WORDS, documents),
  };

  return parindex_read_field (self, fields, G_N_ELEMENTS (fields), name, data);
}

static void
read_dossier (ParindexRead *self,
              gpointer      data)
{
  ParindexCampaign *campaign = data;
  g_autoptr (ParindexCampaignDossier) dossier = g_object_new (PARINDEX_TYPE_CAMPAIGN_DOSSIER, NULL);
  guint line = parindex_read_line (self);
  guint before = self->problems->n_errors;

  parindex_read_object (self, DOSSIER_MEMBERS, read_dossier_member, dossier, parindex_campaign_dossier_extras (dossier));
  if (dossier->nominator == NULL && self->problems->n_errors == before)
    parindex_read_report (self, MEMBER_MISSING, .line = line, .name = "nominator");
  parindex_list_append (campaign->dossiers, dossier);
}

static gboolean
read_value (ParindexRead *self,
            const char   *name,
            gpointer      data)
{
  ParindexNomination *nomination = data;
  g_autofree char *key = parindex_id_normalise (name);
  g_autoptr (ParindexNumber) value = parindex_read_number (self);

  if (key != NULL && value != NULL)
    parindex_nomination_set_value (nomination, key, value, NULL);

  return TRUE;
}

static gboolean
read_nomination_member (ParindexRead *self,
                        const char   *name,
                        gpointer      data)
{
  static const ParindexReadField fields[] = {
    FIELD (ParindexNomination, "id", ID, id),
    FIELD (ParindexNomination, "nominator", ID, nominator),
    FIELD (ParindexNomination, "title", TEXT, title),
    FIELD (ParindexNomination, "unit", ID, unit),
    FIELD (ParindexNomination, "submitted", DAY, submitted),
    FIELD (ParindexNomination, "documents", WORDS, documents),
    FIELD (ParindexNomination, "met", WORDS, met),
    FIELD (ParindexNomination, "not-met", WORDS, not_met),
    FIELD (ParindexNomination, "reference", TEXT, reference),
  };
  ParindexNomination *nomination = data;
  int nominee = PARINDEX_NOMINEE_KIND_ANY;

  if (g_str_equal (name, "nominee"))
    {
      parindex_read_enum (self, name, PARINDEX_TYPE_NOMINEE_KIND, PARINDEX_NOMINEE_KIND_COLLECTIVE, &nominee);
      nomination->nominee = nominee;
    }
  else if (g_str_equal (name, "values"))
    parindex_read_object (self, "", read_value, nomination, NULL);
  else
    return parindex_read_field (self, fields, G_N_ELEMENTS (fields), name, nomination);

  return TRUE;
}

static void
read_nomination (ParindexRead *self,
                 gpointer      data)
{
  ParindexCampaign *campaign = data;
  guint line = parindex_read_line (self);
  guint before = self->problems->n_errors;
  g_autofree char *id = parindex_read_id (self);
  g_autoptr (ParindexNomination) nomination = NULL;

  if (id == NULL)
    return;
  nomination = g_object_new (PARINDEX_TYPE_NOMINATION, "id", id, NULL);
  parindex_read_object (self, NOMINATION_MEMBERS, read_nomination_member, nomination, parindex_nomination_extras (nomination));
  if (nomination->nominator == NULL && self->problems->n_errors == before)
    parindex_read_report (self, MEMBER_MISSING, .line = line, .name = "nominator");
  parindex_list_append (campaign->nominations, nomination);
}

/* the campaign */

static gboolean
read_window_member (ParindexRead *self,
                    const char   *name,
                    gpointer      data)
{
  static const ParindexReadField fields[] = {
    FIELD (ParindexCampaign, "from", DAY, window_from),
    FIELD (ParindexCampaign, "to", DAY, window_to),
  };

  return parindex_read_field (self, fields, G_N_ELEMENTS (fields), name, data);
}

static gboolean
read_documents_member (ParindexRead *self,
                       const char   *name,
                       gpointer      data)
{
  static const ParindexReadField fields[] = {
    FIELD (ParindexCampaign, "nominator", WORDS, nominator_documents),
    FIELD (ParindexCampaign, "nominee", WORDS, nominee_documents),
  };

  return parindex_read_field (self, fields, G_N_ELEMENTS (fields), name, data);
}

static gboolean
read_campaign_member (ParindexRead *self,
                      const char   *name,
                      gpointer      data)
{
  static const ParindexReadField fields[] = {
    FIELD (ParindexCampaign, "id", ID, id),
    FIELD (ParindexCampaign, "title", TEXT, title),
    FIELD (ParindexCampaign, "legal-basis", TEXT, legal_basis),
    FIELD (ParindexCampaign, "source", TEXT, source),
    FIELD (ParindexCampaign, "deadline-within", DAY, deadline),
    FIELD (ParindexCampaign, "deadline-before", DAY, deadline_before),
    FIELD (ParindexCampaign, "proposer", TEXT, proposer),
    FIELD (ParindexCampaign, "appraiser", TEXT, appraiser),
    FIELD (ParindexCampaign, "authority", TEXT, authority),
  };
  static const struct
  {
    const char *name;
    ParindexReadElement read;
  } lists[] = {
    { "quotas", read_quota },     { "criteria", read_criterion },       { "order", read_order_key },
    { "dossiers", read_dossier }, { "nominations", read_nomination },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (name, lists[i].name))
      {
        parindex_read_array (self, lists[i].read, data);
        return TRUE;
      }
  if (g_str_equal (name, "window"))
    parindex_read_object (self, WINDOW_MEMBERS, read_window_member, data, NULL);
  else if (g_str_equal (name, "documents"))
    parindex_read_object (self, DOCUMENTS_MEMBERS, read_documents_member, data, NULL);
  else
    return parindex_read_field (self, fields, G_N_ELEMENTS (fields), name, data);

  return TRUE;
}

void
parindex_read_campaign (ParindexRead *self,
                        gpointer      data)
{
  guint line = parindex_read_line (self);
  guint before = self->problems->n_errors;
  g_autofree char *id = parindex_read_id (self);
  g_autoptr (ParindexCampaign) campaign = NULL;

  if (id == NULL)
    return;
  campaign = parindex_campaign_new (id);
  parindex_read_object (self, CAMPAIGN_MEMBERS, read_campaign_member, campaign, parindex_campaign_extras (campaign));
  if (campaign->deadline != NULL && campaign->deadline_before != NULL)
    parindex_read_report (self, MEMBERS_EXCLUDE, .line = line, .name = "deadline-within", .other = "deadline-before");
  if (self->problems->n_errors == before)
    parindex_campaign_check (campaign, self->document, self->problems, (ParindexPlace){ .line = line, .path = self->path->str });
  if (!parindex_document_add_campaign (self->document, campaign, NULL))
    parindex_read_report (self, ID_TWICE, .line = line, .value = id);
}
