/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-weighing-private.h"
#include "base/parindex-list-private.h"
#include "base/parindex-method-private.h"
#include "model/parindex-framework-private.h"

/* Weights are found from below: what a node's children score depends on the weights below them, and not on their own. */

typedef struct
{
  ParindexDocument *document; /* with what was found so far */
  ParindexFramework *framework;
  ParindexContext *context;
  const char *period;
  const char *stage;
  ParindexList *found;
} Search;

/* The framework in a document of its own; takes it. */
static gboolean
put_framework (Search            *self,
               ParindexFramework *framework,
               GError           **error)
{
  g_autoptr (ParindexFramework) taken = framework;
  g_autoptr (ParindexDocument) document = taken != NULL ? parindex_document_with_framework (self->document, taken, error) : NULL;

  if (document == NULL)
    return FALSE;
  g_set_object (&self->document, document);
  g_set_object (&self->framework, taken);

  return TRUE;
}

/* Where weights are still to be found, equal ones stand in. */
static gboolean
put_equal_weights (Search  *self,
                   GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) weights = g_ptr_array_new_with_free_func ((GDestroyNotify) parindex_number_unref);

  for (guint i = 0; i < parindex_framework_n_nodes (self->framework); i++)
    {
      ParindexCriterion *node = parindex_framework_node (self->framework, i);

      for (guint k = 0; parindex_criterion_lacks_weights (node) && k < parindex_criterion_n_children (node); k++)
        {
          g_ptr_array_add (ids, (gpointer) parindex_criterion_get_id (parindex_criterion_child (node, k)));
          g_ptr_array_add (weights, parindex_number_new_from_int (1));
        }
    }
  if (ids->len == 0)
    return TRUE;
  g_ptr_array_add (ids, NULL);

  return put_framework (self,
                        parindex_framework_with_weights (self->framework, (const char *const *) ids->pdata, (ParindexNumber **) weights->pdata, weights->len, error),
                        error);
}

static gboolean
find_at (Search            *self,
         const char        *criterion,
         ParindexWeighting *weighting,
         GError           **error)
{
  g_autoptr (ParindexFoundWeights) found = NULL;
  g_autoptr (ParindexScoreboard) scoreboard = NULL;

  if (parindex_weighting_reads_scores (weighting))
    {
      scoreboard = parindex_document_score (self->document, self->context, parindex_framework_get_id (self->framework), self->period, self->stage, error);
      found = scoreboard != NULL ? parindex_weighting_find (weighting, scoreboard, criterion, error) : NULL;
    }
  else
    found = parindex_weighting_find_in_framework (weighting, self->framework, criterion, error);
  if (found == NULL)
    return FALSE;

  parindex_list_fill (self->found, found);

  return put_framework (self, g_object_ref (parindex_found_weights_get_framework (found)), error);
}

/* Of all nodes that state how; parents stand before their children in the framework. */
static gboolean
find_stated (Search            *self,
             ParindexFramework *framework,
             GError           **error)
{
  for (guint i = parindex_framework_n_nodes (framework); i > 0; i--)
    {
      ParindexCriterion *node = parindex_framework_node (framework, i - 1);
      ParindexWeighting *weighting = parindex_criterion_get_weighting (node);

      if (weighting != NULL && parindex_criterion_takes_weights (node) && !find_at (self, parindex_criterion_get_id (node), weighting, error))
        return FALSE;
    }

  return TRUE;
}

/* The weighting of the criterion that is asked for, or the one that is given instead. */
static gboolean
find_asked (Search            *self,
            ParindexFramework *framework,
            const char        *criterion,
            ParindexWeighting *weighting,
            GError           **error)
{
  ParindexCriterion *node = criterion != NULL ? parindex_framework_get_criterion (framework, criterion) : parindex_framework_get_root (framework);

  if (weighting == NULL && node != NULL)
    weighting = parindex_criterion_get_weighting (node);
  if (node == NULL)
    {
      parindex_error_report (error, CRITERION_UNKNOWN, .value = criterion, .name = parindex_framework_get_id (framework));
      return FALSE;
    }

  return weighting == NULL || find_at (self, parindex_criterion_get_id (node), weighting, error);
}

/* Each is told what was given before, and what they are all together. */
static void
settle (Search            *self,
        ParindexFramework *given)
{
  g_autoptr (ParindexFramework) applied = parindex_framework_copy (given);

  for (guint i = 0; i < parindex_list_length (self->found); i++)
    {
      g_autoptr (ParindexFramework) next = parindex_found_weights_apply_to_framework (parindex_list_get (self->found, i), applied, NULL);

      g_set_object (&applied, next);
    }
  for (guint i = 0; i < parindex_list_length (self->found); i++)
    parindex_found_weights_settle (parindex_list_get (self->found, i), given, applied);
}

/**
 * parindex_document_find_weights:
 * @self: a sealed document
 * @context: (nullable): the context; %NULL for the defaults
 * @weighting: (nullable): a weighting; %NULL takes those that the document states
 * @framework: (nullable): a framework, as for [method@Document.find_framework]; %NULL if there is only one
 * @period: (nullable): the period whose scores are read; %NULL for the latest
 * @stage: (nullable): a stage; %NULL for the latest authority of each cell
 * @criterion: (nullable): the criterion whose children are weighed; %NULL for the top, or, without a weighting, for every criterion that states one
 * @error: return location for an error
 *
 * Finds weights as the document says, or in another way. Criteria that states how
 * their weights are found may lack them so far; those below are found first.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full): what was found, a list of [class@FoundWeights], the lowest criterion first, or %NULL with the first problem, or %PARINDEX_ERROR_NOT_FOUND if no weighting is given and none stated
 *
 * Since: 1.0
 */
GListModel *
parindex_document_find_weights (ParindexDocument  *self,
                                ParindexContext   *context,
                                ParindexWeighting *weighting,
                                const char        *framework,
                                const char        *period,
                                const char        *stage,
                                const char        *criterion,
                                GError           **error)
{
  g_autoptr (ParindexList) found = parindex_list_new (PARINDEX_TYPE_FOUND_WEIGHTS);
  Search search = { .context = context, .period = period, .stage = stage, .found = found };
  ParindexFramework *chosen;
  gboolean done;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (context == NULL || PARINDEX_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (weighting == NULL || PARINDEX_IS_WEIGHTING (weighting), NULL);

  chosen = parindex_document_find_framework (self, framework, error);
  if (chosen == NULL)
    return NULL;
  if (!parindex_document_is_sealed (self))
    {
      parindex_error_report (error, UNSEALED, .name = "document");
      return NULL;
    }

  search.document = g_object_ref (self);
  search.framework = g_object_ref (chosen);
  done = put_equal_weights (&search, error);
  if (done && weighting == NULL && criterion == NULL)
    done = find_stated (&search, chosen, error);
  else if (done)
    done = find_asked (&search, chosen, criterion, weighting, error);
  if (done && parindex_list_length (found) == 0)
    {
      g_autofree char *words = parindex_methods_words (PARINDEX_METHOD_KIND_WEIGHTING);

      parindex_error_report (error, WEIGHTING_NONE, .name = criterion != NULL ? criterion : parindex_framework_get_id (chosen), .other = words);
      done = FALSE;
    }
  if (done)
    settle (&search, chosen);
  g_clear_object (&search.document);
  g_clear_object (&search.framework);

  return done ? G_LIST_MODEL (g_steal_pointer (&found)) : NULL;
}
