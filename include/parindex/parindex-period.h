/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-enums.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_PERIOD (parindex_period_get_type ())

PARINDEX_AVAILABLE_IN_1_0
GType parindex_period_get_type (void) G_GNUC_CONST;
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_period_new_from_string (const char *text, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_period_ref (ParindexPeriod *self);
PARINDEX_AVAILABLE_IN_1_0
void parindex_period_unref (ParindexPeriod *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriodKind parindex_period_get_kind (const ParindexPeriod *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_period_to_string (const ParindexPeriod *self);
PARINDEX_AVAILABLE_IN_1_0
void parindex_period_get_first_day (const ParindexPeriod *self, GDate *day);
PARINDEX_AVAILABLE_IN_1_0
void parindex_period_get_last_day (const ParindexPeriod *self, GDate *day);
PARINDEX_AVAILABLE_IN_1_0
int parindex_period_compare (const ParindexPeriod *a, const ParindexPeriod *b);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_period_equal (const ParindexPeriod *a, const ParindexPeriod *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ParindexPeriod, parindex_period_unref)

G_END_DECLS
