/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "model/parindex-target-private.h"

/* What targets of each kind consist of. */

#define HAS(member) PARINDEX_TARGET_HAS_##member
#define FROM(kind) (1u << PARINDEX_SERIES_KIND_##kind)

#define FIGURES (FROM (NUMBER) | FROM (RATIO) | FROM (PLAN))
#define ANY_INDEX (HAS (INDEX) | HAS (NODES))
#define ANY_REGISTER (HAS (REGISTER) | HAS (ENTRIES))
/* By when, from where, and how often. */
#define TERMS (HAS (HORIZON) | HAS (BASELINE) | HAS (MILESTONES) | HAS (EVERY) | HAS (SUCCESSION))
#define BAND_TERMS (TERMS & ~HAS (MILESTONES))
/* Of kinds that go by a baseline: it may be the period before, over and over. */
#define MOVING (HAS (PREVIOUS) | HAS (SINCE))
#define LEVEL (TERMS | ANY_INDEX | HAS (OF) | HAS (SERIES) | ANY_REGISTER)
#define RANK (TERMS | ANY_INDEX | HAS (WITHIN) | HAS (COHORT))
#define EVENT (HAS (SERIES) | ANY_REGISTER | HAS (SUCCESSION))

static const ParindexTargetKindInfo kinds[] = {
  [PARINDEX_TARGET_KIND_MIN] = { HAS (VALUE), LEVEL, FIGURES },
  [PARINDEX_TARGET_KIND_MAX] = { HAS (VALUE), LEVEL, FIGURES },
  [PARINDEX_TARGET_KIND_MIN_EXCLUSIVE] = { HAS (VALUE), LEVEL, FIGURES },
  [PARINDEX_TARGET_KIND_APPROX] = { HAS (VALUE), LEVEL | HAS (TOLERANCE), FIGURES },
  [PARINDEX_TARGET_KIND_COUNT] = { HAS (VALUE), TERMS | HAS (SERIES) | ANY_REGISTER, FROM (NUMBER) },
  [PARINDEX_TARGET_KIND_SCORE_INCREASE] = { HAS (VALUE), TERMS | MOVING | ANY_INDEX | HAS (OF) | HAS (SERIES), FIGURES },
  [PARINDEX_TARGET_KIND_SCORE_INCREASE_ALL] = { HAS (VALUE), TERMS | MOVING | ANY_INDEX | HAS (OF), 0 },
  [PARINDEX_TARGET_KIND_AVG_ANNUAL_INCREASE_RANGE] = { HAS (RANGE), TERMS | ANY_INDEX | HAS (OF) | HAS (SERIES), FIGURES },
  [PARINDEX_TARGET_KIND_MAINTAIN] = { 0, RANK | MOVING | HAS (VALUE) | HAS (OF) | HAS (SERIES), FIGURES },
  [PARINDEX_TARGET_KIND_BAND_AT_LEAST] = { HAS (BAND), BAND_TERMS | ANY_INDEX | HAS (BANDS), 0 },
  [PARINDEX_TARGET_KIND_BAND_KEEP] = { 0, BAND_TERMS | ANY_INDEX | HAS (BANDS) | HAS (BAND), 0 },
  [PARINDEX_TARGET_KIND_RANK_AT_MOST] = { HAS (VALUE), RANK, 0 },
  [PARINDEX_TARGET_KIND_RANK_AT_MOST_IN_GROUP] = { HAS (VALUE) | HAS (WITHIN), RANK, 0 },
  [PARINDEX_TARGET_KIND_RANK_IMPROVE_BY_MIN] = { HAS (VALUE), RANK | MOVING, 0 },
  [PARINDEX_TARGET_KIND_DATE_WINDOW] = { HAS (WINDOW), EVENT, FROM (EVENT) },
  [PARINDEX_TARGET_KIND_DEADLINE_BEFORE] = { HAS (DATE), EVENT, FROM (EVENT) },
  [PARINDEX_TARGET_KIND_DEADLINE_WITHIN] = { HAS (DATE), EVENT, FROM (EVENT) },
  [PARINDEX_TARGET_KIND_DEADLINE_FROM] = { HAS (DATE), EVENT, FROM (EVENT) },
  [PARINDEX_TARGET_KIND_DONE] = { 0, EVENT | HAS (HORIZON) | HAS (EVERY), FROM (DONE) | FROM (EVENT) },
  [PARINDEX_TARGET_KIND_RECURRING_DEADLINE] = { 0, ANY_REGISTER | HAS (EVERY) | HAS (AFTER) | HAS (SINCE) | HAS (HORIZON) | HAS (SUCCESSION), 0 },
  [PARINDEX_TARGET_KIND_QUOTA_MAX] = { HAS (VALUE), ANY_REGISTER | HAS (HORIZON) | HAS (SUCCESSION), 0 },
  [PARINDEX_TARGET_KIND_REQUIRED_DOCUMENTS] = { HAS (DOCUMENTS), ANY_REGISTER | HAS (HORIZON) | HAS (SUCCESSION), 0 },
  [PARINDEX_TARGET_KIND_USE_OF_RESULT] = { 0, HAS (HORIZON), 0 },
};

