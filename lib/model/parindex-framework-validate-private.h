/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* For the files that check a framework. */

#include "model/parindex-framework-private.h"

G_BEGIN_DECLS

typedef struct
{
  ParindexFramework *framework;
  ParindexFrameworkPlan *plan;
  ParindexProblems *problems;
} ParindexAnalysis;

/* Where in a document the criterion would stand, for problems: "frameworks[pci].criteria[1].criteria[1.2]". */
char *parindex_analysis_path (ParindexAnalysis *self, ParindexCriterion *node, const char *member);

#define report(self, node, member, message, ...) \
  G_STMT_START \
  { \
    g_autofree char *path_ = parindex_analysis_path ((self), (node), (member)); \
    parindex_problems_report ((self)->problems, message, .path = path_, .criterion = parindex_criterion_get_id (node), __VA_ARGS__); \
  } \
  G_STMT_END

static inline const ParindexNodePlan *
plan_at (ParindexAnalysis *self,
         guint     index)
{
  return &g_array_index (self->plan->plans, ParindexNodePlan, index);
}

/* What a parent gives at most before its scale, and whether its children's weights and maxima go together; NULL: there is no maximum. */
ParindexNumber *parindex_analysis_max_of_parent (ParindexAnalysis *self, ParindexCriterion *node, guint index, const GArray *children);
/* How weights are found, if it is stated. */
void parindex_analysis_check_weighting (ParindexAnalysis *self, ParindexCriterion *node);
/* Whether the aggregation of a parent has the parameters that it needs, and no others; and weights for groups of units. */
void parindex_analysis_check_aggregation (ParindexAnalysis *self, ParindexCriterion *node, guint index);
void parindex_analysis_check_screening (ParindexAnalysis *self, ParindexCriterion *node);
/* What stands beside the tree: the ranking, the bands, the strengths and all lists of words. */
void parindex_analysis_check_ranking (ParindexAnalysis *self);

G_END_DECLS
