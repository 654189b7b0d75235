/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "model/parindex-assessment-private.h"
#include "model/parindex-framework-private.h"

/* Cells that could not be read: told when they are scored where faulty units are to be left, else at once. */

typedef struct
{
  guint row;
  int column;               /* -1: none of the columns */
  ParindexProblem *problem; /* NULL where it was told, and beyond the bound of problems */
} WrongCell;

static void
wrong_cell_clear (gpointer data)
{
  g_clear_object (&((WrongCell *) data)->problem);
}

static void
add_wrong_cell (ParindexLayer *self,
                WrongCell      cell)
{
  if (self->wrong_cells == NULL)
    {
      self->wrong_cells = g_array_new (FALSE, FALSE, sizeof (WrongCell));
      g_array_set_clear_func (self->wrong_cells, wrong_cell_clear);
    }
  g_array_append_val (self->wrong_cells, cell);
}

static int
find_column (const guint *map,
             guint        n_columns,
             int          column)
{
  for (guint i = 0; i < n_columns; i++)
    if ((int) map[i] == column)
      return (int) i;

  return -1;
}

ParindexLayer *
parindex_layer_pick (const ParindexLayer *self,
                     const guint         *map,
                     guint                n_columns)
{
  ParindexLayer *layer = g_new0 (ParindexLayer, 1);

  layer->stage = g_strdup (self->stage);
  layer->source = g_strdup (self->source);
  layer->n_columns = n_columns;
  g_atomic_ref_count_init (&layer->ref_count);
  layer->columns = g_new0 (ParindexColumn, n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      parindex_column_copy (&self->columns[map[i]], &layer->columns[i]);
      parindex_column_seal (&layer->columns[i]);
    }
  for (guint k = 0; self->wrong_cells != NULL && k < self->wrong_cells->len; k++)
    {
      WrongCell cell = g_array_index (self->wrong_cells, WrongCell, k);
      int column = cell.column < 0 ? -1 : find_column (map, n_columns, cell.column);

      if (cell.column >= 0 && column < 0)
        continue;
      add_wrong_cell (layer, (WrongCell){ cell.row, column, cell.problem != NULL ? g_object_ref (cell.problem) : NULL });
    }

  return layer;
}

void
parindex_layer_add_unread (ParindexLayer *self,
                           guint          row,
                           guint          column)
{
  add_wrong_cell (self, (WrongCell){ row, (int) column, NULL });
}

void
parindex_layer_report (ParindexLayer       *self,
                       guint                row,
                       int                  column,
                       ParindexProblems    *problems,
                       ParindexMessage      message,
                       const ParindexPlace *place)
{
  WrongCell cell = { row, column, NULL };
  ParindexPlace full = *place;

  if (full.file == NULL)
    full.file = problems->file;
  if (!self->keeps_wrong_cells)
    parindex_problems_add (problems, message, place);
  else if (self->wrong_cells == NULL || self->wrong_cells->len < PARINDEX_MAX_PROBLEMS)
    cell.problem = parindex_problem_new (message, &full);
  add_wrong_cell (self, cell);
}

void
parindex_layer_mend (ParindexLayer *self,
                     guint          row,
                     int            column)
{
  for (guint k = self->wrong_cells != NULL ? self->wrong_cells->len : 0; k > 0; k--)
    {
      const WrongCell *cell = &g_array_index (self->wrong_cells, WrongCell, k - 1);

      if (cell->row == row && cell->column == column)
        g_array_remove_index (self->wrong_cells, k - 1);
    }
}

/* Whether a higher authority has another cell in its place. */
static gboolean
is_overridden (ParindexAssessment *self,
               guint               layer,
               const WrongCell    *cell)
{
  for (guint i = layer + 1; cell->column >= 0 && i < parindex_assessment_n_layers (self); i++)
    if (parindex_column_state (&parindex_assessment_layer_at (self, i)->columns[cell->column], cell->row) != PARINDEX_CELL_STATE_MISSING)
      return TRUE;

  return FALSE;
}

void
parindex_assessment_foreach_wrong (ParindexAssessment   *self,
                                   const char           *stage,
                                   ParindexWrongCellFunc func,
                                   gpointer              user_data)
{
  for (guint i = 0; i < parindex_assessment_n_layers (self); i++)
    {
      const ParindexLayer *layer = parindex_assessment_layer_at (self, i);

      if (stage != NULL && !g_str_equal (layer->stage, stage) && !g_str_equal (layer->stage, PARINDEX_STAGE_SURVEY))
        continue;
      for (guint k = 0; layer->wrong_cells != NULL && k < layer->wrong_cells->len; k++)
        {
          const WrongCell *cell = &g_array_index (layer->wrong_cells, WrongCell, k);

          if (stage != NULL || !is_overridden (self, i, cell))
            func (cell->row, cell->column, cell->problem, user_data);
        }
    }
}

gboolean
parindex_layer_check_written (const ParindexLayer *self,
                              GError             **error)
{
  g_auto (ParindexProblems) problems = { 0 };

  if (self->wrong_cells == NULL)
    return TRUE;

  parindex_problems_init (&problems);
  for (guint k = 0; k < self->wrong_cells->len; k++)
    {
      const WrongCell *cell = &g_array_index (self->wrong_cells, WrongCell, k);

      if (cell->problem != NULL)
        parindex_problems_append (&problems, cell->problem);
    }

  return parindex_problems_propagate (&problems, error);
}
