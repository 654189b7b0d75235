/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "base/parindex-property-private.h"
#include "base/parindex-serializable-private.h"
#include "model/parindex-series-private.h"

/**
 * ParindexSeries:
 *
 * Observations over time of an indicator outside of any index: disbursement,
 * files on time, minutes of waiting, whether something was done and when.
 *
 * Counts add up: those of the units below are pooled where a unit has none of
 * its own, and those of months to the year so far. Percentages are never
 * averaged. A series is built from one thread and sealed with its document; from
 * then on it never changes and may be read from any thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_ID = 1,
  PROP_KIND,
  PROP_TITLE,
  PROP_MEASURE,
  PROP_DIRECTION,
  PROP_ADDITIVE,
  PROP_MISSING,
  PROP_SOURCE,
  PROP_OBSERVATIONS,
  N_PROPS,
} ParindexSeriesProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexSeries, parindex_series, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static gboolean
series_is_mutable (ParindexSeries *self,
                   GError        **error)
{
  return parindex_is_mutable (self->sealed, self->id, error);
}

/* For the end of a setter. TRUE. */
static gboolean
series_changed (ParindexSeries        *self,
                gboolean               changed,
                ParindexSeriesProperty property)
{
  return parindex_property_changed (self, changed, props[property]);
}

static gboolean
init_id (ParindexSeries *self, const char *id, GError **error)
{
  return parindex_set_id (&self->id, id);
}

static gboolean
init_kind (ParindexSeries *self, ParindexSeriesKind kind, GError **error)
{
  self->kind = kind;

  return TRUE;
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_ID] = PARINDEX_READ_WRITE (parindex_series_get_id, init_id),
  [PROP_KIND] = PARINDEX_READ_WRITE (parindex_series_get_kind, init_kind),
  [PROP_TITLE] = PARINDEX_READ_WRITE (parindex_series_get_title, parindex_series_set_title),
  [PROP_MEASURE] = PARINDEX_READ_WRITE (parindex_series_get_measure, parindex_series_set_measure),
  [PROP_DIRECTION] = PARINDEX_READ_WRITE (parindex_series_get_direction, parindex_series_set_direction),
  [PROP_ADDITIVE] = PARINDEX_READ_WRITE (parindex_series_get_additive, parindex_series_set_additive),
  [PROP_MISSING] = PARINDEX_READ_WRITE (parindex_series_get_missing, parindex_series_set_missing),
  [PROP_SOURCE] = PARINDEX_READ_WRITE (parindex_series_get_source, parindex_series_set_source),
  [PROP_OBSERVATIONS] = PARINDEX_READ (parindex_series_get_observations),
};

static void
parindex_series_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_series_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  parindex_property_set (object, &properties[prop_id], value);
}

static void
parindex_series_finalize (GObject *object)
{
  ParindexSeries *self = PARINDEX_SERIES (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->measure);
  g_free (self->source);
  g_hash_table_unref (self->by_unit);
  g_clear_object (&self->observations);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_series_parent_class)->finalize (object);
}

