/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "scoring/aggregations/parindex-aggregations-private.h"
#include "scoring/parindex-totals-private.h"

G_BEGIN_DECLS

/* How a unit's score on a node is made of those on its children: Σ factor · score of the child is the score, exactly, before the node's
 * own cap and rounding. A child that takes no part has the factor 0. Of a score that is no such sum there are no factors and contributions. */
typedef struct
{
  const ParindexNodePlan *plan; /* of the node */
  gboolean adds_up;             /* whether the score is such a sum */
  gboolean scored;              /* whether it has a score */
  guint n;
  ParindexUnitScore *scores; /* of the children */
  mpq_srcptr *weights;       /* of the children, for this unit; NULL: it is read of none; borrowed */
  mpq_t *factors;
  mpq_t *contributions; /* factor · score */
  ParindexTotals totals;
  gboolean shares_out;   /* what is left out goes to the others, which changes what they count */
  mpq_t weight_sum;      /* of those that take part, with what they take over; 0 where there are no weights */
  mpq_t full_weight_sum; /* of all */
  mpq_t max;             /* before the scale; 0 where there is none */
  mpq_t full_max;        /* before the scale, with everything applicable */
  mpq_t given;           /* the sum of the contributions, or what the formula gives */
} ParindexShares;

/* @score is the unit's on the node. */
ParindexShares *parindex_shares_new (const ParindexSheet *sheet, ParindexCriterion *node, guint row, const ParindexUnitScore *score);
void parindex_shares_free (ParindexShares *self);

/* Whether a child adds to the node, be it 0. */
gboolean parindex_shares_takes_part (const ParindexShares *self, guint i);
/* What the aggregation reads of the children, to be cleared. */
void parindex_shares_get_values (const ParindexShares *self, ParindexCriterion *node, ParindexUnitValues *values);
/* What each of those that take part takes over, where that is the same for all. */
void parindex_shares_get_equal_part (const ParindexShares *self, mpq_ptr out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParindexShares, parindex_shares_free)

G_END_DECLS
