/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-exact-private.h"
#include "model/parindex-rule-private.h"

/* What the points of a cell can be, for plans of how to raise them. */

void
parindex_rule_levels_init (ParindexRuleLevels *self)
{
  *self = (ParindexRuleLevels){ .points = g_ptr_array_new_with_free_func ((GDestroyNotify) parindex_number_unref) };
}

void
parindex_rule_levels_clear (ParindexRuleLevels *self)
{
  g_clear_pointer (&self->points, g_ptr_array_unref);
  g_clear_pointer (&self->low, parindex_number_unref);
  g_clear_pointer (&self->high, parindex_number_unref);
  g_clear_pointer (&self->step, parindex_number_unref);
}

void
parindex_rule_levels_add (ParindexRuleLevels *self,
                          mpq_srcptr          share,
                          mpq_srcptr          max)
{
  mpq_t points;

  mpq_init (points);
  mpq_set (points, max);
  if (share != NULL)
    mpq_mul (points, points, share);
  g_ptr_array_add (self->points, parindex_number_new_take (points));
  mpq_clear (points);
}

void
parindex_rule_levels_add_shares (ParindexRuleLevels    *self,
                                 const ParindexNumbers *shares,
                                 mpq_srcptr             max)
{
  for (guint k = 0; k < shares->n; k++)
    parindex_rule_levels_add (self, shares->values[k], max);
}

void
parindex_rule_levels_set_range (ParindexRuleLevels *self,
                                mpq_srcptr          low,
                                mpq_srcptr          high,
                                mpq_srcptr          step)
{
  self->range = TRUE;
  self->low = low != NULL ? parindex_number_new_copy (low) : NULL;
  self->high = high != NULL ? parindex_number_new_copy (high) : NULL;
  self->step = step != NULL ? parindex_number_new_copy (step) : NULL;
}

void
parindex_rule_list_levels (ParindexRule       *self,
                           mpq_srcptr          max,
                           ParindexRuleLevels *levels)
{
  g_autoptr (ParindexRule) points = self == NULL ? parindex_points_rule_new () : NULL;
  ParindexRule *rule = self != NULL ? self : points;
  const ParindexRuleOps *ops = parindex_rule_ops (rule);

  if (ops != NULL && ops->list_levels != NULL)
    ops->list_levels (rule, max, levels);
}
