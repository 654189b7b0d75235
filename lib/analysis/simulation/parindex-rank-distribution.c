/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/simulation/parindex-draw-statistics-private.h"
#include "analysis/simulation/parindex-rank-distribution-private.h"
#include "scoring/parindex-row-shares-private.h"

/**
 * ParindexRankDistribution:
 *
 * What ranks units get when something of an index is varied: the results of a
 * [class@Simulation], a list of [class@RankUncertainty], one for each unit in
 * document order.
 *
 * All draws are kept, so that every share and quantile is that of the draws,
 * and shares that nobody thought of before can be asked for afterwards.
 *
 * Since: 1.0
 */

typedef enum
{
  PROP_NOMINAL = 1,
  PROP_REPLICATES,
  PROP_SEED,
  PROP_BASIS,
  PROP_N_FAILED,
  PROP_MEAN_SHIFT,
  PROP_MEAN_SHIFT_ERROR,
  N_PROPS,
} ParindexRankDistributionProperty;

static GParamSpec *props[N_PROPS];

gboolean
parindex_rank_distribution_is_made (ParindexRankDistribution *self)
{
  return PARINDEX_IS_RANK_DISTRIBUTION (self) && self->plan != NULL;
}

static guint
n_rows (ParindexRankDistribution *self)
{
  return self->plan != NULL ? self->plan->n_slots : 0;
}

static GType
get_item_type (GListModel *model)
{
  return PARINDEX_TYPE_RANK_UNCERTAINTY;
}

static guint
get_n_items (GListModel *model)
{
  return n_rows (PARINDEX_RANK_DISTRIBUTION (model));
}

