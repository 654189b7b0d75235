/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-number.h>
#include <parindex/parindex-period.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_SUCCESSION (parindex_succession_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexSuccession, parindex_succession, PARINDEX, SUCCESSION, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexSuccession *parindex_succession_new (const char *to, ParindexPeriod *since);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_succession_get_to (ParindexSuccession *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_succession_get_since (ParindexSuccession *self);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_succession_get_from (ParindexSuccession *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_succession_set_from (ParindexSuccession *self, const char *const *from, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_succession_get_weights (ParindexSuccession *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_succession_set_weights (ParindexSuccession *self, const char *weights, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_succession_get_weight (ParindexSuccession *self, const char *unit);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_succession_set_weight (ParindexSuccession *self, const char *unit, ParindexNumber *weight, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_succession_get_source (ParindexSuccession *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_succession_set_source (ParindexSuccession *self, const char *source, GError **error);

G_END_DECLS
