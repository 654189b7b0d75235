/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <string.h>

#include <glib.h>

G_BEGIN_DECLS

/* Eight bytes at a time, for the readers. A word is loaded so that the first byte of the text is the lowest, and a
 * test answers with a mask that has the top bit of a byte set where the byte is a hit. Only the first hit of a mask is
 * sure (a borrow may run into the bytes behind it), unless the test says more. */

#define PARINDEX_BYTES_EACH(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

static inline guint64
parindex_bytes_load (const char *text)
{
  guint64 word;

  memcpy (&word, text, sizeof word);
  return GUINT64_FROM_LE (word);
}

static inline guint
parindex_bytes_first (guint64 mask)
{
  return (guint) __builtin_ctzll (mask) / 8;
}

static inline guint64
parindex_bytes_equal (guint64 word, guchar byte)
{
  guint64 difference = word ^ PARINDEX_BYTES_EACH (byte);

  return (difference - PARINDEX_BYTES_EACH (0x01)) & ~difference & PARINDEX_BYTES_EACH (0x80);
}

static inline guint64
parindex_bytes_below (guint64 word, guchar byte)
{
  return (word - PARINDEX_BYTES_EACH (byte)) & ~word & PARINDEX_BYTES_EACH (0x80);
}

/* Marks what is above 9 in a word where '0' to '9' were made 0 to 9; every hit is sure. */
static inline guint64
parindex_bytes_not_digit (guint64 word)
{
  return (((word & PARINDEX_BYTES_EACH (0x7f)) + PARINDEX_BYTES_EACH (0x76)) | word) & PARINDEX_BYTES_EACH (0x80);
}

static inline gboolean
parindex_bytes_is_digit (char c)
{
  return (guchar) (c - '0') <= 9;
}

/* Past a UTF-8 byte order mark. */
const char *parindex_bytes_skip_bom (const char *text, const char *end);
/* The first place that is not UTF-8 or is a NUL byte; NULL if there is none. */
const char *parindex_bytes_find_bad (const char *text, const char *end);
/* Line of @pos, from 1; lines end in LF, CRLF or CR. */
guint parindex_bytes_line_at (const char *text, const char *pos);

/* Eight digits, each byte 0 to 9, the first the lowest: joined to pairs, then fours, then eights. */
static inline guint64
parindex_bytes_join_digits (guint64 digits)
{
  digits = digits * 10 + (digits >> 8);
  return (((digits & G_GUINT64_CONSTANT (0x000000ff000000ff)) * G_GUINT64_CONSTANT (0x000f424000000064)
           + ((digits >> 16) & G_GUINT64_CONSTANT (0x000000ff000000ff)) * G_GUINT64_CONSTANT (0x0000271000000001))
          >> 32)
         & G_MAXUINT32;
}

/* Reads the number that the 1 to 8 bytes at @p are to be, all of them digits, points, minus signs or slashes: digits,
 * with at most one point between them. */
static inline gboolean
parindex_bytes_read_decimal (const char *p, guint length, guint64 *magnitude, int *scale)
{
  /* '0' to '9' become 0 to 9, and zeros come in front, so that the last digit is the highest byte. */
  guint64 word = (parindex_bytes_load (p) ^ PARINDEX_BYTES_EACH ('0')) << (8 * (8 - length));
  guint64 marks = word & PARINDEX_BYTES_EACH (0x10);
  guint decimals = 0;

  if (marks != 0)
    {
      guint64 point = marks >> 4; /* 1 in the byte of the point */
      guint64 before;

      decimals = 7 - parindex_bytes_first (marks);
      /* What a point leaves is 0; digits on both sides; no other mark. */
      word ^= point * ('.' ^ '0');
      if ((word & point * 3) != 0 || decimals - 1 >= length - 2 || (point & (point - 1)) != 0)
        return FALSE;
      before = word & (point - 1);
      word += (before << 8) - before;
    }
  *magnitude = parindex_bytes_join_digits (word);
  *scale = (int) decimals;
  return TRUE;
}

G_END_DECLS
