/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-document.h>

#include "base/parindex-problem-private.h"
#include "scoring/parindex-scoreboard-private.h"

G_BEGIN_DECLS

/* Scores what a scoreboard scored a second time, under another framework or with another assessment of its own; @document is nullable. NULL
 * after telling why it cannot be. */
ParindexScoreboard *parindex_rescore (ParindexScoreboard *board, ParindexDocument *document, ParindexFramework *framework,
                                      ParindexAssessment *assessment, ParindexProblems *problems);

G_END_DECLS
