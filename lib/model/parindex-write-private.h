/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "base/parindex-json-private.h"
#include "model/parindex-assessment-private.h"
#include "model/parindex-document-private.h"
#include "model/parindex-framework-private.h"

G_BEGIN_DECLS

/* The canonical text of what documents hold; see docs/documents.md. */
void parindex_number_write (const ParindexNumber *number, ParindexJsonWriter *writer);
void parindex_unit_write (ParindexUnit *self, ParindexJsonWriter *writer);
void parindex_framework_write (ParindexFramework *self, ParindexJsonWriter *writer);
void parindex_layer_write (ParindexAssessment *self, const ParindexLayer *layer, ParindexJsonWriter *writer);
void parindex_document_write (ParindexDocument *self, ParindexJsonWriter *writer);

G_END_DECLS
