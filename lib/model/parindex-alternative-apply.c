/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-util-private.h"
#include "model/parindex-aggregation-private.h"
#include "model/parindex-alternative-private.h"
#include "model/parindex-criterion-private.h"
#include "model/parindex-framework-private.h"
#include "model/parindex-rule-private.h"

/* From a framework to another that differs in what an alternative says. */

typedef struct
{
  ParindexFramework *framework; /* the original */
  GHashTable *nodes;            /* of the copy: id -> criterion, borrowed */
  GPtrArray *order;             /* parents before children */
} Target;

static void
collect_nodes (Target            *self,
               ParindexCriterion *node)
{
  g_hash_table_insert (self->nodes, (gpointer) parindex_criterion_get_id (node), node);
  g_ptr_array_add (self->order, g_object_ref (node));
  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    collect_nodes (self, parindex_criterion_child (node, i));
}

/* What of the children is aggregated stays, unless the change says it too. */
static void
change_aggregation (Target            *self,
                    ParindexCriterion *node,
                    ParindexCriterion *change)
{
  ParindexBasis of = parindex_criterion_get_aggregation_of (change);

  if (parindex_criterion_get_aggregation (change) == NULL)
    return;

  if (of == PARINDEX_BASIS_UNSTATED && parindex_framework_is_sealed (self->framework))
    of = parindex_criterion_plan (parindex_framework_get_criterion (self->framework, parindex_criterion_get_id (node)))->of;
  else if (of == PARINDEX_BASIS_UNSTATED)
    of = parindex_criterion_get_aggregation_of (node);
  parindex_criterion_copy_aggregation (change, node);
  parindex_criterion_set_aggregation (node, parindex_criterion_get_aggregation (change), of, NULL);
}

/* Above leaves without a maximum there is none, nor anything to scale to. */
static void
take_max_away (ParindexCriterion *leaf)
{
  parindex_criterion_set_max (leaf, NULL, NULL);
  for (ParindexCriterion *node = leaf; node != NULL; node = parindex_criterion_get_parent (node))
    parindex_criterion_set_scale (node, NULL, NULL);
}

static void
change_normalisation (ParindexCriterion *node,
                      const GArray      *parameters)
{
  ParindexRule *rule = parindex_criterion_get_rule (node);
  g_autoptr (ParindexRule) changed = NULL;
  gboolean loses_max;

  if (parameters->len == 0 || !PARINDEX_IS_NORMALISE_RULE (rule))
    return;

  changed = parindex_normalise_rule_change (rule, parameters);
  loses_max = !parindex_normalise_rule_has_no_max (rule) && parindex_normalise_rule_has_no_max (changed);
  parindex_criterion_set_rule (node, changed, NULL);
  if (loses_max)
    take_max_away (node);
}

/* The policies of the top hold for the tree where nothing below says otherwise. */
static void
change_policies_of_all (Target            *self,
                        ParindexCriterion *change)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      ParindexCriterion *node = self->order->pdata[i];
      gboolean top = i == 0;

      if (parindex_criterion_get_missing (change) != PARINDEX_MISSING_UNSTATED)
        parindex_criterion_set_missing (node, top ? parindex_criterion_get_missing (change) : PARINDEX_MISSING_UNSTATED, NULL);
      if (parindex_criterion_get_not_applicable (change) != PARINDEX_NOT_APPLICABLE_UNSTATED)
        parindex_criterion_set_not_applicable (node, top ? parindex_criterion_get_not_applicable (change) : PARINDEX_NOT_APPLICABLE_UNSTATED, NULL);
      if (parindex_criterion_get_minimum_share (change) != NULL && !parindex_criterion_is_leaf (node))
        parindex_criterion_set_minimum_share (node, parindex_criterion_get_minimum_share (change), NULL);
    }
}

static void
change_all (Target               *self,
            const ParindexChange *change)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      ParindexCriterion *node = self->order->pdata[i];

      if (parindex_criterion_is_leaf (node))
        change_normalisation (node, change->parameters);
      else
        change_aggregation (self, node, change->node);
    }
  change_policies_of_all (self, change->node);
}

/* Below a sum weights say nothing. */
static void
equal_weights (ParindexCriterion *parent,
               const char        *inherited)
{
  const char *aggregation = parindex_criterion_get_aggregation (parent) != NULL ? parindex_criterion_get_aggregation (parent) : inherited;
  g_autoptr (ParindexNumber) one = parindex_number_new_from_int (1);

  parindex_criterion_drop_group_weights (parent, NULL);
  for (guint i = 0; i < parindex_criterion_n_children (parent); i++)
    {
      if (g_strcmp0 (aggregation, "sum") != 0)
        parindex_criterion_set_weight (parindex_criterion_child (parent, i), one, NULL);
      equal_weights (parindex_criterion_child (parent, i), aggregation);
    }
}

static void
change_one (Target               *self,
            const ParindexChange *change)
{
  ParindexCriterion *node = g_hash_table_lookup (self->nodes, parindex_criterion_get_id (change->node));

  change_aggregation (self, node, change->node);
  parindex_criterion_take_stated (node, change->node);
  change_normalisation (node, change->parameters);
}

