/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-quantise-private.h"

/* Exact numbers as digits, and rounded. */

gboolean
parindex_mpq_get_decimal (mpq_srcptr value,
                          mpz_ptr    coefficient,
                          guint     *scale)
{
  gulong twos = mpz_scan1 (mpq_denref (value), 0);
  gulong fives;
  gulong places;
  gboolean ends;
  mpz_t five, rest;

  mpz_init (rest);
  mpz_init_set_ui (five, 5);
  mpz_tdiv_q_2exp (rest, mpq_denref (value), twos);
  fives = mpz_remove (rest, rest, five);
  places = MAX (twos, fives);
  ends = mpz_cmp_ui (rest, 1) == 0 && places < PARINDEX_MAX_DIGITS;

  if (ends)
    {
      mpz_ui_pow_ui (rest, 5, places - fives);
      mpz_mul (coefficient, mpq_numref (value), rest);
      mpz_mul_2exp (coefficient, coefficient, places - twos);
    }
  /* An integer has no shorter way to be written. */
  if (ends && places > 0 && mpz_sizeinbase (coefficient, 10) > PARINDEX_MAX_DIGITS)
    {
      mpz_ui_pow_ui (rest, 10, PARINDEX_MAX_DIGITS);
      ends = mpz_cmpabs (coefficient, rest) < 0;
    }
  mpz_clear (five);
  mpz_clear (rest);

  *scale = (guint) places;
  return ends;
}

static void
append_integer (GString   *out,
                mpz_srcptr value)
{
  gsize start = out->len;

  /* Room for the sign and the end; what is not used is cut off again. */
  g_string_set_size (out, start + mpz_sizeinbase (value, 10) + 2);
  mpz_get_str (out->str + start, 10, value);
  g_string_set_size (out, start + strlen (out->str + start));
}

/* coefficient / 10^scale, with all places of the scale. */
static void
append_decimal (GString   *out,
                mpz_srcptr coefficient,
                guint      scale,
                char       point)
{
  gsize first = out->len + (mpz_sgn (coefficient) < 0 ? 1 : 0);
  gsize length;

  append_integer (out, coefficient);
  if (scale == 0)
    return;

  length = out->len - first;
  if (length <= scale)
    {
      gsize n_zeros = scale + 1 - length;

      g_string_set_size (out, out->len + n_zeros);
      memmove (out->str + first + n_zeros, out->str + first, length);
      memset (out->str + first, '0', n_zeros);
    }
  g_string_insert_c (out, out->len - scale, point);
}

/* Whether the quotient grows by one, going by the rest of the division. */
static gboolean
rounds_away (mpz_srcptr       quotient,
             mpz_srcptr       rest,
             mpz_srcptr       denominator,
             ParindexRounding rounding)
{
  gboolean away = FALSE;
  mpz_t twice;
  int half;

  if (rounding == PARINDEX_ROUNDING_TRUNCATE)
    return FALSE;

  mpz_init (twice);
  mpz_mul_2exp (twice, rest, 1);
  half = mpz_cmpabs (twice, denominator);
  away = half > 0 || (half == 0 && (rounding != PARINDEX_ROUNDING_HALF_EVEN || mpz_odd_p (quotient)));
  mpz_clear (twice);

  return away;
}

gboolean
parindex_mpq_round_small (mpq_srcptr       value,
                          guint            decimals,
                          ParindexRounding rounding,
                          gint64          *units,
                          gboolean        *exact)
{
  gint64 numerator, denominator;
  unsigned __int128 scaled, quotient, rest;
  gboolean away;

  if (decimals > PARINDEX_MAX_SCALE || !parindex_mpz_to_i64 (mpq_numref (value), &numerator) || numerator == G_MININT64
      || !parindex_mpz_to_i64 (mpq_denref (value), &denominator))
    return FALSE;

  scaled = (unsigned __int128) (guint64) ABS (numerator) * (guint64) parindex_pow10[decimals];
  quotient = scaled <= G_MAXUINT64 ? (guint64) scaled / (guint64) denominator : scaled / (guint64) denominator;
  rest = scaled - quotient * (guint64) denominator;
  away = rounding != PARINDEX_ROUNDING_TRUNCATE
         && (2 * rest > (guint64) denominator || (2 * rest == (guint64) denominator && (rounding != PARINDEX_ROUNDING_HALF_EVEN || quotient % 2 == 1)));
  if (quotient + away > G_MAXINT64)
    return FALSE;

  *units = numerator < 0 ? -(gint64) (quotient + away) : (gint64) (quotient + away);
  *exact = rest == 0;
  return TRUE;
}

