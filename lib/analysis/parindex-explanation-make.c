/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-explanation-private.h"
#include "base/parindex-exact-private.h"

/* How an explanation comes about: its figures, its parts, and what it is to the nodes above it. */

static ParindexNumber *
number_copy (mpq_srcptr value)
{
  ParindexNumber *number;
  mpq_t copy;

  mpq_init (copy);
  mpq_set (copy, value);
  number = parindex_number_new_take (copy);
  mpq_clear (copy);

  return number;
}

/* What a node says by itself. */
static void
fill_own (ParindexExplanation *self)
{
  const ParindexNumber *weight = parindex_criterion_get_weight (self->criterion);
  mpq_t value;

  if (weight != NULL)
    self->figures[PARINDEX_FIGURE_WEIGHT] = parindex_number_ref ((ParindexNumber *) weight);
  if (self->score.state != PARINDEX_CELL_STATE_OBSERVED)
    return;
  self->figures[PARINDEX_FIGURE_SCORE] = number_copy (self->score.score);
  if (!self->score.has_max)
    return;

  self->figures[PARINDEX_FIGURE_MAX] = number_copy (self->score.max);
  mpq_init (value);
  mpq_set_ui (value, 100, 1);
  mpq_mul (value, value, self->score.score);
  mpq_div (value, value, self->score.max);
  self->figures[PARINDEX_FIGURE_PERCENT] = parindex_number_new_take (value);
  mpq_sub (value, self->score.max, self->score.score);
  self->figures[PARINDEX_FIGURE_LOST] = parindex_number_new_take (value);
  mpq_clear (value);
}

static ParindexNumber *
product (const ParindexNumber *a,
         const ParindexNumber *b)
{
  ParindexNumber *number;
  mpq_t value;

  mpq_init (value);
  mpq_mul (value, parindex_number_peek (a), parindex_number_peek (b));
  number = parindex_number_new_take (value);
  mpq_clear (value);

  return number;
}

/* What it counts among the weights of its siblings. */
static void
fill_weights (ParindexExplanation  *self,
              const ParindexShares *shares)
{
  mpq_t part;

  if (mpq_sgn (shares->full_weight_sum) == 0)
    return;

  self->weight_sum = number_copy (shares->weight_sum);
  if (!shares->shares_out)
    return;

  mpq_init (part);
  parindex_shares_get_equal_part (shares, part);
  mpq_add (part, part, parindex_number_peek (self->figures[PARINDEX_FIGURE_WEIGHT]));
  self->weight = parindex_number_new_take (part);
  mpq_clear (part);
}

/* What it is to the nodes above it, those of them that have a score. What is missing may count there all the same: as 0 of its max. */
static void
fill_above (ParindexExplanation *self,
            ParindexExplanation *parent,
            guint                index)
{
  const ParindexShares *shares = parent->shares;
  const ParindexUnitScore *score = &self->score;
  mpq_t value;

  if (!parindex_shares_takes_part (shares, index))
    return;

  fill_weights (self, shares);
  self->figures[PARINDEX_FIGURE_FACTOR] = number_copy (shares->factors[index]);
  mpq_init (value);
  mpq_mul (value, shares->factors[index], score->score);
  self->figures[PARINDEX_FIGURE_CONTRIBUTION] = parindex_number_new_take (value);
  if (self->figures[PARINDEX_FIGURE_LOST] == NULL && score->has_max)
    self->figures[PARINDEX_FIGURE_LOST] = number_copy (score->max);
  mpq_clear (value);
  if (parent->whole_factor == NULL)
    return;

  self->whole_factor = product (self->figures[PARINDEX_FIGURE_FACTOR], parent->whole_factor);
  if (self->figures[PARINDEX_FIGURE_LOST] != NULL)
    self->figures[PARINDEX_FIGURE_LOST_OF_WHOLE] = product (self->whole_factor, self->figures[PARINDEX_FIGURE_LOST]);
}

/* Takes what is in @score. */
static ParindexExplanation *
explanation_make (ParindexScoreboard *scoreboard,
                  guint               row,
                  guint               node,
                  ParindexUnitScore  *score)
{
  ParindexExplanation *self = g_object_new (PARINDEX_TYPE_EXPLANATION, NULL);

  self->scoreboard = g_object_ref (scoreboard);
  self->framework = parindex_scoreboard_get_framework (scoreboard);
  self->criterion = parindex_framework_node (self->framework, node);
  self->result = parindex_result_new (scoreboard, row, node);
  self->row = row;
  self->node = node;
  self->score.state = score->state;
  self->score.has_max = score->has_max;
  mpq_swap (self->score.score, score->score);
  mpq_swap (self->score.max, score->max);
  fill_own (self);

  return self;
}

/* The node at the top of the whole index: what it gains, the whole gains. */
static void
make_whole (ParindexExplanation *self)
{
  if (self->score.state != PARINDEX_CELL_STATE_OBSERVED)
    return;

  self->whole_factor = parindex_number_new_from_int (1);
  if (self->figures[PARINDEX_FIGURE_LOST] != NULL)
    self->figures[PARINDEX_FIGURE_LOST_OF_WHOLE] = parindex_number_ref (self->figures[PARINDEX_FIGURE_LOST]);
}

