/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-campaign-outcome-private.h"
#include "io/parindex-text-private.h"

/* What came of a campaign as CSV and as JSON. */

#define CSV_HEAD "nomination,title,nominee,nominator,name,state,place,submitted,reasons\n"

static const char *
nick_of (GType type,
         int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

static const char *
submitted_of (ParindexNominationOutcome *outcome)
{
  return outcome->nomination->submitted != NULL ? parindex_period_to_string (outcome->nomination->submitted) : NULL;
}

/**
 * parindex_campaign_outcome_to_csv:
 * @self: a campaign outcome
 * @language: the language of the reasons
 *
 * Writes the nominations as a table, a row for each in the order of the outcome.
 *
 * Returns: (transfer full): the table
 *
 * Since: 1.0
 */
char *
parindex_campaign_outcome_to_csv (ParindexCampaignOutcome *self,
                                  ParindexLanguage         language)
{
  GString *out;

  g_return_val_if_fail (parindex_campaign_outcome_is_made (self), NULL);

  out = g_string_new (CSV_HEAD);
  for (guint i = 0; i < parindex_list_length (self->outcomes); i++)
    {
      ParindexNominationOutcome *outcome = parindex_list_get (self->outcomes, i);
      ParindexNomination *nomination = outcome->nomination;
      g_auto (GStrv) sentences = parindex_nomination_outcome_list_reasons (outcome, language);
      g_autofree char *reasons = g_strjoinv (" ", sentences);
      g_autofree char *place = outcome->place > 0 ? g_strdup_printf ("%u", outcome->place) : NULL;

      append_cells (out,
                    (const char *const[]){ nomination->id, nomination->title, nick_of (PARINDEX_TYPE_NOMINEE_KIND, nomination->nominee),
                                           nomination->nominator, parindex_unit_get_name (outcome->nominator),
                                           nick_of (PARINDEX_TYPE_NOMINATION_STATE, outcome->state), place, submitted_of (outcome), reasons },
                    9);
    }

  return g_string_free (out, FALSE);
}

static void
write_reasons (ParindexJsonWriter        *writer,
               ParindexNominationOutcome *outcome,
               ParindexLanguage           language)
{
  parindex_json_writer_member (writer, "reasons");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < outcome->reasons->len; i++)
    {
      const ParindexNominationFinding *finding = parindex_nomination_outcome_finding (outcome, i);
      g_autofree char *text = parindex_nomination_reason_sentence (outcome, i, language);

      parindex_json_writer_begin_inline (writer);
      parindex_json_writer_begin_object (writer);
      write_enum (writer, "reason", PARINDEX_TYPE_NOMINATION_REASON, finding->reason);
      write_text (writer, "subject", finding->subject);
      write_text (writer, "text", text);
      parindex_json_writer_end_object (writer);
      parindex_json_writer_end_inline (writer);
    }
  parindex_json_writer_end_array (writer);
}

static void
write_outcome (ParindexJsonWriter        *writer,
               ParindexNominationOutcome *outcome,
               ParindexLanguage           language)
{
  ParindexNomination *nomination = outcome->nomination;

  parindex_json_writer_begin_object (writer);
  write_text (writer, "id", nomination->id);
  write_text (writer, "title", nomination->title);
  write_enum (writer, "nominee", PARINDEX_TYPE_NOMINEE_KIND, nomination->nominee);
  write_text (writer, "nominator", nomination->nominator);
  write_text (writer, "name", parindex_unit_get_name (outcome->nominator));
  write_enum (writer, "state", PARINDEX_TYPE_NOMINATION_STATE, outcome->state);
  write_text (writer, "text", parindex_nomination_state_words (outcome->state, language));
  parindex_json_writer_member (writer, "place");
  if (outcome->place > 0)
    {
      g_autofree char *place = g_strdup_printf ("%u", outcome->place);

      parindex_json_writer_verbatim (writer, place);
    }
  else
    parindex_json_writer_null (writer);
  write_text (writer, "submitted", submitted_of (outcome));
  write_reasons (writer, outcome, language);
  parindex_json_writer_end_object (writer);
}

static void
write_totals (ParindexJsonWriter      *writer,
              ParindexCampaignOutcome *self)
{
  parindex_json_writer_member (writer, "totals");
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  write_count (writer, "nominations", parindex_list_length (self->outcomes));
  for (guint state = 0; state < PARINDEX_N_NOMINATION_STATES; state++)
    write_count (writer, nick_of (PARINDEX_TYPE_NOMINATION_STATE, state), self->counts[state]);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

/**
 * parindex_campaign_outcome_to_json:
 * @self: a campaign outcome
 * @language: the language of the texts
 *
 * Writes the nominations as JSON; `docs/schemas/campaign.schema.json` describes
 * it.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
parindex_campaign_outcome_to_json (ParindexCampaignOutcome *self,
                                   ParindexLanguage         language)
{
  g_autoptr (GBytes) bytes = NULL;
  ParindexJsonWriter *writer;

  g_return_val_if_fail (parindex_campaign_outcome_is_made (self), NULL);

  language = parindex_language_resolve (language);
  writer = parindex_json_writer_new ();
  parindex_json_writer_begin_object (writer);
  write_text (writer, "format", "parindex-campaign");
  write_count (writer, "version", 1);
  write_text (writer, "library", PARINDEX_VERSION_STRING);
  write_text (writer, "id", self->campaign->id);
  write_text (writer, "title", self->campaign->title);
  write_text (writer, "legal-basis", self->campaign->legal_basis);
  write_text (writer, "source", self->campaign->source);
  write_text (writer, "proposer", self->campaign->proposer);
  write_text (writer, "appraiser", self->campaign->appraiser);
  write_text (writer, "authority", self->campaign->authority);
  write_totals (writer, self);
  parindex_json_writer_member (writer, "nominations");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < parindex_list_length (self->outcomes); i++)
    write_outcome (writer, parindex_list_get (self->outcomes, i), language);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_object (writer);
  bytes = parindex_json_writer_finish (writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
