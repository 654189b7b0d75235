/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-document.h>

#include "base/parindex-problem-private.h"
#include "base/parindex-util-private.h"

G_BEGIN_DECLS

GPtrArray **parindex_document_extras (ParindexDocument *self);
/* By id alone: what a document refers to. NULL if there is none. */
ParindexFramework *parindex_document_framework_of_id (ParindexDocument *self, const char *id);
/* Borrowed; NULL if there is none. */
ParindexAssessment *parindex_document_find_assessment (ParindexDocument *self, ParindexFramework *framework, ParindexPeriod *period);
/* The one it names, or the only one; NULL with an error if there is none. */
ParindexFramework *parindex_document_framework_of_alternative (ParindexDocument *self, ParindexAlternative *alternative, GError **error);
/* Checks that alternatives change what there is. */
void parindex_document_check_alternatives (ParindexDocument *self, ParindexProblems *problems);
/* Checks that the units form a tree. */
void parindex_document_check_units (ParindexDocument *self, ParindexProblems *problems);

G_END_DECLS
