/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <string.h>

#include "analysis/parindex-explanation-words-private.h"
#include "base/parindex-exact-private.h"
#include "base/parindex-fill-private.h"
#include "base/parindex-problem-private.h"
#include "model/parindex-rule-private.h"

#define DASH "–"

static const struct
{
  const char *en;
  const char *vi;
} pairs[PARINDEX_N_EXPLANATION_WORDS] = {
#define WORDS(name, en, vi) { en, vi },
#include "analysis/parindex-explanation-words.h"
#undef WORDS
};

const char *
parindex_words (ParindexWords    words,
                ParindexLanguage language)
{
  return language == PARINDEX_LANGUAGE_VI ? pairs[words].vi : pairs[words].en;
}

#define MAX_VALUES 5

void
parindex_words_append_list (GString         *out,
                            ParindexWords    words,
                            ParindexLanguage language,
                            va_list          list)
{
  const char *values[MAX_VALUES];
  const char *value;
  guint n_values = 0;

  while ((value = va_arg (list, const char *)) != NULL && n_values < MAX_VALUES)
    values[n_values++] = value;

  parindex_append_filled (out, parindex_words (words, language), values, n_values);
}

void
parindex_words_fill (GString         *out,
                     ParindexWords    words,
                     ParindexLanguage language,
                     ...)
{
  va_list list;

  va_start (list, language);
  parindex_words_append_list (out, words, language, list);
  va_end (list);
}

char *
parindex_words_format (ParindexWords    words,
                       ParindexLanguage language,
                       ...)
{
  GString *out = g_string_new (NULL);
  va_list list;

  va_start (list, language);
  parindex_words_append_list (out, words, language, list);
  va_end (list);

  return g_string_free (out, FALSE);
}

const char *
parindex_explanation_state_words (ParindexCellState state,
                                  ParindexLanguage  language)
{
  static const ParindexWords words[] = {
    [PARINDEX_CELL_STATE_OBSERVED] = PARINDEX_WORDS_OBSERVED,
    [PARINDEX_CELL_STATE_MISSING] = PARINDEX_WORDS_MISSING,
    [PARINDEX_CELL_STATE_NOT_APPLICABLE] = PARINDEX_WORDS_NOT_APPLICABLE,
  };

  return parindex_words (words[state], language);
}

const char *
parindex_explanation_stage (ParindexExplanation *self)
{
  const ParindexLayer *layer = parindex_explanation_layer (self);

  return layer != NULL ? layer->stage : NULL;
}

static const char *
label_of (const char *title,
          const char *id)
{
  return title != NULL && *title != '\0' ? title : id;
}

/* Frameworks may declare other stages; those speak for themselves. */
static const char *
stage_words (const char      *stage,
             ParindexLanguage language)
{
  for (guint i = PARINDEX_WORDS_STAGE_SELF; i <= PARINDEX_WORDS_STAGE_SURVEY; i++)
    if (g_str_equal (pairs[i].en, stage))
      return parindex_words (i, language);

  return stage;
}

char *
parindex_explanation_stage_words (ParindexExplanation *self,
                                  ParindexLanguage     language)
{
  const char *stage = parindex_explanation_stage (self);

  return g_strdup (stage != NULL ? stage_words (stage, language) : DASH);
}

/* "stage: published", or "from PCI 2013, 2015" for what was missing and taken from elsewhere in the document. */
static char *
input_origin (ParindexExplanation *self,
              guint                input,
              ParindexLanguage     language)
{
  const ParindexLayer *layer = parindex_explanation_input_layer (self, input);
  ParindexAssessment *source = parindex_scoreboard_source (self->scoreboard, input);
  ParindexFramework *framework = source != NULL ? parindex_assessment_get_framework (source) : NULL;

  if (layer != NULL)
    return parindex_words_format (PARINDEX_WORDS_FROM_STAGE, language, stage_words (layer->stage, language), NULL);
  if (source == NULL)
    return g_strdup (DASH);

  return parindex_words_format (PARINDEX_WORDS_FROM_ELSEWHERE, language, label_of (parindex_framework_get_title (framework), parindex_framework_get_id (framework)),
                                parindex_period_to_string (parindex_assessment_get_period (source)), NULL);
}

