/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-succession-private.h"

#include "base/parindex-property-private.h"
#include "base/parindex-serializable-private.h"
#include "base/parindex-util-private.h"
#include "model/parindex-named-values-private.h"

/**
 * ParindexSuccession:
 *
 * Which units became another one, and from when: a merger, or a part of a split.
 *
 * Figures of before its time that are asked for of the successor are the weighted
 * mean of those of its predecessors, and say so. A rank has no such mean. A unit
 * may go on under its own id, larger than before: it is then also among its
 * predecessors. Targets do not pass to successors by this.
 *
 * It is built from one thread and sealed with its document; from then on it never
 * changes and may be read from any thread.
 *
 * Since: 1.0
 */

struct _ParindexSuccession
{
  GObject parent_instance;

  char *to;
  ParindexPeriod *since;
  char **from;
  char *weights;                /* an attribute, or "equal"; NULL: given one by one */
  ParindexNamedValues given;    /* with numbers, by predecessor */
  char *source;
  GPtrArray *extras;
  gboolean sealed;
};

typedef enum
{
  PROP_TO = 1,
  PROP_SINCE,
  PROP_FROM,
  PROP_WEIGHTS,
  PROP_SOURCE,
  N_PROPS,
} ParindexSuccessionProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexSuccession, parindex_succession, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

gboolean
parindex_succession_is_made (ParindexSuccession *self)
{
  return PARINDEX_IS_SUCCESSION (self) && self->to != NULL && self->since != NULL;
}

static gboolean
parindex_succession_is_mutable (ParindexSuccession *self,
                                GError            **error)
{
  return parindex_is_mutable (self->sealed, self->to, error);
}

static gboolean
init_to (ParindexSuccession *self,
         const char         *to,
         GError            **error)
{
  return parindex_set_id (&self->to, to);
}

static gboolean
init_since (ParindexSuccession *self,
            ParindexPeriod     *since,
            GError            **error)
{
  return parindex_set_period (&self->since, since);
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_TO] = PARINDEX_READ_WRITE (parindex_succession_get_to, init_to),
  [PROP_SINCE] = PARINDEX_READ_WRITE (parindex_succession_get_since, init_since),
  [PROP_FROM] = PARINDEX_READ_WRITE (parindex_succession_get_from, parindex_succession_set_from),
  [PROP_WEIGHTS] = PARINDEX_READ_WRITE (parindex_succession_get_weights, parindex_succession_set_weights),
  [PROP_SOURCE] = PARINDEX_READ_WRITE (parindex_succession_get_source, parindex_succession_set_source),
};

static void
parindex_succession_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_succession_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  parindex_property_set (object, &properties[prop_id], value);
}

static void
parindex_succession_finalize (GObject *object)
{
  ParindexSuccession *self = PARINDEX_SUCCESSION (object);

  g_free (self->to);
  g_clear_pointer (&self->since, parindex_period_unref);
  g_strfreev (self->from);
  g_free (self->weights);
  parindex_named_values_clear (&self->given);
  g_free (self->source);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_succession_parent_class)->finalize (object);
}

