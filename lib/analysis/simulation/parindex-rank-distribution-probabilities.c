/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/simulation/parindex-draw-statistics-private.h"
#include "analysis/simulation/parindex-rank-distribution-private.h"

/* Shares of the draws. Each is counted when it is asked for: of all pairs of thousands of units, few are. */

double
parindex_rank_distribution_share (guint n_hits,
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

  return parindex_rank_distribution_share (hits, n);
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

  return parindex_rank_distribution_share (halves, 2 * n);
}

/**
 * parindex_rank_distribution_get_probability_error:
 * @self: a rank distribution
 * @unit: the id of the unit whose share it is
 * @other: (nullable): the id of the other unit, of a share of the draws in which one is above another
 * @probability: a share of the draws, from 0 to 1; NaN where there is none, of which there is no error either
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
  g_return_val_if_fail (isnan (probability) || (probability >= 0 && probability <= 1), NAN);

  slot = parindex_rank_distribution_slot (self, unit, error);
  against = slot >= 0 && other != NULL ? parindex_rank_distribution_slot (self, other, error) : slot;
  for (guint i = 0; slot >= 0 && against >= 0 && i < self->state.end; i++)
    {
      const double *values = self->state.values + (gsize) i * self->state.stride;

      n += !isnan (values[slot]) && !isnan (values[against]);
    }

  return parindex_draw_share_error (probability, n);
}
