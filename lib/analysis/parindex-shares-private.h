/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "scoring/parindex-unit-score-private.h"

G_BEGIN_DECLS

/* How a unit's score on a node is made of those on its children: Σ factor · score of the child is the score, exactly.
 * A child that takes no part has the factor 0. */
typedef struct
{
  guint n;
  ParindexUnitScore *scores; /* of the children */
  mpq_t *factors;
  mpq_t weight_sum;      /* of those that take part; 0 where there are no weights */
  mpq_t full_weight_sum; /* of all */
  mpq_t max;             /* before the scale, of what takes part; 0 where there is none */
  mpq_t full_max;        /* before the scale, with everything applicable */
} ParindexShares;

/* @score is the unit's on the node. */
ParindexShares *parindex_shares_new (const ParindexSheet *sheet, ParindexCriterion *node, guint row, const ParindexUnitScore *score);
void parindex_shares_free (ParindexShares *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParindexShares, parindex_shares_free)

G_END_DECLS
