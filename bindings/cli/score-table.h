/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "options.h"

G_BEGIN_DECLS

/* The ranking for people; gives the exit status. */
int parindex_cli_write_scoreboard (const ParindexCliOptions *options, ParindexScoreboard *scoreboard);

G_END_DECLS
