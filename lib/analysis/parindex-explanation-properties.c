/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-explanation-private.h"
#include "base/parindex-property-private.h"

typedef enum
{
  PROP_SCOREBOARD = 1,
  PROP_RESULT,
  PROP_UNIT,
  PROP_CRITERION,
  PROP_UNIT_ID,
  PROP_NAME,
  PROP_CRITERION_ID,
  PROP_TITLE,
  PROP_STATE,
  PROP_STATE_TEXT,
  PROP_STAGE,
  PROP_STAGE_TEXT,
  PROP_CELL_TEXT,
  PROP_NOTE,
  PROP_EVIDENCE,
  PROP_RULE_TEXT,
  PROP_SCORE,
  PROP_SCORE_TEXT,
  PROP_EXACT_SCORE,
  PROP_MAX,
  PROP_MAX_TEXT,
  PROP_EXACT_MAX,
  PROP_PERCENT,
  PROP_PERCENT_TEXT,
  PROP_EXACT_PERCENT,
  PROP_WEIGHT,
  PROP_WEIGHT_TEXT,
  PROP_EXACT_WEIGHT,
  PROP_FACTOR,
  PROP_FACTOR_TEXT,
  PROP_EXACT_FACTOR,
  PROP_CONTRIBUTION,
  PROP_CONTRIBUTION_TEXT,
  PROP_EXACT_CONTRIBUTION,
  PROP_ADJUSTMENT,
  PROP_ADJUSTMENT_TEXT,
  PROP_EXACT_ADJUSTMENT,
  PROP_LOST,
  PROP_LOST_TEXT,
  PROP_EXACT_LOST,
  PROP_LOST_OF_WHOLE,
  PROP_LOST_OF_WHOLE_TEXT,
  PROP_EXACT_LOST_OF_WHOLE,
  PROP_RANK,
  PROP_RANK_TEXT,
  PROP_RANK_OF,
  PROP_RANK_OF_TEXT,
  PROP_BAND,
  PROP_BAND_TEXT,
  PROP_CROSSES_EDGE,
  PROP_ROUNDING_DIFFERENCE,
  PROP_STEPS,
  N_PROPS,
} ParindexExplanationProperty;

static GParamSpec *props[N_PROPS];

