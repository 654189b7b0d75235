/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-period.h>

G_BEGIN_DECLS

/* Counts periods of one kind: that of the next year, quarter, … is 1 more. */
gint64 parindex_period_ordinal (const ParindexPeriod *self);

/* The one of the same length that begins when it ends. A new reference; NULL: after the year 9999. */
ParindexPeriod *parindex_period_new_next (const ParindexPeriod *self);

G_END_DECLS
