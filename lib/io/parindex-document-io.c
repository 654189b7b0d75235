/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-loader.h>

#include "base/parindex-csv-private.h"
#include "base/parindex-exact-private.h"
#include "io/parindex-input-private.h"
#include "model/parindex-framework-private.h"
#include "model/parindex-write-private.h"

/* Documents from and to files, bytes, streams and JsonNodes. */

/**
 * parindex_document_new_from_path:
 * @path: (type filename): the path of a document
 * @error: return location for an error
 *
 * Loads a document with the default limits; its tables are looked for beside
 * it. A [class@Loader] has other limits, and all problems.
 *
 * Returns: (transfer full): the sealed document, or %NULL with the first problem and how many there are
 *
 * Since: 1.0
 */
ParindexDocument *
parindex_document_new_from_path (const char *path,
                                 GError    **error)
{
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);

  return parindex_loader_load_path (loader, path, error);
}

/**
 * parindex_document_new_from_file:
 * @file: a document
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Loads a document with the default limits; its tables are looked for beside
 * it.
 *
 * Returns: (transfer full): the sealed document, or %NULL with the first problem and how many there are
 *
 * Since: 1.0
 */
ParindexDocument *
parindex_document_new_from_file (GFile        *file,
                                 GCancellable *cancellable,
                                 GError      **error)
{
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);

  return parindex_loader_load_file (loader, file, cancellable, error);
}

/**
 * parindex_document_new_from_bytes:
 * @bytes: the text of a document
 * @base: (nullable): the folder of its tables; without one tables are refused
 * @error: return location for an error
 *
 * Loads a document from memory with the default limits.
 *
 * Returns: (transfer full): the sealed document, or %NULL with the first problem and how many there are
 *
 * Since: 1.0
 */
ParindexDocument *
parindex_document_new_from_bytes (GBytes  *bytes,
                                  GFile   *base,
                                  GError **error)
{
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);

  return parindex_loader_load_bytes (loader, bytes, base, error);
}

/**
 * parindex_document_new_from_stream:
 * @stream: the text of a document
 * @base: (nullable): the folder of its tables; without one tables are refused
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Loads a document from a stream with the default limits.
 *
 * Returns: (transfer full): the sealed document, or %NULL with the first problem and how many there are
 *
 * Since: 1.0
 */
ParindexDocument *
parindex_document_new_from_stream (GInputStream *stream,
                                   GFile        *base,
                                   GCancellable *cancellable,
                                   GError      **error)
{
  g_autoptr (ParindexLoader) loader = parindex_loader_new (NULL);

  return parindex_loader_load_stream (loader, stream, base, cancellable, error);
}

static gboolean write_node (JsonNode *node, ParindexJsonWriter *writer, guint depth);

static gboolean
write_value_node (JsonNode           *node,
                  ParindexJsonWriter *writer)
{
  char text[PARINDEX_DOUBLE_TEXT_SIZE];
  g_autofree char *integer = NULL;

  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      parindex_json_writer_string (writer, json_node_get_string (node));
      return TRUE;
    case G_TYPE_BOOLEAN:
      parindex_json_writer_bool (writer, json_node_get_boolean (node));
      return TRUE;
    case G_TYPE_INT64:
      integer = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
      parindex_json_writer_verbatim (writer, integer);
      return TRUE;
    case G_TYPE_DOUBLE:
      if (!isfinite (json_node_get_double (node)))
        return FALSE;
      parindex_json_writer_verbatim (writer, parindex_double_to_text (json_node_get_double (node), text));
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
write_object_node (JsonObject         *object,
                   ParindexJsonWriter *writer,
                   guint               depth)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  parindex_json_writer_begin_object (writer);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      parindex_json_writer_member (writer, name);
      if (!write_node (member, writer, depth + 1))
        return FALSE;
    }
  parindex_json_writer_end_object (writer);

  return TRUE;
}

static gboolean
write_array_node (JsonArray          *array,
                  ParindexJsonWriter *writer,
                  guint               depth)
{
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!write_node (json_array_get_element (array, i), writer, depth + 1))
      return FALSE;
  parindex_json_writer_end_array (writer);

  return TRUE;
}

