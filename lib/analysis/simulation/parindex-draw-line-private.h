/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "analysis/simulation/parindex-draw-kernel-private.h"
#include "analysis/simulation/parindex-drawn-weights-private.h"
#include "scoring/parindex-scoreboard-private.h"

G_BEGIN_DECLS

/* An index in which every score is a sum of points times factors that are the same for all units: weighted means and sums with all cells
 * observed. Only the factors change from draw to draw. */
typedef struct
{
  gsize stride;
  guint n_leaves;
  double *points; /* by leaf, then by slot */
  guint *leaves;  /* their nodes */
  double *constants; /* of each node: what its score is multiplied by on its way into its parent's, beside its share of the weights */
} ParindexDrawLine;

/* Whether the index is such a one. */
gboolean parindex_draw_line_fits (ParindexScoreboard *board);
/* @rows says which unit stands in each of @n slots; the root's constant is multiplied by @top. */
ParindexDrawLine *parindex_draw_line_new (ParindexScoreboard *board, const ParindexDrawnWeights *weights, const guint32 *rows, guint n, double top);
void parindex_draw_line_free (ParindexDrawLine *self);
/* A figure of each draw of a tile. */
typedef double ParindexLanes __attribute__ ((vector_size (PARINDEX_DRAW_TILE * sizeof (double)), aligned (sizeof (double)), may_alias));

typedef struct
{
  ParindexLanes *factors; /* by tile, by leaf */
  /* Of each node. */
  ParindexLanes *nodes;
  ParindexLanes *sums;
  ParindexLanes *drawn;
} ParindexLineScratch;

void parindex_line_scratch_init (ParindexLineScratch *self, guint n_tiles, guint n_leaves, guint n_nodes);
void parindex_line_scratch_clear (ParindexLineScratch *self);
/* Writes the factors of a tile of draws, of which @uniforms are the random numbers; NAN for a draw whose weights come to nothing finite. */
void parindex_draw_line_factors (const ParindexDrawLine *self, const ParindexDrawnWeights *weights, const double *const *uniforms,
                                 ParindexLineScratch *scratch, ParindexLanes *factors);

G_END_DECLS
