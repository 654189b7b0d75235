/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-rank-distribution.h>

#include "analysis/simulation/parindex-draw-state-private.h"

G_BEGIN_DECLS

/* Cells that are worth a thread of their own. */
#define PARINDEX_DRAWN_PER_THREAD 100000

#define PARINDEX_N_RANK_FIGURES (PARINDEX_RANK_FIGURE_HIGH_VALUE_ERROR + 1)

struct _ParindexRankDistribution
{
  GObject parent_instance;

  ParindexDrawPlan *plan;
  ParindexDrawState state; /* of all draws */
  guint64 seed;
  ParindexSequence sequence;
  guint n_threads;
  GMutex lock; /* over what is made on demand */
  ParindexDrawPlan *banded_plan; /* of what bands read, where it is something else; NULL: not asked for yet */
  ParindexDrawState banded;
  guint32 *slots; /* of the rows */
  double *figures[PARINDEX_N_RANK_FIGURES]; /* by row */
  guint n_failed;
  GListModel *problems; /* that made draws fail */
  GArray *n_failed_by;  /* guint, of each */
  double mean_shift;
  double mean_shift_error;
  GWeakRef *rows;
};

/* Takes the state, and works out its statistics in so many threads. */
ParindexRankDistribution *parindex_rank_distribution_new (ParindexDrawPlan *plan, ParindexDrawState *state, guint64 seed, ParindexSequence sequence,
                                                          guint n_threads);
/* FALSE of one that a program made itself, which is empty. */
gboolean parindex_rank_distribution_is_made (ParindexRankDistribution *self);
/* The slot of a unit; -1 with an error if there is none. */
int parindex_rank_distribution_slot (ParindexRankDistribution *self, const char *unit, GError **error);
double parindex_rank_distribution_figure (ParindexRankDistribution *self, guint row, ParindexRankFigure figure);

/* By how many ranks units move, and how many draws failed. */
void parindex_rank_distribution_find_shift (ParindexRankDistribution *self, guint n_threads);
/* NAN if there are no draws. */
double parindex_rank_distribution_share (guint n_hits, guint n);

/* Finds out why draws failed. */
void parindex_rank_distribution_explain (ParindexRankDistribution *self);

ParindexRankUncertainty *parindex_rank_uncertainty_new (ParindexRankDistribution *distribution, guint row);

G_END_DECLS
