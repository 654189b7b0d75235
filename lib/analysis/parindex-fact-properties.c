/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "analysis/parindex-fact-private.h"
#include "base/parindex-property-private.h"

typedef enum
{
  PROP_INDEX = 1,
  PROP_UNIT,
  PROP_CRITERION,
  PROP_PERIOD,
  PROP_COLUMN,
  PROP_WITHIN,
  PROP_GROUP,
  PROP_CERTAINTY,
  PROP_VALUE,
  PROP_LOW,
  PROP_HIGH,
  PROP_OF,
  PROP_PERCENTILE,
  PROP_BANDS,
  PROP_SOURCE,
  PROP_DERIVATION,
  PROP_ABSENCE,
  PROP_PUBLISHED,
  PROP_SUCCESSION,
  PROP_PARTS,
  N_PROPS,
} ParindexFactProperty;

static GParamSpec *props[N_PROPS];

static const ParindexProperty properties[N_PROPS] = {
  [PROP_INDEX] = PARINDEX_READ (parindex_fact_get_index),
  [PROP_UNIT] = PARINDEX_READ (parindex_fact_get_unit),
  [PROP_CRITERION] = PARINDEX_READ (parindex_fact_get_criterion),
  [PROP_PERIOD] = PARINDEX_READ (parindex_fact_get_period),
  [PROP_COLUMN] = PARINDEX_READ (parindex_fact_get_column),
  [PROP_WITHIN] = PARINDEX_READ (parindex_fact_get_within),
  [PROP_GROUP] = PARINDEX_READ (parindex_fact_get_group),
  [PROP_CERTAINTY] = PARINDEX_READ (parindex_fact_get_certainty),
  [PROP_VALUE] = PARINDEX_READ (parindex_fact_get_value),
  [PROP_LOW] = PARINDEX_READ (parindex_fact_get_low),
  [PROP_HIGH] = PARINDEX_READ (parindex_fact_get_high),
  [PROP_OF] = PARINDEX_READ (parindex_fact_get_of),
  [PROP_PERCENTILE] = PARINDEX_READ_FULL (parindex_fact_get_percentile),
  [PROP_BANDS] = PARINDEX_READ (parindex_fact_get_bands),
  [PROP_SOURCE] = PARINDEX_READ (parindex_fact_get_source),
  [PROP_DERIVATION] = PARINDEX_READ (parindex_fact_get_derivation),
  [PROP_ABSENCE] = PARINDEX_READ (parindex_fact_get_absence),
  [PROP_PUBLISHED] = PARINDEX_READ (parindex_fact_get_published),
  [PROP_SUCCESSION] = PARINDEX_READ (parindex_fact_get_succession),
  [PROP_PARTS] = PARINDEX_READ (parindex_fact_get_parts),
};

static void
parindex_fact_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

