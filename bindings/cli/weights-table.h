/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "options.h"

G_BEGIN_DECLS

/* These write what was found, or what drives an index, as tables, and give the exit status. */
int parindex_cli_write_found (const ParindexCliOptions *options, GListModel *found);
int parindex_cli_write_effective (const ParindexCliOptions *options, ParindexScoreboard *scoreboard, GListModel *rows);

G_END_DECLS
