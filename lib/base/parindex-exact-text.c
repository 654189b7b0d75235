/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "base/parindex-exact-private.h"

/* The parts of a JSON number, where they stand in the text. */
typedef struct
{
  const char *whole;
  const char *fraction;
  gsize n_whole;
  gsize n_fraction;
  int exponent; /* stops at PARINDEX_MAX_EXPONENT + 1 */
  gboolean negative;
  gboolean integer; /* neither point nor exponent */
} NumberText;

static const char *
skip_digits (const char *pos,
             const char *end)
{
  while (pos < end && g_ascii_isdigit (*pos))
    pos++;
  return pos;
}

/* Behind the "e"; NULL if there is no exponent there. */
static const char *
scan_exponent (const char *pos,
               const char *end,
               int        *exponent)
{
  gboolean negative = pos < end && *pos == '-';
  const char *first;

  if (pos < end && (*pos == '-' || *pos == '+'))
    pos++;

  for (first = pos; pos < end && g_ascii_isdigit (*pos); pos++)
    *exponent = MIN (*exponent * 10 + (*pos - '0'), PARINDEX_MAX_EXPONENT + 1);
  if (negative)
    *exponent = -*exponent;

  return pos > first ? pos : NULL;
}

static gboolean
number_text_scan (NumberText *self,
                  const char *text,
                  gsize       length)
{
  const char *end = text + length;
  const char *pos = text;

  *self = (NumberText){ .integer = TRUE };
  if (pos < end && *pos == '-')
    {
      self->negative = TRUE;
      pos++;
    }

  self->whole = pos;
  pos = skip_digits (pos, end);
  self->n_whole = pos - self->whole;
  if (self->n_whole == 0 || (self->n_whole > 1 && *self->whole == '0'))
    return FALSE;

  if (pos < end && *pos == '.')
    {
      self->integer = FALSE;
      self->fraction = ++pos;
      pos = skip_digits (pos, end);
      self->n_fraction = pos - self->fraction;
      if (self->n_fraction == 0)
        return FALSE;
    }

  if (pos < end && (*pos == 'e' || *pos == 'E'))
    {
      self->integer = FALSE;
      pos = scan_exponent (pos + 1, end, &self->exponent);
    }

  return pos == end;
}

static gboolean
number_text_is_too_large (const NumberText *self)
{
  gint64 n_whole = MAX ((gint64) self->n_whole + self->exponent, 1);
  gint64 n_fraction = MAX ((gint64) self->n_fraction - self->exponent, 0);

  return ABS (self->exponent) > PARINDEX_MAX_EXPONENT || n_whole + n_fraction > PARINDEX_MAX_DIGITS;
}

/* All digits as one integer, with the sign. */
static void
number_text_get_coefficient (const NumberText *self,
                             mpz_ptr           out)
{
  char digits[PARINDEX_MAX_DIGITS + 1];

  memcpy (digits, self->whole, self->n_whole);
  if (self->n_fraction > 0)
    memcpy (digits + self->n_whole, self->fraction, self->n_fraction);
  digits[self->n_whole + self->n_fraction] = '\0';

  mpz_set_str (out, digits, 10);
  if (self->negative)
    mpz_neg (out, out);
}

void
parindex_mpz_mul_pow10 (mpz_ptr value,
                        gulong  exponent)
{
  mpz_t power;

  mpz_init (power);
  mpz_ui_pow_ui (power, 10, exponent);
  mpz_mul (value, value, power);
  mpz_clear (power);
}

static ParindexNumberFault
set_ratio (mpq_ptr     out,
           const char *text,
           const char *slash,
           gsize       length)
{
  NumberText above, below;

  if (!number_text_scan (&above, text, slash - text)
      || !number_text_scan (&below, slash + 1, length - (slash + 1 - text))
      || !above.integer || !below.integer || below.negative)
    return PARINDEX_NUMBER_FAULT_SYNTAX;
  if (*below.whole == '0')
    return PARINDEX_NUMBER_FAULT_ZERO_DENOMINATOR;
  if (number_text_is_too_large (&above) || number_text_is_too_large (&below))
    return PARINDEX_NUMBER_FAULT_TOO_LARGE;

  number_text_get_coefficient (&above, mpq_numref (out));
  number_text_get_coefficient (&below, mpq_denref (out));
  mpq_canonicalize (out);

  return PARINDEX_NUMBER_FAULT_NONE;
}

