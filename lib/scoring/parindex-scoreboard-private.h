/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <parindex/parindex-result.h>
#include <parindex/parindex-scorer.h>

#include "model/parindex-assessment-private.h"
#include "scoring/parindex-banding-private.h"
#include "scoring/parindex-combination-private.h"
#include "scoring/parindex-points-private.h"
#include "scoring/parindex-ranking-private.h"
#include "scoring/parindex-screening-private.h"

G_BEGIN_DECLS

/* A dimension's groups by number, for ranks within them. */
typedef struct
{
  char *name;
  guint32 *groups; /* of each row; G_MAXUINT32: none */
  GPtrArray *names; /* of the groups, in the order of the units */
  GHashTable *nodes; /* node -> ParindexGroupRanks */
} ParindexDimension;

/* A node's results: made once, on demand, and unchanged from then on. */
typedef struct
{
  ParindexNodeColumn *column;
  ParindexReading reading; /* what its ranking reads */
  ParindexRanking ranking;
  double *ranks;       /* overall */
  double *of;
} ParindexNodeResult;

/* What a scoring reads, made ready: the values, and the points that rules made of them. */
typedef struct
{
  ParindexScoreboard *owner; /* whose all of it is but the combinations and what is left; NULL: all is its own */
  const ParindexColumn *inputs;
  ParindexColumn *merged; /* what inputs points at, if stages were put together */
  guint n_inputs;
  ParindexAssessment **sources; /* of each input: where its missing values were taken from, or NULL; itself NULL if none was */
  ParindexPoints *points;
  ParindexCombination **combinations; /* NULL: there are none */
  guint n_nodes;
  ParindexProblems left; /* why units are left unscored */
  guint8 *ranked;        /* after screening */
  GArray *screened;      /* ParindexScreened */
} ParindexPrepared;

void parindex_prepared_clear (ParindexPrepared *self);
/* The same for other weights; nothing is combined, and nothing left. */
ParindexPrepared parindex_prepared_share (ParindexScoreboard *scoreboard);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexPrepared, parindex_prepared_clear)

/* Takes what @prepared holds. */
ParindexScoreboard *parindex_scoreboard_new (ParindexScorer *scorer, ParindexAssessment *assessment, const char *stage,
                                             ParindexPrepared *prepared, ParindexProblems *problems);

gboolean parindex_scoreboard_is_made (ParindexScoreboard *self);
const ParindexSheet *parindex_scoreboard_sheet (ParindexScoreboard *self);
const ParindexPoints *parindex_scoreboard_points (ParindexScoreboard *self);
/* Where missing values of an input were taken from; NULL if they were not. */
ParindexAssessment *parindex_scoreboard_source (ParindexScoreboard *self, guint input);
/* Thread-safe. */
const ParindexNodeResult *parindex_scoreboard_node (ParindexScoreboard *self, guint node);
/* Whether it was made already. Thread-safe. */
gboolean parindex_scoreboard_has_node (ParindexScoreboard *self, guint node);
/* Figures of a node that was not made, @stride values apart, without keeping anything where that is quickly done again; else the node is
 * made now. How many of the figures, from the first on, are filled: the others are to be read of the node. Thread-safe; several nodes are
 * made at once in several threads. */
