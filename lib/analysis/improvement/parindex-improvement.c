/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/improvement/parindex-improvement-private.h"
#include "base/parindex-property-private.h"

/**
 * ParindexImprovement:
 *
 * The plan that brings a unit to a goal with the least effort: a list of
 * [class@ImprovementMove], in the order of the form.
 *
 * Since: 1.0
 */

static void improvement_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexImprovement, parindex_improvement, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, improvement_list_model_init))

typedef enum
{
  PROP_UNIT = 1,
  PROP_REACHABLE,
  PROP_REACHED,
  PROP_EFFORT,
  PROP_BOUND,
  PROP_GAP,
  PROP_NEEDED,
  PROP_EXACT,
  PROP_SCORE_BEFORE,
  PROP_SCORE_AFTER,
  PROP_PERCENT_BEFORE,
  PROP_PERCENT_AFTER,
  PROP_RANK_BEFORE,
  PROP_RANK_AFTER,
  N_PROPS,
} ParindexImprovementProperty;

static GParamSpec *props[N_PROPS];

static const ParindexProperty properties[N_PROPS] = {
  [PROP_UNIT] = PARINDEX_READ (parindex_improvement_get_unit),
  [PROP_REACHABLE] = PARINDEX_READ (parindex_improvement_get_reachable),
  [PROP_REACHED] = PARINDEX_READ (parindex_improvement_get_reached),
  [PROP_EFFORT] = PARINDEX_READ (parindex_improvement_get_effort),
  [PROP_BOUND] = PARINDEX_READ (parindex_improvement_get_bound),
  [PROP_GAP] = PARINDEX_READ (parindex_improvement_get_gap),
  [PROP_NEEDED] = PARINDEX_READ (parindex_improvement_get_needed),
  [PROP_EXACT] = PARINDEX_READ (parindex_improvement_get_exact),
  [PROP_SCORE_BEFORE] = PARINDEX_READ (parindex_improvement_get_score_before),
  [PROP_SCORE_AFTER] = PARINDEX_READ (parindex_improvement_get_score_after),
  [PROP_PERCENT_BEFORE] = PARINDEX_READ (parindex_improvement_get_percent_before),
  [PROP_PERCENT_AFTER] = PARINDEX_READ (parindex_improvement_get_percent_after),
  [PROP_RANK_BEFORE] = PARINDEX_READ (parindex_improvement_get_rank_before),
  [PROP_RANK_AFTER] = PARINDEX_READ (parindex_improvement_get_rank_after),
};

static GType
improvement_get_item_type (GListModel *list)
{
  return PARINDEX_TYPE_IMPROVEMENT_MOVE;
}

static guint
improvement_get_n_items (GListModel *list)
{
  return parindex_list_length (PARINDEX_IMPROVEMENT (list)->moves);
}

static gpointer
improvement_get_item (GListModel *list,
                      guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (PARINDEX_IMPROVEMENT (list)->moves), position);
}

static void
improvement_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = improvement_get_item_type;
  iface->get_n_items = improvement_get_n_items;
  iface->get_item = improvement_get_item;
}

static void
parindex_improvement_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  parindex_property_get (object, &properties[prop_id], value);
}

static void
parindex_improvement_finalize (GObject *object)
{
  ParindexImprovement *self = PARINDEX_IMPROVEMENT (object);

  g_clear_object (&self->framework);
  g_clear_pointer (&self->period, parindex_period_unref);
  g_free (self->stage);
  g_clear_object (&self->unit);
  g_free (self->goal_text);
  g_free (self->within);
  g_clear_pointer (&self->effort, parindex_number_unref);
  g_clear_pointer (&self->bound, parindex_number_unref);
  g_clear_pointer (&self->gap, parindex_number_unref);
  g_clear_pointer (&self->needed, parindex_number_unref);
  for (guint i = 0; i < 2; i++)
    {
      g_clear_pointer (&self->scores[i], parindex_number_unref);
      g_clear_pointer (&self->percents[i], parindex_number_unref);
      g_strfreev (self->steps[i]);
    }
  g_clear_object (&self->moves);

  G_OBJECT_CLASS (parindex_improvement_parent_class)->finalize (object);
}

