/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/rules/parindex-rules-private.h"

char **
parindex_rule_input_names (ParindexRuleInput input)
{
  static const char *const names[][3] = { { "value" }, { "count", "of" }, { "actual", "plan" } };

  return g_strdupv ((char **) names[input]);
}

gboolean
parindex_is_count (mpq_srcptr number)
{
  return mpq_sgn (number) >= 0 && mpz_cmp_ui (mpq_denref (number), 1) == 0;
}

static ParindexRuleOutcome
outcome_of_none (ParindexWhenNone when_none,
                 mpq_srcptr       max,
                 mpq_ptr          points)
{
  mpq_set_ui (points, 0, 1);
  switch (when_none)
    {
    case PARINDEX_WHEN_NONE_MAX:
      mpq_set (points, max);
      return PARINDEX_RULE_OBSERVED;
    case PARINDEX_WHEN_NONE_ZERO:
      return PARINDEX_RULE_OBSERVED;
    case PARINDEX_WHEN_NONE_NOT_APPLICABLE:
      return (ParindexRuleOutcome){ PARINDEX_CELL_STATE_NOT_APPLICABLE, PARINDEX_N_MESSAGES };
    case PARINDEX_WHEN_NONE_UNSTATED:
    default:
      return PARINDEX_RULE_FAULT (NONE_OF_NONE);
    }
}

gboolean
parindex_rule_read_input (ParindexRuleInput    input,
                          ParindexWhenNone     when_none,
                          const mpq_t         *inputs,
                          mpq_srcptr           max,
                          mpq_ptr              number,
                          mpq_ptr              points,
                          ParindexRuleOutcome *outcome)
{
  *outcome = PARINDEX_RULE_OBSERVED;
  if (input == PARINDEX_RULE_INPUT_VALUE)
    {
      mpq_set (number, inputs[0]);
      return TRUE;
    }

  if (mpq_sgn (inputs[0]) < 0 || mpq_sgn (inputs[1]) < 0)
    *outcome = PARINDEX_RULE_FAULT (CELL_NEGATIVE);
  else if (input == PARINDEX_RULE_INPUT_COUNT_OF && mpq_cmp (inputs[0], inputs[1]) > 0)
    *outcome = PARINDEX_RULE_FAULT (COUNT_ABOVE_TOTAL);
  else if (mpq_sgn (inputs[1]) == 0)
    *outcome = outcome_of_none (when_none, max, points);
  else
    {
      mpq_div (number, inputs[0], inputs[1]);
      mpz_mul_ui (mpq_numref (number), mpq_numref (number), 100);
      mpq_canonicalize (number);
      return TRUE;
    }

  return FALSE;
}

gboolean
parindex_check_numbers (const ParindexRuleChecker *self,
                        const char                *name,
                        const ParindexNumbers     *numbers,
                        guint                      n_wanted,
                        const char                *other)
{
  g_autofree char *n = NULL;

  if (numbers->bad != NULL)
    {
      parindex_rule_report (self->report, self->user_data, NOT_A_NUMBER, .name = name, .value = numbers->bad);
      return FALSE;
    }
  if (numbers->n == 0)
    {
      parindex_rule_report (self->report, self->user_data, RULE_NEEDS, .name = name, .value = parindex_rule_get_kind (self->rule));
      return FALSE;
    }
  if (other == NULL || numbers->n == n_wanted)
    return TRUE;

  n = g_strdup_printf ("%u", n_wanted);
  parindex_rule_report (self->report, self->user_data, RULE_LENGTHS, .name = name, .value = other, .other = n);

  return FALSE;
}

gboolean
parindex_check_shares (const ParindexRuleChecker *self,
                       const char                *name,
                       const ParindexNumbers     *shares)
{
  for (guint i = 0; i < shares->n; i++)
    if (mpq_sgn (shares->values[i]) < 0 || mpq_cmp_ui (shares->values[i], 1, 1) > 0)
      {
        parindex_rule_report (self->report, self->user_data, SHARE_OUTSIDE, .name = name, .value = shares->texts[i]);
        return FALSE;
      }

  return TRUE;
}

gboolean
parindex_check_points (const ParindexRuleChecker *self,
                       const char                *name,
                       const ParindexNumbers     *points,
                       mpq_srcptr                 max)
{
  for (guint i = 0; i < points->n; i++)
    if (mpq_sgn (points->values[i]) < 0 || (max != NULL && mpq_cmp (points->values[i], max) > 0))
      {
        g_autoptr (GString) limit = g_string_new (NULL);

        if (max != NULL)
          parindex_mpq_append_exact (limit, max);
        parindex_rule_report (self->report, self->user_data, RULE_POINTS_OUTSIDE, .name = name, .value = points->texts[i], .other = limit->str);
        return FALSE;
      }

  return TRUE;
}

