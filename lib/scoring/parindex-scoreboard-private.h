/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-result.h>
#include <parindex/parindex-scorer.h>

#include "model/parindex-assessment-private.h"
#include "scoring/parindex-ranking-private.h"

G_BEGIN_DECLS

/* A dimension's groups by number, for ranks within them. */
typedef struct
{
  char *name;
  guint32 *groups; /* of each row; G_MAXUINT32: none */
  guint n_groups;
  GHashTable *nodes; /* node -> ParindexGroupRanks */
} ParindexDimension;

/* A node's results: made once, on demand, and unchanged from then on. */
typedef struct
{
  ParindexNodeColumn *column;
  ParindexBasis basis; /* what its ranking reads */
  ParindexRanking ranking;
  double *ranks;       /* overall */
  double *of;
} ParindexNodeResult;

/* Takes @merged (nullable: columns of several stages put together). */
ParindexScoreboard *parindex_scoreboard_new (ParindexScorer *scorer, ParindexAssessment *assessment, const char *stage,
                                             const ParindexColumn *columns, ParindexColumn *merged, ParindexProblems *problems);

gboolean parindex_scoreboard_is_made (ParindexScoreboard *self);
const ParindexSheet *parindex_scoreboard_sheet (ParindexScoreboard *self);
/* Thread-safe. */
const ParindexNodeResult *parindex_scoreboard_node (ParindexScoreboard *self, guint node);
/* The nearest doubles of a node's percents, made when first asked for. Thread-safe. */
const double *parindex_scoreboard_percents (ParindexScoreboard *self, guint node);
/* The dimension of that name; NULL with an error if no unit has a group of it. Thread-safe. */
const ParindexDimension *parindex_scoreboard_dimension (ParindexScoreboard *self, const char *name, GError **error);
/* Ranks within a dimension's groups, a value a row; made once. Thread-safe. */
typedef struct
{
  double *ranks;
  double *of;
} ParindexGroupRanks;
const ParindexGroupRanks *parindex_scoreboard_ranks_within (ParindexScoreboard *self, guint node, const ParindexDimension *dimension);
ParindexLanguage parindex_scoreboard_language (ParindexScoreboard *self);
/* Borrowed; NULL if there is none. */
ParindexBand *parindex_scoreboard_band (ParindexScoreboard *self, guint row);
/* That of any value; and the exact value of a unit that bands are read by, FALSE if it has none. */
ParindexBand *parindex_scoreboard_band_at (ParindexScoreboard *self, mpq_srcptr value);
gboolean parindex_scoreboard_band_value (ParindexScoreboard *self, guint row, mpq_ptr out);
/* -1 with an error if there is none. */
int parindex_scoreboard_row (ParindexScoreboard *self, const char *unit, GError **error);
ParindexCriterion *parindex_scoreboard_criterion (ParindexScoreboard *self, const char *criterion, GError **error);

ParindexResult *parindex_result_new (ParindexScoreboard *scoreboard, guint row, guint node);
guint parindex_result_row (ParindexResult *self);
guint parindex_result_node (ParindexResult *self);


/* A ParindexFaultFunc that makes problems of faults. */
typedef struct
{
  ParindexAssessment *assessment;
  ParindexProblems *problems;
} ParindexFaultTarget;
void parindex_fault_report (guint row, ParindexMessage message, ParindexCriterion *node, gpointer user_data);

ParindexLanguage parindex_scorer_language (ParindexScorer *self);
guint parindex_scorer_n_threads (ParindexScorer *self);
/* Everything that keeps the assessment from being scored, found by trying. */
void parindex_scorer_collect_problems (ParindexScorer *self, ParindexAssessment *assessment, const char *stage, ParindexProblems *problems);

G_END_DECLS
