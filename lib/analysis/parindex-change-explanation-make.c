/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-change-explanation-private.h"

#include "model/parindex-document-private.h"

/* How the explanation of a change comes about. What a part adds to the change one level up is g₁·x₁ − g₀·x₀, x being its score (or percent,
 * where its maximum changed) and g what that counts there. It is told in two parts that add up to it exactly, whatever the order in which
 * the two changed (T. L. Bennet, The theory of measurement of changes in cost of living, 1920): the mean g times the change of x, and the
 * mean x times the change of g. */

typedef enum
{
  EARLIER,
  LATER,
  N_SIDES,
} Side;

static ParindexExplanation *
side_of (ParindexChangeExplanation *self,
         Side                       side)
{
  return side == EARLIER ? self->before : self->after;
}

static void
set_number (ParindexChangeExplanation *self,
            ParindexChangeNumber       number,
            mpq_srcptr                 value)
{
  g_clear_pointer (&self->numbers[number], parindex_number_unref);
  self->numbers[number] = parindex_explanation_number (value);
}

/* Sets the difference of two numbers that are known. */
static void
set_difference (ParindexChangeExplanation *self,
                ParindexChangeNumber       number,
                mpq_srcptr                 to,
                mpq_srcptr                 from)
{
  mpq_t difference;

  mpq_init (difference);
  mpq_sub (difference, to, from);
  set_number (self, number, difference);
  mpq_clear (difference);
}

/* Of what is missing and counts as 0 too. */
static mpq_srcptr
max_of (ParindexExplanation *explanation)
{
  return explanation != NULL && explanation->score.has_max && mpq_sgn (explanation->score.max) > 0 ? explanation->score.max : NULL;
}

static gboolean
is_scored (ParindexExplanation *explanation)
{
  return explanation != NULL && explanation->score.state == PARINDEX_CELL_STATE_OBSERVED;
}

/* What is missing may take part all the same: as 0. */
static gboolean
takes_part (ParindexExplanation *explanation)
{
  return explanation != NULL && parindex_explanation_figure (explanation, PARINDEX_FIGURE_FACTOR) != NULL;
}

static void
find_basis (ParindexChangeExplanation *self)
{
  mpq_srcptr before = max_of (self->before);
  mpq_srcptr after = max_of (self->after);

  self->basis = before != NULL && after != NULL && !mpq_equal (before, after) ? PARINDEX_BASIS_PERCENT : PARINDEX_BASIS_SCORE;
}

/* What is compared: FALSE where there is none. */
static gboolean
get_figure (ParindexChangeExplanation *self,
            Side                       side,
            mpq_ptr                    out)
{
  ParindexExplanation *explanation = side_of (self, side);

  if (!is_scored (explanation))
    {
      mpq_set_ui (out, 0, 1);
      return takes_part (explanation);
    }
  mpq_set (out, parindex_explanation_figure (explanation, self->basis == PARINDEX_BASIS_PERCENT ? PARINDEX_FIGURE_PERCENT : PARINDEX_FIGURE_SCORE));

  return TRUE;
}

static void
fill_figures (ParindexChangeExplanation *self)
{
  mpq_t figures[N_SIDES];
  gboolean known[N_SIDES];

  for (guint i = 0; i < N_SIDES; i++)
    {
      mpq_init (figures[i]);
      known[i] = get_figure (self, i, figures[i]);
      if (known[i])
        set_number (self, i == EARLIER ? PARINDEX_CHANGE_NUMBER_FROM : PARINDEX_CHANGE_NUMBER_TO, figures[i]);
    }
  if (known[EARLIER] && known[LATER])
    set_difference (self, PARINDEX_CHANGE_NUMBER_CHANGE, figures[LATER], figures[EARLIER]);
  for (guint i = 0; i < N_SIDES; i++)
    mpq_clear (figures[i]);
}

