/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-comparison-private.h"
#include "base/parindex-exact-private.h"
#include "model/parindex-document-private.h"
#include "model/parindex-succession-private.h"

#define N_LANGUAGES 2

static const ParindexLanguage languages[N_LANGUAGES] = { PARINDEX_LANGUAGE_EN, PARINDEX_LANGUAGE_VI };

#define either(language, en, vi) ((language) == PARINDEX_LANGUAGE_VI ? (vi) : (en))

static void
note_free (gpointer data)
{
  ParindexComparisonNote *note = data;

  for (guint i = 0; i < N_LANGUAGES; i++)
    g_free (note->texts[i]);
  g_free (note);
}

/* Takes the texts. */
static void
add_note (ParindexComparisonRow *self,
          const char            *code,
          char                  *texts[N_LANGUAGES])
{
  ParindexComparisonNote *note = g_new0 (ParindexComparisonNote, 1);

  note->code = code;
  for (guint i = 0; i < N_LANGUAGES; i++)
    note->texts[i] = texts[i];
  g_ptr_array_add (self->notes, note);
}

static const char *
when (ParindexComparisonPoint *point)
{
  return parindex_period_to_string (point->period);
}

/* Two neighbouring periods that different editions score. */
static void
note_editions (ParindexComparisonRow *self)
{
  ParindexComparisonPoint *before = NULL;

  for (guint i = 0; i < parindex_list_length (self->points); i++)
    {
      ParindexComparisonPoint *point = parindex_list_get (self->points, i);
      char *texts[N_LANGUAGES];

      if (point->framework == NULL)
        continue;
      if (before != NULL && before->framework != point->framework)
        {
          for (guint k = 0; k < N_LANGUAGES; k++)
            texts[k] = g_strdup_printf (either (languages[k], "another edition: %s in %s, %s in %s", "bộ chỉ số khác nhau: %s kỳ %s, %s kỳ %s"),
                                        parindex_framework_get_id (before->framework), when (before),
                                        parindex_framework_get_id (point->framework), when (point));
          add_note (self, "edition-changed", texts);
        }
      before = point;
    }
}

static void
note_maxima (ParindexComparisonRow *self)
{
  ParindexComparisonPoint *first = parindex_comparison_row_point (self, 0);
  char *texts[N_LANGUAGES];

  for (guint i = 1; i < parindex_list_length (self->points); i++)
    {
      ParindexComparisonPoint *point = parindex_list_get (self->points, i);

      if (!parindex_comparison_points_maxima_differ (first, point))
        continue;
      for (guint k = 0; k < N_LANGUAGES; k++)
        {
          g_autofree char *from = parindex_fact_get_text (first->facts[PARINDEX_RESULT_COLUMN_MAX], languages[k]);
          g_autofree char *to = parindex_fact_get_text (point->facts[PARINDEX_RESULT_COLUMN_MAX], languages[k]);

          texts[k] = g_strdup_printf (either (languages[k], "the maximum changed from %s in %s to %s in %s: percents are compared, not scores",
                                              "điểm tối đa đổi từ %s kỳ %s sang %s kỳ %s: so sánh tỷ lệ, không so sánh điểm"),
                                      from, when (first), to, when (point));
        }
      add_note (self, "maxima-changed", texts);
      return;
    }
}

static gboolean
knows_nothing (ParindexComparisonPoint *point)
{
  return !parindex_fact_is_there (point->facts[PARINDEX_RESULT_COLUMN_SCORE]) && !parindex_fact_is_there (point->facts[PARINDEX_RESULT_COLUMN_PERCENT])
         && !parindex_fact_is_there (point->facts[PARINDEX_RESULT_COLUMN_RANK]);
}

static int
compare_since (ParindexSuccession *a,
               ParindexSuccession *b)
{
  GDate one, other;

  parindex_period_get_first_day (parindex_succession_get_since (a), &one);
  parindex_period_get_first_day (parindex_succession_get_since (b), &other);

  return g_date_compare (&one, &other);
}

/* Whether the unit went on under its id on the same day. */
static gboolean
goes_on (GPtrArray          *successions,
         ParindexSuccession *succession,
         const char         *id)
{
  for (guint i = 0; i < successions->len; i++)
    if (g_str_equal (parindex_succession_get_to (successions->pdata[i]), id) && compare_since (successions->pdata[i], succession) == 0)
      return TRUE;

  return FALSE;
}

