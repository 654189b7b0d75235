/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-method-private.h"
#include "model/parindex-aggregation-private.h"
#include "model/parindex-framework-labels-private.h"
#include "model/parindex-framework-validate-private.h"
#include "model/parindex-rule-private.h"

char *
parindex_analysis_path (ParindexAnalysis  *self,
                        ParindexCriterion *node,
                        const char        *member)
{
  GString *path = g_string_new (member);

  for (; node != NULL && parindex_criterion_get_parent (node) != NULL; node = parindex_criterion_get_parent (node))
    {
      g_autofree char *step = g_strdup_printf ("criteria[%s]%s", parindex_criterion_get_id (node), path->len > 0 ? "." : "");

      g_string_prepend (path, step);
    }
  g_string_prepend (path, path->len > 0 ? "." : "");
  g_string_prepend (path, "]");
  g_string_prepend (path, parindex_framework_get_id (self->framework) != NULL ? parindex_framework_get_id (self->framework) : "");
  g_string_prepend (path, "frameworks[");

  return g_string_free (path, FALSE);
}

static void
check_sign (ParindexAnalysis     *self,
            ParindexCriterion    *node,
            const char           *member,
            const ParindexNumber *number,
            gboolean              zero_allowed)
{
  g_autofree char *value = NULL;

  if (number == NULL || parindex_number_get_sign (number) > (zero_allowed ? -1 : 0))
    return;

  value = parindex_number_to_string (number);
  if (zero_allowed)
    report (self, node, member, NEGATIVE, .name = member, .value = value);
  else
    report (self, node, member, NOT_POSITIVE, .name = member, .value = value);
}

static void
set_aggregation (ParindexAnalysis       *self,
                 ParindexCriterion      *node,
                 const ParindexNodePlan *parent,
                 ParindexNodePlan       *plan)
{
  const char *name = parindex_criterion_get_aggregation (node);
  const GPtrArray *group_weights = parindex_criterion_group_weights (node);

  plan->aggregation = parindex_criterion_get_own_aggregation (node) != NULL ? PARINDEX_AGGREGATION_OWN : parindex_aggregation_kind_of_name (name);
  plan->method = node;
  if (name == NULL && parent != NULL)
    {
      plan->aggregation = parent->aggregation;
      plan->method = parent->method;
    }
  if (name == NULL && plan->aggregation == PARINDEX_AGGREGATION_NONE)
    report (self, node, "aggregation", AGGREGATION_MISSING, .name = NULL);
  plan->is_combined = !parindex_aggregation_traits (plan->aggregation)->is_linear || (group_weights != NULL && group_weights->len > 0);
}

/* Takes what the children or the leaf give (nullable). */
static void
set_max (ParindexAnalysis  *self,
         ParindexCriterion *node,
         guint              index,
         ParindexNumber    *given)
{
  ParindexNodePlan *plan = &g_array_index (self->plan->plans, ParindexNodePlan, index);
  ParindexNumber *scale = parindex_criterion_get_scale (node);

  plan->given = given;
  if (scale != NULL)
    {
      check_sign (self, node, "scale", scale, FALSE);
      if (given == NULL)
        report (self, node, "scale", MAX_NEEDED, .name = "\"scale\"");
      plan->max = parindex_number_ref (scale);
    }
  else if (given != NULL)
    plan->max = parindex_number_ref (given);
}

static void
check_stated_max (ParindexAnalysis     *self,
                  ParindexCriterion    *node,
                  const ParindexNumber *max)
{
  const ParindexNumber *stated = parindex_criterion_get_max (node);
  g_autofree char *stated_text = NULL;
  g_autofree char *max_text = NULL;

  if (stated == NULL || (max != NULL && parindex_number_equal (stated, max)))
    return;

  stated_text = parindex_number_to_string (stated);
  max_text = max != NULL ? parindex_number_to_string (max) : g_strdup ("–");
  report (self, node, "max", MAX_MISMATCH, .value = stated_text, .other = max_text);
}

static void
check_minimum_share (ParindexAnalysis  *self,
                     ParindexCriterion *node)
{
  const ParindexNumber *share = parindex_criterion_get_minimum_share (node);
  g_autoptr (ParindexNumber) one = parindex_number_new_from_int (1);
  g_autofree char *value = NULL;

  if (share == NULL)
    return;

  if (parindex_criterion_is_leaf (node))
    report (self, node, "minimum-share", SHARE_ON_LEAF, .name = "minimum-share");
  if (parindex_number_get_sign (share) > 0 && parindex_number_compare (share, one) <= 0)
    return;

  value = parindex_number_to_string (share);
  report (self, node, "minimum-share", BAD_SHARE, .name = "minimum-share", .value = value);
}

