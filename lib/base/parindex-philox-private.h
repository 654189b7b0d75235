/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

#include <Random123/philox.h>

G_BEGIN_DECLS

/* Random numbers without a state: each is a function of the seed, the stream, the draw and its place in the draw, so that it does not matter
 * which thread or machine makes it. The generator is Philox4x64-10 of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as
 * 1, 2, 3", 2011. The counter's words are place / 4, draw and stream; so numpy.random.Philox counts the same way through one draw. */

/* What numbers are for: adding one kind of uncertainty leaves the numbers of the others as they are. */
typedef enum
{
  PARINDEX_STREAM_WEIGHTS,
  PARINDEX_STREAM_CHOICES,
  PARINDEX_STREAM_VALUES,
  PARINDEX_STREAM_SCRAMBLES, /* of quasi-random numbers; and the order of their points */
  PARINDEX_STREAM_SHUFFLES,
  PARINDEX_STREAM_RESAMPLES, /* of a bootstrap */
} ParindexStream;

#define PARINDEX_PHILOX_WORDS 4

static inline philox4x64_ctr_t
parindex_philox_block (guint64        seed,
                       ParindexStream stream,
                       guint64        draw,
                       guint64        block)
{
  const philox4x64_ctr_t counter = { { block, draw, stream, 0 } };
  const philox4x64_key_t key = { { seed, 0 } };

  return philox4x64 (counter, key);
}

/* From 0 to below 1, in steps of 2^-53. */
static inline double
parindex_philox_uniform (guint64 word)
{
  return (double) (word >> 11) * 0x1p-53;
}

/* The first @n numbers of a draw. */
void parindex_philox_fill (guint64 seed, ParindexStream stream, guint64 draw, guint n, double *uniforms);

/* One number of a draw. */
static inline double
parindex_philox_at (guint64        seed,
                    ParindexStream stream,
                    guint64        draw,
                    guint64        place)
{
  return parindex_philox_uniform (parindex_philox_block (seed, stream, draw, place / PARINDEX_PHILOX_WORDS).v[place % PARINDEX_PHILOX_WORDS]);
}

G_END_DECLS