/* The same object while it lives. */
static gpointer
get_item (GListModel *model,
          guint       position)
{
  ParindexRankDistribution *self = PARINDEX_RANK_DISTRIBUTION (model);
  gpointer row;

  if (position >= n_rows (self))
    return NULL;

  row = g_weak_ref_get (&self->rows[position]);
  if (row == NULL)
    {
      row = parindex_rank_uncertainty_new (self, position);
      g_weak_ref_set (&self->rows[position], row);
    }

  return row;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexRankDistribution, parindex_rank_distribution, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
parindex_rank_distribution_get_property (GObject    *object,
                                         guint       prop_id,
                                         GValue     *value,
                                         GParamSpec *pspec)
{
  ParindexRankDistribution *self = PARINDEX_RANK_DISTRIBUTION (object);

  switch ((ParindexRankDistributionProperty) prop_id)
    {
    case PROP_NOMINAL:
      g_value_set_object (value, self->plan != NULL ? self->plan->nominal : NULL);
      break;
    case PROP_REPLICATES:
      g_value_set_uint (value, self->state.end);
      break;
    case PROP_SEED:
      g_value_set_uint64 (value, self->seed);
      break;
    case PROP_BASIS:
      g_value_set_enum (value, self->plan != NULL ? self->plan->basis : PARINDEX_BASIS_UNSTATED);
      break;
    case PROP_N_FAILED:
      g_value_set_uint (value, self->n_failed);
      break;
    case PROP_MEAN_SHIFT:
      g_value_set_double (value, self->mean_shift);
      break;
    case PROP_MEAN_SHIFT_ERROR:
      g_value_set_double (value, self->mean_shift_error);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
parindex_rank_distribution_finalize (GObject *object)
{
  ParindexRankDistribution *self = PARINDEX_RANK_DISTRIBUTION (object);

  for (guint row = 0; row < n_rows (self); row++)
    g_weak_ref_clear (&self->rows[row]);
  g_free (self->rows);
  for (guint i = 0; i < PARINDEX_N_RANK_FIGURES; i++)
    g_free (self->figures[i]);
  g_free (self->slots);
  g_clear_object (&self->problems);
  g_clear_pointer (&self->n_failed_by, g_array_unref);
  parindex_draw_state_clear (&self->state);
  parindex_draw_state_clear (&self->banded);
  g_clear_pointer (&self->banded_plan, parindex_draw_plan_unref);
  g_mutex_clear (&self->lock);
  g_clear_pointer (&self->plan, parindex_draw_plan_unref);

  G_OBJECT_CLASS (parindex_rank_distribution_parent_class)->finalize (object);
}

static void
parindex_rank_distribution_class_init (ParindexRankDistributionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags lax = flags | G_PARAM_LAX_VALIDATION;

  object_class->get_property = parindex_rank_distribution_get_property;
  object_class->finalize = parindex_rank_distribution_finalize;

  /**
   * ParindexRankDistribution:nominal:
   *
   * The scoreboard that was varied.
   *
   * Since: 1.0
   */
  props[PROP_NOMINAL] = g_param_spec_object ("nominal", NULL, NULL, PARINDEX_TYPE_SCOREBOARD, flags);
  /**
   * ParindexRankDistribution:replicates:
   *
   * How many draws were made.
   *
   * Since: 1.0
   */
  props[PROP_REPLICATES] = g_param_spec_uint ("replicates", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexRankDistribution:seed:
   *
   * The seed of the random numbers.
   *
   * Since: 1.0
   */
  props[PROP_SEED] = g_param_spec_uint64 ("seed", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  /**
   * ParindexRankDistribution:basis:
   *
   * Whether values are scores or percents: what the ranking reads.
   *
   * Since: 1.0
   */
  props[PROP_BASIS] = g_param_spec_enum ("basis", NULL, NULL, PARINDEX_TYPE_BASIS, PARINDEX_BASIS_SCORE, flags);
  /**
   * ParindexRankDistribution:n-failed:
   *
   * In how many draws no unit has a rank.
   *
   * Since: 1.0
   */
  props[PROP_N_FAILED] = g_param_spec_uint ("n-failed", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * ParindexRankDistribution:mean-shift:
   *
   * By how many ranks a unit moves from its nominal rank, up or down, on
   * average over units and draws.
   *
   * Since: 1.0
   */
  props[PROP_MEAN_SHIFT] = g_param_spec_double ("mean-shift", NULL, NULL, -INFINITY, INFINITY, 0, lax);
  /**
   * ParindexRankDistribution:mean-shift-error:
   *
   * The Monte Carlo standard error of the mean shift.
   *
   * Since: 1.0
   */
  props[PROP_MEAN_SHIFT_ERROR] = g_param_spec_double ("mean-shift-error", NULL, NULL, -INFINITY, INFINITY, 0, lax);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
parindex_rank_distribution_init (ParindexRankDistribution *self)
{
  g_mutex_init (&self->lock);
  self->mean_shift = self->mean_shift_error = NAN;
}

/* The figures of ranks, from N on; those of values stand as far behind NOMINAL_VALUE as theirs behind NOMINAL. */
static void
put_statistics (ParindexRankDistribution     *self,
                guint                         row,
                ParindexRankFigure            nominal,
                const ParindexDrawStatistics *statistics)
{
  const double figures[] = { statistics->mean, statistics->sd, statistics->minimum, statistics->low, statistics->median, statistics->high,
                             statistics->maximum, statistics->mean_error, statistics->low_error, statistics->median_error, statistics->high_error };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    self->figures[nominal + 1 + i][row] = figures[i];
}

/* Of the slots begin … end - 1. */
static void
describe_slots (guint    begin,
                guint    end,
                gpointer data)
{
  ParindexRankDistribution *self = data;
  g_autofree ParindexDrawStatistics *statistics = g_new0 (ParindexDrawStatistics, end - begin + 1);
  const guint end_ranked = MIN (end, self->plan->ranking.n);

  parindex_draw_value_statistics (&self->state, begin, end, statistics);
  for (guint slot = begin; slot < end; slot++)
    put_statistics (self, self->plan->rows[slot], PARINDEX_RANK_FIGURE_NOMINAL_VALUE, &statistics[slot - begin]);
  if (begin >= end_ranked)
    return;

  parindex_draw_rank_statistics (&self->state, parindex_draw_rank_unit (self->plan->ranking.ties), begin, end_ranked, statistics);
  for (guint slot = begin; slot < end_ranked; slot++)
    {
      self->figures[PARINDEX_RANK_FIGURE_N][self->plan->rows[slot]] = statistics[slot - begin].n;
      put_statistics (self, self->plan->rows[slot], PARINDEX_RANK_FIGURE_NOMINAL, &statistics[slot - begin]);
    }
}

static void
put_nominal (ParindexRankDistribution *self)
{
  const ParindexNodeResult *root = parindex_scoreboard_node (self->plan->nominal, 0);
  const double *values = self->plan->basis == PARINDEX_BASIS_PERCENT ? parindex_scoreboard_percents (self->plan->nominal, 0) : root->column->scores;

  for (guint row = 0; row < self->plan->n_slots; row++)
    {
      self->figures[PARINDEX_RANK_FIGURE_NOMINAL][row] = root->ranks[row];
      self->figures[PARINDEX_RANK_FIGURE_NOMINAL_VALUE][row] = values[row];
    }
}

ParindexRankDistribution *
parindex_rank_distribution_new (ParindexDrawPlan  *plan,
                                ParindexDrawState *state,
                                guint64            seed,
                                ParindexSequence   sequence,
                                guint              n_threads)
{
  ParindexRankDistribution *self = g_object_new (PARINDEX_TYPE_RANK_DISTRIBUTION, NULL);
  const guint n = plan->n_slots;

  self->plan = parindex_draw_plan_ref (plan);
  self->state = *state;
  *state = (ParindexDrawState){ 0 };
  self->seed = seed;
  self->sequence = sequence;
  self->n_threads = n_threads;
  self->rows = g_new0 (GWeakRef, n);
  self->slots = g_new (guint32, n);
  for (guint slot = 0; slot < n; slot++)
    {
      self->slots[plan->rows[slot]] = slot;
      g_weak_ref_init (&self->rows[slot], NULL);
    }
  for (guint i = 0; i < PARINDEX_N_RANK_FIGURES; i++)
    {
      self->figures[i] = g_new (double, n);
      for (guint row = 0; row < n; row++)
        self->figures[i][row] = i == PARINDEX_RANK_FIGURE_N ? 0 : NAN;
    }
  put_nominal (self);
  parindex_share_rows (n, n_threads, (guint64) n * self->state.end, PARINDEX_DRAWN_PER_THREAD, describe_slots, self);
  parindex_rank_distribution_find_shift (self, n_threads);
  parindex_rank_distribution_explain (self);

  return self;
}

int
parindex_rank_distribution_slot (ParindexRankDistribution *self,
                                 const char               *unit,
                                 GError                  **error)
{
  int row = parindex_scoreboard_row (self->plan->nominal, unit, error);

  return row >= 0 ? (int) self->slots[row] : -1;
}

double
parindex_rank_distribution_figure (ParindexRankDistribution *self,
                                   guint                     row,
                                   ParindexRankFigure        figure)
{
  return self->figures[figure][row];
}

/**
 * parindex_rank_distribution_get_nominal:
 * @self: a rank distribution
 *
 * Gets the scoreboard that was varied.
 *
 * Returns: (transfer none): the scoreboard
 *
 * Since: 1.0
 */
ParindexScoreboard *
parindex_rank_distribution_get_nominal (ParindexRankDistribution *self)
{
  g_return_val_if_fail (parindex_rank_distribution_is_made (self), NULL);

  return self->plan->nominal;
}

/**
 * parindex_rank_distribution_get_replicates:
 * @self: a rank distribution
 *
 * Gets how many draws were made.
 *
 * Returns: the number of draws
 *
 * Since: 1.0
 */
guint
parindex_rank_distribution_get_replicates (ParindexRankDistribution *self)
{
  g_return_val_if_fail (parindex_rank_distribution_is_made (self), 0);

  return self->state.end;
}

/**
 * parindex_rank_distribution_get_seed:
 * @self: a rank distribution
 *
 * Gets the seed of the random numbers.
 *
 * Returns: the seed
 *
 * Since: 1.0
 */
guint64
parindex_rank_distribution_get_seed (ParindexRankDistribution *self)
{
  g_return_val_if_fail (parindex_rank_distribution_is_made (self), 0);

  return self->seed;
}

/**
 * parindex_rank_distribution_get_basis:
 * @self: a rank distribution
 *
 * Gets whether values are scores or percents: what the ranking reads.
 *
 * Returns: the basis
 *
 * Since: 1.0
 */
ParindexBasis
parindex_rank_distribution_get_basis (ParindexRankDistribution *self)
{
  g_return_val_if_fail (parindex_rank_distribution_is_made (self), PARINDEX_BASIS_UNSTATED);

  return self->plan->basis;
}

/**
 * parindex_rank_distribution_get_n_failed:
 * @self: a rank distribution
 *
 * Gets in how many draws no unit has a rank.
 *
 * Returns: the number of draws
 *
 * Since: 1.0
 */
guint
parindex_rank_distribution_get_n_failed (ParindexRankDistribution *self)
{
  g_return_val_if_fail (parindex_rank_distribution_is_made (self), 0);

  return self->n_failed;
}

/**
 * parindex_rank_distribution_get_mean_shift:
 * @self: a rank distribution
 *
 * Gets by how many ranks a unit moves from its nominal rank, up or down, on
 * average over units and draws.
 *
 * Returns: the mean shift, or NaN if no draw has ranks
 *
 * Since: 1.0
 */
double
parindex_rank_distribution_get_mean_shift (ParindexRankDistribution *self)
{
  g_return_val_if_fail (parindex_rank_distribution_is_made (self), NAN);

  return self->mean_shift;
}

/**
 * parindex_rank_distribution_get_mean_shift_error:
 * @self: a rank distribution
 *
 * Gets the Monte Carlo standard error of the mean shift.
 *
 * Returns: the standard error, or NaN if fewer than two draws have ranks
 *
 * Since: 1.0
 */
double
parindex_rank_distribution_get_mean_shift_error (ParindexRankDistribution *self)
{
  g_return_val_if_fail (parindex_rank_distribution_is_made (self), NAN);

  return self->mean_shift_error;
}

/**
 * parindex_rank_distribution_get_column_bytes:
 * @self: a rank distribution
 * @figure: which figure
 *
 * Gets a figure of all units, as native float64 in document order; NaN where
 * there is none.
 *
 * Returns: (transfer full): a copy of the column
 *
 * Since: 1.0
 */
GBytes *
parindex_rank_distribution_get_column_bytes (ParindexRankDistribution *self,
                                             ParindexRankFigure        figure)
{
  g_return_val_if_fail (parindex_rank_distribution_is_made (self), NULL);
  g_return_val_if_fail (figure < PARINDEX_N_RANK_FIGURES, NULL);

  return g_bytes_new (self->figures[figure], self->plan->n_slots * sizeof (double));
}
