/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-property-private.h"
#include "base/parindex-serializable-private.h"
#include "model/parindex-register-private.h"

/**
 * ParindexRegister:
 *
 * A table of entries of units: initiatives, reports, issued documents, dossiers.
 *
 * What is not in a register has not happened, up to the day
 * [property@Register:through]. A register is built from one thread and sealed
 * with its document; from then on it never changes and may be read from any
 * thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_ID = 1,
  PROP_TITLE,
  PROP_THROUGH,
  PROP_SOURCE,
  PROP_ENTRIES,
  N_PROPS,
} ParindexRegisterProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexRegister, parindex_register, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static gboolean
register_is_mutable (ParindexRegister *self,
                     GError          **error)
{
  return parindex_is_mutable (self->sealed, self->id, error);
}

/* For the end of a setter. TRUE. */
static gboolean
register_changed (ParindexRegister        *self,
                  gboolean                 changed,
                  ParindexRegisterProperty property)
{
  return parindex_property_changed (self, changed, props[property]);
}

static gboolean
init_id (ParindexRegister *self, const char *id, GError **error)
{
  return parindex_set_id (&self->id, id);
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_ID] = PARINDEX_READ_WRITE (parindex_register_get_id, init_id),
  [PROP_TITLE] = PARINDEX_READ_WRITE (parindex_register_get_title, parindex_register_set_title),
  [PROP_THROUGH] = PARINDEX_READ_WRITE (parindex_register_get_through, parindex_register_set_through),
  [PROP_SOURCE] = PARINDEX_READ_WRITE (parindex_register_get_source, parindex_register_set_source),
  [PROP_ENTRIES] = PARINDEX_READ (parindex_register_get_entries),
};

static void
parindex_register_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_register_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  parindex_property_set (object, &properties[prop_id], value);
}

static void
parindex_register_finalize (GObject *object)
{
  ParindexRegister *self = PARINDEX_REGISTER (object);

  g_free (self->id);
  g_free (self->title);
  g_clear_pointer (&self->through, parindex_period_unref);
  g_free (self->source);
  g_hash_table_unref (self->unit_entries);
  g_clear_object (&self->entries);
  g_clear_pointer (&self->extras, g_ptr_array_unref);

  G_OBJECT_CLASS (parindex_register_parent_class)->finalize (object);
}

