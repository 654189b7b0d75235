/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-gap-private.h"
#include "base/parindex-problem-private.h"
#include "io/parindex-text-private.h"

/* A gap as CSV and as JSON. */

typedef struct
{
  ParindexGap *gap;
  ParindexFramework *framework;
  ParindexPrecision precision;
  int unit; /* the row of the only unit; -1: all */
} Report;

/* Takes the number; NULL stays NULL. */
static char *
take_figure (const Report   *self,
             ParindexNumber *number)
{
  char *text = number != NULL ? text_of_figure (self->framework, self->precision, parindex_number_peek (number)) : NULL;

  g_clear_pointer (&number, parindex_number_unref);

  return text;
}

/* A value is what was given, whatever the precision of what was computed. */
static char *
value_of (ParindexGapRow *row,
          ParindexGapSide side)
{
  char *text = parindex_gap_row_cell_text (row, side, PARINDEX_LANGUAGE_EN);

  if (text != NULL)
    return text;

  return parindex_gap_row_state (row, side) == PARINDEX_CELL_STATE_NOT_APPLICABLE ? g_strdup ("n/a") : NULL;
}

static gboolean
report_init (Report           *self,
             ParindexGap      *gap,
             const char       *unit,
             ParindexPrecision precision,
             GError          **error)
{
  *self = (Report){
    .gap = gap,
    .framework = parindex_scoreboard_get_framework (parindex_gap_get_to (gap)),
    .precision = precision,
    .unit = unit != NULL ? parindex_scoreboard_row (parindex_gap_get_to (gap), unit, error) : -1,
  };

  return unit == NULL || self->unit >= 0;
}

typedef void (*RowFunc) (const Report *self, ParindexGapRow *row, gpointer data);

/* The rows of the chosen units. */
static void
for_each_row (const Report *self,
              GListModel   *list,
              RowFunc       func,
              gpointer      data)
{
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexGapRow) row = g_list_model_get_item (list, i);

      if (self->unit < 0 || parindex_gap_row_unit_row (row) == (guint32) self->unit)
        func (self, row, data);
    }
}

static void
append_row (const Report   *self,
            ParindexGapRow *row,
            gpointer        data)
{
  ParindexUnit *unit = parindex_gap_row_get_unit (row);
  ParindexCriterion *criterion = parindex_gap_row_get_criterion (row);
  g_autofree char *from_value = value_of (row, PARINDEX_GAP_FROM);
  g_autofree char *to_value = value_of (row, PARINDEX_GAP_TO);
  g_autofree char *from_score = take_figure (self, parindex_gap_row_get_from_score (row));
  g_autofree char *to_score = take_figure (self, parindex_gap_row_get_to_score (row));
  g_autofree char *difference = take_figure (self, parindex_gap_row_get_exact_difference (row));

  append_cells (data,
                (const char *const[]){ parindex_unit_get_id (unit), parindex_unit_get_name (unit), parindex_criterion_get_id (criterion),
                                       parindex_criterion_get_title (criterion), from_value, to_value, from_score, to_score, difference },
                9);
}

/**
 * parindex_gap_to_csv:
 * @self: a gap
 * @unit: (nullable): the id of a unit; %NULL for all
 * @precision: how scores are written
 * @error: return location for an error
 *
 * Writes the cells that differ as a table:
 * `unit,name,criterion,title,from_value,to_value,from_score,to_score,difference`. Values stand
 * as they were given: empty is missing, `n/a` is not applicable. Numbers have a
 * decimal point.
 *
 * Returns: (transfer full): the table, or %NULL if there is no such unit
 *
 * Since: 1.0
 */
char *
parindex_gap_to_csv (ParindexGap      *self,
                     const char       *unit,
                     ParindexPrecision precision,
                     GError          **error)
{
  GString *out;
  Report report;

  g_return_val_if_fail (parindex_gap_is_made (self), NULL);

  if (!report_init (&report, self, unit, precision, error))
    return NULL;

  out = g_string_new ("unit,name,criterion,title,from_value,to_value,from_score,to_score,difference\n");
  for_each_row (&report, G_LIST_MODEL (self), append_row, out);

  return g_string_free (out, FALSE);
}

static void
write_side (const Report       *self,
            ParindexJsonWriter *writer,
            ParindexGapRow     *row,
            ParindexGapSide     side,
            gboolean            cell)
{
  g_autofree char *value_text = parindex_gap_row_cell_text (row, side, PARINDEX_LANGUAGE_EN);
  g_autofree char *score = take_figure (self, parindex_gap_row_score (row, side));

  parindex_json_writer_member (writer, side == PARINDEX_GAP_FROM ? "from" : "to");
  parindex_json_writer_begin_object (writer);
  write_enum (writer, "state", PARINDEX_TYPE_CELL_STATE, parindex_gap_row_state (row, side));
  if (cell)
    write_figure (writer, "value", value_text);
  write_figure (writer, "score", score);
  parindex_json_writer_end_object (writer);
}