/* A double of a node stands for the shortest decimal that reads back to it; json-glib itself would write 17 digits. */
static gboolean
write_node (JsonNode           *node,
            ParindexJsonWriter *writer,
            guint               depth)
{
  if (depth > 512)
    return FALSE;

  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return write_object_node (json_node_get_object (node), writer, depth);
    case JSON_NODE_ARRAY:
      return write_array_node (json_node_get_array (node), writer, depth);
    case JSON_NODE_VALUE:
      return write_value_node (node, writer);
    case JSON_NODE_NULL:
    default:
      parindex_json_writer_null (writer);
      return TRUE;
    }
}

/**
 * parindex_document_new_from_node:
 * @node: a document as a node
 * @base: (nullable): the folder of its tables; without one tables are refused
 * @error: return location for an error
 *
 * Reads a document from a node. Its doubles stand for the shortest decimals
 * that read back to them; text keeps decimals of any length.
 *
 * Returns: (transfer full): the sealed document, or %NULL with the first problem and how many there are
 *
 * Since: 1.0
 */
ParindexDocument *
parindex_document_new_from_node (JsonNode *node,
                                 GFile    *base,
                                 GError  **error)
{
  g_autoptr (GBytes) bytes = NULL;
  ParindexJsonWriter *writer;

  g_return_val_if_fail (node != NULL, NULL);

  writer = parindex_json_writer_new ();
  if (!write_node (node, writer, 0))
    {
      parindex_json_writer_free (writer);
      parindex_error_report (error, NODE_NOT_PLAIN, .name = NULL);
      return NULL;
    }
  bytes = parindex_json_writer_finish (writer);

  return parindex_document_new_from_bytes (bytes, base, error);
}

/* Cells that could not be read would be written as missing. */
static gboolean
check_written (ParindexDocument *self,
               GError          **error)
{
  GListModel *assessments = parindex_document_get_assessments (self);

  for (guint i = 0; i < g_list_model_get_n_items (assessments); i++)
    {
      g_autoptr (ParindexAssessment) assessment = g_list_model_get_item (assessments, i);

      for (guint k = 0; k < parindex_assessment_n_layers (assessment); k++)
        if (!parindex_layer_check_written (parindex_assessment_layer_at (assessment, k), error))
          return FALSE;
    }

  return TRUE;
}

/**
 * parindex_document_to_bytes:
 * @self: a sealed document
 * @error: return location for an error
 *
 * Writes the document as canonical JSON text. Values stand in it, also those
 * that were read from a table; members named `x-…`, notes and evidence are
 * carried through. Reading and writing it again gives the same bytes.
 *
 * Returns: (transfer full): the text, or %NULL with %PARINDEX_ERROR_UNSEALED if the document is not sealed, or with the first cell that could
 *   not be read if it was loaded with [property@Context:leave-faulty]
 *
 * Since: 1.0
 */
GBytes *
parindex_document_to_bytes (ParindexDocument *self,
                            GError          **error)
{
  ParindexJsonWriter *writer;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  if (!parindex_document_is_sealed (self))
    {
      parindex_error_report (error, UNSEALED, .name = "document");
      return NULL;
    }

  if (!check_written (self, error))
    return NULL;

  writer = parindex_json_writer_new ();
  parindex_document_write (self, writer);

  return parindex_json_writer_finish (writer);
}

/**
 * parindex_document_to_node:
 * @self: a sealed document
 * @error: return location for an error
 *
 * Gives the document as a node. Its numbers are doubles there: exact decimals
 * are in [method@Document.to_bytes].
 *
 * Returns: (transfer full): the node, or %NULL with %PARINDEX_ERROR_UNSEALED if the document is not sealed
 *
 * Since: 1.0
 */
JsonNode *
parindex_document_to_node (ParindexDocument *self,
                           GError          **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonParser) parser = NULL;
  const char *text;
  gsize size;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), NULL);

  bytes = parindex_document_to_bytes (self, error);
  if (bytes == NULL)
    return NULL;

  text = g_bytes_get_data (bytes, &size);
  parser = json_parser_new ();

  return json_parser_load_from_data (parser, text, size, error) ? json_parser_steal_root (parser) : NULL;
}

