/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-enum-types.h>

#include "base/parindex-property-private.h"
#include "scoring/parindex-result-fields-private.h"

typedef enum
{
  PROP_SCOREBOARD = 1,
  PROP_UNIT,
  PROP_CRITERION,
  PROP_CHILDREN,
  PROP_UNIT_ID,
  PROP_NAME,
  PROP_CRITERION_ID,
  PROP_TITLE,
  PROP_STATE,
  PROP_STATE_TEXT,
  PROP_FAULTY,
  PROP_SCORE,
  PROP_SCORE_TEXT,
  PROP_EXACT_SCORE,
  PROP_MAX,
  PROP_MAX_TEXT,
  PROP_EXACT_MAX,
  PROP_PERCENT,
  PROP_PERCENT_TEXT,
  PROP_EXACT_PERCENT,
  PROP_RANK,
  PROP_RANK_TEXT,
  PROP_RANK_OF,
  PROP_RANK_OF_TEXT,
  PROP_BAND,
  PROP_BAND_TEXT,
  PROP_STRENGTH,
  PROP_STRENGTH_TEXT,
  PROP_N_ANSWERED,
  PROP_N_CRITERIA,
  PROP_ANSWERED_TEXT,
  N_PROPS,
} ParindexResultProperty;

static GParamSpec *props[N_PROPS];

static const ParindexProperty properties[N_PROPS] = {
  [PROP_SCOREBOARD] = PARINDEX_READ (parindex_result_get_scoreboard),
  [PROP_UNIT] = PARINDEX_READ (parindex_result_get_unit),
  [PROP_CRITERION] = PARINDEX_READ (parindex_result_get_criterion),
  [PROP_CHILDREN] = PARINDEX_READ (parindex_result_get_children),
  [PROP_UNIT_ID] = PARINDEX_READ (parindex_result_get_unit_id),
  [PROP_NAME] = PARINDEX_READ (parindex_result_get_name),
  [PROP_CRITERION_ID] = PARINDEX_READ (parindex_result_get_criterion_id),
  [PROP_TITLE] = PARINDEX_READ (parindex_result_get_title),
  [PROP_STATE] = PARINDEX_READ (parindex_result_get_state),
  [PROP_FAULTY] = PARINDEX_READ (parindex_result_is_faulty),
  [PROP_STATE_TEXT] = PARINDEX_READ_FULL (parindex_result_get_state_text),
  [PROP_SCORE] = PARINDEX_READ (parindex_result_get_score),
  [PROP_SCORE_TEXT] = PARINDEX_READ_FULL (parindex_result_get_score_text),
  [PROP_EXACT_SCORE] = PARINDEX_READ_FULL (parindex_result_get_exact_score),
  [PROP_MAX] = PARINDEX_READ (parindex_result_get_max),
  [PROP_MAX_TEXT] = PARINDEX_READ_FULL (parindex_result_get_max_text),
  [PROP_EXACT_MAX] = PARINDEX_READ_FULL (parindex_result_get_exact_max),
  [PROP_PERCENT] = PARINDEX_READ (parindex_result_get_percent),
  [PROP_PERCENT_TEXT] = PARINDEX_READ_FULL (parindex_result_get_percent_text),
  [PROP_EXACT_PERCENT] = PARINDEX_READ_FULL (parindex_result_get_exact_percent),
  [PROP_RANK] = PARINDEX_READ (parindex_result_get_rank),
  [PROP_RANK_TEXT] = PARINDEX_READ_FULL (parindex_result_get_rank_text),
  [PROP_RANK_OF] = PARINDEX_READ (parindex_result_get_rank_of),
  [PROP_RANK_OF_TEXT] = PARINDEX_READ_FULL (parindex_result_get_rank_of_text),
  [PROP_BAND] = PARINDEX_READ (parindex_result_get_band),
  [PROP_BAND_TEXT] = PARINDEX_READ_FULL (parindex_result_get_band_text),
  [PROP_STRENGTH] = PARINDEX_READ (parindex_result_get_strength),
  [PROP_STRENGTH_TEXT] = PARINDEX_READ_FULL (parindex_result_get_strength_text),
  [PROP_N_ANSWERED] = PARINDEX_READ (parindex_result_get_n_answered),
  [PROP_N_CRITERIA] = PARINDEX_READ (parindex_result_get_n_criteria),
  [PROP_ANSWERED_TEXT] = PARINDEX_READ_FULL (parindex_result_get_answered_text),
};

static void
parindex_result_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

