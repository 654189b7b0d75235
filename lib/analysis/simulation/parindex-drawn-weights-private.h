/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/parindex-criterion-private.h"
#include "model/parindex-framework-private.h"

G_BEGIN_DECLS

/* A node of the tree in doubles, with what its weight is drawn from. */
typedef struct
{
  ParindexCriterion *node; /* borrowed */
  guint parent;            /* parents come before their children */
  guint level;             /* 0: the whole index */
  gboolean shares;         /* takes part in what the weights of its siblings add up to */
  double weight;           /* under a sum the max stands in its place; NAN: there is neither */
  double spread;           /* from 0 to 1, relative */
  int place;               /* of its random number; -1: it does not vary */
} ParindexDrawnNode;

typedef struct
{
  guint n;
  ParindexDrawnNode *nodes;
  guint n_uniforms;
} ParindexDrawnWeights;

/* @spreads are the relative spreads of the weights at each level from 1. */
void parindex_drawn_weights_init (ParindexDrawnWeights *self, ParindexFramework *framework, const double *spreads);
void parindex_drawn_weights_clear (ParindexDrawnWeights *self);

/* weight · (1 - spread … 1 + spread), evenly. */
static inline double
parindex_drawn_weight (const ParindexDrawnNode *node,
                       const double            *uniforms)
{
  return node->place < 0 ? node->weight : node->weight * (1 + node->spread * (2 * uniforms[node->place] - 1));
}

G_END_DECLS
