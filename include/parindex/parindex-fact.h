/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-published-result.h>
#include <parindex/parindex-succession.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_FACT (parindex_fact_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexFact, parindex_fact, PARINDEX, FACT, GObject)

PARINDEX_AVAILABLE_IN_1_0
const char *parindex_fact_get_index (ParindexFact *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_fact_get_unit (ParindexFact *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_fact_get_criterion (ParindexFact *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPeriod *parindex_fact_get_period (ParindexFact *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexResultColumn parindex_fact_get_column (ParindexFact *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_fact_get_within (ParindexFact *self);
PARINDEX_AVAILABLE_IN_1_0
const char *parindex_fact_get_group (ParindexFact *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexCertainty parindex_fact_get_certainty (ParindexFact *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_fact_get_value (ParindexFact *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_fact_get_low (ParindexFact *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_fact_get_high (ParindexFact *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_fact_get_of (ParindexFact *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexNumber *parindex_fact_get_percentile (ParindexFact *self);
PARINDEX_AVAILABLE_IN_1_0
const char *const *parindex_fact_get_bands (ParindexFact *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexFactSource parindex_fact_get_source (ParindexFact *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexDerivation parindex_fact_get_derivation (ParindexFact *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexAbsence parindex_fact_get_absence (ParindexFact *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexPublishedResult *parindex_fact_get_published (ParindexFact *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexSuccession *parindex_fact_get_succession (ParindexFact *self);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_fact_get_parts (ParindexFact *self);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_fact_get_text (ParindexFact *self, ParindexLanguage language);
PARINDEX_AVAILABLE_IN_1_0
char *parindex_fact_get_origin_text (ParindexFact *self, ParindexLanguage language);

G_END_DECLS
