/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-gap-row-fields-private.h"
#include "base/parindex-property-private.h"

typedef enum
{
  PROP_UNIT = 1,
  PROP_UNIT_ID,
  PROP_NAME,
  PROP_CRITERION,
  PROP_CRITERION_ID,
  PROP_TITLE,
  PROP_N_CELLS,
  PROP_FROM_STATE,
  PROP_TO_STATE,
  PROP_FROM_VALUE,
  PROP_FROM_VALUE_TEXT,
  PROP_TO_VALUE,
  PROP_TO_VALUE_TEXT,
  PROP_FROM_SCORE,
  PROP_FROM_SCORE_TEXT,
  PROP_TO_SCORE,
  PROP_TO_SCORE_TEXT,
  PROP_DIFFERENCE,
  PROP_DIFFERENCE_TEXT,
  PROP_EXACT_DIFFERENCE,
  PROP_NOTE,
  N_PROPS,
} ParindexGapRowProperty;

static GParamSpec *props[N_PROPS];

static const char *
row_unit_id (ParindexGapRow *self)
{
  ParindexUnit *unit = parindex_gap_row_get_unit (self);

  return unit != NULL ? parindex_unit_get_id (unit) : NULL;
}

static const char *
row_name (ParindexGapRow *self)
{
  ParindexUnit *unit = parindex_gap_row_get_unit (self);

  return unit != NULL ? parindex_unit_get_name (unit) : NULL;
}

static const char *
row_criterion_id (ParindexGapRow *self)
{
  return parindex_criterion_get_id (parindex_gap_row_get_criterion (self));
}

static const char *
row_title (ParindexGapRow *self)
{
  return parindex_criterion_get_title (parindex_gap_row_get_criterion (self));
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_UNIT] = PARINDEX_READ (parindex_gap_row_get_unit),
  [PROP_UNIT_ID] = PARINDEX_READ (row_unit_id),
  [PROP_NAME] = PARINDEX_READ (row_name),
  [PROP_CRITERION] = PARINDEX_READ (parindex_gap_row_get_criterion),
  [PROP_CRITERION_ID] = PARINDEX_READ (row_criterion_id),
  [PROP_TITLE] = PARINDEX_READ (row_title),
  [PROP_N_CELLS] = PARINDEX_READ (parindex_gap_row_get_n_cells),
  [PROP_FROM_STATE] = PARINDEX_READ (parindex_gap_row_get_from_state),
  [PROP_TO_STATE] = PARINDEX_READ (parindex_gap_row_get_to_state),
  [PROP_FROM_VALUE] = PARINDEX_READ_FULL (parindex_gap_row_get_from_value),
  [PROP_FROM_VALUE_TEXT] = PARINDEX_READ_FULL (parindex_gap_row_get_from_value_text),
  [PROP_TO_VALUE] = PARINDEX_READ_FULL (parindex_gap_row_get_to_value),
  [PROP_TO_VALUE_TEXT] = PARINDEX_READ_FULL (parindex_gap_row_get_to_value_text),
  [PROP_FROM_SCORE] = PARINDEX_READ_FULL (parindex_gap_row_get_from_score),
  [PROP_FROM_SCORE_TEXT] = PARINDEX_READ_FULL (parindex_gap_row_get_from_score_text),
  [PROP_TO_SCORE] = PARINDEX_READ_FULL (parindex_gap_row_get_to_score),
  [PROP_TO_SCORE_TEXT] = PARINDEX_READ_FULL (parindex_gap_row_get_to_score_text),
  [PROP_DIFFERENCE] = PARINDEX_READ (parindex_gap_row_get_difference),
  [PROP_DIFFERENCE_TEXT] = PARINDEX_READ_FULL (parindex_gap_row_get_difference_text),
  [PROP_EXACT_DIFFERENCE] = PARINDEX_READ_FULL (parindex_gap_row_get_exact_difference),
  [PROP_NOTE] = PARINDEX_READ_FULL (parindex_gap_row_get_note),
};

static void
parindex_gap_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

