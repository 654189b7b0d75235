/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <float.h>
#include <math.h>
#include <string.h>

#include "base/parindex-exact-private.h"

/* Doubles hold powers of ten exactly up to here. */
#define MAX_EXACT_POWER 22

/* Two decimals of so many digits never read back to the same double, so that the first one found is the shortest. */
#define SAFE_DIGITS 15
#define SAFE_LIMIT 1e15

/* Every double reads back from so many digits. */
#define MAX_DOUBLE_DIGITS 17

#define DOUBLE_EXACT 0x1p53

static const double double_pow10[MAX_EXACT_POWER + 1] = {
  1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
  1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
};

/* Up to 15 digits. With c < 10^15 the product is less than a quarter away from c, so that rounding finds c; and c / 10^d is
 * one division of two exact doubles: what reading the decimal gives. *@scale is where the search ended. */
static gboolean
shortest_by_division (double   magnitude,
                      guint64 *digits,
                      int     *scale)
{
  int d;

  for (d = 0; d <= MAX_EXACT_POWER; d++)
    {
      double product = magnitude * double_pow10[d];
      gint64 c;

      if (product >= SAFE_LIMIT - 0.5)
        break;
      c = (gint64) (product + 0.5);
      if ((double) c / double_pow10[d] == magnitude)
        {
          *digits = (guint64) c;
          *scale = d;
          return TRUE;
        }
    }

  *scale = d;
  return FALSE;
}

/* The integer nearest to mantissa * 10^scale / 2^shift (ties to even), and whether it reads back: whether it lies within
 * half a unit of the mantissa. Everything stays below 2^127. */
static gboolean
nearest_at_scale (guint64  mantissa,
                  int      shift,
                  int      scale,
                  guint64 *digits)
{
  unsigned __int128 power = (unsigned __int128) parindex_pow10[MIN (scale, PARINDEX_MAX_SCALE)]
                            * (guint64) parindex_pow10[MAX (scale - PARINDEX_MAX_SCALE, 0)];
  unsigned __int128 product = power * mantissa;
  unsigned __int128 half = (unsigned __int128) 1 << (shift - 1);
  unsigned __int128 rest = product & (2 * half - 1);
  unsigned __int128 distance;
  guint64 nearest = (guint64) (product >> shift);
  gboolean up = rest > half || (rest == half && (nearest & 1) != 0);

  *digits = nearest + (up ? 1 : 0);
  distance = 2 * (up ? 2 * half - rest : rest);

  return distance < power || (distance == power && (mantissa & 1) == 0);
}

/* The smallest normal mantissa: the double below is only half as far as the one above. */
static gboolean
is_power_of_two (double magnitude)
{
  int exponent;

  return frexp (magnitude, &exponent) == 0.5;
}

/* 16 or 17 digits by exact integers; with @scale at least about 15 stand before the point. FALSE if the powers of ten
 * are too large for 128 bits, or the neighbours are not equally far. */
static gboolean
shortest_by_integers (double   magnitude,
                      guint64 *digits,
                      int     *scale)
{
  int binary_exponent;
  guint64 mantissa = (guint64) ldexp (frexp (magnitude, &binary_exponent), DBL_MANT_DIG);
  int shift = DBL_MANT_DIG - binary_exponent;

  if (*scale + 2 > MAX_EXACT_POWER || shift < 1 || is_power_of_two (magnitude))
    return FALSE;

  /* 10^15 itself may be rounded up to; it reads back in no case, or fewer digits would have. */
  nearest_at_scale (mantissa, shift, *scale, digits);
  if (*digits <= (guint64) SAFE_LIMIT)
    ++*scale;
  if (nearest_at_scale (mantissa, shift, *scale, digits))
    return TRUE;

  ++*scale;
  nearest_at_scale (mantissa, shift, *scale, digits);
  return TRUE;
}

/* "d.ddde±x" to all its digits and a power of ten. */
static void
read_scientific (const char *text,
                 guint64    *digits,
                 int        *exponent)
{
  const char *mark = strchr (text, 'e');
  int n_digits = 0;

  *digits = 0;
  for (const char *pos = text; pos < mark; pos++)
    if (g_ascii_isdigit (*pos))
      {
        *digits = *digits * 10 + (guint64) (*pos - '0');
        n_digits++;
      }
  *exponent = (int) g_ascii_strtoll (mark + 1, NULL, 10) - n_digits + 1;
}

