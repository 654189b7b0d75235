/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/parindex-correlation-private.h"
#include "base/parindex-moments-private.h"
#include "base/parindex-p-value-private.h"

/* Up to here all orders are counted; beyond it the normal distribution is close. SciPy draws the line there too. */
#define MAX_EXACT 33

typedef struct
{
  double x;
  double y;
} Pair;

static Pair *
collect_pairs (const double *x,
               const double *y,
               gsize         n,
               gsize        *n_pairs)
{
  Pair *pairs = g_new (Pair, n + 1);

  *n_pairs = 0;
  for (gsize i = 0; i < n; i++)
    if (!isnan (x[i]) && !isnan (y[i]))
      pairs[(*n_pairs)++] = (Pair){ x[i], y[i] };

  return pairs;
}

ParindexCorrelation
parindex_correlation_pearson (const double *x,
                              const double *y,
                              gsize         n)
{
  ParindexCorrelation self;

  self.value = parindex_pearson (x, y, n, &self.n);
  self.p = parindex_p_value_t (self.value, self.n);

  return self;
}

ParindexCorrelation
parindex_correlation_spearman (const double *x,
                               const double *y,
                               gsize         n)
{
  gsize n_pairs;
  g_autofree Pair *pairs = collect_pairs (x, y, n, &n_pairs);
  g_autofree double *values = g_new (double, 4 * n_pairs + 1);
  double *ranks_x = values + 2 * n_pairs;
  double *ranks_y = values + 3 * n_pairs;

  for (gsize i = 0; i < n_pairs; i++)
    {
      values[i] = pairs[i].x;
      values[n_pairs + i] = pairs[i].y;
    }
  parindex_average_ranks (values, n_pairs, ranks_x);
  parindex_average_ranks (values + n_pairs, n_pairs, ranks_y);

  return parindex_correlation_pearson (ranks_x, ranks_y, n_pairs);
}

static int
compare_pairs (const void *a,
               const void *b)
{
  const Pair *p = a;
  const Pair *q = b;

  if (p->x != q->x)
    return p->x < q->x ? -1 : 1;

  return (p->y > q->y) - (p->y < q->y);
}

/* What groups of equal values take away: pairs, and the terms of the variance in Kendall, "Rank correlation methods", 1970, chapter 4. */
typedef struct
{
  double pairs;  /* sum of t (t - 1) / 2 */
  double triples; /* sum of t (t - 1) (t - 2) */
  double spread; /* sum of t (t - 1) (2 t + 5) */
} Ties;

static void
add_ties (Ties *self,
          gsize size)
{
  double t = (double) size;

  self->pairs += t * (t - 1) / 2;
  self->triples += t * (t - 1) * (t - 2);
  self->spread += t * (t - 1) * (2 * t + 5);
}

/* Of ascending values, @stride doubles apart. */
static Ties
find_ties (const double *values,
           gsize         n,
           gsize         stride)
{
  Ties ties = { 0, 0, 0 };

  for (gsize begin = 0, end; begin < n; begin = end)
    {
      for (end = begin; end < n && values[end * stride] == values[begin * stride]; end++)
        ;
      add_ties (&ties, end - begin);
    }

  return ties;
}

static double
find_joint_ties (const Pair *pairs,
                 gsize       n)
{
  Ties ties = { 0, 0, 0 };

  for (gsize begin = 0, end; begin < n; begin = end)
    {
      for (end = begin; end < n && compare_pairs (&pairs[end], &pairs[begin]) == 0; end++)
        ;
      add_ties (&ties, end - begin);
    }

  return ties.pairs;
}

/* Sorts by y, ascending, and counts the pairs that stood the wrong way round: W. R. Knight, "A computer method for calculating Kendall's tau
 * with ungrouped data", 1966. */
static guint64
merge_sort (Pair *pairs,
            Pair *spare,
            gsize n)
{
  gsize half = n / 2;
  guint64 swaps;
  gsize i = 0, k = half;

  if (n < 2)
    return 0;

  swaps = merge_sort (pairs, spare, half) + merge_sort (pairs + half, spare, n - half);
  for (gsize at = 0; at < n; at++)
    if (k == n || (i < half && pairs[i].y <= pairs[k].y))
      spare[at] = pairs[i++];
    else
      {
        swaps += half - i;
        spare[at] = pairs[k++];
      }
  memcpy (pairs, spare, n * sizeof *pairs);

  return swaps;
}

/* Sorts them, by y in the end. @ties_x and @joint (nullable) are of the pairs. */
static guint64
count_swaps (Pair   *pairs,
             gsize   n,
             Ties   *ties_x,
             double *joint)
{
  g_autofree Pair *spare = g_new (Pair, n + 1);

  qsort (pairs, n, sizeof *pairs, compare_pairs);
  if (ties_x != NULL)
    *ties_x = find_ties (&pairs->x, n, 2);
  if (joint != NULL)
    *joint = find_joint_ties (pairs, n);

  return merge_sort (pairs, spare, n);
}

guint64
parindex_count_discordant (const double *x,
                           const double *y,
                           gsize         n)
{
  gsize n_pairs;
  g_autofree Pair *pairs = collect_pairs (x, y, n, &n_pairs);

  return count_swaps (pairs, n_pairs, NULL, NULL);
}

static double
kendall_p (gsize       n,
           guint64     discordant,
           double      surplus,
           const Ties *x,
           const Ties *y)
{
  double size = (double) n;
  double m = size * (size - 1);
  gboolean untied = x->pairs == 0 && y->pairs == 0;
  double variance;

  if (untied && (n <= MAX_EXACT || MIN ((double) discordant, m / 2 - (double) discordant) <= 1))
    return parindex_p_value_kendall (n, discordant);

  variance = (m * (2 * size + 5) - x->spread - y->spread) / 18 + 2 * x->pairs * y->pairs / m
             + (n > 2 ? x->triples * y->triples / (9 * m * (size - 2)) : 0);

  return parindex_p_value_normal (surplus / sqrt (variance));
}

ParindexCorrelation
parindex_correlation_kendall (const double *x,
                              const double *y,
                              gsize         n)
{
  ParindexCorrelation self = { NAN, NAN, 0 };
  g_autofree Pair *pairs = collect_pairs (x, y, n, &self.n);
  double all = (double) self.n * ((double) self.n - 1) / 2;
  double joint, surplus;
  guint64 discordant;
  Ties ties_x, ties_y;

  discordant = count_swaps (pairs, self.n, &ties_x, &joint);
  ties_y = find_ties (&pairs->y, self.n, 2);
  if (self.n < 2 || ties_x.pairs == all || ties_y.pairs == all)
    return self;

  /* Concordant less discordant pairs. */
  surplus = all - ties_x.pairs - ties_y.pairs + joint - 2 * (double) discordant;
  self.value = CLAMP (surplus / sqrt ((all - ties_x.pairs) * (all - ties_y.pairs)), -1, 1);
  self.p = kendall_p (self.n, discordant, surplus, &ties_x, &ties_y);

  return self;
}
