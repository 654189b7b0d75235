/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "analysis/improvement/parindex-improvement-private.h"
#include "io/parindex-text-private.h"
#include "scoring/parindex-ranking-private.h"

/* A plan of improvement as CSV and as JSON. */

/**
 * parindex_improvement_to_csv:
 * @self: an improvement
 *
 * Writes the moves as a table, with exact numbers and a decimal point.
 *
 * Returns: (transfer full): the table
 *
 * Since: 1.0
 */
char *
parindex_improvement_to_csv (ParindexImprovement *self)
{
  GString *out;

  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT (self) && self->unit != NULL, NULL);

  out = g_string_new ("unit,criterion,title,owner,from,to,effort\n");
  for (guint i = 0; i < parindex_list_length (self->moves); i++)
    {
      ParindexImprovementMove *move = parindex_list_get (self->moves, i);
      g_autofree char *from = parindex_number_to_string (move->from);
      g_autofree char *to = parindex_number_to_string (move->to);
      g_autofree char *effort = parindex_number_to_string (move->effort);

      append_cells (out,
                    (const char *const[]){ parindex_unit_get_id (self->unit), parindex_criterion_get_id (move->criterion),
                                           parindex_criterion_get_title (move->criterion), parindex_improvement_move_get_owner (move), from, to,
                                           effort },
                    7);
    }

  return g_string_free (out, FALSE);
}

static void
write_number (ParindexJsonWriter   *writer,
              const char           *name,
              const ParindexNumber *number)
{
  g_autofree char *text = number != NULL ? parindex_number_to_string (number) : NULL;

  write_figure (writer, name, text);
}

static void
write_boolean (ParindexJsonWriter *writer,
               const char         *name,
               gboolean            value)
{
  parindex_json_writer_member (writer, name);
  parindex_json_writer_verbatim (writer, value ? "true" : "false");
}

static void
write_state (ParindexJsonWriter        *writer,
             const char                *name,
             const ParindexImprovement *self,
             guint                      place)
{
  g_autofree char *rank = isnan (self->ranks[place]) ? NULL : parindex_rank_to_text (self->ranks[place], '.');

  parindex_json_writer_member (writer, name);
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  write_number (writer, "score", self->scores[place]);
  write_number (writer, "percent", self->percents[place]);
  write_figure (writer, "rank", rank);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
write_goal (ParindexJsonWriter        *writer,
            const ParindexImprovement *self)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (PARINDEX_TYPE_IMPROVEMENT_KIND);
  const char *word = g_enum_get_value (klass, self->kind)->value_nick;

  parindex_json_writer_member (writer, "goal");
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  if (self->kind == PARINDEX_IMPROVEMENT_KIND_BAND)
    write_text (writer, word, self->goal_text);
  else
    write_figure (writer, word, self->goal_text);
  if (self->within != NULL)
    write_text (writer, "within", self->within);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
write_move (ParindexJsonWriter      *writer,
            ParindexImprovementMove *move,
            ParindexLanguage         language)
{
  g_autofree char *text = parindex_improvement_move_words (move, language);

  parindex_json_writer_begin_object (writer);
  write_text (writer, "criterion", parindex_criterion_get_id (move->criterion));
  write_text (writer, "title", parindex_criterion_get_title (move->criterion));
  write_text (writer, "owner", parindex_improvement_move_get_owner (move));
  write_number (writer, "from", move->from);
  write_number (writer, "to", move->to);
  write_number (writer, "effort", move->effort);
  write_text (writer, "text", text);
  parindex_json_writer_end_object (writer);
}

/**
 * parindex_improvement_to_json:
 * @self: an improvement
 * @language: the language of the texts
 *
 * Writes the plan as JSON; `docs/schemas/improvement.schema.json` describes it.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
parindex_improvement_to_json (ParindexImprovement *self,
                              ParindexLanguage     language)
{
  g_autoptr (GBytes) bytes = NULL;
  ParindexJsonWriter *writer;
  char **steps;

  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT (self) && self->unit != NULL, NULL);

  language = parindex_language_resolve (language);
  steps = self->steps[language != PARINDEX_LANGUAGE_VI];
  writer = parindex_json_writer_new ();
  parindex_json_writer_begin_object (writer);
  write_text (writer, "format", "parindex-improvement");
  write_count (writer, "version", 1);
  write_text (writer, "library", PARINDEX_VERSION_STRING);
  write_framework (writer, self->framework);
  write_text (writer, "period", parindex_period_to_string (self->period));
  write_text (writer, "stage", self->stage);
  write_text (writer, "unit", parindex_unit_get_id (self->unit));
  write_text (writer, "name", parindex_unit_get_name (self->unit));
  write_goal (writer, self);
  write_boolean (writer, "reachable", self->reachable);
  write_boolean (writer, "reached", self->reached);
  write_number (writer, "effort", self->effort);
  write_number (writer, "bound", self->bound);
  write_boolean (writer, "exact", self->exact);
  write_state (writer, "before", self, 0);
  write_state (writer, "after", self, 1);
  parindex_json_writer_member (writer, "moves");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < parindex_list_length (self->moves); i++)
    write_move (writer, parindex_list_get (self->moves, i), language);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_member (writer, "steps");
  parindex_json_writer_begin_array (writer);
  for (; *steps != NULL; steps++)
    parindex_json_writer_string (writer, *steps);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_object (writer);
  bytes = parindex_json_writer_finish (writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
