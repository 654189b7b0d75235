/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "parindex-csv-private.h"

#include <string.h>

#include "parindex-bytes-private.h"
#include "parindex-exact-private.h"

typedef struct
{
  const char *text;
  const char *end;
} Span;

/* The parts of what looks like a number: sign, digits with points and commas, exponent. */
typedef struct
{
  gboolean negative;
  Span mantissa;
  Span exponent; /* with its letter; may be empty */
} Parts;

static inline gboolean
starts_with (Span span, const char *prefix)
{
  gsize length = strlen (prefix);

  return (gsize) (span.end - span.text) >= length && memcmp (span.text, prefix, length) == 0;
}

/* Length of the character at @p if it is white space as spreadsheets leave it around numbers: ASCII, and the two
 * no-break spaces. */
static inline gsize
space_at (const char *p, const char *end)
{
  if (p == end)
    return 0;
  if ((guchar) *p < 0x80)
    return *p == ' ' || (*p >= '\t' && *p <= '\r') ? 1 : 0;
  if (end - p >= 2 && memcmp (p, "\xc2\xa0", 2) == 0)
    return 2;
  return end - p >= 3 && memcmp (p, "\xe2\x80\xaf", 3) == 0 ? 3 : 0;
}

/* Length of the white space character that ends at @end. */
static inline gsize
space_before (const char *text, const char *end)
{
  for (gsize length = 1; length <= 3 && length <= (gsize) (end - text); length++)
    if (space_at (end - length, end) == length)
      return length;
    else if ((guchar) end[-(gssize) length] < 0x80)
      break;
  return 0;
}

static Span
trim (Span span)
{
  gsize length;

  while ((length = space_at (span.text, span.end)) > 0)
    span.text += length;
  while ((length = space_before (span.text, span.end)) > 0)
    span.end -= length;
  return span;
}

/* "n/a", or "không áp dụng" however its marks are encoded. */
static gboolean
is_not_applicable (Span span)
{
  g_autofree char *normal = NULL;
  g_autofree char *folded = NULL;
  gsize length = (gsize) (span.end - span.text);

  if (length == 3)
    return g_ascii_strncasecmp (span.text, "n/a", 3) == 0;
  if (length < 17 || length > 32 || g_ascii_tolower (span.text[0]) != 'k')
    return FALSE;
  normal = g_utf8_normalize (span.text, (gssize) length, G_NORMALIZE_NFC);
  folded = g_utf8_casefold (normal, -1);
  return strcmp (folded, "không áp dụng") == 0;
}

static Span
take_digits (const char *text, const char *end)
{
  Span digits = { text, text };

  while (digits.end < end && parindex_bytes_is_digit (*digits.end))
    digits.end++;
  return digits;
}

static gboolean
is_empty (Span span)
{
  return span.text == span.end;
}

static gboolean
read_exponent (const char *p, const char *end, Span *exponent)
{
  Span digits;

  *exponent = (Span){ p, end };
  if (p == end)
    return TRUE;
  if (*p != 'e' && *p != 'E')
    return FALSE;
  p++;
  if (p < end && (*p == '+' || *p == '-'))
    p++;
  digits = take_digits (p, end);
  return !is_empty (digits) && digits.end == end;
}

static gboolean
read_parts (Span span, Parts *parts)
{
  static const char minus_sign[] = "\xe2\x88\x92";
  const char *p;

  parts->negative = starts_with (span, "-") || starts_with (span, minus_sign);
  if (starts_with (span, minus_sign))
    span.text += strlen (minus_sign);
  else if (starts_with (span, "-") || starts_with (span, "+"))
    span.text++;

  for (p = span.text; p < span.end && (parindex_bytes_is_digit (*p) || *p == '.' || *p == ',');)
    p++;
  parts->mantissa = (Span){ span.text, p };
  return read_exponent (p, span.end, &parts->exponent);
}

/* Digits in groups of three behind a first group of one to three that does not start with 0: nobody writes
 * "0.333" for 333. */
static gboolean
is_grouped (Span span, char separator)
{
  Span group = take_digits (span.text, span.end);

  if (is_empty (group) || group.end - group.text > 3 || *group.text == '0' || group.end == span.end)
    return FALSE;
  while (group.end < span.end)
    {
      if (*group.end != separator)
        return FALSE;
      group = take_digits (group.end + 1, span.end);
      if (group.end - group.text != 3)
        return FALSE;
    }
  return TRUE;
}

/* If the parts are a number with the given decimal mark and grouping (0: none). A number with an exponent is never
 * grouped. ".5" is one, "5." is not. */
static gboolean
reads_with (const Parts *parts, char mark, char grouping)
{
  Span mantissa = parts->mantissa;
  Span whole = { mantissa.text, memchr (mantissa.text, mark, (gsize) (mantissa.end - mantissa.text)) };
  Span fraction = { mantissa.end, mantissa.end };

  if (whole.end == NULL)
    whole.end = mantissa.end;
  else
    {
      fraction.text = whole.end + 1;
      if (is_empty (fraction) || take_digits (fraction.text, fraction.end).end != fraction.end)
        return FALSE;
    }
  if (take_digits (whole.text, whole.end).end == whole.end)
    return !is_empty (whole) || !is_empty (fraction);
  return grouping != 0 && is_empty (parts->exponent) && is_grouped (whole, grouping);
}

