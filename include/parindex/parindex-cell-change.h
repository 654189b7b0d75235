/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-scoreboard.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_CELL_CHANGE (parindex_cell_change_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexCellChange, parindex_cell_change, PARINDEX, CELL_CHANGE, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_cell_change_get_unit (ParindexCellChange *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_cell_change_get_criterion (ParindexCellChange *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPreparationStep parindex_cell_change_get_step (ParindexCellChange *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_cell_change_get_from (ParindexCellChange *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_cell_change_get_from_text (ParindexCellChange *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_cell_change_get_to (ParindexCellChange *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_cell_change_get_to_text (ParindexCellChange *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_cell_change_get_reason (ParindexCellChange *self, ParindexLanguage language);

G_END_DECLS
