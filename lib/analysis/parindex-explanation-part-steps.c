/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-explanation-steps-private.h"

/* From the parts of a node to what they give. */

static gboolean
is_observed (const ParindexSentences *self)
{
  return self->self->score.state == PARINDEX_CELL_STATE_OBSERVED;
}

static gboolean
has_weights (const ParindexSentences *self)
{
  return parindex_criterion_plan (self->self->criterion)->aggregation == PARINDEX_AGGREGATION_WEIGHTED_MEAN;
}

typedef gboolean (*IsListed) (ParindexExplanation *part, ParindexCellState state);

/* Points beside the max of a node that has others. */
static gboolean
is_beside (ParindexExplanation *part)
{
  ParindexCriterion *parent = parindex_criterion_get_parent (part->criterion);

  return parindex_criterion_plan (part->criterion)->extra && !parindex_criterion_plan (parent)->extra;
}

static gboolean
is_any (ParindexExplanation *part,
        ParindexCellState    state)
{
  return part->score.state == state;
}

static gboolean
is_regular (ParindexExplanation *part,
            ParindexCellState    state)
{
  return part->score.state == state && !is_beside (part);
}

static gboolean
is_extra (ParindexExplanation *part,
          ParindexCellState    state)
{
  return part->score.state == state && is_beside (part);
}

/* “A”, “B” and 3 more: the parts in a state; NULL if there is none. */
static char *
list_parts (const ParindexSentences *self,
            IsListed                 is_listed,
            ParindexCellState        state)
{
  g_autoptr (GString) list = NULL;
  g_autofree char *more = NULL;
  guint n = 0;

  for (guint i = 0; i < parindex_criterion_n_children (self->self->criterion); i++)
    {
      ParindexExplanation *part = parindex_explanation_part (self->self, i);

      if (!is_listed (part, state))
        continue;
      if (list == NULL)
        list = g_string_new (NULL);
      if (n++ < PARINDEX_MAX_NAMES)
        g_string_append_printf (list, "%s“%s”", n > 1 ? ", " : "", parindex_explanation_label (part));
    }
  if (n == 0)
    return NULL;
  if (n <= PARINDEX_MAX_NAMES)
    return g_string_free (g_steal_pointer (&list), FALSE);

  more = g_strdup_printf ("%u", n - PARINDEX_MAX_NAMES);

  return parindex_words_format (PARINDEX_WORDS_AND_MORE_PARTS, self->language, list->str, more, NULL);
}

static void
say_parts_if_any (ParindexSentences *self,
                  ParindexWords      words,
                  IsListed           is_listed,
                  ParindexCellState  state)
{
  g_autofree char *parts = list_parts (self, is_listed, state);

  if (parts != NULL)
    g_ptr_array_add (self->out, parindex_words_format (words, self->language, parts, NULL));
}

/* Why a node without a score has none. The word of the policy is the one of the document. */
static void
say_why_missing (ParindexSentences *self)
{
  ParindexCriterion *criterion = self->self->criterion;
  const ParindexTotals *totals = &self->self->shares->totals;
  ParindexMissing policy = parindex_criterion_plan (criterion)->missing;
  g_autofree char *parts = list_parts (self, is_any, PARINDEX_CELL_STATE_MISSING);
  g_autofree char *n_observed = NULL;
  g_autofree char *n_applicable = NULL;
  g_autofree char *share = NULL;

  if (policy != PARINDEX_MISSING_SKIP && policy != PARINDEX_MISSING_ZERO)
    parindex_say (self, PROPAGATED, parts);
  else if (parindex_totals_are_below_share (totals, criterion))
    {
      n_observed = g_strdup_printf ("%u", totals->n_observed);
      n_applicable = g_strdup_printf ("%u", totals->n_observed + totals->n_missing);
      share = parindex_number_text (parindex_criterion_get_minimum_share (criterion), self->language);
      parindex_say (self, BELOW_SHARE, parts, n_observed, n_applicable, share);
    }
  else
    parindex_say (self, SKIPPED_ALL, parts);
}

