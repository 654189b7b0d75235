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
void parindex_published_result_write (ParindexPublishedResult *self, ParindexJsonWriter *writer);
void parindex_succession_write (ParindexSuccession *self, ParindexJsonWriter *writer);
void parindex_correspondence_write (ParindexCorrespondence *self, ParindexJsonWriter *writer);
void parindex_document_write (ParindexDocument *self, ParindexJsonWriter *writer);

void parindex_series_write (ParindexSeries *self, ParindexJsonWriter *writer);
void parindex_register_write (ParindexRegister *self, ParindexJsonWriter *writer);
void parindex_target_write (ParindexTarget *self, ParindexJsonWriter *writer);
void parindex_assignment_write (ParindexAssignment *self, ParindexJsonWriter *writer);
void parindex_campaign_write (ParindexCampaign *self, ParindexJsonWriter *writer);

/* Members of an object; a NULL text or number is left out. */
void parindex_write_text (ParindexJsonWriter *writer, const char *name, const char *text);
void parindex_write_number (ParindexJsonWriter *writer, const char *name, const ParindexNumber *number);
void parindex_write_count (ParindexJsonWriter *writer, const char *name, guint count);
void parindex_write_enum (ParindexJsonWriter *writer, const char *name, GType type, int value);
void parindex_write_words (ParindexJsonWriter *writer, const char *name, const char *const *words);
/* What a framework, for its root, and a criterion say alike. */
void parindex_write_policies (ParindexCriterion *self, GPtrArray *extras, ParindexJsonWriter *writer);
/* The member "rule", if it has one. */
void parindex_write_rule (ParindexCriterion *self, ParindexJsonWriter *writer);
/* A parameter of a rule under its name. */
void parindex_write_parameter (GParamSpec *pspec, const GValue *value, ParindexJsonWriter *writer);
/* The member "criteria" of a framework's root or of a parent. */
void parindex_write_criteria (ParindexCriterion *parent, ParindexJsonWriter *writer);

G_END_DECLS
