/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-framework-private.h"

static void
add_level (ParindexCriterion *node,
           guint              level,
           GPtrArray         *ids)
{
  if (level == 0)
    {
      g_ptr_array_add (ids, g_strdup (parindex_criterion_get_id (node)));
      return;
    }

  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    add_level (parindex_criterion_child (node, i), level - 1, ids);
}

/**
 * parindex_framework_list_level:
 * @self: a framework
 * @criterion: (nullable): a criterion; %NULL for the whole index
 * @level: how many levels below it; 1 are its children
 *
 * Lists the ids of the criteria that lie so many levels below a criterion.
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids, none if there are no such criteria
 *
 * Since: 1.0
 */
char **
parindex_framework_list_level (ParindexFramework *self,
                               const char        *criterion,
                               guint              level)
{
  g_autoptr (GPtrArray) ids = NULL;
  ParindexCriterion *node;

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  ids = g_ptr_array_new ();
  node = criterion != NULL ? parindex_framework_get_criterion (self, criterion) : parindex_framework_get_root (self);
  if (node != NULL && level <= PARINDEX_MAX_TREE_DEPTH)
    add_level (node, level, ids);
  g_ptr_array_add (ids, NULL);

  return (char **) g_ptr_array_steal (ids, NULL);
}
