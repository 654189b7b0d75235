/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/improvement/parindex-improvement-front-private.h"

/* Sets of gains with what they cost, without those that others are better than. */

/* What is more is thinned out. */
#define MAX_POINTS (1 << 17)
#define MAX_SHORTER PARINDEX_FRONT_MAX_SHORTER

ParindexFront *
parindex_front_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (ParindexFrontPoint));
}

void
parindex_front_free (gpointer front)
{
  g_array_unref (front);
}

void
parindex_front_prune (ParindexFront *front)
{
  guint n = 0;

  for (guint i = 0; i < front->len; i++)
    {
      const ParindexFrontPoint point = *parindex_front_at (front, i);

      if (n > 0 && point.value <= parindex_front_at (front, n - 1)->value)
        continue;
      *parindex_front_at (front, n++) = point;
    }
  g_array_set_size (front, n);
}

/* Which of two comes first: what costs less, gains more, or leaves the second front lower. */
static gboolean
is_before (const ParindexFrontPoint *a,
           const ParindexFrontPoint *b)
{
  if (a->cost != b->cost)
    return a->cost < b->cost;
  if (a->value != b->value)
    return a->value > b->value;

  return a->right <= b->right;
}

static guint
add_point (ParindexFrontPoint       *out,
           guint                     n,
           const ParindexFrontPoint *point)
{
  if (n > 0 && point->value <= out[n - 1].value)
    return n;

  out[n] = *point;

  return n + 1;
}

/* What is in one or the other, up to the first that is enough. */
static guint
join (const ParindexFrontPoint *a,
      guint                     n_a,
      const ParindexFrontPoint *b,
      guint                     n_b,
      gint64                    need,
      ParindexFrontPoint       *out)
{
  guint i = 0, j = 0, n = 0;

  while ((i < n_a || j < n_b) && (n == 0 || out[n - 1].value < need))
    {
      if (j == n_b || (i < n_a && is_before (&a[i], &b[j])))
        n = add_point (out, n, &a[i++]);
      else
        n = add_point (out, n, &b[j++]);
    }

  return n;
}

/* Fronts being put together: the sums with points of the shorter one are as many sorted rows. */
typedef struct
{
  const ParindexFront *rows;
  const ParindexFront *columns;
  gboolean rows_second; /* the rows are of the second front */
  gint64 need;
} Merge;

static guint
list_row (const Merge        *self,
          guint               row,
          ParindexFrontPoint *out)
{
  const ParindexFrontPoint *by = parindex_front_at (self->rows, row);
  guint n = 0;

  while (n < self->columns->len && (n == 0 || out[n - 1].value < self->need))
    {
      const ParindexFrontPoint *point = parindex_front_at (self->columns, n);

      out[n] = (ParindexFrontPoint){ point->value + by->value, point->cost + by->cost, self->rows_second ? n : row, self->rows_second ? row : n };
      n++;
    }

  return n;
}

/* Rows first … end - 1 joined two by two; @n gets how many points there are. */
static ParindexFrontPoint *
join_rows (const Merge *self,
           guint        first,
           guint        end,
           guint       *n)
{
  g_autofree ParindexFrontPoint *a = NULL;
  g_autofree ParindexFrontPoint *b = NULL;
  ParindexFrontPoint *out;
  guint n_a, n_b;

  if (end - first == 1)
    {
      out = g_new (ParindexFrontPoint, self->columns->len);
      *n = list_row (self, first, out);
      return out;
    }

  a = join_rows (self, first, first + (end - first) / 2, &n_a);
  b = join_rows (self, first + (end - first) / 2, end, &n_b);
  out = g_new (ParindexFrontPoint, n_a + n_b);
  *n = join (a, n_a, b, n_b, self->need, out);

  return out;
}

/* No more than @most points, of neighbours the last one. It stands for them in its gain and, if optimistic, with the cost of the first. */
static ParindexFront *
thin (const ParindexFront *front,
      guint                most,
      ParindexFrontTerms  *terms)
{
  ParindexFront *out = parindex_front_new ();
  guint width = front->len / most + 1;

  terms->thinned = TRUE;
  for (guint i = 0; i < front->len; i += i == 0 ? 1 : width)
    {
      guint last = i == 0 ? 0 : MIN (i + width, front->len) - 1;
      ParindexFrontPoint point = *parindex_front_at (front, last);

      if (terms->optimistic)
        point.cost = parindex_front_at (front, i)->cost;
      point.left = last;
      g_array_append_val (out, point);
    }

  return out;
}

/* Points of a thinned front stand where they stood before. */
static void
find_again (ParindexFront       *merged,
            const ParindexFront *first,
            const ParindexFront *second)
{
  for (guint i = 0; i < merged->len; i++)
    {
      ParindexFrontPoint *point = parindex_front_at (merged, i);

      if (first != NULL)
        point->left = parindex_front_at (first, point->left)->left;
      if (second != NULL)
        point->right = parindex_front_at (second, point->right)->left;
    }
}

static guint
most_points (guint  n,
             guint  n_other,
             gint64 most_sums)
{
  /* The shorter one leaves the other as many points as it has itself. */
  const gint64 shorter = MAX (1, MIN (MIN (n, n_other), MIN (MAX_SHORTER, (gint64) sqrt ((double) most_sums))));

  return n <= n_other ? MIN (n, shorter) : MIN (n, MIN (MAX_POINTS, most_sums / shorter));
}

ParindexFront *
parindex_front_merge (const ParindexFront *first,
                      const ParindexFront *second,
                      ParindexFrontTerms  *terms)
{
  const guint most_first = most_points (first->len, second->len, terms->most_sums);
  const guint most_second = most_points (second->len, first->len, terms->most_sums);
  g_autoptr (GArray) thin_first = first->len > most_first ? thin (first, most_first, terms) : NULL;
  g_autoptr (GArray) thin_second = second->len > most_second ? thin (second, most_second, terms) : NULL;
  const ParindexFront *a = thin_first != NULL ? thin_first : first;
  const ParindexFront *b = thin_second != NULL ? thin_second : second;
  const gboolean rows_second = b->len <= a->len;
  const Merge merge = { rows_second ? b : a, rows_second ? a : b, rows_second, terms->need };
  g_autofree ParindexFrontPoint *points = NULL;
  ParindexFront *out = parindex_front_new ();
  guint n = 0;

  terms->n_sums = (gint64) a->len * b->len;
  if (merge.rows->len > 0)
    points = join_rows (&merge, 0, merge.rows->len, &n);
  g_array_append_vals (out, points, n);
  find_again (out, thin_first, thin_second);

  return out;
}
