/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "base/parindex-exact-private.h"
#include "model/parindex-aggregation-private.h"
#include "model/parindex-framework-validate-private.h"

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

/* Whether no more is off than rounding @n weights to nine decimals, as found ones are, may take away or add. */
static gboolean
is_rounded (mpq_srcptr sum,
            guint      n)
{
  mpq_t off, bound;
  gboolean rounded;

  mpq_inits (off, bound, NULL);
  mpq_set_ui (off, 1, 1);
  mpq_sub (off, sum, off);
  mpq_abs (off, off);
  mpq_set_ui (bound, n, 2000000000);
  mpq_canonicalize (bound);
  rounded = mpq_cmp (off, bound) <= 0;
  mpq_clears (off, bound, NULL);

  return rounded;
}

static void
check_weights (ParindexAnalysis  *self,
               ParindexCriterion *node)
{
  mpq_t sum;
  gboolean complete = TRUE;

  if (parindex_criterion_lacks_weights (node))
    return;

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
  else if (complete && !is_rounded (sum, parindex_criterion_n_children (node)) && (near_but_off (sum, 1) || near_but_off (sum, 100)))
    {
      g_autoptr (GString) value = g_string_new (NULL);

      parindex_mpq_append_exact (value, sum);
      report (self, node, "criteria", WEIGHTS_NEAR, .value = value->str, .other = near_but_off (sum, 1) ? "1" : "100");
    }
  mpq_clear (sum);
}

static void
check_weights_unused (ParindexAnalysis  *self,
                      ParindexCriterion *node)
{
  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    {
      ParindexCriterion *child = parindex_criterion_child (node, i);

      if (parindex_criterion_get_weight (child) != NULL)
        report (self, child, "weight", WEIGHT_UNUSED, .name = "weight");
    }
}

/* Bonus and penalty children have no part in what maxima and weights are shared out to. */
static GArray *
list_regular (ParindexAnalysis *self,
              const GArray     *children)
{
  GArray *regular = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < children->len; i++)
    if (!plan_at (self, g_array_index (children, guint, i))->extra)
      g_array_append_val (regular, g_array_index (children, guint, i));

  return regular;
}

/* Σ of the children's maxima; NULL if one has none. */
static ParindexNumber *
max_of_sum (ParindexAnalysis *self,
            const GArray     *children)
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
max_of_mean (ParindexAnalysis  *self,
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
max_of_percents (ParindexAnalysis *self,
                 const GArray     *children)
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
check_shared_maxima (ParindexAnalysis *self,
                     guint             index,
                     const GArray     *children)
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
check_no_extras (ParindexAnalysis *self,
                 const GArray     *children)
{
  for (guint i = 0; i < children->len; i++)
    {
      guint index = g_array_index (children, guint, i);
      ParindexCriterion *child = self->plan->order->pdata[index];

      if (plan_at (self, index)->extra)
        report (self, child, parindex_criterion_is_leaf (child) ? "rule" : "criteria", EXTRA_IN_MEAN, .name = NULL);
    }
}

/* Of an average, or whatever else reads the children side by side. */
static ParindexNumber *
max_of_others (ParindexAnalysis  *self,
               ParindexCriterion *node,
               guint              index,
               const GArray      *children,
               const GArray      *regular)
{
  const ParindexNodePlan *plan = plan_at (self, index);
  const ParindexAggregationTraits *traits = parindex_aggregation_traits (plan->aggregation);
  g_autoptr (ParindexNumber) max = NULL;

  if (traits->reads_weights)
    check_weights (self, node);
  else if (plan->aggregation != PARINDEX_AGGREGATION_OWN)
    check_weights_unused (self, node);
  check_no_extras (self, children);
  if (regular->len > 0 && plan->of == PARINDEX_BASIS_PERCENT)
    max = max_of_percents (self, regular);
  else if (regular->len > 0 && traits->common_max)
    max = max_of_mean (self, node, regular);

  return traits->has_max ? g_steal_pointer (&max) : NULL;
}

ParindexNumber *
parindex_analysis_max_of_parent (ParindexAnalysis  *self,
                                 ParindexCriterion *node,
                                 guint              index,
                                 const GArray      *children)
{
  g_autoptr (GArray) regular = list_regular (self, children);

  switch (plan_at (self, index)->aggregation)
    {
    case PARINDEX_AGGREGATION_NONE:
      return NULL;
    case PARINDEX_AGGREGATION_SUM:
      check_weights_unused (self, node);
      check_shared_maxima (self, index, regular);
      return regular->len > 0 ? max_of_sum (self, regular) : NULL;
    default:
      return max_of_others (self, node, index, children, regular);
    }
}
