/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-document-fields-private.h"

#include "model/parindex-correspondence-private.h"
#include "model/parindex-framework-private.h"
#include "model/parindex-published-result-private.h"

/* What a document states beside values: published results, and criteria that became others. */

/**
 * parindex_document_get_results:
 * @self: a document
 *
 * Gets the published results, a list of [class@PublishedResult].
 *
 * Returns: (transfer none): the results
 *
 * Since: 1.0
 */
GListModel *
parindex_document_get_results (ParindexDocument *self)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  return G_LIST_MODEL (self->results);
}

/**
 * parindex_document_get_correspondences:
 * @self: a document
 *
 * Gets which criteria of editions correspond, a list of [class@Correspondence].
 *
 * Returns: (transfer none): the correspondences
 *
 * Since: 1.0
 */
GListModel *
parindex_document_get_correspondences (ParindexDocument *self)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  return G_LIST_MODEL (self->correspondences);
}

static gboolean
is_of_index (ParindexFramework *framework,
             const char        *index)
{
  return g_str_equal (parindex_framework_get_id (framework), index) || g_strcmp0 (parindex_framework_get_index (framework), index) == 0;
}

const char *
parindex_framework_series (ParindexFramework *framework)
{
  const char *index = parindex_framework_get_index (framework);

  return index != NULL ? index : parindex_framework_get_id (framework);
}

const char *
parindex_document_series_of_id (ParindexDocument *self,
                                const char       *id)
{
  for (guint i = 0; i < parindex_list_length (self->frameworks); i++)
    {
      ParindexFramework *each = parindex_list_get (self->frameworks, i);

      if (is_of_index (each, id))
        return parindex_framework_series (each);
    }

  return id;
}

const char *
parindex_document_find_series (ParindexDocument *self,
                               const char       *name)
{
  const char *series = parindex_document_series_of_id (self, name);

  for (guint i = 0; series == name && i < parindex_list_length (self->frameworks); i++)
    {
      ParindexFramework *each = parindex_list_get (self->frameworks, i);

      if (parindex_framework_is_called (each, name))
        series = parindex_framework_series (each);
    }

  return series;
}

/* Ids of criteria are only known where the index has a framework here. */
static gboolean
knows_criterion (ParindexDocument *self,
                 const char       *index,
                 const char       *criterion)
{
  gboolean has_framework = FALSE;

  for (guint i = 0; i < parindex_list_length (self->frameworks); i++)
    {
      ParindexFramework *each = parindex_list_get (self->frameworks, i);

      if (!is_of_index (each, index))
        continue;
      has_framework = TRUE;
      if (parindex_framework_get_criterion (each, criterion) != NULL)
        return TRUE;
    }

  return !has_framework;
}

static char *
result_key (ParindexPublishedResult *result)
{
  g_autofree char *span = parindex_period_span_to_string (result->period, result->until);

  return g_strjoin ("\n", result->index, result->unit, span, result->criterion != NULL ? result->criterion : "",
                    result->within != NULL ? result->within : "", NULL);
}

gboolean
parindex_document_take_result (ParindexDocument        *self,
                               ParindexPublishedResult *result,
                               ParindexProblems        *problems,
                               const ParindexPlace     *place)
{
  g_autofree char *key = result_key (result);
  g_autofree char *span = parindex_period_span_to_string (result->period, result->until);
  guint n_errors = problems->n_errors;
  ParindexPlace here = *place;

  here.unit = result->unit;
  parindex_published_result_check (result, problems, place);
  if (g_hash_table_lookup (self->unit_ids, result->unit) == NULL)
    {
      here.value = result->unit;
      parindex_problems_add (problems, PARINDEX_MESSAGE_FACT_UNKNOWN_UNIT, &here);
    }
  if (result->criterion != NULL && !knows_criterion (self, result->index, result->criterion))
    {
      here.value = result->criterion;
      here.name = result->index;
      parindex_problems_add (problems, PARINDEX_MESSAGE_CRITERION_UNKNOWN, &here);
    }
  if (g_hash_table_contains (self->result_keys, key))
    {
      here.name = result->index;
      here.value = span;
      here.criterion = result->criterion;
      parindex_problems_add (problems, PARINDEX_MESSAGE_RESULT_TWICE, &here);
    }
  if (problems->n_errors > n_errors)
    return FALSE;

  parindex_published_result_doubt (result, self, problems, place);
  g_hash_table_add (self->result_keys, g_steal_pointer (&key));
  parindex_list_append (self->results, result);

  return TRUE;
}

