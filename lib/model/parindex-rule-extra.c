/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-rule-private.h"

/* Bonus and penalty as they stand in the cell: points above or below 0. */

struct _ParindexBonusRule
{
  ParindexRule parent_instance;
};

G_DEFINE_FINAL_TYPE (ParindexBonusRule, parindex_bonus_rule, PARINDEX_TYPE_RULE)

static const char *
bonus_rule_get_kind (ParindexRule *rule)
{
  return "bonus";
}

static void
parindex_bonus_rule_class_init (ParindexBonusRuleClass *klass)
{
  PARINDEX_RULE_CLASS (klass)->get_kind = bonus_rule_get_kind;
}

static void
parindex_bonus_rule_init (ParindexBonusRule *self)
{
}

struct _ParindexPenaltyRule
{
  ParindexRule parent_instance;
};

G_DEFINE_FINAL_TYPE (ParindexPenaltyRule, parindex_penalty_rule, PARINDEX_TYPE_RULE)

static const char *
penalty_rule_get_kind (ParindexRule *rule)
{
  return "penalty";
}

static void
parindex_penalty_rule_class_init (ParindexPenaltyRuleClass *klass)
{
  PARINDEX_RULE_CLASS (klass)->get_kind = penalty_rule_get_kind;
}

static void
parindex_penalty_rule_init (ParindexPenaltyRule *self)
{
}

gboolean
parindex_rule_is_extra (ParindexRule *self)
{
  return self != NULL && (PARINDEX_IS_BONUS_RULE (self) || PARINDEX_IS_PENALTY_RULE (self));
}
