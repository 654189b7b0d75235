/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/improvement/parindex-improvement-private.h"
#include "analysis/parindex-shares-private.h"
#include "scoring/parindex-node-policy-private.h"

/* From a unit's tree of criteria to what can move in it, and how that adds up. */

static void
level_clear (gpointer data)
{
  ParindexImprovementLevel *self = data;

  mpq_clears (self->points, self->effort, NULL);
}

static void
part_free (gpointer data)
{
  ParindexImprovementPart *self = data;

  mpq_clears (self->factor, self->raw, self->score, self->max, self->scale, self->step, self->low, NULL);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->levels, g_array_unref);
  g_ptr_array_unref (self->bounds);
  g_free (self);
}

static ParindexImprovementPart *
part_new (ParindexCriterion *node,
          mpq_srcptr         factor)
{
  ParindexImprovementPart *self = g_new0 (ParindexImprovementPart, 1);

  self->node = node;
  mpq_inits (self->factor, self->raw, self->score, self->max, self->scale, self->step, self->low, NULL);
  mpq_set (self->factor, factor);
  self->bounds = g_ptr_array_new ();

  return self;
}

ParindexImprovementPart *
parindex_improvement_part_find (ParindexImprovementPart *self,
                                ParindexCriterion       *node)
{
  if (self->node == node)
    return self;
  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++)
    {
      ParindexImprovementPart *found = parindex_improvement_part_find (self->parts->pdata[i], node);

      if (found != NULL)
        return found;
    }

  return NULL;
}

void
parindex_improvement_part_finish (const ParindexImprovementPart *self,
                                  mpq_ptr                        score)
{
  int decimals = parindex_criterion_get_round_decimals (self->node);

  parindex_unit_score_cap (self->node, score);
  if (decimals >= 0)
    parindex_mpq_round (score, decimals, parindex_criterion_plan (self->node)->round_mode);
}

void
parindex_improvement_part_evaluate (const ParindexImprovementPart *self,
                                    mpq_ptr                        score)
{
  mpq_t gain;

  if (self->parts == NULL)
    {
      mpq_mul (score, g_array_index (self->levels, ParindexImprovementLevel, self->level).points, self->scale);
      parindex_improvement_part_finish (self, score);
      return;
    }

  mpq_init (gain);
  mpq_set (score, self->raw);
  for (guint i = 0; i < self->parts->len; i++)
    {
      const ParindexImprovementPart *part = self->parts->pdata[i];

      parindex_improvement_part_evaluate (part, gain);
      mpq_sub (gain, gain, part->score);
      mpq_mul (gain, gain, part->factor);
      mpq_add (score, score, gain);
    }
  mpq_clear (gain);
  parindex_improvement_part_finish (self, score);
}

void
parindex_improvement_read (const ParindexReading *reading,
                           mpq_srcptr             score,
                           mpq_srcptr             max,
                           mpq_ptr                out)
{
  mpq_t hundred;

  mpq_set (out, score);
  if (reading->basis == PARINDEX_BASIS_PERCENT)
    {
      mpq_init (hundred);
      mpq_set_ui (hundred, 100, 1);
      mpq_mul (out, out, hundred);
      mpq_div (out, out, max);
      mpq_clear (hundred);
    }
  if (reading->decimals >= 0)
    parindex_mpq_round (out, reading->decimals, reading->rounding);
}

gboolean
parindex_improvement_part_allows (const ParindexImprovementPart *self,
                                  mpq_srcptr                     score)
{
  gboolean allows = TRUE;
  mpq_t value;

  mpq_init (value);
  for (guint i = 0; allows && i < self->bounds->len; i++)
    {
      const ParindexImprovementBound *bound = self->bounds->pdata[i];

      parindex_improvement_read (&bound->reading, score, self->max, value);
      allows = mpq_cmp (value, bound->value) >= (bound->above ? 1 : 0);
    }
  mpq_clear (value);

  return allows;
}

