/* SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "scoring/parindex-big-sums-private.h"
#include "scoring/parindex-fractions-private.h"
#include "scoring/parindex-linear-private.h"
#include "scoring/parindex-unit-score-private.h"

G_BEGIN_DECLS

/* The exact results of all units on one node.
 *
 * The score of a unit is value[row] / denominator in the lane; units with numbers of their own stand in the side
 * table. Beside it the nearest doubles: they are correctly rounded, hence monotone, so that different doubles prove
 * an order and only equal ones send the comparison to the exact values. */
typedef struct
{
  guint n;
  ParindexLane lane;
  mpz_t denominator;
  union
  {
    gint64 *v64;
    __int128 *v128;
    ParindexBigSums *big;
  };
  guint8 *states;      /* NULL: all observed */
  double *scores;      /* nearest; NaN if not observed */
  double *percents;    /* made on demand */
  ParindexNumber *max; /* with everything applicable; NULL: there is none */
  gint64 *max64;       /* per unit, over max_denominator; NULL: all have @max, but for the side table */
  gint64 max_denominator;
  GHashTable *own;     /* row -> ParindexUnitScore; NULL: none */
  ParindexFractions *fractions; /* what comes to v64 from terms with denominators of their own; NULL: nothing */
} ParindexNodeColumn;

ParindexNodeColumn *parindex_node_column_new (const ParindexSheet *sheet, guint node, guint n_threads, ParindexFaultFunc fault_func, gpointer user_data);
/* Without the nearest doubles, where only integers are wanted. */
ParindexNodeColumn *parindex_node_column_new_bare (const ParindexSheet *sheet, guint node);
void parindex_node_column_free (ParindexNodeColumn *self);

static inline ParindexCellState
parindex_node_column_state (const ParindexNodeColumn *self,
                            guint                     row)
{
  return self->states != NULL ? self->states[row] : PARINDEX_CELL_STATE_OBSERVED;
}

gboolean parindex_node_column_has_max (const ParindexNodeColumn *self, guint row);
/* The exact values of an observed unit; with a max for the latter two. */
void parindex_node_column_get_score (const ParindexNodeColumn *self, guint row, mpq_ptr out);
void parindex_node_column_get_max (const ParindexNodeColumn *self, guint row, mpq_ptr out);
void parindex_node_column_get_percent (const ParindexNodeColumn *self, guint row, mpq_ptr out);
/* The exact value that is read of a unit, and whether there is one. */
void parindex_node_column_read (const ParindexNodeColumn *self, const ParindexReading *reading, guint row, mpq_ptr out);

static inline gboolean
parindex_node_column_has_value (const ParindexNodeColumn *self,
                                ParindexBasis             basis,
                                guint                     row)
{
  return parindex_node_column_state (self, row) == PARINDEX_CELL_STATE_OBSERVED
         && (basis != PARINDEX_BASIS_PERCENT || parindex_node_column_has_max (self, row));
}

/* Exact, of two observed units. */
int parindex_node_column_compare (const ParindexNodeColumn *self, ParindexBasis basis, guint a, guint b);
/* Sets @equal to whether first[i] and second[i] are proven to be equal, all pairs in one go; FALSE if there is no such way. */
gboolean parindex_node_column_find_equal (const ParindexNodeColumn *self, ParindexBasis basis, const guint32 *first, const guint32 *second, guint n,
                                          guint8 *equal);
/* Nearest doubles of the percents; NaN where there is none. Not thread-safe until it was called once. */
const double *parindex_node_column_percents (ParindexNodeColumn *self);
void parindex_node_column_fill_percents (const ParindexNodeColumn *self, double *percents);
/* The nearest doubles of a column of integers, NaN where there is none. */
void parindex_node_column_fill_scores (const ParindexNodeColumn *self, double *scores);

G_END_DECLS
