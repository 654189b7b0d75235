/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "scoring/parindex-unit-score-private.h"

G_BEGIN_DECLS

/* The states of a leaf's cell, as bits of ParindexCellState, that give what a cell with 0 points gives at the node above. */
guint8 parindex_node_policy_harmless (ParindexCriterion *top, ParindexCriterion *leaf);

/* Where all nodes below are plain sums under one policy, a unit with cells that drop out needs no rational numbers: such cells
 * count 0, and only its maximum is its own. */
typedef struct
{
  ParindexMissing missing;
  GArray *addends;    /* the leaves that count */
  gint64 max;         /* with everything applicable, over denominator */
  gint64 denominator;
} ParindexPlainSum;

/* FALSE if the node is none, or its maxima are beyond the integers. */
gboolean parindex_plain_sum_init (ParindexPlainSum *self, const ParindexSheet *sheet, ParindexCriterion *top);
void parindex_plain_sum_clear (ParindexPlainSum *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexPlainSum, parindex_plain_sum_clear)
/* The unit's state, and its max in @max. */
ParindexCellState parindex_plain_sum_settle (const ParindexPlainSum *self, guint row, gint64 *max);

G_END_DECLS
