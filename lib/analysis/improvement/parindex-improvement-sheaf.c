/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/improvement/parindex-improvement-search-private.h"

/* From parts to fronts of gain and effort, in whole units, and back to the levels that a point is made of. */

void
parindex_sheaf_free (gpointer data)
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

void
parindex_improvement_find_effort_unit (ParindexImprovementSearch *self)
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
          common_unit (self->effort_unit, parindex_improvement_level (leaf, k)->effort);
          if (mpq_cmp (parindex_improvement_level (leaf, k)->effort, most) > 0)
            mpq_set (most, parindex_improvement_level (leaf, k)->effort);
        }
      mpq_add (sum, sum, most);
    }
  mpz_mul_ui (mpq_numref (sum), mpq_numref (sum), self->n_moves_base + 1);
  mpq_canonicalize (sum);
  self->inexact_effort = !limit_unit (self->effort_unit, sum);
  self->inexact |= self->inexact_effort;
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

gint64
parindex_improvement_level_cost (const ParindexImprovementSearch *self,
                                 const ParindexImprovementPart   *leaf,
                                 guint                            level,
                                 gboolean                         up)
{
  return count_units (parindex_improvement_level (leaf, level)->effort, self->effort_unit, up) * self->n_moves_base + (level > 0);
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
      ParindexFrontPoint point = { 0, parindex_improvement_level_cost (self, leaf, from, !self->optimistic), k, k };

      mpq_mul (scores[k], parindex_improvement_level (leaf, k)->points, leaf->scale);
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
void
parindex_sheaf_find_unit (ParindexImprovementSearch *self,
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

GPtrArray *
parindex_sheaf_rescale_all (const ParindexImprovementSearch *self,
                            const ParindexSheaf             *sheaf)
{
  GPtrArray *fronts = g_ptr_array_new_with_free_func (parindex_front_free);

  for (guint i = 0; i < sheaf->sheaves->len; i++)
    g_ptr_array_add (fronts, rescale (self, sheaf, sheaf->sheaves->pdata[i]));

  return fronts;
}

void
parindex_sheaf_finish_node (ParindexImprovementSearch *self,
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
  self->merges_left++;
  sheaf->first_leaf = *n_leaves;
  if (part->parts == NULL)
    {
      fill_leaf (self, sheaf);
      ++*n_leaves;
    }
  else
    sheaf->sheaves = g_ptr_array_new_with_free_func (parindex_sheaf_free);
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

void
parindex_sheaf_choose (const ParindexSheaf *sheaf,
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

      parindex_sheaf_choose (sheaf->sheaves->pdata[i], step->right);
      place = step->left;
    }
}

ParindexSheaf *
parindex_sheaf_grow (ParindexImprovementSearch *self)
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

