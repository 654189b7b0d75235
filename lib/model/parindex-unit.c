/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-unit.h>

#include "base/parindex-problem-private.h"
#include "base/parindex-property-private.h"
#include "base/parindex-serializable-private.h"
#include "base/parindex-util-private.h"
#include "model/parindex-named-values-private.h"
#include "model/parindex-unit-private.h"

/**
 * ParindexUnit:
 *
 * What is scored: a ministry, province, department, district or commune.
 *
 * It has an id and a name, and may have a level, a parent, groups by dimension
 * (`region`: `red-river-delta`) and numeric attributes (`population`). It is
 * built from one thread and sealed with its document or assessment; from then
 * on it never changes and may be read from any thread.
 *
 * Since: 1.0
 */

struct _ParindexUnit
{
  GObject parent_instance;

  char *id;
  char *name;
  char *level;
  char *parent;
  gboolean ranked;
  gboolean sealed;
  ParindexNamedValues groups;     /* with text */
  ParindexNamedValues attributes; /* with numbers */
  GPtrArray *extras;
};

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_LEVEL,
  PROP_PARENT,
  PROP_RANKED,
  N_PROPS,
} ParindexUnitProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexUnit, parindex_unit, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static gboolean
unit_is_mutable (ParindexUnit *self,
                 GError      **error)
{
  return parindex_is_mutable (self->sealed, self->id, error);
}

static gboolean
init_id (ParindexUnit *self, const char *id, GError **error)
{
  return parindex_set_id (&self->id, id);
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_ID] = PARINDEX_READ_WRITE (parindex_unit_get_id, init_id),
  [PROP_NAME] = PARINDEX_READ_WRITE (parindex_unit_get_name, parindex_unit_set_name),
  [PROP_LEVEL] = PARINDEX_READ_WRITE (parindex_unit_get_level, parindex_unit_set_level),
  [PROP_PARENT] = PARINDEX_READ_WRITE (parindex_unit_get_parent, parindex_unit_set_parent),
  [PROP_RANKED] = PARINDEX_READ_WRITE (parindex_unit_get_ranked, parindex_unit_set_ranked),
};

static void
parindex_unit_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_unit_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  parindex_property_set (object, &properties[prop_id], value);
}

static void
parindex_unit_finalize (GObject *object)
{
  ParindexUnit *self = PARINDEX_UNIT (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->level);
  g_free (self->parent);
  parindex_named_values_clear (&self->groups);
  parindex_named_values_clear (&self->attributes);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_unit_parent_class)->finalize (object);
}

