/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-unit.h>

G_BEGIN_DECLS

GPtrArray **parindex_unit_extras (ParindexUnit *self);
/* An id that is not empty: g_object_new() can leave it out. */
gboolean parindex_unit_has_id (ParindexUnit *self);

/* Whether it is among the listed; or, where none are, of the level (nullable) and of the group (nullable) in the dimension. */
gboolean parindex_unit_is_one_of (ParindexUnit *self, char **units, const char *level, const char *dimension, const char *group);

G_END_DECLS
