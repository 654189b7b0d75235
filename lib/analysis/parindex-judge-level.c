/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-judge-private.h"

/* A figure against its goal, and the way there over time. All of it is exact. */

/* A point on the way to the goal. */
typedef struct
{
  ParindexQuantity value;
  mpq_t time;
} Point;

static Point *
point_new (const ParindexQuantity *value,
           const GDate            *day)
{
  Point *self = g_new (Point, 1);

  parindex_quantity_init (&self->value);
  parindex_quantity_copy (&self->value, value);
  mpq_init (self->time);
  parindex_date_years (day, self->time);

  return self;
}

static void
point_free (gpointer data)
{
  Point *self = data;

  parindex_quantity_clear (&self->value);
  mpq_clear (self->time);
  g_free (self);
}

static int
compare_points (gconstpointer a,
                gconstpointer b)
{
  return mpq_cmp ((*(Point *const *) a)->time, (*(Point *const *) b)->time);
}

static void
add_milestones (ParindexTarget *target,
                GPtrArray      *points)
{
  g_auto (GStrv) periods = parindex_target_list_milestones (target);

  for (char **each = periods; *each != NULL; each++)
    {
      g_autoptr (ParindexPeriod) period = parindex_period_new_from_string (*each, NULL);
      g_auto (ParindexQuantity) value;
      GDate last;

      parindex_quantity_init (&value);
      parindex_quantity_set (&value, parindex_number_peek (parindex_target_get_milestone (target, *each)));
      parindex_period_get_last_day (period, &last);
      g_ptr_array_add (points, point_new (&value, &last));
    }
}

/* The way to the goal: the baseline, the milestones and the goal, in the order of time. */
static GPtrArray *
list_points (ParindexCase        *self,
             const ParindexLevel *level)
{
  GPtrArray *points = g_ptr_array_new_with_free_func (point_free);

  if (level->from != NULL && level->from->known && g_date_valid (&level->from_day))
    g_ptr_array_add (points, point_new (level->from, &level->from_day));
  add_milestones (self->target, points);
  if (points->len > 0)
    g_ptr_array_add (points, point_new (level->goal, &self->due.last));
  g_ptr_array_sort (points, compare_points);

  return points;
}

/* What the way asks for at a time; FALSE before it begins, and where there is none. */
static gboolean
find_expected (GPtrArray        *points,
               mpq_srcptr        time,
               ParindexQuantity *out)
{
  gboolean found = FALSE;
  mpq_t share, length;

  mpq_inits (share, length, NULL);
  for (guint i = 1; !found && i < points->len; i++)
    {
      const Point *a = points->pdata[i - 1];
      const Point *b = points->pdata[i];

      if (mpq_cmp (time, a->time) < 0 || mpq_cmp (time, b->time) > 0)
        continue;
      mpq_sub (length, b->time, a->time);
      if (mpq_sgn (length) == 0)
        parindex_quantity_copy (out, &b->value);
      else
        {
          mpq_sub (share, time, a->time);
          mpq_div (share, share, length);
          parindex_quantity_between (out, &a->value, &b->value, share);
        }
      found = out->known;
    }
  mpq_clears (share, length, NULL);

  return found;
}

static void
tell_distance (ParindexCase        *self,
               const ParindexLevel *level)
{
  ParindexTargetOutcome *outcome = self->outcome;
  ParindexQuantity *distance = &outcome->numbers[PARINDEX_OUTCOME_NUMBER_DISTANCE];
  mpq_t value;

  mpq_init (value);
  if (parindex_quantity_distance (level->value, level->compare, level->goal, value))
    {
      parindex_quantity_set (distance, value);
      if (mpq_sgn (value) > 0)
        parindex_reason_outcome (outcome, DISTANCE, { .number = value });
      else if (mpq_sgn (value) == 0 && parindex_quantity_compare (level->value, level->compare, level->goal) == PARINDEX_ANSWER_NO)
        parindex_reason_outcome (outcome, AT_EDGE, { .count = 0 });
      else if (mpq_sgn (value) == 0)
        parindex_reason_outcome (outcome, REACHED, { .count = 0 });
      else
        {
          mpq_neg (value, value);
          parindex_reason_outcome (outcome, PASSED, { .number = value });
        }
    }
  mpq_clear (value);
}

