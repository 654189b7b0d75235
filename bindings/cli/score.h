/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "options.h"

G_BEGIN_DECLS

/* Writes what is asked of a scoreboard and gives the exit status. */
typedef int (*ParindexCliWrite) (const ParindexCliOptions *options, ParindexScoreboard *scoreboard);

/* Scores what the options name and has it written; gives the exit status. */
int parindex_cli_score_and (const ParindexCliOptions *options, ParindexCliWrite write);

G_END_DECLS
