/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-explanation-private.h"
#include "base/parindex-exact-private.h"

/* How an explanation comes about: its values, its parts, and what it is to the nodes above it. */

static mpq_ptr
add_value (ParindexExplanation *self,
           ParindexFigure       figure)
{
  self->known |= 1u << figure;
  mpq_init (self->values[figure]);

  return self->values[figure];
}

static gboolean
is_known (const ParindexExplanation *self,
          ParindexFigure             figure)
{
  return (self->known >> figure & 1) != 0;
}

/* What a node says by itself. */
static void
fill_own (ParindexExplanation *self)
{
  mpq_ptr percent, lost;

  if (self->score.state != PARINDEX_CELL_STATE_OBSERVED || !self->score.has_max)
    return;

  percent = add_value (self, PARINDEX_FIGURE_PERCENT);
  mpq_div (percent, self->score.score, self->score.max);
  mpz_mul_ui (mpq_numref (percent), mpq_numref (percent), 100);
  mpq_canonicalize (percent);
  lost = add_value (self, PARINDEX_FIGURE_LOST);
  mpq_sub (lost, self->score.max, self->score.score);
}

/* The points of a leaf before cap and rounding. */
static void
fill_given_points (ParindexExplanation *self)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (self->criterion);
  const ParindexNumber *scale = parindex_criterion_get_scale (self->criterion);
  mpq_ptr given = self->values[PARINDEX_FIGURE_GIVEN];

  if (self->score.state != PARINDEX_CELL_STATE_OBSERVED)
    return;

  parindex_column_get_mpq (&parindex_scoreboard_sheet (self->scoreboard)->columns[plan->first_leaf], self->row, given);
  if (scale != NULL && plan->given != NULL)
    {
      mpq_mul (given, given, parindex_number_peek (scale));
      mpq_div (given, given, parindex_number_peek (plan->given));
    }
  mpq_sub (self->values[PARINDEX_FIGURE_ADJUSTMENT], self->score.score, given);
}

static ParindexExplanation *
explanation_make (ParindexScoreboard      *scoreboard,
                  guint                    row,
                  guint                    node,
                  const ParindexUnitScore *score)
{
  ParindexExplanation *self = g_object_new (PARINDEX_TYPE_EXPLANATION, NULL);

  self->scoreboard = g_object_ref (scoreboard);
  self->framework = parindex_scoreboard_get_framework (scoreboard);
  self->criterion = parindex_framework_node (self->framework, node);
  self->row = row;
  self->node = node;
  self->score.state = score->state;
  self->score.has_max = score->has_max;
  mpq_set (self->score.score, score->score);
  mpq_set (self->score.max, score->max);
  fill_own (self);
  if (parindex_criterion_is_leaf (self->criterion))
    fill_given_points (self);

  return self;
}

/* What it counts among the weights of its siblings. */
static void
fill_weights (ParindexExplanation  *self,
              const ParindexShares *shares,
              guint                 index)
{
  mpq_ptr counted;

  if (mpq_sgn (shares->full_weight_sum) == 0)
    return;

  mpq_set (add_value (self, PARINDEX_FIGURE_WEIGHT_SUM), shares->weight_sum);
  if (!shares->shares_out)
    return;

  counted = add_value (self, PARINDEX_FIGURE_COUNTED_WEIGHT);
  parindex_shares_get_equal_part (shares, counted);
  mpq_add (counted, counted, shares->weights[index]);
}

/* What it is to the whole index, by what the node above is. */
static void
fill_whole (ParindexExplanation *self,
            mpq_srcptr           factor,
            mpq_srcptr           above)
{
  mpq_ptr whole = add_value (self, PARINDEX_FIGURE_WHOLE_FACTOR);

  mpq_mul (whole, factor, above);
  if (is_known (self, PARINDEX_FIGURE_LOST))
    mpq_mul (add_value (self, PARINDEX_FIGURE_LOST_OF_WHOLE), whole, self->values[PARINDEX_FIGURE_LOST]);
}

