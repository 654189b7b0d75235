/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-judge-private.h"

#include "base/parindex-exact-private.h"
#include "model/parindex-published-result-private.h"

/* What targets are judged by: figures of an index over time, series, registers. */

void
parindex_read_figure_init (ParindexReadFigure *self)
{
  memset (self, 0, sizeof *self);
  parindex_quantity_init (&self->value);
  g_date_clear (&self->first, 1);
  g_date_clear (&self->last, 1);
}

void
parindex_read_figure_clear (ParindexReadFigure *self)
{
  parindex_quantity_clear (&self->value);
  g_clear_object (&self->fact);
  g_clear_pointer (&self->bands, g_strfreev);
  for (guint i = 0; i < PARINDEX_N_LANGUAGES; i++)
    g_clear_pointer (&self->origins[i], g_free);
}

/* an index */

static mpq_srcptr
peek (const ParindexNumber *number)
{
  return number != NULL ? parindex_number_peek (number) : NULL;
}

/* What a fact says of its figure. A rank lies between 1 and how many there are. */
static void
quantity_of_fact (ParindexFact     *fact,
                  ParindexQuantity *out)
{
  gboolean rank = fact->column == PARINDEX_RESULT_COLUMN_RANK;
  mpq_t bound;

  mpq_init (bound);
  switch (fact->certainty)
    {
    case PARINDEX_CERTAINTY_EXACT:
      parindex_quantity_set (out, peek (fact->low));
      break;
    case PARINDEX_CERTAINTY_AT_LEAST:
      parindex_quantity_set_ends (out, peek (fact->low), NULL);
      break;
    case PARINDEX_CERTAINTY_AT_MOST:
      parindex_quantity_set_ends (out, NULL, peek (fact->high));
      break;
    case PARINDEX_CERTAINTY_RANGE:
      parindex_quantity_set_ends (out, peek (fact->low), peek (fact->high));
      break;
    case PARINDEX_CERTAINTY_OUTSIDE_LIST:
      mpq_set_ui (bound, 1, 1);
      mpq_add (bound, bound, peek (fact->low));
      parindex_quantity_set_ends (out, bound, NULL);
      break;
    case PARINDEX_CERTAINTY_NONE:
    default:
      break;
    }
  if (rank && out->known && !out->has_low)
    {
      mpq_set_ui (out->low, 1, 1);
      out->has_low = TRUE;
    }
  if (rank && out->known && !out->has_high && fact->of > 0)
    {
      mpq_set_ui (out->high, fact->of, 1);
      out->has_high = TRUE;
    }
  mpq_clear (bound);
}

static ParindexResultColumn
column_of (ParindexTargetFigure what)
{
  switch (what)
    {
    case PARINDEX_TARGET_FIGURE_PERCENT:
      return PARINDEX_RESULT_COLUMN_PERCENT;
    case PARINDEX_TARGET_FIGURE_RANK:
      return PARINDEX_RESULT_COLUMN_RANK;
    case PARINDEX_TARGET_FIGURE_UNSTATED:
    case PARINDEX_TARGET_FIGURE_SCORE:
    default:
      return PARINDEX_RESULT_COLUMN_SCORE;
    }
}

/* From the source that comes first, or else from the other one; never NULL. */
static ParindexFact *
ask (ParindexCase        *self,
     ParindexResultColumn what,
     gboolean             band,
     ParindexPeriod      *period)
{
  ParindexFactSource first = self->target->prefer != PARINDEX_FACT_SOURCE_EITHER ? self->target->prefer : PARINDEX_FACT_SOURCE_COMPUTED;
  ParindexQuestion question = {
    .index = self->target->index,
    .unit = self->reads,
    .criterion = self->node,
    .period = period,
    .what = what,
    .within = what == PARINDEX_RESULT_COLUMN_RANK && !band ? self->target->within : NULL,
    .source = first,
    .as_of = self->as_of,
  };
  ParindexFact *fact = band ? parindex_history_ask_band (self->judge->history, &question) : parindex_history_ask (self->judge->history, &question);

  if (parindex_fact_is_there (fact))
    return fact;
  g_object_unref (fact);
  question.source = first == PARINDEX_FACT_SOURCE_PUBLISHED ? PARINDEX_FACT_SOURCE_COMPUTED : PARINDEX_FACT_SOURCE_PUBLISHED;

  return band ? parindex_history_ask_band (self->judge->history, &question) : parindex_history_ask (self->judge->history, &question);
}

static gboolean
is_about_bands (ParindexTarget *target)
{
  return target->kind == PARINDEX_TARGET_KIND_BAND_AT_LEAST || target->kind == PARINDEX_TARGET_KIND_BAND_KEEP;
}

