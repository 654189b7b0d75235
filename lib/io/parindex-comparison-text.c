/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-comparison-private.h"
#include "io/parindex-fact-text-private.h"
#include "io/parindex-text-private.h"
#include "model/parindex-published-result-private.h"

/* A comparison as CSV and as JSON. */

typedef struct
{
  ParindexComparison *comparison;
  ParindexPrecision precision;
} Report;

/* What changes, in the order of documents. */
static const ParindexResultColumn columns[] = { PARINDEX_RESULT_COLUMN_SCORE, PARINDEX_RESULT_COLUMN_PERCENT, PARINDEX_RESULT_COLUMN_RANK };

/* Writes a row to the place that is given. */
typedef void (*WriteRow) (const Report *self, gpointer out, ParindexComparisonRow *row);

/* The row of the unit, or those of all units (NULL), on a criterion (NULL: the whole index). NULL after an error. */
static GListModel *
list_rows (ParindexComparison *self,
           const char         *unit,
           const char         *criterion,
           const char         *within,
           GError            **error)
{
  g_autoptr (ParindexComparisonRow) row = NULL;
  ParindexList *list;

  if (unit == NULL)
    return parindex_comparison_list_rows (self, criterion, within, FALSE);

  row = parindex_comparison_get_row (self, unit, criterion, within, error);
  if (row == NULL)
    return NULL;
  list = parindex_list_new (PARINDEX_TYPE_COMPARISON_ROW);
  parindex_list_fill (list, row);

  return G_LIST_MODEL (list);
}

/* The rows on the criterion, or on the whole index and every criterion. One criterion at a time: of thousands of units, the rows on all of
 * them take more memory than what is written of them. */
static gboolean
write_rows (const Report *self,
            const char   *unit,
            const char   *criterion,
            const char   *within,
            gboolean      all,
            WriteRow      write,
            gpointer      out,
            GError      **error)
{
  g_auto (GStrv) criteria = all ? parindex_comparison_list_criteria (self->comparison, unit) : g_new0 (char *, 1);

  for (int i = -1; i < (int) g_strv_length (criteria); i++)
    {
      g_autoptr (GListModel) rows = list_rows (self->comparison, unit, i < 0 ? criterion : criteria[i], within, error);

      if (rows == NULL)
        return FALSE;
      for (guint k = 0; k < g_list_model_get_n_items (rows); k++)
        {
          g_autoptr (ParindexComparisonRow) row = g_list_model_get_item (rows, k);

          write (self, out, row);
        }
    }

  return TRUE;
}

/* "kha", or "kha|trung-binh" of one of which it is; NULL where nothing is known. */
static char *
band_cell (ParindexFact *band)
{
  return band->bands != NULL ? g_strjoinv ("|", band->bands) : NULL;
}

/* "published", or "published|computed" where the two ends differ; NULL where neither is known. */
static char *
source_cell (ParindexFact *from,
             ParindexFact *to)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (PARINDEX_TYPE_FACT_SOURCE);
  const char *before = parindex_fact_is_there (from) ? g_enum_get_value (klass, from->source)->value_nick : NULL;
  const char *after = parindex_fact_is_there (to) ? g_enum_get_value (klass, to->source)->value_nick : NULL;

  if (before != NULL && after != NULL && !g_str_equal (before, after))
    return g_strconcat (before, "|", after, NULL);

  return g_strdup (before != NULL ? before : after);
}

