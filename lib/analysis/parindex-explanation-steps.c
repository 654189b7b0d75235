/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "analysis/parindex-explanation-steps-private.h"

/* What is said of every number, wherever it came from. */

ParindexSentences *
parindex_sentences_new (ParindexLanguage language,
                        GString         *out,
                        const char      *begin,
                        char             end)
{
  ParindexSentences *self = g_new0 (ParindexSentences, 1);

  self->language = language;
  self->out = out;
  self->begin = begin;
  self->end = end;
  self->texts = g_string_chunk_new (4096);
  self->scratch = g_string_new (NULL);

  return self;
}

void
parindex_sentences_free (ParindexSentences *self)
{
  g_string_chunk_free (self->texts);
  g_string_free (self->scratch, TRUE);
  g_free (self);
}

void
parindex_sentences_say (ParindexSentences *self,
                        ParindexWords      words,
                        ...)
{
  va_list values;

  g_string_append (self->out, self->begin);
  va_start (values, words);
  parindex_words_append_list (self->out, words, self->language, values);
  va_end (values);
  g_string_append_c (self->out, self->end);
}

const char *
parindex_sentences_keep (ParindexSentences *self,
                         const GString     *text)
{
  return g_string_chunk_insert_len (self->texts, text->str, text->len);
}

const char *
parindex_sentences_take (ParindexSentences *self,
                         char              *text)
{
  const char *kept = g_string_chunk_insert (self->texts, text);

  g_free (text);

  return kept;
}

const char *
parindex_sentences_amount (ParindexSentences *self,
                           mpq_srcptr         value,
                           gboolean          *exact)
{
  ParindexFramework *framework = self->node->framework;

  g_string_truncate (self->scratch, 0);
  if (!parindex_mpq_append_short (self->scratch, value, parindex_framework_get_decimals (framework), parindex_framework_get_rounding (framework),
                                  parindex_words_point (self->language))
      && exact != NULL)
    *exact = FALSE;

  return parindex_sentences_keep (self, self->scratch);
}

static void
append_rounded (ParindexSentences *self,
                mpq_srcptr         value,
                guint              more_decimals)
{
  ParindexFramework *framework = self->node->framework;

  parindex_mpq_append_rounded (self->scratch, value, parindex_framework_get_decimals (framework) + more_decimals, parindex_framework_get_rounding (framework),
                               parindex_words_point (self->language));
}

const char *
parindex_sentences_shown (ParindexSentences *self,
                          mpq_srcptr         value)
{
  g_string_truncate (self->scratch, 0);
  append_rounded (self, value, 0);

  return parindex_sentences_keep (self, self->scratch);
}

const char *
parindex_sentences_exact (ParindexSentences *self,
                          mpq_srcptr         value)
{
  g_string_truncate (self->scratch, 0);
  parindex_words_append (self->scratch, value, self->language);

  return parindex_sentences_keep (self, self->scratch);
}

const char *
parindex_sentences_readable (ParindexSentences *self,
                             mpq_srcptr         value)
{
  g_string_truncate (self->scratch, 0);
  parindex_words_append_readable (self->scratch, value, self->language);

  return parindex_sentences_keep (self, self->scratch);
}

#define MORE_DECIMALS 6

const char *
parindex_sentences_precise (ParindexSentences *self,
                            mpq_srcptr         value)
{
  g_string_truncate (self->scratch, 0);
  parindex_words_append (self->scratch, value, self->language);
  if (self->scratch->len > PARINDEX_MAX_READABLE || strchr (self->scratch->str, '/') != NULL)
    {
      g_string_assign (self->scratch, "≈");
      append_rounded (self, value, MORE_DECIMALS);
    }

  return parindex_sentences_keep (self, self->scratch);
}

const char *
parindex_sentences_count (ParindexSentences *self,
                          guint              count)
{
  g_string_truncate (self->scratch, 0);
  parindex_append_decimal (self->scratch, count, 0, '.');

  return parindex_sentences_keep (self, self->scratch);
}

