/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-unit.h>

G_BEGIN_DECLS

GPtrArray **parindex_unit_extras (ParindexUnit *self);
/* An id that is not empty: g_object_new() can leave it out. */
gboolean parindex_unit_has_id (ParindexUnit *self);

G_END_DECLS
