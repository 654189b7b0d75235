/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <stdlib.h>
#include <string.h>

#include "io/parindex-input-private.h"

static void
report_too_large (guint64              max_size,
                  const char          *name,
                  ParindexProblems    *problems,
                  const ParindexPlace *place)
{
  g_autofree char *limit = g_strdup_printf ("%" G_GUINT64_FORMAT, max_size);
  ParindexPlace full = *place;

  full.name = name;
  full.other = limit;
  parindex_problems_add (problems, PARINDEX_MESSAGE_TOO_LARGE, &full);
}

/* The usual reasons in our own words, in both languages. */
static ParindexMessage
message_of (const GError *error)
{
  if (error->domain != G_IO_ERROR)
    return PARINDEX_MESSAGE_CANNOT_READ;

  switch (error->code)
    {
    case G_IO_ERROR_CANCELLED:
      return PARINDEX_MESSAGE_CANCELLED;
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      return PARINDEX_MESSAGE_NO_SUCH_FILE;
    case G_IO_ERROR_PERMISSION_DENIED:
      return PARINDEX_MESSAGE_FILE_FORBIDDEN;
    case G_IO_ERROR_IS_DIRECTORY:
      return PARINDEX_MESSAGE_FILE_IS_FOLDER;
    default:
      return PARINDEX_MESSAGE_CANNOT_READ;
    }
}

static void
report_io (const GError        *error,
           const char          *name,
           ParindexProblems    *problems,
           const ParindexPlace *place)
{
  ParindexPlace full = *place;

  full.name = name;
  full.other = error->message;
  parindex_problems_add (problems, message_of (error), &full);
}

#define CHUNK (1 << 20)

/* Pieces into one; each is freed as soon as it is copied. */
static GBytes *
join (GQueue *chunks,
      gsize   size)
{
  char *text = g_malloc (size);
  gsize at = 0;
  GBytes *chunk;

  while ((chunk = g_queue_pop_head (chunks)) != NULL)
    {
      memcpy (text + at, g_bytes_get_data (chunk, NULL), g_bytes_get_size (chunk));
      at += g_bytes_get_size (chunk);
      g_bytes_unref (chunk);
    }

  return g_bytes_new_take (text, size);
}

/* In pieces, so that what is held never exceeds what was read: an array that doubles would reach for twice the limit. */
GBytes *
parindex_input_read_stream (GInputStream        *stream,
                            guint64              max_size,
                            GCancellable        *cancellable,
                            const char          *name,
                            ParindexProblems    *problems,
                            const ParindexPlace *place)
{
  g_autoptr (GError) error = NULL;
  GQueue chunks = G_QUEUE_INIT;
  GBytes *chunk, *bytes = NULL;
  guint64 size = 0;

  /* Not every stream looks at the cancellable. */
  while (!g_cancellable_set_error_if_cancelled (cancellable, &error)
         && (chunk = g_input_stream_read_bytes (stream, CHUNK, cancellable, &error)) != NULL)
    {
      gsize got = g_bytes_get_size (chunk);

      g_queue_push_tail (&chunks, chunk);
      size += got;
      if (got == 0 || size > max_size)
        break;
    }

  if (error != NULL)
    report_io (error, name, problems, place);
  else if (size > max_size)
    report_too_large (max_size, name, problems, place);
  else
    bytes = join (&chunks, size);
  g_queue_clear_full (&chunks, (GDestroyNotify) g_bytes_unref);

  return bytes;
}

GBytes *
parindex_input_read_file (GFile               *file,
                          guint64              max_size,
                          GCancellable        *cancellable,
                          const char          *name,
                          ParindexProblems    *problems,
                          const ParindexPlace *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &error);
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *text = NULL;
  guint64 size;
  gsize got;

  if (stream != NULL)
    info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE, cancellable, &error);
  if (info == NULL)
    {
      report_io (error, name, problems, place);
      return NULL;
    }

  size = g_file_info_get_size (info);
  if (size > max_size)
    {
      report_too_large (max_size, name, problems, place);
      return NULL;
    }
  /* A pipe or device has no size: read until it ends. A file that grows meanwhile is read to the size it had. */
  if (size == 0 || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return parindex_input_read_stream (G_INPUT_STREAM (stream), max_size, cancellable, name, problems, place);

  text = g_malloc (size);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), text, size, &got, cancellable, &error))
    {
      report_io (error, name, problems, place);
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&text), got);
}

static gboolean
is_plain_relative (const char *name)
{
  g_auto (GStrv) parts = g_strsplit_set (name, "/\\", -1);

  if (*name == '\0' || g_path_is_absolute (name) || g_uri_peek_scheme (name) != NULL)
    return FALSE;
  for (char **part = parts; *part != NULL; part++)
    if (g_str_equal (*part, "..") || **part == '\0')
      return FALSE;

  return TRUE;
}

/* TRUE if the file, links followed, lies in the folder or below. */
static gboolean
lies_below (const char *folder,
            const char *file)
{
  char *real_folder = realpath (folder, NULL);
  char *real_file = realpath (file, NULL);
  gsize length = real_folder != NULL ? strlen (real_folder) : 0;
  gboolean below;

  /* A file that is not there is told when it is opened. */
  below = real_file == NULL
          || (real_folder != NULL && strncmp (real_file, real_folder, length) == 0
              && (real_file[length] == '/' || (length > 0 && real_folder[length - 1] == '/')));
  free (real_folder);
  free (real_file);

  return below;
}

/* Whoever opens a pipe waits for somebody to write into it. */
static gboolean
is_special (GFile *file)
{
  return g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_SPECIAL;
}

GFile *
parindex_input_resolve (GFile               *base,
                        const char          *name,
                        ParindexProblems    *problems,
                        const ParindexPlace *place)
{
  g_autoptr (GFile) file = NULL;
  const char *folder;

  if (base == NULL)
    {
      parindex_problems_add (problems, PARINDEX_MESSAGE_TABLE_NO_BASE, place);
      return NULL;
    }

  folder = g_file_peek_path (base);
  if (is_plain_relative (name))
    file = g_file_resolve_relative_path (base, name);
  if (file == NULL || is_special (file) || (folder != NULL && !lies_below (folder, g_file_peek_path (file))))
    {
      parindex_problems_add (problems, PARINDEX_MESSAGE_TABLE_OUTSIDE, place);
      return NULL;
    }

  return g_steal_pointer (&file);
}