void
parindex_fact_install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  klass->get_property = parindex_fact_get_property;

  /**
   * ParindexFact:index:
   *
   * The index.
   *
   * Since: 1.0
   */
  props[PROP_INDEX] = g_param_spec_string ("index", NULL, NULL, NULL, flags);
  /**
   * ParindexFact:unit:
   *
   * The id of the unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_string ("unit", NULL, NULL, NULL, flags);
  /**
   * ParindexFact:criterion:
   *
   * The criterion; %NULL for the whole index.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION] = g_param_spec_string ("criterion", NULL, NULL, NULL, flags);
  /**
   * ParindexFact:period:
   *
   * The period.
   *
   * Since: 1.0
   */
  props[PROP_PERIOD] = g_param_spec_boxed ("period", NULL, NULL, PARINDEX_TYPE_PERIOD, flags);
  /**
   * ParindexFact:column:
   *
   * Which figure it is: score, max, percent or rank.
   *
   * Since: 1.0
   */
  props[PROP_COLUMN] = g_param_spec_enum ("column", NULL, NULL, PARINDEX_TYPE_RESULT_COLUMN, PARINDEX_RESULT_COLUMN_SCORE, flags);
  /**
   * ParindexFact:within:
   *
   * The dimension within whose group a rank is; %NULL for a rank among all.
   *
   * Since: 1.0
   */
  props[PROP_WITHIN] = g_param_spec_string ("within", NULL, NULL, NULL, flags);
  /**
   * ParindexFact:group:
   *
   * The group that a rank is within, where it is known.
   *
   * Since: 1.0
   */
  props[PROP_GROUP] = g_param_spec_string ("group", NULL, NULL, NULL, flags);
  /**
   * ParindexFact:certainty:
   *
   * How much is known.
   *
   * Since: 1.0
   */
  props[PROP_CERTAINTY] = g_param_spec_enum ("certainty", NULL, NULL, PARINDEX_TYPE_CERTAINTY, PARINDEX_CERTAINTY_NONE, flags);
  /**
   * ParindexFact:value:
   *
   * The number, where it is exact.
   *
   * Since: 1.0
   */
  props[PROP_VALUE] = g_param_spec_boxed ("value", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexFact:low:
   *
   * The lower end of what is known; the number itself where it is exact.
   *
   * Since: 1.0
   */
  props[PROP_LOW] = g_param_spec_boxed ("low", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexFact:high:
   *
   * The upper end of what is known; the number itself where it is exact.
   *
   * Since: 1.0
   */
  props[PROP_HIGH] = g_param_spec_boxed ("high", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexFact:of:
   *
   * How many units a rank is among; 0 where it is not known.
   *
   * Since: 1.0
   */
  props[PROP_OF] = g_param_spec_uint ("of", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexFact:percentile:
   *
   * Of a rank: 100 for the first, 0 for the last.
   *
   * Since: 1.0
   */
  props[PROP_PERCENTILE] = g_param_spec_boxed ("percentile", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexFact:bands:
   *
   * The band, or several of which it is one; %NULL in figures that are numbers.
   *
   * Since: 1.0
   */
  props[PROP_BANDS] = g_param_spec_boxed ("bands", NULL, NULL, G_TYPE_STRV, flags);
  /**
   * ParindexFact:source:
   *
   * Whether it was computed or published; `either` where there is none, or it is derived from both.
   *
   * Since: 1.0
   */
  props[PROP_SOURCE] = g_param_spec_enum ("source", NULL, NULL, PARINDEX_TYPE_FACT_SOURCE, PARINDEX_FACT_SOURCE_EITHER, flags);
  /**
   * ParindexFact:derivation:
   *
   * How it was derived from other figures.
   *
   * Since: 1.0
   */
  props[PROP_DERIVATION] = g_param_spec_enum ("derivation", NULL, NULL, PARINDEX_TYPE_DERIVATION, PARINDEX_DERIVATION_NONE, flags);
  /**
   * ParindexFact:absence:
   *
   * Why there is no figure.
   *
   * Since: 1.0
   */
  props[PROP_ABSENCE] = g_param_spec_enum ("absence", NULL, NULL, PARINDEX_TYPE_ABSENCE, PARINDEX_ABSENCE_NONE, flags);
  /**
   * ParindexFact:published:
   *
   * What was published.
   *
   * Since: 1.0
   */
  props[PROP_PUBLISHED] = g_param_spec_object ("published", NULL, NULL, PARINDEX_TYPE_PUBLISHED_RESULT, flags);
  /**
   * ParindexFact:succession:
   *
   * The succession it was derived through.
   *
   * Since: 1.0
   */
  props[PROP_SUCCESSION] = g_param_spec_object ("succession", NULL, NULL, PARINDEX_TYPE_SUCCESSION, flags);
  /**
   * ParindexFact:parts:
   *
   * The figures it was derived from, a list of [class@Fact].
   *
   * Since: 1.0
   */
  props[PROP_PARTS] = g_param_spec_object ("parts", NULL, NULL, G_TYPE_LIST_MODEL, flags);

  g_object_class_install_properties (klass, N_PROPS, props);
}