/* value * 10^decimals as an integer. */
static void
round_scaled (mpz_ptr          quotient,
              mpq_srcptr       value,
              guint            decimals,
              ParindexRounding rounding)
{
  mpz_t rest;

  mpz_init (rest);
  mpz_set (quotient, mpq_numref (value));
  parindex_mpz_mul_pow10 (quotient, decimals);
  mpz_tdiv_qr (quotient, rest, quotient, mpq_denref (value));

  if (rounds_away (quotient, rest, mpq_denref (value), rounding))
    {
      if (mpq_sgn (value) > 0)
        mpz_add_ui (quotient, quotient, 1);
      else
        mpz_sub_ui (quotient, quotient, 1);
    }
  mpz_clear (rest);
}

void
parindex_mpq_round (mpq_ptr          value,
                    guint            decimals,
                    ParindexRounding rounding)
{
  mpz_t quotient;
  gint64 units;
  gboolean exact;

  if (parindex_mpq_round_small (value, decimals, rounding, &units, &exact))
    {
      if (exact)
        return;
      parindex_mpz_set_i64 (mpq_numref (value), units);
      parindex_mpz_set_i64 (mpq_denref (value), parindex_pow10[decimals]);
      mpq_canonicalize (value);
      return;
    }

  mpz_init (quotient);
  round_scaled (quotient, value, decimals, rounding);
  mpz_swap (mpq_numref (value), quotient);
  mpz_ui_pow_ui (mpq_denref (value), 10, decimals);
  mpq_canonicalize (value);
  mpz_clear (quotient);
}

/* The same as append_decimal(), without big integers. */
static void
append_small (GString *out,
              gint64   coefficient,
              guint    scale,
              char     point)
{
  char digits[PARINDEX_MAX_SCALE + 24];
  char *end = digits + sizeof digits;
  char *at = end;
  guint64 rest = (guint64) ABS (coefficient);

  for (guint n = 0; rest > 0 || n <= scale; n++)
    {
      if (n == scale && scale > 0)
        *--at = point;
      *--at = (char) ('0' + rest % 10);
      rest /= 10;
    }
  if (coefficient < 0)
    *--at = '-';
  g_string_append_len (out, at, end - at);
}

void
parindex_mpq_append_rounded (GString         *out,
                             mpq_srcptr       value,
                             guint            decimals,
                             ParindexRounding rounding,
                             char             point)
{
  mpz_t quotient;
  gint64 units;
  gboolean exact;

  if (parindex_mpq_round_small (value, decimals, rounding, &units, &exact))
    {
      append_small (out, units, decimals, point);
      return;
    }

  mpz_init (quotient);
  round_scaled (quotient, value, decimals, rounding);
  append_decimal (out, quotient, decimals, point);
  mpz_clear (quotient);
}

void
parindex_append_decimal (GString *out,
                         gint64   coefficient,
                         guint    scale,
                         char     point)
{
  for (; scale > 0 && coefficient % 10 == 0; scale--)
    coefficient /= 10;
  append_small (out, coefficient, scale, point);
}

gboolean
parindex_mpq_append_short (GString         *out,
                           mpq_srcptr       value,
                           guint            decimals,
                           ParindexRounding rounding,
                           char             point)
{
  gsize begin = out->len;
  gboolean exact;
  gint64 units;
  mpq_t rounded;

  if (parindex_mpq_round_small (value, decimals, rounding, &units, &exact))
    {
      (exact ? parindex_append_decimal : append_small) (out, units, decimals, point);
      return exact;
    }

  mpq_init (rounded);
  mpq_set (rounded, value);
  parindex_mpq_round (rounded, decimals, rounding);
  exact = mpq_equal (rounded, value);
  mpq_clear (rounded);
  parindex_mpq_append_rounded (out, value, decimals, rounding, point);
  while (exact && decimals > 0 && out->len > begin && out->str[out->len - 1] == '0')
    g_string_truncate (out, out->len - 1);
  if (out->str[out->len - 1] == point)
    g_string_truncate (out, out->len - 1);

  return exact;
}

