/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "scoring/parindex-node-column-private.h"

G_BEGIN_DECLS

/* The cohort of a node in order: best first, equal units in document order. */
typedef struct
{
  guint n;             /* units ranked */
  guint32 *rows;       /* in order */
  guint32 *classes;    /* of each place: equal units share a class, classes count up */
} ParindexRanking;

/* @in_cohort (nullable) says which units may be ranked; unobserved ones and, by percent, those without a max are not. */
void parindex_ranking_init (ParindexRanking *self, ParindexNodeColumn *column, ParindexBasis basis, const guint8 *in_cohort);
void parindex_ranking_clear (ParindexRanking *self);
gboolean parindex_ranking_is_of_integers (const ParindexNodeColumn *column, ParindexBasis basis);
/* The same by counting; FALSE if the scores are no integers of a short range. */
gboolean parindex_ranking_init_by_counting (ParindexRanking *self, const ParindexNodeColumn *column, ParindexBasis basis, const guint8 *in_cohort);
/* Nothing but the ranks, NaN where there is none, of ties that keys do not break; FALSE as above. */
gboolean parindex_ranking_ranks_by_counting (const ParindexNodeColumn *column, ParindexBasis basis, const guint8 *in_cohort, ParindexTies ties, double *ranks);

/* Makes one class of units that are equal when rounded. */
void parindex_ranking_round (ParindexRanking *self, const ParindexNodeColumn *column, const ParindexReading *reading);
/* The class of each row, G_MAXUINT32 where it has none. */
void parindex_ranking_places (const ParindexRanking *self, guint n_rows, guint32 *places);
/* Splits classes by the places of their units on the keys, one key after the other. */
void parindex_ranking_break_ties (ParindexRanking *self, guint32 *const *keys, guint n_keys);

/* Ranks by the classes, which under ordinal ties have been broken before. @groups (nullable) gives each row its group,
 * G_MAXUINT32 for none; ranks and n are then within the group. Unranked rows get NaN in @ranks and in @of. */
void parindex_ranking_ranks (const ParindexRanking *self, ParindexTies ties, guint n_rows, const guint32 *groups, guint n_groups, double *ranks, double *of);

/* 2 or 2.5: averaged ranks have halves. */
char *parindex_rank_to_text (double rank, char point);
void parindex_rank_append (GString *out, double rank, char point);
/* The places of the units that share the rank of an observed, ranked @row: first … end - 1. @ranks is of these rows. */
void parindex_ranking_find_rank (const ParindexRanking *self, const double *ranks, guint row, guint *first, guint *end);

G_END_DECLS
