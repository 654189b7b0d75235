/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <string.h>

#include <parindex/parindex-number.h>
#include <parindex/parindex-period.h>

#include "base/parindex-json-private.h"

G_BEGIN_DECLS

/* TRUE if it changed. */
static inline gboolean
parindex_set_string (char      **field,
                     const char *value)
{
  if (g_strcmp0 (*field, value) == 0)
    return FALSE;

  g_free (*field);
  *field = g_strdup (value);

  return TRUE;
}

static inline gboolean
parindex_set_number (ParindexNumber **field,
                     ParindexNumber  *value)
{
  if (*field == value || (*field != NULL && value != NULL && parindex_number_equal (*field, value)))
    return FALSE;

  g_clear_pointer (field, parindex_number_unref);
  *field = value != NULL ? parindex_number_ref (value) : NULL;

  return TRUE;
}

static inline gboolean
parindex_set_period (ParindexPeriod **field,
                     ParindexPeriod  *value)
{
  if (*field == value || (*field != NULL && value != NULL && parindex_period_equal (*field, value)))
    return FALSE;

  g_clear_pointer (field, parindex_period_unref);
  *field = value != NULL ? parindex_period_ref (value) : NULL;

  return TRUE;
}

#define parindex_set_scalar(field, value) (*(field) != (value) ? (*(field) = (value), TRUE) : FALSE)

/* Ids are compared in NFC: "Bắc" typed on a Mac is the same id. */
static inline char *
parindex_id_normalise (const char *id)
{
  for (const char *at = id; at != NULL && *at != '\0'; at++)
    if ((guchar) *at >= 0x80)
      return g_utf8_normalize (id, -1, G_NORMALIZE_NFC);

  return g_strdup (id);
}

/* TRUE if it changed. */
static inline gboolean
parindex_set_id (char      **field,
                 const char *id)
{
  g_autofree char *normal = parindex_id_normalise (id);

  return parindex_set_string (field, normal);
}

/* Copies the words in NFC. TRUE if they changed. */
static inline gboolean
parindex_set_words (char            ***field,
                    const char *const *words)
{
  g_auto (GStrv) old = *field;
  guint n = words != NULL ? g_strv_length ((char **) words) : 0;
  char **normal = words != NULL ? g_new0 (char *, n + 1) : NULL;

  for (guint i = 0; i < n; i++)
    {
      normal[i] = parindex_id_normalise (words[i]);
      if (normal[i] == NULL)
        normal[i] = g_utf8_make_valid (words[i], -1);
    }
  *field = normal;

  return old == NULL || normal == NULL ? (gpointer) old != (gpointer) normal
                                       : !g_strv_equal ((const char *const *) old, (const char *const *) normal);
}

/* "a, b, c": for problems. */
static inline void
parindex_append_word (GString    *words,
                      const char *word)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", word);
}

/* Members of a document that the library carries through untouched: names and raw JSON, in their order. */
typedef struct
{
  char *name;
  char *raw;
} ParindexExtra;

static inline void
parindex_extra_free (gpointer data)
{
  ParindexExtra *extra = data;

  g_free (extra->name);
  g_free (extra->raw);
  g_free (extra);
}

static inline void
parindex_extras_add (GPtrArray             **extras,
                     const char             *name,
                     const ParindexJsonSlice *raw)
{
  ParindexExtra *extra = g_new (ParindexExtra, 1);

  extra->name = g_strdup (name);
  extra->raw = g_strndup (raw->text, raw->length);
  if (*extras == NULL)
    *extras = g_ptr_array_new_with_free_func (parindex_extra_free);
  g_ptr_array_add (*extras, extra);
}

/* Those of a part of an object, such as its ranking, are kept with the object under the part's name. */
static inline void
parindex_extras_take_part (GPtrArray **extras,
                           const char *part,
                           GPtrArray  *of_part)
{
  for (guint i = 0; of_part != NULL && i < of_part->len; i++)
    {
      const ParindexExtra *extra = of_part->pdata[i];
      g_autofree char *name = g_strconcat (part, extra->name, NULL);

      parindex_extras_add (extras, name, &(ParindexJsonSlice){ .text = extra->raw, .length = strlen (extra->raw) });
    }
  g_clear_pointer (&of_part, g_ptr_array_unref);
}

/* NULL if there are none. */
static inline GPtrArray *
parindex_extras_copy (GPtrArray *extras)
{
  GPtrArray *copy = NULL;

  for (guint i = 0; extras != NULL && i < extras->len; i++)
    {
      const ParindexExtra *extra = extras->pdata[i];

      parindex_extras_add (&copy, extra->name, &(ParindexJsonSlice){ .text = extra->raw, .length = strlen (extra->raw) });
    }

  return copy;
}

static inline gboolean
parindex_extras_has_part (GPtrArray  *extras,
                          const char *part)
{
  for (guint i = 0; extras != NULL && i < extras->len; i++)
    if (g_str_has_prefix (((ParindexExtra *) extras->pdata[i])->name, part))
      return TRUE;

  return FALSE;
}

/* @part is "" for the object's own. */
static inline void
parindex_extras_write (GPtrArray          *extras,
                       const char         *part,
                       ParindexJsonWriter *writer)
{
  gsize length = strlen (part);

  for (guint i = 0; extras != NULL && i < extras->len; i++)
    {
      const ParindexExtra *extra = extras->pdata[i];

      gboolean of_part = !g_str_has_prefix (extra->name, "x-") && strchr (extra->name, '/') != NULL;

      if (*part == '\0' ? of_part : !g_str_has_prefix (extra->name, part))
        continue;
      parindex_json_writer_member (writer, extra->name + length);
      parindex_json_writer_raw (writer, extra->raw, strlen (extra->raw));
    }
}

G_END_DECLS
