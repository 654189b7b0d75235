/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-period.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_REGISTER_ENTRY (parindex_register_entry_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexRegisterEntry, parindex_register_entry, PARINDEX, REGISTER_ENTRY, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexRegisterEntry *parindex_register_entry_new (const char *unit, const char *kind, const char *title, ParindexPeriod *date, const char *status, const char *reference);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_register_entry_get_unit (ParindexRegisterEntry *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_register_entry_get_kind (ParindexRegisterEntry *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_register_entry_get_title (ParindexRegisterEntry *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_register_entry_get_date (ParindexRegisterEntry *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_register_entry_get_status (ParindexRegisterEntry *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_register_entry_get_reference (ParindexRegisterEntry *self);

#define PARINDEX_TYPE_REGISTER (parindex_register_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexRegister, parindex_register, PARINDEX, REGISTER, GObject)

PARINDEX_AVAILABLE_IN_1_0
ParindexRegister *parindex_register_new (const char *id);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_register_get_id (ParindexRegister *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_register_get_title (ParindexRegister *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_register_set_title (ParindexRegister *self, const char *title, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_register_get_through (ParindexRegister *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_register_set_through (ParindexRegister *self, ParindexPeriod *through, GError **error);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_register_get_source (ParindexRegister *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_register_set_source (ParindexRegister *self, const char *source, GError **error);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_register_get_entries (ParindexRegister *self);
PARINDEX_AVAILABLE_IN_1_0
gboolean parindex_register_add_entry (ParindexRegister *self, ParindexRegisterEntry *entry, GError **error);

G_END_DECLS
