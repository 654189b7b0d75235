/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

/* For the files that plans of improvement are made of. */

#include <parindex/parindex-improvement.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-list-private.h"
#include "base/parindex-problem-private.h"
#include "scoring/parindex-scoreboard-private.h"

G_BEGIN_DECLS

/* A step that the caller stated. */
typedef struct
{
  ParindexNumber *points;
  ParindexNumber *effort;
} ParindexImprovementStep;

/* What the caller said of one criterion. */
typedef struct
{
  gboolean held;
  ParindexNumber *effort; /* of a point; NULL: not stated */
  ParindexNumber *limit;
  GArray *steps; /* ParindexImprovementStep; NULL: none was stated */
  char *agency;  /* who answers for it where the framework names no owner; NULL: not said */
} ParindexImprovementTerms;

struct _ParindexImprovementGoal
{
  GObject parent_instance;

  ParindexImprovementKind kind;
  guint rank;
  char *within;
  ParindexNumber *number; /* the score or the percent */
  char *band;
  ParindexNumber *grid;
  GHashTable *terms; /* id of a criterion -> ParindexImprovementTerms */
};

/* Those of a criterion, made where there are none. */
ParindexImprovementTerms *parindex_improvement_goal_terms (ParindexImprovementGoal *self, const char *criterion);

/* Points that a leaf can come to; the first is what it has. */
typedef struct
{
  mpq_t points;
  mpq_t effort;
} ParindexImprovementLevel;

/* What a score has to come to: what is read of it is to be at least a value, or above it. */
typedef struct
{
  ParindexReading reading;
  gboolean above;
  mpq_t value;
} ParindexImprovementBound;

/* A leaf, or a node whose score is no plain sum of those below: it is capped or rounded, or bounds are on it. All that lies between is
 * linear, and stands in the factors. */
typedef struct
{
  ParindexCriterion *node;
  mpq_t factor;      /* what a point of its score is worth in the part above */
  mpq_t raw;         /* its score before cap and rounding, */
  mpq_t score;       /* and as it is */
  mpq_t max;         /* 0: it has none */
  mpq_t scale;       /* of a leaf: the raw score of a point */
  GPtrArray *parts;  /* NULL: a leaf */
  GArray *levels;    /* of a leaf: ParindexImprovementLevel, ascending */
  gboolean coarse;   /* levels between them were left out: */
  mpq_t step;        /* the multiples of this one, */
  mpq_t low;         /* above this one */
  GPtrArray *bounds; /* ParindexImprovementBound, borrowed */
  guint level;       /* of a leaf: the one that a plan has chosen */
} ParindexImprovementPart;

/* Why a leaf stays as it is. */
typedef enum
{
  PARINDEX_HELD_BY_CALLER,
  PARINDEX_HELD_BY_RULE,
  PARINDEX_HELD_MISSING,
  PARINDEX_N_HELD,
} ParindexHeld;

/* A unit and its tree. */
typedef struct
{
  ParindexScoreboard *board;
  const ParindexSheet *sheet;
  const ParindexImprovementGoal *goal;
  guint row;
  gboolean fine;                   /* the grid is finer than 0.01 point */
  GHashTable *breaks;              /* nodes that are parts of their own because bounds may be on them */
  ParindexImprovementPart *root;
  GPtrArray *leaves;               /* the parts that can move, in the order of the form; borrowed */
  GPtrArray *held[PARINDEX_N_HELD]; /* criteria; borrowed */
  GPtrArray *anchored;             /* criteria whose anchors are held still; borrowed */
} ParindexImprovementTree;

/* FALSE with an error if the tree is of another kind. */
gboolean parindex_improvement_tree_init (ParindexImprovementTree *self, ParindexScoreboard *board, guint row, ParindexImprovementGoal *goal, GError **error);
void parindex_improvement_tree_clear (ParindexImprovementTree *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ParindexImprovementTree, parindex_improvement_tree_clear)
/* Lists the points that a leaf, which has what it has now, can come to; or why it stays as it is. */
void parindex_improvement_list_levels (ParindexImprovementTree *tree, ParindexImprovementPart *part);
/* NULL: the node is no part. */
ParindexImprovementPart *parindex_improvement_part_find (ParindexImprovementPart *self, ParindexCriterion *node);
static inline const ParindexImprovementLevel *
parindex_improvement_level (const ParindexImprovementPart *leaf,
                            guint                          level)
{
  return &g_array_index (leaf->levels, ParindexImprovementLevel, level);
}

