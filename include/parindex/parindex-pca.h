/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-scoreboard.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_PCA (parindex_pca_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexPca, parindex_pca, PARINDEX, PCA, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexPca *parindex_pca_new (ParindexScoreboard *scoreboard, const char *criterion, gboolean leaves, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexScoreboard *parindex_pca_get_scoreboard (ParindexPca *self);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_pca_list_criteria (ParindexPca *self);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_pca_list_units (ParindexPca *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_pca_get_n_components (ParindexPca *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_pca_get_n_units (ParindexPca *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_pca_get_n_factors (ParindexPca *self);
PARINDEX_AVAILABLE_IN_1_0
double *parindex_pca_get_eigenvalues (ParindexPca *self, gsize *n_values);
PARINDEX_AVAILABLE_IN_1_0
double *parindex_pca_get_explained (ParindexPca *self, gsize *n_values);
PARINDEX_AVAILABLE_IN_1_0
double *parindex_pca_get_cumulative (ParindexPca *self, gsize *n_values);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_pca_get_correlations_bytes (ParindexPca *self);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_pca_get_loadings_bytes (ParindexPca *self);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_pca_rotate_bytes (ParindexPca *self, guint n_factors);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_pca_get_scores_bytes (ParindexPca *self);

G_END_DECLS
