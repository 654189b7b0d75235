/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-scoreboard.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_SCREENED_UNIT (parindex_screened_unit_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexScreenedUnit, parindex_screened_unit, PARINDEX, SCREENED_UNIT, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_screened_unit_get_unit (ParindexScreenedUnit *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_screened_unit_get_criterion (ParindexScreenedUnit *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexScreeningReason parindex_screened_unit_get_reason (ParindexScreenedUnit *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_screened_unit_get_ranked (ParindexScreenedUnit *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_screened_unit_get_share (ParindexScreenedUnit *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_screened_unit_get_text (ParindexScreenedUnit *self, ParindexLanguage language);

G_END_DECLS
