/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-judge-private.h"

/* How a target stands for a unit: what it is about is judged by its kind, each criterion by itself. */

void
parindex_case_set_unseen (ParindexCase *self)
{
  self->outcome->state = self->due.over ? PARINDEX_TARGET_STATE_NOT_OBSERVABLE : PARINDEX_TARGET_STATE_NOT_YET_DUE;
}

static void
tell_due (ParindexCase *self)
{
  ParindexTargetOutcome *outcome = self->outcome;
  ParindexPeriodKind every;

  if (!self->due.has)
    parindex_say_outcome (outcome, NO_HORIZON, { .day = &self->judge->day });
  else if (parindex_target_read_every (self->target->every, &every))
    {
      ParindexOutcomeWords words = (ParindexOutcomeWords) (PARINDEX_OUTCOME_WORDS_EVERY_YEAR + every);

      parindex_say_outcome (outcome, DUE_ANEW,
                            { .text = parindex_outcome_words (words, PARINDEX_LANGUAGE_EN), .vi = parindex_outcome_words (words, PARINDEX_LANGUAGE_VI) },
                            { .day = &self->due.last });
    }
  else
    parindex_say_outcome (outcome, DUE, { .day = &self->due.last });
}

static void
judge_kind (ParindexCase *self)
{
  switch (self->target->kind)
    {
    case PARINDEX_TARGET_KIND_DATE_WINDOW:
    case PARINDEX_TARGET_KIND_DEADLINE_BEFORE:
    case PARINDEX_TARGET_KIND_DEADLINE_WITHIN:
    case PARINDEX_TARGET_KIND_DEADLINE_FROM:
      parindex_case_judge_event (self);
      break;
    case PARINDEX_TARGET_KIND_DONE:
      parindex_case_judge_done (self);
      break;
    case PARINDEX_TARGET_KIND_RECURRING_DEADLINE:
      parindex_case_judge_recurring (self);
      break;
    case PARINDEX_TARGET_KIND_REQUIRED_DOCUMENTS:
      parindex_case_judge_documents (self);
      break;
    case PARINDEX_TARGET_KIND_BAND_AT_LEAST:
    case PARINDEX_TARGET_KIND_BAND_KEEP:
      parindex_case_judge_band (self);
      break;
    case PARINDEX_TARGET_KIND_USE_OF_RESULT:
      self->outcome->state = PARINDEX_TARGET_STATE_NO_VERDICT;
      parindex_reason_outcome (self->outcome, USE, { .count = 0 });
      break;
    default:
      parindex_case_judge_figure (self);
    }
}

static gboolean
is_about_a_day (ParindexTargetKind kind)
{
  return kind == PARINDEX_TARGET_KIND_DATE_WINDOW || kind == PARINDEX_TARGET_KIND_DEADLINE_BEFORE
         || kind == PARINDEX_TARGET_KIND_DEADLINE_WITHIN || kind == PARINDEX_TARGET_KIND_DEADLINE_FROM;
}

static ParindexTargetOutcome *
make_outcome (const ParindexCase *self)
{
  ParindexTargetOutcome *outcome = parindex_target_outcome_make (self->target, self->unit, &self->judge->day);

  outcome->language = self->judge->language;

  return outcome;
}

/* @horizon is that of the target, or of one of the periods in which it is due. */
static ParindexTargetOutcome *
begin_case (ParindexCase   *self,
            ParindexPeriod *horizon)
{
  self->outcome = make_outcome (self);
  parindex_due_set (&self->due, horizon, &self->judge->day);
  if (self->due.has)
    self->outcome->due = self->due.last;
  if (!is_about_a_day (self->target->kind) && self->target->kind != PARINDEX_TARGET_KIND_USE_OF_RESULT)
    tell_due (self);

  return self->outcome;
}

