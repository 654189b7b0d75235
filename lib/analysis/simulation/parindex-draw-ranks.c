/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/simulation/parindex-draw-ranks-private.h"

/* Up to here counting all pairs is faster than sorting. */
#define MAX_COUNTED 160

G_STATIC_ASSERT (MAX_COUNTED <= PARINDEX_DRAW_CODES);

void
parindex_draw_ranks_init (ParindexDrawRanks *self,
                          guint              n)
{
  const guint padded = parindex_draw_padded (n);
  const guint padded_codes = (n + PARINDEX_DRAW_CODE_PADDING - 1) / PARINDEX_DRAW_CODE_PADDING * PARINDEX_DRAW_CODE_PADDING;

  *self = (ParindexDrawRanks){
    .keys = g_new0 (double, padded),
    .codes = g_new (gint16, padded_codes),
    .codes_above = g_new (gint16, padded_codes),
    .above = g_new (gint64, padded),
    .not_below = g_new (gint64, padded),
    .entries = g_new (ParindexRadixEntry, n),
    .other = g_new (ParindexRadixEntry, n),
    .counts = g_new (guint32, PARINDEX_RADIX_COUNTS),
  };
  for (guint i = 0; i < padded_codes; i++)
    self->codes[i] = G_MAXINT16;
}

void
parindex_draw_ranks_clear (ParindexDrawRanks *self)
{
  g_clear_pointer (&self->keys, g_free);
  g_clear_pointer (&self->codes, g_free);
  g_clear_pointer (&self->codes_above, g_free);
  g_clear_pointer (&self->above, g_free);
  g_clear_pointer (&self->not_below, g_free);
  g_clear_pointer (&self->entries, g_free);
  g_clear_pointer (&self->other, g_free);
  g_clear_pointer (&self->counts, g_free);
}

double
parindex_draw_round_steps (double           steps,
                           double           per_rounded,
                           ParindexRounding mode)
{
  double parts = fabs (steps) / per_rounded;
  double whole = floor (parts);
  double rest = parts - whole;

  if (mode != PARINDEX_ROUNDING_TRUNCATE
      && (rest > 0.5 || (rest == 0.5 && (mode == PARINDEX_ROUNDING_HALF_UP || fmod (whole, 2) != 0))))
    whole++;

  return copysign (whole, steps) + 0.0;
}

static void
make_keys (const ParindexDrawRanking *ranking,
           const ParindexDrawKernel  *kernel,
           const double              *values,
           double                    *keys)
{
  kernel->steps (values, ranking->n, ranking->per_unit, keys);
  for (guint i = 0; ranking->per_rounded > 0 && i < ranking->n; i++)
    keys[i] = parindex_draw_round_steps (keys[i], ranking->per_rounded, ranking->mode);
}

static gboolean
has_all (const double *keys,
         guint         n)
{
  gboolean all = TRUE;

  for (guint i = 0; i < n; i++)
    all &= keys[i] == keys[i];

  return all;
}

/* Doubles that few bits tell apart are counted by these: four times as many in a vector. If no two codes are alike, each pair of units has one
 * above the other, and nothing ties. FALSE if it cannot be told so. */
static gboolean
count_codes (const ParindexDrawRanking *ranking,
             const ParindexDrawKernel  *kernel,
             ParindexDrawRanks         *scratch,
             guint16                   *ranks)
{
  const guint n = ranking->n, unit = parindex_draw_rank_unit (ranking->ties);
  guint16 *above = (guint16 *) scratch->codes_above;

  if (n == 0)
    return FALSE;
  for (guint i = n; i < parindex_draw_padded (n); i++)
    scratch->keys[i] = scratch->keys[n - 1];
  if (!kernel->codes (scratch->keys, n, scratch->codes))
    return FALSE;
  /* Nothing is above what pads them. */
  for (guint i = n; i < parindex_draw_padded (n); i++)
    scratch->codes[i] = G_MAXINT16;
  if (kernel->count_codes (scratch->codes, n, scratch->codes_above) != n * (n - 1) / 2)
    return FALSE;

  for (guint i = 0; i < n; i++)
    ranks[i] = (guint16) (unit * (above[i] + 1u));

  return TRUE;
}

static void
count_ranks (const ParindexDrawRanking *ranking,
             const ParindexDrawKernel  *kernel,
             ParindexDrawRanks         *scratch,
             guint16                   *ranks)
{
  const guint n = ranking->n;
  const gint64 *above = scratch->above, *not_below = scratch->not_below;
  const gboolean both = ranking->ties == PARINDEX_TIES_MODIFIED || ranking->ties == PARINDEX_TIES_AVERAGE;

  kernel->count (scratch->keys, n, scratch->above, both ? scratch->not_below : NULL);
  if (ranking->ties == PARINDEX_TIES_AVERAGE)
    for (guint i = 0; i < n; i++)
      ranks[i] = 1 + above[i] + not_below[i];
  else if (both)
    for (guint i = 0; i < n; i++)
      ranks[i] = not_below[i];
  else
    for (guint i = 0; i < n; i++)
      ranks[i] = 1 + above[i];
}