/* Up to the top, what has nothing below it any more leaves too. */
static void
leave_out (Target            *self,
           ParindexCriterion *node)
{
  ParindexCriterion *parent = parindex_criterion_get_parent (node);

  while (parent != NULL && parindex_criterion_n_children (parent) == 1 && parindex_criterion_get_parent (parent) != NULL)
    {
      node = parent;
      parent = parindex_criterion_get_parent (node);
    }
  if (parent == NULL)
    return;
  parindex_criterion_drop_group_weights (parent, parindex_criterion_get_id (node));
  parindex_criterion_remove (parent, node, NULL);
}

/* Weights for groups of units go with an aggregation that reads weights. Copeland reads those of all units: that the two do not go together has to be
 * told. */
static void
forget_unread_weights (ParindexCriterion *parent,
                       const char        *inherited)
{
  const char *aggregation = parindex_criterion_get_aggregation (parent) != NULL ? parindex_criterion_get_aggregation (parent) : inherited;
  const ParindexAggregationKind kind = aggregation != NULL ? parindex_aggregation_kind_of_name (aggregation) : PARINDEX_AGGREGATION_NONE;

  if (kind != PARINDEX_AGGREGATION_NONE && kind != PARINDEX_AGGREGATION_OWN && !parindex_aggregation_traits (kind)->reads_weights)
    parindex_criterion_drop_group_weights (parent, NULL);
  for (guint i = 0; i < parindex_criterion_n_children (parent); i++)
    forget_unread_weights (parindex_criterion_child (parent, i), aggregation);
}

static gboolean
is_in_tree (ParindexFramework *framework,
            ParindexCriterion *node)
{
  while (parindex_criterion_get_parent (node) != NULL)
    node = parindex_criterion_get_parent (node);

  return node == parindex_framework_get_root (framework);
}

/* Keys that have left break no ties. */
static void
settle_keys (Target            *self,
             ParindexFramework *copy)
{
  const char *const *keys = parindex_framework_get_ranking_keys (copy);
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      ParindexCriterion *node = g_hash_table_lookup (self->nodes, keys[i]);

      if (node == NULL || is_in_tree (copy, node))
        g_strv_builder_add (left, keys[i]);
    }
  words = g_strv_builder_end (left);
  if (keys != NULL)
    parindex_framework_set_ranking_keys (copy, (const char *const *) words, NULL);
}

/* The max that a parent states checks the original alone. */
static void
forget_checks (Target *self)
{
  for (guint i = 0; i < self->order->len; i++)
    if (!parindex_criterion_is_leaf (self->order->pdata[i]))
      parindex_criterion_set_max (self->order->pdata[i], NULL, NULL);
}

void
parindex_alternative_check (ParindexAlternative *self,
                            ParindexFramework   *framework,
                            ParindexProblems    *problems)
{
  g_auto (GStrv) changed = parindex_alternative_list_changed (self);
  g_auto (GStrv) left_out = parindex_alternative_list_left_out (self);
  char **const lists[] = { changed, left_out };
  g_autofree char *path = g_strdup_printf ("alternatives[%s].changes", parindex_alternative_get_id (self));

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (char **id = lists[i]; *id != NULL; id++)
      {
        ParindexCriterion *node = parindex_framework_get_criterion (framework, *id);

        if (node == NULL)
          parindex_problems_report (problems, CRITERION_UNKNOWN, .path = path, .value = *id, .name = parindex_framework_get_id (framework));
        else if (lists[i] == left_out && parindex_criterion_get_parent (node) == NULL)
          parindex_problems_report (problems, LEFT_NOTHING, .path = path, .name = parindex_alternative_get_id (self), .criterion = *id);
      }
}

/**
 * parindex_alternative_apply:
 * @self: an alternative
 * @framework: the framework that it changes
 * @error: return location for an error
 *
 * Makes the framework that the alternative would have instead. It is not
 * sealed: sealing tells whether it holds together. The max that a parent states
 * is left out of it, as it only checked the original.
 *
 * Returns: (transfer full): the other framework, or %NULL with %PARINDEX_ERROR_NOT_FOUND if a criterion is none of the framework
 *
 * Since: 1.0
 */
ParindexFramework *
parindex_alternative_apply (ParindexAlternative *self,
                            ParindexFramework   *framework,
                            GError             **error)
{
  g_autoptr (ParindexFramework) copy = NULL;
  g_autoptr (GHashTable) nodes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) left_out = NULL;
  g_auto (ParindexProblems) problems = { 0 };
  Target target = { framework, nodes, order };

  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE (self), NULL);
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (framework), NULL);

  parindex_problems_init (&problems);
  parindex_alternative_check (self, framework, &problems);
  if (!parindex_problems_propagate (&problems, error))
    return NULL;

  copy = parindex_framework_copy (framework);
  collect_nodes (&target, parindex_framework_get_root (copy));
  forget_checks (&target);
  if (parindex_alternative_change_of_all (self) != NULL)
    change_all (&target, parindex_alternative_change_of_all (self));
  if (parindex_alternative_get_equal_weights (self))
    equal_weights (parindex_framework_get_root (copy), NULL);
  for (guint i = 0; i < parindex_alternative_n_changes (self); i++)
    change_one (&target, parindex_alternative_change_at (self, i));

  forget_unread_weights (parindex_framework_get_root (copy), NULL);

  left_out = parindex_alternative_list_left_out (self);
  for (char **id = left_out; *id != NULL; id++)
    leave_out (&target, g_hash_table_lookup (nodes, *id));
  settle_keys (&target, copy);

  return g_steal_pointer (&copy);
}
