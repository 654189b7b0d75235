/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "base/parindex-exact-private.h"
#include "io/parindex-read-private.h"
#include "model/parindex-document-private.h"
#include "model/parindex-target-private.h"

/* The member `targets` of a document. */

#define TARGET_MEMBERS \
  "id, kind, title, legal-basis, source, measure, scope, remedy, lead, status, unit, applies-to, index, nodes, of, within, prefer, series, register, entries, " \
  "value, range, tolerance, band, bands, date, window, documents, every, after, since, cohort, baseline, horizon, milestones, succession"
#define APPLIES_TO_MEMBERS "units, level, group"
#define ENTRIES_MEMBERS "kind, status"
#define COHORT_MEMBERS "n, units"
#define BASELINE_MEMBERS "period, previous, value, band, of, source"
#define AFTER_MEMBERS "kind, days"
#define ENDS_MEMBERS "from, to"

#define MAX_UNITS 1000000
#define MAX_DAYS 36525

/* A field of the target and how it is read. */
typedef struct
{
  const char *name;
  gsize offset;
} Field;

#define FIELD(name, field) { name, G_STRUCT_OFFSET (ParindexTarget, field) }
#define AT(target, field, type) (*(type *) G_STRUCT_MEMBER_P ((target), (field)->offset))

static const Field *
find_field (const Field *fields,
            gsize        n,
            const char  *name)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (fields[i].name, name))
      return &fields[i];

  return NULL;
}

static void
take_id (ParindexRead *self,
         char        **field)
{
  g_autofree char *text = parindex_read_text (self);

  parindex_set_id (field, text);
}

static void
take_text (ParindexRead *self,
           char        **field)
{
  g_free (*field);
  *field = parindex_read_text (self);
}

static gboolean
read_text_member (ParindexRead   *self,
                  const char     *name,
                  ParindexTarget *target)
{
  static const Field ids[] = {
    FIELD ("index", index), FIELD ("within", within), FIELD ("series", series), FIELD ("register", ledger), FIELD ("band", band),
  };
  static const Field texts[] = {
    FIELD ("title", title), FIELD ("legal-basis", legal_basis), FIELD ("source", source), FIELD ("measure", measure), FIELD ("scope", scope),
    FIELD ("remedy", remedy), FIELD ("lead", lead), FIELD ("status", status),
  };
  const Field *id = find_field (ids, G_N_ELEMENTS (ids), name);
  const Field *text = find_field (texts, G_N_ELEMENTS (texts), name);

  if (id != NULL)
    take_id (self, &AT (target, id, char *));
  else if (text != NULL)
    take_text (self, &AT (target, text, char *));

  return id != NULL || text != NULL;
}

static void
read_words (ParindexRead *self,
            char       ***field)
{
  g_auto (GStrv) words = parindex_read_words (self);

  parindex_set_words (field, (const char *const *) words);
}

static gboolean
read_words_member (ParindexRead   *self,
                   const char     *name,
                   ParindexTarget *target)
{
  static const Field fields[] = { FIELD ("nodes", nodes), FIELD ("bands", bands), FIELD ("documents", documents) };
  const Field *field = find_field (fields, G_N_ELEMENTS (fields), name);

  if (field != NULL)
    read_words (self, &AT (target, field, char **));

  return field != NULL;
}

static gboolean
read_number_member (ParindexRead   *self,
                    const char     *name,
                    ParindexTarget *target)
{
  static const Field fields[] = { FIELD ("value", value), FIELD ("tolerance", tolerance) };
  const Field *field = find_field (fields, G_N_ELEMENTS (fields), name);
  ParindexNumber *number;

  if (field == NULL)
    return FALSE;
  number = parindex_read_number (self);
  if (AT (target, field, ParindexNumber *) != NULL)
    parindex_read_report (self, MEMBERS_EXCLUDE, .name = name, .other = "range");
  g_clear_pointer (&AT (target, field, ParindexNumber *), parindex_number_unref);
  AT (target, field, ParindexNumber *) = number;

  return TRUE;
}

