/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-framework.h>

#include "base/parindex-list-private.h"
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

/* A column of values: one input of one leaf. */
typedef struct
{
  guint leaf;
  char *input;       /* "value", "count", … */
  char *name;        /* of the column in tables: the leaf's id, or "id.input" where the leaf has several */
  ParindexRule *rule; /* borrowed; NULL: points */
  ParindexInputType type;
} ParindexInputColumn;

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
guint parindex_framework_n_inputs (ParindexFramework *self);
const ParindexInputColumn *parindex_framework_input (ParindexFramework *self, guint column);
/* The column that "leaf" (with one input) or "leaf.input" names; -1 if there is none. */
int parindex_framework_find_column (ParindexFramework *self, const char *name);
/* The names of a leaf's inputs: "count, of". */
char *parindex_framework_input_words (ParindexFramework *self, guint leaf);
/* A cell's text to the number that stands in the column; NULL if it is none. */
ParindexNumber *parindex_input_parse_text (const ParindexInputColumn *self, const char *text, ParindexNumberStyle style);
/* The other way round, as files have it. */
char *parindex_input_to_text (const ParindexInputColumn *self, const ParindexNumber *value);
/* Which problem text is that means nothing there, and what was expected instead (nullable). */
ParindexMessage parindex_input_fault (const ParindexInputColumn *self);
char *parindex_input_words (const ParindexInputColumn *self);
GPtrArray *parindex_framework_make_inputs (ParindexList *leaves);
/* -1 if there is no such leaf. */
int parindex_framework_leaf_index (ParindexFramework *self, const char *id);
/* "a, b, c, …": for problems. */
char *parindex_framework_leaf_words (ParindexFramework *self);
/* Whether both are of one series of editions; a framework and its copy are. */
gboolean parindex_framework_shares_index (ParindexFramework *self, ParindexFramework *other);
/* The declared basis, or the default of the root. */
ParindexBasis parindex_framework_effective_of (ParindexFramework *self);

/* The figure of a node by which units are ranked or put into bands. */
typedef struct
{
  ParindexBasis basis;
  int decimals; /* -1: unrounded */
  ParindexRounding rounding;
} ParindexReading;

ParindexReading parindex_framework_ranking_reading (ParindexFramework *self);
ParindexReading parindex_framework_bands_reading (ParindexFramework *self);
/* The value of the edge, or which quantile it is; NULL for the band of the rest. */
ParindexNumber *parindex_band_edge (const ParindexBand *band);

/* The layer of surveys stands beside the stages of every framework. */
#define PARINDEX_STAGE_SURVEY "survey"
/* "self, appraised, …, survey": for problems. */
char *parindex_framework_stage_words (ParindexFramework *self);
gboolean parindex_framework_has_default_stages (ParindexFramework *self);
gboolean parindex_framework_has_stage (ParindexFramework *self, const char *stage);
GPtrArray *parindex_framework_bands (ParindexFramework *self);
GPtrArray **parindex_framework_extras (ParindexFramework *self);

G_END_DECLS