/**
 * parindex_document_save:
 * @self: a sealed document
 * @file: where to
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Saves the document as [method@Document.to_bytes] writes it. The file is
 * replaced as a whole or not at all.
 *
 * Returns: %FALSE with an error if it could not be written
 *
 * Since: 1.0
 */
gboolean
parindex_document_save (ParindexDocument *self,
                        GFile            *file,
                        GCancellable     *cancellable,
                        GError          **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) io_error = NULL;
  g_autofree char *name = NULL;
  const char *text;
  gsize size;

  g_return_val_if_fail (PARINDEX_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  bytes = parindex_document_to_bytes (self, error);
  if (bytes == NULL)
    return FALSE;

  text = g_bytes_get_data (bytes, &size);
  if (g_file_replace_contents (file, text, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, &io_error))
    return TRUE;
  name = g_file_get_parse_name (file);
  if (g_error_matches (io_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    parindex_error_report (error, CANCELLED, .name = name);
  else
    parindex_error_report (error, CANNOT_WRITE, .name = name, .other = io_error->message);

  return FALSE;
}

static void
append_table_cell (GString                    *table,
                   const ParindexInputColumn  *input,
                   const ParindexColumn       *column,
                   guint                       row)
{
  g_autoptr (ParindexNumber) number = NULL;
  g_autofree char *text = NULL;

  switch (parindex_column_state (column, row))
    {
    case PARINDEX_CELL_STATE_OBSERVED:
      number = parindex_column_number (column, row);
      text = parindex_input_to_text (input, number);
      parindex_csv_append_cell (table, text, ',');
      break;
    case PARINDEX_CELL_STATE_NOT_APPLICABLE:
      g_string_append (table, "n/a");
      break;
    case PARINDEX_CELL_STATE_MISSING:
    default:
      break;
    }
}

/**
 * parindex_assessment_to_table_bytes:
 * @self: an assessment
 * @stage: (nullable): a stage
 * @error: return location for an error
 *
 * Writes the values of a stage as a wide table in the style `plain`: UTF-8,
 * commas, a column for each input of each leaf. Reading and writing it again gives the same
 * bytes. Notes and evidence have no place in a table.
 *
 * Returns: (transfer full): the table, or %NULL if there is no such stage
 *
 * Since: 1.0
 */
GBytes *
parindex_assessment_to_table_bytes (ParindexAssessment *self,
                                    const char         *stage,
                                    GError            **error)
{
  ParindexFramework *framework;
  const ParindexLayer *layer;
  GString *table;

  g_return_val_if_fail (PARINDEX_IS_ASSESSMENT (self), NULL);

  layer = parindex_assessment_layer (self, stage);
  if (layer == NULL)
    {
      g_autofree char *stages = g_strjoinv (", ", (char **) parindex_assessment_get_stages (self));

      parindex_error_report (error, STAGE_UNKNOWN, .value = stage != NULL ? stage : "published", .name = "assessment", .other = stages);
      return NULL;
    }

  if (!parindex_layer_check_written (layer, error))
    return NULL;

  framework = parindex_assessment_get_framework (self);
  table = g_string_new ("unit");
  for (guint k = 0; k < layer->n_columns; k++)
    {
      g_string_append_c (table, ',');
      parindex_csv_append_cell (table, parindex_framework_input (framework, k)->name, ',');
    }
  g_string_append_c (table, '\n');
  for (guint row = 0; row < parindex_assessment_get_n_units (self); row++)
    {
      parindex_csv_append_cell (table, parindex_unit_get_id (parindex_assessment_unit (self, row)), ',');
      for (guint k = 0; k < layer->n_columns; k++)
        {
          g_string_append_c (table, ',');
          append_table_cell (table, parindex_framework_input (framework, k), &layer->columns[k], row);
        }
      g_string_append_c (table, '\n');
    }

  return g_string_free_to_bytes (table);
}
