/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-change-explanation-private.h"
#include "base/parindex-property-private.h"

typedef enum
{
  PROP_UNIT = 1,
  PROP_UNIT_ID,
  PROP_FROM,
  PROP_TO,
  PROP_CRITERION_ID,
  PROP_TITLE,
  PROP_STATE,
  PROP_BASIS,
  PROP_BEFORE,
  PROP_AFTER,
  PROP_CHANGE,
  PROP_CONTRIBUTION,
  N_PROPS,
} ParindexChangeExplanationProperty;

static GParamSpec *props[N_PROPS];

static ParindexNumber *
explanation_change (ParindexChangeExplanation *self)
{
  return self->numbers[PARINDEX_CHANGE_NUMBER_CHANGE];
}

static ParindexNumber *
explanation_contribution (ParindexChangeExplanation *self)
{
  return self->numbers[PARINDEX_CHANGE_NUMBER_CONTRIBUTION];
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_UNIT] = PARINDEX_READ (parindex_change_explanation_get_unit),
  [PROP_UNIT_ID] = PARINDEX_READ (parindex_change_explanation_get_unit_id),
  [PROP_FROM] = PARINDEX_READ (parindex_change_explanation_get_from),
  [PROP_TO] = PARINDEX_READ (parindex_change_explanation_get_to),
  [PROP_CRITERION_ID] = PARINDEX_READ (parindex_change_explanation_get_criterion_id),
  [PROP_TITLE] = PARINDEX_READ (parindex_change_explanation_get_title),
  [PROP_STATE] = PARINDEX_READ (parindex_change_explanation_get_state),
  [PROP_BASIS] = PARINDEX_READ (parindex_change_explanation_get_basis),
  [PROP_BEFORE] = PARINDEX_READ (parindex_change_explanation_get_before),
  [PROP_AFTER] = PARINDEX_READ (parindex_change_explanation_get_after),
  [PROP_CHANGE] = PARINDEX_READ (explanation_change),
  [PROP_CONTRIBUTION] = PARINDEX_READ (explanation_contribution),
};

static void
parindex_change_explanation_get_property (GObject    *object,
                                          guint       prop_id,
                                          GValue     *value,
                                          GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

void
parindex_change_explanation_install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  klass->get_property = parindex_change_explanation_get_property;

  /**
   * ParindexChangeExplanation:unit:
   *
   * The unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_object ("unit", NULL, NULL, PARINDEX_TYPE_UNIT, flags);
  /**
   * ParindexChangeExplanation:unit-id:
   *
   * The id of the unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT_ID] = g_param_spec_string ("unit-id", NULL, NULL, NULL, flags);
  /**
   * ParindexChangeExplanation:from:
   *
   * The earlier period.
   *
   * Since: 1.0
   */
  props[PROP_FROM] = g_param_spec_boxed ("from", NULL, NULL, PARINDEX_TYPE_PERIOD, flags);
  /**
   * ParindexChangeExplanation:to:
   *
   * The later period.
   *
   * Since: 1.0
   */
  props[PROP_TO] = g_param_spec_boxed ("to", NULL, NULL, PARINDEX_TYPE_PERIOD, flags);
  /**
   * ParindexChangeExplanation:criterion-id:
   *
   * The id of the criterion.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION_ID] = g_param_spec_string ("criterion-id", NULL, NULL, NULL, flags);
  /**
   * ParindexChangeExplanation:title:
   *
   * The title of the criterion.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * ParindexChangeExplanation:state:
   *
   * Whether the criterion counts in both periods, or came or went.
   *
   * Since: 1.0
   */
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, PARINDEX_TYPE_CHANGE_STATE, PARINDEX_CHANGE_STATE_NONE, flags);
  /**
   * ParindexChangeExplanation:basis:
   *
   * What is compared: the score, or the percent where the maximum of the criterion changed.
   *
   * Since: 1.0
   */
  props[PROP_BASIS] = g_param_spec_enum ("basis", NULL, NULL, PARINDEX_TYPE_BASIS, PARINDEX_BASIS_UNSTATED, flags);
  /**
   * ParindexChangeExplanation:before:
   *
   * How the number of the earlier period came about.
   *
   * Since: 1.0
   */
  props[PROP_BEFORE] = g_param_spec_object ("before", NULL, NULL, PARINDEX_TYPE_EXPLANATION, flags);
  /**
   * ParindexChangeExplanation:after:
   *
   * How the number of the later period came about.
   *
   * Since: 1.0
   */
  props[PROP_AFTER] = g_param_spec_object ("after", NULL, NULL, PARINDEX_TYPE_EXPLANATION, flags);
  /**
   * ParindexChangeExplanation:change:
   *
   * How much the figure changed; %NULL where that is not known.
   *
   * Since: 1.0
   */
  props[PROP_CHANGE] = g_param_spec_boxed ("change", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexChangeExplanation:contribution:
   *
   * What it adds to the change one level up; %NULL where that is not known.
   *
   * Since: 1.0
   */
  props[PROP_CONTRIBUTION] = g_param_spec_boxed ("contribution", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);

  g_object_class_install_properties (klass, N_PROPS, props);
}
