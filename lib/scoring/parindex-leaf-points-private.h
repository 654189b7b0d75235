/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "scoring/parindex-points-private.h"

G_BEGIN_DECLS

/* One leaf being scored. */
typedef struct
{
  ParindexPoints *points;
  ParindexAssessment *assessment;
  ParindexProblems *wrong;    /* cells */
  ParindexProblems *problems; /* what else there is */
  GHashTable *unread;         /* cells that could not be read: row and column */
  const guint8 *hidden;       /* rows with wrong cells, told before; NULL: none */
  ParindexCriterion *leaf;
  guint index;
  ParindexRule *rule;
  const ParindexRuleOps *ops; /* NULL: a rule from elsewhere */
  const ParindexColumn *all_inputs;
  ParindexRuleScoring scoring;
  guint8 *states; /* NULL: all observed */
  guint8 *bad_rows; /* those with a wrong cell; NULL: none */
  gboolean done;  /* the integers did it, but for slow rows */
} ParindexLeafPoints;

/* The leaf at an index, with what @common says of all. */
ParindexLeafPoints parindex_leaf_points_at (const ParindexLeafPoints *common, guint index, const ParindexColumn *inputs);
/* On the calling thread: what must not run beside others. */
void parindex_leaf_points_begin (ParindexLeafPoints *self);
/* The part that touches nothing but the leaf's own columns: several leaves may do it at once. */
void parindex_leaf_points_score (ParindexLeafPoints *self);
/* On the calling thread. */
void parindex_leaf_points_end (ParindexLeafPoints *self);
/* Tells that the cell of a row is wrong. */
void parindex_leaf_points_report (ParindexLeafPoints *self, guint row, ParindexMessage message, const char *name, const char *value);
void parindex_leaf_points_set_state (ParindexLeafPoints *self, guint row, ParindexCellState state);
/* Dense: g_int64_hash() reads the lower half alone. */
gint64 *parindex_leaf_points_cell_key (ParindexAssessment *assessment, guint row, guint column);
void parindex_points_mark_faulty (ParindexPoints *self, guint row);

G_END_DECLS
