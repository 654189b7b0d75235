/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "options.h"

G_BEGIN_DECLS

/* What was scored, above the ranking: the framework; period, stage, and how many units are ranked. */
void parindex_cli_append_title (GString *out, ParindexScoreboard *scoreboard, const ParindexCliOptions *options);

G_END_DECLS
