/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/parindex-weighing-private.h"
#include "base/parindex-method-private.h"

/* From a scoreboard to what weightings are found from, and the finding. */

void
parindex_scoreboard_fill_read (ParindexScoreboard *self,
                               ParindexCriterion  *node,
                               double             *values)
{
  ParindexCriterion *parent = parindex_criterion_get_parent (node);
  ParindexBasis of = parent != NULL ? parindex_criterion_plan (parent)->of : parindex_framework_effective_of (parindex_scoreboard_get_framework (self));

  parindex_scoreboard_fill_column (self, of == PARINDEX_BASIS_PERCENT ? PARINDEX_RESULT_COLUMN_PERCENT : PARINDEX_RESULT_COLUMN_SCORE,
                                   parindex_criterion_plan (node)->index, NULL, values);
}

static void
list_nodes (ParindexCriterion *node,
            gboolean           leaves,
            GPtrArray         *nodes)
{
  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    {
      ParindexCriterion *child = parindex_criterion_child (node, i);

      if (parindex_criterion_plan (child)->extra)
        continue;
      if (leaves && !parindex_criterion_is_leaf (child))
        list_nodes (child, leaves, nodes);
      else
        g_ptr_array_add (nodes, child);
    }
}

/* The rows of ranked units with all values, closed up. */
static void
close_up (ParindexChildScores *self,
          ParindexAssessment  *assessment,
          guint                n_rows)
{
  const guint8 *ranked = parindex_assessment_ranked (assessment);
  g_autofree guint *rows = g_new (guint, n_rows);

  for (guint row = 0; row < n_rows; row++)
    {
      gboolean complete = TRUE;

      for (guint k = 0; k < self->nodes->len; k++)
        complete &= !isnan (self->scores[(gsize) k * n_rows + row]);
      if (ranked[row] && !complete)
        self->n_left_out++;
      if (!ranked[row] || !complete)
        continue;
      rows[self->units->len] = row;
      g_ptr_array_add (self->units, (gpointer) parindex_unit_get_id (parindex_assessment_unit (assessment, row)));
    }
  for (guint k = 0; k < self->nodes->len; k++)
    for (guint i = 0; i < self->units->len; i++)
      self->scores[(gsize) k * self->units->len + i] = self->scores[(gsize) k * n_rows + rows[i]];
}

void
parindex_child_scores_init (ParindexChildScores *self,
                            ParindexScoreboard  *scoreboard,
                            ParindexCriterion   *node,
                            gboolean             leaves)
{
  ParindexAssessment *assessment = parindex_scoreboard_get_assessment (scoreboard);
  guint n_rows = parindex_assessment_get_n_units (assessment);

  *self = (ParindexChildScores){ node, g_ptr_array_new (), g_ptr_array_new (), g_ptr_array_new () };
  list_nodes (node, leaves, self->nodes);
  self->scores = g_new (double, (gsize) self->nodes->len * n_rows);
  for (guint k = 0; k < self->nodes->len; k++)
    {
      g_ptr_array_add (self->criteria, (gpointer) parindex_criterion_get_id (self->nodes->pdata[k]));
      parindex_scoreboard_fill_read (scoreboard, self->nodes->pdata[k], self->scores + (gsize) k * n_rows);
    }
  close_up (self, assessment, n_rows);
  g_ptr_array_add (self->criteria, NULL);
  g_ptr_array_add (self->units, NULL);
}

void
parindex_child_scores_clear (ParindexChildScores *self)
{
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_clear_pointer (&self->criteria, g_ptr_array_unref);
  g_clear_pointer (&self->units, g_ptr_array_unref);
  g_clear_pointer (&self->scores, g_free);
}

ParindexWeighing
parindex_child_scores_weighing (const ParindexChildScores *self)
{
  return (ParindexWeighing){ parindex_criterion_get_id (self->node), self->nodes->len, (const char *const *) self->criteria->pdata,
                             self->units->len - 1, (const char *const *) self->units->pdata, self->scores };
}

gboolean
parindex_child_scores_check (const ParindexChildScores *self,
                             guint                      min_units,
                             const char                *kind,
                             ParindexProblems          *problems)
{
  const guint n_units = self->units->len - 1;
  const char *id = parindex_criterion_get_id (self->node);

  if (n_units < min_units)
    {
      g_autofree char *there = g_strdup_printf ("%u", n_units);
      g_autofree char *needed = g_strdup_printf ("%u", min_units);

      parindex_problems_report (problems, WEIGHING_FEW_UNITS, .criterion = id, .value = there, .other = needed);
      return FALSE;
    }
  for (gsize i = 0; i < (gsize) n_units * self->nodes->len; i++)
    if (!isfinite (self->scores[i]))
      {
        parindex_problems_report (problems, WEIGHING_FAILED, .criterion = id, .value = kind);
        return FALSE;
      }

  return TRUE;
}

typedef struct
{
  ParindexCriterion *node;
  ParindexProblems *problems;
} Target;

static void
report_parameter (ParindexMessage      message,
                  const ParindexPlace *place,
                  gpointer             user_data)
{
  Target *target = user_data;
  ParindexPlace whole = *place;

  whole.path = "weighting";
  whole.criterion = parindex_criterion_get_id (target->node);
  parindex_problems_add (target->problems, message, &whole);
}

