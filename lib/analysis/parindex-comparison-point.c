/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-comparison-private.h"
#include "base/parindex-property-private.h"
#include "base/parindex-serializable-private.h"

/**
 * ParindexComparisonPoint:
 *
 * What is known of a unit on a criterion in one of the periods that are compared,
 * and how it changed since the one before.
 *
 * A point never changes and may be read from any thread.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_PERIOD = 1,
  PROP_FRAMEWORK,
  PROP_CRITERION_ID,
  PROP_SCORE,
  PROP_MAX,
  PROP_PERCENT,
  PROP_RANK,
  PROP_BAND,
  N_PROPS,
} ParindexComparisonPointProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexComparisonPoint, parindex_comparison_point, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

gboolean
parindex_comparison_point_is_made (ParindexComparisonPoint *self)
{
  return PARINDEX_IS_COMPARISON_POINT (self) && self->period != NULL;
}

static void
parindex_comparison_point_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  ParindexComparisonPoint *self = PARINDEX_COMPARISON_POINT (object);

  switch ((ParindexComparisonPointProperty) prop_id)
    {
    case PROP_PERIOD:
      g_value_set_boxed (value, self->period);
      break;
    case PROP_FRAMEWORK:
      g_value_set_object (value, self->framework);
      break;
    case PROP_CRITERION_ID:
      g_value_set_string (value, self->criterion);
      break;
    case PROP_SCORE:
    case PROP_MAX:
    case PROP_PERCENT:
    case PROP_RANK:
      g_value_set_object (value, self->facts[prop_id - PROP_SCORE]);
      break;
    case PROP_BAND:
      g_value_set_object (value, self->band);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_comparison_point_finalize (GObject *object)
{
  ParindexComparisonPoint *self = PARINDEX_COMPARISON_POINT (object);

  g_clear_pointer (&self->period, parindex_period_unref);
  g_clear_object (&self->framework);
  g_clear_object (&self->band);
  g_clear_pointer (&self->band_change, parindex_number_unref);
  g_free (self->criterion);
  for (guint i = 0; i < PARINDEX_N_FACTS; i++)
    {
      g_clear_object (&self->facts[i]);
      parindex_change_clear (&self->changes[i]);
    }

  G_OBJECT_CLASS (parindex_comparison_point_parent_class)->finalize (object);
}

static void
parindex_comparison_point_class_init (ParindexComparisonPointClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_comparison_point_get_property;
  object_class->finalize = parindex_comparison_point_finalize;

  /**
   * ParindexComparisonPoint:period:
   *
   * The period.
   *
   * Since: 1.0
   */
  props[PROP_PERIOD] = g_param_spec_boxed ("period", NULL, NULL, PARINDEX_TYPE_PERIOD, flags);
  /**
   * ParindexComparisonPoint:framework:
   *
   * The edition of the period; %NULL where nothing is computed in it.
   *
   * Since: 1.0
   */
  props[PROP_FRAMEWORK] = g_param_spec_object ("framework", NULL, NULL, PARINDEX_TYPE_FRAMEWORK, flags);
  /**
   * ParindexComparisonPoint:criterion-id:
   *
   * What the criterion is called in the edition; %NULL for the whole index, or if the edition has none.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION_ID] = g_param_spec_string ("criterion-id", NULL, NULL, NULL, flags);
  /**
   * ParindexComparisonPoint:score:
   *
   * What is known of the score.
   *
   * Since: 1.0
   */
  props[PROP_SCORE] = g_param_spec_object ("score", NULL, NULL, PARINDEX_TYPE_FACT, flags);
  /**
   * ParindexComparisonPoint:max:
   *
   * What is known of the maximum.
   *
   * Since: 1.0
   */
  props[PROP_MAX] = g_param_spec_object ("max", NULL, NULL, PARINDEX_TYPE_FACT, flags);
  /**
   * ParindexComparisonPoint:percent:
   *
   * What is known of the percent.
   *
   * Since: 1.0
   */
  props[PROP_PERCENT] = g_param_spec_object ("percent", NULL, NULL, PARINDEX_TYPE_FACT, flags);
  /**
   * ParindexComparisonPoint:rank:
   *
   * What is known of the rank.
   *
   * Since: 1.0
   */
  props[PROP_RANK] = g_param_spec_object ("rank", NULL, NULL, PARINDEX_TYPE_FACT, flags);
  /**
   * ParindexComparisonPoint:band:
   *
   * What is known of the band.
   *
   * Since: 1.0
   */
  props[PROP_BAND] = g_param_spec_object ("band", NULL, NULL, PARINDEX_TYPE_FACT, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_comparison_point_init (ParindexComparisonPoint *self)
{
}

ParindexComparisonPoint *
parindex_comparison_point_new (ParindexHistory   *history,
                               const char        *series,
                               const char        *unit,
                               const char        *criterion,
                               gboolean           corresponds,
                               const char        *within,
                               ParindexPeriod    *period,
                               ParindexPeriod    *as_of,
                               ParindexFactSource source)
{
  ParindexComparisonPoint *self = g_object_new (PARINDEX_TYPE_COMPARISON_POINT, NULL);
  ParindexFramework *framework = source != PARINDEX_FACT_SOURCE_PUBLISHED ? parindex_history_framework (history, series, unit, period) : NULL;
  ParindexQuestion question = { series, unit, criterion, period, PARINDEX_RESULT_COLUMN_SCORE, NULL, source, as_of };

  self->period = parindex_period_ref (period);
  self->framework = framework != NULL ? g_object_ref (framework) : NULL;
  self->criterion = g_strdup (criterion);
  self->corresponds = corresponds;
  for (guint i = 0; i < PARINDEX_N_FACTS; i++)
    {
      question.what = i;
      question.within = i == PARINDEX_RESULT_COLUMN_RANK ? within : NULL;
      self->facts[i] = corresponds ? parindex_history_ask (history, &question) : parindex_fact_new_absent (PARINDEX_ABSENCE_NO_CRITERION);
      self->facts[i]->column = i;
    }
  question.what = PARINDEX_RESULT_COLUMN_SCORE;
  self->band = corresponds ? parindex_history_ask_band (history, &question) : parindex_fact_new_absent (PARINDEX_ABSENCE_NO_CRITERION);

  return self;
}

gboolean
parindex_comparison_points_maxima_differ (ParindexComparisonPoint *from,
                                          ParindexComparisonPoint *to)
{
  ParindexNumber *a = parindex_fact_get_value (from->facts[PARINDEX_RESULT_COLUMN_MAX]);
  ParindexNumber *b = parindex_fact_get_value (to->facts[PARINDEX_RESULT_COLUMN_MAX]);

  return a != NULL && b != NULL && !parindex_number_equal (a, b);
}

/* A change that was published counts where the facts do not tell it exactly. */
static void
prefer_published (ParindexHistory         *history,
                  ParindexComparisonPoint *from,
                  ParindexComparisonPoint *to,
                  ParindexFactSource       source,
                  ParindexResultColumn     what,
                  ParindexChange          *change)
{
  ParindexFact *fact = to->facts[what];
  const ParindexQuestion question = { fact->index, fact->unit, fact->criterion, to->period, what, fact->within, source, NULL };
  ParindexPublishedResult *published = NULL;
  ParindexNumber *stated;

  if (change->certainty == PARINDEX_CERTAINTY_EXACT || source == PARINDEX_FACT_SOURCE_COMPUTED || fact->index == NULL)
    return;
  stated = parindex_history_published_change (history, &question, from->period, &published);
  if (stated != NULL)
    parindex_change_take (change, stated, published);
}

void
parindex_comparison_point_compare (ParindexHistory         *history,
                                   ParindexComparisonPoint *from,
                                   ParindexComparisonPoint *to,
                                   ParindexFactSource       source,
                                   ParindexChange          *changes)
{
  gboolean percent_only = parindex_comparison_points_maxima_differ (from, to);

  for (guint i = 0; i < PARINDEX_N_FACTS; i++)
    {
      if (i == PARINDEX_RESULT_COLUMN_SCORE && percent_only)
        continue;
      parindex_change_init (&changes[i], from->facts[i], to->facts[i]);
      if (i != PARINDEX_RESULT_COLUMN_MAX)
        prefer_published (history, from, to, source, i, &changes[i]);
    }
}

/**
 * parindex_comparison_point_get_period:
 * @self: a point
 *
 * Gets the period.
 *
 * Returns: (transfer none): the period
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_comparison_point_get_period (ParindexComparisonPoint *self)
{
  g_return_val_if_fail (parindex_comparison_point_is_made (self), NULL);

  return self->period;
}

/**
 * parindex_comparison_point_get_framework:
 * @self: a point
 *
 * Gets the edition of the period.
 *
 * Returns: (transfer none) (nullable): the framework; %NULL where nothing is computed in the period
 *
 * Since: 1.0
 */
ParindexFramework *
parindex_comparison_point_get_framework (ParindexComparisonPoint *self)
{
  g_return_val_if_fail (parindex_comparison_point_is_made (self), NULL);

  return self->framework;
}

/**
 * parindex_comparison_point_get_criterion_id:
 * @self: a point
 *
 * Gets what the criterion is called in the edition of the period.
 *
 * Returns: (transfer none) (nullable): the id; %NULL for the whole index, or if the edition has none
 *
 * Since: 1.0
 */
const char *
parindex_comparison_point_get_criterion_id (ParindexComparisonPoint *self)
{
  g_return_val_if_fail (parindex_comparison_point_is_made (self), NULL);

  return self->criterion;
}

/**
 * parindex_comparison_point_get_fact:
 * @self: a point
 * @column: score, max, percent or rank
 *
 * Gets what is known of a figure in the period.
 *
 * Returns: (transfer none): the fact, which says why nothing is known where that is so
 *
 * Since: 1.0
 */
ParindexFact *
parindex_comparison_point_get_fact (ParindexComparisonPoint *self,
                                    ParindexResultColumn     column)
{
  g_return_val_if_fail (parindex_comparison_point_is_made (self), NULL);
  g_return_val_if_fail (column < PARINDEX_N_FACTS, NULL);

  return self->facts[column];
}

/**
 * parindex_comparison_point_get_certainty:
 * @self: a point
 * @column: score, percent or rank
 *
 * Gets how much is known of the change since the point before.
 *
 * Returns: how much; nothing at the first point
 *
 * Since: 1.0
 */
ParindexCertainty
parindex_comparison_point_get_certainty (ParindexComparisonPoint *self,
                                         ParindexResultColumn     column)
{
  g_return_val_if_fail (parindex_comparison_point_is_made (self), PARINDEX_CERTAINTY_NONE);
  g_return_val_if_fail (column < PARINDEX_N_FACTS, PARINDEX_CERTAINTY_NONE);

  return self->changes[column].certainty;
}

/**
 * parindex_comparison_point_get_change:
 * @self: a point
 * @column: score, percent or rank
 *
 * Gets the change since the point before; of a rank, + is up.
 *
 * Returns: (transfer none) (nullable): the change; %NULL at the first point, and where it is not known exactly
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_comparison_point_get_change (ParindexComparisonPoint *self,
                                      ParindexResultColumn     column)
{
  g_return_val_if_fail (parindex_comparison_point_is_made (self), NULL);
  g_return_val_if_fail (column < PARINDEX_N_FACTS, NULL);

  return self->changes[column].certainty == PARINDEX_CERTAINTY_EXACT ? self->changes[column].low : NULL;
}

/**
 * parindex_comparison_point_get_change_text:
 * @self: a point
 * @column: score, percent or rank
 * @language: the language
 *
 * Gets the change since the point before as it is shown: `+11`, `0`, `at least +11`.
 *
 * Returns: (transfer full): the text; a dash where nothing is known
 *
 * Since: 1.0
 */
char *
parindex_comparison_point_get_change_text (ParindexComparisonPoint *self,
                                           ParindexResultColumn     column,
                                           ParindexLanguage         language)
{
  g_return_val_if_fail (parindex_comparison_point_is_made (self), NULL);
  g_return_val_if_fail (column < PARINDEX_N_FACTS, NULL);

  return parindex_change_to_text (&self->changes[column], parindex_language_resolve (language));
}
