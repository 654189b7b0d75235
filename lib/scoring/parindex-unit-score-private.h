/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/parindex-aggregation-cells-private.h"
#include "model/parindex-framework-private.h"

G_BEGIN_DECLS

/* The scores of all units on a node that no line runs through, before scale, cap and rounding: a column like the points of a leaf. */
typedef struct
{
  gboolean is_made;
  ParindexColumn column; /* its states are those of the node */
  GHashTable *maxima;    /* row -> ParindexNumber, where the max of a unit is another than that of the node; NULL: none */
  ParindexWeightTable weights;
} ParindexCombination;

/* What a scoring reads; borrowed, unchanging. */
typedef struct
{
  ParindexFramework *framework;
  const ParindexColumn *columns; /* points, one a leaf */
  guint n_units;
  const ParindexColumn *inputs;  /* the values they were made of, one an input */
  const guint8 *faulty;          /* rows that are left unscored; NULL: none */
  ParindexCombination *const *combinations; /* by node; NULL there, or altogether: none */
} ParindexSheet;

/* NULL if the node is none of those. */
static inline const ParindexCombination *
parindex_sheet_combination (const ParindexSheet *self,
                            guint                node)
{
  return self->combinations != NULL ? self->combinations[node] : NULL;
}

/* Where a line that runs down the tree ends: at a leaf, or at a node that has been combined. */
static inline gboolean
parindex_sheet_is_end (const ParindexSheet *self,
                       ParindexCriterion   *node)
{
  return parindex_criterion_is_leaf (node) || parindex_sheet_combination (self, parindex_criterion_plan (node)->index) != NULL;
}

/* What stands there. */
static inline const ParindexColumn *
parindex_sheet_end_column (const ParindexSheet *self,
                           ParindexCriterion   *node)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (node);
  const ParindexCombination *combination = parindex_sheet_combination (self, plan->index);

  return combination != NULL ? &combination->column : &self->columns[plan->first_leaf];
}

/* The weight of a child of a node for a unit; NULL: it has none. */
mpq_srcptr parindex_sheet_weight (const ParindexSheet *self, ParindexCriterion *node, guint child, guint row);

/* What the definition reads of a leaf. */
static inline ParindexCellState
parindex_sheet_state (const ParindexSheet *self,
                      guint                leaf,
                      guint                row)
{
  if (self->faulty != NULL && self->faulty[row])
    return PARINDEX_CELL_STATE_MISSING;

  return parindex_column_state (&self->columns[leaf], row);
}

/* A unit's exact result on a node. */
typedef struct
{
  ParindexCellState state;
  gboolean has_max;
  mpq_t score;
  mpq_t max; /* of what is applicable */
} ParindexUnitScore;

/* Called for everything that keeps a unit's result from being computed, with the node it happened at, and the value that is to blame (NULL:
 * none is). */
typedef void (*ParindexFaultFunc) (guint row, ParindexMessage message, ParindexCriterion *node, mpq_srcptr value, gpointer user_data);

void parindex_unit_score_init (ParindexUnitScore *self);
void parindex_unit_score_clear (ParindexUnitScore *self);

/* The definition of a score, one unit at a time in rational numbers: for units with cells that are missing, not
 * applicable or beyond the lanes, and the twin that the lanes are tested against. @fault_func may be NULL. */
void parindex_unit_score_compute (const ParindexSheet *sheet, guint node, guint row, ParindexUnitScore *out, ParindexFaultFunc fault_func, gpointer user_data);

/* The same for a node that is being combined: what its children give, before its scale. */
void parindex_unit_score_combine (const ParindexSheet *sheet, guint node, guint row, ParindexUnitScore *out, ParindexFaultFunc fault_func, gpointer user_data);

/* Limits a score as the node says: in the points that it shows, behind its scale, and before it is rounded. */
void parindex_unit_score_cap (ParindexCriterion *node, mpq_ptr score);

G_END_DECLS
