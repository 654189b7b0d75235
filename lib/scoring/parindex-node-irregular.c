/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "scoring/parindex-node-build-private.h"
#include "scoring/parindex-node-policy-private.h"

/* The units of which the sums of all terms are not the score. */

/* Rows that a table names. */
static void
mark_rows (ParindexNodeBuild *self,
           GHashTable        *rows)
{
  GHashTableIter iter;
  gpointer row;

  if (rows == NULL)
    return;

  if (self->irregular == NULL)
    self->irregular = g_malloc0 (self->sheet->n_units);
  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    self->irregular[GPOINTER_TO_UINT (row)] |= 4;
}

static void
find_irregular_end (ParindexNodeBuild *self,
                    ParindexCriterion *end)
{
  guint n = self->sheet->n_units;
  const ParindexColumn *column = parindex_sheet_end_column (self->sheet, end);
  const ParindexCombination *combination = parindex_sheet_combination (self->sheet, parindex_criterion_plan (end)->index);
  guint8 harmful = ~parindex_node_policy_harmless (parindex_framework_node (self->sheet->framework, self->node), end) & 3;
  int shift = parindex_criterion_plan (end)->extra ? 2 : 0;
  /* Those of machine words, and the big ones, take all rows of such columns. */
  gboolean apart = parindex_column_has_divisors (column) && self->column->fractions == NULL && self->column->lane != PARINDEX_LANE_BIG;

  if (!parindex_column_has_divisors (column) || self->column->lane != PARINDEX_LANE_BIG)
    mark_rows (self, column->misfits);
  if (combination != NULL)
    mark_rows (self, combination->maxima);
  if ((column->states == NULL || column->n_unobserved == 0 || harmful == 0) && !apart)
    return;

  if (self->irregular == NULL)
    self->irregular = g_malloc0 (n);
  for (guint i = 0; apart && i < n; i++)
    self->irregular[i] |= 4;
  for (guint i = 0; column->states != NULL && i < n; i++)
    self->irregular[i] |= (column->states[i] & harmful) << shift;
}

static void
find_irregular_ends (ParindexNodeBuild *self)
{
  guint n = self->sheet->n_units;

  if (self->beyond)
    {
      self->irregular = g_malloc (n);
      memset (self->irregular, 4, n);
    }
  for (guint i = self->plan->index; !self->beyond && i < self->plan->end; i++)
    {
      ParindexCriterion *node = parindex_framework_node (self->sheet->framework, i);

      if (!parindex_sheet_is_end (self->sheet, node))
        continue;
      find_irregular_end (self, node);
      /* What is below a node that has been combined is not looked at. */
      i = parindex_criterion_plan (node)->end - 1;
    }
}

static void
find_faulty (ParindexNodeBuild *self)
{
  guint n = self->sheet->n_units;

  if (self->sheet->faulty == NULL)
    return;

  if (self->irregular == NULL)
    self->irregular = g_malloc0 (n);
  for (guint i = 0; i < n; i++)
    self->irregular[i] |= self->sheet->faulty[i] ? 4 : 0;
}

void
parindex_node_build_find_irregular (ParindexNodeBuild *self)
{
  find_irregular_ends (self);
  find_faulty (self);
}

static void
own_free (gpointer data)
{
  parindex_unit_score_clear (data);
  g_free (data);
}

static void
settle_own (ParindexNodeBuild *self,
            guint              row,
            ParindexFaultFunc  fault_func,
            gpointer           user_data)
{
  ParindexNodeColumn *column = self->column;
  ParindexUnitScore *score = g_new (ParindexUnitScore, 1);

  parindex_unit_score_init (score);
  parindex_unit_score_compute (self->sheet, self->node, row, score, fault_func, user_data);
  column->states[row] = score->state;
  if (score->state != PARINDEX_CELL_STATE_OBSERVED)
    {
      own_free (score);
      return;
    }

  if (!self->bare)
    column->scores[row] = parindex_mpq_to_double (score->score);
  if (column->own == NULL)
    column->own = g_hash_table_new_full (NULL, NULL, NULL, own_free);
  g_hash_table_insert (column->own, GUINT_TO_POINTER (row), score);
}

void
parindex_node_build_settle_irregular (ParindexNodeBuild *self,
                                      ParindexFaultFunc  fault_func,
                                      gpointer           user_data)
{
  ParindexNodeColumn *column = self->column;
  g_auto (ParindexPlainSum) sum = { 0 };

  if (self->irregular == NULL)
    return;

  column->states = g_malloc0 (column->n);
  if (column->lane == PARINDEX_LANE_64 && !self->beyond
      && parindex_plain_sum_init (&sum, self->sheet, parindex_framework_node (self->sheet->framework, self->node)))
    {
      column->max_denominator = sum.denominator;
      column->max64 = g_new (gint64, column->n);
      for (guint row = 0; row < column->n; row++)
        column->max64[row] = sum.max;
    }

  for (guint row = 0; row < column->n; row++)
    {
      if (self->irregular[row] == 0)
        continue;
      if (column->max64 != NULL && self->irregular[row] < 4)
        column->states[row] = parindex_plain_sum_settle (&sum, row, &column->max64[row]);
      else
        settle_own (self, row, fault_func, user_data);
      if (column->states[row] != PARINDEX_CELL_STATE_OBSERVED && !self->bare)
        column->scores[row] = NAN;
    }
}
