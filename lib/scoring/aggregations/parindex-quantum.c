/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-quantise-private.h"
#include "scoring/aggregations/parindex-aggregations-private.h"

int
parindex_quantum_decimals (mpq_srcptr value)
{
  return PARINDEX_QUANTISE_DECIMALS - parindex_decimal_place (value);
}

void
parindex_quantum_round (mpq_ptr value)
{
  parindex_quantise_ratio (value, -parindex_quantum_decimals (value), value);
}