static void
parindex_register_class_init (ParindexRegisterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_register_get_property;
  object_class->set_property = parindex_register_set_property;
  object_class->finalize = parindex_register_finalize;

  /**
   * ParindexRegister:id:
   *
   * The id of the register.
   *
   * Since: 1.0
   */
  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, construct);
  /**
   * ParindexRegister:title:
   *
   * The title.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, writable);
  /**
   * ParindexRegister:through:
   *
   * The day up to which the register is complete; where it is not set, it is complete on any day.
   *
   * Since: 1.0
   */
  props[PROP_THROUGH] = g_param_spec_boxed ("through", NULL, NULL, PARINDEX_TYPE_PERIOD, writable);
  /**
   * ParindexRegister:source:
   *
   * Where the register is from.
   *
   * Since: 1.0
   */
  props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, writable);
  /**
   * ParindexRegister:entries:
   *
   * The entries, a list of [class@RegisterEntry].
   *
   * Since: 1.0
   */
  props[PROP_ENTRIES] = g_param_spec_object ("entries", NULL, NULL, G_TYPE_LIST_MODEL, readable);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_register_init (ParindexRegister *self)
{
  self->entries = parindex_list_new (PARINDEX_TYPE_REGISTER_ENTRY);
  self->unit_entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * parindex_register_new:
 * @id: an id, unique among the registers of its document
 *
 * Creates a register without entries.
 *
 * Returns: (transfer full): a new register
 *
 * Since: 1.0
 */
ParindexRegister *
parindex_register_new (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (PARINDEX_TYPE_REGISTER, "id", id, NULL);
}

/**
 * parindex_register_get_id:
 * @self: a register
 *
 * Gets the id of the register.
 *
 * Returns: (transfer none) (nullable): the id
 *
 * Since: 1.0
 */
const char *
parindex_register_get_id (ParindexRegister *self)
{
  g_return_val_if_fail (PARINDEX_IS_REGISTER (self), NULL);

  return self->id;
}

/**
 * parindex_register_get_title:
 * @self: a register
 *
 * Gets the title.
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 1.0
 */
const char *
parindex_register_get_title (ParindexRegister *self)
{
  g_return_val_if_fail (PARINDEX_IS_REGISTER (self), NULL);

  return self->title;
}

/**
 * parindex_register_set_title:
 * @self: a register
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
parindex_register_set_title (ParindexRegister *self, const char *title, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_REGISTER (self), FALSE);

  return register_is_mutable (self, error) && register_changed (self, parindex_set_string (&self->title, title), PROP_TITLE);
}

/**
 * parindex_register_get_through:
 * @self: a register
 *
 * Gets the day up to which the register is complete; where it is not set, it
 * is complete on any day.
 *
 * Returns: (transfer none) (nullable): the day
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_register_get_through (ParindexRegister *self)
{
  g_return_val_if_fail (PARINDEX_IS_REGISTER (self), NULL);

  return self->through;
}

/**
 * parindex_register_set_through:
 * @self: a register
 * @through: (nullable): the day, a period of that length
 * @error: return location for an error
 *
 * Sets the day up to which the register is complete; where it is not set, it
 * is complete on any day.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_register_set_through (ParindexRegister *self, ParindexPeriod *through, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_REGISTER (self), FALSE);

  return register_is_mutable (self, error) && register_changed (self, parindex_set_period (&self->through, through), PROP_THROUGH);
}

/**
 * parindex_register_get_source:
 * @self: a register
 *
 * Gets where the register is from.
 *
 * Returns: (transfer none) (nullable): the source
 *
 * Since: 1.0
 */
const char *
parindex_register_get_source (ParindexRegister *self)
{
  g_return_val_if_fail (PARINDEX_IS_REGISTER (self), NULL);

  return self->source;
}

/**
 * parindex_register_set_source:
 * @self: a register
 * @source: (nullable): the source
 * @error: return location for an error
 *
 * Sets where the register is from.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_register_set_source (ParindexRegister *self, const char *source, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_REGISTER (self), FALSE);

  return register_is_mutable (self, error) && register_changed (self, parindex_set_string (&self->source, source), PROP_SOURCE);
}

/**
 * parindex_register_get_entries:
 * @self: a register
 *
 * Gets the entries, a list of [class@RegisterEntry].
 *
 * Returns: (transfer none): the entries
 *
 * Since: 1.0
 */
GListModel *
parindex_register_get_entries (ParindexRegister *self)
{
  g_return_val_if_fail (PARINDEX_IS_REGISTER (self), NULL);

  return G_LIST_MODEL (self->entries);
}

/* The id is that of the unit's first entry, which the list keeps alive. */
static void
add_to_unit (ParindexRegister      *self,
             ParindexRegisterEntry *entry)
{
  GPtrArray *entries = g_hash_table_lookup (self->unit_entries, entry->unit);

  if (entries == NULL)
    {
      entries = g_ptr_array_new ();
      g_hash_table_insert (self->unit_entries, entry->unit, entries);
    }
  g_ptr_array_add (entries, entry);
}

/**
 * parindex_register_add_entry:
 * @self: a register
 * @entry: an entry
 * @error: return location for an error
 *
 * Adds an entry. Sealing the document checks that its unit is there.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if the register is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_register_add_entry (ParindexRegister      *self,
                             ParindexRegisterEntry *entry,
                             GError               **error)
{
  g_return_val_if_fail (PARINDEX_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (parindex_register_entry_is_made (entry), FALSE);

  if (!register_is_mutable (self, error))
    return FALSE;

  parindex_list_append (self->entries, entry);
  add_to_unit (self, entry);

  return TRUE;
}

GPtrArray **
parindex_register_extras (ParindexRegister *self)
{
  return &self->extras;
}

void
parindex_register_seal (ParindexRegister *self)
{
  self->sealed = TRUE;
}

/* An entry without a day is there on any day. */
static gboolean
is_in_days (ParindexRegisterEntry *entry,
            const GDate           *first,
            const GDate           *last)
{
  GDate day;

  if (entry->date == NULL)
    return TRUE;
  parindex_period_get_last_day (entry->date, &day);

  return g_date_compare (&day, last) <= 0 && (first == NULL || g_date_compare (&day, first) >= 0);
}

ParindexRegisterEntry *
parindex_register_next (ParindexRegister             *self,
                        const ParindexRegisterSearch *search,
                        guint                        *at)
{
  GPtrArray *entries = g_hash_table_lookup (self->unit_entries, search->unit);

  while (entries != NULL && *at < entries->len)
    {
      ParindexRegisterEntry *entry = entries->pdata[(*at)++];

      if ((search->kind == NULL || g_strcmp0 (entry->kind, search->kind) == 0)
          && (search->status == NULL || g_strcmp0 (entry->status, search->status) == 0)
          && is_in_days (entry, search->first, search->last))
        return entry;
    }

  return NULL;
}

gboolean
parindex_register_is_complete (ParindexRegister *self,
                               const GDate      *day)
{
  GDate through;

  if (self->through == NULL)
    return TRUE;
  parindex_period_get_last_day (self->through, &through);

  return g_date_compare (day, &through) <= 0;
}
