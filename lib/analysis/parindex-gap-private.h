/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-gap.h>

#include "scoring/parindex-scoreboard-private.h"

G_BEGIN_DECLS

/* Stands for all units in a row that adds up a criterion. */
#define PARINDEX_GAP_ALL_UNITS G_MAXUINT32

/* A cell that differs. */
typedef struct
{
  guint32 row;
  guint32 leaf;
} ParindexGapCell;

gboolean parindex_gap_is_made (ParindexGap *self);
guint parindex_gap_n_cells (ParindexGap *self);
ParindexGapCell parindex_gap_cell (ParindexGap *self, guint index);

/* The sides of a gap. */
typedef enum
{
  PARINDEX_GAP_FROM,
  PARINDEX_GAP_TO,
} ParindexGapSide;

/* A cell: a unit, a leaf and its @column. A total, with @column -1: a unit on the whole index, or all units on a leaf. */
ParindexGapRow *parindex_gap_row_new (ParindexScoreboard *const *sides, guint32 row, guint node, int column, guint n_cells);
ParindexCellState parindex_gap_row_state (ParindexGapRow *self, ParindexGapSide side);
/* New references; NULL where there is none. */
ParindexNumber *parindex_gap_row_value (ParindexGapRow *self, ParindexGapSide side);
/* What stands in the cell, for people; NULL: nothing does. */
char *parindex_gap_row_cell_text (ParindexGapRow *self, ParindexGapSide side, ParindexLanguage language);
ParindexNumber *parindex_gap_row_score (ParindexGapRow *self, ParindexGapSide side);
guint32 parindex_gap_row_unit_row (ParindexGapRow *self);

G_END_DECLS
