/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/simulation/parindex-draw-variant-private.h"
#include "model/parindex-framework-private.h"

/* Decimals of weights that are scored with exactly, as of weights that are found. */
#define WEIGHT_DECIMALS 9

/* The values of a draw that failed are NaN, and say which combination it was of. */
static double
failed_value (guint64 combination)
{
  const union
  {
    guint64 bits;
    double number;
  } value = { G_GUINT64_CONSTANT (0x7ff8000000000000) | (combination + 1) };

  return value.number;
}

/* FALSE if the value says nothing. */
static gboolean
read_failed_value (double   number,
                   guint64 *combination)
{
  union
  {
    double number;
    guint64 bits;
  } value = { number };

  *combination = (value.bits & G_GUINT64_CONSTANT (0x7ffffffffffff)) - 1;

  return isnan (number) && *combination != G_MAXUINT64;
}

ParindexVariety *
parindex_draw_variants_variety (const ParindexDrawVariants *self)
{
  return self->variety;
}

guint
parindex_draw_plan_n_choices (const ParindexDrawPlan *plan)
{
  return plan->variants != NULL && plan->variants->variety != NULL ? plan->variants->variety->choices->len : 0;
}

gboolean
parindex_draw_plan_measures (const ParindexDrawPlan *plan)
{
  return plan->variants != NULL && parindex_draw_variants_measure (plan->variants);
}

gboolean
parindex_draw_plan_limit_threads (const ParindexDrawPlan *plan,
                                  guint                  *n_threads,
                                  GError                **error)
{
  ParindexScorer *scorer = parindex_scoreboard_get_scorer (plan->nominal);

  if (plan->variants == NULL || parindex_scorer_is_thread_safe (scorer))
    return TRUE;
  *n_threads = 1;

  return parindex_scorer_check_thread (scorer, error);
}

/* Each choice is one digit: 0 is the index as it is. */
guint64
parindex_draw_variants_combination (const ParindexDrawVariants *self,
                                    const double               *uniforms)
{
  guint64 combination = 0;

  for (guint i = self->variety != NULL ? self->variety->choices->len : 0; i-- > 0;)
    {
      const guint n = ((GPtrArray *) self->variety->choices->pdata[i])->len + 1;

      combination = combination * n + (guint) (uniforms[self->first_choice + i] * n);
    }

  return combination;
}

static void
fail_draw (const ParindexDrawPlan *plan,
           guint64                 combination,
           double                 *values,
           guint16                *ranks)
{
  for (guint slot = 0; slot < plan->stride; slot++)
    values[slot] = failed_value (combination);
  memset (ranks, 0, plan->ranking.n * sizeof *ranks);
}

/* Draws of one combination, side by side and back to their places. */
static void
work_together (const ParindexDrawPlan *plan,
               const ParindexDrawPlan *variant,
               const ParindexDraw     *draws,
               const guint            *places,
               guint                   n,
               double                 *values,
               guint16                *ranks)
{
  g_auto (ParindexDrawScratch) scratch = { 0 };
  g_autofree double *some_values = g_new (double, (gsize) PARINDEX_DRAW_BATCH * plan->stride + 1);
  g_autofree guint16 *some_ranks = g_new (guint16, (gsize) PARINDEX_DRAW_BATCH * plan->ranking.n + 1);
  ParindexDraw some[PARINDEX_DRAW_BATCH];

  for (guint i = 0; i < n; i++)
    some[i] = draws[places[i]];
  parindex_draw_scratch_init (&scratch, variant);
  parindex_draw_plan_work (variant, &scratch, some, n, some_values, some_ranks);
  for (guint i = 0; i < n; i++)
    {
      memcpy (values + (gsize) places[i] * plan->stride, some_values + (gsize) i * plan->stride, plan->stride * sizeof *values);
      memcpy (ranks + (gsize) places[i] * plan->ranking.n, some_ranks + (gsize) i * plan->ranking.n, plan->ranking.n * sizeof *ranks);
    }
}

/* The framework with the weights of a draw; NULL if they cannot be. */
static ParindexFramework *
weigh (const ParindexDrawPlan *plan,
       ParindexFramework      *framework,
       const double           *uniforms)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) weights = g_ptr_array_new_with_free_func ((GDestroyNotify) parindex_number_unref);
  const ParindexDrawnWeights *all = &plan->weights;
  g_autofree double *drawn = g_new (double, all->n);

  parindex_drawn_weights_draw (all, uniforms, drawn, 1);
  for (guint i = 1; i < all->n; i++)
    {
      const char *id = parindex_criterion_get_id (all->nodes[i].node);

      if (all->nodes[i].place < 0 || parindex_framework_get_criterion (framework, id) == NULL)
        continue;
      g_ptr_array_add (ids, (gpointer) id);
      g_ptr_array_add (weights, parindex_number_new_from_decimal (llround (drawn[i] * pow (10, WEIGHT_DECIMALS)), WEIGHT_DECIMALS));
    }
  g_ptr_array_add (ids, NULL);

  return parindex_framework_with_weights (framework, (const char *const *) ids->pdata, (ParindexNumber **) weights->pdata, weights->len, NULL);
}

