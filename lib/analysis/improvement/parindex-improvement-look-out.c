/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/improvement/parindex-improvement-search-private.h"

/* What the whole needs, as the parts below see it. */

/* So finely the outlook tells gains of the whole. */
#define OUTLOOK_BITS 50

/* So often the gain is halved for which the cheapest sum is enough. */
#define N_HALVINGS 12

/* What its gains are in the unit of the outlook. */
static double
ratio_in (const ParindexImprovementSearch *self,
          const ParindexSheaf             *sheaf)
{
  double ratio;
  mpq_t value;

  mpq_init (value);
  mpq_mul (value, sheaf->unit, sheaf->worth);
  mpq_div (value, value, self->outlook_unit);
  ratio = mpq_get_d (value);
  mpq_clear (value);

  return ratio;
}

/* @front is made of the parts of a node up to the last one, in its unit. */
void
parindex_sheaf_cut (const ParindexImprovementSearch *self,
                    const ParindexSheaf             *sheaf,
                    ParindexFront                   *front,
                    const ParindexSheaf             *last)
{
  if (self->outlook.fronts != NULL)
    parindex_improvement_outlook_cut (&self->outlook, front, ratio_in (self, sheaf), sheaf->first_leaf, last->end_leaf);
}

void
parindex_sheaf_raw_score (const ParindexSheaf *sheaf,
                          mpq_srcptr           unit,
                          gint64               value,
                          mpq_ptr              out)
{
  mpz_t count;

  mpz_init (count);
  parindex_mpz_set_i64 (count, value);
  mpq_set_z (out, count);
  mpq_mul (out, out, unit);
  mpq_add (out, out, sheaf->part->raw);
  mpz_clear (count);
}

static gboolean
is_enough (const ParindexSheaf *sheaf,
           mpq_srcptr           unit,
           gint64               gain)
{
  gboolean enough;
  mpq_t score;

  mpq_init (score);
  parindex_sheaf_raw_score (sheaf, unit, gain, score);
  parindex_improvement_part_finish (sheaf->part, score);
  enough = parindex_improvement_part_allows (sheaf->part, score);
  mpq_clear (score);

  return enough;
}

/* The lowest gain from @low to @high that is enough, found by halving: what comes of a score never falls. FALSE if there is none. */
gboolean
parindex_sheaf_halve (const ParindexSheaf *sheaf,
                      mpq_srcptr           unit,
                      gint64              *low,
                      gint64               high)
{
  if (!is_enough (sheaf, unit, high))
    return FALSE;

  while (*low < high)
    {
      gint64 middle = *low + (high - *low) / 2;

      if (is_enough (sheaf, unit, middle))
        high = middle;
      else
        *low = middle + 1;
    }

  return TRUE;
}

static gboolean add_slack_of_parts (const ParindexSheaf *sheaf, mpq_ptr slack);

/* How far the score of a node may be from a straight line: by rounding. FALSE where there is no line: below a cap, or under bounds. */
static gboolean
add_slack (const ParindexSheaf *sheaf,
           mpq_ptr              slack)
{
  ParindexCriterion *node = sheaf->part->node;
  int decimals = parindex_criterion_get_round_decimals (node);
  mpq_t step;

  if (mpq_sgn (sheaf->worth) < 0)
    return FALSE;
  if (sheaf->sheaves == NULL)
    return sheaf->front->len > 0;
  if (sheaf->part->bounds->len > 0 || parindex_criterion_get_cap_from (node) != NULL || parindex_criterion_get_cap_to (node) != NULL)
    return FALSE;
  if (decimals >= 0)
    {
      mpq_init (step);
      mpq_set_ui (step, 1, 1);
      mpz_ui_pow_ui (mpq_denref (step), 10, (unsigned long) decimals);
      mpq_mul (step, step, sheaf->worth);
      mpq_add (slack, slack, step);
      mpq_clear (step);
    }

  return add_slack_of_parts (sheaf, slack);
}

static gboolean
add_slack_of_parts (const ParindexSheaf *sheaf,
                    mpq_ptr              slack)
{
  for (guint i = 0; i < sheaf->sheaves->len; i++)
    if (!add_slack (sheaf->sheaves->pdata[i], slack))
      return FALSE;

  return TRUE;
}

/* What the leaves can give to the whole at most. */
static void
add_most (const ParindexSheaf *sheaf,
          mpq_ptr              most)
{
  mpq_t gain;

  for (guint i = 0; sheaf->sheaves != NULL && i < sheaf->sheaves->len; i++)
    add_most (sheaf->sheaves->pdata[i], most);
  if (sheaf->sheaves != NULL)
    return;

  mpq_init (gain);
  parindex_mpz_set_i64 (mpq_numref (gain), parindex_front_at (sheaf->front, sheaf->front->len - 1)->value);
  mpq_mul (gain, gain, sheaf->unit);
  mpq_mul (gain, gain, sheaf->worth);
  mpq_add (most, most, gain);
  mpq_clear (gain);
}

