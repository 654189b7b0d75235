/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-alternative-private.h"
#include "model/parindex-unit-private.h"
#include "model/parindex-write-private.h"

/* Members stand in the order of the format's description, and only where they say something: what is left out has
 * the default. */

void
parindex_write_text (ParindexJsonWriter *writer,
                     const char         *name,
                     const char         *text)
{
  if (text == NULL)
    return;

  parindex_json_writer_member (writer, name);
  parindex_json_writer_string (writer, text);
}

void
parindex_write_number (ParindexJsonWriter   *writer,
                       const char           *name,
                       const ParindexNumber *number)
{
  if (number == NULL)
    return;

  parindex_json_writer_member (writer, name);
  parindex_number_write (number, writer);
}

void
parindex_write_count (ParindexJsonWriter *writer,
                      const char         *name,
                      guint               count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  parindex_json_writer_member (writer, name);
  parindex_json_writer_verbatim (writer, text);
}

void
parindex_write_enum (ParindexJsonWriter *writer,
                     const char         *name,
                     GType               type,
                     int                 value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  parindex_write_text (writer, name, g_enum_get_value (klass, value)->value_nick);
}

void
parindex_write_words (ParindexJsonWriter *writer,
                      const char         *name,
                      const char *const  *words)
{
  parindex_json_writer_member (writer, name);
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; words[i] != NULL; i++)
    parindex_json_writer_string (writer, words[i]);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_inline (writer);
}

/* A decimal as a JSON number, a fraction as "a/b". */
void
parindex_number_write (const ParindexNumber *number,
                       ParindexJsonWriter   *writer)
{
  g_autofree char *text = parindex_number_to_string (number);

  if (parindex_number_is_decimal (number))
    parindex_json_writer_verbatim (writer, text);
  else
    parindex_json_writer_string (writer, text);
}

static void
write_groups (ParindexUnit       *self,
              ParindexJsonWriter *writer)
{
  g_auto (GStrv) dimensions = parindex_unit_list_dimensions (self);

  if (dimensions[0] == NULL)
    return;

  parindex_json_writer_member (writer, "groups");
  parindex_json_writer_begin_object (writer);
  for (char **each = dimensions; *each != NULL; each++)
    parindex_write_text (writer, *each, parindex_unit_get_group (self, *each));
  parindex_json_writer_end_object (writer);
}

static void
write_attributes (ParindexUnit       *self,
                  ParindexJsonWriter *writer)
{
  g_auto (GStrv) names = parindex_unit_list_attributes (self);

  if (names[0] == NULL)
    return;

  parindex_json_writer_member (writer, "attributes");
  parindex_json_writer_begin_object (writer);
  for (char **each = names; *each != NULL; each++)
    parindex_write_number (writer, *each, parindex_unit_get_attribute (self, *each));
  parindex_json_writer_end_object (writer);
}

void
parindex_unit_write (ParindexUnit       *self,
                     ParindexJsonWriter *writer)
{
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "id", parindex_unit_get_id (self));
  parindex_write_text (writer, "name", parindex_unit_get_name (self));
  parindex_write_text (writer, "level", parindex_unit_get_level (self));
  parindex_write_text (writer, "parent", parindex_unit_get_parent (self));
  write_groups (self, writer);
  if (!parindex_unit_get_ranked (self))
    {
      parindex_json_writer_member (writer, "ranked");
      parindex_json_writer_bool (writer, FALSE);
    }
  write_attributes (self, writer);
  parindex_extras_write (*parindex_unit_extras (self), "", writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

typedef void (*WriteFunc) (gpointer item, ParindexJsonWriter *writer);

static void
write_list (ParindexJsonWriter *writer,
            const char         *name,
            GListModel         *list,
            WriteFunc           write)
{
  guint n = g_list_model_get_n_items (list);

  parindex_json_writer_member (writer, name);
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      write (item, writer);
    }
  parindex_json_writer_end_array (writer);
}

static void
write_framework_item (gpointer            item,
                      ParindexJsonWriter *writer)
{
  parindex_framework_write (item, writer);
}

static void
write_unit_item (gpointer            item,
                 ParindexJsonWriter *writer)
{
  parindex_unit_write (item, writer);
}

static void
write_assessment_item (gpointer            item,
                       ParindexJsonWriter *writer)
{
  for (guint i = 0; i < parindex_assessment_n_layers (item); i++)
    parindex_layer_write (item, parindex_assessment_layer_at (item, i), writer);
}

static void
write_alternative_item (gpointer            item,
                        ParindexJsonWriter *writer)
{
  parindex_alternative_write (item, writer);
}

static void
write_result_item (gpointer            item,
                   ParindexJsonWriter *writer)
{
  parindex_published_result_write (item, writer);
}

static void
write_succession_item (gpointer            item,
                       ParindexJsonWriter *writer)
{
  parindex_succession_write (item, writer);
}

static void
write_correspondence_item (gpointer            item,
                           ParindexJsonWriter *writer)
{
  parindex_correspondence_write (item, writer);
}

static void
write_series_item (gpointer            item,
                   ParindexJsonWriter *writer)
{
  parindex_series_write (item, writer);
}

static void
write_register_item (gpointer            item,
                     ParindexJsonWriter *writer)
{
  parindex_register_write (item, writer);
}

static void
write_target_item (gpointer            item,
                   ParindexJsonWriter *writer)
{
  parindex_target_write (item, writer);
}

static void
write_assignment_item (gpointer            item,
                       ParindexJsonWriter *writer)
{
  parindex_assignment_write (item, writer);
}

static void
write_campaign_item (gpointer            item,
                     ParindexJsonWriter *writer)
{
  parindex_campaign_write (item, writer);
}

/* Most documents have none of these. */
static void
write_list_if_any (ParindexJsonWriter *writer,
                   const char         *name,
                   GListModel         *list,
                   WriteFunc           write)
{
  if (g_list_model_get_n_items (list) > 0)
    write_list (writer, name, list, write);
}

void
parindex_document_write (ParindexDocument   *self,
                         ParindexJsonWriter *writer)
{
  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "format", "parindex-document");
  parindex_json_writer_member (writer, "version");
  parindex_json_writer_verbatim (writer, "1");
  parindex_write_text (writer, "title", parindex_document_get_title (self));
  parindex_write_text (writer, "language", parindex_document_get_language (self));
  parindex_extras_write (*parindex_document_extras (self), "", writer);
  write_list (writer, "frameworks", parindex_document_get_frameworks (self), write_framework_item);
  write_list (writer, "units", parindex_document_get_units (self), write_unit_item);
  write_list (writer, "assessments", parindex_document_get_assessments (self), write_assessment_item);
  write_list_if_any (writer, "alternatives", parindex_document_get_alternatives (self), write_alternative_item);
  write_list_if_any (writer, "correspondences", parindex_document_get_correspondences (self), write_correspondence_item);
  write_list_if_any (writer, "successions", parindex_document_get_successions (self), write_succession_item);
  write_list_if_any (writer, "results", parindex_document_get_results (self), write_result_item);
  write_list_if_any (writer, "series", parindex_document_get_series (self), write_series_item);
  write_list_if_any (writer, "registers", parindex_document_get_registers (self), write_register_item);
  write_list_if_any (writer, "targets", parindex_document_get_targets (self), write_target_item);
  write_list_if_any (writer, "assignments", parindex_document_get_assignments (self), write_assignment_item);
  write_list_if_any (writer, "campaigns", parindex_document_get_campaigns (self), write_campaign_item);
  parindex_json_writer_end_object (writer);
}