/* What people call a criterion, in the edition of the document that has it. */
static char *
title_of_node (ParindexCase *self,
               const char   *node)
{
  GListModel *frameworks = parindex_document_get_frameworks (self->judge->document);
  GListModel *results = parindex_document_get_results (self->judge->document);

  for (guint i = 0; i < g_list_model_get_n_items (frameworks); i++)
    {
      g_autoptr (ParindexFramework) framework = g_list_model_get_item (frameworks, i);
      ParindexCriterion *criterion = parindex_framework_get_criterion (framework, node);

      if (criterion != NULL && parindex_criterion_get_title (criterion) != NULL
          && g_str_equal (parindex_framework_series (framework), parindex_document_find_series (self->judge->document, self->target->index)))
        return g_strdup (parindex_criterion_get_title (criterion));
    }
  for (guint i = 0; i < g_list_model_get_n_items (results); i++)
    {
      g_autoptr (ParindexPublishedResult) result = g_list_model_get_item (results, i);

      if (g_strcmp0 (parindex_published_result_get_criterion (result), node) == 0 && parindex_published_result_get_title (result) != NULL)
        return g_strdup (parindex_published_result_get_title (result));
    }

  return NULL;
}

/* One criterion, as a part of the whole; NULL is the whole index. */
static void
judge_part (ParindexCase *whole,
            const char   *node)
{
  ParindexCase part = *whole;
  g_autoptr (ParindexTargetOutcome) outcome = make_outcome (whole);

  part.node = node;
  part.outcome = outcome;
  outcome->due = whole->outcome->due;

  if (node != NULL)
    {
      outcome->part = g_strdup (node);
      outcome->part_title = title_of_node (whole, node);
    }
  else
    {
      outcome->part = g_strdup (whole->target->index);
      outcome->part_title = g_strdup (parindex_outcome_words (PARINDEX_OUTCOME_WORDS_WHOLE_INDEX, whole->judge->language));
    }
  judge_kind (&part);
  parindex_target_outcome_add_part (whole->outcome, outcome);
}

static void
combine_parts (ParindexCase *self)
{
  ParindexTargetOutcome *outcome = self->outcome;
  guint n = parindex_list_length (outcome->parts);
  guint met = 0;

  for (guint i = 0; i < n; i++)
    met += ((ParindexTargetOutcome *) parindex_list_get (outcome->parts, i))->state == PARINDEX_TARGET_STATE_MET;
  outcome->state = parindex_target_outcome_combine (outcome);
  parindex_reason_outcome (outcome, PARTS_MET, { .count = met }, { .count = n });
}

static char **
children_of_root (ParindexFramework *framework)
{
  ParindexCriterion *root = parindex_framework_get_root (framework);
  guint n = parindex_criterion_n_children (root);
  char **ids = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    ids[i] = g_strdup (parindex_criterion_get_id (parindex_criterion_child (root, i)));

  return ids;
}

/* The components of the index: those of the edition that scores the horizon, or the baseline, or else those that were published then. */
static char **
list_components (ParindexCase *self)
{
  const char *index = self->target->index;
  ParindexHistory *history = self->judge->history;
  g_autoptr (ParindexPeriod) horizon = parindex_period_around (&self->due.last, PARINDEX_PERIOD_KIND_YEAR);
  ParindexPeriod *baseline = self->baseline;
  ParindexFramework *framework = parindex_history_framework (history, index, self->reads, horizon);

  if (framework == NULL && baseline != NULL)
    framework = parindex_history_framework (history, index, self->reads, baseline);
  if (framework != NULL)
    return children_of_root (framework);
  if (baseline != NULL)
    return parindex_history_list_criteria (history, index, self->reads, baseline, PARINDEX_FACT_SOURCE_PUBLISHED);

  return g_new0 (char *, 1);
}

/* The whole index, and each component. */
static void
judge_all (ParindexCase *self)
{
  g_auto (GStrv) components = self->target->nodes != NULL ? g_strdupv (self->target->nodes) : list_components (self);

  judge_part (self, NULL);
  for (char **each = components; *each != NULL; each++)
    judge_part (self, *each);
  combine_parts (self);
  /* What the whole index misses, no component makes good. */
  if (components[0] == NULL && self->outcome->state != PARINDEX_TARGET_STATE_MISSED)
    {
      parindex_reason_outcome (self->outcome, PARTS_UNKNOWN, { .count = 0 });
      if (self->outcome->state == PARINDEX_TARGET_STATE_MET || self->outcome->state == PARINDEX_TARGET_STATE_ON_TRACK)
        parindex_case_set_unseen (self);
    }
}

static void
judge_nodes (ParindexCase *self)
{
  for (char **each = self->target->nodes; *each != NULL; each++)
    judge_part (self, *each);
  combine_parts (self);
}

