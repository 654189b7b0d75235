/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scoring/parindex-node-policy-private.h"

/* What policies do to sums of integers, where unobserved cells stand as 0: whether the sum is still right. */

/* Whether 0 points below give 0 points here. */
static gboolean
keeps_zero (ParindexCriterion *node)
{
  const ParindexNumber *from = parindex_criterion_get_cap_from (node);
  const ParindexNumber *to = parindex_criterion_get_cap_to (node);

  return (from == NULL || parindex_number_get_sign (from) <= 0) && (to == NULL || parindex_number_get_sign (to) >= 0);
}

/* Whether children of the node can be missing without making anything above missing. */
static gboolean
bears_missing (ParindexCriterion *node)
{
  ParindexMissing missing = parindex_criterion_plan (node)->missing;

  return missing == PARINDEX_MISSING_SKIP || missing == PARINDEX_MISSING_ZERO;
}

/* Bonus and penalty points that are not there add nothing, up to the first node with a max; unless that they are not there
 * shows on the way. */
static guint8
harmless_as_extra (ParindexCriterion *top,
                   ParindexCriterion *leaf)
{
  ParindexCriterion *node = leaf;
  gboolean missing = TRUE;

  while (node != top && parindex_criterion_plan (node)->extra)
    {
      if (!keeps_zero (node))
        return 0;
      node = parindex_criterion_get_parent (node);
      missing &= bears_missing (node);
      if (parindex_criterion_plan (node)->extra)
        missing &= parindex_criterion_get_minimum_share (node) == NULL;
    }
  if (parindex_criterion_plan (node)->extra)
    return 0;

  return PARINDEX_CELL_STATE_NOT_APPLICABLE | (missing ? PARINDEX_CELL_STATE_MISSING : 0);
}

guint8
parindex_node_policy_harmless (ParindexCriterion *top,
                               ParindexCriterion *leaf)
{
  ParindexCriterion *parent = parindex_criterion_get_parent (leaf);
  gboolean extra = parindex_criterion_plan (leaf)->extra;
  guint8 harmless = extra ? harmless_as_extra (top, leaf) : 0;

  if (leaf == top || !keeps_zero (leaf))
    return 0;

  if (parindex_criterion_plan (parent)->missing == PARINDEX_MISSING_ZERO && parindex_criterion_get_minimum_share (parent) == NULL)
    harmless |= PARINDEX_CELL_STATE_MISSING;

  return harmless;
}

static gboolean
fits_plain_sum (ParindexCriterion *node,
                ParindexCriterion *top)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (node);

  /* Points beside the max of a part that does not apply would have to leave with it. */
  if (plan->extra)
    return parindex_criterion_plan (parindex_criterion_get_parent (node))->extra || parindex_criterion_get_parent (node) == top;
  if (node != top && !keeps_zero (node))
    return FALSE;
  if (parindex_criterion_is_leaf (node))
    return plan->max != NULL;

  return plan->aggregation == PARINDEX_AGGREGATION_SUM && plan->not_applicable == PARINDEX_NOT_APPLICABLE_DROP
         && plan->missing == parindex_criterion_plan (top)->missing && parindex_criterion_get_scale (node) == NULL
         && parindex_criterion_get_minimum_share (node) == NULL;
}

static gboolean
is_plain_sum (const ParindexSheet *sheet,
              ParindexCriterion   *top)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (top);

  if (plan->extra)
    return FALSE;

  for (guint i = plan->index; i < plan->end; i++)
    if (!fits_plain_sum (parindex_framework_node (sheet->framework, i), top))
      return FALSE;

  return TRUE;
}

/* A leaf that counts. */
typedef struct
{
  const ParindexColumn *column;
  gint64 max;
} Addend;

/* Brings the maxima of the leaves first … end - 1 over one denominator. Those without one are bonus and penalty leaves. */
static gboolean
list_addends (ParindexPlainSum    *self,
              const ParindexSheet *sheet,
              guint                first,
              guint                end)
{
  mpz_t denominator, integer;
  gboolean fits;

  mpz_init_set_ui (denominator, 1);
  mpz_init (integer);
  for (guint j = first; j < end; j++)
    {
      const ParindexNumber *max = parindex_criterion_plan (parindex_framework_leaf (sheet->framework, j))->max;

      if (max != NULL)
        mpz_lcm (denominator, denominator, mpq_denref (parindex_number_peek (max)));
    }
  fits = parindex_mpz_to_i64 (denominator, &self->denominator);
  for (guint j = first; fits && j < end; j++)
    {
      const ParindexNumber *max = parindex_criterion_plan (parindex_framework_leaf (sheet->framework, j))->max;
      Addend addend = { &sheet->columns[j], 0 };

      if (max == NULL)
        continue;
      mpz_divexact (integer, denominator, mpq_denref (parindex_number_peek (max)));
      mpz_mul (integer, integer, mpq_numref (parindex_number_peek (max)));
      fits = parindex_mpz_to_i64 (integer, &addend.max) && !__builtin_add_overflow (self->max, addend.max, &self->max);
      g_array_append_val (self->addends, addend);
    }
  mpz_clears (denominator, integer, NULL);

  return fits;
}

gboolean
parindex_plain_sum_init (ParindexPlainSum    *self,
                         const ParindexSheet *sheet,
                         ParindexCriterion   *top)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (top);

  /* A leaf alone has no children that could be missing: what it says is for those that are. */
  *self = (ParindexPlainSum){ .missing = parindex_criterion_is_leaf (top) ? PARINDEX_MISSING_PROPAGATE : plan->missing };
  if (!is_plain_sum (sheet, top))
    return FALSE;

  self->addends = g_array_new (FALSE, FALSE, sizeof (Addend));

  return list_addends (self, sheet, plan->first_leaf, plan->end_leaf);
}

void
parindex_plain_sum_clear (ParindexPlainSum *self)
{
  g_clear_pointer (&self->addends, g_array_unref);
}

static ParindexCellState
state_of_sum (ParindexMissing missing,
              guint           n_observed,
              guint           n_missing)
{
  if (n_observed + n_missing == 0)
    return PARINDEX_CELL_STATE_NOT_APPLICABLE;
  if (n_missing == 0 || missing == PARINDEX_MISSING_ZERO)
    return PARINDEX_CELL_STATE_OBSERVED;

  return n_observed > 0 && missing == PARINDEX_MISSING_SKIP ? PARINDEX_CELL_STATE_OBSERVED : PARINDEX_CELL_STATE_MISSING;
}

ParindexCellState
parindex_plain_sum_settle (const ParindexPlainSum *self,
                           guint                   row,
                           gint64                 *max)
{
  guint n_observed = 0;
  guint n_missing = 0;
  gint64 sum = 0;

  for (guint j = 0; j < self->addends->len; j++)
    {
      const Addend *addend = &g_array_index (self->addends, Addend, j);
      ParindexCellState state = parindex_column_state (addend->column, row);

      n_observed += state == PARINDEX_CELL_STATE_OBSERVED;
      n_missing += state == PARINDEX_CELL_STATE_MISSING;
      if (state == PARINDEX_CELL_STATE_OBSERVED || (state == PARINDEX_CELL_STATE_MISSING && self->missing == PARINDEX_MISSING_ZERO))
        sum += addend->max;
    }
  *max = sum;

  return state_of_sum (self->missing, n_observed, n_missing);
}
