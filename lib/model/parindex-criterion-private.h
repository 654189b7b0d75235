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
  PARINDEX_AGGREGATION_GEOMETRIC_MEAN,
  PARINDEX_AGGREGATION_HARMONIC_MEAN,
  PARINDEX_AGGREGATION_POWER_MEAN,
  PARINDEX_AGGREGATION_MINIMUM,
  PARINDEX_AGGREGATION_MAXIMUM,
  PARINDEX_AGGREGATION_MEDIAN,
  PARINDEX_AGGREGATION_OWA,
  PARINDEX_AGGREGATION_COPELAND,
  PARINDEX_AGGREGATION_MAZZIOTTA_PARETO,
  PARINDEX_AGGREGATION_OWN, /* of a program */
  PARINDEX_N_AGGREGATIONS,
} ParindexAggregationKind;

/* What sealing works out for a node. */
typedef struct
{
  guint index;       /* in the framework, parents before children */
  guint end;         /* one past the last node below */
  guint first_leaf;  /* the leaves below are first_leaf … end_leaf - 1 */
  guint end_leaf;
  guint first_input; /* of a leaf: its columns are first_input … first_input + n_inputs - 1 */
  guint n_inputs;
  ParindexAggregationKind aggregation;
  ParindexCriterion *method; /* the node that states the aggregation and its parameters: this one, or one above */
  gboolean is_combined;      /* the score is no sum of factors times the children's scores that are the same for all units */
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
/* Copies everything but the id, the children too, to one that is new. */
void parindex_criterion_copy_fields (ParindexCriterion *self, ParindexCriterion *to);
/* The aggregation with its parameters. */
void parindex_criterion_copy_aggregation (ParindexCriterion *self, ParindexCriterion *to);
/* Takes over what is stated there, but for the aggregation. */
void parindex_criterion_take_stated (ParindexCriterion *self, ParindexCriterion *from);
void parindex_criterion_seal_tree (ParindexCriterion *self);
/* The aggregation stated here or above; NULL: there is none. */
const char *parindex_criterion_effective_aggregation (ParindexCriterion *self);
/* Whether its aggregation reads weights of the children. */
gboolean parindex_criterion_takes_weights (ParindexCriterion *self);
/* Whether weights of the children are needed and not there yet, and a weighting says how they are found. */
gboolean parindex_criterion_lacks_weights (ParindexCriterion *self);
/* The part of @top (NULL: of the whole) that is the criterion's, by weights or maxima; NULL: there is none, or the tree is not sealed. */
ParindexNumber *parindex_criterion_weight_within (ParindexCriterion *self, ParindexCriterion *top);
/* Whether units are ranked by it only if they have data enough there. */
gboolean parindex_criterion_screens (ParindexCriterion *self);
/* Whether the score is not just what the children or the cell give: it is capped or rounded. */
gboolean parindex_criterion_adjusts_score (ParindexCriterion *self);

G_END_DECLS
