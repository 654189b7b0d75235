/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-document.h>

G_BEGIN_DECLS

/* The other assessments of the index that an assessment of a document is one of, whose periods are as long as its own and not the same:
 * by period, of equal ones the first in the document. */
GPtrArray *parindex_sequence_new (ParindexDocument *document, ParindexAssessment *assessment);

G_END_DECLS
