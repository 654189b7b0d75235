/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include <parindex/parindex-enum-types.h>
#include <parindex/parindex-screened-unit.h>

#include "base/parindex-problem-private.h"
#include "io/parindex-text-private.h"
#include "scoring/parindex-cell-change-private.h"

/* What became of numbers before they were normalised, and of units before they were ranked, as CSV and as JSON. */

/* Numbers as they are measured have no rounding of their own; takes the number, NULL stays NULL. @fractions says whether "1/3" is a number there. */
static char *
take_number (ParindexNumber   *number,
             ParindexPrecision precision,
             gboolean          fractions)
{
  const char *about = "≈";
  g_autoptr (ParindexNumber) own = number;
  g_autoptr (GString) text = NULL;

  if (own == NULL)
    return NULL;
  if (precision != PARINDEX_PRECISION_DISPLAY)
    return text_of_figure (NULL, precision, parindex_number_peek (own));

  text = g_string_new (NULL);
  parindex_mpq_append_exact (text, parindex_number_peek (own));
  if (fractions && text->len <= PARINDEX_MAX_READABLE)
    return g_string_free (g_steal_pointer (&text), FALSE);

  g_string_truncate (text, 0);
  parindex_words_append_readable (text, parindex_number_peek (own), PARINDEX_LANGUAGE_EN);
  if (g_str_has_prefix (text->str, about))
    g_string_erase (text, 0, (gssize) strlen (about));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const char *
word_of (ParindexPreparationStep step)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (PARINDEX_TYPE_PREPARATION_STEP);

  return g_enum_get_value (klass, step)->value_nick;
}

/* FALSE with an error if there is no such unit; @only is NULL for all of them. */
static gboolean
choose_unit (ParindexScoreboard *self,
             const char         *unit,
             ParindexUnit      **only,
             GError            **error)
{
  int row = unit != NULL ? parindex_scoreboard_row (self, unit, error) : -1;

  *only = row >= 0 ? parindex_assessment_unit (parindex_scoreboard_get_assessment (self), (guint) row) : NULL;

  return unit == NULL || row >= 0;
}

static void
append_change (ParindexCellChange *change,
               ParindexPrecision   precision,
               ParindexLanguage    language,
               GString            *out)
{
  ParindexUnit *unit = parindex_cell_change_get_unit (change);
  ParindexCriterion *criterion = parindex_cell_change_get_criterion (change);
  g_autofree char *from = take_number (parindex_cell_change_get_from (change), precision, FALSE);
  g_autofree char *to = take_number (parindex_cell_change_get_to (change), precision, FALSE);
  g_autofree char *reason = parindex_cell_change_get_reason (change, language);

  append_cells (out,
                (const char *const[]){ parindex_unit_get_id (unit), parindex_unit_get_name (unit), parindex_criterion_get_id (criterion),
                                       parindex_criterion_get_title (criterion), word_of (parindex_cell_change_get_step (change)), from, to, reason },
                8);
}

/**
 * parindex_scoreboard_changes_to_csv:
 * @self: a scoreboard
 * @unit: (nullable): the id of a unit; %NULL for all
 * @precision: how numbers are written
 * @error: return location for an error
 *
 * Writes the numbers that were changed before they were normalised as a table:
 * `unit,name,criterion,title,step,from,to,reason`. An empty `from` was missing.
 * Numbers have a decimal point; those that are too long to read are rounded for
 * display.
 *
 * Returns: (transfer full): the table, or %NULL if there is no such unit
 *
 * Since: 1.0
 */
char *
parindex_scoreboard_changes_to_csv (ParindexScoreboard *self,
                                    const char         *unit,
                                    ParindexPrecision   precision,
                                    GError            **error)
{
  g_autoptr (GListModel) changes = NULL;
  ParindexUnit *only;
  GString *out;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  if (!choose_unit (self, unit, &only, error))
    return NULL;

  changes = parindex_scoreboard_get_changes (self);
  out = g_string_new ("unit,name,criterion,title,step,from,to,reason\n");
  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (ParindexCellChange) change = g_list_model_get_item (changes, i);

      if (only == NULL || parindex_cell_change_get_unit (change) == only)
        append_change (change, precision, parindex_scoreboard_language (self), out);
    }

  return g_string_free (out, FALSE);
}

static void
write_both (ParindexJsonWriter *writer,
            const char         *name,
            char               *vi,
            char               *en)
{
  parindex_json_writer_member (writer, name);
  parindex_json_writer_begin_object (writer);
  write_text (writer, "vi", vi);
  write_text (writer, "en", en);
  parindex_json_writer_end_object (writer);
  g_free (vi);
  g_free (en);
}

