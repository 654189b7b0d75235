/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "scoring/parindex-pair-sums-private.h"

G_BEGIN_DECLS

/* Sums over a denominator that no machine word holds, such as those of a hundred criteria, each normalised by a range of its own. They are
 * made when they are asked for. Beside them stands each one times a power of two, in 128 bits and off by less than a known error: it settles
 * nearly every question. */
typedef struct
{
  ParindexLinear linear; /* the sums are over denominator; its own copy, but for the columns */
  GPtrArray *owned;      /* a reference: columns among them that nobody else holds */
  mpz_t denominator;
  guint n;
  __int128 *near;
  int shift;             /* near is value · 2^shift */
  __int128 error;        /* of near, at most */
  ParindexPairSums *pairs; /* instead of all this, where integers would not tell; NULL: they do */
} ParindexBigSums;

ParindexBigSums *parindex_big_sums_new (const ParindexLinear *linear, GPtrArray *owned, mpz_srcptr denominator, guint n);
void parindex_big_sums_free (ParindexBigSums *self);
/* Rows begin … end - 1; before anything is asked of them. */
void parindex_big_sums_sum (ParindexBigSums *self, guint begin, guint end);
/* The exact value. */
void parindex_big_sums_get (const ParindexBigSums *self, guint row, mpq_ptr out);
/* The nearest double. */
double parindex_big_sums_round (const ParindexBigSums *self, guint row);
/* Exact. */
int parindex_big_sums_compare (const ParindexBigSums *self, guint a, guint b);

G_END_DECLS
