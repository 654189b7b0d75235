/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-document.h>
#include <parindex/parindex-scoreboard.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_ALTERNATIVES (parindex_alternatives_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexAlternatives, parindex_alternatives, PARINDEX, ALTERNATIVES, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexAlternatives *parindex_alternatives_new (ParindexScoreboard *nominal, ParindexDocument *document, GListModel *alternatives);
PARINDEX_AVAILABLE_IN_1_0
ParindexScoreboard *parindex_alternatives_get_nominal (ParindexAlternatives *self);

#define PARINDEX_TYPE_ALTERNATIVE_OUTCOME (parindex_alternative_outcome_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexAlternativeOutcome, parindex_alternative_outcome, PARINDEX, ALTERNATIVE_OUTCOME, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexAlternative *parindex_alternative_outcome_get_alternative (ParindexAlternativeOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexScoreboard *parindex_alternative_outcome_get_scoreboard (ParindexAlternativeOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_alternative_outcome_get_problems (ParindexAlternativeOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_alternative_outcome_get_n_units (ParindexAlternativeOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_alternative_outcome_get_spearman (ParindexAlternativeOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_alternative_outcome_get_kendall (ParindexAlternativeOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_alternative_outcome_get_mean_shift (ParindexAlternativeOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_alternative_outcome_get_max_shift (ParindexAlternativeOutcome *self);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_alternative_outcome_get_shifts_bytes (ParindexAlternativeOutcome *self);

G_END_DECLS
