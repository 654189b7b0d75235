/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "base/parindex-serializable-private.h"
#include "model/parindex-nomination-fields-private.h"

/**
 * ParindexNomination:
 *
 * One nominee put forward by a nominator in an award round, with what was
 * handed in and found out about it.
 *
 * A nominee goes by an id; there are no names of persons here.
 *
 * It is built from one thread and sealed with its document; from then on it
 * never changes and may be read from any thread.
 *
 * Since: 1.0
 */

GParamSpec *parindex_nomination_props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexNomination, parindex_nomination, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static gboolean
init_id (ParindexNomination *self, const char *id, GError **error)
{
  parindex_set_id (&self->id, id);

  return TRUE;
}

static gboolean
init_nominator (ParindexNomination *self, const char *nominator, GError **error)
{
  parindex_set_id (&self->nominator, nominator);

  return TRUE;
}

static gboolean
init_nominee (ParindexNomination *self, ParindexNomineeKind nominee, GError **error)
{
  parindex_set_scalar (&self->nominee, nominee);

  return TRUE;
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_ID] = PARINDEX_READ_WRITE (parindex_nomination_get_id, init_id),
  [PROP_NOMINATOR] = PARINDEX_READ_WRITE (parindex_nomination_get_nominator, init_nominator),
  [PROP_NOMINEE] = PARINDEX_READ_WRITE (parindex_nomination_get_nominee, init_nominee),
  [PROP_TITLE] = PARINDEX_READ_WRITE (parindex_nomination_get_title, parindex_nomination_set_title),
  [PROP_UNIT] = PARINDEX_READ_WRITE (parindex_nomination_get_unit, parindex_nomination_set_unit),
  [PROP_SUBMITTED] = PARINDEX_READ_WRITE (parindex_nomination_get_submitted, parindex_nomination_set_submitted),
  [PROP_DOCUMENTS] = PARINDEX_READ_WRITE (parindex_nomination_get_documents, parindex_nomination_set_documents),
  [PROP_MET] = PARINDEX_READ_WRITE (parindex_nomination_get_met, parindex_nomination_set_met),
  [PROP_NOT_MET] = PARINDEX_READ_WRITE (parindex_nomination_get_not_met, parindex_nomination_set_not_met),
  [PROP_REFERENCE] = PARINDEX_READ_WRITE (parindex_nomination_get_reference, parindex_nomination_set_reference),
};

static void
parindex_nomination_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_nomination_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  parindex_property_set (object, &properties[prop_id], value);
}

static void
parindex_nomination_finalize (GObject *object)
{
  ParindexNomination *self = PARINDEX_NOMINATION (object);

  g_free (self->id);
  g_free (self->nominator);
  g_free (self->title);
  g_free (self->unit);
  g_clear_pointer (&self->submitted, parindex_period_unref);
  g_strfreev (self->documents);
  g_strfreev (self->met);
  g_strfreev (self->not_met);
  g_free (self->reference);
  parindex_named_values_clear (&self->values);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_nomination_parent_class)->finalize (object);
}

