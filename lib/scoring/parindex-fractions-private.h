/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/parindex-column-private.h"

G_BEGIN_DECLS

/* The part of a sum whose terms have denominators of their own, such as points for 97 of 101:
 *   value of a row = integer + Σ factors[j] · coefficient of columns[j] / its divisor.
 * Beside it stands the value times 2^64, rounded down term by term: it settles nearly every question without rational numbers. */
typedef struct
{
  guint n_terms;
  const ParindexColumn **columns; /* borrowed */
  gint64 *factors;
  __int128 *fixed; /* of each row; less than n_terms below value · 2^64 */
} ParindexFractions;

ParindexFractions *parindex_fractions_new (guint n_rows, guint n_terms);
void parindex_fractions_free (ParindexFractions *self);
/* If the column's numbers are small enough for this. */
gboolean parindex_fractions_take (const ParindexColumn *column, gint64 factor);
void parindex_fractions_add (ParindexFractions *self, const ParindexColumn *column, gint64 factor);
/* Rows begin … end - 1. */
void parindex_fractions_sum (ParindexFractions *self, const gint64 *integers, guint begin, guint end);
/* The exact value. */
void parindex_fractions_get (const ParindexFractions *self, gint64 integer, guint row, mpq_ptr out);
/* -2: only the exact values tell. */
int parindex_fractions_compare (const ParindexFractions *self, const gint64 *integers, guint a, guint b);
/* Pairs of rows that are equal are told at once, column by column: one after the other, each of them would have to be fetched from all
 * columns. @equal is set to whether first[i] and second[i] are proven to be equal. */
void parindex_fractions_find_equal (const ParindexFractions *self, const gint64 *integers, const guint32 *first, const guint32 *second, guint n,
                                    guint8 *equal);
/* The double nearest to value · n / d, if that is sure. */
gboolean parindex_fractions_round (const ParindexFractions *self, guint row, long double n, long double d, double *out);

G_END_DECLS
