/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Integers with this much room can be added up. */
#define PARINDEX_FRONT_BITS 60

/* Of two fronts the shorter one can have this many points without being thinned. */
#define PARINDEX_FRONT_MAX_SHORTER (1 << 14)

/* So many sums are made of two fronts, unless it is said how many. */
#define PARINDEX_FRONT_MAX_SUMS (1 << 27)

/* What a gain takes. */
typedef struct
{
  gint64 value;  /* the gain */
  gint64 cost;
  guint32 left;  /* which point of the first front, and */
  guint32 right; /* of the second it was made of */
} ParindexFrontPoint;

/* The gains for which nothing that costs no more gains as much: both ascend. */
typedef GArray ParindexFront; /* ParindexFrontPoint */

#define parindex_front_at(front, i) (&g_array_index ((front), ParindexFrontPoint, (i)))

/* How fronts are put together. */
typedef struct
{
  gint64 need;         /* gains beyond the first that is as much are left out */
  gint64 most_sums;    /* what makes more of them is thinned before */
  gint64 n_sums;       /* how many were made */
  gboolean optimistic; /* what is too many is merged into what is better than all of it, instead of being left out */
  gboolean thinned;    /* whether there was too much */
} ParindexFrontTerms;

ParindexFront *parindex_front_new (void);
/* For arrays of them. */
void parindex_front_free (gpointer front);
/* Drops what gains no more than what costs no more. Where both are the same the first one stays. @front is sorted by cost. */
void parindex_front_prune (ParindexFront *front);
/* All sums of a point of each. */
ParindexFront *parindex_front_merge (const ParindexFront *first, const ParindexFront *second, ParindexFrontTerms *terms);

/* The points of its lower hull. */
ParindexFront *parindex_front_take_corners (const ParindexFront *front);
/* A sum with a gain that costs little: the places in the fronts, and the cost. FALSE if there is no such gain. */
gboolean parindex_front_climb (ParindexFront *const *fronts, guint n, gint64 need, guint *places, gint64 *cost);

/* What is still to come at least costs. */
typedef struct
{
  double *values; /* of the steps taken up to each */
  double *costs;
  guint n;
  double value;   /* what comes in any case */
  double cost;
} ParindexFrontHull;

/* Of the sum of fronts, of which some are left out by being NULL: no sum of points of theirs with a gain costs less. */
void parindex_front_hull_init (ParindexFrontHull *self, ParindexFront *const *fronts, guint n);
void parindex_front_hull_clear (ParindexFrontHull *self);
/* INFINITY: there is no such gain. */
double parindex_front_hull_cost (const ParindexFrontHull *self, double value);
/* Drops what costs more than @most with what is to come. @ratio: what the front's values are in the unit of the hull and of @need. */
void parindex_front_hull_cut (const ParindexFrontHull *self, ParindexFront *front, double need, double ratio, double most);

G_END_DECLS
