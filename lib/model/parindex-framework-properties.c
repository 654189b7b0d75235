/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <parindex/parindex-enum-types.h>

#include "model/parindex-framework-fields-private.h"

GParamSpec *parindex_framework_props[N_PROPS];

static gboolean
init_id (ParindexFramework *self, const char *id, GError **error)
{
  return parindex_set_id (&self->id, id);
}

static gboolean
init_title (ParindexFramework *self, const char *title, GError **error)
{
  return parindex_set_string (&self->title, title);
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_ID] = PARINDEX_READ_WRITE (parindex_framework_get_id, init_id),
  [PROP_TITLE] = PARINDEX_READ_WRITE (parindex_framework_get_title, init_title),
  [PROP_INDEX] = PARINDEX_READ_WRITE (parindex_framework_get_index, parindex_framework_set_index),
  [PROP_EDITION] = PARINDEX_READ_WRITE (parindex_framework_get_edition, parindex_framework_set_edition),
  [PROP_LEVEL] = PARINDEX_READ_WRITE (parindex_framework_get_level, parindex_framework_set_level),
  [PROP_SOURCE] = PARINDEX_READ_WRITE (parindex_framework_get_source, parindex_framework_set_source),
  [PROP_ROOT] = PARINDEX_READ (parindex_framework_get_root),
  [PROP_RANKING_OF] = PARINDEX_READ_WRITE (parindex_framework_get_ranking_of, parindex_framework_set_ranking_of),
  [PROP_TIES] = PARINDEX_READ_WRITE (parindex_framework_get_ties, parindex_framework_set_ties),
  [PROP_WITHIN] = PARINDEX_READ_WRITE (parindex_framework_get_within, parindex_framework_set_within),
  [PROP_ROUNDING] = PARINDEX_READ (parindex_framework_get_rounding),
  [PROP_DECIMALS] = PARINDEX_READ (parindex_framework_get_decimals),
  [PROP_STAGES] = PARINDEX_READ_WRITE (parindex_framework_get_stages, parindex_framework_set_stages),
  [PROP_RANKING_DECIMALS] = PARINDEX_READ_WRITE (parindex_framework_get_ranking_decimals, parindex_framework_set_ranking_decimals),
  [PROP_RANKING_KEYS] = PARINDEX_READ_WRITE (parindex_framework_get_ranking_keys, parindex_framework_set_ranking_keys),
  [PROP_BANDS_OF] = PARINDEX_READ_WRITE (parindex_framework_get_bands_of, parindex_framework_set_bands_of),
  [PROP_BANDS_DECIMALS] = PARINDEX_READ_WRITE (parindex_framework_get_bands_decimals, parindex_framework_set_bands_decimals),
  [PROP_ALIASES] = PARINDEX_READ_WRITE (parindex_framework_get_aliases, parindex_framework_set_aliases),
  [PROP_STRENGTHS_WITHIN] = PARINDEX_READ (parindex_framework_get_strengths_within),
  [PROP_STRONG] = PARINDEX_READ (parindex_framework_get_strong),
  [PROP_WEAK] = PARINDEX_READ (parindex_framework_get_weak),
  [PROP_STRENGTH_BASIS] = PARINDEX_READ_WRITE (parindex_framework_get_strength_basis, parindex_framework_set_strength_basis),
};

static void
parindex_framework_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_framework_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  parindex_property_set (object, &properties[prop_id], value);
}

