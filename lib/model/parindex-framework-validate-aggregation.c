/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-exact-private.h"
#include "model/parindex-aggregation-private.h"
#include "model/parindex-framework-validate-private.h"

static ParindexAggregationKind
kind_at (ParindexAnalysis *self,
         guint             index)
{
  return plan_at (self, index)->aggregation;
}

/* A power whose sums and roots can be worked out. */
static void
check_power (ParindexAnalysis  *self,
             ParindexCriterion *node)
{
  const ParindexNumber *power = parindex_criterion_power (node);
  g_autofree char *value = NULL;
  mpq_t size, bound;

  if (power == NULL)
    return;
  if (parindex_number_get_sign (power) == 0)
    {
      report (self, node, "aggregation.power", POWER_ZERO, .name = "power");
      return;
    }

  mpq_inits (size, bound, NULL);
  mpq_abs (size, parindex_number_peek (power));
  mpq_set_ui (bound, 1000, 1);
  if (mpq_cmp (size, bound) > 0)
    value = parindex_number_to_string (power);
  mpq_inv (bound, bound);
  if (value == NULL && mpq_cmp (size, bound) < 0)
    value = parindex_number_to_string (power);
  if (value != NULL)
    report (self, node, "aggregation.power", BAD_POWER, .value = value);
  mpq_clears (size, bound, NULL);
}

/* Those of a node itself; how many there are is checked at each node that takes them over. */
static void
check_ordered_weights (ParindexAnalysis  *self,
                       ParindexCriterion *node)
{
  const GPtrArray *weights = parindex_criterion_ordered_weights (node);
  gboolean any = FALSE, negative = FALSE;

  for (guint i = 0; weights != NULL && i < weights->len; i++)
    {
      const ParindexNumber *weight = weights->pdata[i];

      any |= parindex_number_get_sign (weight) > 0;
      if (parindex_number_get_sign (weight) < 0)
        {
          g_autofree char *value = parindex_number_to_string (weight);

          negative = TRUE;
          report (self, node, "aggregation.weights", NEGATIVE, .name = "weights", .value = value);
        }
    }
  if (weights != NULL && weights->len > 0 && !any && !negative)
    report (self, node, "aggregation.weights", WEIGHTS_ZERO, .name = "weights");
}

static void
check_parameter (ParindexAnalysis  *self,
                 ParindexCriterion *node,
                 guint              index,
                 const char        *name,
                 gboolean           stated,
                 gboolean           needed)
{
  const ParindexAggregationTraits *traits = parindex_aggregation_traits (kind_at (self, index));
  const char *word = parindex_criterion_get_aggregation (node);
  gboolean has = word != NULL && g_strcmp0 (traits->parameter, name) == 0;
  g_autofree char *member = g_strdup_printf ("aggregation.%s", name);

  if (stated && !has)
    report (self, node, member, PARAMETER_UNUSED, .name = name, .value = word != NULL ? word : "–");
  else if (has && needed && !stated)
    report (self, node, "aggregation", PARAMETER_NEEDED, .name = name, .value = word);
}

/* They stand where the aggregation is stated, and are taken over with it. */
static void
check_parameters (ParindexAnalysis  *self,
                  ParindexCriterion *node,
                  guint              index)
{
  ParindexAggregation *own = parindex_criterion_get_own_aggregation (node);

  check_parameter (self, node, index, "power", parindex_criterion_power (node) != NULL, TRUE);
  check_parameter (self, node, index, "weights", parindex_criterion_ordered_weights (node) != NULL, TRUE);
  check_parameter (self, node, index, "penalty", parindex_criterion_get_aggregation_penalty (node) != PARINDEX_PENALTY_MINUS, FALSE);
  check_power (self, node);
  check_ordered_weights (self, node);
  if (own != NULL && PARINDEX_AGGREGATION_GET_CLASS (own)->aggregate == NULL)
    report (self, node, "aggregation", NOT_AGGREGABLE, .value = parindex_aggregation_get_kind (own));
}

