/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-unit-extract-private.h"

#include "analysis/parindex-history-private.h"
#include "analysis/parindex-target-report-private.h"
#include "model/parindex-assessment-private.h"
#include "model/parindex-document-private.h"
#include "model/parindex-framework-private.h"
#include "model/parindex-register-private.h"

/* The dimension whose groups are the units with one parent. */
#define PARENT "parent"

/* Gathers what is known of a unit on a day. */

typedef struct
{
  ParindexUnitExtract *self;
  ParindexHistory *history;
  GPtrArray *sources; /* of char *, each once */
} Make;

static void
add_source (Make       *make,
            const char *source)
{
  if (source != NULL && !g_ptr_array_find_with_equal_func (make->sources, source, g_str_equal, NULL))
    g_ptr_array_add (make->sources, g_strdup (source));
}

static char **
end_words (GPtrArray *words)
{
  g_ptr_array_add (words, NULL);

  return (char **) g_ptr_array_steal (words, NULL);
}

/* the indices */

static ParindexQuestion
ask_for (Make                *make,
         const char          *index,
         ParindexPeriod      *period,
         ParindexResultColumn what)
{
  return (ParindexQuestion){ .index = index, .unit = parindex_unit_get_id (make->self->unit), .period = period, .what = what,
                             .source = PARINDEX_FACT_SOURCE_EITHER };
}

static ParindexFact *
ask (Make                *make,
     const char          *index,
     ParindexPeriod      *period,
     ParindexResultColumn what)
{
  const ParindexQuestion question = ask_for (make, index, period, what);

  return parindex_history_ask (make->history, &question);
}

/* The last period that has ended on the day, and the one of the same length before it. */
static void
choose_periods (Make                   *make,
                ParindexUnitExtractRow *row)
{
  g_autoptr (GPtrArray) periods = parindex_history_list_periods (make->history, row->index, parindex_unit_get_id (make->self->unit), PARINDEX_FACT_SOURCE_EITHER);

  for (guint i = periods->len; i > 0 && row->previous == NULL; i--)
    {
      ParindexPeriod *each = periods->pdata[i - 1];

      if (parindex_period_compare (each, make->self->as_of) > 0)
        continue;
      if (row->period == NULL)
        row->period = parindex_period_ref (each);
      else if (parindex_period_get_kind (each) == parindex_period_get_kind (row->period))
        row->previous = parindex_period_ref (each);
    }
}

static void
find_change (Make                   *make,
             ParindexUnitExtractRow *row,
             ParindexResultColumn    what,
             ParindexFact           *fact,
             ParindexChange         *change,
             ParindexNumber        **number)
{
  const ParindexQuestion question = ask_for (make, row->index, row->period, what);
  g_autoptr (ParindexFact) before = NULL;
  ParindexPublishedResult *published = NULL;
  ParindexNumber *stated = NULL;

  if (row->previous == NULL)
    return;
  before = ask (make, row->index, row->previous, what);
  parindex_change_init (change, before, fact);
  if (change->certainty != PARINDEX_CERTAINTY_EXACT)
    stated = parindex_history_published_change (make->history, &question, row->previous, &published);
  if (stated != NULL)
    parindex_change_take (change, stated, published);
  if (change->certainty == PARINDEX_CERTAINTY_EXACT)
    *number = change->low;
}

/* The framework that scores the index then; or, where results are only published, the last one of the index. */
static ParindexFramework *
find_framework (Make                   *make,
                ParindexUnitExtractRow *row)
{
  GListModel *frameworks = parindex_document_get_frameworks (make->self->document);
  ParindexFramework *found = parindex_history_framework (make->history, row->index, parindex_unit_get_id (make->self->unit), row->period);

  for (guint i = g_list_model_get_n_items (frameworks); i > 0 && found == NULL; i--)
    {
      g_autoptr (ParindexFramework) each = g_list_model_get_item (frameworks, i - 1);

      if (g_strcmp0 (parindex_framework_series (each), row->index) == 0)
        found = each;
    }

  return found;
}

/* Whether no other edition of the index, or of another level of units, could have been used. */
static gboolean
is_only_edition (Make              *make,
                 ParindexFramework *framework)
{
  GListModel *frameworks = parindex_document_get_frameworks (make->self->document);
  const char *level = parindex_framework_get_level (framework);

  for (guint i = 0; i < g_list_model_get_n_items (frameworks); i++)
    {
      g_autoptr (ParindexFramework) each = g_list_model_get_item (frameworks, i);

      if (each != framework && g_strcmp0 (parindex_framework_series (each), parindex_framework_series (framework)) == 0)
        return FALSE;
    }

  return level == NULL || g_strcmp0 (level, parindex_unit_get_level (make->self->unit)) == 0;
}

