/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* For the files that a row of a gap is made of. */

#include "analysis/parindex-gap-private.h"

G_BEGIN_DECLS

#define N_SIDES 2

struct _ParindexGapRow
{
  GObject parent_instance;

  ParindexScoreboard *sides[N_SIDES];
  guint32 row;
  guint node;
  int column; /* of the leaf; -1: a total */
  guint n_cells;
};

void parindex_gap_row_install_properties (GObjectClass *klass);

/* Scripts can construct one without anything in it. */
static inline gboolean
gap_row_is_made (ParindexGapRow *self)
{
  return PARINDEX_IS_GAP_ROW (self) && self->sides[0] != NULL;
}

G_END_DECLS