/* Takes the fact. */
static void
take_fact (ParindexReadFigure *out,
           ParindexFact       *fact,
           ParindexPeriod     *period)
{
  quantity_of_fact (fact, &out->value);
  out->of = fact->of;
  out->bands = g_strdupv (fact->bands);
  out->fact = fact;
  parindex_period_get_first_day (period, &out->first);
  parindex_period_get_last_day (period, &out->last);
}

/* What was stated of several periods was not known before the last of them ended, nor what follows from a later publication. */
static gboolean
was_published_later (ParindexCase *self,
                     ParindexFact *fact)
{
  const ParindexPublishedResult *published = fact->published;
  GDate last;

  if (!parindex_fact_is_there (fact) || published == NULL)
    return FALSE;
  parindex_period_get_last_day (published->until != NULL ? published->until : published->period, &last);

  return g_date_compare (&last, &self->judge->day) > 0;
}

static gboolean
read_index_at (ParindexCase        *self,
               ParindexTargetFigure what,
               ParindexPeriod      *period,
               ParindexReadFigure  *out,
               ParindexFact       **why)
{
  g_autoptr (ParindexFact) fact = ask (self, column_of (what), is_about_bands (self->target), period);

  if (was_published_later (self, fact))
    return FALSE;
  if (parindex_fact_is_there (fact))
    {
      take_fact (out, g_steal_pointer (&fact), period);
      return TRUE;
    }
  if (why != NULL)
    *why = g_steal_pointer (&fact);

  return FALSE;
}

static gboolean
is_in_time (ParindexCase         *self,
            const ParindexPeriod *period)
{
  GDate last;

  parindex_period_get_last_day (period, &last);

  return g_date_compare (&last, &self->due.until) <= 0
         && (!self->due.over || !self->due.has || g_date_compare (&last, &self->due.first) >= 0);
}

/* What was published of several periods holds for the horizon between the first and the last of them too. */
static gboolean
read_within_span (ParindexCase        *self,
                  ParindexTargetFigure what,
                  ParindexReadFigure  *out)
{
  g_autoptr (ParindexPeriod) horizon = NULL;

  if (!self->due.has || !self->due.over)
    return FALSE;
  horizon = parindex_period_around (&self->due.last, self->due.span);

  return read_index_at (self, what, horizon, out, NULL);
}

/* The latest period that has one; the reason of the latest one that has none goes to @why. */
static gboolean
read_latest_of_index (ParindexCase        *self,
                      ParindexTargetFigure what,
                      ParindexReadFigure  *out,
                      ParindexFact       **why)
{
  g_autoptr (GPtrArray) periods = parindex_history_list_periods (self->judge->history, self->target->index, self->reads, PARINDEX_FACT_SOURCE_EITHER);

  for (guint i = periods->len; i > 0; i--)
    {
      g_autoptr (ParindexFact) absent = NULL;

      if (!is_in_time (self, periods->pdata[i - 1]))
        continue;
      if (read_index_at (self, what, periods->pdata[i - 1], out, &absent))
        return TRUE;
      if (*why == NULL)
        *why = g_steal_pointer (&absent);
    }

  return read_within_span (self, what, out);
}

static void
tell_fact (ParindexCase             *self,
           const ParindexReadFigure *figure)
{
  ParindexFact *fact = figure->fact;
  g_autofree char *en = parindex_fact_get_text (fact, PARINDEX_LANGUAGE_EN);
  g_autofree char *vi = parindex_fact_get_text (fact, PARINDEX_LANGUAGE_VI);
  g_autofree char *origin_en = parindex_fact_get_origin_text (fact, PARINDEX_LANGUAGE_EN);
  g_autofree char *origin_vi = parindex_fact_get_origin_text (fact, PARINDEX_LANGUAGE_VI);
  ParindexPublishedResult *published = parindex_fact_get_published (fact);
  ParindexTargetOutcome *outcome = self->outcome;

  outcome->evidence = fact->source == PARINDEX_FACT_SOURCE_PUBLISHED ? PARINDEX_EVIDENCE_PUBLISHED : PARINDEX_EVIDENCE_COMPUTED;
  g_set_object (&outcome->fact, fact);
  parindex_set_string (&outcome->period, parindex_period_to_string (fact->period));
  parindex_set_string (&outcome->source, published != NULL ? parindex_published_result_get_source (published) : NULL);
  outcome->cohort_of = fact->of;
  parindex_say_outcome (outcome, FIGURE, { .text = en, .vi = vi }, { .text = outcome->period }, { .text = origin_en, .vi = origin_vi });
  parindex_target_outcome_take_texts (outcome, PARINDEX_OUTCOME_NUMBER_FIGURE, g_steal_pointer (&en), g_steal_pointer (&vi));
}

/* series */

static const char *
label_of (const char *title,
          const char *id)
{
  return title != NULL && *title != '\0' ? title : id;
}

