/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "analysis/parindex-gap-row-fields-private.h"

/* Of the units that have a score on both sides: others would count as a difference of their whole score. Returns how many. */
static guint
add_up (ParindexGapRow *self,
        ParindexGapSide side,
        mpq_ptr         sum)
{
  const ParindexNodeColumn *columns[N_SIDES];
  guint n = 0;
  mpq_t score;

  for (guint i = 0; i < N_SIDES; i++)
    columns[i] = parindex_scoreboard_node (self->sides[i], self->node)->column;

  mpq_init (score);
  for (guint row = 0; row < columns[side]->n; row++)
    if (parindex_node_column_state (columns[PARINDEX_GAP_FROM], row) == PARINDEX_CELL_STATE_OBSERVED
        && parindex_node_column_state (columns[PARINDEX_GAP_TO], row) == PARINDEX_CELL_STATE_OBSERVED)
      {
        parindex_node_column_get_score (columns[side], row, score);
        mpq_add (sum, sum, score);
        n++;
      }
  mpq_clear (score);

  return n;
}

ParindexCellState
parindex_gap_row_state (ParindexGapRow *self,
                        ParindexGapSide side)
{
  guint n;
  mpq_t sum;

  if (self->column >= 0)
    return parindex_sheet_state (parindex_scoreboard_sheet (self->sides[side]), self->column, self->row);
  if (self->row != PARINDEX_GAP_ALL_UNITS)
    return parindex_node_column_state (parindex_scoreboard_node (self->sides[side], self->node)->column, self->row);

  mpq_init (sum);
  n = add_up (self, side, sum);
  mpq_clear (sum);

  return n > 0 ? PARINDEX_CELL_STATE_OBSERVED : PARINDEX_CELL_STATE_MISSING;
}

ParindexNumber *
parindex_gap_row_value (ParindexGapRow *self,
                        ParindexGapSide side)
{
  const ParindexSheet *sheet = parindex_scoreboard_sheet (self->sides[side]);
  const ParindexNodePlan *plan;

  if (self->column < 0)
    return NULL;
  plan = parindex_criterion_plan (parindex_framework_leaf (sheet->framework, self->column));
  if (plan->n_inputs != 1 || parindex_column_state (&sheet->inputs[plan->first_input], self->row) != PARINDEX_CELL_STATE_OBSERVED)
    return NULL;

  return parindex_column_number (&sheet->inputs[plan->first_input], self->row);
}

char *
parindex_gap_row_cell_text (ParindexGapRow  *self,
                            ParindexGapSide  side,
                            ParindexLanguage language)
{
  const ParindexSheet *sheet = parindex_scoreboard_sheet (self->sides[side]);

  return self->column >= 0 ? parindex_points_cell_text (sheet->framework, sheet->inputs, self->column, self->row, language) : NULL;
}

ParindexNumber *
parindex_gap_row_score (ParindexGapRow *self,
                        ParindexGapSide side)
{
  const ParindexNodeColumn *column = parindex_scoreboard_node (self->sides[side], self->node)->column;
  ParindexNumber *number = NULL;
  guint n = 1;
  mpq_t score;

  if (self->row != PARINDEX_GAP_ALL_UNITS && parindex_node_column_state (column, self->row) != PARINDEX_CELL_STATE_OBSERVED)
    return NULL;

  mpq_init (score);
  if (self->row == PARINDEX_GAP_ALL_UNITS)
    n = add_up (self, side, score);
  else
    parindex_node_column_get_score (column, self->row, score);
  if (n > 0)
    number = parindex_number_new_take (score);
  mpq_clear (score);

  return number;
}
