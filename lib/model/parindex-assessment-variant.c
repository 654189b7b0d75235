/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-assessment-fields-private.h"
#include "model/parindex-framework-private.h"

/* A sealed assessment with the values of another. What never changes is shared. */
static ParindexAssessment *
share (ParindexAssessment *self,
       ParindexFramework  *framework)
{
  ParindexAssessment *variant = g_object_new (PARINDEX_TYPE_ASSESSMENT, NULL);

  variant->framework = g_object_ref (framework);
  variant->period = parindex_period_ref (self->period);
  g_set_object (&variant->units, self->units);
  g_hash_table_unref (variant->rows);
  variant->rows = g_hash_table_ref (self->rows);
  variant->ranked = g_memdup2 (self->ranked, parindex_list_length (self->units));
  variant->sealed = TRUE;

  return variant;
}

/* Their names are the layers' own. */
static void
share_layers (ParindexAssessment *self,
              ParindexAssessment *variant)
{
  g_ptr_array_unref (variant->layers);
  variant->layers = g_ptr_array_ref (self->layers);
  g_ptr_array_unref (variant->stages);
  variant->stages = g_ptr_array_ref (self->stages);
}

/* The column of the original that each column of the framework is. FALSE with an error if there is none of the kind. */
static gboolean
map_inputs (ParindexFramework *from,
            ParindexFramework *to,
            guint             *map,
            GError           **error)
{
  for (guint i = 0; i < parindex_framework_n_inputs (to); i++)
    {
      const ParindexInputColumn *input = parindex_framework_input (to, i);
      int column = parindex_framework_find_column (from, input->name);

      if (column < 0 || parindex_framework_input (from, column)->type != input->type)
        {
          parindex_error_report (error, OTHER_INPUTS, .criterion = parindex_criterion_get_id (parindex_framework_leaf (to, input->leaf)), .name = input->name);
          return FALSE;
        }
      map[i] = (guint) column;
    }

  return TRUE;
}

static gboolean
is_identity (const guint *map,
             guint        n)
{
  for (guint i = 0; i < n; i++)
    if (map[i] != i)
      return FALSE;

  return TRUE;
}

ParindexAssessment *
parindex_assessment_with_framework (ParindexAssessment *self,
                                    ParindexFramework  *framework,
                                    GError            **error)
{
  guint n = parindex_framework_n_inputs (framework);
  g_autofree guint *map = g_new (guint, n);
  ParindexAssessment *variant;

  if (!map_inputs (self->framework, framework, map, error))
    return NULL;

  variant = share (self, framework);
  if (n == parindex_framework_n_inputs (self->framework) && is_identity (map, n))
    {
      share_layers (self, variant);
      return variant;
    }

  for (guint i = 0; i < self->layers->len; i++)
    {
      ParindexLayer *layer = parindex_layer_pick (self->layers->pdata[i], map, n);

      g_ptr_array_add (variant->layers, layer);
      g_ptr_array_insert (variant->stages, (int) i, layer->stage);
    }

  return variant;
}

ParindexAssessment *
parindex_assessment_with_unranked (ParindexAssessment *self,
                                   guint               row)
{
  ParindexAssessment *variant = share (self, self->framework);

  share_layers (self, variant);
  variant->ranked[row] = FALSE;

  return variant;
}

ParindexAssessment *
parindex_assessment_with_values (ParindexAssessment       *self,
                                 ParindexChangeColumnsFunc change,
                                 gpointer                  user_data)
{
  const guint n = parindex_framework_n_inputs (self->framework);
  g_autofree guint *map = g_new (guint, n);
  ParindexAssessment *variant = share (self, self->framework);

  for (guint i = 0; i < n; i++)
    map[i] = i;
  for (guint i = 0; i < self->layers->len; i++)
    {
      ParindexLayer *layer = parindex_layer_pick (self->layers->pdata[i], map, n);

      change (layer->columns, n, user_data);
      for (guint k = 0; k < n; k++)
        parindex_column_seal (&layer->columns[k]);
      g_ptr_array_add (variant->layers, layer);
      g_ptr_array_insert (variant->stages, (int) i, layer->stage);
    }

  return variant;
}
