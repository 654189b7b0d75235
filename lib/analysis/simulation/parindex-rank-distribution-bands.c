/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/simulation/parindex-rank-distribution-private.h"
#include "base/parindex-moments-private.h"
#include "scoring/parindex-scoreboard-fields-private.h"

/* Shares of the draws in which a unit is in a band. */

/* What bands read: the values that the ranking reads or, where it reads others, the same draws made once more. */
typedef struct
{
  const ParindexDrawPlan *plan;
  const ParindexDrawState *state;
  const ParindexBanding *banding;
} Banded;

/* The maximum that a percent is of may vary with the draw, so that one cannot be had from the other. NULL with an error if there is no memory. */
static const ParindexDrawPlan *
ensure_banded (ParindexRankDistribution *self,
               GError                  **error)
{
  const ParindexBasis basis = self->plan->nominal->banding.reading.basis;
  const ParindexDrawPlan *plan;

  g_mutex_lock (&self->lock);
  if (self->banded_plan == NULL)
    {
      g_autoptr (ParindexDrawPlan) fresh = parindex_draw_plan_new_of (self->plan, basis, error);

      if (fresh != NULL && parindex_draw_state_init (&self->banded, fresh, 0, self->state.end, error)
          && parindex_draw_state_run (&self->banded, fresh, self->seed, self->sequence, self->n_threads, NULL, NULL, NULL, error))
        self->banded_plan = g_steal_pointer (&fresh);
      else
        parindex_draw_state_clear (&self->banded);
    }
  plan = self->banded_plan;
  g_mutex_unlock (&self->lock);

  return plan;
}

static gboolean
banded_init (Banded                   *self,
             ParindexRankDistribution *distribution,
             GError                  **error)
{
  *self = (Banded){ distribution->plan, &distribution->state, &distribution->plan->nominal->banding };
  if (self->banding->reading.basis == distribution->plan->basis)
    return TRUE;

  self->plan = ensure_banded (distribution, error);
  self->state = &distribution->banded;

  return self->plan != NULL;
}

/* The edges of the bands, best first; NAN for the one of the rest. */
static double *
read_edges (const ParindexBanding *banding)
{
  double *edges = g_new (double, banding->bands->len + 1);

  for (guint i = 0; i < banding->bands->len; i++)
    edges[i] = banding->edges[i] != NULL ? parindex_number_to_double (banding->edges[i]) : NAN;

  return edges;
}

/* In steps, as ranks are, so that a value on an edge lies on it; and rounded where bands read rounded values. */
static double
in_steps (const Banded *self,
          double        value)
{
  const ParindexReading *reading = &self->banding->reading;
  const double per_unit = self->plan->ranking.per_unit;
  const double steps = rint (value * per_unit);
  const double per_rounded = reading->decimals >= 0 ? per_unit / pow (10, reading->decimals) : 0;

  return per_rounded > 1 && !isnan (steps) ? parindex_draw_round_steps (steps, per_rounded, reading->rounding) * per_rounded : steps;
}

static int
place_in (const double *edges,
          guint         n,
          double        steps)
{
  for (guint i = 0; i < n; i++)
    if (isnan (edges[i]) || steps >= edges[i])
      return (int) i;

  return -1;
}

/* Edges that are quantiles of the ranked units move with each draw. */
static void
move_edges (const Banded *self,
            guint         draw,
            double       *edges,
            double       *room)
{
  const double *values = self->state->values + (gsize) draw * self->state->stride;
  double *sorted = room + self->state->n_ranked;
  gsize n;

  for (guint slot = 0; slot < self->state->n_ranked; slot++)
    room[slot] = in_steps (self, values[slot]);
  n = parindex_sort_values (room, self->state->n_ranked, sorted);
  for (guint i = 0; i < self->banding->bands->len; i++)
    if (self->banding->edges[i] != NULL)
      edges[i] = rint (parindex_quantile (sorted, n, parindex_number_to_double (parindex_band_edge (self->banding->bands->pdata[i]))));
}

static double
share_in_band (ParindexRankDistribution *self,
               guint                     slot,
               guint                     band,
               GError                  **error)
{
  const ParindexBanding *banding = &self->plan->nominal->banding;
  const gboolean moves = banding->bands->len > 0 && parindex_band_get_quantile (banding->bands->pdata[0]) != NULL;
  g_autofree double *edges = read_edges (banding);
  g_autofree double *room = g_new (double, 2 * (gsize) self->state.n_ranked + 1);
  guint n = 0, hits = 0;
  Banded banded;

  if (!banded_init (&banded, self, error))
    return NAN;

  for (guint i = 0; i < banding->bands->len; i++)
    edges[i] = rint (edges[i] * banded.plan->ranking.per_unit);
  for (guint i = 0; i < self->state.end; i++)
    {
      const double value = banded.state->values[(gsize) i * banded.state->stride + slot];

      if (isnan (value))
        continue;
      if (moves)
        move_edges (&banded, i, edges, room);
      n++;
      hits += place_in (edges, banding->bands->len, in_steps (&banded, value)) == (int) band;
    }

  return parindex_rank_distribution_share (hits, n);
}

/**
 * parindex_rank_distribution_get_probability_in_band:
 * @self: a rank distribution
 * @unit: the id of a unit
 * @band: the id of a band of the framework
 * @error: return location for an error
 *
 * Gets the share of the draws in which a unit is in a band, among the draws in
 * which it has a value. Bands by quantiles have other edges in each draw. Where bands read scores and the ranking percents, or the
 * other way around, the draws are made once more when that is first asked for.
 *
 * Returns: the share, or NaN if there is none
 *
 * Since: 1.0
 */
double
parindex_rank_distribution_get_probability_in_band (ParindexRankDistribution *self,
                                                    const char               *unit,
                                                    const char               *band,
                                                    GError                  **error)
{
  const ParindexBanding *banding;
  int slot;

  g_return_val_if_fail (parindex_rank_distribution_is_made (self), NAN);
  g_return_val_if_fail (unit != NULL, NAN);
  g_return_val_if_fail (band != NULL, NAN);

  slot = parindex_rank_distribution_slot (self, unit, error);
  if (slot < 0)
    return NAN;

  banding = &self->plan->nominal->banding;
  for (guint i = 0; i < banding->bands->len; i++)
    if (g_strcmp0 (parindex_band_get_id (banding->bands->pdata[i]), band) == 0)
      return banding->edges != NULL ? share_in_band (self, (guint) slot, i, error) : NAN;
  /* Tells which there are. */
  parindex_scoreboard_get_band_edge (self->plan->nominal, band, error);

  return NAN;
}
