/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-judge-private.h"

/* Targets with a part for each period, or each document, that a register is to have. */

/* More parts than these are not listed: a target that is due each month for centuries is a mistake. */
#define MAX_PARTS 1200

static void
add_part (ParindexCase *self,
          const char   *name,
          gboolean      is_there,
          gboolean      is_over,
          gboolean      is_complete)
{
  g_autoptr (ParindexTargetOutcome) part = parindex_target_outcome_make (self->target, self->unit, &self->judge->day);

  part->language = self->judge->language;
  part->part = g_strdup (name);
  part->evidence = PARINDEX_EVIDENCE_REGISTER;
  part->due = self->outcome->due;
  if (is_there)
    {
      parindex_reason_outcome (part, PRESENT, { .count = 0 });
      part->state = is_over ? PARINDEX_TARGET_STATE_MET : PARINDEX_TARGET_STATE_ON_TRACK;
    }
  else
    {
      parindex_reason_outcome (part, ABSENT, { .count = 0 });
      if (!is_over)
        part->state = PARINDEX_TARGET_STATE_NOT_YET_DUE;
      else
        part->state = is_complete ? PARINDEX_TARGET_STATE_MISSED : PARINDEX_TARGET_STATE_NOT_OBSERVABLE;
      if (is_over && !is_complete)
        parindex_case_tell_open (self, part, TRUE);
    }
  parindex_target_outcome_add_part (self->outcome, part);
}

static guint
count_there (ParindexTargetOutcome *outcome)
{
  guint n = 0;

  for (guint i = 0; outcome->parts != NULL && i < parindex_list_length (outcome->parts); i++)
    {
      ParindexTargetState state = ((ParindexTargetOutcome *) parindex_list_get (outcome->parts, i))->state;

      n += state == PARINDEX_TARGET_STATE_MET || state == PARINDEX_TARGET_STATE_ON_TRACK;
    }

  return n;
}

/* How many of the parts are there, of how many. */
static void
fill_counts (ParindexCase *self)
{
  ParindexTargetOutcome *outcome = self->outcome;
  guint n = parindex_list_length (outcome->parts);
  guint there = count_there (outcome);
  mpq_t missing;

  parindex_quantity_set_count (&outcome->numbers[PARINDEX_OUTCOME_NUMBER_FIGURE], there);
  parindex_quantity_set_count (&outcome->numbers[PARINDEX_OUTCOME_NUMBER_GOAL], n);
  mpq_init (missing);
  mpq_set_ui (missing, n - there, 1);
  parindex_quantity_set (&outcome->numbers[PARINDEX_OUTCOME_NUMBER_DISTANCE], missing);
  mpq_clear (missing);
  parindex_reason_outcome (outcome, PARTS_MET, { .count = there }, { .count = n });
}

static void
set_state (ParindexCase       *self,
           ParindexTargetState state)
{
  self->outcome->state = state;
  if (state == PARINDEX_TARGET_STATE_NOT_OBSERVABLE)
    parindex_case_tell_open (self, self->outcome, TRUE);
}

static gboolean
begin_register (ParindexCase *self)
{
  ParindexRegister *ledger;

  if (self->target->ledger == NULL)
    {
      parindex_reason_outcome (self->outcome, NO_SUBJECT, { .count = 0 });
      parindex_case_set_unseen (self);
      return FALSE;
    }
  ledger = parindex_document_register_of_id (self->judge->document, self->target->ledger);
  self->outcome->evidence = PARINDEX_EVIDENCE_REGISTER;
  self->outcome->period = parindex_day_text (&self->due.until, PARINDEX_LANGUAGE_EN);
  parindex_set_string (&self->outcome->source, ledger->source);
  parindex_case_tell_doers (self, FALSE);

  return TRUE;
}

void
parindex_case_judge_documents (ParindexCase *self)
{
  parindex_say_outcome (self->outcome, GOAL_DOCUMENTS, { .count = g_strv_length (self->target->documents) });
  if (!begin_register (self))
    return;
  for (char **each = self->target->documents; *each != NULL; each++)
    {
      gboolean complete;
      guint n = parindex_case_count_entries (self, *each, FALSE, NULL, &self->due.until, &complete);

      add_part (self, *each, n > 0, self->due.over, complete);
    }
  if (self->outcome->parts == NULL)
    return;
  fill_counts (self);
  set_state (self, parindex_target_outcome_combine (self->outcome));
}

