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
 * ParindexPenalty:
 * @PARINDEX_PENALTY_MINUS: it is taken from the mean: unbalanced values make the score worse, as of an index where more is better
 * @PARINDEX_PENALTY_PLUS: it is added to the mean, as of an index where less is better
 *
 * What Mazziotta-Pareto does with the penalty for unbalanced values (`penalty` in documents).
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_PENALTY_MINUS = 0,
  PARINDEX_PENALTY_PLUS = 1,
} ParindexPenalty;

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
 * @PARINDEX_PARAMETER_TYPE_ROWS: a list of rows, each a list of numbers
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
  PARINDEX_PARAMETER_TYPE_ROWS = 6,
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
 * @PARINDEX_METHOD_KIND_WEIGHTING: how weights of children are found
 *
 * What a registered method is for.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_METHOD_KIND_RULE = 0,
  PARINDEX_METHOD_KIND_AGGREGATION = 1,
  PARINDEX_METHOD_KIND_WEIGHTING = 2,
} ParindexMethodKind;

/**
 * ParindexPcaForm:
 * @PARINDEX_PCA_FORM_FIRST_COMPONENT: the squared loadings on the first component
 * @PARINDEX_PCA_FORM_FACTORS: the squared loadings on rotated factors, each factor by what it explains
 *
 * How a principal component analysis gives weights (`form` in documents).
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_PCA_FORM_FIRST_COMPONENT = 0,
  PARINDEX_PCA_FORM_FACTORS = 1,
} ParindexPcaForm;

/**
 * ParindexWeightBounds:
 * @PARINDEX_WEIGHT_BOUNDS_SHARE: the part of a unit's own index that comes from a criterion
 * @PARINDEX_WEIGHT_BOUNDS_WEIGHT: a weight as a part of the sum of the weights
 *
 * What is held within bounds (`bounds-of` in documents).
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_WEIGHT_BOUNDS_SHARE = 0,
  PARINDEX_WEIGHT_BOUNDS_WEIGHT = 1,
} ParindexWeightBounds;

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

/**
 * ParindexMeasure:
 * @PARINDEX_MEASURE_VALUE: the value of a leaf as it was given: its number, count / of as a percent; parents have none
 * @PARINDEX_MEASURE_SCORE: the score of a node
 * @PARINDEX_MEASURE_PERCENT: its percent
 *
 * What statistics are made of (`of` on the command line).
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_MEASURE_VALUE = 0,
  PARINDEX_MEASURE_SCORE = 1,
  PARINDEX_MEASURE_PERCENT = 2,
} ParindexMeasure;

/**
 * ParindexStatistic:
 * @PARINDEX_STATISTIC_N: how many units have a value
 * @PARINDEX_STATISTIC_MISSING: how many should have one and do not
 * @PARINDEX_STATISTIC_NOT_APPLICABLE: how many are not concerned
 * @PARINDEX_STATISTIC_AVAILABILITY: n / (n + missing)
 * @PARINDEX_STATISTIC_MIN: the lowest value
 * @PARINDEX_STATISTIC_LOWER_QUARTILE: the quantile 1/4, type 7
 * @PARINDEX_STATISTIC_MEDIAN: the quantile 1/2
 * @PARINDEX_STATISTIC_UPPER_QUARTILE: the quantile 3/4
 * @PARINDEX_STATISTIC_MAX: the highest value
 * @PARINDEX_STATISTIC_MEAN: the mean
 * @PARINDEX_STATISTIC_SD: the standard deviation, over n - 1
 * @PARINDEX_STATISTIC_SKEWNESS: the sample-corrected skewness G1
 * @PARINDEX_STATISTIC_KURTOSIS: the sample-corrected excess kurtosis G2
 * @PARINDEX_STATISTIC_ZEROS: how many values are 0
 * @PARINDEX_STATISTIC_UNIQUE_SHARE: different values / n
 * @PARINDEX_STATISTIC_MODE_SHARE: how often the most frequent value comes / n
 *
 * A figure that describes a column of values.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_STATISTIC_N = 0,
  PARINDEX_STATISTIC_MISSING = 1,
  PARINDEX_STATISTIC_NOT_APPLICABLE = 2,
  PARINDEX_STATISTIC_AVAILABILITY = 3,
  PARINDEX_STATISTIC_MIN = 4,
  PARINDEX_STATISTIC_LOWER_QUARTILE = 5,
  PARINDEX_STATISTIC_MEDIAN = 6,
  PARINDEX_STATISTIC_UPPER_QUARTILE = 7,
  PARINDEX_STATISTIC_MAX = 8,
  PARINDEX_STATISTIC_MEAN = 9,
  PARINDEX_STATISTIC_SD = 10,
  PARINDEX_STATISTIC_SKEWNESS = 11,
  PARINDEX_STATISTIC_KURTOSIS = 12,
  PARINDEX_STATISTIC_ZEROS = 13,
  PARINDEX_STATISTIC_UNIQUE_SHARE = 14,
  PARINDEX_STATISTIC_MODE_SHARE = 15,
} ParindexStatistic;

/**
 * ParindexStatisticsFlags:
 * @PARINDEX_STATISTICS_FLAGS_NONE: nothing stands out
 * @PARINDEX_STATISTICS_FLAGS_LOW_AVAILABILITY: too many values are missing
 * @PARINDEX_STATISTICS_FLAGS_FEW_UNIQUE: too few different values
 * @PARINDEX_STATISTICS_FLAGS_MANY_ZEROS: too many zeros
 * @PARINDEX_STATISTICS_FLAGS_OUTLYING: skewed and peaked, as columns with outliers are
 *
 * What stands out in a column of values.
 *
 * Since: 1.0
 */
