/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-scoreboard.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_GAP (parindex_gap_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexGap, parindex_gap, PARINDEX, GAP, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexGap *parindex_gap_new (ParindexScoreboard *from, ParindexScoreboard *to, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexScoreboard *parindex_gap_get_from (ParindexGap *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexScoreboard *parindex_gap_get_to (ParindexGap *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_gap_get_units (ParindexGap *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_gap_get_criteria (ParindexGap *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_gap_to_csv (ParindexGap *self, const char *unit, ParindexPrecision precision, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_gap_to_json (ParindexGap *self, const char *unit, ParindexPrecision precision, GError **error);

#define PARINDEX_TYPE_GAP_ROW (parindex_gap_row_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexGapRow, parindex_gap_row, PARINDEX, GAP_ROW, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_gap_row_get_unit (ParindexGapRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_gap_row_get_criterion (ParindexGapRow *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_gap_row_get_n_cells (ParindexGapRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexCellState parindex_gap_row_get_from_state (ParindexGapRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexCellState parindex_gap_row_get_to_state (ParindexGapRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_gap_row_get_from_value (ParindexGapRow *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_gap_row_get_from_value_text (ParindexGapRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_gap_row_get_to_value (ParindexGapRow *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_gap_row_get_to_value_text (ParindexGapRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_gap_row_get_from_score (ParindexGapRow *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_gap_row_get_from_score_text (ParindexGapRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_gap_row_get_to_score (ParindexGapRow *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_gap_row_get_to_score_text (ParindexGapRow *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_gap_row_get_difference (ParindexGapRow *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_gap_row_get_difference_text (ParindexGapRow *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_gap_row_get_exact_difference (ParindexGapRow *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_gap_row_get_note (ParindexGapRow *self);

G_END_DECLS
