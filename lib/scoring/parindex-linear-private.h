/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/parindex-column-private.h"

G_BEGIN_DECLS

typedef enum
{
  PARINDEX_LANE_64,
  PARINDEX_LANE_128,
  PARINDEX_LANE_BIG,
} ParindexLane;

/* Σ factors[j] · coefficient of columns[j], in integers: how an all-observed unit is scored. */
typedef struct
{
  guint n_terms;
  const ParindexColumn **columns;
  mpz_t *factors;
  mpq_t *ratios; /* the same over the denominator of the sums, in lowest terms */
  ParindexLane lane; /* wide enough for every partial sum of every unit */
} ParindexLinear;

/* Finds the lane from the bounds of factors and columns. @bound is set to Σ |factor| · max |coefficient|. */
ParindexLane parindex_linear_lane (const ParindexLinear *self, mpz_ptr bound);

/* Rows begin … end - 1 of the sums; the lane says which. Each is exact. */
void parindex_linear_sum_64 (const ParindexLinear *self, guint begin, guint end, gint64 *sums);
void parindex_linear_sum_128 (const ParindexLinear *self, guint begin, guint end, __int128 *sums);
void parindex_linear_sum_big (const ParindexLinear *self, guint row, mpz_ptr sum);

G_END_DECLS
