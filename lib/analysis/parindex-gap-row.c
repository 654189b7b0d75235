/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/parindex-gap-row-fields-private.h"
#include "base/parindex-serializable-private.h"

/**
 * ParindexGapRow:
 *
 * A cell that differs between two stages, with its values and scores; or the
 * total of a unit, or of a criterion.
 *
 * A row never changes and may be read from any thread.
 *
 * Since: 1.0
 */

G_DEFINE_FINAL_TYPE_WITH_CODE (ParindexGapRow, parindex_gap_row, G_TYPE_OBJECT,
                               PARINDEX_IMPLEMENT_SERIALIZABLE)

static void
parindex_gap_row_finalize (GObject *object)
{
  ParindexGapRow *self = PARINDEX_GAP_ROW (object);

  for (guint i = 0; i < N_SIDES; i++)
    g_clear_object (&self->sides[i]);

  G_OBJECT_CLASS (parindex_gap_row_parent_class)->finalize (object);
}

static void
parindex_gap_row_class_init (ParindexGapRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = parindex_gap_row_finalize;

  parindex_gap_row_install_properties (object_class);
}

static void
parindex_gap_row_init (ParindexGapRow *self)
{
}

ParindexGapRow *
parindex_gap_row_new (ParindexScoreboard *const *sides,
                      guint32                    row,
                      guint                      node,
                      int                        column,
                      guint                      n_cells)
{
  ParindexGapRow *self = g_object_new (PARINDEX_TYPE_GAP_ROW, NULL);

  for (guint i = 0; i < N_SIDES; i++)
    self->sides[i] = g_object_ref (sides[i]);
  self->row = row;
  self->node = node;
  self->column = column;
  self->n_cells = n_cells;

  return self;
}

guint32
parindex_gap_row_unit_row (ParindexGapRow *self)
{
  return self->row;
}

static ParindexLanguage
row_language (ParindexGapRow *self)
{
  return parindex_scoreboard_language (self->sides[PARINDEX_GAP_TO]);
}

#define DASH "–"

/* As the framework rounds it; takes the number. */
static char *
figure_text (ParindexGapRow *self,
             ParindexNumber *number)
{
  ParindexFramework *framework = parindex_scoreboard_get_framework (self->sides[0]);
  char *text;

  if (number == NULL)
    return g_strdup (DASH);
  text = parindex_number_format (number, parindex_framework_get_decimals (framework), parindex_framework_get_rounding (framework),
                                 row_language (self));
  parindex_number_unref (number);

  return text;
}

/* What was given, with all its digits. */
static char *
value_text (ParindexGapRow *self,
            ParindexGapSide side)
{
  char *text;

  if (self->column < 0)
    return g_strdup (DASH);
  text = parindex_gap_row_cell_text (self, side, row_language (self));

  return text != NULL ? text : g_strdup (parindex_cell_state_words (parindex_gap_row_state (self, side), row_language (self)));
}

/**
 * parindex_gap_row_get_unit:
 * @self: a row
 *
 * Gets the unit.
 *
 * Returns: (transfer none) (nullable): the unit; %NULL where all units are added up
 *
 * Since: 1.0
 */
ParindexUnit *
parindex_gap_row_get_unit (ParindexGapRow *self)
{
  g_return_val_if_fail (gap_row_is_made (self), NULL);

  return self->row != PARINDEX_GAP_ALL_UNITS ? parindex_assessment_unit (parindex_scoreboard_get_assessment (self->sides[0]), self->row) : NULL;
}

/**
 * parindex_gap_row_get_criterion:
 * @self: a row
 *
 * Gets the leaf, or the whole index where a unit is added up.
 *
 * Returns: (transfer none): the criterion
 *
 * Since: 1.0
 */
ParindexCriterion *
parindex_gap_row_get_criterion (ParindexGapRow *self)
{
  g_return_val_if_fail (gap_row_is_made (self), NULL);

  return parindex_framework_node (parindex_scoreboard_get_framework (self->sides[0]), self->node);
}

