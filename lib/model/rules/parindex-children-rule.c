/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/rules/parindex-children-rule-private.h"

/**
 * ParindexChildrenRule:
 *
 * The results of the units below a unit, such as those of the communes of a
 * province: the mean of their percents, or the share of them that reach a
 * percent or a band. That percent, times the maximum.
 *
 * Since: 1.0
 */

/**
 * ParindexChildrenRule:framework:
 *
 * The framework of the document by which the units below are scored; %NULL:
 * the percent is in the cell.
 *
 * Since: 1.0
 */

/**
 * ParindexChildrenRule:at-least:
 *
 * The percent that a unit below is to reach to be counted; %NULL: they are not
 * counted by it.
 *
 * Since: 1.0
 */

/**
 * ParindexChildrenRule:band-at-least:
 *
 * The band that a unit below is to be in, or a better one, to be counted;
 * %NULL: they are not counted by it.
 *
 * Since: 1.0
 */

/**
 * ParindexChildrenRule:skip-missing:
 *
 * Whether units below without a result are left out; otherwise one of them
 * leaves the value missing.
 *
 * Since: 1.0
 */

PARINDEX_DEFINE_RULE (ParindexChildrenRule, parindex_children_rule)

static void
check (ParindexRule      *rule,
       mpq_srcptr         max,
       ParindexRuleReport report,
       gpointer           user_data)
{
  const ParindexChildrenRule *self = PARINDEX_CHILDREN_RULE (rule);

  if (self->at_least != NULL && self->band_at_least != NULL)
    parindex_rule_report (report, user_data, MEMBERS_EXCLUDE, .name = "at-least", .other = "band-at-least");
}

static void
describe (ParindexRule         *rule,
          const ParindexNumber *max,
          ParindexLanguage      language,
          GString              *out)
{
  const ParindexChildrenRule *self = PARINDEX_CHILDREN_RULE (rule);
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;

  if (self->at_least != NULL)
    {
      g_string_append (out, vi ? "tỷ lệ đơn vị trực thuộc đạt từ " : "the share of the units below that reach ");
      parindex_words_append_number (out, self->at_least, language);
      g_string_append (out, vi ? "% trở lên" : "%");
    }
  else if (self->band_at_least != NULL)
    g_string_append_printf (out, vi ? "tỷ lệ đơn vị trực thuộc xếp loại “%s” trở lên" : "the share of the units below in the band “%s” or a better one", self->band_at_least);
  else
    g_string_append (out, vi ? "trung bình tỷ lệ % của các đơn vị trực thuộc" : "the mean of the percents of the units below");
  if (self->framework != NULL)
    g_string_append_printf (out, " (%s)", self->framework);
  if (self->skip_missing)
    g_string_append (out, vi ? ", không tính đơn vị chưa có kết quả" : ", without those that have no result");
  g_string_append (out, vi ? ", nhân điểm tối đa, chia 100" : ", times the maximum, divided by 100");
}

static const ParindexRuleOps ops = {
  .kind = "children",
  .needs_max = TRUE,
  .fields = { { "framework", PARINDEX_RULE_FIELD_TEXT, G_STRUCT_OFFSET (ParindexChildrenRule, framework), NULL },
              { "at-least", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (ParindexChildrenRule, at_least), NULL },
              { "band-at-least", PARINDEX_RULE_FIELD_TEXT, G_STRUCT_OFFSET (ParindexChildrenRule, band_at_least), NULL },
              { "skip-missing", PARINDEX_RULE_FIELD_BOOLEAN, G_STRUCT_OFFSET (ParindexChildrenRule, skip_missing), NULL } },
  .check = check,
  .score_cell = parindex_percent_score_cell,
  .score_column = parindex_percent_score_column,
  .describe = describe,
};

static void
parindex_children_rule_class_init (ParindexChildrenRuleClass *klass)
{
  parindex_rule_class_set_ops (PARINDEX_RULE_CLASS (klass), &ops);
}

static void
parindex_children_rule_init (ParindexChildrenRule *self)
{
}
