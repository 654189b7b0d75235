/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-campaign.h>

#include "base/parindex-list-private.h"
#include "base/parindex-problem-private.h"
#include "base/parindex-util-private.h"
#include "model/parindex-named-values-private.h"
#include "model/parindex-unit-private.h"

G_BEGIN_DECLS

struct _ParindexCampaignQuota
{
  GObject parent_instance;

  guint count;
  char *title;
  char **units;
  char *level;
  char *dimension;
  char *group;
  GPtrArray *extras;
  gboolean sealed;
};

struct _ParindexCampaignCriterion
{
  GObject parent_instance;

  char *id;
  char *title;
  ParindexNomineeKind nominee;
  ParindexNumber *at_least;
  char *ledger;
  char *entry_kind;
  char *entry_status;
  char *target;
  GPtrArray *extras;
  gboolean sealed;
};

struct _ParindexCampaignDossier
{
  GObject parent_instance;

  char *nominator;
  char **documents;
  GPtrArray *extras;
  gboolean sealed;
};

struct _ParindexNomination
{
  GObject parent_instance;

  char *id;
  char *nominator;
  ParindexNomineeKind nominee;
  char *title;
  char *unit;
  ParindexPeriod *submitted;
  char **documents;
  char **met;
  char **not_met;
  char *reference;
  ParindexNamedValues values;
  GPtrArray *extras;
  gboolean sealed;
};

struct _ParindexCampaign
{
  GObject parent_instance;

  char *id;
  char *title;
  char *legal_basis;
  char *source;
  ParindexPeriod *window_from;
  ParindexPeriod *window_to;
  ParindexPeriod *deadline;
  ParindexPeriod *deadline_before;
  char *proposer;
  char *appraiser;
  char *authority;
  char **nominator_documents;
  char **nominee_documents;
  ParindexList *quotas;
  ParindexList *criteria;
  ParindexList *dossiers;
  ParindexList *nominations;
  GPtrArray *order; /* ParindexOrderKey, the first decides first */
  GPtrArray *extras;
  gboolean sealed;
};

/* What the eligible are ordered by. */
typedef struct
{
  char *key;
  ParindexDirection direction;
} ParindexOrderKey;

/* Whether a nominator is of the kind. */
gboolean parindex_campaign_quota_binds (ParindexCampaignQuota *self, ParindexUnit *unit);
GPtrArray **parindex_campaign_quota_extras (ParindexCampaignQuota *self);
GPtrArray **parindex_campaign_criterion_extras (ParindexCampaignCriterion *self);
GPtrArray **parindex_campaign_dossier_extras (ParindexCampaignDossier *self);
GPtrArray **parindex_nomination_extras (ParindexNomination *self);
GPtrArray **parindex_campaign_extras (ParindexCampaign *self);
/* NULL if there is none. Borrowed. */
ParindexCampaignCriterion *parindex_campaign_find_criterion (ParindexCampaign *self, const char *id);
/* What it names that is not there, and what does not hold together. */
void parindex_campaign_check (ParindexCampaign *self, ParindexDocument *document, ParindexProblems *problems, ParindexPlace place);
void parindex_campaign_seal (ParindexCampaign *self);

G_END_DECLS