/* The node, if weights can be found for its children in this way; NULL with an error. */
static ParindexCriterion *
find_node (ParindexWeighting *self,
           ParindexFramework *framework,
           const char        *criterion,
           GError           **error)
{
  const char *kind = parindex_weighting_get_kind (self);
  ParindexCriterion *node = criterion != NULL ? parindex_framework_get_criterion (framework, criterion) : parindex_framework_get_root (framework);
  g_autofree char *words = parindex_methods_words (PARINDEX_METHOD_KIND_WEIGHTING);

  if (kind == NULL || !parindex_methods_knows (PARINDEX_METHOD_KIND_WEIGHTING, kind))
    parindex_error_report (error, WORD_NOT_YET, .name = "weighting", .value = kind != NULL ? kind : G_OBJECT_TYPE_NAME (self), .other = words);
  else if (node == NULL)
    parindex_error_report (error, CRITERION_UNKNOWN, .value = criterion, .name = parindex_framework_get_id (framework));
  else if (parindex_criterion_is_leaf (node))
    parindex_error_report (error, WEIGHTING_ON_LEAF, .criterion = parindex_criterion_get_id (node));
  else if (!parindex_criterion_takes_weights (node))
    {
      const char *aggregation = parindex_criterion_effective_aggregation (node);

      parindex_error_report (error, WEIGHTING_UNUSED, .criterion = parindex_criterion_get_id (node), .value = aggregation != NULL ? aggregation : "–");
    }
  else
    return node;

  return NULL;
}

static ParindexFoundWeights *
find_weights (ParindexWeighting         *self,
              ParindexFramework         *framework,
              const ParindexChildScores *scores,
              const ParindexWeighing    *from,
              GError                   **error)
{
  const ParindexWeightingOps *ops = parindex_weighting_ops (self);
  g_auto (ParindexProblems) problems = { 0 };
  g_auto (ParindexWeights) weights = { 0 };
  Target target = { scores->node, &problems };

  parindex_problems_init (&problems);
  parindex_weights_init (&weights, from->n);
  ops->check (self, from->n, report_parameter, &target);
  if (problems.n_errors == 0 && (ops->min_units == 0 || parindex_child_scores_check (scores, ops->min_units, ops->kind, &problems)))
    {
      if (ops->min_units > 0)
        {
          parindex_weights_tell (&weights, "n-units", from->n_units);
          parindex_weights_tell (&weights, "n-left-out", scores->n_left_out);
        }
      ops->find (self, from, &weights, &problems);
    }
  if (!parindex_problems_propagate (&problems, error))
    return NULL;

  return parindex_found_weights_new (self, framework, scores->node, &weights, error);
}

/**
 * parindex_weighting_find:
 * @self: a weighting
 * @scoreboard: a scoreboard
 * @criterion: (nullable): the criterion whose children are weighed; %NULL for the top
 * @error: return location for an error
 *
 * Finds the weights of a criterion's children. Kinds that read scores take those of
 * the ranked units that have a score on every child.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full): what was found, or %NULL with the first problem and how many there are
 *
 * Since: 1.0
 */
ParindexFoundWeights *
parindex_weighting_find (ParindexWeighting  *self,
                         ParindexScoreboard *scoreboard,
                         const char         *criterion,
                         GError            **error)
{
  g_auto (ParindexChildScores) scores = { 0 };
  ParindexFramework *framework;
  ParindexWeighing from;

  g_return_val_if_fail (PARINDEX_IS_WEIGHTING (self), NULL);
  g_return_val_if_fail (parindex_scoreboard_is_made (scoreboard), NULL);

  if (!parindex_weighting_reads_scores (self))
    return parindex_weighting_find_in_framework (self, parindex_scoreboard_get_framework (scoreboard), criterion, error);

  framework = parindex_scoreboard_get_framework (scoreboard);
  scores.node = find_node (self, framework, criterion, error);
  if (scores.node == NULL)
    return NULL;
  parindex_child_scores_init (&scores, scoreboard, scores.node, FALSE);
  from = parindex_child_scores_weighing (&scores);

  return find_weights (self, framework, &scores, &from, error);
}

/**
 * parindex_weighting_find_in_framework:
 * @self: a weighting that reads no scores
 * @framework: a framework
 * @criterion: (nullable): the criterion whose children are weighed; %NULL for the top
 * @error: return location for an error
 *
 * Finds the weights of a criterion's children from judgements alone.
 *
 * This method may be called from any thread if the framework is sealed.
 *
 * Returns: (transfer full): what was found, or %NULL with the first problem, or %PARINDEX_ERROR_INVALID_ARGUMENT if scores are needed
 *
 * Since: 1.0
 */
ParindexFoundWeights *
parindex_weighting_find_in_framework (ParindexWeighting *self,
                                      ParindexFramework *framework,
                                      const char        *criterion,
                                      GError           **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  ParindexChildScores scores = { 0 };
  ParindexWeighing from = { 0 };

  g_return_val_if_fail (PARINDEX_IS_WEIGHTING (self), NULL);
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (framework), NULL);

  scores.node = find_node (self, framework, criterion, error);
  if (scores.node == NULL)
    return NULL;
  if (parindex_weighting_reads_scores (self))
    {
      parindex_error_report (error, WEIGHTING_READS_SCORES, .value = parindex_weighting_get_kind (self));
      return NULL;
    }

  from.n = parindex_criterion_n_children (scores.node);
  for (guint i = 0; i < from.n; i++)
    g_ptr_array_add (ids, (gpointer) parindex_criterion_get_id (parindex_criterion_child (scores.node, i)));
  g_ptr_array_add (ids, NULL);
  from.criteria = (const char *const *) ids->pdata;
  from.node = parindex_criterion_get_id (scores.node);

  return find_weights (self, framework, &scores, &from, error);
}
