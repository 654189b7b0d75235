/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-assignment-fields-private.h"

/* What is assigned, and when that holds. */

/**
 * parindex_assignment_get_title:
 * @self: an assignment
 *
 * Gets what the agency, or the post of the officer, is called.
 *
 * Returns: (transfer none) (nullable): what the agency
 *
 * Since: 1.0
 */
const char *
parindex_assignment_get_title (ParindexAssignment *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSIGNMENT (self), NULL);

  return self->title;
}

/**
 * parindex_assignment_set_title:
 * @self: an assignment
 * @title: (nullable): what the agency
 * @error: return location for an error
 *
 * Sets what the agency, or the post of the officer, is called.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_assignment_set_title (ParindexAssignment *self, const char *title, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_ASSIGNMENT (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_string (&self->title, title), PROP_TITLE);
}

/**
 * parindex_assignment_get_framework:
 * @self: an assignment
 *
 * Gets the framework that is assigned, or whose nodes are, by id.
 *
 * Returns: (transfer none) (nullable): the framework that is assigned
 *
 * Since: 1.0
 */
const char *
parindex_assignment_get_framework (ParindexAssignment *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSIGNMENT (self), NULL);

  return self->framework;
}

/**
 * parindex_assignment_set_framework:
 * @self: an assignment
 * @framework: (nullable): the framework that is assigned
 * @error: return location for an error
 *
 * Sets the framework that is assigned, or whose nodes are, by id.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_assignment_set_framework (ParindexAssignment *self, const char *framework, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_ASSIGNMENT (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_id (&self->framework, framework), PROP_FRAMEWORK);
}

/**
 * parindex_assignment_get_nodes:
 * @self: an assignment
 *
 * Gets the nodes of the framework that are assigned, with all below them; none
 * is the whole of it.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the nodes of
 * the framework that are assigned
 *
 * Since: 1.0
 */
const char *const *
parindex_assignment_get_nodes (ParindexAssignment *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSIGNMENT (self), NULL);

  return (const char *const *) self->nodes;
}

/**
 * parindex_assignment_set_nodes:
 * @self: an assignment
 * @nodes: (nullable) (array zero-terminated=1): the nodes of the framework that are assigned
 * @error: return location for an error
 *
 * Sets the nodes of the framework that are assigned, with all below them; none
 * is the whole of it.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_assignment_set_nodes (ParindexAssignment *self, const char *const *nodes, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_ASSIGNMENT (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_words (&self->nodes, nodes), PROP_NODES);
}

/**
 * parindex_assignment_get_target:
 * @self: an assignment
 *
 * Gets the target that is assigned, by id.
 *
 * Returns: (transfer none) (nullable): the target that is assigned
 *
 * Since: 1.0
 */
const char *
parindex_assignment_get_target (ParindexAssignment *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSIGNMENT (self), NULL);

  return self->target;
}

/**
 * parindex_assignment_set_target:
 * @self: an assignment
 * @target: (nullable): the target that is assigned
 * @error: return location for an error
 *
 * Sets the target that is assigned, by id.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_assignment_set_target (ParindexAssignment *self, const char *target, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_ASSIGNMENT (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_id (&self->target, target), PROP_TARGET);
}

/**
 * parindex_assignment_get_valid_from:
 * @self: an assignment
 *
 * Gets the first day on which it holds.
 *
 * Returns: (transfer none) (nullable): the first day on which it holds
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_assignment_get_valid_from (ParindexAssignment *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSIGNMENT (self), NULL);

  return self->valid_from;
}

/**
 * parindex_assignment_get_valid_to:
 * @self: an assignment
 *
 * Gets the last day on which it holds.
 *
 * Returns: (transfer none) (nullable): the last day on which it holds
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_assignment_get_valid_to (ParindexAssignment *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSIGNMENT (self), NULL);

  return self->valid_to;
}

/**
 * parindex_assignment_set_valid:
 * @self: an assignment
 * @from: (nullable): the first day on which it holds; %NULL for always
 * @to: (nullable): the last day on which it holds; %NULL for always
 * @error: return location for an error
 *
 * Sets from when to when it holds, both days included.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_assignment_set_valid (ParindexAssignment *self,
                               ParindexPeriod     *from,
                               ParindexPeriod     *to,
                               GError            **error)
{
  g_return_val_if_fail (PARINDEX_IS_ASSIGNMENT (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_period (&self->valid_from, from), PROP_VALID_FROM)
         && changed (self, parindex_set_period (&self->valid_to, to), PROP_VALID_TO);
}

/**
 * parindex_assignment_get_source:
 * @self: an assignment
 *
 * Gets where it was read.
 *
 * Returns: (transfer none) (nullable): where it was read
 *
 * Since: 1.0
 */
const char *
parindex_assignment_get_source (ParindexAssignment *self)
{
  g_return_val_if_fail (PARINDEX_IS_ASSIGNMENT (self), NULL);

  return self->source;
}

/**
 * parindex_assignment_set_source:
 * @self: an assignment
 * @source: (nullable): where it was read
 * @error: return location for an error
 *
 * Sets where it was read.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_assignment_set_source (ParindexAssignment *self, const char *source, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_ASSIGNMENT (self), FALSE);

  return is_mutable (self, error) && changed (self, parindex_set_string (&self->source, source), PROP_SOURCE);
}
