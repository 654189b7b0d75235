/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "model/parindex-register-private.h"
#include "model/parindex-series-private.h"
#include "model/parindex-target-private.h"
#include "model/parindex-write-private.h"

/* Series, registers and targets, in the order of the format's description. */

static void
write_period (ParindexJsonWriter   *writer,
              const char           *name,
              const ParindexPeriod *period)
{
  parindex_write_text (writer, name, period != NULL ? parindex_period_to_string (period) : NULL);
}

static void
write_true (ParindexJsonWriter *writer,
            const char         *name,
            gboolean            value)
{
  if (!value)
    return;
  parindex_json_writer_member (writer, name);
  parindex_json_writer_bool (writer, TRUE);
}

static void
write_words (ParindexJsonWriter *writer,
             const char         *name,
             char              **words)
{
  if (words != NULL)
    parindex_write_words (writer, name, (const char *const *) words);
}

static void
begin_row (ParindexJsonWriter *writer)
{
  parindex_json_writer_begin_inline (writer);
  parindex_json_writer_begin_object (writer);
}

static void
end_row (ParindexJsonWriter *writer,
         GPtrArray          *extras)
{
  parindex_extras_write (extras, "", writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

/* series */

static void
write_observation (ParindexSeries      *series,
                   ParindexObservation *self,
                   ParindexJsonWriter  *writer)
{
  gboolean plan = series->kind == PARINDEX_SERIES_KIND_PLAN;
  gboolean event = series->kind == PARINDEX_SERIES_KIND_EVENT && self->done;

  begin_row (writer);
  parindex_write_text (writer, "unit", self->unit);
  write_period (writer, event ? "date" : "period", self->period);
  if (self->of != NULL)
    {
      parindex_write_number (writer, plan ? "actual" : "count", self->value);
      parindex_write_number (writer, plan ? "plan" : "of", self->of);
    }
  else if (self->value != NULL)
    parindex_write_number (writer, "value", self->value);
  else if (!event)
    {
      parindex_json_writer_member (writer, "done");
      parindex_json_writer_bool (writer, self->done);
    }
  parindex_write_text (writer, "source", self->source);
  end_row (writer, self->extras);
}

void
parindex_series_write (ParindexSeries     *self,
                       ParindexJsonWriter *writer)
{
  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "id", self->id);
  parindex_write_enum (writer, "kind", PARINDEX_TYPE_SERIES_KIND, self->kind);
  parindex_write_text (writer, "title", self->title);
  parindex_write_text (writer, "measure", self->measure);
  if (self->direction != PARINDEX_DIRECTION_HIGHER)
    parindex_write_enum (writer, "direction", PARINDEX_TYPE_DIRECTION, self->direction);
  write_true (writer, "additive", self->additive);
  if (self->missing != PARINDEX_MISSING_PROPAGATE)
    parindex_write_enum (writer, "missing", PARINDEX_TYPE_MISSING, self->missing);
  parindex_write_text (writer, "source", self->source);
  parindex_extras_write (self->extras, "", writer);
  parindex_json_writer_member (writer, "observations");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < parindex_list_length (self->observations); i++)
    write_observation (self, parindex_list_get (self->observations, i), writer);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_object (writer);
}

/* registers */

static void
write_entry (ParindexRegisterEntry *self,
             ParindexJsonWriter    *writer)
{
  begin_row (writer);
  parindex_write_text (writer, "unit", self->unit);
  parindex_write_text (writer, "kind", self->kind);
  parindex_write_text (writer, "title", self->title);
  write_period (writer, "date", self->date);
  parindex_write_text (writer, "status", self->status);
  parindex_write_text (writer, "reference", self->reference);
  end_row (writer, self->extras);
}

void
parindex_register_write (ParindexRegister   *self,
                         ParindexJsonWriter *writer)
{
  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "id", self->id);
  parindex_write_text (writer, "title", self->title);
  write_period (writer, "through", self->through);
  parindex_write_text (writer, "source", self->source);
  parindex_extras_write (self->extras, "", writer);
  parindex_json_writer_member (writer, "entries");
  parindex_json_writer_begin_array (writer);
  for (guint i = 0; i < parindex_list_length (self->entries); i++)
    write_entry (parindex_list_get (self->entries, i), writer);
  parindex_json_writer_end_array (writer);
  parindex_json_writer_end_object (writer);
}

/* targets */

/* A part that says something, or carries members of the caller's; FALSE: it does neither. */
static gboolean
begin_part (ParindexTarget     *self,
            ParindexJsonWriter *writer,
            const char         *name,
            const char         *part,
            gboolean            says)
{
  if (!says && !parindex_extras_has_part (self->extras, part))
    return FALSE;
  parindex_json_writer_member (writer, name);
  begin_row (writer);

  return TRUE;
}

static void
end_part (ParindexTarget     *self,
          ParindexJsonWriter *writer,
          const char         *part)
{
  parindex_extras_write (self->extras, part, writer);
  parindex_json_writer_end_object (writer);
  parindex_json_writer_end_inline (writer);
}

static void
write_bound (ParindexTarget     *self,
             ParindexJsonWriter *writer)
{
  gboolean one = self->units != NULL && self->units[0] != NULL && self->units[1] == NULL;

  if (one && !parindex_extras_has_part (self->extras, "applies-to/"))
    {
      parindex_write_text (writer, "unit", self->units[0]);
      return;
    }
  begin_part (self, writer, "applies-to", "applies-to/", TRUE);
  write_words (writer, "units", self->units);
  parindex_write_text (writer, "level", self->level);
  if (self->group != NULL)
    {
      parindex_json_writer_member (writer, "group");
      parindex_json_writer_begin_object (writer);
      parindex_write_text (writer, self->dimension, self->group);
      parindex_json_writer_end_object (writer);
    }
  end_part (self, writer, "applies-to/");
}

