/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "model/parindex-criterion-fields-private.h"

GParamSpec *parindex_criterion_props[N_PROPS];

static gboolean
init_id (ParindexCriterion *self, const char *id, GError **error)
{
  return parindex_set_id (&self->id, id);
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_ID] = PARINDEX_READ_WRITE (parindex_criterion_get_id, init_id),
  [PROP_TITLE] = PARINDEX_READ_WRITE (parindex_criterion_get_title, parindex_criterion_set_title),
  [PROP_WEIGHT] = PARINDEX_READ_WRITE (parindex_criterion_get_weight, parindex_criterion_set_weight),
  [PROP_MAX] = PARINDEX_READ_WRITE (parindex_criterion_get_max, parindex_criterion_set_max),
  [PROP_SCALE] = PARINDEX_READ_WRITE (parindex_criterion_get_scale, parindex_criterion_set_scale),
  [PROP_OWNER] = PARINDEX_READ_WRITE (parindex_criterion_get_owner, parindex_criterion_set_owner),
  [PROP_EFFORT] = PARINDEX_READ_WRITE (parindex_criterion_get_effort, parindex_criterion_set_effort),
  [PROP_FIXED] = PARINDEX_READ_WRITE (parindex_criterion_get_fixed, parindex_criterion_set_fixed),
  [PROP_SOURCE] = PARINDEX_READ_WRITE (parindex_criterion_get_source, parindex_criterion_set_source),
  [PROP_AGGREGATION] = PARINDEX_READ (parindex_criterion_get_aggregation),
  [PROP_AGGREGATION_OF] = PARINDEX_READ (parindex_criterion_get_aggregation_of),
  [PROP_MISSING] = PARINDEX_READ_WRITE (parindex_criterion_get_missing, parindex_criterion_set_missing),
  [PROP_NOT_APPLICABLE] = PARINDEX_READ_WRITE (parindex_criterion_get_not_applicable, parindex_criterion_set_not_applicable),
  [PROP_RULE] = PARINDEX_READ_WRITE (parindex_criterion_get_rule, parindex_criterion_set_rule),
  [PROP_CHILDREN] = PARINDEX_READ (parindex_criterion_get_children),
  [PROP_MINIMUM_SHARE] = PARINDEX_READ_WRITE (parindex_criterion_get_minimum_share, parindex_criterion_set_minimum_share),
  [PROP_CAP_FROM] = PARINDEX_READ (parindex_criterion_get_cap_from),
  [PROP_CAP_TO] = PARINDEX_READ (parindex_criterion_get_cap_to),
  [PROP_ROUND_DECIMALS] = PARINDEX_READ (parindex_criterion_get_round_decimals),
  [PROP_SCREENING_AVAILABILITY] = PARINDEX_READ (parindex_criterion_get_screening_availability),
  [PROP_SCREENING_NONZERO] = PARINDEX_READ (parindex_criterion_get_screening_nonzero),
  [PROP_SCREENING_INCLUDE] = PARINDEX_READ (parindex_criterion_get_screening_include),
  [PROP_SCREENING_EXCLUDE] = PARINDEX_READ (parindex_criterion_get_screening_exclude),
  [PROP_ROUND_MODE] = PARINDEX_READ (parindex_criterion_get_round_mode),
  [PROP_WEIGHTING] = PARINDEX_READ_WRITE (parindex_criterion_get_weighting, parindex_criterion_set_weighting),
  [PROP_OWN_AGGREGATION] = PARINDEX_READ (parindex_criterion_get_own_aggregation),
  [PROP_AGGREGATION_POWER] = PARINDEX_READ_WRITE (parindex_criterion_get_aggregation_power, parindex_criterion_set_aggregation_power),
  [PROP_AGGREGATION_WEIGHTS] = PARINDEX_READ_WRITE (parindex_criterion_get_aggregation_weights, parindex_criterion_set_aggregation_weights),
  [PROP_AGGREGATION_PENALTY] = PARINDEX_READ_WRITE (parindex_criterion_get_aggregation_penalty, parindex_criterion_set_aggregation_penalty),
  [PROP_WEIGHTS_BY] = PARINDEX_READ_WRITE (parindex_criterion_get_weights_by, parindex_criterion_set_weights_by),
};