gboolean
parindex_check_edges (const ParindexRuleChecker *self,
                      const char                *name,
                      const ParindexNumbers     *edges)
{
  for (guint i = 1; i < edges->n; i++)
    {
      int order = mpq_cmp (edges->values[i - 1], edges->values[i]);

      /* "from 5" and "above 5" are two edges. */
      if (order > 0 || (order == 0 && edges->excluded[i - 1] && !edges->excluded[i]))
        continue;
      parindex_rule_report (self->report, self->user_data, RULE_ORDER, .name = name, .value = edges->texts[i], .other = edges->texts[i - 1]);
      return FALSE;
    }

  return TRUE;
}

gboolean
parindex_check_texts (const ParindexRuleChecker *self,
                      const char                *name,
                      char                     **texts)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (texts == NULL || texts[0] == NULL)
    {
      parindex_rule_report (self->report, self->user_data, RULE_NEEDS, .name = name, .value = parindex_rule_get_kind (self->rule));
      return FALSE;
    }
  for (char **each = texts; *each != NULL; each++)
    if (**each == '\0')
      {
        parindex_rule_report (self->report, self->user_data, ID_EMPTY, .name = name);
        return FALSE;
      }
    else if (!g_hash_table_add (seen, g_utf8_casefold (*each, -1)))
      {
        parindex_rule_report (self->report, self->user_data, ID_TWICE, .value = *each);
        return FALSE;
      }

  return TRUE;
}

gboolean
parindex_check_number (const ParindexRuleChecker *self,
                       const char                *name,
                       const ParindexNumber      *number,
                       gboolean                   needed)
{
  g_autofree char *value = NULL;

  if (number == NULL && needed)
    {
      parindex_rule_report (self->report, self->user_data, RULE_NEEDS, .name = name, .value = parindex_rule_get_kind (self->rule));
      return FALSE;
    }
  if (number == NULL || parindex_number_get_sign (number) >= 0)
    return TRUE;

  value = parindex_number_to_string (number);
  parindex_rule_report (self->report, self->user_data, NEGATIVE, .name = name, .value = value);

  return FALSE;
}

void
parindex_words_append_number (GString              *out,
                              const ParindexNumber *number,
                              ParindexLanguage      language)
{
  parindex_words_append (out, parindex_number_peek (number), language);
}

const char *
parindex_words_input (ParindexRuleInput input,
                      ParindexLanguage  language)
{
  static const char *const words[][2] = {
    { "the value", "giá trị" },
    { "the percent of count in total", "tỷ lệ % số lượng trên tổng số" },
    { "the percent of actual to plan", "tỷ lệ % thực hiện so với kế hoạch" },
  };

  return words[input][language == PARINDEX_LANGUAGE_VI];
}

static const char *
words_when_none (ParindexWhenNone when_none,
                 ParindexLanguage language)
{
  static const char *const words[][2] = {
    [PARINDEX_WHEN_NONE_MAX] = { "the maximum", "điểm tối đa" },
    [PARINDEX_WHEN_NONE_ZERO] = { "0", "0 điểm" },
    [PARINDEX_WHEN_NONE_NOT_APPLICABLE] = { "not applicable", "không áp dụng" },
  };

  return words[when_none][language == PARINDEX_LANGUAGE_VI];
}

void
parindex_words_append_when_none (GString          *out,
                                 ParindexRuleInput input,
                                 ParindexWhenNone  when_none,
                                 ParindexLanguage  language)
{
  if (input != PARINDEX_RULE_INPUT_VALUE && when_none != PARINDEX_WHEN_NONE_UNSTATED)
    g_string_append_printf (out, language == PARINDEX_LANGUAGE_VI ? "; 0 trên 0: %s" : "; 0 of 0: %s", words_when_none (when_none, language));
}

void
parindex_words_append_input (GString          *out,
                             ParindexRuleInput input,
                             ParindexWhenNone  when_none,
                             const mpq_t      *inputs,
                             ParindexLanguage  language)
{
  const gboolean vi = language == PARINDEX_LANGUAGE_VI;
  mpq_t percent;

  if (input == PARINDEX_RULE_INPUT_VALUE)
    return;

  parindex_words_append (out, inputs[0], language);
  g_string_append (out, vi ? " trên " : " of ");
  parindex_words_append (out, inputs[1], language);
  if (mpq_sgn (inputs[1]) == 0)
    {
      g_string_append_printf (out, vi ? ": theo quy định là %s" : ": by the rule %s", words_when_none (when_none, language));
      return;
    }

  mpq_init (percent);
  mpq_set_ui (percent, 100, 1);
  mpq_mul (percent, percent, inputs[0]);
  mpq_div (percent, percent, inputs[1]);
  parindex_words_append_equal (out, percent, language);
  g_string_append (out, " %");
  mpq_clear (percent);
}
