/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-types.h>

G_BEGIN_DECLS

/* The tail of each member is its nick, and the nick is the word used in
 * documents, on the command line and in the registry. Values are append-only. */

/**
 * ParindexSeverity:
 * @PARINDEX_SEVERITY_ERROR: nothing is computed until it is mended
 * @PARINDEX_SEVERITY_WARNING: worth a look; computing goes on
 *
 * How grave a problem is.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_SEVERITY_ERROR = 0,
  PARINDEX_SEVERITY_WARNING = 1,
} ParindexSeverity;

/**
 * ParindexLanguage:
 * @PARINDEX_LANGUAGE_AUTO: by the locale of the process, English unless it is Vietnamese
 * @PARINDEX_LANGUAGE_VI: Vietnamese; decimal comma
 * @PARINDEX_LANGUAGE_EN: English; decimal point
 *
 * The language of texts and displayed numbers. Both are compiled in.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_LANGUAGE_AUTO = 0,
  PARINDEX_LANGUAGE_VI = 1,
  PARINDEX_LANGUAGE_EN = 2,
} ParindexLanguage;

/**
 * ParindexCellState:
 * @PARINDEX_CELL_STATE_OBSERVED: there is a value
 * @PARINDEX_CELL_STATE_MISSING: there should be a value and there is none
 * @PARINDEX_CELL_STATE_NOT_APPLICABLE: the criterion does not concern the unit
 *
 * The state of a cell, or of a unit's result on a node.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_CELL_STATE_OBSERVED = 0,
  PARINDEX_CELL_STATE_MISSING = 1,
  PARINDEX_CELL_STATE_NOT_APPLICABLE = 2,
} ParindexCellState;

/**
 * ParindexMissing:
 * @PARINDEX_MISSING_UNSTATED: taken from the parent; at the top it means that missing cells are a problem
 * @PARINDEX_MISSING_PROPAGATE: a node with a missing child is missing
 * @PARINDEX_MISSING_SKIP: a missing child leaves as a child that is not applicable does
 * @PARINDEX_MISSING_ZERO: a missing child has 0 points, and its maximum stays
 *
 * How a node treats its missing children.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_MISSING_UNSTATED = 0,
  PARINDEX_MISSING_PROPAGATE = 1,
  PARINDEX_MISSING_SKIP = 2,
  PARINDEX_MISSING_ZERO = 3,
} ParindexMissing;

/**
 * ParindexNotApplicable:
 * @PARINDEX_NOT_APPLICABLE_UNSTATED: taken from the parent; at the top it means `drop`
 * @PARINDEX_NOT_APPLICABLE_DROP: the child leaves, with its maximum or weight
 * @PARINDEX_NOT_APPLICABLE_SHARE_BY_WEIGHT: the others take over its maximum or weight, in proportion to their own
 * @PARINDEX_NOT_APPLICABLE_SHARE_EQUALLY: the others take over its maximum or weight, in equal parts
 *
 * How a node treats children that are not applicable.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_NOT_APPLICABLE_UNSTATED = 0,
  PARINDEX_NOT_APPLICABLE_DROP = 1,
  PARINDEX_NOT_APPLICABLE_SHARE_BY_WEIGHT = 2,
  PARINDEX_NOT_APPLICABLE_SHARE_EQUALLY = 3,
} ParindexNotApplicable;

/**
 * ParindexBasis:
 * @PARINDEX_BASIS_UNSTATED: the default of the place where it stands
 * @PARINDEX_BASIS_SCORE: the score
 * @PARINDEX_BASIS_PERCENT: the score as a percent of the applicable maximum
 *
 * Which figure of a node is read (`of` in documents).
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_BASIS_UNSTATED = 0,
  PARINDEX_BASIS_SCORE = 1,
  PARINDEX_BASIS_PERCENT = 2,
} ParindexBasis;

/**
 * ParindexInputType:
 * @PARINDEX_INPUT_TYPE_NUMBER: a number
 * @PARINDEX_INPUT_TYPE_BOOLEAN: yes or no
 * @PARINDEX_INPUT_TYPE_CHOICE: one of the labels of the rule
 * @PARINDEX_INPUT_TYPE_DATE: a date, or not done
 *
 * What the cells of an input hold.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_INPUT_TYPE_NUMBER = 0,
  PARINDEX_INPUT_TYPE_BOOLEAN = 1,
  PARINDEX_INPUT_TYPE_CHOICE = 2,
  PARINDEX_INPUT_TYPE_DATE = 3,
} ParindexInputType;

/**
 * ParindexRuleInput:
 * @PARINDEX_RULE_INPUT_VALUE: the number itself, in one input `value`
 * @PARINDEX_RULE_INPUT_COUNT_OF: the percent `count` are of a total `of`, which they cannot exceed
 * @PARINDEX_RULE_INPUT_ACTUAL_PLAN: the percent `actual` is of `plan`, which it may exceed
 *
 * Which inputs a rule takes its number from (`input` in documents).
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_RULE_INPUT_VALUE = 0,
  PARINDEX_RULE_INPUT_COUNT_OF = 1,
  PARINDEX_RULE_INPUT_ACTUAL_PLAN = 2,
} ParindexRuleInput;

/**
 * ParindexWhenNone:
 * @PARINDEX_WHEN_NONE_UNSTATED: nothing is said: a percent of nothing is a problem
 * @PARINDEX_WHEN_NONE_MAX: the maximum
 * @PARINDEX_WHEN_NONE_ZERO: no points
 * @PARINDEX_WHEN_NONE_NOT_APPLICABLE: the criterion does not apply
 *
 * What 0 of 0 gives (`when-none` in documents).
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_WHEN_NONE_UNSTATED = 0,
  PARINDEX_WHEN_NONE_MAX = 1,
  PARINDEX_WHEN_NONE_ZERO = 2,
  PARINDEX_WHEN_NONE_NOT_APPLICABLE = 3,
} ParindexWhenNone;

/**
 * ParindexParameterType:
 * @PARINDEX_PARAMETER_TYPE_NUMBER: a number
 * @PARINDEX_PARAMETER_TYPE_NUMBERS: a list of numbers, of which some may say that they are themselves left out: ">85"
 * @PARINDEX_PARAMETER_TYPE_TEXT: a text
 * @PARINDEX_PARAMETER_TYPE_TEXTS: a list of texts
 * @PARINDEX_PARAMETER_TYPE_WORD: one of a few words
 * @PARINDEX_PARAMETER_TYPE_BOOLEAN: true or false
 *
 * What a parameter of a method is.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_PARAMETER_TYPE_NUMBER = 0,
  PARINDEX_PARAMETER_TYPE_NUMBERS = 1,
  PARINDEX_PARAMETER_TYPE_TEXT = 2,
  PARINDEX_PARAMETER_TYPE_TEXTS = 3,
  PARINDEX_PARAMETER_TYPE_WORD = 4,
  PARINDEX_PARAMETER_TYPE_BOOLEAN = 5,
} ParindexParameterType;

/**
 * ParindexLinearForm:
 * @PARINDEX_LINEAR_FORM_PROPORTIONAL: number / ceiling of the maximum, but nothing below the floor
 * @PARINDEX_LINEAR_FORM_INTERPOLATED: from nothing at the floor to the maximum at the ceiling
 *
 * How a linear rule runs between its floor and its ceiling.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_LINEAR_FORM_PROPORTIONAL = 0,
  PARINDEX_LINEAR_FORM_INTERPOLATED = 1,
} ParindexLinearForm;

/**
 * ParindexNormalisation:
 * @PARINDEX_NORMALISATION_MIN_MAX: from the lowest to the highest value, or between anchors, along a straight line
 * @PARINDEX_NORMALISATION_GOALPOSTS: the same between stated anchors, and no further
 * @PARINDEX_NORMALISATION_SCALED: the same between anchors that are 0 and 100 unless stated
 * @PARINDEX_NORMALISATION_FRACTION_OF_MAXIMUM: value / highest; where lower is better, lowest / value
 * @PARINDEX_NORMALISATION_DISTANCE: by a reference: their mean, the best or the worst of them, or a target
 * @PARINDEX_NORMALISATION_ABOVE_BELOW: above, within or below a band around the mean
 * @PARINDEX_NORMALISATION_RANK: the rank from below: the best of n has n, equal ones the lower of their ranks
 * @PARINDEX_NORMALISATION_BORDA: how many are worse
 * @PARINDEX_NORMALISATION_PERCENTILE_RANK: the share of the others that are worse
 * @PARINDEX_NORMALISATION_NONE: the value itself
 * @PARINDEX_NORMALISATION_Z_SCORE: how many standard deviations from the mean
 *
 * How a value is put in relation to those of other units, or to anchors (`method` in documents).
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_NORMALISATION_MIN_MAX = 0,
  PARINDEX_NORMALISATION_GOALPOSTS = 1,
  PARINDEX_NORMALISATION_SCALED = 2,
  PARINDEX_NORMALISATION_FRACTION_OF_MAXIMUM = 3,
  PARINDEX_NORMALISATION_DISTANCE = 4,
  PARINDEX_NORMALISATION_ABOVE_BELOW = 5,
  PARINDEX_NORMALISATION_RANK = 6,
  PARINDEX_NORMALISATION_BORDA = 7,
  PARINDEX_NORMALISATION_PERCENTILE_RANK = 8,
  PARINDEX_NORMALISATION_NONE = 9,
  PARINDEX_NORMALISATION_Z_SCORE = 10,
} ParindexNormalisation;

/**
 * ParindexTransform:
 * @PARINDEX_TRANSFORM_NONE: the number itself
 * @PARINDEX_TRANSFORM_LOG: its natural logarithm
 * @PARINDEX_TRANSFORM_LOG10: its decimal logarithm
 * @PARINDEX_TRANSFORM_ROOT: its square root
 * @PARINDEX_TRANSFORM_SQUARE: its square
 * @PARINDEX_TRANSFORM_LOG_SHIFTED: ln (x - lowest + (highest - lowest) / 100)
 * @PARINDEX_TRANSFORM_LOG_MIRRORED: the same where the skewness is above 0, else -ln (highest + (highest - lowest) / 100 - x)
 * @PARINDEX_TRANSFORM_LOG_PLUS_ONE: ln (x - lowest + 1)
 * @PARINDEX_TRANSFORM_LOG_GII: ln ((highest - 1) (x - lowest) / (highest - lowest) + 1)
 * @PARINDEX_TRANSFORM_BOX_COX: Box and Cox: 1 / lambda of y^lambda - 1 with y = x - lowest + 1; ln y for a lambda of 0
 *
 * What is made of a number before it is put in relation to others (`transform` and `then` in documents).
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_TRANSFORM_NONE = 0,
  PARINDEX_TRANSFORM_LOG = 1,
  PARINDEX_TRANSFORM_LOG10 = 2,
  PARINDEX_TRANSFORM_ROOT = 3,
  PARINDEX_TRANSFORM_SQUARE = 4,
  PARINDEX_TRANSFORM_LOG_SHIFTED = 5,
  PARINDEX_TRANSFORM_LOG_MIRRORED = 6,
  PARINDEX_TRANSFORM_LOG_PLUS_ONE = 7,
  PARINDEX_TRANSFORM_LOG_GII = 8,
  PARINDEX_TRANSFORM_BOX_COX = 9,
} ParindexTransform;

/**
 * ParindexImputation:
 * @PARINDEX_IMPUTATION_NONE: missing cells stay missing
 * @PARINDEX_IMPUTATION_MEAN: the mean of the ranked units that have a number
 * @PARINDEX_IMPUTATION_MEDIAN: their median
 * @PARINDEX_IMPUTATION_ROW: the unit's own place, on the mean, on the other normalised criteria of the same parent
 * @PARINDEX_IMPUTATION_PREVIOUS: the unit's number in the nearest earlier period
 * @PARINDEX_IMPUTATION_LINEAR: on the straight line between the unit's numbers before and after
 * @PARINDEX_IMPUTATION_NEAREST: the mean of the units that are most alike on the other normalised criteria of the same parent
 *
 * What stands in for a missing number (`impute` in documents).
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_IMPUTATION_NONE = 0,
  PARINDEX_IMPUTATION_MEAN = 1,
  PARINDEX_IMPUTATION_MEDIAN = 2,
  PARINDEX_IMPUTATION_ROW = 3,
  PARINDEX_IMPUTATION_PREVIOUS = 4,
  PARINDEX_IMPUTATION_LINEAR = 5,
  PARINDEX_IMPUTATION_NEAREST = 6,
} ParindexImputation;

/**
 * ParindexTreatment:
 * @PARINDEX_TREATMENT_NONE: outliers stay
 * @PARINDEX_TREATMENT_WINSORISE: the outermost numbers become the next ones inwards, a few at most; then, should that not do, a transformation
 * @PARINDEX_TREATMENT_TRANSFORM: a transformation
 *
 * What is done about outliers, where skewness and kurtosis both say that there are some (`treat` in documents).
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_TREATMENT_NONE = 0,
  PARINDEX_TREATMENT_WINSORISE = 1,
  PARINDEX_TREATMENT_TRANSFORM = 2,
} ParindexTreatment;

/**
 * ParindexAnchorPeriods:
 * @PARINDEX_ANCHOR_PERIODS_OWN: the period that is scored
 * @PARINDEX_ANCHOR_PERIODS_RUNNING: it and all earlier ones of the index
 * @PARINDEX_ANCHOR_PERIODS_PANEL: all periods of the index
 *
 * Of which periods the numbers are that others are measured by (`anchors` in documents).
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_ANCHOR_PERIODS_OWN = 0,
  PARINDEX_ANCHOR_PERIODS_RUNNING = 1,
  PARINDEX_ANCHOR_PERIODS_PANEL = 2,
} ParindexAnchorPeriods;

/**
 * ParindexPreparationStep:
 * @PARINDEX_PREPARATION_STEP_DENOMINATOR: divided by an attribute of the unit
 * @PARINDEX_PREPARATION_STEP_TRANSFORM: transformed
 * @PARINDEX_PREPARATION_STEP_IMPUTATION: missing, and filled in
 * @PARINDEX_PREPARATION_STEP_TREATMENT: an outlier, or one of a column with outliers, that was treated
 *
 * What happens to a number, in this order, before it is normalised.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_PREPARATION_STEP_DENOMINATOR = 0,
  PARINDEX_PREPARATION_STEP_TRANSFORM = 1,
  PARINDEX_PREPARATION_STEP_IMPUTATION = 2,
  PARINDEX_PREPARATION_STEP_TREATMENT = 3,
} ParindexPreparationStep;

/**
 * ParindexReference:
 * @PARINDEX_REFERENCE_MEAN: the mean of the cohort
 * @PARINDEX_REFERENCE_BEST: the best value of the cohort
 * @PARINDEX_REFERENCE_WORST: the worst value of the cohort
 * @PARINDEX_REFERENCE_TARGET: a stated target
 *
 * What a distance is measured from (`reference` in documents).
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_REFERENCE_MEAN = 0,
  PARINDEX_REFERENCE_BEST = 1,
  PARINDEX_REFERENCE_WORST = 2,
  PARINDEX_REFERENCE_TARGET = 3,
} ParindexReference;

/**
 * ParindexDistanceForm:
 * @PARINDEX_DISTANCE_FORM_RATIO: value / reference; where lower is better, reference / value
 * @PARINDEX_DISTANCE_FORM_DIFFERENCE: how far it is above the reference, (value - reference) / |reference|; where lower is better, (reference - value) / |reference|
 * @PARINDEX_DISTANCE_FORM_RANGE: on the way from the worst to the reference, (value - worst) / (reference - worst)
 *
 * How a distance to a reference is measured (`form` in documents).
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_DISTANCE_FORM_RATIO = 0,
  PARINDEX_DISTANCE_FORM_DIFFERENCE = 1,
  PARINDEX_DISTANCE_FORM_RANGE = 2,
} ParindexDistanceForm;

/**
 * ParindexPercentileBasis:
 * @PARINDEX_PERCENTILE_BASIS_N_1: of the others: (rank - 1) / (n - 1)
 * @PARINDEX_PERCENTILE_BASIS_N: of all: rank / n
 *
 * What a percentile rank is a share of (`basis` in documents).
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_PERCENTILE_BASIS_N_1 = 0,
  PARINDEX_PERCENTILE_BASIS_N = 1,
} ParindexPercentileBasis;

/**
 * ParindexDirection:
 * @PARINDEX_DIRECTION_HIGHER: higher values are better
 * @PARINDEX_DIRECTION_LOWER: lower values are better
 *
 * Which values are the better ones.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_DIRECTION_HIGHER = 0,
  PARINDEX_DIRECTION_LOWER = 1,
} ParindexDirection;

/**
 * ParindexTies:
 * @PARINDEX_TIES_COMPETITION: 1, 2, 2, 4: equal units share the best of their places
 * @PARINDEX_TIES_DENSE: 1, 2, 2, 3: equal units share a place and use up only one
 * @PARINDEX_TIES_MODIFIED: 1, 3, 3, 4: equal units share the worst of their places
 * @PARINDEX_TIES_AVERAGE: 1, 2.5, 2.5, 4: equal units share the mean of their places
 * @PARINDEX_TIES_ORDINAL: 1, 2, 3, 4: the framework's keys tell equal units apart
 *
 * How equal values share ranks.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_TIES_COMPETITION = 0,
  PARINDEX_TIES_DENSE = 1,
  PARINDEX_TIES_MODIFIED = 2,
  PARINDEX_TIES_AVERAGE = 3,
  PARINDEX_TIES_ORDINAL = 4,
} ParindexTies;

/**
 * ParindexRounding:
 * @PARINDEX_ROUNDING_UNSTATED: the default of the place where it stands
 * @PARINDEX_ROUNDING_HALF_UP: to the nearest; halves away from zero
 * @PARINDEX_ROUNDING_HALF_EVEN: to the nearest; halves to the even digit
 * @PARINDEX_ROUNDING_TRUNCATE: towards zero
 *
 * How an exact value is shown with fewer decimals.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_ROUNDING_UNSTATED = -1,
  PARINDEX_ROUNDING_HALF_UP = 0,
  PARINDEX_ROUNDING_HALF_EVEN = 1,
  PARINDEX_ROUNDING_TRUNCATE = 2,
} ParindexRounding;

/**
 * ParindexPrecision:
 * @PARINDEX_PRECISION_DISPLAY: as the framework's rounding shows it
 * @PARINDEX_PRECISION_FULL: the shortest decimal that gives back the same double
 * @PARINDEX_PRECISION_EXACT: the exact decimal, or a fraction where it does not end
 *
 * How numbers are written out.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_PRECISION_DISPLAY = 0,
  PARINDEX_PRECISION_FULL = 1,
  PARINDEX_PRECISION_EXACT = 2,
} ParindexPrecision;

/**
 * ParindexNumberStyle:
 * @PARINDEX_NUMBER_STYLE_UNDECLARED: not said: text that reads two ways is refused
 * @PARINDEX_NUMBER_STYLE_PLAIN: decimal point, no grouping: 2000.5
 * @PARINDEX_NUMBER_STYLE_EN: decimal point, grouping by comma: 2,000.5
 * @PARINDEX_NUMBER_STYLE_VI: decimal comma, grouping by point: 2.000,5
 *
 * How numbers are written in a table.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_NUMBER_STYLE_UNDECLARED = 0,
  PARINDEX_NUMBER_STYLE_PLAIN = 1,
  PARINDEX_NUMBER_STYLE_EN = 2,
  PARINDEX_NUMBER_STYLE_VI = 3,
} ParindexNumberStyle;

/**
 * ParindexResultColumn:
 * @PARINDEX_RESULT_COLUMN_SCORE: the score
 * @PARINDEX_RESULT_COLUMN_MAX: the applicable maximum
 * @PARINDEX_RESULT_COLUMN_PERCENT: the score as a percent of the applicable maximum
 * @PARINDEX_RESULT_COLUMN_RANK: the rank, 1 is best
 * @PARINDEX_RESULT_COLUMN_RANK_OF: among how many units the rank was given
 * @PARINDEX_RESULT_COLUMN_AVAILABILITY: the share of the applicable leaves that have a value of their own
 *
 * The numeric columns of a scoreboard.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_RESULT_COLUMN_SCORE = 0,
  PARINDEX_RESULT_COLUMN_MAX = 1,
  PARINDEX_RESULT_COLUMN_PERCENT = 2,
  PARINDEX_RESULT_COLUMN_RANK = 3,
  PARINDEX_RESULT_COLUMN_RANK_OF = 4,
  PARINDEX_RESULT_COLUMN_AVAILABILITY = 5,
} ParindexResultColumn;

/**
 * ParindexScreeningReason:
 * @PARINDEX_SCREENING_REASON_AVAILABILITY: too many values are missing: not ranked
 * @PARINDEX_SCREENING_REASON_NONZERO: too many values are 0: not ranked
 * @PARINDEX_SCREENING_REASON_EXCLUDED: the framework says so: not ranked
 * @PARINDEX_SCREENING_REASON_INCLUDED: ranked, because the framework says so
 *
 * Why a unit is ranked or not, where its data do not decide or are not enough.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_SCREENING_REASON_AVAILABILITY = 0,
  PARINDEX_SCREENING_REASON_NONZERO = 1,
  PARINDEX_SCREENING_REASON_EXCLUDED = 2,
  PARINDEX_SCREENING_REASON_INCLUDED = 3,
} ParindexScreeningReason;

/**
 * ParindexStrength:
 * @PARINDEX_STRENGTH_NONE: neither, or nothing is declared
 * @PARINDEX_STRENGTH_STRONG: among the first
 * @PARINDEX_STRENGTH_WEAK: among the last
 *
 * What a unit's rank on a criterion makes of it.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_STRENGTH_NONE = 0,
  PARINDEX_STRENGTH_STRONG = 1,
  PARINDEX_STRENGTH_WEAK = 2,
} ParindexStrength;

/**
 * ParindexMethodKind:
 * @PARINDEX_METHOD_KIND_RULE: how a leaf's inputs become points
 * @PARINDEX_METHOD_KIND_AGGREGATION: how children become their parent's score
 *
 * What a registered method is for.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_METHOD_KIND_RULE = 0,
  PARINDEX_METHOD_KIND_AGGREGATION = 1,
} ParindexMethodKind;

/**
 * ParindexPeriodKind:
 * @PARINDEX_PERIOD_KIND_YEAR: 2022
 * @PARINDEX_PERIOD_KIND_HALF: 2022-S1
 * @PARINDEX_PERIOD_KIND_QUARTER: 2022-Q3
 * @PARINDEX_PERIOD_KIND_MONTH: 2022-07
 * @PARINDEX_PERIOD_KIND_DAY: 2022-07-30
 *
 * The length of a period.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_PERIOD_KIND_YEAR = 0,
  PARINDEX_PERIOD_KIND_HALF = 1,
  PARINDEX_PERIOD_KIND_QUARTER = 2,
  PARINDEX_PERIOD_KIND_MONTH = 3,
  PARINDEX_PERIOD_KIND_DAY = 4,
} ParindexPeriodKind;

G_END_DECLS