const char *
parindex_sentences_rank (ParindexSentences *self,
                         double             rank)
{
  g_string_truncate (self->scratch, 0);
  parindex_rank_append (self->scratch, rank, parindex_words_point (self->language));

  return parindex_sentences_keep (self, self->scratch);
}

const char *
parindex_sentences_equals (gboolean exact)
{
  return exact ? "=" : "≈";
}

/* 5.907 of 10 becomes 59.07 of 100. */
void
parindex_sentences_add_scale (ParindexSentences *self,
                              mpq_srcptr         max)
{
  const ParindexNumber *scale = parindex_criterion_get_scale (self->node->criterion);
  mpq_srcptr given = parindex_explanation_figure (self->node, PARINDEX_FIGURE_GIVEN);
  mpq_t before;

  if (scale == NULL || !self->node->score.has_max || given == NULL)
    return;

  mpq_init (before);
  mpq_mul (before, given, max);
  mpq_div (before, before, parindex_number_peek (scale));
  parindex_say (self, SCALE, parindex_sentences_precise (self, before), parindex_sentences_precise (self, max), parindex_sentences_amount (self, given, NULL),
                parindex_sentences_amount (self, parindex_number_peek (scale), NULL));
  mpq_clear (before);
}

static const char *
change (ParindexSentences *self,
        mpq_srcptr         from,
        mpq_srcptr         to)
{
  const char *text;
  mpq_t by;

  mpq_init (by);
  mpq_sub (by, to, from);
  text = parindex_sentences_precise (self, by);
  mpq_clear (by);

  return text;
}

static void
say_cap (ParindexSentences *self,
         mpq_srcptr         given,
         mpq_srcptr         capped)
{
  int order = mpq_cmp (capped, given);

  if (order == 0)
    return;
  parindex_sentences_say (self, order < 0 ? PARINDEX_WORDS_CAP_TO : PARINDEX_WORDS_CAP_FROM, parindex_sentences_precise (self, given),
                          parindex_sentences_precise (self, capped), change (self, given, capped), NULL);
}

static void
say_rounded (ParindexSentences *self,
             mpq_srcptr         capped)
{
  static const ParindexWords modes[] = {
    [PARINDEX_ROUNDING_HALF_UP] = PARINDEX_WORDS_HALF_UP,
    [PARINDEX_ROUNDING_HALF_EVEN] = PARINDEX_WORDS_HALF_EVEN,
    [PARINDEX_ROUNDING_TRUNCATE] = PARINDEX_WORDS_TRUNCATE,
  };
  ParindexCriterion *criterion = self->node->criterion;
  mpq_srcptr score = self->node->score.score;

  if (mpq_equal (capped, score))
    return;
  parindex_say (self, ROUNDED, parindex_sentences_count (self, parindex_criterion_get_round_decimals (criterion)),
                parindex_words (modes[parindex_criterion_plan (criterion)->round_mode], self->language), parindex_sentences_precise (self, capped),
                parindex_sentences_precise (self, score), change (self, capped, score));
}

/* What the node itself does to what its parts or its cell give. */
static void
say_adjustment (ParindexSentences *self)
{
  mpq_srcptr given = parindex_explanation_figure (self->node, PARINDEX_FIGURE_GIVEN);
  mpq_t capped;

  if (given == NULL || !parindex_criterion_adjusts_score (self->node->criterion))
    return;

  mpq_init (capped);
  mpq_set (capped, given);
  parindex_unit_score_cap (self->node->criterion, capped);
  say_cap (self, given, capped);
  say_rounded (self, capped);
  mpq_clear (capped);
}

static void
say_beside_max (ParindexSentences *self)
{
  if (parindex_criterion_plan (self->node->criterion)->extra)
    parindex_sentences_say (self, PARINDEX_WORDS_BESIDE_MAX, NULL);
}

static void
say_percent (ParindexSentences *self)
{
  mpq_srcptr percent = parindex_explanation_figure (self->node, PARINDEX_FIGURE_PERCENT);
  gboolean exact = TRUE;
  const char *text;

  if (percent == NULL)
    return;

  text = parindex_sentences_amount (self, percent, &exact);
  parindex_say (self, PERCENT, parindex_sentences_precise (self, self->node->score.score), parindex_sentences_precise (self, self->node->score.max),
                parindex_sentences_equals (exact), text);
}

