/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/rules/parindex-rules-private.h"

/**
 * ParindexPointsRule:
 *
 * The value is the points: from 0 to the maximum, where there is one.
 *
 * Since: 1.0
 */
struct _ParindexPointsRule
{
  ParindexRule parent_instance;
};

PARINDEX_DEFINE_RULE (ParindexPointsRule, parindex_points_rule)

static void
check (ParindexRule      *rule,
       mpq_srcptr         max,
       ParindexRuleReport report,
       gpointer           user_data)
{
}

static ParindexRuleOutcome
score_cell (ParindexRule *rule,
            const mpq_t  *inputs,
            mpq_srcptr    max,
            mpq_ptr       points)
{
  mpq_set (points, inputs[0]);
  if (max != NULL && (mpq_sgn (points) < 0 || mpq_cmp (points, max) > 0))
    return PARINDEX_RULE_FAULT (POINTS_OUTSIDE);

  return PARINDEX_RULE_OBSERVED;
}

static void
describe (ParindexRule         *rule,
          const ParindexNumber *max,
          ParindexLanguage      language,
          GString              *out)
{
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;

  g_string_append (out, vi ? "điểm được chấm trực tiếp" : "points as given");
  if (max == NULL)
    return;

  g_string_append (out, vi ? ", từ 0 đến " : ", from 0 to ");
  parindex_words_append_number (out, max, language);
}

static void
list_levels (ParindexRule       *rule,
             mpq_srcptr          max,
             ParindexRuleLevels *levels)
{
  parindex_rule_levels_set_range (levels, NULL, max, NULL);
}

static const ParindexRuleOps ops = {
  .kind = "points",
  .check = check,
  .score_cell = score_cell,
  .list_levels = list_levels,
  .describe = describe,
};

static void
parindex_points_rule_class_init (ParindexPointsRuleClass *klass)
{
  parindex_rule_class_set_ops (PARINDEX_RULE_CLASS (klass), &ops);
}

static void
parindex_points_rule_init (ParindexPointsRule *self)
{
}

/**
 * parindex_points_rule_new:
 *
 * Makes the rule by which the value is the points.
 *
 * Returns: (transfer full): a new rule
 *
 * Since: 1.0
 */
ParindexRule *
parindex_points_rule_new (void)
{
  return g_object_new (PARINDEX_TYPE_POINTS_RULE, NULL);
}
