/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <gmp.h>

#include <glib.h>

G_BEGIN_DECLS

/* The exact sum of doubles, whatever their order: digits of 32 bits that cover all exponents, each with room for carries. After the small
 * superaccumulator of R. M. Neal, "Fast exact summation using small and large superaccumulators", 2015. */
#define PARINDEX_SUM_DIGITS 68

typedef struct
{
  gint64 digits[PARINDEX_SUM_DIGITS];
  guint pending; /* values since the carries were last taken on */
} ParindexSum;

void parindex_sum_init (ParindexSum *self);
/* @value is finite. */
void parindex_sum_add (ParindexSum *self, double value);
/* The product is added exactly; neither it nor its rounding error leaves the range of doubles. */
void parindex_sum_add_product (ParindexSum *self, double a, double b);
/* Sets @out, which is initialised, to it. */
void parindex_sum_get_mpq (ParindexSum *self, mpq_ptr out);
/* The nearest double. */
double parindex_sum_get (ParindexSum *self);

G_END_DECLS