static void
write_change (ParindexCellChange *change,
              ParindexPrecision   precision,
              ParindexJsonWriter *writer)
{
  g_autofree char *from = take_number (parindex_cell_change_get_from (change), precision, TRUE);
  g_autofree char *to = take_number (parindex_cell_change_get_to (change), precision, TRUE);

  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  write_text (writer, "unit", parindex_unit_get_id (parindex_cell_change_get_unit (change)));
  write_text (writer, "criterion", parindex_criterion_get_id (parindex_cell_change_get_criterion (change)));
  write_text (writer, "step", word_of (parindex_cell_change_get_step (change)));
  write_figure (writer, "from", from);
  write_figure (writer, "to", to);
  write_both (writer, "reason", parindex_cell_change_get_reason (change, PARINDEX_LANGUAGE_VI), parindex_cell_change_get_reason (change, PARINDEX_LANGUAGE_EN));
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
write_screened (ParindexScreenedUnit *unit,
                ParindexPrecision     precision,
                ParindexJsonWriter   *writer)
{
  g_autofree char *share = take_number (parindex_screened_unit_get_share (unit), precision, TRUE);

  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  write_text (writer, "unit", parindex_unit_get_id (parindex_screened_unit_get_unit (unit)));
  write_text (writer, "criterion", parindex_criterion_get_id (parindex_screened_unit_get_criterion (unit)));
  write_enum (writer, "reason", PARINDEX_TYPE_SCREENING_REASON, parindex_screened_unit_get_reason (unit));
  parindex_json_writer_member (writer, "ranked");
  parindex_json_writer_bool (writer, parindex_screened_unit_get_ranked (unit));
  write_figure (writer, "share", share);
  write_both (writer, "text", parindex_screened_unit_get_text (unit, PARINDEX_LANGUAGE_VI), parindex_screened_unit_get_text (unit, PARINDEX_LANGUAGE_EN));
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
write_lists (ParindexScoreboard *self,
             const ParindexUnit *only,
             ParindexPrecision   precision,
             ParindexJsonWriter *writer)
{
  g_autoptr (GListModel) changes = parindex_scoreboard_get_changes (self);
  g_autoptr (GListModel) screening = parindex_scoreboard_get_screening (self);

  parindex_json_writer_member (writer, "changes");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (ParindexCellChange) change = g_list_model_get_item (changes, i);

      if (only == NULL || parindex_cell_change_get_unit (change) == only)
        write_change (change, precision, writer);
    }
  parindex_json_writer_end_array (writer);
  parindex_json_writer_member (writer, "screening");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < g_list_model_get_n_items (screening); i++)
    {
      g_autoptr (ParindexScreenedUnit) unit = g_list_model_get_item (screening, i);

      if (only == NULL || parindex_screened_unit_get_unit (unit) == only)
        write_screened (unit, precision, writer);
    }
  parindex_json_writer_end_array (writer);
}

/**
 * parindex_scoreboard_changes_to_json:
 * @self: a scoreboard
 * @unit: (nullable): the id of a unit; %NULL for all
 * @precision: how numbers are written
 * @error: return location for an error
 *
 * Writes the numbers that were changed before they were normalised, and the
 * units that were screened, as JSON; `docs/schemas/changes.schema.json`
 * describes it. Reasons are there in both languages.
 *
 * Returns: (transfer full): the text, or %NULL if there is no such unit
 *
 * Since: 1.0
 */
char *
parindex_scoreboard_changes_to_json (ParindexScoreboard *self,
                                     const char         *unit,
                                     ParindexPrecision   precision,
                                     GError            **error)
{
  g_autoptr (GBytes) bytes = NULL;
  ParindexJsonWriter *writer;
  ParindexUnit *only;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  if (!choose_unit (self, unit, &only, error))
    return NULL;

  writer = parindex_json_writer_new ();
  parindex_json_writer_begin_object (writer);
  write_text (writer, "format", "parindex-changes");
  write_count (writer, "version", 1);
  write_text (writer, "library", PARINDEX_VERSION_STRING);
  write_framework (writer, parindex_scoreboard_get_framework (self));
  write_text (writer, "period", parindex_period_to_string (parindex_assessment_get_period (parindex_scoreboard_get_assessment (self))));
  write_text (writer, "stage", parindex_scoreboard_get_stage (self));
  write_enum (writer, "precision", PARINDEX_TYPE_PRECISION, precision);
  write_lists (self, only, precision, writer);
  parindex_json_writer_end_object (writer);
  bytes = parindex_json_writer_finish (writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
