/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-explanation-steps-private.h"

/* From the parts of a node to what they give. */

static gboolean
is_observed (const ParindexSentences *self)
{
  return self->node->score.state == PARINDEX_CELL_STATE_OBSERVED;
}

static const ParindexNodePlan *
plan_of (const ParindexSentences *self)
{
  return parindex_criterion_plan (self->node->criterion);
}

static gboolean
has_weights (const ParindexSentences *self)
{
  return parindex_aggregation_traits (plan_of (self)->aggregation)->reads_weights;
}

/* Which parts are listed: bonus and penalty parts stand beside the max of a node that has others. */
typedef enum
{
  ALL,
  REGULAR,
  BESIDE,
} Kind;

static gboolean
is_listed (const ParindexSentences *self,
           guint                    i,
           Kind                     kind,
           ParindexCellState        state)
{
  gboolean beside = parindex_criterion_plan (parindex_criterion_child (self->node->criterion, i))->extra && !plan_of (self)->extra;

  return self->node->shares->scores[i].state == state && (kind == ALL || beside == (kind == BESIDE));
}

/* “A”, “B” and 3 more: the parts in a state; NULL if there is none. */
static const char *
list_parts (ParindexSentences *self,
            Kind               kind,
            ParindexCellState  state)
{
  g_autoptr (GString) list = NULL;
  guint n = 0;

  for (guint i = 0; i < self->node->shares->n; i++)
    {
      if (!is_listed (self, i, kind, state))
        continue;
      if (list == NULL)
        list = g_string_new (NULL);
      if (n++ < PARINDEX_MAX_NAMES)
        g_string_append_printf (list, "%s“%s”", n > 1 ? ", " : "", parindex_criterion_label (parindex_criterion_child (self->node->criterion, i)));
    }
  if (n == 0)
    return NULL;
  if (n <= PARINDEX_MAX_NAMES)
    return parindex_sentences_keep (self, list);

  return parindex_sentences_take (self, parindex_words_format (PARINDEX_WORDS_AND_MORE_PARTS, self->language, list->str,
                                                               parindex_sentences_count (self, n - PARINDEX_MAX_NAMES), NULL));
}

static void
say_parts_if_any (ParindexSentences *self,
                  ParindexWords      words,
                  Kind               kind,
                  ParindexCellState  state)
{
  const char *parts = list_parts (self, kind, state);

  if (parts != NULL)
    parindex_sentences_say (self, words, parts, NULL);
}

/* Why a node without a score has none. The word of the policy is the one of the document. */
static void
say_why_missing (ParindexSentences *self)
{
  const ParindexTotals *totals = &self->node->shares->totals;
  const char *parts = list_parts (self, ALL, PARINDEX_CELL_STATE_MISSING);

  if (plan_of (self)->missing != PARINDEX_MISSING_SKIP && plan_of (self)->missing != PARINDEX_MISSING_ZERO)
    parindex_say (self, PROPAGATED, parts);
  else if (parindex_totals_are_below_share (totals, self->node->criterion))
    parindex_say (self, BELOW_SHARE, parts, parindex_sentences_count (self, totals->n_observed),
                  parindex_sentences_count (self, totals->n_observed + totals->n_missing),
                  parindex_sentences_exact (self, parindex_number_peek (parindex_criterion_get_minimum_share (self->node->criterion))));
  else
    parindex_say (self, SKIPPED_ALL, parts);
}

/* What is missing or does not apply, on a node that has a score all the same. */
static void
say_what_is_not_there (ParindexSentences *self)
{
  const gboolean weights = has_weights (self);
  const gboolean maxima = plan_of (self)->aggregation == PARINDEX_AGGREGATION_SUM;
  const gboolean zero = plan_of (self)->missing == PARINDEX_MISSING_ZERO;
  const ParindexWords zero_words = weights ? PARINDEX_WORDS_ZERO_WEIGHT : maxima ? PARINDEX_WORDS_ZERO_MAX : PARINDEX_WORDS_ZERO;
  const ParindexWords drop_words = weights ? PARINDEX_WORDS_DROPPED_WEIGHT : maxima ? PARINDEX_WORDS_DROPPED_MAX : PARINDEX_WORDS_DROPPED;
  const Kind extra = plan_of (self)->extra ? ALL : BESIDE;

  if (!plan_of (self)->extra)
    {
      say_parts_if_any (self, zero ? zero_words : PARINDEX_WORDS_SKIPPED, REGULAR, PARINDEX_CELL_STATE_MISSING);
      say_parts_if_any (self, self->node->shares->shares_out ? PARINDEX_WORDS_SHARED : drop_words, REGULAR, PARINDEX_CELL_STATE_NOT_APPLICABLE);
    }
  say_parts_if_any (self, PARINDEX_WORDS_EXTRA_MISSING, extra, PARINDEX_CELL_STATE_MISSING);
  say_parts_if_any (self, PARINDEX_WORDS_EXTRA_NOT_APPLICABLE, extra, PARINDEX_CELL_STATE_NOT_APPLICABLE);
}

