/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-linear-program-private.h"
#include "base/parindex-serializable-private.h"
#include "model/parindex-weighting-private.h"

/* What the solver leaves undecided. */
#define FRONTIER 1e-10

/**
 * ParindexBenefitOfTheDoubtWeighting:
 *
 * Weights by data envelopment: each unit has the weights that are best for it,
 * as long as no unit has more than 1 with them (L. Cherchye, W. Moesen,
 * N. Rogge, T. Van Puyenbroeck, 2007). The weights that are found are the means
 * of those of the units; the diagnostics have each unit's own, and its index.
 *
 * Since: 1.0
 */

/**
 * ParindexBenefitOfTheDoubtWeighting:bounds-of:
 *
 * What the bounds hold.
 *
 * Since: 1.0
 */

/**
 * ParindexBenefitOfTheDoubtWeighting:lower:
 *
 * The least part of each child, or of all; %NULL: 0.
 *
 * Since: 1.0
 */

/**
 * ParindexBenefitOfTheDoubtWeighting:upper:
 *
 * The largest part of each child, or of all; %NULL: 1.
 *
 * Since: 1.0
 */
struct _ParindexBenefitOfTheDoubtWeighting
{
  ParindexWeighting parent_instance;

  ParindexWeightBounds bounds_of;
  ParindexNumbers lower;
  ParindexNumbers upper;
};

PARINDEX_DEFINE_WEIGHTING (ParindexBenefitOfTheDoubtWeighting, parindex_benefit_of_the_doubt_weighting)

/* The bound of a child, exactly. */
static void
bound_at (const ParindexNumbers *bounds,
          guint                  child,
          guint                  none,
          mpq_ptr                out)
{
  if (bounds->texts == NULL)
    mpq_set_ui (out, none, 1);
  else
    mpq_set (out, bounds->values[bounds->n == 1 ? 0 : child]);
}

/* Lower bounds must leave room, and upper ones must reach 1, each child's own in order. */
static void
check_room (const ParindexBenefitOfTheDoubtWeighting *self,
            guint                                     n,
            ParindexRuleReport                        report,
            gpointer                                  user_data)
{
  mpq_t least, most, lower, upper;
  gboolean ordered = TRUE;

  mpq_inits (least, most, lower, upper, NULL);
  for (guint i = 0; i < n; i++)
    {
      bound_at (&self->lower, i, 0, lower);
      bound_at (&self->upper, i, 1, upper);
      ordered &= mpq_cmp (lower, upper) <= 0;
      mpq_add (least, least, lower);
      mpq_add (most, most, upper);
    }
  if (!ordered || mpq_cmp_ui (least, 1, 1) > 0 || mpq_cmp_ui (most, 1, 1) < 0)
    {
      g_autoptr (GString) from = g_string_new (NULL);
      g_autoptr (GString) to = g_string_new (NULL);

      parindex_mpq_append_exact (from, least);
      parindex_mpq_append_exact (to, most);
      parindex_rule_report (report, user_data, WEIGHT_BOUNDS, .value = from->str, .other = to->str);
    }
  mpq_clears (least, most, lower, upper, NULL);
}

static void
check (ParindexWeighting *weighting,
       guint              n_children,
       ParindexRuleReport report,
       gpointer           user_data)
{
  const ParindexBenefitOfTheDoubtWeighting *self = PARINDEX_BENEFIT_OF_THE_DOUBT_WEIGHTING (weighting);
  gboolean good = TRUE;

  if (self->lower.texts != NULL)
    good &= parindex_check_weighting_numbers ("lower", &self->lower, n_children, TRUE, report, user_data);
  if (self->upper.texts != NULL)
    good &= parindex_check_weighting_numbers ("upper", &self->upper, n_children, TRUE, report, user_data);
  if (good)
    check_room (self, n_children, report, user_data);
}

/* One program, whose constraints are made once: first those of the units on the frontier, then those of shares, which depend on the unit. Each child is in the unit of its largest score, so
 * that its size does not matter to the solver. */
typedef struct
{
  const ParindexWeighing *from;
  ParindexWeightBounds bounds_of;
  double *largest;
  double *lower;
  double *upper;
  ParindexConstraint *constraints;
  guint n_frontier;
  guint n_constraints;
} Program;

