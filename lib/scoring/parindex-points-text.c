/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-exact-private.h"
#include "model/parindex-framework-private.h"
#include "scoring/parindex-points-private.h"

/* Cells, and how they became points, for people. */

static void
append_value (GString                   *out,
              const ParindexInputColumn *input,
              const ParindexColumn      *column,
              guint                      row,
              ParindexLanguage           language)
{
  g_autoptr (ParindexNumber) value = NULL;
  g_autofree char *word = NULL;
  mpq_t number;

  if (input->type != PARINDEX_INPUT_TYPE_NUMBER)
    {
      value = parindex_column_number (column, row);
      word = parindex_rule_cell_text (input->rule, value, language);
    }
  if (word != NULL)
    {
      g_string_append (out, word);
      return;
    }

  mpq_init (number);
  parindex_column_get_mpq (column, row, number);
  parindex_words_append (out, number, language);
  mpq_clear (number);
}

/* What people call an input; those that a document names itself stay as they are. */
static const char *
input_words (const char      *input,
             ParindexLanguage language)
{
  static const char *const words[][2] = {
    { "count", "số lượng" }, { "of", "tổng số" },      { "actual", "thực hiện" },
    { "plan", "kế hoạch" },  { "target", "chỉ tiêu" }, { "previous", "kỳ trước" },
  };

  for (guint i = 0; language == PARINDEX_LANGUAGE_VI && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (input, words[i][0]))
      return words[i][1];

  return input;
}

char *
parindex_points_cell_text (ParindexFramework    *framework,
                           const ParindexColumn *inputs,
                           guint                 leaf,
                           guint                 row,
                           ParindexLanguage      language)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (parindex_framework_leaf (framework, leaf));
  GString *text = g_string_new (NULL);

  for (guint k = plan->first_input; k < plan->first_input + plan->n_inputs; k++)
    {
      const ParindexInputColumn *input = parindex_framework_input (framework, k);

      if (parindex_column_state (&inputs[k], row) != PARINDEX_CELL_STATE_OBSERVED)
        continue;
      if (text->len > 0)
        g_string_append (text, language == PARINDEX_LANGUAGE_VI ? "; " : ", ");
      if (plan->n_inputs > 1)
        {
          g_string_append (text, input_words (input->input, language));
          g_string_append (text, " = ");
        }
      append_value (text, input, &inputs[k], row, language);
    }

  return text->len > 0 ? g_string_free (text, FALSE) : (g_string_free (text, TRUE), NULL);
}

gboolean
parindex_points_are_made (ParindexFramework    *framework,
                          const ParindexColumn *inputs,
                          guint                 leaf,
                          guint                 row)
{
  ParindexCriterion *node = parindex_framework_leaf (framework, leaf);
  const ParindexNodePlan *plan = parindex_criterion_plan (node);
  ParindexRule *rule = parindex_criterion_get_rule (node);
  const ParindexRuleOps *ops = rule != NULL ? parindex_rule_ops (rule) : NULL;

  for (guint k = 0; k < plan->n_inputs; k++)
    if (!parindex_rule_ops_is_optional (ops, k) && parindex_column_state (&inputs[plan->first_input + k], row) != PARINDEX_CELL_STATE_OBSERVED)
      return FALSE;

  return TRUE;
}

static void
study (ParindexStudy        *self,
       const ParindexPoints *points,
       ParindexAssessment   *assessment,
       const ParindexColumn *inputs,
       guint                 leaf)
{
  ParindexCriterion *node = parindex_framework_leaf (parindex_assessment_get_framework (assessment), leaf);
  ParindexRule *rule = parindex_criterion_get_rule (node);
  const ParindexRuleOps *ops = parindex_rule_ops (rule);
  const ParindexNodePlan *plan = parindex_criterion_plan (node);
  const ParindexNumber *max = parindex_criterion_get_max (node);
  ParindexRuleScoring scoring;

  if (ops->study == NULL)
    return;

  self->groups = parindex_points_number_groups (assessment, rule);
  self->free_found = ops->free_study;
  scoring = (ParindexRuleScoring){
    .inputs = inputs + plan->first_input,
    .n_inputs = plan->n_inputs,
    .n = parindex_assessment_get_n_units (assessment),
    .max = max != NULL ? parindex_number_peek (max) : NULL,
    .states = points->columns[leaf].states,
    .ranked = points->ranked,
    .groups = self->groups,
  };
  parindex_points_take_numbers (points, leaf, &scoring);
  self->found = ops->study (rule, &scoring);
}

char *
parindex_points_work_out (const ParindexPoints *self,
                          ParindexAssessment   *assessment,
                          const ParindexColumn *inputs,
                          guint                 leaf,
                          guint                 row,
                          ParindexLanguage      language)
{
  ParindexCriterion *node = parindex_framework_leaf (parindex_assessment_get_framework (assessment), leaf);
  const ParindexNodePlan *plan = parindex_criterion_plan (node);
  ParindexStudy *known = &self->studies[leaf];
  const ParindexNumber *max = parindex_criterion_get_max (node);
  ParindexRule *rule = parindex_criterion_get_rule (node);
  const ParindexRuleOps *ops = rule != NULL ? parindex_rule_ops (rule) : NULL;
  g_autoptr (GString) text = NULL;
  g_autofree mpq_t *values = NULL;
  ParindexRuleScoring numbers = { 0 };
  gboolean prepared;
  mpq_t number;

  parindex_points_take_numbers (self, leaf, &numbers);
  prepared = numbers.numbers != NULL && parindex_column_state (numbers.numbers, row) == PARINDEX_CELL_STATE_OBSERVED;
  if (ops == NULL || ops->work_out == NULL
      || (!prepared && !parindex_points_are_made (parindex_assessment_get_framework (assessment), inputs, leaf, row)))
    return NULL;

  if (g_once_init_enter (&known->done))
    {
      study (known, self, assessment, inputs, leaf);
      g_once_init_leave (&known->done, 1);
    }

  text = g_string_new (NULL);
  values = g_new (mpq_t, plan->n_inputs);
  mpq_init (number);
  if (prepared)
    parindex_column_get_mpq (numbers.numbers, row, number);
  for (guint k = 0; k < plan->n_inputs; k++)
    {
      mpq_init (values[k]);
      parindex_column_get_mpq (&inputs[plan->first_input + k], row, values[k]);
    }
  ops->work_out (rule,
                 &(ParindexRuleCell){
                   .inputs = (const mpq_t *) values,
                   .number = prepared ? number : NULL,
                   .max = max != NULL ? parindex_number_peek (max) : NULL,
                   .study = known->found,
                   .group = known->groups != NULL ? known->groups[row] : 0,
                   .unit = parindex_assessment_unit (assessment, row),
                   .ranked = self->ranked[row],
                   .assessment = assessment,
                   .columns = inputs + plan->first_input,
                   .others = numbers.others,
                 },
                 language, text);
  for (guint k = 0; k < plan->n_inputs; k++)
    mpq_clear (values[k]);
  mpq_clear (number);

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
