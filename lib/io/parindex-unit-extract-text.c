/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-unit-extract-private.h"
#include "io/parindex-fact-text-private.h"
#include "io/parindex-text-private.h"

/* The extract of a unit as CSV and as JSON. */

#define CSV_HEAD "kind,id,title,period,score,percent,rank,of,percent_change,rank_change,band,counts_as,state,n,source,within,group,band_computed\n"
#define N_CELLS 18

static void
append_index (GString                *out,
              ParindexUnitExtractRow *row)
{
  g_autofree char *score = parindex_fact_cell (row->score, PARINDEX_PRECISION_EXACT);
  g_autofree char *percent = parindex_fact_cell (row->percent, PARINDEX_PRECISION_EXACT);
  g_autofree char *rank = parindex_fact_cell (row->rank, PARINDEX_PRECISION_EXACT);
  g_autofree char *of = row->rank->of > 0 ? g_strdup_printf ("%u", row->rank->of) : NULL;
  g_autofree char *percent_change = parindex_change_cell (&row->change_of_percent, PARINDEX_PRECISION_EXACT);
  g_autofree char *rank_change = parindex_change_cell (&row->change_of_rank, PARINDEX_PRECISION_EXACT);

  append_cells (out,
                (const char *const[]){ "index", row->index, row->title, parindex_period_to_string (row->period), score, percent, rank, of, percent_change,
                                       rank_change, row->band, row->counts_as, NULL, NULL, row->source, NULL, NULL, row->band_computed ? "yes" : NULL },
                N_CELLS);
}

static void
append_group_ranks (GString                *out,
                    ParindexUnitExtractRow *row)
{
  for (guint i = 0; i < parindex_list_length (row->group_ranks); i++)
    {
      ParindexFact *fact = parindex_list_get (row->group_ranks, i);
      g_autofree char *rank = parindex_fact_cell (fact, PARINDEX_PRECISION_EXACT);
      g_autofree char *of = fact->of > 0 ? g_strdup_printf ("%u", fact->of) : NULL;

      append_cells (out,
                    (const char *const[N_CELLS]){ [0] = "group-rank", [1] = row->index, [2] = row->title, [3] = parindex_period_to_string (row->period),
                                                  [6] = rank, [7] = of, [15] = fact->within, [16] = fact->group },
                    N_CELLS);
    }
}

static void
append_targets (GString     *out,
                char       **targets,
                const char  *state)
{
  for (char **each = targets; *each != NULL; each++)
    append_cells (out, (const char *const[N_CELLS]){ [0] = "target", [1] = *each, [12] = state }, N_CELLS);
}

static void
append_count (GString               *out,
              ParindexRegisterCount *count)
{
  g_autofree char *n = g_strdup_printf ("%u", count->n_entries);

  append_cells (out,
                (const char *const[N_CELLS]){ [0] = "register", [1] = count->ledger, [2] = count->kind, [12] = count->status, [13] = n, [14] = count->source },
                N_CELLS);
}

/**
 * parindex_unit_extract_to_csv:
 * @self: an extract
 *
 * Writes the extract as a table: a row for each index, each rank of it within a
 * group, each target, and each kind and status of entries in a register. Numbers are exact, with a decimal
 * point; what is known within bounds is written with them.
 *
 * Returns: (transfer full): the table
 *
 * Since: 1.0
 */
char *
parindex_unit_extract_to_csv (ParindexUnitExtract *self)
{
  GString *out;

  g_return_val_if_fail (parindex_unit_extract_is_made (self), NULL);

  out = g_string_new (CSV_HEAD);
  for (guint i = 0; i < parindex_list_length (self->rows); i++)
    {
      append_index (out, parindex_list_get (self->rows, i));
      append_group_ranks (out, parindex_list_get (self->rows, i));
    }
  append_targets (out, self->met, "met");
  append_targets (out, self->missed, "missed");
  append_targets (out, self->undecided, "undecided");
  for (guint i = 0; i < parindex_list_length (self->counts); i++)
    append_count (out, parindex_list_get (self->counts, i));

  return g_string_free (out, FALSE);
}

