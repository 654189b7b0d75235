/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-change-words-private.h"
#include "analysis/parindex-explanation-words-private.h"
#include "base/parindex-exact-private.h"

/* The sentences of how a change came about. */

#define MAX_TERMS 12
#define FACTOR_DECIMALS 4

typedef struct
{
  ParindexChangeExplanation *node;
  ParindexLanguage language;
  GPtrArray *out;
} Steps;

#define say(self, name, ...) g_ptr_array_add ((self)->out, parindex_change_words (PARINDEX_CHANGE_WORDS_##name, (self)->language, __VA_ARGS__, NULL))

static char *
text_of (const Steps         *self,
         ParindexChangeNumber number)
{
  return parindex_change_explanation_text (self->node, number, self->language);
}

static const char *
from_of (const Steps *self)
{
  return parindex_period_to_string (self->node->from);
}

static const char *
to_of (const Steps *self)
{
  return parindex_period_to_string (self->node->to);
}

static mpq_srcptr
value_of (const Steps         *self,
          ParindexChangeNumber number)
{
  return parindex_change_explanation_value (self->node, number);
}

static gboolean
is_zero (const Steps         *self,
         ParindexChangeNumber number)
{
  mpq_srcptr value = value_of (self, number);

  return value == NULL || mpq_sgn (value) == 0;
}

static void
say_side (const Steps         *self,
          ParindexExplanation *side,
          const char          *period,
          ParindexChangeNumber number)
{
  g_autofree char *figure = text_of (self, number);

  say (self, OF_SIDE, period, figure != NULL ? figure : parindex_change_explanation_side_words (self->node, side, self->language));
}

/* Two figures and their difference need no sentence; where one is not there it is said why, at the root with where the figures come from. */
static void
say_sides (const Steps *self)
{
  if (value_of (self, PARINDEX_CHANGE_NUMBER_CHANGE) != NULL || self->node->trace == PARINDEX_TRACE_NOT_COMPUTED)
    return;
  say_side (self, self->node->before, from_of (self), PARINDEX_CHANGE_NUMBER_FROM);
  say_side (self, self->node->after, to_of (self), PARINDEX_CHANGE_NUMBER_TO);
}

static void
say_max (const Steps *self)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (self->node->basis != PARINDEX_BASIS_PERCENT || self->node->before == NULL || self->node->after == NULL)
    return;
  before = parindex_explanation_show (self->node->before, self->node->before->score.max, self->language);
  after = parindex_explanation_show (self->node->after, self->node->after->score.max, self->language);
  say (self, MAX_CHANGED, before, after);
}

static void
say_cells (const Steps *self)
{
  g_autofree char *before = parindex_explanation_cell_words (self->node->before, self->language);
  g_autofree char *after = parindex_explanation_cell_words (self->node->after, self->language);
  g_autofree char *rule_before = parindex_explanation_rule_words (self->node->before, self->language);
  g_autofree char *rule_after = parindex_explanation_rule_words (self->node->after, self->language);
  gboolean same_rule = g_strcmp0 (rule_before, rule_after) == 0;

  if (before == NULL || after == NULL)
    return;
  if (!g_str_equal (before, after))
    say (self, VALUE, before, from_of (self), after, to_of (self));
  else
    say (self, VALUE_KEPT, before);
  if (g_str_equal (before, after) && same_rule && !is_zero (self, PARINDEX_CHANGE_NUMBER_CHANGE))
    say (self, VALUE_MEASURED, "");
  if (same_rule || rule_before == NULL || rule_after == NULL)
    return;
  say (self, RULE, from_of (self), rule_before);
  say (self, RULE, to_of (self), rule_after);
}

static char *
factor_text (const Steps *self,
             mpq_srcptr   value)
{
  GString *text = g_string_new (NULL);

  if (!parindex_mpq_append_short (text, value, FACTOR_DECIMALS, PARINDEX_ROUNDING_HALF_UP, parindex_words_point (self->language)))
    g_string_prepend (text, "≈ ");

  return g_string_free (text, FALSE);
}

static void
say_counts (const Steps *self)
{
  g_autofree char *before = factor_text (self, self->node->factors[0]);
  g_autofree char *after = factor_text (self, self->node->factors[1]);

  if (mpq_equal (self->node->factors[0], self->node->factors[1]))
    return;
  if (self->node->basis == PARINDEX_BASIS_PERCENT)
    say (self, PERCENT_COUNTS, before, from_of (self), after, to_of (self));
  else
    say (self, POINT_COUNTS, before, from_of (self), after, to_of (self));
}

