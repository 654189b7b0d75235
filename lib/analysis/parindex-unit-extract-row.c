/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-unit-extract-private.h"
#include "base/parindex-property-private.h"

/**
 * ParindexUnitExtractRow:
 *
 * An index in the extract of a unit: its last results, and how they changed.
 * It never changes and may be read from any thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_INDEX = 1,
  PROP_TITLE,
  PROP_PERIOD,
  PROP_PREVIOUS,
  PROP_SCORE,
  PROP_PERCENT,
  PROP_RANK,
  PROP_GROUP_RANKS,
  PROP_PERCENT_CHANGE,
  PROP_RANK_CHANGE,
  PROP_BAND,
  PROP_BAND_TITLE,
  PROP_BAND_COMPUTED,
  PROP_COUNTS_AS,
  PROP_SOURCE,
  N_PROPS,
} ParindexUnitExtractRowProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexUnitExtractRow, parindex_unit_extract_row, G_TYPE_OBJECT)

/* Scripts can construct one without anything in it. */
gboolean
parindex_unit_extract_row_is_made (ParindexUnitExtractRow *self)
{
  return PARINDEX_IS_UNIT_EXTRACT_ROW (self) && self->index != NULL;
}

static const ParindexProperty properties[N_PROPS] = {
  [PROP_INDEX] = PARINDEX_READ (parindex_unit_extract_row_get_index),
  [PROP_TITLE] = PARINDEX_READ (parindex_unit_extract_row_get_title),
  [PROP_PERIOD] = PARINDEX_READ (parindex_unit_extract_row_get_period),
  [PROP_PREVIOUS] = PARINDEX_READ (parindex_unit_extract_row_get_previous),
  [PROP_SCORE] = PARINDEX_READ (parindex_unit_extract_row_get_score),
  [PROP_PERCENT] = PARINDEX_READ (parindex_unit_extract_row_get_percent),
  [PROP_RANK] = PARINDEX_READ (parindex_unit_extract_row_get_rank),
  [PROP_GROUP_RANKS] = PARINDEX_READ (parindex_unit_extract_row_get_group_ranks),
  [PROP_PERCENT_CHANGE] = PARINDEX_READ (parindex_unit_extract_row_get_percent_change),
  [PROP_RANK_CHANGE] = PARINDEX_READ (parindex_unit_extract_row_get_rank_change),
  [PROP_BAND] = PARINDEX_READ (parindex_unit_extract_row_get_band),
  [PROP_BAND_TITLE] = PARINDEX_READ (parindex_unit_extract_row_get_band_title),
  [PROP_BAND_COMPUTED] = PARINDEX_READ (parindex_unit_extract_row_get_band_computed),
  [PROP_COUNTS_AS] = PARINDEX_READ (parindex_unit_extract_row_get_counts_as),
  [PROP_SOURCE] = PARINDEX_READ (parindex_unit_extract_row_get_source),
};

static void
parindex_unit_extract_row_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_unit_extract_row_finalize (GObject *object)
{
  ParindexUnitExtractRow *self = PARINDEX_UNIT_EXTRACT_ROW (object);

  g_free (self->index);
  g_free (self->title);
  g_clear_pointer (&self->period, parindex_period_unref);
  g_clear_pointer (&self->previous, parindex_period_unref);
  g_clear_object (&self->score);
  g_clear_object (&self->percent);
  g_clear_object (&self->rank);
  g_clear_object (&self->group_ranks);
  g_free (self->band);
  g_free (self->band_title);
  g_free (self->counts_as);
  g_free (self->source);
  parindex_change_clear (&self->change_of_percent);
  parindex_change_clear (&self->change_of_rank);

  G_OBJECT_CLASS (parindex_unit_extract_row_parent_class)->finalize (object);
}