void
parindex_gap_row_install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  /* NaN is a value here, which a plain double property would turn into 0. */
  const GParamFlags lax = flags | G_PARAM_LAX_VALIDATION;

  klass->get_property = parindex_gap_row_get_property;

  /**
   * ParindexGapRow:unit:
   *
   * The unit; %NULL where all units are added up.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_object ("unit", NULL, NULL, PARINDEX_TYPE_UNIT, flags);
  /**
   * ParindexGapRow:unit-id:
   *
   * The id of the unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT_ID] = g_param_spec_string ("unit-id", NULL, NULL, NULL, flags);
  /**
   * ParindexGapRow:name:
   *
   * The name of the unit.
   *
   * Since: 1.0
   */
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  /**
   * ParindexGapRow:criterion:
   *
   * The leaf, or the whole index where a unit is added up.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION] = g_param_spec_object ("criterion", NULL, NULL, PARINDEX_TYPE_CRITERION, flags);
  /**
   * ParindexGapRow:criterion-id:
   *
   * The id of the criterion.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION_ID] = g_param_spec_string ("criterion-id", NULL, NULL, NULL, flags);
  /**
   * ParindexGapRow:title:
   *
   * The title of the criterion.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * ParindexGapRow:n-cells:
   *
   * How many cells differ; 1 for a cell itself.
   *
   * Since: 1.0
   */
  props[PROP_N_CELLS] = g_param_spec_uint ("n-cells", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexGapRow:from-state:
   *
   * The state before.
   *
   * Since: 1.0
   */
  props[PROP_FROM_STATE] = g_param_spec_enum ("from-state", NULL, NULL, PARINDEX_TYPE_CELL_STATE, PARINDEX_CELL_STATE_OBSERVED, flags);
  /**
   * ParindexGapRow:to-state:
   *
   * The state after.
   *
   * Since: 1.0
   */
  props[PROP_TO_STATE] = g_param_spec_enum ("to-state", NULL, NULL, PARINDEX_TYPE_CELL_STATE, PARINDEX_CELL_STATE_OBSERVED, flags);
  /**
   * ParindexGapRow:from-value:
   *
   * The value of the cell before.
   *
   * Since: 1.0
   */
  props[PROP_FROM_VALUE] = g_param_spec_boxed ("from-value", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexGapRow:from-value-text:
   *
   * The value before, as it was given.
   *
   * Since: 1.0
   */
  props[PROP_FROM_VALUE_TEXT] = g_param_spec_string ("from-value-text", NULL, NULL, NULL, flags);
  /**
   * ParindexGapRow:to-value:
   *
   * The value of the cell after.
   *
   * Since: 1.0
   */
  props[PROP_TO_VALUE] = g_param_spec_boxed ("to-value", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexGapRow:to-value-text:
   *
   * The value after, as it was given.
   *
   * Since: 1.0
   */
  props[PROP_TO_VALUE_TEXT] = g_param_spec_string ("to-value-text", NULL, NULL, NULL, flags);
  /**
   * ParindexGapRow:from-score:
   *
   * The exact score before.
   *
   * Since: 1.0
   */
  props[PROP_FROM_SCORE] = g_param_spec_boxed ("from-score", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexGapRow:from-score-text:
   *
   * The score before as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_FROM_SCORE_TEXT] = g_param_spec_string ("from-score-text", NULL, NULL, NULL, flags);
  /**
   * ParindexGapRow:to-score:
   *
   * The exact score after.
   *
   * Since: 1.0
   */
  props[PROP_TO_SCORE] = g_param_spec_boxed ("to-score", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexGapRow:to-score-text:
   *
   * The score after as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_TO_SCORE_TEXT] = g_param_spec_string ("to-score-text", NULL, NULL, NULL, flags);
  /**
   * ParindexGapRow:difference:
   *
   * The score after minus the score before, the nearest double; NaN where one of them is not there.
   *
   * Since: 1.0
   */
  props[PROP_DIFFERENCE] = g_param_spec_double ("difference", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexGapRow:difference-text:
   *
   * The difference as it is shown.
   *
   * Since: 1.0
   */
  props[PROP_DIFFERENCE_TEXT] = g_param_spec_string ("difference-text", NULL, NULL, NULL, flags);
  /**
   * ParindexGapRow:exact-difference:
   *
   * The exact difference.
   *
   * Since: 1.0
   */
  props[PROP_EXACT_DIFFERENCE] = g_param_spec_boxed ("exact-difference", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexGapRow:note:
   *
   * What became of a cell whose state changed, in words.
   *
   * Since: 1.0
   */
  props[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);

  g_object_class_install_properties (klass, N_PROPS, props);
}