static void
say_moved (const Steps *self)
{
  g_autofree char *adds = text_of (self, PARINDEX_CHANGE_NUMBER_CONTRIBUTION);
  g_autofree char *by_figure = text_of (self, PARINDEX_CHANGE_NUMBER_BY_FIGURE);
  g_autofree char *by_weight = text_of (self, PARINDEX_CHANGE_NUMBER_BY_WEIGHT);
  g_autofree char *of_whole = text_of (self, PARINDEX_CHANGE_NUMBER_OF_WHOLE);

  if (adds == NULL)
    return;
  if (is_zero (self, PARINDEX_CHANGE_NUMBER_BY_WEIGHT))
    say (self, ADDS, adds);
  else
    say (self, ADDS_BOTH, adds, by_figure, by_weight);
  say_counts (self);
  if (self->node->depth > 1 && of_whole != NULL)
    say (self, OF_WHOLE, of_whole);
}

static void
say_contribution (const Steps *self)
{
  g_autofree char *adds = text_of (self, PARINDEX_CHANGE_NUMBER_CONTRIBUTION);

  if (self->node->state == PARINDEX_CHANGE_STATE_MOVED)
    say_moved (self);
  else if (self->node->state == PARINDEX_CHANGE_STATE_ENTERED && adds != NULL)
    say (self, COMES, to_of (self), from_of (self), adds);
  else if (self->node->state == PARINDEX_CHANGE_STATE_LEFT && adds != NULL)
    say (self, GOES, from_of (self), to_of (self), adds);
  if (self->node->moved_in_tree)
    say (self, ELSEWHERE, "");
}

/* Behind the first one with a sign between. */
static void
append_term (const Steps *self,
             GString     *out,
             mpq_srcptr   value)
{
  g_autofree char *text = parindex_change_explanation_signed (self->node, value, self->language);

  if (out->len > 0)
    g_string_append_c (out, ' ');
  g_string_append (out, text);
}

/* What is added up as it is shown. */
static void
add_printed (const Steps *self,
             mpq_ptr      sum,
             mpq_srcptr   value)
{
  mpq_t printed;

  mpq_init (printed);
  mpq_set (printed, value);
  if (self->node->decimals >= 0)
    parindex_mpq_round (printed, self->node->decimals, self->node->rounding);
  mpq_add (sum, sum, printed);
  mpq_clear (printed);
}

/* Those that add something, as they are shown, and how many there are. */
static guint
append_terms (const Steps *self,
              GString     *out,
              mpq_ptr      sum)
{
  guint n = 0;

  for (guint i = 0; i < parindex_list_length (self->node->parts); i++)
    {
      mpq_srcptr value = parindex_change_explanation_value (parindex_change_explanation_part (self->node, i), PARINDEX_CHANGE_NUMBER_CONTRIBUTION);

      if (value == NULL || mpq_sgn (value) == 0)
        continue;
      add_printed (self, sum, value);
      if (++n <= MAX_TERMS)
        append_term (self, out, value);
    }

  return n;
}

static void
say_sum (const Steps *self)
{
  g_autoptr (GString) terms = g_string_new (NULL);
  g_autofree char *change = text_of (self, PARINDEX_CHANGE_NUMBER_CHANGE);
  g_autofree char *adjustment = text_of (self, PARINDEX_CHANGE_NUMBER_ADJUSTMENT);
  g_autofree char *printed_text = NULL;
  guint n;
  mpq_t printed, total;

  mpq_inits (printed, total, NULL);
  n = append_terms (self, terms, printed);
  if (n > MAX_TERMS)
    {
      g_autofree char *more = g_strdup_printf ("%u", n - MAX_TERMS);
      g_autofree char *words = parindex_change_words (PARINDEX_CHANGE_WORDS_MORE_TERMS, self->language, more, NULL);

      g_string_append_printf (terms, " %s", words);
    }
  if (!is_zero (self, PARINDEX_CHANGE_NUMBER_ADJUSTMENT))
    {
      g_autofree char *words = parindex_change_words (PARINDEX_CHANGE_WORDS_AND_ADJUSTMENT, self->language, adjustment, NULL);

      g_string_append_printf (terms, "%s%s", terms->len > 0 ? " " : "", words);
      add_printed (self, printed, value_of (self, PARINDEX_CHANGE_NUMBER_ADJUSTMENT));
    }
  add_printed (self, total, value_of (self, PARINDEX_CHANGE_NUMBER_CHANGE));
  if (terms->len > 0)
    say (self, PARTS, terms->str, mpq_equal (printed, total) ? "=" : "≈", change);
  if (!mpq_equal (printed, total))
    {
      printed_text = parindex_change_explanation_signed (self->node, printed, self->language);
      say (self, PRINTED, printed_text, change);
    }
  mpq_clears (printed, total, NULL);
}

