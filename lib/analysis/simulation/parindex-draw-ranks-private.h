/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-enums.h>

#include "analysis/simulation/parindex-draw-kernel-private.h"
#include "base/parindex-radix-private.h"

G_BEGIN_DECLS

/* How values of a draw become ranks. Values are compared in steps: doubles that were added up in another order than the exact scores differ
 * in their last bits, and what ties exactly must tie here. */
typedef struct
{
  guint n; /* the first values, which are ranked */
  ParindexTies ties;
  double per_unit;   /* steps a unit of the value */
  double per_rounded; /* steps a unit of the last decimal that is read; 0: all are */
  ParindexRounding mode;
  guint32 **keys; /* what breaks ties: for each unit a number, lower being better; borrowed */
  guint n_keys;
} ParindexDrawRanking;

/* Ranks are whole or halves, and kept in places of 16 bits: as they are, or, averaged, twice as large. */
#define PARINDEX_MAX_RANKED G_MAXUINT16

/* A number of steps as a number of larger ones. */
double parindex_draw_round_steps (double steps, double per_rounded, ParindexRounding mode);

/* What a thread needs beside. */
typedef struct
{
  double *keys;
  gint16 *codes;
  gint16 *codes_above;
  gint64 *above;
  gint64 *not_below;
  ParindexRadixEntry *entries;
  ParindexRadixEntry *other;
  guint32 *counts;
} ParindexDrawRanks;

void parindex_draw_ranks_init (ParindexDrawRanks *self, guint n);
void parindex_draw_ranks_clear (ParindexDrawRanks *self);
/* NaN is no value and gets 0, no rank. @values has a whole padding. */
void parindex_draw_rank (const ParindexDrawRanking *ranking, const ParindexDrawKernel *kernel, ParindexDrawRanks *scratch, const double *values,
                         guint16 *ranks);

static inline guint
parindex_draw_rank_unit (ParindexTies ties)
{
  return ties == PARINDEX_TIES_AVERAGE ? 2 : 1;
}

static inline guint
parindex_draw_padded (guint n)
{
  return (n + PARINDEX_DRAW_PADDING - 1) / PARINDEX_DRAW_PADDING * PARINDEX_DRAW_PADDING;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexDrawRanks, parindex_draw_ranks_clear)

G_END_DECLS
