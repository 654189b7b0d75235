/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-judge-private.h"

/* Targets about the day on which something happened, and about whether it was done. */

/* What is known of the events of a unit. */
typedef struct
{
  gboolean found;         /* one that meets the target */
  GDate day;              /* it, or else the first one */
  gboolean any;           /* there is one at all */
  gboolean known_not;     /* it is known not to have happened by then */
} Events;

/* The days in which an event meets the target; @first is not valid where there is none. */
typedef struct
{
  GDate first;
  GDate last;
  GDate due; /* from the end of this day on it is judged */
} Limits;

static void
find_limits (ParindexTarget *target,
             Limits         *out)
{
  g_date_clear (&out->first, 1);
  parindex_period_get_last_day (target->date_to != NULL ? target->date_to : target->date, &out->last);
  out->due = out->last;
  if (target->kind == PARINDEX_TARGET_KIND_DATE_WINDOW)
    parindex_period_get_first_day (target->date, &out->first);
  else if (target->kind == PARINDEX_TARGET_KIND_DEADLINE_BEFORE)
    g_date_subtract_days (&out->last, 1);
}

static gboolean
is_within (const GDate  *day,
           const Limits *limits)
{
  return g_date_compare (day, &limits->last) <= 0 && (!g_date_valid (&limits->first) || g_date_compare (day, &limits->first) >= 0);
}

/* The first that meets the target wins, and else the first at all. */
static void
take_event (Events       *events,
            const GDate  *day,
            const Limits *limits)
{
  gboolean meets = is_within (day, limits);

  if (!events->any || (meets != events->found ? meets : g_date_compare (day, &events->day) < 0))
    events->day = *day;
  events->any = TRUE;
  events->found = events->found || meets;
}

static void
read_events_of (ParindexCase       *self,
                const ParindexDoer *doer,
                const Limits       *limits,
                Events             *out)
{
  GPtrArray *observations = parindex_series_of_unit (parindex_document_indicator_of_id (self->judge->document, self->target->series), doer->unit);

  for (guint i = 0; observations != NULL && i < observations->len; i++)
    {
      ParindexObservation *each = observations->pdata[i];
      const GDate *first = NULL;
      const GDate *last = &self->judge->day;
      GDate day;

      parindex_period_get_last_day (each->period, &day);
      parindex_doer_limit (doer, &first, &last);
      if (g_date_compare (&day, last) > 0 || (first != NULL && g_date_compare (&day, first) < 0))
        continue;
      if (each->source != NULL)
        parindex_set_string (&self->outcome->source, each->source);
      if (each->done)
        take_event (out, &day, limits);
      else if (g_date_compare (&day, &limits->last) >= 0)
        out->known_not = TRUE;
    }
}

static void
read_series_events (ParindexCase *self,
                    const Limits *limits,
                    Events       *out)
{
  ParindexSeries *series = parindex_document_indicator_of_id (self->judge->document, self->target->series);
  gboolean known;
  g_autoptr (GArray) doers = parindex_case_list_doers (self, FALSE, &known);

  self->outcome->evidence = PARINDEX_EVIDENCE_SERIES;
  parindex_set_string (&self->outcome->source, series->source);
  for (guint i = 0; i < doers->len; i++)
    read_events_of (self, &g_array_index (doers, ParindexDoer, i), limits, out);
}

/* An entry without a day says that it happened, but not when: TRUE if there is one. */
static gboolean
read_entries_of (ParindexCase       *self,
                 const ParindexDoer *doer,
                 const GDate        *until,
                 const Limits       *limits,
                 Events             *out)
{
  ParindexRegister *ledger = parindex_document_register_of_id (self->judge->document, self->target->ledger);
  ParindexRegisterSearch search = {
    .unit = doer->unit, .kind = self->target->entry_kind, .status = self->target->entry_status, .last = until,
  };
  ParindexRegisterEntry *entry;
  gboolean dateless = FALSE;
  guint at = 0;

  if (!parindex_doer_limit (doer, &search.first, &search.last))
    return FALSE;
  while ((entry = parindex_register_next (ledger, &search, &at)) != NULL)
    {
      GDate day;

      dateless = dateless || entry->date == NULL;
      if (entry->date == NULL)
        continue;
      parindex_period_get_last_day (entry->date, &day);
      take_event (out, &day, limits);
    }

  return dateless;
}

