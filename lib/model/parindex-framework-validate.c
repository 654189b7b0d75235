/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-method-private.h"
#include "model/parindex-framework-labels-private.h"
#include "model/parindex-framework-private.h"
#include "model/parindex-rule-private.h"

typedef struct
{
  ParindexFramework *framework;
  ParindexFrameworkPlan *plan;
  ParindexProblems *problems;
} Analysis;

/* Where in a document the criterion would stand, for problems: "frameworks[pci].criteria[1].criteria[1.2]". */
static char *
path_of (Analysis          *self,
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

#define report(self, node, member, message, ...) \
  G_STMT_START \
  { \
    g_autofree char *path_ = path_of ((self), (node), (member)); \
    parindex_problems_report ((self)->problems, message, .path = path_, .criterion = parindex_criterion_get_id (node), __VA_ARGS__); \
  } \
  G_STMT_END

static void
check_sign (Analysis             *self,
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

static ParindexAggregation
aggregation_of (Analysis               *self,
                ParindexCriterion      *node,
                const ParindexNodePlan *parent)
{
  const char *name = parindex_criterion_get_aggregation (node);

  if (name == NULL)
    {
      if (parent == NULL || parent->aggregation == PARINDEX_AGGREGATION_NONE)
        report (self, node, "aggregation", AGGREGATION_MISSING, .name = NULL);
      return parent != NULL ? parent->aggregation : PARINDEX_AGGREGATION_NONE;
    }

  return g_str_equal (name, "sum") ? PARINDEX_AGGREGATION_SUM : PARINDEX_AGGREGATION_WEIGHTED_MEAN;
}

/* TRUE if the sum lies near @whole without being it. */
static gboolean
near_but_off (mpq_srcptr sum,
              long       whole)
{
  mpq_t off, bound;
  gboolean near;

  mpq_inits (off, bound, NULL);
  mpq_set_si (off, whole, 1);
  mpq_sub (off, sum, off);
  mpq_abs (off, off);
  mpq_set_ui (bound, whole, 20);
  mpq_canonicalize (bound);
  near = mpq_sgn (off) != 0 && mpq_cmp (off, bound) <= 0;
  mpq_clears (off, bound, NULL);

  return near;
}

static void
check_weights (Analysis          *self,
               ParindexCriterion *node)
{
  mpq_t sum;
  gboolean complete = TRUE;

  mpq_init (sum);
  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    {
      ParindexCriterion *child = parindex_criterion_child (node, i);
      const ParindexNumber *weight = parindex_criterion_get_weight (child);

      if (weight == NULL)
        {
          report (self, child, "weight", WEIGHT_MISSING, .name = "weight");
          complete = FALSE;
        }
      else
        mpq_add (sum, sum, parindex_number_peek (weight));
    }

  if (complete && mpq_sgn (sum) == 0)
    report (self, node, "criteria", WEIGHTS_ZERO, .name = "weight");
  else if (complete && (near_but_off (sum, 1) || near_but_off (sum, 100)))
    {
      g_autoptr (GString) value = g_string_new (NULL);

      parindex_mpq_append_exact (value, sum);
      report (self, node, "criteria", WEIGHTS_NEAR, .value = value->str, .other = near_but_off (sum, 1) ? "1" : "100");
    }
  mpq_clear (sum);
}

static void
check_weights_unused (Analysis          *self,
                      ParindexCriterion *node)
{
  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    {
      ParindexCriterion *child = parindex_criterion_child (node, i);

      if (parindex_criterion_get_weight (child) != NULL)
        report (self, child, "weight", WEIGHT_UNUSED, .name = "weight");
    }
}

static const ParindexNodePlan *
plan_at (Analysis *self,
         guint     index)
{
  return &g_array_index (self->plan->plans, ParindexNodePlan, index);
}

/* Bonus and penalty children have no part in what maxima and weights are shared out to. */
static GArray *
list_regular (Analysis     *self,
              const GArray *children)
{
  GArray *regular = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < children->len; i++)
    if (!plan_at (self, g_array_index (children, guint, i))->extra)
      g_array_append_val (regular, g_array_index (children, guint, i));

  return regular;
}

/* Σ of the children's maxima; NULL if one has none. */
static ParindexNumber *
max_of_sum (Analysis     *self,
            const GArray *children)
{
  mpq_t sum;
  ParindexNumber *max = NULL;
  gboolean complete = TRUE;

  mpq_init (sum);
  for (guint i = 0; i < children->len && complete; i++)
    {
      const ParindexNodePlan *child = plan_at (self, g_array_index (children, guint, i));

      complete = child->max != NULL;
      if (complete)
        mpq_add (sum, sum, parindex_number_peek (child->max));
    }
  if (complete)
    max = parindex_number_new_take (sum);
  mpq_clear (sum);

  return max;
}

/* The one maximum the children share; NULL if none has any. */
static ParindexNumber *
max_of_mean (Analysis          *self,
             ParindexCriterion *node,
             const GArray      *children)
{
  ParindexNumber *first = plan_at (self, g_array_index (children, guint, 0))->max;

  for (guint i = 1; i < children->len; i++)
    {
      ParindexNumber *other = plan_at (self, g_array_index (children, guint, i))->max;

      if ((first == NULL) != (other == NULL) || (first != NULL && !parindex_number_equal (first, other)))
        {
          g_autofree char *first_text = first != NULL ? parindex_number_to_string (first) : g_strdup ("–");
          g_autofree char *other_text = other != NULL ? parindex_number_to_string (other) : g_strdup ("–");

          report (self, node, "criteria", MAXIMA_DIFFER, .value = first_text, .other = other_text);
          return NULL;
        }
    }

  return first != NULL ? parindex_number_ref (first) : NULL;
}

static ParindexNumber *
max_of_percents (Analysis     *self,
                 const GArray *children)
{
  for (guint i = 0; i < children->len; i++)
    {
      guint index = g_array_index (children, guint, i);
      ParindexCriterion *child = self->plan->order->pdata[index];

      if (plan_at (self, index)->max == NULL)
        report (self, child, "max", MAX_NEEDED, .name = "\"of\": \"percent\"");
    }

  return parindex_number_new_from_int (100);
}

/* What is handed on to others must be known. */
static void
check_shared_maxima (Analysis     *self,
                     guint         index,
                     const GArray *children)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (PARINDEX_TYPE_NOT_APPLICABLE);
  ParindexNotApplicable policy = plan_at (self, index)->not_applicable;
  g_autofree char *member = g_strdup_printf ("\"not-applicable\": \"%s\"", g_enum_get_value (words, policy)->value_nick);

  if (policy == PARINDEX_NOT_APPLICABLE_DROP)
    return;

  for (guint i = 0; i < children->len; i++)
    {
      guint child = g_array_index (children, guint, i);

      if (plan_at (self, child)->max == NULL)
        report (self, (ParindexCriterion *) self->plan->order->pdata[child], "max", MAX_NEEDED, .name = member);
    }
}

