/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/rules/parindex-rules-private.h"

/**
 * ParindexChoiceRule:
 *
 * Each label is worth a share of the maximum.
 *
 * The cells hold labels; in columns of numbers a label is its place, from 0.
 *
 * Since: 1.0
 */

/**
 * ParindexChoiceRule:labels:
 *
 * The labels that may be chosen.
 *
 * Since: 1.0
 */

/**
 * ParindexChoiceRule:shares:
 *
 * What each label is worth, from 0 to 1 of the maximum.
 *
 * Since: 1.0
 */
struct _ParindexChoiceRule
{
  ParindexRule parent_instance;

  char **labels;
  ParindexNumbers shares;
};

PARINDEX_DEFINE_RULE (ParindexChoiceRule, parindex_choice_rule)

static void
check (ParindexRule      *rule,
       mpq_srcptr         max,
       ParindexRuleReport report,
       gpointer           user_data)
{
  const ParindexChoiceRule *self = PARINDEX_CHOICE_RULE (rule);
  const ParindexRuleChecker checker = { rule, report, user_data };

  if (parindex_check_texts (&checker, "labels", self->labels)
      && parindex_check_numbers (&checker, "shares", &self->shares, g_strv_length (self->labels), "labels"))
    parindex_check_shares (&checker, "shares", &self->shares);
}

static ParindexRuleOutcome
score_cell (ParindexRule *rule,
            const mpq_t  *inputs,
            mpq_srcptr    max,
            mpq_ptr       points)
{
  const ParindexChoiceRule *self = PARINDEX_CHOICE_RULE (rule);

  if (!parindex_is_count (inputs[0]) || mpq_cmp_ui (inputs[0], self->shares.n, 1) >= 0)
    return PARINDEX_RULE_FAULT (CELL_NO_CHOICE);
  mpq_mul (points, max, self->shares.values[mpz_get_ui (mpq_numref (inputs[0]))]);

  return PARINDEX_RULE_OBSERVED;
}

static gboolean
score_column (ParindexRule        *rule,
              ParindexRuleScoring *scoring)
{
  const ParindexChoiceRule *self = PARINDEX_CHOICE_RULE (rule);
  const guint n = self->shares.n;
  g_autofree mpq_t *places = g_new (mpq_t, n);
  ParindexSteps steps;
  gboolean done;

  if (scoring->inputs[0].scale != 0)
    return FALSE;

  for (guint k = 0; k < n; k++)
    {
      mpq_init (places[k]);
      mpq_set_ui (places[k], k, 1);
    }
  parindex_steps_init (&steps, n - 1, (const mpq_t *) places + 1, NULL);
  for (guint k = 0; k < n; k++)
    mpq_mul (steps.values[k], scoring->max, self->shares.values[k]);
  done = parindex_steps_score_column (&steps, scoring, places[0], places[n - 1]);
  parindex_steps_clear (&steps);
  for (guint k = 0; k < n; k++)
    mpq_clear (places[k]);

  return done;
}

static void
describe (ParindexRule         *rule,
          const ParindexNumber *max,
          ParindexLanguage      language,
          GString              *out)
{
  const ParindexChoiceRule *self = PARINDEX_CHOICE_RULE (rule);
  mpq_t points;

  mpq_init (points);
  for (guint k = 0; k < self->shares.n && self->labels[k] != NULL; k++)
    {
      g_string_append_printf (out, "%s%s: ", k > 0 ? "; " : "", self->labels[k]);
      if (max != NULL)
        mpq_mul (points, self->shares.values[k], parindex_number_peek (max));
      parindex_words_append (out, points, language);
      if (k == 0)
        g_string_append (out, language == PARINDEX_LANGUAGE_VI ? " điểm" : " points");
    }
  mpq_clear (points);
}

static void
list_levels (ParindexRule       *rule,
             mpq_srcptr          max,
             ParindexRuleLevels *levels)
{
  parindex_rule_levels_add_shares (levels, &PARINDEX_CHOICE_RULE (rule)->shares, max);
}

static const ParindexRuleOps ops = {
  .kind = "choice",
  .needs_max = TRUE,
  .input_type = PARINDEX_INPUT_TYPE_CHOICE,
  .fields = {
    { "labels", PARINDEX_RULE_FIELD_TEXTS, G_STRUCT_OFFSET (ParindexChoiceRule, labels), NULL },
    { "shares", PARINDEX_RULE_FIELD_NUMBERS, G_STRUCT_OFFSET (ParindexChoiceRule, shares), NULL },
  },
  .check = check,
  .score_cell = score_cell,
  .score_column = score_column,
  .list_levels = list_levels,
  .describe = describe,
};

static void
parindex_choice_rule_class_init (ParindexChoiceRuleClass *klass)
{
  parindex_rule_class_set_ops (PARINDEX_RULE_CLASS (klass), &ops);
}

static void
parindex_choice_rule_init (ParindexChoiceRule *self)
{
}