/**
 * parindex_gap_row_get_n_cells:
 * @self: a row
 *
 * Gets how many cells differ; 1 for a cell itself.
 *
 * Returns: how many
 *
 * Since: 1.0
 */
guint
parindex_gap_row_get_n_cells (ParindexGapRow *self)
{
  g_return_val_if_fail (gap_row_is_made (self), 0);

  return self->n_cells;
}

/**
 * parindex_gap_row_get_from_state:
 * @self: a row
 *
 * Gets the state before.
 *
 * Returns: the state
 *
 * Since: 1.0
 */
ParindexCellState
parindex_gap_row_get_from_state (ParindexGapRow *self)
{
  g_return_val_if_fail (gap_row_is_made (self), PARINDEX_CELL_STATE_MISSING);

  return parindex_gap_row_state (self, PARINDEX_GAP_FROM);
}

/**
 * parindex_gap_row_get_from_value:
 * @self: a row
 *
 * Gets the value of the cell before.
 *
 * Returns: (transfer full) (nullable): the value; %NULL if it is not observed, or the row is a total
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_gap_row_get_from_value (ParindexGapRow *self)
{
  g_return_val_if_fail (gap_row_is_made (self), NULL);

  return parindex_gap_row_value (self, PARINDEX_GAP_FROM);
}

/**
 * parindex_gap_row_get_from_value_text:
 * @self: a row
 *
 * Gets the value before with all its digits.
 *
 * Returns: (transfer full): the value, or the state in words; a dash if the row is a total
 *
 * Since: 1.0
 */
char *
parindex_gap_row_get_from_value_text (ParindexGapRow *self)
{
  g_return_val_if_fail (gap_row_is_made (self), NULL);

  return value_text (self, PARINDEX_GAP_FROM);
}

/**
 * parindex_gap_row_get_from_score:
 * @self: a row
 *
 * Gets the exact score before.
 *
 * Returns: (transfer full) (nullable): the score; %NULL if there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_gap_row_get_from_score (ParindexGapRow *self)
{
  g_return_val_if_fail (gap_row_is_made (self), NULL);

  return parindex_gap_row_score (self, PARINDEX_GAP_FROM);
}

/**
 * parindex_gap_row_get_from_score_text:
 * @self: a row
 *
 * Gets the score before as it is shown.
 *
 * Returns: (transfer full): the score; a dash if there is none
 *
 * Since: 1.0
 */
char *
parindex_gap_row_get_from_score_text (ParindexGapRow *self)
{
  g_return_val_if_fail (gap_row_is_made (self), NULL);

  return figure_text (self, parindex_gap_row_score (self, PARINDEX_GAP_FROM));
}

/**
 * parindex_gap_row_get_to_state:
 * @self: a row
 *
 * Gets the state after.
 *
 * Returns: the state
 *
 * Since: 1.0
 */
ParindexCellState
parindex_gap_row_get_to_state (ParindexGapRow *self)
{
  g_return_val_if_fail (gap_row_is_made (self), PARINDEX_CELL_STATE_MISSING);

  return parindex_gap_row_state (self, PARINDEX_GAP_TO);
}

/**
 * parindex_gap_row_get_to_value:
 * @self: a row
 *
 * Gets the value of the cell after.
 *
 * Returns: (transfer full) (nullable): the value; %NULL if it is not observed, or the row is a total
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_gap_row_get_to_value (ParindexGapRow *self)
{
  g_return_val_if_fail (gap_row_is_made (self), NULL);

  return parindex_gap_row_value (self, PARINDEX_GAP_TO);
}

/**
 * parindex_gap_row_get_to_value_text:
 * @self: a row
 *
 * Gets the value after with all its digits.
 *
 * Returns: (transfer full): the value, or the state in words; a dash if the row is a total
 *
 * Since: 1.0
 */