/* The fronts of the leaves in the unit of the outlook, and the leaves. */
static void
list_fronts (const ParindexImprovementSearch *self,
             const ParindexSheaf             *sheaf,
             GPtrArray                       *fronts,
             GPtrArray                       *leaves)
{
  for (guint i = 0; sheaf->sheaves != NULL && i < sheaf->sheaves->len; i++)
    list_fronts (self, sheaf->sheaves->pdata[i], fronts, leaves);
  if (sheaf->sheaves == NULL)
    {
      ParindexFront *front = parindex_front_new ();
      double ratio = ratio_in (self, sheaf);

      for (guint k = 0; k < sheaf->front->len; k++)
        {
          ParindexFrontPoint point = *parindex_front_at (sheaf->front, k);

          point.value = (gint64) ((double) point.value * ratio);
          g_array_append_val (front, point);
        }
      g_ptr_array_add (fronts, front);
      g_ptr_array_add (leaves, sheaf->part);
    }
}

/* Whether what gains as much by straight lines is enough; its cost goes to @cost. */
static gboolean
try_gain (ParindexImprovementSearch *self,
          const GPtrArray           *fronts,
          const GPtrArray           *leaves,
          gint64                     gain,
          gint64                    *cost)
{
  g_autofree guint *places = g_new (guint, fronts->len + 1);
  gint64 found;

  if (!parindex_front_climb ((ParindexFront *const *) fronts->pdata, fronts->len, gain, places, &found))
    return FALSE;
  for (guint i = 0; i < leaves->len; i++)
    ((ParindexImprovementPart *) leaves->pdata[i])->level = parindex_front_at ((ParindexFront *) fronts->pdata[i], places[i])->left;
  if (!parindex_improvement_offer (self))
    return FALSE;
  *cost = MIN (*cost, found);

  return TRUE;
}

/* The least cost of a plan that is found by halving from what may be enough to what surely is. */
static gint64
find_most (ParindexImprovementSearch *self,
           const GPtrArray           *fronts,
           const GPtrArray           *leaves,
           gint64                     need,
           gint64                     slack)
{
  gint64 low = MAX (0, need - slack), high = 0;
  gint64 cost = self->best_cost;

  for (guint i = 0; i < fronts->len; i++)
    high += parindex_front_at ((ParindexFront *) fronts->pdata[i], ((ParindexFront *) fronts->pdata[i])->len - 1)->value;
  high = MIN (high, need + slack);
  if (!try_gain (self, fronts, leaves, high, &cost))
    return cost;
  for (guint i = 0; i < N_HALVINGS; i++)
    {
      gint64 middle = low + (high - low) / 2;

      if (try_gain (self, fronts, leaves, middle, &cost))
        high = middle;
      else
        low = middle;
    }

  return cost;
}

/* Whether what was left out between the levels of coarse leaves lies on straight lines too. */
static gboolean
is_straight (const GPtrArray *leaves)
{
  for (guint i = 0; i < leaves->len; i++)
    {
      const ParindexImprovementPart *leaf = leaves->pdata[i];

      if (leaf->coarse && parindex_criterion_adjusts_score (leaf->node))
        return FALSE;
    }

  return TRUE;
}

/* What the whole costs at least, by straight lines. */
static void
find_least (ParindexImprovementSearch *self,
            const GPtrArray           *fronts,
            double                     need)
{
  /* Efforts that are not whole were rounded up. */
  const double rounding = self->inexact_effort ? (double) self->n_moves_base * fronts->len : 0;
  ParindexFrontHull hull;

  parindex_front_hull_init (&hull, (ParindexFront *const *) fronts->pdata, fronts->len);
  parindex_improvement_raise_least (self, &hull, need, rounding);
  parindex_front_hull_clear (&hull);
}

/* Where nodes below are rounded, what they can give is cut by what the whole needs; without them the whole alone is. */
void
parindex_improvement_look_out (ParindexImprovementSearch *self,
                               ParindexSheaf             *root)
{
  g_autoptr (GPtrArray) fronts = NULL;
  g_autoptr (GPtrArray) leaves = NULL;
  gint64 low = 0, high = G_GINT64_CONSTANT (1) << OUTLOOK_BITS;
  gint64 width, most_cost;
  mpq_t slack, most;

  mpq_inits (slack, most, NULL);
  if (add_slack_of_parts (root, slack) && (mpq_sgn (slack) > 0 || self->inexact))
    {
      add_most (root, most);
      mpq_add (most, most, slack);
      mpq_div_2exp (self->outlook_unit, most, OUTLOOK_BITS);
    }
  if (mpq_sgn (most) > 0 && parindex_sheaf_halve (root, self->outlook_unit, &low, high))
    {
      fronts = g_ptr_array_new_with_free_func (parindex_front_free);
      leaves = g_ptr_array_new ();
      list_fronts (self, root, fronts, leaves);
      mpq_div (slack, slack, self->outlook_unit);
      width = (gint64) mpq_get_d (slack) + (gint64) parindex_improvement_outlook_error (fronts->len);
      if (!self->optimistic && is_straight (leaves))
        find_least (self, fronts, (double) (low - width));
      most_cost = mpq_sgn (slack) > 0 ? find_most (self, fronts, leaves, low, width) : G_MAXINT64;
      if (most_cost < G_MAXINT64)
        parindex_improvement_outlook_init (&self->outlook, fronts, (double) (low - width), (double) most_cost);
    }
  mpq_clears (slack, most, NULL);
}
