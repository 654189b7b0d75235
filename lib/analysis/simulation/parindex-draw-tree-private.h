/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "analysis/simulation/parindex-drawn-weights-private.h"
#include "scoring/parindex-scoreboard-private.h"

G_BEGIN_DECLS

/* Any index, one unit at a time in doubles: what the definition of scores does in fractions (parindex_unit_score_compute). */
typedef struct _ParindexDrawTree ParindexDrawTree;

/* NULL with an error if an aggregation looks at all units at once, or is a program's. */
ParindexDrawTree *parindex_draw_tree_new (ParindexScoreboard *board, const ParindexDrawnWeights *weights, const guint32 *rows, guint n, ParindexBasis basis,
                                          GError **error);
void parindex_draw_tree_free (ParindexDrawTree *self);

/* A thread's own. */
typedef struct _ParindexTreeScratch ParindexTreeScratch;
ParindexTreeScratch *parindex_tree_scratch_new (const ParindexDrawTree *self);
void parindex_tree_scratch_free (ParindexTreeScratch *self);
/* The values of all slots in one draw; NaN where there is none. */
void parindex_draw_tree_work (const ParindexDrawTree *self, const ParindexDrawnWeights *weights, const double *uniforms, ParindexTreeScratch *scratch,
                              double *values);

G_END_DECLS
