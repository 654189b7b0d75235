/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-trend.h>

G_BEGIN_DECLS

/* Periods in their order, with the years at whose end they end; shared by the trends of a series. */
typedef struct
{
  guint n;
  ParindexPeriod **periods;
  double *years;
} ParindexTimes;

ParindexTimes *parindex_times_ref (ParindexTimes *self);
void parindex_times_unref (ParindexTimes *self);
/* Of @n periods, references to which are taken. */
ParindexTimes *parindex_times_new (ParindexPeriod *const *periods, guint n);
/* The end of a period in years: 2015 ends at 2016, its second quarter at 2015.5. */
double parindex_period_end_in_years (const ParindexPeriod *period);

/* Takes @values, one for each period. */
ParindexTrend *parindex_trend_new (ParindexUnit *unit, ParindexCriterion *criterion, ParindexTimes *times, double *values);

G_END_DECLS
