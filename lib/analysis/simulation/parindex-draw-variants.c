/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/parindex-rescore-private.h"
#include "analysis/simulation/parindex-draw-formula-private.h"
#include "analysis/simulation/parindex-draw-variants-private.h"
#include "model/parindex-framework-private.h"

/* Decimals of weights that are scored with exactly, as of weights that are found. */
#define WEIGHT_DECIMALS 9

/* What of the indexes that were made is kept, in bytes: draws of one combination come one after the other. */
#define MAX_KEPT (32 << 20)

/* The index under one combination of choices. */
typedef struct
{
  guint64 combination;
  guint n_users;  /* it, the next two and those of the table are the lock's of the table */
  guint64 used;   /* when it was asked for last */
  gsize size;     /* about how many bytes there are; 0: it is not made yet */
  GMutex lock;    /* while it is made */
  gboolean made;
  ParindexFramework *framework;
  ParindexAssessment *assessment;
  gboolean exact;         /* an aggregation looks at all units at once */
  ParindexDrawPlan *plan; /* NULL: it failed, or each draw is scored anew */
  ParindexProblem *problem; /* why it failed; NULL: it did not */
} Variant;

struct _ParindexDrawVariants
{
  ParindexVariety *variety; /* NULL: weights alone vary */
  guint first_choice;       /* its place among the random numbers */
  GMutex lock;
  GHashTable *made; /* combination -> Variant */
  gsize size;       /* of all of them */
  guint64 n_asked;
};

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

static void
variant_free (gpointer data)
{
  Variant *self = data;

  g_clear_object (&self->framework);
  g_clear_object (&self->assessment);
  g_clear_object (&self->problem);
  g_clear_pointer (&self->plan, parindex_draw_plan_unref);
  g_mutex_clear (&self->lock);
  g_free (self);
}

ParindexDrawVariants *
parindex_draw_variants_new (ParindexDrawPlan *plan,
                            ParindexVariety  *variety)
{
  ParindexDrawVariants *self = g_new0 (ParindexDrawVariants, 1);

  self->variety = variety != NULL ? parindex_variety_ref (variety) : NULL;
  self->first_choice = plan->weights.n_uniforms;
  if (variety != NULL)
    plan->weights.n_uniforms += variety->choices->len;
  g_mutex_init (&self->lock);
  self->made = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, variant_free);

  return self;
}

void
parindex_draw_variants_free (ParindexDrawVariants *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->variety, parindex_variety_unref);
  g_hash_table_unref (self->made);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static gboolean
measures (const ParindexDrawVariants *self)
{
  return self->variety != NULL && self->variety->errors != NULL;
}

guint
parindex_draw_plan_n_choices (const ParindexDrawPlan *plan)
{
  return plan->variants != NULL && plan->variants->variety != NULL ? plan->variants->variety->choices->len : 0;
}

gboolean
parindex_draw_plan_measures (const ParindexDrawPlan *plan)
{
  return plan->variants != NULL && measures (plan->variants);
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

static ParindexProblem *
first_error (GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (ParindexProblem) each = g_list_model_get_item (list, i);

      if (parindex_problem_get_severity (each) == PARINDEX_SEVERITY_ERROR)
        return g_steal_pointer (&each);
    }

  return NULL;
}

static ParindexProblem *
not_ready (const GError *error)
{
  return parindex_problem_new (PARINDEX_MESSAGE_NOT_READY, &(ParindexPlace){ .value = error->message });
}

/* The framework of a combination, sealed. NULL with the problem that is in the way. */
static ParindexFramework *
apply_choices (const ParindexDrawVariants *self,
               ParindexFramework          *nominal,
               guint64                     combination,
               ParindexProblem           **problem)
{
  g_autoptr (ParindexFramework) framework = g_object_ref (nominal);

  for (guint i = 0; i < self->variety->choices->len; i++)
    {
      GPtrArray *choice = self->variety->choices->pdata[i];
      const guint taken = combination % (choice->len + 1);
      g_autoptr (GError) error = NULL;
      ParindexFramework *changed;

      combination /= choice->len + 1;
      if (taken == 0)
        continue;
      changed = parindex_alternative_apply (choice->pdata[taken - 1], framework, &error);
      if (changed == NULL)
        {
          *problem = not_ready (error);
          return NULL;
        }
      g_object_unref (framework);
      framework = changed;
    }
  if (!parindex_framework_is_sealed (framework) && !parindex_framework_seal (framework, NULL))
    {
      g_autoptr (GListModel) list = parindex_framework_validate (framework);

      *problem = first_error (list);
      return NULL;
    }

  return g_steal_pointer (&framework);
}