/* Distances from the best are whole numbers of steps with few digits; beyond 2^53 the bits of the doubles are sorted. */
static guint
sort_keys (const ParindexDrawRanking *ranking,
           ParindexDrawRanks         *scratch,
           ParindexRadixEntry       **sorted)
{
  double best = -INFINITY, worst = INFINITY;
  gboolean whole;
  guint n = 0;

  for (guint i = 0; i < ranking->n; i++)
    {
      best = scratch->keys[i] > best ? scratch->keys[i] : best;
      worst = scratch->keys[i] < worst ? scratch->keys[i] : worst;
    }
  whole = fabs (best) < 0x1p52 && fabs (worst) < 0x1p52;
  for (guint i = 0; i < ranking->n; i++)
    if (!isnan (scratch->keys[i]))
      scratch->entries[n++] = (ParindexRadixEntry){ whole ? (guint64) (best - scratch->keys[i]) : parindex_radix_key (scratch->keys[i]), i };
  *sorted = parindex_radix_sort (scratch->entries, scratch->other, n, scratch->counts);

  return n;
}

static int
compare_by_keys (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const ParindexDrawRanking *ranking = user_data;
  const guint32 first = ((const ParindexRadixEntry *) a)->row, second = ((const ParindexRadixEntry *) b)->row;

  for (guint k = 0; k < ranking->n_keys; k++)
    if (ranking->keys[k][first] != ranking->keys[k][second])
      return ranking->keys[k][first] < ranking->keys[k][second] ? -1 : 1;

  return 0;
}

/* Gives the places begin … end - 1 of one class their rank. */
static void
rank_class (const ParindexDrawRanking *ranking,
            const ParindexRadixEntry  *sorted,
            guint                      begin,
            guint                      end,
            guint                      class,
            guint16                   *ranks)
{
  guint rank = begin + 1;

  if (ranking->ties == PARINDEX_TIES_DENSE)
    rank = class + 1;
  else if (ranking->ties == PARINDEX_TIES_MODIFIED)
    rank = end;
  else if (ranking->ties == PARINDEX_TIES_AVERAGE)
    rank = begin + 1 + end;
  for (guint i = begin; i < end; i++)
    ranks[sorted[i].row] = rank;
}

/* Splits a class by the keys that break ties. */
static void
split_class (const ParindexDrawRanking *ranking,
             ParindexRadixEntry        *sorted,
             guint                      begin,
             guint                      end,
             guint16                   *ranks)
{
  g_qsort_with_data (sorted + begin, end - begin, sizeof *sorted, compare_by_keys, (gpointer) ranking);
  for (guint first = begin, next; first < end; first = next)
    {
      for (next = first + 1; next < end && compare_by_keys (&sorted[first], &sorted[next], (gpointer) ranking) == 0; next++)
        ;
      rank_class (ranking, sorted, first, next, first, ranks);
    }
}

static void
sort_ranks (const ParindexDrawRanking *ranking,
            ParindexDrawRanks         *scratch,
            guint16                   *ranks)
{
  ParindexRadixEntry *sorted;
  guint n = sort_keys (ranking, scratch, &sorted);
  guint class = 0;

  memset (ranks, 0, ranking->n * sizeof *ranks);
  for (guint begin = 0, end; begin < n; begin = end)
    {
      for (end = begin + 1; end < n && sorted[end].key == sorted[begin].key; end++)
        ;
      if (ranking->n_keys > 0 && end - begin > 1)
        split_class (ranking, sorted, begin, end, ranks);
      else
        rank_class (ranking, sorted, begin, end, class++, ranks);
    }
}

void
parindex_draw_rank (const ParindexDrawRanking *ranking,
                    const ParindexDrawKernel  *kernel,
                    ParindexDrawRanks         *scratch,
                    const double              *values,
                    guint16                   *ranks)
{
  make_keys (ranking, kernel, values, scratch->keys);
  if (ranking->n <= MAX_COUNTED && count_codes (ranking, kernel, scratch, ranks))
    return;

  if (ranking->n <= MAX_COUNTED && ranking->n_keys == 0 && ranking->ties != PARINDEX_TIES_DENSE && has_all (scratch->keys, ranking->n))
    count_ranks (ranking, kernel, scratch, ranks);
  else
    sort_ranks (ranking, scratch, ranks);
}