static gboolean
read_period_member (ParindexRead   *self,
                    const char     *name,
                    ParindexTarget *target)
{
  static const Field fields[] = { FIELD ("date", date), FIELD ("since", since), FIELD ("horizon", horizon) };
  const Field *field = find_field (fields, G_N_ELEMENTS (fields), name);
  ParindexPeriod *period;

  if (field == NULL)
    return FALSE;
  period = parindex_read_period (self);
  if (AT (target, field, ParindexPeriod *) != NULL)
    parindex_read_report (self, MEMBERS_EXCLUDE, .name = name, .other = "window");
  g_clear_pointer (&AT (target, field, ParindexPeriod *), parindex_period_unref);
  AT (target, field, ParindexPeriod *) = period;

  return TRUE;
}

/* whom it binds */

static gboolean
read_group_member (ParindexRead *self,
                   const char   *name,
                   gpointer      data)
{
  ParindexTarget *target = data;

  if (target->dimension != NULL)
    parindex_read_report (self, MEMBERS_EXCLUDE, .name = name, .other = target->dimension);
  parindex_set_id (&target->dimension, name);
  take_id (self, &target->group);

  return TRUE;
}

static gboolean
read_applies_to_member (ParindexRead *self,
                        const char   *name,
                        gpointer      data)
{
  ParindexTarget *target = data;

  if (g_str_equal (name, "units"))
    {
      if (target->units != NULL)
        parindex_read_report (self, MEMBERS_EXCLUDE, .name = "unit", .other = "applies-to");
      read_words (self, &target->units);
    }
  else if (g_str_equal (name, "level"))
    take_id (self, &target->level);
  else if (g_str_equal (name, "group"))
    parindex_read_object (self, "", read_group_member, target, NULL);
  else
    return FALSE;

  return TRUE;
}

static void
read_unit_member (ParindexRead   *self,
                  ParindexTarget *target)
{
  g_autofree char *unit = parindex_read_text (self);
  const char *units[] = { unit, NULL };

  if (target->units != NULL)
    parindex_read_report (self, MEMBERS_EXCLUDE, .name = "unit", .other = "applies-to");
  else if (unit != NULL)
    parindex_set_words (&target->units, units);
}

/* parts */

static gboolean
read_entries_member (ParindexRead *self,
                     const char   *name,
                     gpointer      data)
{
  ParindexTarget *target = data;

  if (g_str_equal (name, "kind"))
    take_id (self, &target->entry_kind);
  else if (g_str_equal (name, "status"))
    take_id (self, &target->entry_status);
  else
    return FALSE;

  return TRUE;
}

static gboolean
read_after_member (ParindexRead *self,
                   const char   *name,
                   gpointer      data)
{
  ParindexTarget *target = data;

  if (g_str_equal (name, "kind"))
    take_text (self, &target->after_kind);
  else if (g_str_equal (name, "days"))
    parindex_read_count (self, MAX_DAYS, &target->after_days);
  else
    return FALSE;

  return TRUE;
}

/* {"kind": "publication", "days": 20} */
static void
read_after (ParindexRead   *self,
            ParindexTarget *target,
            GPtrArray     **extras)
{
  guint line = parindex_read_line (self);
  gboolean object = parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT;

  parindex_read_part (self, AFTER_MEMBERS, read_after_member, target, "after/", extras);
  if (object && target->after_kind == NULL)
    parindex_read_report (self, MEMBER_MISSING, .line = line, .name = "kind");
}

static gboolean
read_cohort_member (ParindexRead *self,
                    const char   *name,
                    gpointer      data)
{
  ParindexTarget *target = data;

  if (g_str_equal (name, "n"))
    parindex_read_count (self, MAX_UNITS, &target->cohort_n);
  else if (g_str_equal (name, "units"))
    read_words (self, &target->cohort_units);
  else
    return FALSE;

  return TRUE;
}

typedef struct
{
  ParindexNumber *from;
  ParindexNumber *to;
} Range;

static gboolean
read_range_member (ParindexRead *self,
                   const char   *name,
                   gpointer      data)
{
  Range *range = data;

  if (g_str_equal (name, "from"))
    range->from = parindex_read_number (self);
  else if (g_str_equal (name, "to"))
    range->to = parindex_read_number (self);
  else
    return FALSE;

  return TRUE;
}