/* An average has no place for points beside the maximum. */
static void
check_no_extras (Analysis     *self,
                 const GArray *children)
{
  for (guint i = 0; i < children->len; i++)
    {
      guint index = g_array_index (children, guint, i);
      ParindexCriterion *child = self->plan->order->pdata[index];

      if (plan_at (self, index)->extra)
        report (self, child, parindex_criterion_is_leaf (child) ? "rule" : "criteria", EXTRA_IN_MEAN, .name = NULL);
    }
}

static ParindexNumber *
max_of_parent (Analysis          *self,
               ParindexCriterion *node,
               guint              index,
               const GArray      *children)
{
  g_autoptr (GArray) regular = list_regular (self, children);

  switch (plan_at (self, index)->aggregation)
    {
    case PARINDEX_AGGREGATION_SUM:
      check_weights_unused (self, node);
      check_shared_maxima (self, index, regular);
      return regular->len > 0 ? max_of_sum (self, regular) : NULL;
    case PARINDEX_AGGREGATION_WEIGHTED_MEAN:
      check_weights (self, node);
      check_no_extras (self, children);
      if (regular->len == 0)
        return NULL;
      return plan_at (self, index)->of == PARINDEX_BASIS_PERCENT ? max_of_percents (self, regular)
                                                                 : max_of_mean (self, node, regular);
    case PARINDEX_AGGREGATION_NONE:
    default:
      return NULL;
    }
}

