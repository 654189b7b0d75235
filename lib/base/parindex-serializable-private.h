/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* JsonSerializable for the typed objects: numbers, periods and bands as in documents, lists as arrays, enums as words;
 * references to other objects (scoreboard, parent, …) are left out. */
void parindex_serializable_init (JsonSerializableIface *iface);
#define PARINDEX_IMPLEMENT_SERIALIZABLE G_IMPLEMENT_INTERFACE (JSON_TYPE_SERIALIZABLE, parindex_serializable_init)

G_END_DECLS