static ParindexScoreboard *
score (const ParindexDrawPlan *plan,
       ParindexFramework      *framework,
       ParindexAssessment     *assessment,
       ParindexProblem       **problem)
{
  const ParindexVariety *variety = plan->variants->variety;
  g_auto (ParindexProblems) problems = { 0 };
  ParindexScoreboard *board;

  parindex_problems_init (&problems);
  board = parindex_rescore (plan->nominal, variety != NULL ? variety->document : NULL, framework, assessment, &problems);
  if (board == NULL)
    {
      g_autoptr (GListModel) list = parindex_problems_to_list (&problems);

      *problem = first_error (list);
    }

  return board;
}

/* The plan of an index that was scored; NULL with the problem that is in the way. */
static ParindexDrawPlan *
plan_of (const ParindexDrawPlan *plan,
         ParindexScoreboard     *board,
         ParindexProblem       **problem)
{
  g_autoptr (GError) error = NULL;
  ParindexDrawPlan *other = parindex_draw_plan_new_for (plan, board, &error);

  if (other == NULL)
    *problem = not_ready (error);

  return other;
}

static gboolean
looks_at_all_units (ParindexFramework *framework)
{
  for (guint i = 0; i < parindex_framework_n_nodes (framework); i++)
    {
      ParindexCriterion *node = parindex_framework_node (framework, i);
      const ParindexNodePlan *plan = parindex_criterion_plan (node);
      ParindexDrawFormula formula;
      gboolean is_of_one;

      if (parindex_criterion_is_leaf (node) || parindex_aggregation_traits (plan->aggregation)->is_linear)
        continue;
      is_of_one = parindex_draw_formula_init (&formula, plan, parindex_criterion_n_children (node));
      parindex_draw_formula_clear (&formula);
      if (!is_of_one)
        return TRUE;
    }

  return FALSE;
}

static void
make_variant (const ParindexDrawPlan *plan,
              guint64                 combination,
              Variant                *out)
{
  ParindexFramework *nominal = parindex_scoreboard_get_framework (plan->nominal);
  ParindexAssessment *assessment = parindex_scoreboard_get_assessment (plan->nominal);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexScoreboard) board = NULL;

  out->framework = combination == 0 ? g_object_ref (nominal) : apply_choices (plan->variants, nominal, combination, &out->problem);
  if (out->framework == NULL)
    return;
  out->assessment = combination == 0 ? g_object_ref (assessment) : parindex_assessment_with_framework (assessment, out->framework, &error);
  if (out->assessment == NULL)
    {
      out->problem = not_ready (error);
      return;
    }
  out->exact = looks_at_all_units (out->framework);
  if (out->exact || measures (plan->variants))
    return;

  board = combination == 0 ? g_object_ref (plan->nominal) : score (plan, out->framework, out->assessment, &out->problem);
  if (board != NULL)
    out->plan = plan_of (plan, board, &out->problem);
}

/* The table is locked. */
static void
forget_oldest (ParindexDrawVariants *self)
{
  while (self->size > MAX_KEPT)
    {
      GHashTableIter iter;
      gpointer each;
      Variant *oldest = NULL;

      g_hash_table_iter_init (&iter, self->made);
      while (g_hash_table_iter_next (&iter, NULL, &each))
        if (((Variant *) each)->n_users == 0 && (oldest == NULL || ((Variant *) each)->used < oldest->used))
          oldest = each;
      if (oldest == NULL)
        return;
      self->size -= oldest->size;
      g_hash_table_remove (self->made, &oldest->combination);
    }
}

static Variant *
take_variant (ParindexDrawVariants *self,
              guint64               combination)
{
  Variant *variant;

  g_mutex_lock (&self->lock);
  variant = g_hash_table_lookup (self->made, &combination);
  if (variant == NULL)
    {
      variant = g_new0 (Variant, 1);
      variant->combination = combination;
      g_mutex_init (&variant->lock);
      g_hash_table_insert (self->made, &variant->combination, variant);
    }
  variant->n_users++;
  variant->used = self->n_asked++;
  g_mutex_unlock (&self->lock);

  return variant;
}

