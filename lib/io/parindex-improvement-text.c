/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "analysis/improvement/parindex-improvement-private.h"
#include "io/parindex-text-private.h"
#include "scoring/parindex-ranking-private.h"

/* A plan of improvement as CSV and as JSON. */

static const char *
word_of_goal (const ParindexImprovement *self)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (PARINDEX_TYPE_IMPROVEMENT_KIND);

  return g_intern_string (g_enum_get_value (klass, self->kind)->value_nick);
}

static char *
text_of_number (const ParindexNumber *number)
{
  return number != NULL ? parindex_number_to_string (number) : NULL;
}

/* The whole index: whether the goal can be reached, and what comes of the plan. */
static void
append_whole (GString                   *out,
              const ParindexImprovement *self)
{
  g_autofree char *goal = g_strdup_printf ("%s %s", word_of_goal (self), self->goal_text);
  g_autofree char *needed = text_of_number (self->needed);
  g_autofree char *from = text_of_number (self->scores[0]);
  g_autofree char *to = text_of_number (self->scores[1]);
  g_autofree char *effort = text_of_number (self->effort);
  g_autofree char *bound = text_of_number (self->bound);
  g_autofree char *gap = text_of_number (self->gap);
  const char *state = self->reached ? "reached" : self->reachable ? "reachable" : "unreachable";
  const char *relation = self->needed == NULL ? NULL : self->needed_above ? "above" : "at-least";
  const char *basis = self->needed == NULL ? NULL : self->needed_reading.basis == PARINDEX_BASIS_PERCENT ? "percent" : "score";

  append_cells (out,
                (const char *const[]){ parindex_unit_get_id (self->unit), parindex_framework_get_id (self->framework),
                                       parindex_framework_get_title (self->framework), NULL, from, to, effort, state, goal, basis, relation, needed,
                                       bound, gap },
                14);
}

/**
 * parindex_improvement_to_csv:
 * @self: an improvement
 *
 * Writes the plan as a table, with exact numbers and a decimal point. The first
 * row is the whole index, with the framework's id as the criterion: from which
 * score to which, with what effort, whether the goal is `reached`, `reachable`
 * or `unreachable`, what it needs, the bound and the gap. Where it cannot be
 * reached, `to` is the highest score there is. A row for each move follows.
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

  out = g_string_new ("unit,criterion,title,owner,from,to,effort,state,goal,needed_of,needed_relation,needed,bound,gap\n");
  append_whole (out, self);
  for (guint i = 0; i < parindex_list_length (self->moves); i++)
    {
      ParindexImprovementMove *move = parindex_list_get (self->moves, i);
      g_autofree char *from = parindex_number_to_string (move->from);
      g_autofree char *to = parindex_number_to_string (move->to);
      g_autofree char *effort = parindex_number_to_string (move->effort);

      append_cells (out,
                    (const char *const[]){ parindex_unit_get_id (self->unit), parindex_criterion_get_id (move->criterion),
                                           parindex_criterion_get_title (move->criterion), parindex_improvement_move_get_owner (move), from, to,
                                           effort, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
                    14);
    }

  return g_string_free (out, FALSE);
}

static void
write_number (ParindexJsonWriter   *writer,
              const char           *name,
              const ParindexNumber *number)
{
  g_autofree char *text = text_of_number (number);

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
  const char *word = word_of_goal (self);

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
write_needed (ParindexJsonWriter        *writer,
              const ParindexImprovement *self)
{
  parindex_json_writer_member (writer, "needed");
  if (self->needed == NULL)
    {
      parindex_json_writer_null (writer);
      return;
    }
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
  write_number (writer, self->needed_reading.basis == PARINDEX_BASIS_PERCENT ? "percent" : "score", self->needed);
  write_boolean (writer, "above", self->needed_above);
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
  write_needed (writer, self);
  write_boolean (writer, "reachable", self->reachable);
  write_boolean (writer, "reached", self->reached);
  write_number (writer, "effort", self->effort);
  write_number (writer, "bound", self->bound);
  write_number (writer, "gap", self->gap);
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