/* What a point of the node's own score is of what is compared. */
static void
get_unit (ParindexChangeExplanation *self,
          Side                       side,
          mpq_ptr                    out)
{
  mpq_set_ui (out, 1, 1);
  if (self->basis != PARINDEX_BASIS_PERCENT)
    return;
  mpq_set_ui (out, 100, 1);
  mpq_div (out, out, max_of (side_of (self, side)));
}

/* What a point, or a percent, of the part counts in what is compared of the node. */
static void
get_part_factor (ParindexChangeExplanation *self,
                 ParindexChangeExplanation *part,
                 Side                       side,
                 mpq_ptr                    out)
{
  mpq_t hundred;

  get_unit (self, side, out);
  mpq_mul (out, out, parindex_explanation_figure (side_of (part, side), PARINDEX_FIGURE_FACTOR));
  if (part->basis != PARINDEX_BASIS_PERCENT)
    return;
  mpq_init (hundred);
  mpq_set_ui (hundred, 100, 1);
  mpq_mul (out, out, max_of (side_of (part, side)));
  mpq_div (out, out, hundred);
  mpq_clear (hundred);
}

/* The mean of two numbers times the difference of two others. */
static void
weigh (mpq_ptr out,
       mpq_t   means[N_SIDES],
       mpq_t   changes[N_SIDES])
{
  mpq_t change;

  mpq_init (change);
  mpq_sub (change, changes[LATER], changes[EARLIER]);
  mpq_add (out, means[LATER], means[EARLIER]);
  mpq_mul (out, out, change);
  mpq_div_2exp (out, out, 1);
  mpq_clear (change);
}

static void
fill_moved (ParindexChangeExplanation *self,
            ParindexChangeExplanation *part)
{
  mpq_t figures[N_SIDES], by, both;

  mpq_inits (by, both, NULL);
  for (guint i = 0; i < N_SIDES; i++)
    {
      mpq_init (figures[i]);
      get_figure (part, i, figures[i]);
      get_part_factor (self, part, i, part->factors[i]);
    }
  weigh (by, part->factors, figures);
  set_number (part, PARINDEX_CHANGE_NUMBER_BY_FIGURE, by);
  mpq_set (both, by);
  mpq_mul (by, by, self->whole_factor);
  set_number (part, PARINDEX_CHANGE_NUMBER_OF_WHOLE, by);
  weigh (by, figures, part->factors);
  set_number (part, PARINDEX_CHANGE_NUMBER_BY_WEIGHT, by);
  mpq_add (both, both, by);
  set_number (part, PARINDEX_CHANGE_NUMBER_CONTRIBUTION, both);
  mpq_add (part->whole_factor, part->factors[EARLIER], part->factors[LATER]);
  mpq_div_2exp (part->whole_factor, part->whole_factor, 1);
  mpq_mul (part->whole_factor, part->whole_factor, self->whole_factor);
  mpq_clears (figures[EARLIER], figures[LATER], by, both, NULL);
}

/* What came or went adds all that it counts. */
static void
fill_one_sided (ParindexChangeExplanation *self,
                ParindexChangeExplanation *part,
                Side                       side)
{
  mpq_t value;

  mpq_init (value);
  get_unit (self, side, value);
  mpq_mul (value, value, parindex_explanation_figure (side_of (part, side), PARINDEX_FIGURE_CONTRIBUTION));
  if (side == EARLIER)
    mpq_neg (value, value);
  set_number (part, PARINDEX_CHANGE_NUMBER_BY_WEIGHT, value);
  set_number (part, PARINDEX_CHANGE_NUMBER_CONTRIBUTION, value);
  mpq_clear (value);
}

static void
fill_contribution (ParindexChangeExplanation *self,
                   ParindexChangeExplanation *part)
{
  switch (part->state)
    {
    case PARINDEX_CHANGE_STATE_MOVED:
      fill_moved (self, part);
      break;
    case PARINDEX_CHANGE_STATE_ENTERED:
      fill_one_sided (self, part, LATER);
      break;
    case PARINDEX_CHANGE_STATE_LEFT:
      fill_one_sided (self, part, EARLIER);
      break;
    case PARINDEX_CHANGE_STATE_NONE:
    case PARINDEX_CHANGE_STATE_UNTRACED:
    default:
      break;
    }
}

