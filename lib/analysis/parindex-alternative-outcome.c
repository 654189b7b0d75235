/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/parindex-alternative-outcome-private.h"
#include "analysis/parindex-rescore-private.h"
#include "base/parindex-correlation-private.h"

/**
 * ParindexAlternativeOutcome:
 *
 * How an alternative turns out: its scoreboard, and how far its ranking is from
 * the nominal one; or the problems that keep it from being scored.
 *
 * Figures of both rankings are over the units that have a rank in both.
 *
 * Since: 1.0
 */

struct _ParindexAlternativeOutcome
{
  GObject parent_instance;

  ParindexAlternative *alternative;
  ParindexScoreboard *scoreboard; /* NULL: it cannot be scored */
  GListModel *problems;
  double *shifts; /* a value a row; NaN where a rank is missing */
  guint n_rows;
  guint n_units;
  double spearman;
  double kendall;
  double mean_shift;
  double max_shift;
};

typedef enum
{
  PROP_ALTERNATIVE = 1,
  PROP_SCOREBOARD,
  PROP_PROBLEMS,
  PROP_N_UNITS,
  PROP_SPEARMAN,
  PROP_KENDALL,
  PROP_MEAN_SHIFT,
  PROP_MAX_SHIFT,
  N_PROPS,
} ParindexAlternativeOutcomeProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexAlternativeOutcome, parindex_alternative_outcome, G_TYPE_OBJECT)

