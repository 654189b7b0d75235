/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/rules/parindex-rules-private.h"

/**
 * ParindexTimelinessRule:
 *
 * Points by the day something was done: on time, late by so many days, or
 * never.
 *
 * Days are calendar days; the due date itself is on time, and gives the
 * maximum.
 *
 * Since: 1.0
 */

/**
 * ParindexTimelinessRule:due:
 *
 * The last day that is on time, as YYYY-MM-DD.
 *
 * Since: 1.0
 */

/**
 * ParindexTimelinessRule:days:
 *
 * Up to how many days late each share is given, fewest first; the last one may
 * be "any".
 *
 * Since: 1.0
 */

/**
 * ParindexTimelinessRule:shares:
 *
 * The share of the maximum for each of the days.
 *
 * Since: 1.0
 */
struct _ParindexTimelinessRule
{
  ParindexRule parent_instance;

  char *due;
  char **days;
  ParindexNumbers shares;
};

PARINDEX_DEFINE_RULE (ParindexTimelinessRule, parindex_timeliness_rule)

#define ANY "any"

/* The last day of each step, the due date first; "any" ends before what was never done. FALSE with the text that is wrong. */
static gboolean
last_days (const ParindexTimelinessRule *self,
           GArray                       *out,
           const char                  **wrong)
{
  gint64 due = 0;

  *wrong = self->due;
  if (self->due == NULL || !parindex_date_parse (self->due, PARINDEX_NUMBER_STYLE_PLAIN, &due))
    return FALSE;
  g_array_append_val (out, due);
  for (guint i = 0; self->days != NULL && self->days[i] != NULL; i++)
    {
      gint64 last = PARINDEX_DATE_NOT_DONE - 1;
      guint64 days;

      *wrong = self->days[i];
      if (!g_str_equal (self->days[i], ANY))
        {
          if (!g_ascii_string_to_unsigned (self->days[i], 10, 1, 1000000, &days, NULL))
            return FALSE;
          last = due + (gint64) days;
        }
      if (last <= g_array_index (out, gint64, out->len - 1))
        return FALSE;
      g_array_append_val (out, last);
    }

  return TRUE;
}

static void
check (ParindexRule      *rule,
       mpq_srcptr         max,
       ParindexRuleReport report,
       gpointer           user_data)
{
  const ParindexTimelinessRule *self = PARINDEX_TIMELINESS_RULE (rule);
  const ParindexRuleChecker checker = { rule, report, user_data };
  g_autoptr (GArray) last = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n = self->days != NULL ? g_strv_length (self->days) : 0;
  const char *wrong;

  if (self->due == NULL)
    parindex_rule_report (report, user_data, RULE_NEEDS, .name = "due", .value = "timeliness");
  else if (!last_days (self, last, &wrong))
    parindex_rule_report (report, user_data, RULE_DATE, .name = last->len == 0 ? "due" : "days", .value = wrong);
  if (n != self->shares.n && (n == 0 || self->shares.n == 0))
    parindex_rule_report (report, user_data, RULE_NEEDS, .name = n == 0 ? "days" : "shares", .value = "timeliness");
  else if (n > 0 && parindex_check_numbers (&checker, "shares", &self->shares, n, "days"))
    parindex_check_shares (&checker, "shares", &self->shares);
}

static ParindexRuleOutcome
score_cell (ParindexRule *rule,
            const mpq_t  *inputs,
            mpq_srcptr    max,
            mpq_ptr       points)
{
  const ParindexTimelinessRule *self = PARINDEX_TIMELINESS_RULE (rule);
  g_autoptr (GArray) last = g_array_new (FALSE, FALSE, sizeof (gint64));
  const char *wrong;

  if (mpz_cmp_ui (mpq_denref (inputs[0]), 1) != 0)
    return PARINDEX_RULE_FAULT (CELL_NO_DATE);

  last_days (self, last, &wrong);
  mpq_set_ui (points, 0, 1);
  for (guint k = 0; k < last->len; k++)
    if (mpq_cmp_si (inputs[0], g_array_index (last, gint64, k), 1) <= 0)
      {
        mpq_set (points, max);
        if (k > 0)
          mpq_mul (points, points, self->shares.values[k - 1]);
        break;
      }

  return PARINDEX_RULE_OBSERVED;
}

