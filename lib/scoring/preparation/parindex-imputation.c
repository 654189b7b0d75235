/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "scoring/preparation/parindex-preparation-private.h"

/* What stands in for missing numbers, made of those of other units: the mean, the median. */

static void
set_mean (const ParindexColumn *numbers,
          const guint          *rows,
          guint                 n,
          mpq_ptr               out)
{
  mpq_t value;

  mpq_init (value);
  mpq_set_ui (out, 0, 1);
  for (guint i = 0; i < n; i++)
    {
      parindex_column_get_mpq (numbers, rows[i], value);
      mpq_add (out, out, value);
    }
  mpq_set_ui (value, n, 1);
  mpq_div (out, out, value);
  mpq_clear (value);
}

static void
set_median (const ParindexColumn *numbers,
            guint                *rows,
            guint                 n,
            mpq_ptr               out)
{
  const guint from = (n - 1) / 2, to = n / 2;
  g_autofree double *nearest = g_new (double, n);

  parindex_preparation_sort (numbers, rows, n, nearest);
  set_mean (numbers, rows + from, to - from + 1, out);
}

/* One number for each group of the rule's imputation. */
typedef struct
{
  guint32 *groups; /* NULL: one */
  guint n_groups;
  guint *n;        /* units it was made of */
  mpq_t *numbers;
} StandIns;

static guint
group_of (const StandIns *self,
          guint            row)
{
  return self->groups != NULL ? self->groups[row] : 0;
}

static void
make_stand_in (StandIns                  *self,
               const ParindexPreparation  *preparation,
               const ParindexPreparedLeaf *leaf,
               const ParindexColumn       *numbers,
               guint                       group)
{
  g_autofree guint *rows = g_new (guint, numbers->n + 1);
  guint n = 0;

  for (guint row = 0; row < numbers->n; row++)
    if (group_of (self, row) == group && parindex_preparation_counts (preparation, numbers, row))
      rows[n++] = row;
  self->n[group] = n;
  if (n > 0 && leaf->rule->impute == PARINDEX_IMPUTATION_MEDIAN)
    set_median (numbers, rows, n, self->numbers[group]);
  else if (n > 0)
    set_mean (numbers, rows, n, self->numbers[group]);
}

static void
stand_ins_init (StandIns                  *self,
                const ParindexPreparation  *preparation,
                const ParindexPreparedLeaf *leaf,
                const ParindexColumn       *numbers)
{
  self->groups = parindex_preparation_groups (preparation->assessment, leaf->rule->impute_within, NULL, &self->n_groups);
  self->n = g_new0 (guint, self->n_groups);
  self->numbers = g_new (mpq_t, self->n_groups);
  for (guint i = 0; i < self->n_groups; i++)
    {
      mpq_init (self->numbers[i]);
      make_stand_in (self, preparation, leaf, numbers, i);
    }
}

static void
stand_ins_clear (StandIns *self)
{
  for (guint i = 0; i < self->n_groups; i++)
    mpq_clear (self->numbers[i]);
  g_free (self->numbers);
  g_free (self->n);
  g_free (self->groups);
}

/* All inputs are missing: what does not apply stays so, and half a cell is told as what it is. */
static gboolean
is_missing (const ParindexPreparation *self,
            const ParindexNodePlan    *plan,
            guint                      row)
{
  if (self->hidden != NULL && self->hidden[row])
    return FALSE;
  for (guint k = 0; k < plan->n_inputs; k++)
    if (parindex_column_state (&self->inputs[plan->first_input + k], row) != PARINDEX_CELL_STATE_MISSING)
      return FALSE;

  return TRUE;
}

static gboolean
find_number (ParindexPreparation        *self,
             guint                       index,
             const ParindexPreparedLeaf *leaf,
             const StandIns            *stand_ins,
             const ParindexNeighbours   *neighbours,
             ParindexImputedCell        *cell,
             mpq_ptr                     out)
{
  switch ((ParindexImputation) leaf->rule->impute)
    {
    case PARINDEX_IMPUTATION_PREVIOUS:
      return parindex_impute_previous (self, index, leaf, cell, out);
    case PARINDEX_IMPUTATION_LINEAR:
      return parindex_impute_linear (self, index, leaf, cell, out);
    case PARINDEX_IMPUTATION_ROW:
      return parindex_neighbours_impute_row (neighbours, cell, out);
    case PARINDEX_IMPUTATION_NEAREST:
      return parindex_neighbours_impute_nearest (neighbours, cell, out);
    case PARINDEX_IMPUTATION_MEAN:
    case PARINDEX_IMPUTATION_MEDIAN:
    case PARINDEX_IMPUTATION_NONE:
    default:
      cell->n = stand_ins->n[group_of (stand_ins, cell->row)];
      if (cell->n > 0)
        mpq_set (out, stand_ins->numbers[group_of (stand_ins, cell->row)]);
      return cell->n > 0;
    }
}

static void
fill (ParindexPreparation    *self,
      guint                   index,
      ParindexPreparedLeaf   *leaf,
      const ParindexNodePlan *plan,
      ParindexColumn         *column)
{
  const ParindexColumn *before = leaf->after[PARINDEX_PREPARATION_STEP_IMPUTATION];
  const gboolean alike = leaf->rule->impute == PARINDEX_IMPUTATION_ROW || leaf->rule->impute == PARINDEX_IMPUTATION_NEAREST;
  ParindexNeighbours *neighbours = alike ? parindex_neighbours_new (self, index) : NULL;
  StandIns stand_ins = { 0 };
  mpq_t number;

  if (leaf->rule->impute == PARINDEX_IMPUTATION_MEAN || leaf->rule->impute == PARINDEX_IMPUTATION_MEDIAN)
    stand_ins_init (&stand_ins, self, leaf, before);
  mpq_init (number);
  for (guint row = 0; row < column->n; row++)
    if (is_missing (self, plan, row))
      {
        ParindexImputedCell cell = { .row = row };

        if (!find_number (self, index, leaf, &stand_ins, neighbours, &cell, number))
          continue;
        parindex_column_put_value (column, row, number);
        column->states[row] = PARINDEX_CELL_STATE_OBSERVED;
        g_array_append_val (leaf->imputed, cell);
      }
  mpq_clear (number);
  stand_ins_clear (&stand_ins);
  parindex_neighbours_free (neighbours);
}

void
parindex_prepare_imputation (ParindexPreparation  *self,
                             guint                 index,
                             ParindexPreparedLeaf *leaf)
{
  const ParindexNodePlan *plan = parindex_criterion_plan (parindex_framework_leaf (parindex_assessment_get_framework (self->assessment), index));
  const ParindexColumn *before = leaf->after[PARINDEX_PREPARATION_STEP_IMPUTATION];
  gboolean missing = FALSE;

  if (leaf->rule->impute == PARINDEX_IMPUTATION_NONE)
    return;
  for (guint row = 0; row < before->n && !missing; row++)
    missing = is_missing (self, plan, row);
  if (!missing)
    return;

  fill (self, index, leaf, plan, leaf->after[PARINDEX_PREPARATION_STEP_IMPUTATION + 1] = parindex_preparation_copy (before));
}
