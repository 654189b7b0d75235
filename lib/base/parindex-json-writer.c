/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "parindex-json-private.h"

#include <string.h>

#include "parindex-bytes-private.h"

struct _ParindexJsonWriter
{
  GString *out;
  guint depth;
  gboolean fresh;     /* nothing stands behind the last opening bracket yet */
  gboolean has_name;  /* a member's name stands there, its value is due */
  guint inlines;      /* begin_inline calls that are open */
  guint inline_depth; /* what is deeper than this stands on one line, if there are any */
};

ParindexJsonWriter *
parindex_json_writer_new (void)
{
  ParindexJsonWriter *self = g_new0 (ParindexJsonWriter, 1);

  self->out = g_string_new (NULL);
  return self;
}

void
parindex_json_writer_free (ParindexJsonWriter *self)
{
  if (self == NULL)
    return;
  if (self->out != NULL)
    g_string_free (self->out, TRUE);
  g_free (self);
}

static gboolean
is_inline (ParindexJsonWriter *self)
{
  return self->inlines > 0 && self->depth > self->inline_depth;
}

static void
append_line (ParindexJsonWriter *self, guint depth)
{
  g_string_append_c (self->out, '\n');
  for (guint i = 0; i < depth; i++)
    g_string_append_len (self->out, "  ", 2);
}

/* What stands before a member, an element or the whole value. */
static void
append_separator (ParindexJsonWriter *self)
{
  if (self->depth == 0)
    return;
  if (!self->fresh)
    g_string_append_c (self->out, ',');
  if (!is_inline (self))
    append_line (self, self->depth);
  else if (!self->fresh)
    g_string_append_c (self->out, ' ');
  self->fresh = FALSE;
}

static void
append_value_separator (ParindexJsonWriter *self)
{
  if (!self->has_name)
    append_separator (self);
  self->has_name = FALSE;
}

static void
begin (ParindexJsonWriter *self, char bracket)
{
  append_value_separator (self);
  g_string_append_c (self->out, bracket);
  self->depth++;
  self->fresh = TRUE;
}

static void
end (ParindexJsonWriter *self, char bracket)
{
  g_return_if_fail (self->depth > 0 && !self->has_name);

  if (!self->fresh && !is_inline (self))
    append_line (self, self->depth - 1);
  g_string_append_c (self->out, bracket);
  self->depth--;
  self->fresh = FALSE;
}

void
parindex_json_writer_begin_object (ParindexJsonWriter *self)
{
  begin (self, '{');
}

void
parindex_json_writer_end_object (ParindexJsonWriter *self)
{
  end (self, '}');
}

void
parindex_json_writer_begin_array (ParindexJsonWriter *self)
{
  begin (self, '[');
}

void
parindex_json_writer_end_array (ParindexJsonWriter *self)
{
  end (self, ']');
}

void
parindex_json_writer_begin_inline (ParindexJsonWriter *self)
{
  if (self->inlines++ == 0)
    self->inline_depth = self->depth;
}

void
parindex_json_writer_end_inline (ParindexJsonWriter *self)
{
  g_return_if_fail (self->inlines > 0);

  self->inlines--;
}

/* The one way to write each of the characters that may not stand in a string as they are. */
static void
append_escape (GString *out, guchar c)
{
  static const char controls[] = { '\b', '\f', '\n', '\r', '\t' };
  static const char letters[] = { 'b', 'f', 'n', 'r', 't' };
  const char *found = memchr (controls, c, sizeof controls);

  g_string_append_c (out, '\\');
  if (c == '"' || c == '\\')
    g_string_append_c (out, (char) c);
  else if (found != NULL)
    g_string_append_c (out, letters[found - controls]);
  else
    g_string_append_printf (out, "u%04x", (guint) c);
}

/* @text is UTF-8 and may hold NUL characters. */
static void
append_string (GString *out, const char *text, gsize length)
{
  const char *last = text + length;

  g_string_append_c (out, '"');
  while (text < last)
    {
      const char *p = text;

      while (p < last && (guchar) *p >= 0x20 && *p != '"' && *p != '\\')
        p++;
      g_string_append_len (out, text, p - text);
      if (p < last)
        append_escape (out, (guchar) *p++);
      text = p;
    }
  g_string_append_c (out, '"');
}