static void
parindex_nomination_class_init (ParindexNominationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_nomination_get_property;
  object_class->set_property = parindex_nomination_set_property;
  object_class->finalize = parindex_nomination_finalize;

  /**
   * ParindexNomination:id:
   *
   * The id of the nomination, unique in its campaign.
   *
   * Since: 1.0
   */
  parindex_nomination_props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, construct);
  /**
   * ParindexNomination:nominator:
   *
   * The unit that puts the nominee forward, by id.
   *
   * Since: 1.0
   */
  parindex_nomination_props[PROP_NOMINATOR] = g_param_spec_string ("nominator", NULL, NULL, NULL, construct);
  /**
   * ParindexNomination:nominee:
   *
   * Whether the nominee is a collective or an individual.
   *
   * Since: 1.0
   */
  parindex_nomination_props[PROP_NOMINEE] = g_param_spec_enum ("nominee", NULL, NULL, PARINDEX_TYPE_NOMINEE_KIND, PARINDEX_NOMINEE_KIND_ANY, construct);
  /**
   * ParindexNomination:title:
   *
   * What the nominee is called.
   *
   * Since: 1.0
   */
  parindex_nomination_props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, writable);
  /**
   * ParindexNomination:unit:
   *
   * The unit that the nominee is or belongs to, by id; where it is not set,
   * the nominator.
   *
   * Since: 1.0
   */
  parindex_nomination_props[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, writable);
  /**
   * ParindexNomination:submitted:
   *
   * The day it was handed in.
   *
   * Since: 1.0
   */
  parindex_nomination_props[PROP_SUBMITTED] = g_param_spec_boxed ("submitted", NULL, NULL, PARINDEX_TYPE_PERIOD, writable);
  /**
   * ParindexNomination:documents:
   *
   * The documents of the nominee that were handed in.
   *
   * Since: 1.0
   */
  parindex_nomination_props[PROP_DOCUMENTS] = g_param_spec_boxed ("documents", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * ParindexNomination:met:
   *
   * The criteria that people found met, by id.
   *
   * Since: 1.0
   */
  parindex_nomination_props[PROP_MET] = g_param_spec_boxed ("met", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * ParindexNomination:not-met:
   *
   * The criteria that people found not met, by id.
   *
   * Since: 1.0
   */
  parindex_nomination_props[PROP_NOT_MET] = g_param_spec_boxed ("not-met", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * ParindexNomination:reference:
   *
   * A document number, or an address.
   *
   * Since: 1.0
   */
  parindex_nomination_props[PROP_REFERENCE] = g_param_spec_string ("reference", NULL, NULL, NULL, writable);

  g_object_class_install_properties (object_class, N_PROPS, parindex_nomination_props);
}

static void
parindex_nomination_init (ParindexNomination *self)
{
}

/**
 * parindex_nomination_new:
 * @id: the id of the nomination, unique in its campaign
 * @nominator: the unit that puts the nominee forward, by id
 * @nominee: whether the nominee is a collective or an individual
 *
 * Creates a nomination that says nothing else yet.
 *
 * Returns: (transfer full): a new nomination
 *
 * Since: 1.0
 */
ParindexNomination *
parindex_nomination_new (const char *id, const char *nominator, ParindexNomineeKind nominee)
{
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (nominator != NULL, NULL);

  return g_object_new (PARINDEX_TYPE_NOMINATION, "id", id, "nominator", nominator, "nominee", nominee, NULL);
}

/**
 * parindex_nomination_get_id:
 * @self: a nomination
 *
 * Gets the id of the nomination, unique in its campaign.
 *
 * Returns: (transfer none) (nullable): the id of the nomination
 *
 * Since: 1.0
 */
const char *
parindex_nomination_get_id (ParindexNomination *self)
{
  g_return_val_if_fail (PARINDEX_IS_NOMINATION (self), NULL);

  return self->id;
}

/**
 * parindex_nomination_get_nominator:
 * @self: a nomination
 *
 * Gets the unit that puts the nominee forward, by id.
 *
 * Returns: (transfer none) (nullable): the unit that puts the nominee forward
 *
 * Since: 1.0
 */
const char *
parindex_nomination_get_nominator (ParindexNomination *self)
{
  g_return_val_if_fail (PARINDEX_IS_NOMINATION (self), NULL);

  return self->nominator;
}

/**
 * parindex_nomination_get_nominee:
 * @self: a nomination
 *
 * Gets whether the nominee is a collective or an individual.
 *
 * Returns: whether the nominee is a collective or an individual
 *
 * Since: 1.0
 */
ParindexNomineeKind
parindex_nomination_get_nominee (ParindexNomination *self)
{
  g_return_val_if_fail (PARINDEX_IS_NOMINATION (self), PARINDEX_NOMINEE_KIND_ANY);

  return self->nominee;
}

/**
 * parindex_nomination_get_title:
 * @self: a nomination
 *
 * Gets what the nominee is called.
 *
 * Returns: (transfer none) (nullable): what the nominee is called
 *
 * Since: 1.0
 */
const char *
parindex_nomination_get_title (ParindexNomination *self)
{
  g_return_val_if_fail (PARINDEX_IS_NOMINATION (self), NULL);

  return self->title;
}

/**
 * parindex_nomination_set_title:
 * @self: a nomination
 * @title: (nullable): what the nominee is called
 * @error: return location for an error
 *
 * Sets what the nominee is called.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_nomination_set_title (ParindexNomination *self, const char *title, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_NOMINATION (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_string (&self->title, title), PROP_TITLE);
}

/**
 * parindex_nomination_get_unit:
 * @self: a nomination
 *
 * Gets the unit that the nominee is or belongs to, by id; where it is not set,
 * the nominator.
 *
 * Returns: (transfer none) (nullable): the unit that the nominee is or belongs
 * to
 *
 * Since: 1.0
 */
const char *
parindex_nomination_get_unit (ParindexNomination *self)
{
  g_return_val_if_fail (PARINDEX_IS_NOMINATION (self), NULL);

  return self->unit;
}

/**
 * parindex_nomination_set_unit:
 * @self: a nomination
 * @unit: (nullable): the unit that the nominee is or belongs to
 * @error: return location for an error
 *
 * Sets the unit that the nominee is or belongs to, by id; where it is not set,
 * the nominator.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_nomination_set_unit (ParindexNomination *self, const char *unit, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_NOMINATION (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_id (&self->unit, unit), PROP_UNIT);
}

GPtrArray **
parindex_nomination_extras (ParindexNomination *self)
{
  return &self->extras;
}
