/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-history-parts-private.h"

static char *
key_of (const char *series,
        const char *unit,
        const char *criterion,
        const char *within)
{
  return g_strjoin ("\n", series, unit, criterion != NULL ? criterion : "", within != NULL ? within : "", NULL);
}

/* Takes the key. */
static GPtrArray *
ensure_list (GHashTable *index,
             char       *key)
{
  GPtrArray *list = g_hash_table_lookup (index, key);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (index, key, list);
    }
  else
    g_free (key);

  return list;
}

static void
add_span (GPtrArray               *spans,
          ParindexPublishedResult *result)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const ParindexPublishedResult *each = spans->pdata[i];

      if (parindex_period_equal (each->period, result->period)
          && (each->until == NULL || result->until == NULL ? each->until == result->until : parindex_period_equal (each->until, result->until)))
        return;
    }
  g_ptr_array_add (spans, result);
}

static void
index_result (ParindexHistory         *self,
              ParindexPublishedResult *result)
{
  const char *series = parindex_document_series_of_id (self->document, result->index);
  ParindexFramework *named = result->criterion != NULL ? parindex_document_framework_of_id (self->document, result->criterion) : NULL;
  gboolean whole = g_strcmp0 (result->criterion, series) == 0 || named != NULL;

  g_ptr_array_add (ensure_list (self->results, key_of (series, result->unit, whole ? NULL : result->criterion, result->within)), result);
  g_ptr_array_add (ensure_list (self->told, g_strjoin ("\n", series, result->unit, NULL)), result);
  add_span (ensure_list (self->spans, g_strdup (series)), result);
}

