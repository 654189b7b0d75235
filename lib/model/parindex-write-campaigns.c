/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "model/parindex-campaign-private.h"
#include "model/parindex-write-private.h"

/* Campaigns, in the order of the format's description. */

static void
write_day (ParindexJsonWriter   *writer,
           const char           *name,
           const ParindexPeriod *day)
{
  parindex_write_text (writer, name, day != NULL ? parindex_period_to_string (day) : NULL);
}

static void
write_words (ParindexJsonWriter *writer,
             const char         *name,
             char              **words)
{
  if (words != NULL)
    parindex_write_words (writer, name, (const char *const *) words);
}

static void
begin_row (ParindexJsonWriter *writer)
{
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
}

static void
end_row (ParindexJsonWriter *writer,
         GPtrArray          *extras)
{
  parindex_extras_write (extras, "", writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
write_window (ParindexCampaign   *self,
              ParindexJsonWriter *writer)
{
  if (self->window_from == NULL && self->window_to == NULL)
    return;
  parindex_json_writer_member (writer, "window");
  begin_row (writer);
  write_day (writer, "from", self->window_from);
  write_day (writer, "to", self->window_to);
  end_row (writer, NULL);
}

static void
write_documents (ParindexCampaign   *self,
                 ParindexJsonWriter *writer)
{
  if (self->nominator_documents == NULL && self->nominee_documents == NULL)
    return;
  parindex_json_writer_member (writer, "documents");
  parindex_json_writer_begin_object (writer);
  write_words (writer, "nominator", self->nominator_documents);
  write_words (writer, "nominee", self->nominee_documents);
  parindex_json_writer_end_object (writer);
}

static void
write_quota (gpointer            item,
             ParindexJsonWriter *writer)
{
  ParindexCampaignQuota *self = item;

  begin_row (writer);
  parindex_write_count (writer, "count", self->count);
  parindex_write_text (writer, "title", self->title);
  write_words (writer, "units", self->units);
  parindex_write_text (writer, "level", self->level);
  if (self->group != NULL)
    {
      parindex_json_writer_member (writer, "group");
      parindex_json_writer_begin_object (writer);
      parindex_write_text (writer, self->dimension, self->group);
      parindex_json_writer_end_object (writer);
    }
  end_row (writer, self->extras);
}

static void
write_entries (ParindexCampaignCriterion *self,
               ParindexJsonWriter        *writer)
{
  if (self->entry_kind == NULL && self->entry_status == NULL)
    return;
  parindex_json_writer_member (writer, "entries");
  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "kind", self->entry_kind);
  parindex_write_text (writer, "status", self->entry_status);
  parindex_json_writer_end_object (writer);
}

static void
write_criterion (gpointer            item,
                 ParindexJsonWriter *writer)
{
  ParindexCampaignCriterion *self = item;

  begin_row (writer);
  parindex_write_text (writer, "id", self->id);
  parindex_write_text (writer, "title", self->title);
  if (self->nominee != PARINDEX_NOMINEE_KIND_ANY)
    parindex_write_enum (writer, "for", PARINDEX_TYPE_NOMINEE_KIND, self->nominee);
  parindex_write_number (writer, "at-least", self->at_least);
  parindex_write_text (writer, "register", self->ledger);
  write_entries (self, writer);
  parindex_write_text (writer, "target", self->target);
  end_row (writer, self->extras);
}

static void
write_order (ParindexCampaign   *self,
             ParindexJsonWriter *writer)
{
  if (self->order->len == 0)
    return;
  parindex_json_writer_member (writer, "order");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < self->order->len; i++)
    {
      const ParindexOrderKey *key = self->order->pdata[i];

      begin_row (writer);
      parindex_write_text (writer, "by", key->key);
      if (key->direction != PARINDEX_DIRECTION_HIGHER)
        parindex_write_enum (writer, "direction", PARINDEX_TYPE_DIRECTION, key->direction);
      end_row (writer, NULL);
    }
  parindex_json_writer_end_array (writer);
}

static void
write_dossier (gpointer            item,
               ParindexJsonWriter *writer)
{
  ParindexCampaignDossier *self = item;

  begin_row (writer);
  parindex_write_text (writer, "nominator", self->nominator);
  write_words (writer, "documents", self->documents);
  end_row (writer, self->extras);
}

static void
write_values (ParindexNomination *self,
              ParindexJsonWriter *writer)
{
  g_auto (GStrv) names = parindex_named_values_list (&self->values);

  if (names[0] == NULL)
    return;
  parindex_json_writer_member (writer, "values");
  parindex_json_writer_begin_object (writer);
  for (char **name = names; *name != NULL; name++)
    parindex_write_number (writer, *name, parindex_nomination_get_value (self, *name));
  parindex_json_writer_end_object (writer);
}

static void
write_nomination (gpointer            item,
                  ParindexJsonWriter *writer)
{
  ParindexNomination *self = item;

  begin_row (writer);
  parindex_write_text (writer, "id", self->id);
  parindex_write_text (writer, "nominator", self->nominator);
  parindex_write_enum (writer, "nominee", PARINDEX_TYPE_NOMINEE_KIND, self->nominee);
  parindex_write_text (writer, "title", self->title);
  parindex_write_text (writer, "unit", self->unit);
  write_day (writer, "submitted", self->submitted);
  write_words (writer, "documents", self->documents);
  write_words (writer, "met", self->met);
  write_words (writer, "not-met", self->not_met);
  write_values (self, writer);
  parindex_write_text (writer, "reference", self->reference);
  end_row (writer, self->extras);
}

static void
write_items (ParindexJsonWriter *writer,
             const char         *name,
             ParindexList       *list,
             void              (*write) (gpointer item, ParindexJsonWriter *writer))
{
  if (parindex_list_length (list) == 0)
    return;
  parindex_json_writer_member (writer, name);
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < parindex_list_length (list); i++)
    write (parindex_list_get (list, i), writer);
  parindex_json_writer_end_array (writer);
}

void
parindex_campaign_write (ParindexCampaign   *self,
                         ParindexJsonWriter *writer)
{
  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "id", self->id);
  parindex_write_text (writer, "title", self->title);
  parindex_write_text (writer, "legal-basis", self->legal_basis);
  parindex_write_text (writer, "source", self->source);
  write_window (self, writer);
  write_day (writer, "deadline-within", self->deadline);
  write_day (writer, "deadline-before", self->deadline_before);
  parindex_write_text (writer, "proposer", self->proposer);
  parindex_write_text (writer, "appraiser", self->appraiser);
  parindex_write_text (writer, "authority", self->authority);
  write_documents (self, writer);
  parindex_extras_write (self->extras, "", writer);
  write_items (writer, "quotas", self->quotas, write_quota);
  write_items (writer, "criteria", self->criteria, write_criterion);
  write_order (self, writer);
  write_items (writer, "dossiers", self->dossiers, write_dossier);
  write_items (writer, "nominations", self->nominations, write_nomination);
  parindex_json_writer_end_object (writer);
}
