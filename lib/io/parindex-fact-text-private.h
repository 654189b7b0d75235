/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "analysis/parindex-change-private.h"
#include "base/parindex-json-private.h"

G_BEGIN_DECLS

/* Facts and changes as reports for programs write them. */

/* A number with so many decimals (-1: all), or in the precision that was asked for. */
char *parindex_figure_cell (const ParindexNumber *number, int decimals, ParindexRounding rounding, ParindexPrecision precision);
/* A member with an object: what is known ("value", or "from", "to", "outside"), of how many, and where it comes from. */
void parindex_fact_write (ParindexJsonWriter *writer, const char *name, ParindexFact *fact, ParindexPrecision precision);
/* The same of a change: a number where it is exact, null where nothing is known. */
void parindex_change_write (ParindexJsonWriter *writer, const char *name, const ParindexChange *change, ParindexPrecision precision);
/* "25", ">=80", "<=48", "46..48", ">30"; "" where nothing is known. */
char *parindex_fact_cell (ParindexFact *fact, ParindexPrecision precision);
char *parindex_change_cell (const ParindexChange *change, ParindexPrecision precision);

G_END_DECLS