ParindexNumberFault
parindex_mpq_set_text (mpq_ptr     out,
                       const char *text,
                       gsize       length)
{
  const char *slash = memchr (text, '/', length);
  NumberText parts;
  int exponent;

  if (slash != NULL)
    return set_ratio (out, text, slash, length);
  if (!number_text_scan (&parts, text, length))
    return PARINDEX_NUMBER_FAULT_SYNTAX;
  if (number_text_is_too_large (&parts))
    return PARINDEX_NUMBER_FAULT_TOO_LARGE;

  number_text_get_coefficient (&parts, mpq_numref (out));
  mpz_set_ui (mpq_denref (out), 1);
  exponent = parts.exponent - (int) parts.n_fraction;
  parindex_mpz_mul_pow10 (exponent < 0 ? mpq_denref (out) : mpq_numref (out), ABS (exponent));
  mpq_canonicalize (out);

  return PARINDEX_NUMBER_FAULT_NONE;
}

/* Everything that the quick way does not take: exponents, and more digits than surely fit. */
static gboolean
decimal_parse_long (const char *text,
                    gsize       length,
                    gint64     *coefficient,
                    int        *scale)
{
  gboolean fits = FALSE;
  NumberText parts;
  guint full_scale;
  mpz_t digits;
  mpq_t value;

  if (!number_text_scan (&parts, text, length))
    return FALSE;

  mpq_init (value);
  mpz_init (digits);
  if (parindex_mpq_set_text (value, text, length) == PARINDEX_NUMBER_FAULT_NONE
      && parindex_mpq_get_decimal (value, digits, &full_scale)
      && full_scale <= PARINDEX_MAX_SCALE
      && parindex_mpz_to_i64 (digits, coefficient))
    {
      *scale = (int) full_scale;
      fits = TRUE;
    }
  mpz_clear (digits);
  mpq_clear (value);

  return fits;
}

/* Adds the digits at @pos to the value; gives the place behind them. */
static inline const char *
read_digits (const char *pos,
             const char *end,
             gint64     *value)
{
  for (; pos < end; pos++)
    {
      guint digit = (guint) (guchar) *pos - '0';

      if (digit > 9)
        break;
      *value = *value * 10 + digit;
    }
  return pos;
}

gboolean
parindex_decimal_parse (const char *text,
                        gsize       length,
                        gint64     *coefficient,
                        int        *scale)
{
  const char *end = text + length;
  const char *pos = text;
  const char *first;
  gboolean negative;
  gint64 value = 0;
  int decimals = 0;

  negative = length > 0 && *pos == '-';
  pos += negative;
  /* So many digits always fit in 64 bits. */
  if (end - pos > PARINDEX_MAX_SCALE)
    return decimal_parse_long (text, length, coefficient, scale);

  first = pos;
  pos = read_digits (pos, end, &value);
  if (pos == first || (*first == '0' && pos - first > 1))
    return FALSE;

  if (pos < end && *pos == '.')
    {
      const char *fraction = pos + 1;

      if (fraction == end)
        return FALSE;
      while (end > fraction && end[-1] == '0')
        end--;
      pos = read_digits (fraction, end, &value);
      decimals = (int) (pos - fraction);
    }
  if (pos < end)
    return (*pos == 'e' || *pos == 'E') && decimal_parse_long (text, length, coefficient, scale);

  *coefficient = negative ? -value : value;
  *scale = decimals;
  return TRUE;
}

char *
parindex_text_excerpt (const char *text,
                       gsize       length)
{
  const gsize max_bytes = 60;
  g_autofree char *valid = NULL;
  const char *end;

  if (length <= max_bytes)
    return g_utf8_make_valid (text, length);

  /* A character cut in half would show as a broken one. */
  end = g_utf8_find_prev_char (text, text + max_bytes + 1);
  valid = g_utf8_make_valid (text, end != NULL ? end - text : (gssize) max_bytes);
  return g_strconcat (valid, "…", NULL);
}
