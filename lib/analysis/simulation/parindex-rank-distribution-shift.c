/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/simulation/parindex-rank-distribution-private.h"
#include "base/parindex-simd-private.h"
#include "scoring/parindex-row-shares-private.h"

/* Of so many ranks the sum fits 32 bits. */
#define SHIFT_BLOCK 4096

/* How far ranks are from the nominal ones, added up over those that there are. */
PARINDEX_SIMD static guint64
sum_shifts (const guint16 *ranks,
            const gint32  *nominal,
            guint          n,
            guint         *n_there)
{
  guint64 sum = 0;

  *n_there = 0;
  for (guint begin = 0; begin < n; begin += SHIFT_BLOCK)
    {
      const guint end = MIN (begin + SHIFT_BLOCK, n);
      guint32 shifts = 0, there = 0;

      for (guint slot = begin; slot < end; slot++)
        {
          const gint32 rank = ranks[slot], shift = rank - nominal[slot];

          shifts += rank > 0 ? (guint32) (shift < 0 ? -shift : shift) : 0;
          there += rank > 0;
        }
      sum += shifts;
      *n_there += there;
    }

  return sum;
}

typedef struct
{
  const ParindexDrawState *state;
  const gint32 *nominal; /* of each slot */
  guint64 *sums;         /* of each draw */
  guint *n_there;
} Shifts;

/* Of the draws begin … end - 1. */
static void
sum_draws (guint    begin,
           guint    end,
           gpointer data)
{
  Shifts *self = data;

  for (guint i = begin; i < end; i++)
    self->sums[i] = sum_shifts (self->state->ranks + (gsize) i * self->state->n_ranked, self->nominal, self->state->n_ranked, &self->n_there[i]);
}

/* The shift of each draw is the mean over its units; sums of whole and half ranks are exact, and draws are added up in their order, about the first one: what
 * is the same in all has no error. */
static void
add_draws (ParindexRankDistribution *self,
           const Shifts             *shifts,
           guint                     unit)
{
  double origin = 0, sum = 0, squares = 0;
  guint n_draws = 0;

  for (guint i = 0; i < self->state.end; i++)
    {
      const double shift = (double) shifts->sums[i] / shifts->n_there[i] / unit;

      if (shifts->n_there[i] == 0)
        continue;
      origin = n_draws == 0 ? shift : origin;
      sum += shift - origin;
      squares += (shift - origin) * (shift - origin);
      n_draws++;
    }
  self->n_failed = self->state.end - n_draws;
  if (n_draws > 0)
    self->mean_shift = origin + sum / n_draws;
  if (n_draws > 1)
    self->mean_shift_error = sqrt (fmax (squares - sum * (sum / n_draws), 0) / (n_draws - 1) / n_draws);
}

void
parindex_rank_distribution_find_shift (ParindexRankDistribution *self,
                                       guint                     n_threads)
{
  const guint unit = parindex_draw_rank_unit (self->plan->ranking.ties), n_ranked = self->plan->ranking.n, n_draws = self->state.end;
  g_autofree gint32 *nominal = g_new (gint32, n_ranked + 1);
  g_autofree guint64 *sums = g_new (guint64, (gsize) n_draws + 1);
  g_autofree guint *n_there = g_new (guint, (gsize) n_draws + 1);
  Shifts shifts = { &self->state, nominal, sums, n_there };

  for (guint slot = 0; slot < n_ranked; slot++)
    nominal[slot] = (gint32) (self->figures[PARINDEX_RANK_FIGURE_NOMINAL][self->plan->rows[slot]] * unit);
  parindex_share_rows (n_draws, n_threads, (guint64) n_ranked * n_draws, PARINDEX_DRAWN_PER_THREAD, sum_draws, &shifts);
  add_draws (self, &shifts, unit);
}
