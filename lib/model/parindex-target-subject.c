/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-target-fields-private.h"
#include "model/parindex-unit-private.h"

/* Whom a target binds, and what it is about. */

/**
 * parindex_target_get_units:
 * @self: a target
 *
 * Gets the ids of the units it binds, where they are listed.
 *
 * Returns: (transfer none) (array zero-terminated=1) (nullable): the ids
 *
 * Since: 1.0
 */
const char *const *
parindex_target_get_units (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return (const char *const *) self->units;
}

/**
 * parindex_target_get_level:
 * @self: a target
 *
 * Gets the level of the units it binds, where it binds a level.
 *
 * Returns: (transfer none) (nullable): the level
 *
 * Since: 1.0
 */
const char *
parindex_target_get_level (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->level;
}

/**
 * parindex_target_get_dimension:
 * @self: a target
 *
 * Gets the dimension of the group it binds.
 *
 * Returns: (transfer none) (nullable): the dimension
 *
 * Since: 1.0
 */
const char *
parindex_target_get_dimension (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->dimension;
}

/**
 * parindex_target_get_group:
 * @self: a target
 *
 * Gets the group it binds.
 *
 * Returns: (transfer none) (nullable): the group
 *
 * Since: 1.0
 */
const char *
parindex_target_get_group (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->group;
}

/**
 * parindex_target_get_index:
 * @self: a target
 *
 * Gets the index it is about.
 *
 * Returns: (transfer none) (nullable): the index, by its name or the id of a framework
 *
 * Since: 1.0
 */
const char *
parindex_target_get_index (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->index;
}

/**
 * parindex_target_set_index:
 * @self: a target
 * @index: (nullable): the index, by its name or the id of a framework
 * @error: return location for an error
 *
 * Sets the index it is about.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_index (ParindexTarget *self, const char *index, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_id (&self->index, index), PROP_INDEX);
}

/**
 * parindex_target_get_nodes:
 * @self: a target
 *
 * Gets the criteria of the index it is about; none is the whole index.
 *
 * Returns: (transfer none) (array zero-terminated=1) (nullable): the ids
 *
 * Since: 1.0
 */
const char *const *
parindex_target_get_nodes (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return (const char *const *) self->nodes;
}

/**
 * parindex_target_set_nodes:
 * @self: a target
 * @nodes: (nullable) (array zero-terminated=1): the ids
 * @error: return location for an error
 *
 * Sets the criteria of the index it is about; none is the whole index.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_nodes (ParindexTarget *self, const char *const *nodes, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_words (&self->nodes, nodes), PROP_NODES);
}

/**
 * parindex_target_get_figure:
 * @self: a target
 *
 * Gets which figure of the index it is about.
 *
 * Returns: the figure
 *
 * Since: 1.0
 */
ParindexTargetFigure
parindex_target_get_figure (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), PARINDEX_TARGET_FIGURE_UNSTATED);

  return self->figure;
}

/**
 * parindex_target_set_figure:
 * @self: a target
 * @figure: the figure
 * @error: return location for an error
 *
 * Sets which figure of the index it is about.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_figure (ParindexTarget *self, ParindexTargetFigure figure, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_scalar (&self->figure, figure), PROP_FIGURE);
}

/**
 * parindex_target_get_within:
 * @self: a target
 *
 * Gets the dimension within whose groups ranks count.
 *
 * Returns: (transfer none) (nullable): the dimension
 *
 * Since: 1.0
 */
const char *
parindex_target_get_within (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->within;
}

/**
 * parindex_target_set_within:
 * @self: a target
 * @within: (nullable): the dimension
 * @error: return location for an error
 *
 * Sets the dimension within whose groups ranks count.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_within (ParindexTarget *self, const char *within, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_id (&self->within, within), PROP_WITHIN);
}

/**
 * parindex_target_get_prefer:
 * @self: a target
 *
 * Gets whether published or computed figures come first.
 *
 * Returns: the source that comes first
 *
 * Since: 1.0
 */
ParindexFactSource
parindex_target_get_prefer (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), PARINDEX_FACT_SOURCE_PUBLISHED);

  return self->prefer;
}

