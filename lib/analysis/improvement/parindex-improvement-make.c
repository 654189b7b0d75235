/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/improvement/parindex-improvement-private.h"

static void
clear_bounds (ParindexImprovementPart *part)
{
  g_ptr_array_set_size (part->bounds, 0);
  for (guint i = 0; part->parts != NULL && i < part->parts->len; i++)
    clear_bounds (part->parts->pdata[i]);
}

/* Puts the bounds of a way on the parts. FALSE if one is on a criterion that cannot move, and is not met. */
static gboolean
take_way (ParindexImprovementTree      *tree,
          const ParindexImprovementWay *way)
{
  gboolean possible = TRUE;
  mpq_t value;

  clear_bounds (tree->root);
  mpq_init (value);
  for (guint i = 0; possible && i < way->bounds->len; i++)
    {
      ParindexImprovementBound *bound = way->bounds->pdata[i];
      ParindexImprovementPart *part = parindex_improvement_part_find (tree->root, way->criteria->pdata[i]);

      if (part != NULL)
        g_ptr_array_add (part->bounds, bound);
      else
        {
          const ParindexNodeColumn *column = parindex_scoreboard_node (tree->board, parindex_criterion_plan (way->criteria->pdata[i])->index)->column;

          possible = parindex_node_column_has_value (column, bound->reading.basis, tree->row);
          if (possible)
            {
              parindex_node_column_read (column, &bound->reading, tree->row, value);
              possible = mpq_cmp (value, bound->value) >= (bound->above ? 1 : 0);
            }
        }
    }
  mpq_clear (value);

  return possible;
}

static void
found_init (ParindexImprovementFound *self)
{
  *self = (ParindexImprovementFound){ 0 };
  mpq_inits (self->effort, self->bound, NULL);
}

static void
found_clear (ParindexImprovementFound *self)
{
  mpq_clears (self->effort, self->bound, NULL);
}

static guint
count_moves (const ParindexImprovementTree *tree)
{
  guint n = 0;

  for (guint i = 0; i < tree->leaves->len; i++)
    n += ((ParindexImprovementPart *) tree->leaves->pdata[i])->level > 0;

  return n;
}

static void
swap_levels (const ParindexImprovementTree *tree,
             guint                         *levels)
{
  for (guint i = 0; i < tree->leaves->len; i++)
    {
      ParindexImprovementPart *leaf = tree->leaves->pdata[i];
      guint level = leaf->level;

      leaf->level = levels[i];
      levels[i] = level;
    }
}

/* Less effort, then fewer moves, then the higher score; @best is what has been found so far, with its levels in the leaves. */
static gboolean
is_better (const ParindexImprovementTree  *tree,
           const ParindexImprovementFound *found,
           const ParindexImprovementFound *best,
           guint                          *levels)
{
  int order = mpq_cmp (found->effort, best->effort);
  mpq_t score, best_score;

  if (!best->found || order != 0)
    return !best->found || order < 0;

  order = (int) count_moves (tree);
  mpq_inits (score, best_score, NULL);
  parindex_improvement_part_evaluate (tree->root, score);
  swap_levels (tree, levels);
  order -= (int) count_moves (tree);
  parindex_improvement_part_evaluate (tree->root, best_score);
  swap_levels (tree, levels);
  if (order == 0)
    order = mpq_cmp (best_score, score);
  mpq_clears (score, best_score, NULL);

  return order < 0;
}

