/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-framework-fields-private.h"

/**
 * parindex_framework_validate:
 * @self: a framework
 *
 * Checks the framework and tells all problems, warnings too.
 *
 * Returns: (transfer full): the problems, a list of [class@Problem]
 *
 * Since: 1.0
 */
GListModel *
parindex_framework_validate (ParindexFramework *self)
{
  g_auto (ParindexFrameworkPlan) plan = { 0 };
  g_auto (ParindexProblems) problems = { 0 };

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  parindex_problems_init (&problems);
  parindex_framework_analyse (self, &plan, &problems);

  return parindex_problems_to_list (&problems);
}

static int
compare_bands (gconstpointer a,
               gconstpointer b)
{
  ParindexNumber *from_a = parindex_band_edge (*(ParindexBand *const *) a);
  ParindexNumber *from_b = parindex_band_edge (*(ParindexBand *const *) b);

  if (from_a == NULL || from_b == NULL)
    return (from_a == NULL) - (from_b == NULL);

  return parindex_number_compare (from_b, from_a);
}

/* Takes over what checking found out. */
static void
settle (ParindexFramework     *self,
        ParindexFrameworkPlan *plan)
{
  self->leaves = parindex_list_new (PARINDEX_TYPE_CRITERION);
  for (guint i = 0; i < plan->order->len; i++)
    {
      ParindexCriterion *node = plan->order->pdata[i];
      ParindexNodePlan *from = &g_array_index (plan->plans, ParindexNodePlan, i);

      *parindex_criterion_plan (node) = *from;
      from->max = NULL;
      from->given = NULL;
      if (parindex_criterion_is_leaf (node))
        parindex_list_fill (self->leaves, node);
    }
  self->inputs = parindex_framework_make_inputs (self->leaves);
  self->order = g_steal_pointer (&plan->order);
  self->nodes = g_steal_pointer (&plan->nodes);
  g_ptr_array_sort (self->bands, compare_bands);
  parindex_criterion_seal_tree (self->root);
  self->sealed = TRUE;
}

/**
 * parindex_framework_seal:
 * @self: a framework
 * @error: return location for an error
 *
 * Checks the framework and makes it unchangeable, its criteria too. Sealing
 * again does nothing.
 *
 * Returns: %FALSE with the first problem if it does not hold together
 *
 * Since: 1.0
 */
gboolean
parindex_framework_seal (ParindexFramework *self,
                         GError           **error)
{
  g_auto (ParindexFrameworkPlan) plan = { 0 };
  g_auto (ParindexProblems) problems = { 0 };

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  if (self->sealed)
    return TRUE;

  parindex_problems_init (&problems);
  parindex_framework_analyse (self, &plan, &problems);
  if (!parindex_problems_propagate (&problems, error))
    return FALSE;
  settle (self, &plan);

  return TRUE;
}

void
parindex_framework_seal_faulty (ParindexFramework *self)
{
  g_auto (ParindexFrameworkPlan) plan = { 0 };
  g_auto (ParindexProblems) problems = { 0 };

  parindex_problems_init (&problems);
  parindex_framework_analyse (self, &plan, &problems);
  if (plan.n_leaves > 0)
    settle (self, &plan);
}

/**
 * parindex_framework_is_sealed:
 * @self: a framework
 *
 * Tells whether the framework can no longer be changed.
 *
 * Returns: whether it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_is_sealed (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  return self->sealed;
}
