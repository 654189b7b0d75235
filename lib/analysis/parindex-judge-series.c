/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-judge-private.h"

#include "base/parindex-exact-private.h"
#include "model/parindex-succession-private.h"

/* What a series says of a unit: of its own, of the units below it, or of those it came from. */

/* What a predecessor's series said of the period. */
typedef struct
{
  const char *unit;
  ParindexNumber *weight;
  const ParindexSeriesFigure *read; /* kept with what the judge read before */
} Part;

static void
part_free (gpointer data)
{
  Part *self = data;

  g_clear_pointer (&self->weight, parindex_number_unref);
  g_free (self);
}

/* What was read of a unit as it was at a time. */
typedef struct
{
  gboolean there;
  ParindexSeriesFigure figure;
} Earlier;

static void
earlier_free (gpointer data)
{
  Earlier *self = data;

  parindex_series_figure_clear (&self->figure);
  g_free (self);
}

void
parindex_judge_init (ParindexJudge    *self,
                     ParindexDocument *document,
                     ParindexHistory  *history)
{
  *self = (ParindexJudge){ .document = document, .history = history };
  self->below = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  self->earlier = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, earlier_free);
}

void
parindex_judge_clear (ParindexJudge *self)
{
  g_clear_pointer (&self->below, g_hash_table_unref);
  g_clear_pointer (&self->earlier, g_hash_table_unref);
}

/* those that are there */

GHashTable *
parindex_list_gone_units (ParindexDocument *document,
                          const GDate      *ended_by,
                          const GDate      *begun_by)
{
  GListModel *successions = parindex_document_get_successions (document);
  GHashTable *gone = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (successions); i++)
    {
      /* The document keeps it alive. */
      g_autoptr (ParindexSuccession) each = g_list_model_get_item (successions, i);
      const char *to = parindex_succession_get_to (each);
      GDate since;

      parindex_period_get_first_day (parindex_succession_get_since (each), &since);
      if (begun_by != NULL && g_date_compare (&since, begun_by) > 0 && !parindex_succession_is_from (each, to))
        g_hash_table_add (gone, (gpointer) to);
      if (ended_by == NULL || g_date_compare (&since, ended_by) > 0)
        continue;
      for (const char *const *from = parindex_succession_get_from (each); *from != NULL; from++)
        if (!g_str_equal (*from, to))
          g_hash_table_add (gone, (gpointer) *from);
    }

  return gone;
}

static void
drop_absent (ParindexDocument *document,
             GHashTable       *below,
             const GDate      *day)
{
  g_autoptr (GHashTable) absent = parindex_list_gone_units (document, day, day);
  GHashTableIter each;
  gpointer value;

  g_hash_table_iter_init (&each, below);
  while (g_hash_table_iter_next (&each, NULL, &value))
    {
      GPtrArray *units = value;

      for (guint i = units->len; i > 0; i--)
        if (g_hash_table_contains (absent, parindex_unit_get_id (units->pdata[i - 1])))
          g_ptr_array_remove_index (units, i - 1);
    }
}

/* The units below each that are there on a day; found once for each day. */
static GHashTable *
units_below (const ParindexJudge *judge,
             const GDate         *day)
{
  gboolean none = g_list_model_get_n_items (parindex_document_get_successions (judge->document)) == 0;
  gpointer key = GUINT_TO_POINTER (none ? 0 : g_date_get_julian (day));
  GHashTable *below = g_hash_table_lookup (judge->below, key);

  if (below == NULL)
    {
      below = parindex_document_units_below (judge->document);
      if (!none)
        drop_absent (judge->document, below, day);
      g_hash_table_insert (judge->below, key, below);
    }

  return below;
}

/* Of units that merged since the latest figure, those that were there then are added up. */
static gboolean
read_there (ParindexCase               *self,
            ParindexSeries             *series,
            const char                 *unit,
            const ParindexSeriesWindow *window,
            ParindexSeriesFigure       *out)
{
  ParindexSeriesWindow then = *window;

  parindex_series_read (series, units_below (self->judge, &window->last), unit, window, out);
  if (out->incomplete && g_date_valid (&out->last) && g_date_compare (&out->last, &window->last) < 0)
    {
      then.last = out->last;
      parindex_series_figure_clear (out);
      parindex_series_figure_init (out);
      parindex_series_read (series, units_below (self->judge, &then.last), unit, &then, out);
    }

  return out->found && !out->incomplete;
}

