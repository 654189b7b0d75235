/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/improvement/parindex-improvement-search-private.h"

/* The plan with the least effort: a multiple-choice knapsack on a tree, by fronts of gain and effort. */

/* For finer grids all of a search makes no more sums than these; but any two fronts so many. */
#define MAX_SUMS_OF_FINE ((gint64) 1 << 25)
#define MIN_SUMS_OF_TWO ((gint64) 1 << 12)

void
parindex_improvement_add_up_effort (const ParindexImprovementTree *tree,
                                    mpq_ptr                        effort)
{
  mpq_set_ui (effort, 0, 1);
  for (guint i = 0; i < tree->leaves->len; i++)
    {
      const ParindexImprovementPart *leaf = tree->leaves->pdata[i];

      mpq_add (effort, effort, parindex_improvement_level (leaf, leaf->level)->effort);
    }
}

gboolean
parindex_improvement_is_met (const ParindexImprovementPart *part)
{
  gboolean met;
  mpq_t score;

  mpq_init (score);
  parindex_improvement_part_evaluate (part, score);
  met = parindex_improvement_part_allows (part, score);
  mpq_clear (score);
  for (guint i = 0; met && part->parts != NULL && i < part->parts->len; i++)
    met = parindex_improvement_is_met (part->parts->pdata[i]);

  return met;
}

void
parindex_improvement_raise_least (ParindexImprovementSearch *self,
                                  const ParindexFrontHull   *hull,
                                  double                     gain,
                                  double                     rounding)
{
  /* Doubles are off by much less. */
  double cost = floor (parindex_front_hull_cost (hull, gain) * (1 - 1e-9) - 1 - rounding);

  if (isfinite (cost) && cost > (double) self->least)
    self->least = (gint64) cost;
}

gboolean
parindex_improvement_offer (ParindexImprovementSearch *self)
{
  const GPtrArray *leaves = self->tree->leaves;
  gint64 cost = 0;

  if (!parindex_improvement_is_met (self->tree->root))
    return FALSE;
  for (guint i = 0; i < leaves->len; i++)
    cost += parindex_improvement_level_cost (self, leaves->pdata[i], ((ParindexImprovementPart *) leaves->pdata[i])->level, TRUE);
  if (cost <= self->best_cost)
    {
      self->best_cost = cost;
      for (guint i = 0; i < leaves->len; i++)
        self->best_levels[i] = ((ParindexImprovementPart *) leaves->pdata[i])->level;
    }

  return TRUE;
}

/* A plan that is good though not the best says what is too dear. */
static gint64
climb (ParindexImprovementSearch *self,
       ParindexSheaf             *sheaf,
       const GPtrArray           *fronts,
       gint64                     need)
{
  g_autofree guint *places = g_new (guint, fronts->len + 1);
  gint64 cost = G_MAXINT64;

  if (!parindex_front_climb ((ParindexFront *const *) fronts->pdata, fronts->len, need, places, &cost))
    return self->best_cost;
  if (!self->optimistic)
    {
      for (guint i = 0; i < fronts->len; i++)
        parindex_sheaf_choose (sheaf->sheaves->pdata[i], parindex_front_at ((ParindexFront *) fronts->pdata[i], places[i])->left);
      parindex_improvement_offer (self);
    }

  return MIN (cost, self->best_cost);
}

/* Their lower hulls, by which costs of what is to come are bounded. */
static GPtrArray *
take_corners (const GPtrArray *fronts)
{
  GPtrArray *corners = g_ptr_array_new_with_free_func (parindex_front_free);

  for (guint i = 0; i < fronts->len; i++)
    g_ptr_array_add (corners, parindex_front_take_corners (fronts->pdata[i]));

  return corners;
}

/* Points that cost more than @most with what the other parts cost at least cannot be in the best plan. */
static void
cut_alone (GPtrArray *fronts,
           gint64     need,
           double     most)
{
  g_autofree ParindexFront **others = g_new (ParindexFront *, fronts->len + 1);
  g_autoptr (GPtrArray) corners = take_corners (fronts);

  for (guint i = 0; i < fronts->len; i++)
    {
      ParindexFrontHull hull;
      guint n = 0;

      for (guint k = 0; k < fronts->len; k++)
        if (k != i)
          others[n++] = corners->pdata[k];
      parindex_front_hull_init (&hull, others, n);
      parindex_front_hull_cut (&hull, fronts->pdata[i], (double) need, 1, most);
      parindex_front_hull_clear (&hull);
    }
}

