/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/improvement/parindex-improvement-front-private.h"
#include "analysis/improvement/parindex-improvement-private.h"
#include "model/parindex-rule-private.h"

/* The points that a leaf can come to, and with what effort. */

/* More points than these on one leaf are told apart more coarsely, */
#define MAX_LEVELS (PARINDEX_FRONT_MAX_SHORTER - 4)

/* and of grids finer than 0.01 point more than these on all of them, but not than these on one. */
#define MAX_LEVELS_OF_FINE (1 << 16)
#define MIN_LEVELS_OF_LEAF (1 << 10)

static guint
most_levels (const ParindexImprovementTree *tree)
{
  const guint n_leaves = MAX (1, parindex_framework_n_leaves (tree->sheet->framework));

  return tree->fine ? CLAMP (MAX_LEVELS_OF_FINE / n_leaves, MIN_LEVELS_OF_LEAF, MAX_LEVELS) : MAX_LEVELS;
}

/* Said of the criterion, or of the nearest one above; the caller's word goes before that of the framework. */
static const ParindexNumber *
find_effort (const ParindexImprovementTree *tree,
             ParindexCriterion             *node)
{
  for (; node != NULL; node = parindex_criterion_get_parent (node))
    {
      const ParindexImprovementTerms *terms = g_hash_table_lookup (tree->goal->terms, parindex_criterion_get_id (node));

      if (terms != NULL && terms->effort != NULL)
        return terms->effort;
      if (parindex_criterion_get_effort (node) != NULL)
        return parindex_criterion_get_effort (node);
    }

  return NULL;
}

static gboolean
is_held (const ParindexImprovementTree *tree,
         ParindexCriterion             *node)
{
  for (; node != NULL; node = parindex_criterion_get_parent (node))
    {
      const ParindexImprovementTerms *terms = g_hash_table_lookup (tree->goal->terms, parindex_criterion_get_id (node));

      if ((terms != NULL && terms->held) || parindex_criterion_get_fixed (node))
        return TRUE;
    }

  return FALSE;
}

static void
add_level (ParindexImprovementPart *self,
           mpq_srcptr               points,
           mpq_srcptr               effort)
{
  ParindexImprovementLevel level;

  mpq_inits (level.points, level.effort, NULL);
  mpq_set (level.points, points);
  mpq_set (level.effort, effort);
  g_array_append_val (self->levels, level);
}

/* What a leaf is moved in. */
typedef struct
{
  ParindexImprovementTree *tree;
  ParindexImprovementPart *part;
  mpq_t now;
  mpq_t most;       /* the caller's limit, the maximum, or the end of the rule */
  gboolean has_most;
  mpq_t rate;       /* the effort of a point */
} Mover;

static gboolean
is_rise (const Mover *self,
         mpq_srcptr   points)
{
  return mpq_cmp (points, self->now) > 0 && (!self->has_most || mpq_cmp (points, self->most) <= 0);
}

/* With the effort of the points that are gained. */
static void
add_rise (const Mover *self,
          mpq_srcptr   points)
{
  mpq_t effort;

  if (!is_rise (self, points))
    return;

  mpq_init (effort);
  mpq_sub (effort, points, self->now);
  mpq_mul (effort, effort, self->rate);
  add_level (self->part, points, effort);
  mpq_clear (effort);
}

static void
lower_most (Mover                *self,
            const ParindexNumber *most)
{
  if (most == NULL || (self->has_most && mpq_cmp (parindex_number_peek (most), self->most) >= 0))
    return;

  mpq_set (self->most, parindex_number_peek (most));
  self->has_most = TRUE;
}

static void
divide_down (mpq_srcptr value,
             mpq_srcptr step,
             mpz_ptr    out)
{
  mpq_t quotient;

  mpq_init (quotient);
  mpq_div (quotient, value, step);
  mpz_fdiv_q (out, mpq_numref (quotient), mpq_denref (quotient));
  mpq_clear (quotient);
}

/* The multiples of the step above what there is, the lower end of the range, and the most. Only the end of a range that stops there is a level
 * by itself: a limit of the caller lies anywhere. */
