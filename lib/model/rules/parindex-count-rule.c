/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-simd-private.h"
#include "model/rules/parindex-rules-private.h"

/* Points per item: counted towards the maximum, or beside it as bonus and penalty. */

typedef struct
{
  ParindexRule parent_instance;

  ParindexNumber *per_item;
  ParindexNumber *limit; /* not of the rule count, whose limit is the maximum */
} Counted;

/**
 * ParindexCountRule:
 *
 * Points per item, up to the maximum.
 *
 * Since: 1.0
 */

/**
 * ParindexCountRule:per-item:
 *
 * The points of one item.
 *
 * Since: 1.0
 */
struct _ParindexCountRule
{
  Counted counted;
};

/**
 * ParindexBonusRule:
 *
 * Points per item beside the maximum: they raise the score, and not what it is
 * out of.
 *
 * Since: 1.0
 */

/**
 * ParindexBonusRule:per-item:
 *
 * The points of one item; %NULL: the value is the points.
 *
 * Since: 1.0
 */

/**
 * ParindexBonusRule:limit:
 *
 * The most it gives; %NULL: there is no limit.
 *
 * Since: 1.0
 */
struct _ParindexBonusRule
{
  Counted counted;
};

/**
 * ParindexPenaltyRule:
 *
 * Points per item taken away, beside the maximum.
 *
 * Since: 1.0
 */

/**
 * ParindexPenaltyRule:per-item:
 *
 * The points one item takes; %NULL: the value is the points taken.
 *
 * Since: 1.0
 */

/**
 * ParindexPenaltyRule:limit:
 *
 * The most it takes; %NULL: there is no limit.
 *
 * Since: 1.0
 */
struct _ParindexPenaltyRule
{
  Counted counted;
};

PARINDEX_DEFINE_RULE (ParindexCountRule, parindex_count_rule)
PARINDEX_DEFINE_RULE (ParindexBonusRule, parindex_bonus_rule)
PARINDEX_DEFINE_RULE (ParindexPenaltyRule, parindex_penalty_rule)

static gboolean
is_extra (const Counted *self)
{
  return parindex_rule_ops ((ParindexRule *) self)->extra;
}

static mpq_srcptr
limit_of (const Counted *self,
          mpq_srcptr     max)
{
  if (!is_extra (self))
    return max;

  return self->limit != NULL ? parindex_number_peek (self->limit) : NULL;
}

static void
check (ParindexRule      *rule,
       mpq_srcptr         max,
       ParindexRuleReport report,
       gpointer           user_data)
{
  const Counted *self = (const Counted *) rule;
  const ParindexRuleChecker checker = { rule, report, user_data };

  parindex_check_number (&checker, "per-item", self->per_item, !is_extra (self));
  parindex_check_number (&checker, "limit", self->limit, FALSE);
}

static ParindexRuleOutcome
score_cell (ParindexRule *rule,
            const mpq_t  *inputs,
            mpq_srcptr    max,
            mpq_ptr       points)
{
  const Counted *self = (const Counted *) rule;
  mpq_srcptr limit = limit_of (self, max);

  if (self->per_item != NULL && !parindex_is_count (inputs[0]))
    return PARINDEX_RULE_FAULT (CELL_NOT_COUNT);
  if (mpq_sgn (inputs[0]) < 0)
    return PARINDEX_RULE_FAULT (CELL_NEGATIVE);

  mpq_set (points, inputs[0]);
  if (self->per_item != NULL)
    mpq_mul (points, points, parindex_number_peek (self->per_item));
  if (limit != NULL && mpq_cmp (points, limit) > 0)
    mpq_set (points, limit);

  return PARINDEX_RULE_OBSERVED;
}

static ParindexRuleOutcome
score_penalty (ParindexRule *rule,
               const mpq_t  *inputs,
               mpq_srcptr    max,
               mpq_ptr       points)
{
  ParindexRuleOutcome outcome = score_cell (rule, inputs, max, points);

  mpq_neg (points, points);

  return outcome;
}

PARINDEX_SIMD static void
run_counts (const gint32 *restrict counts,
            guint                  n,
            gint64                 per_item,
            gint64                 limit,
            gint64                 sign,
            gint32 *restrict       points,
            guint8 *restrict       slow)
{
  for (guint i = 0; i < n; i++)
    {
      gint64 here = per_item * counts[i];

      points[i] = (gint32) (sign * (here > limit ? limit : here));
      slow[i] |= counts[i] < 0;
    }
}

static gboolean
score_counts (ParindexRule        *rule,
              ParindexRuleScoring *scoring,
              gint64               sign)
{
  const Counted *self = (const Counted *) rule;
  const ParindexColumn *counts = &scoring->inputs[0];
  mpq_srcptr limit = limit_of (self, scoring->max);
  gint64 parts[2], divisor;

  /* Without a limit the largest number of items bounds the points. */
  if (self->per_item == NULL || counts->width != 4 || counts->scale != 0
      || !parindex_common_integers ((mpq_srcptr[]){ parindex_number_peek (self->per_item), limit != NULL ? limit : parindex_number_peek (self->per_item) },
                                    2, parts, &divisor)
      || parts[0] > G_MAXINT32 || parts[1] > G_MAXINT32 || (limit == NULL && parts[0] * (gint64) counts->max_abs > G_MAXINT32))
    return FALSE;

  parindex_points_allocate (scoring, 4, divisor);
  run_counts (counts->c32, scoring->n, parts[0], limit != NULL ? parts[1] : G_MAXINT32, sign, scoring->points->c32, scoring->slow);

  return TRUE;
}

