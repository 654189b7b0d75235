/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-follow-up-private.h"
#include "io/parindex-text-private.h"

/* A follow-up as CSV and as JSON. */

#define CSV_HEAD "criterion,title,state,before,after,rank_before,rank_after,percent_before,percent_after,leads,n_known,n_weak,n_changes,"\
                 "target,target_kind,target_value,target_baseline,due,target_lead,remedy,status\n"

static const char *
nick_of (GType type,
         int   value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

/* All digits; NULL where it is not known exactly. */
static char *
exact_of (ParindexFact *fact)
{
  return fact != NULL && fact->certainty == PARINDEX_CERTAINTY_EXACT ? parindex_number_to_string (fact->low) : NULL;
}

static char *
number_of (ParindexNumber *number)
{
  return number != NULL ? parindex_number_to_string (number) : NULL;
}

static const char *
strength_of (ParindexStrength strength)
{
  return strength != PARINDEX_STRENGTH_NONE ? nick_of (PARINDEX_TYPE_STRENGTH, strength) : NULL;
}

static void
append_row (GString             *out,
            ParindexFollowUpRow *row)
{
  ParindexTarget *target = row->target;
  g_autofree char *rank_before = exact_of (row->rank_before);
  g_autofree char *rank_after = exact_of (row->rank_after);
  g_autofree char *percent_before = exact_of (row->percent_before);
  g_autofree char *percent_after = exact_of (row->percent_after);
  g_autofree char *leads = row->leads != NULL ? g_strjoinv (" ", row->leads) : NULL;
  g_autofree char *known = g_strdup_printf ("%u", row->n_known);
  g_autofree char *weak = g_strdup_printf ("%u", row->n_weak);
  g_autofree char *changes = g_strdup_printf ("%u", row->n_changes);
  g_autofree char *value = number_of (target != NULL ? parindex_target_get_value (target) : NULL);
  g_autofree char *baseline = number_of (target != NULL ? parindex_target_get_baseline_value (target) : NULL);

  append_cells (out,
                (const char *const[]){ row->criterion, row->title, nick_of (PARINDEX_TYPE_FOLLOW_UP_STATE, row->state), strength_of (row->before),
                                       strength_of (row->after), rank_before, rank_after, percent_before, percent_after, leads, known, weak, changes,
                                       target != NULL ? parindex_target_get_id (target) : NULL,
                                       target != NULL ? nick_of (PARINDEX_TYPE_TARGET_KIND, parindex_target_get_kind (target)) : NULL, value, baseline,
                                       target != NULL ? parindex_period_to_string (parindex_target_get_horizon (target)) : NULL,
                                       target != NULL ? parindex_target_get_lead (target) : NULL,
                                       target != NULL ? parindex_target_get_remedy (target) : NULL,
                                       target != NULL ? parindex_target_get_status (target) : NULL },
                21);
}

/**
 * parindex_follow_up_to_csv:
 * @self: a follow-up
 *
 * Writes the components as a table, a row for each, with its target of the next
 * period. Numbers are exact, with a decimal point.
 *
 * Returns: (transfer full): the table
 *
 * Since: 1.0
 */
char *
parindex_follow_up_to_csv (ParindexFollowUp *self)
{
  GString *out;

  g_return_val_if_fail (parindex_follow_up_is_made (self), NULL);

  out = g_string_new (CSV_HEAD);
  for (guint i = 0; i < parindex_list_length (self->rows); i++)
    append_row (out, parindex_list_get (self->rows, i));

  return g_string_free (out, FALSE);
}

static void
write_words (ParindexJsonWriter *writer,
             const char         *name,
             char              **words)
{
  parindex_json_writer_member (writer, name);
  parindex_json_writer_begin_array (writer);
  for (char **word = words; word != NULL && *word != NULL; word++)
    parindex_json_writer_string (writer, *word);
  parindex_json_writer_end_array (writer);
}

static void
write_exact (ParindexJsonWriter *writer,
             const char         *name,
             ParindexFact       *fact)
{
  g_autofree char *text = exact_of (fact);

  write_text (writer, name, text);
}

static void
write_target (ParindexJsonWriter  *writer,
              ParindexFollowUpRow *row,
              ParindexLanguage     language)
{
  ParindexTarget *target = row->target;
  g_autofree char *goal = parindex_follow_up_row_format_goal (row, language);
  g_autofree char *baseline = NULL;

  parindex_json_writer_member (writer, "target");
  if (target == NULL)
    {
      parindex_json_writer_null (writer);
      return;
    }
  baseline = number_of (parindex_target_get_baseline_value (target));
  parindex_json_writer_begin_object (writer);
  write_text (writer, "id", parindex_target_get_id (target));
  write_enum (writer, "kind", PARINDEX_TYPE_TARGET_KIND, parindex_target_get_kind (target));
  write_text (writer, "goal", goal);
  write_text (writer, "baseline", baseline);
  write_text (writer, "due", parindex_period_to_string (parindex_target_get_horizon (target)));
  write_text (writer, "lead", parindex_target_get_lead (target));
  write_text (writer, "remedy", parindex_target_get_remedy (target));
  write_text (writer, "status", parindex_target_get_status (target));
  parindex_json_writer_end_object (writer);
}

static void
write_row (ParindexJsonWriter  *writer,
           ParindexFollowUpRow *row,
           ParindexLanguage     language)
{
  parindex_json_writer_begin_object (writer);
  write_text (writer, "criterion", row->criterion);
  write_text (writer, "title", row->title);
  write_enum (writer, "state", PARINDEX_TYPE_FOLLOW_UP_STATE, row->state);
  write_text (writer, "text", parindex_follow_up_words (row, language));
  write_enum (writer, "before", PARINDEX_TYPE_STRENGTH, row->before);
  write_enum (writer, "after", PARINDEX_TYPE_STRENGTH, row->after);
  write_exact (writer, "rank-before", row->rank_before);
  write_exact (writer, "rank-after", row->rank_after);
  write_exact (writer, "percent-before", row->percent_before);
  write_exact (writer, "percent-after", row->percent_after);
  write_words (writer, "leads", row->leads);
  write_words (writer, "lead-titles", row->lead_titles);
  write_count (writer, "n-known", row->n_known);
  write_count (writer, "n-weak", row->n_weak);
  write_count (writer, "n-changes", row->n_changes);
  write_target (writer, row, language);
  parindex_json_writer_end_object (writer);
}

/**
 * parindex_follow_up_to_json:
 * @self: a follow-up
 * @language: the language of the texts
 *
 * Writes the components as JSON; `docs/schemas/follow-up.schema.json` describes
 * it. Numbers are exact texts.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
parindex_follow_up_to_json (ParindexFollowUp *self,
                            ParindexLanguage  language)
{
  g_autoptr (GBytes) bytes = NULL;
  ParindexJsonWriter *writer;

  g_return_val_if_fail (parindex_follow_up_is_made (self), NULL);

  writer = parindex_json_writer_new ();
  parindex_json_writer_begin_object (writer);
  write_text (writer, "format", "parindex-follow-up");
  write_count (writer, "version", 1);
  write_text (writer, "library", PARINDEX_VERSION_STRING);
  write_text (writer, "index", self->index);
  write_text (writer, "framework", parindex_framework_get_id (self->framework));
  write_text (writer, "unit", parindex_unit_get_id (self->unit));
  write_text (writer, "from", parindex_period_to_string (self->from));
  write_text (writer, "to", self->to != NULL ? parindex_period_to_string (self->to) : NULL);
  parindex_json_writer_member (writer, "components");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < parindex_list_length (self->rows); i++)
    write_row (writer, parindex_list_get (self->rows, i), parindex_language_resolve (language));
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_object (writer);
  bytes = parindex_json_writer_finish (writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