static void
read_register_events (ParindexCase *self,
                      const Limits *limits,
                      Events       *out)
{
  ParindexRegister *ledger = parindex_document_register_of_id (self->judge->document, self->target->ledger);
  gboolean known;
  g_autoptr (GArray) doers = parindex_case_list_doers (self, FALSE, &known);
  GDate end;
  gboolean ended = parindex_case_find_end (self, &limits->last, &end);
  const GDate *until = ended && g_date_compare (&end, &self->judge->day) < 0 ? &end : &self->judge->day;
  gboolean dateless = FALSE;

  self->outcome->evidence = PARINDEX_EVIDENCE_REGISTER;
  parindex_set_string (&self->outcome->source, ledger->source);
  for (guint i = 0; i < doers->len; i++)
    dateless = read_entries_of (self, &g_array_index (doers, ParindexDoer, i), until, limits, out) || dateless;
  out->known_not = !dateless && !ended && parindex_register_is_complete (ledger, &limits->last);
}

static void
tell_limits (ParindexCase *self,
             const Limits *limits)
{
  ParindexTargetOutcome *outcome = self->outcome;

  switch (self->target->kind)
    {
    case PARINDEX_TARGET_KIND_DEADLINE_BEFORE:
      parindex_say_outcome (outcome, GOAL_BEFORE, { .day = &limits->due });
      break;
    case PARINDEX_TARGET_KIND_DEADLINE_WITHIN:
      parindex_say_outcome (outcome, GOAL_WITHIN, { .day = &limits->last });
      break;
    case PARINDEX_TARGET_KIND_DEADLINE_FROM:
      parindex_say_outcome (outcome, GOAL_FROM, { .day = &limits->last });
      break;
    case PARINDEX_TARGET_KIND_DATE_WINDOW:
    default:
      parindex_say_outcome (outcome, GOAL_WINDOW, { .day = &limits->first }, { .day = &limits->last });
    }
  parindex_target_outcome_take_texts (outcome, PARINDEX_OUTCOME_NUMBER_GOAL, parindex_day_text (&limits->due, PARINDEX_LANGUAGE_EN),
                                      parindex_day_text (&limits->due, PARINDEX_LANGUAGE_VI));
}

/* In days behind the last one that is in time: of the event, or else of today. What nobody recorded is not late because of that. */
static void
tell_days (ParindexCase *self,
           const Limits *limits,
           const Events *events)
{
  ParindexTargetOutcome *outcome = self->outcome;
  const GDate *day = events->any ? &events->day : &self->judge->day;
  int days = g_date_days_between (&limits->last, day);
  mpq_t value;

  if (!events->any && !events->known_not && self->due.over)
    return;
  mpq_init (value);
  mpq_set_si (value, days, 1);
  parindex_quantity_set (&outcome->numbers[PARINDEX_OUTCOME_NUMBER_DISTANCE], value);
  mpq_clear (value);
  if (days > 0 && events->any)
    parindex_say_outcome (outcome, LATE, { .count = days });
  else if (days > 0)
    parindex_say_outcome (outcome, OVERDUE, { .count = days });
  else if (events->any && events->found)
    parindex_say_outcome (outcome, IN_TIME, { .count = -days });
  else if (!events->any)
    parindex_say_outcome (outcome, DAYS_LEFT, { .count = -days });
}

static void
tell_events (ParindexCase *self,
             const Events *events)
{
  ParindexTargetOutcome *outcome = self->outcome;

  if (!events->any)
    {
      parindex_reason_outcome (outcome, NO_EVENT, { .day = &self->judge->day });
      return;
    }
  outcome->period = parindex_day_text (&events->day, PARINDEX_LANGUAGE_EN);
  parindex_target_outcome_take_texts (outcome, PARINDEX_OUTCOME_NUMBER_FIGURE, parindex_day_text (&events->day, PARINDEX_LANGUAGE_EN),
                                      parindex_day_text (&events->day, PARINDEX_LANGUAGE_VI));
  parindex_reason_outcome (outcome, EVENT, { .day = &events->day });
}

void
parindex_case_judge_event (ParindexCase *self)
{
  ParindexTargetOutcome *outcome = self->outcome;
  Events events = { .found = FALSE };
  Limits limits;

  find_limits (self->target, &limits);
  tell_limits (self, &limits);
  outcome->due = limits.due;
  self->due.over = g_date_compare (&self->judge->day, &limits.due) >= 0;
  if (self->target->series == NULL && self->target->ledger == NULL)
    {
      parindex_reason_outcome (outcome, NO_SUBJECT, { .count = 0 });
      parindex_case_set_unseen (self);
      return;
    }
  if (self->target->series != NULL)
    read_series_events (self, &limits, &events);
  else
    read_register_events (self, &limits, &events);
  parindex_case_tell_doers (self, FALSE);
  tell_events (self, &events);
  tell_days (self, &limits, &events);
  if (events.found)
    outcome->state = PARINDEX_TARGET_STATE_MET;
  else if (!self->due.over)
    outcome->state = PARINDEX_TARGET_STATE_NOT_YET_DUE;
  else
    outcome->state = events.any || events.known_not ? PARINDEX_TARGET_STATE_MISSED : PARINDEX_TARGET_STATE_NOT_OBSERVABLE;
}