/* What the whole index costs at least by straight lines, and what is too dear to be in the best plan. */
static double
bound_costs (ParindexImprovementSearch *self,
             ParindexSheaf             *sheaf,
             GPtrArray                 *fronts,
             gint64                     need)
{
  ParindexFrontHull hull;
  double most;

  parindex_front_hull_init (&hull, (ParindexFront *const *) fronts->pdata, fronts->len);
  if (self->optimistic)
    parindex_improvement_raise_least (self, &hull, (double) need, 0);
  parindex_front_hull_clear (&hull);
  most = (double) climb (self, sheaf, fronts, need) * (1 + 1e-9) + 1;
  cut_alone (fronts, need, most);

  return most;
}

static ParindexFront *
merge_two (ParindexImprovementSearch *self,
           const ParindexFront       *first,
           const ParindexFront       *second,
           gint64                     need)
{
  ParindexFrontTerms terms = { .need = need, .optimistic = self->optimistic, .most_sums = PARINDEX_FRONT_MAX_SUMS };
  ParindexFront *merged;

  if (self->fine)
    terms.most_sums = MAX (MIN_SUMS_OF_TWO, self->sums_left / MAX (1, self->merges_left));
  merged = parindex_front_merge (first, second, &terms);
  self->sums_left -= MIN (self->sums_left, terms.n_sums);
  self->merges_left--;
  self->inexact |= terms.thinned;

  return merged;
}

/* Merges the parts one after the other. On the whole index what is to come is bounded, and what is too dear with it leaves. */
static void
merge_parts (ParindexImprovementSearch *self,
             ParindexSheaf             *sheaf,
             gint64                     need)
{
  g_autoptr (GPtrArray) fronts = parindex_sheaf_rescale_all (self, sheaf);
  const double most = need < G_MAXINT64 ? bound_costs (self, sheaf, fronts, need) : INFINITY;
  g_autoptr (GPtrArray) corners = take_corners (fronts);
  ParindexFront *front = parindex_front_new ();
  const ParindexFrontPoint nothing = { 0 };
  ParindexFrontHull hull;

  g_array_append_val (front, nothing);
  sheaf->steps = g_ptr_array_new_with_free_func (parindex_front_free);
  for (guint i = 0; i < fronts->len; i++)
    {
      const ParindexFront *next = fronts->pdata[i];
      ParindexFront *merged = merge_two (self, front, next, need);

      if (isfinite (most))
        {
          parindex_front_hull_init (&hull, (ParindexFront *const *) corners->pdata + i + 1, fronts->len - i - 1);
          parindex_front_hull_cut (&hull, merged, (double) need, 1, most);
          parindex_front_hull_clear (&hull);
        }
      else
        parindex_sheaf_cut (self, sheaf, merged, sheaf->sheaves->pdata[i]);
      for (guint k = 0; k < merged->len; k++)
        parindex_front_at (merged, k)->right = parindex_front_at (next, parindex_front_at (merged, k)->right)->left;
      if (i == 0)
        g_array_unref (front);
      front = merged;
      g_ptr_array_add (sheaf->steps, front);
    }
  if (fronts->len == 0)
    g_ptr_array_add (sheaf->steps, front);
}

static void finish (ParindexImprovementSearch *self, ParindexSheaf *sheaf);

/* Makes the fronts of the parts below, and finds their unit. */
static void
finish_parts (ParindexImprovementSearch *self,
              ParindexSheaf             *sheaf)
{
  for (guint i = 0; i < sheaf->sheaves->len; i++)
    finish (self, sheaf->sheaves->pdata[i]);
  parindex_sheaf_find_unit (self, sheaf);
}

static void
finish (ParindexImprovementSearch *self,
        ParindexSheaf             *sheaf)
{
  if (sheaf->sheaves == NULL)
    {
      parindex_sheaf_cut (self, sheaf, sheaf->front, sheaf);
      return;
    }
  finish_parts (self, sheaf);
  merge_parts (self, sheaf, G_MAXINT64);
  parindex_sheaf_finish_node (self, sheaf);
}

