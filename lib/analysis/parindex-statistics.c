/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include <parindex/parindex-enum-types.h>
#include <parindex/parindex-statistics.h>

#include "analysis/parindex-sample-private.h"
#include "base/parindex-list-private.h"
#include "base/parindex-moments-private.h"
#include "base/parindex-problem-private.h"
#include "base/parindex-util-private.h"
#include "model/parindex-framework-private.h"

/**
 * ParindexStatistics:
 *
 * What the ranked units have on a criterion, described by its statistics.
 *
 * All are of the nearest doubles of the exact values; no order of the units
 * changes a bit. NaN stands where a statistic is not defined: a mean of
 * nothing, the standard deviation of one value, the skewness of a constant.
 *
 * Since: 1.0
 */

#define N_STATISTICS (PARINDEX_STATISTIC_MODE_SHARE + 1)

struct _ParindexStatistics
{
  GObject parent_instance;

  ParindexCriterion *criterion;
  char *group;
  double figures[N_STATISTICS];
};

/* The figures come after these, in their order. */
typedef enum
{
  PROP_CRITERION = 1,
  PROP_CRITERION_ID,
  PROP_GROUP,
  PROP_FLAGS,
  PROP_FIGURES,
  N_PROPS = PROP_FIGURES + N_STATISTICS,
} ParindexStatisticsProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexStatistics, parindex_statistics, G_TYPE_OBJECT)

/**
 * ParindexStatistics:criterion:
 *
 * The criterion that is described.
 *
 * Since: 1.0
 */

/**
 * ParindexStatistics:criterion-id:
 *
 * The id of the criterion.
 *
 * Since: 1.0
 */

/**
 * ParindexStatistics:group:
 *
 * The group whose units are described; %NULL: all units.
 *
 * Since: 1.0
 */

/**
 * ParindexStatistics:flags:
 *
 * What stands out by the usual limits.
 *
 * Since: 1.0
 */

/**
 * ParindexStatistics:n:
 *
 * How many units have a value.
 *
 * Since: 1.0
 */

/**
 * ParindexStatistics:missing:
 *
 * How many units should have a value and do not.
 *
 * Since: 1.0
 */

/**
 * ParindexStatistics:not-applicable:
 *
 * How many units are not concerned.
 *
 * Since: 1.0
 */

/**
 * ParindexStatistics:availability:
 *
 * The share of the units concerned that have a value.
 *
 * Since: 1.0
 */

/**
 * ParindexStatistics:min:
 *
 * The lowest value.
 *
 * Since: 1.0
 */

/**
 * ParindexStatistics:lower-quartile:
 *
 * The quantile 1/4, type 7 of Hyndman and Fan.
 *
 * Since: 1.0
 */

/**
 * ParindexStatistics:median:
 *
 * The median.
 *
 * Since: 1.0
 */

/**
 * ParindexStatistics:upper-quartile:
 *
 * The quantile 3/4, type 7 of Hyndman and Fan.
 *
 * Since: 1.0
 */

/**
 * ParindexStatistics:max:
 *
 * The highest value.
 *
 * Since: 1.0
 */

/**
 * ParindexStatistics:mean:
 *
 * The mean.
 *
 * Since: 1.0
 */

/**
 * ParindexStatistics:sd:
 *
 * The standard deviation of a sample, over n - 1.
 *
 * Since: 1.0
 */

/**
 * ParindexStatistics:skewness:
 *
 * The sample-corrected skewness G1.
 *
 * Since: 1.0
 */

/**
 * ParindexStatistics:kurtosis:
 *
 * The sample-corrected excess kurtosis G2.
 *
 * Since: 1.0
 */

/**
 * ParindexStatistics:zeros:
 *
 * How many values are 0.
 *
 * Since: 1.0
 */

/**
 * ParindexStatistics:unique-share:
 *
 * How many different values there are, as a share of n.
 *
 * Since: 1.0
 */

/**
 * ParindexStatistics:mode-share:
 *
 * How often the most frequent value comes, as a share of n.
 *
 * Since: 1.0
 */

static void
parindex_statistics_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  ParindexStatistics *self = PARINDEX_STATISTICS (object);

  switch (prop_id)
    {
    case PROP_CRITERION:
      g_value_set_object (value, self->criterion);
      break;
    case PROP_CRITERION_ID:
      g_value_set_string (value, self->criterion != NULL ? parindex_criterion_get_id (self->criterion) : NULL);
      break;
    case PROP_GROUP:
      g_value_set_string (value, self->group);
      break;
    case PROP_FLAGS:
      g_value_set_flags (value, parindex_statistics_get_flags (self));
      break;
    default:
      g_value_set_double (value, self->figures[prop_id - PROP_FIGURES]);
    }
}