static void
check_cap (ParindexAnalysis  *self,
           ParindexCriterion *node)
{
  const ParindexNumber *from = parindex_criterion_get_cap_from (node);
  const ParindexNumber *to = parindex_criterion_get_cap_to (node);
  g_autofree char *from_text = NULL;
  g_autofree char *to_text = NULL;

  if (from == NULL || to == NULL || parindex_number_compare (from, to) <= 0)
    return;

  from_text = parindex_number_to_string (from);
  to_text = parindex_number_to_string (to);
  report (self, node, "cap", CAP_ORDER, .value = from_text, .other = to_text);
}

static void
check_node (ParindexAnalysis  *self,
            ParindexCriterion *node)
{
  const char *id = parindex_criterion_get_id (node);

  if (id == NULL || *id == '\0')
    report (self, node, "id", ID_EMPTY, .name = "id");
  else if (!g_hash_table_insert (self->plan->nodes, (gpointer) id, node))
    {
      report (self, node, "id", ID_TWICE, .value = id);
    }

  check_sign (self, node, "weight", parindex_criterion_get_weight (node), TRUE);
  check_sign (self, node, "max", parindex_criterion_get_max (node), FALSE);
  check_minimum_share (self, node);
  parindex_analysis_check_screening (self, node);
  check_cap (self, node);
}

typedef struct
{
  ParindexAnalysis *analysis;
  ParindexCriterion *node;
} RuleTarget;

static void
report_rule (ParindexMessage      message,
             const ParindexPlace *place,
             gpointer             user_data)
{
  RuleTarget *target = user_data;
  g_autofree char *member = g_strdup_printf ("rule%s%s", place->name != NULL ? "." : "", place->name != NULL ? place->name : "");
  g_autofree char *path = parindex_analysis_path (target->analysis, target->node, member);
  ParindexPlace whole = *place;

  whole.path = path;
  whole.criterion = parindex_criterion_get_id (target->node);
  parindex_problems_add (target->analysis->problems, message, &whole);
}

/* Two columns of one name could not be told apart in a table. */
static void
check_input_names (ParindexAnalysis  *self,
                   ParindexCriterion *node,
                   ParindexRule      *rule)
{
  g_auto (GStrv) inputs = parindex_rule_list_inputs (rule);
  guint n = g_strv_length (inputs);

  for (guint i = 0; n > 1 && i < n; i++)
    {
      g_autofree char *name = g_strconcat (parindex_criterion_get_id (node), ".", inputs[i], NULL);

      if (g_hash_table_contains (self->plan->nodes, name))
        report (self, node, "id", ID_TWICE, .value = name);
    }
}

static void
check_rule (ParindexAnalysis  *self,
            ParindexCriterion *node,
            ParindexRule      *rule)
{
  const ParindexRuleOps *ops = parindex_rule_ops (rule);
  const ParindexNumber *max = parindex_criterion_get_max (node);
  g_autofree char *name = g_strdup_printf ("\"rule\": \"%s\"", parindex_rule_get_kind (rule));
  RuleTarget target = { self, node };

  if (ops == NULL && PARINDEX_RULE_GET_CLASS (rule)->score_column == NULL)
    report (self, node, "rule", NOT_SCORABLE, .value = parindex_rule_get_kind (rule));
  if (ops != NULL && ops->needs_max && max == NULL)
    report (self, node, "max", MAX_NEEDED, .name = name);
  if (ops != NULL && ops->extra && max != NULL)
    report (self, node, "max", MEMBERS_EXCLUDE, .name = "max", .other = ops->kind);
  if (ops != NULL)
    ops->check (rule, max != NULL ? parindex_number_peek (max) : NULL, report_rule, &target);
}

static guint analyse_node (ParindexAnalysis *self, ParindexCriterion *node, guint parent_index);

static void
analyse_leaf (ParindexAnalysis  *self,
              ParindexCriterion *node,
              guint              index)
{
  ParindexNumber *max = parindex_criterion_get_max (node);
  ParindexRule *rule = parindex_criterion_get_rule (node);
  gboolean extra = rule != NULL && parindex_rule_is_extra (rule);

  max = max != NULL && !extra ? parindex_number_ref (max) : NULL;
  set_max (self, node, index, max);
  if (parindex_criterion_get_aggregation (node) != NULL)
    report (self, node, "aggregation", AGGREGATION_ON_LEAF, .name = "aggregation");
  parindex_analysis_check_weighting (self, node);
  if (rule != NULL)
    check_rule (self, node, rule);

  self->plan->n_leaves++;
  g_array_index (self->plan->plans, ParindexNodePlan, index).extra = extra;
}

