/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-quantise-private.h"
#include "scoring/aggregations/parindex-aggregations-private.h"

int
parindex_quantum_decimals (mpq_srcptr size)
{
  return PARINDEX_QUANTISE_DECIMALS - parindex_decimal_place (size);
}

void
parindex_quantum_round (mpq_ptr value,
                        int     decimals)
{
  parindex_quantise_ratio (value, -decimals, value);
}