static gboolean
adds_up (ParindexExplanation *explanation)
{
  parindex_explanation_ensure_shares (explanation);

  return explanation->shares->adds_up;
}

/* How a part counts in the node, or would, were the node a sum. */
static ParindexChangeState
find_state (ParindexChangeExplanation *self,
            ParindexChangeExplanation *part)
{
  gboolean counts[N_SIDES];

  if (self->trace == PARINDEX_TRACE_NO_SUM)
    return part->before != NULL && part->after != NULL ? PARINDEX_CHANGE_STATE_UNTRACED
           : part->after != NULL                       ? PARINDEX_CHANGE_STATE_ENTERED
                                                       : PARINDEX_CHANGE_STATE_LEFT;
  for (guint i = 0; i < N_SIDES; i++)
    counts[i] = takes_part (side_of (part, i));
  if (counts[EARLIER] && counts[LATER])
    return PARINDEX_CHANGE_STATE_MOVED;

  return counts[LATER] ? PARINDEX_CHANGE_STATE_ENTERED : counts[EARLIER] ? PARINDEX_CHANGE_STATE_LEFT : PARINDEX_CHANGE_STATE_NONE;
}

static ParindexTrace
find_trace (ParindexChangeExplanation *self)
{
  if (self->state == PARINDEX_CHANGE_STATE_ENTERED || self->state == PARINDEX_CHANGE_STATE_LEFT)
    return PARINDEX_TRACE_ONE_SIDED;
  if (!is_scored (self->before) || !is_scored (self->after))
    return PARINDEX_TRACE_NOT_SCORED;
  if (parindex_criterion_is_leaf (self->before->criterion) || parindex_criterion_is_leaf (self->after->criterion))
    return PARINDEX_TRACE_LEAF;

  return adds_up (self->before) && adds_up (self->after) ? PARINDEX_TRACE_FULL : PARINDEX_TRACE_NO_SUM;
}

static void
fill_adjustment (ParindexChangeExplanation *self)
{
  mpq_t adjustments[N_SIDES];

  for (guint i = 0; i < N_SIDES; i++)
    {
      mpq_init (adjustments[i]);
      get_unit (self, i, adjustments[i]);
      mpq_mul (adjustments[i], adjustments[i], parindex_explanation_figure (side_of (self, i), PARINDEX_FIGURE_ADJUSTMENT));
    }
  set_difference (self, PARINDEX_CHANGE_NUMBER_ADJUSTMENT, adjustments[LATER], adjustments[EARLIER]);
  mpq_clears (adjustments[EARLIER], adjustments[LATER], NULL);
}

static void
fill_rest (ParindexChangeExplanation *self)
{
  mpq_t rest;

  mpq_init (rest);
  mpq_sub (rest, parindex_change_explanation_value (self, PARINDEX_CHANGE_NUMBER_CHANGE),
           parindex_change_explanation_value (self, PARINDEX_CHANGE_NUMBER_ADJUSTMENT));
  for (guint i = 0; i < parindex_list_length (self->parts); i++)
    {
      mpq_srcptr contribution = parindex_change_explanation_value (parindex_change_explanation_part (self, i), PARINDEX_CHANGE_NUMBER_CONTRIBUTION);

      if (contribution != NULL)
        mpq_sub (rest, rest, contribution);
    }
  set_number (self, PARINDEX_CHANGE_NUMBER_REST, rest);
  mpq_clear (rest);
}

static ParindexChangeExplanation *
new_explanation (ParindexUnit        *unit,
                 ParindexPeriod      *from,
                 ParindexPeriod      *to,
                 ParindexExplanation *before,
                 ParindexExplanation *after)
{
  ParindexChangeExplanation *self = g_object_new (PARINDEX_TYPE_CHANGE_EXPLANATION, NULL);

  self->unit = g_object_ref (unit);
  self->from = parindex_period_ref (from);
  self->to = parindex_period_ref (to);
  g_set_object (&self->before, before);
  g_set_object (&self->after, after);

  return self;
}

