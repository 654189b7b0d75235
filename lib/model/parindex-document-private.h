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
/* Warns of groups that frameworks name and no unit is in. */
void parindex_document_check_groups (ParindexDocument *self, ParindexProblems *problems);
/* Checks that alternatives change what there is. */
void parindex_document_check_alternatives (ParindexDocument *self, ParindexProblems *problems);
/* Each is added if nothing is wrong with it; else all that is goes to @problems, at @place. */
gboolean parindex_document_take_result (ParindexDocument *self, ParindexPublishedResult *result, ParindexProblems *problems, const ParindexPlace *place);
gboolean parindex_document_take_succession (ParindexDocument *self, ParindexSuccession *succession, ParindexProblems *problems, const ParindexPlace *place);
gboolean parindex_document_take_correspondence (ParindexDocument *self, ParindexCorrespondence *correspondence, ParindexProblems *problems, const ParindexPlace *place);
void parindex_document_seal_facts (ParindexDocument *self);
void parindex_document_check_successions (ParindexDocument *self, ParindexProblems *problems);
void parindex_document_seal_successions (ParindexDocument *self);
/* In document order, borrowed; NULL: none. Those from a unit are known as they are when the document is sealed. */
GPtrArray *parindex_document_successions_to (ParindexDocument *self, const char *unit);
GPtrArray *parindex_document_successions_from (ParindexDocument *self, const char *unit);
/* A new reference; NULL if the predecessor has none. */
ParindexNumber *parindex_document_succession_weight (ParindexDocument *self, ParindexSuccession *succession, const char *unit);
/* Borrowed; NULL if there is none. */
ParindexCorrespondence *parindex_document_find_correspondence (ParindexDocument *self, const char *from, const char *to);
/* What the editions of an index have in common: its id, or that of the framework where it has none. */
const char *parindex_framework_series (ParindexFramework *framework);
/* The series that an index or a framework of that id is of; @id itself where no framework is of it, and results alone tell of it. */
const char *parindex_document_series_of_id (ParindexDocument *self, const char *id);
/* The same of what people call an index; @name itself where there is none. */
const char *parindex_document_find_series (ParindexDocument *self, const char *name);
/* Borrowed; NULL if there is none. */
ParindexSeries *parindex_document_indicator_of_id (ParindexDocument *self, const char *id);
ParindexRegister *parindex_document_register_of_id (ParindexDocument *self, const char *id);
ParindexTarget *parindex_document_target_of_id (ParindexDocument *self, const char *id);
/* The units whose parent is the unit of the id, in an array, borrowed. A new table. */
GHashTable *parindex_document_units_below (ParindexDocument *self);
/* What series, registers and targets name that is not there, and what does not hold together in targets. */
void parindex_document_check_targets (ParindexDocument *self, ParindexProblems *problems);
void parindex_document_seal_targets (ParindexDocument *self);
ParindexCampaign *parindex_document_campaign_of_id (ParindexDocument *self, const char *id);
/* The same of assignments and campaigns. */
void parindex_document_check_campaigns (ParindexDocument *self, ParindexProblems *problems);
void parindex_document_seal_campaigns (ParindexDocument *self);
/* Checks that the units form a tree. */
void parindex_document_check_units (ParindexDocument *self, ParindexProblems *problems);

G_END_DECLS
