/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-agency-report-private.h"
#include "io/parindex-text-private.h"

/* Who answers for what, as CSV and as JSON. */

#define CSV_HEAD "agency,title,role,nodes,points_lost,unknown,weak,behind\n"

static const char *
role_of (ParindexAgencyRow *row)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (PARINDEX_TYPE_ASSIGNMENT_ROLE);

  return g_enum_get_value (klass, row->role)->value_nick;
}

static char *
join (char **words)
{
  return words != NULL ? g_strjoinv (" ", words) : NULL;
}

/**
 * parindex_agency_report_to_csv:
 * @self: a report
 *
 * Writes the agencies as a table, a row for each agency and role. Points are
 * exact, with a decimal point; ids stand with a space between them.
 *
 * Returns: (transfer full): the table
 *
 * Since: 1.0
 */
char *
parindex_agency_report_to_csv (ParindexAgencyReport *self)
{
  GString *out;

  g_return_val_if_fail (parindex_agency_report_is_made (self), NULL);

  out = g_string_new (CSV_HEAD);
  for (guint i = 0; i < parindex_list_length (self->rows); i++)
    {
      ParindexAgencyRow *row = parindex_list_get (self->rows, i);
      g_autofree char *nodes = join (row->nodes);
      g_autofree char *lost = row->points_lost != NULL ? parindex_number_to_string (row->points_lost) : NULL;
      g_autofree char *unknown = g_strdup_printf ("%u", row->n_unknown);
      g_autofree char *weak = join (row->weak);
      g_autofree char *behind = join (row->behind);

      append_cells (out, (const char *const[]){ row->agency, row->title, role_of (row), nodes, lost, unknown, weak, behind }, 8);
    }

  return g_string_free (out, FALSE);
}

static void
write_words (ParindexJsonWriter *writer,
             const char         *name,
             char              **words)
{
  parindex_json_writer_member (writer, name);
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_array (writer);
  for (char **word = words; word != NULL && *word != NULL; word++)
    parindex_json_writer_string (writer, *word);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_inline (writer);
}

static void
write_row (ParindexJsonWriter *writer,
           ParindexAgencyRow  *row)
{
  g_autofree char *lost = row->points_lost != NULL ? parindex_number_to_string (row->points_lost) : NULL;

  parindex_json_writer_begin_object (writer);
  write_text (writer, "agency", row->agency);
  write_text (writer, "title", row->title);
  write_text (writer, "role", role_of (row));
  write_words (writer, "nodes", row->nodes);
  write_text (writer, "points-lost", lost);
  write_count (writer, "unknown", row->n_unknown);
  write_words (writer, "weak", row->weak);
  write_words (writer, "behind", row->behind);
  parindex_json_writer_end_object (writer);
}

/**
 * parindex_agency_report_to_json:
 * @self: a report
 *
 * Writes the agencies as JSON; `docs/schemas/agencies.schema.json` describes it.
 * Points are exact texts.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
parindex_agency_report_to_json (ParindexAgencyReport *self)
{
  g_autoptr (GBytes) bytes = NULL;
  ParindexJsonWriter *writer;

  g_return_val_if_fail (parindex_agency_report_is_made (self), NULL);

  writer = parindex_json_writer_new ();
  parindex_json_writer_begin_object (writer);
  write_text (writer, "format", "parindex-agencies");
  write_count (writer, "version", 1);
  write_text (writer, "library", PARINDEX_VERSION_STRING);
  write_text (writer, "unit", parindex_unit_get_id (self->unit));
  write_text (writer, "as-of", parindex_period_to_string (self->as_of));
  write_words (writer, "without-lead", self->without_lead);
  write_words (writer, "with-one-officer", self->with_one_officer);
  parindex_json_writer_member (writer, "agencies");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < parindex_list_length (self->rows); i++)
    write_row (writer, parindex_list_get (self->rows, i));
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_object (writer);
  bytes = parindex_json_writer_finish (writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