/* A leaf that counts; what is missing counts as 0 where nothing else hangs on its being there. FALSE if it stays as it is. */
static gboolean
fill_leaf (ParindexImprovementTree *tree,
           ParindexImprovementPart *part)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (part->node);
  const ParindexColumn *column = &tree->sheet->columns[plan->first_leaf];
  const ParindexNumber *scale = parindex_criterion_get_scale (part->node);
  ParindexCellState state = parindex_sheet_state (tree->sheet, plan->first_leaf, tree->row);

  part->levels = g_array_new (FALSE, FALSE, sizeof (ParindexImprovementLevel));
  g_array_set_clear_func (part->levels, level_clear);
  if (state != PARINDEX_CELL_STATE_OBSERVED
      && (parindex_node_policy_harmless (parindex_framework_node (tree->sheet->framework, 0), part->node) & state & PARINDEX_CELL_STATE_MISSING) == 0)
    {
      g_ptr_array_add (tree->held[PARINDEX_HELD_MISSING], part->node);
      return FALSE;
    }

  mpq_set_ui (part->scale, 1, 1);
  if (scale != NULL && plan->given != NULL)
    mpq_div (part->scale, parindex_number_peek (scale), parindex_number_peek (plan->given));
  if (state == PARINDEX_CELL_STATE_OBSERVED)
    parindex_column_get_mpq (column, tree->row, part->raw);
  mpq_mul (part->raw, part->raw, part->scale);
  parindex_improvement_list_levels (tree, part);

  return TRUE;
}

static gboolean collect (ParindexImprovementTree *tree, ParindexCriterion *node, const ParindexUnitScore *score, mpq_srcptr factor,
                         ParindexImprovementPart *into, GError **error);

/* A child that takes part, with what a point of it is worth. */
static gboolean
add_child (ParindexImprovementTree *tree,
           ParindexCriterion       *child,
           const ParindexUnitScore *score,
           mpq_srcptr               factor,
           ParindexImprovementPart *into,
           GError                 **error)
{
  gboolean is_leaf = parindex_criterion_is_leaf (child);
  ParindexImprovementPart *part;
  mpq_t one;
  gboolean done = TRUE;

  /* A node that is missing stays so whatever some of its children do. */
  if (!is_leaf && score->state != PARINDEX_CELL_STATE_OBSERVED)
    {
      g_ptr_array_add (tree->held[PARINDEX_HELD_MISSING], child);
      return TRUE;
    }
  if (!is_leaf && !parindex_criterion_adjusts_score (child) && !g_hash_table_contains (tree->breaks, child))
    return collect (tree, child, score, factor, into, error);

  part = part_new (child, factor);
  mpq_set (part->score, score->score);
  if (score->has_max)
    mpq_set (part->max, score->max);
  if (is_leaf && !fill_leaf (tree, part))
    {
      part_free (part);
      return TRUE;
    }
  g_ptr_array_add (into->parts, part);
  if (is_leaf)
    return TRUE;

  mpq_init (one);
  mpq_set_ui (one, 1, 1);
  part->parts = g_ptr_array_new_with_free_func (part_free);
  done = collect (tree, child, score, one, part, error);
  mpq_clear (one);

  return done;
}

/* Adds what is below the node to a part; @factor is what a point of the node is worth there. */
static gboolean
collect (ParindexImprovementTree *tree,
         ParindexCriterion       *node,
         const ParindexUnitScore *score,
         mpq_srcptr               factor,
         ParindexImprovementPart *into,
         GError                 **error)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (node);
  g_autoptr (ParindexShares) shares = NULL;
  gboolean done = TRUE;
  mpq_t product;

  if (!parindex_aggregation_traits (plan->aggregation)->is_linear)
    {
      parindex_error_report (error, IMPROVEMENT_TREE, .criterion = parindex_criterion_get_id (node), .value = parindex_criterion_get_aggregation (plan->method));
      return FALSE;
    }

  shares = parindex_shares_new (tree->sheet, node, tree->row, score);
  mpq_init (product);
  if (into->node == node)
    mpq_set (into->raw, shares->given);
  for (guint i = 0; done && i < shares->n; i++)
    {
      ParindexCriterion *child = parindex_criterion_child (node, i);

      mpq_mul (product, factor, shares->factors[i]);
      if (!parindex_shares_takes_part (shares, i))
        g_ptr_array_add (tree->held[PARINDEX_HELD_MISSING], child);
      else if (mpq_sgn (product) > 0)
        done = add_child (tree, child, &shares->scores[i], product, into, error);
    }
  mpq_clear (product);

  return done;
}

