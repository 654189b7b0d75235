/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/parindex-explanation-words-private.h"
#include "model/parindex-rule-private.h"

/* The sentences of how a number came about. Each kind of sentence is one function in a table; it says nothing where there is nothing to say. */

typedef struct
{
  ParindexExplanation *self;
  ParindexLanguage language;
  GPtrArray *out;
} Steps;

#define say(steps, words, ...) \
  g_ptr_array_add ((steps)->out, parindex_words_format (PARINDEX_WORDS_##words, (steps)->language, __VA_ARGS__, NULL))

/* More terms or names than these are counted, not listed. */
#define MAX_TERMS 12
#define MAX_NAMES 5

/* As short as it can be without loss (4.5), or rounded as the framework rounds (4.50 may be 4.499). */
static char *
amount (const Steps *steps,
        mpq_srcptr   value)
{
  g_autofree char *text = parindex_explanation_show (steps->self, value, steps->language);

  if (parindex_explanation_shows_all (steps->self, value) && strpbrk (text, ".,") != NULL)
    {
      gsize length = strlen (text);

      while (text[length - 1] == '0')
        length--;
      if (text[length - 1] == '.' || text[length - 1] == ',')
        length--;
      text[length] = '\0';
    }

  return g_steal_pointer (&text);
}

static char *
amount_of (const Steps          *steps,
           const ParindexNumber *number)
{
  return amount (steps, parindex_number_peek (number));
}

/* For the reader who computes along: all digits where they are few, and more of them than usual where they are not. */
#define MAX_PRECISE 20
#define MORE_DECIMALS 6

static char *
precise (const Steps *steps,
         mpq_srcptr   value)
{
  g_autoptr (GString) text = g_string_new (NULL);

  parindex_mpq_append_exact (text, value);
  if (text->len > MAX_PRECISE)
    {
      g_string_truncate (text, 0);
      parindex_mpq_append_rounded (text, value, parindex_framework_get_decimals (steps->self->framework) + MORE_DECIMALS,
                                   parindex_framework_get_rounding (steps->self->framework), '.');
    }
  if (strchr (text->str, '/') != NULL)
    {
      g_string_prepend_c (text, '(');
      g_string_append_c (text, ')');
    }
  if (steps->language == PARINDEX_LANGUAGE_VI)
    g_strdelimit (text->str, ".", ',');

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What stands between two sides of which the right one may be rounded. */
static const char *
equals (const Steps *steps,
        mpq_srcptr   value)
{
  return parindex_explanation_shows_all (steps->self, value) ? "=" : "≈";
}

static void
say_cell (Steps *steps)
{
  g_autofree char *cell = parindex_explanation_cell_words (steps->self, steps->language);
  g_autofree char *stage = parindex_explanation_stage_words (steps->self, steps->language);

  switch (steps->self->score.state)
    {
    case PARINDEX_CELL_STATE_OBSERVED:
      say (steps, CELL, cell, stage);
      break;
    case PARINDEX_CELL_STATE_NOT_APPLICABLE:
      say (steps, CELL_NOT_APPLICABLE, stage);
      break;
    case PARINDEX_CELL_STATE_MISSING:
    default:
      say (steps, CELL_NOWHERE, NULL);
    }
}

static void
say_note (Steps *steps)
{
  g_autofree char *note = parindex_explanation_read_note (steps->self);

  if (note != NULL)
    say (steps, NOTE, note);
}

static void
say_evidence (Steps *steps)
{
  g_auto (GStrv) evidence = parindex_explanation_read_evidence (steps->self);
  g_autofree char *list = *evidence != NULL ? g_strjoinv ("; ", evidence) : NULL;

  if (list != NULL)
    say (steps, EVIDENCE, list);
}

static void
say_rule (Steps *steps)
{
  g_autofree char *words = parindex_explanation_rule_words (steps->self, steps->language);

  say (steps, RULE, words);
}

/* Of a leaf, before the scale. */
static void
say_points (Steps *steps)
{
  const ParindexNumber *max = parindex_criterion_get_max (steps->self->criterion);
  const ParindexNumber *scale = parindex_criterion_get_scale (steps->self->criterion);
  g_autofree char *points = NULL;
  g_autofree char *of = NULL;
  mpq_t value;

  if (steps->self->score.state != PARINDEX_CELL_STATE_OBSERVED)
    return;

  mpq_init (value);
  mpq_set (value, steps->self->score.score);
  if (scale != NULL && max != NULL)
    {
      mpq_mul (value, value, parindex_number_peek (max));
      mpq_div (value, value, parindex_number_peek (scale));
    }
  points = precise (steps, value);
  if (max != NULL)
    {
      of = precise (steps, parindex_number_peek (max));
      say (steps, POINTS_OF_MAX, points, of);
    }
  else
    say (steps, POINTS, points);
  mpq_clear (value);
}

/* “A”, “B” and 3 more: the parts in a state; NULL if there is none. */
static char *
list_parts (const Steps      *steps,
            ParindexCellState state)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *more = NULL;
  guint n = 0;

  for (guint i = 0; i < parindex_criterion_n_children (steps->self->criterion); i++)
    {
      ParindexExplanation *part = parindex_explanation_part (steps->self, i);

      if (part->score.state == state && n++ < MAX_NAMES)
        g_string_append_printf (list, "%s“%s”", n > 1 ? ", " : "", parindex_explanation_label (part));
    }
  if (n == 0)
    return NULL;
  if (n <= MAX_NAMES)
    return g_string_free (g_steal_pointer (&list), FALSE);

  more = g_strdup_printf ("%u", n - MAX_NAMES);

  return parindex_words_format (PARINDEX_WORDS_AND_MORE_PARTS, steps->language, list->str, more, NULL);
}

/* Where a part is missing. The word of the policy is the one of the document. */
static void
say_missing (Steps *steps)
{
  static const ParindexWords kept[] = {
    [PARINDEX_MISSING_PROPAGATE] = PARINDEX_WORDS_PROPAGATED,
    [PARINDEX_MISSING_SKIP] = PARINDEX_WORDS_SKIPPED,
  };
  static const ParindexWords none[] = {
    [PARINDEX_MISSING_PROPAGATE] = PARINDEX_WORDS_PROPAGATED,
    [PARINDEX_MISSING_SKIP] = PARINDEX_WORDS_SKIPPED_ALL,
  };
  ParindexMissing policy = parindex_criterion_plan (steps->self->criterion)->missing;
  g_autofree char *parts = list_parts (steps, PARINDEX_CELL_STATE_MISSING);

  if (parts != NULL)
    g_ptr_array_add (steps->out, parindex_words_format (steps->self->score.state == PARINDEX_CELL_STATE_OBSERVED ? kept[policy] : none[policy],
                                                        steps->language, parts, NULL));
}

static void
say_not_applicable (Steps *steps)
{
  g_autofree char *parts = list_parts (steps, PARINDEX_CELL_STATE_NOT_APPLICABLE);

  if (steps->self->score.state == PARINDEX_CELL_STATE_NOT_APPLICABLE)
    say (steps, ALL_NOT_APPLICABLE, NULL);
  else if (parts == NULL || steps->self->score.state != PARINDEX_CELL_STATE_OBSERVED)
    return;
  else if (mpq_sgn (steps->self->shares->full_weight_sum) != 0)
    say (steps, DROPPED_WEIGHT, parts);
  else
    say (steps, DROPPED_MAX, parts);
}

/* What the missing and not applicable parts did to the max and to the weights. */
static void
say_changes (Steps *steps)
{
  const ParindexShares *shares = steps->self->shares;
  g_autofree char *max = NULL;
  g_autofree char *full_max = NULL;
  g_autofree char *weights = NULL;
  g_autofree char *full_weights = NULL;

  if (steps->self->score.has_max && !mpq_equal (shares->max, shares->full_max))
    {
      max = amount (steps, shares->max);
      full_max = amount (steps, shares->full_max);
      say (steps, MAX_CHANGED, max, full_max);
    }
  if (!mpq_equal (shares->weight_sum, shares->full_weight_sum))
    {
      weights = amount (steps, shares->weight_sum);
      full_weights = amount (steps, shares->full_weight_sum);
      say (steps, WEIGHTS_CHANGED, weights, full_weights);
    }
}

/* Before the scale: 5.907 of 10 becomes 59.07 of 100. */
static void
say_scale (Steps *steps)
{
  const ParindexUnitScore *score = &steps->self->score;
  const ParindexNumber *scale = parindex_criterion_get_scale (steps->self->criterion);
  const ParindexNumber *max = parindex_criterion_get_max (steps->self->criterion);
  gboolean leaf = parindex_criterion_is_leaf (steps->self->criterion);
  mpq_srcptr of = leaf ? (max != NULL ? parindex_number_peek (max) : NULL) : steps->self->shares->max;
  g_autofree char *was = NULL;
  g_autofree char *was_of = NULL;
  g_autofree char *is = NULL;
  g_autofree char *is_of = NULL;
  mpq_t before;

  if (scale == NULL || !score->has_max)
    return;

  mpq_init (before);
  mpq_mul (before, score->score, of);
  mpq_div (before, before, parindex_number_peek (scale));
  was = precise (steps, before);
  was_of = precise (steps, of);
  is = amount (steps, score->score);
  is_of = amount_of (steps, scale);
  say (steps, SCALE, was, was_of, is, is_of);
  mpq_clear (before);
}

/* "10 + 7 + … = 87.06 of 99.5": the contributions, of which long rows are cut. */
static char *
equation (const Steps *steps)
{
  g_autoptr (GString) terms = g_string_new (NULL);
  g_autofree char *total = amount (steps, steps->self->score.score);
  g_autofree char *max = steps->self->score.has_max ? amount (steps, steps->self->score.max) : NULL;
  const char *sign = equals (steps, steps->self->score.score);
  guint n = 0;

  for (guint i = 0; i < steps->self->shares->n; i++)
    {
      const ParindexNumber *contribution = parindex_explanation_part (steps->self, i)->figures[PARINDEX_FIGURE_CONTRIBUTION];
      g_autofree char *term = NULL;

      if (contribution == NULL || n++ >= MAX_TERMS)
        continue;
      term = amount_of (steps, contribution);
      if (!g_str_equal (equals (steps, parindex_number_peek (contribution)), "="))
        sign = "≈";
      g_string_append_printf (terms, n > 1 ? (*term == '-' ? " + (%s)" : " + %s") : "%s", term);
    }
  if (n > MAX_TERMS)
    {
      g_autofree char *left = g_strdup_printf ("%u", n - MAX_TERMS);
      g_autofree char *more = parindex_words_format (PARINDEX_WORDS_MORE_TERMS, steps->language, left, NULL);

      g_string_append_printf (terms, " + %s", more);
    }

  return max != NULL ? parindex_words_format (PARINDEX_WORDS_EQUATION_OF_MAX, steps->language, terms->str, sign, total, max, NULL)
                     : parindex_words_format (PARINDEX_WORDS_EQUATION, steps->language, terms->str, sign, total, NULL);
}

static ParindexWords
words_for_sum (const ParindexNodePlan *plan)
{
  return PARINDEX_WORDS_SUM;
}

static ParindexWords
words_for_weighted_mean (const ParindexNodePlan *plan)
{
  return plan->of == PARINDEX_BASIS_PERCENT ? PARINDEX_WORDS_WEIGHTED_MEAN_OF_PERCENTS : PARINDEX_WORDS_WEIGHTED_MEAN;
}

static void
say_parts (Steps *steps)
{
  static ParindexWords (*const words_for[]) (const ParindexNodePlan *plan) = {
    [PARINDEX_AGGREGATION_SUM] = words_for_sum,
    [PARINDEX_AGGREGATION_WEIGHTED_MEAN] = words_for_weighted_mean,
  };
  const ParindexNodePlan *plan = parindex_criterion_plan (steps->self->criterion);
  g_autofree char *sum = NULL;

  if (steps->self->score.state != PARINDEX_CELL_STATE_OBSERVED)
    return;

  sum = equation (steps);
  g_ptr_array_add (steps->out, parindex_words_format (words_for[plan->aggregation](plan), steps->language, sum, NULL));
}

static void
say_rounding (Steps *steps)
{
  g_autofree char *printed = NULL;
  g_autofree char *total = NULL;
  g_autofree char *off = NULL;
  mpq_t sum, difference;

  mpq_inits (sum, difference, NULL);
  if (parindex_explanation_printed_sum (steps->self, sum, difference) && mpq_sgn (difference) != 0)
    {
      printed = parindex_explanation_show (steps->self, sum, steps->language);
      total = parindex_explanation_show (steps->self, steps->self->score.score, steps->language);
      off = parindex_explanation_show (steps->self, difference, steps->language);
      say (steps, ROUNDING, printed, total, off);
    }
  mpq_clears (sum, difference, NULL);
}

static void
say_percent (Steps *steps)
{
  const ParindexNumber *percent = steps->self->figures[PARINDEX_FIGURE_PERCENT];
  g_autofree char *score = NULL;
  g_autofree char *max = NULL;
  g_autofree char *text = NULL;

  if (percent == NULL)
    return;

  score = precise (steps, steps->self->score.score);
  max = precise (steps, steps->self->score.max);
  text = amount_of (steps, percent);
  say (steps, PERCENT, score, max, equals (steps, parindex_number_peek (percent)), text);
}

/* How a part adds to the node above, where a point is not simply a point there. */
static void
say_contribution (Steps *steps)
{
  const ParindexNumber *contribution = steps->self->figures[PARINDEX_FIGURE_CONTRIBUTION];
  g_autofree char *adds = NULL;
  g_autofree char *factor = NULL;
  g_autofree char *weight = NULL;
  g_autofree char *weight_sum = NULL;

  if (contribution == NULL)
    return;

  adds = amount_of (steps, contribution);
  factor = parindex_number_text (steps->self->factor, steps->language);
  if (steps->self->weight_sum != NULL)
    {
      weight = parindex_number_text (steps->self->figures[PARINDEX_FIGURE_WEIGHT], steps->language);
      weight_sum = parindex_number_text (steps->self->weight_sum, steps->language);
      say (steps, WEIGHT, weight, weight_sum, factor, adds);
    }
  else if (mpq_cmp_ui (parindex_number_peek (steps->self->factor), 1, 1) != 0)
    say (steps, FACTOR, factor, adds);
}

static void
say_lost (Steps *steps)
{
  const ParindexNumber *lost = steps->self->figures[PARINDEX_FIGURE_LOST];
  const ParindexNumber *of_whole = steps->self->figures[PARINDEX_FIGURE_LOST_OF_WHOLE];
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;

  if (lost == NULL || parindex_number_get_sign (lost) <= 0)
    return;

  here = amount_of (steps, lost);
  if (of_whole != NULL && !parindex_number_equal (lost, of_whole))
    {
      there = amount_of (steps, of_whole);
      say (steps, LOST_OF_WHOLE, here, there);
    }
  else
    say (steps, LOST, here);
}

/* Names of those who share the rank; NULL if it is not shared. */
static char *
list_ties (const Steps *steps)
{
  ParindexAssessment *assessment = parindex_scoreboard_get_assessment (steps->self->scoreboard);
  g_autoptr (GString) list = NULL;
  g_autofree char *more = NULL;
  guint32 rows[MAX_NAMES];
  guint n = parindex_explanation_ties (steps->self, rows, MAX_NAMES);

  if (n == 0)
    return NULL;

  list = g_string_new (NULL);
  for (guint i = 0; i < MIN (n, MAX_NAMES); i++)
    {
      ParindexUnit *unit = parindex_assessment_unit (assessment, rows[i]);
      const char *name = parindex_unit_get_name (unit);

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", name != NULL && *name != '\0' ? name : parindex_unit_get_id (unit));
    }
  if (n <= MAX_NAMES)
    return g_string_free (g_steal_pointer (&list), FALSE);

  more = g_strdup_printf ("%u", n - MAX_NAMES);

  return parindex_words_format (PARINDEX_WORDS_AND_MORE, steps->language, list->str, more, NULL);
}

static void
say_rank (Steps *steps)
{
  const ParindexNodeResult *node = parindex_scoreboard_node (steps->self->scoreboard, steps->self->node);
  g_autofree char *rank = parindex_result_get_rank_text (steps->self->result);
  g_autofree char *of = parindex_result_get_rank_of_text (steps->self->result);
  g_autofree char *ties = NULL;
  const char *by = parindex_words (node->basis == PARINDEX_BASIS_PERCENT ? PARINDEX_WORDS_BY_PERCENT : PARINDEX_WORDS_BY_SCORE, steps->language);

  if (steps->self->score.state != PARINDEX_CELL_STATE_OBSERVED)
    return;
  if (isnan (node->ranks[steps->self->row]))
    {
      if (steps->self->node == 0 && !parindex_unit_get_ranked (parindex_result_get_unit (steps->self->result)))
        say (steps, NOT_RANKED, NULL);
      return;
    }

  ties = list_ties (steps);
  if (ties != NULL)
    say (steps, RANK_TIED, rank, of, by, ties);
  else
    say (steps, RANK, rank, of, by);
}

static void
say_ranks_within (Steps *steps)
{
  const char *const *within = parindex_framework_get_within (steps->self->framework);

  for (; within != NULL && *within != NULL; within++)
    {
      const char *group = parindex_result_get_group (steps->self->result, *within);
      g_autofree char *rank = NULL;
      g_autofree char *of = NULL;

      if (group == NULL || isnan (parindex_result_get_rank_within (steps->self->result, *within)))
        continue;
      rank = parindex_result_get_rank_within_text (steps->self->result, *within);
      of = g_strdup_printf ("%u", parindex_result_get_rank_within_of (steps->self->result, *within));
      say (steps, RANK_WITHIN, *within, group, rank, of);
    }
}

static void
say_band (Steps *steps)
{
  ParindexBand *band = parindex_result_get_band (steps->self->result);
  g_autofree char *title = NULL;
  g_autofree char *from = NULL;

  if (band == NULL)
    return;

  title = parindex_result_get_band_text (steps->self->result);
  if (parindex_band_get_from (band) != NULL)
    {
      from = parindex_number_text (parindex_band_get_from (band), steps->language);
      say (steps, BAND_FROM, title, from);
    }
  else
    say (steps, BAND, title);
}

static void
say_edge (Steps *steps)
{
  g_autoptr (ParindexNumber) exact = NULL;
  g_autofree char *text = NULL;
  g_autofree char *shown = NULL;
  mpq_t value;

  if (!parindex_explanation_is_across_edge (steps->self))
    return;

  mpq_init (value);
  parindex_scoreboard_band_value (steps->self->scoreboard, steps->self->row, value);
  shown = parindex_explanation_show (steps->self, value, steps->language);
  exact = parindex_number_new_take (value);
  text = parindex_number_text (exact, steps->language);
  say (steps, CROSSES_EDGE, text, shown);
  mpq_clear (value);
}

GPtrArray *
parindex_explanation_steps (ParindexExplanation *self,
                            ParindexLanguage     language)
{
  static void (*const of_leaf[]) (Steps *) = { say_cell, say_note, say_evidence, say_rule, say_points, say_scale };
  static void (*const of_parent[]) (Steps *) = { say_missing, say_not_applicable, say_changes, say_scale, say_parts, say_rounding };
  static void (*const of_both[]) (Steps *) = { say_percent, say_contribution, say_lost, say_rank, say_ranks_within, say_band, say_edge };
  gboolean leaf = parindex_criterion_is_leaf (self->criterion);
  guint n = leaf ? G_N_ELEMENTS (of_leaf) : G_N_ELEMENTS (of_parent);
  Steps steps = { self, language, g_ptr_array_new_with_free_func (g_free) };

  parindex_explanation_ensure_parts (self);
  for (guint i = 0; i < n; i++)
    (leaf ? of_leaf : of_parent)[i](&steps);
  for (guint i = 0; i < G_N_ELEMENTS (of_both); i++)
    of_both[i](&steps);

  return steps.out;
}
