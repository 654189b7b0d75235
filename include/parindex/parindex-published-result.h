/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-number.h>
#include <parindex/parindex-period.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_PUBLISHED_RESULT (parindex_published_result_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexPublishedResult, parindex_published_result, PARINDEX, PUBLISHED_RESULT, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexPublishedResult *parindex_published_result_new (const char *index, const char *unit, ParindexPeriod *period);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_published_result_get_index (ParindexPublishedResult *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_published_result_get_unit (ParindexPublishedResult *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_published_result_get_period (ParindexPublishedResult *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_published_result_get_until (ParindexPublishedResult *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_published_result_set_until (ParindexPublishedResult *self, ParindexPeriod *until, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_published_result_covers (ParindexPublishedResult *self, const ParindexPeriod *period);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_published_result_get_criterion (ParindexPublishedResult *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_published_result_set_criterion (ParindexPublishedResult *self, const char *criterion, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_published_result_get_title (ParindexPublishedResult *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_published_result_set_title (ParindexPublishedResult *self, const char *title, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_published_result_get_within (ParindexPublishedResult *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_published_result_set_within (ParindexPublishedResult *self, const char *within, GError **error);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_published_result_get_of (ParindexPublishedResult *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_published_result_set_of (ParindexPublishedResult *self, guint of, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_published_result_get_bands (ParindexPublishedResult *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_published_result_set_bands (ParindexPublishedResult *self, const char *const *bands, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_published_result_get_source (ParindexPublishedResult *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_published_result_set_source (ParindexPublishedResult *self, const char *source, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_published_result_get_note (ParindexPublishedResult *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_published_result_set_note (ParindexPublishedResult *self, const char *note, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexCertainty parindex_published_result_get_certainty (ParindexPublishedResult *self, ParindexResultColumn column);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_published_result_get_low (ParindexPublishedResult *self, ParindexResultColumn column);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_published_result_get_high (ParindexPublishedResult *self, ParindexResultColumn column);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_published_result_set_figure (ParindexPublishedResult *self, ParindexResultColumn column, ParindexNumber *value, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_published_result_set_bounds (ParindexPublishedResult *self, ParindexResultColumn column, ParindexNumber *low, ParindexNumber *high, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_published_result_set_outside_list (ParindexPublishedResult *self, guint n, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_published_result_get_since (ParindexPublishedResult *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_published_result_set_since (ParindexPublishedResult *self, ParindexPeriod *since, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_published_result_get_change (ParindexPublishedResult *self, ParindexResultColumn column);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_published_result_set_change (ParindexPublishedResult *self, ParindexResultColumn column, ParindexNumber *change, GError **error);

G_END_DECLS