/* The first period that is due: the one that is stated, or else the last one that has ended. */
static ParindexPeriod *
first_period (ParindexCase      *self,
              ParindexPeriodKind every)
{
  ParindexPeriod *period;
  GDate day, last;

  if (self->target->since != NULL)
    {
      parindex_period_get_first_day (self->target->since, &day);
      return parindex_period_around (&day, every);
    }
  period = parindex_period_around (&self->due.until, every);
  parindex_period_get_last_day (period, &last);
  if (g_date_compare (&last, &self->due.until) > 0)
    {
      ParindexPeriod *before = parindex_period_shift (period, -(int) parindex_period_months (every));

      parindex_period_unref (period);
      period = before;
    }

  return period;
}

GPtrArray *
parindex_case_list_periods (ParindexCase      *self,
                            ParindexPeriodKind every)
{
  GPtrArray *periods = g_ptr_array_new_with_free_func ((GDestroyNotify) parindex_period_unref);
  ParindexPeriod *period = first_period (self, every);

  while (period != NULL && periods->len < MAX_PARTS)
    {
      GDate first;

      parindex_period_get_first_day (period, &first);
      if (g_date_compare (&first, &self->due.until) > 0)
        break;
      g_ptr_array_add (periods, period);
      period = parindex_period_shift (period, parindex_period_months (every));
    }
  g_clear_pointer (&period, parindex_period_unref);

  return periods;
}

static void
add_periods (ParindexCase      *self,
             ParindexPeriodKind every)
{
  g_autoptr (GPtrArray) periods = parindex_case_list_periods (self, every);

  for (guint i = 0; i < periods->len; i++)
    {
      gboolean complete;
      GDate first, last;
      guint entries;

      parindex_period_get_first_day (periods->pdata[i], &first);
      parindex_period_get_last_day (periods->pdata[i], &last);
      entries = parindex_case_count_entries (self, NULL, FALSE, &first, g_date_compare (&last, &self->due.until) <= 0 ? &last : &self->due.until, &complete);
      add_part (self, parindex_period_to_string (periods->pdata[i]), entries > 0, g_date_compare (&last, &self->judge->day) <= 0, complete);
    }
}

/* What is due again and again is on track as long as nothing was left out, and met when its time is over. A running period that
 * has nothing yet takes nothing away from those that ended; but without a horizon the time is not over before it has. */
static ParindexTargetState
state_of_periods (ParindexCase *self)
{
  ParindexTargetOutcome *outcome = self->outcome;
  ParindexTargetState state = parindex_target_outcome_combine (outcome);
  gboolean any_ended = FALSE;
  gboolean any_open = FALSE;

  for (guint i = 0; i < parindex_list_length (outcome->parts); i++)
    {
      ParindexTargetState of_part = ((ParindexTargetOutcome *) parindex_list_get (outcome->parts, i))->state;

      any_ended = any_ended || of_part == PARINDEX_TARGET_STATE_MET;
      any_open = any_open || of_part == PARINDEX_TARGET_STATE_NOT_YET_DUE;
    }
  if (state == PARINDEX_TARGET_STATE_MISSED || state == PARINDEX_TARGET_STATE_NOT_OBSERVABLE)
    return state;
  if (!any_ended)
    return state;

  return self->due.over && (self->due.has || !any_open) ? PARINDEX_TARGET_STATE_MET : PARINDEX_TARGET_STATE_ON_TRACK;
}

/* The unit, and those above it, by id; the strings are borrowed. */
static GPtrArray *
list_upwards (ParindexCase *self)
{
  GPtrArray *ids = g_ptr_array_new ();
  ParindexUnit *unit = parindex_document_get_unit (self->judge->document, self->reads);

  while (unit != NULL && !g_ptr_array_find_with_equal_func (ids, parindex_unit_get_id (unit), g_str_equal, NULL))
    {
      const char *parent = parindex_unit_get_parent (unit);

      g_ptr_array_add (ids, (char *) parindex_unit_get_id (unit));
      unit = parent != NULL ? parindex_document_get_unit (self->judge->document, parent) : NULL;
    }

  return ids;
}

