/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "base/parindex-simd-private.h"
#include "model/rules/parindex-rules-private.h"

/* Points that jump at edges, for whole columns in integers. */

void
parindex_steps_init (ParindexSteps  *self,
                     guint           n_edges,
                     const mpq_t    *edges,
                     const gboolean *excluded)
{
  *self = (ParindexSteps){ n_edges, edges, excluded, g_new (mpq_t, n_edges + 1) };
  for (guint k = 0; k <= n_edges; k++)
    mpq_init (self->values[k]);
}

void
parindex_steps_clear (ParindexSteps *self)
{
  for (guint k = 0; k <= self->n_edges; k++)
    mpq_clear (self->values[k]);
  g_free (self->values);
}

guint
parindex_steps_find (const ParindexSteps *self,
                     mpq_srcptr           x)
{
  guint k = 0;

  while (k < self->n_edges
         && mpq_cmp (x, self->edges[k]) >= (self->excluded != NULL && self->excluded[k] ? 1 : 0))
    k++;

  return k;
}

gboolean
parindex_common_integers (mpq_srcptr const *numbers,
                          guint             n,
                          gint64           *integers,
                          gint64           *denominator)
{
  gboolean fits;
  mpz_t common, integer;

  mpz_init_set_ui (common, 1);
  mpz_init (integer);
  for (guint i = 0; i < n; i++)
    mpz_lcm (common, common, mpq_denref (numbers[i]));
  fits = parindex_mpz_to_i64 (common, denominator);
  for (guint i = 0; fits && i < n; i++)
    {
      mpz_divexact (integer, common, mpq_denref (numbers[i]));
      mpz_mul (integer, integer, mpq_numref (numbers[i]));
      fits = parindex_mpz_to_i64 (integer, &integers[i]);
    }
  mpz_clears (common, integer, NULL);

  return fits;
}

void
parindex_points_allocate (ParindexRuleScoring *scoring,
                          guint8               width,
                          gint64               divisor)
{
  scoring->points->data = g_malloc ((gsize) scoring->n * width);
  scoring->points->width = width;
  scoring->points->divisor = divisor;
}

void
parindex_points_allocate_fractions (ParindexRuleScoring *scoring)
{
  parindex_points_allocate (scoring, 8, 1);
  memset (scoring->points->data, 0, (gsize) scoring->n * 8);
  scoring->points->divisors = g_new (gint64, scoring->n);
  for (guint i = 0; i < scoring->n; i++)
    scoring->points->divisors[i] = 1;
}

void
parindex_points_release (ParindexRuleScoring *scoring)
{
  g_clear_pointer (&scoring->points->data, g_free);
  g_clear_pointer (&scoring->points->divisors, g_free);
  g_clear_pointer (&scoring->points->misfits, g_hash_table_unref);
  scoring->points->divisors32 = NULL;
  scoring->points->width = 0;
  scoring->points->divisor = 1;
}

gint64
parindex_greatest_common_divisor (gint64 a,
                                  gint64 b)
{
  while (b != 0)
    {
      gint64 rest = a % b;

      a = b;
      b = rest;
    }

  return a;
}

static void
simplify (ParindexColumn *column,
          gint64          largest)
{
  gint64 common = 1, scaled;

  if (column->divisors == NULL || column->width != 8)
    return;
  for (guint i = 0; i < column->n; i++)
    if (common % column->divisors[i] != 0)
      {
        gint64 factor = column->divisors[i] / parindex_greatest_common_divisor (column->divisors[i], common);

        if (__builtin_mul_overflow (common, factor, &common) || common > largest)
          return;
      }
  if (__builtin_mul_overflow (column->divisor, common, &scaled))
    return;
  for (guint i = 0; i < column->n; i++)
    if (__builtin_mul_overflow (column->c64[i], common / column->divisors[i], &scaled) || scaled == G_MININT64)
      return;

  for (guint i = 0; i < column->n; i++)
    column->c64[i] *= common / column->divisors[i];
  column->divisor *= common;
  g_clear_pointer (&column->divisors, g_free);
}

void
parindex_points_simplify (ParindexColumn *points)
{
  simplify (points, G_MAXINT32);
}

void
parindex_numbers_simplify (ParindexColumn *numbers)
{
  simplify (numbers, G_MAXINT64);
}

/* The points by number of edges reached, as 32-bit integers over one denominator. */
typedef struct
{
  gint32 first;
  gint32 *jumps; /* at each edge */
  gint64 denominator;
} Table;

static gboolean
table_init (Table               *self,
            const ParindexSteps *steps)
{
  guint n = steps->n_edges + 1;
  g_autofree gint64 *integers = g_new (gint64, n);
  g_autofree mpq_srcptr *values = g_new (mpq_srcptr, n);
  gboolean fits;

  for (guint k = 0; k < n; k++)
    values[k] = steps->values[k];
  fits = parindex_common_integers (values, n, integers, &self->denominator);
  for (guint k = 0; fits && k < n; k++)
    fits = ABS (integers[k]) <= G_MAXINT32 / 2;
  if (!fits)
    return FALSE;

  self->first = integers[0];
  self->jumps = g_new (gint32, steps->n_edges);
  for (guint k = 0; k + 1 < n; k++)
    self->jumps[k] = integers[k + 1] - integers[k];

  return TRUE;
}

/* The smallest coefficient at the column's scale that reaches the edge. */
static void
edge_coefficient (mpq_srcptr edge,
                  gboolean   excluded,
                  int        scale,
                  mpz_ptr    out)
{
  parindex_mpz_set_i64 (out, parindex_pow10[scale]);
  mpz_mul (out, out, mpq_numref (edge));
  if (excluded)
    {
      mpz_fdiv_q (out, out, mpq_denref (edge));
      mpz_add_ui (out, out, 1);
    }
  else
    mpz_cdiv_q (out, out, mpq_denref (edge));
}

