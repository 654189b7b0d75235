/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-enums.h>
#include <parindex/parindex-number.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_RULE_CELLS (parindex_rule_cells_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexRuleCells, parindex_rule_cells, PARINDEX, RULE_CELLS, GObject)

PARINDEX_AVAILABLE_IN_1_0
guint parindex_rule_cells_get_n_units (ParindexRuleCells *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_rule_cells_get_max (ParindexRuleCells *self);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_rule_cells_get_values_bytes (ParindexRuleCells *self, guint input);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_rule_cells_get_states_bytes (ParindexRuleCells *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_rule_cells_get_value (ParindexRuleCells *self, guint unit, guint input);
PARINDEX_AVAILABLE_IN_1_0
void parindex_rule_cells_set_points (ParindexRuleCells *self, guint unit, ParindexNumber *points);
PARINDEX_AVAILABLE_IN_1_0
void parindex_rule_cells_set_not_applicable (ParindexRuleCells *self, guint unit);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_rule_cells_set_points_bytes (ParindexRuleCells *self, GBytes *points, int decimals, GError **error);
PARINDEX_AVAILABLE_IN_1_0
void parindex_rule_cells_report (ParindexRuleCells *self, guint unit, const char *text);

G_END_DECLS
