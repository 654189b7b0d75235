/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-document-private.h"
#include "model/parindex-framework-private.h"
#include "scoring/parindex-borrow-private.h"
#include "scoring/parindex-scoreboard-private.h"

/* The shortest way from a document to a ranking, and everything that stands in the way. */

static void
check_assessment (ParindexDocument   *self,
                  ParindexAssessment *assessment,
                  ParindexProblems   *problems)
{
  g_autoptr (ParindexScorer) scorer = parindex_scorer_new (parindex_assessment_get_framework (assessment), NULL, NULL);

  parindex_assessment_check (assessment, problems);
  if (parindex_assessment_n_layers (assessment) > 0)
    parindex_scorer_collect_problems (scorer, &(ParindexSurroundings){ .document = self, .assessment = assessment }, NULL, problems);
}

/**
 * parindex_document_validate:
 * @self: a document
 *
 * Checks everything: units, frameworks, and whether each assessment can be
 * scored. The assessments of a document that is not sealed are not scored.
 *
 * Returns: (transfer full): the problems, warnings too, a list of [class@Problem]
 *
 * Since: 1.0
 */
GListModel *
parindex_document_validate (ParindexDocument *self)
{
  g_auto (ParindexProblems) problems = { 0 };
  GListModel *frameworks;
  GListModel *assessments;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  parindex_problems_init (&problems);
  parindex_document_check_units (self, &problems);

  frameworks = parindex_document_get_frameworks (self);
  for (guint i = 0; i < g_list_model_get_n_items (frameworks); i++)
    {
      g_autoptr (ParindexFramework) framework = g_list_model_get_item (frameworks, i);
      g_autoptr (GListModel) list = parindex_framework_validate (framework);

      parindex_problems_append_list (&problems, list);
    }

  parindex_document_check_alternatives (self, &problems);
  assessments = parindex_document_get_assessments (self);
  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (ParindexAssessment) assessment = g_list_model_get_item (assessments, i);

      if (parindex_assessment_is_sealed (assessment))
        check_assessment (self, assessment, &problems);
    }

  return parindex_problems_to_list (&problems);
}

static ParindexScorer *
scorer_of (ParindexDocument    *self,
           ParindexContext     *context,
           const char          *framework,
           const char          *period,
           ParindexAssessment **assessment,
           GError             **error)
{
  *assessment = parindex_document_get_assessment (self, framework, period, error);

  return *assessment != NULL ? parindex_scorer_new (parindex_assessment_get_framework (*assessment), context, error) : NULL;
}

/**
 * parindex_document_validate_assessment:
 * @self: a sealed document
 * @context: (nullable): the context; %NULL for the defaults
 * @framework: (nullable): a framework, as for [method@Document.find_framework]; %NULL if there is only one
 * @period: (nullable): a period; %NULL for the latest
 * @stage: (nullable): a stage; %NULL for the latest authority of each cell
 * @error: return location for an error
 *
 * Tells everything that keeps an assessment, or units of it, from being scored
 * by [method@Document.score].
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full): the problems, a list of [class@Problem], or %NULL with %PARINDEX_ERROR_NOT_FOUND if there is no such assessment
 *
 * Since: 1.0
 */
GListModel *
parindex_document_validate_assessment (ParindexDocument *self,
                                       ParindexContext  *context,
                                       const char       *framework,
                                       const char       *period,
                                       const char       *stage,
                                       GError          **error)
{
  g_auto (ParindexProblems) problems = { 0 };
  g_autoptr (ParindexScorer) scorer = NULL;
  ParindexAssessment *assessment;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (context == NULL || PARINDEX_IS_CONTEXT (context), NULL);

  scorer = scorer_of (self, context, framework, period, &assessment, error);
  if (scorer == NULL)
    return NULL;

  parindex_problems_init (&problems);
  parindex_scorer_collect_problems (scorer, &(ParindexSurroundings){ .document = self, .assessment = assessment }, stage, &problems);

  return parindex_problems_to_list (&problems);
}

static gboolean
are_frameworks_good (ParindexDocument *self)
{
  GListModel *frameworks = parindex_document_get_frameworks (self);

  for (guint i = 0; i < g_list_model_get_n_items (frameworks); i++)
    {
      g_autoptr (ParindexFramework) framework = g_list_model_get_item (frameworks, i);
      g_auto (ParindexProblems) problems = { 0 };
      g_autoptr (GListModel) list = parindex_framework_validate (framework);

      parindex_problems_init (&problems);
      parindex_problems_append_list (&problems, list);
      if (problems.n_errors > 0)
        return FALSE;
    }

  return TRUE;
}

void
parindex_document_collect_wrong_cells (ParindexDocument *self,
                                       ParindexProblems *problems)
{
  GListModel *assessments = parindex_document_get_assessments (self);
  g_autoptr (ParindexContext) context = NULL;

  if (!are_frameworks_good (self))
    return;

  context = parindex_context_new ();
  parindex_context_set_leave_faulty (context, TRUE);
  /* One may borrow from another. */
  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (ParindexAssessment) assessment = g_list_model_get_item (assessments, i);

      if (!parindex_assessment_seal (assessment, NULL))
        return;
    }
  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (ParindexAssessment) assessment = g_list_model_get_item (assessments, i);
      g_autoptr (ParindexScorer) scorer = parindex_scorer_new (parindex_assessment_get_framework (assessment), context, NULL);

      if (parindex_assessment_n_layers (assessment) > 0)
        parindex_scorer_collect_wrong_cells (scorer, &(ParindexSurroundings){ .document = self, .assessment = assessment }, problems);
    }
}

/**
 * parindex_document_score:
 * @self: a document
 * @context: (nullable): the context; %NULL for the defaults
 * @framework: (nullable): a framework, as for [method@Document.find_framework]; %NULL if there is only one
 * @period: (nullable): a period; %NULL for the latest
 * @stage: (nullable): a stage; %NULL for the latest authority of each cell
 * @error: return location for an error
 *
 * Scores and ranks the units of one assessment of a sealed document. Rules may
 * take what is missing from elsewhere in the document: [class@MappingRule] the
 * percent of another index, [class@GrowthRule] the number of the period before.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full): the results, or %NULL with the first problem and how many there are
 *
 * Since: 1.0
 */
ParindexScoreboard *
parindex_document_score (ParindexDocument *self,
                         ParindexContext  *context,
                         const char       *framework,
                         const char       *period,
                         const char       *stage,
                         GError          **error)
{
  g_autoptr (ParindexScorer) scorer = NULL;
  ParindexAssessment *assessment;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (context == NULL || PARINDEX_IS_CONTEXT (context), NULL);

  scorer = scorer_of (self, context, framework, period, &assessment, error);
  if (scorer == NULL)
    return NULL;

  return parindex_scorer_score_in (scorer, &(ParindexSurroundings){ .document = self, .assessment = assessment }, stage, error);
}
