/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/rules/parindex-rules-private.h"

/**
 * ParindexYesNoRule:
 *
 * Yes gives the maximum, no gives nothing.
 *
 * Since: 1.0
 */
struct _ParindexYesNoRule
{
  ParindexRule parent_instance;
};

PARINDEX_DEFINE_RULE (ParindexYesNoRule, parindex_yes_no_rule)

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
  if (mpq_cmp_ui (inputs[0], 0, 1) != 0 && mpq_cmp_ui (inputs[0], 1, 1) != 0)
    return PARINDEX_RULE_FAULT (CELL_NOT_YES_NO);
  mpq_mul (points, inputs[0], max);

  return PARINDEX_RULE_OBSERVED;
}

static gboolean
score_column (ParindexRule        *rule,
              ParindexRuleScoring *scoring)
{
  ParindexSteps steps;
  gboolean done;
  mpq_t zero, one;

  /* A column of 1.0 would let 0.5 pass between the edges. */
  if (scoring->inputs[0].scale != 0)
    return FALSE;

  mpq_inits (zero, one, NULL);
  mpq_set_ui (one, 1, 1);
  parindex_steps_init (&steps, 1, (const mpq_t *) one, NULL);
  mpq_set (steps.values[1], scoring->max);
  done = parindex_steps_score_column (&steps, scoring, zero, one);
  parindex_steps_clear (&steps);
  mpq_clears (zero, one, NULL);

  return done;
}

static void
describe (ParindexRule         *rule,
          const ParindexNumber *max,
          ParindexLanguage      language,
          GString              *out)
{
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;

  g_string_append (out, vi ? "có: " : "yes: ");
  if (max != NULL)
    parindex_words_append_number (out, max, language);
  g_string_append (out, vi ? " điểm; không: 0" : " points; no: 0");
}

static void
list_levels (ParindexRule       *rule,
             mpq_srcptr          max,
             ParindexRuleLevels *levels)
{
  parindex_rule_levels_add (levels, NULL, max);
}

static const ParindexRuleOps ops = {
  .kind = "yes-no",
  .needs_max = TRUE,
  .input_type = PARINDEX_INPUT_TYPE_BOOLEAN,
  .check = check,
  .score_cell = score_cell,
  .score_column = score_column,
  .list_levels = list_levels,
  .describe = describe,
};

static void
parindex_yes_no_rule_class_init (ParindexYesNoRuleClass *klass)
{
  parindex_rule_class_set_ops (PARINDEX_RULE_CLASS (klass), &ops);
}

static void
parindex_yes_no_rule_init (ParindexYesNoRule *self)
{
}