/* The first by which the unit ended, up to the period; NULL: it did not. */
static ParindexSuccession *
find_end (GPtrArray      *successions,
          const char     *id,
          ParindexPeriod *period)
{
  ParindexSuccession *end = NULL;

  for (guint i = 0; i < successions->len; i++)
    if (!parindex_succession_is_before (successions->pdata[i], period) && (end == NULL || compare_since (successions->pdata[i], end) < 0)
        && !goes_on (successions, successions->pdata[i], id))
      end = successions->pdata[i];

  return end;
}

/* What became of a unit that is not there any more, and when: all that it was split into. NULL: nothing says so. */
static char *
list_successors (ParindexComparisonRow *self,
                 ParindexHistory       *history,
                 ParindexPeriod        *period,
                 const char           **since)
{
  const char *id = parindex_unit_get_id (self->unit);
  GPtrArray *successions = parindex_document_successions_from (parindex_history_document (history), id);
  ParindexSuccession *end = successions != NULL ? find_end (successions, id, period) : NULL;
  GString *ids = g_string_new (NULL);

  for (guint i = 0; end != NULL && i < successions->len; i++)
    if (compare_since (successions->pdata[i], end) == 0)
      parindex_append_word (ids, parindex_succession_get_to (successions->pdata[i]));
  if (end != NULL)
    *since = parindex_period_to_string (parindex_succession_get_since (end));

  return g_string_free (ids, ids->len == 0);
}

/* Why there is nothing in a period: what the score says, or the rank where only that is missing for a better reason. */
static void
note_gaps (ParindexComparisonRow *self,
           ParindexHistory       *history)
{
  for (guint i = 0; i < parindex_list_length (self->points); i++)
    {
      ParindexComparisonPoint *point = parindex_list_get (self->points, i);
      const char *since = NULL;
      g_autofree char *successors = list_successors (self, history, point->period, &since);
      char *texts[N_LANGUAGES];

      if (!knows_nothing (point))
        continue;
      for (guint k = 0; k < N_LANGUAGES; k++)
        {
          g_autofree char *reason = parindex_fact_get_origin_text (point->facts[PARINDEX_RESULT_COLUMN_SCORE], languages[k]);

          texts[k] = successors != NULL
                       ? g_strdup_printf (either (languages[k], "%s: the unit is part of %s since %s", "%s: đơn vị đã thuộc %s từ %s"), when (point),
                                          successors, since)
                     : point->corresponds
                       ? g_strdup_printf ("%s: %s", when (point), reason)
                       : g_strdup_printf (either (languages[k], "%s: no correspondence says which criterion it was", "%s: chưa khai báo tiêu chí tương ứng"), when (point));
        }
      add_note (self, successors != NULL ? "merged" : point->corresponds ? "absent" : "no-correspondence", texts);
    }
}

static void
note_derived_fact (ParindexComparisonRow   *self,
                   ParindexComparisonPoint *point,
                   ParindexFact            *fact)
{
  static const char *const codes[] = {
    [PARINDEX_DERIVATION_CHANGE] = "derived-from-change",
    [PARINDEX_DERIVATION_RATIO] = "derived-from-score",
    [PARINDEX_DERIVATION_SUCCESSION] = "derived-from-predecessors",
  };
  char *texts[N_LANGUAGES];

  for (guint k = 0; k < N_LANGUAGES; k++)
    {
      g_autofree char *text = parindex_fact_get_text (fact, languages[k]);
      g_autofree char *origin = parindex_fact_get_origin_text (fact, languages[k]);

      texts[k] = g_strdup_printf ("%s: %s %s, %s", when (point), parindex_fact_column_words (fact->column, languages[k]), text, origin);
    }
  add_note (self, codes[fact->derivation], texts);
}

/* Every figure that is derived says so; ranks of predecessors do where they make none. */
static void
note_derived (ParindexComparisonRow *self)
{
  for (guint i = 0; i < parindex_list_length (self->points); i++)
    {
      ParindexComparisonPoint *point = parindex_list_get (self->points, i);

      for (guint k = 0; k < PARINDEX_N_FACTS; k++)
        if (point->facts[k]->derivation != PARINDEX_DERIVATION_NONE && k != PARINDEX_RESULT_COLUMN_MAX && !knows_nothing (point))
          note_derived_fact (self, point, point->facts[k]);
    }
}

static char *
percentile_text (ParindexFact    *fact,
                 ParindexLanguage language)
{
  g_autoptr (ParindexNumber) percentile = parindex_fact_get_percentile (fact);

  return percentile != NULL ? parindex_number_format (percentile, 2, PARINDEX_ROUNDING_HALF_UP, language) : g_strdup ("–");
}