/* A decimal within 64 bits, or a fraction of such integers that is none; FALSE if that is not settled there. */
static gboolean
append_small_exact (GString   *out,
                    mpq_srcptr value)
{
  gint64 numerator, denominator, coefficient, rest;
  guint scale;

  if (!parindex_mpz_to_i64 (mpq_numref (value), &numerator) || !parindex_mpz_to_i64 (mpq_denref (value), &denominator) || numerator == G_MININT64)
    return FALSE;

  coefficient = numerator;
  rest = denominator;
  for (scale = 0; rest > 1 && scale < PARINDEX_MAX_SCALE; scale++)
    {
      gint64 factor = rest % 10 == 0 ? 1 : rest % 5 == 0 ? 2 : rest % 2 == 0 ? 5 : 0;

      if (factor == 0)
        {
          parindex_append_decimal (out, numerator, 0, '.');
          g_string_append_c (out, '/');
          parindex_append_decimal (out, denominator, 0, '.');
          return TRUE;
        }
      if (__builtin_mul_overflow (coefficient, factor, &coefficient))
        return FALSE;
      rest /= 10 / factor;
    }
  if (rest > 1)
    return FALSE;

  parindex_append_decimal (out, coefficient, scale, '.');
  return TRUE;
}

void
parindex_mpq_append_exact (GString   *out,
                           mpq_srcptr value)
{
  mpz_t coefficient;
  guint scale;

  if (append_small_exact (out, value))
    return;

  mpz_init (coefficient);
  if (parindex_mpq_get_decimal (value, coefficient, &scale))
    append_decimal (out, coefficient, scale, '.');
  else
    {
      append_integer (out, mpq_numref (value));
      g_string_append_c (out, '/');
      append_integer (out, mpq_denref (value));
    }
  mpz_clear (coefficient);
}

char
parindex_words_point (ParindexLanguage language)
{
  return language == PARINDEX_LANGUAGE_VI ? ',' : '.';
}

void
parindex_words_append (GString         *out,
                       mpq_srcptr       value,
                       ParindexLanguage language)
{
  gsize begin = out->len;
  char *point;

  parindex_mpq_append_exact (out, value);
  point = strchr (out->str + begin, '.');
  if (point != NULL)
    *point = parindex_words_point (language);
}

#define READABLE_DECIMALS 6

void
parindex_words_append_equal (GString         *out,
                             mpq_srcptr       value,
                             ParindexLanguage language)
{
  gsize begin = out->len;
  gboolean exact = parindex_mpq_append_short (out, value, READABLE_DECIMALS, PARINDEX_ROUNDING_HALF_UP, parindex_words_point (language));

  g_string_insert (out, begin, exact ? " = " : " ≈ ");
}

/* So many decimals that there are six digits at least. */
static guint
readable_decimals (mpq_srcptr value)
{
  int place = parindex_decimal_place (value);

  return READABLE_DECIMALS + (place < 0 ? (guint) -place : 0);
}

void
parindex_words_append_readable (GString         *out,
                                mpq_srcptr       value,
                                ParindexLanguage language)
{
  gsize begin = out->len;

  parindex_words_append (out, value, language);
  if (out->len - begin <= PARINDEX_MAX_READABLE && strchr (out->str + begin, '/') == NULL)
    return;

  g_string_truncate (out, begin);
  if (!parindex_mpq_append_short (out, value, readable_decimals (value), PARINDEX_ROUNDING_HALF_UP, parindex_words_point (language)))
    g_string_insert (out, begin, "≈");
}

char *
parindex_number_text (const ParindexNumber *number,
                      ParindexLanguage      language)
{
  GString *text = g_string_new (NULL);

  parindex_words_append (text, parindex_number_peek (number), language);

  return g_string_free (text, FALSE);
}