static GHashTable *
new_index (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

void
parindex_history_index_results (ParindexHistory *self)
{
  GListModel *results = parindex_document_get_results (self->document);

  self->results = new_index ();
  self->told = new_index ();
  self->spans = new_index ();
  for (guint i = 0; i < g_list_model_get_n_items (results); i++)
    {
      g_autoptr (ParindexPublishedResult) each = g_list_model_get_item (results, i);

      index_result (self, each);
    }
}

GPtrArray *
parindex_history_results_of (ParindexHistory     *self,
                             const ParindexAsked *asked)
{
  g_autofree char *key = key_of (asked->series, asked->question.unit, asked->criterion, asked->question.within);

  return g_hash_table_lookup (self->results, key);
}

GPtrArray *
parindex_history_results_about (ParindexHistory *self,
                                const char      *series,
                                const char      *unit)
{
  g_autofree char *key = g_strjoin ("\n", series, unit, NULL);

  return g_hash_table_lookup (self->told, key);
}

static gboolean
states (ParindexPublishedResult *result,
        ParindexResultColumn     what,
        gboolean                 band)
{
  return band ? result->bands != NULL && result->bands[0] != NULL : result->figures[what].certainty != PARINDEX_CERTAINTY_NONE;
}

/* What is stated of the period itself tells more than what is stated of several. */
static ParindexPublishedResult *
find_stated (GPtrArray           *results,
             const ParindexAsked *asked,
             gboolean             band)
{
  ParindexPublishedResult *found = NULL;

  for (guint i = 0; results != NULL && i < results->len; i++)
    {
      ParindexPublishedResult *each = results->pdata[i];

      if (!parindex_published_result_covers (each, asked->question.period) || !states (each, asked->question.what, band))
        continue;
      if (each->until == NULL)
        return each;
      if (found == NULL)
        found = each;
    }

  return found;
}

static ParindexNumber *
ref_or_null (ParindexNumber *number)
{
  return number != NULL ? parindex_number_ref (number) : NULL;
}

static void
fill_stated (ParindexPublishedResult *result,
             const ParindexAsked     *asked,
             gboolean                 band,
             ParindexFact            *fact)
{
  const ParindexBounds *bounds = &result->figures[asked->question.what];

  fact->published = g_object_ref (result);
  if (band)
    {
      fact->bands = g_strdupv (result->bands);
      fact->certainty = result->bands[1] == NULL ? PARINDEX_CERTAINTY_EXACT : PARINDEX_CERTAINTY_RANGE;
      return;
    }
  parindex_fact_take (fact, bounds->certainty, ref_or_null (bounds->low), ref_or_null (bounds->high));
  if (asked->question.what == PARINDEX_RESULT_COLUMN_RANK)
    fact->of = result->of;
}

/* @number with @change taken off (@sign -1) or put on; of a rank, up is less. NULL stays NULL. */
static ParindexNumber *
shift (ParindexNumber      *number,
       ParindexNumber      *change,
       int                  sign,
       ParindexResultColumn what)
{
  ParindexNumber *shifted;
  mpq_t value;

  if (number == NULL)
    return NULL;

  mpq_init (value);
  if ((what == PARINDEX_RESULT_COLUMN_RANK) == (sign < 0))
    mpq_add (value, parindex_number_peek (number), parindex_number_peek (change));
  else
    mpq_sub (value, parindex_number_peek (number), parindex_number_peek (change));
  shifted = parindex_number_new_take (value);
  mpq_clear (value);

  return shifted;
}

/* Of the bounds of a known figure, those of the one @change away. */
static void
fill_shifted (ParindexPublishedResult *result,
              const ParindexBounds    *bounds,
              ParindexNumber          *change,
              int                      sign,
              ParindexFact            *fact)
{
  parindex_fact_take (fact, bounds->certainty, shift (bounds->low, change, sign, fact->column), shift (bounds->high, change, sign, fact->column));
  fact->derivation = PARINDEX_DERIVATION_CHANGE;
  fact->published = g_object_ref (result);
}

/* A change across the day on which the unit became another one under its id is no figure of the old one. */
static gboolean
is_of_same_unit (ParindexHistory         *self,
                 ParindexPublishedResult *result)
{
  GPtrArray *successions = parindex_document_successions_to (self->document, result->unit);

  for (guint i = 0; successions != NULL && i < successions->len; i++)
    if (parindex_succession_is_before (successions->pdata[i], result->since) && !parindex_succession_is_before (successions->pdata[i], result->period))
      return FALSE;

  return TRUE;
}

/* A change published beside a later figure: 25 after +38 was 63. */
static gboolean
derive_earlier (ParindexHistory     *self,
                GPtrArray           *results,
                const ParindexAsked *asked,
                ParindexFact        *fact)
{
  ParindexResultColumn what = asked->question.what;

  for (guint i = 0; results != NULL && i < results->len; i++)
    {
      ParindexPublishedResult *each = results->pdata[i];

      if (each->changes[what] != NULL && states (each, what, FALSE) && parindex_period_equal (each->since, asked->question.period)
          && is_of_same_unit (self, each))
        {
          fill_shifted (each, &each->figures[what], each->changes[what], -1, fact);
          return TRUE;
        }
    }

  return FALSE;
}

/* A change published alone: the earlier figure stands elsewhere. */
static gboolean
derive_later (ParindexHistory     *self,
              GPtrArray           *results,
              const ParindexAsked *asked,
              ParindexFact        *fact)
{
  ParindexResultColumn what = asked->question.what;

  for (guint i = 0; results != NULL && i < results->len; i++)
    {
      ParindexPublishedResult *each = results->pdata[i];
      ParindexAsked earlier = *asked;
      ParindexPublishedResult *stated;

      if (each->changes[what] == NULL || each->until != NULL || !parindex_period_equal (each->period, asked->question.period)
          || !is_of_same_unit (self, each))
        continue;
      earlier.question.period = each->since;
      stated = find_stated (results, &earlier, FALSE);
      if (stated == NULL)
        continue;
      fill_shifted (each, &stated->figures[what], each->changes[what], 1, fact);
      return TRUE;
    }

  return FALSE;
}

ParindexNumber *
parindex_published_ratio (ParindexPublishedResult *result)
{
  const ParindexBounds *score = &result->figures[PARINDEX_RESULT_COLUMN_SCORE];
  const ParindexBounds *max = &result->figures[PARINDEX_RESULT_COLUMN_MAX];
  ParindexNumber *ratio;
  mpq_t percent;

  if (score->certainty != PARINDEX_CERTAINTY_EXACT || max->certainty != PARINDEX_CERTAINTY_EXACT || parindex_number_get_sign (max->low) <= 0)
    return NULL;

  mpq_init (percent);
  mpq_set_ui (percent, 100, 1);
  mpq_mul (percent, percent, parindex_number_peek (score->low));
  mpq_div (percent, percent, parindex_number_peek (max->low));
  ratio = parindex_number_new_take (percent);
  mpq_clear (percent);

  return ratio;
}

static gboolean
derive_percent (GPtrArray           *results,
                const ParindexAsked *asked,
                ParindexFact        *fact)
{
  for (guint i = 0; results != NULL && i < results->len; i++)
    {
      ParindexPublishedResult *each = results->pdata[i];
      ParindexNumber *ratio = parindex_published_result_covers (each, asked->question.period) ? parindex_published_ratio (each) : NULL;

      if (ratio == NULL)
        continue;
      parindex_fact_take (fact, PARINDEX_CERTAINTY_EXACT, ratio, NULL);
      fact->derivation = PARINDEX_DERIVATION_RATIO;
      fact->decimals = 2;
      fact->published = g_object_ref (each);
      return TRUE;
    }

  return FALSE;
}

static gboolean
any_covers (GPtrArray            *results,
            const ParindexPeriod *period)
{
  for (guint i = 0; results != NULL && i < results->len; i++)
    if (parindex_published_result_covers (results->pdata[i], period))
      return TRUE;

  return FALSE;
}

/* Why nothing was found: whether anything is told of the period, and of the unit in it. */
static ParindexAbsence
why_absent (ParindexHistory     *self,
            const ParindexAsked *asked)
{
  if (any_covers (parindex_history_results_about (self, asked->series, asked->question.unit), asked->question.period))
    return PARINDEX_ABSENCE_NOT_STATED;

  return any_covers (g_hash_table_lookup (self->spans, asked->series), asked->question.period) ? PARINDEX_ABSENCE_NO_UNIT : PARINDEX_ABSENCE_NO_PERIOD;
}

void
parindex_history_ask_published (ParindexHistory     *self,
                                const ParindexAsked *asked,
                                gboolean             band,
                                ParindexFact        *fact)
{
  GPtrArray *results = parindex_history_results_of (self, asked);
  ParindexPublishedResult *stated = find_stated (results, asked, band);

  fact->decimals = -1;
  if (stated != NULL)
    fill_stated (stated, asked, band, fact);
  else if (band
           || (!derive_earlier (self, results, asked, fact) && !derive_later (self, results, asked, fact)
               && (asked->question.what != PARINDEX_RESULT_COLUMN_PERCENT || !derive_percent (results, asked, fact))))
    fact->absence = why_absent (self, asked);
}
