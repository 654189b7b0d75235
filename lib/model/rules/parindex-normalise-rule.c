/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/rules/parindex-normalise-private.h"

/**
 * ParindexNormaliseRule:
 *
 * Points by the place of a value among those of other units, or between
 * anchors.
 *
 * The cohort is the ranked units that have a value. Units that are not ranked
 * are scored by it too, and get points within the range. Everything is computed
 * exactly, in fractions.
 *
 * Where d says how far a value is from the worst (0) to the best (1), points =
 * lower + (upper - lower) · d, with the ends of the range. The methods, with x
 * for the value (OECD and JRC, Handbook on Constructing Composite Indicators,
 * 2008, section 5, where nothing else is said):
 *
 * - `min-max`: d = (x - lowest) / (highest - lowest), or between stated anchors;
 * - `goalposts` (UNDP, Human Development Report, technical notes): the same
 *   between stated anchors, and no further;
 * - `scaled` (COINr): the same between anchors that are 0 and 100 unless stated;
 * - `fraction-of-maximum` (COINr): d = x / highest;
 * - `distance`: to a reference r, d = x / r, (x - r) / |r| or (x - worst) / (r - worst);
 * - `above-below`: d = 1 above mean + band · |mean|, 0 below mean - band · |mean|,
 *   1/2 from one to the other;
 * - `rank`: the points are 1 + how many are worse;
 * - `borda`: the points are how many are worse;
 * - `percentile-rank`: d = how many are worse / (n - 1), or (1 + how many are
 *   worse) / n;
 * - `none`: the points are x;
 * - `z-score`: the points are mean' + sd' · (x - mean) / sd, with the standard
 *   deviation over n - 1, rounded to 12 decimals of sd'.
 *
 * Where lower values are better the order is turned around: highest - x in the
 * place of x - lowest, and r / x in the place of x / r.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:input:
 *
 * Which inputs the number is taken from.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:method:
 *
 * How the number is normalised.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:direction:
 *
 * Which numbers are the better ones.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:range:
 *
 * The points of the worst and of the best number; %NULL is from 0 to the
 * maximum, or to 1 where there is none.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:anchors:
 *
 * The two numbers between which is normalised, the lower one first; %NULL are
 * the lowest and the highest of the cohort.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:within:
 *
 * The group dimension whose groups are cohorts of their own; %NULL: all units
 * are one.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:clip:
 *
 * Whether numbers beyond the anchors give the points at the anchor.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:when-constant:
 *
 * The points where the units of a cohort do not differ; %NULL: that is a
 * problem.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:when-none:
 *
 * What 0 of 0 gives; the maximum is the upper end of the range.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:reference:
 *
 * What a distance is measured from.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:target:
 *
 * The number that is the reference `target`.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:form:
 *
 * How a distance is measured.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:basis:
 *
 * What a percentile rank is a share of.
 *
 * Since: 1.0
 */

/**
 * ParindexNormaliseRule:band:
 *
 * How far above and below the mean the band of `above-below` reaches, as a part
 * of the mean; %NULL is 0.
 *
 * Since: 1.0
 */

PARINDEX_DEFINE_RULE (ParindexNormaliseRule, parindex_normalise_rule)

const ParindexNormaliseMethod *
parindex_normalise_method (const ParindexNormaliseRule *self)
{
  static const ParindexNormaliseMethod *const methods[] = {
    [PARINDEX_NORMALISATION_MIN_MAX] = &parindex_normalise_min_max,
    [PARINDEX_NORMALISATION_GOALPOSTS] = &parindex_normalise_goalposts,
    [PARINDEX_NORMALISATION_SCALED] = &parindex_normalise_scaled,
    [PARINDEX_NORMALISATION_FRACTION_OF_MAXIMUM] = &parindex_normalise_fraction_of_maximum,
    [PARINDEX_NORMALISATION_DISTANCE] = &parindex_normalise_distance,
    [PARINDEX_NORMALISATION_ABOVE_BELOW] = &parindex_normalise_above_below,
    [PARINDEX_NORMALISATION_RANK] = &parindex_normalise_rank,
    [PARINDEX_NORMALISATION_BORDA] = &parindex_normalise_borda,
    [PARINDEX_NORMALISATION_PERCENTILE_RANK] = &parindex_normalise_percentile_rank,
    [PARINDEX_NORMALISATION_NONE] = &parindex_normalise_none,
    [PARINDEX_NORMALISATION_Z_SCORE] = &parindex_normalise_z_score,
  };

  return methods[self->method];
}

static char **
list_inputs (ParindexRule *rule)
{
  return parindex_rule_input_names (PARINDEX_NORMALISE_RULE (rule)->input);
}

