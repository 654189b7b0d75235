/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-document.h>

#include "scoring/parindex-scoreboard-private.h"

G_BEGIN_DECLS

/* The document an assessment is scored in, and the assessments whose scoring asked for it: none of them may be asked for again. */
typedef struct _ParindexSurroundings
{
  ParindexDocument *document;
  ParindexAssessment *assessment;
  const struct _ParindexSurroundings *asked_by; /* NULL: nobody */
  GHashTable *others; /* what became of assessments that were asked for, once each; NULL: none was yet */
} ParindexSurroundings;

/* Fills cells that are missing and that their rule takes from elsewhere in the document: the percent of another index, what the units below
 * came to, or a number of the period before. */
void parindex_borrow_values (const ParindexSurroundings *self, ParindexScorer *scorer, ParindexPrepared *prepared, ParindexProblems *problems);
/* What the scoring of a document that is refused would tell about its cells, beside those that could not be read; nothing where its frameworks
 * are not sound. Seals the assessments. */
void parindex_document_collect_wrong_cells (ParindexDocument *self, ParindexProblems *problems);

G_END_DECLS
