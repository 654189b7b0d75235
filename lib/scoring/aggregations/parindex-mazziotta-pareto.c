/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scoring/aggregations/parindex-aggregations-private.h"

/* Mean minus (or plus) penalty: M ∓ S · cv, where S is the standard deviation of the values of a unit over its children (all of them, hence over n) and
 * cv = S / M. De Muro, Mazziotta and Pareto, "Composite indices of development and poverty: an application to MDGs", 2011. As S · cv = S² / M, no root
 * has to be taken. */

static ParindexMessage
combine (const ParindexUnitValues *values,
         mpq_ptr                   out)
{
  gboolean minus = parindex_criterion_get_aggregation_penalty (values->plan->method) == PARINDEX_PENALTY_MINUS;
  gboolean positive;
  mpq_t squares, term, n;

  mpq_inits (squares, term, n, NULL);
  mpq_set_ui (n, values->n, 1);
  mpq_set_ui (out, 0, 1);
  for (guint i = 0; i < values->n; i++)
    {
      mpq_add (out, out, values->values[i]);
      mpq_mul (term, values->values[i], values->values[i]);
      mpq_add (squares, squares, term);
    }
  mpq_div (out, out, n);
  positive = mpq_sgn (out) > 0;
  if (positive)
    {
      /* S² / M = (Σ x² / n) / M - M */
      mpq_div (term, squares, n);
      mpq_div (term, term, out);
      mpq_sub (term, term, out);
      if (minus)
        mpq_sub (out, out, term);
      else
        mpq_add (out, out, term);
    }
  mpq_clears (squares, term, n, NULL);

  return positive ? PARINDEX_N_MESSAGES : PARINDEX_MESSAGE_MEAN_NOT_POSITIVE;
}

const ParindexAggregationOps parindex_mazziotta_pareto_ops = {
  .combine = combine,
};
