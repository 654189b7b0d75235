/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-framework-fields-private.h"

static void
copy_labels (const ParindexFrameworkLabels *self,
             ParindexFrameworkLabels       *to)
{
  to->aliases = g_strdupv (self->aliases);
  for (guint i = 0; i < PARINDEX_N_WORDS; i++)
    for (guint k = 0; k < G_N_ELEMENTS (self->words[i]); k++)
      to->words[i][k] = g_strdup (self->words[i][k]);
  to->strengths_within = g_strdup (self->strengths_within);
  to->strong = self->strong != NULL ? parindex_number_ref (self->strong) : NULL;
  to->strength_basis = self->strength_basis;
  to->weak = self->weak != NULL ? parindex_number_ref (self->weak) : NULL;
}

/**
 * parindex_framework_copy:
 * @self: a framework
 *
 * Copies a framework with its tree. The copy is not sealed, whether the
 * original is or not, so that it can be changed: other weights, another
 * aggregation, a criterion less. Rules are shared, as they never change.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 1.0
 */
ParindexFramework *
parindex_framework_copy (ParindexFramework *self)
{
  ParindexFramework *copy;

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  copy = g_object_new (PARINDEX_TYPE_FRAMEWORK, "id", self->id, "title", self->title, NULL);
  copy->index = g_strdup (self->index);
  copy->edition = g_strdup (self->edition);
  copy->level = g_strdup (self->level);
  copy->source = g_strdup (self->source);
  copy->ranking_of = self->ranking_of;
  copy->ranking_decimals = self->ranking_decimals;
  copy->ties = self->ties;
  copy->ranking_keys = g_strdupv (self->ranking_keys);
  copy->within = g_strdupv (self->within);
  copy->rounding = self->rounding;
  copy->decimals = self->decimals;
  g_strfreev (copy->stages);
  copy->stages = g_strdupv (self->stages);
  copy->bands_of = self->bands_of;
  copy->bands_decimals = self->bands_decimals;
  for (guint i = 0; i < self->bands->len; i++)
    g_ptr_array_add (copy->bands, parindex_band_ref (self->bands->pdata[i]));
  copy_labels (&self->labels, &copy->labels);
  copy->extras = parindex_extras_copy (self->extras);
  parindex_criterion_copy_fields (self->root, copy->root);

  return copy;
}

/**
 * parindex_framework_with_weights:
 * @self: a framework
 * @criteria: (array zero-terminated=1): ids of criteria
 * @weights: (array length=n_weights): a weight for each of them
 * @n_weights: how many weights there are
 * @error: return location for an error
 *
 * Copies the framework with other weights for some criteria.
 *
 * Returns: (transfer full): a new sealed framework with the same id, or %NULL with %PARINDEX_ERROR_NOT_FOUND for an unknown criterion, %PARINDEX_ERROR_SHAPE if there are not as many weights, or another error if the weights do not go with the framework
 *
 * Since: 1.0
 */
ParindexFramework *
parindex_framework_with_weights (ParindexFramework  *self,
                                 const char *const  *criteria,
                                 ParindexNumber    **weights,
                                 gsize               n_weights,
                                 GError            **error)
{
  g_autoptr (ParindexFramework) copy = NULL;
  g_auto (ParindexFrameworkPlan) plan = { 0 };
  g_auto (ParindexProblems) problems = { 0 };
  guint n;

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);
  g_return_val_if_fail (criteria != NULL, NULL);
  g_return_val_if_fail (weights != NULL || n_weights == 0, NULL);

  n = g_strv_length ((char **) criteria);
  if (n_weights != n)
    {
      g_autofree char *given = g_strdup_printf ("%" G_GSIZE_FORMAT, n_weights);
      g_autofree char *wanted = g_strdup_printf ("%u", n);

      parindex_error_report (error, WEIGHTS_SHAPE, .value = given, .other = wanted);
      return NULL;
    }

  copy = parindex_framework_copy (self);
  parindex_problems_init (&problems);
  parindex_framework_analyse (copy, &plan, &problems);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = parindex_id_normalise (criteria[i]);
      ParindexCriterion *node = id != NULL ? g_hash_table_lookup (plan.nodes, id) : NULL;

      if (node == NULL)
        {
          parindex_error_report (error, CRITERION_UNKNOWN, .value = criteria[i], .name = self->id);
          return NULL;
        }
      parindex_criterion_set_weight (node, weights[i], NULL);
    }

  return parindex_framework_seal (copy, error) ? g_steal_pointer (&copy) : NULL;
}

static void
check_group_weights (ParindexCriterion *node,
                     ParindexProblems  *problems)
{
  g_auto (GStrv) groups = parindex_criterion_list_weight_groups (node);
  g_autofree char *words = g_strjoinv (", ", groups);

  if (*groups != NULL)
    parindex_problems_report (problems, GROUP_WEIGHTS_APART, .path = "weights-by", .criterion = parindex_criterion_get_id (node), .value = words);
  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    check_group_weights (parindex_criterion_child (node, i), problems);
}

/**
 * parindex_framework_list_weight_problems:
 * @self: a framework
 *
 * Lists what [method@Criterion.get_effective_weight],
 * [method@Scoreboard.list_weights] and [class@FoundWeights] do not say: a
 * warning for each criterion whose children have weights for groups of units.
 * What they tell are the weights of units outside of those groups, and found
 * weights leave those of groups as they are.
 *
 * Returns: (transfer full): the problems, a list of [class@Problem]
 *
 * Since: 1.0
 */
GListModel *
parindex_framework_list_weight_problems (ParindexFramework *self)
{
  g_auto (ParindexProblems) problems = { 0 };

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  parindex_problems_init (&problems);
  check_group_weights (parindex_framework_get_root (self), &problems);

  return parindex_problems_to_list (&problems);
}
