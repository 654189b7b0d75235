/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <stdlib.h>

#include "analysis/simulation/parindex-draw-formula-private.h"
#include "analysis/simulation/parindex-draw-ranks-private.h"
#include "scoring/aggregations/parindex-aggregations-private.h"

static void
init_counts (ParindexDrawFormula    *self,
             const ParindexNodePlan *plan,
             guint                   n_children)
{
  g_autofree mpq_t *counts = g_new (mpq_t, n_children);

  for (guint i = 0; i < n_children; i++)
    mpq_init (counts[i]);
  self->n_counts = n_children;
  self->counts = g_new (double *, n_children);
  for (guint n = 1; n <= n_children; n++)
    {
      self->counts[n - 1] = g_new (double, n);
      parindex_order_counts (plan, n, counts);
      for (guint i = 0; i < n; i++)
        self->counts[n - 1][i] = mpq_get_d (counts[i]);
    }
  for (guint i = 0; i < n_children; i++)
    mpq_clear (counts[i]);
}

static double
power_of (const ParindexNodePlan *plan)
{
  double power = 0;
  mpq_t exact;

  mpq_init (exact);
  if (parindex_power_of (plan, exact))
    power = mpq_get_d (exact);
  mpq_clear (exact);

  return power;
}

gboolean
parindex_draw_formula_init (ParindexDrawFormula    *self,
                            const ParindexNodePlan *plan,
                            guint                   n_children)
{
  *self = (ParindexDrawFormula){ .kind = plan->aggregation };
  switch (plan->aggregation)
    {
    case PARINDEX_AGGREGATION_GEOMETRIC_MEAN:
    case PARINDEX_AGGREGATION_HARMONIC_MEAN:
    case PARINDEX_AGGREGATION_POWER_MEAN:
      self->power = power_of (plan);
      return TRUE;
    case PARINDEX_AGGREGATION_MINIMUM:
    case PARINDEX_AGGREGATION_MAXIMUM:
    case PARINDEX_AGGREGATION_MEDIAN:
    case PARINDEX_AGGREGATION_OWA:
      init_counts (self, plan, n_children);
      return TRUE;
    case PARINDEX_AGGREGATION_MAZZIOTTA_PARETO:
      self->minus = parindex_criterion_get_aggregation_penalty (plan->method) == PARINDEX_PENALTY_MINUS;
      return TRUE;
    default:
      return FALSE;
    }
}

void
parindex_draw_formula_clear (ParindexDrawFormula *self)
{
  for (guint i = 0; i < self->n_counts; i++)
    g_free (self->counts[i]);
  g_clear_pointer (&self->counts, g_free);
}

/* The power 0 is the geometric mean. */
static double
power_mean (double        power,
            const double *values,
            const double *weights,
            guint         n)
{
  double sum = 0, weight = 0;

  for (guint i = 0; i < n; i++)
    {
      if (values[i] < 0 || (values[i] == 0 && power <= 0))
        return NAN;
      sum += weights[i] * (power == 0 ? log (values[i]) : power == -1 ? 1 / values[i] : pow (values[i], power));
      weight += weights[i];
    }
  if (power == 0)
    return exp (sum / weight);

  return power == -1 ? weight / sum : pow (sum / weight, 1 / power);
}

static int
compare_descending (const void *a,
                    const void *b)
{
  const double first = *(const double *) a, second = *(const double *) b;

  return (first < second) - (first > second);
}

static double
ordered_mean (const double *counts,
              double       *values,
              guint         n)
{
  double sum = 0;

  qsort (values, n, sizeof *values, compare_descending);
  for (guint i = 0; i < n; i++)
    sum += counts[i] * values[i];

  return sum;
}

/* M - S²/M or M + S²/M, the square of the deviation being over n. */
static double
mazziotta_pareto (gboolean      minus,
                  const double *values,
                  guint         n)
{
  double mean = 0, squares = 0;

  for (guint i = 0; i < n; i++)
    mean += values[i] / n;
  for (guint i = 0; i < n; i++)
    squares += (values[i] - mean) * (values[i] - mean) / n;
  if (mean <= 0)
    return NAN;

  return minus ? mean - squares / mean : mean + squares / mean;
}

double
parindex_draw_formula_combine (const ParindexDrawFormula *self,
                               double                    *values,
                               const double              *weights,
                               guint                      n)
{
  if (self->counts != NULL)
    return ordered_mean (self->counts[n - 1], values, n);
  if (self->kind == PARINDEX_AGGREGATION_MAZZIOTTA_PARETO)
    return mazziotta_pareto (self->minus, values, n);

  return power_mean (self->power, values, weights, n);
}

double
parindex_draw_formula_round (double           score,
                             double           max,
                             int              decimals,
                             ParindexRounding mode)
{
  const double size = max > 0 ? max : fmax (fabs (score), 1);
  const int kept = 12 - (int) floor (log10 (size));

  if (decimals < 0 || decimals >= kept || !isfinite (score))
    return score;

  /* In steps first: what is a half exactly is one here too. */
  return parindex_draw_round_steps (rint (score * pow (10, kept)), pow (10, kept - decimals), mode) / pow (10, decimals);
}
