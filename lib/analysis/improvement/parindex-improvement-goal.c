/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/improvement/parindex-improvement-private.h"

/**
 * ParindexImprovementGoal:
 *
 * What a unit is to reach, and what each step towards it takes.
 *
 * Effort is counted in the points that a criterion gains, as long as nothing
 * else is said. A criterion that nobody can move is held; steps that are stated
 * are then the only ones.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_KIND = 1,
  PROP_GRID,
  N_PROPS,
} ParindexImprovementGoalProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexImprovementGoal, parindex_improvement_goal, G_TYPE_OBJECT)

static void
step_clear (gpointer data)
{
  ParindexImprovementStep *self = data;

  parindex_number_unref (self->points);
  parindex_number_unref (self->effort);
}

static void
terms_free (gpointer data)
{
  ParindexImprovementTerms *self = data;

  g_clear_pointer (&self->effort, parindex_number_unref);
  g_clear_pointer (&self->limit, parindex_number_unref);
  g_clear_pointer (&self->steps, g_array_unref);
  g_free (self->agency);
  g_free (self);
}

static void
parindex_improvement_goal_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  ParindexImprovementGoal *self = PARINDEX_IMPROVEMENT_GOAL (object);

  switch ((ParindexImprovementGoalProperty) prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_GRID:
      g_value_set_boxed (value, self->grid);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_improvement_goal_finalize (GObject *object)
{
  ParindexImprovementGoal *self = PARINDEX_IMPROVEMENT_GOAL (object);

  g_free (self->within);
  g_free (self->band);
  g_clear_pointer (&self->number, parindex_number_unref);
  parindex_number_unref (self->grid);
  g_hash_table_unref (self->terms);

  G_OBJECT_CLASS (parindex_improvement_goal_parent_class)->finalize (object);
}

static void
parindex_improvement_goal_class_init (ParindexImprovementGoalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_improvement_goal_get_property;
  object_class->finalize = parindex_improvement_goal_finalize;

  /**
   * ParindexImprovementGoal:kind:
   *
   * What is to be reached.
   *
   * Since: 1.0
   */
  props[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, PARINDEX_TYPE_IMPROVEMENT_KIND, PARINDEX_IMPROVEMENT_KIND_RANK, flags);
  /**
   * ParindexImprovementGoal:grid:
   *
   * Of how many points steps are where any number of points can be given.
   *
   * Since: 1.0
   */
  props[PROP_GRID] = g_param_spec_boxed ("grid", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_improvement_goal_init (ParindexImprovementGoal *self)
{
  self->terms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, terms_free);
  self->grid = parindex_number_new_from_decimal (1, 2);
}

/**
 * parindex_improvement_goal_new_rank:
 * @rank: the rank, from 1
 * @within: (nullable): a dimension, whose group of the unit it is a rank in; %NULL: overall
 *
 * Makes the goal of a rank, or a better one.
 *
 * Returns: (transfer full): a goal
 *
 * Since: 1.0
 */
ParindexImprovementGoal *
parindex_improvement_goal_new_rank (guint       rank,
                                    const char *within)
{
  ParindexImprovementGoal *self = g_object_new (PARINDEX_TYPE_IMPROVEMENT_GOAL, NULL);

  self->kind = PARINDEX_IMPROVEMENT_KIND_RANK;
  self->rank = rank;
  self->within = g_strdup (within);

  return self;
}

static ParindexImprovementGoal *
new_number (ParindexImprovementKind kind,
            ParindexNumber         *number)
{
  ParindexImprovementGoal *self = g_object_new (PARINDEX_TYPE_IMPROVEMENT_GOAL, NULL);

  self->kind = kind;
  self->number = parindex_number_ref (number);

  return self;
}

/**
 * parindex_improvement_goal_new_score:
 * @score: the score
 *
 * Makes the goal of at least a score on the whole index, unrounded.
 *
 * Returns: (transfer full): a goal
 *
 * Since: 1.0
 */
