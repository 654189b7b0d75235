/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "analysis/simulation/parindex-draw-state-private.h"

G_BEGIN_DECLS

/* Where the interval begins and ends. */
#define PARINDEX_INTERVAL_LOW 0.05
#define PARINDEX_INTERVAL_HIGH 0.95

/* Statistics of what a unit got in all draws, and the standard errors that they have because the draws are not more; NaN: there is none. */
typedef struct
{
  guint n; /* draws in which there is one */
  double mean;
  double sd; /* over n - 1 */
  double minimum;
  double low;
  double median;
  double high;
  double maximum;
  double mean_error;
  double low_error;
  double median_error;
  double high_error;
} ParindexDrawStatistics;

extern const ParindexDrawStatistics parindex_draw_no_statistics;

/* What both ranks and values have. @n of @out is known. */
typedef double (*ParindexQuantileFunc) (gpointer sample, double p);
void parindex_draw_add_quantiles (ParindexDrawStatistics *out, ParindexQuantileFunc quantile, gpointer sample);

/* Of the ranks of the slots begin … end - 1; of the values likewise. */
void parindex_draw_rank_statistics (const ParindexDrawState *state, guint unit, guint begin, guint end, ParindexDrawStatistics *out);
void parindex_draw_value_statistics (const ParindexDrawState *state, guint begin, guint end, ParindexDrawStatistics *out);

/* How often a slot had each rank: counts[rank · unit], which is cleared first. Returns in how many draws it had any. */
guint parindex_draw_count_ranks (const ParindexDrawState *state, guint slot, guint32 *counts, guint n_counts);
/* Type 7 of Hyndman and Fan (1996) of @n ranks that were counted, in counted units. */
double parindex_draw_quantile (const guint32 *counts, guint n_counts, guint n, double p);
/* Of a share of n draws. */
double parindex_draw_share_error (double share, guint n);

G_END_DECLS
