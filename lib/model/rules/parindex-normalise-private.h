/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/rules/parindex-rules-private.h"

G_BEGIN_DECLS

/* What holds where the rule does not say otherwise: COINr's limits. */
#define PARINDEX_TREATMENT_POINTS 5
#define PARINDEX_TREATMENT_SKEWNESS 2
#define PARINDEX_TREATMENT_KURTOSIS 3.5

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
  int reference;
  ParindexNumber *target;
  int form;
  int basis;
  ParindexNumber *band;
  ParindexNumber *mean;
  ParindexNumber *sd;

  /* what becomes of the number before */
  char *denominator;
  ParindexNumber *denominator_scale;
  int transform;
  ParindexNumber *transform_lambda;
  int impute;
  char *impute_within;
  ParindexNumber *impute_periods;
  ParindexNumber *impute_neighbours;
  int treat;
  ParindexNumber *treat_points;
  ParindexNumber *treat_skewness;
  ParindexNumber *treat_kurtosis;
  int treat_then;
  ParindexNumber *treat_lambda;
  gboolean treat_combined;
  int anchors_over;
};

/* One end of what the ranked units of a group have, and the first row that has it. */
typedef struct
{
  mpq_t value;
  guint row;
  guint period; /* 0: the one that is scored; from 1: one of the others */
} ParindexExtreme;

typedef struct
{
  guint n; /* units that make up the cohort */
  ParindexExtreme lowest;
  ParindexExtreme highest;
  mpq_t mean;     /* 0: the method reads none */
  mpq_t variance; /* over n - 1; the same */
  mpq_t *values; /* ascending; NULL: the method reads no ranks */
} ParindexCohort;

typedef struct
{
  guint n_groups;
  ParindexCohort *groups;
} ParindexCohorts;

/* A number being placed. */
typedef struct
{
  const ParindexNormaliseRule *rule;
  const ParindexCohort *cohort;
  mpq_srcptr number;
} ParindexPlacing;

/* A way of normalising: an entry in the table of parindex-normalise-rule.c. */
typedef struct
{
  const char *word;
  gboolean raw;        /* gives points, not a share of the range */
  gboolean no_max;     /* those points grow with the cohort */
  gboolean takes_anchors;
  gboolean reads_ranks;
  gboolean reads_mean;
  gboolean reads_variance;
  gboolean signed_;    /* shares run from -1 to 1 where there is neither range nor maximum */
  gboolean (*is_ratio) (const ParindexNormaliseRule *rule); /* takes no negative numbers; NULL: never */
  gboolean (*reads_cohort) (const ParindexNormaliseRule *rule);
  /* Where the number stands. FALSE if that cannot be said, by the reference. */
  gboolean (*place) (const ParindexPlacing *self, mpq_ptr out);
  /* "lowest 3 (An), highest 9 (Bình)" and "(7 − 3) / (9 − 3)"; NULL: there is nothing to say. */
  void (*append_cohort) (const ParindexPlacing *self, const ParindexRuleCell *cell, ParindexLanguage language, GString *out);
  void (*append_formula) (const ParindexPlacing *self, ParindexLanguage language, GString *out);
} ParindexNormaliseMethod;

extern const ParindexNormaliseMethod parindex_normalise_min_max;
extern const ParindexNormaliseMethod parindex_normalise_goalposts;
extern const ParindexNormaliseMethod parindex_normalise_scaled;
extern const ParindexNormaliseMethod parindex_normalise_fraction_of_maximum;
extern const ParindexNormaliseMethod parindex_normalise_distance;
extern const ParindexNormaliseMethod parindex_normalise_above_below;
extern const ParindexNormaliseMethod parindex_normalise_rank;
extern const ParindexNormaliseMethod parindex_normalise_borda;
extern const ParindexNormaliseMethod parindex_normalise_percentile_rank;
extern const ParindexNormaliseMethod parindex_normalise_none;
extern const ParindexNormaliseMethod parindex_normalise_z_score;