/* What is written is JSON whatever the text was: bytes that are not UTF-8 become U+FFFD. */
static void
append_checked_string (GString *out, const char *text)
{
  gsize length = strlen (text);

  if (parindex_bytes_find_bad (text, text + length) != NULL)
    {
      g_autofree char *valid = g_utf8_make_valid (text, (gssize) length);

      append_string (out, valid, strlen (valid));
    }
  else
    append_string (out, text, length);
}

void
parindex_json_writer_member (ParindexJsonWriter *self, const char *name)
{
  g_return_if_fail (self->depth > 0 && !self->has_name);

  append_separator (self);
  append_checked_string (self->out, name);
  g_string_append_len (self->out, ": ", 2);
  self->has_name = TRUE;
}

void
parindex_json_writer_string (ParindexJsonWriter *self, const char *text)
{
  append_value_separator (self);
  append_checked_string (self->out, text);
}

void
parindex_json_writer_verbatim (ParindexJsonWriter *self, const char *text)
{
  append_value_separator (self);
  g_string_append (self->out, text);
}

void
parindex_json_writer_bool (ParindexJsonWriter *self, gboolean value)
{
  parindex_json_writer_verbatim (self, value ? "true" : "false");
}

void
parindex_json_writer_null (ParindexJsonWriter *self)
{
  parindex_json_writer_verbatim (self, "null");
}

static void
append_slice (GString *out, const ParindexJsonSlice *slice)
{
  g_autofree char *text = NULL;

  if (!slice->escaped)
    {
      append_string (out, slice->text, slice->length);
      return;
    }
  text = g_malloc (slice->length);
  append_string (out, text, parindex_json_slice_unescape (slice, text));
}

static void write_value (ParindexJsonWriter *self, ParindexJsonReader *reader);

static void
write_object (ParindexJsonWriter *self, ParindexJsonReader *reader)
{
  ParindexJsonSlice name;

  parindex_json_writer_begin_object (self);
  parindex_json_reader_begin_object (reader);
  while (parindex_json_reader_next_member (reader, &name))
    {
      append_separator (self);
      append_slice (self->out, &name);
      g_string_append_len (self->out, ": ", 2);
      self->has_name = TRUE;
      write_value (self, reader);
    }
  parindex_json_writer_end_object (self);
}

static void
write_array (ParindexJsonWriter *self, ParindexJsonReader *reader)
{
  parindex_json_writer_begin_array (self);
  parindex_json_reader_begin_array (reader);
  while (parindex_json_reader_next_element (reader))
    write_value (self, reader);
  parindex_json_writer_end_array (self);
}

/* The reader's depth bounds the recursion, and the text was found to be sound. */
static void
write_value (ParindexJsonWriter *self, ParindexJsonReader *reader)
{
  ParindexJsonSlice slice;

  switch (parindex_json_reader_peek (reader))
    {
    case PARINDEX_JSON_OBJECT:
      write_object (self, reader);
      break;
    case PARINDEX_JSON_ARRAY:
      write_array (self, reader);
      break;
    case PARINDEX_JSON_STRING:
      parindex_json_reader_string (reader, &slice);
      append_value_separator (self);
      append_slice (self->out, &slice);
      break;
    default:
      parindex_json_reader_skip (reader, &slice);
      append_value_separator (self);
      g_string_append_len (self->out, slice.text, (gssize) slice.length);
    }
}

void
parindex_json_writer_raw (ParindexJsonWriter *self, const char *text, gsize length)
{
  ParindexJsonReader reader;
  ParindexJsonReader bookmark;

  parindex_json_reader_init (&reader, text, length, G_MAXUINT);
  bookmark = reader;
  g_return_if_fail (parindex_json_reader_skip (&reader, NULL) && parindex_json_reader_finish (&reader));

  write_value (self, &bookmark);
}

GBytes *
parindex_json_writer_finish (ParindexJsonWriter *self)
{
  GBytes *bytes;

  g_string_append_c (self->out, '\n');
  bytes = g_string_free_to_bytes (g_steal_pointer (&self->out));
  parindex_json_writer_free (self);
  return bytes;
}