static void trace_parts (ParindexHistory *history, ParindexChangeExplanation *self);

static void
add_part (ParindexHistory           *history,
          ParindexChangeExplanation *self,
          ParindexExplanation       *before,
          ParindexExplanation       *after,
          gboolean                   moved_in_tree)
{
  g_autoptr (ParindexChangeExplanation) part = new_explanation (self->unit, self->from, self->to, before, after);
  ParindexCriterion *criterion = after != NULL ? after->criterion : before->criterion;

  part->criterion = g_strdup (parindex_criterion_get_id (criterion));
  part->title = g_strdup (parindex_criterion_get_title (criterion));
  part->decimals = self->decimals;
  part->rounding = self->rounding;
  part->depth = self->depth + 1;
  part->moved_in_tree = moved_in_tree;
  find_basis (part);
  part->state = find_state (self, part);
  fill_figures (part);
  fill_contribution (self, part);
  trace_parts (history, part);
  parindex_list_fill (self->parts, part);
}

static ParindexExplanation *
find_child (ParindexExplanation *parent,
            ParindexCriterion   *criterion)
{
  for (guint i = 0; i < parindex_criterion_n_children (parent->criterion); i++)
    if (parindex_criterion_child (parent->criterion, i) == criterion)
      return parindex_explanation_part (parent, i);

  return NULL;
}

/* The criterion of the earlier edition that a part of the later one was; NULL where nothing says so. */
static ParindexCriterion *
find_earlier (ParindexHistory           *history,
              ParindexChangeExplanation *self,
              ParindexExplanation       *after)
{
  const char *id = parindex_history_earlier_criterion (parindex_history_document (history), self->before->framework, self->after->framework,
                                                       parindex_criterion_get_id (after->criterion));

  return id != NULL ? parindex_framework_get_criterion (self->before->framework, id) : NULL;
}

static gboolean
has_correspondence (ParindexHistory           *history,
                    ParindexChangeExplanation *self)
{
  return self->before->framework == self->after->framework
         || parindex_document_find_correspondence (parindex_history_document (history), parindex_framework_get_id (self->before->framework),
                                                   parindex_framework_get_id (self->after->framework))
              != NULL;
}

/* The parts of the later edition in their order, then those that the earlier one had besides. */
static void
add_parts (ParindexHistory           *history,
           ParindexChangeExplanation *self)
{
  guint n_before = parindex_criterion_n_children (self->before->criterion);
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < parindex_criterion_n_children (self->after->criterion); i++)
    {
      ParindexExplanation *after = parindex_explanation_part (self->after, i);
      ParindexCriterion *earlier = find_earlier (history, self, after);
      ParindexExplanation *before = earlier != NULL ? find_child (self->before, earlier) : NULL;

      if (before != NULL)
        g_hash_table_add (met, before);
      add_part (history, self, before, after, earlier != NULL && before == NULL);
    }
  for (guint i = 0; i < n_before; i++)
    {
      ParindexExplanation *before = parindex_explanation_part (self->before, i);

      if (!g_hash_table_contains (met, before))
        add_part (history, self, before, NULL, FALSE);
    }
}

static void
trace_parts (ParindexHistory           *history,
             ParindexChangeExplanation *self)
{
  self->parts = parindex_list_new (PARINDEX_TYPE_CHANGE_EXPLANATION);
  self->trace = find_trace (self);
  if (self->trace != PARINDEX_TRACE_FULL && self->trace != PARINDEX_TRACE_NO_SUM)
    {
      if (self->trace == PARINDEX_TRACE_LEAF)
        fill_adjustment (self);
      return;
    }
  fill_adjustment (self);
  if (!has_correspondence (history, self))
    {
      self->trace = PARINDEX_TRACE_NO_CORRESPONDENCE;
      return;
    }
  add_parts (history, self);
  if (self->trace == PARINDEX_TRACE_FULL)
    fill_rest (self);
}

