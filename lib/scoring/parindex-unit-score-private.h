/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "model/parindex-column-private.h"
#include "model/parindex-framework-private.h"

G_BEGIN_DECLS

/* What a scoring reads; borrowed, unchanging. */
typedef struct
{
  ParindexFramework *framework;
  const ParindexColumn *columns; /* points, one a leaf */
  guint n_units;
  const ParindexColumn *inputs;  /* the values they were made of, one an input */
  const guint8 *faulty;          /* rows that are left unscored; NULL: none */
} ParindexSheet;

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

/* Called for everything that keeps a unit's result from being computed, with the node it happened at. */
typedef void (*ParindexFaultFunc) (guint row, ParindexMessage message, ParindexCriterion *node, gpointer user_data);

void parindex_unit_score_init (ParindexUnitScore *self);
void parindex_unit_score_clear (ParindexUnitScore *self);

/* The definition of a score, one unit at a time in rational numbers: for units with cells that are missing, not
 * applicable or beyond the lanes, and the twin that the lanes are tested against. @fault_func may be NULL. */
void parindex_unit_score_compute (const ParindexSheet *sheet, guint node, guint row, ParindexUnitScore *out, ParindexFaultFunc fault_func, gpointer user_data);

/* Limits a score as the node says: in the points that it shows, behind its scale, and before it is rounded. */
void parindex_unit_score_cap (ParindexCriterion *node, mpq_ptr score);

G_END_DECLS
