/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-campaign.h>
#include <parindex/parindex-document.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_NOMINATION_OUTCOME (parindex_nomination_outcome_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexNominationOutcome, parindex_nomination_outcome, PARINDEX, NOMINATION_OUTCOME, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexNomination *parindex_nomination_outcome_get_nomination (ParindexNominationOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_nomination_outcome_get_nominator (ParindexNominationOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNominationState parindex_nomination_outcome_get_state (ParindexNominationOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_nomination_outcome_get_place (ParindexNominationOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_nomination_outcome_get_n_reasons (ParindexNominationOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNominationReason parindex_nomination_outcome_get_reason (ParindexNominationOutcome *self, guint index);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_nomination_outcome_get_reason_subject (ParindexNominationOutcome *self, guint index);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_nomination_outcome_format_state (ParindexNominationOutcome *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_nomination_outcome_list_reasons (ParindexNominationOutcome *self, ParindexLanguage language);

#define PARINDEX_TYPE_CAMPAIGN_OUTCOME (parindex_campaign_outcome_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexCampaignOutcome, parindex_campaign_outcome, PARINDEX, CAMPAIGN_OUTCOME, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexDocument *parindex_campaign_outcome_get_document (ParindexCampaignOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexCampaign *parindex_campaign_outcome_get_campaign (ParindexCampaignOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexCampaignOutcome *parindex_campaign_outcome_new (ParindexDocument *document, ParindexContext *context, const char *campaign, GError **error);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_campaign_outcome_count (ParindexCampaignOutcome *self, ParindexNominationState state);
PARINDEX_AVAILABLE_IN_1_0
ParindexNominationOutcome *parindex_campaign_outcome_get_outcome (ParindexCampaignOutcome *self, const char *nomination, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_campaign_outcome_to_csv (ParindexCampaignOutcome *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_campaign_outcome_to_json (ParindexCampaignOutcome *self, ParindexLanguage language);

G_END_DECLS