/* Scores a draw by itself. NULL with the problem that is in the way. @uniforms NULL: with the weights there are. */
static ParindexScoreboard *
score_draw (const ParindexDrawPlan     *plan,
            const ParindexDrawVariant  *variant,
            const double               *uniforms,
            guint64                     number,
            ParindexProblem           **problem)
{
  const ParindexDrawVariants *self = plan->variants;
  g_autoptr (ParindexFramework) framework = g_object_ref (variant->framework);
  g_autoptr (ParindexAssessment) assessment = g_object_ref (variant->assessment);

  if (variant->exact && uniforms != NULL)
    {
      g_object_unref (framework);
      g_clear_object (&assessment);
      framework = weigh (plan, variant->framework, uniforms);
      if (framework != NULL)
        assessment = parindex_assessment_with_framework (variant->assessment, framework, NULL);
    }
  if (assessment != NULL && parindex_draw_variants_measure (self))
    {
      ParindexAssessment *measured = parindex_variety_measure (self->variety, parindex_scoreboard_get_framework (plan->nominal), assessment, number);

      g_object_unref (assessment);
      assessment = measured;
    }

  return assessment != NULL ? parindex_draw_variant_score (plan, framework, assessment, problem) : NULL;
}

/* What the exact scores of a draw say. */
static void
read_board (const ParindexDrawPlan *plan,
            ParindexDrawScratch    *scratch,
            ParindexScoreboard     *board,
            double                 *values,
            guint16                *ranks)
{
  const ParindexNodeResult *root = parindex_scoreboard_node (board, 0);
  const double *found = plan->basis == PARINDEX_BASIS_PERCENT ? parindex_scoreboard_percents (board, 0) : root->column->scores;

  for (guint slot = 0; slot < plan->stride; slot++)
    values[slot] = slot < plan->n_slots ? found[plan->rows[slot]] : 0;
  parindex_draw_rank (&plan->ranking, plan->kernel, &scratch->ranks, values, ranks);
}

static void
work_alone (const ParindexDrawPlan    *plan,
            const ParindexDrawVariant *variant,
            const ParindexDraw        *draw,
            double                    *values,
            guint16                   *ranks)
{
  g_autoptr (ParindexProblem) problem = NULL;
  g_autoptr (ParindexScoreboard) board = score_draw (plan, variant, draw->uniforms, draw->number, &problem);
  g_autoptr (ParindexDrawPlan) other = NULL;
  const guint place = 0;

  if (board != NULL)
    other = parindex_draw_variant_plan (plan, board, &problem);
  if (other == NULL)
    fail_draw (plan, variant->combination, values, ranks);
  else if (variant->exact)
    {
      g_auto (ParindexDrawScratch) scratch = { 0 };

      parindex_draw_ranks_init (&scratch.ranks, plan->n_slots);
      read_board (other, &scratch, board, values, ranks);
    }
  else
    work_together (plan, other, draw, &place, 1, values, ranks);
}

/* All draws of one combination. */
static void
work_combination (const ParindexDrawPlan    *plan,
                  const ParindexDrawVariant *variant,
                  const ParindexDraw        *draws,
                  const guint               *places,
                  guint                      n,
                  GCancellable              *cancellable,
                  double                    *values,
                  guint16                   *ranks)
{
  if (variant->plan != NULL)
    {
      work_together (plan, variant->plan, draws, places, n, values, ranks);
      return;
    }

  for (guint i = 0; i < n && !g_cancellable_is_cancelled (cancellable); i++)
    {
      double *own_values = values + (gsize) places[i] * plan->stride;
      guint16 *own_ranks = ranks + (gsize) places[i] * plan->ranking.n;

      if (variant->problem != NULL)
        fail_draw (plan, variant->combination, own_values, own_ranks);
      else
        work_alone (plan, variant, &draws[places[i]], own_values, own_ranks);
    }
}

void
parindex_draw_variants_work (const ParindexDrawPlan *plan,
                             const ParindexDraw     *draws,
                             guint                   n,
                             GCancellable           *cancellable,
                             double                 *values,
                             guint16                *ranks)
{
  gboolean done[PARINDEX_DRAW_BATCH] = { FALSE };
  guint64 combinations[PARINDEX_DRAW_BATCH];

  for (guint i = 0; i < n; i++)
    combinations[i] = parindex_draw_variants_combination (plan->variants, draws[i].uniforms);
  for (guint first = 0; first < n && !g_cancellable_is_cancelled (cancellable); first++)
    {
      guint places[PARINDEX_DRAW_BATCH], n_places = 0;
      ParindexDrawVariant *variant;

      if (done[first])
        continue;
      for (guint i = first; i < n; i++)
        if (combinations[i] == combinations[first])
          {
            done[i] = TRUE;
            places[n_places++] = i;
          }
      variant = parindex_draw_variant_get (plan, combinations[first]);
      work_combination (plan, variant, draws, places, n_places, cancellable, values, ranks);
      parindex_draw_variant_give_back (plan, variant);
    }
}

ParindexProblem *
parindex_draw_variants_explain (const ParindexDrawPlan *plan,
                                guint64                 number,
                                const double           *values)
{
  g_autoptr (ParindexProblem) problem = NULL;
  guint64 combination;

  if (plan->variants != NULL && plan->n_slots > 0 && read_failed_value (values[0], &combination))
    {
      ParindexDrawVariant *variant = parindex_draw_variant_get (plan, combination);
      g_autoptr (ParindexScoreboard) board = NULL;

      if (variant->problem != NULL)
        problem = g_object_ref (variant->problem);
      else
        board = score_draw (plan, variant, NULL, number, &problem);
      parindex_draw_variant_give_back (plan, variant);
    }

  return problem != NULL ? g_steal_pointer (&problem) : parindex_problem_new (PARINDEX_MESSAGE_NO_RANKS_IN_DRAW, &(ParindexPlace){ 0 });
}