/* What is missing or does not apply, on a node that has a score all the same. */
static void
say_what_is_not_there (ParindexSentences *self)
{
  const gboolean weights = has_weights (self);
  const gboolean zero = parindex_criterion_plan (self->self->criterion)->missing == PARINDEX_MISSING_ZERO;
  const ParindexWords zero_words = weights ? PARINDEX_WORDS_ZERO_WEIGHT : PARINDEX_WORDS_ZERO_MAX;
  const ParindexWords drop_words = weights ? PARINDEX_WORDS_DROPPED_WEIGHT : PARINDEX_WORDS_DROPPED_MAX;

  if (parindex_criterion_plan (self->self->criterion)->extra)
    {
      say_parts_if_any (self, PARINDEX_WORDS_EXTRA_MISSING, is_any, PARINDEX_CELL_STATE_MISSING);
      say_parts_if_any (self, PARINDEX_WORDS_EXTRA_NOT_APPLICABLE, is_any, PARINDEX_CELL_STATE_NOT_APPLICABLE);
      return;
    }

  say_parts_if_any (self, zero ? zero_words : PARINDEX_WORDS_SKIPPED, is_regular, PARINDEX_CELL_STATE_MISSING);
  say_parts_if_any (self, PARINDEX_WORDS_EXTRA_MISSING, is_extra, PARINDEX_CELL_STATE_MISSING);
  say_parts_if_any (self, self->self->shares->shares_out ? PARINDEX_WORDS_SHARED : drop_words, is_regular, PARINDEX_CELL_STATE_NOT_APPLICABLE);
  say_parts_if_any (self, PARINDEX_WORDS_EXTRA_NOT_APPLICABLE, is_extra, PARINDEX_CELL_STATE_NOT_APPLICABLE);
}

static void
say_states (ParindexSentences *self)
{
  switch (self->self->score.state)
    {
    case PARINDEX_CELL_STATE_MISSING:
      say_why_missing (self);
      break;
    case PARINDEX_CELL_STATE_NOT_APPLICABLE:
      g_ptr_array_add (self->out, g_strdup (parindex_words (PARINDEX_WORDS_ALL_NOT_APPLICABLE, self->language)));
      say_parts_if_any (self, PARINDEX_WORDS_EXTRA_GONE, is_extra, PARINDEX_CELL_STATE_OBSERVED);
      break;
    case PARINDEX_CELL_STATE_OBSERVED:
    default:
      say_what_is_not_there (self);
    }
}

/* Where the other parts take over what is left out. */
static void
say_shares (ParindexSentences *self)
{
  const ParindexShares *shares = self->self->shares;
  const ParindexTotals *totals = &shares->totals;
  g_autofree char *left = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *n = NULL;
  mpq_t part;

  if (!is_observed (self) || !shares->shares_out)
    return;

  left = parindex_sentences_precise (self, totals->left);
  if (!has_weights (self) && parindex_criterion_plan (self->self->criterion)->not_applicable == PARINDEX_NOT_APPLICABLE_SHARE_BY_WEIGHT)
    {
      from = parindex_sentences_precise (self, totals->max);
      to = parindex_sentences_precise (self, shares->max);
      parindex_say (self, SHARED_MAX_BY_WEIGHT, left, from, to);
      return;
    }

  mpq_init (part);
  parindex_shares_get_equal_part (shares, part);
  to = parindex_sentences_precise (self, part);
  n = g_strdup_printf ("%u", totals->n_there);
  if (has_weights (self))
    parindex_say (self, SHARED_WEIGHT_EQUALLY, left, n, to);
  else
    parindex_say (self, SHARED_MAX_EQUALLY, left, n, to);
  mpq_clear (part);
}

/* What the missing and not applicable parts did to the max and to the weights. */
static void
say_changes (ParindexSentences *self)
{
  const ParindexShares *shares = self->self->shares;
  g_autofree char *max = NULL;
  g_autofree char *full_max = NULL;
  g_autofree char *weights = NULL;
  g_autofree char *full_weights = NULL;

  if (self->self->score.has_max && is_observed (self) && !mpq_equal (shares->max, shares->full_max))
    {
      max = parindex_sentences_amount (self, shares->max, NULL);
      full_max = parindex_sentences_amount (self, shares->full_max, NULL);
      parindex_say (self, MAX_CHANGED, max, full_max);
    }
  if (!mpq_equal (shares->weight_sum, shares->full_weight_sum))
    {
      weights = parindex_sentences_amount (self, shares->weight_sum, NULL);
      full_weights = parindex_sentences_amount (self, shares->full_weight_sum, NULL);
      parindex_say (self, WEIGHTS_CHANGED, weights, full_weights);
    }
}