/* The highest gain that can be had; FALSE if bounds leave none. */
static gboolean
highest_gain (GPtrArray *fronts,
              gint64    *gain)
{
  *gain = 0;
  for (guint i = 0; i < fronts->len; i++)
    {
      const ParindexFront *front = fronts->pdata[i];

      if (front->len == 0)
        return FALSE;
      *gain += parindex_front_at (front, front->len - 1)->value;
    }

  return TRUE;
}

static gboolean
find_need (const ParindexImprovementSearch *self,
           const ParindexSheaf             *sheaf,
           gint64                          *need)
{
  g_autoptr (GPtrArray) fronts = parindex_sheaf_rescale_all (self, sheaf);
  gint64 high;

  if (!highest_gain (fronts, &high))
    return FALSE;
  *need = MIN (0, high);

  return parindex_sheaf_halve (sheaf, sheaf->unit, need, high);
}

/* The first of the sums that is enough is the last one. */
static void
take_best (ParindexImprovementSearch *self,
           ParindexSheaf             *root,
           const ParindexFront       *sums)
{
  ParindexFrontPoint best = *parindex_front_at (sums, sums->len - 1);

  if (self->optimistic)
    {
      self->least = MAX (self->least, best.cost);
      return;
    }
  best.left = sums->len - 1;
  root->front = parindex_front_new ();
  g_array_append_val (root->front, best);
  parindex_sheaf_choose (root, 0);
  parindex_improvement_offer (self);
}

/* Searches for the plan, or for what it costs at least. */
static void
run (ParindexImprovementSearch *self,
     gboolean                   optimistic)
{
  ParindexSheaf *root;
  const ParindexFront *sums;
  gint64 need;

  self->optimistic = optimistic;
  self->sums_left = MAX_SUMS_OF_FINE;
  self->merges_left = 0;
  root = parindex_sheaf_grow (self);
  parindex_improvement_look_out (self, root);
  finish_parts (self, root);
  if (find_need (self, root, &need))
    {
      merge_parts (self, root, need);
      sums = root->steps->pdata[root->steps->len - 1];
      if (sums->len > 0 && parindex_front_at (sums, sums->len - 1)->value >= need)
        take_best (self, root, sums);
    }
  parindex_sheaf_free (root);
  parindex_improvement_outlook_clear (&self->outlook);
}

/* All that can be moved, to its end. */
static void
offer_everything (ParindexImprovementSearch *self)
{
  for (guint i = 0; i < self->tree->leaves->len; i++)
    {
      ParindexImprovementPart *leaf = self->tree->leaves->pdata[i];

      leaf->level = leaf->levels->len - 1;
    }
  parindex_improvement_offer (self);
}

/* From the least cost, with its moves, to the effort in it; not more than @most. */
static void
set_bound (const ParindexImprovementSearch *self,
           mpq_ptr                          bound,
           mpq_srcptr                       most)
{
  parindex_mpz_set_i64 (mpq_numref (bound), self->least / self->n_moves_base);
  mpz_set_ui (mpq_denref (bound), 1);
  mpq_mul (bound, bound, self->effort_unit);
  if (mpq_cmp (bound, most) > 0)
    mpq_set (bound, most);
}

void
parindex_improvement_search (ParindexImprovementTree  *tree,
                             ParindexImprovementFound *found)
{
  ParindexImprovementSearch self = { .tree = tree, .fine = tree->fine, .best_cost = G_MAXINT64 };

  self.best_levels = g_new0 (guint, tree->leaves->len + 1);
  mpq_inits (self.effort_unit, self.outlook_unit, NULL);
  parindex_improvement_find_effort_unit (&self);
  run (&self, FALSE);
  /* Gains that were rounded down may miss what is reached with everything; otherwise that is proven not to be enough. */
  if (self.best_cost == G_MAXINT64 && self.inexact)
    offer_everything (&self);
  found->found = self.best_cost < G_MAXINT64;
  if (found->found && self.inexact)
    run (&self, TRUE);
  for (guint i = 0; i < tree->leaves->len; i++)
    ((ParindexImprovementPart *) tree->leaves->pdata[i])->level = self.best_levels[i];
  parindex_improvement_add_up_effort (tree, found->effort);
  mpq_set (found->bound, found->effort);
  if (found->found && self.inexact)
    set_bound (&self, found->bound, found->effort);
  found->exact = mpq_equal (found->bound, found->effort);
  g_free (self.best_levels);
  mpq_clears (self.effort_unit, self.outlook_unit, NULL);
}