static gboolean
is_there (ParindexExplanation *self,
          guint                input)
{
  return parindex_column_state (&parindex_scoreboard_sheet (self->scoreboard)->inputs[input], self->row) == PARINDEX_CELL_STATE_OBSERVED;
}

/* Whether the inputs that are there came from one and the same stage. */
static gboolean
have_one_origin (ParindexExplanation *self,
                 guint               *any)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (self->criterion);
  const ParindexLayer *layer = NULL;

  *any = G_MAXUINT;
  for (guint k = plan->first_input; k < plan->first_input + plan->n_inputs; k++)
    {
      if (!is_there (self, k))
        continue;
      if (*any != G_MAXUINT && parindex_explanation_input_layer (self, k) != layer)
        return FALSE;
      layer = parindex_explanation_input_layer (self, k);
      *any = k;
    }

  return TRUE;
}

/* Once, where all inputs have come from one place; else of each. */
char *
parindex_explanation_origin_words (ParindexExplanation *self,
                                   ParindexLanguage     language)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (self->criterion);
  GString *each;
  guint any;

  if (have_one_origin (self, &any))
    return any != G_MAXUINT ? input_origin (self, any, language) : g_strdup (DASH);

  each = g_string_new (NULL);
  for (guint k = plan->first_input; k < plan->first_input + plan->n_inputs; k++)
    {
      g_autofree char *origin = is_there (self, k) ? input_origin (self, k, language) : NULL;

      if (origin != NULL)
        g_string_append_printf (each, "%s%s: %s", each->len > 0 ? "; " : "", parindex_framework_input (self->framework, k)->input, origin);
    }

  return g_string_free (each, FALSE);
}

char *
parindex_explanation_cell_words (ParindexExplanation *self,
                                 ParindexLanguage     language)
{
  const ParindexSheet *sheet = parindex_scoreboard_sheet (self->scoreboard);
  char *text;

  if (!parindex_criterion_is_leaf (self->criterion))
    return NULL;

  text = parindex_points_cell_text (self->framework, sheet->inputs, parindex_criterion_plan (self->criterion)->first_leaf, self->row, language);

  if (text != NULL)
    return text;

  return g_strdup (parindex_explanation_state_words (parindex_explanation_is_imputed (self) ? PARINDEX_CELL_STATE_MISSING : self->score.state, language));
}

gboolean
parindex_explanation_is_imputed (ParindexExplanation *self)
{
  return parindex_criterion_is_leaf (self->criterion)
         && parindex_points_is_imputed (parindex_scoreboard_points (self->scoreboard), parindex_criterion_plan (self->criterion)->first_leaf, self->row);
}

ParindexCellChange *
parindex_explanation_change (ParindexExplanation    *self,
                             ParindexPreparationStep step)
{
  guint leaf = parindex_criterion_plan (self->criterion)->first_leaf;
  const ParindexPreparedLeaf *prepared = parindex_preparation_leaf (parindex_scoreboard_points (self->scoreboard)->preparation, leaf);

  return prepared != NULL && parindex_prepared_leaf_changes (prepared, self->row, step) ? parindex_cell_change_new (self->scoreboard, self->row, leaf, step)
                                                                                       : NULL;
}

char *
parindex_explanation_rule_words (ParindexExplanation *self,
                                 ParindexLanguage     language)
{
  if (!parindex_criterion_is_leaf (self->criterion))
    return NULL;

  return parindex_rule_words (parindex_criterion_get_rule (self->criterion), parindex_criterion_get_max (self->criterion), language);
}

