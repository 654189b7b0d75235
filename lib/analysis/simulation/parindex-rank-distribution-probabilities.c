/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/simulation/parindex-draw-statistics-private.h"
#include "analysis/simulation/parindex-rank-distribution-private.h"
#include "base/parindex-moments-private.h"
#include "scoring/parindex-scoreboard-fields-private.h"

/* Shares of the draws. Each is counted when it is asked for: of all pairs of thousands of units, few are. */

static double
share_of (guint n_hits,
          guint n)
{
  return n > 0 ? (double) n_hits / n : NAN;
}

/* The ranks of a slot go from one draw to the next by n_ranked. */
static const guint16 *
ranks_of (ParindexRankDistribution *self,
          guint                     slot)
{
  return self->state.ranks + slot;
}

/**
 * parindex_rank_distribution_get_ranks_bytes:
 * @self: a rank distribution
 * @unit: the id of a unit
 * @error: return location for an error
 *
 * Gets the rank of a unit in each draw, as native float64 in the order of the
 * draws; NaN where it has none.
 *
 * Returns: (transfer full): the ranks, or %NULL if there is no such unit
 *
 * Since: 1.0
 */
GBytes *
parindex_rank_distribution_get_ranks_bytes (ParindexRankDistribution *self,
                                            const char               *unit,
                                            GError                  **error)
{
  const guint n = self->state.end;
  double *ranks;
  int slot;

  g_return_val_if_fail (parindex_rank_distribution_is_made (self), NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  slot = parindex_rank_distribution_slot (self, unit, error);
  if (slot < 0)
    return NULL;

  ranks = g_new (double, n);
  for (guint i = 0; i < n; i++)
    {
      const guint rank = (guint) slot < self->state.n_ranked ? ranks_of (self, slot)[(gsize) i * self->state.n_ranked] : 0;

      ranks[i] = rank > 0 ? (double) rank / parindex_draw_rank_unit (self->plan->ranking.ties) : NAN;
    }

  return g_bytes_new_take (ranks, n * sizeof *ranks);
}

/**
 * parindex_rank_distribution_get_values_bytes:
 * @self: a rank distribution
 * @unit: the id of a unit
 * @error: return location for an error
 *
 * Gets the value of a unit that the ranking reads in each draw, as native
 * float64 in the order of the draws; NaN where it has none.
 *
 * Returns: (transfer full): the values, or %NULL if there is no such unit
 *
 * Since: 1.0
 */
GBytes *
parindex_rank_distribution_get_values_bytes (ParindexRankDistribution *self,
                                             const char               *unit,
                                             GError                  **error)
{
  const guint n = self->state.end;
  double *values;
  int slot;

  g_return_val_if_fail (parindex_rank_distribution_is_made (self), NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  slot = parindex_rank_distribution_slot (self, unit, error);
  if (slot < 0)
    return NULL;

  values = g_new (double, n);
  for (guint i = 0; i < n; i++)
    values[i] = self->state.values[(gsize) i * self->state.stride + slot];

  return g_bytes_new_take (values, n * sizeof *values);
}

/* The counts of each rank in counted units, and how many there are; @n is set to the draws in which there is one. */
static guint32 *
count_ranks (ParindexRankDistribution *self,
             int                       slot,
             guint                    *n_counts,
             guint                    *n)
{
  guint32 *counts;

  *n_counts = self->state.n_ranked * parindex_draw_rank_unit (self->plan->ranking.ties) + 1;
  counts = g_new0 (guint32, *n_counts);
  *n = (guint) slot < self->state.n_ranked ? parindex_draw_count_ranks (&self->state, slot, counts, *n_counts) : 0;

  return counts;
}

/**
 * parindex_rank_distribution_get_histogram_bytes:
 * @self: a rank distribution
 * @unit: the id of a unit
 * @error: return location for an error
 *
 * Gets in how many draws a unit has each rank, as native float64, from rank 1
 * on. Where equal units share the mean of their places there are two numbers for
 * each rank: those of 1, 1.5, 2 and so on.
 *
 * Returns: (transfer full): the counts, or %NULL if there is no such unit
 *
 * Since: 1.0
 */
GBytes *
parindex_rank_distribution_get_histogram_bytes (ParindexRankDistribution *self,
                                                const char               *unit,
                                                GError                  **error)
{
  g_autofree guint32 *counts = NULL;
  guint step, n_counts, n;
  double *out;
  int slot;

  g_return_val_if_fail (parindex_rank_distribution_is_made (self), NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  slot = parindex_rank_distribution_slot (self, unit, error);
  if (slot < 0)
    return NULL;

  step = parindex_draw_rank_unit (self->plan->ranking.ties);
  counts = count_ranks (self, slot, &n_counts, &n);
  out = g_new0 (double, n_counts);
  for (guint i = step; i < n_counts; i++)
    out[i - step] = counts[i];

  return g_bytes_new_take (out, (n_counts - step) * sizeof *out);
}

/**
 * parindex_rank_distribution_get_rank_quantile:
 * @self: a rank distribution
 * @unit: the id of a unit
 * @share: a share from 0 to 1
 * @error: return location for an error
 *
 * Gets the rank below which a share of the draws lies, of type 7 of Hyndman and
 * Fan.
 *
 * Returns: the rank, or NaN if the unit has none or there is no such unit
 *
 * Since: 1.0
 */
double
parindex_rank_distribution_get_rank_quantile (ParindexRankDistribution *self,
                                              const char               *unit,
                                              double                    share,
                                              GError                  **error)
{
  g_autofree guint32 *counts = NULL;
  guint n_counts, n;
  int slot;

  g_return_val_if_fail (parindex_rank_distribution_is_made (self), NAN);
  g_return_val_if_fail (unit != NULL, NAN);
  g_return_val_if_fail (share >= 0 && share <= 1, NAN);

  slot = parindex_rank_distribution_slot (self, unit, error);
  if (slot < 0)
    return NAN;

  counts = count_ranks (self, slot, &n_counts, &n);

  return parindex_draw_quantile (counts, n_counts, n, share) / parindex_draw_rank_unit (self->plan->ranking.ties);
}

/**
 * parindex_rank_distribution_get_probability_at_most:
 * @self: a rank distribution
 * @unit: the id of a unit
 * @rank: a rank
 * @error: return location for an error
 *
 * Gets the share of the draws in which a unit has this rank or a better one,
 * among the draws in which it has any.
 *
 * Returns: the share, or NaN if there is none
 *
 * Since: 1.0
 */
double
parindex_rank_distribution_get_probability_at_most (ParindexRankDistribution *self,
                                                    const char               *unit,
                                                    double                    rank,
                                                    GError                  **error)
{
  guint n = 0, hits = 0;
  double limit;
  int slot;

  g_return_val_if_fail (parindex_rank_distribution_is_made (self), NAN);
  g_return_val_if_fail (unit != NULL, NAN);

  slot = parindex_rank_distribution_slot (self, unit, error);
  limit = rank * parindex_draw_rank_unit (self->plan->ranking.ties);
  for (guint i = 0; slot >= 0 && (guint) slot < self->state.n_ranked && i < self->state.end; i++)
    {
      const guint each = ranks_of (self, slot)[(gsize) i * self->state.n_ranked];

      n += each > 0;
      hits += each > 0 && each <= limit;
    }

  return share_of (hits, n);
}

/**
 * parindex_rank_distribution_get_probability_above:
 * @self: a rank distribution
 * @unit: the id of a unit
 * @other: the id of another unit
 * @error: return location for an error
 *
 * Gets the share of the draws in which a unit has a better rank than another
 * one, among the draws in which both have one. Draws in which they tie count as
 * half.
 *
 * Returns: the share, or NaN if there is none
 *
 * Since: 1.0
 */
double
parindex_rank_distribution_get_probability_above (ParindexRankDistribution *self,
                                                  const char               *unit,
                                                  const char               *other,
                                                  GError                  **error)
{
  guint n = 0, halves = 0;
  int slot, against;

  g_return_val_if_fail (parindex_rank_distribution_is_made (self), NAN);
  g_return_val_if_fail (unit != NULL, NAN);
  g_return_val_if_fail (other != NULL, NAN);

  slot = parindex_rank_distribution_slot (self, unit, error);
  against = slot >= 0 ? parindex_rank_distribution_slot (self, other, error) : -1;
  for (guint i = 0; against >= 0 && (guint) MAX (slot, against) < self->state.n_ranked && i < self->state.end; i++)
    {
      const guint first = ranks_of (self, slot)[(gsize) i * self->state.n_ranked];
      const guint second = ranks_of (self, against)[(gsize) i * self->state.n_ranked];
      const guint won = first < second ? 2 : first == second;

      if (first == 0 || second == 0)
        continue;
      n++;
      halves += won;
    }

  return share_of (halves, 2 * n);
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

/* What bands read, in steps, as ranks are, so that a value on an edge lies on it; and rounded where bands read rounded values. */
static double
in_steps (ParindexRankDistribution *self,
          double                    value)
{
  const ParindexReading *reading = &self->plan->nominal->banding.reading;
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
      return i;

  return -1;
}

/* What the values have to be multiplied by to be what bands read. */
static double
band_factor (ParindexRankDistribution *self,
             guint                     row)
{
  const ParindexBanding *banding = &self->plan->nominal->banding;
  const ParindexNodeResult *root = parindex_scoreboard_node (self->plan->nominal, 0);
  const double *percents;

  if (banding->reading.basis == self->plan->basis)
    return 1;

  percents = parindex_scoreboard_percents (self->plan->nominal, 0);

  return self->plan->basis == PARINDEX_BASIS_SCORE ? percents[row] / root->column->scores[row] : root->column->scores[row] / percents[row];
}

/* Edges that are quantiles of the ranked units move with each draw. */
static void
move_edges (ParindexRankDistribution *self,
            guint                     draw,
            const double             *factors,
            double                   *edges,
            double                   *room)
{
  const ParindexBanding *banding = &self->plan->nominal->banding;
  const double *values = self->state.values + (gsize) draw * self->state.stride;
  double *sorted = room + self->state.n_ranked;
  gsize n;

  for (guint slot = 0; slot < self->state.n_ranked; slot++)
    room[slot] = in_steps (self, values[slot] * factors[slot]);
  n = parindex_sort_values (room, self->state.n_ranked, sorted);
  for (guint i = 0; i < banding->bands->len; i++)
    if (banding->edges[i] != NULL)
      edges[i] = rint (parindex_quantile (sorted, n, parindex_number_to_double (parindex_band_edge (banding->bands->pdata[i]))));
}

static double
share_in_band (ParindexRankDistribution *self,
               guint                     slot,
               guint                     band)
{
  const ParindexBanding *banding = &self->plan->nominal->banding;
  const gboolean moves = banding->bands->len > 0 && parindex_band_get_quantile (banding->bands->pdata[0]) != NULL;
  g_autofree double *edges = read_edges (banding);
  g_autofree double *room = g_new (double, 2 * (gsize) self->state.n_ranked + 1);
  g_autofree double *factors = g_new (double, self->plan->n_slots);
  guint n = 0, hits = 0;

  for (guint each = 0; each < self->plan->n_slots; each++)
    factors[each] = band_factor (self, self->plan->rows[each]);
  for (guint i = 0; i < banding->bands->len; i++)
    edges[i] = rint (edges[i] * self->plan->ranking.per_unit);
  for (guint i = 0; i < self->state.end; i++)
    {
      const double value = self->state.values[(gsize) i * self->state.stride + slot] * factors[slot];

      if (isnan (value))
        continue;
      if (moves)
        move_edges (self, i, factors, edges, room);
      n++;
      hits += place_in (edges, banding->bands->len, in_steps (self, value)) == (int) band;
    }

  return share_of (hits, n);
}

/**
 * parindex_rank_distribution_get_probability_in_band:
 * @self: a rank distribution
 * @unit: the id of a unit
 * @band: the id of a band of the framework
 * @error: return location for an error
 *
 * Gets the share of the draws in which a unit is in a band, among the draws in
 * which it has a value. Bands by quantiles have other edges in each draw.
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
      return banding->edges != NULL ? share_in_band (self, slot, i) : NAN;
  /* Tells which there are. */
  parindex_scoreboard_get_band_edge (self->plan->nominal, band, error);

  return NAN;
}

/**
 * parindex_rank_distribution_get_probability_error:
 * @self: a rank distribution
 * @unit: the id of the unit whose share it is
 * @other: (nullable): the id of the other unit, of a share of the draws in which one is above another
 * @probability: a share of the draws, from 0 to 1
 * @error: return location for an error
 *
 * Gets the Monte Carlo standard error of a share: how far it would be off if
 * other random numbers had been drawn. It is that of as many draws as there are in which the unit, and the other
 * one, have a value. Where ties count as half it is less.
 *
 * Returns: the standard error; NaN if there are not two such draws, which tell nothing of it, or there is no such unit
 *
 * Since: 1.0
 */
double
parindex_rank_distribution_get_probability_error (ParindexRankDistribution *self,
                                                  const char               *unit,
                                                  const char               *other,
                                                  double                    probability,
                                                  GError                  **error)
{
  guint n = 0;
  int slot, against;

  g_return_val_if_fail (parindex_rank_distribution_is_made (self), NAN);
  g_return_val_if_fail (unit != NULL, NAN);
  g_return_val_if_fail (probability >= 0 && probability <= 1, NAN);

  slot = parindex_rank_distribution_slot (self, unit, error);
  against = slot >= 0 && other != NULL ? parindex_rank_distribution_slot (self, other, error) : slot;
  for (guint i = 0; slot >= 0 && against >= 0 && i < self->state.end; i++)
    {
      const double *values = self->state.values + (gsize) i * self->state.stride;

      n += !isnan (values[slot]) && !isnan (values[against]);
    }

  return parindex_draw_share_error (probability, n);
}
