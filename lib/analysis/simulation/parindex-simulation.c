/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/simulation/parindex-simulation-private.h"
#include "base/parindex-property-private.h"

/**
 * ParindexSimulation:
 *
 * How sure a ranking is: what ranks units get when the weights of an index are
 * drawn at random around those that it has.
 *
 * Say what varies, then run it; from then on it is sealed. Every random number
 * is a function of the seed, the draw and what it is for, and each draw adds up
 * in one order. So the same settings give the same bits in any number of
 * threads, and in parts of the draws that are run elsewhere and merged.
 *
 * Draws are worked out in doubles and compared in steps of 1e-12 of the largest score,
 * so that units that tie exactly tie in a draw as well.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_NOMINAL = 1,
  PROP_REPLICATES,
  PROP_SEED,
  PROP_N_THREADS,
  PROP_SEQUENCE,
  N_PROPS,
} ParindexSimulationProperty;

static GParamSpec *props[N_PROPS];
static guint progress_signal;

#define DEFAULT_REPLICATES 1000
#define DEFAULT_SEED 1

G_DEFINE_FINAL_TYPE (ParindexSimulation, parindex_simulation, G_TYPE_OBJECT)

static void
parindex_simulation_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  ParindexSimulation *self = PARINDEX_SIMULATION (object);

  switch ((ParindexSimulationProperty) prop_id)
    {
    case PROP_NOMINAL:
      g_value_set_object (value, self->nominal);
      break;
    case PROP_REPLICATES:
      g_value_set_uint (value, self->replicates);
      break;
    case PROP_SEED:
      g_value_set_uint64 (value, self->seed);
      break;
    case PROP_N_THREADS:
      g_value_set_uint (value, self->n_threads);
      break;
    case PROP_SEQUENCE:
      g_value_set_enum (value, self->sequence);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
warn_refused (GError *error)
{
  if (error == NULL)
    return;

  g_warning ("%s", error->message);
  g_error_free (error);
}

static void
parindex_simulation_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  ParindexSimulation *self = PARINDEX_SIMULATION (object);
  GError *error = NULL;

  switch ((ParindexSimulationProperty) prop_id)
    {
    case PROP_NOMINAL:
      self->nominal = g_value_dup_object (value);
      break;
    case PROP_REPLICATES:
      parindex_simulation_set_replicates (self, g_value_get_uint (value), &error);
      break;
    case PROP_SEED:
      parindex_simulation_set_seed (self, g_value_get_uint64 (value), &error);
      break;
    case PROP_N_THREADS:
      parindex_simulation_set_n_threads (self, g_value_get_uint (value));
      break;
    case PROP_SEQUENCE:
      parindex_simulation_set_sequence (self, g_value_get_enum (value), &error);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  warn_refused (error);
}

static void
parindex_simulation_finalize (GObject *object)
{
  ParindexSimulation *self = PARINDEX_SIMULATION (object);

  g_clear_pointer (&self->plan, parindex_draw_plan_unref);
  g_clear_pointer (&self->uncertainties.variety, parindex_variety_unref);
  g_clear_object (&self->nominal);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (parindex_simulation_parent_class)->finalize (object);
}

static void
parindex_simulation_class_init (ParindexSimulationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = parindex_simulation_get_property;
  object_class->set_property = parindex_simulation_set_property;
  object_class->finalize = parindex_simulation_finalize;

  /**
   * ParindexSimulation:nominal:
   *
   * The scoreboard that is varied.
   *
   * Since: 1.0
   */
  props[PROP_NOMINAL] = g_param_spec_object ("nominal", NULL, NULL, PARINDEX_TYPE_SCOREBOARD,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * ParindexSimulation:replicates:
   *
   * How many draws are made.
   *
   * Since: 1.0
   */
  props[PROP_REPLICATES] = g_param_spec_uint ("replicates", NULL, NULL, 0, G_MAXINT32, DEFAULT_REPLICATES, flags);
  /**
   * ParindexSimulation:seed:
   *
   * The seed of the random numbers.
   *
   * Since: 1.0
   */
  props[PROP_SEED] = g_param_spec_uint64 ("seed", NULL, NULL, 0, G_MAXUINT64, DEFAULT_SEED, flags);
  /**
   * ParindexSimulation:n-threads:
   *
   * How many threads work; 0 is as many as the scorer has. The results do not
   * depend on it.
   *
   * Since: 1.0
   */
  props[PROP_N_THREADS] = g_param_spec_uint ("n-threads", NULL, NULL, 0, G_MAXINT32, 0, flags);
  /**
   * ParindexSimulation:sequence:
   *
   * Where the numbers of the draws come from.
   *
   * Since: 1.0
   */
  props[PROP_SEQUENCE] = g_param_spec_enum ("sequence", NULL, NULL, PARINDEX_TYPE_SEQUENCE, PARINDEX_SEQUENCE_PSEUDO_RANDOM, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * ParindexSimulation::progress:
   * @self: the simulation
   * @n_done: how many draws are done
   * @n: of how many
   *
   * Tells how far a run is: in the thread that runs it or, of an asynchronous
   * run, in the thread that began it.
   *
   * Since: 1.0
   */
  progress_signal = g_signal_new ("progress", PARINDEX_TYPE_SIMULATION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT,
                                  G_TYPE_UINT);
}

static void
parindex_simulation_init (ParindexSimulation *self)
{
  self->replicates = DEFAULT_REPLICATES;
  self->seed = DEFAULT_SEED;
  g_mutex_init (&self->lock);
}

void
parindex_simulation_emit_progress (ParindexSimulation *self,
                                   guint               n_done,
                                   guint               n)
{
  g_signal_emit (self, progress_signal, 0, n_done, n);
}

/**
 * parindex_simulation_new:
 * @nominal: a scoreboard
 *
 * Makes a simulation in which nothing varies yet, of 1,000 draws.
 *
 * Returns: (transfer full): a new simulation
 *
 * Since: 1.0
 */
ParindexSimulation *
parindex_simulation_new (ParindexScoreboard *nominal)
{
  g_return_val_if_fail (parindex_scoreboard_is_made (nominal), NULL);

  return g_object_new (PARINDEX_TYPE_SIMULATION, "nominal", nominal, NULL);
}

/**
 * parindex_simulation_get_nominal:
 * @self: a simulation
 *
 * Gets the scoreboard that is varied.
 *
 * Returns: (transfer none) (nullable): the scoreboard
 *
 * Since: 1.0
 */
ParindexScoreboard *
parindex_simulation_get_nominal (ParindexSimulation *self)
{
  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), NULL);

  return self->nominal;
}

