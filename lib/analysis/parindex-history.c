/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-history-parts-private.h"

static void
board_free (gpointer data)
{
  ParindexHistoryBoard *self = data;

  g_clear_object (&self->board);
  g_free (self->reason);
  g_free (self);
}

ParindexHistory *
parindex_history_new (ParindexDocument *document,
                      ParindexContext  *context)
{
  ParindexHistory *self = g_new0 (ParindexHistory, 1);

  self->document = g_object_ref (document);
  self->context = context != NULL ? g_object_ref (context) : parindex_context_new ();
  self->boards = g_hash_table_new_full (NULL, NULL, NULL, board_free);
  self->earlier = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  parindex_history_index_results (self);

  return self;
}

void
parindex_history_free (ParindexHistory *self)
{
  g_hash_table_unref (self->boards);
  g_hash_table_unref (self->earlier);
  g_hash_table_unref (self->results);
  g_hash_table_unref (self->told);
  g_hash_table_unref (self->spans);
  g_object_unref (self->context);
  g_object_unref (self->document);
  g_free (self);
}

ParindexDocument *
parindex_history_document (ParindexHistory *self)
{
  return self->document;
}

ParindexLanguage
parindex_history_language (ParindexHistory *self)
{
  return parindex_language_resolve (parindex_context_get_language (self->context));
}

/* The whole index is also named by its own id, as everywhere. */
static gboolean
is_whole (ParindexHistory *self,
          const char      *series,
          const char      *criterion)
{
  ParindexFramework *framework;

  if (criterion == NULL || g_str_equal (criterion, series))
    return TRUE;

  framework = parindex_document_framework_of_id (self->document, criterion);

  return framework != NULL && g_str_equal (parindex_framework_series (framework), series);
}

static ParindexAsked
canonical (ParindexHistory        *self,
           const ParindexQuestion *question)
{
  ParindexAsked asked = { .question = *question };

  asked.series = parindex_document_find_series (self->document, question->index);
  asked.criterion = is_whole (self, asked.series, question->criterion) ? NULL : question->criterion;

  return asked;
}

static ParindexFact *
new_fact (ParindexHistory     *self,
          const ParindexAsked *asked)
{
  ParindexUnit *unit = parindex_document_get_unit (self->document, asked->question.unit);
  ParindexFact *fact = parindex_fact_new_absent (PARINDEX_ABSENCE_NO_PERIOD);

  fact->index = g_strdup (asked->series);
  fact->unit = g_strdup (asked->question.unit);
  fact->criterion = g_strdup (asked->criterion);
  fact->period = parindex_period_ref (asked->question.period);
  fact->column = asked->question.what;
  fact->within = g_strdup (asked->question.within);
  if (unit != NULL && fact->within != NULL)
    fact->group = g_strdup (parindex_unit_get_group (unit, fact->within));

  return fact;
}

/* What is known from one source, directly. */
static ParindexFact *
ask_source (ParindexHistory     *self,
            const ParindexAsked *asked,
            ParindexFactSource   source,
            gboolean             band)
{
  ParindexFact *fact = new_fact (self, asked);

  if (source == PARINDEX_FACT_SOURCE_COMPUTED)
    parindex_history_ask_computed (self, asked, band, fact);
  else
    parindex_history_ask_published (self, asked, band, fact);
  if (parindex_fact_is_there (fact))
    fact->source = source;

  return fact;
}

/* The reason that tells most: that there is no such period only where neither source has it. */
static ParindexFact *
ask_directly (ParindexHistory     *self,
              const ParindexAsked *asked,
              gboolean             band)
{
  ParindexFactSource source = asked->question.source;
  g_autoptr (ParindexFact) computed = NULL;
  ParindexFact *published;

  if (source != PARINDEX_FACT_SOURCE_EITHER)
    return ask_source (self, asked, source, band);

  computed = ask_source (self, asked, PARINDEX_FACT_SOURCE_COMPUTED, band);
  if (parindex_fact_is_there (computed))
    return g_steal_pointer (&computed);
  published = ask_source (self, asked, PARINDEX_FACT_SOURCE_PUBLISHED, band);
  if (parindex_fact_is_there (published) || computed->absence == PARINDEX_ABSENCE_NO_PERIOD)
    return published;
  g_object_unref (published);

  return g_steal_pointer (&computed);
}

