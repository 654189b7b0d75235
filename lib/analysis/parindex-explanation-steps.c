/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "analysis/parindex-explanation-steps-private.h"

/* What is said of every number, wherever it came from. */

char *
parindex_sentences_amount (const ParindexSentences *self,
                           mpq_srcptr               value,
                           gboolean                *exact)
{
  ParindexFramework *framework = self->self->framework;
  GString *text = g_string_new (NULL);

  if (!parindex_mpq_append_short (text, value, parindex_framework_get_decimals (framework), parindex_framework_get_rounding (framework),
                                  parindex_words_point (self->language))
      && exact != NULL)
    *exact = FALSE;

  return g_string_free (text, FALSE);
}

#define MAX_PRECISE 20
#define MORE_DECIMALS 6

char *
parindex_sentences_precise (const ParindexSentences *self,
                            mpq_srcptr               value)
{
  ParindexFramework *framework = self->self->framework;
  g_autoptr (GString) text = g_string_new (NULL);

  parindex_words_append (text, value, self->language);
  if (text->len > MAX_PRECISE)
    {
      g_string_assign (text, "≈");
      parindex_mpq_append_rounded (text, value, parindex_framework_get_decimals (framework) + MORE_DECIMALS, parindex_framework_get_rounding (framework),
                                   parindex_words_point (self->language));
    }
  else if (mpz_cmp_ui (mpq_denref (value), 1) != 0 && strchr (text->str, '/') != NULL)
    {
      g_string_prepend_c (text, '(');
      g_string_append_c (text, ')');
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What stands between two sides of which the right one may be rounded. */
static const char *
equals (gboolean exact)
{
  return exact ? "=" : "≈";
}

/* 5.907 of 10 becomes 59.07 of 100. */
void
parindex_sentences_add_scale (ParindexSentences *self,
                              mpq_srcptr         max)
{
  ParindexExplanation *node = self->self;
  const ParindexNumber *scale = parindex_criterion_get_scale (node->criterion);
  g_autofree char *was = NULL;
  g_autofree char *was_of = NULL;
  g_autofree char *is = NULL;
  g_autofree char *is_of = NULL;
  mpq_t before;

  if (scale == NULL || !node->score.has_max || node->score.state != PARINDEX_CELL_STATE_OBSERVED)
    return;

  mpq_init (before);
  mpq_mul (before, node->given, max);
  mpq_div (before, before, parindex_number_peek (scale));
  was = parindex_sentences_precise (self, before);
  was_of = parindex_sentences_precise (self, max);
  is = parindex_sentences_amount (self, node->given, NULL);
  is_of = parindex_sentences_amount (self, parindex_number_peek (scale), NULL);
  parindex_say (self, SCALE, was, was_of, is, is_of);
  mpq_clear (before);
}

/* The score that the parts or the cell gave, as it stands behind the cap. */
static void
get_capped (ParindexExplanation *node,
            mpq_ptr              out)
{
  mpq_set (out, node->given);
  parindex_unit_score_cap (node->criterion, out);
}

static char *
change (const ParindexSentences *self,
        mpq_srcptr               from,
        mpq_srcptr               to)
{
  char *text;
  mpq_t by;

  mpq_init (by);
  mpq_sub (by, to, from);
  text = parindex_sentences_precise (self, by);
  mpq_clear (by);

  return text;
}

static void
say_cap (ParindexSentences *self)
{
  ParindexExplanation *node = self->self;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *by = NULL;
  mpq_t capped;
  int order;

  if (node->score.state != PARINDEX_CELL_STATE_OBSERVED || !parindex_criterion_adjusts_score (node->criterion))
    return;

  mpq_init (capped);
  get_capped (node, capped);
  order = mpq_cmp (capped, node->given);
  if (order != 0)
    {
      from = parindex_sentences_precise (self, node->given);
      to = parindex_sentences_precise (self, capped);
      by = change (self, node->given, capped);
    }
  if (order < 0)
    parindex_say (self, CAP_TO, from, to, by);
  else if (order > 0)
    parindex_say (self, CAP_FROM, from, to, by);
  mpq_clear (capped);
}

static void
say_rounded (ParindexSentences *self)
{
  static const ParindexWords modes[] = {
    [PARINDEX_ROUNDING_HALF_UP] = PARINDEX_WORDS_HALF_UP,
    [PARINDEX_ROUNDING_HALF_EVEN] = PARINDEX_WORDS_HALF_EVEN,
    [PARINDEX_ROUNDING_TRUNCATE] = PARINDEX_WORDS_TRUNCATE,
  };
  ParindexExplanation *node = self->self;
  g_autofree char *decimals = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *by = NULL;
  mpq_t capped;

  if (node->score.state != PARINDEX_CELL_STATE_OBSERVED || parindex_criterion_get_round_decimals (node->criterion) < 0)
    return;

  mpq_init (capped);
  get_capped (node, capped);
  if (!mpq_equal (capped, node->score.score))
    {
      decimals = g_strdup_printf ("%d", parindex_criterion_get_round_decimals (node->criterion));
      from = parindex_sentences_precise (self, capped);
      to = parindex_sentences_precise (self, node->score.score);
      by = change (self, capped, node->score.score);
      parindex_say (self, ROUNDED, decimals, parindex_words (modes[parindex_criterion_plan (node->criterion)->round_mode], self->language), from, to, by);
    }
  mpq_clear (capped);
}

static void
say_beside_max (ParindexSentences *self)
{
  if (parindex_criterion_plan (self->self->criterion)->extra)
    g_ptr_array_add (self->out, g_strdup (parindex_words (PARINDEX_WORDS_BESIDE_MAX, self->language)));
}

static void
say_percent (ParindexSentences *self)
{
  const ParindexNumber *percent = self->self->figures[PARINDEX_FIGURE_PERCENT];
  gboolean exact = TRUE;
  g_autofree char *score = NULL;
  g_autofree char *max = NULL;
  g_autofree char *text = NULL;

  if (percent == NULL)
    return;

  score = parindex_sentences_precise (self, self->self->score.score);
  max = parindex_sentences_precise (self, self->self->score.max);
  text = parindex_sentences_amount (self, parindex_number_peek (percent), &exact);
  parindex_say (self, PERCENT, score, max, equals (exact), text);
}

/* What is missing, where that is 0 points one level up. */
static void
say_zero (ParindexSentences *self)
{
  const ParindexUnitScore *score = &self->self->score;
  g_autofree char *max = NULL;

  if (score->state != PARINDEX_CELL_STATE_MISSING || self->self->figures[PARINDEX_FIGURE_CONTRIBUTION] == NULL)
    return;
  if (!score->has_max)
    {
      g_ptr_array_add (self->out, g_strdup (parindex_words (PARINDEX_WORDS_COUNTS_AS_NOTHING, self->language)));
      return;
    }

  max = parindex_sentences_amount (self, score->max, NULL);
  parindex_say (self, COUNTS_AS_ZERO, max);
}

/* How a part adds to the node above, where a point is not simply a point there. */
static void
say_contribution (ParindexSentences *self)
{
  ParindexExplanation *node = self->self;
  const ParindexNumber *factor = node->figures[PARINDEX_FIGURE_FACTOR];
  g_autofree char *adds = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *weight = NULL;
  g_autofree char *weight_sum = NULL;
  g_autofree char *with = NULL;

  if (factor == NULL || (node->weight_sum == NULL && mpq_cmp_ui (parindex_number_peek (factor), 1, 1) == 0))
    return;

  adds = parindex_sentences_amount (self, parindex_number_peek (node->figures[PARINDEX_FIGURE_CONTRIBUTION]), NULL);
  counts = parindex_number_text (factor, self->language);
  if (node->weight_sum == NULL)
    {
      parindex_say (self, FACTOR, counts, adds);
      return;
    }

  weight = parindex_number_text (node->figures[PARINDEX_FIGURE_WEIGHT], self->language);
  weight_sum = parindex_number_text (node->weight_sum, self->language);
  if (node->weight != NULL)
    {
      with = parindex_number_text (node->weight, self->language);
      parindex_say (self, WEIGHT_SHARED, weight, weight_sum, counts, adds, with);
    }
  else
    parindex_say (self, WEIGHT, weight, weight_sum, counts, adds);
}

static void
say_lost (ParindexSentences *self)
{
  const ParindexNumber *lost = self->self->figures[PARINDEX_FIGURE_LOST];
  const ParindexNumber *of_whole = self->self->figures[PARINDEX_FIGURE_LOST_OF_WHOLE];
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;

  if (lost == NULL || parindex_number_get_sign (lost) <= 0)
    return;

  here = parindex_sentences_amount (self, parindex_number_peek (lost), NULL);
  if (of_whole != NULL && !parindex_number_equal (lost, of_whole))
    {
      there = parindex_sentences_amount (self, parindex_number_peek (of_whole), NULL);
      parindex_say (self, LOST_OF_WHOLE, here, there);
    }
  else
    parindex_say (self, LOST, here);
}

GPtrArray *
parindex_explanation_steps (ParindexExplanation *self,
                            ParindexLanguage     language)
{
  static void (*const of_all[]) (ParindexSentences *) = {
    say_cap, say_rounded, say_beside_max, say_percent, say_zero, say_contribution, say_lost, parindex_sentences_add_rank,
  };
  ParindexSentences sentences = { self, language, g_ptr_array_new_with_free_func (g_free) };

  parindex_explanation_ensure_parts (self);
  (parindex_criterion_is_leaf (self->criterion) ? parindex_sentences_add_cell : parindex_sentences_add_parts) (&sentences);
  for (guint i = 0; i < G_N_ELEMENTS (of_all); i++)
    of_all[i](&sentences);

  return sentences.out;
}