/* From a raw score to the score. */
void parindex_improvement_part_finish (const ParindexImprovementPart *self, mpq_ptr score);
/* The score with the levels that stand in the leaves. */
void parindex_improvement_part_evaluate (const ParindexImprovementPart *self, mpq_ptr score);
/* Whether the levels in the leaves are what all bounds below want. */
gboolean parindex_improvement_is_met (const ParindexImprovementPart *part);
/* Of these levels. */
void parindex_improvement_add_up_effort (const ParindexImprovementTree *tree, mpq_ptr effort);
/* Takes back what is more than enough of moves whose levels are coarser than the grid. */
void parindex_improvement_refine (ParindexImprovementTree *tree);
/* Whether a score is what all bounds on the part want. */
gboolean parindex_improvement_part_allows (const ParindexImprovementPart *self, mpq_srcptr score);
/* What a reading reads of a score. */
void parindex_improvement_read (const ParindexReading *reading, mpq_srcptr score, mpq_srcptr max, mpq_ptr out);

/* One way to a goal: bounds that have to hold together. Several may lead there, by the keys that break ties. */
typedef struct
{
  GPtrArray *bounds;      /* ParindexImprovementBound */
  GPtrArray *criteria;    /* of each; borrowed */
} ParindexImprovementWay;

/* The ways to a goal; no way at all: nothing has to be done. FALSE with an error if the goal is none for this unit. */
gboolean parindex_improvement_list_ways (ParindexScoreboard *board, guint row, const ParindexImprovementGoal *goal, GPtrArray **ways, GError **error);
/* The rank with the levels that stand in the leaves; NAN: none. */
double parindex_improvement_find_rank (const ParindexImprovementTree *self, const ParindexDimension *dimension);

/* What a search found. */
typedef struct
{
  gboolean found;
  gboolean exact; /* there is no better plan; otherwise none below @bound */
  mpq_t effort;
  mpq_t bound;
} ParindexImprovementFound;

/* Finds the plan with the least effort that meets the bounds on the parts, and leaves it in the leaves. */
void parindex_improvement_search (ParindexImprovementTree *self, ParindexImprovementFound *found);

struct _ParindexImprovementMove
{
  GObject parent_instance;

  ParindexCriterion *criterion;
  ParindexNumber *from;
  ParindexNumber *to;
  ParindexNumber *effort;
  char *owner;
};

ParindexImprovementMove *parindex_improvement_move_new (const ParindexImprovementPart *leaf, const ParindexImprovementGoal *goal);
/* VI or EN. */
char *parindex_improvement_move_words (ParindexImprovementMove *self, ParindexLanguage language);

struct _ParindexImprovement
{
  GObject parent_instance;

  ParindexFramework *framework;
  ParindexPeriod *period;
  char *stage;
  ParindexUnit *unit;
  ParindexImprovementKind kind;
  char *goal_text; /* 3, 87.5 or a band's id */
  char *within;
  gboolean reachable;
  gboolean reached;
  gboolean exact;
  ParindexNumber *effort;
  ParindexNumber *bound;
  ParindexNumber *gap;
  ParindexNumber *needed;         /* what is read of the whole index has to be at least this; NULL: nothing */
  ParindexReading needed_reading;
  gboolean needed_above;          /* or above it */
  ParindexNumber *scores[2]; /* before and after */
  ParindexNumber *percents[2]; /* NULL: there is no max */
  double ranks[2];
  ParindexList *moves;
  char **steps[2]; /* VI and EN */
};

/* The sentences beside those of the moves. VI or EN. */
char **parindex_improvement_make_steps (const ParindexImprovement *self, const ParindexImprovementTree *tree, ParindexLanguage language);

G_END_DECLS
