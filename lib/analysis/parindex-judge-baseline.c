/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-judge-private.h"

#include "base/parindex-exact-private.h"

/* What figures are compared with: the baseline, and the units a rank was meant among. */

static void
tell_baseline (ParindexCase             *self,
               const ParindexReadFigure *baseline,
               const char               *origin_en,
               const char               *origin_vi)
{
  ParindexTargetOutcome *outcome = self->outcome;

  parindex_quantity_copy (&outcome->numbers[PARINDEX_OUTCOME_NUMBER_BASELINE], &baseline->value);
  if (baseline->fact != NULL)
    {
      char *en = parindex_fact_get_text (baseline->fact, PARINDEX_LANGUAGE_EN);
      char *vi = parindex_fact_get_text (baseline->fact, PARINDEX_LANGUAGE_VI);

      parindex_say_outcome (outcome, BASELINE, { .text = en, .vi = vi }, { .text = origin_en, .vi = origin_vi });
      parindex_target_outcome_take_texts (outcome, PARINDEX_OUTCOME_NUMBER_BASELINE, en, vi);
    }
  else if (baseline->bands != NULL)
    {
      parindex_say_outcome (outcome, BASELINE, { .text = baseline->bands[0] }, { .text = origin_en, .vi = origin_vi });
      parindex_target_outcome_take_texts (outcome, PARINDEX_OUTCOME_NUMBER_BASELINE, g_strdup (baseline->bands[0]), g_strdup (baseline->bands[0]));
    }
  else
    parindex_say_outcome (outcome, BASELINE, { .quantity = &baseline->value }, { .text = origin_en, .vi = origin_vi });
}

/* "2021, báo": when, and as the target says from where. */
static void
tell_stated (ParindexCase             *self,
             const ParindexReadFigure *baseline)
{
  const ParindexTarget *target = self->target;
  const char *own_en = target->baseline_source != NULL ? target->baseline_source : parindex_outcome_words (PARINDEX_OUTCOME_WORDS_FROM_TARGET, PARINDEX_LANGUAGE_EN);
  const char *own_vi = target->baseline_source != NULL ? target->baseline_source : parindex_outcome_words (PARINDEX_OUTCOME_WORDS_FROM_TARGET, PARINDEX_LANGUAGE_VI);
  const char *period = self->baseline != NULL ? parindex_period_to_string (self->baseline) : "";
  const char *comma = self->baseline != NULL ? ", " : "";
  g_autofree char *en = g_strconcat (period, comma, own_en, NULL);
  g_autofree char *vi = g_strconcat (period, comma, own_vi, NULL);

  tell_baseline (self, baseline, en, vi);
}

static gboolean
declares_baseline (ParindexCase *self)
{
  const ParindexTarget *target = self->target;

  return self->baseline != NULL || target->baseline_value != NULL || target->baseline_band != NULL
         || (target->kind == PARINDEX_TARGET_KIND_MAINTAIN && target->value != NULL)
         || (target->kind == PARINDEX_TARGET_KIND_BAND_KEEP && target->band != NULL);
}

gboolean
parindex_case_needs_baseline (ParindexCase *self)
{
  if (declares_baseline (self))
    return FALSE;
  self->outcome->state = PARINDEX_TARGET_STATE_NOT_OBSERVABLE;
  parindex_reason_outcome (self->outcome, NO_BASELINE, { .count = 0 });

  return TRUE;
}

/* What the criterion was called in the edition of the baseline; NULL for the whole index, or if nothing says it. */
static const char *
earlier_node (ParindexCase             *self,
              const ParindexReadFigure *figure)
{
  ParindexHistory *history = self->judge->history;
  ParindexFramework *earlier, *later;

  if (self->node == NULL || figure->fact == NULL || figure->fact->source != PARINDEX_FACT_SOURCE_COMPUTED)
    return self->node;
  later = parindex_history_framework (history, self->target->index, self->reads, figure->fact->period);
  earlier = parindex_history_framework (history, self->target->index, self->reads, self->baseline);

  return parindex_history_earlier_criterion (self->judge->document, earlier, later, self->node);
}

static ParindexFact *
ask_max (ParindexCase   *self,
         const char     *node,
         ParindexPeriod *period)
{
  ParindexQuestion question = {
    .index = self->target->index,
    .unit = self->reads,
    .criterion = node,
    .period = period,
    .what = PARINDEX_RESULT_COLUMN_MAX,
    .source = self->outcome->evidence == PARINDEX_EVIDENCE_PUBLISHED ? PARINDEX_FACT_SOURCE_PUBLISHED : PARINDEX_FACT_SOURCE_COMPUTED,
    .as_of = self->as_of,
  };

  return parindex_history_ask (self->judge->history, &question);
}

/* A score that the target states, as the percent of what was the maximum then: maxima that changed were known. */
static void
set_percent (ParindexCase             *self,
             const ParindexReadFigure *figure,
             ParindexReadFigure       *out)
{
  g_autoptr (ParindexFact) max = ask_max (self, earlier_node (self, figure), self->baseline);
  mpq_t factor;

  mpq_init (factor);
  mpq_set_ui (factor, 100, 1);
  mpq_div (factor, factor, parindex_number_peek (parindex_fact_get_value (max)));
  mpq_mul (out->value.low, out->value.low, factor);
  mpq_mul (out->value.high, out->value.high, factor);
  mpq_clear (factor);
}

