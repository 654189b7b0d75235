/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-fact.h>
#include <parindex/parindex-target.h>
#include <parindex/parindex-unit.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_TARGET_OUTCOME (parindex_target_outcome_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexTargetOutcome, parindex_target_outcome, PARINDEX, TARGET_OUTCOME, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexTarget *parindex_target_outcome_get_target (ParindexTargetOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_outcome_get_target_id (ParindexTargetOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_outcome_get_title (ParindexTargetOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexTargetKind parindex_target_outcome_get_kind (ParindexTargetOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_target_outcome_get_unit (ParindexTargetOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_outcome_get_unit_id (ParindexTargetOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_outcome_get_name (ParindexTargetOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_outcome_get_part (ParindexTargetOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_outcome_get_part_title (ParindexTargetOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexTargetState parindex_target_outcome_get_state (ParindexTargetOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_target_outcome_get_due (ParindexTargetOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexEvidence parindex_target_outcome_get_evidence (ParindexTargetOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_outcome_get_period (ParindexTargetOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_target_outcome_get_source (ParindexTargetOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFact *parindex_target_outcome_get_fact (ParindexTargetOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_target_outcome_get_cohort_of (ParindexTargetOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_target_outcome_get_cohort_meant (ParindexTargetOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_target_outcome_get_number (ParindexTargetOutcome *self, ParindexOutcomeNumber number);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_target_outcome_format_number (ParindexTargetOutcome *self, ParindexOutcomeNumber number, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_target_outcome_format_state (ParindexTargetOutcome *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_target_outcome_format_reason (ParindexTargetOutcome *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_target_outcome_list_steps (ParindexTargetOutcome *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_target_outcome_to_text (ParindexTargetOutcome *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_target_outcome_to_json (ParindexTargetOutcome *self, ParindexLanguage language);

G_END_DECLS