/* Points of leaves, and the results that they come from. */
static gsize
size_of (const ParindexDrawPlan *plan,
         const Variant          *variant)
{
  return variant->problem != NULL ? sizeof *variant : (gsize) plan->stride * parindex_framework_n_nodes (variant->framework) * 3 * sizeof (float);
}

/* Made by the first draw that asks for it; others that ask for the same wait. It is given back. */
static Variant *
get_variant (const ParindexDrawPlan *plan,
             guint64                 combination)
{
  ParindexDrawVariants *self = plan->variants;
  Variant *variant = take_variant (self, combination);
  gboolean is_new;

  g_mutex_lock (&variant->lock);
  is_new = !variant->made;
  if (is_new)
    make_variant (plan, combination, variant);
  variant->made = TRUE;
  g_mutex_unlock (&variant->lock);
  if (is_new)
    {
      g_mutex_lock (&self->lock);
      variant->size = size_of (plan, variant);
      self->size += variant->size;
      forget_oldest (self);
      g_mutex_unlock (&self->lock);
    }

  return variant;
}

static void
give_back_variant (const ParindexDrawPlan *plan,
                   Variant                *variant)
{
  g_mutex_lock (&plan->variants->lock);
  variant->n_users--;
  forget_oldest (plan->variants);
  g_mutex_unlock (&plan->variants->lock);
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
  const ParindexDrawnWeights *drawn = &plan->weights;

  for (guint i = 1; i < drawn->n; i++)
    {
      const char *id = parindex_criterion_get_id (drawn->nodes[i].node);

      if (drawn->nodes[i].place < 0 || parindex_framework_get_criterion (framework, id) == NULL)
        continue;
      g_ptr_array_add (ids, (gpointer) id);
      g_ptr_array_add (weights, parindex_number_new_from_decimal (llround (parindex_drawn_weight (&drawn->nodes[i], uniforms) * pow (10, WEIGHT_DECIMALS)),
                                                                  WEIGHT_DECIMALS));
    }
  g_ptr_array_add (ids, NULL);

  return parindex_framework_with_weights (framework, (const char *const *) ids->pdata, (ParindexNumber **) weights->pdata, weights->len, NULL);
}

/* Scores a draw by itself. NULL with the problem that is in the way. @uniforms NULL: with the weights there are. */
static ParindexScoreboard *
score_draw (const ParindexDrawPlan *plan,
            const Variant          *variant,
            const double           *uniforms,
            guint64                 number,
            ParindexProblem       **problem)
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
  if (assessment != NULL && measures (self))
    {
      ParindexAssessment *measured = parindex_variety_measure (self->variety, parindex_scoreboard_get_framework (plan->nominal), assessment, number);

      g_object_unref (assessment);
      assessment = measured;
    }

  return assessment != NULL ? score (plan, framework, assessment, problem) : NULL;
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
work_alone (const ParindexDrawPlan *plan,
            const Variant          *variant,
            const ParindexDraw     *draw,
            double                 *values,
            guint16                *ranks)
{
  g_autoptr (ParindexProblem) problem = NULL;
  g_autoptr (ParindexScoreboard) board = score_draw (plan, variant, draw->uniforms, draw->number, &problem);
  g_autoptr (ParindexDrawPlan) other = NULL;
  const guint place = 0;

  if (board != NULL)
    other = plan_of (plan, board, &problem);
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
work_combination (const ParindexDrawPlan *plan,
                  const Variant          *variant,
                  const ParindexDraw     *draws,
                  const guint            *places,
                  guint                   n,
                  GCancellable           *cancellable,
                  double                 *values,
                  guint16                *ranks)
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
      Variant *variant;

      if (done[first])
        continue;
      for (guint i = first; i < n; i++)
        if (combinations[i] == combinations[first])
          {
            done[i] = TRUE;
            places[n_places++] = i;
          }
      variant = get_variant (plan, combinations[first]);
      work_combination (plan, variant, draws, places, n_places, cancellable, values, ranks);
      give_back_variant (plan, variant);
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
      Variant *variant = get_variant (plan, combination);
      g_autoptr (ParindexScoreboard) board = NULL;

      if (variant->problem != NULL)
        problem = g_object_ref (variant->problem);
      else
        board = score_draw (plan, variant, NULL, number, &problem);
      give_back_variant (plan, variant);
    }

  return problem != NULL ? g_steal_pointer (&problem) : parindex_problem_new (PARINDEX_MESSAGE_NO_RANKS_IN_DRAW, &(ParindexPlace){ 0 });
}