char *
parindex_explanation_worked_out (ParindexExplanation *self,
                                 ParindexLanguage     language)
{
  return parindex_points_work_out (parindex_scoreboard_points (self->scoreboard), parindex_scoreboard_get_assessment (self->scoreboard),
                                   parindex_scoreboard_sheet (self->scoreboard)->inputs, parindex_criterion_plan (self->criterion)->first_leaf, self->row,
                                   language);
}

/* "percent rounded to 2 decimals": what ranks and bands read. */
char *
parindex_explanation_reading_words (const ParindexReading *reading,
                                    ParindexLanguage       language)
{
  const char *figure = parindex_words (reading->basis == PARINDEX_BASIS_PERCENT ? PARINDEX_WORDS_BY_PERCENT : PARINDEX_WORDS_BY_SCORE, language);
  g_autofree char *decimals = NULL;

  if (reading->decimals < 0)
    return g_strdup (figure);
  decimals = g_strdup_printf ("%d", reading->decimals);

  return parindex_words_format (reading->rounding == PARINDEX_ROUNDING_TRUNCATE ? PARINDEX_WORDS_BY_CUT : PARINDEX_WORDS_BY_ROUNDED, language, figure,
                                decimals, NULL);
}

/* Weights are declared, and factors made of them: they are shown with all their digits. */
char *
parindex_explanation_figure_words (ParindexExplanation *self,
                                   ParindexFigure       figure,
                                   ParindexLanguage     language)
{
  mpq_srcptr value = parindex_explanation_figure (self, figure);
  GString *text;

  if (value == NULL)
    return g_strdup (DASH);
  if (figure != PARINDEX_FIGURE_WEIGHT && figure != PARINDEX_FIGURE_FACTOR)
    return parindex_explanation_show (self, value, language);

  text = g_string_new (NULL);
  parindex_words_append (text, value, language);

  return g_string_free (text, FALSE);
}

char *
parindex_explanation_show (ParindexExplanation *self,
                           mpq_srcptr           value,
                           ParindexLanguage     language)
{
  GString *text = g_string_new (NULL);

  parindex_mpq_append_rounded (text, value, parindex_framework_get_decimals (self->framework), parindex_framework_get_rounding (self->framework),
                               parindex_words_point (language));

  return g_string_free (text, FALSE);
}

void
parindex_explanation_round (ParindexExplanation *self,
                            mpq_srcptr           value,
                            mpq_ptr              out)
{
  mpq_set (out, value);
  parindex_mpq_round (out, parindex_framework_get_decimals (self->framework), parindex_framework_get_rounding (self->framework));
}

const char *
parindex_criterion_label (ParindexCriterion *criterion)
{
  return label_of (parindex_criterion_get_title (criterion), parindex_criterion_get_id (criterion));
}

gboolean
parindex_explanation_printed_sum (ParindexExplanation *self,
                                  mpq_ptr              sum,
                                  mpq_ptr              difference)
{
  mpq_t printed;

  if (parindex_criterion_is_leaf (self->criterion) || self->score.state != PARINDEX_CELL_STATE_OBSERVED)
    return FALSE;

  parindex_explanation_ensure_shares (self);
  if (!self->shares->adds_up)
    return FALSE;
  mpq_init (printed);
  mpq_set_ui (sum, 0, 1);
  for (guint i = 0; i < self->shares->n; i++)
    {
      if (!parindex_shares_takes_part (self->shares, i))
        continue;
      parindex_explanation_round (self, self->shares->contributions[i], printed);
      mpq_add (sum, sum, printed);
    }
  parindex_explanation_round (self, self->shares->given, difference);
  mpq_sub (difference, difference, sum);
  mpq_clear (printed);

  return TRUE;
}

ParindexNumber *
parindex_explanation_difference (ParindexExplanation *self)
{
  ParindexNumber *number = NULL;
  mpq_t sum, difference;

  mpq_inits (sum, difference, NULL);
  if (parindex_explanation_printed_sum (self, sum, difference))
    number = parindex_number_new_take (difference);
  mpq_clears (sum, difference, NULL);

  return number;
}
