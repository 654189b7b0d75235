/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gmp.h>

#include <parindex/parindex-number.h>

G_BEGIN_DECLS

/* Bounds of what is taken for a number: enough for every double, too little to exhaust memory. The digits are those of
 * the number written without exponent, so that every number taken can be written in full and read again. */
#define PARINDEX_MAX_DIGITS 1000
#define PARINDEX_MAX_EXPONENT 400

/* The largest scale (number of decimals) of a coefficient in 64 bits. */
#define PARINDEX_MAX_SCALE 18

extern const gint64 parindex_pow10[PARINDEX_MAX_SCALE + 1];

/* JSON number text to coefficient / 10^scale with 0 <= scale <= PARINDEX_MAX_SCALE, trailing zeros of the
 * fraction dropped. FALSE if it is no JSON number or does not fit. */
gboolean parindex_decimal_parse (const char *text, gsize length, gint64 *coefficient, int *scale);
/* The shortest decimal that reads back to the double; FALSE if it is not finite or does not fit. */
gboolean parindex_decimal_from_double (double value, gint64 *coefficient, int *scale);
/* The same as digits * 10^exponent, for every double above 0 that is finite. */
void parindex_double_shortest (double magnitude, guint64 *digits, int *exponent);
/* The shortest text that reads back to the double, in JSON grammar, without exponent where that is at most 21 digits long;
 * "null" for what is not finite. */
#define PARINDEX_DOUBLE_TEXT_SIZE 32
const char *parindex_double_to_text (double value, char buffer[PARINDEX_DOUBLE_TEXT_SIZE]);

typedef enum
{
  PARINDEX_NUMBER_FAULT_NONE,
  PARINDEX_NUMBER_FAULT_SYNTAX,
  PARINDEX_NUMBER_FAULT_TOO_LARGE,
  PARINDEX_NUMBER_FAULT_ZERO_DENOMINATOR,
} ParindexNumberFault;

/* JSON number text or "a/b"; @out is initialised, and unchanged on a fault. */
ParindexNumberFault parindex_mpq_set_text (mpq_ptr out, const char *text, gsize length);
/* For messages: what was found there, as UTF-8 of bounded length. */
char *parindex_text_excerpt (const char *text, gsize length);

/* JSON number text or "a/b" to an exact number; NULL if it is neither or beyond the bounds above. */
ParindexNumber *parindex_number_new_from_text (const char *text, gsize length);
ParindexNumber *parindex_number_new_from_decimal (gint64 coefficient, int scale);
/* Takes the value (swaps it out of @value, which stays initialised); canonicalises. */
ParindexNumber *parindex_number_new_take (mpq_t value);
/* The same of a value in its lowest terms. */
ParindexNumber *parindex_number_new_reduced (mpq_t value);
/* Leaves the value alone. */
ParindexNumber *parindex_number_new_copy (mpq_srcptr value);
mpq_srcptr parindex_number_peek (const ParindexNumber *self);
/* If the number is coefficient / 10^scale in 64 bits with scale <= PARINDEX_MAX_SCALE. */
gboolean parindex_number_to_decimal (const ParindexNumber *self, gint64 *coefficient, int *scale);

/* Correctly rounded (nearest, ties to even): monotone, so that different doubles prove an order and
 * only equal doubles need the exact values. */
double parindex_mpq_to_double (mpq_srcptr value);
double parindex_ratio_to_double (gint64 numerator, gint64 denominator);
double parindex_ratio_to_double_128 (__int128 numerator, __int128 denominator);
/* Of many numerators times a factor, over one denominator, both above 0. */
void parindex_ratios_to_doubles (const gint64 *numerators, guint n, gint64 factor, gint64 denominator, double *out);

void parindex_mpz_set_i64 (mpz_ptr out, gint64 value);
void parindex_mpz_mul_pow10 (mpz_ptr value, gulong exponent);
void parindex_mpz_set_i128 (mpz_ptr out, __int128 value);
gboolean parindex_mpz_to_i64 (mpz_srcptr value, gint64 *out);
gboolean parindex_mpz_to_i128 (mpz_srcptr value, __int128 *out);

/* Replaces the value by what is shown of it with so many decimals. */
void parindex_mpq_round (mpq_ptr value, guint decimals, ParindexRounding rounding);
/* coefficient / 10^scale as short as it can be: 4.5, not 4.500; not for the least number of 64 bits. */
void parindex_append_decimal (GString *out, gint64 coefficient, guint scale, char point);
/* Decimal digits with @decimals places, rounded from the exact value; "-0.00" is "0.00". */
void parindex_mpq_append_rounded (GString *out, mpq_srcptr value, guint decimals, ParindexRounding rounding, char point);
/* The same, where it is exact as short as it can be: 4.5 is exact, 4.50 was rounded. Whether it is. */
gboolean parindex_mpq_append_short (GString *out, mpq_srcptr value, guint decimals, ParindexRounding rounding, char point);
/* The rounded value is units / 10^decimals; whether that is the value itself. FALSE if it does not go in 64 bits. */
gboolean parindex_mpq_round_small (mpq_srcptr value, guint decimals, ParindexRounding rounding, gint64 *units, gboolean *exact);
/* coefficient / 10^scale with the smallest scale; FALSE if the decimal does not end within PARINDEX_MAX_DIGITS. */
gboolean parindex_mpq_get_decimal (mpq_srcptr value, mpz_ptr coefficient, guint *scale);
/* The decimal where it ends (as above), else "a/b". */
void parindex_mpq_append_exact (GString *out, mpq_srcptr value);

/* Letters of a number that people read as it is. */
#define PARINDEX_MAX_READABLE 20

/* The decimal mark of a language, which is VI or EN; an exact number with it, and what an exact number is equal to: " = 97", or
 * " ≈ 45.539906" where it has more decimals than people read. */
char parindex_words_point (ParindexLanguage language);
void parindex_words_append (GString *out, mpq_srcptr value, ParindexLanguage language);
/* What is worked out: the same where it is a decimal that people can read, else "≈45.539906". */
void parindex_words_append_readable (GString *out, mpq_srcptr value, ParindexLanguage language);
void parindex_words_append_equal (GString *out, mpq_srcptr value, ParindexLanguage language);
char *parindex_number_text (const ParindexNumber *number, ParindexLanguage language);

G_END_DECLS
