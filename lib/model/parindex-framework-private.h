/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-framework.h>

#include "base/parindex-problem-private.h"
#include "model/parindex-criterion-private.h"

G_BEGIN_DECLS

/* What checking a framework finds out; the tree itself is not touched, so a sealed one can be checked from any thread. */
typedef struct
{
  GPtrArray *order;  /* all nodes, parents before children; borrowed */
  GArray *plans;     /* ParindexNodePlan, in that order */
  GHashTable *nodes; /* id -> criterion; both borrowed */
  guint n_leaves;
} ParindexFrameworkPlan;

void parindex_framework_analyse (ParindexFramework *self, ParindexFrameworkPlan *plan, ParindexProblems *problems);
void parindex_framework_plan_clear (ParindexFrameworkPlan *plan);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexFrameworkPlan, parindex_framework_plan_clear)

/* So that the values of a document that will be refused can be checked too; if there are leaves. Such a framework is
 * never handed out. */
void parindex_framework_seal_faulty (ParindexFramework *self);

/* Of a sealed framework. */
guint parindex_framework_n_nodes (ParindexFramework *self);
guint parindex_framework_n_leaves (ParindexFramework *self);
ParindexCriterion *parindex_framework_node (ParindexFramework *self, guint index);
ParindexCriterion *parindex_framework_leaf (ParindexFramework *self, guint index);
/* -1 if there is no such leaf. */
int parindex_framework_leaf_index (ParindexFramework *self, const char *id);
/* "a, b, c, …": for problems. */
char *parindex_framework_leaf_words (ParindexFramework *self);
/* The declared basis, or the default of the root. */
ParindexBasis parindex_framework_effective_of (ParindexFramework *self);

/* The layer of surveys stands beside the stages of every framework. */
#define PARINDEX_STAGE_SURVEY "survey"
/* "self, appraised, …, survey": for problems. */
char *parindex_framework_stage_words (ParindexFramework *self);
gboolean parindex_framework_has_default_stages (ParindexFramework *self);
gboolean parindex_framework_has_stage (ParindexFramework *self, const char *stage);
GPtrArray *parindex_framework_bands (ParindexFramework *self);
GPtrArray **parindex_framework_extras (ParindexFramework *self);

G_END_DECLS
