/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-framework-fields-private.h"

static void
copy_labels (const ParindexFrameworkLabels *self,
             ParindexFrameworkLabels       *to)
{
  to->aliases = g_strdupv (self->aliases);
  for (guint i = 0; i < PARINDEX_N_WORDS; i++)
    for (guint k = 0; k < G_N_ELEMENTS (self->words[i]); k++)
      to->words[i][k] = g_strdup (self->words[i][k]);
  to->strengths_within = g_strdup (self->strengths_within);
  to->strong = self->strong != NULL ? parindex_number_ref (self->strong) : NULL;
  to->weak = self->weak != NULL ? parindex_number_ref (self->weak) : NULL;
}

/**
 * parindex_framework_copy:
 * @self: a framework
 *
 * Copies a framework with its tree. The copy is not sealed, whether the
 * original is or not, so that it can be changed: other weights, another
 * aggregation, a criterion less. Rules are shared, as they never change.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 1.0
 */
ParindexFramework *
parindex_framework_copy (ParindexFramework *self)
{
  ParindexFramework *copy;

  g_return_val_if_fail (PARINDEX_IS_FRAMEWORK (self), NULL);

  copy = g_object_new (PARINDEX_TYPE_FRAMEWORK, "id", self->id, "title", self->title, NULL);
  copy->index = g_strdup (self->index);
  copy->edition = g_strdup (self->edition);
  copy->level = g_strdup (self->level);
  copy->source = g_strdup (self->source);
  copy->ranking_of = self->ranking_of;
  copy->ranking_decimals = self->ranking_decimals;
  copy->ties = self->ties;
  copy->ranking_keys = g_strdupv (self->ranking_keys);
  copy->within = g_strdupv (self->within);
  copy->rounding = self->rounding;
  copy->decimals = self->decimals;
  g_strfreev (copy->stages);
  copy->stages = g_strdupv (self->stages);
  copy->bands_of = self->bands_of;
  copy->bands_decimals = self->bands_decimals;
  for (guint i = 0; i < self->bands->len; i++)
    g_ptr_array_add (copy->bands, parindex_band_ref (self->bands->pdata[i]));
  copy_labels (&self->labels, &copy->labels);
  copy->extras = parindex_extras_copy (self->extras);
  parindex_criterion_copy_fields (self->root, copy->root);

  return copy;
}
