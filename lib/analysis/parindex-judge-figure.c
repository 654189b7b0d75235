/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-judge-private.h"

#include "base/parindex-exact-private.h"

/* Targets about a number: what has to be compared with what. */

/* What makes a target of one kind differ from those of the others. */
typedef struct
{
  ParindexReadFigure figure;
  ParindexReadFigure baseline;
  gboolean has_baseline;
  ParindexQuantity value;    /* what is compared */
  ParindexQuantity from;     /* the baseline of it */
  ParindexQuantity goal;
  ParindexCompare compare;
} Numbers;

static void
numbers_init (Numbers *self)
{
  memset (self, 0, sizeof *self);
  parindex_read_figure_init (&self->figure);
  parindex_read_figure_init (&self->baseline);
  parindex_quantity_init (&self->value);
  parindex_quantity_init (&self->from);
  parindex_quantity_init (&self->goal);
}

static void
numbers_clear (Numbers *self)
{
  parindex_read_figure_clear (&self->figure);
  parindex_read_figure_clear (&self->baseline);
  parindex_quantity_clear (&self->value);
  parindex_quantity_clear (&self->from);
  parindex_quantity_clear (&self->goal);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Numbers, numbers_clear)

static mpq_srcptr
value_of (const ParindexCase *self)
{
  return parindex_number_peek (self->target->value);
}

static gboolean
is_rank (const ParindexCase *self)
{
  return self->target->index != NULL && parindex_target_reads (self->target) == PARINDEX_TARGET_FIGURE_RANK;
}

static gboolean
is_lower_better (const ParindexCase *self)
{
  ParindexSeries *series = self->target->series != NULL ? parindex_document_indicator_of_id (self->judge->document, self->target->series) : NULL;

  return is_rank (self) || (series != NULL && series->direction == PARINDEX_DIRECTION_LOWER);
}

/* So many places above the baseline, but not above the first. */
static void
set_improved_rank (ParindexCase *self,
                   Numbers      *numbers)
{
  ParindexQuantity *goal = &numbers->goal;
  mpq_srcptr places = value_of (self);
  gboolean bounded = FALSE;
  mpq_t first;

  mpq_init (first);
  mpq_set_ui (first, 1, 1);
  parindex_quantity_copy (goal, &numbers->baseline.value);
  mpq_sub (goal->low, goal->low, places);
  mpq_sub (goal->high, goal->high, places);
  bounded = goal->has_high && mpq_cmp (goal->high, first) < 0;
  if (goal->has_low && mpq_cmp (goal->low, first) < 0)
    mpq_set (goal->low, first);
  if (bounded)
    mpq_set (goal->high, first);
  if (bounded && mpq_equal (numbers->baseline.value.high, first))
    parindex_say_outcome_plain (self->outcome, KEEP_FIRST);
  else if (bounded)
    parindex_say_outcome (self->outcome, BEYOND_FIRST, { .number = places }, { .quantity = &numbers->baseline.value });
  mpq_clear (first);
}

/* The mean increase a year times the years is the level at the end. */
static void
set_average_level (ParindexCase *self,
                   Numbers      *numbers)
{
  const GDate *end = self->due.has ? &self->due.last : &numbers->figure.last;
  mpq_t begin, years;

  mpq_inits (begin, years, NULL);
  parindex_date_years (&numbers->baseline.last, begin);
  parindex_date_years (end, years);
  mpq_sub (years, years, begin);
  mpq_mul (years, years, value_of (self));
  parindex_quantity_copy (&numbers->goal, &numbers->baseline.value);
  parindex_quantity_add (&numbers->goal, years);
  mpq_clears (begin, years, NULL);
}

/* What it was on average so far, for the reader. */
static void
tell_average (ParindexCase  *self,
              const Numbers *numbers)
{
  mpq_srcptr upper = parindex_number_peek (self->target->value_to);
  mpq_t begin, years, mean;

  if (!parindex_quantity_is_exact (&numbers->value) || !parindex_quantity_is_exact (&numbers->from))
    return;
  mpq_inits (begin, years, mean, NULL);
  parindex_date_years (&numbers->baseline.last, begin);
  parindex_date_years (&numbers->figure.last, years);
  mpq_sub (years, years, begin);
  if (mpq_sgn (years) > 0)
    {
      mpq_sub (mean, numbers->value.low, numbers->from.low);
      mpq_div (mean, mean, years);
      parindex_say_outcome (self->outcome, AVERAGE, { .number = mean }, { .number = value_of (self) }, { .number = upper });
      if (mpq_cmp (mean, upper) > 0)
        parindex_say_outcome_plain (self->outcome, ABOVE_RANGE);
    }
  mpq_clears (begin, years, mean, NULL);
}