static ParindexFact *
ask (ParindexHistory        *self,
     const ParindexQuestion *question,
     gboolean                band)
{
  const ParindexAsked asked = canonical (self, question);
  ParindexSuccession *succession = parindex_history_succession (self, question->unit, question->period, question->as_of);
  ParindexFact *fact = NULL;

  /* A unit that goes on under its old id is another one: what was known of the old is not its own. */
  if (succession == NULL || !parindex_succession_is_from (succession, question->unit))
    fact = ask_directly (self, &asked, band);
  if (succession == NULL || (fact != NULL && parindex_fact_is_there (fact)))
    return fact;

  g_clear_object (&fact);
  fact = new_fact (self, &asked);
  if (band)
    fact->absence = PARINDEX_ABSENCE_NO_SUCCESSOR_RANK;
  else
    parindex_history_ask_succession (self, &asked, succession, fact);

  return fact;
}

ParindexFact *
parindex_history_ask (ParindexHistory        *self,
                      const ParindexQuestion *question)
{
  return ask (self, question, FALSE);
}

ParindexFact *
parindex_history_ask_band (ParindexHistory        *self,
                           const ParindexQuestion *question)
{
  return ask (self, question, TRUE);
}

ParindexNumber *
parindex_history_published_change (ParindexHistory          *self,
                                   const ParindexQuestion   *question,
                                   const ParindexPeriod     *since,
                                   ParindexPublishedResult **published)
{
  const ParindexAsked asked = canonical (self, question);
  GPtrArray *results = parindex_history_results_of (self, &asked);

  for (guint i = 0; results != NULL && i < results->len; i++)
    {
      ParindexPublishedResult *each = results->pdata[i];
      ParindexNumber *change = question->what < PARINDEX_N_PUBLISHED_FIGURES ? each->changes[question->what] : NULL;

      if (change != NULL && each->until == NULL && parindex_period_equal (each->period, question->period) && parindex_period_equal (each->since, since))
        {
          *published = each;
          return parindex_number_ref (change);
        }
    }

  return NULL;
}

static void
add_period (GPtrArray      *periods,
            ParindexPeriod *period)
{
  if (period == NULL)
    return;
  for (guint i = 0; i < periods->len; i++)
    if (parindex_period_equal (periods->pdata[i], period))
      return;
  g_ptr_array_add (periods, parindex_period_ref (period));
}

static int
compare_periods (gconstpointer a,
                 gconstpointer b)
{
  return parindex_period_compare (*(ParindexPeriod *const *) a, *(ParindexPeriod *const *) b);
}

static void
add_computed_periods (ParindexHistory *self,
                      const char      *series,
                      const char      *unit,
                      GPtrArray       *periods)
{
  GListModel *assessments = parindex_document_get_assessments (self->document);

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (ParindexAssessment) each = g_list_model_get_item (assessments, i);

      if (g_str_equal (parindex_framework_series (parindex_assessment_get_framework (each)), series)
          && (unit == NULL || parindex_assessment_row (each, unit) >= 0))
        add_period (periods, parindex_assessment_get_period (each));
    }
}

static void
add_periods_of (const ParindexPublishedResult *result,
                GPtrArray                     *periods)
{
  add_period (periods, result->period);
  add_period (periods, result->until);
  add_period (periods, result->since);
}

static void
add_published_periods (ParindexHistory *self,
                       const char      *series,
                       const char      *unit,
                       GPtrArray       *periods)
{
  GPtrArray *about = unit != NULL ? parindex_history_results_about (self, series, unit) : NULL;
  GListModel *results = parindex_document_get_results (self->document);

  for (guint i = 0; about != NULL && i < about->len; i++)
    add_periods_of (about->pdata[i], periods);
  for (guint i = 0; unit == NULL && i < g_list_model_get_n_items (results); i++)
    {
      g_autoptr (ParindexPublishedResult) each = g_list_model_get_item (results, i);

      if (g_str_equal (parindex_document_series_of_id (self->document, each->index), series))
        add_periods_of (each, periods);
    }
}

