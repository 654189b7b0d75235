/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An association of two columns over the rows that have both values. NaN where it is not defined: fewer than two pairs, a column that is
 * constant over them. No order of the rows changes a bit. */
typedef struct
{
  double value;
  double p; /* two-sided */
  gsize n;  /* pairs */
} ParindexCorrelation;

ParindexCorrelation parindex_correlation_pearson (const double *x, const double *y, gsize n);
ParindexCorrelation parindex_correlation_spearman (const double *x, const double *y, gsize n);
/* Tau-b. Its p is exact without ties for up to 33 pairs, and where all pairs but one agree; else by the normal distribution, with the
 * variance for ties. */
ParindexCorrelation parindex_correlation_kendall (const double *x, const double *y, gsize n);

/* How many pairs of the n rows stand in one order by x and in the other by y; ties count in neither. */
guint64 parindex_count_discordant (const double *x, const double *y, gsize n);

G_END_DECLS
