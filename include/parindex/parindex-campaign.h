/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-enums.h>
#include <parindex/parindex-number.h>
#include <parindex/parindex-period.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_CAMPAIGN_QUOTA (parindex_campaign_quota_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexCampaignQuota, parindex_campaign_quota, PARINDEX, CAMPAIGN_QUOTA, GObject)

PARINDEX_AVAILABLE_IN_1_0
guint parindex_campaign_quota_get_count (ParindexCampaignQuota *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_campaign_quota_get_title (ParindexCampaignQuota *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_quota_set_title (ParindexCampaignQuota *self, const char *title, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_campaign_quota_get_units (ParindexCampaignQuota *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_campaign_quota_get_level (ParindexCampaignQuota *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_campaign_quota_get_dimension (ParindexCampaignQuota *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_campaign_quota_get_group (ParindexCampaignQuota *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexCampaignQuota *parindex_campaign_quota_new (guint count);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_quota_set_applies_to (ParindexCampaignQuota *self, const char *const *units, const char *level, const char *dimension, const char *group, GError **error);

#define PARINDEX_TYPE_CAMPAIGN_CRITERION (parindex_campaign_criterion_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexCampaignCriterion, parindex_campaign_criterion, PARINDEX, CAMPAIGN_CRITERION, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexCampaignCriterion *parindex_campaign_criterion_new (const char *id);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_campaign_criterion_get_id (ParindexCampaignCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_campaign_criterion_get_title (ParindexCampaignCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_criterion_set_title (ParindexCampaignCriterion *self, const char *title, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNomineeKind parindex_campaign_criterion_get_nominee (ParindexCampaignCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_criterion_set_nominee (ParindexCampaignCriterion *self, ParindexNomineeKind nominee, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_campaign_criterion_get_at_least (ParindexCampaignCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_criterion_set_at_least (ParindexCampaignCriterion *self, ParindexNumber *at_least, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_campaign_criterion_get_ledger (ParindexCampaignCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_criterion_set_ledger (ParindexCampaignCriterion *self, const char *ledger, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_campaign_criterion_get_entry_kind (ParindexCampaignCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_criterion_set_entry_kind (ParindexCampaignCriterion *self, const char *entry_kind, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_campaign_criterion_get_entry_status (ParindexCampaignCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_criterion_set_entry_status (ParindexCampaignCriterion *self, const char *entry_status, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_campaign_criterion_get_target (ParindexCampaignCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_criterion_set_target (ParindexCampaignCriterion *self, const char *target, GError **error);

#define PARINDEX_TYPE_CAMPAIGN_DOSSIER (parindex_campaign_dossier_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexCampaignDossier, parindex_campaign_dossier, PARINDEX, CAMPAIGN_DOSSIER, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexCampaignDossier *parindex_campaign_dossier_new (const char *nominator);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_campaign_dossier_get_nominator (ParindexCampaignDossier *self);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_campaign_dossier_get_documents (ParindexCampaignDossier *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_dossier_set_documents (ParindexCampaignDossier *self, const char *const *documents, GError **error);

#define PARINDEX_TYPE_NOMINATION (parindex_nomination_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexNomination, parindex_nomination, PARINDEX, NOMINATION, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexNomination *parindex_nomination_new (const char *id, const char *nominator, ParindexNomineeKind nominee);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_nomination_get_id (ParindexNomination *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_nomination_get_nominator (ParindexNomination *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNomineeKind parindex_nomination_get_nominee (ParindexNomination *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_nomination_get_title (ParindexNomination *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_nomination_set_title (ParindexNomination *self, const char *title, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_nomination_get_unit (ParindexNomination *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_nomination_set_unit (ParindexNomination *self, const char *unit, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_nomination_get_submitted (ParindexNomination *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_nomination_set_submitted (ParindexNomination *self, ParindexPeriod *submitted, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_nomination_get_documents (ParindexNomination *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_nomination_set_documents (ParindexNomination *self, const char *const *documents, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_nomination_get_met (ParindexNomination *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_nomination_set_met (ParindexNomination *self, const char *const *met, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_nomination_get_not_met (ParindexNomination *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_nomination_set_not_met (ParindexNomination *self, const char *const *not_met, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_nomination_get_reference (ParindexNomination *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_nomination_set_reference (ParindexNomination *self, const char *reference, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_nomination_list_values (ParindexNomination *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_nomination_get_value (ParindexNomination *self, const char *name);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_nomination_set_value (ParindexNomination *self, const char *name, ParindexNumber *value, GError **error);

#define PARINDEX_TYPE_CAMPAIGN (parindex_campaign_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexCampaign, parindex_campaign, PARINDEX, CAMPAIGN, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexCampaign *parindex_campaign_new (const char *id);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_campaign_get_id (ParindexCampaign *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_campaign_get_title (ParindexCampaign *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_set_title (ParindexCampaign *self, const char *title, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_campaign_get_legal_basis (ParindexCampaign *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_set_legal_basis (ParindexCampaign *self, const char *legal_basis, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_campaign_get_source (ParindexCampaign *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_set_source (ParindexCampaign *self, const char *source, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_campaign_get_window_from (ParindexCampaign *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_campaign_get_window_to (ParindexCampaign *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_campaign_get_deadline (ParindexCampaign *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_campaign_get_deadline_before (ParindexCampaign *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_campaign_get_proposer (ParindexCampaign *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_set_proposer (ParindexCampaign *self, const char *proposer, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_campaign_get_appraiser (ParindexCampaign *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_set_appraiser (ParindexCampaign *self, const char *appraiser, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_campaign_get_authority (ParindexCampaign *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_set_authority (ParindexCampaign *self, const char *authority, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_campaign_get_nominator_documents (ParindexCampaign *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_set_nominator_documents (ParindexCampaign *self, const char *const *nominator_documents, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_campaign_get_nominee_documents (ParindexCampaign *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_set_nominee_documents (ParindexCampaign *self, const char *const *nominee_documents, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_campaign_get_quotas (ParindexCampaign *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_add_quota (ParindexCampaign *self, ParindexCampaignQuota *quota, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_campaign_get_criteria (ParindexCampaign *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_add_criterion (ParindexCampaign *self, ParindexCampaignCriterion *criterion, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_campaign_get_dossiers (ParindexCampaign *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_add_dossier (ParindexCampaign *self, ParindexCampaignDossier *dossier, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_campaign_get_nominations (ParindexCampaign *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_add_nomination (ParindexCampaign *self, ParindexNomination *nomination, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_set_window (ParindexCampaign *self, ParindexPeriod *from, ParindexPeriod *to, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_set_deadline (ParindexCampaign *self, ParindexPeriod *day, gboolean included, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_campaign_list_order_keys (ParindexCampaign *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexDirection parindex_campaign_get_order_direction (ParindexCampaign *self, const char *key);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_campaign_add_order_key (ParindexCampaign *self, const char *key, ParindexDirection direction, GError **error);

G_END_DECLS