/* Of "about", what is compared is how far off it is. */
static void
set_deviation (ParindexCase *self,
               Numbers      *numbers)
{
  parindex_quantity_deviate (&numbers->value, value_of (self));
  if (numbers->from.known)
    parindex_quantity_deviate (&numbers->from, value_of (self));
  numbers->goal.known = self->target->tolerance != NULL;
  if (numbers->goal.known)
    parindex_quantity_set (&numbers->goal, parindex_number_peek (self->target->tolerance));
}

static void
tell_goal (ParindexCase  *self,
           const Numbers *numbers)
{
  ParindexTargetOutcome *outcome = self->outcome;
  const ParindexQuantity *goal = &numbers->goal;

  if (self->target->kind == PARINDEX_TARGET_KIND_APPROX)
    {
      parindex_quantity_set (&outcome->numbers[PARINDEX_OUTCOME_NUMBER_GOAL], value_of (self));
      if (self->target->tolerance != NULL)
        parindex_say_outcome (outcome, GOAL_ABOUT, { .number = value_of (self) }, { .number = parindex_number_peek (self->target->tolerance) });
      else
        parindex_reason_outcome (outcome, GOAL_ABOUT_ALONE, { .number = value_of (self) });
      return;
    }
  parindex_quantity_copy (&outcome->numbers[PARINDEX_OUTCOME_NUMBER_GOAL], goal);
  if (is_rank (self))
    parindex_say_outcome (outcome, GOAL_RANK, { .quantity = goal });
  else if (numbers->compare == PARINDEX_COMPARE_AT_LEAST)
    parindex_say_outcome (outcome, GOAL_AT_LEAST, { .quantity = goal });
  else if (numbers->compare == PARINDEX_COMPARE_ABOVE)
    parindex_say_outcome (outcome, GOAL_ABOVE, { .quantity = goal });
  else
    parindex_say_outcome (outcome, GOAL_AT_MOST, { .quantity = goal });
}

gboolean
parindex_case_goes_by_baseline (const ParindexCase *self)
{
  ParindexTargetKind kind = self->target->kind;

  return kind == PARINDEX_TARGET_KIND_SCORE_INCREASE || kind == PARINDEX_TARGET_KIND_SCORE_INCREASE_ALL
         || kind == PARINDEX_TARGET_KIND_AVG_ANNUAL_INCREASE_RANGE || kind == PARINDEX_TARGET_KIND_MAINTAIN
         || kind == PARINDEX_TARGET_KIND_RANK_IMPROVE_BY_MIN || kind == PARINDEX_TARGET_KIND_BAND_KEEP;
}

/* A goal that is stated: known before any figure is. */
static void
set_stated_goal (ParindexCase *self,
                 Numbers      *numbers)
{
  switch (self->target->kind)
    {
    case PARINDEX_TARGET_KIND_MIN:
    case PARINDEX_TARGET_KIND_COUNT:
      numbers->compare = PARINDEX_COMPARE_AT_LEAST;
      break;
    case PARINDEX_TARGET_KIND_MIN_EXCLUSIVE:
      numbers->compare = PARINDEX_COMPARE_ABOVE;
      break;
    default:
      numbers->compare = PARINDEX_COMPARE_AT_MOST;
    }
  parindex_quantity_set (&numbers->goal, value_of (self));
}

/* A goal that goes by the baseline. */
static void
set_relative_goal (ParindexCase *self,
                   Numbers      *numbers)
{
  numbers->compare = PARINDEX_COMPARE_AT_LEAST;
  switch (self->target->kind)
    {
    case PARINDEX_TARGET_KIND_AVG_ANNUAL_INCREASE_RANGE:
      set_average_level (self, numbers);
      break;
    case PARINDEX_TARGET_KIND_MAINTAIN:
      numbers->compare = is_lower_better (self) ? PARINDEX_COMPARE_AT_MOST : PARINDEX_COMPARE_AT_LEAST;
      parindex_quantity_copy (&numbers->goal, &numbers->baseline.value);
      break;
    case PARINDEX_TARGET_KIND_RANK_IMPROVE_BY_MIN:
      numbers->compare = PARINDEX_COMPARE_AT_MOST;
      set_improved_rank (self, numbers);
      break;
    default:
      /* By anything where it is 0. */
      if (mpq_sgn (value_of (self)) == 0)
        numbers->compare = PARINDEX_COMPARE_ABOVE;
      parindex_quantity_copy (&numbers->goal, &numbers->baseline.value);
      parindex_quantity_add (&numbers->goal, value_of (self));
    }
}

