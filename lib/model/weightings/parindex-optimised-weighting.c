/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "base/parindex-balance-private.h"
#include "base/parindex-exact-private.h"
#include "base/parindex-moments-private.h"
#include "base/parindex-serializable-private.h"
#include "model/parindex-weighting-private.h"

/**
 * ParindexOptimisedWeighting:
 *
 * Weights under which the children matter as they should: the squared
 * correlation of each with the weighted mean, as a part of all of these, comes
 * as near to its target as it can with no weight below 0 (P. Paruolo,
 * M. Saisana, A. Saltelli, 2013; W. Becker et al., 2017).
 *
 * Since: 1.0
 */

/**
 * ParindexOptimisedWeighting:targets:
 *
 * How important each child should be, in proportion; %NULL: all the same.
 *
 * Since: 1.0
 */
struct _ParindexOptimisedWeighting
{
  ParindexWeighting parent_instance;

  ParindexNumbers targets;
};

PARINDEX_DEFINE_WEIGHTING (ParindexOptimisedWeighting, parindex_optimised_weighting)

static void
check (ParindexWeighting *weighting,
       guint              n_children,
       ParindexRuleReport report,
       gpointer           user_data)
{
  const ParindexNumbers *targets = &PARINDEX_OPTIMISED_WEIGHTING (weighting)->targets;

  if (targets->texts != NULL)
    parindex_check_weighting_numbers ("targets", targets, n_children, FALSE, report, user_data);
}

static void
read_targets (const ParindexNumbers *targets,
              guint                  n,
              double                *parts)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      parts[i] = targets->texts != NULL ? parindex_mpq_to_double (targets->values[i]) : 1;
      sum += parts[i];
    }
  for (guint i = 0; i < n; i++)
    parts[i] /= sum;
}

/* Of standardised scores to those of the scores themselves. */
static void
scale_weights (const ParindexWeighing *from,
               double                 *weights)
{
  for (guint i = 0; i < from->n; i++)
    {
      ParindexMoments moments;

      parindex_moments_init (&moments, parindex_weighing_column (from, i), from->n_units);
      weights[i] /= parindex_moments_sd (&moments);
    }
}

static void
find (ParindexWeighting      *weighting,
      const ParindexWeighing *from,
      ParindexWeights        *weights,
      ParindexProblems       *problems)
{
  const guint n = from->n;
  g_autofree double *correlations = g_new (double, (gsize) n * n);
  g_autofree double *targets = g_new (double, n);
  g_autofree double *reached = g_new (double, n);
  g_autofree double *found = g_new (double, n);
  double largest = 0;

  if (!parindex_weighing_check_differing (from, problems))
    return;

  read_targets (&PARINDEX_OPTIMISED_WEIGHTING (weighting)->targets, n, targets);
  parindex_weighing_correlations (from, correlations);
  parindex_balance (correlations, n, targets, found);
  parindex_importances (correlations, n, found, reached);
  scale_weights (from, found);
  parindex_weights_set_doubles (weights, found);

  for (guint i = 0; i < n; i++)
    largest = fmax (largest, fabs (reached[i] - targets[i]));
  parindex_weights_tell_column (weights, "target-importance", from->criteria, targets);
  parindex_weights_tell_column (weights, "reached-importance", from->criteria, reached);
  parindex_weights_tell (weights, "largest-miss", largest);
}

static const ParindexWeightingOps ops = {
  .kind = "optimised",
  .min_units = 3,
  .fields = {
    { "targets", PARINDEX_RULE_FIELD_NUMBERS, G_STRUCT_OFFSET (ParindexOptimisedWeighting, targets), NULL },
  },
  .check = check,
  .find = find,
};

static void
parindex_optimised_weighting_class_init (ParindexOptimisedWeightingClass *klass)
{
  parindex_weighting_class_set_ops (PARINDEX_WEIGHTING_CLASS (klass), &ops);
}

static void
parindex_optimised_weighting_init (ParindexOptimisedWeighting *self)
{
}