/* The best of all ways, left in the leaves. */
static void
search_ways (ParindexImprovementTree  *tree,
             const GPtrArray          *ways,
             ParindexImprovementFound *best)
{
  g_autofree guint *levels = g_new0 (guint, tree->leaves->len);
  const ParindexImprovementWay *best_way = NULL;
  ParindexImprovementFound found;
  mpq_t bound;

  found_init (&found);
  mpq_init (bound);
  for (guint i = 0; i < ways->len; i++)
    {
      if (!take_way (tree, ways->pdata[i]))
        continue;
      parindex_improvement_search (tree, &found);
      if (!found.found)
        continue;
      if (!best->found || mpq_cmp (found.bound, bound) < 0)
        mpq_set (bound, found.bound);
      if (is_better (tree, &found, best, levels))
        {
          best->found = TRUE;
          best_way = ways->pdata[i];
          mpq_set (best->effort, found.effort);
          for (guint k = 0; k < tree->leaves->len; k++)
            levels[k] = ((ParindexImprovementPart *) tree->leaves->pdata[k])->level;
        }
    }
  if (best->found)
    {
      mpq_set (best->bound, bound);
      swap_levels (tree, levels);
      take_way (tree, best_way);
      parindex_improvement_refine (tree);
      parindex_improvement_add_up_effort (tree, best->effort);
    }
  mpq_clear (bound);
  found_clear (&found);
}

/* The cheapest way to the highest score there is. */
static void
search_highest (ParindexImprovementTree  *tree,
                ParindexImprovementFound *best)
{
  ParindexImprovementBound bound = { .reading = { PARINDEX_BASIS_SCORE, -1, PARINDEX_ROUNDING_HALF_UP } };

  clear_bounds (tree->root);
  for (guint i = 0; i < tree->leaves->len; i++)
    {
      ParindexImprovementPart *leaf = tree->leaves->pdata[i];

      leaf->level = leaf->levels->len - 1;
    }
  mpq_init (bound.value);
  parindex_improvement_part_evaluate (tree->root, bound.value);
  g_ptr_array_add (tree->root->bounds, &bound);
  parindex_improvement_search (tree, best);
  clear_bounds (tree->root);
  mpq_clear (bound.value);
}

static void
set_figures (ParindexImprovement     *self,
             ParindexImprovementTree *tree,
             const ParindexDimension *dimension)
{
  g_autofree guint *levels = g_new0 (guint, tree->leaves->len);
  const ParindexReading percent = { PARINDEX_BASIS_PERCENT, -1, PARINDEX_ROUNDING_HALF_UP };
  mpq_t score;

  mpq_init (score);
  swap_levels (tree, levels);
  for (guint i = 0; i < 2; i++)
    {
      if (i == 1)
        swap_levels (tree, levels);
      parindex_improvement_part_evaluate (tree->root, score);
      self->scores[i] = parindex_number_new_copy (score);
      self->ranks[i] = parindex_improvement_find_rank (tree, dimension);
      if (mpq_sgn (tree->root->max) != 0)
        {
          parindex_improvement_read (&percent, score, tree->root->max, score);
          self->percents[i] = parindex_number_new_copy (score);
        }
    }
  mpq_clear (score);
}

/* The least that one of the ways asks of the whole index. */
static void
set_needed (ParindexImprovement           *self,
            const ParindexImprovementTree *tree,
            const GPtrArray               *ways)
{
  const ParindexImprovementBound *least = NULL;

  for (guint i = 0; i < ways->len; i++)
    {
      const ParindexImprovementWay *way = ways->pdata[i];
      const ParindexImprovementBound *bound = way->bounds->len > 0 && way->criteria->pdata[0] == tree->root->node ? way->bounds->pdata[0] : NULL;

      if (bound == NULL)
        return;
      if (least == NULL || !bound->above)
        least = bound;
    }
  if (least == NULL)
    return;
  self->needed = parindex_number_new_copy (least->value);
  self->needed_reading = least->reading;
  self->needed_above = least->above;
}

static void
add_moves (ParindexImprovement           *self,
           const ParindexImprovementTree *tree)
{
  for (guint i = 0; i < tree->leaves->len; i++)
    {
      const ParindexImprovementPart *leaf = tree->leaves->pdata[i];

      if (leaf->level > 0)
        {
          g_autoptr (ParindexImprovementMove) move = parindex_improvement_move_new (leaf, tree->goal);

          parindex_list_fill (self->moves, move);
        }
    }
}