const ParindexTargetKindInfo *
parindex_target_kind_info (ParindexTargetKind kind)
{
  return &kinds[kind];
}

const char *
parindex_target_kind_word (ParindexTargetKind kind)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (PARINDEX_TYPE_TARGET_KIND);

  return g_enum_get_value (klass, kind)->value_nick;
}

ParindexTargetFigure
parindex_target_reads (ParindexTarget *self)
{
  switch (self->kind)
    {
    case PARINDEX_TARGET_KIND_RANK_AT_MOST:
    case PARINDEX_TARGET_KIND_RANK_AT_MOST_IN_GROUP:
    case PARINDEX_TARGET_KIND_RANK_IMPROVE_BY_MIN:
      return PARINDEX_TARGET_FIGURE_RANK;
    default:
      return self->figure != PARINDEX_TARGET_FIGURE_UNSTATED ? self->figure : PARINDEX_TARGET_FIGURE_SCORE;
    }
}

static gboolean
has_baseline (ParindexTarget *self)
{
  return self->baseline_period != NULL || self->baseline_value != NULL || self->baseline_band != NULL;
}

guint
parindex_target_members (ParindexTarget *self)
{
  gboolean range = self->value_to != NULL;
  gboolean window = self->date_to != NULL;

  return (self->value != NULL && !range ? HAS (VALUE) : 0) | (range ? HAS (RANGE) : 0) | (self->tolerance != NULL ? HAS (TOLERANCE) : 0)
         | (self->band != NULL ? HAS (BAND) : 0) | (self->bands != NULL ? HAS (BANDS) : 0) | (self->date != NULL && !window ? HAS (DATE) : 0)
         | (window ? HAS (WINDOW) : 0) | (self->documents != NULL ? HAS (DOCUMENTS) : 0) | (self->every != NULL ? HAS (EVERY) : 0)
         | (self->since != NULL ? HAS (SINCE) : 0) | (self->cohort_n > 0 || self->cohort_units != NULL ? HAS (COHORT) : 0)
         | (has_baseline (self) ? HAS (BASELINE) : 0) | (self->horizon != NULL ? HAS (HORIZON) : 0)
         | (self->milestones.values != NULL ? HAS (MILESTONES) : 0) | (self->nodes != NULL ? HAS (NODES) : 0)
         | (self->figure != PARINDEX_TARGET_FIGURE_UNSTATED ? HAS (OF) : 0) | (self->within != NULL ? HAS (WITHIN) : 0)
         | (self->index != NULL ? HAS (INDEX) : 0) | (self->series != NULL ? HAS (SERIES) : 0) | (self->ledger != NULL ? HAS (REGISTER) : 0)
         | (self->entry_kind != NULL || self->entry_status != NULL ? HAS (ENTRIES) : 0) | (self->succession ? HAS (SUCCESSION) : 0)
         | (self->baseline_previous ? HAS (PREVIOUS) : 0) | (self->after_kind != NULL ? HAS (AFTER) : 0);
}
