/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "options.h"

G_BEGIN_DECLS

/* The results of a stage, or of the latest authority for NULL; NULL after telling everything that stands in the way. */
ParindexScoreboard *parindex_cli_score_stage (const ParindexCliOptions *options, ParindexContext *context, ParindexDocument *document,
                                              ParindexAssessment *assessment, const char *stage);
/* The results of the stage that is asked for, if there are that stage, dimension and unit; NULL after telling why, and the exit status. */
ParindexScoreboard *parindex_cli_score_asked (const ParindexCliOptions *options, ParindexContext *context, ParindexDocument *document,
                                              ParindexAssessment *assessment, int *status);

G_END_DECLS