static void
say_scale (ParindexSentences *self)
{
  parindex_sentences_add_scale (self, self->self->shares->max);
}

/* "10 + 7 + … = 87.06 of 99.5": the contributions, of which long rows are cut. */
static char *
equation (const ParindexSentences *self)
{
  const ParindexUnitScore *score = &self->self->score;
  gboolean exact = TRUE;
  g_autoptr (GString) terms = g_string_new (NULL);
  g_autofree char *total = parindex_sentences_amount (self, self->self->given, &exact);
  g_autofree char *max = score->has_max ? parindex_sentences_amount (self, score->max, NULL) : NULL;
  guint n = 0;

  for (guint i = 0; i < self->self->shares->n; i++)
    {
      const ParindexNumber *contribution = parindex_explanation_part (self->self, i)->figures[PARINDEX_FIGURE_CONTRIBUTION];
      g_autofree char *term = NULL;

      if (contribution == NULL || n++ >= PARINDEX_MAX_TERMS)
        continue;
      term = parindex_sentences_amount (self, parindex_number_peek (contribution), &exact);
      g_string_append_printf (terms, n > 1 ? (*term == '-' ? " + (%s)" : " + %s") : "%s", term);
    }
  if (n > PARINDEX_MAX_TERMS)
    {
      g_autofree char *left = g_strdup_printf ("%u", n - PARINDEX_MAX_TERMS);
      g_autofree char *more = parindex_words_format (PARINDEX_WORDS_MORE_TERMS, self->language, left, NULL);

      g_string_append_printf (terms, " + %s", more);
    }

  return max != NULL ? parindex_words_format (PARINDEX_WORDS_EQUATION_OF_MAX, self->language, terms->str, exact ? "=" : "≈", total, max, NULL)
                     : parindex_words_format (PARINDEX_WORDS_EQUATION, self->language, terms->str, exact ? "=" : "≈", total, NULL);
}

static ParindexWords
words_for_sum (const ParindexExplanation *node)
{
  return node->shares->shares_out ? PARINDEX_WORDS_SUM_SHARED : PARINDEX_WORDS_SUM;
}

static ParindexWords
words_for_weighted_mean (const ParindexExplanation *node)
{
  return parindex_criterion_plan (node->criterion)->of == PARINDEX_BASIS_PERCENT ? PARINDEX_WORDS_WEIGHTED_MEAN_OF_PERCENTS : PARINDEX_WORDS_WEIGHTED_MEAN;
}

static void
say_sum (ParindexSentences *self)
{
  static ParindexWords (*const words_for[]) (const ParindexExplanation *node) = {
    [PARINDEX_AGGREGATION_SUM] = words_for_sum,
    [PARINDEX_AGGREGATION_WEIGHTED_MEAN] = words_for_weighted_mean,
  };
  g_autofree char *sum = NULL;

  if (!is_observed (self))
    return;

  sum = equation (self);
  g_ptr_array_add (self->out, parindex_words_format (words_for[parindex_criterion_plan (self->self->criterion)->aggregation](self->self), self->language,
                                                     sum, NULL));
}

static void
say_rounding (ParindexSentences *self)
{
  g_autofree char *printed = NULL;
  g_autofree char *total = NULL;
  g_autofree char *off = NULL;
  mpq_t sum, difference;

  mpq_inits (sum, difference, NULL);
  if (parindex_explanation_printed_sum (self->self, sum, difference) && mpq_sgn (difference) != 0)
    {
      printed = parindex_explanation_show (self->self, sum, self->language);
      total = parindex_explanation_show (self->self, self->self->given, self->language);
      off = parindex_explanation_show (self->self, difference, self->language);
      parindex_say (self, ROUNDING, printed, total, off);
    }
  mpq_clears (sum, difference, NULL);
}

static void
say_beside (ParindexSentences *self)
{
  if (is_observed (self))
    say_parts_if_any (self, PARINDEX_WORDS_PARTS_BESIDE_MAX, is_extra, PARINDEX_CELL_STATE_OBSERVED);
}

void
parindex_sentences_add_parts (ParindexSentences *self)
{
  static void (*const all[]) (ParindexSentences *) = { say_states, say_shares, say_changes, say_scale, say_sum, say_rounding, say_beside };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    all[i](self);
}