static const ParindexProperty properties[N_PROPS] = {
  [PROP_SCOREBOARD] = PARINDEX_READ (parindex_explanation_get_scoreboard),
  [PROP_RESULT] = PARINDEX_READ (parindex_explanation_get_result),
  [PROP_UNIT] = PARINDEX_READ (parindex_explanation_get_unit),
  [PROP_CRITERION] = PARINDEX_READ (parindex_explanation_get_criterion),
  [PROP_UNIT_ID] = PARINDEX_READ (parindex_explanation_get_unit_id),
  [PROP_NAME] = PARINDEX_READ (parindex_explanation_get_name),
  [PROP_CRITERION_ID] = PARINDEX_READ (parindex_explanation_get_criterion_id),
  [PROP_TITLE] = PARINDEX_READ (parindex_explanation_get_title),
  [PROP_STATE] = PARINDEX_READ (parindex_explanation_get_state),
  [PROP_STATE_TEXT] = PARINDEX_READ_FULL (parindex_explanation_get_state_text),
  [PROP_STAGE] = PARINDEX_READ (parindex_explanation_get_stage),
  [PROP_STAGE_TEXT] = PARINDEX_READ_FULL (parindex_explanation_get_stage_text),
  [PROP_CELL_TEXT] = PARINDEX_READ_FULL (parindex_explanation_get_cell_text),
  [PROP_NOTE] = PARINDEX_READ_FULL (parindex_explanation_get_note),
  [PROP_EVIDENCE] = PARINDEX_READ_FULL (parindex_explanation_get_evidence),
  [PROP_RULE_TEXT] = PARINDEX_READ_FULL (parindex_explanation_get_rule_text),
  [PROP_SCORE] = PARINDEX_READ (parindex_explanation_get_score),
  [PROP_SCORE_TEXT] = PARINDEX_READ_FULL (parindex_explanation_get_score_text),
  [PROP_EXACT_SCORE] = PARINDEX_READ_FULL (parindex_explanation_get_exact_score),
  [PROP_MAX] = PARINDEX_READ (parindex_explanation_get_max),
  [PROP_MAX_TEXT] = PARINDEX_READ_FULL (parindex_explanation_get_max_text),
  [PROP_EXACT_MAX] = PARINDEX_READ_FULL (parindex_explanation_get_exact_max),
  [PROP_PERCENT] = PARINDEX_READ (parindex_explanation_get_percent),
  [PROP_PERCENT_TEXT] = PARINDEX_READ_FULL (parindex_explanation_get_percent_text),
  [PROP_EXACT_PERCENT] = PARINDEX_READ_FULL (parindex_explanation_get_exact_percent),
  [PROP_WEIGHT] = PARINDEX_READ (parindex_explanation_get_weight),
  [PROP_WEIGHT_TEXT] = PARINDEX_READ_FULL (parindex_explanation_get_weight_text),
  [PROP_EXACT_WEIGHT] = PARINDEX_READ_FULL (parindex_explanation_get_exact_weight),
  [PROP_FACTOR] = PARINDEX_READ (parindex_explanation_get_factor),
  [PROP_FACTOR_TEXT] = PARINDEX_READ_FULL (parindex_explanation_get_factor_text),
  [PROP_EXACT_FACTOR] = PARINDEX_READ_FULL (parindex_explanation_get_exact_factor),
  [PROP_CONTRIBUTION] = PARINDEX_READ (parindex_explanation_get_contribution),
  [PROP_CONTRIBUTION_TEXT] = PARINDEX_READ_FULL (parindex_explanation_get_contribution_text),
  [PROP_EXACT_CONTRIBUTION] = PARINDEX_READ_FULL (parindex_explanation_get_exact_contribution),
  [PROP_ADJUSTMENT] = PARINDEX_READ (parindex_explanation_get_adjustment),
  [PROP_ADJUSTMENT_TEXT] = PARINDEX_READ_FULL (parindex_explanation_get_adjustment_text),
  [PROP_EXACT_ADJUSTMENT] = PARINDEX_READ_FULL (parindex_explanation_get_exact_adjustment),
  [PROP_LOST] = PARINDEX_READ (parindex_explanation_get_lost),
  [PROP_LOST_TEXT] = PARINDEX_READ_FULL (parindex_explanation_get_lost_text),
  [PROP_EXACT_LOST] = PARINDEX_READ_FULL (parindex_explanation_get_exact_lost),
  [PROP_LOST_OF_WHOLE] = PARINDEX_READ (parindex_explanation_get_lost_of_whole),
  [PROP_LOST_OF_WHOLE_TEXT] = PARINDEX_READ_FULL (parindex_explanation_get_lost_of_whole_text),
  [PROP_EXACT_LOST_OF_WHOLE] = PARINDEX_READ_FULL (parindex_explanation_get_exact_lost_of_whole),
  [PROP_RANK] = PARINDEX_READ (parindex_explanation_get_rank),
  [PROP_RANK_TEXT] = PARINDEX_READ_FULL (parindex_explanation_get_rank_text),
  [PROP_RANK_OF] = PARINDEX_READ (parindex_explanation_get_rank_of),
  [PROP_RANK_OF_TEXT] = PARINDEX_READ_FULL (parindex_explanation_get_rank_of_text),
  [PROP_BAND] = PARINDEX_READ (parindex_explanation_get_band),
  [PROP_BAND_TEXT] = PARINDEX_READ_FULL (parindex_explanation_get_band_text),
  [PROP_CROSSES_EDGE] = PARINDEX_READ (parindex_explanation_crosses_edge),
  [PROP_ROUNDING_DIFFERENCE] = PARINDEX_READ_FULL (parindex_explanation_get_rounding_difference),
  [PROP_STEPS] = PARINDEX_READ_FULL (parindex_explanation_get_steps),
};

static void
parindex_explanation_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

