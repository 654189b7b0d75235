/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-number.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_UNIT (parindex_unit_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexUnit, parindex_unit, PARINDEX, UNIT, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_unit_new (const char *id, const char *name);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_unit_get_id (ParindexUnit *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_unit_get_name (ParindexUnit *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_unit_set_name (ParindexUnit *self, const char *name, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_unit_get_level (ParindexUnit *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_unit_set_level (ParindexUnit *self, const char *level, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_unit_get_parent (ParindexUnit *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_unit_set_parent (ParindexUnit *self, const char *parent, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_unit_get_ranked (ParindexUnit *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_unit_set_ranked (ParindexUnit *self, gboolean ranked, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_unit_list_dimensions (ParindexUnit *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_unit_get_group (ParindexUnit *self, const char *dimension);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_unit_set_group (ParindexUnit *self, const char *dimension, const char *group, GError **error);
PARINDEX_AVAILABLE_IN_1_0
char **parindex_unit_list_attributes (ParindexUnit *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_unit_get_attribute (ParindexUnit *self, const char *name);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_unit_set_attribute (ParindexUnit *self, const char *name, ParindexNumber *value, GError **error);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_unit_is_sealed (ParindexUnit *self);
PARINDEX_AVAILABLE_IN_1_0
void parindex_unit_seal (ParindexUnit *self);

G_END_DECLS
