/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-weight-stability.h>

#include "analysis/sensitivity/parindex-top-lines-private.h"
#include "scoring/parindex-scoreboard-private.h"

G_BEGIN_DECLS

/* Takes the numbers; rows are -1 where no unit is meant. */
ParindexWeightBound *parindex_weight_bound_new (ParindexAssessment *assessment, ParindexNumber *weight, ParindexNumber *share, gboolean inclusive,
                                                int entering, int leaving);
/* Takes the numbers and the bounds. */
ParindexWeightStability *parindex_weight_stability_new (ParindexFramework *framework, ParindexCriterion *criterion, ParindexNumber *weight,
                                                        ParindexNumber *share, ParindexWeightBound *low, ParindexWeightBound *high);

G_END_DECLS
