/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-explanation-private.h"
#include "base/parindex-serializable-private.h"

/**
 * ParindexExplanation:
 *
 * How a unit's number on a criterion came about, down to the cells.
 *
 * An explanation is a list of the explanations of its parts, the children of
 * the criterion; it fits a `GtkTreeListModel` as it is. It says what it says
 * as figures, as sentences ([method@Explanation.list_steps]), as a text and as
 * JSON, in either language. What it says can be recomputed: the contributions
 * of the parts and the adjustment by a cap or a rounding are the score, exactly,
 * and where they do not add up as they are shown it says how far they are off.
 * An explanation never changes and may be read from any thread.
 *
 * Since: 1.0
 */

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

static GType
explanation_get_item_type (GListModel *model)
{
  return PARINDEX_TYPE_EXPLANATION;
}

static guint
explanation_get_n_items (GListModel *model)
{
  ParindexExplanation *self = PARINDEX_EXPLANATION (model);

  return parindex_explanation_is_made (self) ? parindex_criterion_n_children (self->criterion) : 0;
}

static gpointer
explanation_get_item (GListModel *model,
                      guint       position)
{
  if (position >= explanation_get_n_items (model))
    return NULL;

  return g_object_ref (parindex_explanation_part (PARINDEX_EXPLANATION (model), position));
}

static void
explanation_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = explanation_get_item_type;
  iface->get_n_items = explanation_get_n_items;
  iface->get_item = explanation_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexExplanation, parindex_explanation, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, explanation_list_model_init)
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

/* Scripts can construct one without anything in it. */
gboolean
parindex_explanation_is_made (ParindexExplanation *self)
{
  return PARINDEX_IS_EXPLANATION (self) && self->scoreboard != NULL;
}

