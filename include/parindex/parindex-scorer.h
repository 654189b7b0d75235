/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-assessment.h>
#include <parindex/parindex-context.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_SCORER (parindex_scorer_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexScorer, parindex_scorer, PARINDEX, SCORER, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexScorer *parindex_scorer_new (ParindexFramework *framework, ParindexContext *context, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexFramework *parindex_scorer_get_framework (ParindexScorer *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_scorer_is_thread_safe (ParindexScorer *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_scorer_validate (ParindexScorer *self, ParindexAssessment *assessment, const char *stage);
PARINDEX_AVAILABLE_IN_1_0
ParindexScoreboard *parindex_scorer_score (ParindexScorer *self, ParindexAssessment *assessment, const char *stage, GError **error);

G_END_DECLS
