/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "analysis/simulation/parindex-draw-line-private.h"
#include "analysis/simulation/parindex-draw-ranks-private.h"
#include "analysis/simulation/parindex-draw-tree-private.h"
#include "analysis/simulation/parindex-drawn-weights-private.h"
#include "analysis/simulation/parindex-variety-private.h"

G_BEGIN_DECLS

/* What varies. */
typedef struct
{
  double spreads[PARINDEX_MAX_TREE_DEPTH]; /* relative, of the weights at each level from 1 */
  double concentrations[PARINDEX_MAX_TREE_DEPTH]; /* of Dirichlet distributions in their place; 0: none */
  ParindexVariety *variety; /* NULL: weights alone vary */
  ParindexBasis basis;      /* of values; unstated: what the ranking reads */
} ParindexUncertainties;

typedef struct _ParindexDrawVariants ParindexDrawVariants;

/* How draws are worked out. It does not change, and any number of threads may use it. Units stand in slots: first those that are ranked, best
 * first, then the others. */
typedef struct
{
  gatomicrefcount ref_count;
  ParindexScoreboard *nominal;
  guint n_slots;
  guint stride;    /* slots, padded */
  guint32 *rows;   /* of the slots */
  ParindexBasis basis; /* what values are */
  ParindexDrawnWeights weights;
  ParindexDrawRanking ranking;
  const ParindexDrawKernel *kernel;
  ParindexDrawLine *line; /* NULL: the index is no line */
  ParindexDrawTree *tree; /* what it is then */
  double spreads[PARINDEX_MAX_TREE_DEPTH];
  double concentrations[PARINDEX_MAX_TREE_DEPTH];
  ParindexBasis asked_basis; /* unstated: what the ranking reads */
  ParindexDrawVariants *variants; /* NULL: weights alone vary */
} ParindexDrawPlan;

/* NULL with an error if the index cannot be simulated. */
ParindexDrawPlan *parindex_draw_plan_new (ParindexScoreboard *nominal, const ParindexUncertainties *uncertainties, ParindexSimd simd, GError **error);
/* The plan of what a scoreboard scored otherwise than @base: with the same units in its slots, and the same random numbers for the same weights. Where
 * scoring by itself is needed it can only rank. */
ParindexDrawPlan *parindex_draw_plan_new_for (const ParindexDrawPlan *base, ParindexScoreboard *board, GError **error);
/* The same draws, with values of another basis. */
ParindexDrawPlan *parindex_draw_plan_new_of (const ParindexDrawPlan *base, ParindexBasis basis, GError **error);
ParindexDrawPlan *parindex_draw_plan_ref (ParindexDrawPlan *self);
void parindex_draw_plan_unref (ParindexDrawPlan *self);

/* One draw: the numbers from 0 to below 1 that it is made of. */
typedef struct
{
  const double *uniforms; /* weights.n_uniforms of them */
  guint64 number;         /* which draw it is: for what is measured in it */
} ParindexDraw;

/* What a thread needs beside. */
typedef struct
{
  ParindexLineScratch line;
  ParindexTreeScratch *tree;
  ParindexDrawRanks ranks;
  GCancellable *cancellable; /* borrowed; NULL: nothing stops it. Draws that it stops are left as they are */
} ParindexDrawScratch;

void parindex_draw_scratch_init (ParindexDrawScratch *self, const ParindexDrawPlan *plan);
void parindex_draw_scratch_clear (ParindexDrawScratch *self);

/* Draws that are best worked out in one go. */
#define PARINDEX_DRAW_BATCH 64

/* Works out up to PARINDEX_DRAW_BATCH draws: values[draw · stride + slot], of whole tiles of draws, and ranks[draw · n_ranked + slot]. */
void parindex_draw_plan_work (const ParindexDrawPlan *self, ParindexDrawScratch *scratch, const ParindexDraw *draws, guint n, double *values,
                              guint16 *ranks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParindexDrawPlan, parindex_draw_plan_unref)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexDrawScratch, parindex_draw_scratch_clear)

G_END_DECLS