GPtrArray *
parindex_history_list_periods (ParindexHistory   *self,
                               const char        *index,
                               const char        *unit,
                               ParindexFactSource source)
{
  const char *series = parindex_document_find_series (self->document, index);
  GPtrArray *periods = g_ptr_array_new_with_free_func ((GDestroyNotify) parindex_period_unref);

  if (source != PARINDEX_FACT_SOURCE_PUBLISHED)
    add_computed_periods (self, series, unit, periods);
  if (source != PARINDEX_FACT_SOURCE_COMPUTED)
    add_published_periods (self, series, unit, periods);
  g_ptr_array_sort (periods, compare_periods);

  return periods;
}

static void
add_id (GPtrArray  *ids,
        const char *id)
{
  if (id != NULL && !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, g_strdup (id));
}

static void
add_published_criteria (ParindexHistory *self,
                        const char      *series,
                        const char      *unit,
                        ParindexPeriod  *period,
                        GPtrArray       *ids)
{
  GPtrArray *results = parindex_history_results_about (self, series, unit);

  for (guint i = 0; results != NULL && i < results->len; i++)
    {
      const ParindexPublishedResult *each = results->pdata[i];

      if (parindex_published_result_covers (results->pdata[i], period) && !is_whole (self, series, each->criterion))
        add_id (ids, each->criterion);
    }
}

char **
parindex_history_list_criteria (ParindexHistory   *self,
                                const char        *index,
                                const char        *unit,
                                ParindexPeriod    *period,
                                ParindexFactSource source)
{
  const char *series = parindex_document_find_series (self->document, index);
  ParindexFramework *framework = parindex_history_framework (self, index, unit, period);
  GPtrArray *ids = g_ptr_array_new ();

  if (source != PARINDEX_FACT_SOURCE_PUBLISHED && framework != NULL)
    for (guint i = 1; i < parindex_framework_n_nodes (framework); i++)
      add_id (ids, parindex_criterion_get_id (parindex_framework_node (framework, i)));
  if (source != PARINDEX_FACT_SOURCE_COMPUTED)
    add_published_criteria (self, series, unit, period, ids);
  g_ptr_array_add (ids, NULL);

  return (char **) g_ptr_array_free (ids, FALSE);
}

static void
add_series (GPtrArray  *all,
            const char *series)
{
  if (!g_ptr_array_find_with_equal_func (all, series, g_str_equal, NULL))
    g_ptr_array_add (all, (gpointer) series);
}

GPtrArray *
parindex_document_list_series (ParindexDocument *self)
{
  GListModel *frameworks = parindex_document_get_frameworks (self);
  GListModel *results = parindex_document_get_results (self);
  GPtrArray *all = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (frameworks); i++)
    {
      g_autoptr (ParindexFramework) each = g_list_model_get_item (frameworks, i);

      add_series (all, parindex_framework_series (each));
    }
  for (guint i = 0; i < g_list_model_get_n_items (results); i++)
    {
      g_autoptr (ParindexPublishedResult) each = g_list_model_get_item (results, i);

      add_series (all, parindex_document_series_of_id (self, parindex_published_result_get_index (each)));
    }

  return all;
}

const char *
parindex_document_choose_series (ParindexDocument *self,
                                 const char       *index,
                                 GError          **error)
{
  g_autoptr (GPtrArray) all = parindex_document_list_series (self);
  g_autoptr (GString) words = g_string_new (NULL);
  const char *series = index != NULL ? parindex_document_find_series (self, index) : all->len == 1 ? all->pdata[0] : NULL;
  guint place;

  if (series != NULL && g_ptr_array_find_with_equal_func (all, series, g_str_equal, &place))
    return all->pdata[place];

  for (guint i = 0; i < all->len; i++)
    parindex_append_word (words, all->pdata[i]);
  if (index == NULL)
    parindex_error_report (error, INDEX_NEEDED, .other = words->str);
  else
    parindex_error_report (error, INDEX_UNKNOWN, .value = index, .other = words->str);

  return NULL;
}
