/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-serializable-private.h"
#include "model/parindex-weighting-private.h"

/**
 * ParindexEqualWeighting:
 *
 * The same weight for all children.
 *
 * Since: 1.0
 */
struct _ParindexEqualWeighting
{
  ParindexWeighting parent_instance;
};

PARINDEX_DEFINE_WEIGHTING (ParindexEqualWeighting, parindex_equal_weighting)

static void
check (ParindexWeighting *weighting,
       guint              n_children,
       ParindexRuleReport report,
       gpointer           user_data)
{
}

static void
find (ParindexWeighting      *weighting,
      const ParindexWeighing *from,
      ParindexWeights        *weights,
      ParindexProblems       *problems)
{
  weights->exact = TRUE;
  for (guint i = 0; i < from->n; i++)
    mpq_set_ui (weights->weights[i], 1, from->n);
}

static const ParindexWeightingOps ops = {
  .kind = "equal",
  .check = check,
  .find = find,
};

static void
parindex_equal_weighting_class_init (ParindexEqualWeightingClass *klass)
{
  parindex_weighting_class_set_ops (PARINDEX_WEIGHTING_CLASS (klass), &ops);
}

static void
parindex_equal_weighting_init (ParindexEqualWeighting *self)
{
}
