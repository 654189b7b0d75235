/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-document.h>
#include <parindex/parindex-criterion.h>
#include <parindex/parindex-scoreboard.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_IMPROVEMENT_GOAL (parindex_improvement_goal_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexImprovementGoal, parindex_improvement_goal, PARINDEX, IMPROVEMENT_GOAL, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexImprovementGoal *parindex_improvement_goal_new_rank (guint rank, const char *within);
PARINDEX_AVAILABLE_IN_1_0
ParindexImprovementGoal *parindex_improvement_goal_new_score (ParindexNumber *score);
PARINDEX_AVAILABLE_IN_1_0
ParindexImprovementGoal *parindex_improvement_goal_new_percent (ParindexNumber *percent);
PARINDEX_AVAILABLE_IN_1_0
ParindexImprovementGoal *parindex_improvement_goal_new_band (const char *band);
PARINDEX_AVAILABLE_IN_1_0
ParindexImprovementKind parindex_improvement_goal_get_kind (ParindexImprovementGoal *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_improvement_goal_get_grid (ParindexImprovementGoal *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_improvement_goal_set_grid (ParindexImprovementGoal *self, ParindexNumber *grid, GError **error);
PARINDEX_AVAILABLE_IN_1_0
void parindex_improvement_goal_hold (ParindexImprovementGoal *self, const char *criterion);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_improvement_goal_set_effort (ParindexImprovementGoal *self, const char *criterion, ParindexNumber *effort, GError **error);
PARINDEX_AVAILABLE_IN_1_0
void parindex_improvement_goal_set_limit (ParindexImprovementGoal *self, const char *criterion, ParindexNumber *points);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_improvement_goal_add_assignments (ParindexImprovementGoal *self, ParindexDocument *document, const char *framework, const char *as_of, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_improvement_goal_add_step (ParindexImprovementGoal *self, const char *criterion, ParindexNumber *points, ParindexNumber *effort, GError **error);

#define PARINDEX_TYPE_IMPROVEMENT_MOVE (parindex_improvement_move_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexImprovementMove, parindex_improvement_move, PARINDEX, IMPROVEMENT_MOVE, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_improvement_move_get_criterion (ParindexImprovementMove *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_improvement_move_get_owner (ParindexImprovementMove *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_improvement_move_get_from (ParindexImprovementMove *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_improvement_move_get_to (ParindexImprovementMove *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_improvement_move_get_effort (ParindexImprovementMove *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_improvement_move_format_text (ParindexImprovementMove *self, ParindexLanguage language);

#define PARINDEX_TYPE_IMPROVEMENT (parindex_improvement_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexImprovement, parindex_improvement, PARINDEX, IMPROVEMENT, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexImprovement *parindex_scoreboard_improve (ParindexScoreboard *self, const char *unit, ParindexImprovementGoal *goal, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_improvement_get_unit (ParindexImprovement *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_improvement_get_reachable (ParindexImprovement *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_improvement_get_reached (ParindexImprovement *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_improvement_get_effort (ParindexImprovement *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_improvement_get_bound (ParindexImprovement *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_improvement_get_gap (ParindexImprovement *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_improvement_get_needed (ParindexImprovement *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_improvement_get_exact (ParindexImprovement *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_improvement_get_score_before (ParindexImprovement *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_improvement_get_score_after (ParindexImprovement *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_improvement_get_percent_before (ParindexImprovement *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_improvement_get_percent_after (ParindexImprovement *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_improvement_get_rank_before (ParindexImprovement *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_improvement_get_rank_after (ParindexImprovement *self);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_improvement_list_steps (ParindexImprovement *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_improvement_to_csv (ParindexImprovement *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_improvement_to_json (ParindexImprovement *self, ParindexLanguage language);

G_END_DECLS
