/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "options.h"

G_BEGIN_DECLS

/* Whose order changes when a unit leaves the ranking. Gives the exit status. */
int parindex_cli_rank_reversal (const ParindexCliOptions *options, ParindexDocument *document, ParindexScoreboard *scoreboard);

G_END_DECLS
