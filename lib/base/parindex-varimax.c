/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/parindex-linear-algebra-private.h"

/* Pairs are turned until none turns by more than this; a sweep brings them closer by its square in the end. */
#define STILL 1e-15
/* Nothing but rounding would say which way. */
#define FLAT 1e-14
#define MAX_SWEEPS 1000

/* By which angle a pair of columns has to be turned. */
static double
angle_of (const double *x,
          const double *y,
          guint         n)
{
  double sum_u = 0, sum_v = 0, sum_uv = 0, sum_squares = 0, size = 0;
  double across, along;

  for (guint i = 0; i < n; i++)
    {
      double u = (x[i] - y[i]) * (x[i] + y[i]);
      double v = 2 * x[i] * y[i];

      sum_u += u;
      sum_v += v;
      sum_uv += u * v;
      sum_squares += (u - v) * (u + v);
      size += u * u + v * v;
    }
  across = 2 * (sum_uv - sum_u * sum_v / n);
  along = sum_squares - (sum_u - sum_v) * (sum_u + sum_v) / n;

  return hypot (across, along) <= FLAT * size ? 0 : atan2 (across, along) / 4;
}

static void
turn (double *x,
      double *y,
      guint   n,
      double  angle)
{
  double c = cos (angle), s = sin (angle);

  for (guint i = 0; i < n; i++)
    {
      double old = x[i];

      x[i] = old * c + y[i] * s;
      y[i] = y[i] * c - old * s;
    }
}

static double
sweep (double *loadings,
       guint   n_rows,
       guint   n_factors)
{
  double largest = 0;

  for (guint a = 0; a < n_factors; a++)
    for (guint b = a + 1; b < n_factors; b++)
      {
        double *x = loadings + (gsize) a * n_rows;
        double *y = loadings + (gsize) b * n_rows;
        double angle = angle_of (x, y, n_rows);

        turn (x, y, n_rows, angle);
        largest = fmax (largest, fabs (angle));
      }

  return largest;
}

typedef struct
{
  double explained;
  const double *column;
  guint place;
} Factor;

static int
compare_factors (gconstpointer a,
                 gconstpointer b)
{
  const Factor *first = a;
  const Factor *second = b;

  if (first->explained != second->explained)
    return first->explained < second->explained ? 1 : -1;

  return first->place < second->place ? -1 : 1;
}

static void
sort_factors (double *loadings,
              guint   n_rows,
              guint   n_factors)
{
  g_autofree double *unsorted = g_memdup2 (loadings, sizeof *loadings * n_rows * n_factors);
  g_autofree Factor *factors = g_new (Factor, n_factors);

  for (guint k = 0; k < n_factors; k++)
    {
      factors[k] = (Factor){ 0, unsorted + (gsize) k * n_rows, k };
      for (guint i = 0; i < n_rows; i++)
        factors[k].explained += factors[k].column[i] * factors[k].column[i];
    }
  qsort (factors, n_factors, sizeof *factors, compare_factors);
  for (guint k = 0; k < n_factors; k++)
    {
      memcpy (loadings + (gsize) k * n_rows, factors[k].column, sizeof *loadings * n_rows);
      parindex_vector_fix_sign (loadings + (gsize) k * n_rows, n_rows);
    }
}

void
parindex_varimax (double *loadings,
                  guint   n_rows,
                  guint   n_factors)
{
  g_autofree double *lengths = g_new0 (double, n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      for (guint k = 0; k < n_factors; k++)
        lengths[i] = hypot (lengths[i], loadings[(gsize) k * n_rows + i]);
      for (guint k = 0; k < n_factors && lengths[i] > 0; k++)
        loadings[(gsize) k * n_rows + i] /= lengths[i];
    }
  for (guint i = 0; i < MAX_SWEEPS && sweep (loadings, n_rows, n_factors) > STILL; i++)
    ;
  for (guint i = 0; i < n_rows; i++)
    for (guint k = 0; k < n_factors; k++)
      loadings[(gsize) k * n_rows + i] *= lengths[i];
  sort_factors (loadings, n_rows, n_factors);
}