guint parindex_scoreboard_fill_at_once (ParindexScoreboard *self, guint node, const ParindexResultColumn *columns, guint n_columns, double *values, gsize stride);
/* The nearest doubles of a node's percents, made when first asked for. Thread-safe. */
const double *parindex_scoreboard_percents (ParindexScoreboard *self, guint node);
/* The dimension of that name; NULL with an error if no unit has a group of it. Thread-safe. */
const ParindexDimension *parindex_scoreboard_dimension (ParindexScoreboard *self, const char *name, GError **error);
/* FALSE with an error if no unit is in it. */
gboolean parindex_dimension_find_group (const ParindexDimension *self, const char *group, guint *number, GError **error);
/* Ranks within a dimension's groups, a value a row; made once. Thread-safe. */
typedef struct
{
  double *ranks;
  double *of;
} ParindexGroupRanks;
const ParindexGroupRanks *parindex_scoreboard_ranks_within (ParindexScoreboard *self, guint node, const ParindexDimension *dimension);
/* One figure of all units, a value a row; @dimension (nullable) is for ranks within its groups. Thread-safe. */
void parindex_scoreboard_fill_column (ParindexScoreboard *self, ParindexResultColumn column, guint node, const ParindexDimension *dimension, double *values);
/* The mean of the ranked units of a group that have a value; @dimension NULL: of all. 0, and no mean, if there are none. Thread-safe. */
guint parindex_scoreboard_mean (ParindexScoreboard *self, guint node, ParindexBasis of, const ParindexDimension *dimension, guint group, mpq_ptr mean);
ParindexLanguage parindex_scoreboard_language (ParindexScoreboard *self);
/* Borrowed; NULL if there is none. */
ParindexBand *parindex_scoreboard_band (ParindexScoreboard *self, guint row);
const ParindexBanding *parindex_scoreboard_banding (ParindexScoreboard *self);
/* The first criterion that breaks the tie of two units; NULL: none does. */
ParindexCriterion *parindex_scoreboard_tie_breaker (ParindexScoreboard *self, guint row_a, guint row_b);
/* -1 with an error if there is none. */
int parindex_scoreboard_row (ParindexScoreboard *self, const char *unit, GError **error);
ParindexCriterion *parindex_scoreboard_criterion (ParindexScoreboard *self, const char *criterion, GError **error);

/* How many of the leaves below a node have an answer. */
typedef struct
{
  guint n_answered;
  guint n_criteria;
} ParindexCompleteness;
ParindexCompleteness parindex_scoreboard_completeness (ParindexScoreboard *self, guint row, guint node);

ParindexResult *parindex_result_new (ParindexScoreboard *scoreboard, guint row, guint node);
guint parindex_result_row (ParindexResult *self);
guint parindex_result_node (ParindexResult *self);
/* By the rule of the framework; @percent (nullable) is read where that goes by percents, the rank otherwise. */
ParindexStrength parindex_framework_strength_of (ParindexFramework *self, double rank, guint of, mpq_srcptr percent);
/* Of a unit on a node that is not the whole index; what the framework declares. Thread-safe. */
ParindexStrength parindex_scoreboard_strength (ParindexScoreboard *self, guint row, guint node);
/* VI or EN. */
const char *parindex_cell_state_words (ParindexCellState state, ParindexLanguage language);


/* A ParindexFaultFunc that makes problems of faults. */
typedef struct
{
  ParindexAssessment *assessment;
  ParindexProblems *problems;
} ParindexFaultTarget;
void parindex_fault_report (guint row, ParindexMessage message, ParindexCriterion *node, mpq_srcptr value, gpointer user_data);

struct _ParindexSurroundings;
/* One for another framework, otherwise the same: rules of a program run in the thread that they ran in. */
ParindexScorer *parindex_scorer_new_like (ParindexScorer *self, ParindexFramework *framework);
/* Whether it may score in this thread. */
gboolean parindex_scorer_check_thread (ParindexScorer *self, GError **error);
/* Combines what was prepared under the weights of the scorer, and tells what keeps units from having scores. */
void parindex_scorer_combine (ParindexScorer *self, ParindexAssessment *assessment, ParindexPrepared *prepared, ParindexProblems *problems);
/* Scores the assessment that the surroundings name, in its document. */
ParindexScoreboard *parindex_scorer_score_in (ParindexScorer *self, const struct _ParindexSurroundings *surroundings, const char *stage, GError **error);
ParindexLanguage parindex_scorer_language (ParindexScorer *self);
guint parindex_scorer_n_threads (ParindexScorer *self);
/* Everything that keeps the assessment from being scored, found by trying. */
void parindex_scorer_collect_problems (ParindexScorer *self, const struct _ParindexSurroundings *surroundings, const char *stage, ParindexProblems *problems);
/* Its wrong cells alone; the scorer leaves faulty units. */
void parindex_scorer_collect_wrong_cells (ParindexScorer *self, const struct _ParindexSurroundings *surroundings, ParindexProblems *problems);

G_END_DECLS
