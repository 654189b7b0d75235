/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/parindex-aggregation-private.h"
#include "model/parindex-column-private.h"

G_BEGIN_DECLS

/* What an aggregation reads of a child: factor · value of the column. */
typedef struct
{
  const ParindexColumn *column;
  ParindexColumn *own; /* the same, where it was made for this; NULL: it is borrowed */
  mpq_t factor;        /* above 0 */
} ParindexOperand;

/* The weights of the children of a node. */
typedef struct
{
  guint n_children;
  guint n_groups;      /* of units, with the first one for all that have none of their own */
  mpq_srcptr *weights; /* n_children for each group, borrowed; NULL: a child has none */
  guint32 *groups;     /* of each unit; NULL: there is only the first */
} ParindexWeightTable;

static inline mpq_srcptr
parindex_weight_table_get (const ParindexWeightTable *self,
                           guint                      row,
                           guint                      child)
{
  return self->weights[(self->groups != NULL ? self->groups[row] : 0) * self->n_children + child];
}

/* An aggregation of a program at work. */
typedef struct
{
  guint n;
  guint n_children;
  const ParindexOperand *operands;
  const guint8 *states; /* of the node: who gets a score; NULL: all */
  const guint8 *ranked; /* NULL: all */
  const ParindexWeightTable *weights;
  ParindexColumn *scores;
  void (*report) (guint row, const char *text, gpointer user_data);
  gpointer user_data;
} ParindexAggregating;

/* Lends the scores of the children; those of the node go to aggregating->scores, which is initialised. */
ParindexAggregationCells *parindex_aggregation_cells_new (const ParindexAggregating *aggregating);
/* From here on the object, should somebody still hold it, is empty. */
void parindex_aggregation_cells_detach (ParindexAggregationCells *self);

G_END_DECLS