static double
scaled (const Program *self,
        guint          unit,
        guint          child)
{
  return parindex_weighing_column (self->from, child)[unit] / self->largest[child];
}

/* How much of what is bounded a child has for each part of its variable. */
static double
part (const Program *self,
      guint          unit,
      guint          child)
{
  return self->bounds_of == PARINDEX_WEIGHT_BOUNDS_SHARE ? scaled (self, unit, child) : 1 / self->largest[child];
}

/* lower Σ part - part_i <= 0 and part_i - upper Σ part <= 0 */
static void
set_bounds (Program *self,
            guint    unit)
{
  const guint n = self->from->n;
  guint next = self->n_frontier;

  for (guint i = 0; i < n; i++)
    for (guint end = 0; end < 2; end++)
      {
        double bound = end == 0 ? self->lower[i] : self->upper[i];
        double sign = end == 0 ? 1 : -1;

        if (bound == end)
          continue;
        for (guint k = 0; k < n; k++)
          self->constraints[next].coefficients[k] = sign * (bound - (k == i)) * part (self, unit, k);
        next++;
      }
  self->n_constraints = next;
}

/* The one with more first. */
static int
compare_constraints (gconstpointer a,
                     gconstpointer b,
                     gpointer      user_data)
{
  const ParindexConstraint *one = a, *other = b;
  const guint n = GPOINTER_TO_UINT (user_data);

  for (guint k = 0; k < n; k++)
    if (one->coefficients[k] != other->coefficients[k])
      return one->coefficients[k] > other->coefficients[k] ? -1 : 1;

  return 0;
}

static gboolean
has_as_much (const ParindexConstraint *one,
             const ParindexConstraint *other,
             guint                     n)
{
  guint k = 0;

  while (k < n && one->coefficients[k] >= other->coefficients[k])
    k++;

  return k == n;
}

/* With weights from 0 on, a unit that another one has as much as of everything holds nothing back that the other does not. The order is that of what
 * they have, not of the units. */
static void
keep_frontier (Program *self)
{
  const guint n = self->from->n, n_units = self->from->n_units;

  g_qsort_with_data (self->constraints, (int) n_units, sizeof *self->constraints, compare_constraints, GUINT_TO_POINTER (n));
  for (guint i = 0; i < n_units; i++)
    {
      gboolean held = FALSE;

      for (guint j = 0; j < self->n_frontier && !held; j++)
        held = has_as_much (&self->constraints[j], &self->constraints[i], n);
      if (held)
        g_free (self->constraints[i].coefficients);
      else
        self->constraints[self->n_frontier++] = self->constraints[i];
    }
  for (guint i = 0; i < 2 * n; i++)
    self->constraints[self->n_frontier + i] = (ParindexConstraint){ .coefficients = g_new0 (double, n) };
}

static void
program_init (Program                                  *self,
              const ParindexBenefitOfTheDoubtWeighting *weighting,
              const ParindexWeighing                   *from)
{
  const guint n_rows = from->n_units + 2 * from->n;
  mpq_t bound;

  *self = (Program){ from, weighting->bounds_of, g_new0 (double, from->n), g_new (double, from->n), g_new (double, from->n),
                     g_new0 (ParindexConstraint, n_rows), 0, 0 };
  mpq_init (bound);
  for (guint k = 0; k < from->n; k++)
    {
      for (guint i = 0; i < from->n_units; i++)
        self->largest[k] = fmax (self->largest[k], parindex_weighing_column (from, k)[i]);
      bound_at (&weighting->lower, k, 0, bound);
      self->lower[k] = parindex_mpq_to_double (bound);
      bound_at (&weighting->upper, k, 1, bound);
      self->upper[k] = parindex_mpq_to_double (bound);
    }
  mpq_clear (bound);
  for (guint i = 0; i < from->n_units; i++)
    {
      self->constraints[i] = (ParindexConstraint){ .coefficients = g_new (double, from->n), .bound = 1 };
      for (guint k = 0; k < from->n; k++)
        self->constraints[i].coefficients[k] = scaled (self, i, k);
    }
  keep_frontier (self);
}