/* The band that was published or computed, or else the one in which the published figure certainly lies. */
static const char *
decide_band (Make                   *make,
             ParindexUnitExtractRow *row,
             ParindexFramework      *framework,
             ParindexFact           *fact)
{
  gboolean percent = framework != NULL && parindex_framework_bands_reading (framework).basis == PARINDEX_BASIS_PERCENT;
  ParindexBand *band = NULL;

  if (fact->certainty == PARINDEX_CERTAINTY_EXACT && fact->bands != NULL)
    return fact->bands[0];
  if (fact->certainty == PARINDEX_CERTAINTY_NONE && framework != NULL && is_only_edition (make, framework))
    band = parindex_fact_find_band (percent ? row->percent : row->score, framework);
  row->band_computed = band != NULL;

  return band != NULL ? parindex_band_get_id (band) : NULL;
}

static void
find_band (Make                   *make,
           ParindexUnitExtractRow *row,
           ParindexFramework      *framework)
{
  const ParindexQuestion question = ask_for (make, row->index, row->period, PARINDEX_RESULT_COLUMN_SCORE);
  g_autoptr (ParindexFact) fact = parindex_history_ask_band (make->history, &question);
  GPtrArray *bands = framework != NULL ? parindex_framework_bands (framework) : NULL;

  row->band = g_strdup (decide_band (make, row, framework, fact));
  if (row->band == NULL)
    return;
  for (guint i = 0; bands != NULL && i < bands->len; i++)
    if (g_str_equal (parindex_band_get_id (bands->pdata[i]), row->band))
      {
        row->band_title = g_strdup (parindex_band_get_title (bands->pdata[i]));
        row->counts_as = g_strdup (parindex_band_get_counts_as (bands->pdata[i]));
      }
}

/* The dimensions that the framework names, if it does; what was published is told of any. */
static gboolean
is_wanted (ParindexFact      *rank,
           ParindexFramework *framework)
{
  const char *const *named = framework != NULL ? parindex_framework_get_within (framework) : NULL;

  if (!parindex_fact_is_there (rank))
    return FALSE;

  return named == NULL || named[0] == NULL || rank->source == PARINDEX_FACT_SOURCE_PUBLISHED || g_strv_contains (named, rank->within);
}

/* The ranks among those of its groups, wherever it has one. */
static void
find_group_ranks (Make                   *make,
                  ParindexUnitExtractRow *row,
                  ParindexFramework      *framework)
{
  g_auto (GStrv) dimensions = parindex_unit_list_dimensions (make->self->unit);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  ParindexQuestion question = ask_for (make, row->index, row->period, PARINDEX_RESULT_COLUMN_RANK);

  for (char **each = dimensions; *each != NULL; each++)
    g_ptr_array_add (all, *each);
  if (!g_ptr_array_find_with_equal_func (all, PARENT, g_str_equal, NULL))
    g_ptr_array_add (all, PARENT);
  row->group_ranks = parindex_list_new (PARINDEX_TYPE_FACT);
  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (ParindexFact) fact = NULL;

      question.within = all->pdata[i];
      fact = parindex_history_ask (make->history, &question);
      if (is_wanted (fact, framework))
        parindex_list_fill (row->group_ranks, fact);
    }
}

/* Of the stage that was scored, or, of several, the last one that says so. */
static const char *
source_of_board (ParindexScoreboard *board)
{
  ParindexAssessment *assessment = parindex_scoreboard_get_assessment (board);
  const char *stage = parindex_scoreboard_get_stage (board);
  const char *source = NULL;

  if (stage != NULL)
    return parindex_assessment_get_source (assessment, stage);
  for (guint i = parindex_assessment_n_layers (assessment); i > 0 && source == NULL; i--)
    source = parindex_assessment_get_source (assessment, parindex_assessment_layer_at (assessment, i - 1)->stage);

  return source;
}

static const char *
source_of (ParindexFact *fact)
{
  if (fact->published != NULL)
    return parindex_published_result_get_source (fact->published);

  return fact->board != NULL ? source_of_board (fact->board) : NULL;
}

static void
find_source (Make                   *make,
             ParindexUnitExtractRow *row)
{
  ParindexFact *const facts[] = { row->score, row->percent, row->rank };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      const char *source = source_of (facts[i]);

      add_source (make, source);
      if (row->source == NULL)
        row->source = g_strdup (source);
    }
}

