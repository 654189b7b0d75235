/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/improvement/parindex-improvement-private.h"

/* The levels of a leaf may be coarser than the grid: a plan that was found with them has some to spare. */

static int
compare_efforts (gconstpointer a,
                 gconstpointer b)
{
  const ParindexImprovementPart *leaf_a = *(ParindexImprovementPart *const *) a;
  const ParindexImprovementPart *leaf_b = *(ParindexImprovementPart *const *) b;

  return mpq_cmp (parindex_improvement_level (leaf_a, leaf_a->level)->effort, parindex_improvement_level (leaf_b, leaf_b->level)->effort);
}

/* The lowest level that will do: halved, as scores never fall when points rise. */
static void
lower_level (const ParindexImprovementTree *tree,
             ParindexImprovementPart       *leaf)
{
  guint low = 0, high = leaf->level;

  while (low < high)
    {
      leaf->level = low + (high - low) / 2;
      if (parindex_improvement_is_met (tree->root))
        high = leaf->level;
      else
        low = leaf->level + 1;
    }
  leaf->level = high;
}

/* The place of a level between the chosen one and the one before, at so many steps. */
static void
set_points (ParindexImprovementLevel       *level,
            const ParindexImprovementLevel *now,
            mpz_srcptr                      steps,
            mpq_srcptr                      step,
            mpq_srcptr                      rate)
{
  mpq_set_z (level->points, steps);
  mpq_mul (level->points, level->points, step);
  mpq_sub (level->effort, level->points, now->points);
  mpq_mul (level->effort, level->effort, rate);
}

/* The steps above the level before, and those up to this one: there is nothing to give below the lower end of a range. */
static void
find_steps (const ParindexImprovementPart *leaf,
            mpz_ptr                        first,
            mpz_ptr                        last)
{
  mpq_srcptr before = parindex_improvement_level (leaf, leaf->level - 1)->points;
  mpq_t quotient;

  mpq_init (quotient);
  mpq_div (quotient, mpq_cmp (leaf->low, before) > 0 ? leaf->low : before, leaf->step);
  mpz_fdiv_q (first, mpq_numref (quotient), mpq_denref (quotient));
  mpz_add_ui (first, first, 1);
  mpq_div (quotient, parindex_improvement_level (leaf, leaf->level)->points, leaf->step);
  mpz_cdiv_q (last, mpq_numref (quotient), mpq_denref (quotient));
  mpq_clear (quotient);
}

/* Down to what was left out below the chosen level. */
static void
lower_between (const ParindexImprovementTree *tree,
               ParindexImprovementPart       *leaf)
{
  ParindexImprovementLevel *level = &g_array_index (leaf->levels, ParindexImprovementLevel, leaf->level);
  mpq_t old_points, old_effort, rate;
  mpz_t low, high, middle;

  mpq_inits (old_points, old_effort, rate, NULL);
  mpz_inits (low, high, middle, NULL);
  mpq_set (old_points, level->points);
  mpq_set (old_effort, level->effort);
  mpq_sub (rate, level->points, parindex_improvement_level (leaf, 0)->points);
  mpq_div (rate, level->effort, rate);
  find_steps (leaf, low, high);
  while (mpz_cmp (low, high) < 0)
    {
      mpz_add (middle, low, high);
      mpz_fdiv_q_2exp (middle, middle, 1);
      set_points (level, parindex_improvement_level (leaf, 0), middle, leaf->step, rate);
      if (parindex_improvement_is_met (tree->root))
        {
          mpz_set (high, middle);
          mpq_set (old_points, level->points);
          mpq_set (old_effort, level->effort);
        }
      else
        mpz_add_ui (low, middle, 1);
    }
  mpq_set (level->points, old_points);
  mpq_set (level->effort, old_effort);
  mpz_clears (low, high, middle, NULL);
  mpq_clears (old_points, old_effort, rate, NULL);
}

void
parindex_improvement_refine (ParindexImprovementTree *tree)
{
  g_autoptr (GPtrArray) moved = g_ptr_array_new ();

  for (guint i = 0; i < tree->leaves->len; i++)
    {
      ParindexImprovementPart *leaf = tree->leaves->pdata[i];

      if (leaf->level > 0 && leaf->coarse)
        g_ptr_array_add (moved, leaf);
    }
  g_ptr_array_sort (moved, compare_efforts);
  for (guint i = 0; i < moved->len; i++)
    lower_level (tree, moved->pdata[i]);
  for (guint i = 0; i < moved->len; i++)
    if (((ParindexImprovementPart *) moved->pdata[i])->level > 0)
      lower_between (tree, moved->pdata[i]);
}
