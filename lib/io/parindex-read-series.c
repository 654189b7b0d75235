/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "io/parindex-read-private.h"
#include "model/parindex-document-private.h"
#include "model/parindex-register-private.h"
#include "model/parindex-series-private.h"

/* The members `series` and `registers` of a document. */

#define SERIES_MEMBERS "id, kind, title, measure, direction, additive, missing, source, observations"
#define OBSERVATION_MEMBERS "unit, period, value, count, of, actual, plan, done, date, source"
#define REGISTER_MEMBERS "id, title, through, source, entries"
#define ENTRY_MEMBERS "unit, kind, title, date, status, reference"

/* Reads into a field that was given at most once: a member that stands twice is refused before. */
static void
take_text (ParindexRead *self,
           char        **field)
{
  g_free (*field);
  *field = parindex_read_text (self);
}

ParindexPeriod *
parindex_read_period (ParindexRead *self)
{
  guint line = parindex_read_line (self);
  g_autofree char *text = parindex_read_text (self);
  ParindexPeriod *period = text != NULL ? parindex_period_new_from_string (text, NULL) : NULL;

  if (text != NULL && period == NULL)
    parindex_read_report (self, NOT_A_PERIOD, .line = line, .value = text);

  return period;
}

ParindexPeriod *
parindex_read_day (ParindexRead *self,
                   const char   *name)
{
  guint line = parindex_read_line (self);
  g_autofree char *text = parindex_read_text (self);
  g_autoptr (ParindexPeriod) period = text != NULL ? parindex_period_new_from_string (text, NULL) : NULL;

  if (period != NULL && parindex_period_get_kind (period) == PARINDEX_PERIOD_KIND_DAY)
    return g_steal_pointer (&period);
  if (text != NULL)
    parindex_read_report (self, NOT_A_DAY, .line = line, .name = name, .value = text);

  return NULL;
}

gboolean
parindex_read_known_unit (ParindexRead *self,
                          const char   *unit,
                          guint         line)
{
  if (unit == NULL)
    return FALSE;
  if (parindex_document_get_unit (self->document, unit) != NULL)
    return TRUE;
  parindex_read_report (self, FACT_UNKNOWN_UNIT, .line = line, .unit = unit, .value = unit);

  return FALSE;
}

/* an observation */

typedef struct
{
  ParindexSeries *series;
  char *unit;
  ParindexPeriod *period;
  ParindexPeriod *date;
  ParindexNumber *value;
  ParindexNumber *count;
  ParindexNumber *of;
  ParindexNumber *actual;
  ParindexNumber *plan;
  gboolean has_done;
  gboolean done;
  char *source;
  GPtrArray *extras;
} Observed;

static void
observed_clear (Observed *self)
{
  g_free (self->unit);
  g_clear_pointer (&self->period, parindex_period_unref);
  g_clear_pointer (&self->date, parindex_period_unref);
  g_clear_pointer (&self->value, parindex_number_unref);
  g_clear_pointer (&self->count, parindex_number_unref);
  g_clear_pointer (&self->of, parindex_number_unref);
  g_clear_pointer (&self->actual, parindex_number_unref);
  g_clear_pointer (&self->plan, parindex_number_unref);
  g_free (self->source);
  g_clear_pointer (&self->extras, g_ptr_array_unref);
}

static gboolean
read_observation_member (ParindexRead *self,
                         const char   *name,
                         gpointer      data)
{
  Observed *observed = data;
  const struct
  {
    const char *name;
    ParindexNumber **field;
  } numbers[] = {
    { "value", &observed->value }, { "count", &observed->count }, { "of", &observed->of },
    { "actual", &observed->actual }, { "plan", &observed->plan },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_str_equal (name, numbers[i].name))
      {
        *numbers[i].field = parindex_read_number (self);
        return TRUE;
      }
  if (g_str_equal (name, "unit"))
    take_text (self, &observed->unit);
  else if (g_str_equal (name, "period"))
    observed->period = parindex_read_period (self);
  else if (g_str_equal (name, "date"))
    observed->date = parindex_read_day (self, name);
  else if (g_str_equal (name, "done"))
    observed->has_done = parindex_read_boolean (self, &observed->done);
  else if (g_str_equal (name, "source"))
    take_text (self, &observed->source);
  else
    return FALSE;

  return TRUE;
}

