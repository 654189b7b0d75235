/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/improvement/parindex-improvement-private.h"
#include "analysis/parindex-follow-up-private.h"
#include "model/parindex-criterion-private.h"

/* Who answers for the moves of a plan. */

static void
take_leads (ParindexImprovementGoal *self,
            ParindexDocument        *document,
            ParindexFramework       *framework,
            ParindexCriterion       *node,
            const GDate             *day)
{
  gboolean whole = node == parindex_framework_get_root (framework);
  g_auto (GStrv) leads = parindex_document_list_leads_of (document, framework, whole ? NULL : parindex_criterion_get_id (node), day);

  if (leads[0] != NULL)
    {
      ParindexImprovementTerms *terms = parindex_improvement_goal_terms (self, parindex_criterion_get_id (node));

      g_auto (GStrv) titles = parindex_document_agency_titles (document, (const char *const *) leads);

      g_free (terms->agency);
      terms->agency = g_strjoinv (", ", titles);
    }
  for (guint i = 0; i < parindex_criterion_n_children (node); i++)
    take_leads (self, document, framework, parindex_criterion_child (node, i), day);
}

/**
 * parindex_improvement_goal_add_assignments:
 * @self: a goal
 * @document: a document with assignments
 * @framework: the id of the framework that is scored
 * @as_of: the day on which they are to hold, such as `2023-12-31`
 * @error: return location for an error
 *
 * Says who answers for criteria that have no owner: the agencies that lead
 * them, or the nearest one above, by the assignments of the document.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_NOT_FOUND if there is no such framework, and with an error if that is no day
 *
 * Since: 1.0
 */
gboolean
parindex_improvement_goal_add_assignments (ParindexImprovementGoal *self,
                                           ParindexDocument        *document,
                                           const char              *framework,
                                           const char              *as_of,
                                           GError                 **error)
{
  g_autoptr (ParindexPeriod) period = NULL;
  ParindexFramework *found;
  GDate day;

  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT_GOAL (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (framework != NULL && as_of != NULL, FALSE);

  period = parindex_period_new_from_string (as_of, NULL);
  if (period == NULL || parindex_period_get_kind (period) != PARINDEX_PERIOD_KIND_DAY)
    {
      parindex_error_report (error, NOT_A_DAY, .name = "as-of", .value = as_of);
      return FALSE;
    }
  found = parindex_document_find_framework (document, framework, error);
  if (found == NULL)
    return FALSE;
  parindex_period_get_last_day (period, &day);
  take_leads (self, document, found, parindex_framework_get_root (found), &day);

  return TRUE;
}