static void
parindex_unit_class_init (ParindexUnitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_unit_get_property;
  object_class->set_property = parindex_unit_set_property;
  object_class->finalize = parindex_unit_finalize;

  /**
   * ParindexUnit:id:
   *
   * The id of the unit.
   *
   * Since: 1.0
   */
  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, construct);
  /**
   * ParindexUnit:name:
   *
   * The name of the unit.
   *
   * Since: 1.0
   */
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, writable);
  /**
   * ParindexUnit:level:
   *
   * The level of the unit, such as `province`.
   *
   * Since: 1.0
   */
  props[PROP_LEVEL] = g_param_spec_string ("level", NULL, NULL, NULL, writable);
  /**
   * ParindexUnit:parent:
   *
   * The id of the unit above.
   *
   * Since: 1.0
   */
  props[PROP_PARENT] = g_param_spec_string ("parent", NULL, NULL, NULL, writable);
  /**
   * ParindexUnit:ranked:
   *
   * Whether the unit takes part in rankings; scored units may stand outside of them.
   *
   * Since: 1.0
   */
  props[PROP_RANKED] = g_param_spec_boolean ("ranked", NULL, NULL, TRUE, writable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_unit_init (ParindexUnit *self)
{
  self->ranked = TRUE;
}

/**
 * parindex_unit_get_id:
 * @self: a unit
 *
 * Gets the id of the unit.
 *
 * Returns: (transfer none): the id
 *
 * Since: 1.0
 */
const char *
parindex_unit_get_id (ParindexUnit *self)
{
  g_return_val_if_fail (PARINDEX_IS_UNIT (self), NULL);

  return self->id;
}

/**
 * parindex_unit_get_name:
 * @self: a unit
 *
 * Gets the name of the unit.
 *
 * Returns: (transfer none) (nullable): the name
 *
 * Since: 1.0
 */
const char *
parindex_unit_get_name (ParindexUnit *self)
{
  g_return_val_if_fail (PARINDEX_IS_UNIT (self), NULL);

  return self->name;
}

/**
 * parindex_unit_set_name:
 * @self: a unit
 * @name: (nullable): the name
 * @error: return location for an error
 *
 * Sets the name of the unit.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_unit_set_name (ParindexUnit *self, const char *name, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_UNIT (self), FALSE);

  return unit_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_string (&self->name, name), props[PROP_NAME]);
}

/**
 * parindex_unit_get_level:
 * @self: a unit
 *
 * Gets the level of the unit, such as `province`.
 *
 * Returns: (transfer none) (nullable): the level
 *
 * Since: 1.0
 */
const char *
parindex_unit_get_level (ParindexUnit *self)
{
  g_return_val_if_fail (PARINDEX_IS_UNIT (self), NULL);

  return self->level;
}

/**
 * parindex_unit_set_level:
 * @self: a unit
 * @level: (nullable): the level
 * @error: return location for an error
 *
 * Sets the level of the unit, such as `province`.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_unit_set_level (ParindexUnit *self, const char *level, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_UNIT (self), FALSE);

  return unit_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_id (&self->level, level), props[PROP_LEVEL]);
}

/**
 * parindex_unit_get_parent:
 * @self: a unit
 *
 * Gets the id of the unit above.
 *
 * Returns: (transfer none) (nullable): the id of the parent unit
 *
 * Since: 1.0
 */
const char *
parindex_unit_get_parent (ParindexUnit *self)
{
  g_return_val_if_fail (PARINDEX_IS_UNIT (self), NULL);

  return self->parent;
}

/**
 * parindex_unit_set_parent:
 * @self: a unit
 * @parent: (nullable): the id of the parent unit
 * @error: return location for an error
 *
 * Sets the id of the unit above.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_unit_set_parent (ParindexUnit *self, const char *parent, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_UNIT (self), FALSE);

  return unit_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_id (&self->parent, parent), props[PROP_PARENT]);
}

/**
 * parindex_unit_get_ranked:
 * @self: a unit
 *
 * Gets whether the unit takes part in rankings; scored units may stand outside of them.
 *
 * Returns: whether it is ranked
 *
 * Since: 1.0
 */
gboolean
parindex_unit_get_ranked (ParindexUnit *self)
{
  g_return_val_if_fail (PARINDEX_IS_UNIT (self), FALSE);

  return self->ranked;
}

/**
 * parindex_unit_set_ranked:
 * @self: a unit
 * @ranked: whether it is ranked
 * @error: return location for an error
 *
 * Sets whether the unit takes part in rankings; scored units may stand outside of them.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_unit_set_ranked (ParindexUnit *self, gboolean ranked, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_UNIT (self), FALSE);

  return unit_is_mutable (self, error)
         && parindex_property_changed (self, parindex_set_scalar (&self->ranked, ranked), props[PROP_RANKED]);
}

/**
 * parindex_unit_new:
 * @id: an id, unique in its document
 * @name: a name for people
 *
 * Creates a unit.
 *
 * Returns: (transfer full): a new unit
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_unit_new (const char *id,
                   const char *name)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (PARINDEX_TYPE_UNIT, "id", id, "name", name, NULL);
}

/**
 * parindex_unit_list_dimensions:
 * @self: a unit
 *
 * Lists the dimensions in which the unit has a group.
 *
 * Returns: (transfer full) (array zero-terminated=1): the dimensions
 *
 * Since: 1.0
 */
char **
parindex_unit_list_dimensions (ParindexUnit *self)
{
  g_return_val_if_fail (PARINDEX_IS_UNIT (self), NULL);

  return parindex_named_values_list (&self->groups);
}

/**
 * parindex_unit_get_group:
 * @self: a unit
 * @dimension: a dimension, such as `region`; `parent` stands for the parent
 *
 * Gets the group of the unit in a dimension.
 *
 * Returns: (transfer none) (nullable): the group, or %NULL if it has none
 *
 * Since: 1.0
 */
const char *
parindex_unit_get_group (ParindexUnit *self,
                         const char   *dimension)
{
  g_autofree char *key = NULL;
  const ParindexNamedValue *value;

  g_return_val_if_fail (PARINDEX_IS_UNIT (self), NULL);
  g_return_val_if_fail (dimension != NULL, NULL);

  key = parindex_id_normalise (dimension);
  value = key != NULL ? parindex_named_values_find (&self->groups, key) : NULL;
  if (value != NULL)
    return value->text;

  return g_str_equal (dimension, "parent") ? self->parent : NULL;
}

/**
 * parindex_unit_set_group:
 * @self: a unit
 * @dimension: a dimension, such as `region`
 * @group: the group
 * @error: return location for an error
 *
 * Puts the unit into a group of a dimension.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_unit_set_group (ParindexUnit *self,
                         const char   *dimension,
                         const char   *group,
                         GError      **error)
{
  g_autofree char *key = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (PARINDEX_IS_UNIT (self), FALSE);
  g_return_val_if_fail (dimension != NULL && group != NULL, FALSE);

  if (!unit_is_mutable (self, error))
    return FALSE;

  key = parindex_id_normalise (dimension);
  id = parindex_id_normalise (group);
  g_return_val_if_fail (key != NULL && id != NULL, FALSE);
  parindex_set_string (&parindex_named_values_ensure (&self->groups, key)->text, id);

  return TRUE;
}

/**
 * parindex_unit_list_attributes:
 * @self: a unit
 *
 * Lists the names of the unit's attributes.
 *
 * Returns: (transfer full) (array zero-terminated=1): the names
 *
 * Since: 1.0
 */
char **
parindex_unit_list_attributes (ParindexUnit *self)
{
  g_return_val_if_fail (PARINDEX_IS_UNIT (self), NULL);

  return parindex_named_values_list (&self->attributes);
}

/**
 * parindex_unit_get_attribute:
 * @self: a unit
 * @name: the name of an attribute, such as `population`
 *
 * Gets an attribute of the unit.
 *
 * Returns: (transfer none) (nullable): the exact value, or %NULL if there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_unit_get_attribute (ParindexUnit *self,
                             const char   *name)
{
  const ParindexNamedValue *value;

  g_return_val_if_fail (PARINDEX_IS_UNIT (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  value = parindex_named_values_find (&self->attributes, name);

  return value != NULL ? value->number : NULL;
}

/**
 * parindex_unit_set_attribute:
 * @self: a unit
 * @name: the name of an attribute
 * @value: its exact value
 * @error: return location for an error
 *
 * Sets an attribute of the unit.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_unit_set_attribute (ParindexUnit   *self,
                             const char     *name,
                             ParindexNumber *value,
                             GError        **error)
{
  g_return_val_if_fail (PARINDEX_IS_UNIT (self), FALSE);
  g_return_val_if_fail (name != NULL && value != NULL, FALSE);

  if (!unit_is_mutable (self, error))
    return FALSE;

  parindex_set_number (&parindex_named_values_ensure (&self->attributes, name)->number, value);

  return TRUE;
}

/**
 * parindex_unit_is_sealed:
 * @self: a unit
 *
 * Tells whether the unit can no longer be changed.
 *
 * Returns: whether it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_unit_is_sealed (ParindexUnit *self)
{
  g_return_val_if_fail (PARINDEX_IS_UNIT (self), FALSE);

  return self->sealed;
}

/**
 * parindex_unit_seal:
 * @self: a unit
 *
 * Makes the unit unchangeable. Sealing a document or an assessment seals its
 * units.
 *
 * Since: 1.0
 */
void
parindex_unit_seal (ParindexUnit *self)
{
  g_return_if_fail (PARINDEX_IS_UNIT (self));

  self->sealed = TRUE;
}

GPtrArray **
parindex_unit_extras (ParindexUnit *self)
{
  return &self->extras;
}

gboolean
parindex_unit_has_id (ParindexUnit *self)
{
  return self->id != NULL && *self->id != '\0';
}

gboolean
parindex_unit_is_one_of (ParindexUnit *self,
                         char        **units,
                         const char   *level,
                         const char   *dimension,
                         const char   *group)
{
  if (units != NULL)
    return g_strv_contains ((const char *const *) units, self->id);

  return (level != NULL || group != NULL) && (level == NULL || g_strcmp0 (level, self->level) == 0)
         && (group == NULL || (dimension != NULL && g_strcmp0 (group, parindex_unit_get_group (self, dimension)) == 0));
}