/* `maintain` and `band-keep` may state what is to be kept as their value. */
static gboolean
take_stated (ParindexCase             *self,
             ParindexTargetFigure      what,
             const ParindexReadFigure *figure,
             ParindexReadFigure       *out)
{
  ParindexTarget *target = self->target;
  gboolean keeps = target->kind == PARINDEX_TARGET_KIND_MAINTAIN;
  const ParindexNumber *low = keeps && target->value != NULL ? target->value : target->baseline_value;
  const ParindexNumber *high = low == target->baseline_value && target->baseline_value_to != NULL ? target->baseline_value_to : low;
  const char *band = target->kind == PARINDEX_TARGET_KIND_BAND_KEEP && target->band != NULL ? target->band : target->baseline_band;

  if (self->baseline != NULL)
    {
      parindex_period_get_first_day (self->baseline, &out->first);
      parindex_period_get_last_day (self->baseline, &out->last);
    }
  out->of = target->baseline_of;
  if (band != NULL)
    {
      out->bands = g_new0 (char *, 2);
      out->bands[0] = g_strdup (band);
      return TRUE;
    }
  if (low == NULL)
    return FALSE;
  parindex_quantity_set_ends (&out->value, parindex_number_peek (low), parindex_number_peek (high));
  if (what != parindex_target_reads (target))
    set_percent (self, figure, out);

  return TRUE;
}

static void
tell_unknown (ParindexCase *self,
              ParindexFact *why)
{
  ParindexTargetOutcome *outcome = self->outcome;
  const char *period = parindex_period_to_string (self->baseline);
  g_autofree char *en = why != NULL ? parindex_fact_get_origin_text (why, PARINDEX_LANGUAGE_EN) : NULL;
  g_autofree char *vi = why != NULL ? parindex_fact_get_origin_text (why, PARINDEX_LANGUAGE_VI) : NULL;
  g_autofree char *none_en = parindex_outcome_words_format (PARINDEX_OUTCOME_WORDS_NOTHING_KNOWN, PARINDEX_LANGUAGE_EN, &period, 1);
  g_autofree char *none_vi = parindex_outcome_words_format (PARINDEX_OUTCOME_WORDS_NOTHING_KNOWN, PARINDEX_LANGUAGE_VI, &period, 1);

  parindex_reason_outcome (outcome, BASELINE_UNKNOWN, { .text = period }, { .text = en != NULL ? en : none_en, .vi = vi != NULL ? vi : none_vi });
}

static gboolean
read_known (ParindexCase             *self,
            ParindexTargetFigure      what,
            const ParindexReadFigure *figure,
            ParindexReadFigure       *out)
{
  ParindexCase then = *self;
  g_autoptr (ParindexFact) why = NULL;

  then.node = earlier_node (self, figure);
  if (self->node != NULL && then.node == NULL)
    {
      parindex_reason_outcome (self->outcome, NO_CORRESPONDENCE, { .text = parindex_period_to_string (self->baseline) }, { .text = self->node });
      return FALSE;
    }
  if (parindex_case_read_at (&then, what, self->baseline, out, &why))
    return TRUE;
  tell_unknown (self, why);

  return FALSE;
}

gboolean
parindex_case_read_baseline (ParindexCase             *self,
                             ParindexTargetFigure      what,
                             const ParindexReadFigure *figure,
                             ParindexReadFigure       *out)
{
  if (take_stated (self, what, figure, out))
    {
      tell_stated (self, out);
      return TRUE;
    }
  if (self->baseline == NULL || !read_known (self, what, figure, out))
    return FALSE;
  if (out->fact != NULL || out->origins[0] != NULL)
    {
      g_autofree char *en = out->fact != NULL ? parindex_fact_get_origin_text (out->fact, PARINDEX_LANGUAGE_EN) : g_strdup (out->origins[0]);
      g_autofree char *vi = out->fact != NULL ? parindex_fact_get_origin_text (out->fact, PARINDEX_LANGUAGE_VI) : g_strdup (out->origins[1]);
      g_autofree char *when_en = g_strconcat (parindex_period_to_string (self->baseline), ", ", en, NULL);
      g_autofree char *when_vi = g_strconcat (parindex_period_to_string (self->baseline), ", ", vi, NULL);

      tell_baseline (self, out, when_en, when_vi);
    }
  else
    tell_baseline (self, out, parindex_period_to_string (self->baseline), NULL);

  return TRUE;
}