static void
say_states (ParindexSentences *self)
{
  switch (self->node->score.state)
    {
    case PARINDEX_CELL_STATE_MISSING:
      say_why_missing (self);
      break;
    case PARINDEX_CELL_STATE_NOT_APPLICABLE:
      parindex_sentences_say (self, PARINDEX_WORDS_ALL_NOT_APPLICABLE, NULL);
      say_parts_if_any (self, PARINDEX_WORDS_EXTRA_GONE, BESIDE, PARINDEX_CELL_STATE_OBSERVED);
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
  const ParindexShares *shares = self->node->shares;
  const char *left;
  mpq_t part;

  if (!is_observed (self) || !shares->shares_out)
    return;

  left = parindex_sentences_precise (self, shares->totals.left);
  if (!has_weights (self) && plan_of (self)->not_applicable == PARINDEX_NOT_APPLICABLE_SHARE_BY_WEIGHT)
    {
      parindex_say (self, SHARED_MAX_BY_WEIGHT, left, parindex_sentences_precise (self, shares->totals.max), parindex_sentences_precise (self, shares->max));
      return;
    }

  mpq_init (part);
  parindex_shares_get_equal_part (shares, part);
  parindex_sentences_say (self, has_weights (self) ? PARINDEX_WORDS_SHARED_WEIGHT_EQUALLY : PARINDEX_WORDS_SHARED_MAX_EQUALLY, left,
                          parindex_sentences_count (self, shares->totals.n_there), parindex_sentences_precise (self, part), NULL);
  mpq_clear (part);
}

/* What the missing and not applicable parts did to the max and to the weights. */
static void
say_changes (ParindexSentences *self)
{
  const ParindexShares *shares = self->node->shares;

  if (self->node->score.has_max && is_observed (self) && !mpq_equal (shares->max, shares->full_max))
    parindex_say (self, MAX_CHANGED, parindex_sentences_amount (self, shares->max, NULL), parindex_sentences_amount (self, shares->full_max, NULL));
  if (!mpq_equal (shares->weight_sum, shares->full_weight_sum))
    parindex_say (self, WEIGHTS_CHANGED, parindex_sentences_amount (self, shares->weight_sum, NULL),
                  parindex_sentences_amount (self, shares->full_weight_sum, NULL));
}

static void
say_scale (ParindexSentences *self)
{
  parindex_sentences_add_scale (self, self->node->shares->max);
}

/* Under an order only those count that stand in a place that does. */
static gboolean
is_term (const ParindexSentences *self,
         guint                    i)
{
  const ParindexShares *shares = self->node->shares;

  return parindex_shares_takes_part (shares, i)
         && (parindex_aggregation_traits (plan_of (self)->aggregation)->is_linear || mpq_sgn (shares->factors[i]) != 0);
}

/* "10 + 7 + …": the contributions, of which long rows are cut. */
static const char *
list_terms (ParindexSentences *self,
            gboolean          *exact)
{
  const ParindexShares *shares = self->node->shares;
  g_autoptr (GString) terms = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < shares->n; i++)
    {
      const char *term;

      if (!is_term (self, i) || n++ >= PARINDEX_MAX_TERMS)
        continue;
      term = parindex_sentences_amount (self, shares->contributions[i], exact);
      g_string_append_printf (terms, n > 1 ? (*term == '-' ? " + (%s)" : " + %s") : "%s", term);
    }
  if (n > PARINDEX_MAX_TERMS)
    {
      g_autofree char *more = parindex_words_format (PARINDEX_WORDS_MORE_TERMS, self->language, parindex_sentences_count (self, n - PARINDEX_MAX_TERMS), NULL);

      g_string_append_printf (terms, " + %s", more);
    }

  return parindex_sentences_keep (self, terms);
}

/* "10 + 7 + … = 87.06 of 99.5" */
static const char *
equation (ParindexSentences *self)
{
  gboolean exact = TRUE;
  const char *terms = list_terms (self, &exact);
  const char *total = parindex_sentences_amount (self, self->node->shares->given, &exact);
  const char *sign = exact ? "=" : "≈";

  if (!self->node->score.has_max)
    return parindex_sentences_take (self, parindex_words_format (PARINDEX_WORDS_EQUATION, self->language, terms, sign, total, NULL));

  return parindex_sentences_take (self, parindex_words_format (PARINDEX_WORDS_EQUATION_OF_MAX, self->language, terms, sign, total,
                                                               parindex_sentences_amount (self, self->node->score.max, NULL), NULL));
}

static ParindexWords
words_for_sum (const ParindexSentences *self)
{
  return self->node->shares->shares_out ? PARINDEX_WORDS_SUM_SHARED : PARINDEX_WORDS_SUM;
}

static ParindexWords
words_for_weighted_mean (const ParindexSentences *self)
{
  return plan_of (self)->of == PARINDEX_BASIS_PERCENT ? PARINDEX_WORDS_WEIGHTED_MEAN_OF_PERCENTS : PARINDEX_WORDS_WEIGHTED_MEAN;
}

