/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-scoreboard.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_SENSITIVITY_INDEX (parindex_sensitivity_index_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexSensitivityIndex, parindex_sensitivity_index, PARINDEX, SENSITIVITY_INDEX, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexSensitivityOutput parindex_sensitivity_index_get_output (ParindexSensitivityIndex *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_sensitivity_index_get_unit (ParindexSensitivityIndex *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_sensitivity_index_get_other (ParindexSensitivityIndex *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexSensitivitySource parindex_sensitivity_index_get_source (ParindexSensitivityIndex *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_sensitivity_index_get_choice (ParindexSensitivityIndex *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_sensitivity_index_get_criterion (ParindexSensitivityIndex *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_sensitivity_index_get_n (ParindexSensitivityIndex *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_sensitivity_index_get_figure (ParindexSensitivityIndex *self, ParindexSensitivityFigure figure);

G_END_DECLS
