/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* For the files that search for a plan. */

#include "analysis/improvement/parindex-improvement-outlook-private.h"
#include "analysis/improvement/parindex-improvement-private.h"

G_BEGIN_DECLS

/* The front of a part, in whole units of gain; of a node also how it came about. */
typedef struct _ParindexSheaf ParindexSheaf;
struct _ParindexSheaf
{
  ParindexImprovementPart *part;
  mpq_t unit;
  ParindexFront *front;
  GPtrArray *sheaves; /* of the parts below; NULL: a leaf */
  GPtrArray *steps;   /* fronts: of the first part, of the first two, … */
  mpq_t worth;        /* what a point of its score is worth in the whole */
  guint first_leaf;   /* its leaves, in the order of the form */
  guint end_leaf;
};

typedef struct
{
  ParindexImprovementTree *tree;
  mpq_t effort_unit;
  gint64 n_moves_base; /* what a unit of effort costs; a move costs 1, so that of equal efforts fewer moves are chosen */
  gboolean optimistic;
  gboolean inexact;
  gboolean inexact_effort; /* efforts had to be rounded to whole units */
  gboolean fine;      /* the grid is finer than 0.01 point: what is done is bounded */
  gint64 sums_left;
  guint merges_left;
  gint64 best_cost;   /* of the best plan found so far; G_MAXINT64: none */
  guint *best_levels; /* and its levels */
  gint64 least;       /* what the whole index is proven to cost at least */
  ParindexImprovementOutlook outlook;
  mpq_t outlook_unit;
} ParindexImprovementSearch;

/* The unit in which all efforts are whole, and so coarse that they can be added up with their moves. */
void parindex_improvement_find_effort_unit (ParindexImprovementSearch *self);
/* In whole units, with the move that it is. */
gint64 parindex_improvement_level_cost (const ParindexImprovementSearch *self, const ParindexImprovementPart *leaf, guint level, gboolean up);
/* Takes what the hull says that a gain costs at least, less @rounding, if that is more than what is known. */
void parindex_improvement_raise_least (ParindexImprovementSearch *self, const ParindexFrontHull *hull, double gain, double rounding);
/* Keeps the levels that stand in the leaves if there is no better plan yet. FALSE if they do not meet the bounds. */
gboolean parindex_improvement_offer (ParindexImprovementSearch *self);

/* All parts with their leaves, whose fronts are known at once. */
ParindexSheaf *parindex_sheaf_grow (ParindexImprovementSearch *self);
void parindex_sheaf_free (gpointer data);
/* One unit for what the parts below, which have their fronts, give to the node; and these in it, each point with its place as @left. */
void parindex_sheaf_find_unit (ParindexImprovementSearch *self, ParindexSheaf *sheaf);
GPtrArray *parindex_sheaf_rescale_all (const ParindexImprovementSearch *self, const ParindexSheaf *sheaf);
/* From sums of gains to gains of the node's own score. */
void parindex_sheaf_finish_node (ParindexImprovementSearch *self, ParindexSheaf *sheaf);
/* Sets the levels of the leaves that a point is made of. */
void parindex_sheaf_choose (const ParindexSheaf *sheaf, guint place);
/* The score of a node before cap and rounding, with so many units of gain. */
void parindex_sheaf_raw_score (const ParindexSheaf *self, mpq_srcptr unit, gint64 value, mpq_ptr out);
/* The lowest gain from @low to @high that is enough, found by halving: what comes of a score never falls. FALSE if there is none. */
gboolean parindex_sheaf_halve (const ParindexSheaf *self, mpq_srcptr unit, gint64 *low, gint64 high);
/* Drops what cannot be in the best plan; @front is made of the parts of a node up to the last one, in its unit. */
void parindex_sheaf_cut (const ParindexImprovementSearch *self, const ParindexSheaf *sheaf, ParindexFront *front, const ParindexSheaf *last);
/* Where nodes below are rounded, what they can give is cut by what the whole needs; without them the whole alone is. */
void parindex_improvement_look_out (ParindexImprovementSearch *self, ParindexSheaf *root);

G_END_DECLS
