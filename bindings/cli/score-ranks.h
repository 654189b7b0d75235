/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex.h>

G_BEGIN_DECLS

/* The ranks to show, a whole column of the scoreboard at a time: asking each result costs a ranking each. */
typedef struct
{
  ParindexScoreboard *scoreboard;
  const char *within;  /* NULL: overall */
  GHashTable *columns; /* by criterion */
} ParindexCliRanks;

void parindex_cli_ranks_init (ParindexCliRanks *self, ParindexScoreboard *scoreboard, const char *within);
void parindex_cli_ranks_clear (ParindexCliRanks *self);
/* The rank of the unit at @position of the scoreboard; NaN if it has none. */
double parindex_cli_ranks_get (ParindexCliRanks *self, const char *criterion, guint position);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexCliRanks, parindex_cli_ranks_clear)

G_END_DECLS
