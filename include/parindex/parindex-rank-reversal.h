/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#if !defined(PARINDEX_INSIDE) && !defined(PARINDEX_COMPILATION)
#error "Only <parindex/parindex.h> can be included directly."
#endif

#include <parindex/parindex-document.h>
#include <parindex/parindex-scoreboard.h>

G_BEGIN_DECLS

#define PARINDEX_TYPE_RANK_REVERSAL (parindex_rank_reversal_get_type ())

PARINDEX_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (ParindexRankReversal, parindex_rank_reversal, PARINDEX, RANK_REVERSAL, GObject)

PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_scoreboard_list_rank_reversals (ParindexScoreboard *self, ParindexDocument *document, const char *unit, GError **error);
PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_rank_reversal_get_left_out (ParindexRankReversal *self);
PARINDEX_AVAILABLE_IN_1_0
guint64 parindex_rank_reversal_get_n_reversed (ParindexRankReversal *self);
PARINDEX_AVAILABLE_IN_1_0
guint parindex_rank_reversal_get_n_pairs (ParindexRankReversal *self);
PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_rank_reversal_get_better (ParindexRankReversal *self, guint pair);
PARINDEX_AVAILABLE_IN_1_0
ParindexUnit *parindex_rank_reversal_get_worse (ParindexRankReversal *self, guint pair);
PARINDEX_AVAILABLE_IN_1_0
GListModel *parindex_rank_reversal_get_problems (ParindexRankReversal *self);

G_END_DECLS
