/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-rule.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_BONUS_RULE (parindex_bonus_rule_get_type ())
G_DECLARE_FINAL_TYPE (ParindexBonusRule, parindex_bonus_rule, PARINDEX, BONUS_RULE, ParindexRule)

#define PARINDEX_TYPE_PENALTY_RULE (parindex_penalty_rule_get_type ())
G_DECLARE_FINAL_TYPE (ParindexPenaltyRule, parindex_penalty_rule, PARINDEX, PENALTY_RULE, ParindexRule)

/* Whether the rule gives or takes points beside the maximum; @self may be NULL. */
gboolean parindex_rule_is_extra (ParindexRule *self);

G_END_DECLS
