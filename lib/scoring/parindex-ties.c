/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <string.h>

#include "base/parindex-exact-private.h"
#include "scoring/parindex-ranking-private.h"

/* From the order of units to their ranks: what counts as a tie, how ties are broken, and how they share places. */

#define NOWHERE G_MAXUINT32

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  guint32 row_a = *(const guint32 *) a;
  guint32 row_b = *(const guint32 *) b;

  return (row_a > row_b) - (row_a < row_b);
}

/* The place after the last unit that shares the class of @begin. */
static guint
end_of_class (const ParindexRanking *self,
              guint                  begin)
{
  guint end = begin + 1;

  while (end < self->n && self->classes[end] == self->classes[begin])
    end++;

  return end;
}

/* Rounding keeps the order, so units that become equal stand side by side. */
void
parindex_ranking_round (ParindexRanking          *self,
                        const ParindexNodeColumn *column,
                        const ParindexReading    *reading)
{
  guint32 class = 0;
  mpq_t value, last;

  if (reading->decimals < 0)
    return;

  mpq_inits (value, last, NULL);
  for (guint begin = 0, end; begin < self->n; begin = end)
    {
      end = end_of_class (self, begin);
      parindex_node_column_read (column, reading, self->rows[begin], value);
      if (begin > 0 && !mpq_equal (value, last))
        class++;
      mpq_swap (value, last);
      for (guint i = begin; i < end; i++)
        self->classes[i] = class;
    }
  mpq_clears (value, last, NULL);

  for (guint begin = 0, end; begin < self->n; begin = end)
    {
      end = end_of_class (self, begin);
      qsort (self->rows + begin, end - begin, sizeof *self->rows, compare_rows);
    }
}

void
parindex_ranking_places (const ParindexRanking *self,
                         guint                  n_rows,
                         guint32               *places)
{
  memset (places, 0xff, n_rows * sizeof *places);
  for (guint i = 0; i < self->n; i++)
    places[self->rows[i]] = self->classes[i];
}

typedef struct
{
  guint32 *const *keys;
  guint n_keys;
} Keys;

/* A unit without a value on a key has the last place there. */
static int
compare_keys (const Keys *self,
              guint32     row_a,
              guint32     row_b)
{
  for (guint i = 0; i < self->n_keys; i++)
    if (self->keys[i][row_a] != self->keys[i][row_b])
      return self->keys[i][row_a] < self->keys[i][row_b] ? -1 : 1;

  return 0;
}

static int
compare_rows_by_keys (gconstpointer a,
                      gconstpointer b,
                      gpointer      keys)
{
  int order = compare_keys (keys, *(const guint32 *) a, *(const guint32 *) b);

  return order != 0 ? order : compare_rows (a, b);
}

void
parindex_ranking_break_ties (ParindexRanking *self,
                             guint32 *const  *keys,
                             guint            n_keys)
{
  Keys all = { keys, n_keys };
  guint32 class = 0;

  for (guint begin = 0, end; begin < self->n; begin = end)
    {
      end = end_of_class (self, begin);
      if (end - begin > 1)
        g_qsort_with_data (self->rows + begin, end - begin, sizeof *self->rows, compare_rows_by_keys, &all);
      for (guint i = begin; i < end; i++)
        {
          if (i > 0 && (i == begin || compare_keys (&all, self->rows[i - 1], self->rows[i]) != 0))
            class++;
          self->classes[i] = class;
        }
    }
}

/* What is known of each group while its units go by. */
typedef struct
{
  guint32 seen;
  guint32 class;
  guint32 rank;
} Tally;

static Tally *
new_tallies (guint n_groups)
{
  Tally *tallies = g_new (Tally, n_groups);

  for (guint i = 0; i < n_groups; i++)
    tallies[i] = (Tally){ 0, NOWHERE, 0 };

  return tallies;
}

static guint32
group_of (const guint32 *groups,
          guint32        row)
{
  return groups != NULL ? groups[row] : 0;
}

/* From the best down: one more than the number of better units or, dense, of better classes. */
static void
rank_downwards (const ParindexRanking *self,
                gboolean               dense,
                const guint32         *groups,
                Tally                 *tallies,
                double                *ranks)
{
  for (guint i = 0; i < self->n; i++)
    {
      guint32 group = group_of (groups, self->rows[i]);
      Tally *tally;

      if (group == NOWHERE)
        continue;
      tally = &tallies[group];
      tally->seen++;
      if (self->classes[i] != tally->class)
        {
          tally->class = self->classes[i];
          tally->rank = dense ? tally->rank + 1 : tally->seen;
        }
      ranks[self->rows[i]] = tally->rank;
    }
}

