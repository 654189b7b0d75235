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

/* The place of a level between the chosen one and the one before, at so many steps of the grid. */
static void
set_points (ParindexImprovementLevel       *level,
            const ParindexImprovementLevel *now,
            mpz_srcptr                      steps,
            mpq_srcptr                      grid,
            mpq_srcptr                      rate)
{
  mpq_set_z (level->points, steps);
  mpq_mul (level->points, level->points, grid);
  mpq_sub (level->effort, level->points, now->points);
  mpq_mul (level->effort, level->effort, rate);
}

/* Down to the grid below the chosen level. */
static void
lower_between (const ParindexImprovementTree *tree,
               ParindexImprovementPart       *leaf)
{
  ParindexImprovementLevel *level = &g_array_index (leaf->levels, ParindexImprovementLevel, leaf->level);
  mpq_srcptr grid = parindex_number_peek (tree->goal->grid);
  mpq_t old_points, old_effort, rate;
  mpz_t low, high, middle;

  mpq_inits (old_points, old_effort, rate, NULL);
  mpz_inits (low, high, middle, NULL);
  mpq_set (old_points, level->points);
  mpq_set (old_effort, level->effort);
  mpq_sub (rate, level->points, parindex_improvement_level (leaf, 0)->points);
  mpq_div (rate, level->effort, rate);
  /* Steps above the level before, up to the last one below this level. */
  mpq_div (level->points, parindex_improvement_level (leaf, leaf->level - 1)->points, grid);
  mpz_fdiv_q (low, mpq_numref (level->points), mpq_denref (level->points));
  mpz_add_ui (low, low, 1);
  mpq_div (level->points, old_points, grid);
  mpz_cdiv_q (high, mpq_numref (level->points), mpq_denref (level->points));
  while (mpz_cmp (low, high) < 0)
    {
      mpz_add (middle, low, high);
      mpz_fdiv_q_2exp (middle, middle, 1);
      set_points (level, parindex_improvement_level (leaf, 0), middle, grid, rate);
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
