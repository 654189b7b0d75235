/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-band.h>
#include <parindex/parindex-criterion.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_FRAMEWORK (parindex_framework_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexFramework, parindex_framework, PARINDEX, FRAMEWORK, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexFramework *parindex_framework_new (const char *id, const char *title);
PARINDEX_AVAILABLE_IN_1_0
ParindexFramework *parindex_framework_copy (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_framework_get_id (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_framework_get_title (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_framework_get_index (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_set_index (ParindexFramework *self, const char *index, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_framework_get_edition (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_set_edition (ParindexFramework *self, const char *edition, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_framework_get_level (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_set_level (ParindexFramework *self, const char *level, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_framework_get_source (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_set_source (ParindexFramework *self, const char *source, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_framework_get_root (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_framework_get_criterion (ParindexFramework *self, const char *id);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_framework_list_level (ParindexFramework *self, const char *criterion, guint level);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_framework_get_leaves (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_framework_list_inputs (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexBasis parindex_framework_get_ranking_of (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_set_ranking_of (ParindexFramework *self, ParindexBasis of, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexTies parindex_framework_get_ties (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_set_ties (ParindexFramework *self, ParindexTies ties, GError **error);
PARINDEX_AVAILABLE_IN_1_0
int parindex_framework_get_ranking_decimals (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_set_ranking_decimals (ParindexFramework *self, int decimals, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_framework_get_ranking_keys (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_set_ranking_keys (ParindexFramework *self, const char *const *keys, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_framework_get_within (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_set_within (ParindexFramework *self, const char *const *within, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexRounding parindex_framework_get_rounding (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_framework_get_decimals (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_set_rounding (ParindexFramework *self, ParindexRounding rounding, guint decimals, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_framework_get_stages (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_set_stages (ParindexFramework *self, const char *const *stages, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_framework_get_aliases (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_set_aliases (ParindexFramework *self, const char *const *aliases, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_is_called (ParindexFramework *self, const char *name);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_framework_get_word (ParindexFramework *self, const char *name, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_set_word (ParindexFramework *self, const char *name, ParindexLanguage language, const char *word, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_framework_get_strengths_within (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_framework_get_strong (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_framework_get_weak (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_set_strengths (ParindexFramework *self, const char *within, ParindexNumber *strong, ParindexNumber *weak, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexStrengthBasis parindex_framework_get_strength_basis (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_set_strength_basis (ParindexFramework *self, ParindexStrengthBasis basis, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GPtrArray *parindex_framework_list_bands (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_add_band (ParindexFramework *self, ParindexBand *band, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexBasis parindex_framework_get_bands_of (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_set_bands_of (ParindexFramework *self, ParindexBasis of, GError **error);
PARINDEX_AVAILABLE_IN_1_0
int parindex_framework_get_bands_decimals (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_set_bands_decimals (ParindexFramework *self, int decimals, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexFramework *parindex_framework_with_weights (ParindexFramework *self, const char *const *criteria, ParindexNumber **weights, gsize n_weights, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_framework_list_weight_problems (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_framework_validate (ParindexFramework *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_seal (ParindexFramework *self, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_framework_is_sealed (ParindexFramework *self);

G_END_DECLS