/**
 * parindex_simulation_get_replicates:
 * @self: a simulation
 *
 * Gets how many draws are made.
 *
 * Returns: the number of draws
 *
 * Since: 1.0
 */
guint
parindex_simulation_get_replicates (ParindexSimulation *self)
{
  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), 0);

  return self->replicates;
}

/**
 * parindex_simulation_set_replicates:
 * @self: a simulation
 * @replicates: how many draws
 * @error: return location for an error
 *
 * Sets how many draws are made.
 *
 * Returns: %FALSE if it is none, too many, or the simulation is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_simulation_set_replicates (ParindexSimulation *self,
                                    guint               replicates,
                                    GError            **error)
{
  g_autofree char *value = NULL;

  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), FALSE);

  if (!parindex_simulation_check_open (self, error))
    return FALSE;
  if (replicates == 0 || replicates > G_MAXINT32)
    {
      value = g_strdup_printf ("%u", replicates);
      parindex_error_report (error, NO_DRAWS, .value = value);
      return FALSE;
    }

  return parindex_property_changed (self, parindex_set_scalar (&self->replicates, replicates), props[PROP_REPLICATES]);
}

/**
 * parindex_simulation_get_seed:
 * @self: a simulation
 *
 * Gets the seed of the random numbers.
 *
 * Returns: the seed
 *
 * Since: 1.0
 */
guint64
parindex_simulation_get_seed (ParindexSimulation *self)
{
  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), 0);

  return self->seed;
}

/**
 * parindex_simulation_set_seed:
 * @self: a simulation
 * @seed: any number
 * @error: return location for an error
 *
 * Sets the seed of the random numbers. The same seed gives the same draws.
 *
 * Returns: %FALSE if the simulation is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_simulation_set_seed (ParindexSimulation *self,
                              guint64             seed,
                              GError            **error)
{
  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), FALSE);

  if (!parindex_simulation_check_open (self, error))
    return FALSE;

  return parindex_property_changed (self, parindex_set_scalar (&self->seed, seed), props[PROP_SEED]);
}

/**
 * parindex_simulation_get_n_threads:
 * @self: a simulation
 *
 * Gets how many threads work.
 *
 * Returns: the number of threads; 0 is as many as the scorer has
 *
 * Since: 1.0
 */
guint
parindex_simulation_get_n_threads (ParindexSimulation *self)
{
  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), 0);

  return self->n_threads;
}