static void
write_subject (ParindexTarget     *self,
               ParindexJsonWriter *writer)
{
  parindex_write_text (writer, "index", self->index);
  write_words (writer, "nodes", self->nodes);
  if (self->figure != PARINDEX_TARGET_FIGURE_UNSTATED)
    parindex_write_enum (writer, "of", PARINDEX_TYPE_TARGET_FIGURE, self->figure);
  parindex_write_text (writer, "within", self->within);
  if (self->prefer != PARINDEX_FACT_SOURCE_PUBLISHED)
    parindex_write_enum (writer, "prefer", PARINDEX_TYPE_FACT_SOURCE, self->prefer);
  parindex_write_text (writer, "series", self->series);
  parindex_write_text (writer, "register", self->ledger);
  if (!begin_part (self, writer, "entries", "entries/", self->entry_kind != NULL || self->entry_status != NULL))
    return;
  parindex_write_text (writer, "kind", self->entry_kind);
  parindex_write_text (writer, "status", self->entry_status);
  end_part (self, writer, "entries/");
}

static void
write_range (ParindexJsonWriter   *writer,
             const char           *name,
             const ParindexNumber *low,
             const ParindexNumber *high)
{
  parindex_json_writer_member (writer, name);
  begin_row (writer);
  parindex_write_number (writer, "from", low);
  parindex_write_number (writer, "to", high);
  end_row (writer, NULL);
}

static void
write_goal (ParindexTarget     *self,
            ParindexJsonWriter *writer)
{
  if (self->value != NULL && self->value_to != NULL)
    write_range (writer, "range", self->value, self->value_to);
  else
    parindex_write_number (writer, "value", self->value);
  parindex_write_number (writer, "tolerance", self->tolerance);
  parindex_write_text (writer, "band", self->band);
  write_words (writer, "bands", self->bands);
  if (self->date != NULL && self->date_to != NULL)
    {
      parindex_json_writer_member (writer, "window");
      begin_row (writer);
      write_period (writer, "from", self->date);
      write_period (writer, "to", self->date_to);
      end_row (writer, NULL);
    }
  else
    write_period (writer, "date", self->date);
  write_words (writer, "documents", self->documents);
  parindex_write_text (writer, "every", self->every);
  if (begin_part (self, writer, "after", "after/", self->after_kind != NULL))
    {
      parindex_write_text (writer, "kind", self->after_kind);
      parindex_write_count (writer, "days", self->after_days);
      end_part (self, writer, "after/");
    }
  write_period (writer, "since", self->since);
}

static void
write_cohort (ParindexTarget     *self,
              ParindexJsonWriter *writer)
{
  if (!begin_part (self, writer, "cohort", "cohort/", self->cohort_n > 0 || self->cohort_units != NULL))
    return;
  if (self->cohort_n > 0)
    parindex_write_count (writer, "n", self->cohort_n);
  write_words (writer, "units", self->cohort_units);
  end_part (self, writer, "cohort/");
}

static void
write_baseline (ParindexTarget     *self,
                ParindexJsonWriter *writer)
{
  gboolean says = self->baseline_period != NULL || self->baseline_value != NULL || self->baseline_band != NULL || self->baseline_of > 0
                  || self->baseline_source != NULL || self->baseline_previous;

  if (!begin_part (self, writer, "baseline", "baseline/", says))
    return;
  write_period (writer, "period", self->baseline_period);
  write_true (writer, "previous", self->baseline_previous);
  if (self->baseline_value != NULL && self->baseline_value_to != NULL)
    write_range (writer, "value", self->baseline_value, self->baseline_value_to);
  else
    parindex_write_number (writer, "value", self->baseline_value);
  parindex_write_text (writer, "band", self->baseline_band);
  if (self->baseline_of > 0)
    parindex_write_count (writer, "of", self->baseline_of);
  parindex_write_text (writer, "source", self->baseline_source);
  end_part (self, writer, "baseline/");
}

static void
write_milestones (ParindexTarget     *self,
                  ParindexJsonWriter *writer)
{
  g_auto (GStrv) periods = parindex_target_list_milestones (self);

  if (periods[0] == NULL)
    return;
  parindex_json_writer_member (writer, "milestones");
  begin_row (writer);
  for (char **each = periods; *each != NULL; each++)
    parindex_write_number (writer, *each, parindex_target_get_milestone (self, *each));
  end_row (writer, NULL);
}

void
parindex_target_write (ParindexTarget     *self,
                       ParindexJsonWriter *writer)
{
  parindex_json_writer_begin_object (writer);
  parindex_write_text (writer, "id", self->id);
  parindex_write_text (writer, "kind", parindex_target_kind_word (self->kind));
  parindex_write_text (writer, "title", self->title);
  parindex_write_text (writer, "legal-basis", self->legal_basis);
  parindex_write_text (writer, "source", self->source);
  parindex_write_text (writer, "measure", self->measure);
  parindex_write_text (writer, "scope", self->scope);
  parindex_write_text (writer, "remedy", self->remedy);
  parindex_write_text (writer, "lead", self->lead);
  parindex_write_text (writer, "status", self->status);
  write_bound (self, writer);
  write_subject (self, writer);
  write_goal (self, writer);
  write_cohort (self, writer);
  write_baseline (self, writer);
  write_period (writer, "horizon", self->horizon);
  write_milestones (self, writer);
  write_true (writer, "succession", self->succession);
  parindex_extras_write (self->extras, "", writer);
  parindex_json_writer_end_object (writer);
}
