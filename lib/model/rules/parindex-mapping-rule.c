/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-simd-private.h"
#include "model/rules/parindex-rules-private.h"

/**
 * ParindexMappingRule:
 *
 * The percent of another index, times the maximum.
 *
 * Since: 1.0
 */

/**
 * ParindexMappingRule:framework:
 *
 * The framework of the document whose percent, for the same unit and period,
 * stands in for a missing value; %NULL: there is none.
 *
 * Since: 1.0
 */
struct _ParindexMappingRule
{
  ParindexRule parent_instance;

  char *framework;
};

PARINDEX_DEFINE_RULE (ParindexMappingRule, parindex_mapping_rule)

static void
check (ParindexRule      *rule,
       mpq_srcptr         max,
       ParindexRuleReport report,
       gpointer           user_data)
{
}

ParindexRuleOutcome
parindex_percent_score_cell (ParindexRule *rule,
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

PARINDEX_SIMD static void
multiply (const gint32 *restrict percents,
          guint                  n,
          gint32                 factor,
          gint32                 most,
          gint32 *restrict       points,
          guint8 *restrict       slow)
{
  for (guint i = 0; i < n; i++)
    {
      guint8 outside = (percents[i] < 0) | (percents[i] > most);

      points[i] = outside ? 0 : factor * percents[i];
      slow[i] |= outside;
    }
}

/* The column itself, over another divisor. */
gboolean
parindex_percent_score_column (ParindexRule        *rule,
                               ParindexRuleScoring *scoring)
{
  const ParindexColumn *input = &scoring->inputs[0];
  gint64 factor, divisor, most = 100 * parindex_pow10[MIN (input->scale, 7)];
  gboolean fits;
  mpq_t unit;

  if (input->width != 4 || input->scale > 7)
    return FALSE;

  mpq_init (unit);
  mpq_set_ui (unit, 1, 100);
  mpq_mul (unit, unit, scoring->max);
  fits = parindex_mpz_to_i64 (mpq_numref (unit), &factor) && factor <= G_MAXINT32 / most
         && parindex_mpz_to_i64 (mpq_denref (unit), &divisor) && divisor <= G_MAXINT32;
  mpq_clear (unit);
  if (!fits)
    return FALSE;

  parindex_points_allocate (scoring, 4, divisor);
  scoring->points->scale = input->scale;
  multiply (input->c32, scoring->n, factor, most, scoring->points->c32, scoring->slow);

  return TRUE;
}

static void
describe (ParindexRule         *rule,
          const ParindexNumber *max,
          ParindexLanguage      language,
          GString              *out)
{
  const ParindexMappingRule *self = PARINDEX_MAPPING_RULE (rule);
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;

  g_string_append (out, vi ? "tỷ lệ % của chỉ số khác" : "the percent of another index");
  if (self->framework != NULL)
    g_string_append_printf (out, " (%s)", self->framework);
  g_string_append (out, vi ? ", nhân điểm tối đa, chia 100" : ", times the maximum, divided by 100");
}

static void
list_levels (ParindexRule       *rule,
             mpq_srcptr          max,
             ParindexRuleLevels *levels)
{
  parindex_rule_levels_set_range (levels, NULL, max, NULL);
}

static const ParindexRuleOps ops = {
  .kind = "mapping",
  .needs_max = TRUE,
  .fields = { { "framework", PARINDEX_RULE_FIELD_TEXT, G_STRUCT_OFFSET (ParindexMappingRule, framework), NULL } },
  .check = check,
  .score_cell = parindex_percent_score_cell,
  .score_column = parindex_percent_score_column,
  .list_levels = list_levels,
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