void
parindex_normalise_range (const ParindexNormaliseRule *self,
                          mpq_srcptr                   max,
                          mpq_ptr                      lower,
                          mpq_ptr                      upper)
{
  mpq_set_ui (lower, 0, 1);
  mpq_set_ui (upper, 1, 1);
  if (self->range.n == 2)
    {
      mpq_set (lower, self->range.values[0]);
      mpq_set (upper, self->range.values[1]);
    }
  else if (max != NULL)
    mpq_set (upper, max);
  else if (parindex_normalise_method (self)->signed_)
    mpq_set_si (lower, -1, 1);
}

/* A column being normalised. */
typedef struct
{
  const ParindexNormaliseRule *rule;
  const ParindexNormaliseMethod *method;
  const ParindexRuleScoring *scoring;
  const ParindexCohorts *cohorts;
  gboolean *told; /* of each group, what is wrong with it */
  mpq_t lower;
  mpq_t upper;
} Column;

/* Once for all its units. */
static void
tell (Column         *self,
      guint           row,
      ParindexMessage message)
{
  guint group = parindex_normalise_group (self->scoring, row);

  if (!self->told[group] && self->scoring->report_cohort != NULL)
    self->scoring->report_cohort (message, row, self->scoring->user_data);
  self->told[group] = TRUE;
}

/* Units that do not differ get what the rule says. */
static void
settle_constant (Column *self,
                 guint   row,
                 mpq_ptr points)
{
  if (self->rule->when_constant != NULL)
    mpq_set (points, parindex_number_peek (self->rule->when_constant));
  else
    tell (self, row, self->scoring->groups != NULL ? PARINDEX_MESSAGE_GROUP_CONSTANT : PARINDEX_MESSAGE_COHORT_CONSTANT);
}

static void
clamp (mpq_ptr value)
{
  if (mpq_sgn (value) < 0)
    mpq_set_ui (value, 0, 1);
  else if (mpq_cmp_ui (value, 1, 1) > 0)
    mpq_set_ui (value, 1, 1);
}

/* From the share of the range to points. */
static void
spread (const Column *self,
        guint         row,
        mpq_ptr       points)
{
  mpq_t width;

  /* A unit that is not ranked may lie beyond those that are. */
  if (parindex_normalise_clips (self->rule) || (self->method->reads_cohort (self->rule) && !parindex_normalise_is_ranked (self->scoring, row)))
    clamp (points);
  mpq_init (width);
  mpq_sub (width, self->upper, self->lower);
  mpq_mul (points, points, width);
  mpq_add (points, points, self->lower);
  mpq_clear (width);
}

static void
score_row (Column              *self,
           guint                row,
           mpq_srcptr           number,
           mpq_ptr              points,
           ParindexRuleOutcome *outcome)
{
  const ParindexPlacing placing = { self->rule, &self->cohorts->groups[parindex_normalise_group (self->scoring, row)], number };
  mpq_srcptr max = self->scoring->max;

  if (self->method->reads_cohort (self->rule) && !parindex_cohort_differs (placing.cohort))
    {
      settle_constant (self, row, points);
      return;
    }
  if (!self->method->place (&placing, points))
    {
      tell (self, row, PARINDEX_MESSAGE_BAD_REFERENCE);
      return;
    }

  if (!self->method->raw)
    spread (self, row, points);
  if (max != NULL && (mpq_sgn (points) < 0 || mpq_cmp (points, max) > 0))
    *outcome = self->method->raw ? PARINDEX_RULE_FAULT (POINTS_OUTSIDE) : PARINDEX_RULE_FAULT (BEYOND_ANCHORS);
}

static void
score_cohort (ParindexRule              *rule,
              const ParindexRuleScoring *scoring,
              mpq_t                     *points,
              ParindexRuleOutcome       *outcomes)
{
  ParindexNormaliseRule *normalise = PARINDEX_NORMALISE_RULE (rule);
  ParindexCohorts *cohorts = parindex_normalise_study (rule, scoring);
  g_autofree gboolean *told = g_new0 (gboolean, cohorts->n_groups);
  Column self = { .rule = normalise, .method = parindex_normalise_method (normalise), .scoring = scoring, .cohorts = cohorts, .told = told };
  mpq_t number;

  mpq_inits (self.lower, self.upper, number, NULL);
  parindex_normalise_range (normalise, scoring->max, self.lower, self.upper);
  for (guint row = 0; row < scoring->n; row++)
    if (parindex_normalise_is_observed (scoring, row) && parindex_normalise_read (normalise, scoring, row, number, points[row], &outcomes[row]))
      score_row (&self, row, number, points[row], &outcomes[row]);
  mpq_clears (self.lower, self.upper, number, NULL);
  parindex_normalise_free_study (cohorts);
}

static gboolean
adds_up (ParindexRule *rule)
{
  return PARINDEX_NORMALISE_RULE (rule)->input != PARINDEX_RULE_INPUT_VALUE;
}

