/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "base/parindex-exact-private.h"
#include "model/parindex-document-private.h"
#include "model/parindex-register-private.h"
#include "model/parindex-series-private.h"
#include "model/parindex-target-private.h"

/* What does not hold together in a target. */

typedef struct
{
  ParindexTarget *target;
  ParindexDocument *document;
  ParindexProblems *problems;
  ParindexPlace place;
} Check;

#define tell(check, message, ...) \
  G_STMT_START \
  { \
    ParindexPlace told_ = { .file = (check)->place.file, .line = (check)->place.line, .path = (check)->place.path, __VA_ARGS__ }; \
    parindex_problems_add ((check)->problems, PARINDEX_MESSAGE_##message, &told_); \
  } \
  G_STMT_END

static const struct
{
  guint bit;
  const char *name;
} members[] = {
  { PARINDEX_TARGET_HAS_VALUE, "value" },
  { PARINDEX_TARGET_HAS_RANGE, "range" },
  { PARINDEX_TARGET_HAS_TOLERANCE, "tolerance" },
  { PARINDEX_TARGET_HAS_BAND, "band" },
  { PARINDEX_TARGET_HAS_BANDS, "bands" },
  { PARINDEX_TARGET_HAS_DATE, "date" },
  { PARINDEX_TARGET_HAS_WINDOW, "window" },
  { PARINDEX_TARGET_HAS_DOCUMENTS, "documents" },
  { PARINDEX_TARGET_HAS_EVERY, "every" },
  { PARINDEX_TARGET_HAS_SINCE, "since" },
  { PARINDEX_TARGET_HAS_COHORT, "cohort" },
  { PARINDEX_TARGET_HAS_BASELINE, "baseline" },
  { PARINDEX_TARGET_HAS_HORIZON, "horizon" },
  { PARINDEX_TARGET_HAS_MILESTONES, "milestones" },
  { PARINDEX_TARGET_HAS_NODES, "nodes" },
  { PARINDEX_TARGET_HAS_OF, "of" },
  { PARINDEX_TARGET_HAS_WITHIN, "within" },
  { PARINDEX_TARGET_HAS_INDEX, "index" },
  { PARINDEX_TARGET_HAS_SERIES, "series" },
  { PARINDEX_TARGET_HAS_REGISTER, "register" },
  { PARINDEX_TARGET_HAS_ENTRIES, "entries" },
  { PARINDEX_TARGET_HAS_SUCCESSION, "succession" },
  { PARINDEX_TARGET_HAS_PREVIOUS, "previous" },
  { PARINDEX_TARGET_HAS_AFTER, "after" },
};

static void
check_members (Check *self)
{
  const ParindexTargetKindInfo *info = parindex_target_kind_info (self->target->kind);
  const char *kind = parindex_target_kind_word (self->target->kind);
  guint has = parindex_target_members (self->target);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if ((info->needs & ~has & members[i].bit) != 0)
      tell (self, TARGET_NEEDS, .value = kind, .name = members[i].name);
    else if ((has & ~(info->needs | info->takes) & members[i].bit) != 0)
      tell (self, TARGET_TAKES_NO, .value = kind, .name = members[i].name);
}

/* What is said of a subject that is not there, and two subjects. */
static void
check_subjects (Check *self)
{
  static const struct
  {
    guint bit;
    guint subject;
    const char *name;
    const char *other;
  } of_subjects[] = {
    { PARINDEX_TARGET_HAS_NODES, PARINDEX_TARGET_HAS_INDEX, "nodes", "index" },
    { PARINDEX_TARGET_HAS_OF, PARINDEX_TARGET_HAS_INDEX, "of", "index" },
    { PARINDEX_TARGET_HAS_ENTRIES, PARINDEX_TARGET_HAS_REGISTER, "entries", "register" },
    { PARINDEX_TARGET_HAS_PREVIOUS, PARINDEX_TARGET_HAS_EVERY, "previous", "every" },
    { PARINDEX_TARGET_HAS_AFTER, PARINDEX_TARGET_HAS_REGISTER, "after", "register" },
  };
  guint has = parindex_target_members (self->target);
  gboolean series = (has & PARINDEX_TARGET_HAS_SERIES) != 0;

  if ((has & PARINDEX_TARGET_HAS_INDEX) != 0 && (series || self->target->ledger != NULL))
    tell (self, MEMBERS_EXCLUDE, .name = "index", .other = series ? "series" : "register");
  if (self->target->baseline_previous && (has & PARINDEX_TARGET_HAS_BASELINE) != 0)
    tell (self, MEMBERS_EXCLUDE, .name = "previous", .other = "period");
  if (self->target->after_kind != NULL && self->target->every != NULL)
    tell (self, MEMBERS_EXCLUDE, .name = "after", .other = "every");
  if (series && self->target->ledger != NULL)
    tell (self, MEMBERS_EXCLUDE, .name = "series", .other = "register");
  for (guint i = 0; i < G_N_ELEMENTS (of_subjects); i++)
    if ((has & of_subjects[i].bit) != 0 && (has & of_subjects[i].subject) == 0)
      tell (self, MEMBER_MISSING, .name = of_subjects[i].other);
}

static void
append_series_kinds (guint    mask,
                     GString *words)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (PARINDEX_TYPE_SERIES_KIND);

  for (guint i = 0; i < klass->n_values; i++)
    if ((mask >> klass->values[i].value & 1) != 0)
      parindex_append_word (words, klass->values[i].value_nick);
}