static char *
goal_text (const ParindexImprovementGoal *goal)
{
  switch (goal->kind)
    {
    case PARINDEX_IMPROVEMENT_KIND_RANK:
      return g_strdup_printf ("%u", goal->rank);
    case PARINDEX_IMPROVEMENT_KIND_BAND:
      return g_strdup (goal->band);
    case PARINDEX_IMPROVEMENT_KIND_SCORE:
    case PARINDEX_IMPROVEMENT_KIND_PERCENT:
    default:
      return parindex_number_to_string (goal->number);
    }
}

static ParindexImprovement *
improvement_new (ParindexImprovementTree *tree,
                 const GPtrArray         *ways,
                 const ParindexDimension *dimension)
{
  ParindexImprovement *self = g_object_new (PARINDEX_TYPE_IMPROVEMENT, NULL);
  ParindexAssessment *assessment = parindex_scoreboard_get_assessment (tree->board);
  ParindexImprovementFound found;

  self->framework = g_object_ref (parindex_scoreboard_get_framework (tree->board));
  self->period = parindex_period_ref (parindex_assessment_get_period (assessment));
  self->stage = g_strdup (parindex_scoreboard_get_stage (tree->board));
  self->unit = g_object_ref (parindex_assessment_unit (assessment, tree->row));
  self->kind = tree->goal->kind;
  self->goal_text = goal_text (tree->goal);
  self->within = g_strdup (tree->goal->within);
  set_needed (self, tree, ways);
  found_init (&found);
  search_ways (tree, ways, &found);
  self->reachable = found.found;
  if (!found.found)
    search_highest (tree, &found);
  self->effort = parindex_number_new_copy (found.effort);
  self->bound = parindex_number_new_copy (found.bound);
  mpq_sub (found.effort, found.effort, found.bound);
  self->gap = parindex_number_new_copy (found.effort);
  self->exact = parindex_number_equal (self->effort, self->bound);
  found_clear (&found);
  add_moves (self, tree);
  self->reached = self->reachable && parindex_list_length (self->moves) == 0;
  set_figures (self, tree, dimension);
  self->steps[0] = parindex_improvement_make_steps (self, tree, PARINDEX_LANGUAGE_VI);
  self->steps[1] = parindex_improvement_make_steps (self, tree, PARINDEX_LANGUAGE_EN);

  return self;
}

/**
 * parindex_scoreboard_improve:
 * @self: a scoreboard
 * @unit: the id of a unit
 * @goal: what it is to reach
 * @error: return location for an error
 *
 * Finds the moves of criteria with which a unit reaches a goal at the least
 * effort, while all other units stay as they are.
 *
 * A criterion moves in steps of its rule: tiers, choices, items; or of the
 * goal's grid where any number of points can be given. What depends on other
 * units stays as it is, and so do the anchors that were found among them. Of
 * plans with the same effort, the one with fewer moves is taken, then the one
 * with the higher score, then the one that leaves later criteria alone.
 *
 * The plan is the best there is, or no effort below
 * [property@Improvement:bound] will do. Where the goal cannot be reached, the
 * moves are those to the highest score there is.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full): the plan; %NULL with %PARINDEX_ERROR_NOT_FOUND if there is no such unit, group or band, and with
 *   %PARINDEX_ERROR_UNSUPPORTED if scores are aggregated by other than sums and weighted means
 *
 * Since: 1.0
 */
ParindexImprovement *
parindex_scoreboard_improve (ParindexScoreboard      *self,
                             const char              *unit,
                             ParindexImprovementGoal *goal,
                             GError                 **error)
{
  g_auto (ParindexImprovementTree) tree = { 0 };
  g_autoptr (GPtrArray) ways = NULL;
  const ParindexDimension *dimension = NULL;
  int row;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);
  g_return_val_if_fail (unit != NULL, NULL);
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT_GOAL (goal), NULL);

  row = parindex_scoreboard_row (self, unit, error);
  if (row < 0 || !parindex_improvement_list_ways (self, row, goal, &ways, error)
      || !parindex_improvement_tree_init (&tree, self, row, goal, error))
    return NULL;
  if (goal->within != NULL)
    dimension = parindex_scoreboard_dimension (self, goal->within, NULL);

  return improvement_new (&tree, ways, dimension);
}