ParindexImprovementGoal *
parindex_improvement_goal_new_score (ParindexNumber *score)
{
  g_return_val_if_fail (score != NULL, NULL);

  return new_number (PARINDEX_IMPROVEMENT_KIND_SCORE, score);
}

/**
 * parindex_improvement_goal_new_percent:
 * @percent: the percent
 *
 * Makes the goal of at least a percent on the whole index, unrounded.
 *
 * Returns: (transfer full): a goal
 *
 * Since: 1.0
 */
ParindexImprovementGoal *
parindex_improvement_goal_new_percent (ParindexNumber *percent)
{
  g_return_val_if_fail (percent != NULL, NULL);

  return new_number (PARINDEX_IMPROVEMENT_KIND_PERCENT, percent);
}

/**
 * parindex_improvement_goal_new_band:
 * @band: the id of a band
 *
 * Makes the goal of a band, or a better one.
 *
 * Returns: (transfer full): a goal
 *
 * Since: 1.0
 */
ParindexImprovementGoal *
parindex_improvement_goal_new_band (const char *band)
{
  ParindexImprovementGoal *self;

  g_return_val_if_fail (band != NULL, NULL);

  self = g_object_new (PARINDEX_TYPE_IMPROVEMENT_GOAL, NULL);
  self->kind = PARINDEX_IMPROVEMENT_KIND_BAND;
  self->band = g_strdup (band);

  return self;
}

/**
 * parindex_improvement_goal_get_kind:
 * @self: a goal
 *
 * Gets what is to be reached.
 *
 * Returns: the kind
 *
 * Since: 1.0
 */
ParindexImprovementKind
parindex_improvement_goal_get_kind (ParindexImprovementGoal *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT_GOAL (self), PARINDEX_IMPROVEMENT_KIND_RANK);

  return self->kind;
}

/**
 * parindex_improvement_goal_get_grid:
 * @self: a goal
 *
 * Gets of how many points steps are where any number of points can be given.
 *
 * Returns: (transfer none): the grid, 0.01 unless it was set
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_improvement_goal_get_grid (ParindexImprovementGoal *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT_GOAL (self), NULL);

  return self->grid;
}

/**
 * parindex_improvement_goal_set_grid:
 * @self: a goal
 * @grid: a number of points above 0
 * @error: return location for an error
 *
 * Sets of how many points steps are where any number of points can be given.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_RANGE if the number is not above 0
 *
 * Since: 1.0
 */
gboolean
parindex_improvement_goal_set_grid (ParindexImprovementGoal *self,
                                    ParindexNumber          *grid,
                                    GError                 **error)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT_GOAL (self), FALSE);
  g_return_val_if_fail (grid != NULL, FALSE);

  if (parindex_number_get_sign (grid) <= 0)
    {
      g_autofree char *value = parindex_number_to_string (grid);

      parindex_error_report (error, IMPROVEMENT_GRID, .value = value);
      return FALSE;
    }
  parindex_number_unref (self->grid);
  self->grid = parindex_number_ref (grid);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GRID]);

  return TRUE;
}

ParindexImprovementTerms *
parindex_improvement_goal_terms (ParindexImprovementGoal *self,
                                 const char              *criterion)
{
  ParindexImprovementTerms *terms = g_hash_table_lookup (self->terms, criterion);

  if (terms == NULL)
    {
      terms = g_new0 (ParindexImprovementTerms, 1);
      g_hash_table_insert (self->terms, g_strdup (criterion), terms);
    }

  return terms;
}

static gboolean
check_effort (const char           *criterion,
              const ParindexNumber *effort,
              GError              **error)
{
  g_autofree char *value = NULL;

  if (parindex_number_get_sign (effort) >= 0)
    return TRUE;

  value = parindex_number_to_string (effort);
  parindex_error_report (error, IMPROVEMENT_EFFORT, .criterion = criterion, .value = value);

  return FALSE;
}

