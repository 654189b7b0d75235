/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/rules/parindex-rules-private.h"

G_BEGIN_DECLS

struct _ParindexNormaliseRule
{
  ParindexRule parent_instance;

  int input;
  int method;
  int direction;
  ParindexNumbers range;
  ParindexNumbers anchors;
  char *within;
  gboolean clip;
  ParindexNumber *when_constant;
  int when_none;
};

/* One end of what the ranked units of a group have, and the first row that has it. */
typedef struct
{
  mpq_t value;
  guint row;
} ParindexExtreme;

typedef struct
{
  guint n; /* units that make up the cohort */
  ParindexExtreme lowest;
  ParindexExtreme highest;
} ParindexCohort;

typedef struct
{
  guint n_groups;
  ParindexCohort *groups;
} ParindexCohorts;

static inline gboolean
parindex_normalise_has_anchors (const ParindexNormaliseRule *self)
{
  return self->anchors.n == 2;
}

/* Whether numbers beyond the anchors give the points at the anchor. */
static inline gboolean
parindex_normalise_clips (const ParindexNormaliseRule *self)
{
  return self->clip || self->method == PARINDEX_NORMALISATION_GOALPOSTS;
}

/* Whether the units of a cohort can be told apart. */
static inline gboolean
parindex_cohort_differs (const ParindexCohort *self)
{
  return self->n > 0 && mpq_cmp (self->lowest.value, self->highest.value) < 0;
}

/* The points of the worst and of the best value. */
void parindex_normalise_range (const ParindexNormaliseRule *self, mpq_srcptr max, mpq_ptr lower, mpq_ptr upper);
/* The anchors, stated or found. */
void parindex_normalise_ends (const ParindexNormaliseRule *self, const ParindexCohort *cohort, mpq_ptr low, mpq_ptr high);

gboolean parindex_normalise_score_column (ParindexRule *rule, ParindexRuleScoring *scoring);
void parindex_normalise_describe (ParindexRule *rule, const ParindexNumber *max, ParindexLanguage language, GString *out);
void parindex_normalise_work_out (ParindexRule *rule, const ParindexRuleCell *cell, ParindexLanguage language, GString *out);

G_END_DECLS
