/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/rules/parindex-rules-private.h"

/**
 * ParindexMappingRule:
 *
 * The percent of another index, times the maximum.
 *
 * Since: 1.0
 */
struct _ParindexMappingRule
{
  ParindexRule parent_instance;
};

PARINDEX_DEFINE_RULE (ParindexMappingRule, parindex_mapping_rule)

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
  if (mpq_sgn (inputs[0]) < 0 || mpq_cmp_ui (inputs[0], 100, 1) > 0)
    return PARINDEX_RULE_FAULT (CELL_NO_PERCENT);
  mpq_mul (points, inputs[0], max);
  mpz_mul_ui (mpq_denref (points), mpq_denref (points), 100);
  mpq_canonicalize (points);

  return PARINDEX_RULE_OBSERVED;
}

/* The column itself, over another divisor. */
static gboolean
score_column (ParindexRule        *rule,
              ParindexRuleScoring *scoring)
{
  const ParindexColumn *input = &scoring->inputs[0];
  gint64 factor, divisor, most;
  gboolean fits;
  mpq_t unit;

  if (input->width != 4)
    return FALSE;

  mpq_init (unit);
  mpq_set_ui (unit, 1, 100);
  mpq_mul (unit, unit, scoring->max);
  fits = parindex_mpz_to_i64 (mpq_numref (unit), &factor) && factor <= G_MAXINT32
         && parindex_mpz_to_i64 (mpq_denref (unit), &divisor) && divisor <= G_MAXINT32;
  mpq_clear (unit);
  if (!fits)
    return FALSE;

  parindex_points_allocate (scoring, 8, divisor);
  scoring->points->scale = input->scale;
  most = 100 * parindex_pow10[input->scale];
  for (guint i = 0; i < scoring->n; i++)
    {
      scoring->points->c64[i] = factor * input->c32[i];
      scoring->slow[i] |= (input->c32[i] < 0) | (input->c32[i] > most);
    }

  return TRUE;
}

static void
describe (ParindexRule         *rule,
          const ParindexNumber *max,
          ParindexLanguage      language,
          GString              *out)
{
  g_string_append (out, language == PARINDEX_LANGUAGE_VI ? "tỷ lệ % của chỉ số khác, nhân điểm tối đa, chia 100"
                                                         : "the percent of another index, times the maximum, divided by 100");
}

static const ParindexRuleOps ops = {
  .kind = "mapping",
  .needs_max = TRUE,
  .check = check,
  .score_cell = score_cell,
  .score_column = score_column,
  .describe = describe,
};

static void
parindex_mapping_rule_class_init (ParindexMappingRuleClass *klass)
{
  parindex_rule_class_set_ops (PARINDEX_RULE_CLASS (klass), &ops);
}

static void
parindex_mapping_rule_init (ParindexMappingRule *self)
{
}