static void
parindex_series_class_init (ParindexSeriesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_series_get_property;
  object_class->set_property = parindex_series_set_property;
  object_class->finalize = parindex_series_finalize;

  /**
   * ParindexSeries:id:
   *
   * The id of the series.
   *
   * Since: 1.0
   */
  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, construct);
  /**
   * ParindexSeries:kind:
   *
   * What the observations are.
   *
   * Since: 1.0
   */
  props[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, PARINDEX_TYPE_SERIES_KIND, PARINDEX_SERIES_KIND_NUMBER, construct);
  /**
   * ParindexSeries:title:
   *
   * The title.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, writable);
  /**
   * ParindexSeries:measure:
   *
   * The unit of measure.
   *
   * Since: 1.0
   */
  props[PROP_MEASURE] = g_param_spec_string ("measure", NULL, NULL, NULL, writable);
  /**
   * ParindexSeries:direction:
   *
   * Whether higher figures are better or lower ones.
   *
   * Since: 1.0
   */
  props[PROP_DIRECTION] = g_param_spec_enum ("direction", NULL, NULL, PARINDEX_TYPE_DIRECTION, PARINDEX_DIRECTION_HIGHER, writable);
  /**
   * ParindexSeries:additive:
   *
   * Whether numbers add up over units and the parts of a year; counts always do.
   *
   * Since: 1.0
   */
  props[PROP_ADDITIVE] = g_param_spec_boolean ("additive", NULL, NULL, FALSE, writable);
  /**
   * ParindexSeries:missing:
   *
   * What becomes of a sum of which parts are missing.
   *
   * Since: 1.0
   */
  props[PROP_MISSING] = g_param_spec_enum ("missing", NULL, NULL, PARINDEX_TYPE_MISSING, PARINDEX_MISSING_PROPAGATE, writable);
  /**
   * ParindexSeries:source:
   *
   * Where the series is from.
   *
   * Since: 1.0
   */
  props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, writable);
  /**
   * ParindexSeries:observations:
   *
   * The observations, a list of [class@Observation].
   *
   * Since: 1.0
   */
  props[PROP_OBSERVATIONS] = g_param_spec_object ("observations", NULL, NULL, G_TYPE_LIST_MODEL, readable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_series_init (ParindexSeries *self)
{
  self->missing = PARINDEX_MISSING_PROPAGATE;
  self->observations = parindex_list_new (PARINDEX_TYPE_OBSERVATION);
  self->by_unit = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * parindex_series_new:
 * @id: an id, unique among the series of its document
 * @kind: what its observations are
 *
 * Creates a series without observations.
 *
 * Returns: (transfer full): a new series
 *
 * Since: 1.0
 */
ParindexSeries *
parindex_series_new (const char *id, ParindexSeriesKind kind)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (PARINDEX_TYPE_SERIES, "id", id, "kind", kind, NULL);
}

/**
 * parindex_series_get_id:
 * @self: a series
 *
 * Gets the id of the series.
 *
 * Returns: (transfer none) (nullable): the id
 *
 * Since: 1.0
 */
const char *
parindex_series_get_id (ParindexSeries *self)
{
  g_return_val_if_fail (PARINDEX_IS_SERIES (self), NULL);

  return self->id;
}

/**
 * parindex_series_get_kind:
 * @self: a series
 *
 * Gets what the observations are.
 *
 * Returns: the kind
 *
 * Since: 1.0
 */
ParindexSeriesKind
parindex_series_get_kind (ParindexSeries *self)
{
  g_return_val_if_fail (PARINDEX_IS_SERIES (self), PARINDEX_SERIES_KIND_NUMBER);

  return self->kind;
}

/**
 * parindex_series_get_title:
 * @self: a series
 *
 * Gets the title.
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 1.0
 */
const char *
parindex_series_get_title (ParindexSeries *self)
{
  g_return_val_if_fail (PARINDEX_IS_SERIES (self), NULL);

  return self->title;
}

/**
 * parindex_series_set_title:
 * @self: a series
 * @title: (nullable): the title
 * @error: return location for an error
 *
 * Sets the title.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_series_set_title (ParindexSeries *self, const char *title, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_SERIES (self), FALSE);

  return series_is_mutable (self, error) && series_changed (self, parindex_set_string (&self->title, title), PROP_TITLE);
}

/**
 * parindex_series_get_measure:
 * @self: a series
 *
 * Gets the unit of measure.
 *
 * Returns: (transfer none) (nullable): the unit of measure
 *
 * Since: 1.0
 */
const char *
parindex_series_get_measure (ParindexSeries *self)
{
  g_return_val_if_fail (PARINDEX_IS_SERIES (self), NULL);

  return self->measure;
}

/**
 * parindex_series_set_measure:
 * @self: a series
 * @measure: (nullable): the unit of measure, such as `%`
 * @error: return location for an error
 *
 * Sets the unit of measure.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_series_set_measure (ParindexSeries *self, const char *measure, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_SERIES (self), FALSE);

  return series_is_mutable (self, error) && series_changed (self, parindex_set_string (&self->measure, measure), PROP_MEASURE);
}

/**
 * parindex_series_get_direction:
 * @self: a series
 *
 * Gets whether higher figures are better or lower ones.
 *
 * Returns: the direction
 *
 * Since: 1.0
 */
ParindexDirection
parindex_series_get_direction (ParindexSeries *self)
{
  g_return_val_if_fail (PARINDEX_IS_SERIES (self), PARINDEX_DIRECTION_HIGHER);

  return self->direction;
}

/**
 * parindex_series_set_direction:
 * @self: a series
 * @direction: the direction
 * @error: return location for an error
 *
 * Sets whether higher figures are better or lower ones.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_series_set_direction (ParindexSeries *self, ParindexDirection direction, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_SERIES (self), FALSE);

  return series_is_mutable (self, error) && series_changed (self, parindex_set_scalar (&self->direction, direction), PROP_DIRECTION);
}

/**
 * parindex_series_get_additive:
 * @self: a series
 *
 * Gets whether numbers add up over units and the parts of a year; counts
 * always do.
 *
 * Returns: whether they add up
 *
 * Since: 1.0
 */
gboolean
parindex_series_get_additive (ParindexSeries *self)
{
  g_return_val_if_fail (PARINDEX_IS_SERIES (self), FALSE);

  return self->additive;
}

/**
 * parindex_series_set_additive:
 * @self: a series
 * @additive: whether they add up
 * @error: return location for an error
 *
 * Sets whether numbers add up over units and the parts of a year; counts
 * always do.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_series_set_additive (ParindexSeries *self, gboolean additive, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_SERIES (self), FALSE);

  return series_is_mutable (self, error) && series_changed (self, parindex_set_scalar (&self->additive, additive), PROP_ADDITIVE);
}

/**
 * parindex_series_get_missing:
 * @self: a series
 *
 * Gets what becomes of a sum of which parts are missing.
 *
 * Returns: %PARINDEX_MISSING_PROPAGATE: there is no sum, or %PARINDEX_MISSING_SKIP: what is there adds up
 *
 * Since: 1.0
 */
ParindexMissing
parindex_series_get_missing (ParindexSeries *self)
{
  g_return_val_if_fail (PARINDEX_IS_SERIES (self), PARINDEX_MISSING_PROPAGATE);

  return self->missing;
}

/**
 * parindex_series_set_missing:
 * @self: a series
 * @missing: %PARINDEX_MISSING_PROPAGATE or %PARINDEX_MISSING_SKIP
 * @error: return location for an error
 *
 * Sets what becomes of a sum of which parts are missing.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_series_set_missing (ParindexSeries *self, ParindexMissing missing, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_SERIES (self), FALSE);

  g_return_val_if_fail (missing == PARINDEX_MISSING_PROPAGATE || missing == PARINDEX_MISSING_SKIP, FALSE);

  return series_is_mutable (self, error) && series_changed (self, parindex_set_scalar (&self->missing, missing), PROP_MISSING);
}

/**
 * parindex_series_get_source:
 * @self: a series
 *
 * Gets where the series is from.
 *
 * Returns: (transfer none) (nullable): the source
 *
 * Since: 1.0
 */
const char *
parindex_series_get_source (ParindexSeries *self)
{
  g_return_val_if_fail (PARINDEX_IS_SERIES (self), NULL);

  return self->source;
}

/**
 * parindex_series_set_source:
 * @self: a series
 * @source: (nullable): the source
 * @error: return location for an error
 *
 * Sets where the series is from.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_series_set_source (ParindexSeries *self, const char *source, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_SERIES (self), FALSE);

  return series_is_mutable (self, error) && series_changed (self, parindex_set_string (&self->source, source), PROP_SOURCE);
}

/**
 * parindex_series_get_observations:
 * @self: a series
 *
 * Gets the observations, a list of [class@Observation].
 *
 * Returns: (transfer none): the observations
 *
 * Since: 1.0
 */
GListModel *
parindex_series_get_observations (ParindexSeries *self)
{
  g_return_val_if_fail (PARINDEX_IS_SERIES (self), NULL);

  return G_LIST_MODEL (self->observations);
}

GPtrArray **
parindex_series_extras (ParindexSeries *self)
{
  return &self->extras;
}

void
parindex_series_seal (ParindexSeries *self)
{
  self->sealed = TRUE;
}