static void
write_words (ParindexJsonWriter *writer,
             const char         *name,
             char              **words)
{
  parindex_json_writer_member (writer, name);
  parindex_json_writer_begin_array (writer);
  for (char **word = words; *word != NULL; word++)
    parindex_json_writer_string (writer, *word);
  parindex_json_writer_end_array (writer);
}

static void
write_group_ranks (ParindexJsonWriter *writer,
                   ParindexList       *ranks)
{
  parindex_json_writer_member (writer, "group-ranks");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < parindex_list_length (ranks); i++)
    {
      ParindexFact *fact = parindex_list_get (ranks, i);

      parindex_json_writer_begin_object (writer);
      write_text (writer, "within", fact->within);
      write_text (writer, "group", fact->group);
      parindex_fact_write (writer, "rank", fact, PARINDEX_PRECISION_EXACT);
      parindex_json_writer_end_object (writer);
    }
  parindex_json_writer_end_array (writer);
}

static void
write_index (ParindexJsonWriter     *writer,
             ParindexUnitExtractRow *row)
{
  parindex_json_writer_begin_object (writer);
  write_text (writer, "index", row->index);
  write_text (writer, "title", row->title);
  write_text (writer, "period", parindex_period_to_string (row->period));
  write_text (writer, "previous", row->previous != NULL ? parindex_period_to_string (row->previous) : NULL);
  parindex_fact_write (writer, "score", row->score, PARINDEX_PRECISION_EXACT);
  parindex_fact_write (writer, "percent", row->percent, PARINDEX_PRECISION_EXACT);
  parindex_fact_write (writer, "rank", row->rank, PARINDEX_PRECISION_EXACT);
  write_group_ranks (writer, row->group_ranks);
  parindex_change_write (writer, "percent-change", &row->change_of_percent, PARINDEX_PRECISION_EXACT);
  parindex_change_write (writer, "rank-change", &row->change_of_rank, PARINDEX_PRECISION_EXACT);
  write_text (writer, "band", row->band);
  parindex_json_writer_member (writer, "band-computed");
  parindex_json_writer_bool (writer, row->band_computed);
  write_text (writer, "counts-as", row->counts_as);
  write_text (writer, "source", row->source);
  parindex_json_writer_end_object (writer);
}

static void
write_register (ParindexJsonWriter    *writer,
                ParindexRegisterCount *count)
{
  parindex_json_writer_begin_object (writer);
  write_text (writer, "register", count->ledger);
  write_text (writer, "title", count->title);
  write_text (writer, "kind", count->kind);
  write_text (writer, "status", count->status);
  write_count (writer, "n", count->n_entries);
  parindex_json_writer_end_object (writer);
}

/**
 * parindex_unit_extract_to_json:
 * @self: an extract
 *
 * Writes the extract as JSON; `docs/schemas/extract.schema.json` describes it.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
parindex_unit_extract_to_json (ParindexUnitExtract *self)
{
  g_autoptr (GBytes) bytes = NULL;
  ParindexJsonWriter *writer;

  g_return_val_if_fail (parindex_unit_extract_is_made (self), NULL);

  writer = parindex_json_writer_new ();
  parindex_json_writer_begin_object (writer);
  write_text (writer, "format", "parindex-extract");
  write_count (writer, "version", 1);
  write_text (writer, "library", PARINDEX_VERSION_STRING);
  write_text (writer, "unit", parindex_unit_get_id (self->unit));
  write_text (writer, "as-of", parindex_period_to_string (self->as_of));
  parindex_json_writer_member (writer, "indices");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < parindex_list_length (self->rows); i++)
    write_index (writer, parindex_list_get (self->rows, i));
  parindex_json_writer_end_array (writer);
  write_words (writer, "met", self->met);
  write_words (writer, "missed", self->missed);
  write_words (writer, "undecided", self->undecided);
  parindex_json_writer_member (writer, "registers");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < parindex_list_length (self->counts); i++)
    write_register (writer, parindex_list_get (self->counts, i));
  parindex_json_writer_end_array (writer);
  write_words (writer, "sources", self->sources);
  parindex_json_writer_end_object (writer);
  bytes = parindex_json_writer_finish (writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
