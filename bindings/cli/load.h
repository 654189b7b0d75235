/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "problems.h"

G_BEGIN_DECLS

/* The document of the command line, or NULL and an error; all that is wrong goes to @problems. */
ParindexDocument *parindex_cli_load (const ParindexCliOptions *options, ParindexContext *context, ParindexCliProblems *problems, GError **error);
/* The same, telling what is wrong. */
ParindexDocument *parindex_cli_load_and_tell (const ParindexCliOptions *options, ParindexContext *context);
/* The assessment of the framework and period that are asked for, or else the only framework and its latest period.
 * NULL after telling why, and the exit status. */
ParindexAssessment *parindex_cli_choose_assessment (const ParindexCliOptions *options, ParindexDocument *document, int *status);

/* FALSE after telling that the document has no unit of --unit. */
gboolean parindex_cli_check_unit (const ParindexCliOptions *options, ParindexDocument *document);

/* What a command does with an assessment; gives the exit status. */
typedef int (*ParindexCliWork) (const ParindexCliOptions *options, ParindexContext *context, ParindexDocument *document,
                                ParindexAssessment *assessment);
/* Has the assessment that is asked for worked on, and gives the exit status. */
int parindex_cli_work (const ParindexCliOptions *options, ParindexCliWork work);

G_END_DECLS
