/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/rules/parindex-rules-private.h"

/**
 * ParindexTiersRule:
 *
 * Points by tiers: from each edge on, its points.
 *
 * An edge belongs to the tier above it; one written as ">85" does not. What
 * lies below the lowest edge is a problem, not 0.
 *
 * Since: 1.0
 */

/**
 * ParindexTiersRule:input:
 *
 * Which inputs the number is taken from.
 *
 * Since: 1.0
 */

/**
 * ParindexTiersRule:when-none:
 *
 * What 0 of 0 gives.
 *
 * Since: 1.0
 */

/**
 * ParindexTiersRule:from:
 *
 * The edges, highest first: numbers, or ">85" for above 85.
 *
 * Since: 1.0
 */

/**
 * ParindexTiersRule:points:
 *
 * The points of each tier, in the order of the edges.
 *
 * Since: 1.0
 */
struct _ParindexTiersRule
{
  ParindexRule parent_instance;

  int input;
  int when_none;
  ParindexNumbers from;
  ParindexNumbers points;
};

PARINDEX_DEFINE_RULE (ParindexTiersRule, parindex_tiers_rule)

static char **
list_inputs (ParindexRule *rule)
{
  return parindex_rule_input_names (PARINDEX_TIERS_RULE (rule)->input);
}

static void
check (ParindexRule      *rule,
       mpq_srcptr         max,
       ParindexRuleReport report,
       gpointer           user_data)
{
  const ParindexTiersRule *self = PARINDEX_TIERS_RULE (rule);
  const ParindexRuleChecker checker = { rule, report, user_data };

  if (parindex_check_numbers (&checker, "from", &self->from, 0, NULL))
    parindex_check_edges (&checker, "from", &self->from);
  if (parindex_check_numbers (&checker, "points", &self->points, self->from.n, "from"))
    parindex_check_points (&checker, "points", &self->points, max);
}

/* -1 below the lowest edge. */
static int
find_tier (const ParindexTiersRule *self,
           mpq_srcptr               number)
{
  for (guint k = 0; k < self->from.n; k++)
    if (mpq_cmp (number, self->from.values[k]) >= (self->from.excluded[k] ? 1 : 0))
      return k;

  return -1;
}

static ParindexRuleOutcome
score_cell (ParindexRule *rule,
            const mpq_t  *inputs,
            mpq_srcptr    max,
            mpq_ptr       points)
{
  const ParindexTiersRule *self = PARINDEX_TIERS_RULE (rule);
  ParindexRuleOutcome outcome;
  mpq_t number;
  int tier;

  mpq_init (number);
  if (parindex_rule_read_input (self->input, self->when_none, inputs, max, number, points, &outcome))
    {
      tier = find_tier (self, number);
      if (tier < 0)
        outcome = PARINDEX_RULE_FAULT (BELOW_TIERS);
      else
        mpq_set (points, self->points.values[tier]);
    }
  mpq_clear (number);

  return outcome;
}

static gboolean
score_column (ParindexRule        *rule,
              ParindexRuleScoring *scoring)
{
  const ParindexTiersRule *self = PARINDEX_TIERS_RULE (rule);
  const guint n = self->from.n;
  g_autofree mpq_t *edges = g_new (mpq_t, n);
  g_autofree gboolean *excluded = g_new (gboolean, n);
  ParindexSteps steps;
  gboolean done;

  /* Below the lowest edge nothing is said: such cells go the slow way, which tells them. Percents never lie below 0. */
  if (self->input != PARINDEX_RULE_INPUT_VALUE && (mpq_sgn (self->from.values[n - 1]) > 0 || self->from.excluded[n - 1]))
    return FALSE;

  for (guint k = 0; k < n; k++)
    {
      edges[k][0] = self->from.values[n - 1 - k][0];
      excluded[k] = self->from.excluded[n - 1 - k];
    }
  parindex_steps_init (&steps, n, (const mpq_t *) edges, excluded);
  for (guint k = 0; k < n; k++)
    mpq_set (steps.values[k + 1], self->points.values[n - 1 - k]);
  if (self->input != PARINDEX_RULE_INPUT_VALUE)
    done = parindex_steps_score_percents (&steps, scoring, self->input == PARINDEX_RULE_INPUT_COUNT_OF, 0);
  else
    done = !excluded[0] && parindex_steps_score_column (&steps, scoring, edges[0], NULL);
  parindex_steps_clear (&steps);

  return done;
}

static gboolean
adds_up (ParindexRule *rule)
{
  return PARINDEX_TIERS_RULE (rule)->input != PARINDEX_RULE_INPUT_VALUE;
}

static void
describe (ParindexRule         *rule,
          const ParindexNumber *max,
          ParindexLanguage      language,
          GString              *out)
{
  const ParindexTiersRule *self = PARINDEX_TIERS_RULE (rule);
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;

  g_string_append (out, parindex_words_input (self->input, language));
  for (guint k = 0; k < self->from.n; k++)
    {
      g_string_append (out, k > 0 ? "; " : " ");
      g_string_append (out, self->from.excluded[k] ? (vi ? "trên " : "above ") : (vi ? "từ " : "from "));
      parindex_words_append (out, self->from.values[k], language);
      g_string_append (out, ": ");
      parindex_words_append (out, self->points.values[k], language);
      if (k == 0)
        g_string_append (out, vi ? " điểm" : " points");
    }
  parindex_words_append_when_none (out, self->input, self->when_none, language);
}

static void
work_out (ParindexRule           *rule,
          const ParindexRuleCell *cell,
          ParindexLanguage        language,
          GString                *out)
{
  const ParindexTiersRule *self = PARINDEX_TIERS_RULE (rule);

  parindex_words_append_input (out, self->input, self->when_none, cell->inputs, language);
}

static void
list_levels (ParindexRule       *rule,
             mpq_srcptr          max,
             ParindexRuleLevels *levels)
{
  const ParindexTiersRule *self = PARINDEX_TIERS_RULE (rule);

  for (guint k = 0; k < self->points.n; k++)
    parindex_rule_levels_add (levels, NULL, self->points.values[k]);
}

static const ParindexRuleOps ops = {
  .kind = "tiers",
  .needs_max = TRUE,
  .fields = {
    { "input", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexTiersRule, input), parindex_rule_input_get_type },
    { "from", PARINDEX_RULE_FIELD_NUMBERS, G_STRUCT_OFFSET (ParindexTiersRule, from), NULL },
    { "points", PARINDEX_RULE_FIELD_NUMBERS, G_STRUCT_OFFSET (ParindexTiersRule, points), NULL },
    { "when-none", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexTiersRule, when_none), parindex_when_none_get_type },
  },
  .list_inputs = list_inputs,
  .check = check,
  .score_cell = score_cell,
  .score_column = score_column,
  .adds_up = adds_up,
  .list_levels = list_levels,
  .describe = describe,
  .work_out = work_out,
};

static void
parindex_tiers_rule_class_init (ParindexTiersRuleClass *klass)
{
  parindex_rule_class_set_ops (PARINDEX_RULE_CLASS (klass), &ops);
}

static void
parindex_tiers_rule_init (ParindexTiersRule *self)
{
}
