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

/* Competition ranks (1224): one more than the number of units that are strictly better. @groups (nullable) gives each row its group,
 * G_MAXUINT32 for none; ranks and n are then within the group. Unranked rows get NaN in @ranks and in @of. */
void parindex_ranking_competition (const ParindexRanking *self, guint n_rows, const guint32 *groups, guint n_groups, double *ranks, double *of);
/* The places of the units that share the rank of an observed, ranked @row: first … end - 1. @ranks is of these rows. */
void parindex_ranking_find_rank (const ParindexRanking *self, const double *ranks, guint row, guint *first, guint *end);

G_END_DECLS