/* What is missing, spread over the time that is left. */
static void
fill_pace (ParindexCase *self,
           mpq_srcptr    time,
           mpq_srcptr    end)
{
  ParindexTargetOutcome *outcome = self->outcome;
  const ParindexQuantity *distance = &outcome->numbers[PARINDEX_OUTCOME_NUMBER_DISTANCE];
  mpq_t pace;

  if (!distance->known || mpq_sgn (distance->low) <= 0 || mpq_cmp (time, end) >= 0)
    return;
  mpq_init (pace);
  mpq_sub (pace, end, time);
  mpq_div (pace, distance->low, pace);
  parindex_quantity_set (&outcome->numbers[PARINDEX_OUTCOME_NUMBER_PACE], pace);
  parindex_say_outcome (outcome, PACE, { .number = pace });
  mpq_clear (pace);
}

/* The line from the baseline through the figure, led on to the horizon. */
static void
fill_projection (ParindexCase        *self,
                 const ParindexLevel *level,
                 mpq_srcptr           time,
                 mpq_srcptr           end)
{
  ParindexTargetOutcome *outcome = self->outcome;
  mpq_t begin, share, value;

  if (level->from == NULL || !parindex_quantity_is_exact (level->from) || !parindex_quantity_is_exact (level->value) || !g_date_valid (&level->from_day)
      || mpq_cmp (time, end) >= 0)
    return;
  mpq_inits (begin, share, value, NULL);
  parindex_date_years (&level->from_day, begin);
  mpq_sub (share, time, begin);
  if (mpq_sgn (share) > 0)
    {
      mpq_sub (value, end, begin);
      mpq_div (share, value, share);
      mpq_sub (value, level->value->low, level->from->low);
      mpq_mul (value, value, share);
      mpq_add (value, value, level->from->low);
      parindex_quantity_set (&outcome->numbers[PARINDEX_OUTCOME_NUMBER_PROJECTION], value);
      parindex_say_outcome (outcome, PROJECTION, { .number = value });
    }
  mpq_clears (begin, share, value, NULL);
}

/* Whether the figure is not worse than the way asks for. */
static ParindexAnswer
compare_with_way (ParindexCase        *self,
                  const ParindexLevel *level,
                  mpq_srcptr           time)
{
  g_autoptr (GPtrArray) points = list_points (self, level);
  ParindexTargetOutcome *outcome = self->outcome;
  ParindexQuantity *expected = &outcome->numbers[PARINDEX_OUTCOME_NUMBER_EXPECTED];
  ParindexCompare compare = parindex_compare_is_upward (level->compare) ? PARINDEX_COMPARE_AT_LEAST : PARINDEX_COMPARE_AT_MOST;

  if (!find_expected (points, time, expected))
    return PARINDEX_ANSWER_UNKNOWN;
  parindex_reason_outcome (outcome, LINE, { .quantity = expected }, { .day = &level->day });

  return parindex_quantity_compare (level->value, compare, expected);
}

static void
set_undecided (ParindexCase *self)
{
  ParindexTargetOutcome *outcome = self->outcome;
  g_autofree char *en = parindex_target_outcome_text (outcome, PARINDEX_OUTCOME_NUMBER_FIGURE, PARINDEX_LANGUAGE_EN);
  g_autofree char *vi = parindex_target_outcome_text (outcome, PARINDEX_OUTCOME_NUMBER_FIGURE, PARINDEX_LANGUAGE_VI);

  outcome->state = PARINDEX_TARGET_STATE_NOT_OBSERVABLE;
  parindex_reason_outcome (outcome, UNDECIDED, { .text = en, .vi = vi });
}