static ParindexFramework *
check_side (ParindexDocument *self,
            const char       *id,
            ParindexProblems *problems,
            ParindexPlace     place)
{
  g_autoptr (GString) words = NULL;
  ParindexFramework *framework = g_hash_table_lookup (self->framework_ids, id);

  if (framework != NULL)
    return framework;

  words = g_string_new (NULL);
  for (guint i = 0; i < parindex_list_length (self->frameworks); i++)
    parindex_append_word (words, parindex_framework_get_id (parindex_list_get (self->frameworks, i)));
  place.value = id;
  place.other = words->str;
  parindex_problems_add (problems, PARINDEX_MESSAGE_FRAMEWORK_UNKNOWN, &place);

  return NULL;
}

static void
check_criterion (ParindexFramework *framework,
                 const char        *criterion,
                 ParindexProblems  *problems,
                 ParindexPlace      place)
{
  place.value = criterion;
  place.name = parindex_framework_get_id (framework);
  if (parindex_framework_get_criterion (framework, criterion) == NULL)
    parindex_problems_add (problems, PARINDEX_MESSAGE_CRITERION_UNKNOWN, &place);
}

gboolean
parindex_document_take_correspondence (ParindexDocument       *self,
                                       ParindexCorrespondence *correspondence,
                                       ParindexProblems       *problems,
                                       const ParindexPlace    *place)
{
  guint n_errors = problems->n_errors;
  const char *from = parindex_correspondence_get_from (correspondence);
  const char *to = parindex_correspondence_get_to (correspondence);
  ParindexFramework *earlier = check_side (self, from, problems, *place);
  ParindexFramework *later = check_side (self, to, problems, *place);
  g_auto (GStrv) criteria = parindex_correspondence_list_criteria (correspondence);
  ParindexPlace here = *place;

  for (guint i = 0; criteria[i] != NULL && earlier != NULL && later != NULL; i++)
    {
      check_criterion (later, criteria[i], problems, *place);
      check_criterion (earlier, parindex_correspondence_get_criterion (correspondence, criteria[i]), problems, *place);
    }
  here.value = from;
  here.other = to;
  if (g_str_equal (from, to) || parindex_document_find_correspondence (self, from, to) != NULL)
    parindex_problems_add (problems, PARINDEX_MESSAGE_CORRESPONDENCE_TWICE, &here);
  if (problems->n_errors > n_errors)
    return FALSE;

  parindex_list_append (self->correspondences, correspondence);

  return TRUE;
}

ParindexCorrespondence *
parindex_document_find_correspondence (ParindexDocument *self,
                                       const char       *from,
                                       const char       *to)
{
  for (guint i = 0; i < parindex_list_length (self->correspondences); i++)
    {
      ParindexCorrespondence *each = parindex_list_get (self->correspondences, i);

      if (g_str_equal (parindex_correspondence_get_from (each), from) && g_str_equal (parindex_correspondence_get_to (each), to))
        return each;
    }

  return NULL;
}

void
parindex_document_seal_facts (ParindexDocument *self)
{
  for (guint i = 0; i < parindex_list_length (self->results); i++)
    parindex_published_result_seal (parindex_list_get (self->results, i));
  parindex_document_seal_successions (self);
  for (guint i = 0; i < parindex_list_length (self->correspondences); i++)
    parindex_correspondence_seal (parindex_list_get (self->correspondences, i));
}

/**
 * parindex_document_add_result:
 * @self: a document
 * @result: a published result of a unit of the document
 * @error: return location for an error
 *
 * Adds a published result.
 *
 * Returns: %FALSE with an error if it does not hold together, there is one of the same index, unit, period and criterion, or the document is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_document_add_result (ParindexDocument        *self,
                              ParindexPublishedResult *result,
                              GError                 **error)
{
  g_auto (ParindexProblems) problems = { 0 };

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (parindex_published_result_is_made (result), FALSE);

  if (!parindex_is_mutable (self->sealed, "document", error))
    return FALSE;

  parindex_problems_init (&problems);
  parindex_document_take_result (self, result, &problems, &(ParindexPlace){ .path = "results" });

  return parindex_problems_propagate (&problems, error);
}

/**
 * parindex_document_add_correspondence:
 * @self: a document
 * @correspondence: a correspondence of two frameworks of the document
 * @error: return location for an error
 *
 * Adds which criteria of two editions correspond.
 *
 * Returns: %FALSE with an error if a framework or a criterion is not known, there is one of the same frameworks, or the document is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_document_add_correspondence (ParindexDocument       *self,
                                      ParindexCorrespondence *correspondence,
                                      GError                **error)
{
  g_auto (ParindexProblems) problems = { 0 };

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (parindex_correspondence_is_made (correspondence), FALSE);

  if (!parindex_is_mutable (self->sealed, "document", error))
    return FALSE;

  parindex_problems_init (&problems);
  parindex_document_take_correspondence (self, correspondence, &problems, &(ParindexPlace){ .path = "correspondences" });

  return parindex_problems_propagate (&problems, error);
}