static gboolean
reads_in_style (const Parts *parts, ParindexNumberStyle style)
{
  switch (style)
    {
    case PARINDEX_NUMBER_STYLE_PLAIN:
      return reads_with (parts, '.', 0);
    case PARINDEX_NUMBER_STYLE_EN:
      return reads_with (parts, '.', ',');
    case PARINDEX_NUMBER_STYLE_VI:
      return reads_with (parts, ',', '.');
    default:
      return FALSE;
    }
}

/* What the number itself says about its style: PLAIN stands for a decimal point, grouped or not; UNDECLARED if it
 * has neither point nor comma. Where both a point and a comma explain it, the values differ: the one reads a
 * fraction where the other reads thousands. */
static ParindexCsvNumber
find_style (const Parts *parts, ParindexNumberStyle *style)
{
  gboolean with_point = reads_in_style (parts, PARINDEX_NUMBER_STYLE_EN);
  gboolean with_comma = reads_in_style (parts, PARINDEX_NUMBER_STYLE_VI);

  if (!with_point && !with_comma)
    return PARINDEX_CSV_NUMBER_NOT_A_NUMBER;
  if (!with_comma)
    *style = PARINDEX_NUMBER_STYLE_PLAIN;
  else if (!with_point)
    *style = PARINDEX_NUMBER_STYLE_VI;
  else if (take_digits (parts->mantissa.text, parts->mantissa.end).end == parts->mantissa.end)
    *style = PARINDEX_NUMBER_STYLE_UNDECLARED;
  else
    return PARINDEX_CSV_NUMBER_AMBIGUOUS;
  return PARINDEX_CSV_NUMBER_OK;
}

/* Writes the parts, read with the decimal mark @mark, as JSON number text into @out, which has room for two bytes
 * more than the parts hold; returns its length. */
static gsize
write_plain (const Parts *parts, char mark, char *out)
{
  const char *p = parts->mantissa.text;
  const char *end = parts->mantissa.end;
  gsize exponent = (gsize) (parts->exponent.end - parts->exponent.text);
  char *to = out;

  if (parts->negative)
    *to++ = '-';
  while (end - p > 1 && p[0] == '0' && parindex_bytes_is_digit (p[1]))
    p++;
  if (*p == mark)
    *to++ = '0';
  for (; p < end; p++)
    if (parindex_bytes_is_digit (*p))
      *to++ = *p;
    else if (*p == mark)
      *to++ = '.';
  memcpy (to, parts->exponent.text, exponent);
  return (gsize) (to - out) + exponent;
}

static ParindexCsvNumber
convert (const Parts *parts, char mark, gint64 *coefficient, int *scale, char **plain_text)
{
  char buffer[64];
  g_autofree char *large = NULL;
  char *text = buffer;
  gsize length = (gsize) (parts->exponent.end - parts->mantissa.text);

  if (length + 2 > sizeof buffer)
    text = large = g_malloc (length + 2);
  length = write_plain (parts, mark, text);
  if (parindex_decimal_parse (text, length, coefficient, scale))
    return PARINDEX_CSV_NUMBER_OK;
  if (plain_text != NULL)
    *plain_text = g_strndup (text, length);
  return PARINDEX_CSV_NUMBER_BIG;
}

/* @span is not empty. */
static gboolean
is_percent (Span span)
{
  Parts parts;
  ParindexNumberStyle style;

  if (span.end[-1] != '%')
    return FALSE;
  span.end--;
  return read_parts (trim (span), &parts) && find_style (&parts, &style) != PARINDEX_CSV_NUMBER_NOT_A_NUMBER;
}

ParindexCsvNumber
parindex_csv_cell_number (const ParindexCsvCell *cell, ParindexNumberStyle style, gint64 *coefficient, int *scale,
                          ParindexNumberStyle *uses, char **plain_text)
{
  Span span = trim ((Span){ cell->text, cell->text + cell->length });
  ParindexNumberStyle found = style;
  ParindexCsvNumber outcome;
  Parts parts;

  if (uses != NULL)
    *uses = style;
  if (plain_text != NULL)
    *plain_text = NULL;
  if (is_empty (span))
    return PARINDEX_CSV_NUMBER_EMPTY;
  if (is_not_applicable (span))
    return PARINDEX_CSV_NUMBER_NOT_APPLICABLE;
  if (is_percent (span))
    return PARINDEX_CSV_NUMBER_PERCENT;
  if (!read_parts (span, &parts))
    return PARINDEX_CSV_NUMBER_NOT_A_NUMBER;

  if (style == PARINDEX_NUMBER_STYLE_UNDECLARED || !reads_in_style (&parts, style))
    {
      outcome = find_style (&parts, &found);
      if (outcome == PARINDEX_CSV_NUMBER_NOT_A_NUMBER)
        return outcome;
      if (style != PARINDEX_NUMBER_STYLE_UNDECLARED)
        return PARINDEX_CSV_NUMBER_STYLE;
      if (outcome != PARINDEX_CSV_NUMBER_OK)
        return outcome;
    }
  if (uses != NULL)
    *uses = found;
  return convert (&parts, found == PARINDEX_NUMBER_STYLE_VI ? ',' : '.', coefficient, scale, plain_text);
}