/* those it came from */

static gboolean read_as_of (ParindexCase *self, ParindexSeries *series, const char *unit, ParindexPeriod *period, ParindexPeriod *as_of,
                            ParindexSeriesFigure *out, GPtrArray **parts);

static gboolean
any_was_split (ParindexDocument   *document,
               ParindexSuccession *succession)
{
  for (const char *const *each = parindex_succession_get_from (succession); *each != NULL; each++)
    if (parindex_succession_splits (document, succession, *each))
      return TRUE;

  return FALSE;
}

/* Each is read once: where units became others many times, the same predecessors are reached on many paths. NULL: it has no figure. */
static const ParindexSeriesFigure *
read_once (ParindexCase   *self,
           ParindexSeries *series,
           const char     *unit,
           ParindexPeriod *period,
           ParindexPeriod *as_of)
{
  g_autofree char *key = g_strjoin ("\n", series->id, unit, parindex_period_to_string (period), parindex_period_to_string (as_of), NULL);
  Earlier *earlier = g_hash_table_lookup (self->judge->earlier, key);

  if (earlier == NULL)
    {
      earlier = g_new0 (Earlier, 1);
      parindex_series_figure_init (&earlier->figure);
      earlier->there = read_as_of (self, series, unit, period, as_of, &earlier->figure, NULL);
      g_hash_table_insert (self->judge->earlier, g_steal_pointer (&key), earlier);
    }

  return earlier->there ? &earlier->figure : NULL;
}

/* The predecessors as they were the day before; FALSE where one of them has no figure. */
static gboolean
read_parts (ParindexCase       *self,
            ParindexSeries     *series,
            ParindexSuccession *succession,
            ParindexPeriod     *period,
            GPtrArray          *parts)
{
  g_autoptr (ParindexPeriod) before = NULL;
  GDate day;

  parindex_period_get_first_day (parindex_succession_get_since (succession), &day);
  g_date_subtract_days (&day, 1);
  before = parindex_period_around (&day, PARINDEX_PERIOD_KIND_DAY);
  for (const char *const *each = parindex_succession_get_from (succession); *each != NULL; each++)
    {
      Part *part = g_new0 (Part, 1);

      part->unit = *each;
      part->weight = parindex_document_succession_weight (self->judge->document, succession, *each);
      part->read = part->weight != NULL ? read_once (self, series, *each, period, before) : NULL;
      g_ptr_array_add (parts, part);
      if (part->read == NULL)
        return FALSE;
    }

  return parts->len > 0;
}

/* Counts of units that merged are those of the new one. */
static void
add_up (GPtrArray            *parts,
        ParindexSeriesFigure *out)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = parts->pdata[i];

      mpq_add (out->count, out->count, part->read->count);
      mpq_add (out->of, out->of, part->read->of);
    }
  mpq_set (out->value, out->count);
  if (!out->is_ratio)
    return;
  mpq_div (out->value, out->count, out->of);
  mpz_mul_ui (mpq_numref (out->value), mpq_numref (out->value), 100);
  mpq_canonicalize (out->value);
}

static void
set_mean (GPtrArray            *parts,
          ParindexSeriesFigure *out)
{
  mpq_t weights, term;

  mpq_inits (weights, term, NULL);
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = parts->pdata[i];

      mpq_mul (term, part->read->value, parindex_number_peek (part->weight));
      mpq_add (out->value, out->value, term);
      mpq_add (weights, weights, parindex_number_peek (part->weight));
    }
  mpq_div (out->value, out->value, weights);
  mpq_clears (weights, term, NULL);
}

/* What is itself the mean of others has no counts. */
static gboolean
have_counts (GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const ParindexSeriesFigure *read = ((const Part *) parts->pdata[i])->read;

      if (read->is_ratio && mpq_sgn (read->of) == 0)
        return FALSE;
    }

  return TRUE;
}