static void
parindex_criterion_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_criterion_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  parindex_property_set (object, &properties[prop_id], value);
}

void
parindex_criterion_install_properties (GObjectClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  klass->get_property = parindex_criterion_get_property;
  klass->set_property = parindex_criterion_set_property;

  /**
   * ParindexCriterion:id:
   *
   * The id of the criterion.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, construct);
  /**
   * ParindexCriterion:title:
   *
   * The title of the criterion.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, writable);
  /**
   * ParindexCriterion:weight:
   *
   * The weight among its siblings; relative, from 0.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_WEIGHT] = g_param_spec_boxed ("weight", NULL, NULL, PARINDEX_TYPE_NUMBER, writable);
  /**
   * ParindexCriterion:max:
   *
   * The maximum of points; on a parent it only checks what the children give.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_MAX] = g_param_spec_boxed ("max", NULL, NULL, PARINDEX_TYPE_NUMBER, writable);
  /**
   * ParindexCriterion:scale:
   *
   * The maximum to which the score is scaled.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_SCALE] = g_param_spec_boxed ("scale", NULL, NULL, PARINDEX_TYPE_NUMBER, writable);
  /**
   * ParindexCriterion:owner:
   *
   * Who answers for the criterion.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_OWNER] = g_param_spec_string ("owner", NULL, NULL, NULL, writable);
  /**
   * ParindexCriterion:effort:
   *
   * The effort of a point here, and below until restated, for plans of
   * improvement; %NULL: it is not stated.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_EFFORT] = g_param_spec_boxed ("effort", NULL, NULL, PARINDEX_TYPE_NUMBER, writable);
  /**
   * ParindexCriterion:fixed:
   *
   * Whether plans of improvement leave it, and all below it, as they are.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_FIXED] = g_param_spec_boolean ("fixed", NULL, NULL, FALSE, writable);
  /**
   * ParindexCriterion:source:
   *
   * Where the criterion comes from.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, writable);
  /**
   * ParindexCriterion:aggregation:
   *
   * The registered name of the aggregation; %NULL takes that of the parent.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_AGGREGATION] = g_param_spec_string ("aggregation", NULL, NULL, NULL, readable);
  /**
   * ParindexCriterion:aggregation-of:
   *
   * What of the children is aggregated.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_AGGREGATION_OF] = g_param_spec_enum ("aggregation-of", NULL, NULL, PARINDEX_TYPE_BASIS, PARINDEX_BASIS_UNSTATED, readable);
  /**
   * ParindexCriterion:missing:
   *
   * How missing children are treated.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_MISSING] = g_param_spec_enum ("missing", NULL, NULL, PARINDEX_TYPE_MISSING, PARINDEX_MISSING_UNSTATED, writable);
  /**
   * ParindexCriterion:not-applicable:
   *
   * How children that are not applicable are treated.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_NOT_APPLICABLE] = g_param_spec_enum ("not-applicable", NULL, NULL, PARINDEX_TYPE_NOT_APPLICABLE, PARINDEX_NOT_APPLICABLE_UNSTATED, writable);
  /**
   * ParindexCriterion:rule:
   *
   * How the input of a leaf becomes points; %NULL is `points`.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_RULE] = g_param_spec_object ("rule", NULL, NULL, PARINDEX_TYPE_RULE, writable);
  /**
   * ParindexCriterion:children:
   *
   * The children, a list of [class@Criterion].
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_CHILDREN] = g_param_spec_object ("children", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  /**
   * ParindexCriterion:minimum-share:
   *
   * The share of the applicable children that must be observed; %NULL asks for none.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_MINIMUM_SHARE] = g_param_spec_boxed ("minimum-share", NULL, NULL, PARINDEX_TYPE_NUMBER, writable);
  /**
   * ParindexCriterion:cap-from:
   *
   * The least score there is; %NULL is no limit.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_CAP_FROM] = g_param_spec_boxed ("cap-from", NULL, NULL, PARINDEX_TYPE_NUMBER, readable);
  /**
   * ParindexCriterion:cap-to:
   *
   * The largest score there is; %NULL is no limit.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_CAP_TO] = g_param_spec_boxed ("cap-to", NULL, NULL, PARINDEX_TYPE_NUMBER, readable);
  /**
   * ParindexCriterion:round-decimals:
   *
   * To how many decimals the score itself is rounded; -1 leaves it exact.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_ROUND_DECIMALS] = g_param_spec_int ("round-decimals", NULL, NULL, -1, 15, -1, readable);
  /**
   * ParindexCriterion:round-mode:
   *
   * How the score itself is rounded; unstated is as the framework shows numbers.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_ROUND_MODE] = g_param_spec_enum ("round-mode", NULL, NULL, PARINDEX_TYPE_ROUNDING, PARINDEX_ROUNDING_UNSTATED, readable);
  /**
   * ParindexCriterion:weighting:
   *
   * How the weights of the children are found.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_WEIGHTING] = g_param_spec_object ("weighting", NULL, NULL, PARINDEX_TYPE_WEIGHTING, writable);
  /**
   * ParindexCriterion:own-aggregation:
   *
   * The aggregation of a program, where it is one; else %NULL.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_OWN_AGGREGATION] = g_param_spec_object ("own-aggregation", NULL, NULL, PARINDEX_TYPE_AGGREGATION, readable);
  /**
   * ParindexCriterion:aggregation-power:
   *
   * The power of a `power-mean`.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_AGGREGATION_POWER] = g_param_spec_boxed ("aggregation-power", NULL, NULL, PARINDEX_TYPE_NUMBER, writable);
  /**
   * ParindexCriterion:aggregation-weights:
   *
   * The ordered weights of an `owa`, from the best of the children to the worst.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_AGGREGATION_WEIGHTS] = g_param_spec_boxed ("aggregation-weights", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * ParindexCriterion:aggregation-penalty:
   *
   * What `mazziotta-pareto` does with the penalty.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_AGGREGATION_PENALTY] = g_param_spec_enum ("aggregation-penalty", NULL, NULL, PARINDEX_TYPE_PENALTY, PARINDEX_PENALTY_MINUS, writable);
  /**
   * ParindexCriterion:weights-by:
   *
   * The dimension whose groups of units have weights of their own; %NULL if none have.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_WEIGHTS_BY] = g_param_spec_string ("weights-by", NULL, NULL, NULL, writable);
  /**
   * ParindexCriterion:screening-availability:
   *
   * The share of the applicable leaves below of which a ranked unit must have a value; %NULL asks for none.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_SCREENING_AVAILABILITY] = g_param_spec_boxed ("screening-availability", NULL, NULL, PARINDEX_TYPE_NUMBER, readable);
  /**
   * ParindexCriterion:screening-nonzero:
   *
   * The share of its values below that must not be 0; %NULL asks for none.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_SCREENING_NONZERO] = g_param_spec_boxed ("screening-nonzero", NULL, NULL, PARINDEX_TYPE_NUMBER, readable);
  /**
   * ParindexCriterion:screening-include:
   *
   * The ids of units that are ranked whatever these shares are.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_SCREENING_INCLUDE] = g_param_spec_boxed ("screening-include", NULL, NULL, G_TYPE_STRV, readable);
  /**
   * ParindexCriterion:screening-exclude:
   *
   * The ids of units that are not ranked whatever these shares are.
   *
   * Since: 1.0
   */
  parindex_criterion_props[PROP_SCREENING_EXCLUDE] = g_param_spec_boxed ("screening-exclude", NULL, NULL, G_TYPE_STRV, readable);

  g_object_class_install_properties (klass, N_PROPS, parindex_criterion_props);
}