/* As a whole, or by its components or criteria. */
static void
judge_case (ParindexCase *self)
{
  char **nodes = self->target->index != NULL ? self->target->nodes : NULL;

  if (self->target->kind == PARINDEX_TARGET_KIND_SCORE_INCREASE_ALL && self->target->index != NULL)
    judge_all (self);
  else if (nodes != NULL && nodes[0] != NULL && nodes[1] != NULL)
    judge_nodes (self);
  else
    {
      self->node = nodes != NULL ? nodes[0] : NULL;
      judge_kind (self);
    }
}

/* By one of the successors of a unit that was split. */
static void
judge_successor (ParindexCase *whole,
                 const char   *successor)
{
  ParindexUnit *unit = parindex_document_get_unit (whole->judge->document, successor);
  ParindexCase part = *whole;
  g_autoptr (ParindexTargetOutcome) outcome = make_outcome (whole);

  part.reads = successor;
  part.outcome = outcome;
  outcome->due = whole->outcome->due;
  outcome->part = g_strdup (successor);
  outcome->part_title = g_strdup (parindex_unit_get_name (unit));
  judge_case (&part);
  parindex_target_outcome_add_part (whole->outcome, outcome);
}

/* By the unit as it is when the target is judged: where it passes to several, by each of them. */
static void
judge_unit (ParindexCase *self)
{
  g_autoptr (GPtrArray) successors = parindex_case_list_successors (self);
  g_autoptr (ParindexPeriod) as_of = self->target->succession ? parindex_period_around (&self->due.until, PARINDEX_PERIOD_KIND_DAY) : NULL;

  self->as_of = as_of;
  self->reads = successors->pdata[0];
  if (successors->len == 1)
    judge_case (self);
  else
    {
      for (guint i = 0; i < successors->len; i++)
        judge_successor (self, successors->pdata[i]);
      combine_parts (self);
    }
  self->as_of = NULL;
}

/* One of the periods in which a figure is compared with that of the period before. */
static void
judge_period (ParindexCase   *whole,
              ParindexPeriod *period)
{
  g_autoptr (ParindexPeriod) before = parindex_period_shift (period, -(int) parindex_period_months (parindex_period_get_kind (period)));
  ParindexCase part = *whole;
  g_autoptr (ParindexTargetOutcome) outcome = begin_case (&part, period);

  outcome->part = g_strdup (parindex_period_to_string (period));
  part.baseline = before;
  judge_unit (&part);
  parindex_target_outcome_add_part (whole->outcome, outcome);
}

/* "Improved every year": each period against the one before. One that was missed stays missed. */
static void
judge_periods (ParindexCase      *self,
               ParindexPeriodKind every)
{
  ParindexTargetOutcome *outcome = self->outcome;
  g_autoptr (GPtrArray) periods = parindex_case_list_periods (self, every);

  for (guint i = 0; i < periods->len; i++)
    {
      GDate last;

      parindex_period_get_last_day (periods->pdata[i], &last);
      if (g_date_compare (&last, &self->due.until) <= 0 || periods->len == 1)
        judge_period (self, periods->pdata[i]);
    }
  if (outcome->parts == NULL)
    {
      outcome->state = PARINDEX_TARGET_STATE_NOT_YET_DUE;
      parindex_reason_outcome (outcome, NO_PERIOD_YET, { .count = 0 });
      return;
    }
  combine_parts (self);
  if (outcome->state == PARINDEX_TARGET_STATE_MET && !self->due.over)
    outcome->state = PARINDEX_TARGET_STATE_ON_TRACK;
}

ParindexTargetOutcome *
parindex_judge_target (const ParindexJudge *judge,
                       ParindexTarget      *target,
                       ParindexUnit        *unit)
{
  ParindexCase self = { .judge = judge, .target = target, .unit = unit, .reads = parindex_unit_get_id (unit), .baseline = target->baseline_period };
  ParindexPeriodKind every;
  gboolean moves = target->baseline_previous && parindex_target_read_every (target->every, &every);
  g_autoptr (ParindexPeriod) horizon = moves ? NULL : parindex_due_current (target, &judge->day);

  begin_case (&self, moves ? target->horizon : horizon);
  if (moves)
    judge_periods (&self, every);
  else
    judge_unit (&self);

  return self.outcome;
}
