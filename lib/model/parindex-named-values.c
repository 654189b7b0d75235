/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-named-values-private.h"

static void
named_value_free (gpointer data)
{
  ParindexNamedValue *value = data;

  g_free (value->name);
  g_free (value->text);
  g_clear_pointer (&value->number, parindex_number_unref);
  g_free (value);
}

#define INDEXED_FROM 16

void
parindex_named_values_clear (ParindexNamedValues *self)
{
  g_clear_pointer (&self->index, g_hash_table_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);
}

ParindexNamedValue *
parindex_named_values_find (const ParindexNamedValues *self,
                            const char                *name)
{
  if (self->index != NULL)
    return g_hash_table_lookup (self->index, name);

  for (guint i = 0; self->values != NULL && i < self->values->len; i++)
    {
      ParindexNamedValue *value = self->values->pdata[i];

      if (g_str_equal (value->name, name))
        return value;
    }

  return NULL;
}

static void
named_values_add (ParindexNamedValues *self,
                  ParindexNamedValue  *value)
{
  if (self->values == NULL)
    self->values = g_ptr_array_new_with_free_func (named_value_free);
  g_ptr_array_add (self->values, value);

  if (self->index != NULL)
    g_hash_table_insert (self->index, value->name, value);
  else if (self->values->len == INDEXED_FROM)
    {
      self->index = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < self->values->len; i++)
        g_hash_table_insert (self->index, ((ParindexNamedValue *) self->values->pdata[i])->name, self->values->pdata[i]);
    }
}

ParindexNamedValue *
parindex_named_values_ensure (ParindexNamedValues *self,
                              const char          *name)
{
  ParindexNamedValue *value = parindex_named_values_find (self, name);

  if (value == NULL)
    {
      value = g_new0 (ParindexNamedValue, 1);
      value->name = g_strdup (name);
      named_values_add (self, value);
    }

  return value;
}

char **
parindex_named_values_list (const ParindexNamedValues *self)
{
  guint n = self->values != NULL ? self->values->len : 0;
  char **names = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    names[i] = g_strdup (((ParindexNamedValue *) self->values->pdata[i])->name);

  return names;
}
