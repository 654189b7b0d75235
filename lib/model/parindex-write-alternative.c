/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-alternative-private.h"
#include "model/parindex-write-private.h"

static void
write_parameters (const GArray       *parameters,
                  GPtrArray          *extras,
                  ParindexJsonWriter *writer)
{
  if (parameters->len == 0 && !parindex_extras_has_part (extras, "normalise/"))
    return;

  parindex_json_writer_member (writer, "normalise");
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  for (guint i = 0; i < parameters->len; i++)
    {
      const ParindexParameter *each = &g_array_index (parameters, ParindexParameter, i);
      const char *none[] = { NULL };

      if (G_VALUE_HOLDS (&each->value, G_TYPE_STRV) && g_value_get_boxed (&each->value) == NULL)
        parindex_write_words (writer, each->pspec->name, none);
      else
        parindex_write_parameter (each->pspec, &each->value, writer);
    }
  parindex_extras_write (extras, "normalise/", writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
write_change (const ParindexChange *self,
              ParindexJsonWriter   *writer)
{
  GPtrArray *extras = *parindex_criterion_extras (self->node);

  parindex_write_number (writer, "weight", parindex_criterion_get_weight (self->node));
  parindex_write_number (writer, "max", parindex_criterion_get_max (self->node));
  parindex_write_policies (self->node, extras, writer);
  parindex_write_rule (self->node, writer);
  write_parameters (self->parameters, extras, writer);
  parindex_extras_write (extras, "", writer);
}

static void
write_criteria (ParindexAlternative *self,
                ParindexJsonWriter  *writer)
{
  if (parindex_alternative_n_changes (self) == 0)
    return;

  parindex_json_writer_member (writer, "criteria");
  parindex_json_writer_begin_object (writer);
  for (guint i = 0; i < parindex_alternative_n_changes (self); i++)
    {
      const ParindexChange *change = parindex_alternative_change_at (self, i);

      parindex_json_writer_member (writer, parindex_criterion_get_id (change->node));
      parindex_json_writer_begin_inline (writer);
      parindex_json_writer_begin_object (writer);
      write_change (change, writer);
      parindex_json_writer_end_object (writer);
      parindex_json_writer_end_inline (writer);
    }
  parindex_json_writer_end_object (writer);
}

void
parindex_alternative_write (ParindexAlternative *self,
                            ParindexJsonWriter  *writer)
{
  const ParindexChange *all = parindex_alternative_change_of_all (self);
  g_auto (GStrv) left_out = parindex_alternative_list_left_out (self);

  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "id", parindex_alternative_get_id (self));
  parindex_write_text (writer, "title", parindex_alternative_get_title (self));
  parindex_write_text (writer, "framework", parindex_alternative_get_framework (self));
  parindex_json_writer_member (writer, "changes");
  parindex_json_writer_begin_object (writer);
  if (parindex_alternative_get_equal_weights (self))
    parindex_write_text (writer, "weights", "equal");
  if (all != NULL)
    write_change (all, writer);
  if (left_out[0] != NULL)
    parindex_write_words (writer, "without", (const char *const *) left_out);
  write_criteria (self, writer);
  parindex_extras_write (*parindex_alternative_extras (self), "changes/", writer);
  parindex_json_writer_end_object (writer);
  parindex_extras_write (*parindex_alternative_extras (self), "", writer);
  parindex_json_writer_end_object (writer);
}