static void
note_other_cohort (ParindexComparisonRow *self,
                   ParindexFact          *from,
                   ParindexFact          *to)
{
  char *texts[N_LANGUAGES];

  for (guint k = 0; k < N_LANGUAGES; k++)
    {
      g_autofree char *before = percentile_text (from, languages[k]);
      g_autofree char *after = percentile_text (to, languages[k]);

      texts[k] = g_strdup_printf (either (languages[k], "ranked among %u units, then among %u: percentiles %s and %s", "xếp hạng trong %u đơn vị, sau đó trong %u: vị trí phần trăm %s và %s"),
                                  from->of, to->of, before, after);
    }
  add_note (self, "cohort-changed", texts);
}

/* Ranks among different numbers of units: where they stand among all is told beside them, from each rank to the next one that is known. */
static void
note_cohort (ParindexComparisonRow *self)
{
  ParindexFact *before = NULL;

  for (guint i = 0; i < parindex_list_length (self->points); i++)
    {
      ParindexFact *rank = parindex_comparison_row_point (self, i)->facts[PARINDEX_RESULT_COLUMN_RANK];

      if (rank->of == 0)
        continue;
      if (before != NULL && before->of != rank->of)
        note_other_cohort (self, before, rank);
      before = rank;
    }
}

static void
note_sources (ParindexComparisonRow *self)
{
  ParindexComparisonPoint *before = NULL;
  ParindexFactSource source = PARINDEX_FACT_SOURCE_EITHER;

  for (guint i = 0; i < parindex_list_length (self->points); i++)
    {
      ParindexComparisonPoint *point = parindex_list_get (self->points, i);
      ParindexFact *fact = parindex_fact_is_there (point->facts[PARINDEX_RESULT_COLUMN_RANK]) ? point->facts[PARINDEX_RESULT_COLUMN_RANK]
                                                                                             : point->facts[PARINDEX_RESULT_COLUMN_SCORE];
      char *texts[N_LANGUAGES];

      if (fact->source == PARINDEX_FACT_SOURCE_EITHER)
        continue;
      if (before != NULL && fact->source != source)
        {
          for (guint k = 0; k < N_LANGUAGES; k++)
            texts[k] = g_strdup_printf (either (languages[k], "%s %s, %s %s", "%s %s, %s %s"), when (before), parindex_fact_source_words (source, languages[k]),
                                        when (point), parindex_fact_source_words (fact->source, languages[k]));
          add_note (self, "sources-differ", texts);
        }
      before = point;
      source = fact->source;
    }
}

/* Changes that were published, and not found out. */
static void
note_published_changes (ParindexComparisonRow *self)
{
  guint n = parindex_list_length (self->points);
  char *texts[N_LANGUAGES];

  for (guint i = 0; i < PARINDEX_N_FACTS; i++)
    {
      const ParindexChange *change = &self->changes[i];

      if (change->published == NULL)
        continue;
      for (guint k = 0; k < N_LANGUAGES; k++)
        {
          g_autofree char *text = parindex_change_to_text (change, languages[k]);

          texts[k] = g_strdup_printf (either (languages[k], "the change of the %s since %s, %s, is as published for %s", "mức thay đổi %s so với %s, %s, theo công bố cho kỳ %s"),
                                      parindex_fact_column_words (i, languages[k]), when (parindex_comparison_row_point (self, 0)), text,
                                      when (parindex_comparison_row_point (self, n - 1)));
        }
      add_note (self, "published-change", texts);
    }
}

void
parindex_comparison_row_make_notes (ParindexComparisonRow *self,
                                    ParindexHistory       *history)
{
  self->notes = g_ptr_array_new_with_free_func (note_free);
  note_editions (self);
  note_maxima (self);
  note_gaps (self, history);
  note_derived (self);
  note_published_changes (self);
  note_cohort (self);
  note_sources (self);
}

/**
 * parindex_comparison_row_list_notes:
 * @self: a row
 * @language: the language
 *
 * Lists what is to be known of the row: that the edition, the maximum or the
 * cohort changed, why there is nothing in a period, and every figure that was
 * derived from others.
 *
 * Returns: (transfer full) (array zero-terminated=1): the sentences
 *
 * Since: 1.0
 */
char **
parindex_comparison_row_list_notes (ParindexComparisonRow *self,
                                    ParindexLanguage       language)
{
  char **notes;

  g_return_val_if_fail (parindex_comparison_row_is_made (self), NULL);

  language = parindex_language_resolve (language);
  notes = g_new0 (char *, self->notes->len + 1);
  for (guint i = 0; i < self->notes->len; i++)
    notes[i] = g_strdup (((ParindexComparisonNote *) self->notes->pdata[i])->texts[language == PARINDEX_LANGUAGE_VI]);

  return notes;
}

