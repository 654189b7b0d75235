/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <string.h>

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint64 key; /* ascending keys are descending values */
  guint32 row;
} ParindexRadixEntry;

/* How many counts sorting takes. */
#define PARINDEX_RADIX_COUNTS (6 * 2048)

/* Sorts by ascending keys; equal ones stay in their order. @other has room for as many entries. Returns which of the two holds the result. */
ParindexRadixEntry *parindex_radix_sort (ParindexRadixEntry *entries, ParindexRadixEntry *other, guint n, guint32 *counts);

/* The order of doubles as the order of integers, descending; -0 and 0 are the same. */
static inline guint64
parindex_radix_key (double value)
{
  guint64 bits;

  value += 0.0;
  memcpy (&bits, &value, sizeof bits);
  bits = bits >> 63 ? ~bits : bits | (G_GUINT64_CONSTANT (1) << 63);

  return ~bits;
}

G_END_DECLS