void
parindex_framework_install_properties (GObjectClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  klass->get_property = parindex_framework_get_property;
  klass->set_property = parindex_framework_set_property;

  /**
   * ParindexFramework:id:
   *
   * The id of the framework.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, construct);
  /**
   * ParindexFramework:title:
   *
   * The title of the framework.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, construct);
  /**
   * ParindexFramework:index:
   *
   * The index that joins editions into a series, such as `pci`.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_INDEX] = g_param_spec_string ("index", NULL, NULL, NULL, writable);
  /**
   * ParindexFramework:edition:
   *
   * The edition of the index.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_EDITION] = g_param_spec_string ("edition", NULL, NULL, NULL, writable);
  /**
   * ParindexFramework:level:
   *
   * The level of the units it scores; %NULL scores all units.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_LEVEL] = g_param_spec_string ("level", NULL, NULL, NULL, writable);
  /**
   * ParindexFramework:source:
   *
   * Where the framework comes from.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, writable);
  /**
   * ParindexFramework:root:
   *
   * The whole index as one criterion, with the id of the framework.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_ROOT] = g_param_spec_object ("root", NULL, NULL, PARINDEX_TYPE_CRITERION, readable);
  /**
   * ParindexFramework:ranking-of:
   *
   * What the ranking reads; unstated is the percent under a sum, else the score.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_RANKING_OF] = g_param_spec_enum ("ranking-of", NULL, NULL, PARINDEX_TYPE_BASIS, PARINDEX_BASIS_UNSTATED, writable);
  /**
   * ParindexFramework:ties:
   *
   * How equal values share ranks.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_TIES] = g_param_spec_enum ("ties", NULL, NULL, PARINDEX_TYPE_TIES, PARINDEX_TIES_COMPETITION, writable);
  /**
   * ParindexFramework:within:
   *
   * The group dimensions within which ranks are given too.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_WITHIN] = g_param_spec_boxed ("within", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * ParindexFramework:rounding:
   *
   * How exact values are shown.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_ROUNDING] = g_param_spec_enum ("rounding", NULL, NULL, PARINDEX_TYPE_ROUNDING, PARINDEX_ROUNDING_HALF_UP, readable);
  /**
   * ParindexFramework:decimals:
   *
   * How many decimals are shown.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_DECIMALS] = g_param_spec_uint ("decimals", NULL, NULL, 0, G_MAXUINT, 2, readable);
  /**
   * ParindexFramework:stages:
   *
   * The stages of assessments, the last authority last.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_STAGES] = g_param_spec_boxed ("stages", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * ParindexFramework:ranking-decimals:
   *
   * To how many decimals the value that the ranking reads is rounded; -1 ranks unrounded values.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_RANKING_DECIMALS] = g_param_spec_int ("ranking-decimals", NULL, NULL, -1, 15, -1, writable);
  /**
   * ParindexFramework:ranking-keys:
   *
   * The ids of the criteria that break ties one after the other, under %PARINDEX_TIES_ORDINAL.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_RANKING_KEYS] = g_param_spec_boxed ("ranking-keys", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * ParindexFramework:bands-of:
   *
   * What the bands read; unstated is what the ranking reads.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_BANDS_OF] = g_param_spec_enum ("bands-of", NULL, NULL, PARINDEX_TYPE_BASIS, PARINDEX_BASIS_UNSTATED, writable);
  /**
   * ParindexFramework:bands-decimals:
   *
   * To how many decimals the value that the bands read is rounded; -1 is unstated.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_BANDS_DECIMALS] = g_param_spec_int ("bands-decimals", NULL, NULL, -1, 15, -1, writable);
  /**
   * ParindexFramework:aliases:
   *
   * Other names of the index, by which it is found too.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_ALIASES] = g_param_spec_boxed ("aliases", NULL, NULL, G_TYPE_STRV, writable);
  /**
   * ParindexFramework:strengths-within:
   *
   * The dimension in whose groups strengths and weaknesses are found; %NULL is among all units.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_STRENGTHS_WITHIN] = g_param_spec_string ("strengths-within", NULL, NULL, NULL, readable);
  /**
   * ParindexFramework:strong:
   *
   * What is a strength: a part of the ranks, a rank, a number of ranks or a percent, by [property@Framework:strength-basis].
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_STRONG] = g_param_spec_boxed ("strong", NULL, NULL, PARINDEX_TYPE_NUMBER, readable);
  /**
   * ParindexFramework:weak:
   *
   * What is a weakness, alike.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_WEAK] = g_param_spec_boxed ("weak", NULL, NULL, PARINDEX_TYPE_NUMBER, readable);
  /**
   * ParindexFramework:strength-basis:
   *
   * What the numbers are by which criteria are strengths and weaknesses.
   *
   * Since: 1.0
   */
  parindex_framework_props[PROP_STRENGTH_BASIS] = g_param_spec_enum ("strength-basis", NULL, NULL, PARINDEX_TYPE_STRENGTH_BASIS, PARINDEX_STRENGTH_BASIS_PART, writable);

  g_object_class_install_properties (klass, N_PROPS, parindex_framework_props);
}
