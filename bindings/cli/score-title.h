/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "options.h"

G_BEGIN_DECLS

/* A known stage in the reader's words too; the word of the document stays, because --stage takes it. NULL: the latest authority. */
char *parindex_cli_describe_stage (ParindexLanguage language, const char *stage);
/* What was scored, above the ranking: the framework; period, stage, and how many units are ranked. */
void parindex_cli_append_title (GString *out, ParindexScoreboard *scoreboard, const ParindexCliOptions *options);

G_END_DECLS