/* What is missing, where that is 0 points one level up. */
static void
say_zero (ParindexSentences *self)
{
  const ParindexUnitScore *score = &self->node->score;

  if (score->state != PARINDEX_CELL_STATE_MISSING || parindex_explanation_figure (self->node, PARINDEX_FIGURE_CONTRIBUTION) == NULL)
    return;
  if (score->has_max)
    parindex_say (self, COUNTS_AS_ZERO, parindex_sentences_amount (self, score->max, NULL));
  else
    parindex_sentences_say (self, PARINDEX_WORDS_COUNTS_AS_NOTHING, NULL);
}

/* How a part adds to the node above, where a point is not simply a point there. */
static void
say_contribution (ParindexSentences *self)
{
  mpq_srcptr factor = parindex_explanation_figure (self->node, PARINDEX_FIGURE_FACTOR);
  mpq_srcptr weight_sum = parindex_explanation_figure (self->node, PARINDEX_FIGURE_WEIGHT_SUM);
  mpq_srcptr counted = parindex_explanation_figure (self->node, PARINDEX_FIGURE_COUNTED_WEIGHT);
  const char *adds, *counts, *weight, *of;

  if (factor == NULL || (weight_sum == NULL && mpq_cmp_ui (factor, 1, 1) == 0))
    return;

  adds = parindex_sentences_amount (self, parindex_explanation_figure (self->node, PARINDEX_FIGURE_CONTRIBUTION), NULL);
  counts = parindex_sentences_readable (self, factor);
  if (weight_sum == NULL)
    {
      parindex_say (self, FACTOR, counts, adds);
      return;
    }

  weight = parindex_sentences_exact (self, parindex_explanation_figure (self->node, PARINDEX_FIGURE_WEIGHT));
  of = parindex_sentences_exact (self, weight_sum);
  if (counted != NULL)
    parindex_say (self, WEIGHT_SHARED, weight, of, counts, adds, parindex_sentences_exact (self, counted));
  else
    parindex_say (self, WEIGHT, weight, of, counts, adds);
}

static void
say_lost (ParindexSentences *self)
{
  mpq_srcptr lost = parindex_explanation_figure (self->node, PARINDEX_FIGURE_LOST);
  mpq_srcptr of_whole = parindex_explanation_figure (self->node, PARINDEX_FIGURE_LOST_OF_WHOLE);

  if (lost == NULL || mpq_sgn (lost) <= 0)
    return;
  if (of_whole != NULL && !mpq_equal (lost, of_whole))
    parindex_say (self, LOST_OF_WHOLE, parindex_sentences_amount (self, lost, NULL), parindex_sentences_amount (self, of_whole, NULL));
  else
    parindex_say (self, LOST, parindex_sentences_amount (self, lost, NULL));
}

void
parindex_sentences_add (ParindexSentences   *self,
                        ParindexExplanation *node)
{
  static void (*const of_all[]) (ParindexSentences *) = {
    say_adjustment, say_beside_max, say_percent, say_zero, say_contribution, say_lost, parindex_sentences_add_rank,
  };

  gboolean left = parindex_explanation_is_left (node);

  self->node = node;
  if (parindex_criterion_is_leaf (node->criterion))
    parindex_sentences_add_cell (self);
  else if (!left)
    parindex_sentences_add_parts (self);
  if (left)
    parindex_sentences_say (self, PARINDEX_WORDS_LEFT_UNSCORED, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (of_all) && !left; i++)
    of_all[i](self);
  g_string_chunk_clear (self->texts);
}

char **
parindex_explanation_steps (ParindexExplanation *self,
                            ParindexLanguage     language)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (ParindexSentences) sentences = parindex_sentences_new (language, out, "", '\0');
  g_autoptr (GStrvBuilder) steps = g_strv_builder_new ();

  parindex_sentences_add (sentences, self);
  for (gsize at = 0; at < out->len; at += strlen (out->str + at) + 1)
    g_strv_builder_add (steps, out->str + at);

  return g_strv_builder_end (steps);
}
