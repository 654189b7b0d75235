/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/parindex-criterion-private.h"

G_BEGIN_DECLS

/* What a kind of aggregation is, whatever its formula. */
typedef struct
{
  const char *name;       /* NULL: the program's own */
  gboolean reads_weights; /* and so each child must have one */
  gboolean common_max;    /* all children need the same max, unless their percents are read */
  gboolean has_max;       /* which is then that of the node */
  gboolean is_linear;     /* a sum of factors times the children's scores, the same for all units of which nothing is missing */
  const char *parameter;  /* the one that it has; NULL: none */
} ParindexAggregationTraits;

const ParindexAggregationTraits *parindex_aggregation_traits (ParindexAggregationKind kind);
/* NONE if there is no such name. */
ParindexAggregationKind parindex_aggregation_kind_of_name (const char *name);

/* The word by which an aggregation stands in a document; before anybody asks for its kind. */
void parindex_aggregation_name (ParindexAggregation *self, const char *kind);

/* Parameters of the node that states the aggregation; NULL where it has none. */
const ParindexNumber *parindex_criterion_power (ParindexCriterion *self);
const GPtrArray *parindex_criterion_ordered_weights (ParindexCriterion *self);

/* The weight of a child for the units of a group. */
typedef struct
{
  char *group;
  char *child; /* id */
  ParindexNumber *weight;
} ParindexGroupWeight;

/* NULL: there are none. */
const GPtrArray *parindex_criterion_group_weights (ParindexCriterion *self);
/* Those of a child; of all children if it is NULL. */
void parindex_criterion_drop_group_weights (ParindexCriterion *self, const char *child);

G_END_DECLS