/* Where a value can rise to the end of a line, with the anchors held still. Places among others hang on the others. */
static void
list_levels (ParindexRule       *rule,
             mpq_srcptr          max,
             ParindexRuleLevels *levels)
{
  const ParindexNormaliseRule *self = PARINDEX_NORMALISE_RULE (rule);
  mpq_t lower, upper;

  if (!parindex_normalise_method (self)->takes_anchors)
    return;

  mpq_inits (lower, upper, NULL);
  parindex_normalise_range (self, max, lower, upper);
  parindex_rule_levels_set_range (levels, lower, upper, NULL);
  mpq_clears (lower, upper, NULL);
}

static const ParindexRuleOps ops = {
  .kind = "normalise",
  .dimension = "within",
  .fields = {
    { "input", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexNormaliseRule, input), parindex_rule_input_get_type },
    { "method", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexNormaliseRule, method), parindex_normalisation_get_type },
    { "direction", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexNormaliseRule, direction), parindex_direction_get_type },
    { "range", PARINDEX_RULE_FIELD_NUMBERS, G_STRUCT_OFFSET (ParindexNormaliseRule, range), NULL },
    { "anchors", PARINDEX_RULE_FIELD_NUMBERS, G_STRUCT_OFFSET (ParindexNormaliseRule, anchors), NULL },
    { "within", PARINDEX_RULE_FIELD_TEXT, G_STRUCT_OFFSET (ParindexNormaliseRule, within), NULL },
    { "clip", PARINDEX_RULE_FIELD_BOOLEAN, G_STRUCT_OFFSET (ParindexNormaliseRule, clip), NULL },
    { "when-constant", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (ParindexNormaliseRule, when_constant), NULL },
    { "when-none", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexNormaliseRule, when_none), parindex_when_none_get_type },
    { "reference", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexNormaliseRule, reference), parindex_reference_get_type },
    { "target", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (ParindexNormaliseRule, target), NULL },
    { "form", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexNormaliseRule, form), parindex_distance_form_get_type },
    { "basis", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexNormaliseRule, basis), parindex_percentile_basis_get_type },
    { "band", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (ParindexNormaliseRule, band), NULL },
    { "mean", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (ParindexNormaliseRule, mean), NULL },
    { "sd", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (ParindexNormaliseRule, sd), NULL },
    { "denominator", PARINDEX_RULE_FIELD_TEXT, G_STRUCT_OFFSET (ParindexNormaliseRule, denominator), .member = "attribute" },
    { "denominator-scale", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (ParindexNormaliseRule, denominator_scale), .part_of = "denominator" },
    { "transform", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexNormaliseRule, transform), parindex_transform_get_type, .member = "kind" },
    { "transform-lambda", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (ParindexNormaliseRule, transform_lambda), .part_of = "transform" },
    { "impute", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexNormaliseRule, impute), parindex_imputation_get_type, .member = "kind" },
    { "impute-within", PARINDEX_RULE_FIELD_TEXT, G_STRUCT_OFFSET (ParindexNormaliseRule, impute_within), .part_of = "impute" },
    { "impute-periods", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (ParindexNormaliseRule, impute_periods), .part_of = "impute" },
    { "impute-neighbours", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (ParindexNormaliseRule, impute_neighbours), .part_of = "impute" },
    { "treat", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexNormaliseRule, treat), parindex_treatment_get_type, .member = "kind" },
    { "treat-points", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (ParindexNormaliseRule, treat_points), .part_of = "treat" },
    { "treat-skewness", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (ParindexNormaliseRule, treat_skewness), .part_of = "treat" },
    { "treat-kurtosis", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (ParindexNormaliseRule, treat_kurtosis), .part_of = "treat" },
    { "treat-then", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexNormaliseRule, treat_then), parindex_transform_get_type, .part_of = "treat" },
    { "treat-lambda", PARINDEX_RULE_FIELD_NUMBER, G_STRUCT_OFFSET (ParindexNormaliseRule, treat_lambda), .part_of = "treat" },
    { "treat-combined", PARINDEX_RULE_FIELD_BOOLEAN, G_STRUCT_OFFSET (ParindexNormaliseRule, treat_combined), .part_of = "treat" },
    { "anchors-over", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexNormaliseRule, anchors_over), parindex_anchor_periods_get_type, .part_of = "anchors" },
  },
  .list_inputs = list_inputs,
  .check = parindex_normalise_check,
  .study = parindex_normalise_study,
  .free_study = parindex_normalise_free_study,
  .score_cohort = score_cohort,
  .score_column = parindex_normalise_score_column,
  .adds_up = adds_up,
  .list_levels = list_levels,
  .describe = parindex_normalise_describe,
  .work_out = parindex_normalise_work_out,
};

static void
parindex_normalise_rule_class_init (ParindexNormaliseRuleClass *klass)
{
  parindex_rule_class_set_ops (PARINDEX_RULE_CLASS (klass), &ops);
}

static void
parindex_normalise_rule_init (ParindexNormaliseRule *self)
{
}
