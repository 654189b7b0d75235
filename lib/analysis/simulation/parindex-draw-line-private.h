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
/* Room for the factors of a tile of draws: PARINDEX_DRAW_TILE · n_leaves of them, and one for each node and once more for its sum. */
typedef struct
{
  double *factors; /* by tile, by leaf, by draw */
  double *nodes;
  double *sums;
  double *drawn;
} ParindexLineScratch;
/* Writes the factors of draw @lane of a tile; FALSE if the weights below a node add up to nothing. */
gboolean parindex_draw_line_factors (const ParindexDrawLine *self, const ParindexDrawnWeights *weights, const double *uniforms, ParindexLineScratch *scratch,
                                     double *factors, guint lane);

G_END_DECLS
