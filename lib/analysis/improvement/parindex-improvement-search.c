/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/improvement/parindex-improvement-search-private.h"

/* The plan with the least effort: a multiple-choice knapsack on a tree, by fronts of gain and effort. */

static void
sheaf_free (gpointer data)
{
  ParindexSheaf *self = data;

  mpq_clears (self->unit, self->worth, NULL);
  g_clear_pointer (&self->front, g_array_unref);
  g_clear_pointer (&self->sheaves, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_free (self);
}

/* The largest number that both are multiples of. */
static void
common_unit (mpq_ptr    unit,
             mpq_srcptr value)
{
  if (mpq_sgn (value) == 0)
    return;
  if (mpq_sgn (unit) == 0)
    {
      mpq_abs (unit, value);
      return;
    }
  mpz_gcd (mpq_numref (unit), mpq_numref (unit), mpq_numref (value));
  mpz_lcm (mpq_denref (unit), mpq_denref (unit), mpq_denref (value));
}

/* A unit so coarse that the sum is small. Whether it is still exact. */
static gboolean
limit_unit (mpq_ptr    unit,
            mpq_srcptr sum)
{
  gboolean exact;
  mpq_t count;
  mpz_t whole;
  gsize bits;

  if (mpq_sgn (unit) == 0)
    mpq_set_ui (unit, 1, 1);
  mpq_init (count);
  mpz_init (whole);
  mpq_div (count, sum, unit);
  mpz_cdiv_q (whole, mpq_numref (count), mpq_denref (count));
  bits = mpz_sizeinbase (whole, 2);
  exact = bits <= PARINDEX_FRONT_BITS;
  if (!exact)
    mpq_mul_2exp (unit, unit, bits - PARINDEX_FRONT_BITS);
  mpz_clear (whole);
  mpq_clear (count);

  return exact;
}

/* How many units that is: rounded down or up where it is not whole. */
static gint64
count_units (mpq_srcptr value,
             mpq_srcptr unit,
             gboolean   up)
{
  mpq_t count;
  gint64 n = 0;

  mpq_init (count);
  mpq_div (count, value, unit);
  if (up)
    mpz_cdiv_q (mpq_numref (count), mpq_numref (count), mpq_denref (count));
  else
    mpz_fdiv_q (mpq_numref (count), mpq_numref (count), mpq_denref (count));
  parindex_mpz_to_i64 (mpq_numref (count), &n);
  mpq_clear (count);

  return n;
}

static const ParindexImprovementLevel *
level_of (const ParindexImprovementPart *leaf,
          guint                          level)
{
  return &g_array_index (leaf->levels, ParindexImprovementLevel, level);
}

/* The unit in which all efforts are whole, and so coarse that they can be added up with their moves. */
static void
find_effort_unit (ParindexImprovementSearch *self)
{
  const GPtrArray *leaves = self->tree->leaves;
  mpq_t sum, most;

  mpq_inits (sum, most, NULL);
  self->n_moves_base = leaves->len + 1;
  for (guint i = 0; i < leaves->len; i++)
    {
      const ParindexImprovementPart *leaf = leaves->pdata[i];

      mpq_set_ui (most, 0, 1);
      for (guint k = 1; k < leaf->levels->len; k++)
        {
          common_unit (self->effort_unit, level_of (leaf, k)->effort);
          if (mpq_cmp (level_of (leaf, k)->effort, most) > 0)
            mpq_set (most, level_of (leaf, k)->effort);
        }
      mpq_add (sum, sum, most);
    }
  mpz_mul_ui (mpq_numref (sum), mpq_numref (sum), self->n_moves_base + 1);
  mpq_canonicalize (sum);
  self->inexact |= !limit_unit (self->effort_unit, sum);
  mpq_clears (sum, most, NULL);
}

/* Points that the bounds on their part do not allow leave. @scores has a score each. */
static void
keep_allowed (const ParindexImprovementPart *part,
              ParindexFront                 *front,
              mpq_t                         *scores)
{
  guint n = 0;

  for (guint i = 0; i < front->len; i++)
    {
      if (!parindex_improvement_part_allows (part, scores[i]))
        continue;
      *parindex_front_at (front, n) = *parindex_front_at (front, i);
      mpq_swap (scores[n], scores[i]);
      n++;
    }
  g_array_set_size (front, n);
}

static int
compare_points (gconstpointer a,
                gconstpointer b)
{
  const ParindexFrontPoint *point_a = a;
  const ParindexFrontPoint *point_b = b;

  if (point_a->cost != point_b->cost)
    return point_a->cost < point_b->cost ? -1 : 1;
  if (point_a->value != point_b->value)
    return point_a->value > point_b->value ? -1 : 1;

  return (point_a->left > point_b->left) - (point_a->left < point_b->left);
}

/* From scores to whole gains over what the part has now. */
static void
set_gains (ParindexImprovementSearch *self,
           ParindexSheaf             *sheaf,
           mpq_t                     *scores)
{
  mpq_t gain, most;

  keep_allowed (sheaf->part, sheaf->front, scores);
  mpq_inits (gain, most, NULL);
  for (guint i = 0; i < sheaf->front->len; i++)
    {
      mpq_sub (scores[i], scores[i], sheaf->part->score);
      common_unit (sheaf->unit, scores[i]);
      mpq_abs (gain, scores[i]);
      if (mpq_cmp (gain, most) > 0)
        mpq_set (most, gain);
    }
  self->inexact |= !limit_unit (sheaf->unit, most);
  for (guint i = 0; i < sheaf->front->len; i++)
    parindex_front_at (sheaf->front, i)->value = count_units (scores[i], sheaf->unit, self->optimistic);
  mpq_clears (gain, most, NULL);
  g_array_sort (sheaf->front, compare_points);
  parindex_front_prune (sheaf->front);
}

static mpq_t *
new_scores (guint n)
{
  mpq_t *scores = g_new (mpq_t, n);

  for (guint i = 0; i < n; i++)
    mpq_init (scores[i]);

  return scores;
}

static void
free_scores (mpq_t *scores,
             guint  n)
{
  for (guint i = 0; i < n; i++)
    mpq_clear (scores[i]);
  g_free (scores);
}

static void
fill_leaf (ParindexImprovementSearch *self,
           ParindexSheaf             *sheaf)
{
  const ParindexImprovementPart *leaf = sheaf->part;
  const guint n = leaf->levels->len;
  mpq_t *scores = new_scores (n);

  self->inexact |= leaf->coarse;
  sheaf->front = parindex_front_new ();
  for (guint k = 0; k < n; k++)
    {
      /* What was left out below a level costs more than the level before. */
      guint from = self->optimistic && leaf->coarse && k > 0 ? k - 1 : k;
      gint64 effort = count_units (level_of (leaf, from)->effort, self->effort_unit, !self->optimistic);
      ParindexFrontPoint point = { 0, effort * self->n_moves_base + (k > 0), k, k };

      mpq_mul (scores[k], level_of (leaf, k)->points, leaf->scale);
      if (k == 0)
        mpq_set (scores[k], leaf->score);
      else
        parindex_improvement_part_finish (leaf, scores[k]);
      g_array_append_val (sheaf->front, point);
    }
  set_gains (self, sheaf, scores);
  free_scores (scores, n);
}

/* The fronts of the parts, all in one unit of what they give to the node. */
static void
find_unit (ParindexImprovementSearch *self,
           ParindexSheaf             *sheaf)
{
  mpq_t each, sum;

  mpq_inits (each, sum, NULL);
  for (guint i = 0; i < sheaf->sheaves->len; i++)
    {
      const ParindexSheaf *below = sheaf->sheaves->pdata[i];
      gint64 most = 0;

      mpq_mul (each, below->unit, below->part->factor);
      common_unit (sheaf->unit, each);
      for (guint k = 0; k < below->front->len; k++)
        most = MAX (most, ABS (parindex_front_at (below->front, k)->value));
      mpz_set_si (mpq_numref (each), most);
      mpz_set_ui (mpq_denref (each), 1);
      mpq_mul (each, each, below->unit);
      mpq_mul (each, each, below->part->factor);
      mpq_add (sum, sum, each);
    }
  self->inexact |= !limit_unit (sheaf->unit, sum);
  mpq_clears (each, sum, NULL);
}

/* In the unit of the node; each point knows which one it was. */
static ParindexFront *
rescale (const ParindexImprovementSearch *self,
         const ParindexSheaf             *sheaf,
         const ParindexSheaf             *below)
{
  ParindexFront *front = parindex_front_new ();
  mpq_t ratio;
  mpz_t value;

  mpq_init (ratio);
  mpz_init (value);
  mpq_mul (ratio, below->unit, below->part->factor);
  mpq_div (ratio, ratio, sheaf->unit);
  for (guint k = 0; k < below->front->len; k++)
    {
      ParindexFrontPoint point = *parindex_front_at (below->front, k);

      parindex_mpz_set_i64 (value, point.value);
      mpz_mul (value, value, mpq_numref (ratio));
      if (self->optimistic)
        mpz_cdiv_q (value, value, mpq_denref (ratio));
      else
        mpz_fdiv_q (value, value, mpq_denref (ratio));
      parindex_mpz_to_i64 (value, &point.value);
      point.left = k;
      g_array_append_val (front, point);
    }
  mpz_clear (value);
  mpq_clear (ratio);

  return front;
}

static GPtrArray *
rescale_all (const ParindexImprovementSearch *self,
             const ParindexSheaf             *sheaf)
{
  GPtrArray *fronts = g_ptr_array_new_with_free_func (parindex_front_free);

  for (guint i = 0; i < sheaf->sheaves->len; i++)
    g_ptr_array_add (fronts, rescale (self, sheaf, sheaf->sheaves->pdata[i]));

  return fronts;
}

/* Points that cost more than @most with what the other parts cost at least cannot be in the best plan. */
static void
cut_alone (GPtrArray *fronts,
           gint64     need,
           double     most)
{
  g_autofree ParindexFront **others = g_new (ParindexFront *, fronts->len);

  for (guint i = 0; i < fronts->len; i++)
    {
      ParindexFrontHull hull;
      guint n = 0;

      for (guint k = 0; k < fronts->len; k++)
        if (k != i)
          others[n++] = fronts->pdata[k];
      parindex_front_hull_init (&hull, others, n);
      parindex_front_hull_cut (&hull, fronts->pdata[i], (double) need, 1, most);
      parindex_front_hull_clear (&hull);
    }
}

/* Merges the parts one after the other. On the whole index what is to come is bounded, and what is too dear with it leaves. */
static void
merge_parts (ParindexImprovementSearch *self,
             ParindexSheaf             *sheaf,
             gint64                     need)
{
  ParindexFrontTerms terms = { .need = need, .optimistic = self->optimistic };
  g_autoptr (GPtrArray) fronts = rescale_all (self, sheaf);
  ParindexFront *const *all = (ParindexFront *const *) fronts->pdata;
  ParindexFront *front = parindex_front_new ();
  const ParindexFrontPoint nothing = { 0 };
  ParindexFrontHull hull;
  double most = INFINITY;

  parindex_front_hull_init (&hull, all, fronts->len);
  if (need < G_MAXINT64)
    most = parindex_front_hull_reach (&hull, (double) need) * (1 + 1e-9) + 1;
  parindex_front_hull_clear (&hull);
  if (isfinite (most))
    cut_alone (fronts, need, most);

  g_array_append_val (front, nothing);
  sheaf->steps = g_ptr_array_new_with_free_func (parindex_front_free);
  for (guint i = 0; i < fronts->len; i++)
    {
      ParindexFront *merged = parindex_front_merge (front, all[i], &terms);

      if (isfinite (most))
        {
          parindex_front_hull_init (&hull, all + i + 1, fronts->len - i - 1);
          parindex_front_hull_cut (&hull, merged, (double) need, 1, most);
          parindex_front_hull_clear (&hull);
        }
      else
        parindex_sheaf_cut (self, sheaf, merged, sheaf->sheaves->pdata[i]);
      for (guint k = 0; k < merged->len; k++)
        parindex_front_at (merged, k)->right = parindex_front_at (all[i], parindex_front_at (merged, k)->right)->left;
      if (i == 0)
        g_array_unref (front);
      front = merged;
      g_ptr_array_add (sheaf->steps, front);
    }
  if (fronts->len == 0)
    g_ptr_array_add (sheaf->steps, front);
  self->inexact |= terms.thinned;
}

/* From sums of gains to gains of the node's own score. */
static void
finish_node (ParindexImprovementSearch *self,
             ParindexSheaf             *sheaf)
{
  const ParindexFront *sums = sheaf->steps->pdata[sheaf->steps->len - 1];
  const guint n = sums->len;
  mpq_t *scores = new_scores (n);

  sheaf->front = parindex_front_new ();
  for (guint i = 0; i < n; i++)
    {
      ParindexFrontPoint point = *parindex_front_at (sums, i);

      parindex_sheaf_raw_score (sheaf, sheaf->unit, point.value, scores[i]);
      parindex_improvement_part_finish (sheaf->part, scores[i]);
      point.left = i;
      g_array_append_val (sheaf->front, point);
    }
  mpq_set_ui (sheaf->unit, 0, 1);
  set_gains (self, sheaf, scores);
  free_scores (scores, n);
}

static ParindexSheaf *
sheaf_new (ParindexImprovementPart *part)
{
  ParindexSheaf *self = g_new0 (ParindexSheaf, 1);

  self->part = part;
  mpq_inits (self->unit, self->worth, NULL);

  return self;
}

/* The part with its leaves, whose fronts are known at once. */
static ParindexSheaf *
grow (ParindexImprovementSearch *self,
      ParindexImprovementPart   *part,
      mpq_srcptr                 worth,
      guint                     *n_leaves)
{
  ParindexSheaf *sheaf = sheaf_new (part);

  mpq_set (sheaf->worth, worth);
  sheaf->first_leaf = *n_leaves;
  if (part->parts == NULL)
    {
      fill_leaf (self, sheaf);
      ++*n_leaves;
    }
  else
    sheaf->sheaves = g_ptr_array_new_with_free_func (sheaf_free);
  for (guint i = 0; part->parts != NULL && i < part->parts->len; i++)
    {
      ParindexImprovementPart *below = part->parts->pdata[i];
      mpq_t product;

      mpq_init (product);
      mpq_mul (product, worth, below->factor);
      g_ptr_array_add (sheaf->sheaves, grow (self, below, product, n_leaves));
      mpq_clear (product);
    }
  sheaf->end_leaf = *n_leaves;

  return sheaf;
}

static void finish (ParindexImprovementSearch *self, ParindexSheaf *sheaf);

/* Makes the fronts of the parts below, and finds their unit. */
static void
finish_parts (ParindexImprovementSearch *self,
              ParindexSheaf             *sheaf)
{
  for (guint i = 0; i < sheaf->sheaves->len; i++)
    finish (self, sheaf->sheaves->pdata[i]);
  find_unit (self, sheaf);
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
  finish_node (self, sheaf);
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
  g_autoptr (GPtrArray) fronts = rescale_all (self, sheaf);
  gint64 high;

  if (!highest_gain (fronts, &high))
    return FALSE;
  *need = MIN (0, high);

  return parindex_sheaf_halve (sheaf, sheaf->unit, need, high);
}

/* The levels of the leaves that a point is made of. */
static void
choose (const ParindexSheaf *sheaf,
        guint                place)
{
  const ParindexFrontPoint *point = parindex_front_at (sheaf->front, place);

  if (sheaf->sheaves == NULL)
    {
      sheaf->part->level = point->left;
      return;
    }

  place = point->left;
  for (guint i = sheaf->sheaves->len; i-- > 0;)
    {
      const ParindexFrontPoint *step = parindex_front_at ((ParindexFront *) sheaf->steps->pdata[i], place);

      choose (sheaf->sheaves->pdata[i], step->right);
      place = step->left;
    }
}

static ParindexSheaf *
grow_all (ParindexImprovementSearch *self)
{
  ParindexSheaf *root;
  guint n_leaves = 0;
  mpq_t one;

  mpq_init (one);
  mpq_set_ui (one, 1, 1);
  root = grow (self, self->tree->root, one, &n_leaves);
  mpq_clear (one);

  return root;
}

/* The least cost of a plan that is enough; FALSE if there is none. */
static gboolean
run (ParindexImprovementSearch *self,
     gboolean                   optimistic,
     gint64                    *cost)
{
  ParindexSheaf *root;
  const ParindexFront *sums;
  gboolean found = FALSE;
  gint64 need;

  self->optimistic = optimistic;
  root = grow_all (self);
  parindex_improvement_look_out (self, root);
  finish_parts (self, root);
  if (find_need (self, root, &need))
    {
      merge_parts (self, root, need);
      sums = root->steps->pdata[root->steps->len - 1];
      found = sums->len > 0 && parindex_front_at (sums, sums->len - 1)->value >= need;
    }
  if (found)
    {
      ParindexFrontPoint best = *parindex_front_at (sums, sums->len - 1);

      *cost = best.cost;
      best.left = sums->len - 1;
      root->front = parindex_front_new ();
      g_array_append_val (root->front, best);
      if (!optimistic)
        choose (root, 0);
    }
  sheaf_free (root);
  parindex_improvement_outlook_clear (&self->outlook);

  return found;
}

/* Whether the levels in the leaves meet all bounds. */
static gboolean
is_met (const ParindexImprovementPart *part)
{
  gboolean met;
  mpq_t score;

  mpq_init (score);
  parindex_improvement_part_evaluate (part, score);
  met = parindex_improvement_part_allows (part, score);
  mpq_clear (score);
  for (guint i = 0; met && part->parts != NULL && i < part->parts->len; i++)
    met = is_met (part->parts->pdata[i]);

  return met;
}

/* All that can be moved, to its end. Whether that is enough. */
static gboolean
choose_everything (const ParindexImprovementTree *tree)
{
  for (guint i = 0; i < tree->leaves->len; i++)
    {
      ParindexImprovementPart *leaf = tree->leaves->pdata[i];

      leaf->level = leaf->levels->len - 1;
    }

  return is_met (tree->root);
}

static void
add_up_effort (const ParindexImprovementTree *tree,
               mpq_ptr                        effort)
{
  mpq_set_ui (effort, 0, 1);
  for (guint i = 0; i < tree->leaves->len; i++)
    {
      const ParindexImprovementPart *leaf = tree->leaves->pdata[i];

      mpq_add (effort, effort, level_of (leaf, leaf->level)->effort);
    }
}

void
parindex_improvement_search (ParindexImprovementTree  *tree,
                             ParindexImprovementFound *found)
{
  ParindexImprovementSearch self = { .tree = tree };
  gint64 cost = 0;

  mpq_inits (self.effort_unit, self.outlook_unit, NULL);
  find_effort_unit (&self);
  found->found = run (&self, FALSE, &cost);
  /* Gains that were rounded down may miss what is reached with everything; otherwise that is proven not to be enough. */
  if (!found->found && self.inexact)
    found->found = choose_everything (tree);
  add_up_effort (tree, found->effort);
  mpq_set (found->bound, found->effort);
  if (found->found && self.inexact && run (&self, TRUE, &cost))
    {
      mpz_set_si (mpq_numref (found->bound), cost / self.n_moves_base);
      mpz_set_ui (mpq_denref (found->bound), 1);
      mpq_mul (found->bound, found->bound, self.effort_unit);
      if (mpq_cmp (found->bound, found->effort) > 0)
        mpq_set (found->bound, found->effort);
    }
  found->exact = mpq_equal (found->bound, found->effort);
  mpq_clears (self.effort_unit, self.outlook_unit, NULL);
}
