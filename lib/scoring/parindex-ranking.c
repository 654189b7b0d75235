/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "base/parindex-radix-private.h"
#include "scoring/parindex-ranking-private.h"

typedef ParindexRadixEntry Entry;

typedef struct
{
  const ParindexNodeColumn *column;
  ParindexBasis basis;
} Comparison;

static int
compare_entries (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const Entry *entry_a = a;
  const Entry *entry_b = b;
  const Comparison *comparison = user_data;
  int order = parindex_node_column_compare (comparison->column, comparison->basis, entry_b->row, entry_a->row);

  return order != 0 ? order : (entry_a->row > entry_b->row) - (entry_a->row < entry_b->row);
}

/* Most runs are pairs: one comparison both orders and tells them apart. */
static void
settle_pair (ParindexRanking  *self,
             const Entry      *entries,
             guint             begin,
             const Comparison *comparison,
             guint32          *class)
{
  guint32 first = entries[begin].row, second = entries[begin + 1].row;
  int order = parindex_node_column_compare (comparison->column, comparison->basis, second, first);

  self->rows[begin] = order > 0 ? second : first;
  self->rows[begin + 1] = order > 0 ? first : second;
  self->classes[begin] = *class;
  self->classes[begin + 1] = order != 0 ? ++*class : *class;
  ++*class;
}

/* Whether each entry is proven to be equal to the one before it; NULL if none is. */
static guint8 *
find_equal_neighbours (const ParindexRanking *self,
                       const Entry           *entries,
                       const Comparison      *comparison)
{
  g_autofree guint32 *first = g_new (guint32, self->n);
  g_autofree guint32 *second = g_new (guint32, self->n);
  g_autofree guint8 *found = g_new (guint8, self->n);
  guint8 *equal;
  guint n = 0;

  for (guint i = 1; i < self->n; i++)
    if (entries[i].key == entries[i - 1].key)
      {
        first[n] = entries[i - 1].row;
        second[n++] = entries[i].row;
      }
  if (n == 0 || !parindex_node_column_find_equal (comparison->column, comparison->basis, first, second, n, found))
    return NULL;

  equal = g_new0 (guint8, self->n);
  n = 0;
  for (guint i = 1; i < self->n; i++)
    if (entries[i].key == entries[i - 1].key)
      equal[i] = found[n++];

  return equal;
}

/* Places begin … end - 1 as they stand, as one class, if that is what they are. */
static gboolean
settle_equal (ParindexRanking *self,
              const Entry     *entries,
              const guint8    *equal,
              guint            begin,
              guint            end,
              guint32          class)
{
  for (guint i = begin + 1; i < end; i++)
    if (equal == NULL || !equal[i])
      return FALSE;

  for (guint i = begin; i < end; i++)
    {
      self->rows[i] = entries[i].row;
      self->classes[i] = class;
    }

  return TRUE;
}

/* Units whose nearest doubles are equal may still differ: there the exact values decide. */
static void
settle_runs (ParindexRanking  *self,
             Entry            *entries,
             const Comparison *comparison)
{
  g_autofree guint8 *equal = find_equal_neighbours (self, entries, comparison);
  guint32 class = 0;

  for (guint begin = 0, end; begin < self->n; begin = end)
    {
      for (end = begin + 1; end < self->n && entries[end].key == entries[begin].key; end++)
        ;
      if (settle_equal (self, entries, equal, begin, end, class))
        {
          class++;
          continue;
        }
      if (end - begin == 2)
        {
          settle_pair (self, entries, begin, comparison, &class);
          continue;
        }
      if (end - begin > 2)
        g_qsort_with_data (entries + begin, end - begin, sizeof (Entry), compare_entries, (gpointer) comparison);

      for (guint i = begin; i < end; i++)
        {
          if (i > begin
              && parindex_node_column_compare (comparison->column, comparison->basis, entries[i].row, entries[i - 1].row) != 0)
            class++;
          self->rows[i] = entries[i].row;
          self->classes[i] = class;
        }
      class++;
    }
}

static void
settle_integers (ParindexRanking *self,
                 const Entry     *entries)
{
  guint32 class = 0;

  for (guint i = 0; i < self->n; i++)
    {
      if (i > 0 && entries[i].key != entries[i - 1].key)
        class++;
      self->rows[i] = entries[i].row;
      self->classes[i] = class;
    }
}

void
parindex_ranking_init (ParindexRanking    *self,
                       ParindexNodeColumn *column,
                       ParindexBasis       basis,
                       const guint8       *in_cohort)
{
  g_autofree Entry *entries = NULL;
  g_autofree Entry *other = NULL;
  g_autofree guint32 *counts = NULL;
  Entry *sorted;
  gboolean integers = parindex_ranking_is_of_integers (column, basis);
  const double *values = NULL;
  gint64 best = G_MININT64;

  if (parindex_ranking_init_by_counting (self, column, basis, in_cohort))
    return;

  entries = g_new (Entry, column->n);
  self->n = 0;
  if (!integers)
    values = basis == PARINDEX_BASIS_PERCENT ? parindex_node_column_percents (column) : column->scores;

  for (guint row = 0; row < column->n; row++)
    if ((in_cohort == NULL || in_cohort[row]) && parindex_node_column_has_value (column, basis, row))
      {
        entries[self->n].row = row;
        if (integers)
          best = MAX (best, column->v64[row]);
        else
          entries[self->n].key = parindex_radix_key (values[row]);
        self->n++;
      }
  /* Distances from the best have few significant digits, which is what the sort pays for. */
  for (guint i = 0; integers && i < self->n; i++)
    entries[i].key = (guint64) best - (guint64) column->v64[entries[i].row];

  other = g_new (Entry, self->n);
  counts = g_new (guint32, PARINDEX_RADIX_COUNTS);
  sorted = parindex_radix_sort (entries, other, self->n, counts);
  self->rows = g_new (guint32, self->n);
  self->classes = g_new (guint32, self->n);
  if (integers)
    settle_integers (self, sorted);
  else
    settle_runs (self, sorted, &(Comparison){ column, basis });
}

void
parindex_ranking_clear (ParindexRanking *self)
{
  g_clear_pointer (&self->rows, g_free);
  g_clear_pointer (&self->classes, g_free);
}