static void
analyse_parent (ParindexAnalysis  *self,
                ParindexCriterion *node,
                guint              index)
{
  g_autoptr (GArray) children = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean extra = TRUE;

  if (parindex_criterion_get_rule (node) != NULL)
    report (self, node, "rule", RULE_ON_PARENT, .name = "rule");
  parindex_analysis_check_weighting (self, node);

  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    {
      guint child = analyse_node (self, parindex_criterion_child (node, i), index);

      g_array_append_val (children, child);
      extra &= plan_at (self, child)->extra;
    }

  g_array_index (self->plan->plans, ParindexNodePlan, index).extra = extra;
  set_max (self, node, index, parindex_analysis_max_of_parent (self, node, index, children));
  parindex_analysis_check_aggregation (self, node, index);
  check_stated_max (self, node, plan_at (self, index)->max);
}

#define NO_PARENT G_MAXUINT

static guint
analyse_node (ParindexAnalysis  *self,
              ParindexCriterion *node,
              guint              parent_index)
{
  const ParindexNodePlan *parent = parent_index != NO_PARENT ? plan_at (self, parent_index) : NULL;
  guint index = self->plan->order->len;
  gboolean leaf = parindex_criterion_is_leaf (node);
  ParindexNodePlan plan = {
    .index = index,
    .first_leaf = self->plan->n_leaves,
    .missing = parindex_criterion_get_missing (node),
    .not_applicable = parindex_criterion_get_not_applicable (node),
    .of = parindex_criterion_get_aggregation_of (node),
    .round_mode = parindex_criterion_get_round_mode (node),
  };

  if (plan.missing == PARINDEX_MISSING_UNSTATED && parent != NULL)
    plan.missing = parent->missing;
  if (plan.not_applicable == PARINDEX_NOT_APPLICABLE_UNSTATED)
    plan.not_applicable = parent != NULL ? parent->not_applicable : PARINDEX_NOT_APPLICABLE_DROP;
  if (parindex_criterion_get_aggregation (node) == NULL && parent != NULL)
    plan.of = parent->of;
  if (plan.round_mode == PARINDEX_ROUNDING_UNSTATED)
    plan.round_mode = parindex_framework_get_rounding (self->framework);
  if (!leaf)
    set_aggregation (self, node, parent, &plan);

  g_ptr_array_add (self->plan->order, node);
  g_array_append_val (self->plan->plans, plan);
  check_node (self, node);

  if (leaf)
    analyse_leaf (self, node, index);
  else
    analyse_parent (self, node, index);

  g_array_index (self->plan->plans, ParindexNodePlan, index).end = self->plan->order->len;
  g_array_index (self->plan->plans, ParindexNodePlan, index).end_leaf = self->plan->n_leaves;

  return index;
}

static void
plan_clear_max (gpointer data)
{
  g_clear_pointer (&((ParindexNodePlan *) data)->max, parindex_number_unref);
  g_clear_pointer (&((ParindexNodePlan *) data)->given, parindex_number_unref);
}

void
parindex_framework_analyse (ParindexFramework     *framework,
                            ParindexFrameworkPlan *plan,
                            ParindexProblems      *problems)
{
  ParindexAnalysis self = { framework, plan, problems };

  *plan = (ParindexFrameworkPlan){
    .order = g_ptr_array_new (),
    .plans = g_array_new (FALSE, FALSE, sizeof (ParindexNodePlan)),
    .nodes = g_hash_table_new (g_str_hash, g_str_equal),
  };
  g_array_set_clear_func (plan->plans, plan_clear_max);

  if (parindex_criterion_is_leaf (parindex_framework_get_root (framework)))
    {
      report (&self, parindex_framework_get_root (framework), "criteria", NO_CRITERIA, .name = parindex_framework_get_id (framework));
      return;
    }

  analyse_node (&self, parindex_framework_get_root (framework), NO_PARENT);
  for (guint i = 0; i < plan->order->len; i++)
    if (parindex_criterion_get_rule (plan->order->pdata[i]) != NULL)
      check_input_names (&self, plan->order->pdata[i], parindex_criterion_get_rule (plan->order->pdata[i]));
  parindex_analysis_check_ranking (&self);
}

void
parindex_framework_plan_clear (ParindexFrameworkPlan *plan)
{
  g_clear_pointer (&plan->order, g_ptr_array_unref);
  g_clear_pointer (&plan->plans, g_array_unref);
  g_clear_pointer (&plan->nodes, g_hash_table_unref);
}