static void
add_index (Make       *make,
           const char *index)
{
  g_autoptr (ParindexUnitExtractRow) row = g_object_new (PARINDEX_TYPE_UNIT_EXTRACT_ROW, NULL);
  ParindexFramework *framework;

  row->index = g_strdup (index);
  choose_periods (make, row);
  if (row->period == NULL)
    return;
  framework = find_framework (make, row);
  row->title = g_strdup (framework != NULL ? parindex_framework_get_title (framework) : NULL);
  row->score = ask (make, index, row->period, PARINDEX_RESULT_COLUMN_SCORE);
  row->percent = ask (make, index, row->period, PARINDEX_RESULT_COLUMN_PERCENT);
  row->rank = ask (make, index, row->period, PARINDEX_RESULT_COLUMN_RANK);
  find_change (make, row, PARINDEX_RESULT_COLUMN_PERCENT, row->percent, &row->change_of_percent, &row->percent_change);
  find_change (make, row, PARINDEX_RESULT_COLUMN_RANK, row->rank, &row->change_of_rank, &row->rank_change);
  find_group_ranks (make, row, framework);
  find_band (make, row, framework);
  find_source (make, row);
  parindex_list_fill (make->self->rows, row);
}

/* the targets */

static void
add_targets (Make                 *make,
             ParindexTargetReport *targets)
{
  g_autoptr (GPtrArray) outcomes = parindex_target_report_select (targets, NULL, parindex_unit_get_id (make->self->unit), NULL);
  g_autoptr (GPtrArray) met = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) missed = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) undecided = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < outcomes->len; i++)
    {
      ParindexTargetOutcome *outcome = outcomes->pdata[i];
      GPtrArray *words = undecided;

      if (outcome->state == PARINDEX_TARGET_STATE_MET || outcome->state == PARINDEX_TARGET_STATE_ON_TRACK)
        words = met;
      else if (outcome->state == PARINDEX_TARGET_STATE_MISSED || outcome->state == PARINDEX_TARGET_STATE_BEHIND)
        words = missed;
      g_ptr_array_add (words, g_strdup (parindex_target_outcome_get_target_id (outcome)));
      add_source (make, outcome->source);
    }
  make->self->met = end_words (met);
  make->self->missed = end_words (missed);
  make->self->undecided = end_words (undecided);
}

/* the registers */

static ParindexRegisterCount *
ensure_count (Make                  *make,
              ParindexRegister      *ledger,
              ParindexRegisterEntry *entry)
{
  ParindexList *counts = make->self->counts;
  g_autoptr (ParindexRegisterCount) count = NULL;

  for (guint i = 0; i < parindex_list_length (counts); i++)
    {
      ParindexRegisterCount *each = parindex_list_get (counts, i);

      if (g_str_equal (each->ledger, ledger->id) && g_strcmp0 (each->kind, entry->kind) == 0 && g_strcmp0 (each->status, entry->status) == 0)
        return each;
    }
  count = g_object_new (PARINDEX_TYPE_REGISTER_COUNT, NULL);
  count->ledger = g_strdup (ledger->id);
  count->title = g_strdup (ledger->title);
  count->kind = g_strdup (entry->kind);
  count->status = g_strdup (entry->status);
  count->source = g_strdup (ledger->source);
  parindex_list_fill (counts, count);

  return count;
}

static void
add_register (Make             *make,
              ParindexRegister *ledger)
{
  GDate last;
  const ParindexRegisterSearch search = { .unit = parindex_unit_get_id (make->self->unit), .last = &last };
  ParindexRegisterEntry *entry;
  guint at = 0;

  parindex_period_get_last_day (make->self->as_of, &last);
  while ((entry = parindex_register_next (ledger, &search, &at)) != NULL)
    {
      ensure_count (make, ledger, entry)->n_entries++;
      add_source (make, ledger->source);
    }
}

void
parindex_unit_extract_make (ParindexUnitExtract  *self,
                            ParindexContext      *context,
                            ParindexTargetReport *targets)
{
  g_autoptr (ParindexHistory) history = parindex_history_new (self->document, context);
  g_autoptr (GPtrArray) indices = parindex_document_list_series (self->document);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  GListModel *registers = parindex_document_get_registers (self->document);
  Make make = { self, history, sources };

  for (guint i = 0; i < indices->len; i++)
    add_index (&make, indices->pdata[i]);
  add_targets (&make, targets);
  for (guint i = 0; i < g_list_model_get_n_items (registers); i++)
    {
      g_autoptr (ParindexRegister) ledger = g_list_model_get_item (registers, i);

      add_register (&make, ledger);
    }
  self->sources = end_words (sources);
}
