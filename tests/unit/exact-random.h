/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <string.h>

#include <glib.h>

/* Random values for tests that set a quick way beside a slow and obvious one; the same in every run. */

/* Whether valgrind looks on, which takes fifty times as long and one thread at a time. */
static inline gboolean
is_under_valgrind (void)
{
  return g_strcmp0 (g_getenv ("PARINDEX_TEST_CHECKED"), "valgrind") == 0;
}

static inline guint
n_rounds (guint slow)
{
  if (g_test_slow ())
    return slow;

  /* What checkers of memory can find shows in fewer rounds, and they are slow. */
  return slow / (is_under_valgrind () ? 2500 : g_getenv ("PARINDEX_TEST_CHECKED") != NULL ? 1000 : 200);
}

static inline guint64
random_bits (GRand *rand)
{
  guint64 high = g_rand_int (rand);

  return high << 32 | g_rand_int (rand);
}

/* Of any length, so that small and large ones come equally often. */
static inline gint64
random_integer (GRand *rand)
{
  gint64 value = (gint64) (random_bits (rand) >> g_rand_int_range (rand, 1, 64));

  return g_rand_boolean (rand) ? value : -value;
}

static inline __int128
random_integer_128 (GRand *rand)
{
  unsigned __int128 high = random_bits (rand);
  unsigned __int128 bits = high << 64 | random_bits (rand);
  __int128 value = (__int128) (bits >> g_rand_int_range (rand, 1, 128));

  return g_rand_boolean (rand) ? value : -value;
}

static inline double
double_of_bits (guint64 bits)
{
  double value;

  memcpy (&value, &bits, sizeof value);
  return value;
}