static void
parindex_unit_extract_row_class_init (ParindexUnitExtractRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_unit_extract_row_get_property;
  object_class->finalize = parindex_unit_extract_row_finalize;

  /**
   * ParindexUnitExtractRow:index:
   *
   * The index, by id.
   *
   * Since: 1.0
   */
  props[PROP_INDEX] = g_param_spec_string ("index", NULL, NULL, NULL, flags);
  /**
   * ParindexUnitExtractRow:title:
   *
   * What the index is called.
   *
   * Since: 1.0
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * ParindexUnitExtractRow:period:
   *
   * The period the figures are of.
   *
   * Since: 1.0
   */
  props[PROP_PERIOD] = g_param_spec_boxed ("period", NULL, NULL, PARINDEX_TYPE_PERIOD, flags);
  /**
   * ParindexUnitExtractRow:previous:
   *
   * The period they are compared with; %NULL: there is none.
   *
   * Since: 1.0
   */
  props[PROP_PREVIOUS] = g_param_spec_boxed ("previous", NULL, NULL, PARINDEX_TYPE_PERIOD, flags);
  /**
   * ParindexUnitExtractRow:score:
   *
   * The score.
   *
   * Since: 1.0
   */
  props[PROP_SCORE] = g_param_spec_object ("score", NULL, NULL, PARINDEX_TYPE_FACT, flags);
  /**
   * ParindexUnitExtractRow:percent:
   *
   * The percent of the maximum.
   *
   * Since: 1.0
   */
  props[PROP_PERCENT] = g_param_spec_object ("percent", NULL, NULL, PARINDEX_TYPE_FACT, flags);
  /**
   * ParindexUnitExtractRow:rank:
   *
   * The rank among all.
   *
   * Since: 1.0
   */
  props[PROP_RANK] = g_param_spec_object ("rank", NULL, NULL, PARINDEX_TYPE_FACT, flags);
  /**
   * ParindexUnitExtractRow:group-ranks:
   *
   * The ranks within the unit's groups.
   *
   * Since: 1.0
   */
  props[PROP_GROUP_RANKS] = g_param_spec_object ("group-ranks", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * ParindexUnitExtractRow:percent-change:
   *
   * The change of the percent where it is known exactly.
   *
   * Since: 1.0
   */
  props[PROP_PERCENT_CHANGE] = g_param_spec_boxed ("percent-change", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexUnitExtractRow:rank-change:
   *
   * The change of the rank where it is known exactly; + is up.
   *
   * Since: 1.0
   */
  props[PROP_RANK_CHANGE] = g_param_spec_boxed ("rank-change", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexUnitExtractRow:band:
   *
   * The band, by id.
   *
   * Since: 1.0
   */
  props[PROP_BAND] = g_param_spec_string ("band", NULL, NULL, NULL, flags);
  /**
   * ParindexUnitExtractRow:band-title:
   *
   * What the band is called.
   *
   * Since: 1.0
   */
  props[PROP_BAND_TITLE] = g_param_spec_string ("band-title", NULL, NULL, NULL, flags);
  /**
   * ParindexUnitExtractRow:band-computed:
   *
   * Whether the band was computed from a figure that was published without one.
   *
   * Since: 1.0
   */
  props[PROP_BAND_COMPUTED] = g_param_spec_boolean ("band-computed", NULL, NULL, FALSE, flags);
  /**
   * ParindexUnitExtractRow:counts-as:
   *
   * The level that the framework declares the band to count as; %NULL: none.
   *
   * Since: 1.0
   */
  props[PROP_COUNTS_AS] = g_param_spec_string ("counts-as", NULL, NULL, NULL, flags);
  /**
   * ParindexUnitExtractRow:source:
   *
   * Where the figures were published, or where the values come from.
   *
   * Since: 1.0
   */
  props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_unit_extract_row_init (ParindexUnitExtractRow *self)
{
}

/**
 * parindex_unit_extract_row_get_index:
 * @self: a row
 *
 * Gets the index, by id.
 *
 * Returns: (transfer none) (nullable): the index, by id
 *
 * Since: 1.0
 */
const char *
parindex_unit_extract_row_get_index (ParindexUnitExtractRow *self)
{
  g_return_val_if_fail (parindex_unit_extract_row_is_made (self), NULL);

  return self->index;
}

/**
 * parindex_unit_extract_row_get_title:
 * @self: a row
 *
 * Gets what the index is called.
 *
 * Returns: (transfer none) (nullable): what the index is called
 *
 * Since: 1.0
 */
const char *
parindex_unit_extract_row_get_title (ParindexUnitExtractRow *self)
{
  g_return_val_if_fail (parindex_unit_extract_row_is_made (self), NULL);

  return self->title;
}

/**
 * parindex_unit_extract_row_get_period:
 * @self: a row
 *
 * Gets the period the figures are of.
 *
 * Returns: (transfer none) (nullable): the period the figures are of
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_unit_extract_row_get_period (ParindexUnitExtractRow *self)
{
  g_return_val_if_fail (parindex_unit_extract_row_is_made (self), NULL);

  return self->period;
}

/**
 * parindex_unit_extract_row_get_previous:
 * @self: a row
 *
 * Gets the period they are compared with; %NULL: there is none.
 *
 * Returns: (transfer none) (nullable): the period they are compared with
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_unit_extract_row_get_previous (ParindexUnitExtractRow *self)
{
  g_return_val_if_fail (parindex_unit_extract_row_is_made (self), NULL);

  return self->previous;
}

/**
 * parindex_unit_extract_row_get_score:
 * @self: a row
 *
 * Gets the score.
 *
 * Returns: (transfer none) (nullable): the score
 *
 * Since: 1.0
 */
ParindexFact *
parindex_unit_extract_row_get_score (ParindexUnitExtractRow *self)
{
  g_return_val_if_fail (parindex_unit_extract_row_is_made (self), NULL);

  return self->score;
}

/**
 * parindex_unit_extract_row_get_percent:
 * @self: a row
 *
 * Gets the percent of the maximum.
 *
 * Returns: (transfer none) (nullable): the percent of the maximum
 *
 * Since: 1.0
 */
ParindexFact *
parindex_unit_extract_row_get_percent (ParindexUnitExtractRow *self)
{
  g_return_val_if_fail (parindex_unit_extract_row_is_made (self), NULL);

  return self->percent;
}

/**
 * parindex_unit_extract_row_get_rank:
 * @self: a row
 *
 * Gets the rank among all.
 *
 * Returns: (transfer none) (nullable): the rank among all
 *
 * Since: 1.0
 */
ParindexFact *
parindex_unit_extract_row_get_rank (ParindexUnitExtractRow *self)
{
  g_return_val_if_fail (parindex_unit_extract_row_is_made (self), NULL);

  return self->rank;
}

/**
 * parindex_unit_extract_row_get_group_ranks:
 * @self: a row
 *
 * Gets the ranks within the groups of the unit, of every dimension in which
 * one is known; each says its dimension ([method@Fact.get_within]) and group.
 *
 * Returns: (transfer none): a list of [class@Fact]
 *
 * Since: 1.0
 */
GListModel *
parindex_unit_extract_row_get_group_ranks (ParindexUnitExtractRow *self)
{
  g_return_val_if_fail (parindex_unit_extract_row_is_made (self), NULL);

  return G_LIST_MODEL (self->group_ranks);
}

/**
 * parindex_unit_extract_row_get_percent_change:
 * @self: a row
 *
 * Gets the change of the percent where it is known exactly.
 *
 * Returns: (transfer none) (nullable): the change of the percent where it is
 * known exactly
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_unit_extract_row_get_percent_change (ParindexUnitExtractRow *self)
{
  g_return_val_if_fail (parindex_unit_extract_row_is_made (self), NULL);

  return self->percent_change;
}

/**
 * parindex_unit_extract_row_get_rank_change:
 * @self: a row
 *
 * Gets the change of the rank where it is known exactly; + is up.
 *
 * Returns: (transfer none) (nullable): the change of the rank where it is
 * known exactly
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_unit_extract_row_get_rank_change (ParindexUnitExtractRow *self)
{
  g_return_val_if_fail (parindex_unit_extract_row_is_made (self), NULL);

  return self->rank_change;
}

/**
 * parindex_unit_extract_row_get_band:
 * @self: a row
 *
 * Gets the band, by id.
 *
 * Returns: (transfer none) (nullable): the band, by id
 *
 * Since: 1.0
 */
const char *
parindex_unit_extract_row_get_band (ParindexUnitExtractRow *self)
{
  g_return_val_if_fail (parindex_unit_extract_row_is_made (self), NULL);

  return self->band;
}

/**
 * parindex_unit_extract_row_get_band_title:
 * @self: a row
 *
 * Gets what the band is called.
 *
 * Returns: (transfer none) (nullable): what the band is called
 *
 * Since: 1.0
 */
const char *
parindex_unit_extract_row_get_band_title (ParindexUnitExtractRow *self)
{
  g_return_val_if_fail (parindex_unit_extract_row_is_made (self), NULL);

  return self->band_title;
}

/**
 * parindex_unit_extract_row_get_band_computed:
 * @self: a row
 *
 * Gets whether the band was computed from a figure that was published without
 * one. It is only where the digits of the figure, rounded as they are, leave no
 * doubt, and the index has no other edition in the document.
 *
 * Returns: whether the band was computed from a published figure
 *
 * Since: 1.0
 */
gboolean
parindex_unit_extract_row_get_band_computed (ParindexUnitExtractRow *self)
{
  g_return_val_if_fail (parindex_unit_extract_row_is_made (self), FALSE);

  return self->band_computed;
}

/**
 * parindex_unit_extract_row_get_counts_as:
 * @self: a row
 *
 * Gets the level that the framework declares the band to count as; %NULL:
 * none.
 *
 * Returns: (transfer none) (nullable): the level that the framework declares
 * the band to count as
 *
 * Since: 1.0
 */
const char *
parindex_unit_extract_row_get_counts_as (ParindexUnitExtractRow *self)
{
  g_return_val_if_fail (parindex_unit_extract_row_is_made (self), NULL);

  return self->counts_as;
}

/**
 * parindex_unit_extract_row_get_source:
 * @self: a row
 *
 * Gets where the figures were published, or where the values come from.
 *
 * Returns: (transfer none) (nullable): where the figures were published, or
 * where the values come from
 *
 * Since: 1.0
 */
const char *
parindex_unit_extract_row_get_source (ParindexUnitExtractRow *self)
{
  g_return_val_if_fail (parindex_unit_extract_row_is_made (self), NULL);

  return self->source;
}

/**
 * parindex_unit_extract_row_format_change:
 * @self: a row
 * @what: the percent or the rank
 * @language: the language
 *
 * Tells a change for people, such as "+3"; of a rank, + is up.
 *
 * Returns: (transfer full): the text; a dash where it is not known
 *
 * Since: 1.0
 */
char *
parindex_unit_extract_row_format_change (ParindexUnitExtractRow *self,
                                         ParindexResultColumn    what,
                                         ParindexLanguage        language)
{
  g_return_val_if_fail (parindex_unit_extract_row_is_made (self), NULL);
  g_return_val_if_fail (what == PARINDEX_RESULT_COLUMN_PERCENT || what == PARINDEX_RESULT_COLUMN_RANK, NULL);

  return parindex_change_to_text (what == PARINDEX_RESULT_COLUMN_RANK ? &self->change_of_rank : &self->change_of_percent, language);
}
