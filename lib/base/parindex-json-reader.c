/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "parindex-json-private.h"

#include "parindex-bytes-private.h"

#define DEPTH_LIMIT 512

/* What a value can start with, as 1 + its type; 0 starts none. */
static const guint8 value_starts[256] = {
  ['{'] = 1 + PARINDEX_JSON_OBJECT, ['['] = 1 + PARINDEX_JSON_ARRAY,  ['"'] = 1 + PARINDEX_JSON_STRING,
  ['-'] = 1 + PARINDEX_JSON_NUMBER, ['0'] = 1 + PARINDEX_JSON_NUMBER, ['1'] = 1 + PARINDEX_JSON_NUMBER,
  ['2'] = 1 + PARINDEX_JSON_NUMBER, ['3'] = 1 + PARINDEX_JSON_NUMBER, ['4'] = 1 + PARINDEX_JSON_NUMBER,
  ['5'] = 1 + PARINDEX_JSON_NUMBER, ['6'] = 1 + PARINDEX_JSON_NUMBER, ['7'] = 1 + PARINDEX_JSON_NUMBER,
  ['8'] = 1 + PARINDEX_JSON_NUMBER, ['9'] = 1 + PARINDEX_JSON_NUMBER, ['t'] = 1 + PARINDEX_JSON_TRUE,
  ['f'] = 1 + PARINDEX_JSON_FALSE,  ['n'] = 1 + PARINDEX_JSON_NULL,
};

/* The first fault stays. Behind one the reader stands at the end of the text, where every call finds nothing: the
 * ways through a sound text need not ask for faults. */
static gboolean
fail (ParindexJsonReader *self, ParindexJsonFault fault, const char *pos)
{
  if (self->fault == PARINDEX_JSON_FAULT_NONE)
    {
      self->fault = fault;
      self->fault_pos = pos;
    }
  self->pos = self->end;
  return FALSE;
}

static gboolean
fail_syntax (ParindexJsonReader *self, const char *pos)
{
  return fail (self, PARINDEX_JSON_FAULT_SYNTAX, pos);
}

static inline gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static inline const char *
skip_space (const char *p, const char *end)
{
  while (p < end && is_space (*p))
    p++;
  return p;
}

void
parindex_json_reader_init (ParindexJsonReader *self, const char *text, gsize length, guint max_depth)
{
  const char *end, *bad;

  /* An empty GBytes has no data. */
  if (text == NULL)
    text = "";
  end = text + length;
  bad = parindex_bytes_find_bad (text, end);
  *self = (ParindexJsonReader){
    .start = text,
    .pos = parindex_bytes_skip_bom (text, end),
    .end = end,
    .max_depth = MIN (max_depth, DEPTH_LIMIT),
  };
  if (bad != NULL)
    fail (self, PARINDEX_JSON_FAULT_ENCODING, bad);
}

ParindexJsonType
parindex_json_reader_peek (ParindexJsonReader *self)
{
  guint8 found = 0;

  self->pos = skip_space (self->pos, self->end);
  if (self->pos < self->end)
    found = value_starts[(guchar) *self->pos];
  return found != 0 ? (ParindexJsonType) (found - 1) : PARINDEX_JSON_NONE;
}

/* The first quote, backslash or control character at or behind @p, or the end. */
static inline const char *
find_string_stop (const char *p, const char *end)
{
  while (end - p >= 8)
    {
      guint64 word = parindex_bytes_load (p);
      guint64 mask = parindex_bytes_equal (word, '"') | parindex_bytes_equal (word, '\\') | parindex_bytes_below (word, 0x20);

      if (mask != 0)
        return p + parindex_bytes_first (mask);
      p += 8;
    }
  while (p < end && *p != '"' && *p != '\\' && (guchar) *p >= 0x20)
    p++;
  return p;
}

/* Reads on from a backslash in the string that starts at @out->text. */
static const char *
read_escaped_string (ParindexJsonReader *self, const char *p, ParindexJsonSlice *out)
{
  while (p < self->end && *p == '\\')
    {
      gunichar unused;
      const char *behind = parindex_json_read_escape (p + 1, self->end, &unused);

      if (behind == NULL)
        break;
      p = find_string_stop (behind, self->end);
    }
  if (p == self->end || *p != '"')
    {
      fail_syntax (self, p);
      return NULL;
    }
  out->length = (gsize) (p - out->text);
  out->escaped = TRUE;
  return p + 1;
}

/* Reads the string whose opening quote stands at @p; returns the place behind it, or NULL and the fault is set. */
static inline const char *
read_string (ParindexJsonReader *self, const char *p, ParindexJsonSlice *out)
{
  const char *text = p + 1;
  const char *stop = find_string_stop (text, self->end);

  out->text = text;
  if (G_UNLIKELY (stop == self->end || *stop != '"'))
    return read_escaped_string (self, stop, out);

  out->length = (gsize) (stop - text);
  out->escaped = FALSE;
  return stop + 1;
}

