/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-assessment-fields-private.h"
#include "model/parindex-framework-private.h"

#define DEFAULT_STAGE "published"

void
parindex_columns_free (ParindexColumn *columns,
                       guint           n)
{
  for (guint i = 0; columns != NULL && i < n; i++)
    parindex_column_clear (&columns[i]);
  g_free (columns);
}

ParindexLayer *
parindex_layer_new (ParindexAssessment *assessment)
{
  ParindexLayer *layer = g_new0 (ParindexLayer, 1);

  g_atomic_ref_count_init (&layer->ref_count);
  layer->n_columns = parindex_assessment_get_n_inputs (assessment);
  layer->columns = g_new0 (ParindexColumn, layer->n_columns);
  for (guint i = 0; i < layer->n_columns; i++)
    parindex_column_init (&layer->columns[i], parindex_list_length (assessment->units));

  return layer;
}

ParindexLayer *
parindex_layer_ref (ParindexLayer *layer)
{
  g_atomic_ref_count_inc (&layer->ref_count);

  return layer;
}

/* One of those who share it lets go of it. */
void
parindex_layer_free (ParindexLayer *layer)
{
  if (!g_atomic_ref_count_dec (&layer->ref_count))
    return;

  parindex_columns_free (layer->columns, layer->n_columns);
  g_clear_pointer (&layer->notes, g_hash_table_unref);
  g_clear_pointer (&layer->errors, g_hash_table_unref);
  g_clear_pointer (&layer->extras, g_ptr_array_unref);
  g_clear_pointer (&layer->wrong_cells, g_array_unref);
  g_free (layer->stage);
  g_free (layer->source);
  g_free (layer);
}

ParindexLayer *
parindex_assessment_layer (ParindexAssessment *self,
                           const char         *stage)
{
  g_autofree char *id = parindex_id_normalise (stage != NULL ? stage : DEFAULT_STAGE);

  for (guint i = 0; id != NULL && i < self->layers->len; i++)
    {
      ParindexLayer *layer = self->layers->pdata[i];

      if (g_str_equal (layer->stage, id))
        return layer;
    }

  return NULL;
}

/* How high a stage stands in the framework's list. */
static guint
authority (ParindexAssessment *self,
           const char         *stage)
{
  const char *const *stages = parindex_framework_get_stages (self->framework);
  guint index = 0;

  while (stages[index] != NULL && !g_str_equal (stages[index], stage))
    index++;

  return index;
}

static void
insert_layer (ParindexAssessment *self,
              ParindexLayer      *layer,
              const char         *stage)
{
  guint place = 0;

  layer->stage = parindex_id_normalise (stage);
  while (place < self->layers->len
         && authority (self, ((ParindexLayer *) self->layers->pdata[place])->stage) < authority (self, layer->stage))
    place++;
  g_ptr_array_insert (self->layers, place, layer);
  g_ptr_array_insert (self->stages, place, layer->stage);
}

/* One that was not made by new() has no framework, and takes nothing either. */
gboolean
parindex_assessment_check_open (ParindexAssessment *self,
                                GError            **error)
{
  if (!self->sealed && self->framework != NULL)
    return TRUE;

  parindex_error_report (error, SEALED, .name = "assessment");

  return FALSE;
}

static gboolean
check_stage (ParindexAssessment *self,
             const char         *stage,
             GError            **error)
{
  g_autofree char *stages = NULL;

  if (!parindex_assessment_check_open (self, error))
    return FALSE;
  if (parindex_framework_has_stage (self->framework, stage))
    return TRUE;

  stages = parindex_framework_stage_words (self->framework);
  parindex_error_report (error, STAGE_UNDECLARED, .name = parindex_framework_get_id (self->framework), .value = stage, .other = stages);

  return FALSE;
}

gboolean
parindex_assessment_add_layer (ParindexAssessment *self,
                               ParindexLayer      *layer,
                               const char         *stage,
                               GError            **error)
{
  if (stage == NULL)
    stage = DEFAULT_STAGE;

  if (!check_stage (self, stage, error))
    return FALSE;
  if (parindex_assessment_layer (self, stage) != NULL)
    {
      g_autofree char *name = g_strdup_printf ("%s, %s", parindex_framework_get_id (self->framework), parindex_period_to_string (self->period));

      parindex_error_report (error, STAGE_TWICE, .value = stage, .name = name);
      return FALSE;
    }
  insert_layer (self, layer, stage);

  return TRUE;
}

ParindexLayer *
parindex_assessment_ensure_layer (ParindexAssessment *self,
                                  const char         *stage,
                                  GError            **error)
{
  ParindexLayer *layer;

  if (stage == NULL)
    stage = DEFAULT_STAGE;

  if (!check_stage (self, stage, error))
    return NULL;

  layer = parindex_assessment_layer (self, stage);
  if (layer == NULL)
    {
      layer = parindex_layer_new (self);
      insert_layer (self, layer, stage);
    }

  return layer;
}

guint
parindex_assessment_n_layers (ParindexAssessment *self)
{
  return self->layers->len;
}

ParindexLayer *
parindex_assessment_layer_at (ParindexAssessment *self,
                              guint               index)
{
  return self->layers->pdata[index];
}

static gint64 *
note_key (const ParindexLayer *layer,
          guint                row,
          guint                column,
          gint64              *key)
{
  *key = (gint64) row * layer->n_columns + column;

  return key;
}

void
parindex_layer_add_note (ParindexLayer           *self,
                         guint                    row,
                         guint                    column,
                         const char              *name,
                         const ParindexJsonSlice *raw)
{
  GPtrArray *notes = parindex_layer_notes (self, row, column);
  gboolean fresh = notes == NULL;
  gint64 key;

  parindex_extras_add (&notes, name, raw);
  if (!fresh)
    return;

  if (self->notes == NULL)
    self->notes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_hash_table_insert (self->notes, g_memdup2 (note_key (self, row, column, &key), sizeof key), notes);
}

GPtrArray *
parindex_layer_notes (const ParindexLayer *self,
                      guint                row,
                      guint                column)
{
  gint64 key;

  return self->notes != NULL ? g_hash_table_lookup (self->notes, note_key (self, row, column, &key)) : NULL;
}

ParindexLayer *
parindex_assessment_find_layer (ParindexAssessment *self,
                                const char         *stage,
                                GError            **error)
{
  ParindexLayer *layer = parindex_assessment_layer (self, stage);

  if (layer == NULL)
    {
      g_autofree char *stages = g_strjoinv (", ", (char **) parindex_assessment_get_stages (self));

      parindex_error_report (error, STAGE_UNKNOWN, .value = stage != NULL ? stage : "published", .name = "assessment", .other = stages);
    }

  return layer;
}

/* The survey is part of every scoring. */
gboolean
parindex_layer_is_scored (const ParindexLayer *layer,
                          const char          *stage)
{
  return stage == NULL || g_str_equal (stage, layer->stage) || g_str_equal (layer->stage, PARINDEX_STAGE_SURVEY);
}

const ParindexLayer *
parindex_assessment_source_layer (ParindexAssessment *self,
                                  const char         *stage,
                                  guint               row,
                                  guint               first_column,
                                  guint               n_columns)
{
  for (guint i = self->layers->len; i > 0; i--)
    {
      const ParindexLayer *layer = self->layers->pdata[i - 1];

      for (guint k = first_column; k < first_column + n_columns && parindex_layer_is_scored (layer, stage); k++)
        if (parindex_column_state (&layer->columns[k], row) != PARINDEX_CELL_STATE_MISSING)
          return layer;
    }

  return NULL;
}