static void
parindex_explanation_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  ParindexExplanation *self = PARINDEX_EXPLANATION (object);

  switch ((ParindexExplanationProperty) prop_id)
    {
    case PROP_SCOREBOARD:
      g_value_set_object (value, parindex_explanation_get_scoreboard (self));
      break;
    case PROP_RESULT:
      g_value_set_object (value, parindex_explanation_get_result (self));
      break;
    case PROP_UNIT:
      g_value_set_object (value, parindex_explanation_get_unit (self));
      break;
    case PROP_CRITERION:
      g_value_set_object (value, parindex_explanation_get_criterion (self));
      break;
    case PROP_UNIT_ID:
      g_value_set_string (value, parindex_explanation_get_unit_id (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, parindex_explanation_get_name (self));
      break;
    case PROP_CRITERION_ID:
      g_value_set_string (value, parindex_explanation_get_criterion_id (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, parindex_explanation_get_title (self));
      break;
    case PROP_STATE:
      g_value_set_enum (value, parindex_explanation_get_state (self));
      break;
    case PROP_STATE_TEXT:
      g_value_take_string (value, parindex_explanation_get_state_text (self));
      break;
    case PROP_STAGE:
      g_value_set_string (value, parindex_explanation_get_stage (self));
      break;
    case PROP_STAGE_TEXT:
      g_value_take_string (value, parindex_explanation_get_stage_text (self));
      break;
    case PROP_CELL_TEXT:
      g_value_take_string (value, parindex_explanation_get_cell_text (self));
      break;
    case PROP_NOTE:
      g_value_take_string (value, parindex_explanation_get_note (self));
      break;
    case PROP_EVIDENCE:
      g_value_take_boxed (value, parindex_explanation_get_evidence (self));
      break;
    case PROP_RULE_TEXT:
      g_value_take_string (value, parindex_explanation_get_rule_text (self));
      break;
    case PROP_SCORE:
      g_value_set_double (value, parindex_explanation_get_score (self));
      break;
    case PROP_SCORE_TEXT:
      g_value_take_string (value, parindex_explanation_get_score_text (self));
      break;
    case PROP_EXACT_SCORE:
      g_value_take_boxed (value, parindex_explanation_get_exact_score (self));
      break;
    case PROP_MAX:
      g_value_set_double (value, parindex_explanation_get_max (self));
      break;
    case PROP_MAX_TEXT:
      g_value_take_string (value, parindex_explanation_get_max_text (self));
      break;
    case PROP_EXACT_MAX:
      g_value_take_boxed (value, parindex_explanation_get_exact_max (self));
      break;
    case PROP_PERCENT:
      g_value_set_double (value, parindex_explanation_get_percent (self));
      break;
    case PROP_PERCENT_TEXT:
      g_value_take_string (value, parindex_explanation_get_percent_text (self));
      break;
    case PROP_EXACT_PERCENT:
      g_value_take_boxed (value, parindex_explanation_get_exact_percent (self));
      break;
    case PROP_WEIGHT:
      g_value_set_double (value, parindex_explanation_get_weight (self));
      break;
    case PROP_WEIGHT_TEXT:
      g_value_take_string (value, parindex_explanation_get_weight_text (self));
      break;
    case PROP_EXACT_WEIGHT:
      g_value_take_boxed (value, parindex_explanation_get_exact_weight (self));
      break;
    case PROP_FACTOR:
      g_value_set_double (value, parindex_explanation_get_factor (self));
      break;
    case PROP_FACTOR_TEXT:
      g_value_take_string (value, parindex_explanation_get_factor_text (self));
      break;
    case PROP_EXACT_FACTOR:
      g_value_take_boxed (value, parindex_explanation_get_exact_factor (self));
      break;
    case PROP_CONTRIBUTION:
      g_value_set_double (value, parindex_explanation_get_contribution (self));
      break;
    case PROP_CONTRIBUTION_TEXT:
      g_value_take_string (value, parindex_explanation_get_contribution_text (self));
      break;
    case PROP_EXACT_CONTRIBUTION:
      g_value_take_boxed (value, parindex_explanation_get_exact_contribution (self));
      break;
    case PROP_ADJUSTMENT:
      g_value_set_double (value, parindex_explanation_get_adjustment (self));
      break;
    case PROP_ADJUSTMENT_TEXT:
      g_value_take_string (value, parindex_explanation_get_adjustment_text (self));
      break;
    case PROP_EXACT_ADJUSTMENT:
      g_value_take_boxed (value, parindex_explanation_get_exact_adjustment (self));
      break;
    case PROP_LOST:
      g_value_set_double (value, parindex_explanation_get_lost (self));
      break;
    case PROP_LOST_TEXT:
      g_value_take_string (value, parindex_explanation_get_lost_text (self));
      break;
    case PROP_EXACT_LOST:
      g_value_take_boxed (value, parindex_explanation_get_exact_lost (self));
      break;
    case PROP_LOST_OF_WHOLE:
      g_value_set_double (value, parindex_explanation_get_lost_of_whole (self));
      break;
    case PROP_LOST_OF_WHOLE_TEXT:
      g_value_take_string (value, parindex_explanation_get_lost_of_whole_text (self));
      break;
    case PROP_EXACT_LOST_OF_WHOLE:
      g_value_take_boxed (value, parindex_explanation_get_exact_lost_of_whole (self));
      break;
    case PROP_RANK:
      g_value_set_double (value, parindex_explanation_get_rank (self));
      break;
    case PROP_RANK_TEXT:
      g_value_take_string (value, parindex_explanation_get_rank_text (self));
      break;
    case PROP_RANK_OF:
      g_value_set_uint (value, parindex_explanation_get_rank_of (self));
      break;
    case PROP_RANK_OF_TEXT:
      g_value_take_string (value, parindex_explanation_get_rank_of_text (self));
      break;
    case PROP_BAND:
      g_value_set_boxed (value, parindex_explanation_get_band (self));
      break;
    case PROP_BAND_TEXT:
      g_value_take_string (value, parindex_explanation_get_band_text (self));
      break;
    case PROP_CROSSES_EDGE:
      g_value_set_boolean (value, parindex_explanation_crosses_edge (self));
      break;
    case PROP_ROUNDING_DIFFERENCE:
      g_value_take_boxed (value, parindex_explanation_get_rounding_difference (self));
      break;
    case PROP_STEPS:
      g_value_take_boxed (value, parindex_explanation_get_steps (self));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_explanation_finalize (GObject *object)
{
  ParindexExplanation *self = PARINDEX_EXPLANATION (object);

  for (guint i = 0; i < PARINDEX_N_VALUES; i++)
    if ((self->known >> i & 1) != 0)
      mpq_clear (self->values[i]);
  mpq_clears (self->values[PARINDEX_FIGURE_GIVEN], self->values[PARINDEX_FIGURE_ADJUSTMENT], NULL);
  g_clear_pointer (&self->shares, parindex_shares_free);
  g_clear_object (&self->parts);
  parindex_unit_score_clear (&self->score);
  g_clear_object (&self->result);
  g_clear_object (&self->scoreboard);

  G_OBJECT_CLASS (parindex_explanation_parent_class)->finalize (object);
}

static void
parindex_explanation_class_init (ParindexExplanationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  /* NaN is a value here, which a plain double property would turn into 0. */
  const GParamFlags lax = flags | G_PARAM_LAX_VALIDATION;

  object_class->get_property = parindex_explanation_get_property;
  object_class->finalize = parindex_explanation_finalize;

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

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_explanation_init (ParindexExplanation *self)
{
  parindex_unit_score_init (&self->score);
  mpq_inits (self->values[PARINDEX_FIGURE_GIVEN], self->values[PARINDEX_FIGURE_ADJUSTMENT], NULL);
}
