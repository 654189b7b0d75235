/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-document-fields-private.h"
#include "model/parindex-framework-labels-private.h"

/* The one framework that is called so; NULL if there is none, or several, of which @ids (nullable) gets the ids. */
static ParindexFramework *
lookup_name (ParindexDocument *self,
             const char       *name,
             GString          *ids)
{
  ParindexFramework *found = document_lookup (self->framework_ids, name);
  guint n_found = 0;

  if (found != NULL)
    return found;

  for (guint i = 0; i < parindex_list_length (self->frameworks); i++)
    {
      ParindexFramework *each = parindex_list_get (self->frameworks, i);

      if (!parindex_framework_is_called (each, name))
        continue;
      found = each;
      n_found++;
      if (ids != NULL)
        parindex_append_word (ids, parindex_framework_get_id (each));
    }

  return n_found == 1 ? found : NULL;
}

/**
 * parindex_document_get_framework:
 * @self: a document
 * @id: an id, or a name of an index that only one framework is of
 *
 * Finds a framework by its id, or by its index or an alias of it, in upper or
 * lower case. [method@Document.find_framework] says why there is none.
 *
 * Returns: (transfer none) (nullable): the framework, or %NULL if there is none, or no single one
 *
 * Since: 1.0
 */
ParindexFramework *
parindex_document_get_framework (ParindexDocument *self,
                                 const char       *id)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return lookup_name (self, id, NULL);
}

ParindexFramework *
parindex_document_framework_of_id (ParindexDocument *self,
                                   const char       *id)
{
  return document_lookup (self->framework_ids, id);
}

/**
 * parindex_document_get_unit:
 * @self: a document
 * @id: an id
 *
 * Finds a unit.
 *
 * Returns: (transfer none) (nullable): the unit, or %NULL if there is none
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_document_get_unit (ParindexDocument *self,
                            const char       *id)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return document_lookup (self->unit_ids, id);
}

ParindexAssessment *
parindex_document_find_assessment (ParindexDocument  *self,
                                   ParindexFramework *framework,
                                   ParindexPeriod    *period)
{
  g_autofree char *key = document_assessment_key (framework, period);

  return g_hash_table_lookup (self->assessment_keys, key);
}

/**
 * parindex_document_find_framework:
 * @self: a document
 * @name: (nullable): an id, an index or an alias of it; %NULL if there is only one framework
 * @error: return location for an error
 *
 * Finds a framework as [method@Document.get_framework] does.
 *
 * Returns: (transfer none): the framework, or %NULL with an error that names what there is
 *
 * Since: 1.0
 */
ParindexFramework *
parindex_document_find_framework (ParindexDocument *self,
                                  const char       *name,
                                  GError          **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  g_autoptr (GString) called = g_string_new (NULL);
  ParindexFramework *found;
  guint n;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  n = parindex_list_length (self->frameworks);
  if (name == NULL && n == 1)
    return parindex_list_get (self->frameworks, 0);
  found = name != NULL ? lookup_name (self, name, called) : NULL;
  if (found != NULL)
    return found;

  for (guint i = 0; i < n; i++)
    parindex_append_word (known, parindex_framework_get_id (parindex_list_get (self->frameworks, i)));
  if (name == NULL)
    parindex_error_report (error, FRAMEWORK_NEEDED, .other = known->str);
  else if (called->len > 0)
    parindex_error_report (error, FRAMEWORK_AMBIGUOUS, .value = name, .other = called->str);
  else
    parindex_error_report (error, FRAMEWORK_UNKNOWN, .value = name, .other = known->str);

  return NULL;
}

/**
 * parindex_document_get_assessment:
 * @self: a document
 * @framework: (nullable): a framework, as for [method@Document.find_framework]; %NULL if there is only one
 * @period: (nullable): a period, such as `2015`; %NULL for the latest
 * @error: return location for an error
 *
 * Finds the assessment of a framework in a period.
 *
 * Returns: (transfer none): the assessment, or %NULL with an error that names what there is
 *
 * Since: 1.0
 */
ParindexAssessment *
parindex_document_get_assessment (ParindexDocument *self,
                                  const char       *framework,
                                  const char       *period,
                                  GError          **error)
{
  g_autoptr (GString) words = g_string_new (NULL);
  ParindexFramework *chosen;
  ParindexAssessment *found = NULL;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  chosen = parindex_document_find_framework (self, framework, error);
  if (chosen == NULL)
    return NULL;

  for (guint i = 0; i < parindex_list_length (self->assessments); i++)
    {
      ParindexAssessment *each = parindex_list_get (self->assessments, i);
      const ParindexPeriod *its_period = parindex_assessment_get_period (each);

      if (parindex_assessment_get_framework (each) != chosen)
        continue;
      parindex_append_word (words, parindex_period_to_string (its_period));
      if (period != NULL ? g_str_equal (parindex_period_to_string (its_period), period)
                         : found == NULL || parindex_period_compare (its_period, parindex_assessment_get_period (found)) > 0)
        found = each;
    }

  if (found == NULL)
    parindex_error_report (error, PERIOD_UNKNOWN, .value = period != NULL ? period : "–",
                           .name = parindex_framework_get_id (chosen), .other = words->str);

  return found;
}
