/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/sensitivity/parindex-sensitivity-private.h"

/**
 * ParindexSensitivityIndex:
 *
 * How much of what happens to an output in a [class@Sensitivity] comes from the
 * weight of one criterion, from a choice of alternatives, or from the errors of
 * measured values.
 *
 * It never changes and may be read from any thread. Indices of an output that
 * does not vary, and of fewer than two points, are NaN. Estimates may lie a little below 0 or above 1.
 *
 * Since: 1.0
 */

#define N_FIGURES (PARINDEX_SENSITIVITY_FIGURE_TOTAL_HIGH + 1)

struct _ParindexSensitivityIndex
{
  GObject parent_instance;

  ParindexScoreboard *nominal; /* owns the criterion */
  ParindexCriterion *criterion; /* NULL: it is of a choice, or of values */
  guint choice;                 /* from 1; 0: it is of no choice */
  ParindexDrawOutput output;
  guint n;
  double figures[N_FIGURES];
};

/* The figures follow in the order of their enumeration. */
typedef enum
{
  PROP_OUTPUT = 1,
  PROP_UNIT,
  PROP_OTHER,
  PROP_SOURCE,
  PROP_CRITERION,
  PROP_CHOICE,
  PROP_N,
  PROP_FIGURE,
  N_PROPS = PROP_FIGURE + N_FIGURES,
} ParindexSensitivityIndexProperty;

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ParindexSensitivityIndex, parindex_sensitivity_index, G_TYPE_OBJECT)

