/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-property-private.h"
#include "base/parindex-serializable-private.h"
#include "model/parindex-register-private.h"

/**
 * ParindexRegisterEntry:
 *
 * A row of a [class@Register]: an initiative, a report, an issued document.
 *
 * An entry never changes.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_UNIT = 1,
  PROP_KIND,
  PROP_TITLE,
  PROP_DATE,
  PROP_STATUS,
  PROP_REFERENCE,
  N_PROPS,
} ParindexRegisterEntryProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexRegisterEntry, parindex_register_entry, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static const ParindexProperty properties[N_PROPS] = {
  [PROP_UNIT] = PARINDEX_READ (parindex_register_entry_get_unit),
  [PROP_KIND] = PARINDEX_READ (parindex_register_entry_get_kind),
  [PROP_TITLE] = PARINDEX_READ (parindex_register_entry_get_title),
  [PROP_DATE] = PARINDEX_READ (parindex_register_entry_get_date),
  [PROP_STATUS] = PARINDEX_READ (parindex_register_entry_get_status),
  [PROP_REFERENCE] = PARINDEX_READ (parindex_register_entry_get_reference),
};

static void
parindex_register_entry_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_register_entry_finalize (GObject *object)
{
  ParindexRegisterEntry *self = PARINDEX_REGISTER_ENTRY (object);

  g_free (self->unit);
  g_free (self->kind);
  g_free (self->title);
  g_clear_pointer (&self->date, parindex_period_unref);
  g_free (self->status);
  g_free (self->reference);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_register_entry_parent_class)->finalize (object);
}

static void
parindex_register_entry_class_init (ParindexRegisterEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_register_entry_get_property;
  object_class->finalize = parindex_register_entry_finalize;

  /**
   * ParindexRegisterEntry:unit:
   *
   * The id of the unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, flags);
  /**
   * ParindexRegisterEntry:kind:
   *
   * What kind of entry it is, such as `initiative`.
   *
   * Since: 1.0
   */
  props[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  /**
   * ParindexRegisterEntry:title:
   *
   * The title.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * ParindexRegisterEntry:date:
   *
   * The day of the entry.
   *
   * Since: 1.0
   */
  props[PROP_DATE] = g_param_spec_boxed ("date", NULL, NULL, PARINDEX_TYPE_PERIOD, flags);
  /**
   * ParindexRegisterEntry:status:
   *
   * The status, such as `approved`.
   *
   * Since: 1.0
   */
  props[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, NULL, flags);
  /**
   * ParindexRegisterEntry:reference:
   *
   * What the entry refers to: a document number, an address.
   *
   * Since: 1.0
   */
  props[PROP_REFERENCE] = g_param_spec_string ("reference", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_register_entry_init (ParindexRegisterEntry *self)
{
}

/**
 * parindex_register_entry_new:
 * @unit: the id of a unit
 * @kind: (nullable): what kind of entry it is
 * @title: (nullable): the title
 * @date: (nullable): the day, a period of that length
 * @status: (nullable): the status
 * @reference: (nullable): a document number, or an address
 *
 * Creates an entry.
 *
 * Returns: (transfer full): an entry
 *
 * Since: 1.0
 */
ParindexRegisterEntry *
parindex_register_entry_new (const char     *unit,
                             const char     *kind,
                             const char     *title,
                             ParindexPeriod *date,
                             const char     *status,
                             const char     *reference)
{
  ParindexRegisterEntry *self;

  g_return_val_if_fail (unit != NULL, NULL);

  self = g_object_new (PARINDEX_TYPE_REGISTER_ENTRY, NULL);
  self->unit = parindex_id_normalise (unit);
  self->kind = parindex_id_normalise (kind);
  self->title = g_strdup (title);
  self->date = date != NULL ? parindex_period_ref (date) : NULL;
  self->status = parindex_id_normalise (status);
  self->reference = g_strdup (reference);

  return self;
}

/**
 * parindex_register_entry_get_unit:
 * @self: an entry
 *
 * Gets the id of the unit.
 *
 * Returns: (transfer none): the id of the unit
 *
 * Since: 1.0
 */
const char *
parindex_register_entry_get_unit (ParindexRegisterEntry *self)
{
  g_return_val_if_fail (PARINDEX_IS_REGISTER_ENTRY (self), NULL);

  return self->unit;
}

/**
 * parindex_register_entry_get_kind:
 * @self: an entry
 *
 * Gets what kind of entry it is, such as `initiative`.
 *
 * Returns: (transfer none) (nullable): the kind
 *
 * Since: 1.0
 */
const char *
parindex_register_entry_get_kind (ParindexRegisterEntry *self)
{
  g_return_val_if_fail (PARINDEX_IS_REGISTER_ENTRY (self), NULL);

  return self->kind;
}

/**
 * parindex_register_entry_get_title:
 * @self: an entry
 *
 * Gets the title.
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 1.0
 */
const char *
parindex_register_entry_get_title (ParindexRegisterEntry *self)
{
  g_return_val_if_fail (PARINDEX_IS_REGISTER_ENTRY (self), NULL);

  return self->title;
}

/**
 * parindex_register_entry_get_date:
 * @self: an entry
 *
 * Gets the day of the entry.
 *
 * Returns: (transfer none) (nullable): the day
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_register_entry_get_date (ParindexRegisterEntry *self)
{
  g_return_val_if_fail (PARINDEX_IS_REGISTER_ENTRY (self), NULL);

  return self->date;
}

/**
 * parindex_register_entry_get_status:
 * @self: an entry
 *
 * Gets the status, such as `approved`.
 *
 * Returns: (transfer none) (nullable): the status
 *
 * Since: 1.0
 */
const char *
parindex_register_entry_get_status (ParindexRegisterEntry *self)
{
  g_return_val_if_fail (PARINDEX_IS_REGISTER_ENTRY (self), NULL);

  return self->status;
}

/**
 * parindex_register_entry_get_reference:
 * @self: an entry
 *
 * Gets what the entry refers to: a document number, an address.
 *
 * Returns: (transfer none) (nullable): the reference
 *
 * Since: 1.0
 */
const char *
parindex_register_entry_get_reference (ParindexRegisterEntry *self)
{
  g_return_val_if_fail (PARINDEX_IS_REGISTER_ENTRY (self), NULL);

  return self->reference;
}