gboolean
parindex_case_maxima_changed (ParindexCase             *self,
                              const ParindexReadFigure *figure)
{
  g_autoptr (ParindexFact) now = NULL;
  g_autoptr (ParindexFact) then = NULL;
  ParindexNumber *max_now, *max_then;

  if (figure->fact == NULL || figure->fact->column != PARINDEX_RESULT_COLUMN_SCORE || self->baseline == NULL)
    return FALSE;
  now = ask_max (self, self->node, figure->fact->period);
  then = ask_max (self, earlier_node (self, figure), self->baseline);
  max_now = parindex_fact_get_value (now);
  max_then = parindex_fact_get_value (then);
  if (max_now == NULL || max_then == NULL || parindex_number_get_sign (max_then) <= 0 || parindex_number_equal (max_now, max_then))
    return FALSE;
  parindex_say_outcome (self->outcome, MAXIMA, { .number = parindex_number_peek (max_then) }, { .number = parindex_number_peek (max_now) });

  return TRUE;
}

/* cohorts */

static gboolean
are_same_units (char **a,
                char **b)
{
  if (g_strv_length (a) != g_strv_length (b))
    return FALSE;
  for (; *a != NULL; a++)
    if (!g_strv_contains ((const char *const *) b, *a))
      return FALSE;

  return TRUE;
}

/* The units a rank was computed among; NULL where that is not known. */
static char **
list_cohort (ParindexCase             *self,
             const ParindexReadFigure *figure)
{
  if (figure == NULL || figure->fact == NULL || figure->fact->source != PARINDEX_FACT_SOURCE_COMPUTED)
    return NULL;

  return parindex_history_list_cohort (self->judge->history, self->target->index, self->reads, figure->fact->period, self->target->within);
}

static guint
meant_among (ParindexTarget           *target,
             const ParindexReadFigure *baseline)
{
  if (target->cohort_n > 0)
    return target->cohort_n;
  if (target->cohort_units != NULL)
    return g_strv_length (target->cohort_units);

  return baseline != NULL ? baseline->of : 0;
}

/* 100 for the first, 0 for the last. */
static void
set_percentile (ParindexTargetOutcome *outcome,
                ParindexOutcomeNumber  number,
                mpq_srcptr             rank,
                guint                  of)
{
  g_autoptr (ParindexNumber) copy = NULL;
  g_autoptr (ParindexNumber) percentile = NULL;
  mpq_t value;

  mpq_init (value);
  mpq_set (value, rank);
  copy = parindex_number_new_take (value);
  mpq_clear (value);
  percentile = parindex_percentile_of_rank (copy, of);
  if (percentile != NULL)
    parindex_quantity_set (&outcome->numbers[number], parindex_number_peek (percentile));
}

static void
fill_percentiles (ParindexCase             *self,
                  const ParindexReadFigure *figure,
                  guint                     meant)
{
  ParindexTargetOutcome *outcome = self->outcome;
  const ParindexQuantity *goal = &outcome->numbers[PARINDEX_OUTCOME_NUMBER_GOAL];

  if (parindex_quantity_is_exact (&figure->value) && figure->of > 0)
    set_percentile (outcome, PARINDEX_OUTCOME_NUMBER_PERCENTILE, figure->value.low, figure->of);
  if (parindex_quantity_is_exact (goal) && meant > 0)
    set_percentile (outcome, PARINDEX_OUTCOME_NUMBER_GOAL_PERCENTILE, goal->low, meant);
}

static void
tell_percentiles (ParindexTargetOutcome *outcome)
{
  const ParindexQuantity *now = &outcome->numbers[PARINDEX_OUTCOME_NUMBER_PERCENTILE];
  const ParindexQuantity *goal = &outcome->numbers[PARINDEX_OUTCOME_NUMBER_GOAL_PERCENTILE];

  if (now->known && goal->known)
    parindex_say_outcome (outcome, PERCENTILES, { .quantity = now }, { .quantity = goal });
}

gboolean
parindex_case_check_cohort (ParindexCase             *self,
                            const ParindexReadFigure *figure,
                            const ParindexReadFigure *baseline)
{
  ParindexTargetOutcome *outcome = self->outcome;
  guint meant = meant_among (self->target, baseline);
  g_auto (GStrv) then = self->target->cohort_units != NULL ? g_strdupv (self->target->cohort_units) : list_cohort (self, baseline);
  g_auto (GStrv) now = list_cohort (self, figure);
  gboolean other_n = meant > 0 && figure->of > 0 && meant != figure->of;
  gboolean other_units = !other_n && then != NULL && now != NULL && !are_same_units (then, now);

  outcome->cohort_meant = meant;
  fill_percentiles (self, figure, meant);
  if (meant > 0 && figure->of == 0)
    {
      outcome->state = PARINDEX_TARGET_STATE_NOT_OBSERVABLE;
      parindex_reason_outcome (outcome, COHORT_UNKNOWN, { .count = meant });
      return FALSE;
    }
  if (!other_n && !other_units)
    return TRUE;
  if (other_n)
    parindex_reason_outcome (outcome, COHORT_N, { .count = meant }, { .count = figure->of });
  else
    parindex_reason_outcome (outcome, COHORT_UNITS, { .count = figure->of });
  tell_percentiles (outcome);
  /* A place among fewer is another thing, whoever it passes to; among as many others it is the same one. */
  if (self->target->succession && !other_n)
    {
      parindex_say_outcome_plain (outcome, COHORT_PASSES);
      return TRUE;
    }
  outcome->state = PARINDEX_TARGET_STATE_COHORT_CHANGED;

  return FALSE;
}
