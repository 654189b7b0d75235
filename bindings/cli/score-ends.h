/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "options.h"

G_BEGIN_DECLS

/* The ids of the units that --unit, --top and --bottom ask for, the best first; NULL if all are. */
char **parindex_cli_choose_units (const ParindexCliOptions *options, ParindexScoreboard *scoreboard);

G_END_DECLS
