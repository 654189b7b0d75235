/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "base/parindex-simd-private.h"
#include "model/rules/parindex-rules-private.h"

/**
 * ParindexSurveyShareRule:
 *
 * Points by the answers of a survey: each option is worth a share of the
 * maximum, and the points are the mean over all answers.
 *
 * Each option is an input of its own: how many chose it.
 *
 * Since: 1.0
 */

/**
 * ParindexSurveyShareRule:options:
 *
 * The names of the options, which are those of the inputs.
 *
 * Since: 1.0
 */

/**
 * ParindexSurveyShareRule:shares:
 *
 * What each option is worth, from 0 to 1 of the maximum.
 *
 * Since: 1.0
 */

/**
 * ParindexSurveyShareRule:when-none:
 *
 * What no answers at all give.
 *
 * Since: 1.0
 */
struct _ParindexSurveyShareRule
{
  ParindexRule parent_instance;

  char **options;
  ParindexNumbers shares;
  int when_none;
};

PARINDEX_DEFINE_RULE (ParindexSurveyShareRule, parindex_survey_share_rule)

static char **
list_inputs (ParindexRule *rule)
{
  return g_strdupv (PARINDEX_SURVEY_SHARE_RULE (rule)->options);
}

static void
check (ParindexRule      *rule,
       mpq_srcptr         max,
       ParindexRuleReport report,
       gpointer           user_data)
{
  const ParindexSurveyShareRule *self = PARINDEX_SURVEY_SHARE_RULE (rule);
  const ParindexRuleChecker checker = { rule, report, user_data };

  if (parindex_check_texts (&checker, "options", self->options)
      && parindex_check_numbers (&checker, "shares", &self->shares, g_strv_length (self->options), "options"))
    parindex_check_shares (&checker, "shares", &self->shares);
}

/* What they are worth, and how many they are. */
static void
add_answers (const ParindexSurveyShareRule *self,
             const mpq_t                   *inputs,
             mpq_t                         *answers)
{
  mpq_t term;

  mpq_init (term);
  for (guint k = 0; k < self->shares.n; k++)
    {
      mpq_mul (term, inputs[k], self->shares.values[k]);
      mpq_add (answers[0], answers[0], term);
      mpq_add (answers[1], answers[1], inputs[k]);
    }
  mpq_clear (term);
}

static ParindexRuleOutcome
score_cell (ParindexRule *rule,
            const mpq_t  *inputs,
            mpq_srcptr    max,
            mpq_ptr       points)
{
  const ParindexSurveyShareRule *self = PARINDEX_SURVEY_SHARE_RULE (rule);
  ParindexRuleOutcome outcome = PARINDEX_RULE_OBSERVED;
  mpq_t answers[2], term;

  for (guint k = 0; k < self->shares.n; k++)
    if (!parindex_is_count (inputs[k]))
      return PARINDEX_RULE_FAULT (CELL_NOT_COUNT);

  mpq_inits (answers[0], answers[1], term, NULL);
  add_answers (self, inputs, answers);
  if (parindex_rule_read_input (PARINDEX_RULE_INPUT_COUNT_OF, self->when_none, (const mpq_t *) answers, max, term, points, &outcome))
    {
      mpq_div (points, answers[0], answers[1]);
      mpq_mul (points, points, max);
    }
  mpq_clears (answers[0], answers[1], term, NULL);

  return outcome;
}

PARINDEX_SIMD static void
add_option (const gint32 *restrict counts,
            guint                  n,
            gint64                 worth,
            gint64 *restrict       points,
            gint64 *restrict       answers,
            guint8 *restrict       slow)
{
  for (guint i = 0; i < n; i++)
    {
      points[i] += worth * counts[i];
      answers[i] += counts[i];
      slow[i] |= counts[i] < 0;
    }
}