/* From the worst up: the number of units that are not worse; averaged with the rank that is there already, or in its place. */
static void
rank_upwards (const ParindexRanking *self,
              gboolean               average,
              const guint32         *groups,
              guint                  n_groups,
              const double          *of,
              double                *ranks)
{
  g_autofree Tally *tallies = new_tallies (n_groups);

  for (guint i = self->n; i-- > 0;)
    {
      guint32 row = self->rows[i];
      guint32 group = group_of (groups, row);
      Tally *tally;

      if (group == NOWHERE)
        continue;
      tally = &tallies[group];
      if (self->classes[i] != tally->class)
        {
          tally->class = self->classes[i];
          tally->rank = (guint32) of[row] - tally->seen;
        }
      tally->seen++;
      ranks[row] = average ? (ranks[row] + tally->rank) / 2 : tally->rank;
    }
}

void
parindex_ranking_ranks (const ParindexRanking *self,
                        ParindexTies           ties,
                        guint                  n_rows,
                        const guint32         *groups,
                        guint                  n_groups,
                        double                *ranks,
                        double                *of)
{
  g_autofree Tally *tallies = NULL;

  if (groups == NULL)
    n_groups = 1;
  /* Where all units are ranked, every value is written anyway. */
  for (guint row = 0; (groups != NULL || self->n < n_rows) && row < n_rows; row++)
    ranks[row] = of[row] = NAN;

  tallies = new_tallies (n_groups);
  rank_downwards (self, ties == PARINDEX_TIES_DENSE, groups, tallies, ranks);
  for (guint i = 0; i < self->n; i++)
    if (group_of (groups, self->rows[i]) != NOWHERE)
      of[self->rows[i]] = tallies[group_of (groups, self->rows[i])].seen;
  if (ties == PARINDEX_TIES_MODIFIED || ties == PARINDEX_TIES_AVERAGE)
    rank_upwards (self, ties == PARINDEX_TIES_AVERAGE, groups, n_groups, of, ranks);
}

static gboolean
is_before (const ParindexRanking *self,
           const double          *ranks,
           guint                  place,
           double                 rank,
           gboolean               or_there)
{
  double here = ranks[self->rows[place]];

  return here < rank || (or_there && here == rank);
}

/* The first place of begin … end - 1 that is not before the rank. Ranks never fall along the places, whatever the rule for ties. */
static guint
find_place (const ParindexRanking *self,
            const double          *ranks,
            guint                  begin,
            guint                  end,
            double                 rank,
            gboolean               or_there)
{
  while (begin < end)
    {
      guint middle = begin + (end - begin) / 2;

      if (is_before (self, ranks, middle, rank, or_there))
        begin = middle + 1;
      else
        end = middle;
    }

  return begin;
}

/* Most rules for ties give the first place away, and most ranks are shared by few: the steps from the first to the last double. */
void
parindex_ranking_find_rank (const ParindexRanking *self,
                            const double          *ranks,
                            guint                  row,
                            guint                 *first,
                            guint                 *end)
{
  guint guess = (guint) ranks[row] - 1;
  guint step = 1;

  if (ranks[self->rows[guess]] == ranks[row] && (guess == 0 || is_before (self, ranks, guess - 1, ranks[row], FALSE)))
    *first = guess;
  else
    *first = find_place (self, ranks, 0, self->n, ranks[row], FALSE);
  while (*first + step < self->n && is_before (self, ranks, *first + step, ranks[row], TRUE))
    step *= 2;
  *end = find_place (self, ranks, *first + step / 2, MIN (*first + step, self->n), ranks[row], TRUE);
}

void
parindex_rank_append (GString *out,
                      double   rank,
                      char     point)
{
  parindex_append_decimal (out, (gint64) (rank * 10), 1, point);
}

char *
parindex_rank_to_text (double rank,
                       char   point)
{
  GString *text = g_string_new (NULL);

  parindex_rank_append (text, rank, point);

  return g_string_free (text, FALSE);
}
