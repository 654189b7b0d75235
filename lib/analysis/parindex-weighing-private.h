/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-found-weights.h>
#include <parindex/parindex-pca.h>
#include <parindex/parindex-weight-row.h>

#include "model/parindex-weighting-private.h"
#include "scoring/parindex-scoreboard-private.h"

G_BEGIN_DECLS

/* The scores of some criteria below a node, of the ranked units that have all of them. */
typedef struct
{
  ParindexCriterion *node;
  GPtrArray *nodes;    /* the criteria; borrowed */
  GPtrArray *criteria; /* their ids, and those of the units, NULL-terminated; borrowed */
  GPtrArray *units;
  double *scores;      /* a column a criterion */
  guint n_left_out;    /* ranked units with something missing */
} ParindexChildScores;

/* Of the children, or of the leaves below. */
void parindex_child_scores_init (ParindexChildScores *self, ParindexScoreboard *scoreboard, ParindexCriterion *node, gboolean leaves);
void parindex_child_scores_clear (ParindexChildScores *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexChildScores, parindex_child_scores_clear)
ParindexWeighing parindex_child_scores_weighing (const ParindexChildScores *self);
/* FALSE and a problem if there are too few units, or numbers that no double can hold. */
gboolean parindex_child_scores_check (const ParindexChildScores *self, guint min_units, const char *kind, ParindexProblems *problems);

/* The figure of a node that its parent reads, one for each unit; NaN where there is none. */
void parindex_scoreboard_fill_read (ParindexScoreboard *self, ParindexCriterion *node, double *values);

/* Takes the diagnostics; @framework is the one they are for. NULL with an error if they do not go into it. */
ParindexFoundWeights *parindex_found_weights_new (ParindexWeighting *weighting, ParindexFramework *framework, ParindexCriterion *node,
                                                  ParindexWeights *weights, GError **error);
/* Where they were found in a copy: which framework had given weights, and which one has all that were found. */
void parindex_found_weights_settle (ParindexFoundWeights *self, ParindexFramework *given, ParindexFramework *applied);

G_END_DECLS
