/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* For the files that a scoreboard is made of. */

#include "scoring/parindex-scoreboard-private.h"

G_BEGIN_DECLS

struct _ParindexScoreboard
{
  GObject parent_instance;

  ParindexScorer *scorer;
  ParindexAssessment *assessment;
  char *stage;
  ParindexSheet sheet;
  ParindexPrepared prepared; /* what the sheet points at */
  GListModel *problems;

  ParindexBanding banding;
  guint32 **keys; /* the places of units on the criteria that break ties */
  guint n_keys;

  GMutex lock; /* over what is made on demand */
  ParindexNodeResult **nodes;
  GPtrArray *dimensions;
  GWeakRef *results;
  char *fingerprint;
};

/* Ranks of all units, or within the groups of a dimension; a value a row. */
void parindex_scoreboard_rank_units (ParindexScoreboard *self, const ParindexNodeResult *node, const ParindexDimension *dimension,
                                     double *ranks, double *of);
void parindex_node_result_free (ParindexNodeResult *node);
void parindex_dimension_free (gpointer data);

G_END_DECLS