/* From the predecessors: counts are added up, other figures are the mean by their weights. A part of a sum that was split is not known. */
static gboolean
derive (ParindexCase         *self,
        ParindexSeries       *series,
        ParindexSuccession   *succession,
        ParindexPeriod       *period,
        ParindexSeriesFigure *out,
        GPtrArray           **listed)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (part_free);
  gboolean split = any_was_split (self->judge->document, succession);
  gboolean sums = parindex_series_adds_up (series);
  const Part *first;

  if ((split && sums && series->kind == PARINDEX_SERIES_KIND_NUMBER) || !read_parts (self, series, succession, period, parts))
    return FALSE;
  first = parts->pdata[0];
  out->found = TRUE;
  out->is_ratio = first->read->is_ratio;
  out->first = first->read->first;
  out->last = first->read->last;
  sums = sums && !split && have_counts (parts);
  out->n_units = sums ? parts->len : 0;
  if (sums)
    add_up (parts, out);
  else
    set_mean (parts, out);
  if (listed != NULL)
    *listed = g_steal_pointer (&parts);

  return TRUE;
}

static gboolean
read_as_of (ParindexCase         *self,
            ParindexSeries       *series,
            const char           *unit,
            ParindexPeriod       *period,
            ParindexPeriod       *as_of,
            ParindexSeriesFigure *out,
            GPtrArray           **parts)
{
  ParindexSuccession *succession = parindex_history_succession (self->judge->history, unit, period, as_of);
  ParindexSeriesWindow window = { .span = parindex_period_get_kind (period) };

  parindex_period_get_first_day (period, &window.first);
  parindex_period_get_last_day (period, &window.last);
  /* What stands under an id that went on is of the old unit. */
  if ((succession == NULL || !parindex_succession_is_from (succession, unit)) && read_there (self, series, unit, &window, out))
    return TRUE;
  if (succession == NULL)
    return FALSE;
  parindex_series_figure_clear (out);
  parindex_series_figure_init (out);

  return derive (self, series, succession, period, out, parts);
}

/* "a 12 (weight 3); b 20 (weight 1)", or with what was counted: "a 50 of 100; b 10 of 300". */
static char *
list_parts (GPtrArray       *parts,
            gboolean         sums,
            ParindexLanguage language)
{
  gboolean vi = language == PARINDEX_LANGUAGE_VI;
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = parts->pdata[i];
      g_autofree char *value = parindex_outcome_number_text (sums ? part->read->count : part->read->value, language);
      g_autofree char *other = parindex_outcome_number_text (sums ? part->read->of : parindex_number_peek (part->weight), language);

      g_string_append_printf (out, "%s%s %s", i > 0 ? "; " : "", part->unit, value);
      if (!sums)
        g_string_append_printf (out, vi ? " (trọng số %s)" : " (weight %s)", other);
      else if (part->read->is_ratio)
        g_string_append_printf (out, vi ? " trên %s" : " of %s", other);
    }

  return g_string_free (out, FALSE);
}

static void
tell_derived (GPtrArray                  *parts,
              const ParindexSeriesFigure *read,
              char                      **origins)
{
  gboolean sums = read->n_units > 0;
  ParindexOutcomeWords words = sums ? PARINDEX_OUTCOME_WORDS_SERIES_SUM : PARINDEX_OUTCOME_WORDS_SERIES_MEAN;

  for (guint i = 0; i < PARINDEX_N_LANGUAGES; i++)
    {
      ParindexLanguage language = i == 0 ? PARINDEX_LANGUAGE_EN : PARINDEX_LANGUAGE_VI;
      g_autofree char *list = list_parts (parts, sums, language);

      origins[i] = parindex_outcome_words_format (words, language, (const char *const[]){ list }, 1);
    }
}

static void
take_value (const ParindexSeriesFigure *read,
            ParindexReadFigure         *out)
{
  parindex_quantity_set (&out->value, read->value);
  out->first = read->first;
  out->last = read->last;
}

gboolean
parindex_case_read_series (ParindexCase               *self,
                           ParindexSeries             *series,
                           const ParindexSeriesWindow *window,
                           ParindexSeriesFigure       *read,
                           ParindexReadFigure         *out)
{
  if (!read_there (self, series, self->reads, window, read))
    return FALSE;
  take_value (read, out);

  return TRUE;
}

gboolean
parindex_case_read_series_at (ParindexCase       *self,
                              ParindexPeriod     *period,
                              ParindexReadFigure *out)
{
  ParindexSeries *series = parindex_document_indicator_of_id (self->judge->document, self->target->series);
  g_autoptr (GPtrArray) parts = NULL;
  g_auto (ParindexSeriesFigure) read;

  parindex_series_figure_init (&read);
  if (!read_as_of (self, series, self->reads, period, self->as_of, &read, &parts))
    return FALSE;
  take_value (&read, out);
  if (parts != NULL)
    tell_derived (parts, &read, out->origins);

  return TRUE;
}