static void
parindex_succession_class_init (ParindexSuccessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_succession_get_property;
  object_class->set_property = parindex_succession_set_property;
  object_class->finalize = parindex_succession_finalize;

  /**
   * ParindexSuccession:to:
   *
   * The id of the successor.
   *
   * Since: 1.0
   */
  props[PROP_TO] = g_param_spec_string ("to", NULL, NULL, NULL, construct);
  /**
   * ParindexSuccession:since:
   *
   * The period from which on it is there: its first day.
   *
   * Since: 1.0
   */
  props[PROP_SINCE] = g_param_spec_boxed ("since", NULL, NULL, PARINDEX_TYPE_PERIOD, construct);
  /**
   * ParindexSuccession:from:
   *
   * The ids of the predecessors.
   *
   * Since: 1.0
   */
  props[PROP_FROM] = g_param_spec_boxed ("from", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * ParindexSuccession:weights:
   *
   * By which attribute of theirs the predecessors count, such as `population`; `equal`: all the same; %NULL: each has a weight that was given.
   *
   * Since: 1.0
   */
  props[PROP_WEIGHTS] = g_param_spec_string ("weights", NULL, NULL, NULL, writable);
  /**
   * ParindexSuccession:source:
   *
   * What says so.
   *
   * Since: 1.0
   */
  props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, writable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_succession_init (ParindexSuccession *self)
{
  self->weights = g_strdup (PARINDEX_EQUAL_WEIGHTS);
}

/**
 * parindex_succession_new:
 * @to: the id of the successor
 * @since: the period from which on it is there
 *
 * Creates a succession without predecessors, which all count the same.
 *
 * Returns: (transfer full): a new succession
 *
 * Since: 1.0
 */
ParindexSuccession *
parindex_succession_new (const char     *to,
                         ParindexPeriod *since)
{
  g_return_val_if_fail (to != NULL && since != NULL, NULL);

  return g_object_new (PARINDEX_TYPE_SUCCESSION, "to", to, "since", since, NULL);
}

/**
 * parindex_succession_get_to:
 * @self: a succession
 *
 * Gets the id of the successor.
 *
 * Returns: (transfer none): the id of the successor
 *
 * Since: 1.0
 */
const char *
parindex_succession_get_to (ParindexSuccession *self)
{
  g_return_val_if_fail (PARINDEX_IS_SUCCESSION (self), NULL);

  return self->to;
}

/**
 * parindex_succession_get_since:
 * @self: a succession
 *
 * Gets the period from which on the successor is there.
 *
 * Returns: (transfer none): the period from which on the successor is there
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_succession_get_since (ParindexSuccession *self)
{
  g_return_val_if_fail (PARINDEX_IS_SUCCESSION (self), NULL);

  return self->since;
}

/**
 * parindex_succession_get_from:
 * @self: a succession
 *
 * Gets the ids of the predecessors.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the ids of the predecessors
 *
 * Since: 1.0
 */
const char *const *
parindex_succession_get_from (ParindexSuccession *self)
{
  g_return_val_if_fail (PARINDEX_IS_SUCCESSION (self), NULL);

  return (const char *const *) self->from;
}

/**
 * parindex_succession_set_from:
 * @self: a succession
 * @from: (array zero-terminated=1): ids of units
 * @error: return location for an error
 *
 * Sets the ids of the predecessors.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_succession_set_from (ParindexSuccession *self,
                              const char *const  *from,
                              GError            **error)
{
  g_return_val_if_fail (PARINDEX_IS_SUCCESSION (self), FALSE);

  return parindex_succession_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_words (&self->from, from), props[PROP_FROM]);
}

/**
 * parindex_succession_get_weights:
 * @self: a succession
 *
 * Gets the attribute by which the predecessors count, or `equal`; %NULL where each has a weight that was given.
 *
 * Returns: (transfer none) (nullable): the attribute by which the predecessors count, or `equal`; %NULL where each has a weight that was given
 *
 * Since: 1.0
 */
const char *
parindex_succession_get_weights (ParindexSuccession *self)
{
  g_return_val_if_fail (PARINDEX_IS_SUCCESSION (self), NULL);

  return self->weights;
}

/**
 * parindex_succession_set_weights:
 * @self: a succession
 * @weights: (nullable): the name of an attribute, `equal`, or %NULL
 * @error: return location for an error
 *
 * Sets by which attribute the predecessors count.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_succession_set_weights (ParindexSuccession *self,
                                 const char         *weights,
                                 GError            **error)
{
  g_return_val_if_fail (PARINDEX_IS_SUCCESSION (self), FALSE);

  return parindex_succession_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_string (&self->weights, weights), props[PROP_WEIGHTS]);
}

/**
 * parindex_succession_get_weight:
 * @self: a succession
 * @unit: the id of a predecessor
 *
 * Gets a weight that was given.
 *
 * Returns: (transfer none) (nullable): the weight; %NULL if none was given
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_succession_get_weight (ParindexSuccession *self,
                                const char         *unit)
{
  const ParindexNamedValue *value;

  g_return_val_if_fail (PARINDEX_IS_SUCCESSION (self), NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  value = parindex_named_values_find (&self->given, unit);

  return value != NULL ? value->number : NULL;
}

/**
 * parindex_succession_set_weight:
 * @self: a succession
 * @unit: the id of a predecessor
 * @weight: its weight, above 0
 * @error: return location for an error
 *
 * Gives a predecessor its weight. From then on all are to be given.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_succession_set_weight (ParindexSuccession *self,
                                const char         *unit,
                                ParindexNumber     *weight,
                                GError            **error)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (PARINDEX_IS_SUCCESSION (self), FALSE);
  g_return_val_if_fail (unit != NULL && weight != NULL, FALSE);

  if (!parindex_succession_is_mutable (self, error))
    return FALSE;

  id = parindex_id_normalise (unit);
  parindex_set_number (&parindex_named_values_ensure (&self->given, id)->number, weight);

  return parindex_property_changed (self, parindex_set_string (&self->weights, NULL), props[PROP_WEIGHTS]);
}

/**
 * parindex_succession_get_source:
 * @self: a succession
 *
 * Gets what says so.
 *
 * Returns: (transfer none) (nullable): what says so
 *
 * Since: 1.0
 */
const char *
parindex_succession_get_source (ParindexSuccession *self)
{
  g_return_val_if_fail (PARINDEX_IS_SUCCESSION (self), NULL);

  return self->source;
}

/**
 * parindex_succession_set_source:
 * @self: a succession
 * @source: (nullable): the source
 * @error: return location for an error
 *
 * Sets what says so.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_succession_set_source (ParindexSuccession *self,
                                const char         *source,
                                GError            **error)
{
  g_return_val_if_fail (PARINDEX_IS_SUCCESSION (self), FALSE);

  return parindex_succession_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_string (&self->source, source), props[PROP_SOURCE]);
}

GPtrArray **
parindex_succession_extras (ParindexSuccession *self)
{
  return &self->extras;
}

void
parindex_succession_seal (ParindexSuccession *self)
{
  self->sealed = TRUE;
}

gboolean
parindex_succession_is_before (ParindexSuccession   *self,
                               const ParindexPeriod *period)
{
  GDate last, first;

  parindex_period_get_last_day (period, &last);
  parindex_period_get_first_day (self->since, &first);

  return g_date_compare (&last, &first) < 0;
}

gboolean
parindex_succession_is_from (ParindexSuccession *self,
                             const char         *unit)
{
  return self->from != NULL && g_strv_contains ((const char *const *) self->from, unit);
}
