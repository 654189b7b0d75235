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

/* FALSE if the last digit of units / 10^decimals is not sure. @max is NULL if there is none, @power for the geometric mean. */
gboolean parindex_power_mean_round_quickly (const ParindexLongValues *values, const ParindexNumber *max, mpq_srcptr power, gint64 *units, int *decimals);
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
