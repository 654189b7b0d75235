/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-rescore-private.h"
#include "analysis/simulation/parindex-draw-formula-private.h"
#include "analysis/simulation/parindex-draw-variant-private.h"

/* What of the indexes that were made is kept, in bytes: draws of one combination come one after the other. */
#define MAX_KEPT (32 << 20)

static void
variant_free (gpointer data)
{
  ParindexDrawVariant *self = data;

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
apply_choices (const ParindexDrawVariants  *self,
               ParindexFramework           *nominal,
               guint64                      combination,
               ParindexProblem            **problem)
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

ParindexScoreboard *
parindex_draw_variant_score (const ParindexDrawPlan  *plan,
                             ParindexFramework       *framework,
                             ParindexAssessment      *assessment,
                             ParindexProblem        **problem)
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

ParindexDrawPlan *
parindex_draw_variant_plan (const ParindexDrawPlan  *plan,
                            ParindexScoreboard      *board,
                            ParindexProblem        **problem)
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
              ParindexDrawVariant    *out)
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
  if (out->exact || parindex_draw_variants_measure (plan->variants))
    return;

  board = combination == 0 ? g_object_ref (plan->nominal) : parindex_draw_variant_score (plan, out->framework, out->assessment, &out->problem);
  if (board != NULL)
    out->plan = parindex_draw_variant_plan (plan, board, &out->problem);
}

/* The table is locked. Problems are small, and asked for again when all draws are done. */
static void
forget_oldest (ParindexDrawVariants *self)
{
  while (self->size > MAX_KEPT)
    {
      GHashTableIter iter;
      gpointer value;
      ParindexDrawVariant *oldest = NULL;

      g_hash_table_iter_init (&iter, self->made);
      while (g_hash_table_iter_next (&iter, NULL, &value))
        {
          ParindexDrawVariant *each = value;

          if (each->n_users == 0 && each->problem == NULL && (oldest == NULL || each->used < oldest->used))
            oldest = each;
        }
      if (oldest == NULL)
        return;
      self->size -= oldest->size;
      g_hash_table_remove (self->made, &oldest->combination);
    }
}

static ParindexDrawVariant *
take_variant (ParindexDrawVariants *self,
              guint64               combination)
{
  ParindexDrawVariant *variant;

  g_mutex_lock (&self->lock);
  variant = g_hash_table_lookup (self->made, &combination);
  if (variant == NULL)
    {
      variant = g_new0 (ParindexDrawVariant, 1);
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
size_of (const ParindexDrawPlan    *plan,
         const ParindexDrawVariant *variant)
{
  return variant->problem != NULL ? sizeof *variant : (gsize) plan->stride * parindex_framework_n_nodes (variant->framework) * 3 * sizeof (float);
}

ParindexDrawVariant *
parindex_draw_variant_get (const ParindexDrawPlan *plan,
                           guint64                 combination)
{
  ParindexDrawVariants *self = plan->variants;
  ParindexDrawVariant *variant = take_variant (self, combination);
  gboolean is_new;

  g_mutex_lock (&variant->lock);
  is_new = !variant->made;
  if (is_new)
    make_variant (plan, combination, variant);
  if (is_new && variant->problem != NULL)
    {
      g_clear_object (&variant->framework);
      g_clear_object (&variant->assessment);
    }
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

void
parindex_draw_variant_give_back (const ParindexDrawPlan *plan,
                                 ParindexDrawVariant    *variant)
{
  g_mutex_lock (&plan->variants->lock);
  variant->n_users--;
  forget_oldest (plan->variants);
  g_mutex_unlock (&plan->variants->lock);
}