/* Both ends are needed. */
static void
report_ends (ParindexRead *self,
             guint         line,
             gconstpointer from,
             gconstpointer to)
{
  if (from == NULL)
    parindex_read_report (self, MEMBER_MISSING, .line = line, .name = "from");
  if (to == NULL)
    parindex_read_report (self, MEMBER_MISSING, .line = line, .name = "to");
}

/* {"from": 0.3, "to": 0.8} */
static void
read_range (ParindexRead    *self,
            ParindexNumber **low,
            ParindexNumber **high)
{
  Range range = { 0 };
  guint line = parindex_read_line (self);
  guint before = self->problems->n_errors;

  parindex_read_object (self, ENDS_MEMBERS, read_range_member, &range, NULL);
  if (self->problems->n_errors == before)
    report_ends (self, line, range.from, range.to);
  g_clear_pointer (low, parindex_number_unref);
  *low = range.from;
  *high = range.to;
}

static gboolean
read_window_member (ParindexRead *self,
                    const char   *name,
                    gpointer      data)
{
  ParindexTarget *target = data;

  if (g_str_equal (name, "from"))
    target->date = parindex_read_day (self, name);
  else if (g_str_equal (name, "to"))
    target->date_to = parindex_read_day (self, name);
  else
    return FALSE;

  return TRUE;
}

/* {"from": "2023-10-01", "to": "2023-12-31"} */
static void
read_window (ParindexRead   *self,
             ParindexTarget *target)
{
  guint line = parindex_read_line (self);
  guint before = self->problems->n_errors;

  g_clear_pointer (&target->date, parindex_period_unref);
  parindex_read_object (self, ENDS_MEMBERS, read_window_member, target, NULL);
  if (self->problems->n_errors == before)
    report_ends (self, line, target->date, target->date_to);
}

static gboolean
read_baseline_member (ParindexRead *self,
                      const char   *name,
                      gpointer      data)
{
  ParindexTarget *target = data;

  if (g_str_equal (name, "period"))
    target->baseline_period = parindex_read_period (self);
  else if (g_str_equal (name, "previous"))
    parindex_read_boolean (self, &target->baseline_previous);
  else if (g_str_equal (name, "value") && parindex_json_reader_peek (&self->json) == PARINDEX_JSON_OBJECT)
    read_range (self, &target->baseline_value, &target->baseline_value_to);
  else if (g_str_equal (name, "value"))
    target->baseline_value = parindex_read_number (self);
  else if (g_str_equal (name, "band"))
    take_id (self, &target->baseline_band);
  else if (g_str_equal (name, "of"))
    parindex_read_count (self, MAX_UNITS, &target->baseline_of);
  else if (g_str_equal (name, "source"))
    take_text (self, &target->baseline_source);
  else
    return FALSE;

  return TRUE;
}

static gboolean
read_milestone (ParindexRead *self,
                const char   *name,
                gpointer      data)
{
  g_autoptr (ParindexPeriod) period = parindex_period_new_from_string (name, NULL);
  g_autoptr (ParindexNumber) value = NULL;

  if (period == NULL)
    parindex_read_report (self, NOT_A_PERIOD, .value = name);
  value = parindex_read_number (self);
  if (period != NULL && value != NULL)
    parindex_target_set_milestone (data, name, value, NULL);

  return TRUE;
}

static gboolean
read_part_member (ParindexRead   *self,
                  const char     *name,
                  ParindexTarget *target)
{
  GPtrArray **extras = parindex_target_extras (target);

  if (g_str_equal (name, "applies-to"))
    parindex_read_part (self, APPLIES_TO_MEMBERS, read_applies_to_member, target, "applies-to/", extras);
  else if (g_str_equal (name, "entries"))
    parindex_read_part (self, ENTRIES_MEMBERS, read_entries_member, target, "entries/", extras);
  else if (g_str_equal (name, "cohort"))
    parindex_read_part (self, COHORT_MEMBERS, read_cohort_member, target, "cohort/", extras);
  else if (g_str_equal (name, "after"))
    read_after (self, target, extras);
  else if (g_str_equal (name, "baseline"))
    parindex_read_part (self, BASELINE_MEMBERS, read_baseline_member, target, "baseline/", extras);
  else if (g_str_equal (name, "milestones"))
    parindex_read_object (self, "", read_milestone, target, NULL);
  else if (g_str_equal (name, "unit"))
    read_unit_member (self, target);
  else if (g_str_equal (name, "range"))
    {
      if (target->value != NULL)
        parindex_read_report (self, MEMBERS_EXCLUDE, .name = "value", .other = name);
      read_range (self, &target->value, &target->value_to);
    }
  else if (g_str_equal (name, "window"))
    {
      if (target->date != NULL)
        parindex_read_report (self, MEMBERS_EXCLUDE, .name = "date", .other = name);
      read_window (self, target);
    }
  else
    return FALSE;

  return TRUE;
}

