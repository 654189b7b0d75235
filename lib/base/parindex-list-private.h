/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A GListModel that only its owner changes: a GListStore handed out could be changed by anybody. */
#define PARINDEX_TYPE_LIST (parindex_list_get_type ())
G_DECLARE_FINAL_TYPE (ParindexList, parindex_list, PARINDEX, LIST, GObject)

ParindexList *parindex_list_new (GType item_type);
/* Adds a reference to @item. */
void parindex_list_append (ParindexList *self, gpointer item);
/* The same before the list is handed out: nobody listens yet. */
void parindex_list_fill (ParindexList *self, gpointer item);
/* @item is in it. */
void parindex_list_remove (ParindexList *self, gpointer item);
guint parindex_list_length (ParindexList *self);
/* Borrowed. */
gpointer parindex_list_get (ParindexList *self, guint index);

G_END_DECLS