static gboolean
score_column (ParindexRule        *rule,
              ParindexRuleScoring *scoring)
{
  return score_counts (rule, scoring, 1);
}

static gboolean
score_penalty_column (ParindexRule        *rule,
                      ParindexRuleScoring *scoring)
{
  return score_counts (rule, scoring, -1);
}

static gboolean
adds_up (ParindexRule *rule)
{
  return ((const Counted *) rule)->per_item != NULL;
}

static void
describe (ParindexRule         *rule,
          const ParindexNumber *max,
          ParindexLanguage      language,
          GString              *out)
{
  const Counted *self = (const Counted *) rule;
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;
  const gboolean takes = PARINDEX_IS_PENALTY_RULE (rule);
  const ParindexNumber *limit = is_extra (self) ? self->limit : max;

  if (is_extra (self))
    g_string_append (out, takes ? (vi ? "điểm trừ: " : "penalty: ") : (vi ? "điểm cộng: " : "bonus: "));
  if (self->per_item != NULL)
    {
      g_string_append (out, vi ? "mỗi mục " : "each item ");
      parindex_words_append_number (out, self->per_item, language);
      g_string_append (out, vi ? " điểm" : " points");
    }
  else
    g_string_append (out, vi ? "điểm được chấm trực tiếp" : "points as given");
  if (limit != NULL)
    {
      g_string_append (out, vi ? ", tối đa " : ", at most ");
      parindex_words_append_number (out, limit, language);
    }
}

static void
work_out (ParindexRule           *rule,
          const ParindexRuleCell *cell,
          ParindexLanguage        language,
          GString                *out)
{
  const Counted *self = (const Counted *) rule;
  mpq_srcptr limit = limit_of (self, cell->max);
  mpq_t points;

  mpq_init (points);
  mpq_set (points, cell->inputs[0]);
  if (self->per_item != NULL)
    {
      mpq_mul (points, points, parindex_number_peek (self->per_item));
      parindex_words_append (out, cell->inputs[0], language);
      g_string_append (out, " × ");
      parindex_words_append_number (out, self->per_item, language);
      parindex_words_append_equal (out, points, language);
    }
  if (limit != NULL && mpq_cmp (points, limit) > 0)
    {
      g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", language == PARINDEX_LANGUAGE_VI ? "giới hạn ở " : "limited to ");
      parindex_words_append (out, limit, language);
    }
  mpq_clear (points);
}

static void
list_levels (ParindexRule       *rule,
             mpq_srcptr          max,
             ParindexRuleLevels *levels)
{
  const Counted *self = (const Counted *) rule;

  if (self->per_item != NULL && parindex_number_get_sign (self->per_item) == 0)
    return;

  parindex_rule_levels_set_range (levels, NULL, limit_of (self, max), self->per_item != NULL ? parindex_number_peek (self->per_item) : NULL);
}

static void
list_penalty_levels (ParindexRule       *rule,
                     mpq_srcptr          max,
                     ParindexRuleLevels *levels)
{
  const Counted *self = (const Counted *) rule;
  mpq_t none;

  if (self->per_item != NULL && parindex_number_get_sign (self->per_item) == 0)
    return;

  mpq_init (none);
  parindex_rule_levels_set_range (levels, NULL, none, self->per_item != NULL ? parindex_number_peek (self->per_item) : NULL);
  mpq_clear (none);
}

static const ParindexRuleOps count_ops = {
  .kind = "count",
  .needs_max = TRUE,
  .fields = { { "per-item", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (Counted, per_item), NULL } },
  .check = check,
  .score_cell = score_cell,
  .score_column = score_column,
  .adds_up = adds_up,
  .takes_items = adds_up,
  .list_levels = list_levels,
  .describe = describe,
  .work_out = work_out,
};

static const ParindexRuleOps bonus_ops = {
  .kind = "bonus",
  .extra = TRUE,
  .fields = {
    { "per-item", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (Counted, per_item), NULL },
    { "limit", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (Counted, limit), NULL },
  },
  .check = check,
  .score_cell = score_cell,
  .score_column = score_column,
  .adds_up = adds_up,
  .takes_items = adds_up,
  .list_levels = list_levels,
  .describe = describe,
  .work_out = work_out,
};

static const ParindexRuleOps penalty_ops = {
  .kind = "penalty",
  .extra = TRUE,
  .fields = {
    { "per-item", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (Counted, per_item), NULL },
    { "limit", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (Counted, limit), NULL },
  },
  .check = check,
  .score_cell = score_penalty,
  .score_column = score_penalty_column,
  .adds_up = adds_up,
  .takes_items = adds_up,
  .list_levels = list_penalty_levels,
  .describe = describe,
  .work_out = work_out,
};

static void
parindex_count_rule_class_init (ParindexCountRuleClass *klass)
{
  parindex_rule_class_set_ops (PARINDEX_RULE_CLASS (klass), &count_ops);
}

static void
parindex_count_rule_init (ParindexCountRule *self)
{
}

static void
parindex_bonus_rule_class_init (ParindexBonusRuleClass *klass)
{
  parindex_rule_class_set_ops (PARINDEX_RULE_CLASS (klass), &bonus_ops);
}

static void
parindex_bonus_rule_init (ParindexBonusRule *self)
{
}

static void
parindex_penalty_rule_class_init (ParindexPenaltyRuleClass *klass)
{
  parindex_rule_class_set_ops (PARINDEX_RULE_CLASS (klass), &penalty_ops);
}

static void
parindex_penalty_rule_init (ParindexPenaltyRule *self)
{
}