/* From one point to another: a step, or the whole way. */
static void
append_step (GString               *out,
             const Report          *self,
             ParindexComparisonRow *row,
             guint                  i,
             guint                  k,
             const ParindexChange  *changes,
             const ParindexNumber  *band_change)
{
  ParindexComparisonPoint *from = parindex_comparison_row_point (row, i);
  ParindexComparisonPoint *to = parindex_comparison_row_point (row, k);
  g_auto (GStrv) notes = parindex_comparison_row_list_notes (row, parindex_comparison_language (self->comparison));
  g_autofree char *note = g_strjoinv ("; ", notes);
  char *cells[3 * G_N_ELEMENTS (columns)];
  char *sources[G_N_ELEMENTS (columns)];
  g_autofree char *of_from = from->facts[PARINDEX_RESULT_COLUMN_RANK]->of > 0 ? g_strdup_printf ("%u", from->facts[PARINDEX_RESULT_COLUMN_RANK]->of) : NULL;
  g_autofree char *band_from = band_cell (from->band);
  g_autofree char *band_to = band_cell (to->band);
  g_autofree char *bands_up = band_change != NULL ? parindex_number_to_string (band_change) : NULL;
  g_autofree char *of_to = to->facts[PARINDEX_RESULT_COLUMN_RANK]->of > 0 ? g_strdup_printf ("%u", to->facts[PARINDEX_RESULT_COLUMN_RANK]->of) : NULL;

  for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
    {
      cells[3 * c] = parindex_fact_cell (from->facts[columns[c]], self->precision);
      cells[3 * c + 1] = parindex_fact_cell (to->facts[columns[c]], self->precision);
      cells[3 * c + 2] = parindex_change_cell (&changes[columns[c]], self->precision);
      sources[c] = source_cell (from->facts[columns[c]], to->facts[columns[c]]);
    }
  append_cells (out,
                (const char *const[]){ parindex_unit_get_id (row->unit), parindex_unit_get_name (row->unit), row->criterion, row->title, row->group,
                                       parindex_period_to_string (from->period), parindex_period_to_string (to->period), cells[0], cells[1], cells[2],
                                       cells[3], cells[4], cells[5], cells[6], of_from, cells[7], of_to, cells[8], band_from, band_to, bands_up,
                                       sources[0], sources[1], sources[2], note },
                25);
  for (guint c = 0; c < G_N_ELEMENTS (cells); c++)
    g_free (cells[c]);
  for (guint c = 0; c < G_N_ELEMENTS (sources); c++)
    g_free (sources[c]);
}

static void
append_row (const Report          *self,
            gpointer               out,
            ParindexComparisonRow *row)
{
  guint n = parindex_comparison_row_n_points (row);

  for (guint i = 1; i < n; i++)
    append_step (out, self, row, i - 1, i, parindex_comparison_row_point (row, i)->changes, parindex_comparison_row_point (row, i)->band_change);
  if (n > 2)
    append_step (out, self, row, 0, n - 1, row->changes, row->band_change);
}

/**
 * parindex_comparison_to_csv:
 * @self: a comparison
 * @unit: (nullable): the id of a unit; %NULL for all
 * @criterion: (nullable): the id of a criterion; %NULL for the whole index
 * @within: (nullable): a dimension, as for [method@Comparison.list_rows]
 * @all: whether to write every criterion too
 * @precision: how numbers are written
 * @error: return location for an error
 *
 * Writes the changes as a table, a row for each step from one period to the next
 * and, where there are several, one for the whole way:
 * `unit,name,criterion,title,group,from,to,score_from,score_to,score_change,percent_from,percent_to,percent_change,rank_from,of_from,rank_to,of_to,rank_change,band_from,band_to,band_change,score_source,percent_source,rank_source,note`.
 * The change of a band is how many bands up it went. A source is `computed`, `published`, or `either` for the mean of both; `published|computed` where
 * the two ends differ. What is known within bounds stands as `>=80`, `<=48`, `46..48` or `>30`; what is
 * not known is empty. The note is in the language of the context.
 *
 * Returns: (transfer full): the table, or %NULL if there is no such unit
 *
 * Since: 1.0
 */