static gboolean
score_column (ParindexRule        *rule,
              ParindexRuleScoring *scoring)
{
  const ParindexTimelinessRule *self = PARINDEX_TIMELINESS_RULE (rule);
  g_autoptr (GArray) last = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree mpq_t *edges = NULL;
  g_autofree gboolean *excluded = NULL;
  ParindexSteps steps;
  const char *wrong;
  gboolean done;

  if (scoring->inputs[0].scale != 0)
    return FALSE;

  last_days (self, last, &wrong);
  edges = g_new (mpq_t, last->len);
  excluded = g_new (gboolean, last->len);
  for (guint k = 0; k < last->len; k++)
    {
      mpq_init (edges[k]);
      mpq_set_si (edges[k], g_array_index (last, gint64, k), 1);
      excluded[k] = TRUE;
    }
  parindex_steps_init (&steps, last->len, (const mpq_t *) edges, excluded);
  mpq_set (steps.values[0], scoring->max);
  for (guint k = 1; k < last->len; k++)
    mpq_mul (steps.values[k], scoring->max, self->shares.values[k - 1]);
  done = parindex_steps_score_column (&steps, scoring, NULL, NULL);
  parindex_steps_clear (&steps);
  for (guint k = 0; k < last->len; k++)
    mpq_clear (edges[k]);

  return done;
}

static void
describe (ParindexRule         *rule,
          const ParindexNumber *max,
          ParindexLanguage      language,
          GString              *out)
{
  const ParindexTimelinessRule *self = PARINDEX_TIMELINESS_RULE (rule);
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;
  g_autofree char *due = NULL;
  gint64 day = 0;
  mpq_t points;

  mpq_init (points);
  if (max != NULL)
    mpq_set (points, parindex_number_peek (max));
  if (self->due != NULL && parindex_date_parse (self->due, PARINDEX_NUMBER_STYLE_PLAIN, &day))
    due = parindex_date_to_text (day, language);
  g_string_append_printf (out, vi ? "đúng hạn (đến hết %s): " : "on time (until %s): ", due != NULL ? due : "–");
  parindex_words_append (out, points, language);
  g_string_append (out, vi ? " điểm" : " points");
  for (guint i = 0; i < self->shares.n && self->days != NULL && self->days[i] != NULL; i++)
    {
      if (g_str_equal (self->days[i], ANY))
        g_string_append (out, vi ? "; muộn: " : "; late: ");
      else
        g_string_append_printf (out, vi ? "; muộn đến %s ngày: " : "; up to %s days late: ", self->days[i]);
      if (max != NULL)
        mpq_mul (points, self->shares.values[i], parindex_number_peek (max));
      parindex_words_append (out, points, language);
    }
  g_string_append (out, vi ? "; không thực hiện: 0" : "; else: 0");
  mpq_clear (points);
}

static void
work_out (ParindexRule           *rule,
          const ParindexRuleCell *cell,
          ParindexLanguage        language,
          GString                *out)
{
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;
  gint64 due, day;

  if (!parindex_date_parse (PARINDEX_TIMELINESS_RULE (rule)->due, PARINDEX_NUMBER_STYLE_PLAIN, &due)
      || !parindex_mpz_to_i64 (mpq_numref (cell->inputs[0]), &day) || day == PARINDEX_DATE_NOT_DONE)
    return;
  if (day <= due)
    g_string_append (out, vi ? "đúng hạn" : "on time");
  else
    g_string_append_printf (out, vi ? "muộn %" G_GINT64_FORMAT " ngày" : day - due == 1 ? "%" G_GINT64_FORMAT " day late" : "%" G_GINT64_FORMAT " days late",
                            day - due);
}

static void
list_levels (ParindexRule       *rule,
             mpq_srcptr          max,
             ParindexRuleLevels *levels)
{
  parindex_rule_levels_add (levels, NULL, max);
  parindex_rule_levels_add_shares (levels, &PARINDEX_TIMELINESS_RULE (rule)->shares, max);
}

static const ParindexRuleOps ops = {
  .kind = "timeliness",
  .needs_max = TRUE,
  .input_type = PARINDEX_INPUT_TYPE_DATE,
  .fields = {
    { "due", PARINDEX_RULE_FIELD_TEXT, G_STRUCT_OFFSET (ParindexTimelinessRule, due), NULL },
    { "days", PARINDEX_RULE_FIELD_TEXTS, G_STRUCT_OFFSET (ParindexTimelinessRule, days), NULL },
    { "shares", PARINDEX_RULE_FIELD_NUMBERS, G_STRUCT_OFFSET (ParindexTimelinessRule, shares), NULL },
  },
  .check = check,
  .score_cell = score_cell,
  .score_column = score_column,
  .list_levels = list_levels,
  .describe = describe,
  .work_out = work_out,
};

static void
parindex_timeliness_rule_class_init (ParindexTimelinessRuleClass *klass)
{
  parindex_rule_class_set_ops (PARINDEX_RULE_CLASS (klass), &ops);
}

static void
parindex_timeliness_rule_init (ParindexTimelinessRule *self)
{
}
