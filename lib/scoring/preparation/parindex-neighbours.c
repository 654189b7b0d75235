/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <stdlib.h>

#include "scoring/preparation/parindex-preparation-private.h"

/* What stands in for a missing number, made of what the unit has on the other normalised criteria of the same parent. These are looked at
 * as min-max has them, from the worst (0) to the best (1) of their own cohorts, before anything was imputed or treated. */

typedef struct
{
  guint leaf;
  const ParindexPreparedLeaf *prepared;
  const ParindexColumn *numbers;
  ParindexEnds *ends;
} Sibling;

struct _ParindexNeighbours
{
  ParindexPreparation *preparation;
  Sibling own;
  GArray *others; /* Sibling */
};

static gboolean
sibling_init (Sibling             *self,
              ParindexPreparation *preparation,
              guint                leaf)
{
  self->leaf = leaf;
  self->numbers = parindex_preparation_numbers (preparation, leaf, PARINDEX_PREPARATION_STEP_TRANSFORM);
  if (self->numbers == NULL)
    return FALSE;
  self->prepared = preparation->leaves[leaf];
  self->ends = parindex_ends_new (preparation, self->prepared, self->numbers);

  return TRUE;
}

ParindexNeighbours *
parindex_neighbours_new (ParindexPreparation *preparation,
                         guint                leaf)
{
  ParindexNeighbours *self = g_new0 (ParindexNeighbours, 1);
  ParindexCriterion *parent
    = parindex_criterion_get_parent (parindex_framework_leaf (parindex_assessment_get_framework (preparation->assessment), leaf));

  self->preparation = preparation;
  self->others = g_array_new (FALSE, FALSE, sizeof (Sibling));
  sibling_init (&self->own, preparation, leaf);
  for (guint i = 0; i < parindex_criterion_n_children (parent); i++)
    {
      ParindexCriterion *child = parindex_criterion_child (parent, i);
      Sibling sibling;

      if (parindex_criterion_is_leaf (child) && parindex_criterion_plan (child)->first_leaf != leaf
          && sibling_init (&sibling, preparation, parindex_criterion_plan (child)->first_leaf))
        g_array_append_val (self->others, sibling);
    }

  return self;
}

void
parindex_neighbours_free (ParindexNeighbours *self)
{
  if (self == NULL)
    return;

  parindex_ends_free (self->own.ends, self->own.prepared->n_groups);
  for (guint i = 0; i < self->others->len; i++)
    {
      Sibling *each = &g_array_index (self->others, Sibling, i);

      parindex_ends_free (each->ends, each->prepared->n_groups);
    }
  g_array_unref (self->others);
  g_free (self);
}

static const ParindexEnds *
ends_of (const Sibling *self,
         guint          row)
{
  return &self->ends[parindex_prepared_group (self->prepared, row)];
}

/* From the worst to the best; FALSE if the unit has no number there, or nobody differs. */
static gboolean
get_share (const Sibling *self,
           guint          row,
           mpq_ptr        out)
{
  const ParindexEnds *ends = ends_of (self, row);
  gboolean lower = parindex_normalise_prefers_lower (self->prepared->rule);
  mpq_t range;

  if (parindex_column_state (self->numbers, row) != PARINDEX_CELL_STATE_OBSERVED || ends->n == 0 || mpq_equal (ends->lowest, ends->highest))
    return FALSE;

  mpq_init (range);
  mpq_sub (range, ends->highest, ends->lowest);
  parindex_column_get_mpq (self->numbers, row, out);
  if (lower)
    mpq_sub (out, ends->highest, out);
  else
    mpq_sub (out, out, ends->lowest);
  mpq_div (out, out, range);
  mpq_clear (range);

  return TRUE;
}

static void
divide_ui (mpq_ptr value,
           guint   by)
{
  mpz_mul_ui (mpq_denref (value), mpq_denref (value), by);
  mpq_canonicalize (value);
}

