/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-reconciliation-private.h"
#include "io/parindex-fact-text-private.h"
#include "io/parindex-text-private.h"

/* A reconciliation as CSV and as JSON. */

/* Ends and differences: more digits than are printed show what rounding does. */
#define DETAIL_DECIMALS 4

static gboolean
is_shown (ParindexReconciliationRow *row,
          const char                *unit,
          gboolean                   all)
{
  return (unit == NULL || g_str_equal (parindex_unit_get_id (row->unit), unit)) 
         && (all || (row->agreement != PARINDEX_AGREEMENT_AGREES && row->agreement != PARINDEX_AGREEMENT_NOT_COMPUTED));
}

static char *
number_cell (const ParindexNumber *number,
             ParindexPrecision     precision)
{
  g_autoptr (GString) text = NULL;

  if (number == NULL)
    return NULL;
  if (precision != PARINDEX_PRECISION_DISPLAY)
    return parindex_figure_cell (number, -1, PARINDEX_ROUNDING_HALF_UP, precision);
  text = g_string_new (NULL);
  parindex_mpq_append_short (text, parindex_number_peek (number), DETAIL_DECIMALS, PARINDEX_ROUNDING_HALF_UP, '.');

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
fact_cell (ParindexFact     *fact,
           ParindexPrecision precision)
{
  return fact->bands != NULL ? g_strjoinv ("|", fact->bands) : parindex_fact_cell (fact, precision);
}

static const char *
agreement_nick (ParindexAgreement agreement)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (PARINDEX_TYPE_AGREEMENT);

  return g_enum_get_value (klass, agreement)->value_nick;
}

static void
append_row (GString                   *out,
            ParindexReconciliationRow *row,
            ParindexPrecision          precision)
{
  g_autofree char *published = fact_cell (row->published, precision);
  g_autofree char *computed = fact_cell (row->computed, precision);
  g_autofree char *difference = number_cell (row->difference, precision);
  g_autofree char *low = number_cell (row->low, precision);
  g_autofree char *high = number_cell (row->high, precision);

  append_cells (out,
                (const char *const[]){ parindex_unit_get_id (row->unit), parindex_unit_get_name (row->unit), row->published->index,
                                       row->published->criterion, parindex_period_to_string (row->published->period), row->published->within,
                                       row->figure, published, computed, difference, agreement_nick (row->agreement), low, high },
                13);
}

/**
 * parindex_reconciliation_to_csv:
 * @self: a reconciliation
 * @unit: (nullable): the id of a unit; %NULL for all
 * @all: whether to write what agrees, and what there is nothing to compare with, too
 * @precision: how numbers are written
 *
 * Writes published against computed figures as a table:
 * `unit,name,index,criterion,period,within,figure,published,computed,difference,agreement,low,high`.
 * `low` and `high` are what the parts allow before they were rounded. Bands of
 * which it is one stand with `|` between them.
 *
 * Returns: (transfer full): the table
 *
 * Since: 1.0
 */
char *
parindex_reconciliation_to_csv (ParindexReconciliation *self,
                                const char             *unit,
                                gboolean                all,
                                ParindexPrecision       precision)
{
  GString *out;

  g_return_val_if_fail (PARINDEX_IS_RECONCILIATION (self), NULL);

  out = g_string_new ("unit,name,index,criterion,period,within,figure,published,computed,difference,agreement,low,high\n");
  for (guint i = 0; i < parindex_reconciliation_n_rows (self); i++)
    if (is_shown (parindex_reconciliation_row_at (self, i), unit, all))
      append_row (out, parindex_reconciliation_row_at (self, i), precision);

  return g_string_free (out, FALSE);
}

static void
write_number (ParindexJsonWriter   *writer,
              const char           *name,
              const ParindexNumber *number,
              ParindexPrecision     precision)
{
  g_autofree char *text = number_cell (number, precision);

  if (text != NULL)
    write_figure (writer, name, text);
}

static void
write_bands (ParindexJsonWriter *writer,
             const char         *name,
             ParindexFact       *fact)
{
  parindex_json_writer_member (writer, name);
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; fact->bands != NULL && fact->bands[i] != NULL; i++)
    parindex_json_writer_string (writer, fact->bands[i]);
  parindex_json_writer_end_array (writer);
}

