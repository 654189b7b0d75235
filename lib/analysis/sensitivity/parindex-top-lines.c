/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/sensitivity/parindex-top-lines-private.h"

void
parindex_top_lines_init (ParindexTopLines *self,
                         guint             n)
{
  *self = (ParindexTopLines){ .n = n, .values = g_new (mpq_t, n), .slopes = g_new (mpq_t, n) };
  for (guint i = 0; i < n; i++)
    {
      mpq_init (self->values[i]);
      mpq_init (self->slopes[i]);
    }
}

void
parindex_top_lines_clear (ParindexTopLines *self)
{
  for (guint i = 0; self->values != NULL && i < self->n; i++)
    {
      mpq_clear (self->values[i]);
      mpq_clear (self->slopes[i]);
    }
  g_clear_pointer (&self->values, g_free);
  g_clear_pointer (&self->slopes, g_free);
}

/* The order at a place, or right behind it. */
typedef struct
{
  const ParindexTopLines *lines;
  int direction;
  gboolean behind;
  mpq_t *at; /* values there */
  guint32 *order;
} Order;

static void
order_init (Order                  *self,
            const ParindexTopLines *lines,
            int                     direction)
{
  *self = (Order){ .lines = lines, .direction = direction, .at = g_new (mpq_t, lines->n), .order = g_new (guint32, lines->n) };
  for (guint i = 0; i < lines->n; i++)
    mpq_init (self->at[i]);
}

static void
order_clear (Order *self)
{
  for (guint i = 0; i < self->lines->n; i++)
    mpq_clear (self->at[i]);
  g_free (self->at);
  g_free (self->order);
}

/* Below 0 if @a is the better one; 0 if they tie. */
static int
compare (const Order *self,
         guint        a,
         guint        b)
{
  const ParindexTopLines *lines = self->lines;
  int difference = mpq_cmp (self->at[b], self->at[a]);

  if (difference == 0 && self->behind)
    difference = self->direction * mpq_cmp (lines->slopes[b], lines->slopes[a]);
  for (guint key = 0; difference == 0 && key < lines->n_keys; key++)
    difference = (lines->keys[key][a] > lines->keys[key][b]) - (lines->keys[key][a] < lines->keys[key][b]);

  return difference;
}

static int
compare_for_sorting (gconstpointer a,
                     gconstpointer b,
                     gpointer      user_data)
{
  const guint32 first = *(const guint32 *) a, second = *(const guint32 *) b;
  const int difference = compare (user_data, first, second);

  return difference != 0 ? difference : (first > second) - (first < second);
}

/* Twice the rank of @n_equal units behind @n_above, which make @n_classes. */
static guint64
twice_rank (ParindexTies ties,
            guint        n_above,
            guint        n_classes,
            guint        n_equal)
{
  switch (ties)
    {
    case PARINDEX_TIES_DENSE:
      return 2 * ((guint64) n_classes + 1);
    case PARINDEX_TIES_MODIFIED:
      return 2 * ((guint64) n_above + n_equal);
    case PARINDEX_TIES_AVERAGE:
      return 2 * (guint64) n_above + 1 + n_equal;
    case PARINDEX_TIES_COMPETITION:
    case PARINDEX_TIES_ORDINAL:
    default:
      return 2 * ((guint64) n_above + 1);
    }
}

/* Sets @top to which units have a rank of at most k, at a distance or right behind it; returns how many. */
static guint
find_top (Order     *self,
          mpq_srcptr distance,
          gboolean   behind,
          guint8    *top)
{
  const ParindexTopLines *lines = self->lines;
  guint n_top = 0, end;

  self->behind = behind;
  for (guint i = 0; i < lines->n; i++)
    {
      mpq_mul (self->at[i], lines->slopes[i], distance);
      if (self->direction < 0)
        mpq_neg (self->at[i], self->at[i]);
      mpq_add (self->at[i], self->at[i], lines->values[i]);
      self->order[i] = i;
    }
  g_qsort_with_data (self->order, (int) lines->n, sizeof *self->order, compare_for_sorting, self);
  memset (top, 0, lines->n);
  for (guint begin = 0, classes = 0; begin < lines->n; begin = end, classes++)
    {
      for (end = begin + 1; end < lines->n && compare (self, self->order[begin], self->order[end]) == 0; end++)
        ;
      if (twice_rank (lines->ties, begin, classes, end - begin) > 2 * (guint64) lines->k)
        break;
      for (guint i = begin; i < end; i++)
        top[self->order[i]] = TRUE;
      n_top = end;
    }

  return n_top;
}

/* At what distance @a, which is not below @b, comes down to it; FALSE: never. */
static gboolean
find_crossing (const ParindexTopLines *self,
               int                     direction,
               guint                   a,
               guint                   b,
               mpq_ptr                 distance)
{
  gboolean crosses;
  mpq_t closing;

  mpq_init (closing);
  mpq_sub (closing, self->slopes[b], self->slopes[a]);
  if (direction < 0)
    mpq_neg (closing, closing);
  crosses = mpq_sgn (closing) > 0;
  if (crosses)
    {
      mpq_sub (distance, self->values[a], self->values[b]);
      mpq_div (distance, distance, closing);
    }
  mpq_clear (closing);

  return crosses;
}