/* Takes what the children or the leaf give (nullable). */
static void
set_max (Analysis          *self,
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
check_stated_max (Analysis             *self,
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
check_minimum_share (Analysis          *self,
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
check_cap (Analysis          *self,
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
check_node (Analysis          *self,
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
  check_cap (self, node);
}

typedef struct
{
  Analysis *analysis;
  ParindexCriterion *node;
} RuleTarget;

static void
report_rule (ParindexMessage      message,
             const ParindexPlace *place,
             gpointer             user_data)
{
  RuleTarget *target = user_data;
  g_autofree char *member = g_strdup_printf ("rule%s%s", place->name != NULL ? "." : "", place->name != NULL ? place->name : "");
  g_autofree char *path = path_of (target->analysis, target->node, member);
  ParindexPlace whole = *place;

  whole.path = path;
  whole.criterion = parindex_criterion_get_id (target->node);
  parindex_problems_add (target->analysis->problems, message, &whole);
}

/* Two columns of one name could not be told apart in a table. */
static void
check_input_names (Analysis          *self,
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
check_rule (Analysis          *self,
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

static guint analyse_node (Analysis *self, ParindexCriterion *node, guint parent_index);

static void
analyse_leaf (Analysis          *self,
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
  if (rule != NULL)
    check_rule (self, node, rule);

  self->plan->n_leaves++;
  g_array_index (self->plan->plans, ParindexNodePlan, index).extra = extra;
}

static void
analyse_parent (Analysis          *self,
                ParindexCriterion *node,
                guint              index)
{
  g_autoptr (GArray) children = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean extra = TRUE;

  if (parindex_criterion_get_rule (node) != NULL)
    report (self, node, "rule", RULE_ON_PARENT, .name = "rule");

  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    {
      guint child = analyse_node (self, parindex_criterion_child (node, i), index);

      g_array_append_val (children, child);
      extra &= plan_at (self, child)->extra;
    }

  g_array_index (self->plan->plans, ParindexNodePlan, index).extra = extra;
  set_max (self, node, index, max_of_parent (self, node, index, children));
  check_stated_max (self, node, plan_at (self, index)->max);
}

#define NO_PARENT G_MAXUINT

static guint
analyse_node (Analysis          *self,
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
    plan.aggregation = aggregation_of (self, node, parent);

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
check_ranking (Analysis *self)
{
  ParindexCriterion *root = parindex_framework_get_root (self->framework);
  const ParindexNodePlan *plan = plan_at (self, 0);
  ParindexBasis of = parindex_framework_get_ranking_of (self->framework);

  if (of == PARINDEX_BASIS_UNSTATED && plan->aggregation == PARINDEX_AGGREGATION_SUM)
    of = PARINDEX_BASIS_PERCENT;
  if (of == PARINDEX_BASIS_PERCENT && plan->max == NULL)
    report (self, root, "ranking", MAX_NEEDED, .name = "\"ranking\": {\"of\": \"percent\"}");
}

/* Keys are for ordinal ranks, which are nothing without them. */
static void
check_keys (Analysis *self)
{
  ParindexCriterion *root = parindex_framework_get_root (self->framework);
  const char *const *keys = parindex_framework_get_ranking_keys (self->framework);
  ParindexTies ties = parindex_framework_get_ties (self->framework);
  gboolean any = keys != NULL && keys[0] != NULL;
  g_autoptr (GEnumClass) words = g_type_class_ref (PARINDEX_TYPE_TIES);
  GEnumValue *word = g_enum_get_value (words, ties);

  if (ties == PARINDEX_TIES_ORDINAL && !any)
    report (self, root, "ranking.ties", TIES_NEED_KEYS, .value = word->value_nick, .name = parindex_framework_get_id (self->framework));
  else if (ties != PARINDEX_TIES_ORDINAL && any)
    report (self, root, "ranking.keys", KEYS_UNUSED, .value = word->value_nick, .name = parindex_framework_get_id (self->framework));
  for (guint i = 0; any && keys[i] != NULL; i++)
    if (*keys[i] != '\0' && !g_hash_table_contains (self->plan->nodes, keys[i]))
      report (self, root, "ranking.keys", CRITERION_UNKNOWN, .value = keys[i], .name = parindex_framework_get_id (self->framework));
}

/* Edges of one kind: a value beside a quantile has no order. */
static void
check_band_kinds (Analysis  *self,
                  GPtrArray *bands)
{
  ParindexCriterion *root = parindex_framework_get_root (self->framework);
  guint n_from = 0;
  guint n_quantile = 0;

  for (guint i = 0; i < bands->len; i++)
    {
      const ParindexNumber *quantile = parindex_band_get_quantile (bands->pdata[i]);
      g_autoptr (ParindexNumber) one = parindex_number_new_from_int (1);

      n_from += parindex_band_get_from (bands->pdata[i]) != NULL;
      n_quantile += quantile != NULL;
      if (quantile != NULL && (parindex_number_get_sign (quantile) < 0 || parindex_number_compare (quantile, one) > 0))
        {
          g_autofree char *value = parindex_number_to_string (quantile);

          report (self, root, "bands", BAD_QUANTILE, .value = value);
        }
    }
  if (n_from > 0 && n_quantile > 0)
    report (self, root, "bands", MEMBERS_EXCLUDE, .name = "from", .other = "quantile");
  if (parindex_framework_get_bands_of (self->framework) == PARINDEX_BASIS_PERCENT && plan_at (self, 0)->max == NULL)
    report (self, root, "bands", MAX_NEEDED, .name = "\"bands\": {\"of\": \"percent\"}");
}

static void
check_bands (Analysis *self)
{
  ParindexCriterion *root = parindex_framework_get_root (self->framework);
  g_autoptr (GPtrArray) bands = parindex_framework_list_bands (self->framework);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) edges = g_hash_table_new ((GHashFunc) parindex_number_hash, (GEqualFunc) parindex_number_equal);
  guint n_open = 0;

  for (guint i = 0; i < bands->len; i++)
    {
      ParindexNumber *from = parindex_band_edge (bands->pdata[i]);
      const char *id = parindex_band_get_id (bands->pdata[i]);

      if (id == NULL || *id == '\0')
        report (self, root, "bands", ID_EMPTY, .name = "id");
      else if (!g_hash_table_add (ids, (gpointer) id))
        report (self, root, "bands", ID_TWICE, .value = id);
      if (from == NULL ? ++n_open > 1 : !g_hash_table_add (edges, from))
        {
          g_autofree char *value = from != NULL ? parindex_number_to_string (from) : g_strdup ("–");

          report (self, root, "bands", BANDS_ORDER, .value = value);
        }
    }
  check_band_kinds (self, bands);
}

/* Words that must be there and stand once. */
static void
check_words (Analysis          *self,
             const char        *member,
             const char *const *words)
{
  ParindexCriterion *root = parindex_framework_get_root (self->framework);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (*words[i] == '\0')
      report (self, root, member, ID_EMPTY, .name = member);
    else if (!g_hash_table_add (seen, (gpointer) words[i]))
      report (self, root, member, ID_TWICE, .value = words[i]);
}

/* A part of a whole: above 0, at most 1. */
static void
check_part (Analysis             *self,
            const char           *member,
            const ParindexNumber *part)
{
  g_autoptr (ParindexNumber) whole = parindex_number_new_from_int (1);
  g_autofree char *value = NULL;

  if (part == NULL || (parindex_number_get_sign (part) > 0 && parindex_number_compare (part, whole) <= 0))
    return;

  value = parindex_number_to_string (part);
  report (self, parindex_framework_get_root (self->framework), member, NOT_A_PART, .name = member, .value = value);
}

static void
check_strengths (Analysis *self)
{
  const char *within[] = { parindex_framework_get_strengths_within (self->framework), NULL };

  check_words (self, "strengths.within", within);
  check_part (self, "strengths.strong", parindex_framework_get_strong (self->framework));
  check_part (self, "strengths.weak", parindex_framework_get_weak (self->framework));
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
  Analysis self = { framework, plan, problems };

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
  check_ranking (&self);
  check_keys (&self);
  check_bands (&self);
  check_words (&self, "stages", parindex_framework_get_stages (framework));
  check_words (&self, "ranking.within", parindex_framework_get_within (framework));
  check_words (&self, "ranking.keys", parindex_framework_get_ranking_keys (framework));
  check_words (&self, "aliases", parindex_framework_get_aliases (framework));
  check_strengths (&self);
}

void
parindex_framework_plan_clear (ParindexFrameworkPlan *plan)
{
  g_clear_pointer (&plan->order, g_ptr_array_unref);
  g_clear_pointer (&plan->plans, g_array_unref);
  g_clear_pointer (&plan->nodes, g_hash_table_unref);
}
