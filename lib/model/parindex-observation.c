/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-property-private.h"
#include "base/parindex-serializable-private.h"
#include "model/parindex-series-private.h"

/**
 * ParindexObservation:
 *
 * What was observed of a unit in a period, or on a day: a row of a
 * [class@Series].
 *
 * A period says what an observation covers: `2023-03` is what March brought, and
 * adds up with the other months. A day is how things stood on that day: two days
 * of a year do not add up, the later one counts. An observation never changes.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_UNIT = 1,
  PROP_PERIOD,
  PROP_VALUE,
  PROP_OF,
  PROP_DONE,
  PROP_SOURCE,
  N_PROPS,
} ParindexObservationProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexObservation, parindex_observation, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static const ParindexProperty properties[N_PROPS] = {
  [PROP_UNIT] = PARINDEX_READ (parindex_observation_get_unit),
  [PROP_PERIOD] = PARINDEX_READ (parindex_observation_get_period),
  [PROP_VALUE] = PARINDEX_READ (parindex_observation_get_value),
  [PROP_OF] = PARINDEX_READ (parindex_observation_get_of),
  [PROP_DONE] = PARINDEX_READ (parindex_observation_get_done),
  [PROP_SOURCE] = PARINDEX_READ (parindex_observation_get_source),
};

static void
parindex_observation_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_observation_finalize (GObject *object)
{
  ParindexObservation *self = PARINDEX_OBSERVATION (object);

  g_free (self->unit);
  g_clear_pointer (&self->period, parindex_period_unref);
  g_clear_pointer (&self->value, parindex_number_unref);
  g_clear_pointer (&self->of, parindex_number_unref);
  g_free (self->source);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_observation_parent_class)->finalize (object);
}

static void
parindex_observation_class_init (ParindexObservationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_observation_get_property;
  object_class->finalize = parindex_observation_finalize;

  /**
   * ParindexObservation:unit:
   *
   * The id of the unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, flags);
  /**
   * ParindexObservation:period:
   *
   * The period that was observed.
   *
   * Since: 1.0
   */
  props[PROP_PERIOD] = g_param_spec_boxed ("period", NULL, NULL, PARINDEX_TYPE_PERIOD, flags);
  /**
   * ParindexObservation:value:
   *
   * The number, the count or the actual figure.
   *
   * Since: 1.0
   */
  props[PROP_VALUE] = g_param_spec_boxed ("value", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexObservation:of:
   *
   * What the count is of, or the plan.
   *
   * Since: 1.0
   */
  props[PROP_OF] = g_param_spec_boxed ("of", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexObservation:done:
   *
   * Whether it was done.
   *
   * Since: 1.0
   */
  props[PROP_DONE] = g_param_spec_boolean ("done", NULL, NULL, FALSE, flags);
  /**
   * ParindexObservation:source:
   *
   * Where the observation is from.
   *
   * Since: 1.0
   */
  props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_observation_init (ParindexObservation *self)
{
}

ParindexObservation *
parindex_observation_make (const char     *unit,
                           ParindexPeriod *period,
                           ParindexNumber *value,
                           ParindexNumber *of,
                           gboolean        done,
                           const char     *source)
{
  ParindexObservation *self = g_object_new (PARINDEX_TYPE_OBSERVATION, NULL);

  self->unit = parindex_id_normalise (unit);
  self->period = parindex_period_ref (period);
  parindex_set_number (&self->value, value);
  parindex_set_number (&self->of, of);
  self->done = done;
  self->source = g_strdup (source);

  return self;
}

/**
 * parindex_observation_new_number:
 * @unit: the id of a unit
 * @period: a period, or a day
 * @value: an exact number
 * @source: (nullable): where it is from
 *
 * Creates an observation of a number.
 *
 * Returns: (transfer full): an observation
 *
 * Since: 1.0
 */
ParindexObservation *
parindex_observation_new_number (const char *unit, ParindexPeriod *period, ParindexNumber *value, const char *source)
{
  g_return_val_if_fail (unit != NULL && period != NULL && value != NULL, NULL);

  return parindex_observation_make (unit, period, value, NULL, FALSE, source);
}

/**
 * parindex_observation_new_ratio:
 * @unit: the id of a unit
 * @period: a period, or a day
 * @count: an exact number
 * @of: what it is a count of, or the plan
 * @source: (nullable): where it is from
 *
 * Creates an observation of a count of a total, or of an actual figure against
 * a plan.
 *
 * Returns: (transfer full): an observation
 *
 * Since: 1.0
 */
ParindexObservation *
parindex_observation_new_ratio (const char *unit, ParindexPeriod *period, ParindexNumber *count, ParindexNumber *of, const char *source)
{
  g_return_val_if_fail (unit != NULL && period != NULL && count != NULL && of != NULL, NULL);

  return parindex_observation_make (unit, period, count, of, FALSE, source);
}

/**
 * parindex_observation_new_yes_no:
 * @unit: the id of a unit
 * @period: a period, or a day
 * @done: whether it was done
 * @source: (nullable): where it is from
 *
 * Creates an observation that something was done, or was not done by the end
 * of the period. In a series of events, what was done was done on the day that
 * the period is.
 *
 * Returns: (transfer full): an observation
 *
 * Since: 1.0
 */
ParindexObservation *
parindex_observation_new_yes_no (const char *unit, ParindexPeriod *period, gboolean done, const char *source)
{
  g_return_val_if_fail (unit != NULL && period != NULL, NULL);

  return parindex_observation_make (unit, period, NULL, NULL, done, source);
}

/**
 * parindex_observation_get_unit:
 * @self: an observation
 *
 * Gets the id of the unit.
 *
 * Returns: (transfer none): the id of the unit
 *
 * Since: 1.0
 */
const char *
parindex_observation_get_unit (ParindexObservation *self)
{
  g_return_val_if_fail (PARINDEX_IS_OBSERVATION (self), NULL);

  return self->unit;
}

/**
 * parindex_observation_get_period:
 * @self: an observation
 *
 * Gets the period that was observed.
 *
 * Returns: (transfer none): the period
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_observation_get_period (ParindexObservation *self)
{
  g_return_val_if_fail (PARINDEX_IS_OBSERVATION (self), NULL);

  return self->period;
}

/**
 * parindex_observation_get_value:
 * @self: an observation
 *
 * Gets the number, the count or the actual figure.
 *
 * Returns: (transfer none) (nullable): the exact number, or %NULL where something was done or not
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_observation_get_value (ParindexObservation *self)
{
  g_return_val_if_fail (PARINDEX_IS_OBSERVATION (self), NULL);

  return self->value;
}

/**
 * parindex_observation_get_of:
 * @self: an observation
 *
 * Gets what the count is of, or the plan.
 *
 * Returns: (transfer none) (nullable): the exact number, or %NULL where the value is a number of its own
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_observation_get_of (ParindexObservation *self)
{
  g_return_val_if_fail (PARINDEX_IS_OBSERVATION (self), NULL);

  return self->of;
}

/**
 * parindex_observation_get_done:
 * @self: an observation
 *
 * Gets whether it was done.
 *
 * Returns: whether it was done; %FALSE for numbers
 *
 * Since: 1.0
 */
gboolean
parindex_observation_get_done (ParindexObservation *self)
{
  g_return_val_if_fail (PARINDEX_IS_OBSERVATION (self), FALSE);

  return self->done;
}

/**
 * parindex_observation_get_source:
 * @self: an observation
 *
 * Gets where the observation is from.
 *
 * Returns: (transfer none) (nullable): the source
 *
 * Since: 1.0
 */
const char *
parindex_observation_get_source (ParindexObservation *self)
{
  g_return_val_if_fail (PARINDEX_IS_OBSERVATION (self), NULL);

  return self->source;
}
