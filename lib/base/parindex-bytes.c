/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "parindex-bytes-private.h"

static inline gboolean
is_continuation (guchar byte)
{
  return (byte & 0xc0) == 0x80;
}

/* Length of the well-formed UTF-8 sequence at @text (Unicode, table 3-7); 0 if there is none, or a NUL byte. */
static inline gsize
sequence_length (const char *text, const char *end)
{
  const guchar *p = (const guchar *) text;
  gsize left = (gsize) (end - text);
  guchar low = 0x80, high = 0xbf;

  if (p[0] < 0x80)
    return p[0] != 0 ? 1 : 0;
  if (p[0] < 0xc2 || p[0] > 0xf4)
    return 0;
  if (p[0] < 0xe0)
    return left >= 2 && is_continuation (p[1]) ? 2 : 0;

  /* Neither overlong forms, nor surrogates, nor beyond U+10FFFF. */
  if (p[0] == 0xe0)
    low = 0xa0;
  else if (p[0] == 0xed)
    high = 0x9f;
  else if (p[0] == 0xf0)
    low = 0x90;
  else if (p[0] == 0xf4)
    high = 0x8f;

  if (left < 3 || p[1] < low || p[1] > high || !is_continuation (p[2]))
    return 0;
  if (p[0] < 0xf0)
    return 3;
  return left >= 4 && is_continuation (p[3]) ? 4 : 0;
}

/* Marks NUL and every byte that is not ASCII. */
static inline guint64
not_plain (guint64 word)
{
  return ((word - PARINDEX_BYTES_EACH (0x01)) | word) & PARINDEX_BYTES_EACH (0x80);
}

/* Past the ASCII text at @p, without NUL. */
static const char *
skip_plain (const char *p, const char *end)
{
  while (end - p >= 32
         && (not_plain (parindex_bytes_load (p)) | not_plain (parindex_bytes_load (p + 8))
             | not_plain (parindex_bytes_load (p + 16)) | not_plain (parindex_bytes_load (p + 24)))
                == 0)
    p += 32;
  while (end - p >= 8)
    {
      guint64 mask = not_plain (parindex_bytes_load (p));

      if (mask != 0)
        return p + parindex_bytes_first (mask);
      p += 8;
    }
  while (p < end && (guchar) (*p - 1) < 0x7f)
    p++;
  return p;
}

const char *
parindex_bytes_find_bad (const char *text, const char *end)
{
  const char *p = skip_plain (text, end);

  while (p < end)
    {
      const char *run;
      gsize length = sequence_length (p, end);

      if (length == 0)
        return p;
      p += length;
      /* Between the marked letters of Vietnamese words stand few others: words of eight pay only behind a few. */
      run = end - p > 8 ? p + 8 : end;
      while (p < run && (guchar) (*p - 1) < 0x7f)
        p++;
      if (p == run)
        p = skip_plain (p, end);
    }
  return NULL;
}

const char *
parindex_bytes_skip_bom (const char *text, const char *end)
{
  return end - text >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0 ? text + 3 : text;
}

guint
parindex_bytes_line_at (const char *text, const char *pos)
{
  guint line = 1;

  for (const char *p = text; p < pos; p++)
    if (*p == '\r' || (*p == '\n' && (p == text || p[-1] != '\r')))
      line++;
  return line;
}
