/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gmp.h>
#include <mpfr.h>

#include <glib.h>

G_BEGIN_DECLS

/* Irrational numbers as decimals. What is rounded is the number itself, to the nearest multiple of 10^exponent, so that the decimal does not
 * depend on how it was found; from there on it is exact. */

/* How many decimals lie behind the first digit of what a number is measured by. */
#define PARINDEX_QUANTISE_DECIMALS 12

/* The place of the first digit: 10^place <= |value| < 10^(place + 1); @value is not 0. */
int parindex_decimal_place (mpq_srcptr value);

/* Brackets a number: @lower <= number <= @upper, the closer the more bits the two have. */
typedef void (*ParindexBracket) (mpfr_ptr lower, mpfr_ptr upper, gconstpointer data);

/* The place of the first digit of a number that is neither 0 nor a power of ten. */
int parindex_bracket_place (ParindexBracket bracket, gconstpointer data);
/* A number that is no multiple of 10^exponent / 2. */
void parindex_quantise (mpq_ptr out, int exponent, ParindexBracket bracket, gconstpointer data);
/* start + sign * sqrt (square); halves go away from zero. */
void parindex_quantise_root (mpq_ptr out, int exponent, mpq_srcptr start, int sign, mpq_srcptr square);
/* A rational number; halves go away from zero. */
void parindex_quantise_ratio (mpq_ptr out, int exponent, mpq_srcptr value);
/* The coefficient of 10^exponent, if a double that is off by @error at most decides it; 10^exponent is 10^-22 to 1. */
gboolean parindex_quantise_double (gint64 *out, int exponent, double value, double error);

G_END_DECLS
