/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-scoreboard.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_ASSOCIATION (parindex_association_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexAssociation, parindex_association, PARINDEX, ASSOCIATION, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexAssociation *parindex_association_new (ParindexScoreboard *scoreboard, ParindexCorrelationMethod method, ParindexMeasure of,
                                               const char *const *rows, const char *const *columns, const char *within,
                                               const char *group, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexCorrelationMethod parindex_association_get_method (ParindexAssociation *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_association_get_rows (ParindexAssociation *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_association_get_columns (ParindexAssociation *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_association_get_value (ParindexAssociation *self, guint row, guint column);
PARINDEX_AVAILABLE_IN_1_0
double parindex_association_get_p_value (ParindexAssociation *self, guint row, guint column);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_association_get_n_pairs (ParindexAssociation *self, guint row, guint column);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_association_get_values_bytes (ParindexAssociation *self);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_association_get_p_values_bytes (ParindexAssociation *self);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_association_get_n_pairs_bytes (ParindexAssociation *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_association_list_flagged (ParindexAssociation *self, double high);

#define PARINDEX_TYPE_ASSOCIATED_PAIR (parindex_associated_pair_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexAssociatedPair, parindex_associated_pair, PARINDEX, ASSOCIATED_PAIR, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_associated_pair_get_first (ParindexAssociatedPair *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_associated_pair_get_second (ParindexAssociatedPair *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_associated_pair_get_value (ParindexAssociatedPair *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_associated_pair_get_p_value (ParindexAssociatedPair *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_associated_pair_get_n_pairs (ParindexAssociatedPair *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexAssociationFlag parindex_associated_pair_get_flag (ParindexAssociatedPair *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_associated_pair_get_text (ParindexAssociatedPair *self, ParindexLanguage language);

G_END_DECLS