/* done */

static void
set_done (ParindexCase *self,
          const GDate  *day)
{
  self->outcome->state = PARINDEX_TARGET_STATE_MET;
  parindex_set_string (&self->outcome->period, NULL);
  self->outcome->period = parindex_day_text (day, PARINDEX_LANGUAGE_EN);
  parindex_reason_outcome (self->outcome, DONE, { .day = day });
}

static ParindexObservation *
find_done (ParindexCase   *self,
           ParindexSeries *series,
           GArray         *doers)
{
  gboolean anew = self->target->every != NULL && self->due.has;
  ParindexObservation *done = NULL;

  for (guint i = 0; done == NULL && i < doers->len; i++)
    {
      const ParindexDoer *doer = &g_array_index (doers, ParindexDoer, i);
      ParindexSeriesWindow window = { .span = self->due.span };
      const GDate *first = anew ? &self->due.first : NULL;
      const GDate *last = &self->due.until;

      if (!parindex_doer_limit (doer, &first, &last))
        continue;
      g_date_clear (&window.first, 1);
      if (first != NULL)
        window.first = *first;
      window.last = *last;
      done = parindex_series_first_done (series, doer->unit, &window);
    }

  return done;
}

static void
tell_not_done (ParindexCase       *self,
               ParindexSeries     *series,
               const ParindexDoer *doer)
{
  GPtrArray *observations = parindex_series_of_unit (series, doer->unit);

  for (guint i = 0; observations != NULL && i < observations->len; i++)
    {
      ParindexObservation *each = observations->pdata[i];
      const GDate *first = self->due.has ? &self->due.first : NULL;
      const GDate *until = &self->due.until;
      GDate last;

      parindex_period_get_last_day (each->period, &last);
      if (!parindex_doer_limit (doer, &first, &until) || g_date_compare (&last, until) > 0 || (first != NULL && g_date_compare (&last, first) < 0))
        continue;
      parindex_reason_outcome (self->outcome, NOT_DONE, { .day = &last });
      if (self->due.over)
        self->outcome->state = PARINDEX_TARGET_STATE_MISSED;
    }
}

/* What was not done at the end of the time is missed; what nobody looked at then is not known. */
static void
judge_done_series (ParindexCase *self)
{
  ParindexSeries *series = parindex_document_indicator_of_id (self->judge->document, self->target->series);
  ParindexObservation *done;
  gboolean known;
  g_autoptr (GArray) doers = parindex_case_list_doers (self, FALSE, &known);
  GDate last;

  self->outcome->evidence = PARINDEX_EVIDENCE_SERIES;
  parindex_set_string (&self->outcome->source, series->source);
  parindex_case_tell_doers (self, FALSE);
  done = find_done (self, series, doers);
  if (done != NULL)
    {
      parindex_period_get_last_day (done->period, &last);
      if (done->source != NULL)
        parindex_set_string (&self->outcome->source, done->source);
      set_done (self, &last);
      return;
    }
  parindex_case_set_unseen (self);
  for (guint i = 0; i < doers->len; i++)
    tell_not_done (self, series, &g_array_index (doers, ParindexDoer, i));
  if (self->outcome->reason < 0)
    parindex_reason_outcome (self->outcome, NO_EVENT, { .day = &self->due.until });
}

static void
judge_done_register (ParindexCase *self)
{
  ParindexRegister *ledger = parindex_document_register_of_id (self->judge->document, self->target->ledger);
  const GDate *first = self->target->every != NULL && self->due.has ? &self->due.first : NULL;
  gboolean complete;
  guint n = parindex_case_count_entries (self, NULL, FALSE, first, &self->due.until, &complete);

  self->outcome->evidence = PARINDEX_EVIDENCE_REGISTER;
  parindex_set_string (&self->outcome->source, ledger->source);
  parindex_case_tell_doers (self, FALSE);
  if (n > 0)
    {
      set_done (self, &self->due.until);
      return;
    }
  parindex_reason_outcome (self->outcome, NO_EVENT, { .day = &self->due.until });
  parindex_case_set_unseen (self);
  if (self->due.over && complete)
    self->outcome->state = PARINDEX_TARGET_STATE_MISSED;
}

void
parindex_case_judge_done (ParindexCase *self)
{
  parindex_say_outcome_plain (self->outcome, GOAL_DONE);
  if (self->target->series != NULL)
    judge_done_series (self);
  else if (self->target->ledger != NULL)
    judge_done_register (self);
  else
    {
      parindex_reason_outcome (self->outcome, NO_SUBJECT, { .count = 0 });
      parindex_case_set_unseen (self);
    }
}
