/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "scoring/aggregations/parindex-aggregations-private.h"

G_BEGIN_DECLS

/* A unit's values and weights, each within two units of its 62nd bit. */
typedef struct
{
  guint n;
  long double *values;  /* not below 0 */
  long double *weights; /* above 0 */
} ParindexLongValues;

/* Units of the last place, of which a rounded mean has so many at least. */
#define PARINDEX_LEAST_UNITS 1e12

/* FALSE if the last digit of units / 10^decimals is not sure. @power is NULL for the geometric mean. */
gboolean parindex_power_mean_round_quickly (const ParindexLongValues *values, mpq_srcptr power, gint64 *units, int *decimals);
/* Whether a mean that lies within @error of @whole units has its first digit where it seems to. Below a power of ten there are ten times as many units:
 * next to it the mean has to be sure to a tenth of them. */
static inline gboolean
parindex_power_mean_is_in_place (long double whole,
                                 long double error)
{
  return (whole > PARINDEX_LEAST_UNITS && whole <= 10 * PARINDEX_LEAST_UNITS) || (whole == PARINDEX_LEAST_UNITS && error < 0.05L);
}

long double parindex_power_mean_double (mpq_srcptr value);
/* Sets @out to units / 10^decimals. */
void parindex_power_mean_set_units (mpq_ptr out, gint64 units, int decimals);
/* Adds up fractions from both ends of the row: numbers of like size, and no common divisors on the way. The first one becomes the sum, the others are
 * used up. */
void parindex_add_fractions (mpz_t *numerators, mpz_t *denominators, guint n);

/* All rows of a column at once. */
void parindex_power_mean_combine_columns (ParindexCombining *self);
void parindex_harmonic_mean_combine_columns (ParindexCombining *self);

G_END_DECLS
