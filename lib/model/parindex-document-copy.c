/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-assessment-fields-private.h"
#include "model/parindex-document-fields-private.h"
#include "model/parindex-framework-private.h"

/* Documents with another framework in the place of one: the values are shared, not copied. */

/* An assessment can do with a part of its columns, but a document would be saved without the others. */
static gboolean
has_same_inputs (ParindexFramework *a,
                 ParindexFramework *b)
{
  if (parindex_framework_n_inputs (a) != parindex_framework_n_inputs (b))
    return FALSE;

  for (guint i = 0; i < parindex_framework_n_inputs (a); i++)
    {
      const ParindexInputColumn *first = parindex_framework_input (a, i);
      const ParindexInputColumn *second = parindex_framework_input (b, i);

      if (first->leaf != second->leaf || first->type != second->type || !g_str_equal (first->name, second->name))
        return FALSE;
    }

  return g_strv_equal (parindex_framework_get_stages (a), parindex_framework_get_stages (b));
}

static gboolean
add_frameworks (ParindexDocument  *self,
                ParindexDocument  *copy,
                ParindexFramework *framework,
                GError           **error)
{
  for (guint i = 0; i < parindex_list_length (self->frameworks); i++)
    {
      ParindexFramework *each = parindex_list_get (self->frameworks, i);
      gboolean replaced = g_str_equal (parindex_framework_get_id (each), parindex_framework_get_id (framework));

      if (!parindex_document_add_framework (copy, replaced ? framework : each, error))
        return FALSE;
    }

  return TRUE;
}

/* What is stated beside values. */
static gboolean
add_statements (ParindexDocument *self,
                ParindexDocument *copy,
                GError          **error)
{
  for (guint i = 0; i < parindex_list_length (self->alternatives); i++)
    if (!parindex_document_add_alternative (copy, parindex_list_get (self->alternatives, i), error))
      return FALSE;
  for (guint i = 0; i < parindex_list_length (self->correspondences); i++)
    if (!parindex_document_add_correspondence (copy, parindex_list_get (self->correspondences, i), error))
      return FALSE;
  for (guint i = 0; i < parindex_list_length (self->successions); i++)
    if (!parindex_document_add_succession (copy, parindex_list_get (self->successions, i), error))
      return FALSE;
  for (guint i = 0; i < parindex_list_length (self->results); i++)
    if (!parindex_document_add_result (copy, parindex_list_get (self->results, i), error))
      return FALSE;
  for (guint i = 0; i < parindex_list_length (self->series); i++)
    if (!parindex_document_add_series (copy, parindex_list_get (self->series, i), error))
      return FALSE;
  for (guint i = 0; i < parindex_list_length (self->registers); i++)
    if (!parindex_document_add_register (copy, parindex_list_get (self->registers, i), error))
      return FALSE;
  for (guint i = 0; i < parindex_list_length (self->targets); i++)
    if (!parindex_document_add_target (copy, parindex_list_get (self->targets, i), error))
      return FALSE;
  for (guint i = 0; i < parindex_list_length (self->assignments); i++)
    if (!parindex_document_add_assignment (copy, parindex_list_get (self->assignments, i), error))
      return FALSE;
  for (guint i = 0; i < parindex_list_length (self->campaigns); i++)
    if (!parindex_document_add_campaign (copy, parindex_list_get (self->campaigns, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
add_assessments (ParindexDocument  *self,
                 ParindexDocument  *copy,
                 ParindexFramework *framework,
                 GError           **error)
{
  for (guint i = 0; i < parindex_list_length (self->assessments); i++)
    {
      ParindexAssessment *each = parindex_list_get (self->assessments, i);
      ParindexFramework *of = parindex_assessment_get_framework (each);
      g_autoptr (ParindexAssessment) moved = NULL;

      if (g_str_equal (parindex_framework_get_id (of), parindex_framework_get_id (framework)))
        {
          if (!has_same_inputs (of, framework))
            {
              parindex_error_report (error, FRAMEWORK_OTHER_INPUTS, .name = parindex_framework_get_id (framework));
              return FALSE;
            }
          moved = parindex_assessment_with_framework (each, framework, error);
        }
      else
        moved = g_object_ref (each);
      if (moved == NULL || !parindex_document_add_assessment (copy, moved, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * parindex_document_with_framework:
 * @self: a sealed document
 * @framework: a sealed framework with the id of one in the document, and the same inputs
 * @error: return location for an error
 *
 * Puts a framework in the place of the one with its id: the same index under
 * other weights, for instance. Units and values are shared with this document,
 * which stays what it is.
 *
 * Returns: (transfer full): a new sealed document, or %NULL with %PARINDEX_ERROR_NOT_FOUND if there is no framework of that id, %PARINDEX_ERROR_INVALID_ARGUMENT if it has other inputs or stages, %PARINDEX_ERROR_UNSEALED if one of the two is not sealed
 *
 * Since: 1.0
 */
ParindexDocument *
parindex_document_with_framework (ParindexDocument  *self,
                                  ParindexFramework *framework,
                                  GError           **error)
{
  g_autoptr (ParindexDocument) copy = NULL;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (framework), NULL);

  if (!self->sealed || !parindex_framework_is_sealed (framework))
    {
      parindex_error_report (error, UNSEALED, .name = self->sealed ? parindex_framework_get_id (framework) : "document");
      return NULL;
    }
  if (document_lookup (self->framework_ids, parindex_framework_get_id (framework)) == NULL)
    {
      g_autoptr (GString) words = g_string_new (NULL);

      for (guint i = 0; i < parindex_list_length (self->frameworks); i++)
        parindex_append_word (words, parindex_framework_get_id (parindex_list_get (self->frameworks, i)));
      parindex_error_report (error, FRAMEWORK_UNKNOWN, .value = parindex_framework_get_id (framework), .other = words->str);
      return NULL;
    }

  copy = parindex_document_new ();
  copy->title = g_strdup (self->title);
  copy->language = g_strdup (self->language);
  copy->extras = self->extras != NULL ? g_ptr_array_ref (self->extras) : NULL;
  if (!add_frameworks (self, copy, framework, error))
    return NULL;
  for (guint i = 0; i < parindex_list_length (self->units); i++)
    parindex_document_add_unit (copy, parindex_list_get (self->units, i), NULL);
  if (!add_statements (self, copy, error) || !add_assessments (self, copy, framework, error) || !parindex_document_seal (copy, error))
    return NULL;

  return g_steal_pointer (&copy);
}