static guint
place_in_parent (ParindexCriterion *node)
{
  ParindexCriterion *parent = parindex_criterion_get_parent (node);
  guint place = 0;

  while (parindex_criterion_child (parent, place) != node)
    place++;

  return place;
}

/* The explanation of a node under the explanations of what is above it, which are made on the way. */
static ParindexExplanation *
explain (ParindexScoreboard *scoreboard,
         guint               row,
         ParindexCriterion  *node)
{
  ParindexCriterion *parent = parindex_criterion_get_parent (node);
  g_autoptr (ParindexExplanation) above = NULL;
  ParindexExplanation *self;
  ParindexUnitScore score;

  if (parent != NULL)
    {
      above = explain (scoreboard, row, parent);
      return g_object_ref (parindex_explanation_part (above, place_in_parent (node)));
    }

  parindex_unit_score_init (&score);
  parindex_unit_score_compute (parindex_scoreboard_sheet (scoreboard), parindex_criterion_plan (node)->index, row, &score, NULL, NULL);
  self = explanation_make (scoreboard, row, parindex_criterion_plan (node)->index, &score);
  parindex_unit_score_clear (&score);
  make_whole (self);

  return self;
}

/* The points of a leaf before cap and rounding. */
static void
fill_given_points (ParindexExplanation *self)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (self->criterion);
  const ParindexNumber *scale = parindex_criterion_get_scale (self->criterion);

  parindex_column_get_mpq (&parindex_scoreboard_sheet (self->scoreboard)->columns[plan->first_leaf], self->row, self->given);
  if (scale == NULL || plan->given == NULL)
    return;

  mpq_mul (self->given, self->given, parindex_number_peek (scale));
  mpq_div (self->given, self->given, parindex_number_peek (plan->given));
}

/* The sum of the contributions. */
static void
fill_given_sum (ParindexExplanation *self)
{
  for (guint i = 0; i < self->shares->n; i++)
    {
      ParindexExplanation *part = parindex_list_get (self->parts, i);

      if (part->figures[PARINDEX_FIGURE_CONTRIBUTION] != NULL)
        mpq_add (self->given, self->given, parindex_number_peek (part->figures[PARINDEX_FIGURE_CONTRIBUTION]));
    }
}

static void
make_part_list (ParindexExplanation *self)
{
  self->shares = parindex_shares_new (parindex_scoreboard_sheet (self->scoreboard), self->criterion, self->row, &self->score);
  for (guint i = 0; i < self->shares->n; i++)
    {
      guint node = parindex_criterion_plan (parindex_criterion_child (self->criterion, i))->index;
      g_autoptr (ParindexExplanation) part = explanation_make (self->scoreboard, self->row, node, &self->shares->scores[i]);

      fill_above (part, self, i);
      parindex_list_fill (self->parts, part);
    }
}

static void
make_parts (ParindexExplanation *self)
{
  gboolean leaf = parindex_criterion_is_leaf (self->criterion);
  mpq_t adjustment;

  self->parts = parindex_list_new (PARINDEX_TYPE_EXPLANATION);
  if (!leaf)
    make_part_list (self);
  if (self->score.state != PARINDEX_CELL_STATE_OBSERVED)
    return;

  (leaf ? fill_given_points : fill_given_sum) (self);
  mpq_init (adjustment);
  mpq_sub (adjustment, self->score.score, self->given);
  self->figures[PARINDEX_FIGURE_ADJUSTMENT] = parindex_number_new_take (adjustment);
  mpq_clear (adjustment);
}

void
parindex_explanation_ensure_parts (ParindexExplanation *self)
{
  if (g_once_init_enter (&self->has_parts))
    {
      make_parts (self);
      g_once_init_leave (&self->has_parts, 1);
    }
}

ParindexExplanation *
parindex_explanation_part (ParindexExplanation *self,
                           guint                index)
{
  parindex_explanation_ensure_parts (self);

  return parindex_list_get (self->parts, index);
}

const ParindexNumber *
parindex_explanation_figure (ParindexExplanation *self,
                             ParindexFigure       figure)
{
  /* The others are there from the beginning. */
  if (figure == PARINDEX_FIGURE_ADJUSTMENT)
    parindex_explanation_ensure_parts (self);

  return self->figures[figure];
}

/**
 * parindex_explanation_new:
 * @scoreboard: a scoreboard
 * @unit: the id of a unit
 * @criterion: (nullable): the id of a criterion; %NULL for the whole index
 * @error: return location for an error
 *
 * Explains the number of a unit on a criterion.
 *
 * This function may be called from any thread.
 *
 * Returns: (transfer full): a new explanation, or %NULL if there is no such unit or criterion
 *
 * Since: 1.0
 */
ParindexExplanation *
parindex_explanation_new (ParindexScoreboard *scoreboard,
                          const char         *unit,
                          const char         *criterion,
                          GError            **error)
{
  ParindexCriterion *node;
  int row;

  g_return_val_if_fail (parindex_scoreboard_is_made (scoreboard), NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  row = parindex_scoreboard_row (scoreboard, unit, error);
  if (row < 0)
    return NULL;
  node = parindex_scoreboard_criterion (scoreboard, criterion, error);

  return node != NULL ? explain (scoreboard, row, node) : NULL;
}