/* What it is to the nodes above it, those of them that have a score. What is missing may count there all the same: as 0 of its max. */
static void
fill_above (ParindexExplanation *self,
            ParindexExplanation *parent,
            guint                index)
{
  const ParindexShares *shares = parent->shares;

  if (!parindex_shares_takes_part (shares, index))
    return;

  fill_weights (self, shares, index);
  if (!is_known (self, PARINDEX_FIGURE_LOST) && self->score.has_max)
    mpq_set (add_value (self, PARINDEX_FIGURE_LOST), self->score.max);
  if (!shares->adds_up)
    return;

  mpq_set (add_value (self, PARINDEX_FIGURE_FACTOR), shares->factors[index]);
  mpq_set (add_value (self, PARINDEX_FIGURE_CONTRIBUTION), shares->contributions[index]);
  if (is_known (parent, PARINDEX_FIGURE_WHOLE_FACTOR))
    fill_whole (self, shares->factors[index], parent->values[PARINDEX_FIGURE_WHOLE_FACTOR]);
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

/* What it counts for this unit, where groups of units have weights of their own. */
static mpq_srcptr
find_weight (ParindexExplanation *self)
{
  ParindexCriterion *parent = parindex_criterion_get_parent (self->criterion);
  const ParindexNumber *weight = parindex_criterion_get_weight (self->criterion);
  mpq_srcptr own = NULL;

  if (parent != NULL && parindex_criterion_get_weights_by (parent) != NULL)
    own = parindex_sheet_weight (parindex_scoreboard_sheet (self->scoreboard), parent, place_in_parent (self->criterion), self->row);
  if (own == NULL && weight != NULL)
    own = parindex_number_peek (weight);

  return own;
}

static ParindexExplanation *
make_part (ParindexExplanation *self,
           guint                index)
{
  guint node = parindex_criterion_plan (parindex_criterion_child (self->criterion, index))->index;
  ParindexExplanation *part = explanation_make (self->scoreboard, self->row, node, &self->shares->scores[index]);

  fill_above (part, self, index);

  return part;
}

/* The node at the top of the whole index: what it gains, the whole gains. Its score is the one that was ranked. */
static ParindexExplanation *
make_whole (ParindexScoreboard *scoreboard,
            guint               row)
{
  const ParindexNodeColumn *column = parindex_scoreboard_node (scoreboard, 0)->column;
  ParindexExplanation *self;
  ParindexUnitScore score;

  parindex_unit_score_init (&score);
  score.state = parindex_node_column_state (column, row);
  if (score.state == PARINDEX_CELL_STATE_OBSERVED)
    {
      parindex_node_column_get_score (column, row, score.score);
      score.has_max = parindex_node_column_has_max (column, row);
      if (score.has_max)
        parindex_node_column_get_max (column, row, score.max);
    }
  self = explanation_make (scoreboard, row, 0, &score);
  if (score.state == PARINDEX_CELL_STATE_OBSERVED)
    {
      mpq_set_ui (score.score, 1, 1);
      fill_whole (self, score.score, score.score);
    }
  parindex_unit_score_clear (&score);

  return self;
}

/* The explanation of a node goes by those of what is above it. */
static ParindexExplanation *
explain (ParindexScoreboard *scoreboard,
         guint               row,
         ParindexCriterion  *node)
{
  ParindexCriterion *parent = parindex_criterion_get_parent (node);
  g_autoptr (ParindexExplanation) above = NULL;

  if (parent == NULL)
    return make_whole (scoreboard, row);

  above = explain (scoreboard, row, parent);
  parindex_explanation_ensure_shares (above);

  return make_part (above, place_in_parent (node));
}

static void
make_shares (ParindexExplanation *self)
{
  ParindexShares *shares = parindex_shares_new (parindex_scoreboard_sheet (self->scoreboard), self->criterion, self->row, &self->score);

  self->shares = shares;
  if (self->score.state != PARINDEX_CELL_STATE_OBSERVED)
    return;

  mpq_set (self->values[PARINDEX_FIGURE_GIVEN], shares->given);
  mpq_sub (self->values[PARINDEX_FIGURE_ADJUSTMENT], self->score.score, shares->given);
}

void
parindex_explanation_ensure_shares (ParindexExplanation *self)
{
  if (parindex_criterion_is_leaf (self->criterion))
    return;

  if (g_once_init_enter (&self->has_shares))
    {
      make_shares (self);
      g_once_init_leave (&self->has_shares, 1);
    }
}

static ParindexList *
make_parts (ParindexExplanation *self)
{
  ParindexList *parts = parindex_list_new (PARINDEX_TYPE_EXPLANATION);

  parindex_explanation_ensure_shares (self);
  for (guint i = 0; i < self->shares->n; i++)
    {
      g_autoptr (ParindexExplanation) part = make_part (self, i);

      parindex_list_fill (parts, part);
    }

  return parts;
}

ParindexExplanation *
parindex_explanation_part (ParindexExplanation *self,
                           guint                index)
{
  if (g_once_init_enter (&self->has_parts))
    {
      self->parts = make_parts (self);
      g_once_init_leave (&self->has_parts, 1);
    }

  return parindex_list_get (self->parts, index);
}

ParindexResult *
parindex_explanation_result (ParindexExplanation *self)
{
  if (g_once_init_enter (&self->has_result))
    {
      self->result = parindex_result_new (self->scoreboard, self->row, self->node);
      g_once_init_leave (&self->has_result, 1);
    }

  return self->result;
}

ParindexUnit *
parindex_explanation_unit (ParindexExplanation *self)
{
  return parindex_assessment_unit (parindex_scoreboard_get_assessment (self->scoreboard), self->row);
}

ParindexNumber *
parindex_explanation_number (mpq_srcptr value)
{
  ParindexNumber *number;
  mpq_t copy;

  if (value == NULL)
    return NULL;

  mpq_init (copy);
  mpq_set (copy, value);
  number = parindex_number_new_take (copy);
  mpq_clear (copy);

  return number;
}

mpq_srcptr
parindex_explanation_figure (ParindexExplanation *self,
                             ParindexFigure       figure)
{
  gboolean observed = self->score.state == PARINDEX_CELL_STATE_OBSERVED;

  switch (figure)
    {
    case PARINDEX_FIGURE_SCORE:
      return observed ? self->score.score : NULL;
    case PARINDEX_FIGURE_MAX:
      return observed && self->score.has_max ? self->score.max : NULL;
    case PARINDEX_FIGURE_WEIGHT:
      return find_weight (self);
    case PARINDEX_FIGURE_GIVEN:
    case PARINDEX_FIGURE_ADJUSTMENT:
      /* Those of a parent come with its shares. */
      parindex_explanation_ensure_shares (self);
      return observed ? self->values[figure] : NULL;
    case PARINDEX_FIGURE_PERCENT:
    case PARINDEX_FIGURE_FACTOR:
    case PARINDEX_FIGURE_CONTRIBUTION:
    case PARINDEX_FIGURE_LOST:
    case PARINDEX_FIGURE_LOST_OF_WHOLE:
    case PARINDEX_FIGURE_WHOLE_FACTOR:
    case PARINDEX_FIGURE_COUNTED_WEIGHT:
    case PARINDEX_FIGURE_WEIGHT_SUM:
    case PARINDEX_N_VALUES:
    default:
      return is_known (self, figure) ? self->values[figure] : NULL;
    }
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
