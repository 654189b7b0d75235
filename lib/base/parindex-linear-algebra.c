/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <string.h>

#ifdef PARINDEX_HAVE_LAPACK
#include <lapacke.h>
#endif

#include "base/parindex-linear-algebra-private.h"

/* How far below the largest an element still counts as one of the largest. */
#define ALIKE 1e-9

void
parindex_vector_fix_sign (double *vector,
                          guint   n)
{
  double largest = 0;
  guint first = 0;

  for (guint i = 0; i < n; i++)
    largest = fmax (largest, fabs (vector[i]));
  while (first < n && fabs (vector[first]) < largest * (1 - ALIKE))
    first++;
  if (first == n || vector[first] >= 0)
    return;

  for (guint i = 0; i < n; i++)
    vector[i] = -vector[i];
}

#ifdef PARINDEX_HAVE_LAPACK

gboolean
parindex_symmetric_eigen (const double *a,
                          guint         n,
                          double       *values,
                          double       *vectors)
{
  g_autofree double *work = g_memdup2 (a, sizeof *a * n * n);
  g_autofree double *ascending = g_new (double, n);

  if (LAPACKE_dsyev (LAPACK_COL_MAJOR, 'V', 'L', (lapack_int) n, work, (lapack_int) n, ascending) != 0)
    return FALSE;

  for (guint k = 0; k < n; k++)
    {
      values[k] = ascending[n - 1 - k];
      memcpy (vectors + (gsize) k * n, work + (gsize) (n - 1 - k) * n, sizeof *work * n);
      parindex_vector_fix_sign (vectors + (gsize) k * n, n);
    }

  return TRUE;
}

gboolean
parindex_principal_eigen (const double *a,
                          guint         n,
                          double       *value,
                          double       *vector)
{
  g_autofree double *work = g_memdup2 (a, sizeof *a * n * n);
  g_autofree double *real = g_new (double, n);
  g_autofree double *imaginary = g_new (double, n);
  g_autofree double *vectors = g_new (double, (gsize) n * n);
  double sum = 0;
  guint first = 0;

  if (LAPACKE_dgeev (LAPACK_COL_MAJOR, 'N', 'V', (lapack_int) n, work, (lapack_int) n, real, imaginary, NULL, 1, vectors, (lapack_int) n) != 0)
    return FALSE;

  /* The one of Perron and Frobenius is real, and no other is larger. */
  for (guint k = 1; k < n; k++)
    if (real[k] > real[first])
      first = k;
  *value = real[first];
  for (guint i = 0; i < n; i++)
    {
      vector[i] = fabs (vectors[(gsize) first * n + i]);
      sum += vector[i];
    }
  for (guint i = 0; i < n; i++)
    vector[i] /= sum;

  return TRUE;
}

gboolean
parindex_solve_definite (const double *a,
                         guint         n,
                         const double *b,
                         double       *x)
{
  g_autofree double *factor = g_memdup2 (a, sizeof *a * n * n);
  double norm, condition;

  norm = LAPACKE_dlansy (LAPACK_COL_MAJOR, '1', 'L', (lapack_int) n, a, (lapack_int) n);
  if (LAPACKE_dpotrf (LAPACK_COL_MAJOR, 'L', (lapack_int) n, factor, (lapack_int) n) != 0
      || LAPACKE_dpocon (LAPACK_COL_MAJOR, 'L', (lapack_int) n, factor, (lapack_int) n, norm, &condition) != 0 || condition < 1e-12)
    return FALSE;

  memcpy (x, b, sizeof *b * n);

  return LAPACKE_dpotrs (LAPACK_COL_MAJOR, 'L', (lapack_int) n, 1, factor, (lapack_int) n, x, (lapack_int) n) == 0;
}

#else /* The methods that need it are not registered then. */

gboolean
parindex_symmetric_eigen (const double *a,
                          guint         n,
                          double       *values,
                          double       *vectors)
{
  return FALSE;
}

gboolean
parindex_principal_eigen (const double *a,
                          guint         n,
                          double       *value,
                          double       *vector)
{
  return FALSE;
}

gboolean
parindex_solve_definite (const double *a,
                         guint         n,
                         const double *b,
                         double       *x)
{
  return FALSE;
}

#endif