/* The baseline, where there is one; FALSE after telling that one is needed and not known. */
static gboolean
read_baseline (ParindexCase        *self,
               ParindexTargetFigure what,
               Numbers             *numbers)
{
  numbers->has_baseline = parindex_case_read_baseline (self, what, &numbers->figure, &numbers->baseline);
  if (numbers->has_baseline || !parindex_case_goes_by_baseline (self))
    return TRUE;
  parindex_case_set_unseen (self);

  return FALSE;
}

/* Figure and baseline in the same measure. */
static gboolean
read_both (ParindexCase *self,
           Numbers      *numbers)
{
  ParindexTargetFigure what = parindex_target_reads (self->target);

  if (parindex_case_goes_by_baseline (self) && parindex_case_needs_baseline (self))
    return FALSE;
  if (!parindex_case_read_figure (self, what, &numbers->figure))
    {
      parindex_case_set_unseen (self);
      return FALSE;
    }
  if (parindex_case_goes_by_baseline (self) && what == PARINDEX_TARGET_FIGURE_SCORE && parindex_case_maxima_changed (self, &numbers->figure))
    {
      what = PARINDEX_TARGET_FIGURE_PERCENT;
      parindex_read_figure_clear (&numbers->figure);
      parindex_read_figure_init (&numbers->figure);
      if (!parindex_case_read_figure (self, what, &numbers->figure))
        {
          parindex_case_set_unseen (self);
          return FALSE;
        }
    }

  return read_baseline (self, what, numbers);
}

static void
judge_compared (ParindexCase  *self,
                const Numbers *numbers)
{
  ParindexTargetKind kind = self->target->kind;
  const ParindexLevel level = {
    .compare = numbers->compare,
    .holds_all_along = kind == PARINDEX_TARGET_KIND_MAINTAIN || kind == PARINDEX_TARGET_KIND_QUOTA_MAX,
    .counts_at_once = kind == PARINDEX_TARGET_KIND_COUNT,
    .value = &numbers->value,
    .goal = &numbers->goal,
    .from = numbers->has_baseline ? &numbers->from : NULL,
    .day = numbers->figure.last,
    .from_day = numbers->baseline.last,
  };

  if (is_rank (self) && !parindex_case_check_cohort (self, &numbers->figure, numbers->has_baseline ? &numbers->baseline : NULL))
    return;
  parindex_case_judge_level (self, &level);
}

/* "About" without a tolerance: how far off, and no more. */
static void
tell_deviation (ParindexCase  *self,
                const Numbers *numbers)
{
  parindex_quantity_copy (&self->outcome->numbers[PARINDEX_OUTCOME_NUMBER_DISTANCE], &numbers->value);
  parindex_say_outcome (self->outcome, DEVIATION, { .quantity = &numbers->value });
  self->outcome->state = PARINDEX_TARGET_STATE_NO_VERDICT;
}

void
parindex_case_judge_figure (ParindexCase *self)
{
  gboolean relative = parindex_case_goes_by_baseline (self);
  g_auto (Numbers) numbers;

  numbers_init (&numbers);
  if (!relative)
    {
      set_stated_goal (self, &numbers);
      tell_goal (self, &numbers);
    }
  if (!read_both (self, &numbers))
    return;
  parindex_quantity_copy (&numbers.value, &numbers.figure.value);
  parindex_quantity_copy (&numbers.from, &numbers.baseline.value);
  if (relative)
    {
      set_relative_goal (self, &numbers);
      tell_goal (self, &numbers);
    }
  if (self->target->kind == PARINDEX_TARGET_KIND_AVG_ANNUAL_INCREASE_RANGE)
    tell_average (self, &numbers);
  if (self->target->kind == PARINDEX_TARGET_KIND_APPROX)
    set_deviation (self, &numbers);
  if (numbers.goal.known)
    judge_compared (self, &numbers);
  else
    tell_deviation (self, &numbers);
}