/* The mean of the unit's shares, on the way from the worst to the best of the leaf. */
gboolean
parindex_neighbours_impute_row (const ParindexNeighbours *self,
                                ParindexImputedCell      *cell,
                                mpq_ptr                   out)
{
  const ParindexEnds *ends = ends_of (&self->own, cell->row);
  gboolean lower = parindex_normalise_prefers_lower (self->own.prepared->rule);
  mpq_t share, sum;

  mpq_inits (share, sum, NULL);
  for (guint i = 0; i < self->others->len; i++)
    if (get_share (&g_array_index (self->others, Sibling, i), cell->row, share))
      {
        mpq_add (sum, sum, share);
        cell->n++;
      }
  if (cell->n > 0 && ends->n > 0)
    {
      divide_ui (sum, cell->n);
      mpq_sub (share, lower ? ends->lowest : ends->highest, lower ? ends->highest : ends->lowest);
      mpq_mul (sum, sum, share);
      mpq_add (out, lower ? ends->highest : ends->lowest, sum);
    }
  mpq_clears (share, sum, NULL);

  return cell->n > 0 && ends->n > 0;
}

/* A unit that has the number, and how far away it is. */
typedef struct
{
  guint row;
  mpq_t distance; /* the mean of the squared differences */
} Candidate;

static int
compare (const void *a,
         const void *b)
{
  return mpq_cmp (((const Candidate *) a)->distance, ((const Candidate *) b)->distance);
}

/* Over the criteria that both have; FALSE if there are none. */
static gboolean
measure (const ParindexNeighbours *self,
         guint                     row,
         guint                     other,
         mpq_ptr                   distance)
{
  guint n = 0;
  mpq_t one, two;

  mpq_inits (one, two, NULL);
  for (guint i = 0; i < self->others->len; i++)
    {
      const Sibling *each = &g_array_index (self->others, Sibling, i);

      if (!get_share (each, row, one) || !get_share (each, other, two))
        continue;
      mpq_sub (one, one, two);
      mpq_mul (one, one, one);
      mpq_add (distance, distance, one);
      n++;
    }
  mpq_clears (one, two, NULL);
  if (n > 0)
    divide_ui (distance, n);

  return n > 0;
}

static GArray *
list_candidates (const ParindexNeighbours *self,
                 guint                     row)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint other = 0; other < self->own.numbers->n; other++)
    if (parindex_preparation_counts (self->preparation, self->own.numbers, other))
      {
        Candidate candidate = { .row = other };

        mpq_init (candidate.distance);
        if (measure (self, row, other, candidate.distance))
          g_array_append_val (candidates, candidate);
        else
          mpq_clear (candidate.distance);
      }
  g_array_sort (candidates, compare);

  return candidates;
}

/* All that are as near as the last one count too: no order of the units decides. */
static guint
count_nearest (const GArray *candidates,
               guint         wanted)
{
  guint n = MIN (wanted, candidates->len);

  while (n > 0 && n < candidates->len && mpq_equal (g_array_index (candidates, Candidate, n).distance, g_array_index (candidates, Candidate, n - 1).distance))
    n++;

  return n;
}

gboolean
parindex_neighbours_impute_nearest (const ParindexNeighbours *self,
                                    ParindexImputedCell      *cell,
                                    mpq_ptr                   out)
{
  const guint wanted = parindex_preparation_count (self->own.prepared->rule->impute_neighbours, 1);
  g_autoptr (GArray) candidates = list_candidates (self, cell->row);
  mpq_t number;

  cell->n = count_nearest (candidates, wanted);
  mpq_init (number);
  mpq_set_ui (out, 0, 1);
  for (guint i = 0; i < cell->n; i++)
    {
      parindex_column_get_mpq (self->own.numbers, g_array_index (candidates, Candidate, i).row, number);
      mpq_add (out, out, number);
    }
  if (cell->n > 0)
    divide_ui (out, cell->n);
  for (guint i = 0; i < candidates->len; i++)
    mpq_clear (g_array_index (candidates, Candidate, i).distance);
  mpq_clear (number);

  return cell->n > 0;
}
