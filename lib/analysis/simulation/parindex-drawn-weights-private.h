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
  gboolean is_leaf;
  gboolean shares;         /* takes part in what the weights of its siblings add up to */
  double weight;           /* under a sum the max stands in its place; NAN: there is neither */
  double spread;           /* from 0 to 1, relative */
  double shape;            /* of the gamma distribution that it is drawn from, which over the sum of its siblings' is a Dirichlet one; 0: evenly, by its spread */
  int place;               /* of its random number; -1: it does not vary */
} ParindexDrawnNode;

typedef struct
{
  guint n;
  ParindexDrawnNode *nodes;
  guint n_uniforms;
  gboolean has_shapes; /* whether any is drawn together with its siblings */
} ParindexDrawnWeights;

/* @spreads are the relative spreads of the weights at each level from 1. */
void parindex_drawn_weights_init (ParindexDrawnWeights *self, ParindexFramework *framework, const double *spreads);
/* Has weights at levels that have a concentration, one for each level from 1, drawn from a Dirichlet distribution about what they are. */
void parindex_drawn_weights_concentrate (ParindexDrawnWeights *self, const double *concentrations);
/* Takes the places of random numbers from @other, criterion by criterion: the same numbers are for the same criteria. */
void parindex_drawn_weights_take_places (ParindexDrawnWeights *self, const ParindexDrawnWeights *other);
void parindex_drawn_weights_clear (ParindexDrawnWeights *self);

static inline gboolean
parindex_drawn_node_is_even (const ParindexDrawnNode *node)
{
  return node->place >= 0 && node->shape <= 0;
}

/* Sets drawn[node · stride] to the weight of each node in a draw: weight · (1 - spread … 1 + spread), evenly; or what is drawn together with its siblings,
 * which then add up to what they are. NAN: it has none. */
void parindex_drawn_weights_draw (const ParindexDrawnWeights *self, const double *uniforms, double *drawn, gsize stride);

G_END_DECLS
