/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "io/parindex-read-private.h"

/* Members that are read straight into fields of an object. A member that stands twice is refused before. */

static void
read_words (ParindexRead *self,
            char       ***field)
{
  g_auto (GStrv) words = parindex_read_words (self);

  parindex_set_words (field, (const char *const *) words);
}

static void
read_id (ParindexRead *self,
         char        **field)
{
  g_autofree char *text = parindex_read_text (self);

  parindex_set_id (field, text);
}

static void
read_text (ParindexRead *self,
           char        **field)
{
  g_free (*field);
  *field = parindex_read_text (self);
}

static void
take_period (ParindexPeriod **field,
             ParindexPeriod  *period)
{
  g_clear_pointer (field, parindex_period_unref);
  *field = period;
}

static void
take_number (ParindexNumber **field,
             ParindexNumber  *number)
{
  g_clear_pointer (field, parindex_number_unref);
  *field = number;
}

gboolean
parindex_read_field (ParindexRead            *self,
                     const ParindexReadField *fields,
                     gsize                    n,
                     const char              *name,
                     gpointer                 object)
{
  const ParindexReadField *field = fields;
  gpointer at;

  while (field < fields + n && !g_str_equal (field->name, name))
    field++;
  if (field == fields + n)
    return FALSE;
  at = G_STRUCT_MEMBER_P (object, field->offset);
  switch (field->kind)
    {
    case PARINDEX_READ_FIELD_ID:
      read_id (self, at);
      break;
    case PARINDEX_READ_FIELD_WORDS:
      read_words (self, at);
      break;
    case PARINDEX_READ_FIELD_PERIOD:
      take_period (at, parindex_read_period (self));
      break;
    case PARINDEX_READ_FIELD_DAY:
      take_period (at, parindex_read_day (self, name));
      break;
    case PARINDEX_READ_FIELD_NUMBER:
      take_number (at, parindex_read_number (self));
      break;
    case PARINDEX_READ_FIELD_TEXT:
    default:
      read_text (self, at);
    }

  return TRUE;
}
