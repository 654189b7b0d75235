/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/parindex-explanation-words-private.h"
#include "base/parindex-exact-private.h"
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

char *
parindex_words_format (ParindexWords    words,
                       ParindexLanguage language,
                       ...)
{
  const char *values[MAX_VALUES];
  const char *value;
  guint n_values = 0;
  GString *out = g_string_new (NULL);
  va_list args;

  va_start (args, language);
  while ((value = va_arg (args, const char *)) != NULL && n_values < MAX_VALUES)
    values[n_values++] = value;
  va_end (args);

  for (const char *at = parindex_words (words, language), *next; *at != '\0'; at = next)
    {
      gboolean hole = at[0] == '%' && at[1] > '0' && at[1] <= (char) ('0' + n_values);

      next = hole ? at + 2 : at + 1 + strcspn (at + 1, "%");
      if (hole)
        g_string_append (out, values[at[1] - '1']);
      else
        g_string_append_len (out, at, next - at);
    }

  return g_string_free (out, FALSE);
}

char *
parindex_explanation_state_words (ParindexCellState state,
                                  ParindexLanguage  language)
{
  static const ParindexWords words[] = {
    [PARINDEX_CELL_STATE_OBSERVED] = PARINDEX_WORDS_OBSERVED,
    [PARINDEX_CELL_STATE_MISSING] = PARINDEX_WORDS_MISSING,
    [PARINDEX_CELL_STATE_NOT_APPLICABLE] = PARINDEX_WORDS_NOT_APPLICABLE,
  };

  return g_strdup (parindex_words (words[state], language));
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
    return NULL;

  return parindex_words_format (PARINDEX_WORDS_FROM_ELSEWHERE, language, label_of (parindex_framework_get_title (framework), parindex_framework_get_id (framework)),
                                parindex_period_to_string (parindex_assessment_get_period (source)), NULL);
}

/* Once, where all inputs have come from one place; else of each. */
char *
parindex_explanation_origin_words (ParindexExplanation *self,
                                   ParindexLanguage     language)
{
  const ParindexSheet *sheet = parindex_scoreboard_sheet (self->scoreboard);
  const ParindexNodePlan *plan = parindex_criterion_plan (self->criterion);
  g_autoptr (GString) each = g_string_new (NULL);
  g_autofree char *all = NULL;
  gboolean differ = FALSE;

  for (guint k = plan->first_input; k < plan->first_input + plan->n_inputs; k++)
    {
      g_autofree char *origin = NULL;

      if (parindex_column_state (&sheet->inputs[k], self->row) == PARINDEX_CELL_STATE_OBSERVED)
        origin = input_origin (self, k, language);
      if (origin == NULL)
        continue;
      g_string_append_printf (each, "%s%s: %s", each->len > 0 ? "; " : "", parindex_framework_input (self->framework, k)->input, origin);
      differ |= all != NULL && !g_str_equal (all, origin);
      if (all == NULL)
        all = g_steal_pointer (&origin);
    }
  if (differ)
    return g_string_free (g_steal_pointer (&each), FALSE);

  return all != NULL ? g_steal_pointer (&all) : g_strdup (DASH);
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

  return text != NULL ? text : parindex_explanation_state_words (self->score.state, language);
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

char *
parindex_explanation_rank_words (double           rank,
                                 ParindexLanguage language)
{
  return isnan (rank) ? g_strdup (DASH) : parindex_rank_to_text (rank, parindex_words_point (language));
}

/* Weights are declared, and factors made of them: they are shown with all their digits. */
char *
parindex_explanation_figure_words (ParindexExplanation *self,
                                   ParindexFigure       figure,
                                   ParindexLanguage     language)
{
  const ParindexNumber *number = parindex_explanation_figure (self, figure);

  if (number == NULL)
    return g_strdup (DASH);
  if (figure == PARINDEX_FIGURE_WEIGHT || figure == PARINDEX_FIGURE_FACTOR)
    return parindex_number_text (number, language);

  return parindex_explanation_show (self, parindex_number_peek (number), language);
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
parindex_explanation_label (ParindexExplanation *self)
{
  return label_of (parindex_criterion_get_title (self->criterion), parindex_criterion_get_id (self->criterion));
}

gboolean
parindex_explanation_printed_sum (ParindexExplanation *self,
                                  mpq_ptr              sum,
                                  mpq_ptr              difference)
{
  mpq_t printed;

  if (parindex_criterion_is_leaf (self->criterion) || self->score.state != PARINDEX_CELL_STATE_OBSERVED)
    return FALSE;

  mpq_init (printed);
  mpq_set_ui (sum, 0, 1);
  for (guint i = 0; i < parindex_criterion_n_children (self->criterion); i++)
    {
      const ParindexNumber *contribution = parindex_explanation_part (self, i)->figures[PARINDEX_FIGURE_CONTRIBUTION];

      if (contribution == NULL)
        continue;
      parindex_explanation_round (self, parindex_number_peek (contribution), printed);
      mpq_add (sum, sum, printed);
    }
  parindex_explanation_ensure_parts (self);
  parindex_explanation_round (self, self->given, difference);
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
