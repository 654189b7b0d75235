/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-document.h>
#include <parindex/parindex-fact.h>
#include <parindex/parindex-target.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_FOLLOW_UP_ROW (parindex_follow_up_row_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexFollowUpRow, parindex_follow_up_row, PARINDEX, FOLLOW_UP_ROW, GObject)

PARINDEX_AVAILABLE_IN_1_0
const char *parindex_follow_up_row_get_criterion (ParindexFollowUpRow *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_follow_up_row_get_title (ParindexFollowUpRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFollowUpState parindex_follow_up_row_get_state (ParindexFollowUpRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexStrength parindex_follow_up_row_get_before (ParindexFollowUpRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexStrength parindex_follow_up_row_get_after (ParindexFollowUpRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFact *parindex_follow_up_row_get_rank_before (ParindexFollowUpRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFact *parindex_follow_up_row_get_rank_after (ParindexFollowUpRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFact *parindex_follow_up_row_get_percent_before (ParindexFollowUpRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFact *parindex_follow_up_row_get_percent_after (ParindexFollowUpRow *self);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_follow_up_row_get_leads (ParindexFollowUpRow *self);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_follow_up_row_get_lead_titles (ParindexFollowUpRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexTarget *parindex_follow_up_row_get_target (ParindexFollowUpRow *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_follow_up_row_get_target_lead (ParindexFollowUpRow *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_follow_up_row_format_goal (ParindexFollowUpRow *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_follow_up_row_get_n_known (ParindexFollowUpRow *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_follow_up_row_get_n_weak (ParindexFollowUpRow *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_follow_up_row_get_n_changes (ParindexFollowUpRow *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_follow_up_row_format_state (ParindexFollowUpRow *self, ParindexLanguage language);

#define PARINDEX_TYPE_FOLLOW_UP (parindex_follow_up_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexFollowUp, parindex_follow_up, PARINDEX, FOLLOW_UP, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexDocument *parindex_follow_up_get_document (ParindexFollowUp *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFramework *parindex_follow_up_get_framework (ParindexFollowUp *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_follow_up_get_unit (ParindexFollowUp *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_follow_up_get_from (ParindexFollowUp *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_follow_up_get_to (ParindexFollowUp *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFollowUp *parindex_follow_up_new (ParindexDocument *document, ParindexContext *context, const char *index, const char *unit, const char *from, const char *to, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_follow_up_list_targets (ParindexFollowUp *self, const char *horizon, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_follow_up_to_csv (ParindexFollowUp *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_follow_up_to_json (ParindexFollowUp *self, ParindexLanguage language);

G_END_DECLS