/* What was computed of the point itself, not of predecessors; NULL otherwise. */
static ParindexExplanation *
explain_point (ParindexComparisonRow   *row,
               ParindexComparisonPoint *point)
{
  ParindexFact *fact = point->facts[PARINDEX_RESULT_COLUMN_SCORE];

  if (!point->corresponds || fact->board == NULL || fact->derivation != PARINDEX_DERIVATION_NONE || fact->source == PARINDEX_FACT_SOURCE_PUBLISHED)
    return NULL;

  return parindex_explanation_new (fact->board, parindex_unit_get_id (row->unit), point->criterion, NULL);
}

/* What a row says of figures that were not computed. */
static void
take_row (ParindexChangeExplanation *self,
          ParindexComparisonPoint   *first,
          ParindexComparisonPoint   *last)
{
  ParindexResultColumn column = parindex_comparison_points_maxima_differ (first, last) ? PARINDEX_RESULT_COLUMN_PERCENT : PARINDEX_RESULT_COLUMN_SCORE;
  const ParindexChange *change = &self->row->changes[column];
  ParindexNumber *from = parindex_fact_get_value (first->facts[column]);
  ParindexNumber *to = parindex_fact_get_value (last->facts[column]);

  self->basis = column == PARINDEX_RESULT_COLUMN_PERCENT ? PARINDEX_BASIS_PERCENT : PARINDEX_BASIS_SCORE;
  self->numbers[PARINDEX_CHANGE_NUMBER_FROM] = from != NULL ? parindex_number_ref (from) : NULL;
  self->numbers[PARINDEX_CHANGE_NUMBER_TO] = to != NULL ? parindex_number_ref (to) : NULL;
  if (change->certainty == PARINDEX_CERTAINTY_EXACT)
    self->numbers[PARINDEX_CHANGE_NUMBER_CHANGE] = parindex_number_ref (change->low);
  self->decimals = change->decimals;
  self->rounding = change->rounding;
  self->state = PARINDEX_CHANGE_STATE_UNTRACED;
  self->trace = PARINDEX_TRACE_NOT_COMPUTED;
  self->parts = parindex_list_new (PARINDEX_TYPE_CHANGE_EXPLANATION);
}

ParindexChangeExplanation *
parindex_change_explanation_make (ParindexHistory       *history,
                                  ParindexComparisonRow *row)
{
  ParindexComparisonPoint *first = parindex_comparison_row_point (row, 0);
  ParindexComparisonPoint *last = parindex_comparison_row_point (row, parindex_comparison_row_n_points (row) - 1);
  g_autoptr (ParindexExplanation) before = explain_point (row, first);
  g_autoptr (ParindexExplanation) after = explain_point (row, last);
  ParindexChangeExplanation *self = new_explanation (row->unit, first->period, last->period, before, after);

  self->row = g_object_ref (row);
  self->criterion = g_strdup (row->criterion);
  self->title = g_strdup (row->title);
  if (before == NULL || after == NULL)
    {
      take_row (self, first, last);
      return self;
    }
  self->decimals = parindex_framework_get_decimals (after->framework);
  self->rounding = parindex_framework_get_rounding (after->framework);
  self->state = is_scored (before) && is_scored (after) ? PARINDEX_CHANGE_STATE_MOVED : PARINDEX_CHANGE_STATE_UNTRACED;
  mpq_set_ui (self->whole_factor, 1, 1);
  find_basis (self);
  fill_figures (self);
  if (self->numbers[PARINDEX_CHANGE_NUMBER_CHANGE] != NULL)
    self->numbers[PARINDEX_CHANGE_NUMBER_OF_WHOLE] = parindex_number_ref (self->numbers[PARINDEX_CHANGE_NUMBER_CHANGE]);
  trace_parts (history, self);

  return self;
}