/* NULL if it is none of the forms; that it fits its series is checked by that. */
static ParindexObservation *
make_observation (const Observed *observed)
{
  guint n = (observed->value != NULL) + (observed->count != NULL && observed->of != NULL) + (observed->actual != NULL && observed->plan != NULL)
            + observed->has_done + (observed->date != NULL);
  guint n_numbers = (observed->value != NULL) + (observed->count != NULL) + (observed->of != NULL) + (observed->actual != NULL) + (observed->plan != NULL);
  gboolean plan = observed->series->kind == PARINDEX_SERIES_KIND_PLAN;
  ParindexNumber *count = plan ? observed->actual : observed->count;
  ParindexNumber *of = plan ? observed->plan : observed->of;

  if (n != 1 || n_numbers > 2 || (observed->period != NULL) == (observed->date != NULL))
    return NULL;
  if (observed->date != NULL)
    return observed->series->kind == PARINDEX_SERIES_KIND_EVENT ? parindex_observation_make (observed->unit, observed->date, NULL, NULL, TRUE, observed->source)
                                                                : NULL;
  if (observed->has_done)
    return observed->done && observed->series->kind == PARINDEX_SERIES_KIND_EVENT
             ? NULL
             : parindex_observation_make (observed->unit, observed->period, NULL, NULL, observed->done, observed->source);
  if (observed->value != NULL)
    return parindex_observation_make (observed->unit, observed->period, observed->value, NULL, FALSE, observed->source);

  return count != NULL && of != NULL ? parindex_observation_make (observed->unit, observed->period, count, of, FALSE, observed->source) : NULL;
}

static void
add_observed (ParindexRead *self,
              Observed     *observed,
              guint         line)
{
  g_autoptr (ParindexObservation) observation = NULL;

  if (!parindex_read_known_unit (self, observed->unit, line))
    return;
  observation = make_observation (observed);
  if (observation == NULL)
    {
      parindex_series_report_kind (observed->series, observed->unit, self->problems, (ParindexPlace){ .line = line, .path = self->path->str });
      return;
    }
  observation->extras = g_steal_pointer (&observed->extras);
  parindex_series_take_observation (observed->series, observation, self->problems, (ParindexPlace){ .line = line, .path = self->path->str });
}

static void
read_observation (ParindexRead *self,
                  gpointer      data)
{
  Observed observed = { .series = data };
  guint line = parindex_read_line (self);
  guint before = self->problems->n_errors;
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;

  parindex_read_object (self, OBSERVATION_MEMBERS, read_observation_member, &observed, &observed.extras);
  if (object && observed.unit == NULL && self->problems->n_errors == before)
    parindex_read_report (self, MEMBER_MISSING, .line = line, .name = "unit");
  if (object && self->problems->n_errors == before)
    add_observed (self, &observed, line);
  observed_clear (&observed);
}

/* a series */

static gboolean
read_series_member (ParindexRead *self,
                    const char   *name,
                    gpointer      data)
{
  ParindexSeries *series = data;
  g_autofree char *skipped = NULL;
  int direction = PARINDEX_DIRECTION_HIGHER;
  int missing = PARINDEX_MISSING_PROPAGATE;

  if (g_str_equal (name, "id") || g_str_equal (name, "kind"))
    skipped = parindex_read_text (self);
  else if (g_str_equal (name, "title"))
    take_text (self, &series->title);
  else if (g_str_equal (name, "measure"))
    take_text (self, &series->measure);
  else if (g_str_equal (name, "source"))
    take_text (self, &series->source);
  else if (g_str_equal (name, "direction"))
    {
      parindex_read_enum (self, name, PARINDEX_TYPE_DIRECTION, PARINDEX_DIRECTION_HIGHER, &direction);
      series->direction = direction;
    }
  else if (g_str_equal (name, "additive"))
    parindex_read_boolean (self, &series->additive);
  else if (g_str_equal (name, "missing"))
    {
      parindex_read_enum (self, name, PARINDEX_TYPE_MISSING, PARINDEX_MISSING_PROPAGATE, &missing);
      if (missing == PARINDEX_MISSING_ZERO)
        parindex_read_report_word (self, name, "zero", "propagate, skip");
      series->missing = missing;
    }
  else if (g_str_equal (name, "observations"))
    parindex_read_array (self, read_observation, series);
  else
    return FALSE;

  return TRUE;
}

/* The word for a kind among those of an enum; FALSE after reporting. */
gboolean
parindex_read_kind (ParindexRead *self,
                    GType         type,
                    int          *kind)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  g_autofree char *word = parindex_read_peek_text (self, "kind");
  GEnumValue *value = word != NULL ? g_enum_get_value_by_nick (klass, word) : NULL;
  g_autoptr (GString) words = NULL;

  if (value != NULL)
    {
      *kind = value->value;
      return TRUE;
    }
  if (word == NULL)
    {
      parindex_read_report (self, MEMBER_MISSING, .name = "kind");
      return FALSE;
    }
  words = g_string_new (NULL);
  for (guint i = 0; i < klass->n_values; i++)
    parindex_append_word (words, klass->values[i].value_nick);
  parindex_read_report_word (self, "kind", word, words->str);

  return FALSE;
}