typedef enum /*< flags >*/
{
  PARINDEX_STATISTICS_FLAGS_NONE = 0,
  PARINDEX_STATISTICS_FLAGS_LOW_AVAILABILITY = 1 << 0,
  PARINDEX_STATISTICS_FLAGS_FEW_UNIQUE = 1 << 1,
  PARINDEX_STATISTICS_FLAGS_MANY_ZEROS = 1 << 2,
  PARINDEX_STATISTICS_FLAGS_OUTLYING = 1 << 3,
} ParindexStatisticsFlags;

/**
 * ParindexCorrelationMethod:
 * @PARINDEX_CORRELATION_METHOD_PEARSON: Pearson's product-moment coefficient, of the values
 * @PARINDEX_CORRELATION_METHOD_SPEARMAN: Spearman's rho, Pearson's coefficient of the ranks
 * @PARINDEX_CORRELATION_METHOD_KENDALL: Kendall's tau-b, of the orders of pairs
 *
 * How the association of two columns is measured.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_CORRELATION_METHOD_PEARSON = 0,
  PARINDEX_CORRELATION_METHOD_SPEARMAN = 1,
  PARINDEX_CORRELATION_METHOD_KENDALL = 2,
} ParindexCorrelationMethod;

/**
 * ParindexAssociationFlag:
 * @PARINDEX_ASSOCIATION_FLAG_NONE: nothing stands out
 * @PARINDEX_ASSOCIATION_FLAG_HIGH: so high that the two may say the same
 * @PARINDEX_ASSOCIATION_FLAG_NEGATIVE: below 0: the two work against each other
 *
 * What stands out in the association of two criteria.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_ASSOCIATION_FLAG_NONE = 0,
  PARINDEX_ASSOCIATION_FLAG_HIGH = 1,
  PARINDEX_ASSOCIATION_FLAG_NEGATIVE = 2,
} ParindexAssociationFlag;

/**
 * ParindexCertainty:
 * @PARINDEX_CERTAINTY_NONE: nothing is known
 * @PARINDEX_CERTAINTY_EXACT: the figure itself
 * @PARINDEX_CERTAINTY_AT_LEAST: this or more
 * @PARINDEX_CERTAINTY_AT_MOST: this or less
 * @PARINDEX_CERTAINTY_RANGE: something from the one to the other, both included
 * @PARINDEX_CERTAINTY_OUTSIDE_LIST: not among the first that were published: a larger rank
 *
 * How much is known of a figure.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_CERTAINTY_NONE = 0,
  PARINDEX_CERTAINTY_EXACT = 1,
  PARINDEX_CERTAINTY_AT_LEAST = 2,
  PARINDEX_CERTAINTY_AT_MOST = 3,
  PARINDEX_CERTAINTY_RANGE = 4,
  PARINDEX_CERTAINTY_OUTSIDE_LIST = 5,
} ParindexCertainty;

/**
 * ParindexFactSource:
 * @PARINDEX_FACT_SOURCE_EITHER: computed where it can be, otherwise published; no figure is ever both
 * @PARINDEX_FACT_SOURCE_COMPUTED: computed from the values in the document
 * @PARINDEX_FACT_SOURCE_PUBLISHED: stated by a publication
 *
 * Where a figure comes from, or is to come from.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_FACT_SOURCE_EITHER = 0,
  PARINDEX_FACT_SOURCE_COMPUTED = 1,
  PARINDEX_FACT_SOURCE_PUBLISHED = 2,
} ParindexFactSource;

/**
 * ParindexDerivation:
 * @PARINDEX_DERIVATION_NONE: it is the figure that was computed or published
 * @PARINDEX_DERIVATION_CHANGE: from a published figure of another period and the change published beside it
 * @PARINDEX_DERIVATION_RATIO: the percent of a published score of its published maximum
 * @PARINDEX_DERIVATION_SUCCESSION: the weighted mean of the predecessors of a unit
 *
 * How a figure was derived from others.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_DERIVATION_NONE = 0,
  PARINDEX_DERIVATION_CHANGE = 1,
  PARINDEX_DERIVATION_RATIO = 2,
  PARINDEX_DERIVATION_SUCCESSION = 3,
} ParindexDerivation;

/**
 * ParindexAbsence:
 * @PARINDEX_ABSENCE_NONE: there is a figure
 * @PARINDEX_ABSENCE_NO_PERIOD: nothing is known of the index in the period
 * @PARINDEX_ABSENCE_NO_UNIT: nothing is known of the unit in the period
 * @PARINDEX_ABSENCE_NO_CRITERION: the edition of the period has no such criterion
 * @PARINDEX_ABSENCE_NOT_STATED: results were published, but not this figure
 * @PARINDEX_ABSENCE_MISSING: values are missing
 * @PARINDEX_ABSENCE_NOT_APPLICABLE: the criterion does not concern the unit
 * @PARINDEX_ABSENCE_NOT_RANKED: the unit is not ranked
 * @PARINDEX_ABSENCE_NO_MAX: there is no maximum, and hence no percent
 * @PARINDEX_ABSENCE_NO_GROUP: the unit has no group in the dimension
 * @PARINDEX_ABSENCE_NOT_SCORED: the assessment cannot be scored
 * @PARINDEX_ABSENCE_NO_SUCCESSOR_RANK: a successor has no rank among units of before its time
 * @PARINDEX_ABSENCE_PREDECESSOR: there is no such figure of a predecessor
 * @PARINDEX_ABSENCE_MAXIMA_DIFFER: the predecessors have different maxima, so that only their percents have a mean
 *
 * Why there is no figure.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_ABSENCE_NONE = 0,
  PARINDEX_ABSENCE_NO_PERIOD = 1,
  PARINDEX_ABSENCE_NO_UNIT = 2,
  PARINDEX_ABSENCE_NO_CRITERION = 3,
  PARINDEX_ABSENCE_NOT_STATED = 4,
  PARINDEX_ABSENCE_MISSING = 5,
  PARINDEX_ABSENCE_NOT_APPLICABLE = 6,
  PARINDEX_ABSENCE_NOT_RANKED = 7,
  PARINDEX_ABSENCE_NO_MAX = 8,
  PARINDEX_ABSENCE_NO_GROUP = 9,
  PARINDEX_ABSENCE_NOT_SCORED = 10,
  PARINDEX_ABSENCE_NO_SUCCESSOR_RANK = 11,
  PARINDEX_ABSENCE_PREDECESSOR = 12,
  PARINDEX_ABSENCE_MAXIMA_DIFFER = 13,
} ParindexAbsence;

/**
 * ParindexAgreement:
 * @PARINDEX_AGREEMENT_AGREES: the published figure is what was computed, with the digits it was printed with
 * @PARINDEX_AGREEMENT_ROUNDED_PARTS: they differ, and unrounded parts, each within half a unit of its last digit, allow the published figure
 * @PARINDEX_AGREEMENT_PARTS_DIFFER: the parts that were printed do not add up to what was printed, however they were rounded
 * @PARINDEX_AGREEMENT_MISSING_WEIGHTS: parts were published, and how they count was not
 * @PARINDEX_AGREEMENT_COHORT_DIFFERS: the rank was given among another number of units
 * @PARINDEX_AGREEMENT_NOT_COMPUTED: there is nothing in the document to compare it with
 * @PARINDEX_AGREEMENT_UNEXPLAINED: they differ, and nothing here says why
 *
 * How a published figure stands to what was computed.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_AGREEMENT_AGREES = 0,
  PARINDEX_AGREEMENT_ROUNDED_PARTS = 1,
  PARINDEX_AGREEMENT_PARTS_DIFFER = 2,
  PARINDEX_AGREEMENT_MISSING_WEIGHTS = 3,
  PARINDEX_AGREEMENT_COHORT_DIFFERS = 4,
  PARINDEX_AGREEMENT_NOT_COMPUTED = 5,
  PARINDEX_AGREEMENT_UNEXPLAINED = 6,
} ParindexAgreement;

/**
 * ParindexSeriesKind:
 * @PARINDEX_SERIES_KIND_NUMBER: a number, such as minutes of waiting
 * @PARINDEX_SERIES_KIND_RATIO: a count of a total, such as 57 of 100 files; read as the exact percent
 * @PARINDEX_SERIES_KIND_PLAN: an actual figure against a planned one, which may be exceeded; read as the exact percent
 * @PARINDEX_SERIES_KIND_DONE: done or not
 * @PARINDEX_SERIES_KIND_EVENT: the day on which something happened
 *
 * What the observations of a series are.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_SERIES_KIND_NUMBER = 0,
  PARINDEX_SERIES_KIND_RATIO = 1,
  PARINDEX_SERIES_KIND_PLAN = 2,
  PARINDEX_SERIES_KIND_DONE = 3,
  PARINDEX_SERIES_KIND_EVENT = 4,
} ParindexSeriesKind;

/**
 * ParindexTargetKind:
 * @PARINDEX_TARGET_KIND_MIN: at least the value
 * @PARINDEX_TARGET_KIND_MAX: at most the value
 * @PARINDEX_TARGET_KIND_MIN_EXCLUSIVE: more than the value
 * @PARINDEX_TARGET_KIND_APPROX: about the value; without a tolerance only the distance is told
 * @PARINDEX_TARGET_KIND_COUNT: at least so many
 * @PARINDEX_TARGET_KIND_SCORE_INCREASE: more than the baseline by at least the value; where that is 0, by anything
 * @PARINDEX_TARGET_KIND_SCORE_INCREASE_ALL: the same of the index and of each of its components
 * @PARINDEX_TARGET_KIND_AVG_ANNUAL_INCREASE_RANGE: a mean increase a year from the baseline on; the lower edge decides
 * @PARINDEX_TARGET_KIND_MAINTAIN: not worse than the baseline
 * @PARINDEX_TARGET_KIND_BAND_AT_LEAST: in the band or a better one
 * @PARINDEX_TARGET_KIND_BAND_KEEP: in the band of the baseline or a better one
 * @PARINDEX_TARGET_KIND_RANK_AT_MOST: a rank that is not a larger number
 * @PARINDEX_TARGET_KIND_RANK_AT_MOST_IN_GROUP: the same within a group
 * @PARINDEX_TARGET_KIND_RANK_IMPROVE_BY_MIN: so many places above the baseline; from rank 1 on: keep it
 * @PARINDEX_TARGET_KIND_DATE_WINDOW: an event between two days, both included
 * @PARINDEX_TARGET_KIND_DEADLINE_BEFORE: an event before the day
 * @PARINDEX_TARGET_KIND_DEADLINE_WITHIN: an event by the last day of the period
 * @PARINDEX_TARGET_KIND_DEADLINE_FROM: in operation on the day: the event is on it or before it
 * @PARINDEX_TARGET_KIND_DONE: observed as done by the horizon
 * @PARINDEX_TARGET_KIND_RECURRING_DEADLINE: one entry of a register in each period
 * @PARINDEX_TARGET_KIND_QUOTA_MAX: at most so many entries of a register
 * @PARINDEX_TARGET_KIND_REQUIRED_DOCUMENTS: each listed document is in a register
 * @PARINDEX_TARGET_KIND_USE_OF_RESULT: what results are used for; listed, and judged by people
 *
 * What a target asks for.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_TARGET_KIND_MIN = 0,
  PARINDEX_TARGET_KIND_MAX = 1,
  PARINDEX_TARGET_KIND_MIN_EXCLUSIVE = 2,
  PARINDEX_TARGET_KIND_APPROX = 3,
  PARINDEX_TARGET_KIND_COUNT = 4,
  PARINDEX_TARGET_KIND_SCORE_INCREASE = 5,
  PARINDEX_TARGET_KIND_SCORE_INCREASE_ALL = 6,
  PARINDEX_TARGET_KIND_AVG_ANNUAL_INCREASE_RANGE = 7,
  PARINDEX_TARGET_KIND_MAINTAIN = 8,
  PARINDEX_TARGET_KIND_BAND_AT_LEAST = 9,
  PARINDEX_TARGET_KIND_BAND_KEEP = 10,
  PARINDEX_TARGET_KIND_RANK_AT_MOST = 11,
  PARINDEX_TARGET_KIND_RANK_AT_MOST_IN_GROUP = 12,
  PARINDEX_TARGET_KIND_RANK_IMPROVE_BY_MIN = 13,
  PARINDEX_TARGET_KIND_DATE_WINDOW = 14,
  PARINDEX_TARGET_KIND_DEADLINE_BEFORE = 15,
  PARINDEX_TARGET_KIND_DEADLINE_WITHIN = 16,
  PARINDEX_TARGET_KIND_DEADLINE_FROM = 17,
  PARINDEX_TARGET_KIND_DONE = 18,
  PARINDEX_TARGET_KIND_RECURRING_DEADLINE = 19,
  PARINDEX_TARGET_KIND_QUOTA_MAX = 20,
  PARINDEX_TARGET_KIND_REQUIRED_DOCUMENTS = 21,
  PARINDEX_TARGET_KIND_USE_OF_RESULT = 22,
} ParindexTargetKind;

/**
 * ParindexTargetFigure:
 * @PARINDEX_TARGET_FIGURE_UNSTATED: the rank for kinds about ranks, else the score
 * @PARINDEX_TARGET_FIGURE_SCORE: the score
 * @PARINDEX_TARGET_FIGURE_PERCENT: the score as a percent of the applicable maximum
 * @PARINDEX_TARGET_FIGURE_RANK: the rank
 *
 * Which figure of an index a target is about.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_TARGET_FIGURE_UNSTATED = 0,
  PARINDEX_TARGET_FIGURE_SCORE = 1,
  PARINDEX_TARGET_FIGURE_PERCENT = 2,
  PARINDEX_TARGET_FIGURE_RANK = 3,
} ParindexTargetFigure;

/**
 * ParindexTargetState:
 * @PARINDEX_TARGET_STATE_MET: reached by the horizon; something done, counted or dated also before it
 * @PARINDEX_TARGET_STATE_ON_TRACK: before the horizon: at or past the goal, or not below the line that leads there
 * @PARINDEX_TARGET_STATE_BEHIND: before the horizon: below the line from the baseline, or the milestones, to the goal
 * @PARINDEX_TARGET_STATE_MISSED: not reached by the horizon
 * @PARINDEX_TARGET_STATE_NOT_YET_DUE: before the horizon, and nothing to be compared with yet
 * @PARINDEX_TARGET_STATE_NOT_OBSERVABLE: what decides is not known
 * @PARINDEX_TARGET_STATE_COHORT_CHANGED: the rank is one among other units than those that were meant
 * @PARINDEX_TARGET_STATE_NO_VERDICT: for people to judge
 *
 * How a target stands.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_TARGET_STATE_MET = 0,
  PARINDEX_TARGET_STATE_ON_TRACK = 1,
  PARINDEX_TARGET_STATE_BEHIND = 2,
  PARINDEX_TARGET_STATE_MISSED = 3,
  PARINDEX_TARGET_STATE_NOT_YET_DUE = 4,
  PARINDEX_TARGET_STATE_NOT_OBSERVABLE = 5,
  PARINDEX_TARGET_STATE_COHORT_CHANGED = 6,
  PARINDEX_TARGET_STATE_NO_VERDICT = 7,
} ParindexTargetState;

/**
 * ParindexEvidence:
 * @PARINDEX_EVIDENCE_NONE: there is none
 * @PARINDEX_EVIDENCE_COMPUTED: a figure of an index, computed
 * @PARINDEX_EVIDENCE_PUBLISHED: a figure of an index, published
 * @PARINDEX_EVIDENCE_SERIES: an observation of a series
 * @PARINDEX_EVIDENCE_REGISTER: the entries of a register
 *
 * What a target was judged by.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_EVIDENCE_NONE = 0,
  PARINDEX_EVIDENCE_COMPUTED = 1,
  PARINDEX_EVIDENCE_PUBLISHED = 2,
  PARINDEX_EVIDENCE_SERIES = 3,
  PARINDEX_EVIDENCE_REGISTER = 4,
} ParindexEvidence;

/**
 * ParindexImprovementKind:
 * @PARINDEX_IMPROVEMENT_KIND_RANK: a rank, or a better one
 * @PARINDEX_IMPROVEMENT_KIND_SCORE: at least a score
 * @PARINDEX_IMPROVEMENT_KIND_PERCENT: at least a percent
 * @PARINDEX_IMPROVEMENT_KIND_BAND: a band, or a better one
 *
 * What a plan of improvement is to reach.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_IMPROVEMENT_KIND_RANK = 0,
  PARINDEX_IMPROVEMENT_KIND_SCORE = 1,
  PARINDEX_IMPROVEMENT_KIND_PERCENT = 2,
  PARINDEX_IMPROVEMENT_KIND_BAND = 3,
} ParindexImprovementKind;

/**
 * ParindexOutcomeNumber:
 * @PARINDEX_OUTCOME_NUMBER_FIGURE: what is judged
 * @PARINDEX_OUTCOME_NUMBER_GOAL: what is to be reached
 * @PARINDEX_OUTCOME_NUMBER_BASELINE: what it is compared with
 * @PARINDEX_OUTCOME_NUMBER_EXPECTED: what the way to the goal asks for at the time of the figure
 * @PARINDEX_OUTCOME_NUMBER_DISTANCE: what is missing to the goal; 0 or less where it is reached
 * @PARINDEX_OUTCOME_NUMBER_PACE: what is needed each year to reach the goal by the horizon
 * @PARINDEX_OUTCOME_NUMBER_PROJECTION: where the pace since the baseline leads by the horizon
 * @PARINDEX_OUTCOME_NUMBER_PERCENTILE: of a rank: 100 for the first, 0 for the last
 * @PARINDEX_OUTCOME_NUMBER_GOAL_PERCENTILE: the same of the rank that is the goal, among the units that were meant
 *
 * The numbers that say how a target stands.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_OUTCOME_NUMBER_FIGURE = 0,
  PARINDEX_OUTCOME_NUMBER_GOAL = 1,
  PARINDEX_OUTCOME_NUMBER_BASELINE = 2,
  PARINDEX_OUTCOME_NUMBER_EXPECTED = 3,
  PARINDEX_OUTCOME_NUMBER_DISTANCE = 4,
  PARINDEX_OUTCOME_NUMBER_PACE = 5,
  PARINDEX_OUTCOME_NUMBER_PROJECTION = 6,
  PARINDEX_OUTCOME_NUMBER_PERCENTILE = 7,
  PARINDEX_OUTCOME_NUMBER_GOAL_PERCENTILE = 8,
} ParindexOutcomeNumber;

/**
 * ParindexChangeState:
 * @PARINDEX_CHANGE_STATE_NONE: it counts in neither period
 * @PARINDEX_CHANGE_STATE_MOVED: it counts in both
 * @PARINDEX_CHANGE_STATE_ENTERED: it counts in the later period only
 * @PARINDEX_CHANGE_STATE_LEFT: it counted in the earlier period only
 * @PARINDEX_CHANGE_STATE_UNTRACED: what it counts is not known in one of the periods
 *
 * How a criterion takes part in a change.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_CHANGE_STATE_NONE = 0,
  PARINDEX_CHANGE_STATE_MOVED = 1,
  PARINDEX_CHANGE_STATE_ENTERED = 2,
  PARINDEX_CHANGE_STATE_LEFT = 3,
  PARINDEX_CHANGE_STATE_UNTRACED = 4,
} ParindexChangeState;

/**
 * ParindexChangeNumber:
 * @PARINDEX_CHANGE_NUMBER_FROM: the figure in the earlier period: the score, or the percent where the maximum changed
 * @PARINDEX_CHANGE_NUMBER_TO: the same in the later period
 * @PARINDEX_CHANGE_NUMBER_CHANGE: the second less the first
 * @PARINDEX_CHANGE_NUMBER_CONTRIBUTION: what it adds to the change one level up
 * @PARINDEX_CHANGE_NUMBER_BY_FIGURE: of that what its own change adds
 * @PARINDEX_CHANGE_NUMBER_BY_WEIGHT: and what another weight, another maximum and other parts that apply add
 * @PARINDEX_CHANGE_NUMBER_OF_WHOLE: what its own change adds to the change that is explained
 * @PARINDEX_CHANGE_NUMBER_ADJUSTMENT: what cap and rounding of the node itself add to its change
 * @PARINDEX_CHANGE_NUMBER_REST: what the parts and the adjustment do not add up to
 *
 * The numbers that say how a change came about.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_CHANGE_NUMBER_FROM = 0,
  PARINDEX_CHANGE_NUMBER_TO = 1,
  PARINDEX_CHANGE_NUMBER_CHANGE = 2,
  PARINDEX_CHANGE_NUMBER_CONTRIBUTION = 3,
  PARINDEX_CHANGE_NUMBER_BY_FIGURE = 4,
  PARINDEX_CHANGE_NUMBER_BY_WEIGHT = 5,
  PARINDEX_CHANGE_NUMBER_OF_WHOLE = 6,
  PARINDEX_CHANGE_NUMBER_ADJUSTMENT = 7,
  PARINDEX_CHANGE_NUMBER_REST = 8,
} ParindexChangeNumber;

/**
 * ParindexNomineeKind:
 * @PARINDEX_NOMINEE_KIND_ANY: either; no nominee is of it
 * @PARINDEX_NOMINEE_KIND_COLLECTIVE: a collective
 * @PARINDEX_NOMINEE_KIND_INDIVIDUAL: an individual
 *
 * Who is put forward in an award round.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_NOMINEE_KIND_ANY = 0,
  PARINDEX_NOMINEE_KIND_COLLECTIVE = 1,
  PARINDEX_NOMINEE_KIND_INDIVIDUAL = 2,
} ParindexNomineeKind;

/**
 * ParindexNominationState:
 * @PARINDEX_NOMINATION_STATE_ELIGIBLE: nothing stands against it
 * @PARINDEX_NOMINATION_STATE_OVER_QUOTA: in time, complete and worthy, but more than its nominator may put forward
 * @PARINDEX_NOMINATION_STATE_LATE: handed in after the deadline
 * @PARINDEX_NOMINATION_STATE_INCOMPLETE: in time, but something that it needs is not there
 * @PARINDEX_NOMINATION_STATE_NOT_MEETING_CRITERIA: in time and complete, but a criterion is not met
 *
 * What a nomination is sorted into: the first of late, incomplete, not meeting
 * criteria and over quota that holds.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_NOMINATION_STATE_ELIGIBLE = 0,
  PARINDEX_NOMINATION_STATE_OVER_QUOTA = 1,
  PARINDEX_NOMINATION_STATE_LATE = 2,
  PARINDEX_NOMINATION_STATE_INCOMPLETE = 3,
  PARINDEX_NOMINATION_STATE_NOT_MEETING_CRITERIA = 4,
} ParindexNominationState;

/**
 * ParindexNominationReason:
 * @PARINDEX_NOMINATION_REASON_LATE: handed in after the deadline
 * @PARINDEX_NOMINATION_REASON_NOT_SUBMITTED: no day is stated on which it was handed in
 * @PARINDEX_NOMINATION_REASON_NOMINATOR_DOCUMENT: a document of the nominator is missing
 * @PARINDEX_NOMINATION_REASON_NOMINEE_DOCUMENT: a document of the nominee is missing
 * @PARINDEX_NOMINATION_REASON_CRITERION_UNKNOWN: whether a criterion is met is not known
 * @PARINDEX_NOMINATION_REASON_CRITERION_NOT_MET: a criterion is not met
 * @PARINDEX_NOMINATION_REASON_NO_QUOTA: the nominator is of no kind that may put anybody forward
 * @PARINDEX_NOMINATION_REASON_OVER_QUOTA: others of the nominator come first, and fill its quota
 * @PARINDEX_NOMINATION_REASON_QUOTA_TIED: the quota ends among nominees whom the declared order leaves together
 *
 * Why a nomination is not eligible.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_NOMINATION_REASON_LATE = 0,
  PARINDEX_NOMINATION_REASON_NOT_SUBMITTED = 1,
  PARINDEX_NOMINATION_REASON_NOMINATOR_DOCUMENT = 2,
  PARINDEX_NOMINATION_REASON_NOMINEE_DOCUMENT = 3,
  PARINDEX_NOMINATION_REASON_CRITERION_UNKNOWN = 4,
  PARINDEX_NOMINATION_REASON_CRITERION_NOT_MET = 5,
  PARINDEX_NOMINATION_REASON_NO_QUOTA = 6,
  PARINDEX_NOMINATION_REASON_OVER_QUOTA = 7,
  PARINDEX_NOMINATION_REASON_QUOTA_TIED = 8,
} ParindexNominationReason;

/**
 * ParindexStrengthBasis:
 * @PARINDEX_STRENGTH_BASIS_PART: parts of the ranks: strong in the first, weak in the last part
 * @PARINDEX_STRENGTH_BASIS_RANK: ranks: strong at one or a smaller, weak at one or a larger
 * @PARINDEX_STRENGTH_BASIS_COUNT: numbers of ranks: strong among the first, weak among the last
 * @PARINDEX_STRENGTH_BASIS_PERCENT: percents of the maximum: strong from one on, weak below one
 *
 * What the numbers are by which criteria are strengths and weaknesses.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_STRENGTH_BASIS_PART = 0,
  PARINDEX_STRENGTH_BASIS_RANK = 1,
  PARINDEX_STRENGTH_BASIS_COUNT = 2,
  PARINDEX_STRENGTH_BASIS_PERCENT = 3,
} ParindexStrengthBasis;

/**
 * ParindexAssignmentRole:
 * @PARINDEX_ASSIGNMENT_ROLE_LEAD: leads the work
 * @PARINDEX_ASSIGNMENT_ROLE_COORDINATING: takes part in it
 * @PARINDEX_ASSIGNMENT_ROLE_ACCOUNTABLE: its head answers for the result
 * @PARINDEX_ASSIGNMENT_ROLE_OFFICER: an officer who does the work, by the name of the post
 *
 * What an agency has to do with what is assigned to it.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_ASSIGNMENT_ROLE_LEAD = 0,
  PARINDEX_ASSIGNMENT_ROLE_COORDINATING = 1,
  PARINDEX_ASSIGNMENT_ROLE_ACCOUNTABLE = 2,
  PARINDEX_ASSIGNMENT_ROLE_OFFICER = 3,
} ParindexAssignmentRole;

/**
 * ParindexFollowUpState:
 * @PARINDEX_FOLLOW_UP_STATE_OPEN: low or high before; what became of it is not asked yet
 * @PARINDEX_FOLLOW_UP_STATE_MENDED: was low, and is not any more
 * @PARINDEX_FOLLOW_UP_STATE_BETTER: still low, at a better figure
 * @PARINDEX_FOLLOW_UP_STATE_UNCHANGED: still low, at the same figure
 * @PARINDEX_FOLLOW_UP_STATE_WORSE: still low, at a worse figure
 * @PARINDEX_FOLLOW_UP_STATE_NEWLY_LOW: was not low, and is now
 * @PARINDEX_FOLLOW_UP_STATE_KEPT: was high, and still is
 * @PARINDEX_FOLLOW_UP_STATE_SLIPPED: was high, and is neither high nor low now
 * @PARINDEX_FOLLOW_UP_STATE_NEITHER: low neither before nor now, and was not high
 * @PARINDEX_FOLLOW_UP_STATE_UNKNOWN: what decides is not known in one of the two periods
 *
 * What became of a component that was low or high.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_FOLLOW_UP_STATE_OPEN = 0,
  PARINDEX_FOLLOW_UP_STATE_MENDED = 1,
  PARINDEX_FOLLOW_UP_STATE_BETTER = 2,
  PARINDEX_FOLLOW_UP_STATE_UNCHANGED = 3,
  PARINDEX_FOLLOW_UP_STATE_WORSE = 4,
  PARINDEX_FOLLOW_UP_STATE_NEWLY_LOW = 5,
  PARINDEX_FOLLOW_UP_STATE_KEPT = 6,
  PARINDEX_FOLLOW_UP_STATE_SLIPPED = 7,
  PARINDEX_FOLLOW_UP_STATE_NEITHER = 8,
  PARINDEX_FOLLOW_UP_STATE_UNKNOWN = 9,
} ParindexFollowUpState;

/**
 * ParindexRankFigure:
 * @PARINDEX_RANK_FIGURE_N: in how many draws the unit has a rank
 * @PARINDEX_RANK_FIGURE_NOMINAL: the rank in the nominal ranking
 * @PARINDEX_RANK_FIGURE_MEAN: the mean rank
 * @PARINDEX_RANK_FIGURE_SD: the standard deviation of the ranks
 * @PARINDEX_RANK_FIGURE_MINIMUM: the best rank
 * @PARINDEX_RANK_FIGURE_LOW: the rank below which 5 % of the draws lie
 * @PARINDEX_RANK_FIGURE_MEDIAN: the median rank
 * @PARINDEX_RANK_FIGURE_HIGH: the rank below which 95 % of the draws lie
 * @PARINDEX_RANK_FIGURE_MAXIMUM: the worst rank
 * @PARINDEX_RANK_FIGURE_MEAN_ERROR: the Monte Carlo standard error of the mean rank
 * @PARINDEX_RANK_FIGURE_LOW_ERROR: the same of the 5 % rank
 * @PARINDEX_RANK_FIGURE_MEDIAN_ERROR: the same of the median rank
 * @PARINDEX_RANK_FIGURE_HIGH_ERROR: the same of the 95 % rank
 * @PARINDEX_RANK_FIGURE_NOMINAL_VALUE: the value that the nominal ranking reads: the score or percent
 * @PARINDEX_RANK_FIGURE_MEAN_VALUE: the mean of the values
 * @PARINDEX_RANK_FIGURE_SD_VALUE: the standard deviation of the values
 * @PARINDEX_RANK_FIGURE_MINIMUM_VALUE: the lowest value
 * @PARINDEX_RANK_FIGURE_LOW_VALUE: the value below which 5 % of the draws lie
 * @PARINDEX_RANK_FIGURE_MEDIAN_VALUE: the median of the values
 * @PARINDEX_RANK_FIGURE_HIGH_VALUE: the value below which 95 % of the draws lie
 * @PARINDEX_RANK_FIGURE_MAXIMUM_VALUE: the highest value
 * @PARINDEX_RANK_FIGURE_MEAN_VALUE_ERROR: the Monte Carlo standard error of the mean value
 * @PARINDEX_RANK_FIGURE_LOW_VALUE_ERROR: the same of the 5 % value
 * @PARINDEX_RANK_FIGURE_MEDIAN_VALUE_ERROR: the same of the median value
 * @PARINDEX_RANK_FIGURE_HIGH_VALUE_ERROR: the same of the 95 % value
 *
 * What the draws of a simulation say about a unit. Quantiles are of type 7 of
 * Hyndman and Fan; standard deviations are over n - 1.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_RANK_FIGURE_N = 0,
  PARINDEX_RANK_FIGURE_NOMINAL = 1,
  PARINDEX_RANK_FIGURE_MEAN = 2,
  PARINDEX_RANK_FIGURE_SD = 3,
  PARINDEX_RANK_FIGURE_MINIMUM = 4,
  PARINDEX_RANK_FIGURE_LOW = 5,
  PARINDEX_RANK_FIGURE_MEDIAN = 6,
  PARINDEX_RANK_FIGURE_HIGH = 7,
  PARINDEX_RANK_FIGURE_MAXIMUM = 8,
  PARINDEX_RANK_FIGURE_MEAN_ERROR = 9,
  PARINDEX_RANK_FIGURE_LOW_ERROR = 10,
  PARINDEX_RANK_FIGURE_MEDIAN_ERROR = 11,
  PARINDEX_RANK_FIGURE_HIGH_ERROR = 12,
  PARINDEX_RANK_FIGURE_NOMINAL_VALUE = 13,
  PARINDEX_RANK_FIGURE_MEAN_VALUE = 14,
  PARINDEX_RANK_FIGURE_SD_VALUE = 15,
  PARINDEX_RANK_FIGURE_MINIMUM_VALUE = 16,
  PARINDEX_RANK_FIGURE_LOW_VALUE = 17,
  PARINDEX_RANK_FIGURE_MEDIAN_VALUE = 18,
  PARINDEX_RANK_FIGURE_HIGH_VALUE = 19,
  PARINDEX_RANK_FIGURE_MAXIMUM_VALUE = 20,
  PARINDEX_RANK_FIGURE_MEAN_VALUE_ERROR = 21,
  PARINDEX_RANK_FIGURE_LOW_VALUE_ERROR = 22,
  PARINDEX_RANK_FIGURE_MEDIAN_VALUE_ERROR = 23,
  PARINDEX_RANK_FIGURE_HIGH_VALUE_ERROR = 24,
} ParindexRankFigure;

/**
 * ParindexSequence:
 * @PARINDEX_SEQUENCE_PSEUDO_RANDOM: random numbers of the generator Philox
 * @PARINDEX_SEQUENCE_SOBOL: quasi-random numbers: the points of Sobol', scrambled
 *
 * Where the numbers come from that draws are made of.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_SEQUENCE_PSEUDO_RANDOM = 0,
  PARINDEX_SEQUENCE_SOBOL = 1,
} ParindexSequence;

/**
 * ParindexSensitivityOutput:
 * @PARINDEX_SENSITIVITY_OUTPUT_RANK_SHIFT: the mean absolute shift of all ranks
 * @PARINDEX_SENSITIVITY_OUTPUT_RANK: the rank of a unit
 * @PARINDEX_SENSITIVITY_OUTPUT_SCORE: the score or percent of a unit, whichever the ranking reads
 * @PARINDEX_SENSITIVITY_OUTPUT_ORDER: whether a unit is ahead of another: 1, or 1/2 where both have the same rank, or 0
 *
 * What changes with what varies.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_SENSITIVITY_OUTPUT_RANK_SHIFT = 0,
  PARINDEX_SENSITIVITY_OUTPUT_RANK = 1,
  PARINDEX_SENSITIVITY_OUTPUT_SCORE = 2,
  PARINDEX_SENSITIVITY_OUTPUT_ORDER = 3,
} ParindexSensitivityOutput;

/**
 * ParindexSensitivitySource:
 * @PARINDEX_SENSITIVITY_SOURCE_WEIGHT: the weight of a criterion
 * @PARINDEX_SENSITIVITY_SOURCE_CHOICE: which alternative of a choice is taken
 * @PARINDEX_SENSITIVITY_SOURCE_VALUES: the errors of all measured values together
 *
 * What varies in a sensitivity analysis.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_SENSITIVITY_SOURCE_WEIGHT = 0,
  PARINDEX_SENSITIVITY_SOURCE_CHOICE = 1,
  PARINDEX_SENSITIVITY_SOURCE_VALUES = 2,
} ParindexSensitivitySource;

/**
 * ParindexSensitivityFigure:
 * @PARINDEX_SENSITIVITY_FIGURE_FIRST_ORDER: the first-order index
 * @PARINDEX_SENSITIVITY_FIGURE_FIRST_ORDER_LOW: the lower end of its interval
 * @PARINDEX_SENSITIVITY_FIGURE_FIRST_ORDER_HIGH: the upper end of its interval
 * @PARINDEX_SENSITIVITY_FIGURE_TOTAL: the total index
 * @PARINDEX_SENSITIVITY_FIGURE_TOTAL_LOW: the lower end of its interval
 * @PARINDEX_SENSITIVITY_FIGURE_TOTAL_HIGH: the upper end of its interval
 *
 * What a sensitivity analysis says of what varies.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_SENSITIVITY_FIGURE_FIRST_ORDER = 0,
  PARINDEX_SENSITIVITY_FIGURE_FIRST_ORDER_LOW = 1,
  PARINDEX_SENSITIVITY_FIGURE_FIRST_ORDER_HIGH = 2,
  PARINDEX_SENSITIVITY_FIGURE_TOTAL = 3,
  PARINDEX_SENSITIVITY_FIGURE_TOTAL_LOW = 4,
  PARINDEX_SENSITIVITY_FIGURE_TOTAL_HIGH = 5,
} ParindexSensitivityFigure;

/**
 * ParindexValueError:
 * @PARINDEX_VALUE_ERROR_SD: normal, with a standard deviation
 * @PARINDEX_VALUE_ERROR_RELATIVE_SD: normal, with a standard deviation that is a part of the value
 * @PARINDEX_VALUE_ERROR_INTERVAL: even, up to so much below or above
 * @PARINDEX_VALUE_ERROR_SAMPLING: that of a percent of a sample of so many, and of a count among the total that stands beside it
 *
 * How measured values are wrong.
 *
 * Since: 1.0
 */
typedef enum {
  PARINDEX_VALUE_ERROR_SD = 0,
  PARINDEX_VALUE_ERROR_RELATIVE_SD = 1,
  PARINDEX_VALUE_ERROR_INTERVAL = 2,
  PARINDEX_VALUE_ERROR_SAMPLING = 3,
} ParindexValueError;

G_END_DECLS