static void
add_range (Mover                   *self,
           const ParindexRuleLevels *levels)
{
  mpz_t from, to, count;
  mpq_t step, points;

  mpq_inits (step, points, NULL);
  mpz_inits (from, to, count, NULL);
  mpq_set (step, parindex_number_peek (levels->step != NULL ? levels->step : self->tree->goal->grid));
  divide_down (self->now, step, from);
  divide_down (self->most, step, to);
  mpz_sub (count, to, from);
  if (mpz_cmp_ui (count, most_levels (self->tree)) > 0)
    {
      mpq_set (self->part->step, step);
      if (levels->low != NULL)
        mpq_set (self->part->low, parindex_number_peek (levels->low));
      mpz_cdiv_q_ui (count, count, most_levels (self->tree));
      mpz_mul (mpq_numref (step), mpq_numref (step), count);
      mpq_canonicalize (step);
      divide_down (self->now, step, from);
      divide_down (self->most, step, to);
      self->part->coarse = TRUE;
    }
  if (levels->low != NULL)
    add_rise (self, parindex_number_peek (levels->low));
  for (mpz_add_ui (from, from, 1); mpz_cmp (from, to) <= 0; mpz_add_ui (from, from, 1))
    {
      mpq_set_z (points, from);
      mpq_mul (points, points, step);
      if (levels->low == NULL || mpq_cmp (points, parindex_number_peek (levels->low)) > 0)
        add_rise (self, points);
    }
  if (levels->high != NULL && mpq_cmp (parindex_number_peek (levels->high), points) != 0)
    add_rise (self, parindex_number_peek (levels->high));
  mpz_clears (from, to, count, NULL);
  mpq_clears (step, points, NULL);
}

static int
compare_levels (gconstpointer a,
                gconstpointer b)
{
  const ParindexImprovementLevel *level_a = a;
  const ParindexImprovementLevel *level_b = b;
  int order = mpq_cmp (level_a->points, level_b->points);

  return order != 0 ? order : mpq_cmp (level_a->effort, level_b->effort);
}

/* FALSE if the rule leaves it to others, or to the caller, where it ends. */
static gboolean
add_rises (Mover                          *self,
           const ParindexImprovementTerms *terms)
{
  ParindexCriterion *leaf = self->part->node;
  const ParindexNumber *max = parindex_criterion_get_max (leaf);
  g_auto (ParindexRuleLevels) levels = { 0 };

  lower_most (self, max);
  lower_most (self, terms != NULL ? terms->limit : NULL);
  if (terms != NULL && terms->steps != NULL)
    {
      for (guint i = 0; i < terms->steps->len; i++)
        {
          const ParindexImprovementStep *step = &g_array_index (terms->steps, ParindexImprovementStep, i);

          if (is_rise (self, parindex_number_peek (step->points)))
            add_level (self->part, parindex_number_peek (step->points), parindex_number_peek (step->effort));
        }
      return TRUE;
    }

  parindex_rule_levels_init (&levels);
  parindex_rule_list_levels (parindex_criterion_get_rule (leaf), max != NULL ? parindex_number_peek (max) : NULL, &levels);
  for (guint i = 0; i < levels.points->len; i++)
    add_rise (self, parindex_number_peek (levels.points->pdata[i]));
  if (!levels.range)
    return levels.points->len > 0;
  lower_most (self, levels.high);
  if (!self->has_most)
    return FALSE;
  add_range (self, &levels);

  return TRUE;
}

static gboolean
has_found_anchors (ParindexCriterion *leaf)
{
  ParindexRule *rule = parindex_criterion_get_rule (leaf);
  g_auto (GStrv) anchors = NULL;
  ParindexNormalisation method;

  if (!PARINDEX_IS_NORMALISE_RULE (rule))
    return FALSE;
  g_object_get (rule, "method", &method, "anchors", &anchors, NULL);

  return method == PARINDEX_NORMALISATION_MIN_MAX && anchors == NULL;
}

void
parindex_improvement_list_levels (ParindexImprovementTree *tree,
                                  ParindexImprovementPart *part)
{
  const ParindexImprovementTerms *terms = g_hash_table_lookup (tree->goal->terms, parindex_criterion_get_id (part->node));
  const ParindexNumber *effort = find_effort (tree, part->node);
  Mover mover = { .tree = tree, .part = part };
  mpq_t none;

  mpq_inits (none, mover.now, mover.most, mover.rate, NULL);
  mpq_div (mover.now, part->raw, part->scale);
  mpq_set_ui (mover.rate, 1, 1);
  if (effort != NULL)
    mpq_set (mover.rate, parindex_number_peek (effort));
  add_level (part, mover.now, none);
  if (is_held (tree, part->node))
    g_ptr_array_add (tree->held[PARINDEX_HELD_BY_CALLER], part->node);
  else if (!add_rises (&mover, terms))
    g_ptr_array_add (tree->held[PARINDEX_HELD_BY_RULE], part->node);
  g_array_sort (part->levels, compare_levels);
  mpq_clears (none, mover.now, mover.most, mover.rate, NULL);
  if (part->levels->len > 1)
    {
      g_ptr_array_add (tree->leaves, part);
      if (has_found_anchors (part->node))
        g_ptr_array_add (tree->anchored, part->node);
    }
}