static gboolean
reads_back (guint64 digits,
            int     exponent,
            double  magnitude)
{
  char text[PARINDEX_DOUBLE_TEXT_SIZE];

  g_snprintf (text, sizeof text, "%" G_GUINT64_FORMAT "e%d", digits, exponent);
  return g_ascii_strtod (text, NULL) == magnitude;
}

static void
shortest_by_text (double   magnitude,
                  guint64 *digits,
                  int     *exponent)
{
  /* Subnormals have fewer digits than the safe ones. */
  int n_digits = magnitude < DBL_MIN ? 1 : SAFE_DIGITS;

  for (; n_digits <= MAX_DOUBLE_DIGITS; n_digits++)
    {
      char format[8], text[PARINDEX_DOUBLE_TEXT_SIZE];

      g_snprintf (format, sizeof format, "%%.%de", n_digits - 1);
      g_ascii_formatd (text, sizeof text, format, magnitude);
      read_scientific (text, digits, exponent);
      if (reads_back (*digits, *exponent, magnitude))
        break;
      /* The nearest lies too far below, the next one not too far above. */
      if (is_power_of_two (magnitude) && reads_back (*digits + 1, *exponent, magnitude))
        {
          ++*digits;
          break;
        }
    }

  for (; *digits % 10 == 0; *digits /= 10)
    ++*exponent;
}

void
parindex_double_shortest (double   magnitude,
                          guint64 *digits,
                          int     *exponent)
{
  int scale;

  if (magnitude < DOUBLE_EXACT && magnitude == (double) (gint64) magnitude)
    {
      *digits = (guint64) magnitude;
      *exponent = 0;
    }
  else if (shortest_by_division (magnitude, digits, &scale) || shortest_by_integers (magnitude, digits, &scale))
    *exponent = -scale;
  else
    shortest_by_text (magnitude, digits, exponent);
}

gboolean
parindex_decimal_from_double (double  value,
                              gint64 *coefficient,
                              int    *scale)
{
  guint64 digits;
  int exponent;

  if (!isfinite (value))
    return FALSE;

  parindex_double_shortest (fabs (value), &digits, &exponent);
  if (exponent > 0)
    {
      if (exponent > PARINDEX_MAX_SCALE || digits > (guint64) (G_MAXINT64 / parindex_pow10[exponent]))
        return FALSE;
      digits *= (guint64) parindex_pow10[exponent];
      exponent = 0;
    }
  if (-exponent > PARINDEX_MAX_SCALE)
    return FALSE;

  *coefficient = value < 0 ? -(gint64) digits : (gint64) digits;
  *scale = -exponent;
  return TRUE;
}

static char *
put_zeros (char *out,
           int   n)
{
  memset (out, '0', n);
  return out + n;
}

static char *
put_text (char       *out,
          const char *text,
          int         length)
{
  memcpy (out, text, length);
  return out + length;
}

/* @point digits of @text stand before the point. */
static char *
put_with_point (char       *out,
                const char *text,
                int         length,
                int         point)
{
  out = put_text (out, text, point);
  if (length > point)
    {
      *out++ = '.';
      out = put_text (out, text + point, length - point);
    }
  return out;
}

const char *
parindex_double_to_text (double value,
                         char   buffer[PARINDEX_DOUBLE_TEXT_SIZE])
{
  const int max_plain_digits = 21;
  char text[24];
  char *out = buffer;
  guint64 digits;
  int exponent, length, point;

  if (!isfinite (value))
    return memcpy (buffer, "null", sizeof "null");

  if (value < 0)
    *out++ = '-';
  parindex_double_shortest (fabs (value), &digits, &exponent);
  length = g_snprintf (text, sizeof text, "%" G_GUINT64_FORMAT, digits);
  point = length + exponent;

  if (exponent >= 0 && point <= max_plain_digits)
    {
      out = put_text (out, text, length);
      out = put_zeros (out, exponent);
    }
  else if (exponent < 0 && point > 0)
    out = put_with_point (out, text, length, point);
  else if (exponent < 0 && 1 - exponent <= max_plain_digits)
    {
      out = put_text (out, "0.", 2);
      out = put_zeros (out, -point);
      out = put_text (out, text, length);
    }
  else
    {
      out = put_with_point (out, text, length, 1);
      out += g_snprintf (out, 8, "e%+d", point - 1);
    }
  *out = '\0';

  return buffer;
}
