/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-simd-private.h"
#include "scoring/preparation/parindex-preparation-private.h"

/* Which of two numbers of a column is the larger, and all of them in order. */

int
parindex_preparation_compare (const ParindexColumn *numbers,
                              guint                 a,
                              guint                 b)
{
  __int128 one, other;
  int order;
  mpq_t first, second;

  if (numbers->misfits == NULL)
    {
      one = (__int128) parindex_column_coefficient (numbers, a) * parindex_column_divisor (numbers, b);
      other = (__int128) parindex_column_coefficient (numbers, b) * parindex_column_divisor (numbers, a);
      return (one > other) - (one < other);
    }

  mpq_inits (first, second, NULL);
  parindex_column_get_mpq (numbers, a, first);
  parindex_column_get_mpq (numbers, b, second);
  order = CLAMP (mpq_cmp (first, second), -1, 1);
  mpq_clears (first, second, NULL);

  return order;
}

typedef struct
{
  double nearest;
  guint row;
} Place;

/* The nearest doubles are in the order of the numbers. */
static inline gboolean
is_below (const ParindexColumn *numbers,
          const Place          *one,
          const Place          *other)
{
  if (one->nearest != other->nearest)
    return one->nearest < other->nearest;

  return parindex_preparation_compare (numbers, one->row, other->row) < 0;
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  return is_below (user_data, a, b) ? -1 : is_below (user_data, b, a);
}

/* Up to here comparing each with each, which guesses no branch, costs less than sorting. */
#define FEW 100

/* Where each is to stand; equal ones stay in their order. */
PARINDEX_SIMD static void
find_places (const double *restrict values,
             guint                  n,
             guint64      *restrict places)
{
  for (guint i = 0; i < n; i++)
    {
      const double value = values[i];
      guint64 below = 0;

      for (guint k = 0; k < i; k++)
        below += values[k] <= value;
      for (guint k = i; k < n; k++)
        below += values[k] < value;
      places[i] = below;
    }
}

/* Those with equal doubles may still have to change places. */
static void
insert (const ParindexColumn *numbers,
        Place                *places,
        guint                 n)
{
  for (guint i = 1; i < n; i++)
    {
      const Place place = places[i];
      guint at = i;

      for (; at > 0 && is_below (numbers, &place, &places[at - 1]); at--)
        places[at] = places[at - 1];
      places[at] = place;
    }
}

static void
sort_few (const ParindexColumn *numbers,
          const guint          *rows,
          guint                 n,
          Place                *places)
{
  double values[FEW] = { 0 };
  guint64 where[FEW];

  for (guint i = 0; i < n; i++)
    values[i] = parindex_column_nearest (numbers, rows[i]);
  find_places (values, n, where);
  for (guint i = 0; i < n; i++)
    places[where[i]] = (Place){ values[i], rows[i] };
  insert (numbers, places, n);
}

void
parindex_preparation_sort (const ParindexColumn *numbers,
                           guint                *rows,
                           guint                 n,
                           double               *nearest)
{
  g_autofree Place *places = g_new (Place, n + 1);

  if (n <= FEW)
    sort_few (numbers, rows, n, places);
  else
    {
      for (guint i = 0; i < n; i++)
        places[i] = (Place){ parindex_column_nearest (numbers, rows[i]), rows[i] };
      g_qsort_with_data (places, (gint) n, sizeof *places, compare_places, (gpointer) numbers);
    }
  for (guint i = 0; i < n; i++)
    {
      rows[i] = places[i].row;
      nearest[i] = places[i].nearest;
    }
}
