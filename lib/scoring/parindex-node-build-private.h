/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "scoring/parindex-adjustment-private.h"
#include "scoring/parindex-node-column-private.h"

G_BEGIN_DECLS

/* A column of results while it is made. */
typedef struct
{
  const ParindexSheet *sheet;
  guint node;
  guint n_threads;
  const ParindexNodePlan *plan;
  ParindexNodeColumn *column;
  ParindexLinear linear;
  GPtrArray *cuts;               /* columns of results below; owned */
  ParindexAdjustment adjustment; /* if the node has one */
  gboolean is_adjusted;
  __int128 *wide;      /* sums in 128 bits before they are adjusted */
  gboolean has_fractions; /* terms with denominators of their own */
  gboolean beyond;     /* an adjustment here or below goes beyond the integers: every unit by the definition */
  gboolean bare; /* no doubles are needed */
  guint8 *irregular; /* rows with a cell that is not observed (1, 2), in a way that does not show in a sum of maxima (4 and up), or
                      * beyond the columns, or left unscored (4); NULL: none */
} ParindexNodeBuild;

/* Before anything is summed. */
void parindex_node_build_find_irregular (ParindexNodeBuild *self);
/* Behind the sums: those units go by the definition, or by what was left out of a plain sum. */
void parindex_node_build_settle_irregular (ParindexNodeBuild *self, ParindexFaultFunc fault_func, gpointer user_data);

G_END_DECLS