void
parindex_result_install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  /* NaN is a value here, which a plain double property would turn into 0. */
  const GParamFlags lax = flags | G_PARAM_LAX_VALIDATION;

  klass->get_property = parindex_result_get_property;

  /**
   * ParindexResult:scoreboard:
   *
   * The scoreboard the result belongs to.
   *
   * Since: 1.0
   */
  props[PROP_SCOREBOARD] = g_param_spec_object ("scoreboard", NULL, NULL, PARINDEX_TYPE_SCOREBOARD, flags);
  /**
   * ParindexResult:unit:
   *
   * The unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_object ("unit", NULL, NULL, PARINDEX_TYPE_UNIT, flags);
  /**
   * ParindexResult:criterion:
   *
   * The criterion; that of the whole index has the id of the framework.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION] = g_param_spec_object ("criterion", NULL, NULL, PARINDEX_TYPE_CRITERION, flags);
  /**
   * ParindexResult:children:
   *
   * The results of the same unit on the children of the criterion, a list of [class@Result].
   *
   * Since: 1.0
   */
  props[PROP_CHILDREN] = g_param_spec_object ("children", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * ParindexResult:unit-id:
   *
   * The id of the unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT_ID] = g_param_spec_string ("unit-id", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:name:
   *
   * The name of the unit.
   *
   * Since: 1.0
   */
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:criterion-id:
   *
   * The id of the criterion.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION_ID] = g_param_spec_string ("criterion-id", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:title:
   *
   * The title of the criterion.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:state:
   *
   * Whether there is a score, or why not.
   *
   * Since: 1.0
   */
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, PARINDEX_TYPE_CELL_STATE, PARINDEX_CELL_STATE_OBSERVED, flags);
  /**
   * ParindexResult:state-text:
   *
   * The state in words.
   *
   * Since: 1.0
   */
  props[PROP_STATE_TEXT] = g_param_spec_string ("state-text", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:faulty:
   *
   * Whether the unit was left unscored because of wrong cells.
   *
   * Since: 1.0
   */
  props[PROP_FAULTY] = g_param_spec_boolean ("faulty", NULL, NULL, FALSE, flags);
  /**
   * ParindexResult:score:
   *
   * The score, the nearest double; NaN where there is none.
   *
   * Since: 1.0
   */
  props[PROP_SCORE] = g_param_spec_double ("score", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexResult:score-text:
   *
   * The score as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_SCORE_TEXT] = g_param_spec_string ("score-text", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:exact-score:
   *
   * The exact score.
   *
   * Since: 1.0
   */
  props[PROP_EXACT_SCORE] = g_param_spec_boxed ("exact-score", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexResult:max:
   *
   * The maximum of what is applicable to the unit; NaN where there is none.
   *
   * Since: 1.0
   */
  props[PROP_MAX] = g_param_spec_double ("max", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexResult:max-text:
   *
   * The maximum as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_MAX_TEXT] = g_param_spec_string ("max-text", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:exact-max:
   *
   * The exact maximum.
   *
   * Since: 1.0
   */
  props[PROP_EXACT_MAX] = g_param_spec_boxed ("exact-max", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexResult:percent:
   *
   * The score as a percent of the maximum; NaN where there is none.
   *
   * Since: 1.0
   */
  props[PROP_PERCENT] = g_param_spec_double ("percent", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexResult:percent-text:
   *
   * The percent as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_PERCENT_TEXT] = g_param_spec_string ("percent-text", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:exact-percent:
   *
   * The exact percent.
   *
   * Since: 1.0
   */
  props[PROP_EXACT_PERCENT] = g_param_spec_boxed ("exact-percent", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexResult:rank:
   *
   * The rank among all ranked units, 1 is best; NaN if it is not ranked.
   *
   * Since: 1.0
   */
  props[PROP_RANK] = g_param_spec_double ("rank", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexResult:rank-text:
   *
   * The rank as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_RANK_TEXT] = g_param_spec_string ("rank-text", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:rank-of:
   *
   * How many units were ranked; 0 if this one is not.
   *
   * Since: 1.0
   */
  props[PROP_RANK_OF] = g_param_spec_uint ("rank-of", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexResult:rank-of-text:
   *
   * How many units were ranked as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_RANK_OF_TEXT] = g_param_spec_string ("rank-of-text", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:band:
   *
   * The band of the whole index; %NULL on other criteria.
   *
   * Since: 1.0
   */
  props[PROP_BAND] = g_param_spec_boxed ("band", NULL, NULL, PARINDEX_TYPE_BAND, flags);
  /**
   * ParindexResult:band-text:
   *
   * The title of the band.
   *
   * Since: 1.0
   */
  props[PROP_BAND_TEXT] = g_param_spec_string ("band-text", NULL, NULL, NULL, flags);
  /**
   * ParindexResult:strength:
   *
   * Whether the criterion is a strength or a weakness of the unit.
   *
   * Since: 1.0
   */
  props[PROP_STRENGTH] = g_param_spec_enum ("strength", NULL, NULL, PARINDEX_TYPE_STRENGTH, PARINDEX_STRENGTH_NONE, flags);
  /**
   * ParindexResult:strength-text:
   *
   * The strength in words.
   *
   * Since: 1.0
   */
  props[PROP_STRENGTH_TEXT] = g_param_spec_string ("strength-text", NULL, NULL, NULL, flags);

  /**
   * ParindexResult:n-answered:
   *
   * How many of the leaf criteria below have an answer.
   *
   * Since: 1.0
   */
  props[PROP_N_ANSWERED] = g_param_spec_uint ("n-answered", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexResult:n-criteria:
   *
   * How many leaf criteria there are below.
   *
   * Since: 1.0
   */
  props[PROP_N_CRITERIA] = g_param_spec_uint ("n-criteria", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexResult:answered-text:
   *
   * The completeness as it is shown, such as `7/16`.
   *
   * Since: 1.0
   */
  props[PROP_ANSWERED_TEXT] = g_param_spec_string ("answered-text", NULL, NULL, NULL, flags);

  g_object_class_install_properties (klass, N_PROPS, props);
}