/* The figures that are there, and where each comes from. */
static char *
origin_text (const Steps             *self,
             ParindexComparisonPoint *point)
{
  ParindexFact *fact = point->facts[PARINDEX_RESULT_COLUMN_SCORE];

  if (!parindex_fact_is_there (fact) && parindex_fact_is_there (point->facts[PARINDEX_RESULT_COLUMN_PERCENT]))
    fact = point->facts[PARINDEX_RESULT_COLUMN_PERCENT];

  return parindex_fact_get_origin_text (fact, self->language);
}

static void
say_not_computed (const Steps *self)
{
  ParindexComparisonRow *row = self->node->row;
  g_autofree char *first = origin_text (self, parindex_comparison_row_point (row, 0));
  g_autofree char *last = origin_text (self, parindex_comparison_row_point (row, parindex_comparison_row_n_points (row) - 1));

  say (self, NOT_COMPUTED, from_of (self), first, to_of (self), last);
}

static void
say_trace (const Steps *self)
{
  g_autofree char *adjustment = text_of (self, PARINDEX_CHANGE_NUMBER_ADJUSTMENT);
  g_autofree char *rest = text_of (self, PARINDEX_CHANGE_NUMBER_REST);

  switch (self->node->trace)
    {
    case PARINDEX_TRACE_FULL:
      say_sum (self);
      if (!is_zero (self, PARINDEX_CHANGE_NUMBER_REST))
        say (self, REST, rest);
      break;
    case PARINDEX_TRACE_LEAF:
      if (!is_zero (self, PARINDEX_CHANGE_NUMBER_ADJUSTMENT))
        say (self, ADJUSTED, adjustment);
      break;
    case PARINDEX_TRACE_NO_SUM:
      say (self, NO_SUM, "");
      break;
    case PARINDEX_TRACE_NO_CORRESPONDENCE:
      say (self, NO_CORRESPONDENCE, parindex_framework_get_id (self->node->after->framework), parindex_framework_get_id (self->node->before->framework));
      break;
    case PARINDEX_TRACE_NOT_COMPUTED:
      say_not_computed (self);
      break;
    case PARINDEX_TRACE_NOT_SCORED:
      if (self->node->depth == 0)
        say (self, NOT_SCORED, "");
      break;
    case PARINDEX_TRACE_ONE_SIDED:
    default:
      break;
    }
}

/* What else changed with it. */
static void
say_row (const Steps *self)
{
  ParindexComparisonRow *row = self->node->row;
  ParindexFact *first = parindex_comparison_row_point (row, 0)->facts[PARINDEX_RESULT_COLUMN_RANK];
  ParindexFact *last = parindex_comparison_row_point (row, parindex_comparison_row_n_points (row) - 1)->facts[PARINDEX_RESULT_COLUMN_RANK];
  g_autofree char *from = parindex_fact_get_text (first, self->language);
  g_autofree char *to = parindex_fact_get_text (last, self->language);
  g_autofree char *change = parindex_change_to_text (&row->changes[PARINDEX_RESULT_COLUMN_RANK], self->language);
  g_autofree char *band = parindex_comparison_row_get_band_text (row, self->language);

  if (parindex_fact_is_there (first) || parindex_fact_is_there (last))
    say (self, RANK, from, from_of (self), to, to_of (self), change);
  if (band != NULL)
    say (self, BAND, band);
  for (guint i = 0; i < row->notes->len; i++)
    {
      const ParindexComparisonNote *note = row->notes->pdata[i];

      g_ptr_array_add (self->out, g_strdup_printf ("– %s", note->texts[self->language == PARINDEX_LANGUAGE_VI]));
    }
}

GPtrArray *
parindex_change_explanation_steps (ParindexChangeExplanation *self,
                                   ParindexLanguage           language)
{
  const Steps steps = { self, language, g_ptr_array_new_with_free_func (g_free) };

  say_sides (&steps);
  say_max (&steps);
  if (self->before != NULL && self->after != NULL && parindex_criterion_is_leaf (self->before->criterion)
      && parindex_criterion_is_leaf (self->after->criterion))
    say_cells (&steps);
  say_contribution (&steps);
  say_trace (&steps);
  if (self->row != NULL)
    say_row (&steps);

  return steps.out;
}