char *
parindex_gap_row_get_to_value_text (ParindexGapRow *self)
{
  g_return_val_if_fail (gap_row_is_made (self), NULL);

  return value_text (self, PARINDEX_GAP_TO);
}

/**
 * parindex_gap_row_get_to_score:
 * @self: a row
 *
 * Gets the exact score after.
 *
 * Returns: (transfer full) (nullable): the score; %NULL if there is none
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_gap_row_get_to_score (ParindexGapRow *self)
{
  g_return_val_if_fail (gap_row_is_made (self), NULL);

  return parindex_gap_row_score (self, PARINDEX_GAP_TO);
}

/**
 * parindex_gap_row_get_to_score_text:
 * @self: a row
 *
 * Gets the score after as it is shown.
 *
 * Returns: (transfer full): the score; a dash if there is none
 *
 * Since: 1.0
 */
char *
parindex_gap_row_get_to_score_text (ParindexGapRow *self)
{
  g_return_val_if_fail (gap_row_is_made (self), NULL);

  return figure_text (self, parindex_gap_row_score (self, PARINDEX_GAP_TO));
}

/**
 * parindex_gap_row_get_exact_difference:
 * @self: a row
 *
 * Gets the score after minus the score before, exactly.
 *
 * Returns: (transfer full) (nullable): the difference; %NULL if one of them is not there
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_gap_row_get_exact_difference (ParindexGapRow *self)
{
  g_autoptr (ParindexNumber) from = NULL;
  g_autoptr (ParindexNumber) to = NULL;
  ParindexNumber *difference;
  mpq_t value;

  g_return_val_if_fail (gap_row_is_made (self), NULL);

  from = parindex_gap_row_score (self, PARINDEX_GAP_FROM);
  to = parindex_gap_row_score (self, PARINDEX_GAP_TO);
  if (from == NULL || to == NULL)
    return NULL;

  mpq_init (value);
  mpq_sub (value, parindex_number_peek (to), parindex_number_peek (from));
  difference = parindex_number_new_take (value);
  mpq_clear (value);

  return difference;
}

/**
 * parindex_gap_row_get_difference:
 * @self: a row
 *
 * Gets the score after minus the score before, the nearest double.
 *
 * Returns: the difference; NaN if one of them is not there
 *
 * Since: 1.0
 */
double
parindex_gap_row_get_difference (ParindexGapRow *self)
{
  g_autoptr (ParindexNumber) number = NULL;

  g_return_val_if_fail (gap_row_is_made (self), NAN);

  number = parindex_gap_row_get_exact_difference (self);

  return number != NULL ? parindex_number_to_double (number) : NAN;
}

/**
 * parindex_gap_row_get_difference_text:
 * @self: a row
 *
 * Gets the difference as it is shown.
 *
 * Returns: (transfer full): the difference, rounded once from the exact one; a dash if there is none
 *
 * Since: 1.0
 */
char *
parindex_gap_row_get_difference_text (ParindexGapRow *self)
{
  g_return_val_if_fail (gap_row_is_made (self), NULL);

  return figure_text (self, parindex_gap_row_get_exact_difference (self));
}

/**
 * parindex_gap_row_get_note:
 * @self: a row
 *
 * Gets what became of a cell whose state changed, in words.
 *
 * Returns: (transfer full) (nullable): the words; %NULL if the cell has a value on both sides
 *
 * Since: 1.0
 */
char *
parindex_gap_row_get_note (ParindexGapRow *self)
{
  ParindexCellState from, to;
  ParindexLanguage language;

  g_return_val_if_fail (gap_row_is_made (self), NULL);

  from = parindex_gap_row_get_from_state (self);
  to = parindex_gap_row_get_to_state (self);
  if (from == to)
    return NULL;

  language = row_language (self);

  return g_strdup_printf (language == PARINDEX_LANGUAGE_VI ? "trước %s, nay %s" : "was %s, is %s", parindex_cell_state_words (from, language),
                          parindex_cell_state_words (to, language));
}
