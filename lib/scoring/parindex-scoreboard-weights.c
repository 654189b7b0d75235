/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-framework-private.h"
#include "scoring/parindex-scoreboard-fields-private.h"

ParindexPrepared
parindex_prepared_share (ParindexScoreboard *scoreboard)
{
  ParindexPrepared shared = scoreboard->prepared;

  /* Of many moves of a slider only the first scoreboard is kept alive. */
  shared.owner = g_object_ref (shared.owner != NULL ? shared.owner : scoreboard);
  shared.combinations = NULL;
  shared.n_nodes = 0;
  parindex_problems_init (&shared.left);
  parindex_problems_append_list (&shared.left, scoreboard->problems);

  return shared;
}

/**
 * parindex_scoreboard_with_weights:
 * @self: a scoreboard
 * @criteria: (array zero-terminated=1): ids of criteria
 * @weights: (array length=n_weights): a weight for each of them
 * @n_weights: how many weights there are
 * @error: return location for an error
 *
 * Scores and ranks the same units under other weights: what a slider asks for.
 * Values are neither checked nor put through their rules again, and what is
 * prepared of them is shared; only what weights decide is computed. Weights that
 * are not named stay as they are in @self.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full): the results, or %NULL with %PARINDEX_ERROR_NOT_FOUND for an unknown criterion, %PARINDEX_ERROR_SHAPE if there are not as many weights, or another error if the weights do not go with the framework or its values
 *
 * Since: 1.0
 */
ParindexScoreboard *
parindex_scoreboard_with_weights (ParindexScoreboard *self,
                                  const char *const  *criteria,
                                  ParindexNumber    **weights,
                                  gsize               n_weights,
                                  GError            **error)
{
  g_autoptr (ParindexFramework) framework = NULL;
  g_autoptr (ParindexAssessment) assessment = NULL;
  g_autoptr (ParindexScorer) scorer = NULL;
  g_autoptr (ParindexScoreboard) scoreboard = NULL;
  g_auto (ParindexProblems) problems = { 0 };
  g_auto (ParindexPrepared) prepared = { 0 };

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);
  g_return_val_if_fail (criteria != NULL, NULL);
  g_return_val_if_fail (weights != NULL || n_weights == 0, NULL);

  framework = parindex_framework_with_weights (self->sheet.framework, criteria, weights, n_weights, error);
  if (framework == NULL)
    return NULL;
  assessment = parindex_assessment_with_framework (self->assessment, framework, error);
  if (assessment == NULL)
    return NULL;

  scorer = parindex_scorer_new_like (self->scorer, framework);
  prepared = parindex_prepared_share (self);
  parindex_problems_init (&problems);
  parindex_scorer_combine (scorer, assessment, &prepared, &problems);
  if (!parindex_problems_propagate (&problems, error))
    return NULL;
  scoreboard = parindex_scoreboard_new (scorer, assessment, self->stage, &prepared, &problems);

  return parindex_problems_propagate (&problems, error) ? g_steal_pointer (&scoreboard) : NULL;
}
