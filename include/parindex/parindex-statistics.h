/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-scoreboard.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_STATISTICS (parindex_statistics_get_type ())

/**
 * PARINDEX_STATISTICS_LEAST_AVAILABILITY:
 *
 * An availability below it is low unless somebody says otherwise.
 *
 * Since: 1.0
 */
#define PARINDEX_STATISTICS_LEAST_AVAILABILITY (0.65)

/**
 * PARINDEX_STATISTICS_LEAST_UNIQUE_SHARE:
 *
 * A share of different values below it is few unless somebody says otherwise.
 *
 * Since: 1.0
 */
#define PARINDEX_STATISTICS_LEAST_UNIQUE_SHARE (0.5)

/**
 * PARINDEX_STATISTICS_MOST_ZEROS:
 *
 * A share of zeros above it is many unless somebody says otherwise.
 *
 * Since: 1.0
 */
#define PARINDEX_STATISTICS_MOST_ZEROS (0.5)

/**
 * PARINDEX_STATISTICS_MOST_SKEWNESS:
 *
 * A skewness further from 0, together with #PARINDEX_STATISTICS_MOST_KURTOSIS, is outlying unless somebody says otherwise.
 *
 * Since: 1.0
 */
#define PARINDEX_STATISTICS_MOST_SKEWNESS (2.0)

/**
 * PARINDEX_STATISTICS_MOST_KURTOSIS:
 *
 * A kurtosis above it, together with #PARINDEX_STATISTICS_MOST_SKEWNESS, is outlying unless somebody says otherwise.
 *
 * Since: 1.0
 */
#define PARINDEX_STATISTICS_MOST_KURTOSIS (3.5)

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexStatistics, parindex_statistics, PARINDEX, STATISTICS, GObject)

PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_scoreboard_list_statistics (ParindexScoreboard *self, ParindexMeasure of, const char *within, const char *group,
                                                 GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexCriterion *parindex_statistics_get_criterion (ParindexStatistics *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_statistics_get_group (ParindexStatistics *self);
PARINDEX_AVAILABLE_IN_1_0
double parindex_statistics_get_figure (ParindexStatistics *self, ParindexStatistic figure);
PARINDEX_AVAILABLE_IN_1_0
ParindexStatisticsFlags parindex_statistics_get_flags (ParindexStatistics *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexStatisticsFlags parindex_statistics_find_flags (ParindexStatistics *self, double least_availability, double least_unique_share,
                                                        double most_zeros, double most_skewness, double most_kurtosis);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_statistics_get_flags_text (ParindexStatistics *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_statistics_describe_flags (ParindexStatisticsFlags flags, ParindexLanguage language);

G_END_DECLS
