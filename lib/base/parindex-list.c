/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-list-private.h"

struct _ParindexList
{
  GObject parent_instance;

  GType item_type;
  GPtrArray *items;
};

static GType
list_get_item_type (GListModel *model)
{
  return PARINDEX_LIST (model)->item_type;
}

static guint
list_get_n_items (GListModel *model)
{
  return PARINDEX_LIST (model)->items->len;
}

static gpointer
list_get_item (GListModel *model,
               guint position)
{
  ParindexList *self = PARINDEX_LIST (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = list_get_item_type;
  iface->get_n_items = list_get_n_items;
  iface->get_item = list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexList, parindex_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
parindex_list_finalize (GObject *object)
{
  g_ptr_array_unref (PARINDEX_LIST (object)->items);

  G_OBJECT_CLASS (parindex_list_parent_class)->finalize (object);
}

static void
parindex_list_class_init (ParindexListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = parindex_list_finalize;
}

static void
parindex_list_init (ParindexList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

ParindexList *
parindex_list_new (GType item_type)
{
  ParindexList *self = g_object_new (PARINDEX_TYPE_LIST, NULL);

  self->item_type = item_type;

  return self;
}

void
parindex_list_fill (ParindexList *self,
                    gpointer      item)
{
  g_ptr_array_add (self->items, g_object_ref (item));
}

void
parindex_list_append (ParindexList *self,
                      gpointer      item)
{
  parindex_list_fill (self, item);
  g_list_model_items_changed (G_LIST_MODEL (self), self->items->len - 1, 0, 1);
}

void
parindex_list_remove (ParindexList *self,
                      gpointer      item)
{
  guint index;

  if (g_ptr_array_find (self->items, item, &index))
    {
      g_ptr_array_remove_index (self->items, index);
      g_list_model_items_changed (G_LIST_MODEL (self), index, 1, 0);
    }
}

guint
parindex_list_length (ParindexList *self)
{
  return self->items->len;
}

gpointer
parindex_list_get (ParindexList *self,
                   guint         index)
{
  return self->items->pdata[index];
}
