/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The ranks of a draw against counting, unit by unit, who is above. */

#include <math.h>

#include "analysis/simulation/parindex-draw-ranks-private.h"

#define MAX_UNITS 200

/* What ties exactly, differs by one step only, lies far away, or is not there. */
static double
random_value (GRand *rand,
              guint  kind)
{
  switch (kind)
    {
    case 0:
      return g_rand_double_range (rand, 0, 100);
    case 1:
      return g_rand_int_range (rand, 0, 20);
    case 2:
      return 50 + g_rand_int_range (rand, 0, 40) * 1e-9;
    case 3:
      return g_rand_int_range (rand, 0, 10) == 0 ? 1e9 : g_rand_int_range (rand, 0, 30) * 1e-6;
    case 4:
      return g_rand_int_range (rand, 0, 30) == 0 ? NAN : g_rand_double_range (rand, -1, 1);
    case 5:
      return g_rand_int_range (rand, 0, 30) == 0 ? INFINITY : g_rand_double_range (rand, -1, 1);
    default:
      return 7;
    }
}

#define N_KINDS 7

static int
compare_keys (const ParindexDrawRanking *ranking,
              guint                      a,
              guint                      b)
{
  for (guint k = 0; k < ranking->n_keys; k++)
    if (ranking->keys[k][a] != ranking->keys[k][b])
      return ranking->keys[k][a] < ranking->keys[k][b] ? -1 : 1;

  return 0;
}

/* Of the same value as one before. */
static gboolean
is_repeated (const double *steps,
             guint         unit)
{
  for (guint i = 0; i < unit; i++)
    if (steps[i] == steps[unit])
      return TRUE;

  return FALSE;
}

static guint
slow_rank (const ParindexDrawRanking *ranking,
           const double              *steps,
           const gboolean            *repeated,
           guint                      unit)
{
  guint above = 0, not_below = 0, classes = 0;

  for (guint i = 0; i < ranking->n; i++)
    {
      const int order = steps[i] == steps[unit] ? compare_keys (ranking, i, unit) : (steps[i] < steps[unit]) - (steps[i] > steps[unit]);

      above += order < 0 && !isnan (steps[i]);
      not_below += order <= 0 && !isnan (steps[i]);
      classes += steps[i] > steps[unit] && !repeated[i];
    }
  switch (ranking->ties)
    {
    case PARINDEX_TIES_DENSE:
      return classes + 1;
    case PARINDEX_TIES_MODIFIED:
      return not_below;
    case PARINDEX_TIES_AVERAGE:
      return above + 1 + not_below;
    default:
      return above + 1;
    }
}

static void
check (const ParindexDrawRanking *ranking,
       const double              *values)
{
  double steps[MAX_UNITS];
  gboolean repeated[MAX_UNITS];
  guint wanted[MAX_UNITS];

  for (guint i = 0; i < ranking->n; i++)
    {
      steps[i] = nearbyint (values[i] * ranking->per_unit);
      repeated[i] = is_repeated (steps, i);
    }
  for (guint i = 0; i < ranking->n; i++)
    wanted[i] = isnan (steps[i]) ? 0 : slow_rank (ranking, steps, repeated, i);
  for (guint simd = 0; simd <= (guint) parindex_simd_find (); simd++)
    {
      g_auto (ParindexDrawRanks) scratch = { 0 };
      guint16 ranks[MAX_UNITS + 1];

      parindex_draw_ranks_init (&scratch, ranking->n);
      /* The second time with what the first has left. */
      for (guint time = 0; time < 2; time++)
        {
          ranks[ranking->n] = 12345;
          parindex_draw_rank (ranking, parindex_draw_kernel ((ParindexSimd) simd), &scratch, values, ranks);
          for (guint i = 0; i < ranking->n; i++)
            g_assert_cmpuint (ranks[i], ==, wanted[i]);
          g_assert_cmpuint (ranks[ranking->n], ==, 12345);
        }
    }
}

static void
test_twin (void)
{
  const ParindexTies ties[] = { PARINDEX_TIES_COMPETITION, PARINDEX_TIES_MODIFIED, PARINDEX_TIES_DENSE, PARINDEX_TIES_AVERAGE };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  double values[MAX_UNITS + PARINDEX_DRAW_PADDING] = { 0 };
  guint32 keys[MAX_UNITS];
  guint32 *key = keys;

  for (guint round = 0; round < 300; round++)
    {
      const guint n = round < 2 * N_KINDS ? round / N_KINDS + 1 : (guint) g_rand_int_range (rand, 2, MAX_UNITS + 1);
      ParindexDrawRanking ranking = { .n = n, .per_unit = 1e9 };

      for (guint i = 0; i < n; i++)
        {
          values[i] = random_value (rand, round % N_KINDS);
          keys[i] = (guint32) g_rand_int_range (rand, 0, 3);
        }
      for (guint t = 0; t < G_N_ELEMENTS (ties); t++)
        {
          ranking.ties = ties[t];
          check (&ranking, values);
        }
      ranking.ties = PARINDEX_TIES_COMPETITION;
      ranking.keys = &key;
      ranking.n_keys = 1;
      check (&ranking, values);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draw-ranks/twin", test_twin);

  return g_test_run ();
}