static void
check_series (Check *self)
{
  ParindexSeries *series;
  guint mask = parindex_target_kind_info (self->target->kind)->series;

  if (self->target->series == NULL)
    return;
  series = parindex_document_indicator_of_id (self->document, self->target->series);
  if (series == NULL)
    tell (self, TARGET_REFERENCE, .name = "series", .value = self->target->series);
  else if (mask != 0 && (mask >> series->kind & 1) == 0)
    {
      g_autoptr (GString) words = g_string_new (NULL);

      append_series_kinds (mask, words);
      tell (self, TARGET_SERIES_KIND, .value = self->target->series, .name = parindex_target_kind_word (self->target->kind), .other = words->str);
    }
}

static void
check_references (Check *self)
{
  GListModel *units = parindex_document_get_units (self->document);
  guint n = g_list_model_get_n_items (units);
  gboolean binds = FALSE;

  check_series (self);
  if (self->target->ledger != NULL && parindex_document_register_of_id (self->document, self->target->ledger) == NULL)
    tell (self, TARGET_REFERENCE, .name = "register", .value = self->target->ledger);

  for (char **unit = self->target->units; unit != NULL && *unit != NULL; unit++)
    if (parindex_document_get_unit (self->document, *unit) == NULL)
      tell (self, FACT_UNKNOWN_UNIT, .unit = *unit, .value = *unit);
  for (guint i = 0; i < n && !binds; i++)
    {
      g_autoptr (ParindexUnit) unit = g_list_model_get_item (units, i);

      binds = parindex_target_binds (self->target, unit);
    }
  if (!binds && self->target->units == NULL)
    tell (self, TARGET_BINDS_NOBODY, .value = self->target->id);
}

static void
check_day (Check          *self,
           ParindexPeriod *day,
           const char     *name)
{
  if (day != NULL && parindex_period_get_kind (day) != PARINDEX_PERIOD_KIND_DAY)
    tell (self, NOT_A_DAY, .name = name, .value = parindex_period_to_string (day));
}

static void
check_order (Check                *self,
             const ParindexPeriod *first,
             const ParindexPeriod *last,
             const char           *name)
{
  if (first != NULL && last != NULL && parindex_period_compare (first, last) > 0)
    tell (self, BOUNDS_ORDER, .name = name, .value = parindex_period_to_string (first), .other = parindex_period_to_string (last));
}

static void
check_numbers_order (Check                *self,
                     const ParindexNumber *low,
                     const ParindexNumber *high,
                     const char           *name)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (low == NULL || high == NULL || parindex_number_compare (low, high) <= 0)
    return;
  first = parindex_number_to_string (low);
  last = parindex_number_to_string (high);
  tell (self, BOUNDS_ORDER, .name = name, .value = first, .other = last);
}

static void
check_dates (Check *self)
{
  const ParindexTarget *target = self->target;
  g_auto (GStrv) milestones = parindex_target_list_milestones (self->target);

  check_order (self, target->date, target->date_to, "window");
  if (target->date_to != NULL || target->kind == PARINDEX_TARGET_KIND_DEADLINE_BEFORE || target->kind == PARINDEX_TARGET_KIND_DEADLINE_FROM)
    check_day (self, target->date, target->date_to != NULL ? "window" : "date");
  check_day (self, target->date_to, "window");
  check_order (self, target->baseline_period, target->horizon, "baseline");
  for (char **each = milestones; *each != NULL; each++)
    {
      g_autoptr (ParindexPeriod) period = parindex_period_new_from_string (*each, NULL);

      check_order (self, period, target->horizon, "milestones");
    }
}

static void
check_not_negative (Check                *self,
                    const ParindexNumber *number,
                    const char           *name)
{
  g_autofree char *text = NULL;

  if (number == NULL || parindex_number_get_sign (number) >= 0)
    return;
  text = parindex_number_to_string (number);
  tell (self, TARGET_NEGATIVE, .name = name, .value = text);
}

/* Ranks are counted from 1. */
static void
check_rank (Check                *self,
            const ParindexNumber *number)
{
  g_autofree char *text = NULL;
  gint64 value;
  int scale;

  if (number == NULL || (parindex_number_to_decimal (number, &value, &scale) && scale == 0 && value >= 1))
    return;
  text = parindex_number_to_string (number);
  tell (self, TARGET_NO_RANK, .value = text);
}

static void
check_values (Check *self)
{
  const ParindexTarget *target = self->target;

  check_numbers_order (self, target->value, target->value_to, "range");
  check_numbers_order (self, target->baseline_value, target->baseline_value_to, "baseline");
  check_not_negative (self, target->tolerance, "tolerance");
  switch (target->kind)
    {
    case PARINDEX_TARGET_KIND_COUNT:
    case PARINDEX_TARGET_KIND_SCORE_INCREASE:
    case PARINDEX_TARGET_KIND_SCORE_INCREASE_ALL:
    case PARINDEX_TARGET_KIND_RANK_IMPROVE_BY_MIN:
    case PARINDEX_TARGET_KIND_QUOTA_MAX:
      check_not_negative (self, target->value, "value");
      break;
    case PARINDEX_TARGET_KIND_RANK_AT_MOST:
    case PARINDEX_TARGET_KIND_RANK_AT_MOST_IN_GROUP:
      check_rank (self, target->value);
      break;
    case PARINDEX_TARGET_KIND_MAINTAIN:
      if (target->figure == PARINDEX_TARGET_FIGURE_RANK)
        check_rank (self, target->value);
      break;
    default:
      break;
    }
}

void
parindex_target_check (ParindexTarget   *self,
                       ParindexDocument *document,
                       ParindexProblems *problems,
                       ParindexPlace     place)
{
  Check check = { self, document, problems, place };

  check_members (&check);
  check_subjects (&check);
  check_references (&check);
  check_dates (&check);
  check_values (&check);
}