static gboolean
begin (ParindexJsonReader *self, char bracket)
{
  const char *p = skip_space (self->pos, self->end);

  if (p == self->end || *p != bracket)
    return fail_syntax (self, p);
  if (self->depth >= self->max_depth)
    return fail (self, PARINDEX_JSON_FAULT_DEPTH, p);
  self->pos = p + 1;
  self->depth++;
  self->fresh = TRUE;
  return TRUE;
}

/* The place where the next member or element starts; NULL if the bracket closes here, and on faults. */
static inline const char *
find_next (ParindexJsonReader *self, char bracket)
{
  const char *end = self->end;
  const char *p = skip_space (self->pos, end);

  if (p < end && *p == ',' && !self->fresh)
    return skip_space (p + 1, end);

  if (p == end || (*p != bracket && !self->fresh))
    {
      fail_syntax (self, p);
      return NULL;
    }
  self->fresh = FALSE;
  if (*p != bracket)
    return p;

  self->pos = p + 1;
  self->depth--;
  return NULL;
}

/* A value is due at @p: whoever is told so finds one. */
static inline gboolean
expect_value (ParindexJsonReader *self, const char *p)
{
  p = skip_space (p, self->end);
  if (p == self->end || value_starts[(guchar) *p] == 0)
    return fail_syntax (self, p);
  self->pos = p;
  return TRUE;
}

gboolean
parindex_json_reader_begin_object (ParindexJsonReader *self)
{
  return begin (self, '{');
}

gboolean
parindex_json_reader_next_member (ParindexJsonReader *self, ParindexJsonSlice *name)
{
  const char *p = find_next (self, '}');

  if (p == NULL)
    return FALSE;
  if (p == self->end || *p != '"')
    return fail_syntax (self, p);
  p = read_string (self, p, name);
  if (p == NULL)
    return FALSE;
  p = skip_space (p, self->end);
  if (p == self->end || *p != ':')
    return fail_syntax (self, p);
  return expect_value (self, p + 1);
}

gboolean
parindex_json_reader_begin_array (ParindexJsonReader *self)
{
  return begin (self, '[');
}

gboolean
parindex_json_reader_next_element (ParindexJsonReader *self)
{
  const char *p = find_next (self, ']');

  return p != NULL && expect_value (self, p);
}

gboolean
parindex_json_reader_string (ParindexJsonReader *self, ParindexJsonSlice *out)
{
  const char *p = skip_space (self->pos, self->end);

  if (p == self->end || *p != '"')
    return fail_syntax (self, p);
  p = read_string (self, p, out);
  if (p == NULL)
    return FALSE;
  self->pos = p;
  return TRUE;
}

static const char *
skip_digits (const char *p, const char *end)
{
  while (p < end && parindex_bytes_is_digit (*p))
    p++;
  return p;
}

/* The end of the number at @p; @fault_pos is set where the grammar breaks. */
static const char *
find_number_end (const char *p, const char *end, const char **fault_pos)
{
  const char *digits;

  *fault_pos = NULL;
  if (p < end && *p == '-')
    p++;

  digits = p;
  p = p < end && *p == '0' ? p + 1 : skip_digits (p, end);
  if (p == digits)
    goto broken;
  if (p < end && *p == '.')
    {
      digits = ++p;
      p = skip_digits (p, end);
      if (p == digits)
        goto broken;
    }
  if (p < end && (*p == 'e' || *p == 'E'))
    {
      p++;
      if (p < end && (*p == '+' || *p == '-'))
        p++;
      digits = p;
      p = skip_digits (p, end);
      if (p == digits)
        goto broken;
    }
  return p;

broken:
  *fault_pos = p;
  return p;
}

/* The end of a number of the commonest kind: digits, with at most one point, that end within eight bytes. NULL
 * where it takes a closer look. Without a loop, as lengths that vary are what costs. */
static inline const char *
find_short_number_end (const char *p, const char *end)
{
  guint64 mask;
  guint length;

  if (end - p < 9)
    return NULL;
  p += *p == '-';
  mask = parindex_bytes_not_digit (parindex_bytes_load (p) ^ PARINDEX_BYTES_EACH ('0'));
  if (mask == 0)
    return NULL;
  length = parindex_bytes_first (mask);
  if (length == 0 || (*p == '0' && length > 1))
    return NULL;
  if (p[length] == '.')
    {
      guint point = length;

      mask &= mask - 1;
      if (mask == 0)
        return NULL;
      length = parindex_bytes_first (mask);
      if (length == point + 1)
        return NULL;
    }
  return (p[length] | 0x20) != 'e' ? p + length : NULL;
}

