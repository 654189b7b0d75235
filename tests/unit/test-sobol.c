/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <glib.h>
#include <math.h>
#include <string.h>

#include "base/parindex-sobol-private.h"

/* The first points of Joe and Kuo's program sobol.cc, which orders them by Gray code. */
static void
test_directions (void)
{
  static const double points[8][3] = { { 0, 0, 0 }, { 0.5, 0.5, 0.5 }, { 0.75, 0.25, 0.25 }, { 0.25, 0.75, 0.75 },
                                       { 0.375, 0.375, 0.625 }, { 0.875, 0.875, 0.125 }, { 0.625, 0.125, 0.875 }, { 0.125, 0.625, 0.375 } };
  g_auto (ParindexSobol) sobol = { 0 };

  parindex_sobol_init (&sobol, 1, 3);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    for (guint d = 0; d < 3; d++)
      {
        guint32 x = 0;

        for (guint b = 0; b < 3; b++)
          if ((i ^ i >> 1) >> b & 1)
            x ^= sobol.directions[d][b];
        g_assert_cmpfloat (x * 0x1p-32, ==, points[i][d]);
      }
}

#define N_PLACES 200
#define LOG_N 10
#define N (1u << LOG_N)

/* A block of 2^k draws has one in each 2^k-th part of every place, and of the first two places of a table in every box of that size. */
static void
test_net (void)
{
  g_auto (ParindexSobol) sobol = { 0 };
  g_autofree double *points = g_new (double, N * N_PLACES);

  parindex_sobol_init (&sobol, 7, N_PLACES);
  for (guint block = 0; block < 3; block++)
    {
      for (guint i = 0; i < N; i++)
        parindex_sobol_fill (&sobol, block * N + i, points + i * N_PLACES);
      for (guint place = 0; place < N_PLACES; place++)
        {
          guint8 seen[N] = { 0 };

          for (guint i = 0; i < N; i++)
            {
              g_assert_cmpfloat (points[i * N_PLACES + place], <, 1);
              seen[(guint) (points[i * N_PLACES + place] * N)]++;
            }
          for (guint i = 0; i < N; i++)
            g_assert_cmpuint (seen[i], ==, 1);
        }
      for (guint place = 0; place < N_PLACES; place += PARINDEX_SOBOL_DIMENSIONS)
        for (guint wide = 0; wide <= LOG_N; wide++)
          {
            guint8 seen[N] = { 0 };

            for (guint i = 0; i < N; i++)
              {
                guint x = (guint) (points[i * N_PLACES + place] * (1u << wide));
                guint y = (guint) (points[i * N_PLACES + place + 1] * (1u << (LOG_N - wide)));

                g_assert_cmpuint (seen[x << (LOG_N - wide) | y]++, ==, 0);
              }
          }
    }
}

/* Places are not the same points again, and neither are seeds. */
static void
test_independent (void)
{
  g_auto (ParindexSobol) sobol = { 0 }, other = { 0 };
  double sums[N_PLACES] = { 0 }, point[N_PLACES], elsewhere[N_PLACES];

  parindex_sobol_init (&sobol, 7, N_PLACES);
  parindex_sobol_init (&other, 8, N_PLACES);
  for (guint i = 0; i < N; i++)
    {
      parindex_sobol_fill (&sobol, i, point);
      parindex_sobol_fill (&other, i, elsewhere);
      g_assert_cmpint (memcmp (point, elsewhere, sizeof point), !=, 0);
      for (guint place = 1; place < N_PLACES; place++)
        sums[place] += (point[place] - 0.5) * (point[0] - 0.5);
    }
  for (guint place = 1; place < N_PLACES; place++)
    g_assert_cmpfloat (fabs (sums[place] / N * 12), <, 0.15);
}

/* Of 1,024 points: the integral of a product is a hundred times nearer than random ones come. */
static void
test_integral (void)
{
  g_auto (ParindexSobol) sobol = { 0 };
  double sum = 0;

  parindex_sobol_init (&sobol, 3, 5);
  for (guint i = 0; i < N; i++)
    {
      double point[5], product = 1;

      parindex_sobol_fill (&sobol, i, point);
      for (guint d = 0; d < 5; d++)
        product *= 0.5 + point[d];
      sum += product;
    }
  g_assert_cmpfloat (fabs (sum / N - 1), <, 1e-3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sobol/directions", test_directions);
  g_test_add_func ("/sobol/net", test_net);
  g_test_add_func ("/sobol/independent", test_independent);
  g_test_add_func ("/sobol/integral", test_integral);

  return g_test_run ();
}
