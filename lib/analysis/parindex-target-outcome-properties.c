/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-outcome-private.h"
#include "base/parindex-property-private.h"

typedef enum
{
  PROP_TARGET = 1,
  PROP_TARGET_ID,
  PROP_TITLE,
  PROP_KIND,
  PROP_UNIT,
  PROP_UNIT_ID,
  PROP_NAME,
  PROP_PART,
  PROP_PART_TITLE,
  PROP_STATE,
  PROP_DUE,
  PROP_EVIDENCE,
  PROP_PERIOD,
  PROP_SOURCE,
  PROP_FACT,
  PROP_COHORT_OF,
  PROP_COHORT_MEANT,
  PROP_STATE_TEXT,
  PROP_REASON,
  /* Three for each number: the nearest double, what is shown, and the exact number. */
  PROP_NUMBERS,
  N_PROPS = PROP_NUMBERS + 3 * PARINDEX_N_OUTCOME_NUMBERS,
} ParindexTargetOutcomeProperty;

static GParamSpec *props[N_PROPS];

static char *
outcome_state_text (ParindexTargetOutcome *self)
{
  return parindex_target_outcome_format_state (self, self->language);
}

static char *
outcome_reason (ParindexTargetOutcome *self)
{
  return parindex_target_outcome_format_reason (self, self->language);
}

static const ParindexProperty properties[PROP_NUMBERS] = {
  [PROP_TARGET] = PARINDEX_READ (parindex_target_outcome_get_target),
  [PROP_TARGET_ID] = PARINDEX_READ (parindex_target_outcome_get_target_id),
  [PROP_TITLE] = PARINDEX_READ (parindex_target_outcome_get_title),
  [PROP_KIND] = PARINDEX_READ (parindex_target_outcome_get_kind),
  [PROP_UNIT] = PARINDEX_READ (parindex_target_outcome_get_unit),
  [PROP_UNIT_ID] = PARINDEX_READ (parindex_target_outcome_get_unit_id),
  [PROP_NAME] = PARINDEX_READ (parindex_target_outcome_get_name),
  [PROP_PART] = PARINDEX_READ (parindex_target_outcome_get_part),
  [PROP_PART_TITLE] = PARINDEX_READ (parindex_target_outcome_get_part_title),
  [PROP_STATE] = PARINDEX_READ (parindex_target_outcome_get_state),
  [PROP_DUE] = PARINDEX_READ_FULL (parindex_target_outcome_get_due),
  [PROP_EVIDENCE] = PARINDEX_READ (parindex_target_outcome_get_evidence),
  [PROP_PERIOD] = PARINDEX_READ (parindex_target_outcome_get_period),
  [PROP_SOURCE] = PARINDEX_READ (parindex_target_outcome_get_source),
  [PROP_FACT] = PARINDEX_READ (parindex_target_outcome_get_fact),
  [PROP_COHORT_OF] = PARINDEX_READ (parindex_target_outcome_get_cohort_of),
  [PROP_COHORT_MEANT] = PARINDEX_READ (parindex_target_outcome_get_cohort_meant),
  [PROP_STATE_TEXT] = PARINDEX_READ_FULL (outcome_state_text),
  [PROP_REASON] = PARINDEX_READ_FULL (outcome_reason),
};

static void
get_number_property (ParindexTargetOutcome *self,
                     guint                  place,
                     GValue                *value)
{
  g_autoptr (ParindexNumber) number = parindex_target_outcome_get_number (self, place / 3);

  if (place % 3 == 0)
    g_value_set_double (value, number != NULL ? parindex_number_to_double (number) : NAN);
  else if (place % 3 == 1)
    g_value_take_string (value, parindex_target_outcome_format_number (self, place / 3, self->language));
  else
    g_value_take_boxed (value, g_steal_pointer (&number));
}

static void
parindex_target_outcome_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  if (prop_id < PROP_NUMBERS)
    parindex_property_get (object, &properties[prop_id], value);
  else
    get_number_property (PARINDEX_TARGET_OUTCOME (object), prop_id - PROP_NUMBERS, value);
}

