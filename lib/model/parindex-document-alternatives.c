/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-alternative-private.h"
#include "model/parindex-document-fields-private.h"

/**
 * parindex_document_get_alternatives:
 * @self: a document
 *
 * Gets the alternatives, a list of [class@Alternative].
 *
 * Returns: (transfer none): the alternatives
 *
 * Since: 1.0
 */
GListModel *
parindex_document_get_alternatives (ParindexDocument *self)
{
  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  return G_LIST_MODEL (self->alternatives);
}

/**
 * parindex_document_get_alternative:
 * @self: a document
 * @id: an id
 *
 * Finds an alternative.
 *
 * Returns: (transfer none) (nullable): the alternative, or %NULL if there is none
 *
 * Since: 1.0
 */
ParindexAlternative *
parindex_document_get_alternative (ParindexDocument *self,
                                   const char       *id)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  key = parindex_id_normalise (id);
  for (guint i = 0; key != NULL && i < parindex_list_length (self->alternatives); i++)
    if (g_str_equal (parindex_alternative_get_id (parindex_list_get (self->alternatives, i)), key))
      return parindex_list_get (self->alternatives, i);

  return NULL;
}

ParindexFramework *
parindex_document_framework_of_alternative (ParindexDocument    *self,
                                            ParindexAlternative *alternative,
                                            GError             **error)
{
  const char *id = parindex_alternative_get_framework (alternative);
  ParindexFramework *framework = id != NULL ? parindex_document_framework_of_id (self, id) : NULL;
  g_autoptr (GString) words = NULL;

  if (id == NULL)
    return parindex_document_find_framework (self, NULL, error);
  if (framework != NULL)
    return framework;

  words = g_string_new (NULL);
  for (guint i = 0; i < parindex_list_length (self->frameworks); i++)
    parindex_append_word (words, parindex_framework_get_id (parindex_list_get (self->frameworks, i)));
  parindex_error_report (error, FRAMEWORK_UNKNOWN, .value = id, .other = words->str);

  return NULL;
}

/**
 * parindex_document_add_alternative:
 * @self: a document
 * @alternative: an alternative for a framework of the document
 * @error: return location for an error
 *
 * Adds an alternative.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if the document is sealed, or if the id is empty or taken, or there is no such framework
 *
 * Since: 1.0
 */
gboolean
parindex_document_add_alternative (ParindexDocument    *self,
                                   ParindexAlternative *alternative,
                                   GError             **error)
{
  const char *id;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE (alternative), FALSE);

  if (!parindex_is_mutable (self->sealed, "document", error))
    return FALSE;

  id = parindex_alternative_get_id (alternative);
  if (id == NULL || *id == '\0')
    {
      parindex_error_report (error, ID_EMPTY, .path = "alternatives");
      return FALSE;
    }
  if (parindex_document_get_alternative (self, id) != NULL)
    {
      parindex_error_report (error, ID_TWICE, .path = "alternatives", .value = id);
      return FALSE;
    }
  if (parindex_document_framework_of_alternative (self, alternative, error) == NULL)
    return FALSE;

  parindex_list_append (self->alternatives, alternative);

  return TRUE;
}

void
parindex_document_check_alternatives (ParindexDocument *self,
                                      ParindexProblems *problems)
{
  for (guint i = 0; i < parindex_list_length (self->alternatives); i++)
    {
      ParindexAlternative *alternative = parindex_list_get (self->alternatives, i);
      ParindexFramework *framework = parindex_document_framework_of_alternative (self, alternative, NULL);

      if (framework != NULL)
        parindex_alternative_check (alternative, framework, problems);
    }
}
