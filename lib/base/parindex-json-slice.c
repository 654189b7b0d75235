/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "parindex-json-private.h"

#include <string.h>

/* Reads four hexadecimal digits; -1 if there are not. */
static int
read_hex (const char *p, const char *end)
{
  int value = 0;

  if (end - p < 4)
    return -1;
  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (p[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  return value;
}

/* Reads "XXXX", or "XXXX\uXXXX" where two surrogates stand for one character. */
static const char *
read_unicode (const char *p, const char *end, gunichar *out)
{
  int high = read_hex (p, end);
  int low;

  if (high < 0 || (high >= 0xdc00 && high <= 0xdfff))
    return NULL;
  *out = (gunichar) high;
  p += 4;
  if (high < 0xd800 || high > 0xdbff)
    return p;

  if (end - p < 6 || p[0] != '\\' || p[1] != 'u')
    return NULL;
  low = read_hex (p + 2, end);
  if (low < 0xdc00 || low > 0xdfff)
    return NULL;
  *out = 0x10000 + ((gunichar) (high - 0xd800) << 10) + (gunichar) (low - 0xdc00);
  return p + 6;
}

const char *
parindex_json_read_escape (const char *p, const char *end, gunichar *out)
{
  static const char names[] = { '"', '\\', '/', 'b', 'f', 'n', 'r', 't' };
  static const char meanings[] = { '"', '\\', '/', '\b', '\f', '\n', '\r', '\t' };
  const char *name;

  if (p >= end)
    return NULL;
  if (*p == 'u')
    return read_unicode (p + 1, end, out);
  name = memchr (names, *p, sizeof names);
  if (name == NULL)
    return NULL;
  *out = (gunichar) meanings[name - names];
  return p + 1;
}

gsize
parindex_json_slice_unescape (const ParindexJsonSlice *self, char *out)
{
  const char *end = self->text + self->length;
  const char *p = self->text;
  char *to = out;

  while (p < end)
    {
      if (*p == '\\')
        {
          gunichar c = 0;

          p = parindex_json_read_escape (p + 1, end, &c);
          to += g_unichar_to_utf8 (c, to);
        }
      else
        *to++ = *p++;
    }
  return (gsize) (to - out);
}

char *
parindex_json_slice_dup (const ParindexJsonSlice *self)
{
  char *text;
  gsize length;

  if (!self->escaped)
    return g_strndup (self->text, self->length);

  text = g_malloc (self->length + 1);
  length = parindex_json_slice_unescape (self, text);
  text[length] = '\0';
  if (strlen (text) != length)
    g_clear_pointer (&text, g_free);
  return text;
}

gboolean
parindex_json_slice_equal (const ParindexJsonSlice *self, const char *text)
{
  const char *end = self->text + self->length;

  if (!self->escaped)
    return strncmp (self->text, text, self->length) == 0 && text[self->length] == '\0';

  for (const char *p = self->text; p < end;)
    {
      char bytes[6] = { *p };
      int length = 1;

      if (*p == '\\')
        {
          gunichar c = 0;

          p = parindex_json_read_escape (p + 1, end, &c);
          length = g_unichar_to_utf8 (c, bytes);
        }
      else
        p++;
      /* A NUL in the slice is not the end of @text. */
      if (bytes[0] == '\0' || strncmp (text, bytes, (gsize) length) != 0)
        return FALSE;
      text += length;
    }
  return *text == '\0';
}