/**
 * parindex_simulation_set_n_threads:
 * @self: a simulation
 * @n_threads: how many threads; 0 for as many as the scorer has
 *
 * Sets how many threads work. The results do not depend on it.
 *
 * Since: 1.0
 */
void
parindex_simulation_set_n_threads (ParindexSimulation *self,
                                   guint               n_threads)
{
  g_return_if_fail (PARINDEX_IS_SIMULATION (self));

  parindex_property_changed (self, parindex_set_scalar (&self->n_threads, MIN (n_threads, G_MAXINT32)), props[PROP_N_THREADS]);
}

/**
 * parindex_simulation_get_sequence:
 * @self: a simulation
 *
 * Gets where the numbers of the draws come from.
 *
 * Returns: the sequence
 *
 * Since: 1.0
 */
ParindexSequence
parindex_simulation_get_sequence (ParindexSimulation *self)
{
  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), PARINDEX_SEQUENCE_PSEUDO_RANDOM);

  return self->sequence;
}

/**
 * parindex_simulation_set_sequence:
 * @self: a simulation
 * @sequence: where numbers come from
 * @error: return location for an error
 *
 * Sets where the numbers of the draws come from. Quasi-random ones need fewer
 * draws for the same precision, best as many as a power of two; the Monte Carlo
 * errors of the results are those of random draws, and too large for them.
 *
 * Returns: %FALSE if the simulation is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_simulation_set_sequence (ParindexSimulation *self,
                                  ParindexSequence    sequence,
                                  GError            **error)
{
  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), FALSE);

  if (!parindex_simulation_check_open (self, error))
    return FALSE;

  return parindex_property_changed (self, parindex_set_scalar (&self->sequence, sequence), props[PROP_SEQUENCE]);
}

guint
parindex_simulation_threads (ParindexSimulation *self)
{
  return self->n_threads > 0 ? self->n_threads : parindex_scorer_n_threads (parindex_scoreboard_get_scorer (self->nominal));
}

/**
 * parindex_simulation_get_weight_spread:
 * @self: a simulation
 * @level: a level of the tree, 1 being the children of the whole index
 *
 * Gets how far weights of a level are drawn from those of the index.
 *
 * Returns: the relative spread
 *
 * Since: 1.0
 */
double
parindex_simulation_get_weight_spread (ParindexSimulation *self,
                                       guint               level)
{
  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), 0);
  g_return_val_if_fail (level > 0, 0);

  return level <= PARINDEX_MAX_TREE_DEPTH ? self->uncertainties.spreads[level - 1] : 0;
}

/**
 * parindex_simulation_set_weight_spread:
 * @self: a simulation
 * @level: a level of the tree, 1 being the children of the whole index; 0 for all levels
 * @spread: a relative spread from 0 to 1
 * @error: return location for an error
 *
 * Draws each weight of a level evenly between (1 - @spread) and (1 + @spread)
 * times what it is; weights are relative, so what counts is each one's part of
 * the sum of its siblings'. Under a sum the maxima stand in the place of weights:
 * a criterion is worth more or less, and the whole as much as before. Bonus and
 * penalty points stay as they are. It takes the place of a concentration.
 *
 * Returns: %FALSE if the spread is no such number, or the simulation is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_simulation_set_weight_spread (ParindexSimulation *self,
                                       guint               level,
                                       double              spread,
                                       GError            **error)
{
  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), FALSE);

  if (!parindex_simulation_check_open (self, error))
    return FALSE;
  if (!(spread >= 0 && spread <= 1))
    {
      char value[PARINDEX_DOUBLE_TEXT_SIZE];

      parindex_error_report (error, BAD_SPREAD, .value = parindex_simulation_number_text (spread, value));
      return FALSE;
    }

  for (guint i = 1; i <= PARINDEX_MAX_TREE_DEPTH; i++)
    if (level == 0 || level == i)
      {
        self->uncertainties.spreads[i - 1] = spread;
        self->uncertainties.concentrations[i - 1] = 0;
      }

  return TRUE;
}

/**
 * parindex_simulation_is_sealed:
 * @self: a simulation
 *
 * Gets whether it was run, and its settings can no longer be changed.
 *
 * Returns: whether it is sealed
 *
 * Since: 1.0
 */
gboolean
parindex_simulation_is_sealed (ParindexSimulation *self)
{
  gboolean sealed;

  g_return_val_if_fail (PARINDEX_IS_SIMULATION (self), FALSE);

  g_mutex_lock (&self->lock);
  sealed = self->plan != NULL;
  g_mutex_unlock (&self->lock);

  return sealed;
}
