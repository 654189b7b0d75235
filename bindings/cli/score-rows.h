/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "options.h"
#include "score-ranks.h"

G_BEGIN_DECLS

/* A unit to show, and what decides its place. */
typedef struct
{
  ParindexResult *result;
  const char *group; /* NULL without --within, and for a unit in no group */
  double rank;       /* within the group where there is --within */
  guint position;    /* in the document */
  char *note;        /* why it has no rank; NULL if it has one */
} ParindexCliRow;

/* The units to show, in the order to show them. */
GArray *parindex_cli_collect_rows (ParindexScoreboard *scoreboard, const ParindexCliOptions *options, ParindexCliRanks *ranks);

G_END_DECLS