/* The last day on time is that of the event and so many more. */
static void
add_deadline (ParindexCase          *self,
              ParindexRegisterEntry *event)
{
  g_autofree char *name = NULL;
  gboolean complete;
  GDate first, last;
  guint entries;

  parindex_period_get_last_day (event->date, &first);
  last = first;
  g_date_add_days (&last, self->target->after_days);
  name = event->title != NULL ? g_strdup_printf ("%s (%s)", event->title, parindex_period_to_string (event->date))
                              : g_strdup (parindex_period_to_string (event->date));
  entries = parindex_case_count_entries (self, NULL, FALSE, &first, g_date_compare (&last, &self->due.until) <= 0 ? &last : &self->due.until, &complete);
  add_part (self, name, entries > 0, g_date_compare (&last, &self->judge->day) <= 0, complete);
}

/* A part for each event that the days begin with. */
static void
add_deadlines (ParindexCase *self)
{
  ParindexRegister *ledger = parindex_document_register_of_id (self->judge->document, self->target->ledger);
  g_autoptr (GPtrArray) units = list_upwards (self);
  GDate since;

  if (self->target->since != NULL)
    parindex_period_get_first_day (self->target->since, &since);
  for (guint i = 0; i < units->len; i++)
    {
      const ParindexRegisterSearch search = { .unit = units->pdata[i], .kind = self->target->after_kind,
                                              .first = self->target->since != NULL ? &since : NULL, .last = &self->due.until };
      ParindexRegisterEntry *event;
      guint at = 0;
      guint n = 0;

      while (n < MAX_PARTS && (event = parindex_register_next (ledger, &search, &at)) != NULL)
        if (event->date != NULL)
          {
            add_deadline (self, event);
            n++;
          }
    }
}

static void
judge_after (ParindexCase *self)
{
  ParindexTargetOutcome *outcome = self->outcome;

  parindex_say_outcome (outcome, GOAL_AFTER, { .count = self->target->after_days }, { .text = self->target->after_kind });
  if (!begin_register (self))
    return;
  add_deadlines (self);
  if (outcome->parts == NULL)
    {
      outcome->state = PARINDEX_TARGET_STATE_NOT_YET_DUE;
      parindex_reason_outcome (outcome, NOTHING_BEFORE, { .text = self->target->after_kind });
      return;
    }
  fill_counts (self);
  set_state (self, state_of_periods (self));
}

void
parindex_case_judge_recurring (ParindexCase *self)
{
  ParindexTargetOutcome *outcome = self->outcome;
  ParindexPeriodKind every;
  const char *en, *vi;

  if (self->target->after_kind != NULL)
    {
      judge_after (self);
      return;
    }
  if (!parindex_target_read_every (self->target->every, &every))
    {
      outcome->state = PARINDEX_TARGET_STATE_NOT_OBSERVABLE;
      parindex_reason_outcome (outcome, NO_LENGTH, { .count = 0 });
      return;
    }
  en = parindex_outcome_words ((ParindexOutcomeWords) (PARINDEX_OUTCOME_WORDS_EVERY_YEAR + every), PARINDEX_LANGUAGE_EN);
  vi = parindex_outcome_words ((ParindexOutcomeWords) (PARINDEX_OUTCOME_WORDS_EVERY_YEAR + every), PARINDEX_LANGUAGE_VI);
  parindex_say_outcome (outcome, GOAL_EVERY, { .text = en, .vi = vi });
  if (!begin_register (self))
    return;
  add_periods (self, every);
  if (outcome->parts == NULL)
    {
      outcome->state = PARINDEX_TARGET_STATE_NOT_YET_DUE;
      parindex_reason_outcome (outcome, NO_PERIOD_YET, { .count = 0 });
      return;
    }
  fill_counts (self);
  set_state (self, state_of_periods (self));
}
