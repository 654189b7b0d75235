/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-alternative.h>

#include "base/parindex-json-private.h"
#include "base/parindex-problem-private.h"

G_BEGIN_DECLS

/* A parameter of the rule `normalise` that is to be another. */
typedef struct
{
  GParamSpec *pspec;
  GValue value;
} ParindexParameter;

/* What is to be other of a criterion, whose id the node has, or of all; only what is set on the node counts. */
typedef struct
{
  ParindexCriterion *node;
  GArray *parameters; /* ParindexParameter */
} ParindexChange;

/* Made if it is not there; NULL stands for all criteria. */
ParindexChange *parindex_alternative_change_of (ParindexAlternative *self, const char *criterion);
guint parindex_alternative_n_changes (ParindexAlternative *self);
ParindexChange *parindex_alternative_change_at (ParindexAlternative *self, guint index);
/* NULL if nothing is to be other of all criteria. */
ParindexChange *parindex_alternative_change_of_all (ParindexAlternative *self);
/* Takes the value. */
void parindex_change_set_parameter (ParindexChange *self, GParamSpec *pspec, GValue *value);
gboolean parindex_alternative_is_empty (ParindexAlternative *self);
GPtrArray **parindex_alternative_extras (ParindexAlternative *self);
void parindex_alternative_seal (ParindexAlternative *self);
void parindex_alternative_write (ParindexAlternative *self, ParindexJsonWriter *writer);
/* Tells which of its criteria are none of the framework. */
void parindex_alternative_check (ParindexAlternative *self, ParindexFramework *framework, ParindexProblems *problems);

/* The rule with other parameters; what belongs to its old method goes where there is a new one. */
ParindexRule *parindex_normalise_rule_change (ParindexRule *rule, const GArray *parameters);
/* Whether the points grow with the cohort, so that there is no maximum. */
gboolean parindex_normalise_rule_has_no_max (ParindexRule *rule);

G_END_DECLS