const ParindexNormaliseMethod *parindex_normalise_method (const ParindexNormaliseRule *self);

static inline gboolean
parindex_normalise_prefers_lower (const ParindexNormaliseRule *self)
{
  return self->direction == PARINDEX_DIRECTION_LOWER;
}

/* Whether the ends of the range are at two numbers that do not depend on the cohort. */
static inline gboolean
parindex_normalise_has_anchors (const ParindexNormaliseRule *self)
{
  return self->anchors.n == 2 || self->method == PARINDEX_NORMALISATION_SCALED;
}

/* Whether numbers beyond the ends of the range give the points at the end. */
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
/* The anchors of min-max, stated or found; @cohort is not read if they are stated. */
void parindex_normalise_ends (const ParindexNormaliseRule *self, const ParindexCohort *cohort, mpq_ptr low, mpq_ptr high);

/* The number of a row; FALSE if it has none, and then @points and @outcome say what it gives. */
gboolean parindex_normalise_read (const ParindexNormaliseRule *self, const ParindexRuleScoring *scoring, guint row, mpq_ptr number,
                                  mpq_ptr points, ParindexRuleOutcome *outcome);
gpointer parindex_normalise_study (ParindexRule *rule, const ParindexRuleScoring *scoring);
void parindex_normalise_free_study (gpointer cohorts);

static inline guint
parindex_normalise_group (const ParindexRuleScoring *scoring,
                          guint                      row)
{
  return scoring->groups != NULL ? scoring->groups[row] : 0;
}

static inline gboolean
parindex_normalise_is_ranked (const ParindexRuleScoring *scoring,
                              guint                      row)
{
  return scoring->ranked == NULL || scoring->ranked[row];
}

static inline gboolean
parindex_normalise_is_observed (const ParindexRuleScoring *scoring,
                                guint                      row)
{
  return scoring->states == NULL || scoring->states[row] == PARINDEX_CELL_STATE_OBSERVED;
}

/* Tells what is wrong with the parameters of the rule. */
void parindex_normalise_check (ParindexRule *rule, mpq_srcptr max, ParindexRuleReport report, gpointer user_data);
gboolean parindex_normalise_score_column (ParindexRule *rule, ParindexRuleScoring *scoring);
void parindex_normalise_describe (ParindexRule *rule, const ParindexNumber *max, ParindexLanguage language, GString *out);
void parindex_normalise_work_out (ParindexRule *rule, const ParindexRuleCell *cell, ParindexLanguage language, GString *out);

/* Whether the number is not normalised as it is read. */
gboolean parindex_normalise_prepares (const ParindexNormaliseRule *self);
/* "; before: divided by population × 1000; missing: the mean" */
void parindex_normalise_describe_preparation (const ParindexNormaliseRule *self, ParindexLanguage language, GString *out);
/* "the natural logarithm" */
const char *parindex_transform_words (ParindexTransform transform, ParindexLanguage language);
/* What the median or mean of others is called there; NULL: it is neither. */
const char *parindex_imputation_words (ParindexImputation imputation, ParindexLanguage language);

/* What the words of several methods are made of: a number as a part of a formula, "(7 − 3)", "lowest 3 (An)" and " of 9 ranked units". */
void parindex_normalise_append_term (GString *out, mpq_srcptr value, ParindexLanguage language);
void parindex_normalise_append_difference (GString *out, mpq_srcptr from, mpq_srcptr what, ParindexLanguage language);
void parindex_normalise_append_lowest (const ParindexPlacing *self, const ParindexRuleCell *cell, ParindexLanguage language, GString *out);
void parindex_normalise_append_highest (const ParindexPlacing *self, const ParindexRuleCell *cell, ParindexLanguage language, GString *out);
void parindex_normalise_append_units (const ParindexPlacing *self, const ParindexRuleCell *cell, ParindexLanguage language, GString *out);

G_END_DECLS