static void
install_numbers (GParamFlags flags)
{
  /* NaN is a value here, which a plain double property would turn into 0. */
  const GParamFlags lax = flags | G_PARAM_LAX_VALIDATION;

  /**
   * ParindexTargetOutcome:figure:
   *
   * What is judged: the nearest double; NaN where it is not known exactly.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 0] = g_param_spec_double ("figure", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexTargetOutcome:figure-text:
   *
   * What is judged: as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 1] = g_param_spec_string ("figure-text", NULL, NULL, NULL, flags);
  /**
   * ParindexTargetOutcome:exact-figure:
   *
   * What is judged: the exact number; %NULL where it is not known exactly.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 2] = g_param_spec_boxed ("exact-figure", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexTargetOutcome:goal:
   *
   * What is to be reached: the nearest double; NaN where it is not known exactly.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 3] = g_param_spec_double ("goal", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexTargetOutcome:goal-text:
   *
   * What is to be reached: as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 4] = g_param_spec_string ("goal-text", NULL, NULL, NULL, flags);
  /**
   * ParindexTargetOutcome:exact-goal:
   *
   * What is to be reached: the exact number; %NULL where it is not known exactly.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 5] = g_param_spec_boxed ("exact-goal", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexTargetOutcome:baseline:
   *
   * What it is compared with: the nearest double; NaN where it is not known exactly.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 6] = g_param_spec_double ("baseline", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexTargetOutcome:baseline-text:
   *
   * What it is compared with: as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 7] = g_param_spec_string ("baseline-text", NULL, NULL, NULL, flags);
  /**
   * ParindexTargetOutcome:exact-baseline:
   *
   * What it is compared with: the exact number; %NULL where it is not known exactly.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 8] = g_param_spec_boxed ("exact-baseline", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexTargetOutcome:expected:
   *
   * What the way to the goal asks for at the time of the figure: the nearest double; NaN where it is not known exactly.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 9] = g_param_spec_double ("expected", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexTargetOutcome:expected-text:
   *
   * What the way to the goal asks for at the time of the figure: as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 10] = g_param_spec_string ("expected-text", NULL, NULL, NULL, flags);
  /**
   * ParindexTargetOutcome:exact-expected:
   *
   * What the way to the goal asks for at the time of the figure: the exact number; %NULL where it is not known exactly.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 11] = g_param_spec_boxed ("exact-expected", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexTargetOutcome:distance:
   *
   * What is missing to the goal; 0 or less where it is reached: the nearest double; NaN where it is not known exactly.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 12] = g_param_spec_double ("distance", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexTargetOutcome:distance-text:
   *
   * What is missing to the goal; 0 or less where it is reached: as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 13] = g_param_spec_string ("distance-text", NULL, NULL, NULL, flags);
  /**
   * ParindexTargetOutcome:exact-distance:
   *
   * What is missing to the goal; 0 or less where it is reached: the exact number; %NULL where it is not known exactly.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 14] = g_param_spec_boxed ("exact-distance", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexTargetOutcome:pace:
   *
   * What is needed each year to reach the goal by the horizon: the nearest double; NaN where it is not known exactly.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 15] = g_param_spec_double ("pace", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexTargetOutcome:pace-text:
   *
   * What is needed each year to reach the goal by the horizon: as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 16] = g_param_spec_string ("pace-text", NULL, NULL, NULL, flags);
  /**
   * ParindexTargetOutcome:exact-pace:
   *
   * What is needed each year to reach the goal by the horizon: the exact number; %NULL where it is not known exactly.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 17] = g_param_spec_boxed ("exact-pace", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexTargetOutcome:projection:
   *
   * Where the pace since the baseline leads by the horizon: the nearest double; NaN where it is not known exactly.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 18] = g_param_spec_double ("projection", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexTargetOutcome:projection-text:
   *
   * Where the pace since the baseline leads by the horizon: as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 19] = g_param_spec_string ("projection-text", NULL, NULL, NULL, flags);
  /**
   * ParindexTargetOutcome:exact-projection:
   *
   * Where the pace since the baseline leads by the horizon: the exact number; %NULL where it is not known exactly.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 20] = g_param_spec_boxed ("exact-projection", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexTargetOutcome:percentile:
   *
   * The percentile of a rank: 100 for the first, 0 for the last: the nearest double; NaN where it is not known exactly.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 21] = g_param_spec_double ("percentile", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexTargetOutcome:percentile-text:
   *
   * The percentile of a rank: 100 for the first, 0 for the last: as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 22] = g_param_spec_string ("percentile-text", NULL, NULL, NULL, flags);
  /**
   * ParindexTargetOutcome:exact-percentile:
   *
   * The percentile of a rank: 100 for the first, 0 for the last: the exact number; %NULL where it is not known exactly.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 23] = g_param_spec_boxed ("exact-percentile", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexTargetOutcome:goal-percentile:
   *
   * The percentile of the rank that is the goal, among the units that were meant: the nearest double; NaN where it is not known exactly.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 24] = g_param_spec_double ("goal-percentile", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexTargetOutcome:goal-percentile-text:
   *
   * The percentile of the rank that is the goal, among the units that were meant: as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 25] = g_param_spec_string ("goal-percentile-text", NULL, NULL, NULL, flags);
  /**
   * ParindexTargetOutcome:exact-goal-percentile:
   *
   * The percentile of the rank that is the goal, among the units that were meant: the exact number; %NULL where it is not known exactly.
   *
   * Since: 1.0
   */
  props[PROP_NUMBERS + 26] = g_param_spec_boxed ("exact-goal-percentile", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
}

void
parindex_target_outcome_install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  klass->get_property = parindex_target_outcome_get_property;

  /**
   * ParindexTargetOutcome:target:
   *
   * The target.
   *
   * Since: 1.0
   */
  props[PROP_TARGET] = g_param_spec_object ("target", NULL, NULL, PARINDEX_TYPE_TARGET, flags);
  /**
   * ParindexTargetOutcome:target-id:
   *
   * The id of the target.
   *
   * Since: 1.0
   */
  props[PROP_TARGET_ID] = g_param_spec_string ("target-id", NULL, NULL, NULL, flags);
  /**
   * ParindexTargetOutcome:title:
   *
   * The title of the target.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * ParindexTargetOutcome:kind:
   *
   * What the target asks for.
   *
   * Since: 1.0
   */
  props[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, PARINDEX_TYPE_TARGET_KIND, PARINDEX_TARGET_KIND_MIN, flags);
  /**
   * ParindexTargetOutcome:unit:
   *
   * The unit that it binds.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_object ("unit", NULL, NULL, PARINDEX_TYPE_UNIT, flags);
  /**
   * ParindexTargetOutcome:unit-id:
   *
   * The id of the unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT_ID] = g_param_spec_string ("unit-id", NULL, NULL, NULL, flags);
  /**
   * ParindexTargetOutcome:name:
   *
   * The name of the unit.
   *
   * Since: 1.0
   */
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  /**
   * ParindexTargetOutcome:part:
   *
   * Which part of the target it is: the id of a criterion, the kind of a document, a period.
   *
   * Since: 1.0
   */
  props[PROP_PART] = g_param_spec_string ("part", NULL, NULL, NULL, flags);
  /**
   * ParindexTargetOutcome:part-title:
   *
   * The title of the part.
   *
   * Since: 1.0
   */
  props[PROP_PART_TITLE] = g_param_spec_string ("part-title", NULL, NULL, NULL, flags);
  /**
   * ParindexTargetOutcome:state:
   *
   * How the target stands.
   *
   * Since: 1.0
   */
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, PARINDEX_TYPE_TARGET_STATE, PARINDEX_TARGET_STATE_NOT_OBSERVABLE, flags);
  /**
   * ParindexTargetOutcome:due:
   *
   * The last day of the horizon.
   *
   * Since: 1.0
   */
  props[PROP_DUE] = g_param_spec_boxed ("due", NULL, NULL, PARINDEX_TYPE_PERIOD, flags);
  /**
   * ParindexTargetOutcome:evidence:
   *
   * What it was judged by.
   *
   * Since: 1.0
   */
  props[PROP_EVIDENCE] = g_param_spec_enum ("evidence", NULL, NULL, PARINDEX_TYPE_EVIDENCE, PARINDEX_EVIDENCE_NONE, flags);
  /**
   * ParindexTargetOutcome:period:
   *
   * The period or day of the figure.
   *
   * Since: 1.0
   */
  props[PROP_PERIOD] = g_param_spec_string ("period", NULL, NULL, NULL, flags);
  /**
   * ParindexTargetOutcome:source:
   *
   * Where the figure is from, as the document states it.
   *
   * Since: 1.0
   */
  props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, flags);
  /**
   * ParindexTargetOutcome:fact:
   *
   * The figure of an index that was judged, with how it was derived.
   *
   * Since: 1.0
   */
  props[PROP_FACT] = g_param_spec_object ("fact", NULL, NULL, PARINDEX_TYPE_FACT, flags);
  /**
   * ParindexTargetOutcome:cohort-of:
   *
   * Among how many units the rank is.
   *
   * Since: 1.0
   */
  props[PROP_COHORT_OF] = g_param_spec_uint ("cohort-of", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexTargetOutcome:cohort-meant:
   *
   * Among how many units the rank was meant.
   *
   * Since: 1.0
   */
  props[PROP_COHORT_MEANT] = g_param_spec_uint ("cohort-meant", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexTargetOutcome:state-text:
   *
   * The state in words, in the language of the report.
   *
   * Since: 1.0
   */
  props[PROP_STATE_TEXT] = g_param_spec_string ("state-text", NULL, NULL, NULL, flags);
  /**
   * ParindexTargetOutcome:reason:
   *
   * Why it stands so, in words, in the language of the report.
   *
   * Since: 1.0
   */
  props[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);
  install_numbers (flags);

  g_object_class_install_properties (klass, N_PROPS, props);
}