/* The nearest crossing of a line of the top with another one; FALSE if there is none up to @distance, which it is set to. Doubles leave out pairs that
 * surely cross farther away. */
static gboolean
find_nearest (const ParindexTopLines *self,
              int                     direction,
              const guint8           *top,
              mpq_ptr                 distance)
{
  g_autofree double *values = g_new (double, self->n);
  g_autofree double *slopes = g_new (double, self->n);
  double most = mpq_get_d (distance) * (1 + 1e-12);
  gboolean found = FALSE;
  mpq_t crossing;

  mpq_init (crossing);
  for (guint i = 0; i < self->n; i++)
    {
      values[i] = mpq_get_d (self->values[i]);
      slopes[i] = direction * mpq_get_d (self->slopes[i]);
    }
  for (guint a = 0; a < self->n; a++)
    for (guint b = 0; top[a] && b < self->n; b++)
      {
        double apart = values[a] - values[b] - 1e-14 * (fabs (values[a]) + fabs (values[b]));
        double closing = slopes[b] - slopes[a] + 1e-14 * (fabs (slopes[a]) + fabs (slopes[b]));

        if (top[b] || closing < 0 || apart > most * closing)
          continue;
        if (find_crossing (self, direction, a, b, crossing) && mpq_cmp (crossing, distance) <= 0)
          {
            mpq_set (distance, crossing);
            most = mpq_get_d (distance) * (1 + 1e-12);
            found = TRUE;
          }
      }
  mpq_clear (crossing);

  return found;
}

static int
find_difference (const guint8 *in,
                 const guint8 *not_in,
                 guint         n)
{
  for (guint i = 0; i < n; i++)
    if (in[i] && !not_in[i])
      return (int) i;

  return -1;
}

/* Whether the top is another one at @distance or right behind it, and if so, what changes. */
static gboolean
check_place (Order             *order,
             const guint8      *top,
             mpq_srcptr         distance,
             gboolean           is_end,
             ParindexTopChange *out)
{
  const guint n = order->lines->n;
  g_autofree guint8 *there = g_new (guint8, n);

  for (guint behind = 0; behind <= !is_end; behind++)
    {
      find_top (order, distance, behind != 0, there);
      if (memcmp (there, top, n) == 0)
        continue;
      out->changes = TRUE;
      out->inclusive = behind != 0;
      out->entering = find_difference (there, top, n);
      out->leaving = find_difference (top, there, n);
      mpq_set (out->distance, distance);
      return TRUE;
    }

  return FALSE;
}

static int
compare_distances (gconstpointer a,
                   gconstpointer b)
{
  return mpq_cmp (*(const mpq_t *) a, *(const mpq_t *) b);
}

/* Where ties decide how many units are in the top, any crossing may change it: all up to @last are looked at. */
static void
walk (Order             *order,
      const guint8      *top,
      mpq_srcptr         last,
      mpq_srcptr         end,
      ParindexTopChange *out)
{
  const ParindexTopLines *lines = order->lines;
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (mpq_t));
  mpq_t place;

  mpq_init (place);
  for (guint a = 0; a < lines->n; a++)
    for (guint b = 0; b < lines->n; b++)
      if (a != b && find_crossing (lines, order->direction, a, b, place) && mpq_sgn (place) > 0 && mpq_cmp (place, last) <= 0)
        {
          mpq_t kept;

          mpq_init (kept);
          mpq_set (kept, place);
          g_array_append_val (places, kept);
        }
  g_array_sort (places, compare_distances);
  for (guint i = 0; i < places->len && !out->changes; i++)
    {
      mpq_t *each = &g_array_index (places, mpq_t, i);

      if (i == 0 || mpq_cmp (*each, each[-1]) != 0)
        check_place (order, top, *each, mpq_equal (*each, end) != 0, out);
    }
  for (guint i = 0; i < places->len; i++)
    mpq_clear (g_array_index (places, mpq_t, i));
  mpq_clear (place);
}

void
parindex_top_lines_find_change (const ParindexTopLines *self,
                                int                     direction,
                                mpq_srcptr              end,
                                gboolean                with_end,
                                ParindexTopChange      *out)
{
  g_autofree guint8 *top = g_new (guint8, self->n);
  guint n_top;
  Order order;
  mpq_t last;
  gboolean crosses;

  out->changes = FALSE;
  out->entering = out->leaving = -1;
  mpq_set_ui (out->distance, 0, 1);
  if (self->k >= self->n)
    return;

  order_init (&order, self, direction);
  mpq_init (last);
  mpq_set (last, end);
  n_top = find_top (&order, out->distance, FALSE, top);
  /* Nothing lies between here and right behind it but the end. */
  if (mpq_sgn (end) > 0 && !check_place (&order, top, out->distance, FALSE, out))
    {
      crosses = find_nearest (self, direction, top, last);
      if (n_top != self->k || self->ties == PARINDEX_TIES_DENSE)
        walk (&order, top, last, end, out);
      else if (crosses)
        check_place (&order, top, last, mpq_equal (last, end) != 0, out);
    }
  if (out->changes && !with_end && mpq_equal (out->distance, end))
    out->changes = FALSE;
  mpq_clear (last);
  order_clear (&order);
}
