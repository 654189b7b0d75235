/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-campaign-outcome.h>

#include "model/parindex-campaign-private.h"
#include "model/parindex-document-private.h"

G_BEGIN_DECLS

#define PARINDEX_N_NOMINATION_STATES (PARINDEX_NOMINATION_STATE_NOT_MEETING_CRITERIA + 1)

/* A reason, and the document or criterion it is about (nullable). */
typedef struct
{
  ParindexNominationReason reason;
  char *subject;
} ParindexNominationFinding;

struct _ParindexNominationOutcome
{
  GObject parent_instance;

  ParindexNomination *nomination;
  ParindexUnit *nominator;
  ParindexNominationState state;
  guint place;
  ParindexCampaign *campaign;
  GArray *reasons; /* ParindexNominationFinding */
};

struct _ParindexCampaignOutcome
{
  GObject parent_instance;

  ParindexDocument *document;
  ParindexCampaign *campaign;
  ParindexList *outcomes;
  guint counts[PARINDEX_N_NOMINATION_STATES];
};

gboolean parindex_nomination_outcome_is_made (ParindexNominationOutcome *self);
gboolean parindex_campaign_outcome_is_made (ParindexCampaignOutcome *self);
void parindex_nomination_outcome_add (ParindexNominationOutcome *self, ParindexNominationReason reason, const char *subject);
/* The first quota that binds a nominator; NULL: none does. Borrowed. */
ParindexCampaignQuota *parindex_campaign_quota_of (ParindexCampaign *self, ParindexUnit *nominator);
/* Fills it; the campaign is there. */
void parindex_campaign_judge (ParindexCampaignOutcome *self, ParindexContext *context);
/* In words; @language is resolved. */
const char *parindex_nomination_state_words (ParindexNominationState state, ParindexLanguage language);
char *parindex_nomination_reason_sentence (ParindexNominationOutcome *self, guint index, ParindexLanguage language);

static inline const ParindexNominationFinding *
parindex_nomination_outcome_finding (ParindexNominationOutcome *self,
                                     guint                      index)
{
  return &g_array_index (self->reasons, ParindexNominationFinding, index);
}

G_END_DECLS