/* "rank 49 of 63 (+11)" */
static void
append_fact (GString                 *out,
             ParindexComparisonPoint *point,
             ParindexResultColumn     column,
             gboolean                 first,
             ParindexLanguage         language)
{
  g_autofree char *text = parindex_fact_get_text (point->facts[column], language);
  g_autofree char *change = parindex_change_to_text (&point->changes[column], language);

  g_string_append_printf (out, " %s %s", parindex_fact_column_words (column, language), text);
  if (!first && point->changes[column].certainty != PARINDEX_CERTAINTY_NONE)
    g_string_append_printf (out, " (%s)", change);
}

static void
append_point (GString               *out,
              ParindexComparisonRow *self,
              guint                  i,
              ParindexLanguage       language)
{
  static const ParindexResultColumn columns[] = { PARINDEX_RESULT_COLUMN_SCORE, PARINDEX_RESULT_COLUMN_PERCENT, PARINDEX_RESULT_COLUMN_RANK };
  ParindexComparisonPoint *point = parindex_list_get (self->points, i);
  ParindexFact *told = NULL;
  gboolean comma = FALSE;

  g_string_append_printf (out, "  %s:", when (point));
  for (guint k = 0; k < G_N_ELEMENTS (columns); k++)
    {
      if (!parindex_fact_is_there (point->facts[columns[k]]))
        continue;
      if (comma)
        g_string_append_c (out, ',');
      append_fact (out, point, columns[k], i == 0, language);
      comma = TRUE;
      told = point->facts[columns[k]];
    }
  if (parindex_fact_is_there (point->band))
    {
      g_autofree char *band = parindex_comparison_point_get_band_text (point, language);

      g_string_append_printf (out, either (language, "%s band %s", "%s xếp loại %s"), comma ? "," : "", band);
      told = told != NULL ? told : point->band;
    }
  if (told != NULL)
    {
      g_autofree char *origin = parindex_fact_get_origin_text (told, language);

      g_string_append_printf (out, "; %s", origin);
    }
  else
    g_string_append_printf (out, " %s", parindex_absence_words (point->facts[PARINDEX_RESULT_COLUMN_SCORE]->absence, language));
  g_string_append_c (out, '\n');
}

static void
append_change (GString               *out,
               ParindexComparisonRow *self,
               ParindexLanguage       language)
{
  static const ParindexResultColumn columns[] = { PARINDEX_RESULT_COLUMN_SCORE, PARINDEX_RESULT_COLUMN_PERCENT, PARINDEX_RESULT_COLUMN_RANK };
  guint n = parindex_list_length (self->points);
  g_autofree char *band = parindex_comparison_row_get_band_text (self, language);

  g_string_append_printf (out, either (language, "  %s to %s:", "  %s đến %s:"), when (parindex_comparison_row_point (self, 0)),
                          when (parindex_comparison_row_point (self, n - 1)));
  for (guint k = 0; k < G_N_ELEMENTS (columns); k++)
    {
      g_autofree char *change = parindex_change_to_text (&self->changes[columns[k]], language);

      g_string_append_printf (out, "%s %s %s", k > 0 ? "," : "", parindex_fact_column_words (columns[k], language), change);
    }
  if (band != NULL)
    g_string_append_printf (out, either (language, ", band %s", ", xếp loại %s"), band);
  g_string_append_c (out, '\n');
}

/**
 * parindex_comparison_row_to_text:
 * @self: a row
 * @language: the language
 *
 * Tells in words how the unit changed: each period with what is known and where it
 * comes from, the change over all of them, and what is to be known of it.
 *
 * Returns: (transfer full): the text, in lines
 *
 * Since: 1.0
 */
char *
parindex_comparison_row_to_text (ParindexComparisonRow *self,
                                 ParindexLanguage       language)
{
  g_auto (GStrv) notes = NULL;
  GString *out;
  const char *name;

  g_return_val_if_fail (parindex_comparison_row_is_made (self), NULL);

  language = parindex_language_resolve (language);
  name = parindex_unit_get_name (self->unit);
  notes = parindex_comparison_row_list_notes (self, language);
  out = g_string_new (NULL);
  g_string_append_printf (out, "%s, %s\n", name != NULL ? name : parindex_unit_get_id (self->unit), self->title);
  for (guint i = 0; i < parindex_list_length (self->points); i++)
    append_point (out, self, i, language);
  append_change (out, self, language);
  for (guint i = 0; notes[i] != NULL; i++)
    g_string_append_printf (out, "  – %s\n", notes[i]);

  return g_string_free (out, FALSE);
}
