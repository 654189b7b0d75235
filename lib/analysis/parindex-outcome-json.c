/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-target-report-private.h"
#include "base/parindex-exact-private.h"
#include "base/parindex-json-private.h"
#include "base/parindex-problem-private.h"

/* An outcome as JSON; docs/schemas/outcomes.schema.json describes it. */

static const char *const number_names[PARINDEX_N_OUTCOME_NUMBERS] = {
  [PARINDEX_OUTCOME_NUMBER_FIGURE] = "figure",
  [PARINDEX_OUTCOME_NUMBER_GOAL] = "goal",
  [PARINDEX_OUTCOME_NUMBER_BASELINE] = "baseline",
  [PARINDEX_OUTCOME_NUMBER_EXPECTED] = "expected",
  [PARINDEX_OUTCOME_NUMBER_DISTANCE] = "distance",
  [PARINDEX_OUTCOME_NUMBER_PACE] = "pace",
  [PARINDEX_OUTCOME_NUMBER_PROJECTION] = "projection",
  [PARINDEX_OUTCOME_NUMBER_PERCENTILE] = "percentile",
  [PARINDEX_OUTCOME_NUMBER_GOAL_PERCENTILE] = "goal-percentile",
};

static void
write_text (ParindexJsonWriter *writer,
            const char         *name,
            const char         *text)
{
  parindex_json_writer_member (writer, name);
  if (text != NULL)
    parindex_json_writer_string (writer, text);
  else
    parindex_json_writer_null (writer);
}

static void
write_enum (ParindexJsonWriter *writer,
            const char         *name,
            GType               type,
            int                 value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  write_text (writer, name, g_enum_get_value (klass, value)->value_nick);
}

static void
write_count (ParindexJsonWriter *writer,
             const char         *name,
             guint               count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  parindex_json_writer_member (writer, name);
  if (count > 0)
    parindex_json_writer_verbatim (writer, text);
  else
    parindex_json_writer_null (writer);
}

static void
write_exact (ParindexJsonWriter *writer,
             const char         *name,
             mpq_srcptr          value)
{
  g_autoptr (GString) exact = g_string_new (NULL);

  parindex_mpq_append_exact (exact, value);
  write_text (writer, name, exact->str);
}

/* What is known of the number: itself with the nearest double, or its ends; and what is shown. */
static void
write_number (ParindexJsonWriter    *writer,
              ParindexTargetOutcome *self,
              ParindexOutcomeNumber  number,
              ParindexLanguage       language)
{
  const ParindexQuantity *quantity = &self->numbers[number];
  g_autofree char *text = parindex_target_outcome_text (self, number, language);
  char buffer[PARINDEX_DOUBLE_TEXT_SIZE];

  parindex_json_writer_member (writer, number_names[number]);
  if (text == NULL)
    {
      parindex_json_writer_null (writer);
      return;
    }
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  if (parindex_quantity_is_exact (quantity))
    {
      write_exact (writer, "exact", quantity->low);
      parindex_json_writer_member (writer, "value");
      parindex_json_writer_verbatim (writer, parindex_double_to_text (parindex_mpq_to_double (quantity->low), buffer));
    }
  else if (quantity->known)
    {
      if (quantity->has_low)
        write_exact (writer, "from", quantity->low);
      if (quantity->has_high)
        write_exact (writer, "to", quantity->high);
    }
  write_text (writer, "text", text);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
write_evidence (ParindexJsonWriter    *writer,
                ParindexTargetOutcome *self,
                ParindexLanguage       language)
{
  g_autofree char *origin = self->fact != NULL ? parindex_fact_get_origin_text (self->fact, language) : NULL;

  parindex_json_writer_member (writer, "evidence");
  if (self->evidence == PARINDEX_EVIDENCE_NONE)
    {
      parindex_json_writer_null (writer);
      return;
    }
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  write_enum (writer, "from", PARINDEX_TYPE_EVIDENCE, self->evidence);
  write_text (writer, "period", self->period);
  write_text (writer, "source", self->source);
  write_text (writer, "origin", origin);
  write_count (writer, "of", self->cohort_of);
  write_count (writer, "of-meant", self->cohort_meant);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
write_steps (ParindexJsonWriter    *writer,
             ParindexTargetOutcome *self,
             ParindexLanguage       language)
{
  GPtrArray *steps = self->steps[language == PARINDEX_LANGUAGE_VI];

  write_text (writer, "reason", self->reason >= 0 ? steps->pdata[self->reason] : NULL);
  parindex_json_writer_member (writer, "steps");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < steps->len; i++)
    parindex_json_writer_string (writer, steps->pdata[i]);
  parindex_json_writer_end_array (writer);
}

void
parindex_target_outcome_write (ParindexTargetOutcome *self,
                               ParindexJsonWriter    *writer,
                               ParindexLanguage       language)
{
  g_autofree char *due = g_date_valid (&self->due) ? parindex_day_text (&self->due, PARINDEX_LANGUAGE_EN) : NULL;

  parindex_json_writer_begin_object (writer);
  if (self->part != NULL)
    {
      write_text (writer, "part", self->part);
      write_text (writer, "title", self->part_title);
    }
  else
    {
      write_text (writer, "unit", parindex_unit_get_id (self->unit));
      write_text (writer, "name", parindex_unit_get_name (self->unit));
    }
  write_enum (writer, "state", PARINDEX_TYPE_TARGET_STATE, self->state);
  write_text (writer, "state-text", parindex_target_state_words (self->state, language));
  write_text (writer, "due", due);
  for (guint i = 0; i < PARINDEX_N_OUTCOME_NUMBERS; i++)
    write_number (writer, self, i, language);
  write_evidence (writer, self, language);
  write_steps (writer, self, language);
  parindex_json_writer_member (writer, "parts");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; self->parts != NULL && i < parindex_list_length (self->parts); i++)
    parindex_target_outcome_write (parindex_list_get (self->parts, i), writer, language);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_object (writer);
}

/**
 * parindex_target_outcome_to_json:
 * @self: an outcome
 * @language: the language of the texts
 *
 * Writes the outcome as JSON, as it stands in that of its report;
 * `docs/schemas/outcomes.schema.json` describes it.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
parindex_target_outcome_to_json (ParindexTargetOutcome *self,
                                 ParindexLanguage       language)
{
  ParindexJsonWriter *writer;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (parindex_target_outcome_is_made (self), NULL);

  writer = parindex_json_writer_new ();
  parindex_target_outcome_write (self, writer, parindex_language_resolve (language));
  bytes = parindex_json_writer_finish (writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
