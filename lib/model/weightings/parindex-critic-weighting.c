/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-moments-private.h"
#include "base/parindex-serializable-private.h"
#include "model/parindex-weighting-private.h"

/**
 * ParindexCriticWeighting:
 *
 * Weights by contrast and conflict (CRITIC: criteria importance through
 * intercriteria correlation): the standard deviation of a child's scores on
 * their range, times what is left of 1 in its correlations with the others
 * (D. Diakoulaki, G. Mavrotas, L. Papayannakis, 1995).
 *
 * Since: 1.0
 */
struct _ParindexCriticWeighting
{
  ParindexWeighting parent_instance;
};

PARINDEX_DEFINE_WEIGHTING (ParindexCriticWeighting, parindex_critic_weighting)

static void
check (ParindexWeighting *weighting,
       guint              n_children,
       ParindexRuleReport report,
       gpointer           user_data)
{
}

/* Rounding alone does not set two children apart. */
#define SAME 1e-14

static void
find (ParindexWeighting      *weighting,
      const ParindexWeighing *from,
      ParindexWeights        *weights,
      ParindexProblems       *problems)
{
  g_autofree double *correlations = g_new (double, (gsize) from->n * from->n);
  g_autofree double *contrasts = g_new (double, from->n);
  g_autofree double *conflicts = g_new0 (double, from->n);
  g_autofree double *products = g_new (double, from->n);
  double sum = 0;

  if (!parindex_weighing_check_differing (from, problems))
    return;

  parindex_weighing_correlations (from, correlations);
  for (guint k = 0; k < from->n; k++)
    {
      ParindexMoments moments;

      parindex_moments_init (&moments, parindex_weighing_column (from, k), from->n_units);
      contrasts[k] = parindex_moments_sd (&moments) / (moments.max - moments.min);
      for (guint j = 0; j < from->n; j++)
        if (1 - correlations[(gsize) k * from->n + j] > SAME)
          conflicts[k] += 1 - correlations[(gsize) k * from->n + j];
      products[k] = contrasts[k] * conflicts[k];
      sum += products[k];
    }
  /* All children say the same: none has more of its own than another. */
  for (guint k = 0; k < from->n && sum == 0; k++)
    products[k] = contrasts[k];

  parindex_weights_set_doubles (weights, products);
  parindex_weights_tell_column (weights, "standard-deviation", from->criteria, contrasts);
  parindex_weights_tell_column (weights, "conflict", from->criteria, conflicts);
}

static const ParindexWeightingOps ops = {
  .kind = "critic",
  .min_units = 3,
  .check = check,
  .find = find,
};

static void
parindex_critic_weighting_class_init (ParindexCriticWeightingClass *klass)
{
  parindex_weighting_class_set_ops (PARINDEX_WEIGHTING_CLASS (klass), &ops);
}

static void
parindex_critic_weighting_init (ParindexCriticWeighting *self)
{
}
