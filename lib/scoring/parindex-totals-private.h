/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "scoring/parindex-unit-score-private.h"

G_BEGIN_DECLS

/* What a unit's scores on the children of a node come to. Those that are there are observed, or missing and count as 0. Bonus and
 * penalty children do not count, unless the node has no others. */
typedef struct
{
  guint n_observed; /* of those that count */
  guint n_missing;
  guint n_uncounted_missing;
  gboolean has_max; /* all that are there have one */
  gboolean maxima_differ;
  mpq_t max;         /* sum: Σ max of those that are there; mean: the max that they share */
  mpq_t missing_max; /* sum: Σ max of the missing ones that leave */
  mpq_t left;        /* sum: Σ max, mean: Σ weight of all that leave */
  mpq_t score;       /* sum: Σ score; mean: Σ weight · value */
  mpq_t plain;       /* sum: Σ score / max; mean: Σ value; where shares are equal */
  mpq_t weight;      /* mean: Σ weight */
  mpq_t extra;       /* Σ bonus and penalty points */
  guint n_there;
} ParindexTotals;

void parindex_totals_init (ParindexTotals *self);
void parindex_totals_clear (ParindexTotals *self);
/* @plan is that of the node; @weight that of the child, NULL where none is read. */
void parindex_totals_add (ParindexTotals *self, const ParindexNodePlan *plan, ParindexCriterion *child_node, mpq_srcptr weight, const ParindexUnitScore *child);
/* What is read of a child that is there: its score, or its percent; of an average. */
void parindex_totals_read (const ParindexNodePlan *plan, const ParindexUnitScore *child, mpq_ptr out);
/* Whether a child is there, on a node that has a score. */
gboolean parindex_totals_counts (const ParindexNodePlan *plan, const ParindexUnitScore *child);

/* Whether too small a share of the applicable children is observed for the node's own demand. */
gboolean parindex_totals_are_below_share (const ParindexTotals *self, ParindexCriterion *node);
/* The state of the node. */
ParindexCellState parindex_totals_state (const ParindexTotals *self, ParindexCriterion *node);

G_END_DECLS
