/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-criterion.h>

G_BEGIN_DECLS

/* A tree deeper than any form there is, so that walking it cannot exhaust the stack. */
#define PARINDEX_MAX_TREE_DEPTH 64

typedef enum
{
  PARINDEX_AGGREGATION_NONE,
  PARINDEX_AGGREGATION_SUM,
  PARINDEX_AGGREGATION_WEIGHTED_MEAN,
} ParindexAggregation;

/* What sealing works out for a node. */
typedef struct
{
  guint index;       /* in the framework, parents before children */
  guint end;         /* one past the last node below */
  guint first_leaf;  /* the leaves below are first_leaf … end_leaf - 1 */
  guint end_leaf;
  guint first_input; /* of a leaf: its columns are first_input … first_input + n_inputs - 1 */
  guint n_inputs;
  ParindexAggregation aggregation;
  ParindexBasis of;
  ParindexMissing missing;
  ParindexNotApplicable not_applicable;
  ParindexNumber *max; /* with everything applicable; NULL: there is none */
  ParindexNumber *given; /* the same before scale */
  gboolean extra;        /* gives bonus or penalty points, which have no max */
  ParindexRounding round_mode;
} ParindexNodePlan;

ParindexNodePlan *parindex_criterion_plan (ParindexCriterion *self);
void parindex_criterion_make_root (ParindexCriterion *self);
GPtrArray **parindex_criterion_extras (ParindexCriterion *self);
guint parindex_criterion_n_children (ParindexCriterion *self);
/* Borrowed. */
ParindexCriterion *parindex_criterion_child (ParindexCriterion *self, guint index);
void parindex_criterion_seal_tree (ParindexCriterion *self);
/* Whether units are ranked by it only if they have data enough there. */
gboolean parindex_criterion_screens (ParindexCriterion *self);
/* Whether the score is not just what the children or the cell give: it is capped or rounded. */
gboolean parindex_criterion_adjusts_score (ParindexCriterion *self);

G_END_DECLS