gboolean
parindex_json_reader_short_decimal (ParindexJsonReader *self, gint64 *coefficient, int *scale)
{
  const char *text = self->pos;
  const char *p = find_short_number_end (text, self->end);
  guint64 magnitude;
  guint sign;

  if (p == NULL)
    return FALSE;
  sign = *text == '-';
  if (!parindex_bytes_read_decimal (text + sign, (guint) (p - text) - sign, &magnitude, scale))
    return FALSE;
  *coefficient = (gint64) (sign != 0 ? 0 - magnitude : magnitude);
  self->pos = p;
  return TRUE;
}

gboolean
parindex_json_reader_number (ParindexJsonReader *self, ParindexJsonSlice *out)
{
  const char *text = skip_space (self->pos, self->end);
  const char *p = find_short_number_end (text, self->end);

  if (G_UNLIKELY (p == NULL))
    {
      const char *fault_pos;

      p = find_number_end (text, self->end, &fault_pos);
      if (fault_pos != NULL)
        return fail_syntax (self, fault_pos);
    }
  out->text = text;
  out->length = (gsize) (p - text);
  out->escaped = FALSE;
  self->pos = p;
  return TRUE;
}

gboolean
parindex_json_reader_literal (ParindexJsonReader *self, ParindexJsonType *out)
{
  static const char words[][6] = { "true", "false", "null" };
  ParindexJsonType type = parindex_json_reader_peek (self);
  const char *word;
  gsize length;

  if (type != PARINDEX_JSON_TRUE && type != PARINDEX_JSON_FALSE && type != PARINDEX_JSON_NULL)
    return fail_syntax (self, self->pos);
  word = words[type - PARINDEX_JSON_TRUE];
  length = strlen (word);
  if ((gsize) (self->end - self->pos) < length || memcmp (self->pos, word, length) != 0)
    return fail_syntax (self, self->pos);
  self->pos += length;
  *out = type;
  return TRUE;
}

/* Takes a scalar, or the opening bracket of an object or array. */
static gboolean
take_value_start (ParindexJsonReader *self, ParindexJsonType type)
{
  ParindexJsonSlice slice;
  ParindexJsonType literal;

  switch (type)
    {
    case PARINDEX_JSON_OBJECT:
      return parindex_json_reader_begin_object (self);
    case PARINDEX_JSON_ARRAY:
      return parindex_json_reader_begin_array (self);
    case PARINDEX_JSON_STRING:
      return parindex_json_reader_string (self, &slice);
    case PARINDEX_JSON_NUMBER:
      return parindex_json_reader_number (self, &slice);
    default:
      return parindex_json_reader_literal (self, &literal);
    }
}

/* A loop, not recursion: hostile depth costs no stack. */
gboolean
parindex_json_reader_skip (ParindexJsonReader *self, ParindexJsonSlice *raw)
{
  gboolean in_object[DEPTH_LIMIT];
  guint base = self->depth;
  const char *text;

  self->pos = text = skip_space (self->pos, self->end);
  do
    {
      ParindexJsonType type = parindex_json_reader_peek (self);
      gboolean more = FALSE;

      if (!take_value_start (self, type))
        return FALSE;
      if (type == PARINDEX_JSON_OBJECT || type == PARINDEX_JSON_ARRAY)
        in_object[self->depth - 1] = type == PARINDEX_JSON_OBJECT;

      while (!more && self->depth > base)
        {
          ParindexJsonSlice name;

          more = in_object[self->depth - 1] ? parindex_json_reader_next_member (self, &name)
                                            : parindex_json_reader_next_element (self);
          if (self->fault != PARINDEX_JSON_FAULT_NONE)
            return FALSE;
        }
    }
  while (self->depth > base);

  if (raw != NULL)
    *raw = (ParindexJsonSlice){ .text = text, .length = (gsize) (self->pos - text) };
  return TRUE;
}

gboolean
parindex_json_reader_finish (ParindexJsonReader *self)
{
  self->pos = skip_space (self->pos, self->end);
  if (self->pos < self->end)
    return fail_syntax (self, self->pos);
  return self->fault == PARINDEX_JSON_FAULT_NONE;
}

guint
parindex_json_reader_line_at (const ParindexJsonReader *self, const char *pos)
{
  return parindex_bytes_line_at (self->start, pos);
}

guint
parindex_json_reader_line (const ParindexJsonReader *self)
{
  return parindex_json_reader_line_at (self, self->fault != PARINDEX_JSON_FAULT_NONE ? self->fault_pos : self->pos);
}
