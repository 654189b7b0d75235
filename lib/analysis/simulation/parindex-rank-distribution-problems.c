/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/simulation/parindex-draw-variants-private.h"
#include "analysis/simulation/parindex-rank-distribution-private.h"
#include "base/parindex-list-private.h"
#include "model/parindex-framework-private.h"

/* Draws that are asked one by one why they failed, and cells that may be scored anew for it; the rest is told together with the last of them. */
#define MAX_ASKED 1000
#define MAX_CELLS 20000000

static gboolean
has_ranks (const ParindexRankDistribution *self,
           guint                           draw)
{
  const guint16 *ranks = self->state.ranks + (gsize) draw * self->state.n_ranked;

  for (guint slot = 0; slot < self->state.n_ranked; slot++)
    if (ranks[slot] > 0)
      return TRUE;

  return FALSE;
}

/* Problems are the same where their words are. */
static guint
find_problem (GListModel      *problems,
              ParindexProblem *problem)
{
  g_autofree char *text = parindex_problem_to_string (problem, PARINDEX_LANGUAGE_EN);
  guint n = g_list_model_get_n_items (problems);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ParindexProblem) each = g_list_model_get_item (problems, i);
      g_autofree char *other = parindex_problem_to_string (each, PARINDEX_LANGUAGE_EN);

      if (g_str_equal (text, other))
        return i;
    }

  return n;
}

void
parindex_rank_distribution_explain (ParindexRankDistribution *self)
{
  ParindexList *problems = parindex_list_new (PARINDEX_TYPE_PROBLEM);
  const guint64 n_cells = (guint64) self->plan->n_slots * parindex_framework_n_leaves (parindex_scoreboard_get_framework (self->plan->nominal));
  const guint64 max_asked = CLAMP (MAX_CELLS / MAX (n_cells, 1), 10, MAX_ASKED);
  guint n_asked = 0, place = 0;

  self->problems = G_LIST_MODEL (problems);
  self->n_failed_by = g_array_new (FALSE, TRUE, sizeof (guint));
  for (guint i = 0; self->n_failed > 0 && i < self->state.end; i++)
    {
      g_autoptr (ParindexProblem) problem = NULL;

      if (has_ranks (self, i))
        continue;
      if (n_asked++ < max_asked)
        {
          problem = parindex_draw_variants_explain (self->plan, i, self->state.values + (gsize) i * self->state.stride);
          place = find_problem (self->problems, problem);
        }
      if (place == self->n_failed_by->len)
        {
          parindex_list_fill (problems, problem);
          g_array_set_size (self->n_failed_by, place + 1);
        }
      g_array_index (self->n_failed_by, guint, place)++;
    }
}

/**
 * parindex_rank_distribution_get_problems:
 * @self: a rank distribution
 *
 * Gets the problems that made draws fail, each once: for each draw the first
 * one that was in its way.
 *
 * Returns: (transfer none): a list of [class@Problem]
 *
 * Since: 1.0
 */
GListModel *
parindex_rank_distribution_get_problems (ParindexRankDistribution *self)
{
  g_return_val_if_fail (parindex_rank_distribution_is_made (self), NULL);

  return self->problems;
}

/**
 * parindex_rank_distribution_get_n_failed_by:
 * @self: a rank distribution
 * @problem: the place of a problem in [method@RankDistribution.get_problems]
 *
 * Gets how many draws a problem made fail.
 *
 * Returns: the number of draws
 *
 * Since: 1.0
 */
guint
parindex_rank_distribution_get_n_failed_by (ParindexRankDistribution *self,
                                            guint                     problem)
{
  g_return_val_if_fail (parindex_rank_distribution_is_made (self), 0);
  g_return_val_if_fail (problem < self->n_failed_by->len, 0);

  return g_array_index (self->n_failed_by, guint, problem);
}
