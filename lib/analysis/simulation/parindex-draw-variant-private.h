/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "analysis/simulation/parindex-draw-variants-private.h"

G_BEGIN_DECLS

/* The index under one combination of choices. */
typedef struct
{
  guint64 combination;
  guint n_users;  /* it, the next two and those of the table are the lock's of the table */
  guint64 used;   /* when it was asked for last */
  gsize size;     /* about how many bytes there are; 0: it is not made yet */
  GMutex lock;    /* while it is made */
  gboolean made;
  ParindexFramework *framework;
  ParindexAssessment *assessment;
  gboolean exact;         /* an aggregation looks at all units at once */
  ParindexDrawPlan *plan; /* NULL: it failed, or each draw is scored anew */
  ParindexProblem *problem; /* why it failed; NULL: it did not */
} ParindexDrawVariant;

struct _ParindexDrawVariants
{
  ParindexVariety *variety; /* NULL: weights alone vary */
  guint first_choice;       /* its place among the random numbers */
  GMutex lock;
  GHashTable *made; /* combination -> ParindexDrawVariant */
  gsize size;       /* of all of them */
  guint64 n_asked;
};

static inline gboolean
parindex_draw_variants_measure (const ParindexDrawVariants *self)
{
  return self->variety != NULL && self->variety->errors != NULL;
}

/* Made by the first draw that asks for it; others that ask for the same wait. It is given back. */
ParindexDrawVariant *parindex_draw_variant_get (const ParindexDrawPlan *plan, guint64 combination);
void parindex_draw_variant_give_back (const ParindexDrawPlan *plan, ParindexDrawVariant *self);

/* NULL with the problem that is in the way. */
ParindexScoreboard *parindex_draw_variant_score (const ParindexDrawPlan *plan, ParindexFramework *framework, ParindexAssessment *assessment,
                                                 ParindexProblem **problem);
/* The plan of an index that was scored; NULL with the problem that is in the way. */
ParindexDrawPlan *parindex_draw_variant_plan (const ParindexDrawPlan *plan, ParindexScoreboard *board, ParindexProblem **problem);

G_END_DECLS
