/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "base/parindex-exact-private.h"
#include "base/parindex-moments-private.h"
#include "base/parindex-serializable-private.h"
#include "model/parindex-weighting-private.h"

/**
 * ParindexBudgetAllocationWeighting:
 *
 * Weights that experts hand out: each has a budget of points for the children,
 * and the weight is the mean of the parts of the budgets.
 *
 * Since: 1.0
 */

/**
 * ParindexBudgetAllocationWeighting:experts:
 *
 * A row for each expert, a text such as "30 20 50": the points for each child.
 * Budgets need not be equal.
 *
 * Since: 1.0
 */
struct _ParindexBudgetAllocationWeighting
{
  ParindexWeighting parent_instance;

  ParindexRows experts;
};

PARINDEX_DEFINE_WEIGHTING (ParindexBudgetAllocationWeighting, parindex_budget_allocation_weighting)

static void
report_expert (guint              expert,
               const char        *value,
               ParindexRuleReport report,
               gpointer           user_data)
{
  g_autofree char *name = g_strdup_printf ("%u", expert + 1);

  parindex_rule_report (report, user_data, EXPERT_POINTS, .name = name, .value = value);
}

static void
check_expert (const ParindexRows *rows,
              guint               expert,
              ParindexRuleReport  report,
              gpointer            user_data)
{
  gboolean any = FALSE;

  for (guint k = 0; k < parindex_rows_length (rows, expert); k++)
    {
      mpq_srcptr points = parindex_rows_at (rows, expert, k);

      if (points == NULL || mpq_sgn (points) < 0)
        {
          g_autoptr (GString) text = g_string_new (NULL);

          if (points != NULL)
            parindex_mpq_append_exact (text, points);
          report_expert (expert, points != NULL ? text->str : PARINDEX_ROWS_NONE, report, user_data);
          return;
        }
      any |= mpq_sgn (points) > 0;
    }
  if (!any)
    report_expert (expert, "0", report, user_data);
}

static void
check (ParindexWeighting *weighting,
       guint              n_children,
       ParindexRuleReport report,
       gpointer           user_data)
{
  const ParindexRows *rows = &PARINDEX_BUDGET_ALLOCATION_WEIGHTING (weighting)->experts;

  if (!parindex_check_weighting_rows (weighting, "experts", rows, n_children, report, user_data))
    return;
  for (guint i = 0; i < rows->n_rows; i++)
    check_expert (rows, i, report, user_data);
}

/* The parts of an expert's budget are added to the weights, and kept as doubles. */
static void
add_expert (const ParindexRows *rows,
            guint               expert,
            ParindexWeights    *weights,
            double             *shares)
{
  mpq_t sum, share;

  mpq_inits (sum, share, NULL);
  for (guint k = 0; k < weights->n; k++)
    mpq_add (sum, sum, parindex_rows_at (rows, expert, k));
  for (guint k = 0; k < weights->n; k++)
    {
      mpq_div (share, parindex_rows_at (rows, expert, k), sum);
      mpq_add (weights->weights[k], weights->weights[k], share);
      shares[(gsize) k * rows->n_rows + expert] = parindex_mpq_to_double (share);
    }
  mpq_clears (sum, share, NULL);
}

static void
tell_spread (const ParindexWeighing *from,
             guint                   n_experts,
             const double           *shares,
             ParindexWeights        *weights)
{
  g_autofree double *figures = g_new (double, 3 * (gsize) from->n);

  for (guint k = 0; k < from->n; k++)
    {
      ParindexMoments moments;

      parindex_moments_init (&moments, shares + (gsize) k * n_experts, n_experts);
      figures[k] = parindex_moments_sd (&moments);
      figures[from->n + k] = moments.min;
      figures[2 * from->n + k] = moments.max;
    }
  parindex_weights_tell (weights, "n-experts", n_experts);
  parindex_weights_tell_column (weights, "expert-spread", from->criteria, figures);
  parindex_weights_tell_column (weights, "expert-lowest", from->criteria, figures + from->n);
  parindex_weights_tell_column (weights, "expert-highest", from->criteria, figures + 2 * from->n);
}

static void
find (ParindexWeighting      *weighting,
      const ParindexWeighing *from,
      ParindexWeights        *weights,
      ParindexProblems       *problems)
{
  const ParindexRows *rows = &PARINDEX_BUDGET_ALLOCATION_WEIGHTING (weighting)->experts;
  g_autofree double *shares = g_new (double, (gsize) rows->n_rows * from->n);
  mpq_t n_experts;

  for (guint i = 0; i < rows->n_rows; i++)
    add_expert (rows, i, weights, shares);
  mpq_init (n_experts);
  mpq_set_ui (n_experts, rows->n_rows, 1);
  for (guint k = 0; k < from->n; k++)
    mpq_div (weights->weights[k], weights->weights[k], n_experts);
  mpq_clear (n_experts);
  tell_spread (from, rows->n_rows, shares, weights);
}

static const ParindexWeightingOps ops = {
  .kind = "budget-allocation",
  .fields = {
    { "experts", PARINDEX_RULE_FIELD_ROWS, G_STRUCT_OFFSET (ParindexBudgetAllocationWeighting, experts), NULL },
  },
  .check = check,
  .find = find,
};

static void
parindex_budget_allocation_weighting_class_init (ParindexBudgetAllocationWeightingClass *klass)
{
  parindex_weighting_class_set_ops (PARINDEX_WEIGHTING_CLASS (klass), &ops);
}

static void
parindex_budget_allocation_weighting_init (ParindexBudgetAllocationWeighting *self)
{
}
