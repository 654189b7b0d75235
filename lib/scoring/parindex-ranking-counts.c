/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "scoring/parindex-ranking-private.h"

/* Units whose scores are integers of a short range, as points on a leaf are, are ranked by counting: what a unit's rank is, the counts of
 * the values above its own say. */

/* Longer tables than this many times the units cost more than sorting. */
#define RANGE_PER_UNIT 4

/* Integers over one denominator need no exact second look: equal integers are equal values. */
gboolean
parindex_ranking_is_of_integers (const ParindexNodeColumn *column,
                                 ParindexBasis             basis)
{
  return column->lane == PARINDEX_LANE_64 && column->own == NULL && column->fractions == NULL
         && (basis == PARINDEX_BASIS_SCORE || column->max64 == NULL);
}

typedef struct
{
  const gint64 *values;
  const guint8 *in;     /* which units take part; NULL: all */
  guint8 *own_in;
  guint n_rows;
  guint n;
  gint64 best;
  guint32 range;
  guint32 *counts;      /* of each distance from the best */
} Counts;

static void
find_members (Counts                   *self,
              const ParindexNodeColumn *column,
              ParindexBasis             basis,
              const guint8             *in_cohort)
{
  if (column->states == NULL && (basis != PARINDEX_BASIS_PERCENT || column->max != NULL))
    {
      self->in = in_cohort;
      return;
    }

  self->own_in = g_new (guint8, column->n);
  for (guint row = 0; row < column->n; row++)
    self->own_in[row] = (in_cohort == NULL || in_cohort[row]) && parindex_node_column_has_value (column, basis, row);
  self->in = self->own_in;
}

static gboolean
find_range (Counts *self)
{
  gint64 best = G_MININT64, worst = G_MAXINT64;

  for (guint row = 0; row < self->n_rows; row++)
    if (self->in == NULL || self->in[row])
      {
        best = MAX (best, self->values[row]);
        worst = MIN (worst, self->values[row]);
        self->n++;
      }
  self->best = best;
  if (self->n == 0 || (guint64) best - (guint64) worst >= (guint64) RANGE_PER_UNIT * self->n)
    return FALSE;
  self->range = (guint32) (best - worst) + 1;

  return TRUE;
}

static gboolean
counts_init (Counts                   *self,
             const ParindexNodeColumn *column,
             ParindexBasis             basis,
             const guint8             *in_cohort)
{
  *self = (Counts){ .values = column->v64, .n_rows = column->n };
  if (!parindex_ranking_is_of_integers (column, basis))
    return FALSE;

  find_members (self, column, basis, in_cohort);
  if (!find_range (self))
    return FALSE;
  self->counts = g_new0 (guint32, self->range);
  for (guint row = 0; row < self->n_rows; row++)
    if (self->in == NULL || self->in[row])
      self->counts[self->best - self->values[row]]++;

  return TRUE;
}

static void
counts_clear (Counts *self)
{
  g_free (self->own_in);
  g_free (self->counts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Counts, counts_clear)

gboolean
parindex_ranking_init_by_counting (ParindexRanking          *self,
                                   const ParindexNodeColumn *column,
                                   ParindexBasis             basis,
                                   const guint8             *in_cohort)
{
  g_auto (Counts) counts = { 0 };
  guint32 place = 0, class = 0;

  if (!counts_init (&counts, column, basis, in_cohort))
    return FALSE;

  self->n = counts.n;
  self->rows = g_new (guint32, self->n);
  self->classes = g_new (guint32, self->n);
  for (guint32 value = 0; value < counts.range; value++)
    {
      guint32 here = counts.counts[value];

      counts.counts[value] = place;
      for (guint32 i = 0; i < here; i++)
        self->classes[place++] = class;
      class += here > 0;
    }
  for (guint row = 0; row < counts.n_rows; row++)
    if (counts.in == NULL || counts.in[row])
      self->rows[counts.counts[counts.best - counts.values[row]]++] = row;

  return TRUE;
}

/* What units have of which @above are better, in so many classes, and @here equal. */
static double
rank_of (ParindexTies ties,
         guint32      above,
         guint32      classes_above,
         guint32      here)
{
  switch (ties)
    {
    case PARINDEX_TIES_DENSE:
      return classes_above + 1;
    case PARINDEX_TIES_MODIFIED:
      return above + here;
    case PARINDEX_TIES_AVERAGE:
      return above + (here + 1) / 2.0;
    case PARINDEX_TIES_COMPETITION:
    case PARINDEX_TIES_ORDINAL:
    default:
      return above + 1;
    }
}

gboolean
parindex_ranking_ranks_by_counting (const ParindexNodeColumn *column,
                                    ParindexBasis             basis,
                                    const guint8             *in_cohort,
                                    ParindexTies              ties,
                                    double                   *ranks)
{
  g_auto (Counts) counts = { 0 };
  g_autofree double *rank_at = NULL;
  guint32 above = 0, classes = 0;

  if (!counts_init (&counts, column, basis, in_cohort))
    return FALSE;

  rank_at = g_new (double, counts.range);
  for (guint32 value = 0; value < counts.range; value++)
    {
      guint32 here = counts.counts[value];

      rank_at[value] = rank_of (ties, above, classes, here);
      above += here;
      classes += here > 0;
    }
  for (guint row = 0; row < counts.n_rows; row++)
    ranks[row] = counts.in == NULL || counts.in[row] ? rank_at[counts.best - counts.values[row]] : NAN;

  return TRUE;
}