void
parindex_explanation_install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  /* NaN is a value here, which a plain double property would turn into 0. */
  const GParamFlags lax = flags | G_PARAM_LAX_VALIDATION;

  klass->get_property = parindex_explanation_get_property;

  /**
   * ParindexExplanation:scoreboard:
   *
   * The scoreboard the explanation is of.
   *
   * Since: 1.0
   */
  props[PROP_SCOREBOARD] = g_param_spec_object ("scoreboard", NULL, NULL, PARINDEX_TYPE_SCOREBOARD, flags);
  /**
   * ParindexExplanation:result:
   *
   * The result that is explained.
   *
   * Since: 1.0
   */
  props[PROP_RESULT] = g_param_spec_object ("result", NULL, NULL, PARINDEX_TYPE_RESULT, flags);
  /**
   * ParindexExplanation:unit:
   *
   * The unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_object ("unit", NULL, NULL, PARINDEX_TYPE_UNIT, flags);
  /**
   * ParindexExplanation:criterion:
   *
   * The criterion; that of the whole index has the id of the framework.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION] = g_param_spec_object ("criterion", NULL, NULL, PARINDEX_TYPE_CRITERION, flags);
  /**
   * ParindexExplanation:unit-id:
   *
   * The id of the unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT_ID] = g_param_spec_string ("unit-id", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:name:
   *
   * The name of the unit.
   *
   * Since: 1.0
   */
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:criterion-id:
   *
   * The id of the criterion.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION_ID] = g_param_spec_string ("criterion-id", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:title:
   *
   * The title of the criterion.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:state:
   *
   * Whether there is a score, or why not.
   *
   * Since: 1.0
   */
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, PARINDEX_TYPE_CELL_STATE, PARINDEX_CELL_STATE_OBSERVED, flags);
  /**
   * ParindexExplanation:state-text:
   *
   * The state in words.
   *
   * Since: 1.0
   */
  props[PROP_STATE_TEXT] = g_param_spec_string ("state-text", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:stage:
   *
   * The stage the cell of a leaf came from.
   *
   * Since: 1.0
   */
  props[PROP_STAGE] = g_param_spec_string ("stage", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:stage-text:
   *
   * The stage in words.
   *
   * Since: 1.0
   */
  props[PROP_STAGE_TEXT] = g_param_spec_string ("stage-text", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:cell-text:
   *
   * The cell of a leaf as a reader writes it.
   *
   * Since: 1.0
   */
  props[PROP_CELL_TEXT] = g_param_spec_string ("cell-text", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:note:
   *
   * The note of the cell.
   *
   * Since: 1.0
   */
  props[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:evidence:
   *
   * The references of the cell's evidence.
   *
   * Since: 1.0
   */
  props[PROP_EVIDENCE] = g_param_spec_boxed ("evidence", NULL, NULL, G_TYPE_STRV, flags);
  /**
   * ParindexExplanation:rule-text:
   *
   * The rule of a leaf in words.
   *
   * Since: 1.0
   */
  props[PROP_RULE_TEXT] = g_param_spec_string ("rule-text", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:score:
   *
   * The score, the nearest double; NaN where there is none.
   *
   * Since: 1.0
   */
  props[PROP_SCORE] = g_param_spec_double ("score", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexExplanation:score-text:
   *
   * The score as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_SCORE_TEXT] = g_param_spec_string ("score-text", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:exact-score:
   *
   * The score, exactly; %NULL where there is none.
   *
   * Since: 1.0
   */
  props[PROP_EXACT_SCORE] = g_param_spec_boxed ("exact-score", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexExplanation:max:
   *
   * The maximum, the nearest double; NaN where there is none.
   *
   * Since: 1.0
   */
  props[PROP_MAX] = g_param_spec_double ("max", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexExplanation:max-text:
   *
   * The maximum as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_MAX_TEXT] = g_param_spec_string ("max-text", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:exact-max:
   *
   * The maximum, exactly; %NULL where there is none.
   *
   * Since: 1.0
   */
  props[PROP_EXACT_MAX] = g_param_spec_boxed ("exact-max", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexExplanation:percent:
   *
   * The percent, the nearest double; NaN where there is none.
   *
   * Since: 1.0
   */
  props[PROP_PERCENT] = g_param_spec_double ("percent", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexExplanation:percent-text:
   *
   * The percent as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_PERCENT_TEXT] = g_param_spec_string ("percent-text", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:exact-percent:
   *
   * The percent, exactly; %NULL where there is none.
   *
   * Since: 1.0
   */
  props[PROP_EXACT_PERCENT] = g_param_spec_boxed ("exact-percent", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexExplanation:weight:
   *
   * The weight, the nearest double; NaN where there is none.
   *
   * Since: 1.0
   */
  props[PROP_WEIGHT] = g_param_spec_double ("weight", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexExplanation:weight-text:
   *
   * The weight as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_WEIGHT_TEXT] = g_param_spec_string ("weight-text", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:exact-weight:
   *
   * The weight, exactly; %NULL where there is none.
   *
   * Since: 1.0
   */
  props[PROP_EXACT_WEIGHT] = g_param_spec_boxed ("exact-weight", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexExplanation:factor:
   *
   * What a point counts one level up, the nearest double; NaN where there is
   * none.
   *
   * Since: 1.0
   */
  props[PROP_FACTOR] = g_param_spec_double ("factor", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexExplanation:factor-text:
   *
   * What a point counts one level up as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_FACTOR_TEXT] = g_param_spec_string ("factor-text", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:exact-factor:
   *
   * What a point counts one level up, exactly; %NULL where there is none.
   *
   * Since: 1.0
   */
  props[PROP_EXACT_FACTOR] = g_param_spec_boxed ("exact-factor", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexExplanation:contribution:
   *
   * The contribution, the nearest double; NaN where there is none.
   *
   * Since: 1.0
   */
  props[PROP_CONTRIBUTION] = g_param_spec_double ("contribution", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexExplanation:contribution-text:
   *
   * The contribution as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_CONTRIBUTION_TEXT] = g_param_spec_string ("contribution-text", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:exact-contribution:
   *
   * The contribution, exactly; %NULL where there is none.
   *
   * Since: 1.0
   */
  props[PROP_EXACT_CONTRIBUTION] = g_param_spec_boxed ("exact-contribution", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexExplanation:adjustment:
   *
   * What a cap and rounding changed, the nearest double; NaN where there is
   * none.
   *
   * Since: 1.0
   */
  props[PROP_ADJUSTMENT] = g_param_spec_double ("adjustment", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexExplanation:adjustment-text:
   *
   * What a cap and rounding changed as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_ADJUSTMENT_TEXT] = g_param_spec_string ("adjustment-text", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:exact-adjustment:
   *
   * What a cap and rounding changed, exactly; %NULL where there is none.
   *
   * Since: 1.0
   */
  props[PROP_EXACT_ADJUSTMENT] = g_param_spec_boxed ("exact-adjustment", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexExplanation:lost:
   *
   * The points lost, the nearest double; NaN where there is none.
   *
   * Since: 1.0
   */
  props[PROP_LOST] = g_param_spec_double ("lost", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexExplanation:lost-text:
   *
   * The points lost as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_LOST_TEXT] = g_param_spec_string ("lost-text", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:exact-lost:
   *
   * The points lost, exactly; %NULL where there is none.
   *
   * Since: 1.0
   */
  props[PROP_EXACT_LOST] = g_param_spec_boxed ("exact-lost", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexExplanation:lost-of-whole:
   *
   * The points lost of the whole index, the nearest double; NaN where there is
   * none.
   *
   * Since: 1.0
   */
  props[PROP_LOST_OF_WHOLE] = g_param_spec_double ("lost-of-whole", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexExplanation:lost-of-whole-text:
   *
   * The points lost of the whole index as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_LOST_OF_WHOLE_TEXT] = g_param_spec_string ("lost-of-whole-text", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:exact-lost-of-whole:
   *
   * The points lost of the whole index, exactly; %NULL where there is none.
   *
   * Since: 1.0
   */
  props[PROP_EXACT_LOST_OF_WHOLE] = g_param_spec_boxed ("exact-lost-of-whole", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexExplanation:rank:
   *
   * The rank among all ranked units, 1 is best.
   *
   * Since: 1.0
   */
  props[PROP_RANK] = g_param_spec_double ("rank", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexExplanation:rank-text:
   *
   * The rank as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_RANK_TEXT] = g_param_spec_string ("rank-text", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:rank-of:
   *
   * How many units were ranked.
   *
   * Since: 1.0
   */
  props[PROP_RANK_OF] = g_param_spec_uint ("rank-of", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexExplanation:rank-of-text:
   *
   * How many units were ranked as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_RANK_OF_TEXT] = g_param_spec_string ("rank-of-text", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:band:
   *
   * The band of the whole index.
   *
   * Since: 1.0
   */
  props[PROP_BAND] = g_param_spec_boxed ("band", NULL, NULL, PARINDEX_TYPE_BAND, flags);
  /**
   * ParindexExplanation:band-text:
   *
   * The title of the band.
   *
   * Since: 1.0
   */
  props[PROP_BAND_TEXT] = g_param_spec_string ("band-text", NULL, NULL, NULL, flags);
  /**
   * ParindexExplanation:crosses-edge:
   *
   * Whether the value as it is shown lies across an edge of its band.
   *
   * Since: 1.0
   */
  props[PROP_CROSSES_EDGE] = g_param_spec_boolean ("crosses-edge", NULL, NULL, FALSE, flags);
  /**
   * ParindexExplanation:rounding-difference:
   *
   * How far the sum of the contributions, as it is shown, is above the
   * contributions as they are shown.
   *
   * Since: 1.0
   */
  props[PROP_ROUNDING_DIFFERENCE] = g_param_spec_boxed ("rounding-difference", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexExplanation:steps:
   *
   * The sentences of how the number came about.
   *
   * Since: 1.0
   */
  props[PROP_STEPS] = g_param_spec_boxed ("steps", NULL, NULL, G_TYPE_STRV, flags);

  g_object_class_install_properties (klass, N_PROPS, props);
}