/**
 * parindex_improvement_goal_hold:
 * @self: a goal
 * @criterion: the id of a criterion
 *
 * Says that a criterion stays as it is, and all below it.
 *
 * Since: 1.0
 */
void
parindex_improvement_goal_hold (ParindexImprovementGoal *self,
                                const char              *criterion)
{
  g_return_if_fail (PARINDEX_IS_IMPROVEMENT_GOAL (self));
  g_return_if_fail (criterion != NULL);

  parindex_improvement_goal_terms (self, criterion)->held = TRUE;
}

/**
 * parindex_improvement_goal_set_effort:
 * @self: a goal
 * @criterion: the id of a criterion
 * @effort: the effort of one point, from 0
 * @error: return location for an error
 *
 * Sets what a point takes that a criterion gains, or any below it for which nothing
 * else is said. Without it that is 1.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_RANGE if the effort is below 0
 *
 * Since: 1.0
 */
gboolean
parindex_improvement_goal_set_effort (ParindexImprovementGoal *self,
                                      const char              *criterion,
                                      ParindexNumber          *effort,
                                      GError                 **error)
{
  ParindexImprovementTerms *terms;

  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT_GOAL (self), FALSE);
  g_return_val_if_fail (criterion != NULL, FALSE);
  g_return_val_if_fail (effort != NULL, FALSE);

  if (!check_effort (criterion, effort, error))
    return FALSE;
  terms = parindex_improvement_goal_terms (self, criterion);
  g_clear_pointer (&terms->effort, parindex_number_unref);
  terms->effort = parindex_number_ref (effort);

  return TRUE;
}

/**
 * parindex_improvement_goal_set_limit:
 * @self: a goal
 * @criterion: the id of a leaf
 * @points: the most points it can come to
 *
 * Says that a leaf cannot come to more points, or, where the rule knows no end,
 * that it can come to so many.
 *
 * Since: 1.0
 */
void
parindex_improvement_goal_set_limit (ParindexImprovementGoal *self,
                                     const char              *criterion,
                                     ParindexNumber          *points)
{
  ParindexImprovementTerms *terms;

  g_return_if_fail (PARINDEX_IS_IMPROVEMENT_GOAL (self));
  g_return_if_fail (criterion != NULL);
  g_return_if_fail (points != NULL);

  terms = parindex_improvement_goal_terms (self, criterion);
  g_clear_pointer (&terms->limit, parindex_number_unref);
  terms->limit = parindex_number_ref (points);
}

/**
 * parindex_improvement_goal_add_step:
 * @self: a goal
 * @criterion: the id of a leaf
 * @points: the points that the step leads to
 * @effort: what it takes from where the unit stands, from 0
 * @error: return location for an error
 *
 * States a step of a leaf. A leaf of which steps are stated can make no others.
 *
 * Returns: %FALSE with %PARINDEX_ERROR_RANGE if the effort is below 0
 *
 * Since: 1.0
 */
gboolean
parindex_improvement_goal_add_step (ParindexImprovementGoal *self,
                                    const char              *criterion,
                                    ParindexNumber          *points,
                                    ParindexNumber          *effort,
                                    GError                 **error)
{
  ParindexImprovementTerms *terms;
  ParindexImprovementStep step;

  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT_GOAL (self), FALSE);
  g_return_val_if_fail (criterion != NULL, FALSE);
  g_return_val_if_fail (points != NULL, FALSE);
  g_return_val_if_fail (effort != NULL, FALSE);

  if (!check_effort (criterion, effort, error))
    return FALSE;
  terms = parindex_improvement_goal_terms (self, criterion);
  if (terms->steps == NULL)
    {
      terms->steps = g_array_new (FALSE, FALSE, sizeof (ParindexImprovementStep));
      g_array_set_clear_func (terms->steps, step_clear);
    }
  step = (ParindexImprovementStep){ parindex_number_ref (points), parindex_number_ref (effort) };
  g_array_append_val (terms->steps, step);

  return TRUE;
}
