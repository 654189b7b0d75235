/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "scoring/aggregations/parindex-aggregations-private.h"

G_BEGIN_DECLS

/* The values of all children as integers over one denominator. */
typedef struct
{
  const ParindexCombining *combining;
  gint64 *multipliers; /* of the coefficients of each child */
  guint64 largest;     /* no value is larger, either way */
  mpz_t denominator;
} ParindexIntegers;

/* FALSE if one could be larger than @bound; to be cleared all the same. */
gboolean parindex_integers_init (ParindexIntegers *self, const ParindexCombining *combining, guint64 bound);
void parindex_integers_clear (ParindexIntegers *self);

static inline gint64
parindex_integers_get (const ParindexIntegers *self,
                       guint                   row,
                       guint                   child)
{
  return self->multipliers[child] * parindex_column_coefficient (self->combining->operands[child].column, row);
}

/* Those that are there; how many. */
guint parindex_integers_read (const ParindexIntegers *self, guint row, gint64 *values);
/* Makes the column of the node one of integers over so many times the denominator; FALSE if that does not fit. */
gboolean parindex_integers_begin_column (const ParindexIntegers *self, ParindexColumn *column, gint64 times);
void parindex_integers_put (const ParindexIntegers *self, ParindexCombining *combining, guint row, gint64 value);

G_END_DECLS