static void
parindex_statistics_finalize (GObject *object)
{
  ParindexStatistics *self = PARINDEX_STATISTICS (object);

  g_clear_object (&self->criterion);
  g_free (self->group);

  G_OBJECT_CLASS (parindex_statistics_parent_class)->finalize (object);
}

static void
parindex_statistics_class_init (ParindexStatisticsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  g_autoptr (GEnumClass) figures = g_type_class_ref (PARINDEX_TYPE_STATISTIC);

  object_class->get_property = parindex_statistics_get_property;
  object_class->finalize = parindex_statistics_finalize;

  props[PROP_CRITERION] = g_param_spec_object ("criterion", NULL, NULL, PARINDEX_TYPE_CRITERION, flags);
  props[PROP_CRITERION_ID] = g_param_spec_string ("criterion-id", NULL, NULL, NULL, flags);
  props[PROP_GROUP] = g_param_spec_string ("group", NULL, NULL, NULL, flags);
  props[PROP_FLAGS] = g_param_spec_flags ("flags", NULL, NULL, PARINDEX_TYPE_STATISTICS_FLAGS, PARINDEX_STATISTICS_FLAGS_NONE, flags);
  /* NaN is a value here, which a plain double property would turn into 0. */
  for (int i = 0; i < N_STATISTICS; i++)
    props[PROP_FIGURES + i] = g_param_spec_double (g_enum_get_value (figures, i)->value_nick, NULL, NULL, -INFINITY, INFINITY, 0,
                                                   flags | G_PARAM_LAX_VALIDATION);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_statistics_init (ParindexStatistics *self)
{
  for (guint i = 0; i < N_STATISTICS; i++)
    self->figures[i] = NAN;
}

/* Of ascending values: how many are different, how often the most frequent one comes, and how many are 0. */
static void
count_equals (ParindexStatistics *self,
              const double       *sorted,
              gsize               n)
{
  gsize unique = 0, most = 0, zeros = 0;

  for (gsize begin = 0, end; begin < n; begin = end)
    {
      for (end = begin; end < n && sorted[end] == sorted[begin]; end++)
        ;
      unique++;
      most = MAX (most, end - begin);
      if (sorted[begin] == 0)
        zeros = end - begin;
    }
  self->figures[PARINDEX_STATISTIC_ZEROS] = (double) zeros;
  self->figures[PARINDEX_STATISTIC_UNIQUE_SHARE] = n > 0 ? (double) unique / (double) n : NAN;
  self->figures[PARINDEX_STATISTIC_MODE_SHARE] = n > 0 ? (double) most / (double) n : NAN;
}

static void
count_states (ParindexStatistics *self,
              const guint8       *states,
              guint               n,
              gsize               n_there)
{
  guint missing = 0, not_applicable = 0;

  for (guint i = 0; i < n; i++)
    {
      missing += states[i] == PARINDEX_CELL_STATE_MISSING;
      not_applicable += states[i] == PARINDEX_CELL_STATE_NOT_APPLICABLE;
    }
  self->figures[PARINDEX_STATISTIC_N] = (double) n_there;
  self->figures[PARINDEX_STATISTIC_MISSING] = missing;
  self->figures[PARINDEX_STATISTIC_NOT_APPLICABLE] = not_applicable;
  self->figures[PARINDEX_STATISTIC_AVAILABILITY] = n_there + missing > 0 ? (double) n_there / (double) (n_there + missing) : NAN;
}

static void
compute (ParindexStatistics *self,
         const double       *values,
         const guint8       *states,
         guint               n)
{
  g_autofree double *sorted = g_new (double, n + 1);
  gsize there = parindex_sort_values (values, n, sorted);
  double *figures = self->figures;
  ParindexMoments moments;

  parindex_moments_init (&moments, values, n);
  count_states (self, states, n, there);
  count_equals (self, sorted, there);
  figures[PARINDEX_STATISTIC_MIN] = moments.min;
  figures[PARINDEX_STATISTIC_LOWER_QUARTILE] = parindex_quantile (sorted, there, 0.25);
  figures[PARINDEX_STATISTIC_MEDIAN] = parindex_quantile (sorted, there, 0.5);
  figures[PARINDEX_STATISTIC_UPPER_QUARTILE] = parindex_quantile (sorted, there, 0.75);
  figures[PARINDEX_STATISTIC_MAX] = moments.max;
  figures[PARINDEX_STATISTIC_MEAN] = moments.mean;
  figures[PARINDEX_STATISTIC_SD] = parindex_moments_sd (&moments);
  parindex_exact_coefficients (values, n, &figures[PARINDEX_STATISTIC_SKEWNESS], &figures[PARINDEX_STATISTIC_KURTOSIS]);
}

static void
add_sample (ParindexList         *list,
            ParindexScoreboard   *board,
            ParindexMeasure       of,
            const ParindexSample *sample)
{
  ParindexFramework *framework = parindex_scoreboard_get_framework (board);
  g_autofree double *values = g_new (double, sample->n + 1);
  g_autofree guint8 *states = g_new (guint8, sample->n + 1);

  for (guint i = 0; i < parindex_framework_n_nodes (framework); i++)
    {
      ParindexCriterion *node = parindex_framework_node (framework, i);
      g_autoptr (ParindexStatistics) self = NULL;

      if (of == PARINDEX_MEASURE_VALUE && !parindex_criterion_is_leaf (node))
        continue;
      self = g_object_new (PARINDEX_TYPE_STATISTICS, NULL);
      self->criterion = g_object_ref (node);
      self->group = g_strdup (sample->group);
      parindex_sample_read (sample, board, of, i, values, states);
      compute (self, values, states, sample->n);
      parindex_list_fill (list, self);
    }
}

/**
 * parindex_scoreboard_list_statistics:
 * @self: a scoreboard
 * @of: what is described: values of the leaves, or scores or percents of all criteria
 * @within: (nullable): a dimension; its groups are described one by one
 * @group: (nullable): only this group of the dimension
 * @error: return location for an error
 *
 * Describes what the ranked units have on each criterion, in the order of the
 * framework.
 *
 * This method may be called from any thread.
 *
 * Returns: (transfer full): the statistics, a list of [class@Statistics], or %NULL if there is no such dimension or group
 *
 * Since: 1.0
 */
GListModel *
parindex_scoreboard_list_statistics (ParindexScoreboard *self,
                                     ParindexMeasure     of,
                                     const char         *within,
                                     const char         *group,
                                     GError            **error)
{
  g_autoptr (GPtrArray) samples = NULL;
  ParindexList *list;

  g_return_val_if_fail (parindex_scoreboard_is_made (self), NULL);

  samples = parindex_samples_new (self, within, group, error);
  if (samples == NULL)
    return NULL;

  list = parindex_list_new (PARINDEX_TYPE_STATISTICS);
  for (guint i = 0; i < samples->len; i++)
    add_sample (list, self, of, samples->pdata[i]);

  return G_LIST_MODEL (list);
}

/**
 * parindex_statistics_get_criterion:
 * @self: statistics
 *
 * Gets the criterion that is described.
 *
 * Returns: (transfer none): the criterion
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_statistics_get_criterion (ParindexStatistics *self)
{
  g_return_val_if_fail (PARINDEX_IS_STATISTICS (self), NULL);

  return self->criterion;
}

/**
 * parindex_statistics_get_group:
 * @self: statistics
 *
 * Gets the group whose units are described.
 *
 * Returns: (transfer none) (nullable): the id of the group; %NULL: all units
 *
 * Since: 1.0
 */
const char *
parindex_statistics_get_group (ParindexStatistics *self)
{
  g_return_val_if_fail (PARINDEX_IS_STATISTICS (self), NULL);

  return self->group;
}

/**
 * parindex_statistics_get_figure:
 * @self: statistics
 * @figure: which one
 *
 * Gets one of the statistics; counts are whole numbers.
 *
 * Returns: the statistic; NaN where it is not defined
 *
 * Since: 1.0
 */
double
parindex_statistics_get_figure (ParindexStatistics *self,
                                ParindexStatistic   figure)
{
  g_return_val_if_fail (PARINDEX_IS_STATISTICS (self), NAN);
  g_return_val_if_fail ((guint) figure < N_STATISTICS, NAN);

  return self->figures[figure];
}

/**
 * parindex_statistics_get_flags:
 * @self: statistics
 *
 * Tells what stands out by the usual limits: an availability below 0.65, fewer
 * than half of the values different, more than half of them 0, or a skewness
 * beyond 2 and a kurtosis above 3.5.
 *
 * Returns: the flags
 *
 * Since: 1.0
 */
ParindexStatisticsFlags
parindex_statistics_get_flags (ParindexStatistics *self)
{
  return parindex_statistics_find_flags (self, PARINDEX_STATISTICS_LEAST_AVAILABILITY, PARINDEX_STATISTICS_LEAST_UNIQUE_SHARE,
                                         PARINDEX_STATISTICS_MOST_ZEROS, PARINDEX_STATISTICS_MOST_SKEWNESS, PARINDEX_STATISTICS_MOST_KURTOSIS);
}

/**
 * parindex_statistics_find_flags:
 * @self: statistics
 * @least_availability: an availability below it is low
 * @least_unique_share: a share of different values below it is few
 * @most_zeros: a share of zeros above it is many
 * @most_skewness: a skewness further from 0 than it, together with
 * @most_kurtosis: a kurtosis above it, is outlying
 *
 * Tells what stands out by other limits. NaN as a limit flags nothing.
 *
 * Returns: the flags
 *
 * Since: 1.0
 */
ParindexStatisticsFlags
parindex_statistics_find_flags (ParindexStatistics *self,
                                double              least_availability,
                                double              least_unique_share,
                                double              most_zeros,
                                double              most_skewness,
                                double              most_kurtosis)
{
  const double *figures;
  ParindexStatisticsFlags flags = PARINDEX_STATISTICS_FLAGS_NONE;

  g_return_val_if_fail (PARINDEX_IS_STATISTICS (self), PARINDEX_STATISTICS_FLAGS_NONE);

  figures = self->figures;
  if (figures[PARINDEX_STATISTIC_AVAILABILITY] < least_availability)
    flags |= PARINDEX_STATISTICS_FLAGS_LOW_AVAILABILITY;
  if (figures[PARINDEX_STATISTIC_UNIQUE_SHARE] < least_unique_share)
    flags |= PARINDEX_STATISTICS_FLAGS_FEW_UNIQUE;
  if (figures[PARINDEX_STATISTIC_ZEROS] > most_zeros * figures[PARINDEX_STATISTIC_N])
    flags |= PARINDEX_STATISTICS_FLAGS_MANY_ZEROS;
  if (fabs (figures[PARINDEX_STATISTIC_SKEWNESS]) > most_skewness && figures[PARINDEX_STATISTIC_KURTOSIS] > most_kurtosis)
    flags |= PARINDEX_STATISTICS_FLAGS_OUTLYING;

  return flags;
}

/**
 * parindex_statistics_get_flags_text:
 * @self: statistics
 * @language: the language
 *
 * Tells in words what stands out by the usual limits.
 *
 * Returns: (transfer full): the words; empty if nothing does
 *
 * Since: 1.0
 */
char *
parindex_statistics_get_flags_text (ParindexStatistics *self,
                                    ParindexLanguage    language)
{
  g_return_val_if_fail (PARINDEX_IS_STATISTICS (self), NULL);

  return parindex_statistics_describe_flags (parindex_statistics_get_flags (self), language);
}

/**
 * parindex_statistics_describe_flags:
 * @flags: what stands out
 * @language: the language
 *
 * Tells in words what stands out, by whatever limits it was found.
 *
 * Returns: (transfer full): the words; empty if nothing does
 *
 * Since: 1.0
 */
char *
parindex_statistics_describe_flags (ParindexStatisticsFlags flags,
                                    ParindexLanguage        language)
{
  static const struct
  {
    ParindexStatisticsFlags flag;
    const char *vi;
    const char *en;
  } words[] = {
    { PARINDEX_STATISTICS_FLAGS_LOW_AVAILABILITY, "thiếu nhiều số liệu", "many values missing" },
    { PARINDEX_STATISTICS_FLAGS_FEW_UNIQUE, "ít giá trị khác nhau", "few different values" },
    { PARINDEX_STATISTICS_FLAGS_MANY_ZEROS, "nhiều số 0", "many zeros" },
    { PARINDEX_STATISTICS_FLAGS_OUTLYING, "có giá trị ngoại lai", "outlying values" },
  };
  gboolean vietnamese = parindex_language_resolve (language) == PARINDEX_LANGUAGE_VI;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((flags & words[i].flag) != 0)
      parindex_append_word (text, vietnamese ? words[i].vi : words[i].en);

  return g_string_free (text, FALSE);
}
