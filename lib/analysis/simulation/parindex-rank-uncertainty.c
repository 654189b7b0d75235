/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/simulation/parindex-rank-distribution-private.h"

/**
 * ParindexRankUncertainty:
 *
 * What a [class@Simulation] says of one unit: its ranks over all draws, and the
 * scores or percents that they come from.
 *
 * What is not there, because the unit has no rank or no value, is NaN.
 *
 * Since: 1.0
 */

struct _ParindexRankUncertainty
{
  GObject parent_instance;

  ParindexRankDistribution *distribution;
  guint row;
};

/* The figures follow in the order of their enumeration. */
typedef enum
{
  PROP_UNIT = 1,
  PROP_FIGURE,
  N_PROPS = PROP_FIGURE + PARINDEX_N_RANK_FIGURES,
} ParindexRankUncertaintyProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexRankUncertainty, parindex_rank_uncertainty, G_TYPE_OBJECT)

static void
parindex_rank_uncertainty_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  ParindexRankUncertainty *self = PARINDEX_RANK_UNCERTAINTY (object);

  if (prop_id == PROP_UNIT)
    g_value_set_object (value, parindex_rank_uncertainty_get_unit (self));
  else if (prop_id >= PROP_FIGURE && prop_id < N_PROPS)
    g_value_set_double (value, parindex_rank_uncertainty_get_figure (self, (ParindexRankFigure) (prop_id - PROP_FIGURE)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
parindex_rank_uncertainty_finalize (GObject *object)
{
  g_clear_object (&PARINDEX_RANK_UNCERTAINTY (object)->distribution);

  G_OBJECT_CLASS (parindex_rank_uncertainty_parent_class)->finalize (object);
}

static void
add_figure (ParindexRankFigure figure,
            const char        *name)
{
  props[PROP_FIGURE + figure] = g_param_spec_double (name, NULL, NULL, -INFINITY, INFINITY, 0,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_LAX_VALIDATION);
}

static void
parindex_rank_uncertainty_class_init (ParindexRankUncertaintyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = parindex_rank_uncertainty_get_property;
  object_class->finalize = parindex_rank_uncertainty_finalize;

  /**
   * ParindexRankUncertainty:unit:
   *
   * The unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_object ("unit", NULL, NULL, PARINDEX_TYPE_UNIT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * ParindexRankUncertainty:n:
   *
   * In how many draws the unit has a rank.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_N, "n");
  /**
   * ParindexRankUncertainty:nominal:
   *
   * The rank in the nominal ranking.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_NOMINAL, "nominal");
  /**
   * ParindexRankUncertainty:mean:
   *
   * The mean rank.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_MEAN, "mean");
  /**
   * ParindexRankUncertainty:sd:
   *
   * The standard deviation of the ranks.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_SD, "sd");
  /**
   * ParindexRankUncertainty:minimum:
   *
   * The best rank.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_MINIMUM, "minimum");
  /**
   * ParindexRankUncertainty:low:
   *
   * The rank below which 5 % of the draws lie.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_LOW, "low");
  /**
   * ParindexRankUncertainty:median:
   *
   * The median rank.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_MEDIAN, "median");
  /**
   * ParindexRankUncertainty:high:
   *
   * The rank below which 95 % of the draws lie.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_HIGH, "high");
  /**
   * ParindexRankUncertainty:maximum:
   *
   * The worst rank.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_MAXIMUM, "maximum");
  /**
   * ParindexRankUncertainty:mean-error:
   *
   * The Monte Carlo standard error of the mean rank.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_MEAN_ERROR, "mean-error");
  /**
   * ParindexRankUncertainty:low-error:
   *
   * The Monte Carlo standard error of the 5 % rank.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_LOW_ERROR, "low-error");
  /**
   * ParindexRankUncertainty:median-error:
   *
   * The Monte Carlo standard error of the median rank.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_MEDIAN_ERROR, "median-error");
  /**
   * ParindexRankUncertainty:high-error:
   *
   * The Monte Carlo standard error of the 95 % rank.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_HIGH_ERROR, "high-error");
  /**
   * ParindexRankUncertainty:nominal-value:
   *
   * The score or percent that the nominal ranking reads.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_NOMINAL_VALUE, "nominal-value");
  /**
   * ParindexRankUncertainty:mean-value:
   *
   * The mean of the values.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_MEAN_VALUE, "mean-value");
  /**
   * ParindexRankUncertainty:sd-value:
   *
   * The standard deviation of the values.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_SD_VALUE, "sd-value");
  /**
   * ParindexRankUncertainty:minimum-value:
   *
   * The lowest value.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_MINIMUM_VALUE, "minimum-value");
  /**
   * ParindexRankUncertainty:low-value:
   *
   * The value below which 5 % of the draws lie.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_LOW_VALUE, "low-value");
  /**
   * ParindexRankUncertainty:median-value:
   *
   * The median of the values.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_MEDIAN_VALUE, "median-value");
  /**
   * ParindexRankUncertainty:high-value:
   *
   * The value below which 95 % of the draws lie.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_HIGH_VALUE, "high-value");
  /**
   * ParindexRankUncertainty:maximum-value:
   *
   * The highest value.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_MAXIMUM_VALUE, "maximum-value");
  /**
   * ParindexRankUncertainty:mean-value-error:
   *
   * The Monte Carlo standard error of the mean value.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_MEAN_VALUE_ERROR, "mean-value-error");
  /**
   * ParindexRankUncertainty:low-value-error:
   *
   * The Monte Carlo standard error of the 5 % value.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_LOW_VALUE_ERROR, "low-value-error");
  /**
   * ParindexRankUncertainty:median-value-error:
   *
   * The Monte Carlo standard error of the median value.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_MEDIAN_VALUE_ERROR, "median-value-error");
  /**
   * ParindexRankUncertainty:high-value-error:
   *
   * The Monte Carlo standard error of the 95 % value.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_RANK_FIGURE_HIGH_VALUE_ERROR, "high-value-error");

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_rank_uncertainty_init (ParindexRankUncertainty *self)
{
}

ParindexRankUncertainty *
parindex_rank_uncertainty_new (ParindexRankDistribution *distribution,
                               guint                     row)
{
  ParindexRankUncertainty *self = g_object_new (PARINDEX_TYPE_RANK_UNCERTAINTY, NULL);

  self->distribution = g_object_ref (distribution);
  self->row = row;

  return self;
}

/**
 * parindex_rank_uncertainty_get_unit:
 * @self: a rank uncertainty
 *
 * Gets the unit.
 *
 * Returns: (transfer none) (nullable): the unit
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_rank_uncertainty_get_unit (ParindexRankUncertainty *self)
{
  g_return_val_if_fail (PARINDEX_IS_RANK_UNCERTAINTY (self), NULL);

  if (self->distribution == NULL)
    return NULL;

  return parindex_assessment_unit (parindex_scoreboard_get_assessment (parindex_rank_distribution_get_nominal (self->distribution)), self->row);
}

/**
 * parindex_rank_uncertainty_get_figure:
 * @self: a rank uncertainty
 * @figure: which figure
 *
 * Gets what the draws say about the unit.
 *
 * Returns: the figure, or NaN if there is none
 *
 * Since: 1.0
 */
double
parindex_rank_uncertainty_get_figure (ParindexRankUncertainty *self,
                                      ParindexRankFigure       figure)
{
  g_return_val_if_fail (PARINDEX_IS_RANK_UNCERTAINTY (self), NAN);
  g_return_val_if_fail (figure < PARINDEX_N_RANK_FIGURES, NAN);

  return self->distribution != NULL ? parindex_rank_distribution_figure (self->distribution, self->row, figure) : NAN;
}
