/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-comparison-private.h"
#include "base/parindex-property-private.h"

typedef enum
{
  PROP_UNIT = 1,
  PROP_UNIT_ID,
  PROP_NAME,
  PROP_CRITERION_ID,
  PROP_TITLE,
  PROP_WITHIN,
  PROP_GROUP,
  PROP_POINTS,
  PROP_BASIS,
  PROP_SCORE_CHANGE,
  PROP_PERCENT_CHANGE,
  PROP_RANK_CHANGE,
  PROP_NOTE,
  N_PROPS,
} ParindexComparisonRowProperty;

static GParamSpec *props[N_PROPS];

static const char *
row_unit_id (ParindexComparisonRow *self)
{
  return self->unit != NULL ? parindex_unit_get_id (self->unit) : NULL;
}

static const char *
row_name (ParindexComparisonRow *self)
{
  return self->unit != NULL ? parindex_unit_get_name (self->unit) : NULL;
}

static ParindexNumber *
row_score_change (ParindexComparisonRow *self)
{
  return parindex_comparison_row_get_change (self, PARINDEX_RESULT_COLUMN_SCORE);
}

static ParindexNumber *
row_percent_change (ParindexComparisonRow *self)
{
  return parindex_comparison_row_get_change (self, PARINDEX_RESULT_COLUMN_PERCENT);
}

static ParindexNumber *
row_rank_change (ParindexComparisonRow *self)
{
  return parindex_comparison_row_get_change (self, PARINDEX_RESULT_COLUMN_RANK);
}

static char *
row_note (ParindexComparisonRow *self)
{
  g_auto (GStrv) notes = parindex_comparison_row_list_notes (self, PARINDEX_LANGUAGE_AUTO);

  return notes != NULL ? g_strjoinv ("; ", notes) : NULL;
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_UNIT] = PARINDEX_READ (parindex_comparison_row_get_unit),
  [PROP_UNIT_ID] = PARINDEX_READ (row_unit_id),
  [PROP_NAME] = PARINDEX_READ (row_name),
  [PROP_CRITERION_ID] = PARINDEX_READ (parindex_comparison_row_get_criterion_id),
  [PROP_TITLE] = PARINDEX_READ (parindex_comparison_row_get_title),
  [PROP_WITHIN] = PARINDEX_READ (parindex_comparison_row_get_within),
  [PROP_GROUP] = PARINDEX_READ (parindex_comparison_row_get_group),
  [PROP_POINTS] = PARINDEX_READ (parindex_comparison_row_get_points),
  [PROP_BASIS] = PARINDEX_READ (parindex_comparison_row_get_basis),
  [PROP_SCORE_CHANGE] = PARINDEX_READ (row_score_change),
  [PROP_PERCENT_CHANGE] = PARINDEX_READ (row_percent_change),
  [PROP_RANK_CHANGE] = PARINDEX_READ (row_rank_change),
  [PROP_NOTE] = PARINDEX_READ_FULL (row_note),
};

static void
parindex_comparison_row_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

