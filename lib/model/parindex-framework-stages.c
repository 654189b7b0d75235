/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-framework-fields-private.h"

const char *const parindex_framework_default_stages[] = { "self", "appraised", "reviewed", "published", NULL };

/**
 * parindex_framework_get_stages:
 * @self: a framework
 *
 * Gets the stages of assessments, the last authority last.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the stages
 *
 * Since: 1.0
 */
const char *const *
parindex_framework_get_stages (ParindexFramework *self)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  return (const char *const *) self->stages;
}

/**
 * parindex_framework_set_stages:
 * @self: a framework
 * @stages: (nullable) (array zero-terminated=1): the stages; %NULL for the default
 * @error: return location for an error
 *
 * Sets the stages of assessments, the last authority last.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_SEALED if it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_framework_set_stages (ParindexFramework *self, const char *const *stages, GError **error)
{
  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), FALSE);

  if (stages == NULL)
    stages = parindex_framework_default_stages;

  return framework_is_mutable (self, error)
         && framework_changed (self, parindex_set_words (&self->stages, stages), PROP_STAGES);
}

gboolean
parindex_framework_has_default_stages (ParindexFramework *self)
{
  return g_strv_equal ((const char *const *) self->stages, parindex_framework_default_stages);
}

gboolean
parindex_framework_has_stage (ParindexFramework *self,
                              const char        *stage)
{
  g_autofree char *id = parindex_id_normalise (stage);

  return id != NULL && (g_str_equal (id, PARINDEX_STAGE_SURVEY) || g_strv_contains ((const char *const *) self->stages, id));
}

char *
parindex_framework_stage_words (ParindexFramework *self)
{
  g_autofree char *stages = g_strjoinv (", ", self->stages);

  return g_strv_contains ((const char *const *) self->stages, PARINDEX_STAGE_SURVEY)
           ? g_steal_pointer (&stages)
           : g_strjoin (*stages != '\0' ? ", " : "", stages, PARINDEX_STAGE_SURVEY, NULL);
}