/* The id of the object at hand; NULL after reporting, and passing over it. */
char *
parindex_read_id (ParindexRead *self)
{
  g_autofree char *id = NULL;

  if (parindex_json_reader_peek (&self->json) != PARINDEX_JSON_OBJECT)
    {
      parindex_read_object (self, "", NULL, NULL, NULL);
      return NULL;
    }
  id = parindex_read_peek_text (self, "id");
  if (id != NULL && *id != '\0')
    return g_steal_pointer (&id);
  if (id == NULL)
    parindex_read_report (self, MEMBER_MISSING, .name = "id");
  else
    parindex_read_report (self, ID_EMPTY, .name = "id");
  parindex_json_reader_skip (&self->json, NULL);

  return NULL;
}

void
parindex_read_one_series (ParindexRead *self,
                          gpointer      data)
{
  guint line = parindex_read_line (self);
  g_autofree char *id = parindex_read_id (self);
  g_autoptr (ParindexSeries) series = NULL;
  int kind = PARINDEX_SERIES_KIND_NUMBER;

  if (id == NULL)
    return;
  if (!parindex_read_kind (self, PARINDEX_TYPE_SERIES_KIND, &kind))
    {
      parindex_json_reader_skip (&self->json, NULL);
      return;
    }
  series = parindex_series_new (id, kind);
  parindex_read_object (self, SERIES_MEMBERS, read_series_member, series, parindex_series_extras (series));
  if (!parindex_document_add_series (self->document, series, NULL))
    parindex_read_report (self, ID_TWICE, .line = line, .value = id);
}

/* registers */

typedef struct
{
  char *texts[5];
  ParindexPeriod *date;
  GPtrArray *extras;
} Entered;

static const char *const entry_texts[] = { "unit", "kind", "title", "status", "reference" };

static gboolean
read_entry_member (ParindexRead *self,
                   const char   *name,
                   gpointer      data)
{
  Entered *entered = data;

  for (guint i = 0; i < G_N_ELEMENTS (entry_texts); i++)
    if (g_str_equal (name, entry_texts[i]))
      {
        take_text (self, &entered->texts[i]);
        return TRUE;
      }
  if (!g_str_equal (name, "date"))
    return FALSE;
  entered->date = parindex_read_day (self, name);

  return TRUE;
}

static void
read_entry (ParindexRead *self,
            gpointer      data)
{
  Entered entered = { .date = NULL };
  guint line = parindex_read_line (self);
  guint before = self->problems->n_errors;
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;

  parindex_read_object (self, ENTRY_MEMBERS, read_entry_member, &entered, &entered.extras);
  if (object && entered.texts[0] == NULL && self->problems->n_errors == before)
    parindex_read_report (self, MEMBER_MISSING, .line = line, .name = "unit");
  if (object && parindex_read_known_unit (self, entered.texts[0], line) && self->problems->n_errors == before)
    {
      g_autoptr (ParindexRegisterEntry) entry = parindex_register_entry_new (entered.texts[0], entered.texts[1], entered.texts[2], entered.date,
                                                                             entered.texts[3], entered.texts[4]);

      entry->extras = g_steal_pointer (&entered.extras);
      parindex_register_add_entry (data, entry, NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (entered.texts); i++)
    g_free (entered.texts[i]);
  g_clear_pointer (&entered.date, parindex_period_unref);
  g_clear_pointer (&entered.extras, g_ptr_array_unref);
}

static gboolean
read_register_member (ParindexRead *self,
                      const char   *name,
                      gpointer      data)
{
  ParindexRegister *ledger = data;
  g_autofree char *skipped = NULL;

  if (g_str_equal (name, "id"))
    skipped = parindex_read_text (self);
  else if (g_str_equal (name, "title"))
    take_text (self, &ledger->title);
  else if (g_str_equal (name, "source"))
    take_text (self, &ledger->source);
  else if (g_str_equal (name, "through"))
    ledger->through = parindex_read_day (self, name);
  else if (g_str_equal (name, "entries"))
    parindex_read_array (self, read_entry, ledger);
  else
    return FALSE;

  return TRUE;
}

void
parindex_read_register (ParindexRead *self,
                        gpointer      data)
{
  guint line = parindex_read_line (self);
  g_autofree char *id = parindex_read_id (self);
  g_autoptr (ParindexRegister) ledger = NULL;

  if (id == NULL)
    return;
  ledger = parindex_register_new (id);
  parindex_read_object (self, REGISTER_MEMBERS, read_register_member, ledger, parindex_register_extras (ledger));
  if (!parindex_document_add_register (self->document, ledger, NULL))
    parindex_read_report (self, ID_TWICE, .line = line, .value = id);
}
