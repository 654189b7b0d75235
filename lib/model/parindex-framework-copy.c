/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-framework-fields-private.h"

static void
copy_labels (ParindexFramework *self,
             ParindexFramework *to)
{
  const ParindexFrameworkLabels *from = &self->labels;
  ParindexFrameworkLabels *labels = &to->labels;

  labels->aliases = g_strdupv (from->aliases);
  for (guint i = 0; i < PARINDEX_N_WORDS; i++)
    for (guint k = 0; k < G_N_ELEMENTS (labels->words[i]); k++)
      labels->words[i][k] = g_strdup (from->words[i][k]);
  labels->strengths_within = g_strdup (from->strengths_within);
  labels->strong = from->strong != NULL ? parindex_number_ref (from->strong) : NULL;
  labels->weak = from->weak != NULL ? parindex_number_ref (from->weak) : NULL;
}

/* Whatever is stated: what sealing works out is worked out again. */
static void
copy_fields (ParindexFramework *self,
             ParindexFramework *to)
{
  to->index = g_strdup (self->index);
  to->edition = g_strdup (self->edition);
  to->level = g_strdup (self->level);
  to->source = g_strdup (self->source);
  to->ranking_of = self->ranking_of;
  to->ranking_decimals = self->ranking_decimals;
  to->ties = self->ties;
  to->ranking_keys = g_strdupv (self->ranking_keys);
  to->within = g_strdupv (self->within);
  to->rounding = self->rounding;
  to->decimals = self->decimals;
  g_strfreev (to->stages);
  to->stages = g_strdupv (self->stages);
  to->bands_of = self->bands_of;
  to->bands_decimals = self->bands_decimals;
  for (guint i = 0; i < self->bands->len; i++)
    g_ptr_array_add (to->bands, parindex_band_ref (self->bands->pdata[i]));
  to->extras = self->extras != NULL ? g_ptr_array_ref (self->extras) : NULL;
  copy_labels (self, to);
}

/**
 * parindex_framework_copy:
 * @self: a framework
 *
 * Copies the framework, to change something in it and seal it again: a loaded
 * one is sealed.
 *
 * Returns: (transfer full): a new framework that is not sealed, with the same id
 *
 * Since: 1.0
 */
ParindexFramework *
parindex_framework_copy (ParindexFramework *self)
{
  ParindexFramework *copy;

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  copy = parindex_framework_new (self->id, self->title);
  copy_fields (self, copy);
  parindex_criterion_copy_into (self->root, copy->root);

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