/* Bounds decide without a distance. */
static void
set_decided (ParindexCase  *self,
             ParindexAnswer answer)
{
  ParindexTargetOutcome *outcome = self->outcome;
  g_autofree char *en = parindex_target_outcome_text (outcome, PARINDEX_OUTCOME_NUMBER_FIGURE, PARINDEX_LANGUAGE_EN);
  g_autofree char *vi = parindex_target_outcome_text (outcome, PARINDEX_OUTCOME_NUMBER_FIGURE, PARINDEX_LANGUAGE_VI);

  outcome->state = answer == PARINDEX_ANSWER_YES ? PARINDEX_TARGET_STATE_MET : PARINDEX_TARGET_STATE_MISSED;
  if (!outcome->numbers[PARINDEX_OUTCOME_NUMBER_DISTANCE].known)
    parindex_reason_outcome (outcome, DECIDED, { .text = en, .vi = vi });
}

/* A figure that is not of a time behind the baseline says nothing of the way yet. */
static gboolean
is_behind_baseline_in_time (const ParindexLevel *level)
{
  return level->from != NULL && g_date_valid (&level->from_day) && g_date_compare (&level->day, &level->from_day) <= 0;
}

static void
set_nothing_since (ParindexTargetOutcome *outcome,
                   ParindexTargetState    state)
{
  outcome->state = state;
  parindex_reason_outcome (outcome, NO_FIGURE_YET,
                           { .text = parindex_outcome_words (PARINDEX_OUTCOME_WORDS_NOTHING_SINCE, PARINDEX_LANGUAGE_EN),
                             .vi = parindex_outcome_words (PARINDEX_OUTCOME_WORDS_NOTHING_SINCE, PARINDEX_LANGUAGE_VI) });
}

static void
judge_before (ParindexCase        *self,
              const ParindexLevel *level,
              ParindexAnswer       answer,
              mpq_srcptr           time)
{
  ParindexTargetOutcome *outcome = self->outcome;
  ParindexAnswer on_way;

  if (is_behind_baseline_in_time (level))
    {
      set_nothing_since (outcome, PARINDEX_TARGET_STATE_NOT_YET_DUE);
      return;
    }
  if (answer == PARINDEX_ANSWER_YES)
    {
      outcome->state = level->counts_at_once ? PARINDEX_TARGET_STATE_MET : PARINDEX_TARGET_STATE_ON_TRACK;
      return;
    }
  on_way = compare_with_way (self, level, time);
  if (on_way == PARINDEX_ANSWER_YES)
    outcome->state = PARINDEX_TARGET_STATE_ON_TRACK;
  else if (on_way == PARINDEX_ANSWER_NO || (level->holds_all_along && answer == PARINDEX_ANSWER_NO))
    outcome->state = PARINDEX_TARGET_STATE_BEHIND;
  else if (outcome->numbers[PARINDEX_OUTCOME_NUMBER_EXPECTED].known || answer == PARINDEX_ANSWER_UNKNOWN)
    set_undecided (self);
  else
    {
      outcome->state = PARINDEX_TARGET_STATE_NOT_YET_DUE;
      parindex_reason_outcome (outcome, NO_LINE, { .count = 0 });
    }
}

void
parindex_case_judge_level (ParindexCase        *self,
                           const ParindexLevel *level)
{
  ParindexTargetOutcome *outcome = self->outcome;
  ParindexAnswer answer = parindex_quantity_compare (level->value, level->compare, level->goal);
  mpq_t time, end;

  /* How it stood at the baseline is the goal: the figure of the baseline itself says nothing. */
  if (self->due.over && parindex_case_goes_by_baseline (self) && is_behind_baseline_in_time (level))
    {
      set_nothing_since (outcome, PARINDEX_TARGET_STATE_NOT_OBSERVABLE);
      return;
    }
  mpq_inits (time, end, NULL);
  parindex_date_years (&level->day, time);
  parindex_date_years (&self->due.last, end);
  tell_distance (self, level);
  if (!self->due.over)
    {
      judge_before (self, level, answer, time);
      fill_pace (self, time, end);
      fill_projection (self, level, time, end);
    }
  else if (answer == PARINDEX_ANSWER_UNKNOWN)
    set_undecided (self);
  else
    set_decided (self, answer);
  mpq_clears (time, end, NULL);
}
