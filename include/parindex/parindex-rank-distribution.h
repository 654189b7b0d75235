/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-enums.h>
#include <parindex/parindex-scoreboard.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_RANK_DISTRIBUTION (parindex_rank_distribution_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexRankDistribution, parindex_rank_distribution, PARINDEX, RANK_DISTRIBUTION, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexScoreboard *parindex_rank_distribution_get_nominal (ParindexRankDistribution *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_rank_distribution_get_replicates (ParindexRankDistribution *self);
PARINDEX_AVAILABLE_IN_1_0
guint64 parindex_rank_distribution_get_seed (ParindexRankDistribution *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexBasis parindex_rank_distribution_get_basis (ParindexRankDistribution *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_rank_distribution_get_n_failed (ParindexRankDistribution *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_rank_distribution_get_problems (ParindexRankDistribution *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_rank_distribution_get_n_failed_by (ParindexRankDistribution *self, guint problem);
PARINDEX_AVAILABLE_IN_1_0
double parindex_rank_distribution_get_mean_shift (ParindexRankDistribution *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_rank_distribution_get_mean_shift_error (ParindexRankDistribution *self);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_rank_distribution_get_column_bytes (ParindexRankDistribution *self, ParindexRankFigure figure);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_rank_distribution_get_ranks_bytes (ParindexRankDistribution *self, const char *unit, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_rank_distribution_get_values_bytes (ParindexRankDistribution *self, const char *unit, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GBytes *parindex_rank_distribution_get_histogram_bytes (ParindexRankDistribution *self, const char *unit, GError **error);
PARINDEX_AVAILABLE_IN_1_0
double parindex_rank_distribution_get_rank_quantile (ParindexRankDistribution *self, const char *unit, double share, GError **error);
PARINDEX_AVAILABLE_IN_1_0
double parindex_rank_distribution_get_probability_at_most (ParindexRankDistribution *self, const char *unit, double rank, GError **error);
PARINDEX_AVAILABLE_IN_1_0
double parindex_rank_distribution_get_probability_above (ParindexRankDistribution *self, const char *unit, const char *other, GError **error);
PARINDEX_AVAILABLE_IN_1_0
double parindex_rank_distribution_get_probability_in_band (ParindexRankDistribution *self, const char *unit, const char *band, GError **error);
PARINDEX_AVAILABLE_IN_1_0
double parindex_rank_distribution_get_probability_error (ParindexRankDistribution *self, const char *unit, const char *other, double probability,
                                                         GError **error);

#define PARINDEX_TYPE_RANK_UNCERTAINTY (parindex_rank_uncertainty_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexRankUncertainty, parindex_rank_uncertainty, PARINDEX, RANK_UNCERTAINTY, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_rank_uncertainty_get_unit (ParindexRankUncertainty *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_rank_uncertainty_get_figure (ParindexRankUncertainty *self, ParindexRankFigure figure);

G_END_DECLS