static void
parindex_improvement_class_init (ParindexImprovementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_improvement_get_property;
  object_class->finalize = parindex_improvement_finalize;

  /**
   * ParindexImprovement:unit:
   *
   * The unit that is to improve.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_object ("unit", NULL, NULL, PARINDEX_TYPE_UNIT, flags);
  /**
   * ParindexImprovement:reachable:
   *
   * Whether the goal can be reached.
   *
   * Since: 1.0
   */
  props[PROP_REACHABLE] = g_param_spec_boolean ("reachable", NULL, NULL, FALSE, flags);
  /**
   * ParindexImprovement:reached:
   *
   * Whether the goal is reached as things are.
   *
   * Since: 1.0
   */
  props[PROP_REACHED] = g_param_spec_boolean ("reached", NULL, NULL, FALSE, flags);
  /**
   * ParindexImprovement:effort:
   *
   * What all moves together take.
   *
   * Since: 1.0
   */
  props[PROP_EFFORT] = g_param_spec_boxed ("effort", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexImprovement:bound:
   *
   * The effort below which there is no plan.
   *
   * Since: 1.0
   */
  props[PROP_BOUND] = g_param_spec_boxed ("bound", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexImprovement:gap:
   *
   * What the plan may take more than the best there is, at most.
   *
   * Since: 1.0
   */
  props[PROP_GAP] = g_param_spec_boxed ("gap", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexImprovement:needed:
   *
   * What the score or percent of the whole index has to come to.
   *
   * Since: 1.0
   */
  props[PROP_NEEDED] = g_param_spec_boxed ("needed", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexImprovement:exact:
   *
   * Whether the plan is the best there is.
   *
   * Since: 1.0
   */
  props[PROP_EXACT] = g_param_spec_boolean ("exact", NULL, NULL, FALSE, flags);
  /**
   * ParindexImprovement:score-before:
   *
   * The score as things are.
   *
   * Since: 1.0
   */
  props[PROP_SCORE_BEFORE] = g_param_spec_boxed ("score-before", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexImprovement:score-after:
   *
   * The score with all moves made.
   *
   * Since: 1.0
   */
  props[PROP_SCORE_AFTER] = g_param_spec_boxed ("score-after", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexImprovement:percent-before:
   *
   * The percent as things are.
   *
   * Since: 1.0
   */
  props[PROP_PERCENT_BEFORE] = g_param_spec_boxed ("percent-before", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexImprovement:percent-after:
   *
   * The percent with all moves made.
   *
   * Since: 1.0
   */
  props[PROP_PERCENT_AFTER] = g_param_spec_boxed ("percent-after", NULL, NULL, PARINDEX_TYPE_NUMBER, flags);
  /**
   * ParindexImprovement:rank-before:
   *
   * The rank as things are, in the group that the goal is about.
   *
   * Since: 1.0
   */
  props[PROP_RANK_BEFORE] = g_param_spec_double ("rank-before", NULL, NULL, -INFINITY, INFINITY, 0, flags | G_PARAM_LAX_VALIDATION);
  /**
   * ParindexImprovement:rank-after:
   *
   * The rank with all moves made, in the group that the goal is about.
   *
   * Since: 1.0
   */
  props[PROP_RANK_AFTER] = g_param_spec_double ("rank-after", NULL, NULL, -INFINITY, INFINITY, 0, flags | G_PARAM_LAX_VALIDATION);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_improvement_init (ParindexImprovement *self)
{
  self->moves = parindex_list_new (PARINDEX_TYPE_IMPROVEMENT_MOVE);
  self->ranks[0] = self->ranks[1] = NAN;
}

/**
 * parindex_improvement_get_unit:
 * @self: an improvement
 *
 * Gets the unit that is to improve.
 *
 * Returns: (transfer none): the unit
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_improvement_get_unit (ParindexImprovement *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT (self), NULL);

  return self->unit;
}

/**
 * parindex_improvement_get_reachable:
 * @self: an improvement
 *
 * Tells whether the goal can be reached. That it cannot is proven.
 *
 * Returns: %TRUE if it can be reached
 *
 * Since: 1.0
 */
gboolean
parindex_improvement_get_reachable (ParindexImprovement *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT (self), FALSE);

  return self->reachable;
}

/**
 * parindex_improvement_get_reached:
 * @self: an improvement
 *
 * Tells whether the goal is reached as things are.
 *
 * Returns: %TRUE if nothing has to be done
 *
 * Since: 1.0
 */
gboolean
parindex_improvement_get_reached (ParindexImprovement *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT (self), FALSE);

  return self->reached;
}

/**
 * parindex_improvement_get_effort:
 * @self: an improvement
 *
 * Gets what all moves together take.
 *
 * Returns: (transfer none): the effort
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_improvement_get_effort (ParindexImprovement *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT (self), NULL);

  return self->effort;
}

/**
 * parindex_improvement_get_bound:
 * @self: an improvement
 *
 * Gets the effort below which there is no plan: that of this plan, where it is
 * the best there is.
 *
 * Returns: (transfer none): the effort below which there is no plan
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_improvement_get_bound (ParindexImprovement *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT (self), NULL);

  return self->bound;
}

/**
 * parindex_improvement_get_gap:
 * @self: an improvement
 *
 * Gets what the plan may take more than the best there is, at most: its effort
 * less the bound. It is 0 where the plan is the best there is.
 *
 * Returns: (transfer none): the gap
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_improvement_get_gap (ParindexImprovement *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT (self), NULL);

  return self->gap;
}

/**
 * parindex_improvement_get_needed:
 * @self: an improvement
 *
 * Gets what the whole index has to come to for the goal: a score or a percent,
 * as the framework ranks or tells bands by, or as the goal says.
 *
 * It has to be reached or, where only overtaking a unit will do, exceeded. That
 * alone may not be enough: where keys break ties, they can ask for more.
 *
 * Returns: (transfer none) (nullable): what is needed, or %NULL if the goal is reached with any
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_improvement_get_needed (ParindexImprovement *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT (self), NULL);

  return self->needed;
}

/**
 * parindex_improvement_get_exact:
 * @self: an improvement
 *
 * Tells whether the plan is the best there is. It may not be where steps are
 * finer than 0.01 point.
 *
 * Returns: %TRUE if there is no better one
 *
 * Since: 1.0
 */
gboolean
parindex_improvement_get_exact (ParindexImprovement *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT (self), FALSE);

  return self->exact;
}

/**
 * parindex_improvement_get_score_before:
 * @self: an improvement
 *
 * Gets the score as things are.
 *
 * Returns: (transfer none): the score
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_improvement_get_score_before (ParindexImprovement *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT (self), NULL);

  return self->scores[0];
}

/**
 * parindex_improvement_get_score_after:
 * @self: an improvement
 *
 * Gets the score with all moves made.
 *
 * Returns: (transfer none): the score
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_improvement_get_score_after (ParindexImprovement *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT (self), NULL);

  return self->scores[1];
}

/**
 * parindex_improvement_get_percent_before:
 * @self: an improvement
 *
 * Gets the percent as things are.
 *
 * Returns: (transfer none) (nullable): the percent, or %NULL if there is no maximum
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_improvement_get_percent_before (ParindexImprovement *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT (self), NULL);

  return self->percents[0];
}

/**
 * parindex_improvement_get_percent_after:
 * @self: an improvement
 *
 * Gets the percent with all moves made.
 *
 * Returns: (transfer none) (nullable): the percent, or %NULL if there is no maximum
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_improvement_get_percent_after (ParindexImprovement *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT (self), NULL);

  return self->percents[1];
}

/**
 * parindex_improvement_get_rank_before:
 * @self: an improvement
 *
 * Gets the rank as things are: overall, or in the group that the goal is
 * about.
 *
 * Returns: the rank; NaN if there is none
 *
 * Since: 1.0
 */
double
parindex_improvement_get_rank_before (ParindexImprovement *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT (self), NAN);

  return self->ranks[0];
}

/**
 * parindex_improvement_get_rank_after:
 * @self: an improvement
 *
 * Gets the rank with all moves made: overall, or in the group that the goal is
 * about.
 *
 * Returns: the rank; NaN if there is none
 *
 * Since: 1.0
 */
double
parindex_improvement_get_rank_after (ParindexImprovement *self)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT (self), NAN);

  return self->ranks[1];
}

/**
 * parindex_improvement_list_steps:
 * @self: an improvement
 * @language: a language
 *
 * Lists the sentences that tell the plan: what comes of it, each move with who
 * is in charge, whether there is a better one, and what was held still.
 *
 * Returns: (transfer full) (array zero-terminated=1): the sentences
 *
 * Since: 1.0
 */
char **
parindex_improvement_list_steps (ParindexImprovement *self,
                                 ParindexLanguage     language)
{
  g_return_val_if_fail (PARINDEX_IS_IMPROVEMENT (self), NULL);

  return g_strdupv (self->steps[parindex_language_resolve (language) != PARINDEX_LANGUAGE_VI]);
}