static gboolean
score_column (ParindexRule        *rule,
              ParindexRuleScoring *scoring)
{
  const ParindexSurveyShareRule *self = PARINDEX_SURVEY_SHARE_RULE (rule);
  const guint n_options = self->shares.n;
  g_autofree gint64 *worths = g_new (gint64, n_options);
  g_autofree mpq_t *values = g_new (mpq_t, n_options);
  g_autofree mpq_srcptr *pointers = g_new (mpq_srcptr, n_options);
  gboolean fits = n_options <= PARINDEX_RULE_MAX_INPUTS;
  gint64 divisor;

  for (guint k = 0; k < n_options; k++)
    {
      mpq_init (values[k]);
      mpq_mul (values[k], self->shares.values[k], scoring->max);
      pointers[k] = values[k];
    }
  fits = fits && parindex_common_integers (pointers, n_options, worths, &divisor);
  for (guint k = 0; k < n_options; k++)
    {
      /* 64 options of less than 2^31 answers at less than 2^26 each stay below 2^63. */
      fits = fits && worths[k] < (1 << 26) && scoring->inputs[k].width == 4 && scoring->inputs[k].scale == 0;
      mpq_clear (values[k]);
    }
  if (!fits)
    return FALSE;

  parindex_points_allocate (scoring, 8, divisor);
  memset (scoring->points->data, 0, (gsize) scoring->n * 8);
  scoring->points->divisors = g_new0 (gint64, scoring->n);
  for (guint k = 0; k < n_options; k++)
    add_option (scoring->inputs[k].c32, scoring->n, worths[k], scoring->points->c64, scoring->points->divisors, scoring->slow);
  for (guint i = 0; i < scoring->n; i++)
    if (scoring->points->divisors[i] <= 0)
      {
        scoring->slow[i] = TRUE;
        scoring->points->divisors[i] = 1;
      }

  return TRUE;
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
  const ParindexSurveyShareRule *self = PARINDEX_SURVEY_SHARE_RULE (rule);
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;
  mpq_t percent;

  mpq_init (percent);
  g_string_append (out, vi ? "trung bình các phiếu:" : "mean of the answers:");
  for (guint k = 0; k < self->shares.n && self->options[k] != NULL; k++)
    {
      mpq_set_ui (percent, 100, 1);
      mpq_mul (percent, percent, self->shares.values[k]);
      g_string_append_printf (out, "%s %s = ", k > 0 ? "," : "", self->options[k]);
      parindex_words_append (out, percent, language);
      g_string_append (out, " %");
    }
  g_string_append (out, vi ? " điểm tối đa" : " of the maximum");
  mpq_clear (percent);
  parindex_words_append_when_none (out, PARINDEX_RULE_INPUT_COUNT_OF, self->when_none, language);
}

static void
work_out (ParindexRule           *rule,
          const ParindexRuleCell *cell,
          ParindexLanguage        language,
          GString                *out)
{
  const ParindexSurveyShareRule *self = PARINDEX_SURVEY_SHARE_RULE (rule);
  mpq_t answers[2];

  mpq_inits (answers[0], answers[1], NULL);
  add_answers (self, cell->inputs, answers);
  parindex_words_append_input (out, PARINDEX_RULE_INPUT_COUNT_OF, self->when_none, (const mpq_t *) answers, language);
  g_string_append (out, language == PARINDEX_LANGUAGE_VI ? " (giá trị của các phiếu trên số phiếu)" : " (what the answers are worth, of all answers)");
  mpq_clears (answers[0], answers[1], NULL);
}

static void
list_levels (ParindexRule       *rule,
             mpq_srcptr          max,
             ParindexRuleLevels *levels)
{
  const ParindexSurveyShareRule *self = PARINDEX_SURVEY_SHARE_RULE (rule);
  mpq_t low, high, each;

  mpq_inits (low, high, each, NULL);
  for (guint k = 0; k < self->shares.n; k++)
    {
      mpq_mul (each, self->shares.values[k], max);
      if (k == 0 || mpq_cmp (each, low) < 0)
        mpq_set (low, each);
      if (k == 0 || mpq_cmp (each, high) > 0)
        mpq_set (high, each);
    }
  parindex_rule_levels_set_range (levels, low, high, NULL);
  mpq_clears (low, high, each, NULL);
}

static const ParindexRuleOps ops = {
  .kind = "survey-share",
  .needs_max = TRUE,
  .fields = {
    { "options", PARINDEX_RULE_FIELD_TEXTS, G_STRUCT_OFFSET (ParindexSurveyShareRule, options), NULL },
    { "shares", PARINDEX_RULE_FIELD_NUMBERS, G_STRUCT_OFFSET (ParindexSurveyShareRule, shares), NULL },
    { "when-none", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexSurveyShareRule, when_none), parindex_when_none_get_type },
  },
  .list_inputs = list_inputs,
  .check = check,
  .score_cell = score_cell,
  .score_column = score_column,
  .adds_up = adds_up,
  .takes_items = adds_up,
  .list_levels = list_levels,
  .describe = describe,
  .work_out = work_out,
};

static void
parindex_survey_share_rule_class_init (ParindexSurveyShareRuleClass *klass)
{
  parindex_rule_class_set_ops (PARINDEX_RULE_CLASS (klass), &ops);
}

static void
parindex_survey_share_rule_init (ParindexSurveyShareRule *self)
{
}
