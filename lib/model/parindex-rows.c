/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "base/parindex-exact-private.h"
#include "model/parindex-rows-private.h"

void
parindex_rows_clear (ParindexRows *self)
{
  for (gsize i = 0; self->starts != NULL && i < self->starts[self->n_rows]; i++)
    mpq_clear (self->values[i]);
  g_free (self->values);
  g_free (self->known);
  g_free (self->starts);
  g_strfreev (self->texts);
  *self = (ParindexRows){ 0 };
}

char **
parindex_rows_split (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \t\n,;", -1);
  GPtrArray *words = g_ptr_array_new ();

  for (char **each = parts; *each != NULL; each++)
    if (**each != '\0')
      g_ptr_array_add (words, g_strdup (*each));
  g_ptr_array_add (words, NULL);

  return (char **) g_ptr_array_free (words, FALSE);
}

static void
read_number (ParindexRows *self,
             guint         row,
             gsize         place,
             const char   *text)
{
  mpq_init (self->values[place]);
  if (g_str_equal (text, PARINDEX_ROWS_NONE))
    return;

  self->known[place] = parindex_mpq_set_text (self->values[place], text, strlen (text)) == PARINDEX_NUMBER_FAULT_NONE;
  if (!self->known[place] && self->bad == NULL)
    self->bad = self->texts[row];
}

void
parindex_rows_set (ParindexRows      *self,
                   const char *const *texts)
{
  g_autofree char ***rows = NULL;

  parindex_rows_clear (self);
  if (texts == NULL)
    return;

  self->texts = g_strdupv ((char **) texts);
  self->n_rows = g_strv_length (self->texts);
  self->starts = g_new0 (gsize, self->n_rows + 1);
  rows = g_new (char **, self->n_rows);
  for (guint i = 0; i < self->n_rows; i++)
    {
      rows[i] = parindex_rows_split (self->texts[i]);
      self->starts[i + 1] = self->starts[i] + g_strv_length (rows[i]);
    }

  self->values = g_new (mpq_t, self->starts[self->n_rows]);
  self->known = g_new0 (gboolean, self->starts[self->n_rows]);
  for (guint i = 0; i < self->n_rows; i++)
    {
      for (guint k = 0; rows[i][k] != NULL; k++)
        read_number (self, i, self->starts[i] + k, rows[i][k]);
      g_strfreev (rows[i]);
    }
}
