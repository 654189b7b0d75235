/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-rule.h>

G_BEGIN_DECLS

/* The built-in rules. Their parameters are properties, set when they are made and never changed; names and words are those of
 * documents. */

#define PARINDEX_TYPE_POINTS_RULE (parindex_points_rule_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexPointsRule, parindex_points_rule, PARINDEX, POINTS_RULE, ParindexRule)
PARINDEX_AVAILABLE_IN_1_0
ParindexRule *parindex_points_rule_new (void);

#define PARINDEX_TYPE_YES_NO_RULE (parindex_yes_no_rule_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexYesNoRule, parindex_yes_no_rule, PARINDEX, YES_NO_RULE, ParindexRule)

#define PARINDEX_TYPE_TIERS_RULE (parindex_tiers_rule_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexTiersRule, parindex_tiers_rule, PARINDEX, TIERS_RULE, ParindexRule)

#define PARINDEX_TYPE_LINEAR_RULE (parindex_linear_rule_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexLinearRule, parindex_linear_rule, PARINDEX, LINEAR_RULE, ParindexRule)

#define PARINDEX_TYPE_COUNT_RULE (parindex_count_rule_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexCountRule, parindex_count_rule, PARINDEX, COUNT_RULE, ParindexRule)

#define PARINDEX_TYPE_CHOICE_RULE (parindex_choice_rule_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexChoiceRule, parindex_choice_rule, PARINDEX, CHOICE_RULE, ParindexRule)

#define PARINDEX_TYPE_TIMELINESS_RULE (parindex_timeliness_rule_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexTimelinessRule, parindex_timeliness_rule, PARINDEX, TIMELINESS_RULE, ParindexRule)

#define PARINDEX_TYPE_BONUS_RULE (parindex_bonus_rule_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexBonusRule, parindex_bonus_rule, PARINDEX, BONUS_RULE, ParindexRule)

#define PARINDEX_TYPE_PENALTY_RULE (parindex_penalty_rule_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexPenaltyRule, parindex_penalty_rule, PARINDEX, PENALTY_RULE, ParindexRule)

#define PARINDEX_TYPE_SURVEY_SHARE_RULE (parindex_survey_share_rule_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexSurveyShareRule, parindex_survey_share_rule, PARINDEX, SURVEY_SHARE_RULE, ParindexRule)

#define PARINDEX_TYPE_MAPPING_RULE (parindex_mapping_rule_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexMappingRule, parindex_mapping_rule, PARINDEX, MAPPING_RULE, ParindexRule)

#define PARINDEX_TYPE_CHILDREN_RULE (parindex_children_rule_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexChildrenRule, parindex_children_rule, PARINDEX, CHILDREN_RULE, ParindexRule)

#define PARINDEX_TYPE_GROWTH_RULE (parindex_growth_rule_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexGrowthRule, parindex_growth_rule, PARINDEX, GROWTH_RULE, ParindexRule)

#define PARINDEX_TYPE_TARGET_RELATIVE_RULE (parindex_target_relative_rule_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexTargetRelativeRule, parindex_target_relative_rule, PARINDEX, TARGET_RELATIVE_RULE, ParindexRule)

#define PARINDEX_TYPE_NORMALISE_RULE (parindex_normalise_rule_get_type ())
PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexNormaliseRule, parindex_normalise_rule, PARINDEX, NORMALISE_RULE, ParindexRule)

G_END_DECLS
