/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-radix-private.h"

#define DIGIT_BITS 11
#define RADIX (1 << DIGIT_BITS)

static guint
count_digits (const ParindexRadixEntry *entries,
              guint                     n)
{
  guint64 all = 0;
  guint n_digits = 0;

  for (guint i = 0; i < n; i++)
    all |= entries[i].key;
  for (; all != 0; all >>= DIGIT_BITS)
    n_digits++;

  return n_digits;
}

/* Least-significant-digit radix sort: stable, so that equal units stay in document order. Digits that are the same in
 * all keys cost nothing, and leading zeros are not even counted. */
ParindexRadixEntry *
parindex_radix_sort (ParindexRadixEntry *entries,
                     ParindexRadixEntry *other,
                     guint               n,
                     guint32            *counts)
{
  guint n_digits = count_digits (entries, n);

  memset (counts, 0, n_digits * RADIX * sizeof *counts);
  for (guint i = 0; i < n; i++)
    for (guint digit = 0; digit < n_digits; digit++)
      counts[digit * RADIX + ((entries[i].key >> (digit * DIGIT_BITS)) & (RADIX - 1))]++;

  for (guint digit = 0; digit < n_digits; digit++)
    {
      guint32 *count = counts + digit * RADIX;
      guint shift = digit * DIGIT_BITS;
      guint32 place = 0;
      ParindexRadixEntry *swap;

      if (count[(entries[0].key >> shift) & (RADIX - 1)] == n)
        continue;
      for (guint value = 0; value < RADIX; value++)
        {
          guint32 here = count[value];

          count[value] = place;
          place += here;
        }
      for (guint i = 0; i < n; i++)
        other[count[(entries[i].key >> shift) & (RADIX - 1)]++] = entries[i];
      swap = entries;
      entries = other;
      other = swap;
    }

  return entries;
}
