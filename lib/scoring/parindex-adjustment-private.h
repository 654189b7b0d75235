/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/parindex-criterion-private.h"
#include "base/parindex-exact-private.h"

G_BEGIN_DECLS

/* A node's cap and rounding, in integers over one denominator. */
typedef struct
{
  __int128 widen; /* what the value is multiplied by to share a denominator with the limits */
  gboolean has_from;
  gboolean has_to;
  __int128 from;
  __int128 to;
  gboolean rounded;
  ParindexRounding mode;
  __int128 power;       /* 10^decimals */
  __int128 denominator; /* of the value once widened */
} ParindexAdjustment;

/* For values up to @bound over @denominator, which becomes that of the results. FALSE if 128 bits on the way, or 64 for the result, would
 * not hold them. */
gboolean parindex_adjustment_init (ParindexAdjustment *self, ParindexCriterion *node, mpz_srcptr bound, mpz_ptr denominator);
gint64 parindex_adjustment_apply (const ParindexAdjustment *self, __int128 value);

G_END_DECLS
