/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-scoreboard.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_RESULT (parindex_result_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexResult, parindex_result, PARINDEX, RESULT, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexScoreboard *parindex_result_get_scoreboard (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_result_get_unit (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_result_get_criterion (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_result_get_children (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_result_get_unit_id (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_result_get_name (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_result_get_criterion_id (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_result_get_title (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexCellState parindex_result_get_state (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_result_is_faulty (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_result_get_state_text (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_result_get_score (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_result_get_score_text (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_result_get_exact_score (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_result_get_max (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_result_get_max_text (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_result_get_exact_max (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_result_get_percent (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_result_get_percent_text (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_result_get_exact_percent (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_result_get_rank (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_result_get_rank_text (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_result_get_rank_of (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_result_get_rank_of_text (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_result_get_group (ParindexResult *self, const char *within);
PARINDEX_AVAILABLE_IN_1_0
double parindex_result_get_rank_within (ParindexResult *self, const char *within);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_result_get_rank_within_text (ParindexResult *self, const char *within);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_result_get_rank_within_of (ParindexResult *self, const char *within);
PARINDEX_AVAILABLE_IN_1_0
ParindexBand *parindex_result_get_band (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_result_get_band_text (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexStrength parindex_result_get_strength (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_result_get_strength_text (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_result_list_strengths (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_result_list_weaknesses (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_result_get_n_answered (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_result_get_n_criteria (ParindexResult *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_result_get_answered_text (ParindexResult *self);

G_END_DECLS