static void
window_of_due (ParindexCase         *self,
               ParindexSeriesWindow *window)
{
  window->last = self->due.until;
  window->span = self->due.span;
  g_date_clear (&window->first, 1);
  if (self->due.over && self->due.has)
    window->first = self->due.first;
}

static void
tell_series (ParindexCase               *self,
             ParindexSeries             *series,
             const ParindexSeriesFigure *read,
             const ParindexReadFigure   *figure)
{
  const char *title = label_of (series->title, series->id);
  g_autofree char *origin_en = parindex_outcome_words_format (PARINDEX_OUTCOME_WORDS_FROM_SERIES, PARINDEX_LANGUAGE_EN, &title, 1);
  g_autofree char *origin_vi = parindex_outcome_words_format (PARINDEX_OUTCOME_WORDS_FROM_SERIES, PARINDEX_LANGUAGE_VI, &title, 1);
  ParindexTargetOutcome *outcome = self->outcome;

  outcome->evidence = PARINDEX_EVIDENCE_SERIES;
  outcome->period = parindex_day_text (&figure->last, PARINDEX_LANGUAGE_EN);
  outcome->source = g_strdup (read->source != NULL ? read->source : series->source);
  if (read->is_ratio)
    parindex_say_outcome (outcome, RATIO, { .number = read->count }, { .number = read->of }, { .number = read->value });
  parindex_say_outcome (outcome, FIGURE, { .quantity = &figure->value }, { .day = &figure->last }, { .text = origin_en, .vi = origin_vi });
  if (read->n_units > 0)
    parindex_say_outcome (outcome, POOLED, { .count = read->n_units });
  if (read->n_parts > 1)
    parindex_say_outcome (outcome, PARTS_ADDED, { .count = read->n_parts });
}

/* registers */

guint
parindex_case_count_entries (ParindexCase *self,
                             const char   *kind,
                             gboolean      is_sum,
                             const GDate  *first,
                             const GDate  *last,
                             gboolean     *complete)
{
  ParindexRegister *ledger = parindex_document_register_of_id (self->judge->document, self->target->ledger);
  gboolean known;
  g_autoptr (GArray) doers = parindex_case_list_doers (self, is_sum, &known);
  guint n = 0;
  GDate end;

  *complete = known && parindex_register_is_complete (ledger, last);
  /* What the unit became hands in nothing for it. */
  if (parindex_case_find_end (self, last, &end))
    {
      last = &end;
      *complete = FALSE;
    }
  for (guint i = 0; i < doers->len; i++)
    {
      const ParindexDoer *doer = &g_array_index (doers, ParindexDoer, i);
      ParindexRegisterSearch search = {
        .unit = doer->unit,
        .kind = kind != NULL ? kind : self->target->entry_kind,
        .status = self->target->entry_status,
        .first = first,
        .last = last,
      };
      guint at = 0;

      if (!parindex_doer_limit (doer, &search.first, &search.last))
        continue;
      while (parindex_register_next (ledger, &search, &at) != NULL)
        n++;
    }

  return n;
}

void
parindex_case_tell_open (ParindexCase          *self,
                         ParindexTargetOutcome *outcome,
                         gboolean               is_reason)
{
  ParindexRegister *ledger = parindex_document_register_of_id (self->judge->document, self->target->ledger);
  GDate through;

  /* Complete it is, but the unit has become another one, or was a part of one. */
  if (parindex_register_is_complete (ledger, &self->due.until))
    {
      if (self->target->succession)
        parindex_reason_outcome (outcome, WAS_SPLIT, { .count = 0 });
      else if (is_reason)
        parindex_reason_outcome (outcome, NOT_PASSED_ON, { .count = 0 });
      else
        parindex_say_outcome_plain (outcome, NOT_PASSED_ON);
      return;
    }
  parindex_period_get_last_day (ledger->through, &through);
  if (is_reason)
    parindex_reason_outcome (outcome, REGISTER_OPEN, { .day = &through });
  else
    parindex_say_outcome (outcome, REGISTER_OPEN, { .day = &through });
}

/* What is not in an incomplete register may have happened all the same: at least so many. */
static void
read_entries (ParindexCase       *self,
              ParindexReadFigure *out)
{
  ParindexRegister *ledger = parindex_document_register_of_id (self->judge->document, self->target->ledger);
  const GDate *first = self->target->every != NULL && self->due.has ? &self->due.first : NULL;
  ParindexTargetOutcome *outcome = self->outcome;
  gboolean complete;
  guint n = parindex_case_count_entries (self, NULL, TRUE, first, &self->due.until, &complete);

  parindex_quantity_set_count (&out->value, n);
  out->value.has_high = complete;
  out->last = self->due.until;
  out->first = self->due.until;
  outcome->evidence = PARINDEX_EVIDENCE_REGISTER;
  outcome->period = parindex_day_text (&self->due.until, PARINDEX_LANGUAGE_EN);
  outcome->source = g_strdup (ledger->source);
  parindex_say_outcome (outcome, ENTRIES, { .text = label_of (ledger->title, ledger->id) }, { .day = &self->due.until }, { .count = n });
  parindex_case_tell_doers (self, TRUE);
  if (!complete)
    parindex_case_tell_open (self, outcome, FALSE);
}