static void
write_side (ParindexJsonWriter *writer,
            const char         *name,
            ParindexFact       *fact,
            gboolean            band,
            ParindexPrecision   precision)
{
  if (band)
    write_bands (writer, name, fact);
  else
    parindex_fact_write (writer, name, fact, precision);
}

static void
write_parts (ParindexJsonWriter        *writer,
             ParindexReconciliationRow *row,
             ParindexPrecision          precision)
{
  if (row->parts == NULL)
    return;
  parindex_json_writer_member (writer, "parts");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < row->parts->len; i++)
    {
      const ParindexReconciledPart *part = row->parts->pdata[i];

      parindex_json_writer_begin_object (writer);
      write_text (writer, "criterion", part->criterion);
      if (part->title != NULL)
        write_text (writer, "title", part->title);
      write_number (writer, "score", part->score, precision);
      parindex_json_writer_end_object (writer);
    }
  parindex_json_writer_end_array (writer);
}

static void
write_row (ParindexJsonWriter        *writer,
           ParindexReconciliationRow *row,
           ParindexPrecision          precision)
{
  g_autofree char *en = parindex_reconciliation_row_get_text (row, PARINDEX_LANGUAGE_EN);
  g_autofree char *vi = parindex_reconciliation_row_get_text (row, PARINDEX_LANGUAGE_VI);
  g_autoptr (ParindexNumber) excess = parindex_reconciliation_row_get_excess (row);
  gboolean band = row->published->bands != NULL;

  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  write_text (writer, "unit", parindex_unit_get_id (row->unit));
  write_text (writer, "name", parindex_unit_get_name (row->unit));
  write_text (writer, "index", row->published->index);
  if (row->published->criterion != NULL)
    write_text (writer, "criterion", row->published->criterion);
  write_text (writer, "period", parindex_period_to_string (row->published->period));
  if (row->published->within != NULL)
    write_text (writer, "within", row->published->within);
  write_text (writer, "figure", row->figure);
  write_side (writer, "published", row->published, band, precision);
  write_side (writer, "computed", row->computed, band, precision);
  write_number (writer, "difference", row->difference, precision);
  write_enum (writer, "agreement", PARINDEX_TYPE_AGREEMENT, row->agreement);
  write_number (writer, "low", row->low, precision);
  write_number (writer, "high", row->high, precision);
  write_number (writer, "sum", row->sum, precision);
  write_number (writer, "excess", excess, precision);
  write_parts (writer, row, precision);
  write_text (writer, "en", en);
  write_text (writer, "vi", vi);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
write_counts (ParindexJsonWriter     *writer,
              ParindexReconciliation *self)
{
  parindex_json_writer_member (writer, "counts");
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  for (guint i = PARINDEX_AGREEMENT_AGREES; i <= PARINDEX_AGREEMENT_UNEXPLAINED; i++)
    write_count (writer, agreement_nick (i), parindex_reconciliation_count (self, i));
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

/**
 * parindex_reconciliation_to_json:
 * @self: a reconciliation
 * @unit: (nullable): the id of a unit; %NULL for all
 * @all: whether to write what agrees, and what there is nothing to compare with, too
 * @precision: how numbers are written
 *
 * Writes published against computed figures as JSON;
 * `docs/schemas/reconciliation.schema.json` describes it. Its counts are of all
 * figures, whatever is written.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
parindex_reconciliation_to_json (ParindexReconciliation *self,
                                 const char             *unit,
                                 gboolean                all,
                                 ParindexPrecision       precision)
{
  g_autoptr (GBytes) bytes = NULL;
  ParindexJsonWriter *writer;

  g_return_val_if_fail (PARINDEX_IS_RECONCILIATION (self), NULL);

  writer = parindex_json_writer_new ();
  parindex_json_writer_begin_object (writer);
  write_text (writer, "format", "parindex-reconciliation");
  write_count (writer, "version", 1);
  write_text (writer, "library", PARINDEX_VERSION_STRING);
  write_enum (writer, "precision", PARINDEX_TYPE_PRECISION, precision);
  write_counts (writer, self);
  parindex_json_writer_member (writer, "rows");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < parindex_reconciliation_n_rows (self); i++)
    if (is_shown (parindex_reconciliation_row_at (self, i), unit, all))
      write_row (writer, parindex_reconciliation_row_at (self, i), precision);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_object (writer);
  bytes = parindex_json_writer_finish (writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
