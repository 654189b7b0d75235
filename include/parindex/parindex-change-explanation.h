/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-comparison.h>
#include <parindex/parindex-explanation.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_CHANGE_EXPLANATION (parindex_change_explanation_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexChangeExplanation, parindex_change_explanation, PARINDEX, CHANGE_EXPLANATION, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_change_explanation_get_unit (ParindexChangeExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_change_explanation_get_unit_id (ParindexChangeExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_change_explanation_get_from (ParindexChangeExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_change_explanation_get_to (ParindexChangeExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_change_explanation_get_criterion_id (ParindexChangeExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_change_explanation_get_title (ParindexChangeExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexChangeState parindex_change_explanation_get_state (ParindexChangeExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexBasis parindex_change_explanation_get_basis (ParindexChangeExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexExplanation *parindex_change_explanation_get_before (ParindexChangeExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexExplanation *parindex_change_explanation_get_after (ParindexChangeExplanation *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_change_explanation_get_number (ParindexChangeExplanation *self, ParindexChangeNumber number);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_change_explanation_format_number (ParindexChangeExplanation *self, ParindexChangeNumber number, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_change_explanation_list_steps (ParindexChangeExplanation *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_change_explanation_to_text (ParindexChangeExplanation *self, ParindexLanguage language, int depth);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_change_explanation_to_json (ParindexChangeExplanation *self, ParindexLanguage language, int depth);

G_END_DECLS