/* whatever it is */

static void
tell_no_figure (ParindexCase *self,
                const char   *en,
                const char   *vi)
{
  if (self->due.over)
    parindex_reason_outcome (self->outcome, NO_FIGURE, { .text = en, .vi = vi });
  else
    parindex_reason_outcome (self->outcome, NO_FIGURE_YET, { .text = en, .vi = vi });
}

/* Nothing that ends in time. */
static void
tell_nothing (ParindexCase *self)
{
  gboolean window = self->due.over && self->due.has;
  char *texts[PARINDEX_N_LANGUAGES];

  for (guint i = 0; i < PARINDEX_N_LANGUAGES; i++)
    {
      ParindexLanguage language = i == 0 ? PARINDEX_LANGUAGE_EN : PARINDEX_LANGUAGE_VI;
      g_autofree char *first = window ? parindex_day_text (&self->due.first, language) : NULL;
      g_autofree char *last = parindex_day_text (&self->due.until, language);

      texts[i] = window ? parindex_outcome_words_format (PARINDEX_OUTCOME_WORDS_NOTHING_BY_THEN, language, (const char *const[]){ first, last }, 2)
                        : parindex_outcome_words_format (PARINDEX_OUTCOME_WORDS_NOTHING_KNOWN, language, (const char *const[]){ last }, 1);
    }
  tell_no_figure (self, texts[0], texts[1]);
  for (guint i = 0; i < PARINDEX_N_LANGUAGES; i++)
    g_free (texts[i]);
}

static gboolean
read_index_figure (ParindexCase        *self,
                   ParindexTargetFigure what,
                   ParindexReadFigure  *out)
{
  g_autoptr (ParindexFact) why = NULL;

  if (read_latest_of_index (self, what, out, &why))
    {
      tell_fact (self, out);
      return TRUE;
    }
  if (why != NULL)
    {
      g_autofree char *en = parindex_fact_get_origin_text (why, PARINDEX_LANGUAGE_EN);
      g_autofree char *vi = parindex_fact_get_origin_text (why, PARINDEX_LANGUAGE_VI);

      tell_no_figure (self, en, vi);
    }
  else
    tell_nothing (self);

  return FALSE;
}

static gboolean
read_series_figure (ParindexCase       *self,
                    ParindexReadFigure *out)
{
  ParindexSeries *series = parindex_document_indicator_of_id (self->judge->document, self->target->series);
  g_auto (ParindexSeriesFigure) read;
  ParindexSeriesWindow window;

  parindex_series_figure_init (&read);
  window_of_due (self, &window);
  if (parindex_case_read_series (self, series, &window, &read, out))
    {
      tell_series (self, series, &read, out);
      return TRUE;
    }
  if (read.incomplete)
    tell_no_figure (self, parindex_outcome_words (PARINDEX_OUTCOME_WORDS_PARTS_MISSING, PARINDEX_LANGUAGE_EN),
                    parindex_outcome_words (PARINDEX_OUTCOME_WORDS_PARTS_MISSING, PARINDEX_LANGUAGE_VI));
  else
    tell_nothing (self);

  return FALSE;
}

gboolean
parindex_case_read_figure (ParindexCase        *self,
                           ParindexTargetFigure what,
                           ParindexReadFigure  *out)
{
  gboolean there = FALSE;

  if (self->target->index != NULL)
    there = read_index_figure (self, what, out);
  else if (self->target->series != NULL)
    there = read_series_figure (self, out);
  else if (self->target->ledger != NULL)
    {
      read_entries (self, out);
      there = TRUE;
    }
  else
    parindex_reason_outcome (self->outcome, NO_SUBJECT, { .count = 0 });
  if (there)
    parindex_quantity_copy (&self->outcome->numbers[PARINDEX_OUTCOME_NUMBER_FIGURE], &out->value);

  /* Entries are those of the unit's own time. */
  if (self->target->ledger != NULL && !self->target->succession)
    return there;

  return there && parindex_case_check_successor (self, out);
}

gboolean
parindex_case_read_at (ParindexCase        *self,
                       ParindexTargetFigure what,
                       ParindexPeriod      *period,
                       ParindexReadFigure  *out,
                       ParindexFact       **why)
{
  if (self->target->index != NULL)
    return read_index_at (self, what, period, out, why);

  return self->target->series != NULL && parindex_case_read_series_at (self, period, out);
}
