/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scoring/preparation/parindex-preparation-private.h"

ParindexEnds *
parindex_ends_new (const ParindexPreparation  *self,
                   const ParindexPreparedLeaf *leaf,
                   const ParindexColumn       *numbers)
{
  ParindexEnds *ends = g_new0 (ParindexEnds, leaf->n_groups);
  mpq_t number;

  mpq_init (number);
  for (guint i = 0; i < leaf->n_groups; i++)
    mpq_inits (ends[i].lowest, ends[i].highest, NULL);
  for (guint row = 0; row < numbers->n; row++)
    if (parindex_preparation_counts (self, numbers, row))
      {
        ParindexEnds *each = &ends[parindex_prepared_group (leaf, row)];

        parindex_column_get_mpq (numbers, row, number);
        if (each->n == 0 || mpq_cmp (number, each->lowest) < 0)
          mpq_set (each->lowest, number);
        if (each->n == 0 || mpq_cmp (number, each->highest) > 0)
          mpq_set (each->highest, number);
        each->n++;
      }
  mpq_clear (number);

  return ends;
}

void
parindex_ends_free (ParindexEnds *self,
                    guint         n)
{
  for (guint i = 0; self != NULL && i < n; i++)
    mpq_clears (self[i].lowest, self[i].highest, NULL);
  g_free (self);
}