/* “A”, “B”: the parts whose places count. */
static const char *
list_terms_by_name (ParindexSentences *self)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < self->node->shares->n; i++)
    if (is_term (self, i) && n++ < PARINDEX_MAX_NAMES)
      g_string_append_printf (list, "%s“%s”", n > 1 ? ", " : "", parindex_criterion_label (parindex_criterion_child (self->node->criterion, i)));
  if (n <= PARINDEX_MAX_NAMES)
    return parindex_sentences_keep (self, list);

  return parindex_sentences_take (self, parindex_words_format (PARINDEX_WORDS_AND_MORE_PARTS, self->language, list->str,
                                                               parindex_sentences_count (self, n - PARINDEX_MAX_NAMES), NULL));
}

/* What the places count, from the best to the worst; long rows are cut. */
static const char *
list_counts (ParindexSentences *self)
{
  const guint n = self->node->shares->totals.n_there;
  mpq_t *counts = g_new (mpq_t, n);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    mpq_init (counts[i]);
  parindex_order_counts (plan_of (self), n, counts);
  for (guint i = 0; i < n; i++)
    {
      if (i < PARINDEX_MAX_TERMS)
        g_string_append_printf (list, "%s%s", i > 0 ? "; " : "", parindex_sentences_exact (self, counts[i]));
      mpq_clear (counts[i]);
    }
  g_free (counts);
  if (n > PARINDEX_MAX_TERMS)
    g_string_append (list, "; …");

  return parindex_sentences_keep (self, list);
}

static void
say_order (ParindexSentences *self)
{
  static const ParindexWords words[] = {
    [PARINDEX_AGGREGATION_MINIMUM] = PARINDEX_WORDS_MINIMUM,
    [PARINDEX_AGGREGATION_MAXIMUM] = PARINDEX_WORDS_MAXIMUM,
    [PARINDEX_AGGREGATION_MEDIAN] = PARINDEX_WORDS_MEDIAN,
    [PARINDEX_AGGREGATION_OWA] = PARINDEX_WORDS_OWA,
  };
  const ParindexAggregationKind kind = plan_of (self)->aggregation;
  const char *by = parindex_words (plan_of (self)->of == PARINDEX_BASIS_PERCENT ? PARINDEX_WORDS_BY_PERCENT : PARINDEX_WORDS_BY_SCORE, self->language);

  parindex_sentences_say (self, words[kind], equation (self), by, kind == PARINDEX_AGGREGATION_OWA ? list_counts (self) : list_terms_by_name (self), NULL);
}

static void
say_sum (ParindexSentences *self)
{
  if (!is_observed (self))
    return;

  if (plan_of (self)->aggregation == PARINDEX_AGGREGATION_SUM)
    parindex_sentences_say (self, words_for_sum (self), equation (self), NULL);
  else if (plan_of (self)->aggregation == PARINDEX_AGGREGATION_WEIGHTED_MEAN)
    parindex_sentences_say (self, words_for_weighted_mean (self), equation (self), NULL);
  else if (self->node->shares->adds_up)
    say_order (self);
  else
    parindex_sentences_add_formula (self);
}

/* Where the unit's group has weights of its own. */
static void
say_group_weights (ParindexSentences *self)
{
  ParindexCriterion *node = self->node->criterion;
  const char *dimension = parindex_criterion_get_weights_by (node);
  const char *group = dimension != NULL ? parindex_unit_get_group (parindex_explanation_unit (self->node), dimension) : NULL;
  g_auto (GStrv) groups = parindex_criterion_list_weight_groups (node);

  if (group != NULL && is_observed (self) && g_strv_contains ((const char *const *) groups, group))
    parindex_say (self, GROUP_WEIGHTS, parindex_sentences_take (self, parindex_words_format (PARINDEX_WORDS_GROUP, self->language, dimension, group, NULL)));
}

static void
say_rounding (ParindexSentences *self)
{
  mpq_t sum, difference;

  mpq_inits (sum, difference, NULL);
  if (parindex_explanation_printed_sum (self->node, sum, difference) && mpq_sgn (difference) != 0)
    parindex_say (self, ROUNDING, parindex_sentences_shown (self, sum), parindex_sentences_shown (self, self->node->shares->given),
                  parindex_sentences_shown (self, difference));
  mpq_clears (sum, difference, NULL);
}

static void
say_beside (ParindexSentences *self)
{
  if (is_observed (self))
    say_parts_if_any (self, PARINDEX_WORDS_PARTS_BESIDE_MAX, BESIDE, PARINDEX_CELL_STATE_OBSERVED);
}

void
parindex_sentences_add_parts (ParindexSentences *self)
{
  static void (*const all[]) (ParindexSentences *) = { say_states, say_shares, say_changes, say_scale, say_group_weights, say_sum, say_rounding, say_beside };

  parindex_explanation_ensure_shares (self->node);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    all[i](self);
}