static void
read_every (ParindexRead   *self,
            ParindexTarget *target)
{
  guint line = parindex_read_line (self);
  g_autofree char *every = parindex_read_text (self);

  if (every != NULL && !parindex_target_set_every (target, every, NULL))
    parindex_read_report (self, UNKNOWN_WORD, .line = line, .name = "every", .value = every, .other = PARINDEX_EVERY_WORDS);
}

static gboolean
read_word_member (ParindexRead   *self,
                  const char     *name,
                  ParindexTarget *target)
{
  int word = 0;

  if (g_str_equal (name, "of"))
    {
      parindex_read_enum (self, name, PARINDEX_TYPE_TARGET_FIGURE, PARINDEX_TARGET_FIGURE_SCORE, &word);
      target->figure = word;
    }
  else if (g_str_equal (name, "prefer"))
    {
      word = target->prefer;
      parindex_read_enum (self, name, PARINDEX_TYPE_FACT_SOURCE, PARINDEX_FACT_SOURCE_COMPUTED, &word);
      target->prefer = word;
    }
  else if (g_str_equal (name, "every"))
    read_every (self, target);
  else if (g_str_equal (name, "succession"))
    parindex_read_boolean (self, &target->succession);
  else
    return FALSE;

  return TRUE;
}

static gboolean
read_target_member (ParindexRead *self,
                    const char   *name,
                    gpointer      data)
{
  g_autofree char *skipped = NULL;

  if (g_str_equal (name, "id") || g_str_equal (name, "kind"))
    {
      skipped = parindex_read_text (self);
      return TRUE;
    }

  return read_text_member (self, name, data) || read_words_member (self, name, data) || read_number_member (self, name, data)
         || read_period_member (self, name, data) || read_word_member (self, name, data) || read_part_member (self, name, data);
}

/* One of the ways to say whom it binds. */
static void
check_bound (ParindexRead   *self,
             ParindexTarget *target,
             guint           line)
{
  if (target->units != NULL && (target->level != NULL || target->group != NULL))
    parindex_read_report (self, MEMBERS_EXCLUDE, .line = line, .name = "units", .other = target->level != NULL ? "level" : "group");
  else if (target->units == NULL && target->level == NULL && target->group == NULL)
    parindex_read_report (self, MEMBER_MISSING, .line = line, .name = "applies-to");
}

void
parindex_read_target (ParindexRead *self,
                      gpointer      data)
{
  guint line = parindex_read_line (self);
  guint before = self->problems->n_errors;
  g_autofree char *id = parindex_read_id (self);
  g_autoptr (ParindexTarget) target = NULL;
  int kind = PARINDEX_TARGET_KIND_MIN;

  if (id == NULL)
    return;
  if (!parindex_read_kind (self, PARINDEX_TYPE_TARGET_KIND, &kind))
    {
      parindex_json_reader_skip (&self->json, NULL);
      return;
    }
  target = parindex_target_new (id, kind);
  parindex_read_object (self, TARGET_MEMBERS, read_target_member, target, parindex_target_extras (target));
  if (self->problems->n_errors == before)
    check_bound (self, target, line);
  if (self->problems->n_errors == before)
    parindex_target_check (target, self->document, self->problems, (ParindexPlace){ .line = line, .path = self->path->str });
  if (!parindex_document_add_target (self->document, target, NULL))
    parindex_read_report (self, ID_TWICE, .line = line, .value = id);
}
