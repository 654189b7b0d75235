/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "score-ranks.h"

void
parindex_cli_ranks_init (ParindexCliRanks   *self,
                         ParindexScoreboard *scoreboard,
                         const char         *within)
{
  *self = (ParindexCliRanks){
    .scoreboard = scoreboard,
    .within = within,
    .columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
  };
}

void
parindex_cli_ranks_clear (ParindexCliRanks *self)
{
  g_clear_pointer (&self->columns, g_hash_table_unref);
}

double
parindex_cli_ranks_get (ParindexCliRanks *self,
                        const char       *criterion,
                        guint             position)
{
  double *column = g_hash_table_lookup (self->columns, criterion);

  if (column == NULL)
    {
      gsize n;

      column = parindex_scoreboard_get_column (self->scoreboard, PARINDEX_RESULT_COLUMN_RANK, criterion, self->within, &n, NULL);
      g_hash_table_insert (self->columns, g_strdup (criterion), column);
    }
  return column[position];
}