char *
parindex_comparison_to_csv (ParindexComparison *self,
                            const char         *unit,
                            const char         *criterion,
                            const char         *within,
                            gboolean            all,
                            ParindexPrecision   precision,
                            GError            **error)
{
  const Report report = { self, precision };
  g_autoptr (GString) out = NULL;

  g_return_val_if_fail (parindex_comparison_is_made (self), NULL);

  out = g_string_new ("unit,name,criterion,title,group,from,to,score_from,score_to,score_change,percent_from,percent_to,percent_change,"
                      "rank_from,of_from,rank_to,of_to,rank_change,band_from,band_to,band_change,score_source,percent_source,rank_source,note\n");
  if (!write_rows (&report, unit, criterion, within, all, append_row, out, error))
    return NULL;

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
write_changes (const Report         *self,
               ParindexJsonWriter   *writer,
               const ParindexChange *changes,
               const ParindexNumber *band_change)
{
  g_autofree char *bands_up = band_change != NULL ? parindex_number_to_string (band_change) : NULL;

  parindex_json_writer_begin_object (writer);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    parindex_change_write (writer, parindex_figure_name (columns[i]), &changes[columns[i]], self->precision);
  write_figure (writer, "band", bands_up);
  parindex_json_writer_end_object (writer);
}

/* The bands, of which it is one where there are several. */
static void
write_band (ParindexJsonWriter *writer,
            ParindexFact       *band)
{
  parindex_json_writer_member (writer, "band");
  parindex_json_writer_begin_object (writer);
  if (band->bands != NULL)
    {
      parindex_json_writer_member (writer, "bands");
      parindex_json_writer_begin_array (writer);
      for (guint i = 0; band->bands[i] != NULL; i++)
        parindex_json_writer_string (writer, band->bands[i]);
      parindex_json_writer_end_array (writer);
      write_enum (writer, "source", PARINDEX_TYPE_FACT_SOURCE, band->source);
    }
  else
    write_enum (writer, "absence", PARINDEX_TYPE_ABSENCE, band->absence);
  parindex_json_writer_end_object (writer);
}

static void
write_point (const Report            *self,
             ParindexJsonWriter      *writer,
             ParindexComparisonPoint *point,
             gboolean                 first)
{
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  write_text (writer, "period", parindex_period_to_string (point->period));
  if (point->framework != NULL)
    write_text (writer, "framework", parindex_framework_get_id (point->framework));
  if (point->criterion != NULL)
    write_text (writer, "criterion", point->criterion);
  for (guint i = 0; i < PARINDEX_N_FACTS; i++)
    parindex_fact_write (writer, parindex_figure_name (i), point->facts[i], self->precision);
  write_band (writer, point->band);
  if (!first)
    {
      parindex_json_writer_member (writer, "change");
      write_changes (self, writer, point->changes, point->band_change);
    }
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

/* How many values, how far they are apart, and their standard deviation. */
static void
write_spread (const Report          *self,
              ParindexJsonWriter    *writer,
              ParindexComparisonRow *row,
              ParindexResultColumn   column)
{
  const ParindexChange *shown = &row->changes[column];
  g_autoptr (ParindexNumber) range = parindex_comparison_row_get_range (row, column);
  g_autoptr (ParindexNumber) sd = parindex_comparison_row_get_sd (row, column);
  g_autofree char *range_text = range != NULL ? parindex_figure_cell (range, shown->decimals, shown->rounding, self->precision) : NULL;
  g_autofree char *sd_text = sd != NULL ? parindex_figure_cell (sd, MAX (shown->decimals, 2), shown->rounding, self->precision) : NULL;

  parindex_json_writer_member (writer, parindex_figure_name (column));
  parindex_json_writer_begin_object (writer);
  write_count (writer, "values", parindex_comparison_row_get_n_values (row, column));
  write_figure (writer, "range", range_text);
  write_figure (writer, "sd", sd_text);
  parindex_json_writer_end_object (writer);
}

static void
write_notes (ParindexJsonWriter    *writer,
             ParindexComparisonRow *row)
{
  parindex_json_writer_member (writer, "notes");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < row->notes->len; i++)
    {
      const ParindexComparisonNote *note = row->notes->pdata[i];

      parindex_json_writer_begin_inline (writer);
      parindex_json_writer_begin_object (writer);
      write_text (writer, "code", note->code);
      write_text (writer, "en", note->texts[0]);
      write_text (writer, "vi", note->texts[1]);
      parindex_json_writer_end_object (writer);
      parindex_json_writer_end_inline (writer);
    }
  parindex_json_writer_end_array (writer);
}

static void
write_row (const Report          *self,
           gpointer               out,
           ParindexComparisonRow *row)
{
  ParindexJsonWriter *writer = out;

  parindex_json_writer_begin_object (writer);
  write_text (writer, "unit", parindex_unit_get_id (row->unit));
  write_text (writer, "name", parindex_unit_get_name (row->unit));
  write_text (writer, "criterion", row->criterion);
  write_text (writer, "title", row->title);
  if (row->within != NULL)
    write_text (writer, "group", row->group);
  parindex_json_writer_member (writer, "points");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < parindex_comparison_row_n_points (row); i++)
    write_point (self, writer, parindex_comparison_row_point (row, i), i == 0);
  parindex_json_writer_end_array (writer);
  write_enum (writer, "basis", PARINDEX_TYPE_BASIS, row->basis);
  parindex_json_writer_member (writer, "change");
  parindex_json_writer_begin_inline (writer);
  write_changes (self, writer, row->changes, row->band_change);
  parindex_json_writer_end_inline (writer);
  parindex_json_writer_member (writer, "spread");
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    write_spread (self, writer, row, columns[i]);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
  write_notes (writer, row);
  parindex_json_writer_end_object (writer);
}

