/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-rescore-private.h"
#include "scoring/parindex-borrow-private.h"

ParindexScoreboard *
parindex_rescore (ParindexScoreboard *board,
                  ParindexDocument   *document,
                  ParindexFramework  *framework,
                  ParindexAssessment *assessment,
                  ParindexProblems   *problems)
{
  g_autoptr (ParindexScorer) scorer = parindex_scorer_new_like (parindex_scoreboard_get_scorer (board), framework);
  const ParindexSurroundings surroundings = { .document = document, .assessment = assessment };
  const char *stage = parindex_scoreboard_get_stage (board);
  ParindexScoreboard *other = parindex_scorer_score_in (scorer, &surroundings, stage, NULL);

  if (other == NULL)
    parindex_scorer_collect_problems (scorer, &surroundings, stage, problems);

  return other;
}