static gboolean
collect_root (ParindexImprovementTree *self,
              GError                 **error)
{
  ParindexCriterion *root = parindex_framework_node (self->sheet->framework, 0);
  gboolean done = FALSE;
  ParindexUnitScore score;
  mpq_t one;

  mpq_init (one);
  mpq_set_ui (one, 1, 1);
  parindex_unit_score_init (&score);
  parindex_unit_score_compute (self->sheet, 0, self->row, &score, NULL, NULL);
  self->root = part_new (root, one);
  self->root->parts = g_ptr_array_new_with_free_func (part_free);
  if (score.state == PARINDEX_CELL_STATE_OBSERVED)
    {
      mpq_set (self->root->score, score.score);
      if (score.has_max)
        mpq_set (self->root->max, score.max);
      done = collect (self, root, &score, one, self->root, error);
    }
  else
    parindex_error_report (error, IMPROVEMENT_NO_SCORE, .value = "score",
                           .unit = parindex_unit_get_id (parindex_assessment_unit (parindex_scoreboard_get_assessment (self->board), self->row)));
  parindex_unit_score_clear (&score);
  mpq_clear (one);

  return done;
}

/* Whether what the caller said is of criteria there are, and of leaves where only these have it. */
static gboolean
check_terms (ParindexImprovementTree *self,
             GError                 **error)
{
  GHashTableIter iter;
  gpointer id, terms;

  g_hash_table_iter_init (&iter, self->goal->terms);
  while (g_hash_table_iter_next (&iter, &id, &terms))
    {
      ParindexCriterion *node = parindex_scoreboard_criterion (self->board, id, error);

      if (node == NULL)
        return FALSE;
      if (!parindex_criterion_is_leaf (node) && (((ParindexImprovementTerms *) terms)->steps != NULL || ((ParindexImprovementTerms *) terms)->limit != NULL))
        {
          parindex_error_report (error, CRITERION_NOT_LEAF, .value = id);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
is_fine (const ParindexNumber *grid)
{
  gboolean fine;
  mpq_t hundredth;

  mpq_init (hundredth);
  mpq_set_ui (hundredth, 1, 100);
  fine = mpq_cmp (parindex_number_peek (grid), hundredth) < 0;
  mpq_clear (hundredth);

  return fine;
}

gboolean
parindex_improvement_tree_init (ParindexImprovementTree *self,
                                ParindexScoreboard      *board,
                                guint                    row,
                                ParindexImprovementGoal *goal,
                                GError                 **error)
{
  ParindexFramework *framework = parindex_scoreboard_get_framework (board);
  const char *const *keys = parindex_framework_get_ranking_keys (framework);

  self->board = board;
  self->sheet = parindex_scoreboard_sheet (board);
  self->goal = goal;
  self->row = row;
  self->fine = is_fine (goal->grid);
  self->breaks = g_hash_table_new (NULL, NULL);
  self->leaves = g_ptr_array_new ();
  self->anchored = g_ptr_array_new ();
  for (guint i = 0; i < PARINDEX_N_HELD; i++)
    self->held[i] = g_ptr_array_new ();
  for (; goal->kind == PARINDEX_IMPROVEMENT_KIND_RANK && keys != NULL && *keys != NULL; keys++)
    g_hash_table_add (self->breaks, parindex_framework_get_criterion (framework, *keys));

  return check_terms (self, error) && collect_root (self, error);
}

void
parindex_improvement_tree_clear (ParindexImprovementTree *self)
{
  g_clear_pointer (&self->root, part_free);
  g_clear_pointer (&self->breaks, g_hash_table_unref);
  g_clear_pointer (&self->leaves, g_ptr_array_unref);
  g_clear_pointer (&self->anchored, g_ptr_array_unref);
  for (guint i = 0; i < PARINDEX_N_HELD; i++)
    g_clear_pointer (&self->held[i], g_ptr_array_unref);
}
