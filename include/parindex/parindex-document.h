/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <json-glib/json-glib.h>

#include <parindex/parindex-alternative.h>
#include <parindex/parindex-assessment.h>
#include <parindex/parindex-context.h>
#include <parindex/parindex-correspondence.h>
#include <parindex/parindex-published-result.h>
#include <parindex/parindex-register.h>
#include <parindex/parindex-scoreboard.h>
#include <parindex/parindex-series.h>
#include <parindex/parindex-succession.h>
#include <parindex/parindex-target.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_DOCUMENT (parindex_document_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexDocument, parindex_document, PARINDEX, DOCUMENT, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexDocument *parindex_document_new (void);
PARINDEX_AVAILABLE_IN_1_0
ParindexDocument *parindex_document_new_from_path (const char *path, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexDocument *parindex_document_new_from_file (GFile *file, GCancellable *cancellable, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexDocument *parindex_document_new_from_bytes (GBytes *bytes, GFile *base, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexDocument *parindex_document_new_from_stream (GInputStream *stream, GFile *base, GCancellable *cancellable, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexDocument *parindex_document_new_from_node (JsonNode *node, GFile *base, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_document_get_title (ParindexDocument *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_document_set_title (ParindexDocument *self, const char *title, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_document_get_language (ParindexDocument *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_document_set_language (ParindexDocument *self, const char *language, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_document_get_frameworks (ParindexDocument *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_document_get_units (ParindexDocument *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_document_get_assessments (ParindexDocument *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_document_get_results (ParindexDocument *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_document_get_successions (ParindexDocument *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_document_get_correspondences (ParindexDocument *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFramework *parindex_document_get_framework (ParindexDocument *self, const char *id);
PARINDEX_AVAILABLE_IN_1_0
ParindexFramework *parindex_document_find_framework (ParindexDocument *self, const char *name, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_document_get_unit (ParindexDocument *self, const char *id);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_document_get_alternatives (ParindexDocument *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexAlternative *parindex_document_get_alternative (ParindexDocument *self, const char *id);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_document_add_alternative (ParindexDocument *self, ParindexAlternative *alternative, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexAssessment *parindex_document_get_assessment (ParindexDocument *self, const char *framework, const char *period, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_document_add_framework (ParindexDocument *self, ParindexFramework *framework, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_document_add_unit (ParindexDocument *self, ParindexUnit *unit, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_document_add_assessment (ParindexDocument *self, ParindexAssessment *assessment, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexDocument *parindex_document_with_framework (ParindexDocument *self, ParindexFramework *framework, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_document_add_result (ParindexDocument *self, ParindexPublishedResult *result, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_document_add_succession (ParindexDocument *self, ParindexSuccession *succession, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_document_add_correspondence (ParindexDocument *self, ParindexCorrespondence *correspondence, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_document_list_scored_units (ParindexDocument *self, ParindexFramework *framework);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_document_validate (ParindexDocument *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_document_validate_assessment (ParindexDocument *self, ParindexContext *context, const char *framework, const char *period, const char *stage, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_document_seal (ParindexDocument *self, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_document_is_sealed (ParindexDocument *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexAssessment *parindex_document_pool (ParindexDocument *self, const char *framework, const char *period, ParindexMissing missing, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexScoreboard *parindex_document_score (ParindexDocument *self, ParindexContext *context, const char *framework, const char *period, const char *stage, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_document_list_periods (ParindexDocument *self, const char *index, ParindexFactSource source, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexComparison *parindex_document_compare (ParindexDocument *self, ParindexContext *context, const char *index, const char *const *periods, ParindexFactSource source, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexReconciliation *parindex_document_reconcile (ParindexDocument *self, ParindexContext *context, const char *index, const char *period, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_document_to_bytes (ParindexDocument *self, GError **error);
PARINDEX_AVAILABLE_IN_1_0
JsonNode *parindex_document_to_node (ParindexDocument *self, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_document_save (ParindexDocument *self, GFile *file, GCancellable *cancellable, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_document_get_series (ParindexDocument *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_document_get_registers (ParindexDocument *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_document_get_targets (ParindexDocument *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_document_add_series (ParindexDocument *self, ParindexSeries *series, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_document_add_register (ParindexDocument *self, ParindexRegister *ledger, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_document_add_target (ParindexDocument *self, ParindexTarget *target, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_document_get_assignments (ParindexDocument *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_document_add_assignment (ParindexDocument *self, ParindexAssignment *assignment, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_document_get_campaigns (ParindexDocument *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_document_add_campaign (ParindexDocument *self, ParindexCampaign *campaign, GError **error);

G_END_DECLS