/**
 * parindex_target_set_prefer:
 * @self: a target
 * @prefer: the source that comes first
 * @error: return location for an error
 *
 * Sets whether published or computed figures come first.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_prefer (ParindexTarget *self, ParindexFactSource prefer, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_scalar (&self->prefer, prefer), PROP_PREFER);
}

/**
 * parindex_target_get_series:
 * @self: a target
 *
 * Gets the series it is about.
 *
 * Returns: (transfer none) (nullable): the id of the series
 *
 * Since: 1.0
 */
const char *
parindex_target_get_series (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->series;
}

/**
 * parindex_target_set_series:
 * @self: a target
 * @series: (nullable): the id of a series
 * @error: return location for an error
 *
 * Sets the series it is about.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_series (ParindexTarget *self, const char *series, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_id (&self->series, series), PROP_SERIES);
}

/**
 * parindex_target_get_ledger:
 * @self: a target
 *
 * Gets the register it reads.
 *
 * Returns: (transfer none) (nullable): the id of the register
 *
 * Since: 1.0
 */
const char *
parindex_target_get_ledger (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->ledger;
}

/**
 * parindex_target_set_ledger:
 * @self: a target
 * @ledger: (nullable): the id of a register
 * @error: return location for an error
 *
 * Sets the register it reads.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_ledger (ParindexTarget *self, const char *ledger, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_id (&self->ledger, ledger), PROP_LEDGER);
}

/**
 * parindex_target_get_entry_kind:
 * @self: a target
 *
 * Gets the kind of the entries of a register that count.
 *
 * Returns: (transfer none) (nullable): the kind; %NULL for any
 *
 * Since: 1.0
 */
const char *
parindex_target_get_entry_kind (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->entry_kind;
}

/**
 * parindex_target_set_entry_kind:
 * @self: a target
 * @entry_kind: (nullable): the kind; %NULL for any
 * @error: return location for an error
 *
 * Sets the kind of the entries of a register that count.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_entry_kind (ParindexTarget *self, const char *entry_kind, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_id (&self->entry_kind, entry_kind), PROP_ENTRY_KIND);
}

/**
 * parindex_target_get_entry_status:
 * @self: a target
 *
 * Gets the status of the entries of a register that count.
 *
 * Returns: (transfer none) (nullable): the status; %NULL for any
 *
 * Since: 1.0
 */
const char *
parindex_target_get_entry_status (ParindexTarget *self)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), NULL);

  return self->entry_status;
}

/**
 * parindex_target_set_entry_status:
 * @self: a target
 * @entry_status: (nullable): the status; %NULL for any
 * @error: return location for an error
 *
 * Sets the status of the entries of a register that count.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_entry_status (ParindexTarget *self, const char *entry_status, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);

  return target_is_mutable (self, error) && target_changed (self, parindex_set_id (&self->entry_status, entry_status), PROP_ENTRY_STATUS);
}

static const ParindexTargetProperty applies_to[] = { PROP_UNITS, PROP_LEVEL, PROP_DIMENSION, PROP_GROUP };

/**
 * parindex_target_set_applies_to:
 * @self: a target
 * @units: (nullable) (array zero-terminated=1): the ids of the units it binds
 * @level: (nullable): or the level of the units it binds
 * @dimension: (nullable): or the dimension of a group of units; `parent` stands for the unit above
 * @group: (nullable): the group
 * @error: return location for an error
 *
 * Sets whom the target binds: listed units, or all of a level, of a group, or of
 * a level within a group.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_target_set_applies_to (ParindexTarget    *self,
                                const char *const *units,
                                const char        *level,
                                const char        *dimension,
                                const char        *group,
                                GError           **error)
{
  gboolean changed;

  g_return_val_if_fail (PARINDEX_IS_TARGET (self), FALSE);
  g_return_val_if_fail ((dimension == NULL) == (group == NULL), FALSE);

  if (!target_is_mutable (self, error))
    return FALSE;
  changed = parindex_set_words (&self->units, units);
  changed |= parindex_set_id (&self->level, level);
  changed |= parindex_set_id (&self->dimension, dimension);
  changed |= parindex_set_id (&self->group, group);
  for (guint i = 0; changed && i < G_N_ELEMENTS (applies_to); i++)
    target_changed (self, TRUE, applies_to[i]);

  return TRUE;
}

gboolean
parindex_target_binds (ParindexTarget *self,
                       ParindexUnit   *unit)
{
  return parindex_unit_is_one_of (unit, self->units, self->level, self->dimension, self->group);
}