static void
parindex_alternative_outcome_get_property (GObject    *object,
                                           guint       prop_id,
                                           GValue     *value,
                                           GParamSpec *pspec)
{
  ParindexAlternativeOutcome *self = PARINDEX_ALTERNATIVE_OUTCOME (object);

  switch ((ParindexAlternativeOutcomeProperty) prop_id)
    {
    case PROP_ALTERNATIVE:
      g_value_set_object (value, self->alternative);
      break;
    case PROP_SCOREBOARD:
      g_value_set_object (value, self->scoreboard);
      break;
    case PROP_PROBLEMS:
      g_value_set_object (value, self->problems);
      break;
    case PROP_N_UNITS:
      g_value_set_uint (value, self->n_units);
      break;
    case PROP_SPEARMAN:
      g_value_set_double (value, self->spearman);
      break;
    case PROP_KENDALL:
      g_value_set_double (value, self->kendall);
      break;
    case PROP_MEAN_SHIFT:
      g_value_set_double (value, self->mean_shift);
      break;
    case PROP_MAX_SHIFT:
      g_value_set_double (value, self->max_shift);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_alternative_outcome_finalize (GObject *object)
{
  ParindexAlternativeOutcome *self = PARINDEX_ALTERNATIVE_OUTCOME (object);

  g_clear_object (&self->alternative);
  g_clear_object (&self->scoreboard);
  g_clear_object (&self->problems);
  g_free (self->shifts);

  G_OBJECT_CLASS (parindex_alternative_outcome_parent_class)->finalize (object);
}

static void
parindex_alternative_outcome_class_init (ParindexAlternativeOutcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags lax = flags | G_PARAM_LAX_VALIDATION;

  object_class->get_property = parindex_alternative_outcome_get_property;
  object_class->finalize = parindex_alternative_outcome_finalize;

  /**
   * ParindexAlternativeOutcome:alternative:
   *
   * The alternative.
   *
   * Since: 1.0
   */
  props[PROP_ALTERNATIVE] = g_param_spec_object ("alternative", NULL, NULL, PARINDEX_TYPE_ALTERNATIVE, flags);
  /**
   * ParindexAlternativeOutcome:scoreboard:
   *
   * Its scoreboard; %NULL if it cannot be scored.
   *
   * Since: 1.0
   */
  props[PROP_SCOREBOARD] = g_param_spec_object ("scoreboard", NULL, NULL, PARINDEX_TYPE_SCOREBOARD, flags);
  /**
   * ParindexAlternativeOutcome:problems:
   *
   * What keeps it from being scored, a list of [class@Problem].
   *
   * Since: 1.0
   */
  props[PROP_PROBLEMS] = g_param_spec_object ("problems", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  /**
   * ParindexAlternativeOutcome:n-units:
   *
   * How many units have a rank in both rankings.
   *
   * Since: 1.0
   */
  props[PROP_N_UNITS] = g_param_spec_uint ("n-units", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexAlternativeOutcome:spearman:
   *
   * Spearman's rho of the two rankings.
   *
   * Since: 1.0
   */
  props[PROP_SPEARMAN] = g_param_spec_double ("spearman", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexAlternativeOutcome:kendall:
   *
   * Kendall's tau-b of the two rankings.
   *
   * Since: 1.0
   */
  props[PROP_KENDALL] = g_param_spec_double ("kendall", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexAlternativeOutcome:mean-shift:
   *
   * By how many ranks units move, up or down, on average.
   *
   * Since: 1.0
   */
  props[PROP_MEAN_SHIFT] = g_param_spec_double ("mean-shift", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexAlternativeOutcome:max-shift:
   *
   * By how many ranks a unit moves at most, up or down.
   *
   * Since: 1.0
   */
  props[PROP_MAX_SHIFT] = g_param_spec_double ("max-shift", NULL, NULL, -INFINITY, INFINITY, 0, lax);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_alternative_outcome_init (ParindexAlternativeOutcome *self)
{
  self->spearman = self->kendall = self->mean_shift = self->max_shift = NAN;
}

/* Ranks are halves at most, so that their sum is exact. */
static void
compare (ParindexAlternativeOutcome *self,
         const double               *before,
         const double               *after)
{
  double sum = 0;

  for (guint row = 0; row < self->n_rows; row++)
    {
      self->shifts[row] = before[row] - after[row];
      if (isnan (self->shifts[row]))
        continue;
      sum += fabs (self->shifts[row]);
      self->max_shift = self->n_units == 0 ? fabs (self->shifts[row]) : MAX (self->max_shift, fabs (self->shifts[row]));
      self->n_units++;
    }
  if (self->n_units > 0)
    self->mean_shift = sum / self->n_units;
  self->spearman = parindex_correlation_spearman (before, after, self->n_rows).value;
  self->kendall = parindex_correlation_kendall (before, after, self->n_rows).value;
}

static void
tell_faults (ParindexFramework *framework,
             ParindexProblems  *problems)
{
  g_autoptr (GListModel) list = parindex_framework_validate (framework);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (ParindexProblem) each = g_list_model_get_item (list, i);

      if (parindex_problem_get_severity (each) == PARINDEX_SEVERITY_ERROR)
        parindex_problems_append (problems, each);
    }
}

/* NULL after telling why. */
static ParindexScoreboard *
score (ParindexScoreboard  *nominal,
       ParindexDocument    *document,
       ParindexAlternative *alternative,
       ParindexProblems    *problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ParindexFramework) framework = parindex_alternative_apply (alternative, parindex_scoreboard_get_framework (nominal), &error);
  g_autoptr (ParindexAssessment) assessment = NULL;

  if (framework != NULL && !parindex_framework_seal (framework, NULL))
    {
      tell_faults (framework, problems);
      return NULL;
    }
  if (framework != NULL)
    assessment = parindex_assessment_with_framework (parindex_scoreboard_get_assessment (nominal), framework, &error);
  if (assessment == NULL)
    {
      parindex_problems_report (problems, NOT_READY, .value = error->message);
      return NULL;
    }

  return parindex_rescore (nominal, document, framework, assessment, problems);
}

ParindexAlternativeOutcome *
parindex_alternative_outcome_new (ParindexScoreboard  *nominal,
                                  ParindexDocument    *document,
                                  ParindexAlternative *alternative)
{
  ParindexAlternativeOutcome *self = g_object_new (PARINDEX_TYPE_ALTERNATIVE_OUTCOME, NULL);
  g_auto (ParindexProblems) problems = { 0 };

  parindex_problems_init (&problems);
  self->alternative = g_object_ref (alternative);
  self->n_rows = parindex_assessment_get_n_units (parindex_scoreboard_get_assessment (nominal));
  self->shifts = g_new (double, self->n_rows);
  for (guint row = 0; row < self->n_rows; row++)
    self->shifts[row] = NAN;
  self->scoreboard = score (nominal, document, alternative, &problems);
  self->problems = parindex_problems_to_list (&problems);
  if (self->scoreboard != NULL)
    compare (self, parindex_scoreboard_node (nominal, 0)->ranks, parindex_scoreboard_node (self->scoreboard, 0)->ranks);

  return self;
}

/**
 * parindex_alternative_outcome_get_alternative:
 * @self: an outcome
 *
 * Gets the alternative.
 *
 * Returns: (transfer none): the alternative
 *
 * Since: 1.0
 */
ParindexAlternative *
parindex_alternative_outcome_get_alternative (ParindexAlternativeOutcome *self)
{
  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE_OUTCOME (self), NULL);

  return self->alternative;
}

/**
 * parindex_alternative_outcome_get_scoreboard:
 * @self: an outcome
 *
 * Gets the scoreboard of the alternative; its units are in the rows of the
 * nominal one.
 *
 * Returns: (transfer none) (nullable): the scoreboard; %NULL if it cannot be scored
 *
 * Since: 1.0
 */
ParindexScoreboard *
parindex_alternative_outcome_get_scoreboard (ParindexAlternativeOutcome *self)
{
  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE_OUTCOME (self), NULL);

  return self->scoreboard;
}

/**
 * parindex_alternative_outcome_get_problems:
 * @self: an outcome
 *
 * Gets what keeps the alternative from being scored.
 *
 * Returns: (transfer none): a list of [class@Problem]
 *
 * Since: 1.0
 */
GListModel *
parindex_alternative_outcome_get_problems (ParindexAlternativeOutcome *self)
{
  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE_OUTCOME (self), NULL);

  return self->problems;
}

/**
 * parindex_alternative_outcome_get_n_units:
 * @self: an outcome
 *
 * Gets how many units have a rank in both rankings.
 *
 * Returns: the number of units
 *
 * Since: 1.0
 */
guint
parindex_alternative_outcome_get_n_units (ParindexAlternativeOutcome *self)
{
  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE_OUTCOME (self), 0);

  return self->n_units;
}

/**
 * parindex_alternative_outcome_get_spearman:
 * @self: an outcome
 *
 * Gets Spearman's rho of the two rankings.
 *
 * Returns: rho; NaN where it is not defined
 *
 * Since: 1.0
 */
double
parindex_alternative_outcome_get_spearman (ParindexAlternativeOutcome *self)
{
  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE_OUTCOME (self), NAN);

  return self->spearman;
}

/**
 * parindex_alternative_outcome_get_kendall:
 * @self: an outcome
 *
 * Gets Kendall's tau-b of the two rankings.
 *
 * Returns: tau-b; NaN where it is not defined
 *
 * Since: 1.0
 */
double
parindex_alternative_outcome_get_kendall (ParindexAlternativeOutcome *self)
{
  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE_OUTCOME (self), NAN);

  return self->kendall;
}

