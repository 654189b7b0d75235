/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "base/parindex-serializable-private.h"
#include "base/parindex-sum-private.h"
#include "model/parindex-weighting-private.h"

/**
 * ParindexEntropyWeighting:
 *
 * Weights by Shannon's entropy: the more the units' shares in a child's scores
 * differ, the more it weighs.
 *
 * Since: 1.0
 */
struct _ParindexEntropyWeighting
{
  ParindexWeighting parent_instance;
};

PARINDEX_DEFINE_WEIGHTING (ParindexEntropyWeighting, parindex_entropy_weighting)

static void
check (ParindexWeighting *weighting,
       guint              n_children,
       ParindexRuleReport report,
       gpointer           user_data)
{
}

/* (1 + u) ln (1 + u) - u, which is never below 0; near 0 by its series. */
static double
excess (double u)
{
  double power = u, sum = 0;

  if (u <= -1)
    return 1;
  if (fabs (u) > 0.05)
    return (1 + u) * log1p (u) - u;
  for (int k = 2; k < 20; k++)
    {
      power *= -u;
      sum -= power / (k * (k - 1.0));
    }

  return sum;
}

/* 1 - entropy, which is the mean of what shares differ from equal ones: nothing cancels out where they differ little. */
static double
divergence (const double *column,
            guint         n)
{
  ParindexSum sum;
  double mean;

  parindex_sum_init (&sum);
  for (guint i = 0; i < n; i++)
    parindex_sum_add (&sum, column[i]);
  mean = parindex_sum_get (&sum) / n;

  parindex_sum_init (&sum);
  for (guint i = 0; i < n; i++)
    parindex_sum_add (&sum, excess ((column[i] - mean) / mean));

  return parindex_sum_get (&sum) / n / log (n);
}

static void
find (ParindexWeighting      *weighting,
      const ParindexWeighing *from,
      ParindexWeights        *weights,
      ParindexProblems       *problems)
{
  g_autofree double *divergences = g_new (double, from->n);
  g_autofree double *entropies = g_new (double, from->n);
  double sum = 0;

  if (!parindex_weighing_check_from_zero (from, problems) || !parindex_weighing_check_not_nothing (from, problems))
    return;

  for (guint k = 0; k < from->n; k++)
    {
      divergences[k] = divergence (parindex_weighing_column (from, k), from->n_units);
      entropies[k] = 1 - divergences[k];
      sum += divergences[k];
    }
  if (sum == 0)
    {
      parindex_problems_report (problems, WEIGHING_CONSTANT, .criterion = from->node);
      return;
    }

  parindex_weights_set_doubles (weights, divergences);
  parindex_weights_tell_column (weights, "entropy", from->criteria, entropies);
}

static const ParindexWeightingOps ops = {
  .kind = "entropy",
  .min_units = 2,
  .check = check,
  .find = find,
};

static void
parindex_entropy_weighting_class_init (ParindexEntropyWeightingClass *klass)
{
  parindex_weighting_class_set_ops (PARINDEX_WEIGHTING_CLASS (klass), &ops);
}

static void
parindex_entropy_weighting_init (ParindexEntropyWeighting *self)
{
}
