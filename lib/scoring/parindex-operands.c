/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "scoring/parindex-node-column-private.h"
#include "scoring/parindex-operands-private.h"
#include "scoring/parindex-scoreboard-private.h"
#include "scoring/parindex-totals-private.h"

static void
mark (ParindexCombining *self,
      guint              row,
      guint8             what)
{
  if (self->unfit == NULL)
    self->unfit = g_malloc0 (self->n);
  self->unfit[row] |= what;
}

static void
mark_all (ParindexCombining *self,
          guint8             what)
{
  for (guint row = 0; row < self->n; row++)
    mark (self, row, what);
}

static void
mark_rows (ParindexCombining *self,
           GHashTable        *rows,
           guint8             what)
{
  GHashTableIter iter;
  gpointer row;

  if (rows == NULL)
    return;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    mark (self, GPOINTER_TO_UINT (row), what);
}

/* A leaf, or a node that was combined before, shows what its column holds, but for its scale. */
static void
borrow_column (ParindexCombining *self,
               guint              index,
               ParindexCriterion *child)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (child);
  const ParindexNumber *scale = parindex_criterion_get_scale (child);
  const ParindexCombination *combination = parindex_sheet_combination (self->sheet, plan->index);
  ParindexOperand *operand = &self->operands[index];

  operand->column = parindex_sheet_end_column (self->sheet, child);
  if (scale != NULL)
    {
      mpq_set (operand->factor, parindex_number_peek (scale));
      mpq_div (operand->factor, operand->factor, parindex_number_peek (plan->given));
    }
  mark_rows (self, operand->column->misfits, PARINDEX_NO_INTEGERS | PARINDEX_NO_DOUBLES);
  if (combination != NULL)
    mark_rows (self, combination->maxima, PARINDEX_NO_INTEGERS | PARINDEX_NO_DOUBLES);
}

/* Rows whose max is another than that of the child: no common max, and another percent. */
static void
mark_other_maxima (ParindexCombining        *self,
                   const ParindexNodeColumn *node)
{
  mpq_t max;

  if (node->max == NULL || (node->max64 == NULL && node->own == NULL))
    return;

  mpq_init (max);
  for (guint row = 0; row < self->n; row++)
    if (parindex_node_column_has_max (node, row))
      {
        parindex_node_column_get_max (node, row, max);
        if (!mpq_equal (max, parindex_number_peek (node->max)))
          mark (self, row, PARINDEX_NO_INTEGERS | PARINDEX_NO_DOUBLES);
      }
  mpq_clear (max);
}

void
parindex_combining_report (guint              row,
                           ParindexMessage    message,
                           ParindexCriterion *node,
                           mpq_srcptr         value,
                           gpointer           self)
{
  ParindexCombining *combining = self;
  gboolean of_child = parindex_criterion_get_parent (node) == combining->node && (value != NULL || message == PARINDEX_MESSAGE_MISSING_NO_POLICY);

  if (node == combining->node || of_child)
    parindex_fault_report (row, message, node, value, &(ParindexFaultTarget){ combining->assessment, combining->problems });
}

/* The results of any other child as a column. */
static void
make_column (ParindexCombining *self,
             guint              index,
             ParindexCriterion *child)
{
  ParindexFaultTarget target = { self->assessment, self->problems };
  ParindexNodeColumn *node = parindex_node_column_new (self->sheet, parindex_criterion_plan (child)->index, self->n_threads, parindex_fault_report, &target);
  ParindexColumn *column = g_new0 (ParindexColumn, 1);
  gint64 divisor;

  column->n = self->n;
  column->divisor = 1;
  column->states = g_steal_pointer (&node->states);
  if (node->lane == PARINDEX_LANE_64 && node->fractions == NULL && parindex_mpz_to_i64 (node->denominator, &divisor))
    {
      column->width = 8;
      column->c64 = g_steal_pointer (&node->v64);
      column->divisor = divisor;
      mark_rows (self, node->own, PARINDEX_NO_INTEGERS);
    }
  else
    mark_all (self, PARINDEX_NO_INTEGERS);
  self->doubles[index] = g_steal_pointer (&node->scores);
  /* The states were taken out: they are asked for below. */
  node->states = column->states;
  mark_other_maxima (self, node);
  node->states = NULL;
  parindex_node_column_free (node);
  parindex_column_seal (column);
  self->operands[index].column = self->operands[index].own = column;
}

