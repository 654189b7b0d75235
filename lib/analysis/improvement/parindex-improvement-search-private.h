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
  ParindexImprovementOutlook outlook;
  mpq_t outlook_unit;
} ParindexImprovementSearch;

/* The score of a node before cap and rounding, with so many units of gain. */
void parindex_sheaf_raw_score (const ParindexSheaf *self, mpq_srcptr unit, gint64 value, mpq_ptr out);
/* The lowest gain from @low to @high that is enough, found by halving: what comes of a score never falls. FALSE if there is none. */
gboolean parindex_sheaf_halve (const ParindexSheaf *self, mpq_srcptr unit, gint64 *low, gint64 high);
/* Drops what cannot be in the best plan; @front is made of the parts of a node up to the last one, in its unit. */
void parindex_sheaf_cut (const ParindexImprovementSearch *self, const ParindexSheaf *sheaf, ParindexFront *front, const ParindexSheaf *last);
/* Where nodes below are rounded, what they can give is cut by what the whole needs; without them the whole alone is. */
void parindex_improvement_look_out (ParindexImprovementSearch *self, ParindexSheaf *root);

G_END_DECLS