/**
 * parindex_alternative_outcome_get_mean_shift:
 * @self: an outcome
 *
 * Gets by how many ranks units move on average, whether up or down.
 *
 * Returns: the mean absolute shift; NaN if no unit has both ranks
 *
 * Since: 1.0
 */
double
parindex_alternative_outcome_get_mean_shift (ParindexAlternativeOutcome *self)
{
  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE_OUTCOME (self), NAN);

  return self->mean_shift;
}

/**
 * parindex_alternative_outcome_get_max_shift:
 * @self: an outcome
 *
 * Gets by how many ranks a unit moves at most, whether up or down.
 *
 * Returns: the greatest absolute shift; NaN if no unit has both ranks
 *
 * Since: 1.0
 */
double
parindex_alternative_outcome_get_max_shift (ParindexAlternativeOutcome *self)
{
  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE_OUTCOME (self), NAN);

  return self->max_shift;
}

/**
 * parindex_alternative_outcome_get_shifts_bytes:
 * @self: an outcome
 *
 * Gets by how many ranks each unit moves, as native float64 in the order of the
 * rows: its nominal rank less that of the alternative, above 0 where it climbs,
 * NaN where it lacks a rank.
 *
 * Returns: (transfer full): the shifts
 *
 * Since: 1.0
 */
GBytes *
parindex_alternative_outcome_get_shifts_bytes (ParindexAlternativeOutcome *self)
{
  g_return_val_if_fail (PARINDEX_IS_ALTERNATIVE_OUTCOME (self), NULL);

  return g_bytes_new (self->shifts, self->n_rows * sizeof (double));
}
