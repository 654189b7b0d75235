/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A figure and its interval. */
typedef struct
{
  double value;
  double low;
  double high;
} ParindexEstimate;

typedef struct
{
  ParindexEstimate first_order;
  ParindexEstimate total;
} ParindexSobolIndex;

/* What a model gave at the points of two independent samples A and B, and of samples that are A with one input taken from B. */
typedef struct
{
  guint n;           /* points of a sample */
  guint n_inputs;
  const double *a;   /* n */
  const double *b;   /* n */
  const double *ab;  /* by input, by point */
} ParindexSobolSample;

/* Of each input: the first-order index by Saltelli and others, "Variance based sensitivity analysis of model output", 2010, table 2 (b), and the
 * total index by Jansen, "Analysis of variance designs for model output", 1999: table 2 (f) there. Outputs are taken about their mean. The
 * intervals are percentiles of @n_resamples bootstrap samples of points, which @seed decides, from (1 - @level) / 2 on both sides.
 *
 * A point at which any output is no number takes no part; returns how many do. Indices of what does not vary are NaN. */
guint parindex_sobol_indices (const ParindexSobolSample *sample, guint n_resamples, double level, guint64 seed, ParindexSobolIndex *indices);

G_END_DECLS