void
parindex_operands_init (ParindexCombining *self)
{
  mpq_t hundred;

  self->operands = g_new0 (ParindexOperand, self->n_children);
  self->doubles = g_new0 (double *, self->n_children);
  mpq_init (hundred);
  mpq_set_ui (hundred, 100, 1);
  for (guint i = 0; i < self->n_children; i++)
    {
      ParindexCriterion *child = parindex_criterion_child (self->node, i);
      ParindexOperand *operand = &self->operands[i];

      mpq_init (operand->factor);
      mpq_set_ui (operand->factor, 1, 1);
      if (parindex_sheet_is_end (self->sheet, child) && !parindex_criterion_adjusts_score (child))
        borrow_column (self, i, child);
      else
        make_column (self, i, child);
      if (self->plan->of != PARINDEX_BASIS_PERCENT)
        continue;
      mpq_mul (operand->factor, operand->factor, hundred);
      mpq_div (operand->factor, operand->factor, parindex_number_peek (parindex_criterion_plan (child)->max));
    }
  mpq_clear (hundred);
}

/* A column of one's own, to write to. */
static void
own_column (ParindexOperand *operand)
{
  ParindexColumn *copy;

  if (operand->own != NULL)
    return;

  copy = g_new (ParindexColumn, 1);
  parindex_column_copy (operand->column, copy);
  operand->column = operand->own = copy;
}

static void
put_value (ParindexCombining       *self,
           ParindexOperand         *operand,
           guint                    row,
           const ParindexUnitScore *score,
           mpq_t                    value)
{
  ParindexNumber *number;

  own_column (operand);
  if (operand->own->states == NULL)
    operand->own->states = g_malloc0 (self->n);
  operand->own->states[row] = parindex_totals_counts (self->plan, score) ? PARINDEX_CELL_STATE_OBSERVED : score->state;
  if (operand->own->states[row] != PARINDEX_CELL_STATE_OBSERVED)
    return;

  parindex_totals_read (self->plan, score, value);
  mpq_div (value, value, operand->factor);
  number = parindex_number_new_take (value);
  parindex_column_put_misfit (operand->own, row, number);
  parindex_number_unref (number);
}

void
parindex_combining_complete (ParindexCombining *self)
{
  ParindexUnitScore score;
  mpq_t value;

  parindex_unit_score_init (&score);
  mpq_init (value);
  for (guint row = 0; self->unfit != NULL && row < self->n; row++)
    {
      if (self->unfit[row] == 0 || !self->left[row])
        continue;
      parindex_unit_score_combine (self->sheet, self->plan->index, row, &score, parindex_combining_report, self);
      self->states[row] = score.state;
      self->left[row] = score.state == PARINDEX_CELL_STATE_OBSERVED;
      for (guint i = 0; i < self->n_children && self->left[row]; i++)
        {
          guint child = parindex_criterion_plan (parindex_criterion_child (self->node, i))->index;

          parindex_unit_score_compute (self->sheet, child, row, &score, NULL, NULL);
          put_value (self, &self->operands[i], row, &score, value);
        }
    }
  parindex_unit_score_clear (&score);
  mpq_clear (value);
}

void
parindex_operands_clear (ParindexCombining *self)
{
  for (guint i = 0; i < self->n_children; i++)
    {
      mpq_clear (self->operands[i].factor);
      if (self->operands[i].own != NULL)
        parindex_column_clear (self->operands[i].own);
      g_free (self->operands[i].own);
      g_free (self->doubles[i]);
    }
  g_free (self->operands);
  g_free (self->doubles);
}