static gint64
clamp_mpz (mpz_srcptr value)
{
  gint64 out;

  if (parindex_mpz_to_i64 (value, &out))
    return out;

  return mpz_sgn (value) < 0 ? G_MININT64 : G_MAXINT64;
}

PARINDEX_SIMD static void
jump_32 (const gint32 *restrict x,
         guint                  n,
         gint32                 edge,
         gint32                 jump,
         gint32 *restrict       points)
{
  for (guint i = 0; i < n; i++)
    points[i] += x[i] >= edge ? jump : 0;
}

PARINDEX_SIMD static void
fill_32 (gint32 *restrict points,
         guint            n,
         gint32           value)
{
  for (guint i = 0; i < n; i++)
    points[i] = value;
}

PARINDEX_SIMD static guint
mark_outside_32 (const gint32 *restrict x,
                 guint                  n,
                 gint32                 lowest,
                 gint32                 highest,
                 guint8 *restrict       slow)
{
  guint any = 0;

  for (guint i = 0; i < n; i++)
    {
      guint8 outside = (x[i] < lowest) | (x[i] > highest);

      slow[i] |= outside;
      any |= outside;
    }

  return any;
}

gboolean
parindex_steps_score_column (const ParindexSteps *self,
                             ParindexRuleScoring *scoring,
                             mpq_srcptr           lowest,
                             mpq_srcptr           highest)
{
  const ParindexColumn *input = &scoring->inputs[0];
  gint64 low = G_MININT32, high = G_MAXINT32;
  Table table;
  mpz_t bound;

  if (input->width != 4 || !parindex_column_is_decimal (input) || !table_init (&table, self))
    return FALSE;

  mpz_init (bound);
  if (lowest != NULL)
    {
      edge_coefficient (lowest, FALSE, input->scale, bound);
      low = MAX (clamp_mpz (bound), G_MININT32);
    }
  if (highest != NULL)
    {
      edge_coefficient (highest, TRUE, input->scale, bound);
      high = CLAMP (clamp_mpz (bound) - 1, G_MININT32, G_MAXINT32);
    }

  /* What no cell of 32 bits reaches is not a bound of 32 bits. */
  if (low > G_MAXINT32)
    {
      mpz_clear (bound);
      g_free (table.jumps);
      return FALSE;
    }

  parindex_points_allocate (scoring, 4, table.denominator);
  fill_32 (scoring->points->c32, scoring->n, table.first);
  for (guint k = 0; k < self->n_edges; k++)
    {
      gint64 edge;

      edge_coefficient (self->edges[k], self->excluded != NULL && self->excluded[k], input->scale, bound);
      edge = clamp_mpz (bound);
      if (edge <= G_MAXINT32)
        jump_32 (input->c32, scoring->n, MAX (edge, G_MININT32), table.jumps[k], scoring->points->c32);
    }
  mark_outside_32 (input->c32, scoring->n, low, high, scoring->slow);
  mpz_clear (bound);
  g_free (table.jumps);

  return TRUE;
}

/* a / b reaches the edge where factor_a · a >= factor_b · b (or, excluded, >). */
PARINDEX_SIMD static void
jump_ratio_32 (const gint32 *restrict a,
               const gint32 *restrict b,
               guint                  n,
               gint64                 factor_a,
               gint64                 factor_b,
               gint64                 least,
               gint32                 jump,
               gint32 *restrict       points)
{
  for (guint i = 0; i < n; i++)
    points[i] += factor_a * a[i] - factor_b * b[i] >= least ? jump : 0;
}

PARINDEX_SIMD static void
mark_ratios_32 (const gint32 *restrict a,
                const gint32 *restrict b,
                guint                  n,
                gboolean               bounded,
                guint8 *restrict       slow)
{
  for (guint i = 0; i < n; i++)
    slow[i] |= (a[i] < 0) | (b[i] <= 0) | ((bounded != 0) & (a[i] > b[i]));
}

gboolean
parindex_steps_score_percents (const ParindexSteps *self,
                               ParindexRuleScoring *scoring,
                               gboolean             bounded,
                               long                 offset)
{
  const ParindexColumn *a = &scoring->inputs[0];
  const ParindexColumn *b = &scoring->inputs[1];
  gboolean fits = TRUE;
  Table table;
  mpz_t factor;

  if (a->width != 4 || b->width != 4 || a->scale != b->scale || !table_init (&table, self))
    return FALSE;

  parindex_points_allocate (scoring, 4, table.denominator);
  fill_32 (scoring->points->c32, scoring->n, table.first);
  mpz_init (factor);
  for (guint k = 0; k < self->n_edges && fits; k++)
    {
      gint64 factor_a, factor_b;

      /* 100 a / b >= n / d + offset, with b above 0 */
      mpz_mul_si (factor, mpq_denref (self->edges[k]), offset);
      mpz_add (factor, factor, mpq_numref (self->edges[k]));
      fits = parindex_mpz_to_i64 (factor, &factor_b) && ABS (factor_b) <= G_MAXINT32;
      mpz_mul_ui (factor, mpq_denref (self->edges[k]), 100);
      fits = fits && parindex_mpz_to_i64 (factor, &factor_a) && factor_a <= G_MAXINT32;
      if (fits)
        jump_ratio_32 (a->c32, b->c32, scoring->n, factor_a, factor_b, self->excluded != NULL && self->excluded[k],
                       table.jumps[k], scoring->points->c32);
    }
  mpz_clear (factor);
  g_free (table.jumps);
  if (fits)
    mark_ratios_32 (a->c32, b->c32, scoring->n, bounded, scoring->slow);
  else
    parindex_points_release (scoring);

  return fits;
}
