/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-diagnostic.h>
#include <parindex/parindex-document.h>
#include <parindex/parindex-weighting.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_FOUND_WEIGHTS (parindex_found_weights_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexFoundWeights, parindex_found_weights, PARINDEX, FOUND_WEIGHTS, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexWeighting *parindex_found_weights_get_weighting (ParindexFoundWeights *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFramework *parindex_found_weights_get_framework (ParindexFoundWeights *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_found_weights_get_criterion (ParindexFoundWeights *self);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_found_weights_list_criteria (ParindexFoundWeights *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_found_weights_get_weight (ParindexFoundWeights *self, const char *criterion, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_found_weights_get_given_weight (ParindexFoundWeights *self, const char *criterion, GError **error);
PARINDEX_AVAILABLE_IN_1_0
double *parindex_found_weights_get_weights (ParindexFoundWeights *self, gsize *n_weights);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_found_weights_get_diagnostics (ParindexFoundWeights *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexDiagnostic *parindex_found_weights_get_diagnostic (ParindexFoundWeights *self, const char *name);
PARINDEX_AVAILABLE_IN_1_0
double parindex_found_weights_get_consistency_ratio (ParindexFoundWeights *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFramework *parindex_found_weights_apply_to_framework (ParindexFoundWeights *self, ParindexFramework *framework, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexDocument *parindex_found_weights_apply (ParindexFoundWeights *self, ParindexDocument *document, GError **error);

PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_document_find_weights (ParindexDocument *self, ParindexContext *context, ParindexWeighting *weighting, const char *framework, const char *period, const char *stage, const char *criterion, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_weights_to_csv (GListModel *found);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_weights_to_json (GListModel *found);

G_END_DECLS