static void
write_head (const Report       *self,
            ParindexJsonWriter *writer,
            const char         *within)
{
  g_auto (GStrv) periods = parindex_comparison_list_periods (self->comparison);

  write_text (writer, "format", "parindex-comparison");
  write_count (writer, "version", 1);
  write_text (writer, "library", PARINDEX_VERSION_STRING);
  write_text (writer, "index", parindex_comparison_get_index (self->comparison));
  parindex_json_writer_member (writer, "periods");
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; periods[i] != NULL; i++)
    parindex_json_writer_string (writer, periods[i]);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_inline (writer);
  write_enum (writer, "source", PARINDEX_TYPE_FACT_SOURCE, parindex_comparison_get_source (self->comparison));
  if (within != NULL)
    write_text (writer, "within", within);
  write_enum (writer, "precision", PARINDEX_TYPE_PRECISION, self->precision);
}

/**
 * parindex_comparison_to_json:
 * @self: a comparison
 * @unit: (nullable): the id of a unit; %NULL for all
 * @criterion: (nullable): the id of a criterion; %NULL for the whole index
 * @within: (nullable): a dimension, as for [method@Comparison.list_rows]
 * @all: whether to write every criterion too
 * @precision: how numbers are written
 * @error: return location for an error
 *
 * Writes the comparison as JSON; `docs/schemas/comparison.schema.json` describes it.
 *
 * Returns: (transfer full): the text, or %NULL if there is no such unit
 *
 * Since: 1.0
 */
char *
parindex_comparison_to_json (ParindexComparison *self,
                             const char         *unit,
                             const char         *criterion,
                             const char         *within,
                             gboolean            all,
                             ParindexPrecision   precision,
                             GError            **error)
{
  const Report report = { self, precision };
  g_autoptr (GBytes) bytes = NULL;
  ParindexJsonWriter *writer;
  gboolean written;

  g_return_val_if_fail (parindex_comparison_is_made (self), NULL);

  writer = parindex_json_writer_new ();
  parindex_json_writer_begin_object (writer);
  write_head (&report, writer, within);
  parindex_json_writer_member (writer, "rows");
  parindex_json_writer_begin_array (writer);
  written = write_rows (&report, unit, criterion, within, all, write_row, writer, error);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_object (writer);
  bytes = parindex_json_writer_finish (writer);

  return !written ? NULL : g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
