/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "analysis/improvement/parindex-improvement-front-private.h"

G_BEGIN_DECLS

/* From within a part, the whole is seen through straight lines: nodes between are taken as if they were not rounded, and what rounding can do
 * at most is slack. */
typedef struct
{
  GPtrArray *fronts; /* corners of those of the leaves, in one unit of what they give to the whole; NULL: nothing is known */
  double need;       /* what the whole has to gain at least, as far as lines can tell */
  double most;       /* a plan that is enough costs no more */
} ParindexImprovementOutlook;

/* @need: what the whole has to gain at least; @most: what a plan that is enough costs. */
void parindex_improvement_outlook_init (ParindexImprovementOutlook *self, GPtrArray *fronts, double need, double most);
/* Values are whole and rounded: sums of them are off by no more than this. */
double parindex_improvement_outlook_error (guint n_leaves);
void parindex_improvement_outlook_clear (ParindexImprovementOutlook *self);
/* Drops points of a front made of the leaves first … end - 1 that cannot be in the best plan; @ratio: what its values are in the unit of the leaves. */
void parindex_improvement_outlook_cut (const ParindexImprovementOutlook *self, ParindexFront *front, double ratio, guint first, guint end);

G_END_DECLS
