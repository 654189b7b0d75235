/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/rules/parindex-rules-private.h"

/**
 * ParindexGrowthRule:
 *
 * Points by tiers of the growth, in percent, of a number against that of the
 * period before. What is not given as `previous` is the `actual` of the nearest
 * earlier period of the same length, where a document has it.
 *
 * Since: 1.0
 */

/**
 * ParindexGrowthRule:from:
 *
 * The edges, in percent of growth, highest first: numbers, or ">0" for above 0.
 *
 * Since: 1.0
 */

/**
 * ParindexGrowthRule:points:
 *
 * The points of each tier, in the order of the edges.
 *
 * Since: 1.0
 */

/**
 * ParindexGrowthRule:when-none:
 *
 * What growth from 0 gives.
 *
 * Since: 1.0
 */
struct _ParindexGrowthRule
{
  ParindexRule parent_instance;

  ParindexNumbers from;
  ParindexNumbers points;
  int when_none;
};

PARINDEX_DEFINE_RULE (ParindexGrowthRule, parindex_growth_rule)

static char **
list_inputs (ParindexRule *rule)
{
  static const char *const names[] = { "actual", "previous", NULL };

  return g_strdupv ((char **) names);
}

static void
check (ParindexRule      *rule,
       mpq_srcptr         max,
       ParindexRuleReport report,
       gpointer           user_data)
{
  const ParindexGrowthRule *self = PARINDEX_GROWTH_RULE (rule);
  const ParindexRuleChecker checker = { rule, report, user_data };

  if (parindex_check_numbers (&checker, "from", &self->from, 0, NULL))
    parindex_check_edges (&checker, "from", &self->from);
  if (parindex_check_numbers (&checker, "points", &self->points, self->from.n, "from"))
    parindex_check_points (&checker, "points", &self->points, max);
}

/* What lies below the lowest edge did not grow enough: no points. */
static ParindexRuleOutcome
score_cell (ParindexRule *rule,
            const mpq_t  *inputs,
            mpq_srcptr    max,
            mpq_ptr       points)
{
  const ParindexGrowthRule *self = PARINDEX_GROWTH_RULE (rule);
  ParindexRuleOutcome outcome;
  mpq_t growth, hundred;

  mpq_inits (growth, hundred, NULL);
  mpq_set_ui (hundred, 100, 1);
  if (parindex_rule_read_input (PARINDEX_RULE_INPUT_ACTUAL_PLAN, self->when_none, inputs, max, growth, points, &outcome))
    {
      mpq_sub (growth, growth, hundred);
      mpq_set_ui (points, 0, 1);
      for (guint k = 0; k < self->from.n; k++)
        if (mpq_cmp (growth, self->from.values[k]) >= (self->from.excluded[k] ? 1 : 0))
          {
            mpq_set (points, self->points.values[k]);
            break;
          }
    }
  mpq_clears (growth, hundred, NULL);

  return outcome;
}

static gboolean
score_column (ParindexRule        *rule,
              ParindexRuleScoring *scoring)
{
  const ParindexGrowthRule *self = PARINDEX_GROWTH_RULE (rule);
  const guint n = self->from.n;
  g_autofree mpq_t *edges = g_new (mpq_t, n);
  g_autofree gboolean *excluded = g_new (gboolean, n);
  ParindexSteps steps;
  gboolean done;

  for (guint k = 0; k < n; k++)
    {
      edges[k][0] = self->from.values[n - 1 - k][0];
      excluded[k] = self->from.excluded[n - 1 - k];
    }
  parindex_steps_init (&steps, n, (const mpq_t *) edges, excluded);
  for (guint k = 0; k < n; k++)
    mpq_set (steps.values[k + 1], self->points.values[n - 1 - k]);
  done = parindex_steps_score_percents (&steps, scoring, FALSE, 100);
  parindex_steps_clear (&steps);

  return done;
}

static gboolean
adds_up (ParindexRule *rule)
{
  return TRUE;
}

static void
describe (ParindexRule         *rule,
          const ParindexNumber *max,
          ParindexLanguage      language,
          GString              *out)
{
  const ParindexGrowthRule *self = PARINDEX_GROWTH_RULE (rule);
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;

  g_string_append (out, vi ? "tăng so với kỳ trước (%):" : "growth against the period before (%):");
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
  g_string_append (out, vi ? "; dưới mức đó: 0" : "; below: 0");
  parindex_words_append_when_none (out, PARINDEX_RULE_INPUT_ACTUAL_PLAN, self->when_none, language);
}

/* Growth from nothing is what the rule says of it. */
static void
work_out (ParindexRule           *rule,
          const ParindexRuleCell *cell,
          ParindexLanguage        language,
          GString                *out)
{
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;
  mpq_t growth;

  if (mpq_sgn (cell->inputs[1]) == 0)
    {
      parindex_words_append_input (out, PARINDEX_RULE_INPUT_ACTUAL_PLAN, PARINDEX_GROWTH_RULE (rule)->when_none, cell->inputs, language);
      return;
    }

  mpq_init (growth);
  mpq_sub (growth, cell->inputs[0], cell->inputs[1]);
  mpq_div (growth, growth, cell->inputs[1]);
  mpz_mul_ui (mpq_numref (growth), mpq_numref (growth), 100);
  mpq_canonicalize (growth);
  parindex_words_append (out, cell->inputs[0], language);
  g_string_append (out, vi ? " so với " : " against ");
  parindex_words_append (out, cell->inputs[1], language);
  g_string_append (out, vi ? ": mức tăng" : ": growth");
  parindex_words_append_equal (out, growth, language);
  g_string_append (out, " %");
  mpq_clear (growth);
}

static void
list_levels (ParindexRule       *rule,
             mpq_srcptr          max,
             ParindexRuleLevels *levels)
{
  const ParindexGrowthRule *self = PARINDEX_GROWTH_RULE (rule);

  for (guint k = 0; k < self->points.n; k++)
    parindex_rule_levels_add (levels, NULL, self->points.values[k]);
}

static const ParindexRuleOps ops = {
  .kind = "growth",
  .needs_max = TRUE,
  .fields = {
    { "from", PARINDEX_RULE_FIELD_NUMBERS, G_STRUCT_OFFSET (ParindexGrowthRule, from), NULL },
    { "points", PARINDEX_RULE_FIELD_NUMBERS, G_STRUCT_OFFSET (ParindexGrowthRule, points), NULL },
    { "when-none", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexGrowthRule, when_none), parindex_when_none_get_type },
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
parindex_growth_rule_class_init (ParindexGrowthRuleClass *klass)
{
  parindex_rule_class_set_ops (PARINDEX_RULE_CLASS (klass), &ops);
}

static void
parindex_growth_rule_init (ParindexGrowthRule *self)
{
}
