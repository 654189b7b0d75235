/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-trend.h>

G_BEGIN_DECLS

/* Periods in their order, with the months from the end of the first to that of each; shared by the trends of a series. */
typedef struct
{
  guint n;
  ParindexPeriod **periods;
  double *months;
} ParindexTimes;

ParindexTimes *parindex_times_ref (ParindexTimes *self);
void parindex_times_unref (ParindexTimes *self);
/* Of @n periods, references to which are taken. */
ParindexTimes *parindex_times_new (ParindexPeriod *const *periods, guint n);
/* The months from the end of a period to that of another; days are parts of their month. */
double parindex_period_months_between (const ParindexPeriod *from, const ParindexPeriod *to);

/* Takes @values, one for each period. */
ParindexTrend *parindex_trend_new (ParindexUnit *unit, ParindexCriterion *criterion, ParindexTimes *times, double *values);

G_END_DECLS