static void
program_clear (Program *self)
{
  for (guint i = 0; i < self->n_frontier + 2 * self->from->n; i++)
    g_free (self->constraints[i].coefficients);
  g_free (self->constraints);
  g_free (self->largest);
  g_free (self->lower);
  g_free (self->upper);
}

/* The unit's index, and its weights with sum 1: NaN where nothing it has can count. FALSE if the program has no solution. */
static gboolean
solve_unit (Program *self,
            guint    unit,
            double  *score,
            double  *weights)
{
  const guint n = self->from->n;
  g_autofree double *objective = g_new (double, n);
  double sum = 0;

  for (guint k = 0; k < n; k++)
    objective[k] = scaled (self, unit, k);
  set_bounds (self, unit);
  if (!parindex_maximise (objective, n, self->constraints, self->n_constraints, weights))
    return FALSE;

  *score = 0;
  for (guint k = 0; k < n; k++)
    {
      *score += objective[k] * weights[k];
      weights[k] /= self->largest[k];
      sum += weights[k];
    }
  for (guint k = 0; k < n; k++)
    weights[k] = *score > 0 ? weights[k] / sum : NAN;

  return TRUE;
}

/* FALSE if there is no unit with weights. */
static gboolean
mean_weights (const double *of_units,
              guint         n_units,
              guint         n,
              double       *means)
{
  gboolean any = FALSE;

  for (guint i = 0; i < n_units; i++)
    for (guint k = 0; k < n && !isnan (of_units[(gsize) i * n + k]); k++)
      {
        means[k] += of_units[(gsize) i * n + k];
        any = TRUE;
      }

  return any;
}

static void
find (ParindexWeighting      *weighting,
      const ParindexWeighing *from,
      ParindexWeights        *weights,
      ParindexProblems       *problems)
{
  g_autofree double *scores = g_new (double, from->n_units);
  g_autofree double *of_units = g_new (double, (gsize) from->n_units * from->n);
  g_autofree double *means = g_new0 (double, from->n);
  gboolean solved = TRUE;
  Program program;

  if (!parindex_weighing_check_from_zero (from, problems) || !parindex_weighing_check_not_nothing (from, problems))
    return;

  program_init (&program, PARINDEX_BENEFIT_OF_THE_DOUBT_WEIGHTING (weighting), from);
  for (guint i = 0; i < from->n_units && solved; i++)
    {
      solved = solve_unit (&program, i, &scores[i], of_units + (gsize) i * from->n);
      /* Units on the frontier are equal. */
      if (fabs (scores[i] - 1) < FRONTIER)
        scores[i] = 1;
    }
  program_clear (&program);
  if (!solved || !mean_weights (of_units, from->n_units, from->n, means))
    {
      parindex_problems_report (problems, WEIGHING_FAILED, .criterion = from->node, .value = "benefit-of-the-doubt");
      return;
    }

  parindex_weights_set_doubles (weights, means);
  parindex_weights_tell_column (weights, "unit-scores", from->units, scores);
  parindex_weights_tell_table (weights, "unit-weights", from->units, from->criteria, of_units);
}

static const ParindexWeightingOps ops = {
  .kind = "benefit-of-the-doubt",
  .min_units = 1,
  .fields = {
    { "bounds-of", PARINDEX_RULE_FIELD_WORD, G_STRUCT_OFFSET (ParindexBenefitOfTheDoubtWeighting, bounds_of), parindex_weight_bounds_get_type },
    { "lower", PARINDEX_RULE_FIELD_NUMBERS, G_STRUCT_OFFSET (ParindexBenefitOfTheDoubtWeighting, lower), NULL },
    { "upper", PARINDEX_RULE_FIELD_NUMBERS, G_STRUCT_OFFSET (ParindexBenefitOfTheDoubtWeighting, upper), NULL },
  },
  .check = check,
  .find = find,
};

static void
parindex_benefit_of_the_doubt_weighting_class_init (ParindexBenefitOfTheDoubtWeightingClass *klass)
{
  parindex_weighting_class_set_ops (PARINDEX_WEIGHTING_CLASS (klass), &ops);
}

static void
parindex_benefit_of_the_doubt_weighting_init (ParindexBenefitOfTheDoubtWeighting *self)
{
}
