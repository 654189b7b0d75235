/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/sensitivity/parindex-weight-stability-private.h"

/**
 * ParindexWeightBound:
 *
 * Where the first units of a ranking change when one weight moves, exactly: an
 * end of a [class@WeightStability].
 *
 * It never changes and may be read from any thread.
 *
 * Since: 1.0
 */

struct _ParindexWeightBound
{
  GObject parent_instance;

  ParindexAssessment *assessment; /* owns the units */
  ParindexNumber *weight;
  ParindexNumber *share;
  gboolean inclusive;
  ParindexUnit *entering;
  ParindexUnit *leaving;
};

typedef enum
{
  PROP_WEIGHT = 1,
  PROP_SHARE,
  PROP_INCLUSIVE,
  PROP_ENTERING,
  PROP_LEAVING,
  N_PROPS,
} ParindexWeightBoundProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexWeightBound, parindex_weight_bound, G_TYPE_OBJECT)

static void
parindex_weight_bound_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  ParindexWeightBound *self = PARINDEX_WEIGHT_BOUND (object);

  switch ((ParindexWeightBoundProperty) prop_id)
    {
    case PROP_WEIGHT:
      g_value_set_boxed (value, self->weight);
      break;
    case PROP_SHARE:
      g_value_set_boxed (value, self->share);
      break;
    case PROP_INCLUSIVE:
      g_value_set_boolean (value, self->inclusive);
      break;
    case PROP_ENTERING:
      g_value_set_object (value, self->entering);
      break;
    case PROP_LEAVING:
      g_value_set_object (value, self->leaving);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_weight_bound_finalize (GObject *object)
{
  ParindexWeightBound *self = PARINDEX_WEIGHT_BOUND (object);

  g_clear_pointer (&self->weight, parindex_number_unref);
  g_clear_pointer (&self->share, parindex_number_unref);
  g_clear_object (&self->assessment);

  G_OBJECT_CLASS (parindex_weight_bound_parent_class)->finalize (object);
}

static void
parindex_weight_bound_class_init (ParindexWeightBoundClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_weight_bound_get_property;
  object_class->finalize = parindex_weight_bound_finalize;

  /**
   * ParindexWeightBound:weight:
   *
   * The weight, beside the weights that the others have.
   *
   * Since: 1.0
   */
  props[PROP_WEIGHT] = g_param_spec_boxed ("weight", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexWeightBound:share:
   *
   * The part of the weights of all siblings that it then is.
   *
   * Since: 1.0
   */
  props[PROP_SHARE] = g_param_spec_boxed ("share", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexWeightBound:inclusive:
   *
   * Whether the first units are still the same at the bound.
   *
   * Since: 1.0
   */
  props[PROP_INCLUSIVE] = g_param_spec_boolean ("inclusive", NULL, NULL, FALSE, flags);
  /**
   * ParindexWeightBound:entering:
   *
   * A unit that comes to be among the first.
   *
   * Since: 1.0
   */
  props[PROP_ENTERING] = g_param_spec_object ("entering", NULL, NULL, PARINDEX_TYPE_UNIT, flags);
  /**
   * ParindexWeightBound:leaving:
   *
   * A unit that is no longer among the first.
   *
   * Since: 1.0
   */
  props[PROP_LEAVING] = g_param_spec_object ("leaving", NULL, NULL, PARINDEX_TYPE_UNIT, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_weight_bound_init (ParindexWeightBound *self G_GNUC_UNUSED)
{
}

/* Borrowed. */
static ParindexUnit *
unit_at (ParindexAssessment *assessment,
         int                 row)
{
  return row >= 0 ? parindex_assessment_unit (assessment, (guint) row) : NULL;
}

ParindexWeightBound *
parindex_weight_bound_new (ParindexAssessment *assessment,
                           ParindexNumber     *weight,
                           ParindexNumber     *share,
                           gboolean            inclusive,
                           int                 entering,
                           int                 leaving)
{
  ParindexWeightBound *self = g_object_new (PARINDEX_TYPE_WEIGHT_BOUND, NULL);

  self->assessment = g_object_ref (assessment);
  self->weight = weight;
  self->share = share;
  self->inclusive = inclusive;
  self->entering = unit_at (assessment, entering);
  self->leaving = unit_at (assessment, leaving);

  return self;
}

/**
 * parindex_weight_bound_get_weight:
 * @self: a bound
 *
 * Gets the weight, beside the weights that the others have; under a sum, the
 * max.
 *
 * Returns: (transfer none) (nullable): the weight
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_weight_bound_get_weight (ParindexWeightBound *self)
{
  g_return_val_if_fail (PARINDEX_IS_WEIGHT_BOUND (self), NULL);

  return self->weight;
}

/**
 * parindex_weight_bound_get_share:
 * @self: a bound
 *
 * Gets the part of the weights of all siblings that it then is.
 *
 * Returns: (transfer none) (nullable): the part, from 0 to 1
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_weight_bound_get_share (ParindexWeightBound *self)
{
  g_return_val_if_fail (PARINDEX_IS_WEIGHT_BOUND (self), NULL);

  return self->share;
}

/**
 * parindex_weight_bound_get_inclusive:
 * @self: a bound
 *
 * Gets whether the first units are still the same at the bound, and others only
 * behind it. Where two units meet at the bound, the ties of the framework say so.
 *
 * Returns: whether the bound belongs to the interval
 *
 * Since: 1.0
 */
gboolean
parindex_weight_bound_get_inclusive (ParindexWeightBound *self)
{
  g_return_val_if_fail (PARINDEX_IS_WEIGHT_BOUND (self), FALSE);

  return self->inclusive;
}

/**
 * parindex_weight_bound_get_entering:
 * @self: a bound
 *
 * Gets the unit that comes to be among the first; of several, the first one in
 * the nominal ranking.
 *
 * Returns: (transfer none) (nullable): the unit; %NULL if none comes
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_weight_bound_get_entering (ParindexWeightBound *self)
{
  g_return_val_if_fail (PARINDEX_IS_WEIGHT_BOUND (self), NULL);

  return self->entering;
}

/**
 * parindex_weight_bound_get_leaving:
 * @self: a bound
 *
 * Gets the unit that is no longer among the first; of several, the first one in
 * the nominal ranking.
 *
 * Returns: (transfer none) (nullable): the unit; %NULL if none leaves
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_weight_bound_get_leaving (ParindexWeightBound *self)
{
  g_return_val_if_fail (PARINDEX_IS_WEIGHT_BOUND (self), NULL);

  return self->leaving;
}