void
parindex_comparison_row_install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  klass->get_property = parindex_comparison_row_get_property;

  /**
   * ParindexComparisonRow:unit:
   *
   * The unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_object ("unit", NULL, NULL, PARINDEX_TYPE_UNIT, flags);
  /**
   * ParindexComparisonRow:unit-id:
   *
   * The id of the unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT_ID] = g_param_spec_string ("unit-id", NULL, NULL, NULL, flags);
  /**
   * ParindexComparisonRow:name:
   *
   * The name of the unit.
   *
   * Since: 1.0
   */
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  /**
   * ParindexComparisonRow:criterion-id:
   *
   * The criterion as the last edition calls it; the index itself for the whole index.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION_ID] = g_param_spec_string ("criterion-id", NULL, NULL, NULL, flags);
  /**
   * ParindexComparisonRow:title:
   *
   * What the criterion is called.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * ParindexComparisonRow:within:
   *
   * The dimension within whose group ranks are compared; %NULL for ranks among all.
   *
   * Since: 1.0
   */
  props[PROP_WITHIN] = g_param_spec_string ("within", NULL, NULL, NULL, flags);
  /**
   * ParindexComparisonRow:group:
   *
   * The group that ranks are within.
   *
   * Since: 1.0
   */
  props[PROP_GROUP] = g_param_spec_string ("group", NULL, NULL, NULL, flags);
  /**
   * ParindexComparisonRow:points:
   *
   * What is known in each period, a list of [class@ComparisonPoint].
   *
   * Since: 1.0
   */
  props[PROP_POINTS] = g_param_spec_object ("points", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * ParindexComparisonRow:basis:
   *
   * What is compared: scores, or percents where the maximum changed.
   *
   * Since: 1.0
   */
  props[PROP_BASIS] = g_param_spec_enum ("basis", NULL, NULL, PARINDEX_TYPE_BASIS, PARINDEX_BASIS_SCORE, flags);
  /**
   * ParindexComparisonRow:score-change:
   *
   * The change of the score, where it is known exactly.
   *
   * Since: 1.0
   */
  props[PROP_SCORE_CHANGE] = g_param_spec_boxed ("score-change", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexComparisonRow:percent-change:
   *
   * The change of the percent, where it is known exactly.
   *
   * Since: 1.0
   */
  props[PROP_PERCENT_CHANGE] = g_param_spec_boxed ("percent-change", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexComparisonRow:rank-change:
   *
   * The change of the rank, where it is known exactly; + is up.
   *
   * Since: 1.0
   */
  props[PROP_RANK_CHANGE] = g_param_spec_boxed ("rank-change", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexComparisonRow:note:
   *
   * What is to be known of it, in the language of the locale.
   *
   * Since: 1.0
   */
  props[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);

  g_object_class_install_properties (klass, N_PROPS, props);
}

/**
 * parindex_comparison_row_get_unit:
 * @self: a row
 *
 * Gets the unit.
 *
 * Returns: (transfer none): the unit
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_comparison_row_get_unit (ParindexComparisonRow *self)
{
  g_return_val_if_fail (parindex_comparison_row_is_made (self), NULL);

  return self->unit;
}

/**
 * parindex_comparison_row_get_criterion_id:
 * @self: a row
 *
 * Gets the criterion as the last edition calls it; the index itself for the whole index.
 *
 * Returns: (transfer none): the criterion as the last edition calls it; the index itself for the whole index
 *
 * Since: 1.0
 */
const char *
parindex_comparison_row_get_criterion_id (ParindexComparisonRow *self)
{
  g_return_val_if_fail (parindex_comparison_row_is_made (self), NULL);

  return self->criterion;
}

/**
 * parindex_comparison_row_get_title:
 * @self: a row
 *
 * Gets what the criterion is called.
 *
 * Returns: (transfer none) (nullable): what the criterion is called
 *
 * Since: 1.0
 */
const char *
parindex_comparison_row_get_title (ParindexComparisonRow *self)
{
  g_return_val_if_fail (parindex_comparison_row_is_made (self), NULL);

  return self->title;
}

/**
 * parindex_comparison_row_get_within:
 * @self: a row
 *
 * Gets the dimension within whose group ranks are compared; %NULL for ranks among all.
 *
 * Returns: (transfer none) (nullable): the dimension within whose group ranks are compared; %NULL for ranks among all
 *
 * Since: 1.0
 */
const char *
parindex_comparison_row_get_within (ParindexComparisonRow *self)
{
  g_return_val_if_fail (parindex_comparison_row_is_made (self), NULL);

  return self->within;
}

/**
 * parindex_comparison_row_get_group:
 * @self: a row
 *
 * Gets the group of the unit that ranks are within.
 *
 * Returns: (transfer none) (nullable): the group of the unit that ranks are within
 *
 * Since: 1.0
 */
const char *
parindex_comparison_row_get_group (ParindexComparisonRow *self)
{
  g_return_val_if_fail (parindex_comparison_row_is_made (self), NULL);

  return self->group;
}

/**
 * parindex_comparison_row_get_points:
 * @self: a row
 *
 * Gets what is known in each period, a list of [class@ComparisonPoint].
 *
 * Returns: (transfer none): what is known in each period, a list of [class@ComparisonPoint]
 *
 * Since: 1.0
 */
GListModel *
parindex_comparison_row_get_points (ParindexComparisonRow *self)
{
  g_return_val_if_fail (parindex_comparison_row_is_made (self), NULL);

  return G_LIST_MODEL (self->points);
}

/**
 * parindex_comparison_row_get_basis:
 * @self: a row
 *
 * Gets what is compared: scores, or percents where the maximum changed.
 *
 * Returns: what is compared: scores, or percents where the maximum changed
 *
 * Since: 1.0
 */
ParindexBasis
parindex_comparison_row_get_basis (ParindexComparisonRow *self)
{
  g_return_val_if_fail (parindex_comparison_row_is_made (self), PARINDEX_BASIS_UNSTATED);

  return self->basis;
}

/**
 * parindex_comparison_row_is_complete:
 * @self: a row
 *
 * Tells whether the first and the last period have something to compare: a change
 * of the score, the percent or the rank is known, be it within bounds.
 *
 * Returns: whether there is
 *
 * Since: 1.0
 */
gboolean
parindex_comparison_row_is_complete (ParindexComparisonRow *self)
{
  g_return_val_if_fail (parindex_comparison_row_is_made (self), FALSE);

  return self->changes[PARINDEX_RESULT_COLUMN_SCORE].certainty != PARINDEX_CERTAINTY_NONE
         || self->changes[PARINDEX_RESULT_COLUMN_PERCENT].certainty != PARINDEX_CERTAINTY_NONE
         || self->changes[PARINDEX_RESULT_COLUMN_RANK].certainty != PARINDEX_CERTAINTY_NONE;
}

/**
 * parindex_comparison_row_get_certainty:
 * @self: a row
 * @column: score, percent or rank
 *
 * Gets how much is known of the change from the first to the last period.
 *
 * Returns: how much
 *
 * Since: 1.0
 */
ParindexCertainty
parindex_comparison_row_get_certainty (ParindexComparisonRow *self,
                                       ParindexResultColumn   column)
{
  g_return_val_if_fail (parindex_comparison_row_is_made (self), PARINDEX_CERTAINTY_NONE);
  g_return_val_if_fail (column < PARINDEX_N_FACTS, PARINDEX_CERTAINTY_NONE);

  return self->changes[column].certainty;
}

/**
 * parindex_comparison_row_get_change:
 * @self: a row
 * @column: score, percent or rank
 *
 * Gets the change from the first to the last period; of a rank, + is up.
 *
 * Returns: (transfer none) (nullable): the change; %NULL where it is not known exactly
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_comparison_row_get_change (ParindexComparisonRow *self,
                                    ParindexResultColumn   column)
{
  g_return_val_if_fail (parindex_comparison_row_is_made (self), NULL);
  g_return_val_if_fail (column < PARINDEX_N_FACTS, NULL);

  return self->changes[column].certainty == PARINDEX_CERTAINTY_EXACT ? self->changes[column].low : NULL;
}

/**
 * parindex_comparison_row_get_change_low:
 * @self: a row
 * @column: score, percent or rank
 *
 * Gets the lower end of what is known of the change.
 *
 * Returns: (transfer none) (nullable): the lower end; %NULL if there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_comparison_row_get_change_low (ParindexComparisonRow *self,
                                        ParindexResultColumn   column)
{
  g_return_val_if_fail (parindex_comparison_row_is_made (self), NULL);
  g_return_val_if_fail (column < PARINDEX_N_FACTS, NULL);

  return self->changes[column].low;
}

/**
 * parindex_comparison_row_get_change_high:
 * @self: a row
 * @column: score, percent or rank
 *
 * Gets the upper end of what is known of the change.
 *
 * Returns: (transfer none) (nullable): the upper end; %NULL if there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_comparison_row_get_change_high (ParindexComparisonRow *self,
                                         ParindexResultColumn   column)
{
  g_return_val_if_fail (parindex_comparison_row_is_made (self), NULL);
  g_return_val_if_fail (column < PARINDEX_N_FACTS, NULL);

  return self->changes[column].high;
}

/**
 * parindex_comparison_row_get_change_text:
 * @self: a row
 * @column: score, percent or rank
 * @language: the language
 *
 * Gets the change as it is shown: `+11`, `0`, `-6`, `at least +11`.
 *
 * Returns: (transfer full): the text; a dash where nothing is known
 *
 * Since: 1.0
 */
char *
parindex_comparison_row_get_change_text (ParindexComparisonRow *self,
                                         ParindexResultColumn   column,
                                         ParindexLanguage       language)
{
  g_return_val_if_fail (parindex_comparison_row_is_made (self), NULL);
  g_return_val_if_fail (column < PARINDEX_N_FACTS, NULL);

  return parindex_change_to_text (&self->changes[column], parindex_language_resolve (language));
}
