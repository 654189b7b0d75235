/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-unit-extract-private.h"
#include "base/parindex-property-private.h"

/**
 * ParindexRegisterCount:
 *
 * How many entries of one kind and status a register has of a unit. It never
 * changes and may be read from any thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_LEDGER = 1,
  PROP_TITLE,
  PROP_KIND,
  PROP_STATUS,
  PROP_N_ENTRIES,
  PROP_SOURCE,
  N_PROPS,
} ParindexRegisterCountProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexRegisterCount, parindex_register_count, G_TYPE_OBJECT)

/* Scripts can construct one without anything in it. */
gboolean
parindex_register_count_is_made (ParindexRegisterCount *self)
{
  return PARINDEX_IS_REGISTER_COUNT (self) && self->ledger != NULL;
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_LEDGER] = PARINDEX_READ (parindex_register_count_get_ledger),
  [PROP_TITLE] = PARINDEX_READ (parindex_register_count_get_title),
  [PROP_KIND] = PARINDEX_READ (parindex_register_count_get_kind),
  [PROP_STATUS] = PARINDEX_READ (parindex_register_count_get_status),
  [PROP_N_ENTRIES] = PARINDEX_READ (parindex_register_count_get_n_entries),
  [PROP_SOURCE] = PARINDEX_READ (parindex_register_count_get_source),
};

static void
parindex_register_count_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_register_count_finalize (GObject *object)
{
  ParindexRegisterCount *self = PARINDEX_REGISTER_COUNT (object);

  g_free (self->ledger);
  g_free (self->title);
  g_free (self->kind);
  g_free (self->status);
  g_free (self->source);

  G_OBJECT_CLASS (parindex_register_count_parent_class)->finalize (object);
}

static void
parindex_register_count_class_init (ParindexRegisterCountClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_register_count_get_property;
  object_class->finalize = parindex_register_count_finalize;

  /**
   * ParindexRegisterCount:ledger:
   *
   * The register, by id.
   *
   * Since: 1.0
   */
  props[PROP_LEDGER] = g_param_spec_string ("ledger", NULL, NULL, NULL, flags);
  /**
   * ParindexRegisterCount:title:
   *
   * What the register is called.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * ParindexRegisterCount:kind:
   *
   * The kind of the entries.
   *
   * Since: 1.0
   */
  props[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  /**
   * ParindexRegisterCount:status:
   *
   * The status of the entries.
   *
   * Since: 1.0
   */
  props[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, NULL, flags);
  /**
   * ParindexRegisterCount:n-entries:
   *
   * How many entries there are.
   *
   * Since: 1.0
   */
  props[PROP_N_ENTRIES] = g_param_spec_uint ("n-entries", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexRegisterCount:source:
   *
   * Where the register comes from.
   *
   * Since: 1.0
   */
  props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_register_count_init (ParindexRegisterCount *self)
{
}

/**
 * parindex_register_count_get_ledger:
 * @self: a count
 *
 * Gets the register, by id.
 *
 * Returns: (transfer none) (nullable): the register, by id
 *
 * Since: 1.0
 */
const char *
parindex_register_count_get_ledger (ParindexRegisterCount *self)
{
  g_return_val_if_fail (parindex_register_count_is_made (self), NULL);

  return self->ledger;
}

/**
 * parindex_register_count_get_title:
 * @self: a count
 *
 * Gets what the register is called.
 *
 * Returns: (transfer none) (nullable): what the register is called
 *
 * Since: 1.0
 */
const char *
parindex_register_count_get_title (ParindexRegisterCount *self)
{
  g_return_val_if_fail (parindex_register_count_is_made (self), NULL);

  return self->title;
}

/**
 * parindex_register_count_get_kind:
 * @self: a count
 *
 * Gets the kind of the entries.
 *
 * Returns: (transfer none) (nullable): the kind of the entries
 *
 * Since: 1.0
 */
const char *
parindex_register_count_get_kind (ParindexRegisterCount *self)
{
  g_return_val_if_fail (parindex_register_count_is_made (self), NULL);

  return self->kind;
}

/**
 * parindex_register_count_get_status:
 * @self: a count
 *
 * Gets the status of the entries.
 *
 * Returns: (transfer none) (nullable): the status of the entries
 *
 * Since: 1.0
 */
const char *
parindex_register_count_get_status (ParindexRegisterCount *self)
{
  g_return_val_if_fail (parindex_register_count_is_made (self), NULL);

  return self->status;
}

/**
 * parindex_register_count_get_n_entries:
 * @self: a count
 *
 * Gets how many entries there are.
 *
 * Returns: how many entries there are
 *
 * Since: 1.0
 */
guint
parindex_register_count_get_n_entries (ParindexRegisterCount *self)
{
  g_return_val_if_fail (parindex_register_count_is_made (self), 0);

  return self->n_entries;
}

/**
 * parindex_register_count_get_source:
 * @self: a count
 *
 * Gets where the register comes from.
 *
 * Returns: (transfer none) (nullable): where the register comes from
 *
 * Since: 1.0
 */
const char *
parindex_register_count_get_source (ParindexRegisterCount *self)
{
  g_return_val_if_fail (parindex_register_count_is_made (self), NULL);

  return self->source;
}
