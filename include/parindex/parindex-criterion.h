/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-aggregation.h>
#include <parindex/parindex-rule.h>
#include <parindex/parindex-weighting.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_CRITERION (parindex_criterion_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexCriterion, parindex_criterion, PARINDEX, CRITERION, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_criterion_new (const char *id, const char *title);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_criterion_get_id (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_criterion_get_title (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_title (ParindexCriterion *self, const char *title, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_criterion_get_weight (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_weight (ParindexCriterion *self, ParindexNumber *weight, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_criterion_get_max (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_max (ParindexCriterion *self, ParindexNumber *max, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_criterion_get_scale (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_scale (ParindexCriterion *self, ParindexNumber *scale, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_criterion_get_owner (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_owner (ParindexCriterion *self, const char *owner, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_criterion_get_effort (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_effort (ParindexCriterion *self, ParindexNumber *effort, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_get_fixed (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_fixed (ParindexCriterion *self, gboolean fixed, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_criterion_get_source (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_source (ParindexCriterion *self, const char *source, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_criterion_get_aggregation (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_aggregation (ParindexCriterion *self, const char *aggregation, ParindexBasis of, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexBasis parindex_criterion_get_aggregation_of (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexAggregation *parindex_criterion_get_own_aggregation (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_own_aggregation (ParindexCriterion *self, ParindexAggregation *aggregation, ParindexBasis of, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_criterion_get_aggregation_power (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_aggregation_power (ParindexCriterion *self, ParindexNumber *power, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_criterion_get_aggregation_weights (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_aggregation_weights (ParindexCriterion *self, const char *const *weights, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexPenalty parindex_criterion_get_aggregation_penalty (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_aggregation_penalty (ParindexCriterion *self, ParindexPenalty penalty, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_criterion_get_weights_by (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_weights_by (ParindexCriterion *self, const char *dimension, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_criterion_list_weight_groups (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_criterion_get_group_weight (ParindexCriterion *self, const char *group, const char *child);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_group_weight (ParindexCriterion *self, const char *group, const char *child, ParindexNumber *weight, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexMissing parindex_criterion_get_missing (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_missing (ParindexCriterion *self, ParindexMissing missing, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNotApplicable parindex_criterion_get_not_applicable (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_not_applicable (ParindexCriterion *self, ParindexNotApplicable not_applicable, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexRule *parindex_criterion_get_rule (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_rule (ParindexCriterion *self, ParindexRule *rule, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexWeighting *parindex_criterion_get_weighting (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_weighting (ParindexCriterion *self, ParindexWeighting *weighting, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_criterion_get_effective_weight (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_criterion_get_minimum_share (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_minimum_share (ParindexCriterion *self, ParindexNumber *minimum_share, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_criterion_get_screening_availability (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_criterion_get_screening_nonzero (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_criterion_get_screening_include (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_criterion_get_screening_exclude (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_screening (ParindexCriterion *self, ParindexNumber *availability, ParindexNumber *nonzero, const char *const *include, const char *const *exclude, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_criterion_get_cap_from (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_criterion_get_cap_to (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_cap (ParindexCriterion *self, ParindexNumber *from, ParindexNumber *to, GError **error);
PARINDEX_AVAILABLE_IN_1_0
int parindex_criterion_get_round_decimals (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexRounding parindex_criterion_get_round_mode (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_set_round (ParindexCriterion *self, int decimals, ParindexRounding mode, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_append (ParindexCriterion *self, ParindexCriterion *child, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_remove (ParindexCriterion *self, ParindexCriterion *child, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_criterion_get_parent (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_criterion_get_children (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_is_leaf (ParindexCriterion *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_criterion_is_sealed (ParindexCriterion *self);

G_END_DECLS
