/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-result.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_EXPLANATION (parindex_explanation_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexExplanation, parindex_explanation, PARINDEX, EXPLANATION, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexExplanation *parindex_explanation_new (ParindexScoreboard *scoreboard, const char *unit, const char *criterion, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexScoreboard *parindex_explanation_get_scoreboard (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexResult *parindex_explanation_get_result (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_explanation_get_unit (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_explanation_get_criterion (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_explanation_get_unit_id (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_explanation_get_name (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_explanation_get_criterion_id (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_explanation_get_title (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexCellState parindex_explanation_get_state (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_explanation_get_state_text (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_explanation_get_stage (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_explanation_get_stage_text (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_explanation_get_cell_text (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_explanation_get_note (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_explanation_get_evidence (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_explanation_get_rule_text (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_explanation_get_score (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_explanation_get_score_text (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_explanation_get_exact_score (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_explanation_get_max (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_explanation_get_max_text (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_explanation_get_exact_max (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_explanation_get_percent (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_explanation_get_percent_text (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_explanation_get_exact_percent (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_explanation_get_weight (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_explanation_get_weight_text (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_explanation_get_exact_weight (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_explanation_get_factor (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_explanation_get_factor_text (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_explanation_get_exact_factor (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_explanation_get_contribution (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_explanation_get_contribution_text (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_explanation_get_exact_contribution (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_explanation_get_adjustment (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_explanation_get_adjustment_text (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_explanation_get_exact_adjustment (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_explanation_get_lost (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_explanation_get_lost_text (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_explanation_get_exact_lost (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_explanation_get_lost_of_whole (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_explanation_get_lost_of_whole_text (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_explanation_get_exact_lost_of_whole (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_explanation_get_rank (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_explanation_get_rank_text (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_explanation_get_rank_of (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_explanation_get_rank_of_text (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexBand *parindex_explanation_get_band (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_explanation_get_band_text (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_explanation_crosses_edge (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_explanation_get_rounding_difference (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_explanation_get_steps (ParindexExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_explanation_format_cell (ParindexExplanation *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_explanation_list_steps (ParindexExplanation *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_explanation_to_text (ParindexExplanation *self, ParindexLanguage language, int depth);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_explanation_to_json (ParindexExplanation *self, ParindexLanguage language, int depth);

G_END_DECLS