static void
check_ordered_count (ParindexAnalysis  *self,
                     ParindexCriterion *node,
                     guint              index)
{
  const GPtrArray *weights = parindex_criterion_ordered_weights (plan_at (self, index)->method);
  guint n = parindex_criterion_n_children (node);
  g_autofree char *value = NULL;
  g_autofree char *other = NULL;

  if (kind_at (self, index) != PARINDEX_AGGREGATION_OWA || weights == NULL || weights->len == n)
    return;

  value = g_strdup_printf ("%u", weights->len);
  other = g_strdup_printf ("%u", n);
  report (self, node, "aggregation", ORDERED_WEIGHTS, .value = value, .other = other);
}

static char *
child_words (ParindexCriterion *node)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", parindex_criterion_get_id (parindex_criterion_child (node, i)));

  return g_string_free (words, FALSE);
}

static gboolean
has_child (ParindexCriterion *node,
           const char        *id)
{
  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    if (g_strcmp0 (parindex_criterion_get_id (parindex_criterion_child (node, i)), id) == 0)
      return TRUE;

  return FALSE;
}

/* Whether a group leaves a weight above 0. */
static void
check_group_sum (ParindexAnalysis  *self,
                 ParindexCriterion *node,
                 const char        *group)
{
  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    {
      ParindexCriterion *child = parindex_criterion_child (node, i);
      const ParindexNumber *weight = parindex_criterion_get_group_weight (node, group, parindex_criterion_get_id (child));

      if (weight == NULL)
        weight = parindex_criterion_get_weight (child);
      if (weight == NULL || parindex_number_get_sign (weight) != 0)
        return;
    }
  report (self, node, "weights-by", GROUP_WEIGHTS_ZERO, .value = group);
}

/* The weights for one group of units. */
static void
check_group_weight (ParindexAnalysis          *self,
                    ParindexCriterion         *node,
                    const ParindexGroupWeight *weight)
{
  if (!has_child (node, weight->child))
    {
      g_autofree char *words = child_words (node);

      report (self, node, "weights-by", CHILD_UNKNOWN, .value = weight->child, .name = weight->group, .other = words);
    }
  if (parindex_number_get_sign (weight->weight) < 0)
    {
      g_autofree char *value = parindex_number_to_string (weight->weight);

      report (self, node, "weights-by", NEGATIVE, .name = "weights-by", .value = value);
    }
}

static void
check_group_weights (ParindexAnalysis  *self,
                     ParindexCriterion *node,
                     guint              index)
{
  const GPtrArray *weights = parindex_criterion_group_weights (node);
  const char *dimension = parindex_criterion_get_weights_by (node);
  ParindexAggregationKind kind = kind_at (self, index);
  g_auto (GStrv) groups = parindex_criterion_list_weight_groups (node);

  if (weights == NULL && dimension == NULL)
    return;

  if (weights == NULL || weights->len == 0)
    report (self, node, "weights-by", MEMBER_MISSING, .name = "weights");
  if (dimension == NULL || *dimension == '\0')
    report (self, node, "weights-by", MEMBER_MISSING, .name = "dimension");
  /* Copeland sets units of different groups against each other. */
  if ((!parindex_aggregation_traits (kind)->reads_weights || kind == PARINDEX_AGGREGATION_COPELAND) && kind != PARINDEX_AGGREGATION_OWN)
    report (self, node, "weights-by", WEIGHTS_BY_UNUSED, .name = NULL);
  for (guint i = 0; weights != NULL && i < weights->len; i++)
    check_group_weight (self, node, weights->pdata[i]);
  for (guint i = 0; groups[i] != NULL && kind != PARINDEX_AGGREGATION_OWN; i++)
    check_group_sum (self, node, groups[i]);
}

void
parindex_analysis_check_aggregation (ParindexAnalysis  *self,
                                     ParindexCriterion *node,
                                     guint              index)
{
  check_parameters (self, node, index);
  check_ordered_count (self, node, index);
  check_group_weights (self, node, index);
}
