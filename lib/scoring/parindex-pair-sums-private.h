/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "scoring/parindex-linear-private.h"

G_BEGIN_DECLS

/* Sums of a few terms whose cells have denominators of their own, or more digits than machine words: each as a pair of doubles, high + low, with a
 * bound of its error. That settles nearly every question; the exact sums are made when one is left. */
typedef struct
{
  guint n_terms;
  const ParindexColumn **columns; /* borrowed */
  mpq_t *factors;                 /* of coefficients over the divisors of their rows */
  double *high;
  double *low;
  double *error;
} ParindexPairSums;

/* If the terms are such that sums of integers would not tell. */
gboolean parindex_pair_sums_are_better (const ParindexLinear *linear);
ParindexPairSums *parindex_pair_sums_new (const ParindexLinear *linear, guint n);
void parindex_pair_sums_free (ParindexPairSums *self);
void parindex_pair_sums_sum (ParindexPairSums *self, guint begin, guint end);
void parindex_pair_sums_get (const ParindexPairSums *self, guint row, mpq_ptr out);
double parindex_pair_sums_round (const ParindexPairSums *self, guint row);
int parindex_pair_sums_compare (const ParindexPairSums *self, guint a, guint b);

G_END_DECLS
