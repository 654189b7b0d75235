/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-criterion-fields-private.h"

/**
 * parindex_criterion_append:
 * @self: a criterion
 * @child: a criterion without a parent
 * @error: return location for an error
 *
 * Adds a child behind the others.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed, %PARINDEX_ERROR_INVALID_ARGUMENT if the child has a parent already, %PARINDEX_ERROR_LIMIT if the tree would be deeper than any form there is
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_append (ParindexCriterion *self,
                           ParindexCriterion *child,
                           GError           **error)
{
  guint depth = 0;
  guint height;

  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_CRITERION (child), FALSE);

  height = child->height;

  if (!criterion_is_mutable (self, error) || !criterion_is_mutable (child, error))
    return FALSE;

  for (ParindexCriterion *above = self; above != NULL; above = above->parent)
    {
      depth++;
      if (child->parent != NULL || child->is_root || above == child)
        {
          parindex_error_report (error, CHILD_HAS_PARENT, .criterion = child->id);
          return FALSE;
        }
    }
  if (depth + child->height >= PARINDEX_MAX_TREE_DEPTH)
    {
      parindex_error_report (error, TOO_DEEP, .criterion = child->id, .other = G_STRINGIFY (PARINDEX_MAX_TREE_DEPTH));
      return FALSE;
    }

  child->parent = self;
  parindex_list_append (self->children, child);
  for (ParindexCriterion *above = self; above != NULL; above = above->parent)
    {
      height++;
      above->height = MAX (above->height, height);
    }

  return TRUE;
}

/**
 * parindex_criterion_get_parent:
 * @self: a criterion
 *
 * Gets the criterion above.
 *
 * Returns: (transfer none) (nullable): the parent; %NULL at the top
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_criterion_get_parent (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return self->parent;
}

/**
 * parindex_criterion_get_children:
 * @self: a criterion
 *
 * Gets the children, a list of [class@Criterion]; empty on a leaf.
 *
 * Returns: (transfer none): the children
 *
 * Since: 1.0
 */
GListModel *
parindex_criterion_get_children (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), NULL);

  return G_LIST_MODEL (self->children);
}

/**
 * parindex_criterion_is_leaf:
 * @self: a criterion
 *
 * Tells whether the criterion has no children.
 *
 * Returns: whether it is a leaf
 *
 * Since: 1.0
 */
gboolean
parindex_criterion_is_leaf (ParindexCriterion *self)
{
  g_return_val_if_fail (PARINDEX_IS_CRITERION (self), FALSE);

  return parindex_list_length (self->children) == 0;
}

void
parindex_criterion_make_root (ParindexCriterion *self)
{
  self->is_root = TRUE;
}

guint
parindex_criterion_n_children (ParindexCriterion *self)
{
  return parindex_list_length (self->children);
}

ParindexCriterion *
parindex_criterion_child (ParindexCriterion *self,
                          guint              index)
{
  return parindex_list_get (self->children, index);
}

void
parindex_criterion_seal_tree (ParindexCriterion *self)
{
  self->sealed = TRUE;
  for (guint i = 0; i < parindex_list_length (self->children); i++)
    parindex_criterion_seal_tree (parindex_list_get (self->children, i));
}
