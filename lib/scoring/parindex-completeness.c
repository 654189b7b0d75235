/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scoring/parindex-scoreboard-private.h"

/* "Does not apply" is an answer; points beside the maximum are not asked of everyone. */
ParindexCompleteness
parindex_scoreboard_completeness (ParindexScoreboard *self,
                                  guint               row,
                                  guint               node)
{
  const ParindexSheet *sheet = parindex_scoreboard_sheet (self);
  const ParindexNodePlan *plan = parindex_criterion_plan (parindex_framework_node (sheet->framework, node));
  ParindexCompleteness found = { 0 };

  for (guint leaf = plan->first_leaf; leaf < plan->end_leaf; leaf++)
    {
      if (parindex_criterion_plan (parindex_framework_leaf (sheet->framework, leaf))->extra)
        continue;
      found.n_criteria++;
      found.n_answered += parindex_column_state (&sheet->columns[leaf], row) != PARINDEX_CELL_STATE_MISSING
                          && !parindex_points_is_imputed (parindex_scoreboard_points (self), leaf, row);
    }

  return found;
}
