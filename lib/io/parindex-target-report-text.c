/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-target-report-private.h"
#include "base/parindex-problem-private.h"
#include "io/parindex-text-private.h"

/* A report of targets as CSV and as JSON. */

#define CSV_HEAD \
  "target,title,kind,unit,name,part,state,figure,goal,baseline,expected,distance,pace,projection,percentile,goal_percentile," \
  "evidence,period,of,of_meant,due,source\n"

static const char *
nick_of (GType type,
         int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

/* All digits; what is not known exactly as it is shown. */
static char *
number_of (ParindexTargetOutcome *outcome,
           ParindexOutcomeNumber  number)
{
  const ParindexQuantity *quantity = &outcome->numbers[number];
  GString *text;

  if (!parindex_quantity_is_exact (quantity) || outcome->target->kind == PARINDEX_TARGET_KIND_BAND_AT_LEAST
      || outcome->target->kind == PARINDEX_TARGET_KIND_BAND_KEEP)
    return parindex_target_outcome_text (outcome, number, PARINDEX_LANGUAGE_EN);
  text = g_string_new (NULL);
  parindex_mpq_append_exact (text, quantity->low);

  return g_string_free (text, FALSE);
}

static char *
count_of (guint count)
{
  return count > 0 ? g_strdup_printf ("%u", count) : NULL;
}

static void
append_outcome (GString               *out,
                ParindexTargetOutcome *outcome)
{
  char *numbers[PARINDEX_N_OUTCOME_NUMBERS];
  g_autofree char *of = count_of (outcome->cohort_of);
  g_autofree char *meant = count_of (outcome->cohort_meant);
  g_autofree char *due = g_date_valid (&outcome->due) ? parindex_day_text (&outcome->due, PARINDEX_LANGUAGE_EN) : NULL;

  for (guint i = 0; i < PARINDEX_N_OUTCOME_NUMBERS; i++)
    numbers[i] = number_of (outcome, i);
  append_cells (out,
                (const char *const[]){
                  outcome->target->id, outcome->target->title, parindex_target_kind_word (outcome->target->kind), parindex_unit_get_id (outcome->unit),
                  parindex_unit_get_name (outcome->unit), outcome->part, nick_of (PARINDEX_TYPE_TARGET_STATE, outcome->state), numbers[0], numbers[1],
                  numbers[2], numbers[3], numbers[4], numbers[5], numbers[6], numbers[7], numbers[8],
                  nick_of (PARINDEX_TYPE_EVIDENCE, outcome->evidence), outcome->period, of, meant, due, outcome->source },
                22);
  for (guint i = 0; i < PARINDEX_N_OUTCOME_NUMBERS; i++)
    g_free (numbers[i]);
  for (guint i = 0; outcome->parts != NULL && i < parindex_list_length (outcome->parts); i++)
    append_outcome (out, parindex_list_get (outcome->parts, i));
}

/**
 * parindex_target_report_to_csv:
 * @self: a report
 * @target: (nullable): the id of a target; %NULL for all
 * @unit: (nullable): the id of a unit; %NULL for all
 * @error: return location for an error
 *
 * Writes the outcomes as a table, a row for each target and unit and for each of
 * their parts. Numbers are exact, with a decimal point; what is not known exactly
 * is written as it is shown.
 *
 * Returns: (transfer full): the table, or %NULL if there is no such target or unit
 *
 * Since: 1.0
 */
char *
parindex_target_report_to_csv (ParindexTargetReport *self,
                               const char           *target,
                               const char           *unit,
                               GError              **error)
{
  g_autoptr (GPtrArray) selected = NULL;
  GString *out;

  g_return_val_if_fail (parindex_target_report_is_made (self), NULL);

  selected = parindex_target_report_select (self, target, unit, error);
  if (selected == NULL)
    return NULL;
  out = g_string_new (CSV_HEAD);
  for (guint i = 0; i < selected->len; i++)
    append_outcome (out, selected->pdata[i]);

  return g_string_free (out, FALSE);
}

static void
write_totals (ParindexJsonWriter  *writer,
              ParindexTargetTotal *total)
{
  parindex_json_writer_member (writer, "totals");
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  write_count (writer, "units", total->n_units);
  for (guint state = 0; state < PARINDEX_N_TARGET_STATES; state++)
    write_count (writer, nick_of (PARINDEX_TYPE_TARGET_STATE, state), total->counts[state]);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

/* A target with those of its outcomes that were selected, which stand side by side from @first on. Returns how many there were. */
static guint
write_target (ParindexJsonWriter  *writer,
              ParindexTargetTotal *total,
              GPtrArray           *selected,
              guint                first,
              ParindexLanguage     language)
{
  ParindexTarget *target = total->target;
  guint n = 0;

  parindex_json_writer_begin_object (writer);
  write_text (writer, "id", target->id);
  write_text (writer, "title", target->title);
  write_text (writer, "kind", parindex_target_kind_word (target->kind));
  write_text (writer, "measure", target->measure);
  write_text (writer, "legal-basis", target->legal_basis);
  write_text (writer, "source", target->source);
  write_totals (writer, total);
  parindex_json_writer_member (writer, "outcomes");
  parindex_json_writer_begin_array (writer);
  for (; first + n < selected->len && ((ParindexTargetOutcome *) selected->pdata[first + n])->target == target; n++)
    parindex_target_outcome_write (selected->pdata[first + n], writer, language);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_object (writer);

  return n;
}

/**
 * parindex_target_report_to_json:
 * @self: a report
 * @target: (nullable): the id of a target; %NULL for all
 * @unit: (nullable): the id of a unit; %NULL for all
 * @language: the language of the texts
 * @error: return location for an error
 *
 * Writes the outcomes as JSON; `docs/schemas/outcomes.schema.json` describes it.
 * The totals of a target are those of all units that it binds.
 *
 * Returns: (transfer full): the text, or %NULL if there is no such target or unit
 *
 * Since: 1.0
 */
char *
parindex_target_report_to_json (ParindexTargetReport *self,
                                const char           *target,
                                const char           *unit,
                                ParindexLanguage      language,
                                GError              **error)
{
  g_autoptr (GPtrArray) selected = NULL;
  g_autoptr (GBytes) bytes = NULL;
  ParindexJsonWriter *writer;
  guint done = 0;

  g_return_val_if_fail (parindex_target_report_is_made (self), NULL);

  selected = parindex_target_report_select (self, target, unit, error);
  if (selected == NULL)
    return NULL;

  language = parindex_language_resolve (language);
  writer = parindex_json_writer_new ();
  parindex_json_writer_begin_object (writer);
  write_text (writer, "format", "parindex-outcomes");
  write_count (writer, "version", 1);
  write_text (writer, "library", PARINDEX_VERSION_STRING);
  write_text (writer, "as-of", parindex_period_to_string (self->as_of));
  parindex_json_writer_member (writer, "targets");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < parindex_list_length (self->totals); i++)
    {
      ParindexTargetTotal *total = parindex_list_get (self->totals, i);
      gboolean wanted = done < selected->len && ((ParindexTargetOutcome *) selected->pdata[done])->target == total->target;

      if (wanted || (target == NULL && unit == NULL))
        done += write_target (writer, total, selected, done, language);
    }
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_object (writer);
  bytes = parindex_json_writer_finish (writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