static void
parindex_sensitivity_index_get_property (GObject    *object,
                                         guint       prop_id,
                                         GValue     *value,
                                         GParamSpec *pspec)
{
  ParindexSensitivityIndex *self = PARINDEX_SENSITIVITY_INDEX (object);

  switch (prop_id)
    {
    case PROP_OUTPUT:
      g_value_set_enum (value, self->output.output);
      break;
    case PROP_UNIT:
      g_value_set_object (value, parindex_sensitivity_index_get_unit (self));
      break;
    case PROP_OTHER:
      g_value_set_object (value, parindex_sensitivity_index_get_other (self));
      break;
    case PROP_CRITERION:
      g_value_set_object (value, self->criterion);
      break;
    case PROP_SOURCE:
      g_value_set_enum (value, parindex_sensitivity_index_get_source (self));
      break;
    case PROP_CHOICE:
      g_value_set_uint (value, self->choice);
      break;
    case PROP_N:
      g_value_set_uint (value, self->n);
      break;
    default:
      if (prop_id >= PROP_FIGURE && prop_id < N_PROPS)
        g_value_set_double (value, self->figures[prop_id - PROP_FIGURE]);
      else
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_sensitivity_index_finalize (GObject *object)
{
  g_clear_object (&PARINDEX_SENSITIVITY_INDEX (object)->nominal);

  G_OBJECT_CLASS (parindex_sensitivity_index_parent_class)->finalize (object);
}

static void
add_figure (ParindexSensitivityFigure figure,
            const char               *name)
{
  props[PROP_FIGURE + figure] = g_param_spec_double (name, NULL, NULL, -INFINITY, INFINITY, 0,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_LAX_VALIDATION);
}

static void
parindex_sensitivity_index_class_init (ParindexSensitivityIndexClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = parindex_sensitivity_index_get_property;
  object_class->finalize = parindex_sensitivity_index_finalize;

  /**
   * ParindexSensitivityIndex:output:
   *
   * What changes.
   *
   * Since: 1.0
   */
  props[PROP_OUTPUT] = g_param_spec_enum ("output", NULL, NULL, PARINDEX_TYPE_SENSITIVITY_OUTPUT, PARINDEX_SENSITIVITY_OUTPUT_RANK_SHIFT, flags);
  /**
   * ParindexSensitivityIndex:unit:
   *
   * Whose rank, score or order it is.
   *
   * Since: 1.0
   */
  props[PROP_UNIT] = g_param_spec_object ("unit", NULL, NULL, PARINDEX_TYPE_UNIT, flags);
  /**
   * ParindexSensitivityIndex:other:
   *
   * The other unit of a pair.
   *
   * Since: 1.0
   */
  props[PROP_OTHER] = g_param_spec_object ("other", NULL, NULL, PARINDEX_TYPE_UNIT, flags);
  /**
   * ParindexSensitivityIndex:source:
   *
   * What varies.
   *
   * Since: 1.0
   */
  props[PROP_SOURCE] = g_param_spec_enum ("source", NULL, NULL, PARINDEX_TYPE_SENSITIVITY_SOURCE, PARINDEX_SENSITIVITY_SOURCE_VALUES, flags);
  /**
   * ParindexSensitivityIndex:choice:
   *
   * Which choice it is, from 1 in the order in which they were added; 0 if it is none.
   *
   * Since: 1.0
   */
  props[PROP_CHOICE] = g_param_spec_uint ("choice", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexSensitivityIndex:criterion:
   *
   * The criterion whose weight varies.
   *
   * Since: 1.0
   */
  props[PROP_CRITERION] = g_param_spec_object ("criterion", NULL, NULL, PARINDEX_TYPE_CRITERION, flags);
  /**
   * ParindexSensitivityIndex:n:
   *
   * How many points the indices come from: those at which the output is there in
   * all draws.
   *
   * Since: 1.0
   */
  props[PROP_N] = g_param_spec_uint ("n", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexSensitivityIndex:first-order:
   *
   * The part of the variance that the weight explains alone.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_SENSITIVITY_FIGURE_FIRST_ORDER, "first-order");
  /**
   * ParindexSensitivityIndex:first-order-low:
   *
   * The lower end of its interval.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_SENSITIVITY_FIGURE_FIRST_ORDER_LOW, "first-order-low");
  /**
   * ParindexSensitivityIndex:first-order-high:
   *
   * The upper end of its interval.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_SENSITIVITY_FIGURE_FIRST_ORDER_HIGH, "first-order-high");
  /**
   * ParindexSensitivityIndex:total:
   *
   * The part of the variance in which the weight takes part, alone or together
   * with others.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_SENSITIVITY_FIGURE_TOTAL, "total");
  /**
   * ParindexSensitivityIndex:total-low:
   *
   * The lower end of its interval.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_SENSITIVITY_FIGURE_TOTAL_LOW, "total-low");
  /**
   * ParindexSensitivityIndex:total-high:
   *
   * The upper end of its interval.
   *
   * Since: 1.0
   */
  add_figure (PARINDEX_SENSITIVITY_FIGURE_TOTAL_HIGH, "total-high");

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_sensitivity_index_init (ParindexSensitivityIndex *self)
{
  self->output = (ParindexDrawOutput){ .row = -1, .other = -1 };
  for (guint i = 0; i < N_FIGURES; i++)
    self->figures[i] = NAN;
}

ParindexSensitivityIndex *
parindex_sensitivity_index_new (ParindexScoreboard       *nominal,
                                const ParindexDrawOutput *output,
                                ParindexCriterion        *criterion,
                                guint                     choice,
                                guint                     n,
                                const ParindexSobolIndex *index)
{
  ParindexSensitivityIndex *self = g_object_new (PARINDEX_TYPE_SENSITIVITY_INDEX, NULL);
  const ParindexEstimate *estimates[] = { &index->first_order, &index->total };

  self->nominal = g_object_ref (nominal);
  self->criterion = criterion;
  self->choice = choice;
  self->output = *output;
  self->n = n;
  for (guint i = 0; i < G_N_ELEMENTS (estimates); i++)
    {
      self->figures[3 * i] = estimates[i]->value;
      self->figures[3 * i + 1] = estimates[i]->low;
      self->figures[3 * i + 2] = estimates[i]->high;
    }

  return self;
}

/**
 * parindex_sensitivity_index_get_output:
 * @self: a sensitivity index
 *
 * Gets what changes.
 *
 * Returns: the output
 *
 * Since: 1.0
 */
ParindexSensitivityOutput
parindex_sensitivity_index_get_output (ParindexSensitivityIndex *self)
{
  g_return_val_if_fail (PARINDEX_IS_SENSITIVITY_INDEX (self), PARINDEX_SENSITIVITY_OUTPUT_RANK_SHIFT);

  return self->output.output;
}

static ParindexUnit *
unit_at (ParindexSensitivityIndex *self,
         int                       row)
{
  return row >= 0 ? parindex_assessment_unit (parindex_scoreboard_get_assessment (self->nominal), (guint) row) : NULL;
}

/**
 * parindex_sensitivity_index_get_unit:
 * @self: a sensitivity index
 *
 * Gets whose rank, score or order it is.
 *
 * Returns: (transfer none) (nullable): the unit; %NULL if it is of all of them
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_sensitivity_index_get_unit (ParindexSensitivityIndex *self)
{
  g_return_val_if_fail (PARINDEX_IS_SENSITIVITY_INDEX (self), NULL);

  return unit_at (self, self->output.row);
}

/**
 * parindex_sensitivity_index_get_other:
 * @self: a sensitivity index
 *
 * Gets the other unit of a pair.
 *
 * Returns: (transfer none) (nullable): the unit; %NULL if it is of no pair
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_sensitivity_index_get_other (ParindexSensitivityIndex *self)
{
  g_return_val_if_fail (PARINDEX_IS_SENSITIVITY_INDEX (self), NULL);

  return unit_at (self, self->output.other);
}

/**
 * parindex_sensitivity_index_get_source:
 * @self: a sensitivity index
 *
 * Gets what varies: a weight, a choice, or the measured values together.
 *
 * Returns: the source
 *
 * Since: 1.0
 */
ParindexSensitivitySource
parindex_sensitivity_index_get_source (ParindexSensitivityIndex *self)
{
  g_return_val_if_fail (PARINDEX_IS_SENSITIVITY_INDEX (self), PARINDEX_SENSITIVITY_SOURCE_WEIGHT);

  if (self->criterion != NULL)
    return PARINDEX_SENSITIVITY_SOURCE_WEIGHT;

  return self->choice > 0 ? PARINDEX_SENSITIVITY_SOURCE_CHOICE : PARINDEX_SENSITIVITY_SOURCE_VALUES;
}

/**
 * parindex_sensitivity_index_get_choice:
 * @self: a sensitivity index
 *
 * Gets which choice varies, in the order of [method@Simulation.add_choice].
 *
 * Returns: its number, from 1; 0 if it is no choice
 *
 * Since: 1.0
 */
guint
parindex_sensitivity_index_get_choice (ParindexSensitivityIndex *self)
{
  g_return_val_if_fail (PARINDEX_IS_SENSITIVITY_INDEX (self), 0);

  return self->choice;
}

/**
 * parindex_sensitivity_index_get_criterion:
 * @self: a sensitivity index
 *
 * Gets the criterion whose weight varies.
 *
 * Returns: (transfer none) (nullable): the criterion
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_sensitivity_index_get_criterion (ParindexSensitivityIndex *self)
{
  g_return_val_if_fail (PARINDEX_IS_SENSITIVITY_INDEX (self), NULL);

  return self->criterion;
}

/**
 * parindex_sensitivity_index_get_n:
 * @self: a sensitivity index
 *
 * Gets how many points the indices come from. The others are those at which the
 * output is missing in some draw: the unit has no rank there, or no value.
 *
 * Returns: the number of points
 *
 * Since: 1.0
 */
guint
parindex_sensitivity_index_get_n (ParindexSensitivityIndex *self)
{
  g_return_val_if_fail (PARINDEX_IS_SENSITIVITY_INDEX (self), 0);

  return self->n;
}

/**
 * parindex_sensitivity_index_get_figure:
 * @self: a sensitivity index
 * @figure: which figure
 *
 * Gets an index or an end of its interval.
 *
 * Returns: the figure; NaN if the output does not vary, or there are fewer than two points
 *
 * Since: 1.0
 */
double
parindex_sensitivity_index_get_figure (ParindexSensitivityIndex *self,
                                       ParindexSensitivityFigure figure)
{
  g_return_val_if_fail (PARINDEX_IS_SENSITIVITY_INDEX (self), NAN);
  g_return_val_if_fail ((guint) figure < N_FIGURES, NAN);

  return self->figures[figure];
}