/* The two sides and what lies between them; ends the object. */
static void
write_sides (const Report       *self,
             ParindexJsonWriter *writer,
             ParindexGapRow     *row,
             gboolean            cell)
{
  g_autofree char *difference = take_figure (self, parindex_gap_row_get_exact_difference (row));

  write_side (self, writer, row, PARINDEX_GAP_FROM, cell);
  write_side (self, writer, row, PARINDEX_GAP_TO, cell);
  write_figure (writer, "difference", difference);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
begin_row (ParindexJsonWriter *writer)
{
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
}

static void
write_cell (const Report   *self,
            ParindexGapRow *row,
            gpointer        data)
{
  begin_row (data);
  write_text (data, "unit", parindex_unit_get_id (parindex_gap_row_get_unit (row)));
  write_text (data, "criterion", parindex_criterion_get_id (parindex_gap_row_get_criterion (row)));
  write_sides (self, data, row, TRUE);
}

static void
write_unit (const Report   *self,
            ParindexGapRow *row,
            gpointer        data)
{
  begin_row (data);
  write_text (data, "unit", parindex_unit_get_id (parindex_gap_row_get_unit (row)));
  write_text (data, "name", parindex_unit_get_name (parindex_gap_row_get_unit (row)));
  write_count (data, "cells", parindex_gap_row_get_n_cells (row));
  write_sides (self, data, row, FALSE);
}

static void
write_criterion (const Report   *self,
                 ParindexGapRow *row,
                 gpointer        data)
{
  begin_row (data);
  write_text (data, "criterion", parindex_criterion_get_id (parindex_gap_row_get_criterion (row)));
  write_text (data, "title", parindex_criterion_get_title (parindex_gap_row_get_criterion (row)));
  write_count (data, "cells", parindex_gap_row_get_n_cells (row));
  write_sides (self, data, row, FALSE);
}

static void
write_rows (const Report       *self,
            ParindexJsonWriter *writer,
            const char         *name,
            GListModel         *list,
            RowFunc             write)
{
  parindex_json_writer_member (writer, name);
  parindex_json_writer_begin_array (writer);
  for_each_row (self, list, write, writer);
  parindex_json_writer_end_array (writer);
}

static void
write_head (const Report       *self,
            ParindexJsonWriter *writer)
{
  ParindexScoreboard *from = parindex_gap_get_from (self->gap);
  ParindexScoreboard *to = parindex_gap_get_to (self->gap);

  write_text (writer, "format", "parindex-gap");
  write_count (writer, "version", 1);
  write_text (writer, "library", PARINDEX_VERSION_STRING);
  write_framework (writer, self->framework);
  write_text (writer, "period", parindex_period_to_string (parindex_assessment_get_period (parindex_scoreboard_get_assessment (to))));
  write_text (writer, "from", parindex_scoreboard_get_stage (from));
  write_text (writer, "to", parindex_scoreboard_get_stage (to));
  write_enum (writer, "precision", PARINDEX_TYPE_PRECISION, self->precision);
}

/**
 * parindex_gap_to_json:
 * @self: a gap
 * @unit: (nullable): the id of a unit; %NULL for all, with the totals of the criteria
 * @precision: how scores are written
 * @error: return location for an error
 *
 * Writes the cells that differ and their totals as JSON;
 * `docs/schemas/gap.schema.json` describes it.
 *
 * Returns: (transfer full): the text, or %NULL if there is no such unit
 *
 * Since: 1.0
 */
char *
parindex_gap_to_json (ParindexGap      *self,
                      const char       *unit,
                      ParindexPrecision precision,
                      GError          **error)
{
  g_autoptr (GBytes) bytes = NULL;
  ParindexJsonWriter *writer;
  Report report;

  g_return_val_if_fail (parindex_gap_is_made (self), NULL);

  if (!report_init (&report, self, unit, precision, error))
    return NULL;

  writer = parindex_json_writer_new ();
  parindex_json_writer_begin_object (writer);
  write_head (&report, writer);
  write_rows (&report, writer, "cells", G_LIST_MODEL (self), write_cell);
  write_rows (&report, writer, "units", parindex_gap_get_units (self), write_unit);
  if (unit == NULL)
    write_rows (&report, writer, "criteria", parindex_gap_get_criteria (self), write_criterion);
  parindex_json_writer_end_object (writer);
  bytes = parindex_json_writer_finish (writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
