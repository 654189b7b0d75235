/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/sensitivity/parindex-weight-stability-private.h"

/**
 * ParindexWeightStability:
 *
 * By how much the weight of one criterion may move before other units are among
 * the first of the ranking: a row of [method@Scoreboard.list_weight_stability].
 *
 * It never changes and may be read from any thread.
 *
 * Since: 1.0
 */

struct _ParindexWeightStability
{
  GObject parent_instance;

  ParindexFramework *framework; /* owns the criterion */
  ParindexCriterion *criterion;
  ParindexNumber *weight;
  ParindexNumber *share;
  ParindexWeightBound *low;
  ParindexWeightBound *high;
};

typedef enum
{
  PROP_CRITERION = 1,
  PROP_WEIGHT,
  PROP_SHARE,
  PROP_LOW,
  PROP_HIGH,
  N_PROPS,
} ParindexWeightStabilityProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexWeightStability, parindex_weight_stability, G_TYPE_OBJECT)

static void
parindex_weight_stability_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  ParindexWeightStability *self = PARINDEX_WEIGHT_STABILITY (object);

  switch ((ParindexWeightStabilityProperty) prop_id)
    {
    case PROP_CRITERION:
      g_value_set_object (value, self->criterion);
      break;
    case PROP_WEIGHT:
      g_value_set_boxed (value, self->weight);
      break;
    case PROP_SHARE:
      g_value_set_boxed (value, self->share);
      break;
    case PROP_LOW:
      g_value_set_object (value, self->low);
      break;
    case PROP_HIGH:
      g_value_set_object (value, self->high);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_weight_stability_finalize (GObject *object)
{
  ParindexWeightStability *self = PARINDEX_WEIGHT_STABILITY (object);

  g_clear_pointer (&self->weight, parindex_number_unref);
  g_clear_pointer (&self->share, parindex_number_unref);
  g_clear_object (&self->low);
  g_clear_object (&self->high);
  g_clear_object (&self->framework);

  G_OBJECT_CLASS (parindex_weight_stability_parent_class)->finalize (object);
}

static void
parindex_weight_stability_class_init (ParindexWeightStabilityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_weight_stability_get_property;
  object_class->finalize = parindex_weight_stability_finalize;

  /**
   * ParindexWeightStability:criterion:
   *
   * The criterion.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION] = g_param_spec_object ("criterion", NULL, NULL, PARINDEX_TYPE_CRITERION, flags);
  /**
   * ParindexWeightStability:weight:
   *
   * Its weight; under a sum, its max.
   *
   * Since: 1.0
   */
  props[PROP_WEIGHT] = g_param_spec_boxed ("weight", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexWeightStability:share:
   *
   * The part of the weights of all siblings that it is.
   *
   * Since: 1.0
   */
  props[PROP_SHARE] = g_param_spec_boxed ("share", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexWeightStability:low:
   *
   * Where the first units change when the weight falls.
   *
   * Since: 1.0
   */
  props[PROP_LOW] = g_param_spec_object ("low", NULL, NULL, PARINDEX_TYPE_WEIGHT_BOUND, flags);
  /**
   * ParindexWeightStability:high:
   *
   * Where the first units change when the weight rises.
   *
   * Since: 1.0
   */
  props[PROP_HIGH] = g_param_spec_object ("high", NULL, NULL, PARINDEX_TYPE_WEIGHT_BOUND, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_weight_stability_init (ParindexWeightStability *self G_GNUC_UNUSED)
{
}

ParindexWeightStability *
parindex_weight_stability_new (ParindexFramework   *framework,
                               ParindexCriterion   *criterion,
                               ParindexNumber      *weight,
                               ParindexNumber      *share,
                               ParindexWeightBound *low,
                               ParindexWeightBound *high)
{
  ParindexWeightStability *self = g_object_new (PARINDEX_TYPE_WEIGHT_STABILITY, NULL);

  self->framework = g_object_ref (framework);
  self->criterion = criterion;
  self->weight = weight;
  self->share = share;
  self->low = low;
  self->high = high;

  return self;
}

/**
 * parindex_weight_stability_get_criterion:
 * @self: a stability
 *
 * Gets the criterion.
 *
 * Returns: (transfer none) (nullable): the criterion
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_weight_stability_get_criterion (ParindexWeightStability *self)
{
  g_return_val_if_fail (PARINDEX_IS_WEIGHT_STABILITY (self), NULL);

  return self->criterion;
}

/**
 * parindex_weight_stability_get_weight:
 * @self: a stability
 *
 * Gets its weight; under a sum, its max.
 *
 * Returns: (transfer none) (nullable): the weight
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_weight_stability_get_weight (ParindexWeightStability *self)
{
  g_return_val_if_fail (PARINDEX_IS_WEIGHT_STABILITY (self), NULL);

  return self->weight;
}

/**
 * parindex_weight_stability_get_share:
 * @self: a stability
 *
 * Gets the part of the weights of all siblings that it is.
 *
 * Returns: (transfer none) (nullable): the part, from 0 to 1
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_weight_stability_get_share (ParindexWeightStability *self)
{
  g_return_val_if_fail (PARINDEX_IS_WEIGHT_STABILITY (self), NULL);

  return self->share;
}

/**
 * parindex_weight_stability_get_low:
 * @self: a stability
 *
 * Gets where the first units change when the weight falls.
 *
 * Returns: (transfer none) (nullable): the bound; %NULL if they stay the same down to 0
 *
 * Since: 1.0
 */
ParindexWeightBound *
parindex_weight_stability_get_low (ParindexWeightStability *self)
{
  g_return_val_if_fail (PARINDEX_IS_WEIGHT_STABILITY (self), NULL);

  return self->low;
}

/**
 * parindex_weight_stability_get_high:
 * @self: a stability
 *
 * Gets where the first units change when the weight rises.
 *
 * Returns: (transfer none) (nullable): the bound; %NULL if they stay the same however large it is
 *
 * Since: 1.0
 */
ParindexWeightBound *
parindex_weight_stability_get_high (ParindexWeightStability *self)
{
  g_return_val_if_fail (PARINDEX_IS_WEIGHT_STABILITY (self), NULL);

  return self->high;
}
