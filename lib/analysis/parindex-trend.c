/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/parindex-trend-private.h"
#include "base/parindex-moments-private.h"

/**
 * ParindexTrend:
 *
 * How a unit's figure on a criterion goes through the periods of an index.
 *
 * Time is counted in years, to the end of each period; months are equally long.
 * Periods in which the unit has no figure are gaps: nothing is put in their
 * place.
 *
 * Since: 1.0
 */

struct _ParindexTrend
{
  GObject parent_instance;

  ParindexUnit *unit;
  ParindexCriterion *criterion;
  ParindexTimes *times;
  double *values;
  guint n;
  guint first; /* periods with a value; if there is one */
  guint last;
  double slope;
};

typedef enum
{
  PROP_UNIT = 1,
  PROP_CRITERION,
  PROP_N_PERIODS,
  PROP_N,
  PROP_FIRST_PERIOD,
  PROP_LAST_PERIOD,
  PROP_FIRST,
  PROP_LAST,
  PROP_PERCENT_CHANGE,
  PROP_CAGR,
  PROP_SLOPE,
  N_PROPS,
} ParindexTrendProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexTrend, parindex_trend, G_TYPE_OBJECT)

static void
parindex_trend_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  ParindexTrend *self = PARINDEX_TREND (object);

  switch ((ParindexTrendProperty) prop_id)
    {
    case PROP_UNIT:
      g_value_set_object (value, self->unit);
      break;
    case PROP_CRITERION:
      g_value_set_object (value, self->criterion);
      break;
    case PROP_N_PERIODS:
      g_value_set_uint (value, parindex_trend_get_n_periods (self));
      break;
    case PROP_N:
      g_value_set_uint (value, self->n);
      break;
    case PROP_FIRST_PERIOD:
      g_value_set_boxed (value, parindex_trend_get_first_period (self));
      break;
    case PROP_LAST_PERIOD:
      g_value_set_boxed (value, parindex_trend_get_last_period (self));
      break;
    case PROP_FIRST:
      g_value_set_double (value, parindex_trend_get_first (self));
      break;
    case PROP_LAST:
      g_value_set_double (value, parindex_trend_get_last (self));
      break;
    case PROP_PERCENT_CHANGE:
      g_value_set_double (value, parindex_trend_get_percent_change (self));
      break;
    case PROP_CAGR:
      g_value_set_double (value, parindex_trend_get_cagr (self));
      break;
    case PROP_SLOPE:
      g_value_set_double (value, self->slope);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_trend_finalize (GObject *object)
{
  ParindexTrend *self = PARINDEX_TREND (object);

  g_clear_object (&self->unit);
  g_clear_object (&self->criterion);
  g_clear_pointer (&self->times, parindex_times_unref);
  g_free (self->values);

  G_OBJECT_CLASS (parindex_trend_parent_class)->finalize (object);
}

static void
parindex_trend_class_init (ParindexTrendClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags lax = flags | G_PARAM_LAX_VALIDATION;

  object_class->get_property = parindex_trend_get_property;
  object_class->finalize = parindex_trend_finalize;

  /**
   * ParindexTrend:unit:
   *
   * The unit.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_object ("unit", NULL, NULL, PARINDEX_TYPE_UNIT, flags);
  /**
   * ParindexTrend:criterion:
   *
   * The criterion, as the chosen framework has it.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION] = g_param_spec_object ("criterion", NULL, NULL, PARINDEX_TYPE_CRITERION, flags);
  /**
   * ParindexTrend:n-periods:
   *
   * How many periods the series has.
   *
   * Since: 1.0
   */
  props[PROP_N_PERIODS] = g_param_spec_uint ("n-periods", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexTrend:n:
   *
   * In how many of them the unit has a figure.
   *
   * Since: 1.0
   */
  props[PROP_N] = g_param_spec_uint ("n", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexTrend:first-period:
   *
   * The first period with a figure.
   *
   * Since: 1.0
   */
  props[PROP_FIRST_PERIOD] = g_param_spec_boxed ("first-period", NULL, NULL, PARINDEX_TYPE_PERIOD, flags);
  /**
   * ParindexTrend:last-period:
   *
   * The last period with a figure.
   *
   * Since: 1.0
   */
  props[PROP_LAST_PERIOD] = g_param_spec_boxed ("last-period", NULL, NULL, PARINDEX_TYPE_PERIOD, flags);
  /**
   * ParindexTrend:first:
   *
   * The first figure; NaN if there is none.
   *
   * Since: 1.0
   */
  props[PROP_FIRST] = g_param_spec_double ("first", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexTrend:last:
   *
   * The last figure; NaN if there is none.
   *
   * Since: 1.0
   */
  props[PROP_LAST] = g_param_spec_double ("last", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexTrend:percent-change:
   *
   * The change from the first to the last figure in percent of the first.
   *
   * Since: 1.0
   */
  props[PROP_PERCENT_CHANGE] = g_param_spec_double ("percent-change", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexTrend:cagr:
   *
   * The compound annual growth rate, 0.05 for 5 % a year.
   *
   * Since: 1.0
   */
  props[PROP_CAGR] = g_param_spec_double ("cagr", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexTrend:slope:
   *
   * The slope of the line of least squares, per year.
   *
   * Since: 1.0
   */
  props[PROP_SLOPE] = g_param_spec_double ("slope", NULL, NULL, -INFINITY, INFINITY, 0, lax);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_trend_init (ParindexTrend *self)
{
  self->slope = NAN;
}

/* The end as whole months and a part of one: together they would lose digits that days need. */
static void
find_end (const ParindexPeriod *period,
          int                  *months,
          double               *part)
{
  GDate day;

  parindex_period_get_last_day (period, &day);
  *months = 12 * g_date_get_year (&day) + g_date_get_month (&day);
  *part = (double) g_date_get_day (&day) / g_date_get_days_in_month (g_date_get_month (&day), g_date_get_year (&day));
}

double
parindex_period_months_between (const ParindexPeriod *from,
                                const ParindexPeriod *to)
{
  int begin, end;
  double before, after;

  find_end (from, &begin, &before);
  find_end (to, &end, &after);

  return (end - begin) + (after - before);
}

ParindexTimes *
parindex_times_new (ParindexPeriod *const *periods,
                    guint                  n)
{
  ParindexTimes *self = g_atomic_rc_box_new0 (ParindexTimes);

  self->n = n;
  self->periods = g_new (ParindexPeriod *, n);
  self->months = g_new (double, n);
  for (guint i = 0; i < n; i++)
    {
      self->periods[i] = parindex_period_ref (periods[i]);
      self->months[i] = parindex_period_months_between (periods[0], periods[i]);
    }

  return self;
}

ParindexTimes *
parindex_times_ref (ParindexTimes *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
times_clear (gpointer data)
{
  ParindexTimes *self = data;

  for (guint i = 0; i < self->n; i++)
    parindex_period_unref (self->periods[i]);
  g_free (self->periods);
  g_free (self->months);
}

void
parindex_times_unref (ParindexTimes *self)
{
  g_atomic_rc_box_release_full (self, times_clear);
}

/* What is more than a double holds is no figure. */
static double
finite_or_nan (double figure)
{
  return isfinite (figure) ? figure : NAN;
}

/* Over the periods with a figure. */
static double
find_slope (const ParindexTrend *self)
{
  g_autofree double *months = g_new (double, self->times->n);

  for (guint i = 0; i < self->times->n; i++)
    months[i] = isnan (self->values[i]) ? NAN : self->times->months[i];

  return finite_or_nan (12 * (parindex_covariance (months, self->values, self->times->n, NULL) / parindex_covariance (months, months, self->times->n, NULL)));
}

ParindexTrend *
parindex_trend_new (ParindexUnit      *unit,
                    ParindexCriterion *criterion,
                    ParindexTimes     *times,
                    double            *values)
{
  ParindexTrend *self = g_object_new (PARINDEX_TYPE_TREND, NULL);

  self->unit = g_object_ref (unit);
  self->criterion = g_object_ref (criterion);
  self->times = parindex_times_ref (times);
  self->values = values;
  for (guint i = 0; i < times->n; i++)
    if (!isnan (values[i]))
      {
        if (self->n++ == 0)
          self->first = i;
        self->last = i;
      }
  if (self->n > 1)
    self->slope = find_slope (self);

  return self;
}

/**
 * parindex_trend_get_unit:
 * @self: a trend
 *
 * Gets the unit.
 *
 * Returns: (transfer none): the unit
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_trend_get_unit (ParindexTrend *self)
{
  g_return_val_if_fail (PARINDEX_IS_TREND (self), NULL);

  return self->unit;
}

/**
 * parindex_trend_get_criterion:
 * @self: a trend
 *
 * Gets the criterion, as the chosen framework has it.
 *
 * Returns: (transfer none): the criterion
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_trend_get_criterion (ParindexTrend *self)
{
  g_return_val_if_fail (PARINDEX_IS_TREND (self), NULL);

  return self->criterion;
}

/**
 * parindex_trend_get_n_periods:
 * @self: a trend
 *
 * Gets how many periods the series has.
 *
 * Returns: the number of periods
 *
 * Since: 1.0
 */
guint
parindex_trend_get_n_periods (ParindexTrend *self)
{
  g_return_val_if_fail (PARINDEX_IS_TREND (self), 0);

  return self->times != NULL ? self->times->n : 0;
}

/**
 * parindex_trend_get_period:
 * @self: a trend
 * @index: which of the periods, the earliest first
 *
 * Gets a period of the series.
 *
 * Returns: (transfer none) (nullable): the period, or %NULL if there is none
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_trend_get_period (ParindexTrend *self,
                           guint          index)
{
  return index < parindex_trend_get_n_periods (self) ? self->times->periods[index] : NULL;
}

/**
 * parindex_trend_get_value:
 * @self: a trend
 * @index: which of the periods, the earliest first
 *
 * Gets the unit's figure of a period.
 *
 * Returns: the figure; NaN where there is none
 *
 * Since: 1.0
 */
double
parindex_trend_get_value (ParindexTrend *self,
                          guint          index)
{
  return index < parindex_trend_get_n_periods (self) ? self->values[index] : NAN;
}

/**
 * parindex_trend_get_n:
 * @self: a trend
 *
 * Gets in how many periods the unit has a figure.
 *
 * Returns: the number of periods
 *
 * Since: 1.0
 */
guint
parindex_trend_get_n (ParindexTrend *self)
{
  g_return_val_if_fail (PARINDEX_IS_TREND (self), 0);

  return self->n;
}

/**
 * parindex_trend_get_first_period:
 * @self: a trend
 *
 * Gets the first period with a figure.
 *
 * Returns: (transfer none) (nullable): the period, or %NULL if there is no figure
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_trend_get_first_period (ParindexTrend *self)
{
  g_return_val_if_fail (PARINDEX_IS_TREND (self), NULL);

  return self->n > 0 ? self->times->periods[self->first] : NULL;
}

/**
 * parindex_trend_get_last_period:
 * @self: a trend
 *
 * Gets the last period with a figure.
 *
 * Returns: (transfer none) (nullable): the period, or %NULL if there is no figure
 *
 * Since: 1.0
 */
ParindexPeriod *
parindex_trend_get_last_period (ParindexTrend *self)
{
  g_return_val_if_fail (PARINDEX_IS_TREND (self), NULL);

  return self->n > 0 ? self->times->periods[self->last] : NULL;
}

/**
 * parindex_trend_get_first:
 * @self: a trend
 *
 * Gets the first figure.
 *
 * Returns: the figure; NaN if there is none
 *
 * Since: 1.0
 */
double
parindex_trend_get_first (ParindexTrend *self)
{
  g_return_val_if_fail (PARINDEX_IS_TREND (self), NAN);

  return self->n > 0 ? self->values[self->first] : NAN;
}

/**
 * parindex_trend_get_last:
 * @self: a trend
 *
 * Gets the last figure.
 *
 * Returns: the figure; NaN if there is none
 *
 * Since: 1.0
 */
double
parindex_trend_get_last (ParindexTrend *self)
{
  g_return_val_if_fail (PARINDEX_IS_TREND (self), NAN);

  return self->n > 0 ? self->values[self->last] : NAN;
}

/**
 * parindex_trend_get_percent_change:
 * @self: a trend
 *
 * Gets the change from the first to the last figure, in percent of the first:
 * 100 · (last - first) / |first|.
 *
 * Returns: the change; NaN with fewer than two figures, a first one of 0, or beyond the range of doubles
 *
 * Since: 1.0
 */
double
parindex_trend_get_percent_change (ParindexTrend *self)
{
  double first = parindex_trend_get_first (self);

  return parindex_trend_get_n (self) > 1 && first != 0 ? finite_or_nan (100 * ((parindex_trend_get_last (self) - first) / fabs (first))) : NAN;
}

/**
 * parindex_trend_get_cagr:
 * @self: a trend
 *
 * Gets the compound annual growth rate from the first to the last figure:
 * (last / first)^(1 / years) - 1.
 *
 * Returns: the rate, 0.05 for 5 % a year; NaN with fewer than two figures, where one of the two is not above 0, or beyond the range of doubles
 *
 * Since: 1.0
 */
double
parindex_trend_get_cagr (ParindexTrend *self)
{
  double first = parindex_trend_get_first (self);
  double last = parindex_trend_get_last (self);
  double growth;

  if (parindex_trend_get_n (self) < 2 || !(first > 0) || !(last > 0))
    return NAN;

  /* The ratio of two that are close has lost the digits in which they differ. */
  growth = fabs (last - first) < first / 2 ? log1p ((last - first) / first) : log (last / first);

  return finite_or_nan (expm1 (12 * growth / (self->times->months[self->last] - self->times->months[self->first])));
}

/**
 * parindex_trend_get_slope:
 * @self: a trend
 *
 * Gets the slope of the line of least squares through all figures.
 *
 * Returns: the slope per year; NaN with fewer than two figures, or beyond the range of doubles
 *
 * Since: 1.0
 */
double
parindex_trend_get_slope (ParindexTrend *self)
{
  g_return_val_if_fail (PARINDEX_IS_TREND (self), NAN);

  return self->slope;
}
